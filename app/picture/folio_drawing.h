/// @file folio_drawing.h
/// A folio drawn from its model: frame, title block, wires with their numbers, symbols with their
/// references and pins, cross-references. The window, the PDF and the tests use the same drawing.
///
/// References, pin names and wire numbers find places of their own, so that none lies on another,
/// on a symbol or on a wire; what could not be placed well is told as an overlap. Texts stand where
/// the author put them. Drawing units are ten to a grid step.
#pragma once

#include "app/picture/box.h"
#include "app/picture/colour.h"
#include "engine/base/text.h"
#include "engine/plant/folio.h"

#include <stdbool.h>
#include <stdint.h>

struct folio_symbols;
struct vector;

/// What is drawn in which colour.
enum folio_ink {
    FOLIO_INK,
    FOLIO_INK2,
    FOLIO_PAPER,
    FOLIO_FRAME,
    FOLIO_REFERENCE, ///< cross-references
    FOLIO_WIRE_DC,
    FOLIO_WIRE_AC,
    FOLIO_WIRE_POWER,
    FOLIO_WIRE_EXCEPTED,
    FOLIO_WIRE_PE,
    FOLIO_WIRE_N,
    FOLIO_AIR,
    FOLIO_OIL,
    FOLIO_INK_COUNT
};

struct folio_look {
    struct colour inks[FOLIO_INK_COUNT];
    enum language language;
    const struct folio *folios; ///< all of the file, for cross-references; may be NULL
    uint32_t folio_count;
    const char *line;  ///< name of the line, in the title block; NULL for none
    const char *trade; ///< in words; NULL for none
    int page;          ///< of the printed file; 0 for none
    int page_count;
};

enum folio_box_kind {
    FOLIO_BOX_SYMBOL,    ///< what is drawn of a symbol
    FOLIO_BOX_LABEL,     ///< its reference
    FOLIO_BOX_PIN,       ///< name of a pin
    FOLIO_BOX_NUMBER,    ///< of a wire
    FOLIO_BOX_TEXT,      ///< the author's, or one that is part of a symbol
    FOLIO_BOX_REFERENCE, ///< places of the other symbols of a component
    FOLIO_BOX_KIND_COUNT
};

enum { FOLIO_TEXT_BYTES = 160, FOLIO_TARGET_BYTES = 80 };

struct folio_box {
    enum folio_box_kind kind;
    struct box box;
    char ref[48]; ///< component or connection it belongs to, ""
    char text[FOLIO_TEXT_BYTES];
};

/// Two boxes that share some paper; or one that a wire or a symbol's stroke goes through.
struct folio_overlap {
    uint32_t a;    ///< of boxes
    uint32_t b;    ///< of boxes, UINT32_MAX for a stroke
    char with[48]; ///< name of the wire or symbol whose stroke it is
};

/// What leads somewhere: a reference to its row of the parts list ("part:1Y1"), a cross-reference
/// to a folio ("folio:E3") or to a component there ("at:E3:1Y1").
struct folio_link {
    struct box box;
    char target[FOLIO_TARGET_BYTES];
};

struct folio_drawing {
    struct vector *vector;
    struct box sheet; ///< of the whole sheet, drawing units
    struct folio_box *boxes;
    uint32_t box_count;
    struct folio_overlap *overlaps;
    uint32_t overlap_count;
    struct folio_link *links;
    uint32_t link_count;
    char (*lost)[FOLIO_TEXT_BYTES]; ///< texts whose cross-reference leads nowhere
    uint32_t lost_count;
};

/// Draws it. Never NULL; the caller destroys it.
struct folio_drawing *folio_drawing_create(struct folio_symbols *symbols,
                                           const struct folio *folio,
                                           const struct folio_look *look);
void folio_drawing_destroy(struct folio_drawing *drawing);

const char *folio_box_word(enum folio_box_kind kind); ///< "symbol", "label"...
