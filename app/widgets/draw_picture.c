#include "app/picture/svg.h"
#include "app/picture/vector.h"
#include "app/widgets/draw.h"
#include "app/widgets/ui_state.h"
#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/base/text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
    PICTURE_PIXELS_MAX = 4 * 1024 * 1024, // a larger one is drawn by pieces
    PICTURE_PIECE = 512,
    PICTURE_OVERVIEW = 1600, // longer side of what is stretched meanwhile
    PICTURE_VECTOR_PIECE = 256,
    PICTURE_PART_BYTES_MAX = 96,
};

// Making pictures takes at most that long a frame; what is not ready is shown stretched meanwhile.
static const double raster_seconds_max = 0.006;

static const struct colour opaque = {255, 255, 255, 255};

// What makes one picture of a part differ from another.
struct svg_key {
    char what[4];  // "svg", "svm" for a mask, "svl" the last one made
    int32_t scale; // 1/4096
    int32_t angle; // half degrees
    int16_t phase_x;
    int16_t phase_y;
    int32_t column;
    int32_t row;
    uint64_t file;
    uint32_t theme;
    char part[PICTURE_PART_BYTES_MAX];
};

static bool may_rasterise(struct ui *ui)
{
    return ui->driven || ui->raster_seconds < raster_seconds_max;
}

static double seconds_since(uint64_t start)
{
    return (double)(SDL_GetPerformanceCounter() - start) / (double)SDL_GetPerformanceFrequency();
}

static struct bitmap timed_svg(struct ui *ui, struct svg *svg, const struct svg_shot *shot)
{
    uint64_t start = SDL_GetPerformanceCounter();
    svg_set_style(svg, theme_css(ui->theme));
    struct bitmap bitmap = svg_render(svg, shot);
    ui->raster_seconds += seconds_since(start);
    return bitmap;
}

static struct svg_key
key_of(const struct ui *ui, const struct svg *svg, const char *part, double scale, const char *what)
{
    struct svg_key key;
    memset(&key, 0, sizeof key);
    memcpy(key.what, what, 4);
    key.scale = (int32_t)(scale * 4096.0 + 0.5);
    key.file = svg_hash(svg);
    key.theme = (uint32_t)ui->theme;
    (void)text_copy(key.part, sizeof key.part, part == NULL ? "" : part);
    return key;
}

static double quarter(double pixels)
{
    return floor(pixels * 4.0 + 0.5) / 4.0;
}

// One picture of a part, from the cache or made now.
static const struct texture *
svg_texture(struct ui *ui, struct svg *svg, struct svg_key *key, const struct svg_shot *shot)
{
    struct texture *texture = texture_find(ui->textures, key, sizeof *key);
    if (texture == NULL) {
        texture = texture_add(ui->textures, key, sizeof *key, timed_svg(ui, svg, shot));
    }
    return texture;
}

// A drawing too large for one picture.
struct large {
    struct svg *svg;
    const char *part;
    struct box box; // [user units]
    double scale;
    int x, y; // where its origin stands [px]
    struct colour tint;
};

// A small picture of a large drawing, stretched under the pieces that are not ready.
static void draw_large_overview(struct ui *ui, const struct large *large)
{
    double side = fmax(1.0, fmax(large->box.w, large->box.h));
    double small = fmin(large->scale, PICTURE_OVERVIEW / side);
    small = fmax(1.0, floor(small * 4096.0)) / 4096.0;
    struct svg_key key = key_of(ui, large->svg, large->part, small, "svo");
    struct svg_shot shot = {.part = large->part, .view = large->box, .scale = small};
    const struct texture *texture = svg_texture(ui, large->svg, &key, &shot);
    double ratio = large->scale / small;
    struct pixels to = {(int16_t)floor(large->x + texture->bitmap.left * ratio),
                        (int16_t)floor(large->y + texture->bitmap.top * ratio),
                        (int16_t)ceil(texture->bitmap.width * ratio),
                        (int16_t)ceil(texture->bitmap.height * ratio)};
    struct pixels from = {0, 0, (int16_t)texture->bitmap.width, (int16_t)texture->bitmap.height};
    ui_add_texture_part(ui, texture, to, from, large->tint);
    window_animate(ui);
}

// One piece, from the cache, or made now if there is time for it; else NULL.
static const struct texture *large_piece(struct ui *ui, const struct large *large, struct pixels at)
{
    struct svg_key key = key_of(ui, large->svg, large->part, large->scale, "svp");
    key.column = at.x;
    key.row = at.y;
    const struct texture *texture = texture_find(ui->textures, &key, sizeof key);
    if (texture != NULL || !may_rasterise(ui)) {
        return texture;
    }
    // A hair inside, so that rounding gives exactly w x h pixels.
    struct svg_shot shot = {
        .part = large->part,
        .view = {(at.x + 0.01) / large->scale,
                 (at.y + 0.01) / large->scale,
                 (at.w - 0.02) / large->scale,
                 (at.h - 0.02) / large->scale},
        .scale = large->scale,
    };
    return svg_texture(ui, large->svg, &key, &shot);
}

// Goes over the pieces in view, makes what time allows, and draws them when asked to. Returns whether
// all are there.
static bool over_pieces(struct ui *ui, const struct large *large, bool drawn)
{
    struct pixels clip = ui_pixels(ui, draw_clip(ui));
    int left = (int)floor(large->box.x * large->scale);
    int top = (int)floor(large->box.y * large->scale);
    int right = (int)ceil((large->box.x + large->box.w) * large->scale);
    int bottom = (int)ceil((large->box.y + large->box.h) * large->scale);
    bool whole = true;
    for (int y = top; y < bottom; y += PICTURE_PIECE) {
        for (int x = left; x < right; x += PICTURE_PIECE) {
            bool beside = large->x + x >= clip.x + clip.w || large->y + y >= clip.y + clip.h ||
                          large->x + x + PICTURE_PIECE <= clip.x ||
                          large->y + y + PICTURE_PIECE <= clip.y;
            if (beside) {
                continue;
            }
            int w = right - x < PICTURE_PIECE ? right - x : PICTURE_PIECE;
            int h = bottom - y < PICTURE_PIECE ? bottom - y : PICTURE_PIECE;
            struct pixels at = {(int16_t)x, (int16_t)y, (int16_t)w, (int16_t)h};
            const struct texture *texture = large_piece(ui, large, at);
            whole = whole && texture != NULL;
            if (texture != NULL && drawn) {
                ui_add_texture(ui, texture, large->x, large->y, large->tint);
            }
        }
    }
    return whole;
}

// A large drawing, by pieces: only those in view are made, as many a frame as there is time for.
static void draw_large(struct ui *ui, const struct large *large)
{
    if (!over_pieces(ui, large, false)) {
        draw_large_overview(ui, large);
    }
    (void)over_pieces(ui, large, true);
}

// The picture of that part made last, at another zoom, stretched. False when there is none.
static bool draw_stretched(
    struct ui *ui, const struct svg_key *key, double scale, double x, double y, struct colour tint)
{
    struct svg_key last = *key;
    memcpy(last.what, "svl", 4);
    last.scale = 0;
    last.phase_x = 0;
    last.phase_y = 0;
    struct texture *note = texture_find(ui->textures, &last, sizeof last);
    if (note == NULL) {
        return false;
    }
    struct svg_key other = *key;
    other.scale = (int32_t)note->advance;
    other.phase_x = 0;
    other.phase_y = 0;
    struct texture *texture = texture_find(ui->textures, &other, sizeof other);
    if (texture == NULL || texture->image == NULL) {
        return false;
    }
    double ratio = scale / (note->advance / 4096.0);
    struct pixels to = {(int16_t)floor(x + texture->bitmap.left * ratio),
                        (int16_t)floor(y + texture->bitmap.top * ratio),
                        (int16_t)ceil(texture->bitmap.width * ratio),
                        (int16_t)ceil(texture->bitmap.height * ratio)};
    struct pixels from = {0, 0, (int16_t)texture->bitmap.width, (int16_t)texture->bitmap.height};
    ui_add_texture_part(ui, texture, to, from, tint);
    window_animate(ui);
    return true;
}

// Notes at which scale a part was last made, for draw_stretched.
static void note_last(struct ui *ui, const struct svg_key *key)
{
    struct svg_key last = *key;
    memcpy(last.what, "svl", 4);
    last.scale = 0;
    last.phase_x = 0;
    last.phase_y = 0;
    struct texture *note = texture_find(ui->textures, &last, sizeof last);
    if (note == NULL) {
        note = texture_add(ui->textures, &last, sizeof last, (struct bitmap){.format = BITMAP_A8});
    }
    note->advance = key->scale;
}

void draw_svg(struct ui *ui, const struct draw_sprite *sprite, struct draw_view view)
{
    struct svg *svg = sprite->svg;
    struct box box;
    if (svg == NULL || !svg_part_box(svg, sprite->part, &box)) {
        return;
    }
    double scale = floor(view.zoom * ui->scale * 4096.0 + 0.5) / 4096.0;
    double x = view.x * ui->scale + sprite->dx * scale;
    double y = view.y * ui->scale + sprite->dy * scale;
    double opacity = sprite->opacity > 0.0 ? sprite->opacity : 1.0;
    struct colour tint = colour_fade(opaque, opacity);
    double angle = floor(sprite->angle * 2.0 + 0.5) / 2.0;
    if (box.w * scale * box.h * scale > PICTURE_PIXELS_MAX && angle == 0.0) {
        int origin_x = (int)floor(x + 0.5);
        int origin_y = (int)floor(y + 0.5);
        draw_large(ui, &(struct large){svg, sprite->part, box, scale, origin_x, origin_y, tint});
        return;
    }
    bool moving = sprite->dx != 0.0 || sprite->dy != 0.0;
    double px = moving ? quarter(x) : floor(x + 0.5); // what stands still stands on whole pixels
    double py = moving ? quarter(y) : floor(y + 0.5);
    struct point pivot = {box.x + box.w / 2.0, box.y + box.h / 2.0};
    if (sprite->pivot != NULL) {
        (void)svg_pivot(svg, sprite->pivot, &pivot);
    }
    struct svg_key key = key_of(ui, svg, sprite->part, scale, "svg");
    key.angle = (int32_t)(angle * 2.0);
    key.phase_x = (int16_t)((px - floor(px)) * 4.0);
    key.phase_y = (int16_t)((py - floor(py)) * 4.0);
    bool ready = texture_find(ui->textures, &key, sizeof key) != NULL;
    if (!ready && !may_rasterise(ui) && draw_stretched(ui, &key, scale, x, y, tint)) {
        return;
    }
    struct svg_shot shot = {
        .part = sprite->part,
        .view = box,
        .scale = scale,
        .phase_x = px - floor(px),
        .phase_y = py - floor(py),
        .angle = angle,
        .pivot = pivot,
    };
    const struct texture *texture = svg_texture(ui, svg, &key, &shot);
    if (!ready && key.phase_x == 0 && key.phase_y == 0) {
        note_last(ui, &key);
    }
    ui_add_texture(ui, texture, (int)floor(px), (int)floor(py), tint);
}

struct draw_view draw_fit(struct box content, struct box box)
{
    double zoom = fmin(box.w / fmax(content.w, 1e-9), box.h / fmax(content.h, 1e-9));
    zoom = fmax(zoom, 1e-6);
    return (struct draw_view){
        .x = box.x + (box.w - content.w * zoom) / 2.0 - content.x * zoom,
        .y = box.y + (box.h - content.h * zoom) / 2.0 - content.y * zoom,
        .zoom = zoom,
    };
}

void draw_svg_in(struct ui *ui, struct svg *svg, const char *part, struct box box)
{
    struct box content;
    if (svg == NULL || box_is_empty(box) || !svg_part_box(svg, part, &content)) {
        return;
    }
    draw_svg(ui, &(struct draw_sprite){.svg = svg, .part = part}, draw_fit(content, box));
}

// ---- vector drawings -------------------------------------------------------------------------

struct vector_key {
    char what[4];
    int32_t scale;
    int32_t column;
    int32_t row;
    uint64_t content;
};

static struct texture *vector_texture(struct ui *ui,
                                      const struct vector *vector,
                                      const struct vector_key *key,
                                      struct box view,
                                      double scale)
{
    struct texture *texture = texture_find(ui->textures, key, sizeof *key);
    if (texture == NULL) {
        uint64_t start = SDL_GetPerformanceCounter();
        texture = texture_add(ui->textures, key, sizeof *key, vector_render(vector, view, scale));
        ui->raster_seconds += seconds_since(start);
    }
    return texture;
}

// A small picture of the whole, to stretch where a piece is not ready.
static void
draw_overview(struct ui *ui, const struct vector *vector, struct box bounds, struct draw_view view)
{
    double scale = fmin(1.0, 900.0 / fmax(1.0, fmax(bounds.w, bounds.h)));
    struct vector_key key = {.what = "veo", .content = vector_hash(vector)};
    const struct texture *texture = vector_texture(ui, vector, &key, bounds, scale);
    double ratio = view.zoom * ui->scale / scale;
    struct pixels to = {(int16_t)(view.x * ui->scale + texture->bitmap.left * ratio),
                        (int16_t)(view.y * ui->scale + texture->bitmap.top * ratio),
                        (int16_t)(texture->bitmap.width * ratio),
                        (int16_t)(texture->bitmap.height * ratio)};
    struct pixels from = {0, 0, (int16_t)texture->bitmap.width, (int16_t)texture->bitmap.height};
    ui_add_texture_part(ui, texture, to, from, opaque);
}

void draw_vector(struct ui *ui,
                 const struct vector *vector,
                 struct draw_view view,
                 struct box visible)
{
    if (vector_is_empty(vector)) {
        return;
    }
    struct box bounds = vector_bounds(vector);
    double scale = floor(view.zoom * ui->scale * 4096.0 + 0.5) / 4096.0;
    int origin_x = (int)floor(view.x * ui->scale + 0.5);
    int origin_y = (int)floor(view.y * ui->scale + 0.5);
    draw_push_clip(ui, visible);
    struct pixels clip = ui_pixels(ui, draw_clip(ui));
    int first_column = (int)floor(fmax(bounds.x * scale, clip.x - origin_x) / PICTURE_VECTOR_PIECE);
    int first_row = (int)floor(fmax(bounds.y * scale, clip.y - origin_y) / PICTURE_VECTOR_PIECE);
    int right = (int)fmin((bounds.x + bounds.w) * scale + 1.0, clip.x + clip.w - origin_x);
    int bottom = (int)fmin((bounds.y + bounds.h) * scale + 1.0, clip.y + clip.h - origin_y);
    bool overview = false;
    for (int row = first_row; row * PICTURE_VECTOR_PIECE < bottom; row++) {
        for (int column = first_column; column * PICTURE_VECTOR_PIECE < right; column++) {
            struct vector_key key = {.what = "vec",
                                     .scale = (int32_t)(scale * 4096.0),
                                     .column = column,
                                     .row = row,
                                     .content = vector_hash(vector)};
            bool ready = texture_find(ui->textures, &key, sizeof key) != NULL;
            if (!ready && !may_rasterise(ui)) {
                if (!overview) {
                    overview = true;
                    draw_overview(ui, vector, bounds, view);
                    window_animate(ui);
                }
                continue;
            }
            double x = column * PICTURE_VECTOR_PIECE;
            double y = row * PICTURE_VECTOR_PIECE;
            double side = PICTURE_VECTOR_PIECE - 0.02;
            struct box piece = {(x + 0.01) / scale, (y + 0.01) / scale, side / scale, side / scale};
            const struct texture *texture = vector_texture(ui, vector, &key, piece, scale);
            ui_add_texture(ui, texture, origin_x, origin_y, opaque);
        }
    }
    draw_pop_clip(ui);
}

// ---- icons and artwork -----------------------------------------------------------------------

struct svg *draw_artwork(struct ui *ui, const char *name)
{
    for (int i = 0; i < ui->artwork_count; i++) {
        if (strcmp(ui->artworks[i].name, name) == 0) {
            return ui->artworks[i].svg;
        }
    }
    ASSERT(ui->artwork_count < UI_ARTWORKS_MAX);
    struct ui_artwork *artwork = &ui->artworks[ui->artwork_count];
    ui->artwork_count++;
    bool fits = text_copy(artwork->name, sizeof artwork->name, name);
    ASSERT(fits);
    char path[1024];
    struct error error;
    if (!path_join(path, sizeof path, ui->assets, name) ||
        svg_open(path, &artwork->svg, &error) != STATUS_OK) {
        artwork->svg = NULL;
        fprintf(stderr, "depanne: %s: the picture cannot be used\n", path);
    }
    return artwork->svg;
}

static void note_missing_icon(struct ui *ui, const char *name)
{
    ui->now->missing_icons++;
    for (int i = 0; i < ui->missing_icon_count; i++) {
        if (strncmp(ui->missing_icons[i], name, sizeof ui->missing_icons[i] - 1) == 0) {
            return;
        }
    }
    if (ui->missing_icon_count < 32) {
        (void)text_copy(ui->missing_icons[ui->missing_icon_count], 48, name);
        ui->missing_icon_count++;
        fprintf(stderr, "depanne: icons.svg: there is no icon \"%s\"\n", name);
    }
}

void draw_icon(
    struct ui *ui, const char *name, double x, double y, double size, struct colour colour)
{
    struct svg *icons = draw_artwork(ui, "icons/icons.svg");
    struct box box;
    if (icons == NULL || !svg_has(icons, name) || !svg_part_box(icons, name, &box)) {
        note_missing_icon(ui, name);
        draw_outline(ui, (struct box){x + 2.0, y + 2.0, size - 4.0, size - 4.0}, 2.0, 1.0, colour);
        return;
    }
    int pixels = ui_px(ui, size);
    double scale = pixels / fmax(box.w, 1.0);
    struct svg_key key = key_of(ui, icons, name, scale, "svm");
    key.theme = 0; // a mask has no colours
    struct svg_shot shot = {.part = name, .view = box, .scale = scale, .mask = true};
    struct texture *texture = texture_find(ui->textures, &key, sizeof key);
    if (texture == NULL) {
        // Alone in its cell, as if the drawing began at the icon's own corner.
        shot.phase_x = ceil(box.x * scale) - box.x * scale;
        shot.phase_y = ceil(box.y * scale) - box.y * scale;
        struct bitmap mask = timed_svg(ui, icons, &shot);
        mask.left -= (int)ceil(box.x * scale);
        mask.top -= (int)ceil(box.y * scale);
        texture = texture_add(ui->textures, &key, sizeof key, mask);
    }
    ui_add_texture(ui, texture, ui_px(ui, x), ui_px(ui, y), colour);
}

void draw_icon_in(
    struct ui *ui, const char *name, struct box box, double size, struct colour colour)
{
    struct box place = box_centre(box, size, size);
    draw_icon(ui, name, place.x, place.y, size, colour);
}
