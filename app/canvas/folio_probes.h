/// @file folio_probes.h
/// What lies on a folio: probes with their leads, the hose of the gauge, readings pinned at their
/// points. Private to this folder.
#pragma once

#include "app/canvas/folio_canvas.h"
#include "app/widgets/draw.h"

/// The terminal of that name on a folio; NULL when it is not there, or for NULL and "".
const struct folio_terminal *folio_terminal_named(const struct folio *folio, const char *name);

/// Readings at their points, each label where it hides least, within @p box.
void folio_pins_draw(struct ui *ui,
                     const struct folio *folio,
                     struct draw_view where,
                     struct box box,
                     const struct folio_options *options);

/// Probes or hose on the terminals they touch, with what links them to the instrument.
void folio_probes_draw(struct ui *ui,
                       const struct folio *folio,
                       struct draw_view where,
                       const struct folio_options *options);
