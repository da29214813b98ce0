// Papers, people, reasoning and reports: acts that do not touch the line.
#include "engine/base/assert.h"
#include "engine/intervention/phrases.h"
#include "engine/session/internal.h"

#include <stdio.h>
#include <string.h>

static const char *const fields[SESSION_FIELDS + 1] = {"symptom",
                                                       "analysis",
                                                       "element",
                                                       "cause",
                                                       "work_done",
                                                       "parts",
                                                       "tests",
                                                       "character",
                                                       "follow_up",
                                                       NULL};
static const char *const failure_modes[] = {
    "open",          "shorted", "broken_wire", "loose_terminal", "blown",      "tripped", "leaking",
    "blocked",       "clogged", "misadjusted", "moved",          "stuck",      "seizing", "worn",
    "broken_spring", "welded",  "no_contact",  "dead",           "wrong_part", "missing", NULL};
static const char *const causes[] = {"normal_wear",
                                     "vibration",
                                     "overload",
                                     "short_circuit",
                                     "pollution",
                                     "lubrication",
                                     "mounting",
                                     "setting",
                                     "age",
                                     "impact",
                                     "operation",
                                     "environment",
                                     NULL};
static const char *const risks[] = {
    "electrical", "pressure", "movement", "gravity", "heat", "noise", "fall", "chemical", NULL};
// Papers that are there even when the exercise brings none of that name.
static const char *const standing_papers[] = {"history", "parts", "lockout", "settings", NULL};

const char *const *desk_fields(void)
{
    return fields;
}

const char *const *desk_failure_modes(void)
{
    return failure_modes;
}

const char *const *desk_causes(void)
{
    return causes;
}

const char *const *desk_risks(void)
{
    return risks;
}

uint32_t words_count(const char *const *words)
{
    uint32_t count = 0;
    while (words[count] != NULL) {
        count++;
    }
    return count;
}

bool words_have(const char *const *words, const char *word)
{
    for (uint32_t i = 0; words[i] != NULL; i++) {
        if (strcmp(words[i], word) == 0) {
            return true;
        }
    }
    return false;
}

static uint32_t paper_of(const struct session *session, const char *id)
{
    for (uint32_t i = 0; i < session->scenario->paper_count; i++) {
        if (strcmp(session->scenario->papers[i].id, id) == 0) {
            return i;
        }
    }
    return PLANT_NONE;
}

static uint32_t question_of(const struct session *session, const char *id)
{
    for (uint32_t i = 0; i < session->scenario->question_count; i++) {
        if (strcmp(session->scenario->questions[i].id, id) == 0) {
            return i;
        }
    }
    return PLANT_NONE;
}

static uint32_t field_of(const char *id)
{
    uint32_t i = 0;
    while (fields[i] != NULL && strcmp(fields[i], id) != 0) {
        i++;
    }
    return i;
}

// The place of the hypothesis that the action is about; the count if there is none yet.
static uint32_t hypothesis_of(const struct session *session, const struct action *action)
{
    uint32_t component = plant_component_find(session->plant, action->on);
    uint32_t i = 0;
    while (i < session->hypothesis_count &&
           !(session->hypotheses[i].component == component &&
             strcmp(session->hypotheses[i].mode, action->mode) == 0)) {
        i++;
    }
    return i;
}

// ---- May it be done? ----

static bool is_entry(const struct session *session, double sequence)
{
    return sequence >= 1.0 && sequence < record_count(&session->record);
}

static bool cites_exist(const struct session *session, const struct action *action)
{
    for (uint32_t i = 0; i < action->cite_count; i++) {
        if (!is_entry(session, action->cites[i])) {
            return false;
        }
    }
    return true;
}

static const char *reasoning_refusal(const struct session *session, const struct action *action)
{
    if (plant_component_find(session->plant, action->on) == PLANT_NONE) {
        return "no_such_component";
    }
    if (!words_have(failure_modes, action->mode)) {
        return "no_such_failure_mode";
    }
    if (action->kind == ACTION_DIAGNOSE && action->with[0] != '\0' &&
        !words_have(causes, action->with)) {
        return "no_such_cause";
    }
    if (!cites_exist(session, action)) {
        return "no_such_entry";
    }
    bool about_one = action->kind == ACTION_REJECT || action->kind == ACTION_CONFIRM;
    if (about_one && hypothesis_of(session, action) == session->hypothesis_count) {
        return "no_hypothesis";
    }
    return NULL;
}

static const char *judge_refusal(const struct session *session, const struct action *action)
{
    if (strcmp(action->mode, "normal") != 0 && strcmp(action->mode, "abnormal") != 0) {
        return "no_such_mode";
    }
    bool last = action->value > -0.5 && action->value < 0.5;
    return last || is_entry(session, action->value) ? NULL : "no_such_entry";
}

// A functional chain is named by the component it serves, and may be said to act or to acquire.
static const char *chain_refusal(const struct session *session, const struct action *action)
{
    static const char *const parts[] = {"action", "acquisition", "supply", "control", NULL};
    if (plant_component_find(session->plant, action->on) == PLANT_NONE) {
        return "no_such_component";
    }
    return action->mode[0] == '\0' || words_have(parts, action->mode) ? NULL : "no_such_chain";
}

static const char *write_refusal(const struct session *session, const struct action *action)
{
    if (session->report_signed) {
        return "signed";
    }
    return fields[field_of(action->on)] == NULL ? "no_such_field" : NULL;
}

static bool is_document(const struct session *session, const char *id)
{
    return words_have(standing_papers, id) || paper_of(session, id) != PLANT_NONE;
}

const char *desk_refusal(const struct session *session, const struct action *action)
{
    switch ((int)action->kind) {
    case ACTION_ASK:
        return question_of(session, action->on) == PLANT_NONE ? "no_such_question" : NULL;
    case ACTION_OPEN_DOCUMENT:
    case ACTION_UPDATE_DOCUMENT:
        return is_document(session, action->on) ? NULL : "no_such_document";
    case ACTION_DECLARE_RISK:
        return words_have(risks, action->on) ? NULL : "no_such_risk";
    case ACTION_JUDGE:
        return judge_refusal(session, action);
    case ACTION_CHAIN:
        return chain_refusal(session, action);
    case ACTION_HYPOTHESIS:
    case ACTION_REJECT:
    case ACTION_CONFIRM:
    case ACTION_DIAGNOSE:
        return reasoning_refusal(session, action);
    case ACTION_HAND_OVER:
        return strcmp(action->mode, "definitive") != 0 && strcmp(action->mode, "provisional") != 0
                   ? "no_such_mode"
                   : NULL;
    case ACTION_WRITE:
        return write_refusal(session, action);
    case ACTION_SIGN_REPORT:
        return session->report_signed ? "signed" : NULL;
    case ACTION_HELP:
        return session->policy->helps ? NULL : "no_help";
    default: // read_order
        return NULL;
    }
}

// ---- Doing it ----

static struct observation *
add(struct session *session, enum observation_kind kind, const char *ref, const char *mode)
{
    return outcome_add(&session->outcome, kind, ref, "", mode);
}

static void show(const struct session *session, struct observation *to, struct bilingual text)
{
    text_copy(to->shown, sizeof to->shown, bilingual_pick(text, session->language));
}

static void read_order(struct session *session)
{
    session->order_read = true;
    show(session,
         add(session, OBSERVATION_TEXT, session->scenario->order_number, "order"),
         session->scenario->symptom);
}

static void ask(struct session *session)
{
    uint32_t i = question_of(session, session->action.on);
    session->asked[i] = true;
    show(session,
         add(session, OBSERVATION_TEXT, session->action.on, "answer"),
         session->scenario->questions[i].answer);
}

static void tell_history(struct session *session)
{
    for (uint32_t i = 0; i < session->scenario->history_count; i++) {
        const struct scenario_history *row = &session->scenario->history[i];
        struct observation *told =
            outcome_add(&session->outcome, OBSERVATION_TEXT, row->order, row->ref, "history");
        struct text_builder text = {0};
        text_builder_append_format(&text,
                                   "%s. %s. %s",
                                   row->date,
                                   bilingual_pick(row->finding, session->language),
                                   bilingual_pick(row->action, session->language));
        text_copy(told->shown, sizeof told->shown, text_builder_text(&text));
        text_builder_clear(&text);
    }
}

static void open_document(struct session *session)
{
    uint32_t i = paper_of(session, session->action.on);
    if (i != PLANT_NONE) {
        session->opened[i] = true;
    }
    add(session, OBSERVATION_DONE, session->action.on, "");
    if (strcmp(session->action.on, "history") == 0) {
        tell_history(session);
    }
}

static void judge(struct session *session)
{
    struct view_fact *fact = NULL;
    if (session->action.value > 0.5) {
        fact = facts_find(session, (uint32_t)session->action.value);
    } else {
        for (uint32_t i = session->fact_count; i-- > 0 && fact == NULL;) {
            enum observation_kind kind = session->facts[i].observation.kind;
            bool judgeable = kind != OBSERVATION_AMBIENT && kind != OBSERVATION_HAZARD;
            fact = judgeable ? &session->facts[i] : NULL;
        }
    }
    struct observation *done = add(session, OBSERVATION_DONE, "", session->action.mode);
    if (fact != NULL) {
        fact->judged = strcmp(session->action.mode, "normal") == 0 ? 1 : -1;
        done->exact = fact->sequence;
        text_copy(done->ref, sizeof done->ref, fact->observation.ref);
    }
}

static void reason(struct session *session)
{
    const struct action *action = &session->action;
    uint32_t place = hypothesis_of(session, action);
    if (place == session->hypothesis_count && place < SESSION_HYPOTHESES_MAX) {
        struct hypothesis *row = &session->hypotheses[session->hypothesis_count++];
        row->component = plant_component_find(session->plant, action->on);
        text_copy(row->mode, sizeof row->mode, action->mode);
        row->sequence = session->outcome.action_sequence;
    }
    if (place < session->hypothesis_count) {
        struct hypothesis *row = &session->hypotheses[place];
        row->state = action->kind == ACTION_REJECT     ? -1
                     : action->kind == ACTION_CONFIRM  ? 1
                     : action->kind == ACTION_DIAGNOSE ? 2
                                                       : 0;
        if (action->text[0] != '\0') {
            text_copy(row->comment, sizeof row->comment, action->text);
        }
        if (action->cite_count > 0) {
            memcpy(row->cites, action->cites, sizeof row->cites);
            row->cite_count = action->cite_count;
        }
    }
    session->diagnosed = session->diagnosed || action->kind == ACTION_DIAGNOSE;
    outcome_add(&session->outcome, OBSERVATION_DONE, action->on, action->with, action->mode);
}

static void hand_over(struct session *session)
{
    session->handed_over = true;
    struct observation *made = add(session, OBSERVATION_PRODUCTION, "", "");
    made->exact = notice_parts_made(session);
    add(session, OBSERVATION_DONE, "", session->action.mode);
}

// ---- Help: the next step of the method, never of the fault ----

static struct bilingual next_step(const struct session *session)
{
    static const struct bilingual steps[] = {
        {"Lisez d'abord le bon de travail", "Read the work order first"},
        {"Interrogez l'opérateur et lisez le pupitre avant de toucher à quoi que ce soit",
         "Question the operator and read the panel before touching anything"},
        {"Posez au moins deux hypothèses avant de mesurer",
         "State at least two hypotheses before measuring"},
        {"Mesurez pour départager vos hypothèses : d'abord le milieu de la chaîne",
         "Measure to tell your hypotheses apart: the middle of the chain first"},
        {"Écartez ou confirmez vos hypothèses, puis validez un diagnostic",
         "Reject or confirm your hypotheses, then declare a diagnosis"},
        {"Mettez en sécurité, réparez, puis essayez la ligne",
         "Make it safe, repair, then test the line"},
        {"Remettez la ligne à l'exploitant et signez le compte rendu",
         "Hand the line over and sign the report"},
    };
    bool tested = false;
    for (uint32_t i = 0; i < session->scenario->test_count; i++) {
        tested = tested || session->test_passed[i];
    }
    bool asked = session->scenario->question_count == 0;
    for (uint32_t i = 0; i < session->scenario->question_count; i++) {
        asked = asked || session->asked[i];
    }
    uint32_t step = !session->order_read            ? 0
                    : !asked                        ? 1
                    : session->hypothesis_count < 2 ? 2
                    : session->measurements == 0    ? 3
                    : !session->diagnosed           ? 4
                    : !tested                       ? 5
                                                    : 6;
    return steps[step];
}

void desk_finish(struct session *session)
{
    const struct action *action = &session->action;
    switch ((int)action->kind) {
    case ACTION_READ_ORDER:
        read_order(session);
        return;
    case ACTION_ASK:
        ask(session);
        return;
    case ACTION_OPEN_DOCUMENT:
        open_document(session);
        return;
    case ACTION_JUDGE:
        judge(session);
        return;
    case ACTION_HYPOTHESIS:
    case ACTION_REJECT:
    case ACTION_CONFIRM:
    case ACTION_DIAGNOSE:
        reason(session);
        return;
    case ACTION_HAND_OVER:
        hand_over(session);
        return;
    case ACTION_HELP:
        show(session, add(session, OBSERVATION_TEXT, "", "help"), next_step(session));
        return;
    case ACTION_WRITE:
        text_copy(session->fields[field_of(action->on)], ACTION_TEXT_BYTES_MAX, action->text);
        break;
    case ACTION_SIGN_REPORT:
        session->report_signed = true;
        break;
    default: // declare_risk, update_document
        break;
    }
    add(session, OBSERVATION_DONE, action->on, action->mode);
}
