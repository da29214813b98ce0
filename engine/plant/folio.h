/// @file folio.h
/// A sheet of the drawings of a line: symbols, wires, texts, and the points a probe can touch. A
/// paper, not a state: wires carry the colour of their circuit's class, never what they carry now.
#pragma once

#include "engine/base/text.h"
#include "engine/plant/plant.h"

#include <stdint.h>

/// A drawing of part of the line. Coordinates in 10-unit grid steps of a landscape sheet.
struct folio_symbol {
    uint32_t component;
    const char *ref;         ///< the component's reference
    const char *symbol;      ///< name in assets/symbols/map.json
    double x, y;             ///< of the symbol's origin [grid]
    uint32_t rotation;       ///< quarter turns clockwise
    const char *label;       ///< reference shown; "" for none
    const char *const *pins; ///< terminal names in the order of the symbol's pins
    uint32_t pin_count;
};
struct folio_line {
    const char *ref;     ///< of the connection, NULL for a busbar or a frame
    uint32_t connection; ///< wire or tube component, PLANT_NONE for a busbar or a frame
    uint32_t point_count;
    const double *points; ///< x0 y0 x1 y1 ... [grid]
    const char *style; ///< class of the conductor or line: "wire", "power", "ac", "pe", "fluid"...
    const char *label; ///< wire number
};
enum folio_align { FOLIO_ALIGN_LEFT, FOLIO_ALIGN_MIDDLE, FOLIO_ALIGN_RIGHT, FOLIO_ALIGN_COUNT };
/// A text with its baseline through (x, y). "/E3" in it leads to folio E3; "XS:+ /E1" to the place
/// of XS:+ on folio E1, which is then written "/E1.5C".
struct folio_text {
    double x, y;
    double size; ///< [grid]
    enum folio_align align;
    struct bilingual text;
};
/// A point of a folio that a probe can touch.
struct folio_terminal {
    const char *name; ///< "1Y1:A1"
    uint32_t terminal;
    double x, y;
};
struct folio {
    const char *id; ///< "E3"
    enum trade trade;
    struct bilingual title;
    const char *revision; ///< "B"
    const char *date;     ///< of that revision, "2025-11-03"; "" for none
    double width, height; ///< [grid]
    const struct folio_symbol *symbols;
    uint32_t symbol_count;
    const struct folio_line *lines;
    uint32_t line_count;
    const struct folio_text *texts;
    uint32_t text_count;
    const struct folio_terminal *terminals;
    uint32_t terminal_count;
};
