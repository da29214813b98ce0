#include "engine/base/text.h"

#include "engine/base/assert.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *bilingual_pick(struct bilingual text, enum language language)
{
    const char *wanted = language == LANGUAGE_FR ? text.fr : text.en;
    const char *other = language == LANGUAGE_FR ? text.en : text.fr;
    if (wanted != NULL && wanted[0] != '\0') {
        return wanted;
    }
    return other == NULL ? "" : other;
}

static bool is_continuation(unsigned char byte)
{
    return (byte & 0xC0U) == 0x80U;
}

// Bytes of the character that begins at bytes[0], or 0 if none well-formed does.
static size_t character_bytes(const unsigned char *bytes, size_t length)
{
    unsigned char first = bytes[0];
    if (first < 0x80) {
        return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
        return 0;
    }
    size_t count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length < count) {
        return 0;
    }
    for (size_t i = 1; i < count; i++) {
        if (!is_continuation(bytes[i])) {
            return 0;
        }
    }
    bool overlong = (first == 0xE0 && bytes[1] < 0xA0) || (first == 0xF0 && bytes[1] < 0x90);
    bool surrogate = first == 0xED && bytes[1] > 0x9F;
    bool too_high = first == 0xF4 && bytes[1] > 0x8F;
    return overlong || surrogate || too_high ? 0 : count;
}

bool text_is_utf8(const char *bytes, size_t length)
{
    const unsigned char *at = (const unsigned char *)bytes;
    size_t left = length;
    while (left > 0) {
        size_t count = character_bytes(at, left);
        if (count == 0) {
            return false;
        }
        at += count;
        left -= count;
    }
    return true;
}

bool text_equal(const char *a, const char *b)
{
    if (a == NULL || b == NULL) {
        return a == b;
    }
    return strcmp(a, b) == 0;
}

bool text_starts_with(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

bool text_copy(char *to, size_t size, const char *from)
{
    ASSERT(size > 0);
    size_t length = strlen(from);
    bool fits = length < size;
    if (!fits) {
        length = size - 1;
        while (length > 0 && is_continuation((unsigned char)from[length])) {
            length--;
        }
    }
    memmove(to, from, length);
    to[length] = '\0';
    return fits;
}

void text_builder_init(struct text_builder *builder)
{
    *builder = (struct text_builder){0};
}

// Makes room for more bytes and the zero byte after them.
static void reserve(struct text_builder *builder, size_t more)
{
    ASSERT(more < SIZE_MAX / 4 && builder->length < SIZE_MAX / 4);
    size_t wanted = builder->length + more + 1;
    if (wanted <= builder->capacity) {
        return;
    }
    size_t capacity = builder->capacity == 0 ? 64 : builder->capacity;
    while (capacity < wanted) {
        capacity *= 2;
    }
    char *bytes = realloc(builder->bytes, capacity);
    if (bytes == NULL) {
        (void)fprintf(stderr, "depanne: no memory left for %zu bytes\n", capacity);
        abort();
    }
    builder->bytes = bytes;
    builder->capacity = capacity;
}

void text_builder_append_n(struct text_builder *builder, const char *bytes, size_t length)
{
    reserve(builder, length);
    if (length > 0) {
        memcpy(builder->bytes + builder->length, bytes, length);
    }
    builder->length += length;
    builder->bytes[builder->length] = '\0';
}

void text_builder_append(struct text_builder *builder, const char *text)
{
    text_builder_append_n(builder, text, strlen(text));
}

void text_builder_append_char(struct text_builder *builder, char byte)
{
    text_builder_append_n(builder, &byte, 1);
}

void text_builder_append_format(struct text_builder *builder, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    ASSERT(length >= 0);

    reserve(builder, (size_t)length);
    va_start(arguments, format);
    (void)vsnprintf(builder->bytes + builder->length, (size_t)length + 1, format, arguments);
    va_end(arguments);
    builder->length += (size_t)length;
}

const char *text_builder_text(const struct text_builder *builder)
{
    return builder->bytes == NULL ? "" : builder->bytes;
}

void text_builder_reset(struct text_builder *builder)
{
    builder->length = 0;
    if (builder->bytes != NULL) {
        builder->bytes[0] = '\0';
    }
}

char *text_builder_take(struct text_builder *builder)
{
    reserve(builder, 0);
    char *bytes = builder->bytes;
    bytes[builder->length] = '\0';
    text_builder_init(builder);
    return bytes;
}

void text_builder_clear(struct text_builder *builder)
{
    free(builder->bytes);
    text_builder_init(builder);
}
