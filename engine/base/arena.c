#include "engine/base/arena.h"

#include "engine/base/assert.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    ALIGNMENT = 16,
    BLOCK_BYTES_USUAL = 64 * 1024,
};

// Blocks form a list, the newest first; only that one still has room.
struct block {
    struct block *older;
    size_t capacity;
    size_t used;
    _Alignas(ALIGNMENT) unsigned char bytes[];
};

struct arena {
    struct block *newest;
    size_t block_bytes;
    size_t total;
    bool frozen;
};

static void *take_memory(size_t bytes)
{
    void *memory = calloc(1, bytes);
    if (memory == NULL) {
        (void)fprintf(stderr, "depanne: no memory left for %zu bytes\n", bytes);
        abort();
    }
    return memory;
}

struct arena *arena_create(size_t block_bytes)
{
    struct arena *arena = take_memory(sizeof *arena);
    arena->block_bytes = block_bytes == 0 ? BLOCK_BYTES_USUAL : block_bytes;
    return arena;
}

void arena_destroy(struct arena *arena)
{
    if (arena == NULL) {
        return;
    }
    struct block *block = arena->newest;
    while (block != NULL) {
        struct block *older = block->older;
        free(block);
        block = older;
    }
    free(arena);
}

static struct block *add_block(struct arena *arena, size_t bytes)
{
    size_t capacity = bytes > arena->block_bytes ? bytes : arena->block_bytes;
    struct block *block = take_memory(sizeof *block + capacity);
    block->capacity = capacity;
    block->older = arena->newest;
    arena->newest = block;
    return block;
}

void *arena_alloc(struct arena *arena, size_t bytes)
{
    ASSERT(!arena->frozen);
    ASSERT(bytes <= SIZE_MAX / 2);
    size_t rounded = (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    struct block *block = arena->newest;
    if (block == NULL || block->capacity - block->used < rounded) {
        block = add_block(arena, rounded);
    }
    void *memory = block->bytes + block->used;
    block->used += rounded;
    arena->total += rounded;
    return memory;
}

void *arena_alloc_array(struct arena *arena, size_t count, size_t size)
{
    ASSERT(size > 0);
    ASSERT(count <= SIZE_MAX / 2 / size);
    return arena_alloc(arena, count * size);
}

char *arena_text_n(struct arena *arena, const char *bytes, size_t length)
{
    char *copy = arena_alloc(arena, length + 1);
    if (length > 0) {
        memcpy(copy, bytes, length);
    }
    return copy;
}

char *arena_text(struct arena *arena, const char *text)
{
    return text == NULL ? NULL : arena_text_n(arena, text, strlen(text));
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    ASSERT(length >= 0);

    char *text = arena_alloc(arena, (size_t)length + 1);
    va_start(arguments, format);
    (void)vsnprintf(text, (size_t)length + 1, format, arguments);
    va_end(arguments);
    return text;
}

size_t arena_bytes(const struct arena *arena)
{
    return arena->total;
}

void arena_freeze(struct arena *arena)
{
    arena->frozen = true;
}
