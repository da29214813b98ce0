#include "app/widgets/draw.h"

#include "app/picture/vector.h"
#include "app/widgets/ui_state.h"
#include "engine/base/assert.h"
#include "engine/base/hash.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double eighth = 8.0; // shapes are kept to an eighth of a pixel

// ---- layers and clips ------------------------------------------------------------------------

enum draw_layer draw_set_layer(struct ui *ui, enum draw_layer layer)
{
    enum draw_layer before = ui->layer;
    ui->layer = layer;
    return before;
}

void draw_push_clip(struct ui *ui, struct box box)
{
    ASSERT(ui->clip_count < UI_CLIPS_MAX);
    ui->clips[ui->clip_count] = box_intersect(box, ui->clips[ui->clip_count - 1]);
    ui->clip_count++;
}

void draw_pop_clip(struct ui *ui)
{
    ASSERT(ui->clip_count > 1);
    ui->clip_count--;
}

struct box draw_clip(const struct ui *ui)
{
    return ui->clips[ui->clip_count - 1];
}

static bool same_pixels(struct pixels a, struct pixels b)
{
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

// Tells the list the present clip if the layer does not know it, and returns it.
static struct pixels emit_clip(struct ui *ui)
{
    struct pixels clip = ui_pixels(ui, draw_clip(ui));
    struct draw_layer_clip *emitted = &ui->emitted[ui->layer];
    if (!emitted->known || !same_pixels(emitted->clip, clip)) {
        emitted->known = true;
        emitted->clip = clip;
        display_list_add(ui->list, ui->layer, (struct command){.to = clip, .kind = COMMAND_CLIP});
    }
    return clip;
}

static bool is_outside(struct pixels a, struct pixels clip)
{
    return a.w <= 0 || a.h <= 0 || a.x >= clip.x + clip.w || a.y >= clip.y + clip.h ||
           a.x + a.w <= clip.x || a.y + a.h <= clip.y;
}

void ui_add_rect(struct ui *ui, struct pixels where, struct colour colour)
{
    if (colour.a == 0 || is_outside(where, emit_clip(ui))) {
        return;
    }
    display_list_add(
        ui->list, ui->layer, (struct command){.to = where, .kind = COMMAND_RECT, .colour = colour});
}

void ui_add_texture_part(struct ui *ui,
                         const struct texture *texture,
                         struct pixels to,
                         struct pixels from,
                         struct colour colour)
{
    if (colour.a == 0 || texture->image == NULL || is_outside(to, emit_clip(ui))) {
        return;
    }
    display_list_add(ui->list,
                     ui->layer,
                     (struct command){.to = to,
                                      .from = from,
                                      .kind = COMMAND_TEX,
                                      .colour = colour,
                                      .key = texture->hash,
                                      .texture = texture});
}

static int16_t short_of(int value)
{
    return (int16_t)(value < -16000 ? -16000 : value > 16000 ? 16000 : value);
}

void ui_add_texture(
    struct ui *ui, const struct texture *texture, int x, int y, struct colour colour)
{
    int width = texture->bitmap.width;
    int height = texture->bitmap.height;
    x += texture->bitmap.left;
    y += texture->bitmap.top;
    if (x < -16000 || y < -16000 || x > 16000 || y > 16000) {
        return;
    }
    if (texture->tiles == NULL) {
        struct pixels to = {(int16_t)x, (int16_t)y, (int16_t)width, (int16_t)height};
        struct pixels from = {0, 0, (int16_t)width, (int16_t)height};
        ui_add_texture_part(ui, texture, to, from, colour);
        return;
    }
    for (int row = 0; row < texture->tile_rows; row++) {
        const uint8_t *tiles = texture->tiles + (size_t)row * (size_t)texture->tile_columns;
        int top = row * TEXTURE_TILE;
        int tall = height - top < TEXTURE_TILE ? height - top : TEXTURE_TILE;
        for (int column = 0; column < texture->tile_columns;) {
            int end = column;
            while (end < texture->tile_columns && tiles[end]) {
                end++;
            }
            if (end > column) { // a run of tiles is one command
                int left = column * TEXTURE_TILE;
                int right = end * TEXTURE_TILE < width ? end * TEXTURE_TILE : width;
                struct pixels from = {
                    (int16_t)left, (int16_t)top, (int16_t)(right - left), (int16_t)tall};
                struct pixels to = {short_of(x + left), short_of(y + top), from.w, from.h};
                ui_add_texture_part(ui, texture, to, from, colour);
            }
            column = end + 1;
        }
    }
}

// ---- rectangles ------------------------------------------------------------------------------

void draw_rect(struct ui *ui, struct box box, struct colour colour)
{
    ui_add_rect(ui, ui_pixels(ui, box), colour);
}

static int hairline_pixels(const struct ui *ui)
{
    int pixels = ui_px(ui, 1.0);
    return pixels < 1 ? 1 : pixels;
}

void draw_hline(struct ui *ui, double x, double y, double width, struct colour colour)
{
    struct pixels line = ui_pixels(ui, (struct box){x, y, width, 0.0});
    line.h = (int16_t)hairline_pixels(ui);
    ui_add_rect(ui, line, colour);
}

void draw_vline(struct ui *ui, double x, double y, double height, struct colour colour)
{
    struct pixels line = ui_pixels(ui, (struct box){x, y, 0.0, height});
    line.w = (int16_t)hairline_pixels(ui);
    ui_add_rect(ui, line, colour);
}

// A key of small numbers for shapes that only a few of them define.
struct shape_key {
    char what[4];
    int32_t numbers[5];
};

// The mask of a disc of that radius in whole pixels, or of a ring of that width.
static struct texture *disc_texture(struct ui *ui, int radius, int width)
{
    struct shape_key key = {"dsc", {radius, width}};
    struct texture *texture = texture_find(ui->textures, &key, sizeof key);
    if (texture != NULL) {
        return texture;
    }
    struct path path = {0};
    double r = radius;
    double inset = width / 2.0;
    path_arc(&path, r, r, r - inset, r - inset, 0.0, 360.0);
    path_close(&path);
    struct bitmap mask = path_mask(&path, (struct path_style){.width = width});
    path_clear(&path);
    // Exactly 2r wide and high, so that quarters can be taken of it.
    struct bitmap exact = bitmap_create(BITMAP_A8, 2 * radius, 2 * radius);
    for (int y = 0; y < mask.height; y++) {
        int row = y + mask.top;
        if (row < 0 || row >= exact.height) {
            continue;
        }
        for (int x = 0; x < mask.width; x++) {
            int column = x + mask.left;
            if (column >= 0 && column < exact.width) {
                exact.pixels[row * exact.stride + column] = mask.pixels[y * mask.stride + x];
            }
        }
    }
    bitmap_clear(&mask);
    return texture_add(ui->textures, &key, sizeof key, exact);
}

static struct pixels part(int x, int y, int w, int h)
{
    return (struct pixels){short_of(x), short_of(y), short_of(w), short_of(h)};
}

// Draws the four quarters of a disc or ring in the corners of a rectangle.
static void draw_corners(struct ui *ui, struct pixels box, int r, int width, struct colour colour)
{
    const struct texture *disc = disc_texture(ui, r, width);
    int right = box.x + box.w - r;
    int bottom = box.y + box.h - r;
    ui_add_texture_part(ui, disc, part(box.x, box.y, r, r), part(0, 0, r, r), colour);
    ui_add_texture_part(ui, disc, part(right, box.y, r, r), part(r, 0, r, r), colour);
    ui_add_texture_part(ui, disc, part(box.x, bottom, r, r), part(0, r, r, r), colour);
    ui_add_texture_part(ui, disc, part(right, bottom, r, r), part(r, r, r, r), colour);
}

static int corner_pixels(const struct ui *ui, struct pixels box, double radius)
{
    int r = ui_px(ui, radius);
    int most = (box.w < box.h ? box.w : box.h) / 2;
    return r < most ? r : most;
}

static void fill_round(struct ui *ui, struct pixels box, int r, struct colour colour)
{
    if (box.w <= 0 || box.h <= 0) {
        return;
    }
    if (r < 1) {
        ui_add_rect(ui, box, colour);
        return;
    }
    draw_corners(ui, box, r, 0, colour);
    ui_add_rect(ui, part(box.x + r, box.y, box.w - 2 * r, r), colour);
    ui_add_rect(ui, part(box.x, box.y + r, box.w, box.h - 2 * r), colour);
    ui_add_rect(ui, part(box.x + r, box.y + box.h - r, box.w - 2 * r, r), colour);
}

void draw_round(struct ui *ui, struct box box, double radius, struct colour colour)
{
    struct pixels pixels = ui_pixels(ui, box);
    fill_round(ui, pixels, corner_pixels(ui, pixels, radius), colour);
}

static void outline_pixels(struct ui *ui, struct pixels box, int r, int w, struct colour colour)
{
    if (box.w <= 0 || box.h <= 0) {
        return;
    }
    if (r <= w) {
        r = 0;
    } else {
        draw_corners(ui, box, r, w, colour);
    }
    int edge = r > 0 ? r : w; // the left and right edges leave the corners to the others
    ui_add_rect(ui, part(box.x + r, box.y, box.w - 2 * r, w), colour);
    ui_add_rect(ui, part(box.x + r, box.y + box.h - w, box.w - 2 * r, w), colour);
    ui_add_rect(ui, part(box.x, box.y + edge, w, box.h - 2 * edge), colour);
    ui_add_rect(ui, part(box.x + box.w - w, box.y + edge, w, box.h - 2 * edge), colour);
}

void draw_outline(struct ui *ui, struct box box, double radius, double width, struct colour colour)
{
    struct pixels pixels = ui_pixels(ui, box);
    int w = ui_px(ui, width);
    outline_pixels(ui, pixels, corner_pixels(ui, pixels, radius), w < 1 ? 1 : w, colour);
}

void draw_panel(
    struct ui *ui, struct box box, double radius, struct colour fill, struct colour border)
{
    struct pixels pixels = ui_pixels(ui, box);
    int r = corner_pixels(ui, pixels, radius);
    int w = hairline_pixels(ui);
    if (border.a == 255) { // the border under the fill leaves no light seam between them
        fill_round(ui, pixels, r, border);
        fill_round(
            ui, part(pixels.x + w, pixels.y + w, pixels.w - 2 * w, pixels.h - 2 * w), r - w, fill);
        return;
    }
    fill_round(ui, pixels, r, fill);
    outline_pixels(ui, pixels, r, w, border);
}

// ---- shadows ---------------------------------------------------------------------------------

enum { SHADOW_RUN = 32 }; // how much of a straight side the mask has

// A mask of a shadow with corners of `c` pixels (blur included) and short straight sides.
static struct texture *shadow_texture(struct ui *ui, int radius, int blur, int c)
{
    struct shape_key key = {"shd", {radius, blur, c}};
    struct texture *texture = texture_find(ui->textures, &key, sizeof key);
    if (texture == NULL) {
        int side = 2 * c + SHADOW_RUN - 2 * blur;
        struct bitmap mask = path_shadow_mask(side, side, radius, blur);
        mask.left = 0;
        mask.top = 0;
        texture = texture_add(ui->textures, &key, sizeof key, mask);
    }
    return texture;
}

// Repeats a piece of a mask along one direction.
static void draw_run(struct ui *ui,
                     const struct texture *texture,
                     struct pixels to,
                     struct pixels from,
                     struct colour colour)
{
    for (int x = 0; x < to.w; x += from.w) {
        for (int y = 0; y < to.h; y += from.h) {
            int w = to.w - x < from.w ? to.w - x : from.w;
            int h = to.h - y < from.h ? to.h - y : from.h;
            ui_add_texture_part(
                ui, texture, part(to.x + x, to.y + y, w, h), part(from.x, from.y, w, h), colour);
        }
    }
}

static void
shadow_pass(struct ui *ui, struct pixels box, int radius, int blur, int drop, struct colour colour)
{
    int c = radius + 2 * blur; // from the shadow's edge to where it is even
    int w = box.w + 2 * blur;
    int h = box.h + 2 * blur;
    int x = box.x - blur;
    int y = box.y - blur + drop;
    if (w < 2 * c || h < 2 * c) { // a thing smaller than its corners
        struct shape_key key = {"shs", {box.w, box.h, radius, blur}};
        struct texture *texture = texture_find(ui->textures, &key, sizeof key);
        if (texture == NULL) {
            texture = texture_add(
                ui->textures, &key, sizeof key, path_shadow_mask(box.w, box.h, radius, blur));
        }
        ui_add_texture(ui, texture, box.x, box.y + drop, colour);
        return;
    }
    const struct texture *t = shadow_texture(ui, radius, blur, c);
    int run = SHADOW_RUN;
    int far = c + run;
    ui_add_texture_part(ui, t, part(x, y, c, c), part(0, 0, c, c), colour);
    ui_add_texture_part(ui, t, part(x + w - c, y, c, c), part(far, 0, c, c), colour);
    ui_add_texture_part(ui, t, part(x, y + h - c, c, c), part(0, far, c, c), colour);
    ui_add_texture_part(ui, t, part(x + w - c, y + h - c, c, c), part(far, far, c, c), colour);
    draw_run(ui, t, part(x + c, y, w - 2 * c, c), part(c, 0, run, c), colour);
    draw_run(ui, t, part(x + c, y + h - c, w - 2 * c, c), part(c, far, run, c), colour);
    draw_run(ui, t, part(x, y + c, c, h - 2 * c), part(0, c, c, run), colour);
    draw_run(ui, t, part(x + w - c, y + c, c, h - 2 * c), part(far, c, c, run), colour);
    // The inside lies under what casts the shadow, which is opaque.
}

void draw_shadow(struct ui *ui, struct box box, double radius, int depth)
{
    static const struct {
        double blur;
        double drop;
        double opacity[2]; // light, dark
    } passes[] = {{0.0, 0.0, {0.0, 0.0}},
                  {6.0, 1.5, {0.10, 0.35}},
                  {15.0, 5.0, {0.22, 0.55}},
                  {24.0, 10.0, {0.40, 0.70}}};
    ASSERT(depth >= 0 && depth <= 3);
    if (depth == 0 || box_is_empty(box)) {
        return;
    }
    struct colour colour = {0x0B, 0x16, 0x22, 255};
    colour = colour_fade(colour, passes[depth].opacity[ui->theme == THEME_DARK]);
    struct pixels pixels = ui_pixels(ui, box);
    shadow_pass(ui,
                pixels,
                corner_pixels(ui, pixels, radius),
                ui_px(ui, passes[depth].blur),
                ui_px(ui, passes[depth].drop),
                colour);
}

void draw_card(struct ui *ui, struct box box)
{
    draw_shadow(ui, box, 10.0, 1);
    draw_panel(ui, box, 10.0, theme_colour(ui, THEME_SURFACE), theme_colour(ui, THEME_LINE));
}

void draw_gradient(struct ui *ui, struct box box, struct colour top, struct colour bottom)
{
    struct pixels pixels = ui_pixels(ui, box);
    if (pixels.h <= 0 || pixels.w <= 0) {
        return;
    }
    // One command a row of the same colour: few, since neighbouring rows often share theirs.
    int start = 0;
    struct colour last = top;
    for (int y = 0; y <= pixels.h; y++) {
        double share = pixels.h == 1 ? 0.0 : (double)y / (pixels.h - 1);
        struct colour now = {(uint8_t)(top.r + (bottom.r - top.r) * share + 0.5),
                             (uint8_t)(top.g + (bottom.g - top.g) * share + 0.5),
                             (uint8_t)(top.b + (bottom.b - top.b) * share + 0.5),
                             (uint8_t)(top.a + (bottom.a - top.a) * share + 0.5)};
        if (y == pixels.h || memcmp(&now, &last, sizeof now) != 0) {
            ui_add_rect(ui, part(pixels.x, pixels.y + start, pixels.w, y - start), last);
            start = y;
            last = now;
        }
    }
}

// ---- shapes ----------------------------------------------------------------------------------

// Draws a path that is in pixels already.
static void draw_pixel_path(
    struct ui *ui, struct path *path, struct path_style style, struct colour colour, bool once)
{
    if (path->point_count == 0 || colour.a == 0) {
        return;
    }
    struct box bounds = path_bounds(path);
    double reach = style.width + 2.0;
    struct box clip = draw_clip(ui);
    struct box seen = {
        clip.x * ui->scale, clip.y * ui->scale, clip.w * ui->scale, clip.h * ui->scale};
    struct box touched = {
        bounds.x - reach, bounds.y - reach, bounds.w + 2.0 * reach, bounds.h + 2.0 * reach};
    if (!box_overlaps(seen, touched)) {
        return;
    }
    // Relative to a whole pixel, to an eighth: the same shape elsewhere is the same mask.
    double x = floor(bounds.x);
    double y = floor(bounds.y);
    for (int i = 0; i < path->point_count; i++) {
        path->points[i].x = floor((path->points[i].x - x) * eighth + 0.5) / eighth;
        path->points[i].y = floor((path->points[i].y - y) * eighth + 0.5) / eighth;
    }
    size_t points = (size_t)path->point_count * sizeof *path->points;
    size_t verbs = (size_t)path->verb_count;
    size_t key_bytes = 4 + sizeof style + points + verbs;
    char *key = malloc(key_bytes);
    ASSERT(key != NULL);
    memset(key, 0, 4 + sizeof style);
    memcpy(key, "pth", 4);
    memcpy(key + 4, &style.width, sizeof style.width);
    memcpy(key + 12, &style.dash, sizeof style.dash);
    memcpy(key + 20, &style.gap, sizeof style.gap);
    key[28] = (char)style.round_caps;
    memcpy(key + 4 + sizeof style, path->points, points);
    memcpy(key + 4 + sizeof style + points, path->verbs, verbs);
    struct texture *texture;
    if (once) {
        texture = texture_add_once(ui->textures, hash64(key, key_bytes, 0), path_mask(path, style));
    } else {
        texture = texture_find(ui->textures, key, key_bytes);
        if (texture == NULL) {
            texture = texture_add(ui->textures, key, key_bytes, path_mask(path, style));
        }
    }
    free(key);
    ui_add_texture(ui, texture, (int)x, (int)y, colour);
}

static double pen_pixels(const struct ui *ui, double width)
{
    return fmax(1.0, floor(width * ui->scale * eighth + 0.5) / eighth);
}

// The scratch path with every point of `path` in pixels.
static struct path *scaled(struct ui *ui, const struct path *path)
{
    struct path *to = &ui->scratch;
    double s = ui->scale;
    path_reset(to);
    const struct point *p = path->points;
    for (int i = 0; i < path->verb_count; i++) {
        switch ((enum path_verb)path->verbs[i]) {
        case PATH_MOVE:
            path_move(to, p[0].x * s, p[0].y * s);
            p += 1;
            break;
        case PATH_LINE:
            path_line(to, p[0].x * s, p[0].y * s);
            p += 1;
            break;
        case PATH_CURVE:
            path_curve(to, p[0].x * s, p[0].y * s, p[1].x * s, p[1].y * s, p[2].x * s, p[2].y * s);
            p += 3;
            break;
        case PATH_CLOSE:
            path_close(to);
            break;
        }
    }
    return to;
}

static struct path_style path_style_of(const struct ui *ui, double width)
{
    return (struct path_style){.width = width > 0.0 ? pen_pixels(ui, width) : 0.0,
                               .round_caps = true};
}

void draw_path(struct ui *ui, const struct path *path, double width, struct colour colour)
{
    draw_pixel_path(ui, scaled(ui, path), path_style_of(ui, width), colour, false);
}

void draw_path_once(struct ui *ui, const struct path *path, double width, struct colour colour)
{
    draw_pixel_path(ui, scaled(ui, path), path_style_of(ui, width), colour, true);
}

void draw_circle(struct ui *ui, double x, double y, double radius, struct colour colour)
{
    struct path *path = &ui->scratch;
    double s = ui->scale;
    path_reset(path);
    path_arc(path, x * s, y * s, radius * s, radius * s, 0.0, 360.0);
    path_close(path);
    draw_pixel_path(ui, path, (struct path_style){0}, colour, false);
}

void draw_ring(struct ui *ui, double x, double y, double radius, double width, struct colour colour)
{
    struct path *path = &ui->scratch;
    double s = ui->scale;
    double w = pen_pixels(ui, width);
    double r = radius * s - w / 2.0;
    path_reset(path);
    path_arc(path, x * s, y * s, r, r, 0.0, 360.0);
    path_close(path);
    draw_pixel_path(ui, path, (struct path_style){.width = w, .round_caps = true}, colour, false);
}

void draw_line(
    struct ui *ui, double x1, double y1, double x2, double y2, double width, struct colour colour)
{
    double s = ui->scale;
    int w = (int)fmax(1.0, floor(width * s + 0.5));
    if (x1 == x2 || y1 == y2) { // on whole pixels
        int left = (int)floor(fmin(x1, x2) * s + 0.5);
        int top = (int)floor(fmin(y1, y2) * s + 0.5);
        int wide = (int)floor(fmax(x1, x2) * s + 0.5) - left;
        int high = (int)floor(fmax(y1, y2) * s + 0.5) - top;
        if (y1 == y2) {
            ui_add_rect(ui, part(left, top - w / 2, wide, w), colour);
        } else {
            ui_add_rect(ui, part(left - w / 2, top, w, high), colour);
        }
        return;
    }
    draw_polyline(ui, (struct point[2]){{x1, y1}, {x2, y2}}, 2, width, 0.0, 0.0, colour);
}

void draw_polyline(struct ui *ui,
                   const struct point *points,
                   int count,
                   double width,
                   double dash,
                   double gap,
                   struct colour colour)
{
    struct path *path = &ui->scratch;
    double s = ui->scale;
    path_reset(path);
    for (int i = 0; i < count; i++) {
        path_line(path, points[i].x * s, points[i].y * s);
    }
    struct path_style style = {.width = pen_pixels(ui, width),
                               .dash = dash * s,
                               .gap = gap * s,
                               .round_caps = dash <= 0.0};
    draw_pixel_path(ui, path, style, colour, false);
}

void draw_polygon(struct ui *ui, const struct point *points, int count, struct colour colour)
{
    struct path *path = &ui->scratch;
    double s = ui->scale;
    path_reset(path);
    for (int i = 0; i < count; i++) {
        path_line(path, points[i].x * s, points[i].y * s);
    }
    path_close(path);
    draw_pixel_path(ui, path, (struct path_style){0}, colour, false);
}
