#include "app/picture/paper.h"

#include "app/picture/surface.h"
#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/base/text.h"

#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <string.h>

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

// A document being printed: on which page, how far down.
struct printer {
    const struct document *document;
    const struct paper_options *options;
    cairo_surface_t *surface;
    cairo_t *cairo;
    double y;
    int page;
    int page_count; // 0 while they are being counted
    int outline[DOCUMENT_HEADING_LEVEL_MAX + 1];
};

static bool french(const struct printer *printer)
{
    return strcmp(printer->document->language, "en") != 0;
}

// ---- lines of text ---------------------------------------------------------------------------

static PangoLayout *
new_layout(const struct printer *printer, double size, int weight, double width, const char *text)
{
    PangoLayout *layout = surface_layout(printer->cairo, VECTOR_SANS, size, weight, text);
    if (width > 0.0) {
        pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }
    return layout;
}

// Draws one line of a layout, top left at (x, y), in a width of @p width.
static void draw_line(const struct printer *printer,
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
}

// One line at a place of its own, not broken.
static void draw_plain(const struct printer *printer,
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
    PangoLayout *layout = new_layout(printer, size, weight, 0.0, text);
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    surface_colour(printer->cairo, colour);
    draw_line(printer, layout, 0, x, y, width, size, alignment);
    g_object_unref(layout);
}

static void fill_box(const struct printer *printer, struct box box, struct colour colour)
{
    cairo_rectangle(printer->cairo, box.x, box.y, box.w, box.h);
    surface_colour(printer->cairo, colour);
    cairo_fill(printer->cairo);
}

static void hairline(const struct printer *printer, double y, struct colour colour)
{
    fill_box(printer, (struct box){margin_side, y - 0.25, body_width, 0.5}, colour);
}

// ---- pages -----------------------------------------------------------------------------------

static void draw_running_lines(const struct printer *printer)
{
    const struct document *document = printer->document;
    double half = body_width / 2.0 - 6.0;
    double right = margin_side + body_width - half;
    draw_plain(
        printer, margin_side, 34.0, half, 8.0, 400, DOCUMENT_LEFT, ink2, document->header_left);
    draw_plain(printer, right, 34.0, half, 8.0, 400, DOCUMENT_RIGHT, ink2, document->header_right);
    hairline(printer, 50.0, rule);
    hairline(printer, 798.0, rule);
    char number[64];
    snprintf(number,
             sizeof number,
             french(printer) ? "Page %d sur %d" : "Page %d of %d",
             printer->page,
             printer->page_count);
    double footer_width = body_width - 100.0;
    draw_plain(printer,
               margin_side,
               803.0,
               footer_width,
               8.0,
               400,
               DOCUMENT_LEFT,
               ink2,
               document->footer_left);
    draw_plain(
        printer, margin_side + footer_width, 803.0, 100.0, 8.0, 400, DOCUMENT_RIGHT, ink2, number);
}

static void begin_page(struct printer *printer)
{
    printer->page++;
    printer->y = body_top;
    draw_running_lines(printer);
}

static void next_page(struct printer *printer)
{
    cairo_show_page(printer->cairo);
    begin_page(printer);
}

static bool page_is_fresh(const struct printer *printer)
{
    return printer->y <= body_top + 0.5;
}

// Begins a page unless `height` more fits on this one.
static void need(struct printer *printer, double height)
{
    if (printer->y + height > body_bottom && !page_is_fresh(printer)) {
        next_page(printer);
    }
}

// A paragraph, broken across pages where it must.
static void print_text(struct printer *printer,
                       double x,
                       double width,
                       double size,
                       int weight,
                       struct colour colour,
                       const char *text)
{
    PangoLayout *layout = new_layout(printer, size, weight, width, text);
    double height = size * line_share;
    int count = pango_layout_get_line_count(layout);
    need(printer, height * fmin(2.0, count));
    for (int i = 0; i < count; i++) {
        if (printer->y + height > body_bottom) {
            next_page(printer);
        }
        surface_colour(printer->cairo, colour);
        draw_line(printer, layout, i, x, printer->y, width, size, DOCUMENT_LEFT);
        printer->y += height;
    }
    g_object_unref(layout);
}

static double
text_height(const struct printer *printer, double width, double size, const char *text)
{
    PangoLayout *layout = new_layout(printer, size, 400, width, text);
    int count = pango_layout_get_line_count(layout);
    g_object_unref(layout);
    return count * size * line_share;
}

// ---- blocks ----------------------------------------------------------------------------------

static void add_outline(struct printer *printer, uint32_t level, const char *text)
{
    uint32_t above = level - 1;
    while (above > 0 && printer->outline[above] == 0) {
        above--;
    }
    int parent = above == 0 ? CAIRO_PDF_OUTLINE_ROOT : printer->outline[above];
    char place[64];
    snprintf(place,
             sizeof place,
             "page=%d pos=[%d %d]",
             printer->page,
             (int)margin_side,
             (int)printer->y);
    printer->outline[level] = cairo_pdf_surface_add_outline(
        printer->surface, parent, text, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
    for (uint32_t below = level + 1; below <= DOCUMENT_HEADING_LEVEL_MAX; below++) {
        printer->outline[below] = 0;
    }
}

static void print_heading(struct printer *printer, const struct document_block *block)
{
    static const double sizes[DOCUMENT_HEADING_LEVEL_MAX + 1] = {0.0, 13.5, 11.0, 9.6};
    static const double above[DOCUMENT_HEADING_LEVEL_MAX + 1] = {0.0, 18.0, 12.0, 8.0};
    uint32_t level = block->level;
    ASSERT(level >= 1 && level <= DOCUMENT_HEADING_LEVEL_MAX);
    need(printer, above[level] + 64.0); // a heading never ends a page
    if (!page_is_fresh(printer)) {
        printer->y += above[level];
    }
    add_outline(printer, level, block->text);
    struct colour colour = level == 1 ? accent : ink;
    print_text(printer, margin_side, body_width, sizes[level], 600, colour, block->text);
    printer->y += level == 1 ? 5.0 : 3.0;
}

static void print_note(struct printer *printer, const struct document_block *block)
{
    double width = body_width - 26.0;
    double height = text_height(printer, width, text_size, block->text) + 12.0;
    need(printer, height + 4.0);
    double room = body_bottom - printer->y;
    if (height <= room) {
        fill_box(printer, (struct box){margin_side, printer->y, body_width, height}, accent_bg);
        fill_box(printer, (struct box){margin_side, printer->y, 3.0, height}, accent);
    }
    printer->y += 6.0;
    print_text(printer, margin_side + 14.0, width, text_size, 400, ink, block->text);
    printer->y += 12.0;
}

static void print_list(struct printer *printer, const struct document_block *block)
{
    for (const struct document_item *item = block->items; item != NULL; item = item->next) {
        need(printer, 2.0 * text_size * line_share);
        cairo_new_path(printer->cairo); // the text before left a current point
        cairo_arc(printer->cairo,
                  margin_side + 6.0,
                  printer->y + text_size * line_share * 0.52,
                  1.6,
                  0.0,
                  2.0 * M_PI);
        surface_colour(printer->cairo, accent);
        cairo_fill(printer->cairo);
        print_text(printer, margin_side + 15.0, body_width - 15.0, text_size, 400, ink, item->text);
        printer->y += 1.5;
    }
    printer->y += 4.0;
}

static void print_pairs(struct printer *printer, const struct document_block *block)
{
    double names = body_width * 0.28;
    for (const struct document_item *item = block->items; item != NULL; item = item->next) {
        need(printer, 2.0 * text_size * line_share);
        draw_plain(printer,
                   margin_side,
                   printer->y,
                   names - 8.0,
                   text_size,
                   400,
                   DOCUMENT_LEFT,
                   ink2,
                   item->name);
        print_text(
            printer, margin_side + names, body_width - names, text_size, 500, ink, item->text);
        printer->y += 2.0;
    }
    printer->y += 5.0;
}

static void print_figure(struct printer *printer, const struct document_block *block)
{
    double height = fmin(block->figure_height_mm * points_per_mm, body_bottom - body_top - 30.0);
    need(printer, height + 24.0);
    struct box frame = {margin_side, printer->y, body_width, height};
    const struct vector *figure = NULL;
    if (printer->options != NULL && printer->options->figure != NULL) {
        figure = printer->options->figure(printer->options->context, block->figure);
    }
    if (figure == NULL || vector_is_empty(figure)) {
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
        print_text(printer, margin_side, body_width, 8.2, 400, ink2, block->text);
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
        need(printer, height + gap);
        for (int i = 0; i < count; i++, item = item->next, left--) {
            struct box row = {margin_side, printer->y, body_width, height};
            struct box box = box_column(row, i, count, gap);
            cairo_rectangle(printer->cairo, box.x, box.y, box.w, box.h);
            cairo_set_line_width(printer->cairo, 0.7);
            surface_colour(printer->cairo, ink2);
            cairo_stroke(printer->cairo);
            double width = box.w - 16.0;
            double x = box.x + 8.0;
            draw_plain(printer, x, box.y + 5.0, width, 8.6, 600, DOCUMENT_LEFT, ink, item->name);
            draw_plain(printer, x, box.y + 19.0, width, 8.6, 400, DOCUMENT_LEFT, ink, item->text);
            draw_plain(printer,
                       x,
                       box.y + height - 16.0,
                       width,
                       7.4,
                       400,
                       DOCUMENT_LEFT,
                       ink2,
                       french(printer) ? "Date et signature" : "Date and signature");
        }
        printer->y += height + gap;
    }
}

// ---- tables ----------------------------------------------------------------------------------

struct mark_look {
    const char *text;
    struct colour text_colour;
    struct colour fill;
};

static struct mark_look look_of(enum document_mark mark)
{
    switch (mark) {
    case DOCUMENT_MARK_C:
        return (struct mark_look){"C", {0x00, 0x5E, 0x46, 255}, {0xDD, 0xF3, 0xEB, 255}};
    case DOCUMENT_MARK_P:
        return (struct mark_look){"P", {0x85, 0x4B, 0x00, 255}, {0xFC, 0xF0, 0xD4, 255}};
    case DOCUMENT_MARK_N:
        return (struct mark_look){"N", {0xA2, 0x36, 0x04, 255}, {0xFB, 0xE6, 0xDA, 255}};
    case DOCUMENT_MARK_NO:
    case DOCUMENT_MARK_NONE:
        break;
    }
    return (struct mark_look){"NO", {0x48, 0x57, 0x66, 255}, {0xEC, 0xEF, 0xF2, 255}};
}

static const double mark_width = 22.0;
static const double mark_height = 12.0;

static void draw_mark(const struct printer *printer, double x, double y, enum document_mark mark)
{
    struct mark_look look = look_of(mark);
    struct path path = {0};
    path_rect(&path, (struct box){x, y, mark_width, mark_height}, mark_height / 2.0);
    surface_path(printer->cairo, path.verbs, path.verb_count, path.points);
    path_clear(&path);
    surface_colour(printer->cairo, look.fill);
    cairo_fill_preserve(printer->cairo);
    cairo_set_line_width(printer->cairo, 0.6);
    surface_colour(printer->cairo, look.text_colour);
    cairo_stroke(printer->cairo);
    double top = y + (mark_height - 7.6 * line_share) / 2.0;
    draw_plain(printer, x, top, mark_width, 7.6, 700, DOCUMENT_CENTRE, look.text_colour, look.text);
}

// Where the columns of a table stand.
struct columns {
    double x[DOCUMENT_COLUMNS_MAX];
    double width[DOCUMENT_COLUMNS_MAX];
    uint32_t count;
};

static struct columns columns_of(const struct document_table *table)
{
    struct columns columns = {.count = table->column_count};
    double sum = 0.0;
    for (uint32_t i = 0; i < columns.count; i++) {
        sum += table->columns[i].width;
    }
    double x = margin_side;
    for (uint32_t i = 0; i < columns.count; i++) {
        columns.x[i] = x;
        columns.width[i] = body_width * table->columns[i].width / sum;
        x += columns.width[i];
    }
    return columns;
}

static void print_header_row(struct printer *printer,
                             const struct document_table *table,
                             const struct columns *columns)
{
    const double size = 8.2;
    int lines = 1;
    for (uint32_t i = 0; i < columns->count; i++) {
        PangoLayout *layout = new_layout(
            printer, size, 600, columns->width[i] - 2.0 * cell_margin, table->columns[i].title);
        int count = pango_layout_get_line_count(layout);
        lines = count > lines ? count : lines;
        g_object_unref(layout);
    }
    double height = lines * size * line_share + 7.0;
    fill_box(printer, (struct box){margin_side, printer->y, body_width, height}, shade);
    for (uint32_t i = 0; i < columns->count; i++) {
        double width = columns->width[i] - 2.0 * cell_margin;
        PangoLayout *layout = new_layout(printer, size, 600, width, table->columns[i].title);
        surface_colour(printer->cairo, ink2);
        for (int k = 0; k < pango_layout_get_line_count(layout); k++) {
            draw_line(printer,
                      layout,
                      k,
                      columns->x[i] + cell_margin,
                      printer->y + 3.5 + k * size * line_share,
                      width,
                      size,
                      table->columns[i].alignment);
        }
        g_object_unref(layout);
    }
    printer->y += height;
    hairline(printer, printer->y, ink2);
}

static double header_height_estimate(void)
{
    return 2.0 * 8.2 * line_share + 7.0;
}

// Draws lines [from, to) of one cell; the mark comes with the first line.
static void draw_cell(const struct printer *printer,
                      const struct document_cell *cell,
                      PangoLayout *layout,
                      const struct document_column *column,
                      double x,
                      double width,
                      int from,
                      int to)
{
    double height = text_size * line_share;
    double top = printer->y + 3.5;
    double text_x = x + cell_margin;
    double text_width = width - 2.0 * cell_margin;
    if (cell->mark != DOCUMENT_MARK_NONE) {
        bool alone = cell->text[0] == '\0';
        double mark_x = text_x;
        if (alone && column->alignment != DOCUMENT_LEFT) {
            double room = text_width - mark_width;
            mark_x += column->alignment == DOCUMENT_CENTRE ? room / 2.0 : room;
        }
        if (from == 0) {
            draw_mark(printer, mark_x, top + (height - mark_height) / 2.0, cell->mark);
        }
        text_x += mark_width + 5.0;
        text_width -= mark_width + 5.0;
    }
    int count = pango_layout_get_line_count(layout);
    surface_colour(printer->cairo, ink);
    for (int i = from; i < to && i < count; i++) {
        double y = top + (i - from) * height;
        draw_line(printer, layout, i, text_x, y, text_width, text_size, column->alignment);
    }
}

static PangoLayout *
cell_layout(const struct printer *printer, const struct document_cell *cell, double width)
{
    double room = width - 2.0 * cell_margin;
    if (cell->mark != DOCUMENT_MARK_NONE) {
        room -= mark_width + 5.0;
    }
    return new_layout(printer, text_size, cell->strong ? 600 : 400, fmax(room, 8.0), cell->text);
}

static const int table_lines_together_max = 24; // a taller first row may be parted from its header

// A row, whole on one page unless it is taller than a page.
static void print_row(struct printer *printer,
                      const struct document_table *table,
                      const struct columns *columns,
                      const struct document_row *row)
{
    PangoLayout *layouts[DOCUMENT_COLUMNS_MAX];
    double height = text_size * line_share;
    int lines = 1;
    for (uint32_t i = 0; i < columns->count; i++) {
        layouts[i] = cell_layout(printer, &row->cells[i], columns->width[i]);
        int count = pango_layout_get_line_count(layouts[i]);
        lines = count > lines ? count : lines;
    }
    if (printer->y + lines * height + 7.0 > body_bottom) {
        next_page(printer);
        print_header_row(printer, table, columns);
    }
    for (int from = 0; from < lines;) {
        int fitting = (int)((body_bottom - printer->y - 7.0) / height);
        int to = from + (fitting < 1 ? 1 : fitting);
        to = to > lines ? lines : to;
        for (uint32_t i = 0; i < columns->count; i++) {
            draw_cell(printer,
                      &row->cells[i],
                      layouts[i],
                      &table->columns[i],
                      columns->x[i],
                      columns->width[i],
                      from,
                      to);
        }
        printer->y += (to - from) * height + 7.0;
        from = to;
        if (from < lines) {
            next_page(printer);
            print_header_row(printer, table, columns);
        }
    }
    hairline(printer, printer->y, rule);
    for (uint32_t i = 0; i < columns->count; i++) {
        g_object_unref(layouts[i]);
    }
}

static int
row_lines(struct printer *printer, const struct columns *columns, const struct document_row *row)
{
    int lines = 1;
    for (uint32_t i = 0; i < columns->count; i++) {
        PangoLayout *layout = cell_layout(printer, &row->cells[i], columns->width[i]);
        int count = pango_layout_get_line_count(layout);
        lines = count > lines ? count : lines;
        g_object_unref(layout);
    }
    return lines;
}

static void print_table(struct printer *printer, const struct document_block *block)
{
    const struct document_table *table = block->table;
    struct columns columns = columns_of(table);
    // The header row never stands alone at the foot of a page: its first row comes with it.
    int lines = table->rows == NULL ? 1 : row_lines(printer, &columns, table->rows);
    lines = lines > table_lines_together_max ? table_lines_together_max : lines;
    need(printer, header_height_estimate() + lines * text_size * line_share + 7.0);
    print_header_row(printer, table, &columns);
    for (const struct document_row *row = table->rows; row != NULL; row = row->next) {
        print_row(printer, table, &columns, row);
    }
    printer->y += 12.0;
}

// ---- the document ----------------------------------------------------------------------------

static void print_block(struct printer *printer, const struct document_block *block)
{
    switch (block->kind) {
    case DOCUMENT_HEADING:
        print_heading(printer, block);
        break;
    case DOCUMENT_PARAGRAPH:
        print_text(printer, margin_side, body_width, text_size, 400, ink, block->text);
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
        print_table(printer, block);
        break;
    case DOCUMENT_FIGURE:
        print_figure(printer, block);
        break;
    case DOCUMENT_VISAS:
        print_visas(printer, block);
        break;
    case DOCUMENT_PAGE_BREAK:
        if (!page_is_fresh(printer)) {
            next_page(printer);
        }
        break;
    }
}

static void print_title(struct printer *printer)
{
    const struct document *document = printer->document;
    if (document->title[0] != '\0') {
        print_text(printer, margin_side, body_width, 19.0, 700, ink, document->title);
    }
    if (document->subtitle[0] != '\0') {
        printer->y += 2.0;
        print_text(printer, margin_side, body_width, 10.5, 400, ink2, document->subtitle);
    }
    fill_box(printer, (struct box){margin_side, printer->y + 7.0, 40.0, 2.4}, accent);
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

// Prints everything into `bytes` (NULL: nowhere), and returns how many pages it took.
static int print_all(const struct document *document,
                     const struct paper_options *options,
                     int page_count,
                     struct text_builder *bytes)
{
    struct printer printer = {.document = document, .options = options, .page_count = page_count};
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
    int pages = print_all(document, options, 0, NULL);
    struct text_builder bytes = {0};
    int again = print_all(document, options, pages, &bytes);
    ASSERT(again == pages);
    enum status status = file_write_atomic(path, bytes.bytes, bytes.length, error);
    text_builder_clear(&bytes);
    if (status == STATUS_OK && page_count != NULL) {
        *page_count = pages;
    }
    return status;
}
