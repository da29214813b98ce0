// The instrument in the hand: readings taken, judgement, and the instrument itself.
#include "app/picture/svg.h"
#include "app/workshop/desk.h"
#include "app/workshop/lcd.h"
#include "engine/base/text.h"

#include <stdio.h>
#include <string.h>

struct function {
    const char *mode, *label;
    const char *hot; // its place on the face of the multimeter
    double angle;    // of the rotary switch [degrees], 0 is up
};

// In the order of the multimeter's switch.
static const struct function functions[] = {
    {"V~", "V~", "hot-switch-vac", -80.0},
    {"V=", "V=", "hot-switch-vdc", -40.0},
    {"ohm", "Ω", "hot-switch-ohm", 40.0},
    {"continuity", "•))", "hot-switch-continuity", 80.0},
    {"A=", "A=", "hot-switch-amp", 120.0},
};
static const double target_least = 24.0; // [dp]
static const double gauge_degrees_per_bar = 27.0;

enum { FUNCTION_COUNT = sizeof functions / sizeof functions[0], ROWS_SHOWN = 3 };

static const struct view_fact *reading_from_end(const struct view *view, uint32_t skip)
{
    for (uint32_t i = view->fact_count; i > 0; i--) {
        const struct view_fact *fact = &view->facts[i - 1];
        if (desk_is_reading(fact) && (fact->observation.kind == OBSERVATION_READING ||
                                      fact->observation.kind == OBSERVATION_TESTER)) {
            if (skip == 0) {
                return fact;
            }
            skip--;
        }
    }
    return NULL;
}

static void readings(struct workshop *workshop, struct ui *ui, struct box *inner)
{
    char number[12];
    char points[160];
    text_in(ui,
            FONT_SMALL_STRONG,
            box_cut_top(inner, 20.0, 6.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK2),
            _("Derniers relevés"));
    uint32_t shown = 0;
    for (; shown < ROWS_SHOWN; shown++) {
        const struct view_fact *fact = reading_from_end(workshop->view, shown);
        if (fact == NULL) {
            break;
        }
        struct box row = box_cut_top(inner, 32.0, 4.0);
        if (shown == 0) {
            draw_panel(
                ui, row, 7.0, theme_colour(ui, THEME_SURFACE2), theme_colour(ui, THEME_LINE));
        }
        enum widget_tone tone = fact->judged > 0   ? TONE_OK
                                : fact->judged < 0 ? TONE_BAD
                                                   : TONE_PLAIN;
        (void)snprintf(
            number, sizeof number, "%u", (unsigned)desk_fact_number(workshop->view, fact));
        widget_disc(ui, row.x + 15.0, row.y + 16.0, 10.0, tone, number);
        const struct observation *observation = &fact->observation;
        (void)snprintf(points,
                       sizeof points,
                       observation->with[0] != '\0' ? "%s → %s" : "%s%s",
                       observation->ref,
                       observation->with);
        text_in_short(ui,
                      FONT_SMALL,
                      (struct box){row.x + 32.0, row.y, row.w - 118.0, row.h},
                      TEXT_LEFT,
                      theme_colour(ui, THEME_INK),
                      points);
        text_in_short(ui,
                      FONT_SMALL_STRONG,
                      (struct box){row.x + row.w - 84.0, row.y, 78.0, row.h},
                      TEXT_RIGHT,
                      theme_colour(ui, THEME_INK),
                      observation->shown);
    }
    if (shown == 0) {
        (void)text_wrap(ui,
                        FONT_SMALL,
                        box_cut_top(inner, 54.0, 4.0),
                        0.0,
                        theme_colour(ui, THEME_INK3),
                        _("Cliquez une borne pour la pointe rouge, Maj + clic pour la noire, ou "
                          "tapez-la dans la recherche puis Entrée ou Maj + Entrée."));
        return;
    }
    const struct view_fact *last = reading_from_end(workshop->view, 0);
    struct box buttons = box_cut_top(inner, 38.0, 6.0);
    for (int i = 0; i < 2; i++) {
        if (widget_button(ui,
                          i == 0 ? "ins.normal" : "ins.abnormal",
                          box_column(buttons, i, 2, 8.0),
                          &(struct button){.label = i == 0 ? _("Conforme") : _("Anormal"),
                                           .icon = i == 0 ? "check" : "cross",
                                           .key = i == 0 ? "O" : "N",
                                           .look = BUTTON_SECONDARY,
                                           .on = last->judged == (i == 0 ? 1 : -1),
                                           .disabled = workshop->view->busy,
                                           .reason = _("Un geste est en cours")})) {
            struct action *action = desk_ask(workshop, ACTION_JUDGE, NULL);
            (void)text_copy(action->mode, sizeof action->mode, i == 0 ? "normal" : "abnormal");
            action->value = last->sequence;
        }
    }
}

void desk_probe_row(struct workshop *workshop,
                    struct ui *ui,
                    struct box row,
                    const char *id,
                    enum theme_token token,
                    char *terminal,
                    int payload)
{
    bool in_air = terminal[0] == '\0';
    draw_panel(ui,
               row,
               6.0,
               theme_colour(ui, in_air ? THEME_SURFACE : THEME_SURFACE2),
               theme_colour(ui, THEME_LINE));
    draw_circle(ui, row.x + 14.0, row.y + row.h / 2.0, 6.5, theme_colour(ui, token));
    unsigned bits =
        widget_register(ui, id, row, &(struct widget){.kind = WIDGET_BUTTON, .label = terminal});
    widget_tip(ui, _("Glissez la pointe sur une borne ; un clic la retire"));
    widget_ring(ui, row, 6.0);
    (void)drag_source(ui, "probe", payload);
    text_in_short(ui,
                  FONT_SMALL_MEDIUM,
                  (struct box){row.x + 27.0, row.y, row.w - 31.0, row.h},
                  TEXT_LEFT,
                  theme_colour(ui, in_air ? THEME_INK3 : THEME_INK),
                  in_air ? _("en l’air") : terminal);
    if ((bits & WIDGET_CLICKED) != 0) {
        terminal[0] = '\0';
        workshop->probes.shown[0] = '\0';
    }
}

static struct box part_on_screen(struct svg *svg, const char *id, struct box box)
{
    struct draw_view where = draw_fit(svg_view_box(svg), box);
    struct box part = {0};
    (void)svg_box(svg, id, &part);
    return (struct box){where.x + part.x * where.zoom,
                        where.y + part.y * where.zoom,
                        part.w * where.zoom,
                        part.h * where.zoom};
}

// The tester's lamps, as the last test left them.
static void
draw_tester(struct workshop *workshop, struct ui *ui, struct svg *svg, struct draw_view where)
{
    static const int levels[] = {12, 24, 50, 120, 230, 400, 690};
    const struct view_fact *last = reading_from_end(workshop->view, 0);
    bool tested = last != NULL && last->observation.kind == OBSERVATION_TESTER;
    double volts = tested ? last->observation.exact : 0.0;
    volts = volts < 0.0 ? -volts : volts;
    char part[32];
    for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++) {
        bool on = volts >= 0.85 * levels[i];
        (void)snprintf(part, sizeof part, "st-led%d-%s", levels[i], on ? "on" : "off");
        draw_svg(ui, &(struct draw_sprite){.svg = svg, .part = part}, where);
    }
    const char *self = workshop->view->tester_proved ? "st-selftest-on" : "st-selftest-off";
    draw_svg(ui, &(struct draw_sprite){.svg = svg, .part = self}, where);
    draw_svg(ui, &(struct draw_sprite){.svg = svg, .part = "st-button-out"}, where);
}

// The rotary switch: each position on the face is clicked, or `[` and `]` turn it.
static void turn_switch(struct workshop *workshop, struct ui *ui, struct svg *svg, struct box box)
{
    struct desk_probes *probes = &workshop->probes;
    int before = probes->function;
    char id[32];
    probes->function -= window_key(ui, "[") && probes->function > 0 ? 1 : 0;
    probes->function += window_key(ui, "]") && probes->function + 1 < FUNCTION_COUNT ? 1 : 0;
    for (int i = 0; i < FUNCTION_COUNT; i++) {
        struct box place = box_at_least(part_on_screen(svg, functions[i].hot, box), target_least);
        (void)snprintf(id, sizeof id, "ins.function.%d", i);
        bool on = probes->function == i;
        unsigned bits = widget_register(
            ui,
            id,
            place,
            &(struct widget){
                .kind = WIDGET_RADIO, .label = functions[i].label, .on = on, .overlap = true});
        widget_ring(ui, place, 6.0);
        if (on || (bits & WIDGET_HOVER) != 0) {
            draw_outline(ui, place, 7.0, 1.6, colour_fade(colour_rgb(0xF2B93A), on ? 0.95 : 0.5));
        }
        if ((bits & WIDGET_CLICKED) != 0) {
            probes->function = i;
        }
    }
    if (probes->function != before) {
        probes->shown[0] = '\0';
    }
}

static void
draw_multimeter(struct workshop *workshop, struct ui *ui, struct svg *svg, struct box box)
{
    struct desk_probes *probes = &workshop->probes;
    turn_switch(workshop, ui, svg, box);
    draw_svg(ui,
             &(struct draw_sprite){.svg = svg,
                                   .part = "mv-switch",
                                   .pivot = "switch",
                                   .angle = functions[probes->function].angle},
             draw_fit(svg_view_box(svg), box));
    lcd_draw(ui,
             part_on_screen(svg, "anchor-lcd", box),
             probes->shown,
             functions[probes->function].label);
}

static void
draw_gauge(const struct workshop *workshop, struct ui *ui, struct svg *svg, struct draw_view where)
{
    const struct view_fact *last = reading_from_end(workshop->view, 0);
    bool pressure = last != NULL && strcmp(last->observation.mode, "bar") == 0 &&
                    workshop->probes.shown[0] != '\0';
    double bar = pressure ? last->observation.exact / 1e5 : 0.0;
    draw_svg(ui,
             &(struct draw_sprite){.svg = svg,
                                   .part = "mv-needle",
                                   .pivot = "needle",
                                   .angle = bar * gauge_degrees_per_bar},
             where);
}

static struct point middle_of(struct box box)
{
    return (struct point){box.x + box.w / 2.0, box.y + box.h / 2.0};
}

static void draw_instrument(struct workshop *workshop, struct ui *ui, struct box box)
{
    static const char *const files[] = {"instruments/multimeter.svg",
                                        "instruments/voltage_tester.svg",
                                        "instruments/gauge_air.svg"};
    struct desk_probes *probes = &workshop->probes;
    struct svg *svg = draw_artwork(ui, files[probes->instrument]);
    if (svg == NULL || box.h < 80.0) {
        return;
    }
    draw_svg_in(ui, svg, NULL, box);
    struct draw_view where = draw_fit(svg_view_box(svg), box);
    bool tester = probes->instrument == DESK_TESTER;
    if (probes->instrument == DESK_MULTIMETER) {
        draw_multimeter(workshop, ui, svg, box);
    } else if (tester) {
        draw_tester(workshop, ui, svg, where);
    } else {
        draw_gauge(workshop, ui, svg, where);
    }
    probes->jack_red = middle_of(part_on_screen(svg, tester ? "port-tip2" : "port-v", box));
    probes->jack_black = middle_of(part_on_screen(svg, tester ? "port-tip1" : "port-com", box));
    probes->port_hose = middle_of(part_on_screen(svg, "port-hose", box));
}

static bool can_measure(const struct desk_probes *probes)
{
    return probes->instrument == DESK_GAUGE ? probes->gauge[0] != '\0'
                                            : probes->red[0] != '\0' && probes->black[0] != '\0';
}

static void measure(struct workshop *workshop)
{
    struct desk_probes *probes = &workshop->probes;
    bool tester = probes->instrument == DESK_TESTER;
    struct action *action =
        desk_ask(workshop,
                 tester ? ACTION_TEST_DEAD : ACTION_MEASURE,
                 probes->instrument == DESK_GAUGE ? probes->gauge : probes->red);
    if (probes->instrument != DESK_GAUGE) {
        (void)text_copy(action->with, sizeof action->with, probes->black);
    }
    if (!tester) {
        (void)text_copy(action->mode,
                        sizeof action->mode,
                        probes->instrument == DESK_GAUGE ? "bar"
                                                         : functions[probes->function].mode);
    }
}

static void controls(struct workshop *workshop, struct ui *ui, struct box *inner)
{
    struct desk_probes *probes = &workshop->probes;
    struct box row = box_cut_top(inner, 30.0, 6.0);
    if (probes->instrument == DESK_GAUGE) {
        desk_probe_row(workshop, ui, row, "ins.hose", THEME_FLUID_AIR, probes->gauge, 0);
    } else {
        struct box red = box_column(row, 0, 2, 8.0);
        struct box black = box_column(row, 1, 2, 8.0);
        desk_probe_row(workshop, ui, red, "ins.red", THEME_PROBE_RED, probes->red, 0);
        desk_probe_row(workshop, ui, black, "ins.black", THEME_PROBE_BLACK, probes->black, 1);
    }
    struct box go = box_cut_top(inner, 40.0, 8.0);
    if (probes->instrument == DESK_TESTER) {
        struct box self = box_cut_left(&go, 110.0, 8.0);
        if (widget_button(ui,
                          "ins.selftest",
                          self,
                          &(struct button){.label = _("Autotest"),
                                           .look = BUTTON_SECONDARY,
                                           .disabled = workshop->view->busy,
                                           .reason = _("Un geste est en cours")})) {
            (void)desk_ask(workshop, ACTION_TEST_TESTER, NULL);
        }
    }
    if (widget_button(ui,
                      "ins.measure",
                      go,
                      &(struct button){.label = _("Mesurer"),
                                       .icon = "measure",
                                       .key = "V",
                                       .look = BUTTON_PRIMARY,
                                       .disabled = !can_measure(probes) || workshop->view->busy,
                                       .reason = workshop->view->busy
                                                     ? _("Un geste est en cours")
                                                     : _("Posez d’abord l’appareil")})) {
        measure(workshop);
    }
}

void desk_instrument_panel(struct workshop *workshop, struct ui *ui, struct box box)
{
    struct desk_probes *probes = &workshop->probes;
    draw_rect(ui, box, theme_colour(ui, THEME_SURFACE));
    draw_vline(ui, box.x, box.y, box.h, theme_colour(ui, THEME_LINE));
    const char *const tabs[DESK_INSTRUMENT_COUNT] = {
        _("Multimètre"), _("VAT"), _("Mano"), _("Autres")};
    struct box page = box;
    int current = (int)probes->instrument;
    if (widget_tabs(
            ui, "ins.tab", box_cut_top(&page, 46.0, 0.0), tabs, DESK_INSTRUMENT_COUNT, &current)) {
        probes->instrument = (enum desk_instrument)current;
        probes->shown[0] = '\0';
    }
    if (window_key(ui, "A")) {
        probes->instrument = DESK_KIT;
        probes->shown[0] = '\0';
        widget_focus(ui, "kit.instrument");
    }
    struct box inner = box_inset_xy(page, 14.0, 12.0);
    readings(workshop, ui, &inner);
    draw_hline(ui, inner.x, inner.y, inner.w, theme_colour(ui, THEME_LINE));
    (void)box_cut_top(&inner, 10.0, 0.0);
    if (probes->instrument == DESK_KIT) {
        desk_kit_panel(workshop, ui, inner);
        return;
    }
    controls(workshop, ui, &inner);
    draw_instrument(workshop, ui, inner);
}
