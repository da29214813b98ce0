// The PLC console: GRAFCET of one chart, inputs and outputs, forcing.
#include "app/widgets/table.h"
#include "app/workshop/desk.h"
#include "app/workshop/grafcet.h"
#include "engine/base/text.h"
#include "engine/plant/program.h"

#include <stdio.h>
#include <string.h>

enum { CHARTS_MAX = 20, ROWS_MAX = 128, COLUMNS = 5, COLUMN_FORCED = 4 };

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

static void draw_forced(struct ui *ui, struct box box, int value)
{
    draw_round(ui, box, 5.0, theme_token_colour(THEME_LIGHT, THEME_FORCE));
    text_in(ui,
            FONT_CAPTION_STRONG,
            box,
            TEXT_CENTRE,
            colour_rgb(0xFFFFFF),
            value != 0 ? "F = 1" : "F = 0");
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
    double y = box.y + box.h / 2.0;
    if (column == COLUMN_FORCED) {
        if (point->forced >= 0) {
            draw_forced(ui, (struct box){box.x + 2.0, y - 10.0, 58.0, 20.0}, point->forced);
        }
        return;
    }
    if (point->analog) {
        char number[48];
        program_number_text(
            number, sizeof number, point->number, point->unit, point->resolution, words_language());
        text_in_short(ui, FONT_BODY_STRONG, box, TEXT_LEFT, theme_colour(ui, THEME_INK), number);
        return;
    }
    if (point->value != 0) {
        draw_circle(ui, box.x + 14.0, y, 6.0, theme_colour(ui, THEME_OK_FILL));
    } else {
        draw_ring(ui, box.x + 14.0, y, 6.0, 1.6, theme_colour(ui, THEME_LINE2));
    }
    text_in(ui,
            FONT_BODY_STRONG,
            (struct box){box.x + 28.0, box.y, 20.0, box.h},
            TEXT_LEFT,
            theme_colour(ui, THEME_INK),
            point->value != 0 ? "1" : "0");
}

static enum widget_tone row_tone(void *context, int row)
{
    const struct rows *rows = context;
    bool forced = rows->workshop->view->plc_points[rows->points[row]].forced >= 0;
    return forced ? TONE_FORCE : TONE_PLAIN;
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
    bool analog = chosen && workshop->view->plc_points[rows->points[workshop->plc_row]].analog;
    static const char *const ids[] = {"plc.read", "plc.force0", "plc.force1", "plc.release"};
    const char *const labels[] = {_("Relever"), _("Forcer à 0"), _("Forcer à 1"), _("Libérer")};
    for (int i = 0; i < 4; i++) {
        if (!widget_button(
                ui,
                ids[i],
                box_column(box, i, 4, 8.0),
                &(struct button){.label = labels[i],
                                 .key = i == 0 ? "L" : NULL,
                                 .look = i == 0 ? BUTTON_PRIMARY : BUTTON_SECONDARY,
                                 .disabled = !chosen || (analog && i > 0) || workshop->view->busy,
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

// What is shown of the table, and how many points are forced.
static void table_tools(struct workshop *workshop, struct ui *ui, struct box bar)
{
    (void)widget_field(ui,
                       "plc.filter",
                       box_cut_left(&bar, bar.w > 440.0 ? 190.0 : 140.0, 12.0),
                       workshop->plc_filter,
                       sizeof workshop->plc_filter,
                       &(struct field){.hint = _("Filtrer"), .search = true, .key = "ctrl+f"});
    static const char *const ids[] = {"plc.inputs", "plc.outputs"};
    const char *const labels[] = {_("Entrées"), _("Sorties")};
    bool *const hidden[] = {&workshop->plc_no_inputs, &workshop->plc_no_outputs};
    for (int i = 0; i < 2; i++) {
        double width = text_width(ui, FONT_SMALL_MEDIUM, labels[i]) + 28.0;
        struct box place = box_inset_xy(box_cut_left(&bar, width, 8.0), 0.0, 5.0);
        if (widget_chip_toggle(ui, ids[i], place, labels[i], !*hidden[i])) {
            *hidden[i] = !*hidden[i];
            workshop->plc_row = -1;
        }
    }
    char text[64];
    uint32_t forced = desk_forced_count(workshop->view);
    if (forced > 0) {
        (void)snprintf(text, sizeof text, _("%u forçage(s) actif(s)"), (unsigned)forced);
        text_in_short(ui, FONT_SMALL_STRONG, bar, TEXT_RIGHT, theme_colour(ui, THEME_FORCE), text);
    }
}

static void io_table(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    static const struct table_column widths[] = {
        {NULL, 70.0, TEXT_LEFT, false},
        {NULL, 80.0, TEXT_LEFT, false},
        {NULL, 0.0, TEXT_LEFT, false},
        {NULL, 64.0, TEXT_LEFT, false},
        {NULL, 72.0, TEXT_LEFT, false},
    };
    struct table_column columns[COLUMNS];
    memcpy(columns, widths, sizeof columns);
    columns[0].title = _("Adresse");
    columns[1].title = _("Repère");
    columns[2].title = _("Fonction");
    columns[3].title = _("État");
    columns[COLUMN_FORCED].title = _("Forçage");
    struct rows rows = {.workshop = workshop};
    draw_card(ui, box);
    struct box foot = box_cut_bottom(&box, 62.0, 0.0);
    table_tools(workshop, ui, box_inset_xy(box_cut_top(&box, 54.0, 0.0), 12.0, 9.0));
    for (uint32_t i = 0; i < view->plc_point_count && rows.count < ROWS_MAX; i++) {
        const struct view_plc_point *point = &view->plc_points[i];
        bool hidden = point->output ? workshop->plc_no_outputs : workshop->plc_no_inputs;
        if (!hidden && matches(point, workshop->plc_filter)) {
            rows.points[rows.count++] = i;
        }
    }
    struct table table = {.columns = columns,
                          .column_count = COLUMNS,
                          .row_count = rows.count,
                          .cell = draw_cell,
                          .row_label = row_label,
                          .row_tone = row_tone,
                          .context = &rows};
    (void)widget_table(ui, "plc.io", box, &table, &workshop->plc_row, NULL);
    draw_hline(ui, foot.x, foot.y, foot.w, theme_colour(ui, THEME_LINE));
    force_buttons(workshop, ui, box_inset_xy(foot, 12.0, 11.0), &rows);
}

// All active steps, and for how long the one that has not moved longest in the chart shown.
static void situation(const struct view *view, struct ui *ui, struct box box)
{
    char text[256] = "";
    size_t used = 0;
    for (uint32_t i = 0; i < view->plc_step_count && used + 8 < sizeof text; i++) {
        if (view->plc_steps[i].active) {
            used += (size_t)snprintf(text + used,
                                     sizeof text - used,
                                     "%sX%s",
                                     used == 0 ? "" : ", ",
                                     view->plc_steps[i].name);
        }
    }
    text_in(ui,
            FONT_CAPTION_STRONG,
            (struct box){box.x, box.y, box.w, 17.0},
            TEXT_LEFT,
            theme_colour(ui, THEME_INK2),
            _("Situation"));
    text_in_short(ui,
                  FONT_BODY_STRONG,
                  (struct box){box.x, box.y + 18.0, box.w, 20.0},
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK),
                  text);
}

void screen_plc(struct workshop *workshop, struct ui *ui, struct box page)
{
    const struct view *view = workshop->view;
    if (!view->plc_connected) {
        connect_card(workshop, ui, page);
        return;
    }
    page = box_inset(page, 16.0);
    struct box right = box_cut_right(&page, page.w * 0.46, 14.0);
    const char *charts[CHARTS_MAX];
    int count = list_charts(view, charts);
    workshop->plc_chart = workshop->plc_chart < count ? workshop->plc_chart : 0;
    draw_card(ui, page);
    struct box head = box_cut_top(&page, 46.0, 0.0);
    (void)widget_tabs(ui, "plc.tab", head, charts, count, &workshop->plc_chart);
    struct box foot = box_inset_xy(box_cut_bottom(&page, 62.0, 0.0), 12.0, 11.0);
    draw_hline(ui, page.x, foot.y - 11.0, page.w, theme_colour(ui, THEME_LINE));
    if (widget_button(ui,
                      "plc.steps",
                      box_cut_right(&foot, 170.0, 14.0),
                      &(struct button){.label = _("Relever les étapes"),
                                       .icon = "eye",
                                       .look = BUTTON_SECONDARY,
                                       .disabled = view->busy,
                                       .reason = _("Un geste est en cours")})) {
        struct action *action = desk_ask(workshop, ACTION_READ_PLC, NULL);
        (void)text_copy(action->mode, sizeof action->mode, "steps");
    }
    if (count > 0) {
        situation(view, ui, foot);
        grafcet_draw(view, ui, page, charts[workshop->plc_chart]);
    }
    io_table(workshop, ui, right);
}
