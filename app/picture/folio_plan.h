/// @file folio_plan.h
/// Finding places for the texts of a folio: strokes and texts already there, and how much a place is
/// in their way. Private to the drawing of folios.
#pragma once

#include "app/picture/folio_drawing.h"
#include "app/picture/vector.h"

/// A straight piece of what is drawn.
struct folio_stroke {
    double x1, y1, x2, y2;
    double half;     ///< half its width
    uint32_t symbol; ///< index in the folio, UINT32_MAX
    uint32_t line;   ///< index in the folio, UINT32_MAX
};

struct folio_plan {
    const struct folio *folio;
    const struct folio_look *look;
    struct folio_drawing *drawing;
    struct folio_stroke *strokes; ///< owned
    uint32_t stroke_count;
    struct vector **shapes; ///< owned: [symbol_count] what each symbol draws
    struct box *inks;       ///< owned: [symbol_count] around it
    struct box *labels;     ///< owned: [symbol_count] its reference; empty for none
    struct box inside;      ///< where texts may stand
};

/// A place for a text, and how it would be drawn there.
struct folio_text_place {
    double x, y; ///< of the baseline
    struct vector_font font;
};

/// Takes the strokes of lines and symbols. Cleared by folio_plan_clear.
void folio_plan_init(struct folio_plan *plan,
                     struct folio_symbols *symbols,
                     const struct folio *folio,
                     const struct folio_look *look,
                     struct folio_drawing *drawing);
void folio_plan_clear(struct folio_plan *plan);

/// How many things a text in @p box would lie on. @p own_line: a stroke that does not count.
int folio_plan_conflicts(const struct folio_plan *plan, struct box box, uint32_t own_line);

/// The first of @p places where the text lies on nothing, else the one where it lies on least; adds
/// its box to the drawing. With @p optional, and none free: adds nothing and returns -1.
int folio_plan_put(struct folio_plan *plan,
                   enum folio_box_kind kind,
                   const char *ref,
                   const char *text,
                   const struct folio_text_place *places,
                   int place_count,
                   uint32_t own_line,
                   bool optional);

/// Adds a box to the drawing as it is.
void folio_plan_add(struct folio_plan *plan,
                    enum folio_box_kind kind,
                    const char *ref,
                    const char *text,
                    struct box box);

/// Writes down all that lies on something else.
void folio_plan_judge(struct folio_plan *plan);
