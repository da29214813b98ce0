// The hypotheses board: the facts on the left; possible, ruled out, retained on the right.
#include "app/workshop/desk.h"
#include "engine/base/text.h"

#include <stdio.h>
#include <string.h>

enum { FACTS_WIDTH = 320, FACTS_WIDTH_COMPACT = 260, TEXT_BYTES = 320, CHOICES_MAX = 256 };

static bool is_cited(const struct workshop *workshop, uint32_t sequence)
{
    for (uint32_t i = 0; i < workshop->cited_count; i++) {
        if (workshop->cited[i] == sequence) {
            return true;
        }
    }
    return false;
}

static void toggle_cited(struct workshop *workshop, uint32_t sequence)
{
    for (uint32_t i = 0; i < workshop->cited_count; i++) {
        if (workshop->cited[i] == sequence) {
            workshop->cited[i] = workshop->cited[--workshop->cited_count];
            return;
        }
    }
    if (workshop->cited_count < ACTION_CITES_MAX) {
        workshop->cited[workshop->cited_count++] = sequence;
    }
}

static void facts_column(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    char text[TEXT_BYTES];
    char id[64];
    char number[12];
    char clock[16];
    draw_card(ui, box);
    struct box inner = box_inset(box, 14.0);
    text_in(ui,
            FONT_CARD_TITLE,
            box_cut_top(&inner, 22.0, 2.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK),
            _("Faits constatés"));
    text_in(ui,
            FONT_SMALL,
            box_cut_top(&inner, 18.0, 8.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK2),
            _("Cochez vos preuves, ou glissez-les."));
    struct box list = widget_scroll_begin(ui, "hyp.facts", inner);
    double top = list.y;
    for (uint32_t i = view->fact_count; i > 0; i--) { // the newest on top
        const struct view_fact *fact = &view->facts[i - 1];
        const char *shown = desk_fact_text(workshop, fact, text, sizeof text);
        double height = text_wrap_height(ui, FONT_SMALL, list.w - 56.0, 16.0, shown) + 28.0;
        struct box card = {list.x, list.y, list.w - 2.0, height};
        (void)snprintf(id, sizeof id, "hyp.fact.%u", (unsigned)fact->sequence);
        if (widget_card(ui, id, card, shown, is_cited(workshop, fact->sequence))) {
            toggle_cited(workshop, fact->sequence);
        }
        (void)drag_source(ui, "fact", (int)fact->sequence);
        enum widget_tone tone = fact->judged > 0   ? TONE_OK
                                : fact->judged < 0 ? TONE_BAD
                                                   : TONE_PLAIN;
        (void)snprintf(number, sizeof number, "%u", (unsigned)desk_fact_number(view, fact));
        widget_disc(ui, card.x + 20.0, card.y + 20.0, 11.0, tone, number);
        (void)text_wrap(ui,
                        FONT_SMALL,
                        (struct box){card.x + 40.0, card.y + 8.0, list.w - 56.0, height - 24.0},
                        16.0,
                        theme_colour(ui, THEME_INK),
                        shown);
        text_in(ui,
                FONT_CAPTION,
                (struct box){card.x + 40.0, card.y + height - 20.0, 80.0, 14.0},
                TEXT_LEFT,
                theme_colour(ui, THEME_INK3),
                words_clock(fact->tick, clock, sizeof clock));
        list.y += height + 8.0;
    }
    widget_scroll_end(ui, list.y - top);
}

// What was typed in the note goes with this act.
static void take_note(struct workshop *workshop, struct action *action)
{
    (void)text_copy(action->text, sizeof action->text, workshop->hypothesis_text);
    workshop->hypothesis_text[0] = '\0';
}

static struct action *
judge(struct workshop *workshop, enum action_kind kind, const struct view_hypothesis *hypothesis)
{
    struct action *action = desk_ask(workshop, kind, hypothesis->ref);
    (void)text_copy(action->mode, sizeof action->mode, hypothesis->mode);
    memcpy(action->cites, workshop->cited, sizeof action->cites);
    action->cite_count = workshop->cited_count;
    workshop->cited_count = 0;
    take_note(workshop, action);
    return action;
}

static double hypothesis_card(struct workshop *workshop,
                              struct ui *ui,
                              struct box column,
                              double y,
                              const struct view_hypothesis *hypothesis,
                              int index)
{
    char id[64];
    const char *comment = hypothesis->comment != NULL ? hypothesis->comment : "";
    double room = column.w - 24.0;
    double comment_height =
        comment[0] == '\0' ? 0.0 : text_wrap_height(ui, FONT_CAPTION, room, 15.0, comment) + 4.0;
    bool stacked = room < 190.0; // both buttons side by side would cut their words
    double buttons = hypothesis->state != 0 ? 0.0 : stacked ? 86.0 : 46.0;
    struct box card = {column.x, y, column.w, 62.0 + comment_height + buttons};
    draw_shadow(ui, card, 8.0, 1);
    draw_panel(ui, card, 8.0, theme_colour(ui, THEME_SURFACE), theme_colour(ui, THEME_LINE));
    struct box inner = box_inset(card, 12.0);
    text_in_short(ui,
                  FONT_BODY_STRONG,
                  box_cut_top(&inner, 20.0, 0.0),
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK),
                  hypothesis->ref);
    text_in_short(ui,
                  FONT_SMALL,
                  box_cut_top(&inner, 18.0, 0.0),
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK2),
                  words_failure_mode(hypothesis->mode));
    if (comment[0] != '\0') {
        (void)text_wrap(ui,
                        FONT_CAPTION,
                        box_cut_top(&inner, comment_height, 0.0),
                        15.0,
                        theme_colour(ui, THEME_INK3),
                        comment);
    }
    (void)box_cut_top(&inner, 10.0, 0.0);
    if (hypothesis->state != 0) {
        return card.h;
    }
    int payload = 0;
    (void)snprintf(id, sizeof id, "hyp.drop.%d", index);
    if (drag_target(ui, id, card, "fact", &payload) == DRAG_DROPPED &&
        !is_cited(workshop, (uint32_t)payload)) {
        toggle_cited(workshop, (uint32_t)payload);
    }
    bool ready = workshop->cited_count > 0 && !workshop->view->busy;
    struct box row = box_cut_top(&inner, stacked ? 76.0 : 36.0, 0.0);
    struct box reject = stacked ? box_row(row, 0, 2, 4.0) : box_column(row, 0, 2, 8.0);
    struct box confirm = stacked ? box_row(row, 1, 2, 4.0) : box_column(row, 1, 2, 8.0);
    (void)snprintf(id, sizeof id, "hyp.reject.%d", index);
    if (widget_button(ui,
                      id,
                      reject,
                      &(struct button){.label = _("Écarter"),
                                       .icon = "cross",
                                       .look = BUTTON_SECONDARY,
                                       .disabled = !ready,
                                       .reason = _("Cochez au moins un fait qui la contredit")})) {
        (void)judge(workshop, ACTION_REJECT, hypothesis);
    }
    (void)snprintf(id, sizeof id, "hyp.confirm.%d", index);
    if (widget_button(ui,
                      id,
                      confirm,
                      &(struct button){.label = _("Retenir"),
                                       .icon = "check",
                                       .look = BUTTON_SECONDARY,
                                       .disabled = !ready,
                                       .reason = _("Cochez au moins un fait qui la prouve")})) {
        (void)judge(workshop, ACTION_CONFIRM, hypothesis);
    }
    return card.h;
}

static void column(struct workshop *workshop, struct ui *ui, struct box box, int kind)
{
    static const char *const icons[] = {"question", "cross", "check"};
    const char *const titles[] = {_("Possibles"), _("Écartées"), _("Retenue")};
    static const char *const ids[] = {"hyp.possible", "hyp.out", "hyp.kept"};
    draw_round(ui, box, 10.0, theme_colour(ui, THEME_SUNK));
    struct box inner = box_inset(box, 12.0);
    struct box head = box_cut_top(&inner, 24.0, 10.0);
    draw_icon(ui, icons[kind], head.x, head.y + 3.0, 16.0, theme_colour(ui, THEME_INK2));
    text_in(ui,
            FONT_BODY_STRONG,
            (struct box){head.x + 24.0, head.y, head.w - 24.0, head.h},
            TEXT_LEFT,
            theme_colour(ui, THEME_INK2),
            titles[kind]);
    struct box list = widget_scroll_begin(ui, ids[kind], inner);
    double y = list.y;
    for (uint32_t i = 0; i < workshop->view->hypothesis_count; i++) {
        const struct view_hypothesis *hypothesis = &workshop->view->hypotheses[i];
        int place = hypothesis->state == 0 ? 0 : hypothesis->state < 0 ? 1 : 2;
        if (place == kind) {
            y += hypothesis_card(workshop, ui, list, y, hypothesis, (int)i) + 10.0;
        }
    }
    widget_scroll_end(ui, y - list.y);
}

static void new_hypothesis(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    const char *refs[CHOICES_MAX];
    const char *modes[CHOICES_MAX];
    int ref_count = 0;
    for (uint32_t i = 0; i < view->component_count && ref_count < CHOICES_MAX; i++) {
        refs[ref_count++] = view->components[i].ref;
    }
    int mode_count = 0;
    for (uint32_t i = 0; i < view->failure_mode_count && mode_count < CHOICES_MAX; i++) {
        modes[mode_count++] = words_failure_mode(view->failure_modes[i]);
    }
    draw_card(ui, box);
    struct box inner = box_inset_xy(box, 14.0, 11.0);
    struct box add = box_cut_right(&inner, 150.0, 10.0);
    (void)widget_dropdown(ui,
                          "hyp.component",
                          box_cut_left(&inner, inner.w * 0.34, 10.0),
                          refs,
                          ref_count,
                          &workshop->hypothesis_component,
                          _("Élément"));
    (void)widget_dropdown(ui,
                          "hyp.mode",
                          inner,
                          modes,
                          mode_count,
                          &workshop->hypothesis_mode,
                          _("Mode de défaillance"));
    bool ready =
        workshop->hypothesis_component >= 0 && workshop->hypothesis_mode >= 0 && !view->busy;
    if (widget_button(ui,
                      "hyp.add",
                      add,
                      &(struct button){.label = _("Ajouter"),
                                       .icon = "plus",
                                       .key = "N",
                                       .look = BUTTON_PRIMARY,
                                       .disabled = !ready,
                                       .reason = _("Choisissez un élément et un mode")})) {
        struct action *action =
            desk_ask(workshop, ACTION_HYPOTHESIS, refs[workshop->hypothesis_component]);
        (void)text_copy(
            action->mode, sizeof action->mode, view->failure_modes[workshop->hypothesis_mode]);
        take_note(workshop, action);
        workshop->hypothesis_mode = -1;
    }
}

static void diagnosis(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    const struct view_hypothesis *kept = NULL;
    for (uint32_t i = 0; i < view->hypothesis_count; i++) {
        kept = view->hypotheses[i].state > 0 ? &view->hypotheses[i] : kept;
    }
    const char *causes[CHOICES_MAX];
    int count = 0;
    for (uint32_t i = 0; i < view->cause_count && count < CHOICES_MAX; i++) {
        causes[count++] = words_cause(view->causes[i]);
    }
    draw_card(ui, box);
    struct box inner = box_inset_xy(box, 14.0, 11.0);
    struct box go = box_cut_right(&inner, 210.0, 10.0);
    struct box note = box_cut_left(&inner, inner.w * 0.56, 10.0);
    (void)widget_field(
        ui,
        "hyp.note",
        note,
        workshop->hypothesis_text,
        sizeof workshop->hypothesis_text,
        &(struct field){.hint = _("Motif joint au prochain geste du tableau"), .key = "ctrl+f"});
    (void)widget_dropdown(ui,
                          "hyp.cause",
                          inner,
                          causes,
                          count,
                          &workshop->diagnosis_cause,
                          _("Cause première probable"));
    bool done = kept != NULL && kept->state == 2;
    bool ready = kept != NULL && !done && workshop->diagnosis_cause >= 0 && !view->busy;
    if (widget_button(
            ui,
            "hyp.diagnose",
            go,
            &(struct button){.label = done ? _("Diagnostic validé") : _("Valider le diagnostic"),
                             .icon = "flag",
                             .key = "ctrl+Return",
                             .hint = "",
                             .look = BUTTON_PRIMARY,
                             .disabled = !ready,
                             .reason = _("Retenez une hypothèse et choisissez une cause")})) {
        struct action *action = judge(workshop, ACTION_DIAGNOSE, kept);
        (void)text_copy(action->with, sizeof action->with, view->causes[workshop->diagnosis_cause]);
    }
}

void screen_hypotheses(struct workshop *workshop, struct ui *ui, struct box page)
{
    page = box_inset(page, 16.0);
    double width = window_is_compact(ui) ? FACTS_WIDTH_COMPACT : FACTS_WIDTH;
    struct box facts = box_cut_left(&page, width, 16.0);
    facts_column(workshop, ui, facts);
    new_hypothesis(workshop, ui, box_cut_top(&page, 60.0, 12.0));
    diagnosis(workshop, ui, box_cut_bottom(&page, 60.0, 12.0));
    for (int i = 0; i < 3; i++) {
        column(workshop, ui, box_column(page, i, 3, 14.0), i);
    }
}
