/// @file folio_canvas.h
/// A folio on the desk: the sheet drawn from the model, terminals that probes can touch, the probes
/// and their leads, and the readings that have been pinned. Pan and zoom. Colour is the class of the
/// circuit, never its state.
#pragma once

#include "app/picture/box.h"

#include <stdbool.h>
#include <stdint.h>

struct ui;
struct folio;
struct folio_drawing;
struct folio_look;
struct folio_symbols; // opaque: symbols read once from assets/symbols/map.json

enum { FOLIO_PINS_MAX = 64 };

struct folio_canvas {
    struct folio_symbols *symbols;
    const struct folio *shown; ///< folio that the drawing was made of
    struct folio_drawing *drawing;
    int theme;
    int language;
    double zoom;                  ///< 1 fits the sheet; 0 not decided yet: large enough to read
    double x, y;                  ///< sheet point in the middle of the box [grid]
    const struct folio *found_on; ///< folio that x and y were set for by folio_canvas_show
    double scale;                 ///< of the last frame: 1 is one drawing unit a dp
    int map_corner;               ///< 0..3, where the small map hides least
    bool placed;
};

void folio_canvas_init(struct folio_canvas *canvas, const char *assets);
void folio_canvas_clear(struct folio_canvas *canvas);
void folio_canvas_zoom(struct folio_canvas *canvas, double factor);
void folio_canvas_fit(struct folio_canvas *canvas);
/// Moves the sheet so that a terminal, a component or a wire of it is in the middle. False if not on
/// it.
bool folio_canvas_show(struct folio_canvas *canvas, const struct folio *folio, const char *name);
/// A reading kept on the sheet at its point.
struct folio_pin {
    const char *terminal;
    const char *text; ///< "24,1 V"
    uint32_t number;
    int judged; ///< 0, 1 normal, -1 abnormal
};

struct folio_options {
    const char *red, *black, *hose; ///< terminals touched, "" or NULL in the air
    const struct folio_pin *pins;
    uint32_t pin_count;
    const char *selected;       ///< component or wire highlighted, ""
    const struct folio *folios; ///< all of the file: cross-references lead to them
    uint32_t folio_count;
    const char *line;                  ///< its name, for the title block
    struct point lead_red, lead_black; ///< where the leads come from [dp]; (0, 0) for none
    struct point port_hose;
};

/// What the hands did on the sheet.
struct folio_event {
    const char *terminal;  ///< clicked (red), borrowed from the folio, or NULL
    bool black;            ///< with Shift, or the right button: the black probe
    const char *component; ///< reference of the symbol clicked, or NULL
    const char *wire;      ///< reference of the wire or tube clicked, or NULL
    const char *link;      ///< cross-reference clicked: "folio:E3", "at:E3:1Y1", or NULL
};

/// Draws a folio in @p box. Widget ids are `fol.t.REF:NAME`, `fol.c.REF`, `fol.w.REF`.
struct folio_event folio_canvas_draw(struct folio_canvas *canvas,
                                     struct ui *ui,
                                     struct box box,
                                     const struct folio *folio,
                                     const struct folio_options *options);

/// How folios look on paper: light colours, nothing said of the file yet.
void folio_look_on_paper(struct folio_look *look);
