/// @file text.h
/// Texts in UTF-8: two languages, copies that fit, and a buffer that grows.
#pragma once

#include "engine/base/status.h"

#include <stdbool.h>
#include <stddef.h>

/// The languages of the product; French comes first.
enum language { LANGUAGE_FR, LANGUAGE_EN };

/// A text in both languages. Either may be NULL.
struct bilingual {
    const char *fr;
    const char *en;
};

/// The text in @p language; the other one if it is missing or empty; "" if both are. Borrowed.
const char *bilingual_pick(struct bilingual text, enum language language);

/// Is this well-formed UTF-8: shortest form, no surrogate, nothing above U+10FFFF?
bool text_is_utf8(const char *bytes, size_t length);

/// Are both the same text? NULL equals NULL alone.
bool text_equal(const char *a, const char *b);

/// Does @p text begin with @p prefix?
bool text_starts_with(const char *text, const char *prefix);

/// Copies @p from into a buffer of @p size bytes, always closed by a zero byte. What does not fit is
/// cut at the start of a character.
/// @param size  > 0
/// @return whether all of it fitted
bool text_copy(char *to, size_t size, const char *from);

/// A text under construction. All zeroes is an empty one; text_builder_clear gives its memory back.
struct text_builder {
    char *bytes;     ///< owned, closed by a zero byte; NULL while nothing was appended
    size_t length;   ///< without the zero byte
    size_t capacity; ///< bytes allocated
};

/// Makes @p builder an empty text.
void text_builder_init(struct text_builder *builder);

/// Appends a C string.
void text_builder_append(struct text_builder *builder, const char *text);

/// Appends @p length bytes.
void text_builder_append_n(struct text_builder *builder, const char *bytes, size_t length);

/// Appends one byte.
void text_builder_append_char(struct text_builder *builder, char byte);

/// Appends a text formatted as printf does.
void text_builder_append_format(struct text_builder *builder, const char *format, ...)
    PRINTF_LIKE(2, 3);

/// The text so far, "" if there is none. Borrowed, until the next append.
const char *text_builder_text(const struct text_builder *builder);

/// Empties the text and keeps its memory for the next one.
void text_builder_reset(struct text_builder *builder);

/// Hands the text over: never NULL, to be freed with free(). The builder is empty afterwards.
char *text_builder_take(struct text_builder *builder);

/// Frees what the builder owns and makes it an empty text.
void text_builder_clear(struct text_builder *builder);
