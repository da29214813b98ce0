/// @file surface.h
/// What the files of this folder share: our bitmaps and paths as cairo sees them.
#pragma once

#include "app/picture/bitmap.h"
#include "app/picture/colour.h"
#include "app/picture/path.h"
#include "app/picture/vector.h"

#include <cairo.h>
#include <pango/pango.h>

/// A cairo surface on the bitmap's own pixels, which outlive it. Destroyed by the caller.
cairo_surface_t *surface_on(struct bitmap *bitmap);

/// Adds a recorded path to cairo's current one.
void surface_path(cairo_t *cairo, const uint8_t *verbs, int verb_count, const struct point *points);

void surface_colour(cairo_t *cairo, struct colour colour);

/// A layout of one text in a family, size [cairo units] and weight. Unreferenced by the caller.
PangoLayout *surface_layout(
    cairo_t *cairo, enum vector_family family, double size, int weight, const char *text);

/// Draws a vector list with cairo's present transform. @p snap puts horizontal and vertical lines
/// on whole pixels: for the screen, where the transform is a scale and a shift alone.
/// @param clip  in drawing units: what lies wholly outside is skipped
void surface_vector(cairo_t *cairo, const struct vector *vector, struct box clip, bool snap);
