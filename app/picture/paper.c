#include "app/picture/paper.h"

#include "app/picture/printer.h"
#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/base/text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

bool printer_french(const struct printer *printer)
{
    return strcmp(printer->document->language, "en") != 0;
}

// ---- lines of text ---------------------------------------------------------------------------

PangoLayout *printer_layout(
    const struct printer *printer, double size, int weight, double width, const char *text)
{
    PangoLayout *layout = surface_layout(printer->cairo, VECTOR_SANS, size, weight, text);
    if (width > 0.0) {
        pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }
    return layout;
}

// Draws one line of a layout, top left at (x, y), in a width of @p width.
double printer_line(const struct printer *printer,
                    PangoLayout *layout,
                    int index,
                    double x,
                    double y,
                    double width,
                    double size,
                    enum document_alignment alignment)
{
    PangoLayoutLine *line = pango_layout_get_line_readonly(layout, index);
    PangoRectangle extents;
    pango_layout_line_get_extents(line, NULL, &extents);
    double room = width - (double)extents.width / PANGO_SCALE;
    double shift = 0.0;
    if (alignment == DOCUMENT_CENTRE) {
        shift = room / 2.0;
    } else if (alignment == DOCUMENT_RIGHT) {
        shift = room;
    }
    cairo_move_to(printer->cairo, x + shift, y + size * (line_share * 0.5 + 0.36));
    pango_cairo_show_layout_line(printer->cairo, line);
    return x + shift;
}

// One line at a place of its own, not broken.
void printer_plain(const struct printer *printer,
                   double x,
                   double y,
                   double width,
                   double size,
                   int weight,
                   enum document_alignment alignment,
                   struct colour colour,
                   const char *text)
{
    if (text[0] == '\0') {
        return;
    }
    PangoLayout *layout = printer_layout(printer, size, weight, 0.0, text);
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    surface_colour(printer->cairo, colour);
    (void)printer_line(printer, layout, 0, x, y, width, size, alignment);
    g_object_unref(layout);
}

void printer_fill(const struct printer *printer, struct box box, struct colour colour)
{
    cairo_rectangle(printer->cairo, box.x, box.y, box.w, box.h);
    surface_colour(printer->cairo, colour);
    cairo_fill(printer->cairo);
}

void printer_hairline(const struct printer *printer, double y, struct colour colour)
{
    printer_fill(printer, (struct box){margin_side, y - 0.25, body_width, 0.5}, colour);
}

// ---- pages -----------------------------------------------------------------------------------

static void draw_running_lines(const struct printer *printer)
{
    const struct document *document = printer->document;
    double half = body_width / 2.0 - 6.0;
    double right = margin_side + body_width - half;
    printer_plain(
        printer, margin_side, 34.0, half, 8.0, 400, DOCUMENT_LEFT, ink2, document->header_left);
    printer_plain(
        printer, right, 34.0, half, 8.0, 400, DOCUMENT_RIGHT, ink2, document->header_right);
    printer_hairline(printer, 50.0, rule);
    printer_hairline(printer, 798.0, rule);
    char number[64];
    snprintf(number,
             sizeof number,
             printer_french(printer) ? "Page %d sur %d" : "Page %d of %d",
             printer->page,
             printer->page_count);
    double footer_width = body_width - 100.0;
    printer_plain(printer,
                  margin_side,
                  803.0,
                  footer_width,
                  8.0,
                  400,
                  DOCUMENT_LEFT,
                  ink2,
                  document->footer_left);
    printer_plain(
        printer, margin_side + footer_width, 803.0, 100.0, 8.0, 400, DOCUMENT_RIGHT, ink2, number);
}

static void begin_page(struct printer *printer)
{
    printer->page++;
    printer->y = body_top;
    draw_running_lines(printer);
}

void printer_next_page(struct printer *printer)
{
    cairo_show_page(printer->cairo);
    if (printer->landscape) {
        cairo_pdf_surface_set_size(printer->surface, page_width, page_height);
        printer->landscape = false;
    }
    begin_page(printer);
}

bool printer_page_is_fresh(const struct printer *printer)
{
    return !printer->landscape && printer->y <= body_top + 0.5;
}

// Begins a page unless `height` more fits on this one.
void printer_need(struct printer *printer, double height)
{
    bool full = printer->landscape || printer->y + height > body_bottom;
    if (full && !printer_page_is_fresh(printer)) {
        printer_next_page(printer);
    }
}

// A paragraph, broken across pages where it must.
void printer_text(struct printer *printer,
                  double x,
                  double width,
                  double size,
                  int weight,
                  struct colour colour,
                  const char *text)
{
    PangoLayout *layout = printer_layout(printer, size, weight, width, text);
    double height = size * line_share;
    int count = pango_layout_get_line_count(layout);
    printer_need(printer, height * fmin(2.0, count));
    for (int i = 0; i < count; i++) {
        if (printer->y + height > body_bottom) {
            printer_next_page(printer);
        }
        surface_colour(printer->cairo, colour);
        (void)printer_line(printer, layout, i, x, printer->y, width, size, DOCUMENT_LEFT);
        printer->y += height;
    }
    g_object_unref(layout);
}

static double
text_height(const struct printer *printer, double width, double size, const char *text)
{
    PangoLayout *layout = printer_layout(printer, size, 400, width, text);
    int count = pango_layout_get_line_count(layout);
    g_object_unref(layout);
    return count * size * line_share;
}

// ---- blocks ----------------------------------------------------------------------------------

static void print_heading(struct printer *printer, const struct document_block *block)
{
    static const double sizes[DOCUMENT_HEADING_LEVEL_MAX + 1] = {0.0, 13.5, 11.0, 9.6};
    static const double above[DOCUMENT_HEADING_LEVEL_MAX + 1] = {0.0, 18.0, 12.0, 8.0};
    uint32_t level = block->level;
    ASSERT(level >= 1 && level <= DOCUMENT_HEADING_LEVEL_MAX);
    printer_need(printer, above[level] + 64.0); // a heading never ends a page
    if (!printer_page_is_fresh(printer)) {
        printer->y += above[level];
    }
    printer_outline(printer, level, block->text);
    printer_anchor(printer, block->anchor, margin_side, printer->y);
    struct colour colour = level == 1 ? accent : ink;
    printer_text(printer, margin_side, body_width, sizes[level], 600, colour, block->text);
    printer->y += level == 1 ? 5.0 : 3.0;
}

static void print_note(struct printer *printer, const struct document_block *block)
{
    double width = body_width - 26.0;
    double height = text_height(printer, width, text_size, block->text) + 12.0;
    printer_need(printer, height + 4.0);
    double room = body_bottom - printer->y;
    if (height <= room) {
        printer_fill(printer, (struct box){margin_side, printer->y, body_width, height}, accent_bg);
        printer_fill(printer, (struct box){margin_side, printer->y, 3.0, height}, accent);
    }
    printer->y += 6.0;
    printer_text(printer, margin_side + 14.0, width, text_size, 400, ink, block->text);
    printer->y += 12.0;
}

static void print_list(struct printer *printer, const struct document_block *block)
{
    for (const struct document_item *item = block->items; item != NULL; item = item->next) {
        printer_need(printer, 2.0 * text_size * line_share);
        cairo_new_path(printer->cairo); // the text before left a current point
        cairo_arc(printer->cairo,
                  margin_side + 6.0,
                  printer->y + text_size * line_share * 0.52,
                  1.6,
                  0.0,
                  2.0 * M_PI);
        surface_colour(printer->cairo, accent);
        cairo_fill(printer->cairo);
        printer_text(
            printer, margin_side + 15.0, body_width - 15.0, text_size, 400, ink, item->text);
        printer->y += 1.5;
    }
    printer->y += 4.0;
}

static void print_pairs(struct printer *printer, const struct document_block *block)
{
    double names = body_width * 0.28;
    for (const struct document_item *item = block->items; item != NULL; item = item->next) {
        printer_need(printer, 2.0 * text_size * line_share);
        printer_plain(printer,
                      margin_side,
                      printer->y,
                      names - 8.0,
                      text_size,
                      400,
                      DOCUMENT_LEFT,
                      ink2,
                      item->name);
        printer_text(
            printer, margin_side + names, body_width - names, text_size, 500, ink, item->text);
        printer->y += 2.0;
    }
    printer->y += 5.0;
}

static void
paint_picture(struct printer *printer, struct box frame, const struct paper_picture *picture)
{
    double scale = fmin(frame.w / picture->view.w, frame.h / picture->view.h);
    cairo_save(printer->cairo);
    cairo_rectangle(printer->cairo, frame.x, frame.y, frame.w, frame.h);
    cairo_clip(printer->cairo);
    cairo_translate(printer->cairo,
                    frame.x + (frame.w - picture->view.w * scale) / 2.0 - picture->view.x * scale,
                    frame.y + (frame.h - picture->view.h * scale) / 2.0 - picture->view.y * scale);
    cairo_scale(printer->cairo, scale / picture->scale, scale / picture->scale);
    for (uint32_t i = 0; i < picture->layer_count; i++) {
        struct bitmap layer = picture->layers[i];
        if (layer.pixels == NULL || layer.width == 0 || layer.height == 0) {
            continue;
        }
        cairo_surface_t *surface = surface_on(&layer);
        cairo_set_source_surface(printer->cairo, surface, layer.left, layer.top);
        cairo_paint(printer->cairo);
        cairo_surface_destroy(surface);
    }
    cairo_restore(printer->cairo);
}

static void print_figure(struct printer *printer, const struct document_block *block)
{
    double height = fmin(block->figure_height_mm * points_per_mm, body_bottom - body_top - 30.0);
    printer_need(printer, height + 24.0);
    struct box frame = {margin_side, printer->y, body_width, height};
    const struct vector *figure = NULL;
    if (printer->options != NULL && printer->options->figure != NULL) {
        figure = printer->options->figure(printer->options->context, block->figure);
    }
    struct paper_picture picture = {0};
    if (figure == NULL && printer->options != NULL && printer->options->picture != NULL &&
        printer->options->picture(printer->options->context, block->figure, &picture)) {
        paint_picture(printer, frame, &picture);
    } else if (figure == NULL || vector_is_empty(figure)) {
        cairo_rectangle(printer->cairo, frame.x, frame.y, frame.w, frame.h);
        cairo_set_line_width(printer->cairo, 0.5);
        surface_colour(printer->cairo, rule);
        cairo_stroke(printer->cairo);
    } else {
        struct box bounds = vector_bounds(figure);
        double scale = fmin(frame.w / fmax(bounds.w, 1e-6), frame.h / fmax(bounds.h, 1e-6));
        cairo_save(printer->cairo);
        cairo_translate(printer->cairo,
                        frame.x + (frame.w - bounds.w * scale) / 2.0,
                        frame.y + (frame.h - bounds.h * scale) / 2.0);
        cairo_scale(printer->cairo, scale, scale);
        cairo_translate(printer->cairo, -bounds.x, -bounds.y);
        surface_vector(printer->cairo, figure, bounds, false);
        cairo_restore(printer->cairo);
    }
    printer->y += height + 5.0;
    if (block->text[0] != '\0') {
        printer_text(printer, margin_side, body_width, 8.2, 400, ink2, block->text);
    }
    printer->y += 8.0;
}

static void print_visas(struct printer *printer, const struct document_block *block)
{
    enum { VISAS_A_ROW = 3 };
    const double height = 84.0;
    const double gap = 10.0;
    const struct document_item *item = block->items;
    for (uint32_t left = block->item_count; left > 0;) {
        int count = left < VISAS_A_ROW ? (int)left : VISAS_A_ROW;
        printer_need(printer, height + gap);
        for (int i = 0; i < count; i++, item = item->next, left--) {
            struct box row = {margin_side, printer->y, body_width, height};
            struct box box = box_column(row, i, count, gap);
            cairo_rectangle(printer->cairo, box.x, box.y, box.w, box.h);
            cairo_set_line_width(printer->cairo, 0.7);
            surface_colour(printer->cairo, ink2);
            cairo_stroke(printer->cairo);
            double width = box.w - 16.0;
            double x = box.x + 8.0;
            printer_plain(printer, x, box.y + 5.0, width, 8.6, 600, DOCUMENT_LEFT, ink, item->name);
            printer_plain(
                printer, x, box.y + 19.0, width, 8.6, 400, DOCUMENT_LEFT, ink, item->text);
            printer_plain(printer,
                          x,
                          box.y + height - 16.0,
                          width,
                          7.4,
                          400,
                          DOCUMENT_LEFT,
                          ink2,
                          printer_french(printer) ? "Date et signature" : "Date and signature");
        }
        printer->y += height + gap;
    }
}

// ---- the document ----------------------------------------------------------------------------

static void print_block(struct printer *printer, const struct document_block *block)
{
    switch (block->kind) {
    case DOCUMENT_HEADING:
        print_heading(printer, block);
        break;
    case DOCUMENT_PARAGRAPH:
        printer_text(printer, margin_side, body_width, text_size, 400, ink, block->text);
        printer->y += 6.0;
        break;
    case DOCUMENT_NOTE:
        print_note(printer, block);
        break;
    case DOCUMENT_LIST:
        print_list(printer, block);
        break;
    case DOCUMENT_PAIRS:
        print_pairs(printer, block);
        break;
    case DOCUMENT_TABLE:
        printer_table(printer, block);
        break;
    case DOCUMENT_FIGURE:
        print_figure(printer, block);
        break;
    case DOCUMENT_VISAS:
        print_visas(printer, block);
        break;
    case DOCUMENT_SHEET:
        printer_sheet(printer, block);
        break;
    case DOCUMENT_CONTENTS:
        printer_contents(printer);
        break;
    case DOCUMENT_PAGE_BREAK:
        if (!printer_page_is_fresh(printer)) {
            printer_next_page(printer);
        }
        break;
    }
}

static void print_title(struct printer *printer)
{
    const struct document *document = printer->document;
    if (document->title[0] != '\0') {
        printer_text(printer, margin_side, body_width, 19.0, 700, ink, document->title);
    }
    if (document->subtitle[0] != '\0') {
        printer->y += 2.0;
        printer_text(printer, margin_side, body_width, 10.5, 400, ink2, document->subtitle);
    }
    printer_fill(printer, (struct box){margin_side, printer->y + 7.0, 40.0, 2.4}, accent);
    printer->y += 20.0;
}

static void set_metadata(cairo_surface_t *surface, const struct document *document)
{
    // Without a date cairo would write today's, and no two prints would be alike.
    const char *date = document->date[0] != '\0' ? document->date : "1970-01-01T00:00:00Z";
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document->title);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, document->author);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, document->subtitle);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "depanne");
}

static cairo_status_t collect(void *to, const unsigned char *bytes, unsigned count)
{
    struct text_builder *builder = to;
    if (builder != NULL) {
        text_builder_append_n(builder, (const char *)bytes, count);
    }
    return CAIRO_STATUS_SUCCESS;
}

// Prints everything into `bytes` (NULL: nowhere), and returns how many pages it took. Without a
// number of pages it looks for places, else it leads to them.
static int print_all(const struct document *document,
                     const struct paper_options *options,
                     int page_count,
                     struct printer_places *places,
                     struct text_builder *bytes)
{
    struct printer printer = {.document = document,
                              .options = options,
                              .page_count = page_count,
                              .found = page_count == 0 ? places : NULL,
                              .known = page_count == 0 ? NULL : places};
    printer.surface = cairo_pdf_surface_create_for_stream(collect, bytes, page_width, page_height);
    set_metadata(printer.surface, document);
    printer.cairo = cairo_create(printer.surface);
    begin_page(&printer);
    print_title(&printer);
    for (const struct document_block *block = document->blocks; block != NULL;
         block = block->next) {
        print_block(&printer, block);
    }
    cairo_show_page(printer.cairo);
    ASSERT(cairo_status(printer.cairo) == CAIRO_STATUS_SUCCESS);
    cairo_destroy(printer.cairo);
    cairo_surface_finish(printer.surface);
    ASSERT(cairo_surface_status(printer.surface) == CAIRO_STATUS_SUCCESS);
    cairo_surface_destroy(printer.surface);
    return printer.page;
}

enum status paper_print(const struct document *document,
                        const struct paper_options *options,
                        const char *path,
                        int *page_count,
                        struct error *error)
{
    struct printer_places places = {0};
    int pages = print_all(document, options, 0, &places, NULL);
    struct text_builder bytes = {0};
    int again = print_all(document, options, pages, &places, &bytes);
    ASSERT(again == pages);
    printer_places_clear(&places);
    enum status status = file_write_atomic(path, bytes.bytes, bytes.length, error);
    text_builder_clear(&bytes);
    if (status == STATUS_OK && page_count != NULL) {
        *page_count = pages;
    }
    return status;
}
