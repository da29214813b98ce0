#include "app/picture/vector.h"

#include "app/picture/vector_list.h"
#include "engine/base/assert.h"
#include "engine/base/hash.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct vector_transform identity = {.cosine = 1.0, .scale = 1.0};

struct vector *vector_create(void)
{
    struct vector *vector = calloc(1, sizeof *vector);
    ASSERT(vector != NULL);
    vector_reset(vector);
    return vector;
}

void vector_destroy(struct vector *vector)
{
    if (vector == NULL) {
        return;
    }
    path_clear(&vector->path);
    free(vector->items);
    free(vector->texts);
    free(vector);
}

void vector_reset(struct vector *vector)
{
    path_reset(&vector->path);
    vector->path_verb = 0;
    vector->path_point = 0;
    vector->item_count = 0;
    vector->text_bytes = 0;
    vector->depth = 0;
    vector->stack[0] = identity;
    vector->hash = 0;
}

static struct point apply(const struct vector_transform *t, double x, double y)
{
    return (struct point){
        t->x + t->scale * (t->cosine * x - t->sine * y),
        t->y + t->scale * (t->sine * x + t->cosine * y),
    };
}

static const struct vector_transform *current(const struct vector *vector)
{
    return &vector->stack[vector->depth];
}

static bool path_is_fresh(const struct vector *vector)
{
    return vector->path.verb_count == vector->path_verb;
}

void vector_move(struct vector *vector, double x, double y)
{
    struct point p = apply(current(vector), x, y);
    path_move(&vector->path, p.x, p.y);
}

void vector_line(struct vector *vector, double x, double y)
{
    if (path_is_fresh(vector)) {
        vector_move(vector, x, y);
        return;
    }
    struct point p = apply(current(vector), x, y);
    path_line(&vector->path, p.x, p.y);
}

void vector_curve(
    struct vector *vector, double x1, double y1, double x2, double y2, double x, double y)
{
    if (path_is_fresh(vector)) {
        vector_move(vector, x1, y1);
    }
    const struct vector_transform *t = current(vector);
    struct point a = apply(t, x1, y1);
    struct point b = apply(t, x2, y2);
    struct point c = apply(t, x, y);
    path_curve(&vector->path, a.x, a.y, b.x, b.y, c.x, c.y);
}

// Adds a path recorded apart, point by point, under the present transform.
static void add_path(struct vector *vector, const struct path *path)
{
    const struct point *p = path->points;
    for (int i = 0; i < path->verb_count; i++) {
        switch ((enum path_verb)path->verbs[i]) {
        case PATH_MOVE:
            vector_move(vector, p[0].x, p[0].y);
            p += 1;
            break;
        case PATH_LINE:
            vector_line(vector, p[0].x, p[0].y);
            p += 1;
            break;
        case PATH_CURVE:
            vector_curve(vector, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
            p += 3;
            break;
        case PATH_CLOSE:
            vector_close(vector);
            break;
        }
    }
}

void vector_arc(struct vector *vector,
                double centre_x,
                double centre_y,
                double radius_x,
                double radius_y,
                double start,
                double span)
{
    struct path arc = {0};
    path_arc(&arc, centre_x, centre_y, radius_x, radius_y, start, span);
    if (!path_is_fresh(vector)) {
        arc.verbs[0] = PATH_LINE;
    }
    add_path(vector, &arc);
    path_clear(&arc);
}

void vector_close(struct vector *vector)
{
    path_close(&vector->path);
}

void vector_rect(struct vector *vector, struct box box, double radius)
{
    struct path path = {0};
    path_rect(&path, box, radius);
    add_path(vector, &path);
    path_clear(&path);
}

void vector_ellipse(struct vector *vector, double x, double y, double radius_x, double radius_y)
{
    struct path path = {0};
    path_arc(&path, x, y, radius_x, radius_y, 0.0, 360.0);
    path_close(&path);
    add_path(vector, &path);
    path_clear(&path);
}

static struct vector_item *new_item(struct vector *vector)
{
    if (vector->item_count == vector->item_capacity) {
        vector->item_capacity = vector->item_capacity * 2 + 64;
        vector->items =
            realloc(vector->items, (size_t)vector->item_capacity * sizeof *vector->items);
        ASSERT(vector->items != NULL);
    }
    struct vector_item *item = &vector->items[vector->item_count];
    vector->item_count++;
    memset(item, 0, sizeof *item);
    return item;
}

// Makes an item of the current path and begins a new path. NULL if there was none.
static struct vector_item *end_path(struct vector *vector)
{
    if (path_is_fresh(vector)) {
        return NULL;
    }
    struct vector_item *item = new_item(vector);
    item->kind = VECTOR_SHAPE;
    item->first_verb = vector->path_verb;
    item->first_point = vector->path_point;
    item->verb_count = vector->path.verb_count - vector->path_verb;
    item->point_count = vector->path.point_count - vector->path_point;
    vector->path_verb = vector->path.verb_count;
    vector->path_point = vector->path.point_count;

    struct path part = {.points = vector->path.points + item->first_point,
                        .point_count = item->point_count};
    item->bounds = path_bounds(&part);
    return item;
}

static uint64_t hash_colour(struct colour colour, uint64_t seed)
{
    return hash64(&colour, sizeof colour, seed);
}

static uint64_t hash_number(double value, uint64_t seed)
{
    return hash64(&value, sizeof value, seed);
}

static void hash_shape(struct vector *vector, const struct vector_item *item)
{
    uint64_t hash = vector->hash + 1;
    hash = hash64(vector->path.verbs + item->first_verb, (size_t)item->verb_count, hash);
    hash = hash64(vector->path.points + item->first_point,
                  (size_t)item->point_count * sizeof(struct point),
                  hash);
    if (item->filled) {
        hash = hash_colour(item->fill, hash ^ 1);
    }
    if (item->stroked) {
        hash = hash_colour(item->pen.colour, hash ^ 2);
        hash = hash_number(item->pen.width, hash);
        hash = hash_number(item->pen.dash, hash);
        hash = hash_number(item->pen.gap, hash ^ (item->pen.round_caps ? 4 : 0));
    }
    vector->hash = hash;
}

static void set_pen(const struct vector *vector, struct vector_item *item, struct vector_pen pen)
{
    double scale = current(vector)->scale;
    ASSERT(pen.width > 0.0);
    item->stroked = true;
    item->pen = pen;
    item->pen.width *= scale;
    item->pen.dash *= scale;
    item->pen.gap *= scale;
    double margin = item->pen.width;
    item->bounds = (struct box){item->bounds.x - margin,
                                item->bounds.y - margin,
                                item->bounds.w + 2.0 * margin,
                                item->bounds.h + 2.0 * margin};
}

void vector_stroke(struct vector *vector, struct vector_pen pen)
{
    struct vector_item *item = end_path(vector);
    if (item != NULL) {
        set_pen(vector, item, pen);
        hash_shape(vector, item);
    }
}

void vector_fill(struct vector *vector, struct colour colour)
{
    struct vector_item *item = end_path(vector);
    if (item != NULL) {
        item->filled = true;
        item->fill = colour;
        hash_shape(vector, item);
    }
}

void vector_fill_stroke(struct vector *vector, struct colour colour, struct vector_pen pen)
{
    struct vector_item *item = end_path(vector);
    if (item != NULL) {
        item->filled = true;
        item->fill = colour;
        set_pen(vector, item, pen);
        hash_shape(vector, item);
    }
}

// Adds bytes to the texts and returns their offset.
static size_t keep_text(struct vector *vector, const char *text)
{
    size_t bytes = strlen(text) + 1;
    if (vector->text_bytes + bytes > vector->text_capacity) {
        vector->text_capacity = (vector->text_capacity + bytes) * 2;
        vector->texts = realloc(vector->texts, vector->text_capacity);
        ASSERT(vector->texts != NULL);
    }
    size_t offset = vector->text_bytes;
    memcpy(vector->texts + offset, text, bytes);
    vector->text_bytes += bytes;
    return offset;
}

// A box no text of that many characters leaves, turned as the text is.
static struct box text_bounds(double x, double y, const struct vector_font *font, const char *text)
{
    size_t characters = 0;
    for (const char *p = text; *p != '\0'; p++) {
        characters += ((unsigned char)*p & 0xC0U) != 0x80U;
    }
    double width = (double)characters * font->size * 0.9;
    double left = font->anchor == VECTOR_START ? 0.0 : -width;
    double right = font->anchor == VECTOR_END ? 0.0 : width;
    if (font->anchor == VECTOR_MIDDLE) {
        left = -width / 2.0;
        right = width / 2.0;
    }
    if (font->angle == 0.0) {
        return (struct box){x + left, y - font->size * 1.2, right - left, font->size * 1.7};
    }
    double reach = fmax(-left, right) + font->size * 1.2;
    return (struct box){x - reach, y - reach, 2.0 * reach, 2.0 * reach};
}

void vector_text(
    struct vector *vector, double x, double y, struct vector_font font, const char *text)
{
    ASSERT(font.size > 0.0);
    if (text[0] == '\0') {
        return;
    }
    const struct vector_transform *t = current(vector);
    struct point p = apply(t, x, y);
    struct vector_item *item = new_item(vector);
    item->kind = VECTOR_TEXT;
    item->x = p.x;
    item->y = p.y;
    item->font = font;
    item->font.size *= t->scale;
    item->font.angle += t->angle;
    item->bounds = text_bounds(p.x, p.y, &item->font, text);

    uint64_t hash = hash64(text, strlen(text), vector->hash + 3);
    hash = hash_number(p.x, hash);
    hash = hash_number(p.y, hash);
    hash = hash_number(item->font.size, hash);
    hash = hash_number(item->font.angle, hash);
    hash = hash_colour(font.colour, hash ^ (uint64_t)font.weight);
    vector->hash = hash ^ (uint64_t)font.anchor ^ ((uint64_t)font.family << 4);
    item->text = keep_text(vector, text);
}

void vector_push(struct vector *vector, double x, double y, double angle, double scale)
{
    ASSERT(vector->depth + 1 < VECTOR_DEPTH_MAX);
    const struct vector_transform *t = current(vector);
    struct point origin = apply(t, x, y);
    double degrees = fmod(t->angle + angle, 360.0);
    double radians = degrees * M_PI / 180.0;
    bool quarter = fmod(degrees, 90.0) == 0.0;
    vector->stack[vector->depth + 1] = (struct vector_transform){
        .x = origin.x,
        .y = origin.y,
        .cosine = quarter ? round(cos(radians)) : cos(radians),
        .sine = quarter ? round(sin(radians)) : sin(radians),
        .angle = degrees,
        .scale = t->scale * scale,
    };
    vector->depth++;
}

void vector_pop(struct vector *vector)
{
    ASSERT(vector->depth > 0);
    vector->depth--;
}

void vector_append(struct vector *vector, const struct vector *other)
{
    ASSERT(vector != other && path_is_fresh(vector));
    for (int i = 0; i < other->item_count; i++) {
        const struct vector_item *item = &other->items[i];
        if (item->kind == VECTOR_TEXT) {
            vector_text(vector, item->x, item->y, item->font, other->texts + item->text);
            continue;
        }
        struct path part = {.verbs = other->path.verbs + item->first_verb,
                            .verb_count = item->verb_count,
                            .points = other->path.points + item->first_point,
                            .point_count = item->point_count};
        add_path(vector, &part);
        struct vector_item *added = end_path(vector);
        if (added == NULL) {
            continue;
        }
        added->filled = item->filled;
        added->fill = item->fill;
        if (item->stroked) {
            set_pen(vector, added, item->pen);
        }
        hash_shape(vector, added);
    }
}

struct box vector_bounds(const struct vector *vector)
{
    if (vector->item_count == 0) {
        return (struct box){0};
    }
    struct box bounds = vector->items[0].bounds;
    for (int i = 1; i < vector->item_count; i++) {
        bounds = box_union(bounds, vector->items[i].bounds);
    }
    return bounds;
}

bool vector_is_empty(const struct vector *vector)
{
    return vector->item_count == 0;
}

uint64_t vector_hash(const struct vector *vector)
{
    return vector->hash;
}
