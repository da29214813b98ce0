// The line: the machine as it stands, the operator panel, the operator's complaint, the inspector.
#include "app/workshop/desk.h"

#include <stdio.h>
#include <string.h>

enum {
    INSPECTOR_WIDTH = 328,
    STRIP_HEIGHT = 36,
    DESK_HEIGHT = 172,
    TOOLS_WIDTH = 494,
    TOOLS_HEIGHT = 58,
    TEXT_BYTES = 256
};

// What was last found on the component: by the senses if they were used, else anything.
static const struct view_fact *last_fact_on(const struct view *view, const char *ref)
{
    const struct view_fact *last = NULL;
    for (uint32_t i = view->fact_count; i > 0; i--) {
        const struct view_fact *fact = &view->facts[i - 1];
        if (strcmp(fact->observation.ref, ref) != 0) {
            continue;
        }
        if (fact->observation.kind == OBSERVATION_SENSE) {
            return fact;
        }
        last = last == NULL ? fact : last;
    }
    return last;
}

static void tool_bar(struct workshop *workshop, struct ui *ui, struct box box)
{
    enum draw_layer before = draw_set_layer(ui, DRAW_OVER);
    struct box zoom = {box.x + 14.0, box.y + 14.0, 116.0, 36.0};
    draw_shadow(ui, zoom, 7.0, 1);
    draw_panel(ui, zoom, 7.0, theme_colour(ui, THEME_SURFACE), theme_colour(ui, THEME_LINE));
    static const char *const icons[] = {"zoom_in", "zoom_out", "fit"};
    const char *ref = workshop->selected;
    bool near = ref[0] != '\0' && desk_has_closeup(workshop, ui, ref); // then + is for it
    const char *const keys[] = {near ? NULL : "+", "-", "0"};
    const char *const tips[] = {_("Agrandir"), _("Réduire"), _("Tout voir")};
    static const char *const ids[] = {"syn.zoom.in", "syn.zoom.out", "syn.zoom.fit"};
    for (int i = 0; i < 3; i++) {
        if (widget_button(ui,
                          ids[i],
                          box_inset(box_column(zoom, i, 3, 2.0), 3.0),
                          &(struct button){.icon = icons[i],
                                           .key = keys[i],
                                           .hint = "",
                                           .tip = tips[i],
                                           .look = BUTTON_QUIET})) {
            if (i == 2) {
                scene_canvas_fit(&workshop->scene);
            } else {
                scene_canvas_zoom(&workshop->scene, i == 0 ? 1.3 : 1.0 / 1.3);
            }
        }
    }
    struct box options = {zoom.x + zoom.w + 10.0, zoom.y, 118.0, 36.0};
    draw_shadow(ui, options, 7.0, 1);
    draw_panel(ui, options, 7.0, theme_colour(ui, THEME_SURFACE), theme_colour(ui, THEME_LINE));
    (void)widget_checkbox(
        ui, "syn.tags", box_inset_xy(options, 10.0, 5.0), _("Repères"), &workshop->tags_shown);
    struct box search = {options.x + options.w + 10.0, zoom.y, 210.0, 36.0};
    draw_shadow(ui, search, 7.0, 1);
    unsigned event = widget_field(
        ui,
        "syn.search",
        search,
        workshop->search,
        sizeof workshop->search,
        &(struct field){.hint = _("Repère, fil ou tube"), .search = true, .key = "ctrl+f"});
    if ((event & FIELD_SUBMITTED) != 0 && desk_search(workshop, ui, workshop->search)) {
        const struct view_component *component = desk_selected(workshop);
        bool inside = strcmp(component->place, "C1") == 0 && !component->connection;
        workshop->cabinet_open = workshop->cabinet_open || inside;
        scene_canvas_show(&workshop->scene, component->ref);
        widget_focus(ui, "syn.act.look"); // the verbs' letters work at once
    }
    (void)draw_set_layer(ui, before);
}

static void journal_strip(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    char text[TEXT_BYTES];
    char clock[16];
    draw_rect(ui, box, theme_colour(ui, THEME_SURFACE));
    draw_hline(ui, box.x, box.y, box.w, theme_colour(ui, THEME_LINE));
    draw_icon(ui, "list", box.x + 14.0, box.y + 10.0, 16.0, theme_colour(ui, THEME_INK3));
    double x = box.x + 44.0;
    double right = box.x + box.w - 12.0;
    for (uint32_t i = view->journal_count, shown = 0; i > 0 && shown < 4; i--) {
        if (desk_line_text(workshop, i - 1, text, sizeof text)[0] == '\0') {
            continue;
        }
        (void)words_clock(view->journal[i - 1].tick, clock, sizeof clock);
        double width = text_width(ui, FONT_SMALL, text);
        width = width > 340.0 ? 340.0 : width + 2.0;
        if (x + 62.0 + width > right) {
            break;
        }
        (void)text_number(
            ui, FONT_SMALL, x, box.y + 10.0, TEXT_LEFT, theme_colour(ui, THEME_INK2), clock);
        text_in_short(ui,
                      FONT_SMALL,
                      (struct box){x + 60.0, box.y, width, box.h},
                      TEXT_LEFT,
                      theme_colour(ui, shown == 0 ? THEME_INK : THEME_INK2),
                      text);
        x += 60.0 + width + 26.0;
        shown++;
    }
}

static void complaint(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    draw_card(ui, box);
    struct box inner = box_inset(box, 14.0);
    text_in(ui,
            FONT_BODY_STRONG,
            box_cut_top(&inner, 20.0, 4.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK),
            _("Plainte de l’opérateur"));
    struct box foot = box_cut_bottom(&inner, 16.0, 6.0);
    if (!view->order_read) {
        (void)text_wrap(ui,
                        FONT_BODY,
                        box_cut_top(&inner, 40.0, 6.0),
                        0.0,
                        theme_colour(ui, THEME_INK2),
                        _("Le bon de travail n’a pas encore été lu."));
        if (widget_button(ui,
                          "syn.order",
                          box_cut_top(&inner, 36.0, 0.0),
                          &(struct button){.label = _("Lire le bon de travail"),
                                           .icon = "work_order",
                                           .look = BUTTON_PRIMARY})) {
            (void)desk_ask(workshop, ACTION_READ_ORDER, NULL);
        }
        return;
    }
    char text[1024];
    (void)snprintf(text, sizeof text, _("« %s »"), words_pick(view->symptom));
    struct box body = widget_scroll_begin(ui, "syn.complaint", inner);
    double height = text_wrap_height(ui, FONT_BODY, body.w, 0.0, text);
    body.h = height + 4.0;
    (void)text_wrap(ui, FONT_BODY, body, 0.0, theme_colour(ui, THEME_INK), text);
    widget_scroll_end(ui, height + 4.0);
    text_in_short(ui,
                  FONT_CAPTION,
                  foot,
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK2),
                  words_pick(view->operator_name));
}

static void take_event(struct workshop *workshop, struct ui *ui, const struct scene_event *event)
{
    if (event->clicked == NULL) {
        return;
    }
    if (strcmp(event->clicked, "C1") == 0) {
        workshop->cabinet_open = !workshop->cabinet_open;
        return;
    }
    desk_select(workshop, event->clicked);
    workshop->closeup = event->closer && desk_has_closeup(workshop, ui, event->clicked);
}

void screen_line(struct workshop *workshop, struct ui *ui, struct box page)
{
    const struct view *view = workshop->view;
    bool compact = window_is_compact(ui);
    struct box inspector = box_cut_right(&page, compact ? 306.0 : INSPECTOR_WIDTH, 0.0);
    struct box strip = box_cut_bottom(&page, STRIP_HEIGHT, 0.0);
    struct box canvas = page;
    struct box desk = box_cut_bottom(&page, DESK_HEIGHT, 0.0);

    char note[64];
    char text[TEXT_BYTES];
    char clock[16];
    struct scene_options options = {.tags = workshop->tags_shown,
                                    .cabinet_open = workshop->cabinet_open,
                                    .selected = workshop->selected};
    const struct view_fact *fact =
        workshop->selected[0] == '\0' ? NULL : last_fact_on(view, workshop->selected);
    if (fact != NULL) {
        options.balloon = desk_fact_text(workshop, fact, text, sizeof text);
        options.balloon_icon = desk_fact_icon(fact);
        (void)snprintf(note,
                       sizeof note,
                       "%s · %s",
                       words_clock(fact->tick, clock, sizeof clock),
                       fact->by == ACTION_KIND_COUNT ? _("Constaté") : words_action(fact->by));
        options.balloon_note = note;
    }
    canvas.h = page.h - 4.0;
    options.covered = (struct box){canvas.x, canvas.y, TOOLS_WIDTH, TOOLS_HEIGHT};
    struct scene_event event = scene_canvas_draw(&workshop->scene, ui, canvas, view, &options);
    take_event(workshop, ui, &event);
    tool_bar(workshop, ui, canvas);
    draw_gradient(ui,
                  (struct box){desk.x, desk.y - 8.0, desk.w, desk.h + 8.0},
                  theme_colour(ui, THEME_FLOOR0),
                  theme_colour(ui, THEME_FLOOR1));
    desk = box_inset_xy(desk, 16.0, 10.0);
    double least = compact ? 230.0 : 306.0;
    struct box room = {desk.x, desk.y, desk.w - least - 16.0, desk.h};
    (void)box_cut_left(&desk, desk_panel(workshop, ui, room), 16.0);
    complaint(workshop, ui, desk);
    journal_strip(workshop, ui, strip);
    desk_inspector(workshop, ui, inspector);
}
