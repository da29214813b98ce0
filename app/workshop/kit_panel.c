// The other instruments of the workshop: which one, its function, its knob, what it is put on.
#include "app/workshop/desk.h"
#include "app/workshop/lcd.h"
#include "engine/base/text.h"

#include <stdio.h>
#include <string.h>

enum { CHOICES_MAX = 16, CHOICE_BYTES = 64 };

// ---- What is chosen ----

static enum meter function_at(enum instrument instrument, int index)
{
    int seen = 0;
    for (uint32_t i = 0; i < METER_COUNT; i++) {
        if (meter_instrument((enum meter)i) == instrument) {
            if (seen == index) {
                return (enum meter)i;
            }
            seen++;
        }
    }
    return METER_COUNT;
}

static enum meter chosen(const struct desk_probes *probes)
{
    return function_at((enum instrument)probes->kit, probes->kit_function);
}

static bool in_line(const struct desk_probes *probes)
{
    enum meter_points points = meter_points(chosen(probes));
    return points == POINTS_PIPE || (points == POINTS_PAIR_OR_WIRE && probes->kit_in_line == 1);
}

static bool on_component(const struct desk_probes *probes)
{
    enum meter_points points = meter_points(chosen(probes));
    return points == POINTS_COMPONENT || points == POINTS_WIRES || in_line(probes);
}

bool desk_kit_on_port(const struct desk_probes *probes)
{
    return probes->instrument == DESK_KIT && meter_points(chosen(probes)) == POINTS_PORT;
}

bool desk_kit_on_three(const struct desk_probes *probes)
{
    return probes->instrument == DESK_KIT && meter_points(chosen(probes)) == POINTS_THREE;
}

static void choose_instrument(struct desk_probes *probes, struct ui *ui, struct box row)
{
    const char *labels[INSTRUMENT_COUNT];
    for (int i = 0; i < INSTRUMENT_COUNT; i++) {
        labels[i] = words_instrument((enum instrument)i);
    }
    if (widget_dropdown(ui, "kit.instrument", row, labels, INSTRUMENT_COUNT, &probes->kit, "")) {
        probes->kit_function = 0;
        probes->kit_choice = 0;
        probes->shown[0] = '\0';
    }
}

static void choose_function(struct desk_probes *probes, struct ui *ui, struct box row)
{
    const char *labels[CHOICES_MAX];
    int count = 0;
    enum meter meter = function_at((enum instrument)probes->kit, 0);
    for (; meter != METER_COUNT && count < CHOICES_MAX; count++) {
        labels[count] = words_meter(meter);
        meter = function_at((enum instrument)probes->kit, count + 1);
    }
    if (widget_dropdown(ui, "kit.function", row, labels, count, &probes->kit_function, "")) {
        probes->kit_choice = 0;
        probes->shown[0] = '\0';
    }
}

static void choose_position(struct desk_probes *probes, struct ui *ui, struct box *inner)
{
    char texts[CHOICES_MAX][CHOICE_BYTES];
    const char *labels[CHOICES_MAX];
    uint32_t count = 0;
    const double *choices = meter_choices(chosen(probes), &count);
    for (uint32_t i = 0; i < count; i++) {
        labels[i] = words_meter_choice(chosen(probes), choices[i], texts[i], CHOICE_BYTES);
    }
    if (count > 0) {
        (void)widget_dropdown(ui,
                              "kit.choice",
                              box_cut_top(inner, 34.0, 6.0),
                              labels,
                              (int)count,
                              &probes->kit_choice,
                              "");
    }
}

// ---- What it is put on ----

static void point_row(struct workshop *workshop,
                      struct ui *ui,
                      struct box row,
                      const char *id,
                      enum theme_token token,
                      char *terminal)
{
    desk_probe_row(workshop, ui, row, id, token, terminal, 0);
}

static void probe_rows(struct workshop *workshop, struct ui *ui, struct box *inner)
{
    struct desk_probes *probes = &workshop->probes;
    struct box row = box_cut_top(inner, 30.0, 6.0);
    struct box red = box_column(row, 0, 2, 8.0);
    struct box black = box_column(row, 1, 2, 8.0);
    point_row(workshop, ui, red, "ins.red", THEME_PROBE_RED, probes->red);
    point_row(workshop, ui, black, "ins.black", THEME_PROBE_BLACK, probes->black);
    if (meter_points(chosen(probes)) == POINTS_THREE) {
        struct box third = box_cut_top(inner, 30.0, 6.0);
        point_row(workshop, ui, third, "ins.third", THEME_ACCENT, probes->third);
    }
}

static bool takes_more(enum meter meter)
{
    return meter_points(meter) == POINTS_WIRES || meter == METER_STOPWATCH;
}

// More wires in the clamp, or the part on which the stopwatch stops.
static void more_row(struct workshop *workshop, struct ui *ui, struct box *inner)
{
    struct desk_probes *probes = &workshop->probes;
    struct box row = box_cut_top(inner, 34.0, 6.0);
    bool any = probes->more[0] != '\0';
    if (any) {
        char label[ACTION_NAME_BYTES_MAX + 8];
        (void)snprintf(label, sizeof label, "+ %s", probes->more);
        if (widget_button(
                ui,
                "kit.less",
                box_cut_left(&row, row.w / 2.0 - 4.0, 8.0),
                &(struct button){
                    .label = label, .icon = "cross", .tip = _("Retirer"), .look = BUTTON_QUIET})) {
            probes->more[0] = '\0';
        }
    }
    if (widget_button(ui,
                      "kit.more",
                      row,
                      &(struct button){.label = _("Ajouter"),
                                       .icon = "plus",
                                       .tip = _("Avec l’élément choisi"),
                                       .look = BUTTON_SECONDARY,
                                       .disabled = workshop->selected[0] == '\0',
                                       .reason = _("Choisissez d’abord un élément")})) {
        char more[ACTION_NAME_BYTES_MAX];
        (void)snprintf(more,
                       sizeof more,
                       any && meter_points(chosen(probes)) == POINTS_WIRES ? "%s %s" : "%s%.0s",
                       any && meter_points(chosen(probes)) == POINTS_WIRES ? probes->more
                                                                           : workshop->selected,
                       workshop->selected);
        (void)text_copy(probes->more, sizeof probes->more, more);
    }
}

static void component_rows(struct workshop *workshop, struct ui *ui, struct box *inner)
{
    struct desk_probes *probes = &workshop->probes;
    struct box row = box_cut_top(inner, 34.0, 6.0);
    char label[ACTION_NAME_BYTES_MAX + 32];
    const char *on = probes->on[0] != '\0' ? probes->on : workshop->selected;
    (void)snprintf(label,
                   sizeof label,
                   on[0] != '\0' ? _("Sur %s") : "%s",
                   on[0] != '\0' ? on : _("Choisissez un élément"));
    if (widget_button(ui,
                      "kit.on",
                      row,
                      &(struct button){.label = label,
                                       .icon = "pin",
                                       .tip = _("Un clic tient cet élément ou le lâche"),
                                       .on = probes->on[0] != '\0',
                                       .look = BUTTON_SECONDARY,
                                       .disabled = on[0] == '\0',
                                       .reason = _("Choisissez d’abord un élément")})) {
        bool held = probes->on[0] != '\0';
        (void)text_copy(probes->on, sizeof probes->on, held ? "" : workshop->selected);
    }
    if (takes_more(chosen(probes))) {
        more_row(workshop, ui, inner);
    }
}

static void points_rows(struct workshop *workshop, struct ui *ui, struct box *inner)
{
    struct desk_probes *probes = &workshop->probes;
    if (meter_points(chosen(probes)) == POINTS_PAIR_OR_WIRE) {
        const char *const places[] = {_("Entre deux points"), _("Dans un fil")};
        (void)widget_segments(
            ui, "kit.place", box_cut_top(inner, 34.0, 6.0), places, 2, &probes->kit_in_line);
    }
    if (on_component(probes)) {
        component_rows(workshop, ui, inner);
    } else if (meter_points(chosen(probes)) == POINTS_PORT) {
        struct box row = box_cut_top(inner, 30.0, 6.0);
        point_row(workshop, ui, row, "ins.hose", THEME_FLUID_AIR, probes->gauge);
    } else {
        probe_rows(workshop, ui, inner);
    }
}

// ---- The act ----

static const char *component_of_kit(const struct workshop *workshop)
{
    const struct desk_probes *probes = &workshop->probes;
    return probes->on[0] != '\0' ? probes->on : workshop->selected;
}

static bool is_put_on(const struct workshop *workshop)
{
    const struct desk_probes *probes = &workshop->probes;
    if (on_component(probes)) {
        return component_of_kit(workshop)[0] != '\0';
    }
    if (meter_points(chosen(probes)) == POINTS_PORT) {
        return probes->gauge[0] != '\0';
    }
    bool third = meter_points(chosen(probes)) != POINTS_THREE || probes->third[0] != '\0';
    return probes->red[0] != '\0' && probes->black[0] != '\0' && third;
}

static void measure(struct workshop *workshop)
{
    struct desk_probes *probes = &workshop->probes;
    enum meter meter = chosen(probes);
    const char *on = on_component(probes)                 ? component_of_kit(workshop)
                     : meter_points(meter) == POINTS_PORT ? probes->gauge
                                                          : probes->red;
    struct action *action = desk_ask(workshop, ACTION_MEASURE, on);
    (void)text_copy(action->mode, sizeof action->mode, meter_word(meter));
    if (on_component(probes)) {
        const char *more = takes_more(meter) ? probes->more : "";
        (void)text_copy(action->with, sizeof action->with, more);
    } else if (meter_points(meter) == POINTS_THREE) {
        (void)snprintf(
            action->with, sizeof action->with, "%.30s %.30s", probes->black, probes->third);
    } else if (meter_points(meter) != POINTS_PORT) {
        (void)text_copy(action->with, sizeof action->with, probes->black);
    }
    uint32_t count = 0;
    const double *choices = meter_choices(meter, &count);
    action->value = count > 0 ? choices[probes->kit_choice] : 0.0;
}

static void buttons(struct workshop *workshop, struct ui *ui, struct box *inner)
{
    const char *busy = workshop->view->busy ? _("Un geste est en cours") : NULL;
    struct box row = box_cut_top(inner, 40.0, 8.0);
    if (widget_button(ui,
                      "kit.back",
                      box_cut_left(&row, 118.0, 8.0),
                      &(struct button){.label = _("Rendre"),
                                       .tip = _("Retire l’appareil laissé en place ; remplace "
                                                "l’appareil ou le fusible détérioré"),
                                       .look = BUTTON_SECONDARY,
                                       .disabled = workshop->view->busy,
                                       .reason = busy})) {
        (void)desk_ask(
            workshop, ACTION_PUT_BACK, instrument_word((enum instrument)workshop->probes.kit));
    }
    if (widget_button(
            ui,
            "ins.measure",
            row,
            &(struct button){.label = _("Mesurer"),
                             .icon = "measure",
                             .key = "V",
                             .look = BUTTON_PRIMARY,
                             .disabled = !is_put_on(workshop) || workshop->view->busy,
                             .reason = busy != NULL ? busy : _("Posez d’abord l’appareil")})) {
        measure(workshop);
    }
}

// What was left somewhere.
static void state_line(struct workshop *workshop, struct ui *ui, struct box *inner)
{
    const struct view *view = workshop->view;
    if (view->left_on[0] == '\0') {
        return;
    }
    char text[ACTION_NAME_BYTES_MAX + 96];
    (void)snprintf(text,
                   sizeof text,
                   _("%s : resté sur %s"),
                   words_instrument(view->left_there),
                   view->left_on);
    text_in_short(ui,
                  FONT_SMALL,
                  box_cut_top(inner, 20.0, 4.0),
                  TEXT_LEFT,
                  theme_colour(ui, THEME_WARN),
                  text);
}

static void display(struct workshop *workshop, struct ui *ui, struct box box)
{
    double height = box.h < 72.0 ? box.h : 72.0;
    if (height < 40.0) {
        return;
    }
    struct box lcd = {box.x, box.y, box.w, height};
    struct desk_probes *probes = &workshop->probes;
    probes->jack_red = (struct point){box.x + box.w - 20.0, box.y + height};
    probes->jack_black = (struct point){box.x + 20.0, box.y + height};
    probes->port_hose = (struct point){box.x + box.w / 2.0, box.y + height};
    lcd_draw(ui, lcd, workshop->probes.shown, words_meter(chosen(&workshop->probes)));
}

void desk_kit_panel(struct workshop *workshop, struct ui *ui, struct box box)
{
    struct desk_probes *probes = &workshop->probes;
    choose_instrument(probes, ui, box_cut_top(&box, 34.0, 6.0));
    choose_function(probes, ui, box_cut_top(&box, 34.0, 6.0));
    choose_position(probes, ui, &box);
    points_rows(workshop, ui, &box);
    buttons(workshop, ui, &box);
    state_line(workshop, ui, &box);
    display(workshop, ui, box);
}
