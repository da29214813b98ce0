#include "app/review/review.h"

#include "app/widgets/widget.h"
#include "app/words/words.h"
#include "engine/base/assert.h"
#include "engine/journal/journal.h"
#include "grading/assessment/assessment.h"
#include "grading/referential/referential.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double page_height = 620.0; // [dp] least of what lies under the bar

enum { LANES = 5, ENTRY_BYTES = 256 };

struct review {
    struct review_options options;
    uint32_t entry;      // selected journal entry (sequence)
    int competence;      // selected competence of the referential, -1: transversal rows
    uint64_t first_tick; // of the trainee's first act
    uint64_t last_tick;
};

// Lanes of the time line: each kind of act has its own shape and colour.
enum lane { LANE_DOCUMENTS, LANE_OBSERVE, LANE_MEASURE, LANE_SAFETY, LANE_ACT };

static enum lane lane_of(enum action_kind kind)
{
    static const uint8_t lanes[ACTION_KIND_COUNT] = {
        [ACTION_READ_ORDER] = LANE_DOCUMENTS,
        [ACTION_ASK] = LANE_DOCUMENTS,
        [ACTION_OPEN_DOCUMENT] = LANE_DOCUMENTS,
        [ACTION_LOOK] = LANE_OBSERVE,
        [ACTION_LISTEN] = LANE_OBSERVE,
        [ACTION_TOUCH] = LANE_OBSERVE,
        [ACTION_SMELL] = LANE_OBSERVE,
        [ACTION_OPERATE] = LANE_ACT,
        [ACTION_PUSH] = LANE_ACT,
        [ACTION_READ_PANEL] = LANE_OBSERVE,
        [ACTION_READ_PLC] = LANE_OBSERVE,
        [ACTION_FORCE] = LANE_ACT,
        [ACTION_UNFORCE] = LANE_ACT,
        [ACTION_DECLARE_RISK] = LANE_SAFETY,
        [ACTION_WEAR] = LANE_SAFETY,
        [ACTION_MARK_ZONE] = LANE_SAFETY,
        [ACTION_ANNOUNCE] = LANE_SAFETY,
        [ACTION_LOCK] = LANE_SAFETY,
        [ACTION_TAG] = LANE_SAFETY,
        [ACTION_UNLOCK] = LANE_SAFETY,
        [ACTION_UNTAG] = LANE_SAFETY,
        [ACTION_IDENTIFY] = LANE_SAFETY,
        [ACTION_DISSIPATE] = LANE_SAFETY,
        [ACTION_BLOCK] = LANE_SAFETY,
        [ACTION_UNBLOCK] = LANE_SAFETY,
        [ACTION_CHECK_STILL] = LANE_SAFETY,
        [ACTION_REFIT_GUARD] = LANE_SAFETY,
        [ACTION_TEST_TESTER] = LANE_SAFETY,
        [ACTION_TEST_DEAD] = LANE_SAFETY,
        [ACTION_MEASURE] = LANE_MEASURE,
        [ACTION_PUT_BACK] = LANE_MEASURE,
        [ACTION_SPRAY] = LANE_MEASURE,
        [ACTION_JUDGE] = LANE_MEASURE,
        [ACTION_CHAIN] = LANE_DOCUMENTS,
        [ACTION_HYPOTHESIS] = LANE_DOCUMENTS,
        [ACTION_REJECT] = LANE_DOCUMENTS,
        [ACTION_CONFIRM] = LANE_DOCUMENTS,
        [ACTION_DIAGNOSE] = LANE_DOCUMENTS,
        [ACTION_QUERY_STORE] = LANE_DOCUMENTS,
        [ACTION_DISMANTLE] = LANE_ACT,
        [ACTION_FIT] = LANE_ACT,
        [ACTION_DISCONNECT] = LANE_ACT,
        [ACTION_CONNECT] = LANE_ACT,
        [ACTION_REPAIR] = LANE_ACT,
        [ACTION_ADJUST] = LANE_ACT,
        [ACTION_CLEAN] = LANE_ACT,
        [ACTION_LUBRICATE] = LANE_ACT,
        [ACTION_TIGHTEN] = LANE_ACT,
        [ACTION_MARK] = LANE_ACT,
        [ACTION_CAP] = LANE_ACT,
        [ACTION_FILL] = LANE_ACT,
        [ACTION_BLEED] = LANE_ACT,
        [ACTION_DISPOSE] = LANE_ACT,
        [ACTION_TIDY] = LANE_ACT,
        [ACTION_RUN_TEST] = LANE_ACT,
        [ACTION_HAND_OVER] = LANE_DOCUMENTS,
        [ACTION_WRITE] = LANE_DOCUMENTS,
        [ACTION_SIGN_REPORT] = LANE_DOCUMENTS,
        [ACTION_UPDATE_DOCUMENT] = LANE_DOCUMENTS,
        [ACTION_HELP] = LANE_DOCUMENTS,
        [ACTION_WAIT] = LANE_OBSERVE,
    };
    return (enum lane)lanes[kind];
}

static const struct assessed_competence *proposal_of(const struct assessment *assessment,
                                                     const struct competence *competence)
{
    for (uint32_t i = 0; i < assessment->competence_count; i++) {
        if (strcmp(assessment->competences[i].competence->id, competence->id) == 0) {
            return &assessment->competences[i];
        }
    }
    return NULL;
}

struct review *review_create(const struct review_options *options)
{
    struct review *review = calloc(1, sizeof *review);
    ASSERT(review != NULL);
    review->options = *options;
    review->competence = -1;
    const struct journal *journal = options->journal;
    bool seen = false;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind == JOURNAL_ACTION && !seen) {
            review->first_tick = entry->tick;
            review->entry = entry->sequence;
            seen = true;
        }
        review->last_tick = entry->tick > review->last_tick ? entry->tick : review->last_tick;
    }
    for (uint32_t i = 0; i < options->referential->competence_count; i++) {
        if (proposal_of(options->assessment, &options->referential->competences[i]) != NULL &&
            review->competence < 0) {
            review->competence = (int)i;
        }
    }
    return review;
}

void review_destroy(struct review *review)
{
    free(review);
}

static const struct journal_entry *action_of(const struct review *review, uint32_t sequence)
{
    const struct journal_entry *entry = journal_at(review->options.journal, sequence);
    if (entry != NULL && entry->kind == JOURNAL_OBSERVATION && entry->cause != 0) {
        return journal_at(review->options.journal, entry->cause);
    }
    return entry;
}

static const char *entry_text(const struct journal_entry *entry, char *buffer, size_t size)
{
    if (entry == NULL) {
        return "";
    }
    if (entry->kind == JOURNAL_ACTION) {
        const struct action *action = entry->action;
        (void)snprintf(buffer,
                       size,
                       "%s%s%s%s%s",
                       words_action(action->kind),
                       action->on[0] != '\0' ? " " : "",
                       action->on,
                       action->with[0] != '\0' ? " → " : "",
                       action->with);
    } else if (entry->kind == JOURNAL_OBSERVATION) {
        (void)snprintf(buffer,
                       size,
                       "%s",
                       entry->observation->kind == OBSERVATION_HAZARD
                           ? words_hazard(entry->observation->mode)
                           : entry->observation->shown);
    } else {
        buffer[0] = '\0';
    }
    return buffer;
}

static void select_entry(struct review *review, uint32_t sequence)
{
    const struct journal_entry *entry = action_of(review, sequence);
    review->entry = entry != NULL ? entry->sequence : sequence;
}

static enum widget_tone rating_tone(enum rating rating)
{
    switch (rating) {
    case RATING_COMPLIANT:
        return TONE_OK;
    case RATING_PARTIAL:
        return TONE_WARN;
    case RATING_NEGATIVE:
        return TONE_BAD;
    case RATING_NOT_OBSERVED:
        break;
    }
    return TONE_PLAIN;
}

static const char *rating_icon(enum rating rating)
{
    switch (rating) {
    case RATING_COMPLIANT:
        return "check";
    case RATING_PARTIAL:
        return "minus";
    case RATING_NEGATIVE:
        return "cross";
    case RATING_NOT_OBSERVED:
        break;
    }
    return "eye_off";
}

static const char *rating_text(enum rating rating)
{
    switch (rating) {
    case RATING_COMPLIANT:
        return _("conforme");
    case RATING_PARTIAL:
        return _("partiel");
    case RATING_NEGATIVE:
        return _("non conforme");
    case RATING_NOT_OBSERVED:
        break;
    }
    return _("non observé");
}

// ---- figures at the top -----------------------------------------------------------------------

static void figure(struct ui *ui,
                   struct box box,
                   enum widget_tone tone,
                   const char *icon,
                   const char *title,
                   const char *value,
                   const char *note)
{
    draw_card(ui, box);
    struct box inner = box_inset(box, 13.0);
    if (inner.w > 170.0) { // in large text the words take the mark's room
        struct box mark = box_cut_left(&inner, 40.0, 12.0);
        mark.h = 40.0;
        mark.y += (inner.h - 40.0) / 2.0;
        draw_round(ui, mark, 8.0, widget_tone_bg(ui, tone));
        draw_icon_in(ui, icon, mark, 20.0, widget_tone_text(ui, tone));
    }
    text_in(ui,
            FONT_SMALL,
            box_cut_top(&inner, 16.0, 2.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK2),
            title);
    text_in_short(ui,
                  FONT_FIGURE,
                  box_cut_top(&inner, 22.0, 2.0),
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK),
                  value);
    text_in_short(ui, FONT_SMALL, inner, TEXT_LEFT, theme_colour(ui, THEME_INK2), note);
}

static uint32_t count_actions(const struct journal *journal, enum action_kind kind)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        count += entry->kind == JOURNAL_ACTION && entry->action->kind == kind ? 1 : 0;
    }
    return count;
}

static uint32_t
count_observations(const struct journal *journal, enum observation_kind kind, double *sum)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind == JOURNAL_OBSERVATION && entry->observation->kind == kind) {
            count++;
            *sum += entry->observation->exact;
        }
    }
    return count;
}

static void figures(const struct review *review, struct ui *ui, struct box box)
{
    const struct journal *journal = review->options.journal;
    const struct assessment *assessment = review->options.assessment;
    char value[64];
    char note[96];
    double sum = 0.0;
    enum session_outcome outcome = assessment->outcome;
    const char *words = outcome == OUTCOME_SUCCESS   ? _("Réussite proposée")
                        : outcome == OUTCOME_FAILURE ? _("Échec proposé")
                                                     : _("Séance incomplète");
    (void)snprintf(note,
                   sizeof note,
                   _("%u ligne(s) éliminatoire(s)"),
                   (unsigned)assessment->eliminating_count);
    figure(ui,
           box_column(box, 0, 5, 14.0),
           outcome == OUTCOME_SUCCESS   ? TONE_OK
           : outcome == OUTCOME_FAILURE ? TONE_BAD
                                        : TONE_WARN,
           outcome == OUTCOME_SUCCESS ? "check" : "flag",
           _("Résultat"),
           words,
           note);
    (void)words_minutes(
        (double)(review->last_tick - review->first_tick) / 1000.0, value, sizeof value);
    (void)snprintf(note, sizeof note, _("Référence %.0f min"), review->options.reference_minutes);
    figure(ui, box_column(box, 1, 5, 14.0), TONE_ACCENT, "clock", _("Durée"), value, note);
    uint32_t measures =
        count_actions(journal, ACTION_MEASURE) + count_actions(journal, ACTION_SPRAY);
    (void)snprintf(value, sizeof value, "%u", (unsigned)measures);
    (void)snprintf(note,
                   sizeof note,
                   _("%u hypothèse(s) posée(s)"),
                   (unsigned)count_actions(journal, ACTION_HYPOTHESIS));
    figure(ui, box_column(box, 2, 5, 14.0), TONE_ACCENT, "measure", _("Contrôles"), value, note);
    uint32_t hazards = count_observations(journal, OBSERVATION_HAZARD, &sum);
    (void)snprintf(value, sizeof value, _("%u situation(s)"), (unsigned)hazards);
    figure(ui,
           box_column(box, 3, 5, 14.0),
           hazards == 0 ? TONE_OK : TONE_BAD,
           "warning",
           _("Sécurité"),
           hazards == 0 ? _("Aucun écart") : value,
           _("Situations dangereuses"));
    sum = 0.0;
    (void)count_observations(journal, OBSERVATION_COST, &sum);
    figure(ui,
           box_column(box, 4, 5, 14.0),
           TONE_ACCENT,
           "store",
           _("Coût des pièces"),
           words_euros(sum, value, sizeof value),
           _("Pièces sorties du magasin"));
}

// ---- the time line ------------------------------------------------------------------------------

static void lane_mark(struct ui *ui, enum lane lane, double x, double y, double size)
{
    switch (lane) {
    case LANE_DOCUMENTS:
        draw_rect(ui,
                  (struct box){x - size * 0.8, y - size * 0.8, size * 1.6, size * 1.6},
                  theme_colour(ui, THEME_INK2));
        return;
    case LANE_OBSERVE:
        draw_circle(ui, x, y, size, theme_colour(ui, THEME_ACCENT));
        return;
    case LANE_MEASURE: {
        struct point points[] = {
            {x, y - size * 1.2}, {x + size * 1.2, y}, {x, y + size * 1.2}, {x - size * 1.2, y}};
        draw_polygon(ui, points, 4, theme_colour(ui, THEME_WARN_FILL));
        return;
    }
    case LANE_SAFETY: {
        struct point points[] = {
            {x, y - size * 1.2}, {x + size * 1.2, y + size}, {x - size * 1.2, y + size}};
        draw_polygon(ui, points, 3, theme_colour(ui, THEME_OK_FILL));
        return;
    }
    case LANE_ACT: {
        struct point points[] = {{x - size * 1.1, y},
                                 {x - size * 0.55, y - size},
                                 {x + size * 0.55, y - size},
                                 {x + size * 1.1, y},
                                 {x + size * 0.55, y + size},
                                 {x - size * 0.55, y + size}};
        draw_polygon(ui, points, 6, theme_colour(ui, THEME_HYDR));
        return;
    }
    }
    ASSERT(!"unknown lane");
}

static bool is_hazardous(const struct journal *journal, uint32_t sequence)
{
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind == JOURNAL_OBSERVATION && entry->cause == sequence &&
            entry->observation->kind == OBSERVATION_HAZARD) {
            return true;
        }
    }
    return false;
}

static void step_entry(struct review *review, int direction)
{
    const struct journal *journal = review->options.journal;
    int64_t best = -1;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind != JOURNAL_ACTION) {
            continue;
        }
        if (direction > 0 && entry->sequence > review->entry) {
            best = entry->sequence;
            break;
        }
        if (direction < 0 && entry->sequence < review->entry) {
            best = entry->sequence;
        }
    }
    if (best >= 0) {
        review->entry = (uint32_t)best;
    }
}

// The last act begun at that tick or before becomes the one looked at.
static void go_to_tick(struct review *review, uint64_t tick)
{
    const struct journal *journal = review->options.journal;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind == JOURNAL_ACTION && entry->tick <= tick) {
            review->entry = entry->sequence;
        }
    }
}

// Previous, next, and a slider along the session.
static void transport(struct review *review, struct ui *ui, struct box foot, double span)
{
    static const char *const ids[] = {"deb.previous", "deb.next"};
    static const char *const icons[] = {"chevron_left", "chevron_right"};
    static const char *const keys[] = {"Left", "Right"};
    const char *const tips[] = {_("Geste précédent"), _("Geste suivant")};
    for (int i = 0; i < 2; i++) {
        if (widget_button(ui,
                          ids[i],
                          box_cut_left(&foot, 40.0, 6.0),
                          &(struct button){.icon = icons[i],
                                           .key = keys[i],
                                           .hint = "",
                                           .tip = tips[i],
                                           .look = BUTTON_SECONDARY})) {
            step_entry(review, i == 0 ? -1 : 1);
        }
    }
    const struct journal_entry *entry = journal_at(review->options.journal, review->entry);
    double at = entry == NULL ? 0.0 : (double)(entry->tick - review->first_tick);
    double wanted = at;
    struct box bar = {foot.x + 10.0, foot.y, foot.w - 18.0, foot.h};
    if (widget_slider(ui, "deb.scrub", bar, _("Instant"), &wanted, 0.0, span, span / 200.0)) {
        go_to_tick(review, review->first_tick + (uint64_t)wanted);
    }
}

// The time of the act looked at, over its line.
static void time_bubble(struct ui *ui, double x, struct box head, uint64_t tick)
{
    char clock[16];
    (void)words_clock(tick, clock, sizeof clock);
    double width = text_width(ui, FONT_CAPTION_STRONG, clock) + 16.0;
    double left = x - width / 2.0;
    double right = head.x + head.w - width;
    struct box bubble = {left > right ? right : left, head.y, width, 18.0};
    draw_round(ui, bubble, 4.0, theme_colour(ui, THEME_INK));
    text_in(ui, FONT_CAPTION_STRONG, bubble, TEXT_CENTRE, theme_colour(ui, THEME_SURFACE), clock);
}

static void time_line(struct review *review, struct ui *ui, struct box box)
{
    const struct journal *journal = review->options.journal;
    const char *const names[LANES] = {
        _("Documents"), _("Observer"), _("Mesurer"), _("Sécurité"), _("Agir")};
    char text[64];
    char id[64];
    draw_card(ui, box);
    struct box inner = box_inset(box, 16.0);
    struct box head = box_cut_top(&inner, 22.0, 0.0);
    text_in(ui,
            FONT_CARD_TITLE,
            head,
            TEXT_LEFT,
            theme_colour(ui, THEME_INK),
            _("Ce que vous avez fait, minute par minute"));
    struct box strip = box_cut_top(&inner, 18.0, 2.0);
    struct box foot = box_cut_bottom(&inner, 36.0, 8.0);
    struct box axis = box_cut_bottom(&inner, 18.0, 0.0);
    double left = inner.x + 110.0;
    double width = inner.w - 126.0;
    double span = (double)(review->last_tick - review->first_tick);
    span = span < 1.0 ? 1.0 : span;
    for (int lane = 0; lane < LANES; lane++) {
        struct box row = box_row(inner, lane, LANES, 0.0);
        if (lane % 2 == 0) {
            draw_rect(ui, row, theme_colour(ui, THEME_SURFACE2));
        }
        text_in(ui,
                FONT_SMALL,
                (struct box){row.x + 10.0, row.y, 96.0, row.h},
                TEXT_LEFT,
                theme_colour(ui, THEME_INK2),
                names[lane]);
    }
    for (int i = 0; i <= 4; i++) {
        double x = left + width * i / 4.0;
        draw_vline(ui, x, inner.y, inner.h, theme_colour(ui, THEME_LINE));
        (void)snprintf(text, sizeof text, "%.0f min", span * i / 4.0 / 60000.0);
        text_in(ui,
                FONT_CAPTION,
                (struct box){x - 40.0, axis.y, 80.0, axis.h},
                TEXT_CENTRE,
                theme_colour(ui, THEME_INK2),
                text);
    }
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind != JOURNAL_ACTION) {
            continue;
        }
        enum lane lane = lane_of(entry->action->kind);
        struct box row = box_row(inner, (int)lane, LANES, 0.0);
        double x = left + width * (double)(entry->tick - review->first_tick) / span;
        double y = row.y + row.h / 2.0;
        bool current = entry->sequence == review->entry;
        if (current) {
            draw_rect(
                ui, (struct box){x - 1.0, inner.y, 2.0, inner.h}, theme_colour(ui, THEME_INK));
            time_bubble(ui, x, strip, entry->tick);
        }
        lane_mark(ui, lane, x, y, current ? 7.0 : 5.0);
        if (is_hazardous(journal, entry->sequence)) {
            draw_ring(ui, x, y, 10.0, 2.0, theme_colour(ui, THEME_BAD_FILL));
        }
        (void)snprintf(id, sizeof id, "deb.entry.%u", (unsigned)entry->sequence);
        char label[ENTRY_BYTES];
        unsigned bits =
            widget_register(ui,
                            id,
                            (struct box){x - 8.0, row.y, 16.0, row.h},
                            &(struct widget){.kind = WIDGET_TARGET,
                                             .label = entry_text(entry, label, sizeof label),
                                             .on = current,
                                             .no_focus = true,
                                             .overlap = true});
        widget_tip(ui, label);
        if ((bits & WIDGET_CLICKED) != 0) {
            review->entry = entry->sequence;
        }
    }
    transport(review, ui, foot, span);
}

// ---- the selected act ---------------------------------------------------------------------------

static void entry_card(struct review *review, struct ui *ui, struct box box)
{
    const struct journal *journal = review->options.journal;
    const struct journal_entry *entry = journal_at(journal, review->entry);
    char text[ENTRY_BYTES];
    char clock[16];
    draw_card(ui, box);
    struct box inner = box_inset(box, 16.0);
    if (entry == NULL) {
        return;
    }
    struct box head = box_cut_top(&inner, 22.0, 8.0);
    (void)snprintf(text, sizeof text, _("Entrée %u du journal"), (unsigned)entry->sequence);
    text_in(ui, FONT_CARD_TITLE, head, TEXT_LEFT, theme_colour(ui, THEME_INK), text);
    text_in(ui,
            FONT_SMALL,
            head,
            TEXT_RIGHT,
            theme_colour(ui, THEME_INK2),
            words_clock(entry->tick, clock, sizeof clock));
    struct box title = box_cut_top(&inner, 24.0, 8.0);
    if (entry->kind == JOURNAL_ACTION) {
        draw_icon(ui,
                  words_action_icon(entry->action->kind),
                  title.x,
                  title.y + 3.0,
                  18.0,
                  theme_colour(ui, THEME_ACCENT));
    }
    text_in_short(ui,
                  FONT_BODY_STRONG,
                  (struct box){title.x + 26.0, title.y, title.w - 26.0, title.h},
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK),
                  entry_text(entry, text, sizeof text));
    struct box list = widget_scroll_begin(ui, "deb.observed", inner);
    double top = list.y;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *seen = &journal->entries[i];
        if (seen->kind != JOURNAL_OBSERVATION || seen->cause != entry->sequence) {
            continue;
        }
        const char *shown = entry_text(seen, text, sizeof text);
        if (shown[0] == '\0') {
            continue;
        }
        double height = text_wrap_height(ui, FONT_BODY, list.w - 16.0, 0.0, shown);
        enum widget_tone tone =
            seen->observation->kind == OBSERVATION_HAZARD ? TONE_BAD : TONE_ACCENT;
        draw_rect(ui, (struct box){list.x, list.y, 3.0, height}, widget_tone_fill(ui, tone));
        (void)text_wrap(ui,
                        FONT_BODY,
                        (struct box){list.x + 12.0, list.y, list.w - 16.0, height + 2.0},
                        0.0,
                        theme_colour(ui, THEME_INK),
                        shown);
        list.y += height + 8.0;
    }
    widget_scroll_end(ui, list.y - top);
}

// ---- competences and rows -----------------------------------------------------------------------

static const char *level_text(enum proposal level)
{
    switch (level) {
    case PROPOSAL_ACQUIRED:
        return _("Acquise");
    case PROPOSAL_IN_PROGRESS:
        return _("En cours");
    case PROPOSAL_NOT_ACQUIRED:
        return _("Non acquise");
    case PROPOSAL_NOT_ASSESSED:
        break;
    }
    return _("Non mobilisée");
}

static enum widget_tone level_tone(enum proposal level)
{
    switch (level) {
    case PROPOSAL_ACQUIRED:
        return TONE_OK;
    case PROPOSAL_IN_PROGRESS:
        return TONE_WARN;
    case PROPOSAL_NOT_ACQUIRED:
        return TONE_BAD;
    case PROPOSAL_NOT_ASSESSED:
        break;
    }
    return TONE_PLAIN;
}

static void competence_row(struct review *review, struct ui *ui, struct box row, int index)
{
    const struct referential *referential = review->options.referential;
    char id[64];
    bool transversal = index < 0;
    const struct competence *competence = transversal ? NULL : &referential->competences[index];
    const struct assessed_competence *proposal =
        transversal ? NULL : proposal_of(review->options.assessment, competence);
    const char *label = transversal ? _("Sécurité, organisation : critères transversaux")
                                    : words_pick(competence->label);
    (void)snprintf(id, sizeof id, "deb.competence.%s", transversal ? "T" : competence->id);
    bool on = review->competence == index;
    unsigned bits = widget_register(
        ui, id, row, &(struct widget){.kind = WIDGET_ROW, .label = label, .on = on});
    if (on || (bits & WIDGET_HOVER) != 0) {
        draw_round(ui, row, 5.0, theme_colour(ui, on ? THEME_ACCENT_BG : THEME_SURFACE2));
    }
    widget_tip(ui, label);
    widget_ring(ui, row, 5.0);
    if ((bits & WIDGET_CLICKED) != 0) {
        review->competence = index;
    }
    bool used = transversal || proposal != NULL;
    // The official labels begin alike: the short name tells them apart, the tooltip has the rest.
    text_in_short(ui,
                  on ? FONT_BODY_STRONG : FONT_BODY_MEDIUM,
                  (struct box){row.x + 10.0, row.y, 166.0, row.h},
                  TEXT_LEFT,
                  theme_colour(ui, used ? THEME_INK : THEME_INK3),
                  transversal ? _("Critères transversaux") : words_competence(competence->id));
    text_in_short(ui,
                  FONT_SMALL,
                  (struct box){row.x + 184.0, row.y, row.w - 320.0, row.h},
                  TEXT_LEFT,
                  theme_colour(ui, used ? THEME_INK2 : THEME_INK3),
                  transversal ? _("Sécurité et organisation") : label);
    if (!transversal) {
        enum proposal level = proposal != NULL ? proposal->proposal : PROPOSAL_NOT_ASSESSED;
        const char *word = level_text(level);
        double width = text_width(ui, FONT_CAPTION_MEDIUM, word) + 22.0;
        (void)widget_chip(ui,
                          row.x + row.w - width - 10.0,
                          row.y + (row.h - 20.0) / 2.0,
                          level_tone(level),
                          NULL,
                          word);
    }
}

static void competences_card(struct review *review, struct ui *ui, struct box box)
{
    draw_card(ui, box);
    struct box inner = box_inset(box, 12.0);
    text_in(ui,
            FONT_CARD_TITLE,
            box_inset_xy(box_cut_top(&inner, 26.0, 4.0), 4.0, 0.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK),
            _("Compétences du titre"));
    struct box list = widget_scroll_begin(ui, "deb.competences", inner);
    double top = list.y;
    int count = (int)review->options.referential->competence_count;
    for (int i = -1; i < count; i++) {
        competence_row(review, ui, (struct box){list.x, list.y, list.w - 4.0, 26.0}, i);
        list.y += 28.0;
    }
    widget_scroll_end(ui, list.y - top);
}

static bool is_of(const struct review *review, const struct criterion *criterion)
{
    if (review->competence < 0) {
        return criterion->competence[0] == '\0';
    }
    return strcmp(criterion->competence,
                  review->options.referential->competences[review->competence].id) == 0;
}

static double
row_card(struct review *review, struct ui *ui, struct box list, const struct assessed_row *row)
{
    char id[64];
    const struct criterion *criterion = row->criterion;
    enum rating rating = row->kept;
    double width = list.w - 36.0;
    const char *title = words_pick(criterion->text);
    double title_height = text_wrap_height(ui, FONT_BODY_MEDIUM, width, 18.0, title);
    const char *reason = words_pick(row->reason);
    double reason_height = text_wrap_height(ui, FONT_SMALL, width, 16.0, reason);
    double y = list.y;
    widget_disc(ui, list.x + 12.0, y + 12.0, 10.0, rating_tone(rating), "");
    draw_icon_in(ui,
                 rating_icon(rating),
                 (struct box){list.x + 2.0, y + 2.0, 20.0, 20.0},
                 13.0,
                 colour_rgb(0xFFFFFF));
    (void)text_wrap(ui,
                    FONT_BODY_MEDIUM,
                    (struct box){list.x + 32.0, y + 2.0, width, title_height + 2.0},
                    18.0,
                    theme_colour(ui, THEME_INK),
                    title);
    y += title_height + 4.0;
    (void)text_wrap(ui,
                    FONT_SMALL,
                    (struct box){list.x + 32.0, y, width, reason_height + 2.0},
                    16.0,
                    widget_tone_text(ui, rating_tone(rating)),
                    reason);
    y += reason_height + 6.0;
    double x = list.x + 32.0;
    text_in(ui,
            FONT_CAPTION,
            (struct box){x, y, 150.0, 22.0},
            TEXT_LEFT,
            theme_colour(ui, THEME_INK3),
            rating_text(rating));
    x += text_width(ui, FONT_CAPTION, rating_text(rating)) + 14.0;
    for (uint32_t i = 0; i < row->citation_count; i++) {
        char number[12];
        (void)snprintf(number, sizeof number, "%u", (unsigned)row->citations[i]);
        (void)snprintf(id, sizeof id, "deb.cite.%s.%u", criterion->id, (unsigned)i);
        if (x + 56.0 > list.x + list.w) {
            x = list.x + 32.0;
            y += 28.0;
        }
        if (widget_button(ui,
                          id,
                          (struct box){x, y - 1.0, 54.0, 24.0},
                          &(struct button){.label = number,
                                           .look = BUTTON_SECONDARY,
                                           .tip = _("Voir cette entrée du journal")})) {
            select_entry(review, row->citations[i]);
        }
        x += 60.0;
    }
    y += 32.0;
    draw_hline(ui, list.x, y, list.w - 4.0, theme_colour(ui, THEME_LINE));
    return y + 10.0 - list.y;
}

static void rows_card(struct review *review, struct ui *ui, struct box box)
{
    const struct referential *referential = review->options.referential;
    const struct assessment *assessment = review->options.assessment;
    draw_card(ui, box);
    struct box inner = box_inset(box, 16.0);
    text_in_short(ui,
                  FONT_CARD_TITLE,
                  box_cut_top(&inner, 22.0, 10.0),
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK),
                  review->competence < 0
                      ? _("Critères transversaux")
                      : words_competence(referential->competences[review->competence].id));
    struct box list = widget_scroll_begin(ui, "deb.rows", inner);
    double top = list.y;
    uint32_t shown = 0;
    for (uint32_t i = 0; i < assessment->row_count; i++) {
        const struct assessed_row *row = &assessment->rows[i];
        if (is_of(review, row->criterion)) {
            list.y += row_card(review, ui, list, row);
            shown++;
        }
    }
    if (shown == 0) {
        (void)text_wrap(
            ui,
            FONT_BODY,
            (struct box){list.x, list.y, list.w - 8.0, 60.0},
            0.0,
            theme_colour(ui, THEME_INK2),
            _("Cette compétence n’était pas mobilisée par cet exercice : elle n’est pas "
              "comptée."));
        list.y += 60.0;
    }
    widget_scroll_end(ui, list.y - top);
}

static enum review_event head(const struct review *review, struct ui *ui, struct box bar)
{
    enum review_event event = REVIEW_GOES_ON;
    draw_rect(ui, bar, theme_colour(ui, THEME_BAR));
    struct box mark = {16.0, 12.0, 30.0, 30.0};
    draw_round(ui, mark, 7.0, theme_colour(ui, THEME_ACCENT));
    draw_icon_in(ui, "debrief", mark, 20.0, colour_rgb(0xFFFFFF));
    text_in_short(ui,
                  FONT_PANEL_TITLE,
                  (struct box){58.0, 8.0, 420.0, 20.0},
                  TEXT_LEFT,
                  theme_colour(ui, THEME_BAR_INK),
                  _("Débriefing"));
    text_in_short(ui,
                  FONT_SMALL,
                  (struct box){58.0, 28.0, 420.0, 18.0},
                  TEXT_LEFT,
                  theme_colour(ui, THEME_BAR_INK2),
                  words_pick(review->options.title));
    struct box right = {bar.w - 16.0 - 456.0, 9.0, 456.0, 36.0};
    if (widget_button(ui,
                      "deb.leave",
                      box_cut_right(&right, 150.0, 10.0),
                      &(struct button){.label = _("Terminer"),
                                       .icon = "check",
                                       .key = "ctrl+Return",
                                       .hint = "",
                                       .look = BUTTON_PRIMARY})) {
        event = REVIEW_LEFT;
    }
    if (widget_button(ui,
                      "deb.print",
                      box_cut_right(&right, 250.0, 10.0),
                      &(struct button){.label = _("Fiche d’évaluation (PDF)"),
                                       .icon = "printer",
                                       .key = "ctrl+p",
                                       .hint = "",
                                       .look = BUTTON_SECONDARY})) {
        event = REVIEW_PRINT;
    }
    return event;
}

enum review_event review_frame(struct review *review, struct ui *ui)
{
    struct box page = window_box(ui);
    draw_rect(ui, page, theme_colour(ui, THEME_BG));
    enum review_event event = head(review, ui, box_cut_top(&page, 54.0, 0.0));
    page = box_inset(page, 16.0);
    bool scrolls = page.h < page_height;
    if (scrolls) {
        page = widget_scroll_begin(ui, "deb.page", page);
        page.h = page_height;
    }
    figures(review, ui, box_cut_top(&page, 78.0, 14.0));
    struct box side = box_cut_right(&page, page.w * 0.36, 14.0);
    struct box line = box_cut_top(&page, page.h * 0.48, 14.0);
    time_line(review, ui, line);
    competences_card(review, ui, page);
    entry_card(review, ui, box_cut_top(&side, side.h * 0.34, 14.0));
    rows_card(review, ui, side);
    if (scrolls) {
        widget_scroll_end(ui, page_height);
    }
    return event;
}
