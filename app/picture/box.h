/// @file box.h
/// A rectangle and how a screen cuts it up. No unit of its own: the window counts in dp, a scene in
/// world units, a page in points; y grows downwards everywhere.
#pragma once

#include <stdbool.h>

/// A rectangle: its top left corner and its size, width and height >= 0.
struct box {
    double x;
    double y;
    double w;
    double h;
};

/// A point.
struct point {
    double x;
    double y;
};

/// Cuts a strip off one side of @p box, which keeps the rest less @p gap. Never cuts more than
/// there is. `box_cut_top(&page, 54.0, 0.0)` is how a screen is laid out.
struct box box_cut_left(struct box *box, double width, double gap);
struct box box_cut_right(struct box *box, double width, double gap);
struct box box_cut_top(struct box *box, double height, double gap);
struct box box_cut_bottom(struct box *box, double height, double gap);

/// Returns the box of row or column @p index when @p box is shared equally in @p count parts with
/// @p gap between them. @pre 0 <= index < count
struct box box_column(struct box box, int index, int count, double gap);
struct box box_row(struct box box, int index, int count, double gap);

/// Returns the box made smaller by @p by on all four sides, never below zero size.
/// The same box, widened around its middle where it is smaller than @p least.
struct box box_at_least(struct box box, double least);
struct box box_inset(struct box box, double by);
struct box box_inset_xy(struct box box, double by_x, double by_y);

/// Returns a box of the given size in the middle of @p box.
struct box box_centre(struct box box, double width, double height);

/// Returns what two boxes have in common; zero width and height when nothing.
struct box box_intersect(struct box a, struct box b);

/// Returns the smallest box around both.
struct box box_union(struct box a, struct box b);

/// Is the point inside? Left and top edges are, right and bottom edges are not.
bool box_has(struct box box, double x, double y);
bool box_is_empty(struct box box);
bool box_overlaps(struct box a, struct box b);
