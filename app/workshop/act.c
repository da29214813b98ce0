// Acts: from a screen's wish to the session, and entries put into words.
#include "app/workshop/desk.h"
#include "engine/base/assert.h"
#include "engine/base/text.h"
#include "engine/plant/folio.h"

#include <stdio.h>
#include <string.h>

struct action *desk_ask(struct workshop *workshop, enum action_kind kind, const char *on)
{
    workshop->ask = (struct action){.kind = kind, .at = -1.0};
    if (on != NULL) {
        (void)text_copy(workshop->ask.on, sizeof workshop->ask.on, on);
    }
    workshop->asked = true;
    return &workshop->ask;
}

const struct view_component *
desk_component(const struct workshop *workshop, const char *ref, uint32_t *index)
{
    const struct view *view = workshop->view;
    for (uint32_t i = 0; i < view->component_count; i++) {
        if (strcmp(view->components[i].ref, ref) == 0) {
            if (index != NULL) {
                *index = i;
            }
            return &view->components[i];
        }
    }
    return NULL;
}

const struct view_component *desk_selected(const struct workshop *workshop)
{
    return workshop->selected[0] == '\0' ? NULL
                                         : desk_component(workshop, workshop->selected, NULL);
}

void desk_select(struct workshop *workshop, const char *ref)
{
    (void)text_copy(workshop->selected, sizeof workshop->selected, ref);
    (void)text_copy(workshop->search, sizeof workshop->search, ref); // the search boxes follow
    workshop->menu = DESK_MENU_NONE;
}

// Case-blind for ASCII letters, which is all that references are made of.
static bool same_name(const char *a, const char *b, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        char x = a[i] >= 'a' && a[i] <= 'z' ? (char)(a[i] - 'a' + 'A') : a[i];
        char y = b[i] >= 'a' && b[i] <= 'z' ? (char)(b[i] - 'a' + 'A') : b[i];
        if (x != y || x == '\0') {
            return false;
        }
    }
    return b[length] == '\0';
}

const struct view_component *
desk_find(const struct workshop *workshop, const char *text, const char **terminal)
{
    const struct view *view = workshop->view;
    text += text[0] == '-' ? 1 : 0;
    size_t length = strcspn(text, ":");
    for (uint32_t i = 0; length > 0 && i < view->component_count; i++) {
        const struct view_component *component = &view->components[i];
        if (!same_name(text, component->ref, length)) {
            continue;
        }
        const char *rest = text + length + (text[length] == ':');
        for (uint32_t k = 0; k < component->terminal_count; k++) {
            if (same_name(rest, component->terminals[k], strlen(rest))) {
                *terminal = component->terminals[k];
            }
        }
        return component;
    }
    return NULL;
}

bool desk_search(struct workshop *workshop, struct ui *ui, const char *text)
{
    const char *terminal = NULL;
    const struct view_component *component = desk_find(workshop, text, &terminal);
    if (component == NULL) {
        char message[DESK_PICKER_TEXT_MAX + 64];
        (void)snprintf(message, sizeof message, _("Introuvable : %s"), text);
        widget_toast(ui, TONE_WARN, message);
        return false;
    }
    desk_select(workshop, component->ref);
    return true;
}

bool desk_is_training(const struct workshop *workshop)
{
    return strcmp(workshop->view->mode, "evaluation") != 0;
}

static const char *paper_name(const struct view *view, const char *id)
{
    for (uint32_t i = 0; i < view->paper_count; i++) {
        const struct view_paper *paper = &view->papers[i];
        if (strcmp(paper->id, id) == 0) {
            return paper->folio != NULL ? paper->folio->id : words_pick(paper->title);
        }
    }
    return strcmp(id, "history") == 0 ? _("Historique") : id;
}

static const char *question_text(const struct view *view, const char *id)
{
    for (uint32_t i = 0; i < view->question_count; i++) {
        if (strcmp(view->questions[i].id, id) == 0) {
            return words_pick(view->questions[i].question);
        }
    }
    return id;
}

static const char *test_name(const struct view *view, const char *id)
{
    for (uint32_t i = 0; i < view->test_count; i++) {
        if (strcmp(view->tests[i].id, id) == 0) {
            return words_pick(view->tests[i].name);
        }
    }
    return id;
}

// What an act is on, as people say it.
static const char *
target_text(const struct view *view, enum action_kind kind, const char *on, const char *mode)
{
    if (kind == ACTION_OPEN_DOCUMENT) {
        return paper_name(view, on);
    }
    if (kind == ACTION_ASK) {
        return question_text(view, on);
    }
    if (kind == ACTION_RUN_TEST) {
        return test_name(view, mode);
    }
    if (kind == ACTION_DECLARE_RISK) {
        return words_risk(on);
    }
    if (kind == ACTION_WEAR) {
        return words_equipment(on);
    }
    if (kind == ACTION_WRITE) {
        return words_report_field(on);
    }
    if (kind == ACTION_JUDGE) {
        return strcmp(mode, "normal") == 0 ? _("Conforme") : _("Anormal");
    }
    return on;
}

const char *desk_act_text(const struct workshop *workshop,
                          enum action_kind kind,
                          const char *on,
                          const char *mode,
                          char *buffer,
                          size_t size)
{
    const char *target = target_text(workshop->view, kind, on, mode);
    bool reference = strcmp(target, on) == 0 || kind == ACTION_OPEN_DOCUMENT;
    (void)snprintf(buffer,
                   size,
                   "%s%s%s",
                   words_action(kind),
                   target[0] == '\0' ? ""
                   : reference       ? " "
                                     : _("\u00a0: "),
                   target);
    return buffer;
}

const char *
desk_line_text(const struct workshop *workshop, uint32_t index, char *buffer, size_t size)
{
    const struct view *view = workshop->view;
    const struct view_journal_line *line = &view->journal[index];
    buffer[0] = '\0';
    if (!line->action) {
        bool ambient = line->kind == ACTION_KIND_COUNT;
        (void)snprintf(buffer, size, "%s", ambient ? line->shown : "");
        return buffer;
    }
    (void)desk_act_text(workshop, line->kind, line->on, line->mode, buffer, size);
    for (uint32_t i = index + 1; i < view->journal_count && !view->journal[i].action; i++) {
        const struct view_journal_line *given = &view->journal[i];
        if (given->kind == line->kind && given->shown[0] != '\0') {
            size_t used = strlen(buffer);
            (void)snprintf(buffer + used, size - used, " — %s", given->shown);
            break;
        }
    }
    return buffer;
}

uint32_t desk_forced_count(const struct view *view)
{
    uint32_t forced = 0;
    for (uint32_t i = 0; i < view->plc_point_count; i++) {
        forced += view->plc_points[i].forced >= 0 ? 1 : 0;
    }
    return forced;
}

uint32_t desk_fact_number(const struct view *view, const struct view_fact *fact)
{
    return (uint32_t)(fact - view->facts) + 1;
}

bool desk_is_reading(const struct view_fact *fact)
{
    return fact->by == ACTION_MEASURE || fact->by == ACTION_TEST_DEAD;
}

// The name of a setting that was read on a part, or NULL.
static const char *setting_name(const struct workshop *workshop,
                                const struct observation *observation)
{
    const struct view *view = workshop->view;
    for (uint32_t i = 0; i < view->setting_count; i++) {
        const struct view_setting *setting = &view->settings[i];
        if (strcmp(setting->id, observation->mode) == 0 &&
            strcmp(view->components[setting->component].ref, observation->ref) == 0) {
            return words_pick(setting->name);
        }
    }
    return NULL;
}

const char *desk_fact_text(const struct workshop *workshop,
                           const struct view_fact *fact,
                           char *buffer,
                           size_t size)
{
    const struct observation *observation = &fact->observation;
    const char *colon = _("\u00a0: ");
    const char *what = setting_name(workshop, observation);
    bool reading =
        observation->kind == OBSERVATION_READING || observation->kind == OBSERVATION_TESTER;
    if (observation->kind == OBSERVATION_HAZARD) {
        (void)snprintf(buffer, size, "%s", words_hazard(observation->mode));
    } else if (reading && what != NULL) {
        (void)snprintf(
            buffer, size, "%s, %s%s%s", observation->ref, what, colon, observation->shown);
    } else if (reading && observation->with[0] != '\0') {
        (void)snprintf(buffer,
                       size,
                       "%s → %s%s%s",
                       observation->ref,
                       observation->with,
                       colon,
                       observation->shown);
    } else if (reading && observation->ref[0] != '\0') {
        (void)snprintf(buffer, size, "%s%s%s", observation->ref, colon, observation->shown);
    } else {
        (void)snprintf(buffer, size, "%s", observation->shown);
    }
    return buffer;
}

const char *desk_fact_icon(const struct view_fact *fact)
{
    return fact->by == ACTION_KIND_COUNT ? "eye" : words_action_icon(fact->by);
}

double desk_row_height(struct ui *ui, double width, const struct desk_row *row)
{
    double room = width - 16.0 - (row->icon != NULL ? 26.0 : 0.0) -
                  (row->code != NULL ? 30.0 : 0.0) - (row->badge != NULL ? 26.0 : 0.0);
    bool wraps = text_width(ui, FONT_BODY, row->text) > room;
    return wraps ? text_wrap_height(ui, FONT_BODY, room, 18.0, row->text) + 8.0 : 33.0;
}

bool desk_row(struct ui *ui, const char *id, struct box box, const struct desk_row *row)
{
    unsigned bits = widget_register(
        ui,
        id,
        box,
        &(struct widget){
            .kind = WIDGET_BUTTON, .label = row->text, .disabled = row->disabled, .on = row->on});
    if (row->on || (bits & WIDGET_HOVER) != 0) {
        draw_round(ui, box, 7.0, theme_colour(ui, row->on ? THEME_ACCENT_BG : THEME_SURFACE2));
    }
    widget_ring(ui, box, 7.0);
    struct colour ink = theme_colour(ui, row->on ? THEME_ACCENT : THEME_INK);
    struct box inner = box_inset_xy(box, 8.0, 0.0);
    if (row->icon != NULL) {
        draw_icon_in(ui, row->icon, box_cut_left(&inner, 18.0, 8.0), 16.0, ink);
    }
    if (row->code != NULL) {
        text_in(ui, FONT_SMALL_STRONG, box_cut_left(&inner, 24.0, 6.0), TEXT_LEFT, ink, row->code);
    }
    if (row->badge != NULL) {
        struct box badge = box_cut_right(&inner, 22.0, 4.0);
        widget_disc(ui,
                    badge.x + 11.0,
                    badge.y + badge.h / 2.0,
                    10.0,
                    row->on ? TONE_ACCENT : TONE_PLAIN,
                    row->badge);
    }
    if (box.h >= 44.0 && text_width(ui, FONT_BODY, row->text) > inner.w) {
        inner = box_inset_xy(inner, 0.0, 4.0);
        (void)text_wrap(ui, FONT_BODY, inner, 18.0, ink, row->text);
    } else if (!text_in_short(ui, FONT_BODY, inner, TEXT_LEFT, ink, row->text)) {
        widget_tip(ui, row->text);
    }
    return (bits & WIDGET_CLICKED) != 0;
}
