/// @file vector_list.h
/// How a vector drawing is kept: for the files of this folder that draw it.
#pragma once

#include "app/picture/path.h"
#include "app/picture/vector.h"

enum vector_kind { VECTOR_SHAPE, VECTOR_TEXT };

/// One shape or one text, already in the drawing's own units.
struct vector_item {
    enum vector_kind kind;
    bool filled;
    bool stroked;
    int first_verb; ///< of a shape
    int verb_count;
    int first_point;
    int point_count;
    struct colour fill;
    struct vector_pen pen;
    double x; ///< of a text
    double y;
    struct vector_font font;
    size_t text; ///< offset in the drawing's texts
    struct box bounds;
};

/// Where what is recorded goes: moved, turned and scaled.
struct vector_transform {
    double x;
    double y;
    double cosine;
    double sine;
    double angle; ///< [degrees]
    double scale;
};

struct vector {
    struct path path; ///< all shapes' points, the current path at the end
    int path_verb;    ///< where the current path begins
    int path_point;
    struct vector_item *items; ///< owned
    int item_count;
    int item_capacity;
    char *texts; ///< owned; texts one after another with their zero bytes
    size_t text_bytes;
    size_t text_capacity;
    struct vector_transform stack[VECTOR_DEPTH_MAX];
    int depth;
    uint64_t hash;
};
