/// @file path.h
/// A path recorded point by point, and the alpha masks made of it. All zeroes is an empty path.
#pragma once

#include "app/picture/bitmap.h"
#include "app/picture/box.h"

#include <stdbool.h>
#include <stdint.h>

enum path_verb { PATH_MOVE, PATH_LINE, PATH_CURVE, PATH_CLOSE };

struct path {
    int verb_count;
    int point_count;
    uint8_t *verbs;       ///< owned
    struct point *points; ///< owned; 1 for a move or line, 3 for a curve, 0 for a close
    int verb_capacity;
    int point_capacity;
};

void path_reset(struct path *path);
void path_clear(struct path *path);
void path_move(struct path *path, double x, double y);
void path_line(struct path *path, double x, double y);
void path_curve(struct path *path, double x1, double y1, double x2, double y2, double x, double y);
/// As vector_arc.
void path_arc(
    struct path *path, double x, double y, double rx, double ry, double start, double span);
void path_rect(struct path *path, struct box box, double radius);
void path_close(struct path *path);
/// Returns the box around the points (control points included).
struct box path_bounds(const struct path *path);

/// How a mask is made of a path: filled, or stroked when width > 0.
struct path_style {
    double width; ///< [px]; 0 fills
    double dash;  ///< [px]; 0 for a full line
    double gap;   ///< [px]
    bool round_caps;
};

/// Rasterises a path into an alpha mask just large enough; left and top say where it stands.
struct bitmap path_mask(const struct path *path, struct path_style style);

/// Returns the alpha mask of a blurred rounded rectangle, for shadows: the rectangle grown by
/// @p blur on each side. All in pixels.
struct bitmap path_shadow_mask(int width, int height, double radius, double blur);
