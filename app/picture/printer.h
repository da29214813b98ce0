/// @file printer.h
/// A document being printed: pages, lines of text, bookmarks, anchors and links. Private to the files
/// that print documents.
#pragma once

#include "app/picture/paper.h"
#include "app/picture/surface.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

enum { PRINTER_NAME_BYTES = 96 };

// A4 in points, and where the text stands on it.
static const double page_width = 595.276;
static const double page_height = 841.89;
static const double margin_side = 46.0;
static const double body_top = 66.0;
static const double body_bottom = 786.0;
static const double body_width = 595.276 - 2.0 * 46.0;
static const double points_per_mm = 72.0 / 25.4;

static const double text_size = 9.2;
static const double line_share = 1.42; // height of a line, as a share of its size
static const double cell_margin = 5.0;

static const struct colour ink = {0x14, 0x20, 0x2B, 255};
static const struct colour ink2 = {0x48, 0x57, 0x66, 255};
static const struct colour rule = {0xC4, 0xCD, 0xD5, 255};
static const struct colour shade = {0xF1, 0xF4, 0xF7, 255};
static const struct colour accent = {0x1B, 0x66, 0xB3, 255};
static const struct colour accent_bg = {0xE9, 0xF1, 0xFA, 255};

/// Where links lead, and what the contents tell; the first printing finds them, the second uses them.
struct printer_places {
    char (*anchors)[PRINTER_NAME_BYTES]; ///< owned, in the order found
    uint32_t anchor_count;
    int *pages; ///< owned: of the headings and sheets, in order
    uint32_t page_count;
};

/// A document being printed: on which page, how far down.
struct printer {
    const struct document *document;
    const struct paper_options *options;
    cairo_surface_t *surface;
    cairo_t *cairo;
    double y;
    int page;
    int page_count;                     ///< 0 while they are being counted
    bool landscape;                     ///< the page at hand carries a sheet
    struct printer_places *found;       ///< while they are being counted, else NULL
    const struct printer_places *known; ///< afterwards, else NULL
    uint32_t heading;                   ///< headings and sheets so far
    int outline[DOCUMENT_HEADING_LEVEL_MAX + 1];
};

bool printer_french(const struct printer *printer);
PangoLayout *printer_layout(
    const struct printer *printer, double size, int weight, double width, const char *text);

/// Draws one line of a layout, top left at (x, y), in a width of @p width; returns where it begins.
double printer_line(const struct printer *printer,
                    PangoLayout *layout,
                    int index,
                    double x,
                    double y,
                    double width,
                    double size,
                    enum document_alignment alignment);

/// One line at a place of its own, cut with an ellipsis.
void printer_plain(const struct printer *printer,
                   double x,
                   double y,
                   double width,
                   double size,
                   int weight,
                   enum document_alignment alignment,
                   struct colour colour,
                   const char *text);
void printer_fill(const struct printer *printer, struct box box, struct colour colour);
void printer_hairline(const struct printer *printer, double y, struct colour colour);
void printer_next_page(struct printer *printer);
bool printer_page_is_fresh(const struct printer *printer);
/// Begins a page unless @p height more fits on this one.
void printer_need(struct printer *printer, double height);
/// A paragraph, broken across pages where it must.
void printer_text(struct printer *printer,
                  double x,
                  double width,
                  double size,
                  int weight,
                  struct colour colour,
                  const char *text);

/// A bookmark at the height at hand, told in the contents.
void printer_outline(struct printer *printer, uint32_t level, const char *text);
/// A place that links lead to. @p name NULL: none.
void printer_anchor(struct printer *printer, const char *name, double x, double y);
/// A box of the page that leads to an anchor, if there is one of that name.
void printer_link(struct printer *printer, struct box box, const char *target);

/// paper_table.c
void printer_table(struct printer *printer, const struct document_block *block);
/// paper_sheet.c
void printer_sheet(struct printer *printer, const struct document_block *block);
void printer_contents(struct printer *printer);
void printer_places_clear(struct printer_places *places);
