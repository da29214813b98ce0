/// @file folio_sheet.h
/// Where a folio stands on its sheet: frame, columns 0 to 9, rows A to F, title block, and the place
/// that a cross-reference names ("/E3.4B": folio E3, column 4, row B).
///
/// A sheet has the proportions of the A series, landscape, whatever the drawing on it measures. All
/// in grid steps of the folio.
#pragma once

#include "engine/plant/folio.h"

#include <stdbool.h>
#include <stddef.h>

enum { FOLIO_COLUMNS = 10, FOLIO_ROWS = 6, FOLIO_PLACE_BYTES = 4 };

struct folio_area {
    double x, y, w, h;
};

/// The whole sheet, around the drawing's own (0, 0) to (width, height).
struct folio_area folio_area_sheet(const struct folio *folio);
/// Inside of the frame that carries column numbers and row letters.
struct folio_area folio_area_frame(const struct folio *folio);
/// The title block, along the foot of the frame.
struct folio_area folio_area_title(const struct folio *folio);

/// Writes "4B" for the point (x, y), inside the frame or nearest to it.
void folio_place(const struct folio *folio, double x, double y, char place[FOLIO_PLACE_BYTES]);

/// Finds a terminal ("XS:+"), a component or a connection of that name on a folio. False: not there.
bool folio_find(const struct folio *folio, const char *name, double *x, double *y);

/// The folio of that id among @p count, or NULL.
const struct folio *folio_named(const struct folio *folios, uint32_t count, const char *id);

/// A reference found in a text: the bytes from `start` to `end` say "/E3", or "/E3.4B".
struct folio_reference {
    size_t start, end;
    const struct folio *folio; ///< NULL: there is no such folio
    char id[16];               ///< as written
    char of[48];               ///< the word before: "XS:+", "1Y1"; "" when it names nothing there
    bool lost;                 ///< the word before is a terminal, and it is not on that folio
};

/// The next reference in @p text from byte @p from on; false when there is none. What looks like one
/// begins with "/" after a space or at the start, a capital letter and a digit.
bool folio_reference_next(const struct folio *folios,
                          uint32_t folio_count,
                          const char *text,
                          size_t from,
                          struct folio_reference *reference);
