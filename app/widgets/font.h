/// @file font.h
/// Font files and how one string of them becomes a mask. Sizes in pixels.
#pragma once

#include "app/picture/bitmap.h"
#include "app/widgets/theme.h"

#include <stddef.h>

struct ui_fonts;

/// Heights of a font at a size [px].
struct font_metrics {
    double ascent;
    double line; ///< from one line to the next
};
struct font_metrics font_metrics(struct ui_fonts *fonts, struct font font);

/// The mask of a string, left at its origin, its top at the ascent; @p advance is its width [px].
struct bitmap font_mask(
    struct ui_fonts *fonts, struct font font, const char *text, size_t bytes, double *advance);
/// The width of a string [px].
double font_width(struct ui_fonts *fonts, struct font font, const char *text, size_t bytes);
