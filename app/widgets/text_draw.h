/// @file text_draw.h
/// Text on the screen: UTF-8, already translated. Sizes in dp.
#pragma once

#include "app/picture/box.h"
#include "app/widgets/theme.h"

#include <stdbool.h>
#include <stddef.h>

struct ui;

enum text_align { TEXT_LEFT, TEXT_CENTRE, TEXT_RIGHT };

/// Width of one line [dp].
double text_width(struct ui *ui, struct font font, const char *text);
/// Height of one line, and its ascent [dp].
double text_line_height(struct ui *ui, struct font font);
double text_ascent(struct ui *ui, struct font font);

/// One line with its top left corner at (x, y). Returns the width.
double text_draw(
    struct ui *ui, struct font font, double x, double y, struct colour colour, const char *text);
/// One line with its baseline at y, at x by @p align.
void text_baseline(struct ui *ui,
                   struct font font,
                   double x,
                   double y,
                   enum text_align align,
                   struct colour colour,
                   const char *text);
/// One line in a box, centred in height; cut with an ellipsis when too long, and counted as
/// truncated (audit.h). Returns false when it was cut.
bool text_in(struct ui *ui,
             struct font font,
             struct box box,
             enum text_align align,
             struct colour colour,
             const char *text);
/// The same, where an ellipsis is expected (names given by users, table cells): not counted.
bool text_in_short(struct ui *ui,
                   struct font font,
                   struct box box,
                   enum text_align align,
                   struct colour colour,
                   const char *text);
/// A paragraph broken at the width of @p box; lines beyond its height are cut with an ellipsis and
/// counted as truncated. '\n' breaks a line. Returns the height used.
double text_wrap(struct ui *ui,
                 struct font font,
                 struct box box,
                 double line_height,
                 struct colour colour,
                 const char *text);
/// The height text_wrap would use. line_height 0 is 1.45 times the size.
double text_wrap_height(
    struct ui *ui, struct font font, double width, double line_height, const char *text);

/// A number whose digits all have the same advance, so that it does not dance. By its right end
/// when align is TEXT_RIGHT. Returns the width.
double text_number(struct ui *ui,
                   struct font font,
                   double x,
                   double y,
                   enum text_align align,
                   struct colour colour,
                   const char *text);

/// One line of a paragraph: bytes [start, end) of the text.
struct text_line {
    size_t start;
    size_t end;
};
/// Breaks a paragraph in lines; returns how many there are (may exceed @p capacity, the rest is not
/// written). Both text_wrap and text fields use it.
int text_break(struct ui *ui,
               struct font font,
               double width,
               const char *text,
               struct text_line *lines,
               int capacity);
