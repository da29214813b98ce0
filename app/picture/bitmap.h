/// @file bitmap.h
/// Pixels in memory: premultiplied ARGB (native 32-bit words) or alpha alone.
#pragma once

#include <stdint.h>

enum bitmap_format {
    BITMAP_ARGB32, ///< 4 bytes a pixel, premultiplied, native byte order
    BITMAP_A8,     ///< 1 byte a pixel
};

/// A picture. Rows are @c stride bytes apart, a multiple of 4.
struct bitmap {
    enum bitmap_format format;
    int width;  ///< [px], >= 0
    int height; ///< [px], >= 0
    int stride; ///< [bytes]
    int left;   ///< where the top left pixel stands relative to what was drawn [px]
    int top;
    uint8_t *pixels; ///< owned; NULL when empty
};

/// Makes a transparent picture; running out of memory stops the program.
struct bitmap bitmap_create(enum bitmap_format format, int width, int height);

/// Frees the pixels and empties @p bitmap.
void bitmap_clear(struct bitmap *bitmap);

/// Where the row @p y begins, 0 <= y < height.
uint8_t *bitmap_row(const struct bitmap *bitmap, int y);
