// The frame around every screen: top bar, rail, the act under way, the line's time.
#include "app/workshop/desk.h"
#include "app/workshop/workshop.h"
#include "engine/base/assert.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    BAR_HEIGHT = 54,
    RAIL_WIDTH = 86,
    RAIL_WIDTH_COMPACT = 52,
    TICKS_PER_SECOND = 1000,
    FAST_FORWARD_FRAMES = 40,    // an act lasts this many frames on the screen, if the line can
    FAST_TICKS_PER_FRAME = 2500, // what a frame can afford of line time
};

struct rail_entry {
    const char *id, *icon, *label, *key;
};

static const struct rail_entry rail_entries[DESK_SCREEN_COUNT] = {
    [DESK_LINE] = {"rail.line", "line", N_("Ligne"), "F2"},
    [DESK_FOLIOS] = {"rail.folios", "folio", N_("Schémas"), "F3"},
    [DESK_PLC] = {"rail.plc", "plc", N_("Automate"), "F4"},
    [DESK_ORDER] = {"rail.order", "work_order", N_("OT · GMAO"), "F5"},
    [DESK_LOCKOUT] = {"rail.lockout", "lockout", N_("Consignation"), "F6"},
    [DESK_HYPOTHESES] = {"rail.hypotheses", "hypotheses", N_("Hypothèses"), "F7"},
    [DESK_REPORT] = {"rail.report", "report", N_("Compte rendu"), "F8"},
};

struct workshop *workshop_create(const struct workshop_options *options, struct session *session)
{
    struct workshop *workshop = calloc(1, sizeof *workshop);
    ASSERT(workshop != NULL);
    workshop->session = session;
    workshop->assets = options->assets;
    workshop->language = options->language;
    (void)text_copy(workshop->person, sizeof workshop->person, options->person);
    workshop->tags_shown = true;
    workshop->readings_shown = true;
    workshop->hypothesis_mode = -1;
    workshop->hypothesis_component = -1;
    workshop->diagnosis_cause = -1;
    workshop->store_row = -1;
    workshop->history_row = -1;
    workshop->plc_row = -1;
    scene_canvas_init(&workshop->scene);
    folio_canvas_init(&workshop->folio, options->assets);
    return workshop;
}

void workshop_destroy(struct workshop *workshop)
{
    if (workshop != NULL) {
        folio_canvas_clear(&workshop->folio);
        scene_canvas_clear(&workshop->scene);
        free(workshop);
    }
}

// The mode, on the bar that is dark in both themes. Returns the width.
static double mode_chip(struct ui *ui, double x, const char *mode)
{
    bool evaluation = strcmp(mode, "evaluation") == 0;
    bool guided = strcmp(mode, "guided") == 0;
    const char *text = evaluation ? _("ÉVALUATION") : guided ? _("GUIDÉ") : _("ENTRAÎNEMENT");
    enum theme_token bg = evaluation ? THEME_FORCE_BG : guided ? THEME_OK_BG : THEME_ACCENT_BG;
    enum theme_token token = evaluation ? THEME_FORCE : guided ? THEME_OK : THEME_ACCENT;
    struct colour ink = theme_token_colour(THEME_DARK, token);
    struct box box = {x, 15.0, text_width(ui, FONT_SMALL_STRONG, text) + 42.0, 24.0};
    draw_round(ui, box, 12.0, theme_token_colour(THEME_DARK, bg));
    draw_icon(ui, evaluation ? "shield" : "book", box.x + 11.0, box.y + 5.0, 14.0, ink);
    text_in(ui,
            FONT_SMALL_STRONG,
            (struct box){box.x + 31.0, box.y, box.w - 38.0, box.h},
            TEXT_LEFT,
            ink,
            text);
    return box.w;
}

static void figure(struct ui *ui, double right, double width, const char *title, const char *value)
{
    struct box box = {right - width, 0.0, width, BAR_HEIGHT};
    text_in(ui,
            FONT_CAPTION,
            (struct box){box.x, 9.0, box.w, 16.0},
            TEXT_RIGHT,
            theme_colour(ui, THEME_BAR_INK2),
            title);
    text_number(
        ui, FONT_PANEL_TITLE, right, 26.0, TEXT_RIGHT, theme_colour(ui, THEME_BAR_INK), value);
}

static void energy(struct ui *ui, const char *icon, double x, bool on, enum theme_token token)
{
    struct colour off = colour_fade(theme_colour(ui, THEME_BAR_INK2), 0.4);
    draw_icon(ui, icon, x, 27.0, 17.0, on ? theme_colour(ui, token) : off);
}

static void energies(struct workshop *workshop, struct ui *ui, double right)
{
    const struct view *view = workshop->view;
    text_in(ui,
            FONT_CAPTION,
            (struct box){right - 70.0, 9.0, 70.0, 16.0},
            TEXT_RIGHT,
            theme_colour(ui, THEME_BAR_INK2),
            _("Énergies"));
    double x = right - 19.0;
    if (view->has_hydraulic) {
        energy(ui, "oil", x, view->hydraulic_on, THEME_HYDR);
        x -= 23.0;
    }
    energy(ui, "air", x, view->pneumatic_on, THEME_PNEU);
    energy(ui, "bolt", x - 23.0, view->electrical_on, THEME_ELEC);
}

static void top_bar(struct workshop *workshop, struct ui *ui, struct box bar)
{
    const struct view *view = workshop->view;
    char text[96];
    bool compact = window_is_compact(ui);
    draw_rect(ui, bar, theme_colour(ui, THEME_BAR));
    struct box mark = {16.0, 12.0, 30.0, 30.0};
    draw_round(ui, mark, 7.0, theme_colour(ui, THEME_ACCENT));
    draw_icon_in(ui, "gauge", mark, 20.0, colour_rgb(0xFFFFFF));
    double titles = compact ? 230.0 : 330.0;
    text_in_short(ui,
                  FONT_PANEL_TITLE,
                  (struct box){58.0, 8.0, titles, 20.0},
                  TEXT_LEFT,
                  theme_colour(ui, THEME_BAR_INK),
                  words_pick(view->line_name));
    (void)snprintf(text, sizeof text, "%s · %s", view->order_number, words_pick(view->title));
    text_in_short(ui,
                  FONT_SMALL,
                  (struct box){58.0, 28.0, titles, 18.0},
                  TEXT_LEFT,
                  theme_colour(ui, THEME_BAR_INK2),
                  text);
    double x = 58.0 + titles + 14.0;
    x += mode_chip(ui, x, view->mode) + 8.0;
    uint32_t forced = desk_forced_count(view);
    if (forced > 0) {
        (void)snprintf(text, sizeof text, _("%u forçage(s)"), (unsigned)forced);
        x += widget_chip(ui, x, 17.0, TONE_FORCE, "lockout", text) + 8.0;
    }
    if (workshop->paused) {
        (void)widget_chip(ui, x, 17.0, TONE_WARN, "pause", _("En pause"));
    }

    double right = bar.w - 16.0;
    struct box person = {right - 150.0, 6.0, 150.0, 42.0};
    unsigned bits =
        widget_register(ui,
                        "top.person",
                        person,
                        &(struct widget){.kind = WIDGET_BUTTON, .label = workshop->person});
    widget_tip(ui, _("Quitter ou mettre en pause"));
    widget_ring(ui, person, 7.0);
    double middle = person.y + person.h / 2.0;
    draw_circle(ui, person.x + 20.0, middle, 17.0, colour_rgb(0x3B4A58));
    draw_icon(ui, "user", person.x + 11.0, middle - 9.0, 18.0, theme_colour(ui, THEME_BAR_INK));
    text_in_short(ui,
                  FONT_BODY_MEDIUM,
                  (struct box){person.x + 44.0, person.y, person.w - 44.0, person.h},
                  TEXT_LEFT,
                  theme_colour(ui, THEME_BAR_INK),
                  workshop->person);
    if ((bits & WIDGET_CLICKED) != 0) {
        workshop->person_open = !workshop->person_open;
    }
    right -= 166.0;
    draw_vline(ui, right, 12.0, 30.0, colour_fade(theme_colour(ui, THEME_BAR_INK2), 0.35));
    right -= 16.0;
    figure(
        ui, right, 110.0, _("Arrêt cumulé"), words_duration(view->stop_ticks, text, sizeof text));
    right -= 104.0;
    figure(ui, right, 90.0, _("Coût des pièces"), words_euros(view->cost_eur, text, sizeof text));
    right -= 104.0;
    figure(ui, right, 90.0, _("Heure"), words_clock(view->tick, text, sizeof text));
    right -= 84.0;
    if (!compact) {
        energies(workshop, ui, right);
    }
}

static void rail(struct workshop *workshop, struct ui *ui, struct box box)
{
    draw_rect(ui, box, theme_colour(ui, THEME_SURFACE));
    draw_vline(ui, box.x + box.w - 1.0, box.y, box.h, theme_colour(ui, THEME_LINE));
    bool compact = window_is_compact(ui);
    double height = compact ? 48.0 : 62.0;
    double y = box.y + 10.0;
    for (int i = 0; i < DESK_SCREEN_COUNT; i++, y += height + 4.0) {
        const struct rail_entry *entry = &rail_entries[i];
        struct box place = {box.x + 7.0, y, box.w - 14.0, height};
        if (widget_button(ui,
                          entry->id,
                          place,
                          &(struct button){.label = compact ? NULL : _(entry->label),
                                           .icon = entry->icon,
                                           .key = entry->key,
                                           .hint = "",
                                           .tip = compact ? _(entry->label) : NULL,
                                           .look = BUTTON_RAIL,
                                           .on = workshop->screen == (enum desk_screen)i})) {
            workshop->screen = (enum desk_screen)i;
        }
    }
}

static void person_menu(struct workshop *workshop, struct ui *ui, enum workshop_event *event)
{
    struct box window = window_box(ui);
    struct box menu = {window.w - 236.0, BAR_HEIGHT + 4.0, 220.0, 148.0};
    struct box content = widget_popup_begin(ui, "person", menu, &workshop->person_open);
    content = box_inset(content, 10.0);
    struct button pause = {.label = workshop->paused ? _("Reprendre") : _("Mettre en pause"),
                           .icon = workshop->paused ? "play" : "pause",
                           .look = BUTTON_TILE,
                           .disabled = !desk_is_training(workshop),
                           .reason = _("Une évaluation ne se met pas en pause")};
    if (widget_button(ui, "person.pause", box_cut_top(&content, 38.0, 6.0), &pause)) {
        workshop->paused = !workshop->paused;
        workshop->person_open = false;
    }
    struct button theme = {.label = window_theme(ui) == THEME_LIGHT ? _("Thème sombre")
                                                                    : _("Thème clair"),
                           .icon = window_theme(ui) == THEME_LIGHT ? "moon" : "sun",
                           .look = BUTTON_TILE,
                           .key = "ctrl+l",
                           .hint = ""};
    if (widget_button(ui, "person.theme", box_cut_top(&content, 38.0, 6.0), &theme)) {
        window_set_theme(ui, window_theme(ui) == THEME_LIGHT ? THEME_DARK : THEME_LIGHT);
    }
    if (widget_button(ui,
                      "person.leave",
                      box_cut_top(&content, 38.0, 0.0),
                      &(struct button){.label = _("Quitter, reprendre plus tard"),
                                       .icon = "door",
                                       .look = BUTTON_TILE})) {
        *event = WORKSHOP_LEFT;
    }
    widget_popup_end(ui);
}

static enum status confirm_danger(struct workshop *workshop, struct ui *ui, struct error *error)
{
    bool open = true;
    enum status status = STATUS_OK;
    struct modal modal = {.title = _("Situation dangereuse"), .width = 460.0, .height = 230.0};
    struct box box = widget_modal_begin(ui, "danger", &modal, &open);
    char text[256];
    (void)snprintf(text,
                   sizeof text,
                   _("Dans l’état actuel de la machine, « %s %s » expose à ce danger : %s."),
                   words_action(workshop->confirm.kind),
                   workshop->confirm.on,
                   words_reason(workshop->danger));
    (void)widget_banner(ui, box_cut_top(&box, 96.0, 12.0), TONE_WARN, "warning", _("Danger"), text);
    struct box foot = box_cut_bottom(&box, 40.0, 0.0);
    struct box go = box_cut_right(&foot, 190.0, 10.0);
    if (widget_button(ui,
                      "danger.cancel",
                      box_cut_right(&foot, 150.0, 0.0),
                      &(struct button){.label = _("Renoncer"), .look = BUTTON_PRIMARY})) {
        open = false;
    }
    if (widget_button(ui,
                      "danger.go",
                      go,
                      &(struct button){.label = _("Agir malgré tout"), .look = BUTTON_DANGER})) {
        open = false;
        workshop->busy_with = workshop->confirm.kind;
        status = session_begin(workshop->session, &workshop->confirm, error);
        workshop->acting = status == STATUS_OK;
    }
    widget_modal_end(ui);
    workshop->confirming = open;
    return status;
}

static void busy_strip(struct workshop *workshop, struct ui *ui, struct box page)
{
    const struct view *view = workshop->view;
    enum draw_layer before = draw_set_layer(ui, DRAW_OVER);
    char text[192];
    struct box card = {page.x + (page.w - 420.0) / 2.0, page.y + page.h - 92.0, 420.0, 62.0};
    draw_shadow(ui, card, 10.0, 2);
    draw_panel(ui, card, 10.0, theme_colour(ui, THEME_SURFACE), theme_colour(ui, THEME_LINE));
    struct box inner = box_inset_xy(card, 16.0, 10.0);
    (void)widget_register(ui,
                          "busy",
                          card,
                          &(struct widget){.kind = WIDGET_TEXT,
                                           .label = words_action(view->busy_action.kind),
                                           .no_focus = true,
                                           .overlap = true});
    draw_icon(ui,
              words_action_icon(view->busy_action.kind),
              inner.x,
              inner.y,
              18.0,
              theme_colour(ui, THEME_ACCENT));
    (void)desk_act_text(workshop,
                        view->busy_action.kind,
                        view->busy_action.on,
                        view->busy_action.mode,
                        text,
                        sizeof text);
    text_in_short(ui,
                  FONT_BODY_MEDIUM,
                  (struct box){inner.x + 26.0, inner.y - 1.0, inner.w - 130.0, 20.0},
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK),
                  text);
    text_number(ui,
                FONT_SMALL,
                inner.x + inner.w,
                inner.y + 1.0,
                TEXT_RIGHT,
                theme_colour(ui, THEME_INK2),
                words_clock(view->tick, text, sizeof text));
    widget_progress(ui,
                    (struct box){inner.x, inner.y + 28.0, inner.w, 8.0},
                    view->busy_progress,
                    -1.0,
                    TONE_ACCENT);
    (void)draw_set_layer(ui, before);
}

static enum status start_act(struct workshop *workshop, struct ui *ui, struct error *error)
{
    workshop->asked = false;
    if (session_busy_ticks(workshop->session) > 0) {
        return STATUS_OK;
    }
    const char *danger = session_warning(workshop->session, &workshop->ask);
    if (danger != NULL && strcmp(workshop->view->mode, "training") == 0) {
        workshop->confirm = workshop->ask;
        workshop->danger = danger;
        workshop->confirming = true;
        return STATUS_OK;
    }
    workshop->paused = false;
    workshop->busy_with = workshop->ask.kind;
    RETURN_IF_FAILED(session_begin(workshop->session, &workshop->ask, error));
    workshop->acting = true;
    window_animate(ui);
    return STATUS_OK;
}

// Gives the line the time of this frame: real pace, or fast while an act is under way.
static enum status pass_time(struct workshop *workshop, struct ui *ui, struct error *error)
{
    uint32_t busy = session_busy_ticks(workshop->session);
    if (busy > 0) {
        workshop->busy_total = busy > workshop->busy_total ? busy : workshop->busy_total;
        uint32_t share = workshop->busy_total / FAST_FORWARD_FRAMES + 17;
        share = share < FAST_TICKS_PER_FRAME ? share : FAST_TICKS_PER_FRAME;
        workshop->time_owed = 0.0;
        window_animate(ui);
        return session_advance(workshop->session, share < busy ? share : busy, error);
    }
    workshop->busy_total = 0;
    if (workshop->paused || workshop->confirming) {
        return STATUS_OK;
    }
    double seconds = window_frame_seconds(ui);
    workshop->time_owed += seconds < 0.1 ? seconds : 0.1;
    uint32_t ticks = (uint32_t)(workshop->time_owed * TICKS_PER_SECOND);
    workshop->time_owed -= (double)ticks / TICKS_PER_SECOND;
    window_animate(ui);
    return ticks > 0 ? session_advance(workshop->session, ticks, error) : STATUS_OK;
}

static enum widget_tone outcome_tone(const struct observation *observation)
{
    switch (observation->kind) {
    case OBSERVATION_REFUSED:
        return TONE_WARN;
    case OBSERVATION_HAZARD:
    case OBSERVATION_DAMAGE:
        return TONE_BAD;
    case OBSERVATION_TEST:
        return (observation->flags & OBSERVATION_FAILED) != 0 ? TONE_WARN : TONE_OK;
    case OBSERVATION_SENSE:
    case OBSERVATION_TEXT:
    case OBSERVATION_READING:
    case OBSERVATION_TESTER:
    case OBSERVATION_PANEL:
    case OBSERVATION_PLC:
    case OBSERVATION_STATE:
    case OBSERVATION_DONE:
    case OBSERVATION_AMBIENT:
    case OBSERVATION_PRODUCTION:
    case OBSERVATION_COST:
    case OBSERVATION_KIND_COUNT:
        break;
    }
    return TONE_PLAIN;
}

static void tell_outcome(struct workshop *workshop, struct ui *ui)
{
    workshop->acting = false;
    const struct outcome *outcome = session_outcome(workshop->session);
    if (outcome == NULL) {
        return;
    }
    for (uint32_t i = 0; i < outcome->observation_count; i++) {
        const struct observation *observation = &outcome->observations[i];
        bool measured =
            workshop->busy_with == ACTION_MEASURE || workshop->busy_with == ACTION_TEST_DEAD;
        if (measured &&
            (observation->kind == OBSERVATION_READING || observation->kind == OBSERVATION_TESTER)) {
            (void)text_copy(
                workshop->probes.shown, sizeof workshop->probes.shown, observation->shown);
        }
        enum widget_tone tone = outcome_tone(observation);
        if (tone != TONE_PLAIN) {
            const char *text = observation->kind == OBSERVATION_HAZARD
                                   ? words_hazard(observation->mode)
                                   : observation->shown;
            widget_toast(ui, tone, text);
        }
    }
    if (outcome->observation_count > 0) {
        workshop->last_sequence = outcome->sequences[0];
    }
}

static void draw_screen(struct workshop *workshop, struct ui *ui, struct box page)
{
    switch (workshop->screen) {
    case DESK_LINE:
        screen_line(workshop, ui, page);
        return;
    case DESK_FOLIOS:
        screen_folios(workshop, ui, page);
        return;
    case DESK_PLC:
        screen_plc(workshop, ui, page);
        return;
    case DESK_ORDER:
        screen_order(workshop, ui, page);
        return;
    case DESK_LOCKOUT:
        screen_lockout(workshop, ui, page);
        return;
    case DESK_HYPOTHESES:
        screen_hypotheses(workshop, ui, page);
        return;
    case DESK_REPORT:
        screen_report(workshop, ui, page);
        return;
    case DESK_SCREEN_COUNT:
        break;
    }
    ASSERT(!"unknown screen");
}

static void script_goto(struct workshop *workshop, const char *name)
{
    static const char *const names[DESK_SCREEN_COUNT] = {
        "line", "folios", "plc", "order", "lockout", "hypotheses", "report"};
    for (int i = 0; name != NULL && i < DESK_SCREEN_COUNT; i++) {
        if (strcmp(names[i], name) == 0) {
            workshop->screen = (enum desk_screen)i;
        }
    }
}

enum status workshop_frame(struct workshop *workshop,
                           struct ui *ui,
                           enum workshop_event *event,
                           struct error *error)
{
    *event = WORKSHOP_GOES_ON;
    workshop->view = session_view(workshop->session);
    workshop->asked = false;
    script_goto(workshop, window_goto(ui));
    if (window_key(ui, "ctrl+l")) {
        window_set_theme(ui, window_theme(ui) == THEME_LIGHT ? THEME_DARK : THEME_LIGHT);
    }

    struct box page = window_box(ui);
    draw_rect(ui, page, theme_colour(ui, THEME_BG));
    struct box bar = box_cut_top(&page, BAR_HEIGHT, 0.0);
    struct box side =
        box_cut_left(&page, window_is_compact(ui) ? RAIL_WIDTH_COMPACT : RAIL_WIDTH, 0.0);
    // In the order of Tab: the screen, then the bar and the rail, which have keys of their own.
    enum desk_screen before = workshop->screen;
    draw_screen(workshop, ui, page);
    top_bar(workshop, ui, bar);
    rail(workshop, ui, side);
    if (workshop->screen != before) {
        widget_focus(ui, ""); // Tab begins at the head of the new screen
    }
    if (workshop->closeup) {
        desk_closeup(workshop, ui);
    }
    if (workshop->view->busy) {
        busy_strip(workshop, ui, page);
    }
    if (workshop->person_open) {
        person_menu(workshop, ui, event);
    }
    if (workshop->confirming) {
        RETURN_IF_FAILED(confirm_danger(workshop, ui, error));
    }

    if (workshop->asked) {
        RETURN_IF_FAILED(start_act(workshop, ui, error));
    }
    RETURN_IF_FAILED(pass_time(workshop, ui, error));
    if (workshop->acting && session_busy_ticks(workshop->session) == 0) {
        tell_outcome(workshop, ui);
    }
    if (session_finished(workshop->session)) {
        *event = WORKSHOP_FINISHED;
    }
    return STATUS_OK;
}
