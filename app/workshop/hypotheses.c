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
        (void)snprintf(text,
                       sizeof text,
                       "%s%s%s",
                       words_clock(fact->tick, clock, sizeof clock),
                       fact->observation.ref[0] != '\0' ? " · " : "",
                       fact->by == ACTION_ASK ? "" : fact->observation.ref);
        draw_icon(ui,
                  desk_fact_icon(fact),
                  card.x + 40.0,
                  card.y + height - 19.0,
                  12.0,
                  theme_colour(ui, THEME_INK3));
        text_in_short(ui,
                      FONT_CAPTION,
                      (struct box){card.x + 57.0, card.y + height - 20.0, card.w - 66.0, 14.0},
                      TEXT_LEFT,
                      theme_colour(ui, THEME_INK3),
                      text);
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

struct card_texts {
    char mode[160]; // with a capital
    const char *comment;
    double mode_height, comment_height;
};

// The first letter, plain or of Latin-1.
static void capitalise(char *text)
{
    unsigned char first = (unsigned char)text[0];
    unsigned char second = first == 0 ? 0 : (unsigned char)text[1];
    if (first >= 'a' && first <= 'z') {
        text[0] = (char)(first - 'a' + 'A');
    } else if (first == 0xC3 && second >= 0xA0 && second <= 0xBE) {
        text[1] = (char)(second - 0x20);
    }
}

static struct card_texts
card_texts(struct ui *ui, const struct view_hypothesis *hypothesis, double width)
{
    struct card_texts texts = {.comment = hypothesis->comment != NULL ? hypothesis->comment : ""};
    (void)snprintf(texts.mode, sizeof texts.mode, "%s", words_failure_mode(hypothesis->mode));
    capitalise(texts.mode);
    texts.mode_height = text_wrap_height(ui, FONT_BODY_STRONG, width, 18.0, texts.mode) + 2.0;
    texts.comment_height = texts.comment[0] == '\0'
                               ? 0.0
                               : text_wrap_height(ui, FONT_SMALL, width, 16.0, texts.comment) + 6.0;
    return texts;
}

// A paragraph ruled out: a line through each of its lines.
static void strike(struct ui *ui, struct box box, const char *text)
{
    struct text_line lines[4];
    int count = text_break(ui, FONT_BODY_STRONG, box.w, text, lines, 4);
    for (int i = 0; i < count && i < 4; i++) {
        char line[160];
        (void)snprintf(
            line, sizeof line, "%.*s", (int)(lines[i].end - lines[i].start), text + lines[i].start);
        double width = text_width(ui, FONT_BODY_STRONG, line);
        draw_rect(ui,
                  (struct box){box.x - 2.0, box.y + 18.0 * i + 9.0, width + 4.0, 1.4},
                  theme_colour(ui, THEME_INK2));
    }
}

// The bar of its trade, its reference, what would be wrong with it.
static void card_head(const struct workshop *workshop,
                      struct ui *ui,
                      struct box card,
                      struct box *inner,
                      const struct view_hypothesis *hypothesis,
                      const struct card_texts *texts)
{
    const struct view_component *component = desk_component(workshop, hypothesis->ref, NULL);
    const char *trade = component != NULL ? component->trade : "";
    enum theme_token bar = strcmp(trade, "pneumatic") == 0    ? THEME_PNEU
                           : strcmp(trade, "mechanical") == 0 ? THEME_MECA
                                                              : THEME_ELEC;
    bool out = hypothesis->state < 0;
    char text[160];
    draw_rect(ui, (struct box){card.x, card.y + 12.0, 4.0, 34.0}, theme_colour(ui, bar));
    (void)snprintf(text,
                   sizeof text,
                   "%s · %s",
                   hypothesis->ref,
                   component != NULL ? words_pick(component->name) : "");
    text_in_short(ui,
                  FONT_SMALL,
                  box_cut_top(inner, 18.0, 0.0),
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK2),
                  text);
    struct box mode = box_cut_top(inner, texts->mode_height, 2.0);
    (void)text_wrap(ui,
                    FONT_BODY_STRONG,
                    mode,
                    18.0,
                    theme_colour(ui, out ? THEME_INK2 : THEME_INK),
                    texts->mode);
    if (out) {
        strike(ui, mode, texts->mode);
    }
    if (texts->comment[0] != '\0') {
        (void)text_wrap(ui,
                        FONT_SMALL,
                        box_cut_top(inner, texts->comment_height, 0.0),
                        16.0,
                        theme_colour(ui, THEME_INK2),
                        texts->comment);
    }
    (void)box_cut_top(inner, 4.0, 0.0);
}

static uint32_t number_of(const struct view *view, uint32_t sequence)
{
    for (uint32_t i = 0; i < view->fact_count; i++) {
        if (view->facts[i].sequence == sequence) {
            return i + 1;
        }
    }
    return 0;
}

// The facts it was judged by: against it, or for it.
static void cite_chips(const struct workshop *workshop,
                       struct ui *ui,
                       struct box row,
                       const struct view_hypothesis *hypothesis)
{
    bool against = hypothesis->state < 0;
    enum widget_tone tone = against ? TONE_BAD : TONE_OK;
    double x = row.x;
    for (uint32_t i = 0; i < hypothesis->cite_count && x + 44.0 <= row.x + row.w; i++) {
        char text[16];
        uint32_t number = number_of(workshop->view, hypothesis->cites[i]);
        (void)snprintf(text, sizeof text, "%s %u", against ? "−" : "+", (unsigned)number);
        struct box chip = {x, row.y, 42.0, 22.0};
        draw_round(ui, chip, 11.0, widget_tone_bg(ui, tone));
        draw_outline(ui, chip, 11.0, 1.2, widget_tone_fill(ui, tone));
        text_in(ui, FONT_SMALL_STRONG, chip, TEXT_CENTRE, widget_tone_text(ui, tone), text);
        x += 48.0;
    }
}

static double hypothesis_card(struct workshop *workshop,
                              struct ui *ui,
                              struct box column,
                              double y,
                              const struct view_hypothesis *hypothesis,
                              int index)
{
    char id[64];
    struct card_texts texts = card_texts(ui, hypothesis, column.w - 28.0);
    bool stacked = column.w < 214.0; // both buttons side by side would cut their words
    double buttons = hypothesis->state != 0 ? 0.0 : stacked ? 82.0 : 44.0;
    double chips = hypothesis->cite_count > 0 ? 32.0 : 0.0;
    struct box card = {
        column.x, y, column.w, 46.0 + texts.mode_height + texts.comment_height + chips + buttons};
    bool kept = hypothesis->state > 0;
    draw_shadow(ui, card, 8.0, 1);
    draw_round(ui, card, 8.0, theme_colour(ui, THEME_SURFACE));
    draw_outline(
        ui, card, 8.0, kept ? 2.0 : 1.0, theme_colour(ui, kept ? THEME_OK_FILL : THEME_LINE));
    struct box inner = {card.x + 16.0, card.y + 12.0, card.w - 28.0, card.h - 24.0};
    card_head(workshop, ui, card, &inner, hypothesis, &texts);
    if (chips > 0.0) {
        cite_chips(workshop, ui, box_cut_top(&inner, 24.0, 8.0), hypothesis);
    }
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

// Possible, ruled out, retained.
static int column_of(const struct view_hypothesis *hypothesis)
{
    return hypothesis->state == 0 ? 0 : hypothesis->state < 0 ? 1 : 2;
}

static int count_of(const struct view *view, int kind)
{
    int count = 0;
    for (uint32_t i = 0; i < view->hypothesis_count; i++) {
        count += column_of(&view->hypotheses[i]) == kind ? 1 : 0;
    }
    return count;
}

static void column(struct workshop *workshop, struct ui *ui, struct box box, int kind)
{
    static const char *const icons[] = {"question", "cross", "check"};
    const char *const titles[] = {_("Possibles"), _("Écartées"), _("Retenue")};
    static const char *const ids[] = {"hyp.possible", "hyp.out", "hyp.kept"};
    int count = count_of(workshop->view, kind);
    bool kept = kind == 2 && count > 0;
    draw_round(ui, box, 10.0, theme_colour(ui, kept ? THEME_OK_BG : THEME_SUNK));
    draw_outline(ui, box, 10.0, 1.0, theme_colour(ui, kept ? THEME_OK_FILL : THEME_LINE));
    struct box inner = box_inset(box, 12.0);
    struct box head = box_cut_top(&inner, 24.0, 10.0);
    struct colour ink = theme_colour(ui, kept ? THEME_OK : THEME_INK2);
    draw_icon(ui, icons[kind], head.x, head.y + 4.0, 16.0, ink);
    text_in(ui,
            FONT_BODY_STRONG,
            (struct box){head.x + 24.0, head.y, head.w - 60.0, head.h},
            TEXT_LEFT,
            ink,
            titles[kind]);
    char number[12];
    (void)snprintf(number, sizeof number, "%d", count);
    struct box badge = {head.x + head.w - 30.0, head.y + 2.0, 28.0, 20.0};
    draw_round(
        ui, badge, 10.0, kept ? theme_colour(ui, THEME_OK_FILL) : theme_colour(ui, THEME_LINE));
    text_in(ui,
            FONT_SMALL_STRONG,
            badge,
            TEXT_CENTRE,
            kept ? colour_rgb(0xFFFFFF) : theme_colour(ui, THEME_INK2),
            number);
    struct box list = widget_scroll_begin(ui, ids[kind], inner);
    double y = list.y;
    for (uint32_t i = 0; i < workshop->view->hypothesis_count; i++) {
        const struct view_hypothesis *hypothesis = &workshop->view->hypotheses[i];
        if (column_of(hypothesis) == kind) {
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
                             .reason = _("Retenez une hypothèse et choisissez une cause")}) &&
        ready) {
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
