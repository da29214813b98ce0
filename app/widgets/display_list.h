/// @file display_list.h
/// What a frame consists of: small commands in pixels, in five layers, and the grid of cells that
/// tells which of them changed since the frame before.
#pragma once

#include "app/picture/bitmap.h"
#include "app/picture/colour.h"
#include "app/widgets/draw.h"
#include "app/widgets/texture.h"

#include <pixman.h>
#include <stdbool.h>
#include <stdint.h>

enum { DISPLAY_CELL = 40 }; ///< side of a cell [px]

enum command_kind { COMMAND_RECT, COMMAND_TEX, COMMAND_CLIP };

/// A rectangle in pixels.
struct pixels {
    int16_t x;
    int16_t y;
    int16_t w;
    int16_t h;
};

/// One command. A TEX whose source is not as large as its destination is stretched.
struct command {
    struct pixels to;
    struct pixels from;
    struct colour colour; ///< of a RECT; the tint of a mask; its alpha the opacity of a picture
    uint32_t kind;
    uint64_t key; ///< the texture's content
    const struct texture *texture;
};
_Static_assert(sizeof(struct command) == 40, "commands are hashed by their first 32 bytes");

struct display_list; // opaque

struct display_list *display_list_create(void);
void display_list_destroy(struct display_list *list);

/// Empties the list for a new frame of that size [px].
void display_list_begin(struct display_list *list, int width, int height);
void display_list_add(struct display_list *list, enum draw_layer layer, struct command command);

/// Finds what changed since the frame before. @p everything: all did.
/// @return how many rectangles; they stay until the next call
int display_list_changes(struct display_list *list, bool everything, const struct pixels **changes);

/// Draws the list again inside one rectangle of the picture (x8r8g8b8).
void display_list_replay(const struct display_list *list, pixman_image_t *to, struct pixels inside);

/// A hash of the whole list: equal lists make equal pictures.
uint64_t display_list_hash(const struct display_list *list);
/// Writes the list as text, one command a line. False when it cannot be written.
bool display_list_dump(const struct display_list *list, const char *path);
/// Share of the cells that the last changes covered, 0..1.
double display_list_changed_share(const struct display_list *list);
