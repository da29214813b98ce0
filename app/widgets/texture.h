/// @file texture.h
/// What was rasterised once and is drawn again: masks, strings, pictures. Found by their full key,
/// forgotten when unused and over a cap of bytes.
#pragma once

#include "app/picture/bitmap.h"
#include "app/widgets/text_draw.h"

#include <pixman.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TEXTURE_TILE = 64 }; ///< large masks are drawn by tiles of so many pixels, empty ones not

/// One cached thing. A string may have no pixels (spaces) but a width; a broken paragraph has lines.
struct texture {
    void *key; ///< owned copy of the full key
    size_t key_bytes;
    uint64_t hash; ///< of the key: the same from run to run
    uint64_t used; ///< frame of last use
    struct bitmap bitmap;
    pixman_image_t *image; ///< on the bitmap's pixels; NULL when empty
    uint8_t *tiles;        ///< owned; one byte a tile, 0 when empty; NULL for small ones
    int tile_columns;
    int tile_rows;
    double advance;          ///< width of a string [px]
    struct text_line *lines; ///< owned
    int line_count;
    struct texture *next; ///< in its bucket
};

struct texture_cache; // opaque

struct texture_cache *texture_cache_create(size_t cap_bytes);
void texture_cache_destroy(struct texture_cache *cache);

/// Begins a frame: forgets what a frame used once only, and the oldest when over the cap.
void texture_cache_frame(struct texture_cache *cache, uint64_t frame);

/// Returns the texture of that key, or NULL. Borrowed until the next frame begins.
struct texture *texture_find(struct texture_cache *cache, const void *key, size_t key_bytes);
/// Adds one; takes the bitmap's pixels.
struct texture *
texture_add(struct texture_cache *cache, const void *key, size_t key_bytes, struct bitmap bitmap);
/// Adds one that lives for this frame alone.
struct texture *texture_add_once(struct texture_cache *cache, uint64_t hash, struct bitmap bitmap);
/// Adds @p bytes to what the cache counts (lines of a paragraph).
void texture_charge(struct texture_cache *cache, size_t bytes);
size_t texture_cache_bytes(const struct texture_cache *cache);
