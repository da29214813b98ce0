/// @file vector.h
/// Vector drawing: one recorded list of strokes, fills and texts that the window, a PDF page and a
/// PNG all draw alike. A folio, a curve, a symbol are such lists.
///
/// A drawing has its own units (folio units, points...); whoever shows it gives the scale. Shapes
/// are recorded by building a path (`vector_move`, `vector_line`...) and ending it with
/// `vector_stroke` or `vector_fill`, which empties the current path.
#pragma once

#include "app/picture/bitmap.h"
#include "app/picture/box.h"
#include "app/picture/colour.h"
#include "app/picture/path.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct vector; // opaque: the recorded list

enum vector_family {
    VECTOR_SANS, ///< Inter
    VECTOR_MONO, ///< DejaVu Sans Mono
};

enum vector_anchor {
    VECTOR_START,  ///< x is the left end of the text
    VECTOR_MIDDLE, ///< x is its middle
    VECTOR_END,    ///< x is its right end
};

/// How a line is drawn.
struct vector_pen {
    double width; ///< [drawing units], > 0
    struct colour colour;
    double dash;     ///< length of a dash; 0 for a full line
    double gap;      ///< length between two dashes
    bool round_caps; ///< ends and joins rounded; butt and mitre otherwise
};

/// How a text is drawn. (x, y) given to vector_text is on the baseline.
struct vector_font {
    enum vector_family family;
    double size;  ///< [drawing units]
    int weight;   ///< 400, 500, 600 or 700
    double angle; ///< [degrees], clockwise
    enum vector_anchor anchor;
    struct colour colour;
};

struct vector *vector_create(void);
void vector_destroy(struct vector *vector);

/// Empties the list and keeps its memory.
void vector_reset(struct vector *vector);

void vector_move(struct vector *vector, double x, double y);
void vector_line(struct vector *vector, double x, double y);
void vector_curve(
    struct vector *vector, double x1, double y1, double x2, double y2, double x, double y);
/// Adds an arc of an ellipse; angles in degrees, clockwise from three o'clock, from @p start over
/// @p span. Joined by a line to the current point, if there is one.
void vector_arc(struct vector *vector,
                double centre_x,
                double centre_y,
                double radius_x,
                double radius_y,
                double start,
                double span);
void vector_close(struct vector *vector);
void vector_rect(struct vector *vector, struct box box, double radius);
void vector_ellipse(struct vector *vector, double x, double y, double radius_x, double radius_y);

/// Ends the current path: draws its outline, or its inside.
void vector_stroke(struct vector *vector, struct vector_pen pen);
void vector_fill(struct vector *vector, struct colour colour);
/// Draws the inside and then the outline of the same path.
void vector_fill_stroke(struct vector *vector, struct colour colour, struct vector_pen pen);

/// Writes @p text with its baseline through (x, y).
void vector_text(
    struct vector *vector, double x, double y, struct vector_font font, const char *text);

/// Returns the box that a text covers, measured with the font that draws it: its advance by the
/// height of its ink. Angles are quarter turns here.
struct box vector_text_box(double x, double y, struct vector_font font, const char *text);

/// Everything recorded between push and pop is moved by (x, y), then turned by @p angle degrees
/// clockwise and scaled. Line widths scale too. Nested up to VECTOR_DEPTH_MAX.
enum { VECTOR_DEPTH_MAX = 16 };
void vector_push(struct vector *vector, double x, double y, double angle, double scale);
void vector_pop(struct vector *vector);

/// Appends all of @p other under the current transform.
void vector_append(struct vector *vector, const struct vector *other);

/// Returns the box around all that was recorded, line widths included, texts by an estimate that is
/// never too small.
struct box vector_bounds(const struct vector *vector);
bool vector_is_empty(const struct vector *vector);

/// Returns a hash of the content: equal lists have equal hashes, from run to run.
uint64_t vector_hash(const struct vector *vector);

/// Draws the list into a new picture of @p view (in drawing units), at @p scale pixels a unit.
/// @return owned by the caller
struct bitmap vector_render(const struct vector *vector, struct box view, double scale);
