/// @file element.h
/// Symbols of folios: QElectroTech elements (`.elmt`), with their terminals.
///
/// Units are QElectroTech's: 10 to a grid step. The origin is the element's hotspot.
#pragma once

#include "app/picture/box.h"
#include "app/picture/colour.h"
#include "engine/base/status.h"

#include <stdbool.h>

struct vector;

enum element_side { ELEMENT_NORTH, ELEMENT_EAST, ELEMENT_SOUTH, ELEMENT_WEST };

enum { ELEMENT_NAME_BYTES_MAX = 64 };

/// Where a conductor joins the symbol.
struct element_terminal {
    double x;
    double y;
    enum element_side side;            ///< towards which the conductor leaves
    char name[ELEMENT_NAME_BYTES_MAX]; ///< may be empty: many of the collection are unnamed
};

struct element; // opaque

MUST_USE enum status element_open(const char *path, struct element **element, struct error *error);
void element_close(struct element *element);

/// The symbol's name in "fr" or "en"; "" when it has none. Borrowed.
const char *element_name(const struct element *element, const char *language);
/// The frame of the symbol around the origin.
struct box element_frame(const struct element *element);

int element_terminal_count(const struct element *element);
/// Borrowed until element_close. In the order of the file. @pre index in range
const struct element_terminal *element_terminal(const struct element *element, int index);
/// The terminal of that name, or -1.
int element_terminal_find(const struct element *element, const char *name);

/// How a symbol is put on a folio.
struct element_place {
    double x; ///< where the origin goes
    double y;
    int quarter_turns;   ///< 0..3, clockwise
    bool mirrored;       ///< left and right exchanged before turning
    double line;         ///< width of a normal line; 0 for 1.8
    struct colour ink;   ///< replaces black
    struct colour paper; ///< replaces white
    bool keep_colours;   ///< other colours as in the file; all ink otherwise
    bool with_texts;     ///< static texts too
    const char *label;   ///< text for the dynamic "label" field; NULL leaves it out
};

/// Adds the symbol to a drawing.
void element_draw(const struct element *element,
                  const struct element_place *place,
                  struct vector *vector);

/// Returns where a terminal stands once the symbol is placed, and the side it then faces.
struct element_terminal element_terminal_placed(const struct element *element,
                                                int index,
                                                const struct element_place *place);
