#include "app/picture/bitmap.h"

#include "engine/base/assert.h"

#include <stdlib.h>

struct bitmap bitmap_create(enum bitmap_format format, int width, int height)
{
    ASSERT(width >= 0 && height >= 0);
    struct bitmap bitmap = {.format = format, .width = width, .height = height};
    if (width == 0 || height == 0) {
        return bitmap;
    }
    int row = format == BITMAP_ARGB32 ? 4 * width : width;
    bitmap.stride = (row + 3) / 4 * 4;
    bitmap.pixels = calloc((size_t)bitmap.stride, (size_t)height);
    ASSERT(bitmap.pixels != NULL);
    return bitmap;
}

uint8_t *bitmap_row(const struct bitmap *bitmap, int y)
{
    ASSERT(y >= 0 && y < bitmap->height);
    return bitmap->pixels + (size_t)y * (size_t)bitmap->stride;
}

void bitmap_clear(struct bitmap *bitmap)
{
    free(bitmap->pixels);
    *bitmap = (struct bitmap){.format = bitmap->format};
}
