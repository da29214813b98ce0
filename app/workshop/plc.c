// The PLC console: GRAFCET of one chart, inputs and outputs, forcing.
#include "app/widgets/table.h"
#include "app/workshop/desk.h"
#include "engine/base/text.h"

#include <stdio.h>
#include <string.h>

enum { CHARTS_MAX = 12, ROWS_MAX = 128 };

static const double cell_width = 150.0;
static const double cell_height = 92.0;
static const double step_size = 38.0;

static void connect_card(struct workshop *workshop, struct ui *ui, struct box page)
{
    struct box card = box_centre(page, 420.0, 190.0);
    draw_card(ui, card);
    struct box inner = box_inset(card, 22.0);
    draw_icon_in(ui, "plc", box_cut_top(&inner, 44.0, 10.0), 36.0, theme_colour(ui, THEME_ACCENT));
    (void)text_wrap(ui,
                    FONT_BODY,
                    box_cut_top(&inner, 44.0, 10.0),
                    0.0,
                    theme_colour(ui, THEME_INK2),
                    _("Branchez la console sur l’automate pour lire les étapes actives et l’état "
                      "des entrées et des sorties."));
    if (widget_button(ui,
                      "plc.connect",
                      box_centre(inner, 240.0, 40.0),
                      &(struct button){.label = _("Brancher et lire les étapes"),
                                       .look = BUTTON_PRIMARY,
                                       .disabled = workshop->view->busy,
                                       .reason = _("Un geste est en cours")})) {
        struct action *action = desk_ask(workshop, ACTION_READ_PLC, NULL);
        (void)text_copy(action->mode, sizeof action->mode, "steps");
    }
}

static int list_charts(const struct view *view, const char **charts)
{
    int count = 0;
    for (uint32_t i = 0; i < view->plc_step_count; i++) {
        bool known = false;
        for (int k = 0; k < count && !known; k++) {
            known = strcmp(charts[k], view->plc_steps[i].chart) == 0;
        }
        if (!known && count < CHARTS_MAX) {
            charts[count++] = view->plc_steps[i].chart;
        }
    }
    return count;
}

// How a chart is laid out: authors place steps on a grid of their own; here a row is cell_height.
struct layout {
    struct box area;
    double top;
    double left_x, row_y; // smallest x, and smallest distance of two rows, in the author's grid
};

static struct layout layout_of(const struct view *view, const char *chart, struct box area)
{
    struct layout layout = {.area = area, .top = area.y + 18.0, .left_x = 1e9, .row_y = 1e9};
    for (uint32_t i = 0; i < view->plc_step_count; i++) {
        const struct view_plc_step *step = &view->plc_steps[i];
        if (strcmp(step->chart, chart) != 0) {
            continue;
        }
        layout.left_x = step->x < layout.left_x ? step->x : layout.left_x;
        for (uint32_t k = 0; k < view->plc_step_count; k++) {
            double apart = view->plc_steps[k].y - step->y;
            bool below = strcmp(view->plc_steps[k].chart, chart) == 0 && apart > 0.0;
            layout.row_y = below && apart < layout.row_y ? apart : layout.row_y;
        }
    }
    layout.row_y = layout.row_y > 1e8 ? 1.0 : layout.row_y;
    return layout;
}

static struct point step_place(const struct view_plc_step *step, const struct layout *layout)
{
    double column = (step->x - layout->left_x) / layout->row_y;
    return (struct point){layout->area.x + 34.0 + column * cell_width,
                          layout->top + step->y / layout->row_y * cell_height};
}

// The condition as IEC 60848 writes it: and is a dot, or is a plus, not is a bar, up is an arrow.
static const char *condition_text(const char *text, char *buffer, size_t size)
{
    static const struct {
        const char *word, *sign;
    } signs[] = {{" and ", " · "}, {" or ", " + "}, {"not ", "/"}, {"up(", "↑("}, {"down(", "↓("}};
    size_t used = 0;
    while (*text != '\0' && used + 8 < size) {
        bool replaced = false;
        for (size_t i = 0; i < sizeof signs / sizeof signs[0] && !replaced; i++) {
            size_t length = strlen(signs[i].word);
            if (strncmp(text, signs[i].word, length) == 0) {
                used += (size_t)snprintf(buffer + used, size - used, "%s", signs[i].sign);
                text += length;
                replaced = true;
            }
        }
        if (!replaced) {
            buffer[used++] = *text++;
        }
    }
    buffer[used] = '\0';
    return buffer;
}

static void
draw_step(struct ui *ui, const struct view_plc_step *step, struct point place, double width)
{
    char text[192];
    char id[64];
    struct box box = {place.x, place.y, step_size, step_size};
    (void)snprintf(id, sizeof id, "plc.step.%s", step->name);
    (void)widget_register(ui,
                          id,
                          box,
                          &(struct widget){.kind = WIDGET_TEXT,
                                           .label = step->name,
                                           .on = step->active,
                                           .no_focus = true,
                                           .overlap = true});
    struct colour ink = theme_colour(ui, THEME_INK);
    struct colour accent = theme_colour(ui, THEME_ACCENT);
    draw_round(ui, box, 2.0, theme_colour(ui, step->active ? THEME_ACCENT_BG : THEME_SURFACE));
    draw_outline(ui, box, 2.0, step->active ? 2.5 : 1.4, step->active ? accent : ink);
    if (step->initial) {
        draw_outline(ui, box_inset(box, 4.0), 1.0, 1.2, step->active ? accent : ink);
    }
    text_in(ui,
            FONT_BODY_STRONG,
            (struct box){box.x, box.y - (step->active ? 4.0 : 0.0), box.w, box.h},
            TEXT_CENTRE,
            step->active ? accent : ink,
            step->name);
    if (step->active) {
        draw_circle(ui, box.x + box.w / 2.0, box.y + box.h - 9.0, 3.2, accent);
    }
    if (words_pick(step->comment)[0] != '\0') {
        (void)snprintf(text, sizeof text, "%s", words_pick(step->comment));
        struct box note = {box.x + box.w + 10.0, box.y + 4.0, width, 30.0};
        draw_line(ui, box.x + box.w, box.y + box.h / 2.0, note.x, box.y + box.h / 2.0, 1.2, ink);
        draw_panel(ui, note, 2.0, theme_colour(ui, THEME_SURFACE), theme_colour(ui, THEME_LINE2));
        text_in_short(ui,
                      FONT_SMALL,
                      box_inset_xy(note, 6.0, 0.0),
                      TEXT_LEFT,
                      theme_colour(ui, THEME_INK),
                      text);
    }
    if (step->active && step->seconds >= 1.0) {
        char clock[24];
        (void)snprintf(text,
                       sizeof text,
                       "X%s · %s",
                       step->name,
                       words_duration((uint64_t)(step->seconds * 1000.0), clock, sizeof clock));
        text_in_short(ui,
                      FONT_CAPTION,
                      (struct box){box.x + box.w + 10.0, box.y + 36.0, width, 14.0},
                      TEXT_LEFT,
                      accent,
                      text);
    }
}

static void draw_transition(const struct workshop *workshop,
                            struct ui *ui,
                            const struct view_plc_transition *transition,
                            const struct layout *layout)
{
    const struct view *view = workshop->view;
    if (transition->from_count == 0 || transition->to_count == 0) {
        return;
    }
    const struct view_plc_step *from = &view->plc_steps[transition->from[0]];
    const struct view_plc_step *to = &view->plc_steps[transition->to[0]];
    struct point a = step_place(from, layout);
    struct point b = step_place(to, layout);
    struct colour ink = theme_colour(ui, THEME_INK);
    double x1 = a.x + step_size / 2.0;
    double y1 = a.y + step_size;
    double x2 = b.x + step_size / 2.0;
    double y2 = b.y;
    double bar_y = y1 + (cell_height - step_size) * 0.52;
    bool back = b.y <= a.y;
    draw_line(ui, x1, y1, x1, bar_y, 1.4, ink);
    if (back) {
        double side = layout->area.x + 12.0;
        double low = bar_y + 16.0;
        struct point path[] = {
            {x1, bar_y}, {x1, low}, {side, low}, {side, y2 - 12.0}, {x2, y2 - 12.0}, {x2, y2}};
        draw_polyline(ui, path, 6, 1.4, 0.0, 0.0, ink);
        struct point arrow[] = {{side - 4.0, (low + y2) / 2.0 + 4.0},
                                {side + 4.0, (low + y2) / 2.0 + 4.0},
                                {side, (low + y2) / 2.0 - 5.0}};
        draw_polygon(ui, arrow, 3, ink);
    } else {
        double mid = bar_y + 10.0;
        struct point path[] = {{x1, bar_y}, {x1, mid}, {x2, mid}, {x2, y2}};
        draw_polyline(ui, path, 4, 1.4, 0.0, 0.0, ink);
    }
    bool waiting = transition->enabled && !transition->true_now;
    struct colour colour = waiting ? theme_colour(ui, THEME_WARN_FILL) : ink;
    draw_rect(ui, (struct box){x1 - 11.0, bar_y - 1.5, 22.0, 3.0}, colour);
    char condition[192];
    (void)condition_text(transition->text, condition, sizeof condition);
    struct font font = waiting ? FONT_SMALL_STRONG : FONT_SMALL;
    double width = text_width(ui, font, condition) + 14.0;
    double room = layout->area.x + layout->area.w - x1 - 26.0;
    width = width > room ? room : width;
    struct box label = {x1 + 18.0, bar_y - 10.0, width, 20.0};
    if (waiting) {
        draw_panel(
            ui, label, 4.0, theme_colour(ui, THEME_WARN_BG), theme_colour(ui, THEME_WARN_FILL));
    }
    text_in_short(ui,
                  font,
                  box_inset_xy(label, 5.0, 0.0),
                  TEXT_LEFT,
                  waiting ? theme_colour(ui, THEME_WARN) : ink,
                  condition);
}

static void draw_chart(struct workshop *workshop, struct ui *ui, struct box box, const char *chart)
{
    const struct view *view = workshop->view;
    draw_rect(ui, box, theme_colour(ui, THEME_PAPER));
    struct box area = widget_scroll_begin(ui, "plc.chart", box);
    struct layout layout = layout_of(view, chart, area);
    double low = 0.0;
    for (uint32_t i = 0; i < view->plc_transition_count; i++) {
        if (strcmp(view->plc_transitions[i].chart, chart) == 0) {
            draw_transition(workshop, ui, &view->plc_transitions[i], &layout);
        }
    }
    for (uint32_t i = 0; i < view->plc_step_count; i++) {
        const struct view_plc_step *step = &view->plc_steps[i];
        if (strcmp(step->chart, chart) == 0) {
            struct point place = step_place(step, &layout);
            double room = area.x + area.w - place.x - step_size - 16.0;
            draw_step(ui, step, place, room > 190.0 ? 190.0 : room);
            low = place.y > low ? place.y : low;
        }
    }
    widget_scroll_end(ui, low - area.y + cell_height + 20.0);
}

struct rows {
    struct workshop *workshop;
    uint32_t points[ROWS_MAX];
    int count;
};

static bool matches(const struct view_plc_point *point, const char *filter)
{
    return filter[0] == '\0' || strstr(point->address, filter) != NULL ||
           strstr(point->tag, filter) != NULL || strstr(words_pick(point->comment), filter) != NULL;
}

static void draw_cell(
    void *context, struct ui *ui, int row, int column, struct box box, struct table_cell *cell)
{
    const struct rows *rows = context;
    const struct view_plc_point *point = &rows->workshop->view->plc_points[rows->points[row]];
    switch (column) {
    case 0:
        cell->text = point->address;
        cell->font = FONT_BODY_MEDIUM;
        return;
    case 1:
        cell->text = point->tag;
        return;
    case 2:
        cell->text = words_pick(point->comment);
        return;
    default:
        break;
    }
    cell->drawn = true;
    bool forced = point->forced >= 0;
    double y = box.y + box.h / 2.0;
    if (forced) {
        (void)widget_chip(
            ui, box.x + 4.0, y - 10.0, TONE_FORCE, NULL, point->value != 0 ? "F = 1" : "F = 0");
        return;
    }
    struct colour on = theme_colour(ui, THEME_OK_FILL);
    struct colour off = theme_colour(ui, THEME_LINE2);
    if (point->value != 0) {
        draw_circle(ui, box.x + 16.0, y, 6.0, on);
    } else {
        draw_ring(ui, box.x + 16.0, y, 6.0, 1.6, off);
    }
    text_in(ui,
            FONT_BODY_STRONG,
            (struct box){box.x + 30.0, box.y, 24.0, box.h},
            TEXT_LEFT,
            theme_colour(ui, THEME_INK),
            point->value != 0 ? "1" : "0");
}

static const char *row_label(void *context, int row)
{
    const struct rows *rows = context;
    return rows->workshop->view->plc_points[rows->points[row]].tag;
}

static void
force_buttons(struct workshop *workshop, struct ui *ui, struct box box, const struct rows *rows)
{
    bool chosen = workshop->plc_row >= 0 && workshop->plc_row < rows->count;
    static const char *const ids[] = {"plc.read", "plc.force0", "plc.force1", "plc.release"};
    const char *const labels[] = {_("Relever"), _("Forcer à 0"), _("Forcer à 1"), _("Libérer")};
    for (int i = 0; i < 4; i++) {
        if (!widget_button(ui,
                           ids[i],
                           box_column(box, i, 4, 8.0),
                           &(struct button){.label = labels[i],
                                            .key = i == 0 ? "L" : NULL,
                                            .look = i == 0 ? BUTTON_PRIMARY : BUTTON_SECONDARY,
                                            .disabled = !chosen || workshop->view->busy,
                                            .reason = _("Choisissez une ligne du tableau")})) {
            continue;
        }
        const char *address = workshop->view->plc_points[rows->points[workshop->plc_row]].address;
        if (i == 0) {
            struct action *action = desk_ask(workshop, ACTION_READ_PLC, NULL);
            (void)text_copy(action->mode, sizeof action->mode, address);
        } else {
            struct action *action =
                desk_ask(workshop, i == 3 ? ACTION_UNFORCE : ACTION_FORCE, address);
            action->value = i == 2 ? 1.0 : 0.0;
        }
    }
}

static void io_table(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    static const struct table_column widths[] = {
        {NULL, 70.0, TEXT_LEFT, false},
        {NULL, 80.0, TEXT_LEFT, false},
        {NULL, 0.0, TEXT_LEFT, false},
        {NULL, 76.0, TEXT_LEFT, false},
    };
    struct table_column columns[4];
    memcpy(columns, widths, sizeof columns);
    columns[0].title = _("Adresse");
    columns[1].title = _("Repère");
    columns[2].title = _("Fonction");
    columns[3].title = _("État");
    struct rows rows = {.workshop = workshop};
    struct box bar = box_cut_top(&box, 36.0, 8.0);
    (void)widget_field(ui,
                       "plc.filter",
                       bar,
                       workshop->plc_filter,
                       sizeof workshop->plc_filter,
                       &(struct field){.hint = _("Filtrer les entrées et sorties"),
                                       .search = true,
                                       .key = "ctrl+f"});
    for (uint32_t i = 0; i < view->plc_point_count && rows.count < ROWS_MAX; i++) {
        if (matches(&view->plc_points[i], workshop->plc_filter)) {
            rows.points[rows.count++] = i;
        }
    }
    struct box foot = box_cut_bottom(&box, 40.0, 8.0);
    draw_card(ui, box);
    struct table table = {.columns = columns,
                          .column_count = 4,
                          .row_count = rows.count,
                          .cell = draw_cell,
                          .row_label = row_label,
                          .context = &rows};
    (void)widget_table(ui, "plc.io", box_inset(box, 6.0), &table, &workshop->plc_row, NULL);
    force_buttons(workshop, ui, foot, &rows);
}

void screen_plc(struct workshop *workshop, struct ui *ui, struct box page)
{
    const struct view *view = workshop->view;
    if (!view->plc_connected) {
        connect_card(workshop, ui, page);
        return;
    }
    page = box_inset(page, 16.0);
    struct box right = box_cut_right(&page, page.w * 0.44, 16.0);
    const char *charts[CHARTS_MAX];
    int count = list_charts(view, charts);
    workshop->plc_chart = workshop->plc_chart < count ? workshop->plc_chart : 0;
    struct box head = box_cut_top(&page, 44.0, 0.0);
    struct box read = box_cut_right(&head, 150.0, 10.0);
    (void)widget_tabs(ui, "plc.tab", head, charts, count, &workshop->plc_chart);
    if (widget_button(ui,
                      "plc.steps",
                      box_inset_xy(read, 0.0, 4.0),
                      &(struct button){.label = _("Relever les étapes"),
                                       .look = BUTTON_SECONDARY,
                                       .disabled = view->busy,
                                       .reason = _("Un geste est en cours")})) {
        struct action *action = desk_ask(workshop, ACTION_READ_PLC, NULL);
        (void)text_copy(action->mode, sizeof action->mode, "steps");
    }
    draw_card(ui, page);
    if (count > 0) {
        draw_chart(workshop, ui, box_inset(page, 8.0), charts[workshop->plc_chart]);
    }
    io_table(workshop, ui, right);
}
