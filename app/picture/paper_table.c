// Tables of a printed document: columns, a header row on each page, cells with marks and links.
#include "app/picture/printer.h"

#include <math.h>

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
    printer_plain(
        printer, x, top, mark_width, 7.6, 700, DOCUMENT_CENTRE, look.text_colour, look.text);
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
        PangoLayout *layout = printer_layout(
            printer, size, 600, columns->width[i] - 2.0 * cell_margin, table->columns[i].title);
        int count = pango_layout_get_line_count(layout);
        lines = count > lines ? count : lines;
        g_object_unref(layout);
    }
    double height = lines * size * line_share + 7.0;
    printer_fill(printer, (struct box){margin_side, printer->y, body_width, height}, shade);
    for (uint32_t i = 0; i < columns->count; i++) {
        double width = columns->width[i] - 2.0 * cell_margin;
        PangoLayout *layout = printer_layout(printer, size, 600, width, table->columns[i].title);
        surface_colour(printer->cairo, ink2);
        for (int k = 0; k < pango_layout_get_line_count(layout); k++) {
            (void)printer_line(printer,
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
    printer_hairline(printer, printer->y, ink2);
}

static double header_height_estimate(void)
{
    return 2.0 * 8.2 * line_share + 7.0;
}

// What leads somewhere in one line of a cell: underlined in the colour of links.
static void draw_links(struct printer *printer,
                       const struct document_cell *cell,
                       PangoLayout *layout,
                       int index,
                       double left,
                       double y,
                       double height)
{
    PangoLayoutLine *line = pango_layout_get_line_readonly(layout, index);
    size_t start = (size_t)line->start_index;
    size_t end = start + (size_t)line->length;
    for (const struct document_link *link = cell->links; link != NULL; link = link->next) {
        size_t from = link->start > start ? link->start : start;
        size_t to = link->end < end ? link->end : end;
        if (from >= to) {
            continue;
        }
        int x1 = 0;
        int x2 = 0;
        pango_layout_line_index_to_x(line, (int)from, FALSE, &x1);
        pango_layout_line_index_to_x(line, (int)to, FALSE, &x2);
        double x = left + (double)x1 / PANGO_SCALE;
        double width = (double)(x2 - x1) / PANGO_SCALE;
        printer_fill(
            printer, (struct box){x, y + height * 0.5 + text_size * 0.5, width, 0.45}, accent);
        printer_link(printer, (struct box){x, y, width, height}, link->target);
    }
}

// Draws lines [from, to) of one cell; the mark comes with the first line.
static void draw_cell(struct printer *printer,
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
    for (int i = from; i < to && i < count; i++) {
        double y = top + (i - from) * height;
        surface_colour(printer->cairo, ink);
        double left =
            printer_line(printer, layout, i, text_x, y, text_width, text_size, column->alignment);
        draw_links(printer, cell, layout, i, left, y, height);
    }
}

static PangoLayout *
cell_layout(const struct printer *printer, const struct document_cell *cell, double width)
{
    double room = width - 2.0 * cell_margin;
    if (cell->mark != DOCUMENT_MARK_NONE) {
        room -= mark_width + 5.0;
    }
    PangoLayout *layout =
        printer_layout(printer, text_size, cell->strong ? 600 : 400, fmax(room, 8.0), cell->text);
    PangoAttrList *attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    for (const struct document_link *link = cell->links; link != NULL; link = link->next) {
        PangoAttribute *whole = pango_attr_allow_breaks_new(FALSE); // "/E3.4B" stays together
        whole->start_index = (guint)link->start;
        whole->end_index = (guint)link->end;
        pango_attr_list_insert(attributes, whole);
    }
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
    return layout;
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
        printer_next_page(printer);
        print_header_row(printer, table, columns);
    }
    printer_anchor(printer, row->anchor, margin_side, printer->y);
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
            printer_next_page(printer);
            print_header_row(printer, table, columns);
        }
    }
    printer_hairline(printer, printer->y, rule);
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

void printer_table(struct printer *printer, const struct document_block *block)
{
    const struct document_table *table = block->table;
    struct columns columns = columns_of(table);
    // The header row never stands alone at the foot of a page: its first row comes with it.
    int lines = table->rows == NULL ? 1 : row_lines(printer, &columns, table->rows);
    lines = lines > table_lines_together_max ? table_lines_together_max : lines;
    printer_need(printer, header_height_estimate() + lines * text_size * line_share + 7.0);
    print_header_row(printer, table, &columns);
    for (const struct document_row *row = table->rows; row != NULL; row = row->next) {
        print_row(printer, table, &columns, row);
    }
    printer->y += 12.0;
}
