// The lock-out board: one column per energy, free objects, and the voltage tester.
#include "app/picture/svg.h"
#include "app/workshop/desk.h"
#include "engine/base/text.h"

#include <stdio.h>
#include <string.h>

enum { GESTURE_COUNT = 6 };

static const double energy_height = 530.0; // [dp] least of a column: picture and gestures
static const double extra_height = 40.0;   // [dp] of an act beside them
static const double tester_height = 264.0; // [dp] of its card, without the couples

struct gesture {
    const char *id, *label, *icon;
    enum action_kind kind;
    const char *todo, *done; // what is said under its name
};

static const struct gesture gestures[GESTURE_COUNT] = {
    {"separate", N_("Séparer"), "operate", ACTION_OPERATE, "", ""},
    {"lock", N_("Condamner"), "padlock", ACTION_LOCK, N_("Poser son cadenas"), N_("Cadenas posé")},
    {"tag", N_("Signaler"), "tag", ACTION_TAG, N_("Poser son étiquette"), N_("Étiquette posée")},
    {"identify",
     N_("Identifier"),
     "search",
     ACTION_IDENTIFY,
     N_("S’assurer que c’est le bon organe"),
     N_("Organe identifié")},
    {"dissipate",
     N_("Dissiper"),
     "air",
     ACTION_DISSIPATE,
     N_("Purger, décharger ce qui reste en aval"),
     N_("Énergie dissipée")},
    {"unlock",
     N_("Retirer cadenas, étiquette"),
     "padlock_open",
     ACTION_UNLOCK,
     N_("Pour la déconsignation"),
     ""},
};

// When was this gesture last done on that isolator? The journal's line, or NULL.
static const struct view_journal_line *
last_line(const struct view *view, enum action_kind kind, const char *on)
{
    for (uint32_t i = view->journal_count; i > 0; i--) {
        const struct view_journal_line *line = &view->journal[i - 1];
        if (line->action && line->kind == kind && strcmp(line->on, on) == 0) {
            return line;
        }
    }
    return NULL;
}

static void tag_line(struct ui *ui,
                     struct svg *tag,
                     struct draw_view where,
                     const char *anchor,
                     int weight,
                     struct colour colour,
                     const char *text)
{
    struct box box;
    if (!svg_box(tag, anchor, &box)) {
        return;
    }
    struct box on = {where.x + box.x * where.zoom,
                     where.y + box.y * where.zoom,
                     box.w * where.zoom,
                     box.h * where.zoom};
    struct font font = {FONT_INTER, weight, on.h * 0.78};
    while (font.size > 5.0 && text_width(ui, font, text) > on.w) {
        font.size -= 0.5;
    }
    text_in_short(ui, font, on, TEXT_LEFT, colour, text);
}

static void draw_closed_shackle(struct ui *ui, struct svg *padlock, struct box box)
{
    draw_svg(ui,
             &(struct draw_sprite){.svg = padlock, .part = "st-shackle-closed"},
             draw_fit(svg_view_box(padlock), box));
}

static void picture(struct ui *ui,
                    struct box box,
                    const struct view_component *component,
                    const char *energy,
                    const char *person,
                    const char *when)
{
    draw_panel(ui, box, 7.0, theme_colour(ui, THEME_SURFACE2), theme_colour(ui, THEME_LINE));
    bool electrical = strcmp(energy, "electrical") == 0;
    struct svg *svg =
        draw_artwork(ui, electrical ? "instruments/isolator.svg" : "instruments/airvalve.svg");
    struct box inner = box_inset(box, 12.0);
    if (svg != NULL) {
        draw_svg_in(ui, svg, NULL, inner);
        struct draw_view where = draw_fit(svg_view_box(svg), inner);
        if (svg_has(svg, "mv-handle")) {
            draw_svg(ui,
                     &(struct draw_sprite){.svg = svg,
                                           .part = "mv-handle",
                                           .pivot = "handle",
                                           .angle = component->open ? -90.0 : 0.0},
                     where);
        }
        const char *state = component->open ? "st-valve-closed" : "st-valve-open";
        if (svg_has(svg, state)) {
            draw_svg(ui, &(struct draw_sprite){.svg = svg, .part = state}, where);
        }
    }
    double middle = box.x + box.w / 2.0;
    double size = box.h < 170.0 ? box.h / 170.0 : 1.0; // both hang within the picture
    struct svg *padlock =
        component->locked ? draw_artwork(ui, "instruments/padlock_red.svg") : NULL;
    if (padlock != NULL) {
        struct box place = {middle - 66.0 * size, box.y + box.h * 0.46, 56.0 * size, 80.0 * size};
        draw_svg_in(ui, padlock, NULL, place);
        draw_closed_shackle(ui, padlock, place);
    }
    struct svg *tag =
        component->tagged ? draw_artwork(ui, "instruments/tag_do_not_operate.svg") : NULL;
    if (tag != NULL) {
        struct box place = {middle - 6.0 * size, box.y + box.h * 0.5, 150.0 * size, 78.0 * size};
        draw_svg_in(ui, tag, NULL, place);
        struct draw_view where = draw_fit(svg_view_box(tag), place);
        tag_line(
            ui, tag, where, "anchor-warning", 700, colour_rgb(0xFFFFFF), _("NE PAS MANŒUVRER"));
        tag_line(ui, tag, where, "anchor-name", 500, colour_rgb(0x1D2A36), person);
        tag_line(ui, tag, where, "anchor-date", 400, colour_rgb(0x1D2A36), when);
    }
}

static bool gesture_is_done(const struct view *view,
                            const struct view_component *component,
                            const struct gesture *gesture)
{
    if (gesture->kind == ACTION_OPERATE) {
        return component->open;
    }
    if (gesture->kind == ACTION_LOCK) {
        return component->locked;
    }
    if (gesture->kind == ACTION_TAG) {
        return component->tagged;
    }
    return gesture->kind != ACTION_UNLOCK && last_line(view, gesture->kind, component->ref) != NULL;
}

static void do_gesture(struct workshop *workshop,
                       const struct view_component *component,
                       const struct gesture *gesture)
{
    if (gesture->kind == ACTION_UNLOCK && !component->locked) {
        (void)desk_ask(workshop, ACTION_UNTAG, component->ref);
        return;
    }
    struct action *action = desk_ask(workshop, gesture->kind, component->ref);
    if (gesture->kind == ACTION_OPERATE) {
        (void)text_copy(action->mode, sizeof action->mode, "handle");
        action->value = component->open ? 1.0 : 0.0;
    }
}

// What a gesture has come to: words under its name.
static const char *
gesture_state(const struct view_component *component, const struct gesture *gesture, bool done)
{
    if (gesture->kind == ACTION_OPERATE) {
        return component->open ? _("Ouvert ; un clic remet en service") : _("En service");
    }
    return done ? _(gesture->done) : _(gesture->todo);
}

static void gesture_disc(struct ui *ui, double x, double y, const char *icon, bool done)
{
    if (done) {
        widget_disc(ui, x, y, 13.0, TONE_OK, "");
    } else {
        draw_ring(ui, x, y, 13.0, 1.8, theme_colour(ui, THEME_LINE2));
    }
    draw_icon(ui,
              done ? "check" : icon,
              x - 8.0,
              y - 8.0,
              16.0,
              done ? colour_rgb(0xFFFFFF) : theme_colour(ui, THEME_ACCENT));
}

static void gesture_row(struct workshop *workshop,
                        struct ui *ui,
                        struct box row,
                        const struct view_component *component,
                        const char *energy,
                        int index)
{
    const struct gesture *gesture = &gestures[index];
    const struct view *view = workshop->view;
    bool done = gesture_is_done(view, component, gesture);
    char text[96];
    (void)snprintf(text, sizeof text, "loto.%s.%s", energy, gesture->id);
    unsigned bits = widget_register(
        ui,
        text,
        row,
        &(struct widget){
            .kind = WIDGET_BUTTON, .label = _(gesture->label), .on = done, .disabled = view->busy});
    bool hover = (bits & WIDGET_HOVER) != 0;
    draw_panel(ui,
               row,
               8.0,
               theme_colour(ui, hover ? THEME_SURFACE2 : THEME_SURFACE),
               theme_colour(ui, hover ? THEME_LINE2 : THEME_LINE));
    widget_ring(ui, row, 8.0);
    gesture_disc(ui, row.x + 24.0, row.y + row.h / 2.0, gesture->icon, done);
    struct box words = {row.x + 48.0, row.y + 4.0, row.w - 56.0, row.h - 8.0};
    struct box first = box_row(words, 0, 2, 0.0);
    const struct view_journal_line *line =
        done ? last_line(view, gesture->kind, component->ref) : NULL;
    if (line != NULL && words.w > 180.0) {
        (void)text_number(ui,
                          FONT_CAPTION,
                          words.x + words.w,
                          row.y + 8.0,
                          TEXT_RIGHT,
                          theme_colour(ui, THEME_INK2),
                          words_clock(line->tick, text, sizeof text));
        first.w -= 62.0;
    }
    text_in(ui, FONT_BODY_STRONG, first, TEXT_LEFT, theme_colour(ui, THEME_INK), _(gesture->label));
    text_in_short(ui,
                  FONT_SMALL,
                  box_row(words, 1, 2, 0.0),
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK2),
                  gesture_state(component, gesture, done));
    if ((bits & WIDGET_CLICKED) != 0) {
        do_gesture(workshop, component, gesture);
    }
}

// Is this the first energy that its isolator separates? The others stand in its column.
static bool is_first(const struct view *view, uint32_t index)
{
    for (uint32_t i = 0; i < index; i++) {
        if (strcmp(view->energies[i].isolator, view->energies[index].isolator) == 0) {
            return false;
        }
    }
    return true;
}

// An act beside padlock and tag, done or to do.
struct extra {
    enum action_kind kind;
    const char *on, *mode;
    double value;
    const char *icon;
    char label[160];
    bool done;
};

enum { EXTRAS_MAX = 24 };

static struct extra *
add_extra(struct extra *extras, int *count, enum action_kind kind, const char *on)
{
    for (int i = 0; i < *count; i++) {
        if (extras[i].kind == kind && strcmp(extras[i].on, on) == 0 && kind != ACTION_OPERATE) {
            return NULL;
        }
    }
    if (*count == EXTRAS_MAX) {
        return NULL;
    }
    struct extra *extra = &extras[(*count)++];
    *extra = (struct extra){.kind = kind, .on = on, .mode = ""};
    return extra;
}

static void
props(struct workshop *workshop, const struct view_energy *energy, struct extra *extras, int *count)
{
    for (uint32_t i = 0; i < energy->block_count; i++) {
        const struct view_component *load = desk_component(workshop, energy->block[i], NULL);
        struct extra *extra = load == NULL
                                  ? NULL
                                  : add_extra(extras,
                                              count,
                                              load->propped ? ACTION_UNBLOCK : ACTION_BLOCK,
                                              energy->block[i]);
        if (extra != NULL) {
            extra->icon = "padlock";
            extra->done = load->propped;
            (void)snprintf(extra->label,
                           sizeof extra->label,
                           load->propped ? _("%s calé ; un clic retire la cale") : _("Caler %s"),
                           energy->block[i]);
        }
    }
}

static void releases(struct workshop *workshop,
                     const struct view_energy *energy,
                     struct extra *extras,
                     int *count)
{
    for (uint32_t i = 0; i < energy->release_count; i++) {
        const struct view_release *release = &energy->release[i];
        struct extra *extra = release->control == NULL
                                  ? NULL
                                  : add_extra(extras, count, ACTION_OPERATE, release->ref);
        if (extra == NULL) {
            continue;
        }
        double now = workshop->view->controls[release->index].value;
        extra->done = now - release->wanted < 0.5 && release->wanted - now < 0.5;
        extra->mode = release->control;
        extra->value = extra->done ? 1.0 - release->wanted : release->wanted;
        extra->icon = "operate";
        (void)snprintf(extra->label,
                       sizeof extra->label,
                       "%s · %s : %s",
                       release->ref,
                       words_pick(release->name),
                       (extra->done ? release->wanted : now) > 0.5 ? _("ouvert") : _("fermé"));
    }
}

static void standstills(struct workshop *workshop,
                        const struct view_energy *energy,
                        struct extra *extras,
                        int *count)
{
    for (uint32_t i = 0; i < energy->still_count; i++) {
        struct extra *extra = add_extra(extras, count, ACTION_CHECK_STILL, energy->still[i]);
        if (extra != NULL) {
            extra->icon = "look";
            extra->done = last_line(workshop->view, ACTION_CHECK_STILL, energy->still[i]) != NULL;
            (void)snprintf(
                extra->label, sizeof extra->label, _("Constater l’arrêt de %s"), energy->still[i]);
        }
    }
}

// What all energies of one isolator ask besides: loads first, then what is let out, then rest.
static int extras_of(struct workshop *workshop, const char *isolator, struct extra *extras)
{
    int count = 0;
    const struct view *view = workshop->view;
    for (int pass = 0; pass < 3; pass++) {
        for (uint32_t i = 0; i < view->energy_count; i++) {
            const struct view_energy *energy = &view->energies[i];
            if (strcmp(energy->isolator, isolator) != 0) {
                continue;
            }
            if (pass == 0) {
                props(workshop, energy, extras, &count);
            } else if (pass == 1) {
                releases(workshop, energy, extras, &count);
            } else {
                standstills(workshop, energy, extras, &count);
            }
        }
    }
    return count;
}

static void extra_rows(struct workshop *workshop,
                       struct ui *ui,
                       struct box *inner,
                       const char *energy,
                       const struct extra *extras,
                       int count)
{
    char id[64];
    for (int i = 0; i < count; i++) {
        (void)snprintf(id, sizeof id, "loto.%s.extra.%d", energy, i);
        if (widget_button(ui,
                          id,
                          box_cut_top(inner, 36.0, 4.0),
                          &(struct button){.label = extras[i].label,
                                           .icon = extras[i].done ? "check" : extras[i].icon,
                                           .look = BUTTON_TILE,
                                           .on = extras[i].done,
                                           .disabled = workshop->view->busy,
                                           .reason = _("Un geste est en cours")})) {
            struct action *action = desk_ask(workshop, extras[i].kind, extras[i].on);
            (void)text_copy(action->mode, sizeof action->mode, extras[i].mode);
            action->value = extras[i].value;
        }
    }
}

// "Électrique, hydraulique": what one isolator separates.
static void energies_title(const struct view *view, const char *isolator, char *text, size_t size)
{
    text[0] = '\0';
    for (uint32_t i = 0; i < view->energy_count; i++) {
        if (strcmp(view->energies[i].isolator, isolator) == 0) {
            size_t length = strlen(text);
            (void)snprintf(text + length,
                           size - length,
                           "%s%s",
                           length > 0 ? ", " : "",
                           words_energy(view->energies[i].id));
        }
    }
}

static void energy_column(struct workshop *workshop,
                          struct ui *ui,
                          struct box box,
                          const struct view_energy *energy)
{
    const struct view_component *component = desk_component(workshop, energy->isolator, NULL);
    char text[128];
    struct extra extras[EXTRAS_MAX];
    int extra_count = extras_of(workshop, energy->isolator, extras);
    energies_title(workshop->view, energy->isolator, text, sizeof text);
    draw_card(ui, box);
    struct box inner = box_inset(box, 14.0);
    struct box head = box_cut_top(&inner, 42.0, 10.0);
    draw_icon(ui,
              words_trade_icon(energy->id),
              head.x,
              head.y + 2.0,
              18.0,
              theme_colour(ui, THEME_ACCENT));
    text_in_short(ui,
                  FONT_CARD_TITLE,
                  (struct box){head.x + 28.0, head.y, head.w - 28.0, 22.0},
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK),
                  text);
    if (component == NULL) {
        return;
    }
    (void)snprintf(text, sizeof text, "%s · %s", component->ref, words_pick(component->name));
    text_in_short(ui,
                  FONT_SMALL,
                  (struct box){head.x + 28.0, head.y + 22.0, head.w - 28.0, 18.0},
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK2),
                  text);
    char clock[16];
    const struct view_journal_line *tagged = last_line(workshop->view, ACTION_TAG, component->ref);
    double rows = GESTURE_COUNT * 50.0 + extra_count * extra_height;
    double height = inner.h - rows;
    picture(ui,
            box_cut_top(&inner,
                        height < 90.0    ? 90.0
                        : height > 210.0 ? 210.0
                                         : height,
                        10.0),
            component,
            energy->id,
            workshop->person,
            tagged != NULL ? words_clock(tagged->tick, clock, sizeof clock) : "");
    for (int i = 0; i < GESTURE_COUNT; i++) {
        gesture_row(workshop, ui, box_cut_top(&inner, 46.0, 4.0), component, energy->id, i);
    }
    extra_rows(workshop, ui, &inner, energy->id, extras, extra_count);
}

static void tester_face(struct ui *ui, struct box box, const struct view *view)
{
    static const char *const steps[] = {"690", "400", "230", "120", "50", "24", "12"};
    static const double levels[] = {690.0, 400.0, 230.0, 120.0, 50.0, 24.0, 12.0};
    draw_round(ui, box, 8.0, colour_rgb(0x1F2933));
    const struct view_fact *last = NULL;
    for (uint32_t i = view->fact_count; i > 0 && last == NULL; i--) {
        if (view->facts[i - 1].observation.kind == OBSERVATION_TESTER) {
            last = &view->facts[i - 1];
        }
    }
    double value = last == NULL ? 0.0 : last->observation.exact;
    value = value < 0.0 ? -value : value;
    struct box inner = box_inset_xy(box, 14.0, 12.0);
    text_in(ui,
            FONT_SMALL_STRONG,
            box_cut_top(&inner, 18.0, 6.0),
            TEXT_RIGHT,
            colour_rgb(0xF2C14B),
            "VAT");
    struct box leds = box_cut_top(&inner, 40.0, 8.0);
    for (int i = 0; i < 7; i++) {
        struct box cell = box_column(leds, i, 7, 0.0);
        double x = cell.x + cell.w / 2.0;
        bool on = value >= levels[i] * 0.85;
        draw_circle(ui, x, cell.y + 9.0, 8.0, on ? colour_rgb(0xE5482D) : colour_rgb(0x3B4752));
        draw_ring(ui, x, cell.y + 9.0, 8.0, 1.2, colour_rgb(0x5A6874));
        text_in(ui,
                FONT_CAPTION,
                (struct box){cell.x, cell.y + 22.0, cell.w, 16.0},
                TEXT_CENTRE,
                colour_rgb(0xB9C5CF),
                steps[i]);
    }
    draw_circle(ui,
                inner.x + 7.0,
                inner.y + 8.0,
                5.5,
                view->tester_proved ? colour_rgb(0x2FCB7E) : colour_rgb(0x3B4752));
    text_in(ui,
            FONT_SMALL,
            (struct box){inner.x + 22.0, inner.y - 2.0, inner.w - 22.0, 20.0},
            TEXT_LEFT,
            colour_rgb(0xE6EDF2),
            view->tester_proved ? _("Autotest réussi") : _("Autotest non fait"));
}

static const struct view_fact *pair_fact(const struct view *view, const char *a, const char *b)
{
    for (uint32_t i = view->fact_count; i > 0; i--) {
        const struct view_fact *fact = &view->facts[i - 1];
        if (fact->observation.kind == OBSERVATION_TESTER && strcmp(fact->observation.ref, a) == 0 &&
            strcmp(fact->observation.with, b) == 0) {
            return fact;
        }
    }
    return NULL;
}

static void tester_column(struct workshop *workshop,
                          struct ui *ui,
                          struct box box,
                          const struct view_energy *energy)
{
    const struct view *view = workshop->view;
    char id[64];
    char text[160];
    draw_card(ui, box);
    struct box inner = box_inset(box, 14.0);
    text_in(ui,
            FONT_CARD_TITLE,
            box_cut_top(&inner, 22.0, 0.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK),
            _("Vérification d’absence de tension"));
    (void)snprintf(text, sizeof text, _("En aval de %s"), energy->isolator);
    text_in(ui,
            FONT_SMALL,
            box_cut_top(&inner, 20.0, 8.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK2),
            text);
    tester_face(ui, box_cut_top(&inner, 122.0, 10.0), view);
    struct button self = {.label = _("Autotest du VAT"),
                          .icon = "restart",
                          .key = "V",
                          .look = BUTTON_TILE,
                          .disabled = view->busy,
                          .reason = _("Un geste est en cours")};
    if (widget_button(ui, "loto.vat.self", box_cut_top(&inner, 42.0, 10.0), &self)) {
        (void)desk_ask(workshop, ACTION_TEST_TESTER, NULL);
    }
    double pairs = energy->verify_count / 2.0;
    double height = pairs > 0.0 ? inner.h / pairs - 4.0 : 40.0;
    height = height > 40.0 ? 40.0 : height < 26.0 ? 26.0 : height;
    for (uint32_t i = 0; i + 1 < energy->verify_count; i += 2) {
        const char *a = energy->verify[i];
        const char *b = energy->verify[i + 1];
        const struct view_fact *fact = pair_fact(view, a, b);
        (void)snprintf(id, sizeof id, "loto.vat.%u", (unsigned)(i / 2));
        (void)snprintf(text, sizeof text, "%s – %s", a, b);
        if (widget_button(
                ui,
                id,
                box_cut_top(&inner, height, 4.0),
                &(struct button){.label = text,
                                 .icon = fact != NULL ? "check" : "voltage_tester",
                                 .hint = fact != NULL ? fact->observation.shown : _("À vérifier"),
                                 .look = BUTTON_TILE,
                                 .disabled = view->busy,
                                 .reason = _("Un geste est en cours")})) {
            struct action *action = desk_ask(workshop, ACTION_TEST_DEAD, a);
            (void)text_copy(action->with, sizeof action->with, b);
        }
    }
}

// One gauge tile for each point of all energies but the electrical one.
static void gauge_column(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    char id[64];
    struct box inner = box;
    uint32_t shown_before = 0;
    for (uint32_t e = 0; e < view->energy_count; e++) {
        const struct view_energy *energy = &view->energies[e];
        bool fluid = strcmp(energy->id, "electrical") != 0;
        for (uint32_t i = 0; fluid && i < energy->verify_count && inner.h > 30.0; i++) {
            const char *point = energy->verify[i];
            const char *shown = _("À vérifier");
            for (uint32_t k = view->fact_count; k > 0; k--) {
                const struct observation *seen = &view->facts[k - 1].observation;
                if (seen->kind == OBSERVATION_READING && strcmp(seen->ref, point) == 0) {
                    shown = seen->shown;
                    break;
                }
            }
            (void)snprintf(id, sizeof id, "loto.gauge.%u", (unsigned)shown_before++);
            if (widget_button(ui,
                              id,
                              box_cut_top(&inner, 40.0, 4.0),
                              &(struct button){.label = point,
                                               .icon = "gauge",
                                               .hint = shown,
                                               .look = BUTTON_TILE,
                                               .disabled = view->busy,
                                               .reason = _("Un geste est en cours")})) {
                struct action *action = desk_ask(workshop, ACTION_MEASURE, point);
                (void)text_copy(action->mode, sizeof action->mode, "bar");
            }
        }
    }
}

static const struct view_energy *electrical_of(const struct view *view)
{
    for (uint32_t i = 0; i < view->energy_count; i++) {
        if (strcmp(view->energies[i].id, "electrical") == 0) {
            return &view->energies[i];
        }
    }
    return NULL;
}

// Height of the gauges' card, 0 without any.
static double gauges_height(const struct view *view)
{
    uint32_t points = 0;
    for (uint32_t i = 0; i < view->energy_count; i++) {
        bool fluid = strcmp(view->energies[i].id, "electrical") != 0;
        points += fluid ? view->energies[i].verify_count : 0;
    }
    return points == 0 ? 0.0 : 60.0 + 44.0 * points;
}

// What the third column needs at least: tester, couples, gauges.
static double checks_height(const struct view *view)
{
    const struct view_energy *electrical = electrical_of(view);
    double pairs = electrical == NULL ? 0.0 : electrical->verify_count / 2.0;
    return tester_height + pairs * 30.0 + gauges_height(view) + 16.0;
}

static void checks_column(struct workshop *workshop, struct ui *ui, struct box column)
{
    const struct view_energy *electrical = electrical_of(workshop->view);
    double height = gauges_height(workshop->view);
    struct box gauges = height > 0.0 ? box_cut_bottom(&column, height, 16.0) : (struct box){0};
    if (electrical != NULL) {
        tester_column(workshop, ui, column, electrical);
    }
    if (height > 0.0) {
        draw_card(ui, gauges);
        struct box inner = box_inset(gauges, 14.0);
        text_in(ui,
                FONT_CARD_TITLE,
                box_cut_top(&inner, 22.0, 8.0),
                TEXT_LEFT,
                theme_colour(ui, THEME_INK),
                _("Pression résiduelle"));
        gauge_column(workshop, ui, inner);
    }
}

void screen_lockout(struct workshop *workshop, struct ui *ui, struct box page)
{
    const struct view *view = workshop->view;
    char text[160];
    page = box_inset(page, 16.0);
    text_in(ui,
            FONT_FIGURE,
            box_cut_top(&page, 26.0, 0.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK),
            _("Consignation"));
    (void)snprintf(text,
                   sizeof text,
                   _("Chargé de consignation : %s. Chaque geste est horodaté, l’ordre compte."),
                   workshop->person);
    text_in_short(ui,
                  FONT_SMALL,
                  box_cut_top(&page, 20.0, 12.0),
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK2),
                  text);
    int columns = 1;
    for (uint32_t i = 0; i < view->energy_count; i++) {
        columns += is_first(view, i) ? 1 : 0;
    }
    uint32_t next = 0; // energy of the column
    for (int i = 0; i < columns; i++) {
        // A column that does not fit scrolls, at the height it needs.
        struct box box = box_column(page, i, columns, 16.0);
        bool energy = i + 1 < columns;
        while (energy && !is_first(view, next)) {
            next++;
        }
        struct extra extras[EXTRAS_MAX];
        int extra_count = energy ? extras_of(workshop, view->energies[next].isolator, extras) : 0;
        double needed = energy ? energy_height + extra_height * extra_count : checks_height(view);
        bool scrolls = box.h < needed;
        (void)snprintf(text, sizeof text, "loto.column.%d", i);
        if (scrolls) {
            box = widget_scroll_begin(ui, text, box);
            box.h = needed;
        }
        if (energy) {
            energy_column(workshop, ui, box, &view->energies[next++]);
        } else {
            checks_column(workshop, ui, box);
        }
        if (scrolls) {
            widget_scroll_end(ui, needed);
        }
    }
}
