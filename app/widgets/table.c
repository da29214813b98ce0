#include "app/widgets/table.h"

#include "app/widgets/ui_state.h"
#include "engine/base/assert.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double header_height = 30.0;
static const double row_height_default = 30.0;
static const double cell_margin = 12.0;
static const double column_least = 40.0;

// Kept from frame to frame: widths the user chose.
struct table_state {
    double widths[TABLE_COLUMNS_MAX]; // 0: as the table says
    double grabbed_width;
    double grabbed_x;
};

struct layout {
    double x[TABLE_COLUMNS_MAX];
    double w[TABLE_COLUMNS_MAX];
};

static struct layout
lay_out(const struct table *table, const struct table_state *state, struct box box)
{
    struct layout layout = {0};
    double fixed = 0.0;
    int sharing = 0;
    for (int i = 0; i < table->column_count; i++) {
        double width = state->widths[i] > 0.0 ? state->widths[i] : table->columns[i].width;
        layout.w[i] = width;
        fixed += width;
        sharing += width <= 0.0;
    }
    double x = box.x;
    for (int i = 0; i < table->column_count; i++) {
        if (layout.w[i] <= 0.0) {
            layout.w[i] = fmax(column_least, (box.w - fixed) / sharing);
        }
        layout.x[i] = x;
        x += layout.w[i];
    }
    return layout;
}

static void sub_id(char *to, const char *id, const char *what, int index)
{
    int bytes = snprintf(to, WIDGET_ID_BYTES_MAX, "%s.%s%d", id, what, index);
    ASSERT(bytes < WIDGET_ID_BYTES_MAX);
}

// The edge between two headers: dragged, it changes the width of the left one.
static void resize_column(struct ui *ui,
                          const char *id,
                          struct table_state *state,
                          const struct layout *layout,
                          int column,
                          struct box head)
{
    char edge[WIDGET_ID_BYTES_MAX];
    sub_id(edge, id, "edge", column);
    double x = layout->x[column] + layout->w[column];
    struct box grip = {x - 4.0, head.y, 8.0, head.h};
    unsigned events = widget_register(
        ui, edge, grip, &(struct widget){.kind = WIDGET_SLIDER, .no_focus = true, .overlap = true});
    if ((events & WIDGET_PRESSED) != 0) {
        state->grabbed_width = layout->w[column];
        state->grabbed_x = ui->input.pointer.x;
    }
    if ((events & WIDGET_HELD) != 0) {
        double width = state->grabbed_width + ui->input.pointer.x - state->grabbed_x;
        state->widths[column] = fmax(column_least, width);
    }
    if ((events & (WIDGET_HOVER | WIDGET_HELD)) != 0) {
        draw_rect(ui,
                  (struct box){x - 1.0, head.y + 6.0, 2.0, head.h - 12.0},
                  theme_colour(ui, THEME_ACCENT));
    }
}

static bool draw_header(struct ui *ui,
                        const char *id,
                        struct box head,
                        const struct table *table,
                        const struct layout *layout,
                        struct table_state *state,
                        int *sort_column)
{
    bool sorted = false;
    draw_rect(ui, head, theme_colour(ui, THEME_SURFACE2));
    for (int i = 0; i < table->column_count; i++) {
        const struct table_column *column = &table->columns[i];
        struct box place = {layout->x[i], head.y, layout->w[i], head.h};
        struct box room = box_inset_xy(place, cell_margin, 0.0);
        bool current = sort_column != NULL && abs(*sort_column) == i + 1;
        if (column->sortable && sort_column != NULL) {
            char name[WIDGET_ID_BYTES_MAX];
            sub_id(name, id, "head", i);
            unsigned events = widget_register(
                ui,
                name,
                place,
                &(struct widget){
                    .kind = WIDGET_BUTTON, .label = column->title, .on = current, .overlap = true});
            if ((events & WIDGET_CLICKED) != 0) {
                *sort_column = *sort_column == i + 1 ? -(i + 1) : i + 1;
                sorted = true;
            }
            widget_ring(ui, box_inset(place, 4.0), 4.0);
        }
        if (current) {
            const char *icon = *sort_column > 0 ? "chevron_down" : "chevron_up";
            draw_icon(ui,
                      icon,
                      place.x + place.w - 22.0,
                      head.y + 8.0,
                      14.0,
                      theme_colour(ui, THEME_ACCENT));
            room.w = fmax(0.0, room.w - 12.0);
        }
        enum theme_token ink = current ? THEME_ACCENT : THEME_INK2;
        text_in_short(
            ui, FONT_CAPTION_STRONG, room, column->align, theme_colour(ui, ink), column->title);
        if (i + 1 < table->column_count) {
            resize_column(ui, id, state, layout, i, head);
        }
    }
    return sorted;
}

static void
draw_cell(struct ui *ui, const struct table *table, int row, int column, struct box place)
{
    struct table_cell cell = {.font = FONT_BODY, .colour = theme_colour(ui, THEME_INK)};
    table->cell(table->context, ui, row, column, place, &cell);
    if (!cell.drawn && cell.text != NULL) {
        struct box room = box_inset_xy(place, cell_margin, 0.0);
        text_in_short(ui, cell.font, room, table->columns[column].align, cell.colour, cell.text);
    }
}

static unsigned draw_row(struct ui *ui,
                         const char *id,
                         const struct table *table,
                         const struct layout *layout,
                         int row,
                         struct box place,
                         bool selected,
                         bool last)
{
    char name[WIDGET_ID_BYTES_MAX];
    int bytes = snprintf(name, sizeof name, "%s.%d", id, row);
    ASSERT(bytes < WIDGET_ID_BYTES_MAX);
    const char *label = table->row_label == NULL ? NULL : table->row_label(table->context, row);
    unsigned events = widget_register(
        ui,
        name,
        place,
        &(struct widget){
            .kind = WIDGET_ROW, .label = label, .on = selected, .no_focus = true, .overlap = true});
    enum widget_tone tone =
        table->row_tone == NULL ? TONE_PLAIN : table->row_tone(table->context, row);
    if (selected) {
        draw_rect(ui, place, theme_colour(ui, THEME_ACCENT_BG));
    } else if (tone != TONE_PLAIN) {
        draw_rect(ui, place, widget_tone_bg(ui, tone));
    } else if ((events & WIDGET_HOVER) != 0) {
        draw_rect(ui, place, theme_colour(ui, THEME_SURFACE2));
    }
    if (!selected && tone == TONE_PLAIN && !last) {
        draw_hline(ui,
                   place.x + cell_margin,
                   place.y + place.h - 1.0,
                   place.w - 2.0 * cell_margin,
                   theme_colour(ui, THEME_LINE));
    }
    for (int column = 0; column < table->column_count; column++) {
        struct box cell = {layout->x[column], place.y, layout->w[column], place.h};
        draw_cell(ui, table, row, column, cell);
    }
    return events;
}

// Moves the selection; returns whether it moved.
static bool selection_keys(struct ui *ui, const struct table *table, int page, int *selection)
{
    int before = *selection;
    int last = table->row_count - 1;
    if (ui_take_key(ui, SDLK_DOWN, 0)) {
        *selection += 1;
    }
    if (ui_take_key(ui, SDLK_UP, 0)) {
        *selection = *selection < 0 ? last : *selection - 1;
    }
    if (ui_take_key(ui, SDLK_PAGEDOWN, 0)) {
        *selection += page;
    }
    if (ui_take_key(ui, SDLK_PAGEUP, 0)) {
        *selection -= page;
    }
    if (ui_take_key(ui, SDLK_HOME, 0)) {
        *selection = 0;
    }
    if (ui_take_key(ui, SDLK_END, 0)) {
        *selection = last;
    }
    if (*selection != before) {
        *selection = *selection < 0 ? 0 : *selection > last ? last : *selection;
    }
    return *selection != before;
}

// Scrolls so that a row is in view.
static void
show_row(struct ui *ui, const char *scroll, double offset, double height, double row, int index)
{
    double top = index * row;
    if (top < offset) {
        widget_scroll_to(ui, scroll, top);
    } else if (top + row > offset + height) {
        widget_scroll_to(ui, scroll, top + row - height);
    }
}

struct table_result widget_table(struct ui *ui,
                                 const char *id,
                                 struct box box,
                                 const struct table *table,
                                 int *selection,
                                 int *sort_column)
{
    ASSERT(table->column_count > 0 && table->column_count <= TABLE_COLUMNS_MAX);
    struct table_result result = {0};
    struct table_state *state = ui_memory_of(ui, id, sizeof *state, NULL);
    double row_height = table->row_height > 0.0 ? table->row_height : row_height_default;
    if (*selection >= table->row_count) {
        *selection = table->row_count - 1;
    }
    unsigned events = widget_register(
        ui,
        id,
        box,
        &(struct widget){
            .kind = WIDGET_TABLE, .keep_arrows = true, .overlap = true, .radius = 5.0});
    bool focused = (events & WIDGET_FOCUSED) != 0 && ui_scope_is_live(ui);
    widget_ring(ui, box_inset(box, 3.0), 5.0);
    draw_push_clip(ui, box);
    struct box body = box;
    struct box head = box_cut_top(&body, header_height, 0.0);
    double whole = table->row_count * row_height;
    struct box columns = body;
    columns.w -= whole > body.h ? 12.0 : 0.0;
    struct layout layout = lay_out(table, state, columns);
    result.sorted = draw_header(ui, id, head, table, &layout, state, sort_column);

    int page = (int)fmax(1.0, floor(body.h / row_height) - 1.0);
    if (focused && table->row_count > 0) {
        result.selected = selection_keys(ui, table, page, selection);
        result.activated = *selection >= 0 &&
                           (ui_take_key(ui, SDLK_RETURN, 0) || ui_take_key(ui, SDLK_KP_ENTER, 0));
    }
    char scroll[WIDGET_ID_BYTES_MAX];
    int bytes = snprintf(scroll, sizeof scroll, "%s.body", id);
    ASSERT(bytes < WIDGET_ID_BYTES_MAX);
    struct box content = widget_scroll_begin(ui, scroll, body);
    double offset = body.y - content.y;
    if (result.selected) {
        show_row(ui, scroll, offset, body.h, row_height, *selection);
    }
    result.first_row = (int)fmax(0.0, floor(offset / row_height));
    result.last_row = (int)fmin(table->row_count - 1.0, floor((offset + body.h) / row_height));
    for (int row = result.first_row; row <= result.last_row; row++) {
        struct box place = {body.x, content.y + row * row_height, content.w, row_height};
        bool last = row == table->row_count - 1;
        unsigned on_row = draw_row(ui, id, table, &layout, row, place, row == *selection, last);
        if ((on_row & WIDGET_PRESSED) != 0) {
            result.selected = result.selected || *selection != row;
            *selection = row;
            widget_focus(ui, id);
        }
        result.activated = result.activated || (on_row & WIDGET_DOUBLE) != 0;
    }
    if (table->row_count == 0) {
        struct box middle = box_inset_xy(body, 16.0, 0.0);
        middle.h = fmin(body.h, 60.0);
        const char *words = table->empty == NULL ? ui->words.empty : table->empty;
        text_in_short(ui, FONT_SMALL, middle, TEXT_CENTRE, theme_colour(ui, THEME_INK3), words);
    }
    widget_scroll_end(ui, whole);
    draw_pop_clip(ui);
    return result;
}
