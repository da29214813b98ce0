#include "app/widgets/texture.h"

#include "engine/base/assert.h"
#include "engine/base/hash.h"

#include <stdlib.h>
#include <string.h>

enum { TEXTURE_BUCKETS = 8192 };

struct texture_cache {
    struct texture *buckets[TEXTURE_BUCKETS];
    struct texture *once; // of the present frame
    size_t bytes;
    size_t cap_bytes;
    uint64_t frame;
};

struct texture_cache *texture_cache_create(size_t cap_bytes)
{
    struct texture_cache *cache = calloc(1, sizeof *cache);
    ASSERT(cache != NULL);
    cache->cap_bytes = cap_bytes;
    return cache;
}

static size_t cost(const struct texture *texture)
{
    return sizeof *texture + texture->key_bytes +
           (size_t)texture->bitmap.stride * (size_t)texture->bitmap.height +
           (size_t)texture->line_count * sizeof(struct text_line);
}

static void destroy(struct texture_cache *cache, struct texture *texture)
{
    cache->bytes -= cost(texture);
    if (texture->image != NULL) {
        pixman_image_unref(texture->image);
    }
    bitmap_clear(&texture->bitmap);
    free(texture->tiles);
    free(texture->lines);
    free(texture->key);
    free(texture);
}

void texture_cache_destroy(struct texture_cache *cache)
{
    if (cache == NULL) {
        return;
    }
    texture_cache_frame(cache, cache->frame + 1);
    for (int i = 0; i < TEXTURE_BUCKETS; i++) {
        while (cache->buckets[i] != NULL) {
            struct texture *texture = cache->buckets[i];
            cache->buckets[i] = texture->next;
            destroy(cache, texture);
        }
    }
    free(cache);
}

// Forgets what was not used for more than `age` frames.
static void forget_older(struct texture_cache *cache, uint64_t age)
{
    for (int i = 0; i < TEXTURE_BUCKETS; i++) {
        struct texture **link = &cache->buckets[i];
        while (*link != NULL) {
            struct texture *texture = *link;
            if (cache->frame - texture->used > age) {
                *link = texture->next;
                destroy(cache, texture);
            } else {
                link = &texture->next;
            }
        }
    }
}

void texture_cache_frame(struct texture_cache *cache, uint64_t frame)
{
    cache->frame = frame;
    while (cache->once != NULL) {
        struct texture *texture = cache->once;
        cache->once = texture->next;
        destroy(cache, texture);
    }
    for (uint64_t age = 600; cache->bytes > cache->cap_bytes && age > 0; age /= 4) {
        forget_older(cache, age);
    }
}

struct texture *texture_find(struct texture_cache *cache, const void *key, size_t key_bytes)
{
    uint64_t hash = hash64(key, key_bytes, 0);
    struct texture *texture = cache->buckets[hash % TEXTURE_BUCKETS];
    for (; texture != NULL; texture = texture->next) {
        bool same = texture->hash == hash && texture->key_bytes == key_bytes &&
                    memcmp(texture->key, key, key_bytes) == 0;
        if (same) {
            texture->used = cache->frame;
            return texture;
        }
    }
    return NULL;
}

// Notes which tiles of a large picture have anything in them.
static void note_tiles(struct texture *texture)
{
    const struct bitmap *bitmap = &texture->bitmap;
    if (bitmap->width <= 2 * TEXTURE_TILE && bitmap->height <= 2 * TEXTURE_TILE) {
        return;
    }
    texture->tile_columns = (bitmap->width + TEXTURE_TILE - 1) / TEXTURE_TILE;
    texture->tile_rows = (bitmap->height + TEXTURE_TILE - 1) / TEXTURE_TILE;
    texture->tiles = calloc((size_t)texture->tile_columns, (size_t)texture->tile_rows);
    ASSERT(texture->tiles != NULL);
    int pixel = bitmap->format == BITMAP_ARGB32 ? 4 : 1;
    for (int y = 0; y < bitmap->height; y++) {
        const uint8_t *row = bitmap_row(bitmap, y);
        uint8_t *tiles =
            texture->tiles + (size_t)(y / TEXTURE_TILE) * (size_t)texture->tile_columns;
        for (int column = 0; column < texture->tile_columns; column++) {
            int from = column * TEXTURE_TILE * pixel;
            int to = from + TEXTURE_TILE * pixel;
            to = to > bitmap->width * pixel ? bitmap->width * pixel : to;
            for (int x = from; x < to && tiles[column] == 0; x++) {
                tiles[column] = row[x] != 0;
            }
        }
    }
}

static struct texture *make(struct texture_cache *cache,
                            const void *key,
                            size_t key_bytes,
                            uint64_t hash,
                            struct bitmap bitmap)
{
    struct texture *texture = calloc(1, sizeof *texture);
    ASSERT(texture != NULL);
    texture->hash = hash;
    texture->bitmap = bitmap;
    texture->used = cache->frame;
    if (key_bytes > 0) {
        texture->key = malloc(key_bytes);
        ASSERT(texture->key != NULL);
        memcpy(texture->key, key, key_bytes);
        texture->key_bytes = key_bytes;
    }
    if (bitmap.pixels != NULL) {
        texture->image =
            pixman_image_create_bits(bitmap.format == BITMAP_ARGB32 ? PIXMAN_a8r8g8b8 : PIXMAN_a8,
                                     bitmap.width,
                                     bitmap.height,
                                     (uint32_t *)(void *)bitmap.pixels,
                                     bitmap.stride);
        ASSERT(texture->image != NULL);
        note_tiles(texture);
    }
    cache->bytes += cost(texture);
    return texture;
}

struct texture *
texture_add(struct texture_cache *cache, const void *key, size_t key_bytes, struct bitmap bitmap)
{
    ASSERT(key_bytes > 0);
    uint64_t hash = hash64(key, key_bytes, 0);
    struct texture *texture = make(cache, key, key_bytes, hash, bitmap);
    texture->next = cache->buckets[hash % TEXTURE_BUCKETS];
    cache->buckets[hash % TEXTURE_BUCKETS] = texture;
    return texture;
}

struct texture *texture_add_once(struct texture_cache *cache, uint64_t hash, struct bitmap bitmap)
{
    struct texture *texture = make(cache, NULL, 0, hash, bitmap);
    texture->next = cache->once;
    cache->once = texture;
    return texture;
}

void texture_charge(struct texture_cache *cache, size_t bytes)
{
    cache->bytes += bytes;
}

size_t texture_cache_bytes(const struct texture_cache *cache)
{
    return cache->bytes;
}
