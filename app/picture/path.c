#include "app/picture/path.h"

#include "app/picture/surface.h"
#include "engine/base/assert.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// Makes room for one more verb and `points` more points.
static void reserve(struct path *path, int points)
{
    if (path->verb_count == path->verb_capacity) {
        path->verb_capacity = path->verb_capacity * 2 + 32;
        path->verbs = realloc(path->verbs, (size_t)path->verb_capacity * sizeof *path->verbs);
        ASSERT(path->verbs != NULL);
    }
    if (path->point_count + points > path->point_capacity) {
        path->point_capacity = path->point_capacity * 2 + 64;
        path->points = realloc(path->points, (size_t)path->point_capacity * sizeof *path->points);
        ASSERT(path->points != NULL);
    }
}

static void add(struct path *path, enum path_verb verb, const struct point *points, int count)
{
    reserve(path, count);
    path->verbs[path->verb_count] = (uint8_t)verb;
    path->verb_count++;
    for (int i = 0; i < count; i++) {
        ASSERT(isfinite(points[i].x) && isfinite(points[i].y));
        path->points[path->point_count] = points[i];
        path->point_count++;
    }
}

void path_reset(struct path *path)
{
    path->verb_count = 0;
    path->point_count = 0;
}

void path_clear(struct path *path)
{
    free(path->verbs);
    free(path->points);
    *path = (struct path){0};
}

void path_move(struct path *path, double x, double y)
{
    add(path, PATH_MOVE, &(struct point){x, y}, 1);
}

void path_line(struct path *path, double x, double y)
{
    add(path, path->verb_count == 0 ? PATH_MOVE : PATH_LINE, &(struct point){x, y}, 1);
}

void path_curve(struct path *path, double x1, double y1, double x2, double y2, double x, double y)
{
    if (path->verb_count == 0) {
        path_move(path, x1, y1);
    }
    struct point points[3] = {{x1, y1}, {x2, y2}, {x, y}};
    add(path, PATH_CURVE, points, 3);
}

void path_arc(
    struct path *path, double x, double y, double rx, double ry, double start, double span)
{
    int pieces = (int)ceil(fabs(span) / 90.0 - 1e-9);
    if (pieces < 1) {
        pieces = 1;
    }
    double step = span / pieces * M_PI / 180.0;
    double angle = start * M_PI / 180.0;
    double handle = 4.0 / 3.0 * tan(step / 4.0);
    path_line(path, x + rx * cos(angle), y + ry * sin(angle));
    for (int i = 0; i < pieces; i++) {
        double next = angle + step;
        path_curve(path,
                   x + rx * (cos(angle) - handle * sin(angle)),
                   y + ry * (sin(angle) + handle * cos(angle)),
                   x + rx * (cos(next) + handle * sin(next)),
                   y + ry * (sin(next) - handle * cos(next)),
                   x + rx * cos(next),
                   y + ry * sin(next));
        angle = next;
    }
}

void path_rect(struct path *path, struct box box, double radius)
{
    double r = fmin(radius, fmin(box.w, box.h) / 2.0);
    double right = box.x + box.w;
    double bottom = box.y + box.h;
    if (r <= 0.0) {
        path_move(path, box.x, box.y);
        path_line(path, right, box.y);
        path_line(path, right, bottom);
        path_line(path, box.x, bottom);
        path_close(path);
        return;
    }
    path_move(path, box.x + r, box.y);
    path_arc(path, right - r, box.y + r, r, r, -90.0, 90.0);
    path_arc(path, right - r, bottom - r, r, r, 0.0, 90.0);
    path_arc(path, box.x + r, bottom - r, r, r, 90.0, 90.0);
    path_arc(path, box.x + r, box.y + r, r, r, 180.0, 90.0);
    path_close(path);
}

void path_close(struct path *path)
{
    add(path, PATH_CLOSE, NULL, 0);
}

struct box path_bounds(const struct path *path)
{
    if (path->point_count == 0) {
        return (struct box){0};
    }
    double left = path->points[0].x;
    double top = path->points[0].y;
    double right = left;
    double bottom = top;
    for (int i = 1; i < path->point_count; i++) {
        left = fmin(left, path->points[i].x);
        right = fmax(right, path->points[i].x);
        top = fmin(top, path->points[i].y);
        bottom = fmax(bottom, path->points[i].y);
    }
    return (struct box){left, top, right - left, bottom - top};
}

struct bitmap path_mask(const struct path *path, struct path_style style)
{
    if (path->point_count == 0) {
        return (struct bitmap){.format = BITMAP_A8};
    }
    struct box bounds = path_bounds(path);
    double margin = style.width * (style.round_caps ? 0.5 : 2.0) + 1.0;
    int left = (int)floor(bounds.x - margin);
    int top = (int)floor(bounds.y - margin);
    int right = (int)ceil(bounds.x + bounds.w + margin);
    int bottom = (int)ceil(bounds.y + bounds.h + margin);
    struct bitmap mask = bitmap_create(BITMAP_A8, right - left, bottom - top);
    mask.left = left;
    mask.top = top;

    cairo_surface_t *surface = surface_on(&mask);
    cairo_t *cairo = cairo_create(surface);
    cairo_translate(cairo, -left, -top);
    surface_path(cairo, path->verbs, path->verb_count, path->points);
    if (style.width > 0.0) {
        cairo_set_line_width(cairo, style.width);
        cairo_set_line_cap(cairo, style.round_caps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
        cairo_set_line_join(cairo,
                            style.round_caps ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
        if (style.dash > 0.0) {
            cairo_set_dash(cairo, (double[2]){style.dash, style.gap}, 2, 0.0);
        }
        cairo_stroke(cairo);
    } else {
        cairo_fill(cairo);
    }
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return mask;
}

// One pass of a running mean over `count` bytes, `step` apart, with a window of 2 * reach + 1.
static void mean_line(const uint8_t *from, uint8_t *to, int count, ptrdiff_t step, int reach)
{
    int sum = 0;
    int window = 2 * reach + 1;
    for (int i = -reach; i < count + reach; i++) {
        int entering = i + reach;
        int leaving = i - reach - 1;
        sum += entering >= 0 && entering < count ? from[entering * step] : 0;
        sum -= leaving >= 0 && leaving < count ? from[leaving * step] : 0;
        if (i >= 0 && i < count) {
            to[i * step] = (uint8_t)(sum / window);
        }
    }
}

static void mean(struct bitmap *mask, uint8_t *scratch, int reach)
{
    for (int y = 0; y < mask->height; y++) {
        uint8_t *row = bitmap_row(mask, y);
        mean_line(row, scratch + (row - mask->pixels), mask->width, 1, reach);
    }
    for (int x = 0; x < mask->width; x++) {
        mean_line(scratch + x, mask->pixels + x, mask->height, mask->stride, reach);
    }
}

struct bitmap path_shadow_mask(int width, int height, double radius, double blur)
{
    int margin = (int)ceil(blur);
    struct bitmap mask = bitmap_create(BITMAP_A8, width + 2 * margin, height + 2 * margin);
    mask.left = -margin;
    mask.top = -margin;

    cairo_surface_t *surface = surface_on(&mask);
    cairo_t *cairo = cairo_create(surface);
    struct path path = {0};
    path_rect(&path, (struct box){margin, margin, width, height}, radius);
    surface_path(cairo, path.verbs, path.verb_count, path.points);
    cairo_fill(cairo);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    path_clear(&path);

    // Three running means are close to a Gaussian; their reaches add up to the blur.
    int reach = (int)(blur / 3.0);
    uint8_t *scratch = calloc((size_t)mask.stride, (size_t)mask.height);
    ASSERT(scratch != NULL);
    for (int pass = 0; pass < 3 && reach > 0; pass++) {
        mean(&mask, scratch, reach);
    }
    free(scratch);
    return mask;
}
