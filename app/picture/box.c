#include "app/picture/box.h"

#include "engine/base/assert.h"

#include <math.h>

// Takes `length` off a side of `available`; what is left after the gap goes to `rest`.
static double take(double available, double length, double gap, double *rest)
{
    double taken = fmin(fmax(length, 0.0), available);
    *rest = fmax(0.0, available - taken - gap);
    return taken;
}

struct box box_cut_left(struct box *box, double width, double gap)
{
    double rest;
    double taken = take(box->w, width, gap, &rest);
    struct box cut = {box->x, box->y, taken, box->h};
    box->x += box->w - rest;
    box->w = rest;
    return cut;
}

struct box box_cut_right(struct box *box, double width, double gap)
{
    double rest;
    double taken = take(box->w, width, gap, &rest);
    struct box cut = {box->x + box->w - taken, box->y, taken, box->h};
    box->w = rest;
    return cut;
}

struct box box_cut_top(struct box *box, double height, double gap)
{
    double rest;
    double taken = take(box->h, height, gap, &rest);
    struct box cut = {box->x, box->y, box->w, taken};
    box->y += box->h - rest;
    box->h = rest;
    return cut;
}

struct box box_cut_bottom(struct box *box, double height, double gap)
{
    double rest;
    double taken = take(box->h, height, gap, &rest);
    struct box cut = {box->x, box->y + box->h - taken, box->w, taken};
    box->h = rest;
    return cut;
}

struct box box_column(struct box box, int index, int count, double gap)
{
    ASSERT(index >= 0 && index < count);
    double width = fmax(0.0, (box.w - gap * (count - 1)) / count);
    return (struct box){box.x + index * (width + gap), box.y, width, box.h};
}

struct box box_row(struct box box, int index, int count, double gap)
{
    ASSERT(index >= 0 && index < count);
    double height = fmax(0.0, (box.h - gap * (count - 1)) / count);
    return (struct box){box.x, box.y + index * (height + gap), box.w, height};
}

struct box box_at_least(struct box box, double least)
{
    double x = box.w < least ? (least - box.w) / 2.0 : 0.0;
    double y = box.h < least ? (least - box.h) / 2.0 : 0.0;
    return (struct box){box.x - x, box.y - y, box.w + 2.0 * x, box.h + 2.0 * y};
}

struct box box_inset(struct box box, double by)
{
    return box_inset_xy(box, by, by);
}

struct box box_inset_xy(struct box box, double by_x, double by_y)
{
    return (struct box){
        box.x + by_x, box.y + by_y, fmax(0.0, box.w - 2.0 * by_x), fmax(0.0, box.h - 2.0 * by_y)};
}

struct box box_centre(struct box box, double width, double height)
{
    return (struct box){
        box.x + (box.w - width) / 2.0, box.y + (box.h - height) / 2.0, width, height};
}

struct box box_intersect(struct box a, struct box b)
{
    double left = fmax(a.x, b.x);
    double top = fmax(a.y, b.y);
    double right = fmin(a.x + a.w, b.x + b.w);
    double bottom = fmin(a.y + a.h, b.y + b.h);
    return (struct box){left, top, fmax(0.0, right - left), fmax(0.0, bottom - top)};
}

struct box box_union(struct box a, struct box b)
{
    double left = fmin(a.x, b.x);
    double top = fmin(a.y, b.y);
    double right = fmax(a.x + a.w, b.x + b.w);
    double bottom = fmax(a.y + a.h, b.y + b.h);
    return (struct box){left, top, right - left, bottom - top};
}

bool box_has(struct box box, double x, double y)
{
    return x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h;
}

bool box_is_empty(struct box box)
{
    return box.w <= 0.0 || box.h <= 0.0;
}

bool box_overlaps(struct box a, struct box b)
{
    return !box_is_empty(box_intersect(a, b));
}
