// A generated paper on the screen: headings, paragraphs and tables, with links to other papers.
#include "app/workshop/desk.h"
#include "engine/base/document.h"
#include "engine/base/text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { LINES_MAX = 24, ID_BYTES = 160 };

static const double line_height = 19.0;
static const double cell_margin = 8.0;

// A paper being shown, from the top down.
struct page {
    struct workshop *workshop;
    struct ui *ui;
    struct box body; // where its top is
    struct box clip;
    double y;
    double spot_y; // of the row that was asked for; negative: not seen
    uint32_t links;
    const char *clicked;
};

static bool is_in_view(const struct page *page, double height)
{
    return page->y + height >= page->clip.y && page->y <= page->clip.y + page->clip.h;
}

// The name that a row or link speaks of: "part:1Y1" is 1Y1.
static const char *name_of(const char *anchor)
{
    const char *colon = strrchr(anchor, ':');
    return colon == NULL ? anchor : colon + 1;
}

// ---- cells -----------------------------------------------------------------------------------

static int cell_lines(struct page *page,
                      const struct document_cell *cell,
                      double width,
                      struct text_line lines[LINES_MAX])
{
    struct font font = cell->strong ? FONT_BODY_STRONG : FONT_BODY;
    int count = text_break(page->ui, font, width, cell->text, lines, LINES_MAX);
    return count < 1 ? 1 : count > LINES_MAX ? LINES_MAX : count;
}

static double draw_piece(struct page *page,
                         struct font font,
                         double x,
                         double y,
                         enum theme_token token,
                         const char *text,
                         size_t length)
{
    char piece[512];
    (void)snprintf(piece, sizeof piece, "%.*s", (int)length, text);
    return text_draw(page->ui, font, x, y, theme_colour(page->ui, token), piece);
}

static double draw_link(struct page *page,
                        const struct document_link *link,
                        double x,
                        double y,
                        struct font font,
                        const char *text,
                        size_t length)
{
    double width = draw_piece(page, font, x, y, THEME_ACCENT, text, length);
    char id[ID_BYTES];
    struct box box = {x - 2.0, y - 1.0, width + 4.0, line_height};
    (void)snprintf(id, sizeof id, "doc.%s.%u", link->target, (unsigned)page->links++);
    unsigned bits = widget_register(
        page->ui,
        id,
        box,
        &(struct widget){
            .kind = WIDGET_TARGET, .label = link->target, .no_focus = true, .overlap = true});
    if ((bits & WIDGET_HOVER) != 0) {
        draw_hline(page->ui, x, y + 16.0, width, theme_colour(page->ui, THEME_ACCENT));
    }
    if ((bits & WIDGET_CLICKED) != 0) {
        page->clicked = link->target;
    }
    return width;
}

// One line of a cell: words in ink, links in the accent.
static void draw_line_of(
    struct page *page, const struct document_cell *cell, struct text_line line, double x, double y)
{
    struct font font = cell->strong ? FONT_BODY_STRONG : FONT_BODY;
    size_t at = line.start;
    for (const struct document_link *link = cell->links; link != NULL; link = link->next) {
        size_t from = link->start > at ? link->start : at;
        size_t to = link->end < line.end ? link->end : line.end;
        if (from >= to) {
            continue;
        }
        x += from > at ? draw_piece(page, font, x, y, THEME_INK, cell->text + at, from - at) : 0.0;
        x += draw_link(page, link, x, y, font, cell->text + from, to - from);
        at = to;
    }
    if (at < line.end) {
        (void)draw_piece(page, font, x, y, THEME_INK, cell->text + at, line.end - at);
    }
}

static double line_shift(struct page *page,
                         const struct document_cell *cell,
                         struct text_line line,
                         double width,
                         enum document_alignment alignment)
{
    if (alignment == DOCUMENT_LEFT) {
        return 0.0;
    }
    char piece[512];
    (void)snprintf(
        piece, sizeof piece, "%.*s", (int)(line.end - line.start), cell->text + line.start);
    double room = width - text_width(page->ui, cell->strong ? FONT_BODY_STRONG : FONT_BODY, piece);
    return alignment == DOCUMENT_CENTRE ? room / 2.0 : room;
}

// ---- tables ----------------------------------------------------------------------------------

static double columns_of(const struct document_table *table)
{
    double sum = 0.0;
    for (uint32_t i = 0; i < table->column_count; i++) {
        sum += table->columns[i].width;
    }
    return sum;
}

static void draw_titles(struct page *page, const struct document_table *table)
{
    double sum = columns_of(table);
    struct box row = {page->body.x, page->y, page->body.w, 26.0};
    if (is_in_view(page, row.h)) {
        draw_rect(page->ui, row, theme_colour(page->ui, THEME_SURFACE2));
        double x = row.x;
        for (uint32_t i = 0; i < table->column_count; i++) {
            double width = row.w * table->columns[i].width / sum;
            text_in_short(page->ui,
                          FONT_SMALL_STRONG,
                          (struct box){x + cell_margin, row.y, width - 2.0 * cell_margin, row.h},
                          TEXT_LEFT,
                          theme_colour(page->ui, THEME_INK2),
                          table->columns[i].title);
            x += width;
        }
    }
    page->y += row.h;
}

// The row that was asked for, on a ground of its own.
static void mark_spot(struct page *page, const struct document_row *row, double height)
{
    const char *spot = page->workshop->spot;
    if (row->anchor == NULL || spot[0] == '\0' || strcmp(name_of(row->anchor), spot) != 0) {
        return;
    }
    page->spot_y = page->y - page->body.y;
    draw_rect(page->ui,
              (struct box){page->body.x, page->y, page->body.w, height},
              theme_colour(page->ui, THEME_ACCENT_BG));
}

static void
draw_row(struct page *page, const struct document_table *table, const struct document_row *row)
{
    double sum = columns_of(table);
    struct text_line lines[LINES_MAX];
    int most = 1;
    for (uint32_t i = 0; i < table->column_count; i++) {
        double width = page->body.w * table->columns[i].width / sum - 2.0 * cell_margin;
        int count = cell_lines(page, &row->cells[i], width, lines);
        most = count > most ? count : most;
    }
    double height = most * line_height + 8.0;
    mark_spot(page, row, height);
    double x = page->body.x;
    for (uint32_t i = 0; i < table->column_count && is_in_view(page, height); i++) {
        double share = page->body.w * table->columns[i].width / sum;
        double width = share - 2.0 * cell_margin;
        int count = cell_lines(page, &row->cells[i], width, lines);
        for (int k = 0; k < count && row->cells[i].text[0] != '\0'; k++) {
            double shift =
                line_shift(page, &row->cells[i], lines[k], width, table->columns[i].alignment);
            draw_line_of(page,
                         &row->cells[i],
                         lines[k],
                         x + cell_margin + shift,
                         page->y + 4.0 + k * line_height);
        }
        x += share;
    }
    page->y += height;
    if (is_in_view(page, 1.0)) {
        draw_hline(
            page->ui, page->body.x, page->y, page->body.w, theme_colour(page->ui, THEME_LINE));
    }
}

// ---- blocks ----------------------------------------------------------------------------------

static void
draw_words(struct page *page, struct font font, enum theme_token token, const char *text)
{
    double height = text_wrap_height(page->ui, font, page->body.w, 0.0, text);
    if (is_in_view(page, height)) {
        (void)text_wrap(page->ui,
                        font,
                        (struct box){page->body.x, page->y, page->body.w, height + 2.0},
                        0.0,
                        theme_colour(page->ui, token),
                        text);
    }
    page->y += height;
}

static void draw_block(struct page *page, const struct document_block *block)
{
    switch (block->kind) {
    case DOCUMENT_HEADING:
        page->y += 14.0;
        draw_words(page, FONT_PANEL_TITLE, THEME_INK, block->text);
        page->y += 8.0;
        break;
    case DOCUMENT_PARAGRAPH:
    case DOCUMENT_NOTE:
        draw_words(page, FONT_BODY, THEME_INK, block->text);
        page->y += 8.0;
        break;
    case DOCUMENT_LIST:
    case DOCUMENT_PAIRS:
        for (const struct document_item *item = block->items; item != NULL; item = item->next) {
            draw_words(page, FONT_BODY, THEME_INK, item->text);
        }
        break;
    case DOCUMENT_TABLE:
        draw_titles(page, block->table);
        for (const struct document_row *row = block->table->rows; row != NULL; row = row->next) {
            draw_row(page, block->table, row);
        }
        page->y += 10.0;
        break;
    case DOCUMENT_FIGURE:
    case DOCUMENT_VISAS:
    case DOCUMENT_PAGE_BREAK:
    case DOCUMENT_SHEET:
    case DOCUMENT_CONTENTS:
        break; // for the printed file alone
    }
}

const char *desk_document(struct workshop *workshop,
                          struct ui *ui,
                          struct box box,
                          const struct document *document)
{
    draw_rect(ui, box, theme_colour(ui, THEME_DESK));
    struct box sheet = box_inset_xy(box, 16.0, 14.0);
    draw_shadow(ui, sheet, 2.0, 2);
    draw_rect(ui, sheet, theme_colour(ui, THEME_PAPER));
    struct box inner = box_inset_xy(sheet, 22.0, 18.0);
    text_in_short(ui,
                  FONT_TAG,
                  box_cut_top(&inner, 32.0, 10.0),
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK),
                  document->title);
    char id[DESK_LINK_MAX];
    (void)snprintf(id, sizeof id, "doc.text.%u", (unsigned)workshop->paper);
    struct box body = widget_scroll_begin(ui, id, inner);
    struct page page = {.workshop = workshop,
                        .ui = ui,
                        .body = body,
                        .clip = inner,
                        .y = body.y,
                        .spot_y = -1.0,
                        .clicked = ""};
    for (const struct document_block *block = document->blocks; block != NULL;
         block = block->next) {
        draw_block(&page, block);
    }
    widget_scroll_end(ui, page.y - body.y + 12.0);
    if (workshop->spot_wanted && page.spot_y >= 0.0) {
        widget_scroll_to(ui, id, fmax(0.0, page.spot_y - inner.h / 3.0));
        workshop->spot_wanted = false;
    }
    return page.clicked;
}

// ---- what stands in it -----------------------------------------------------------------------

bool desk_document_has(const struct document *document, const char *anchor)
{
    for (const struct document_block *block = document->blocks; block != NULL;
         block = block->next) {
        const struct document_row *row = block->table == NULL ? NULL : block->table->rows;
        for (; row != NULL; row = row->next) {
            if (row->anchor != NULL && strcmp(row->anchor, anchor) == 0) {
                return true;
            }
        }
    }
    return false;
}

static uint32_t
row_count(const struct document_table *table, const struct document_row *row, const char *ref)
{
    uint32_t count = row->anchor != NULL && strcmp(name_of(row->anchor), ref) == 0 ? 1 : 0;
    for (uint32_t i = 0; i < table->column_count; i++) {
        for (const struct document_link *link = row->cells[i].links; link != NULL;
             link = link->next) {
            count += strcmp(name_of(link->target), ref) == 0 ? 1 : 0;
        }
    }
    return count;
}

uint32_t desk_document_count(const struct document *document, const char *ref)
{
    uint32_t count = 0;
    for (const struct document_block *block = document->blocks; block != NULL;
         block = block->next) {
        const struct document_row *row = block->table == NULL ? NULL : block->table->rows;
        for (; row != NULL; row = row->next) {
            count += row_count(block->table, row, ref) > 0 ? 1 : 0;
        }
    }
    return count;
}
