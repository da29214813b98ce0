#include "engine/session/session.h"

#include "engine/base/assert.h"
#include "engine/base/build_info.h"
#include "engine/intervention/phrases.h"
#include "engine/session/internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// Time is cut at the instants where something is due, whoever asks for how many ticks: events of the
// scenario, instants of the act under way, the grid of what is noticed, the check of each second. So
// advance(3) then advance(7) is advance(10).

static uint64_t ticks_of(double seconds)
{
    return seconds <= 0.0 ? 0 : (uint64_t)floor(seconds * SIM_TICKS_PER_SECOND + 0.5);
}

// ---- Opening ----

static int by_tick(const void *a, const void *b)
{
    const struct event *left = a;
    const struct event *right = b;
    if (left->tick != right->tick) {
        return left->tick < right->tick ? -1 : 1;
    }
    if (left->fault != right->fault) {
        return left->fault ? 1 : -1;
    }
    return left->target < right->target ? -1 : left->target > right->target ? 1 : 0;
}

static void plan_events(struct session *session)
{
    const struct plant *plant = session->plant;
    const struct scenario *scenario = session->scenario;
    session->events =
        calloc(plant->startup_count + scenario->fault_count + 1U, sizeof *session->events);
    ASSERT(session->events != NULL);
    for (uint32_t i = 0; i < plant->startup_count; i++) {
        session->events[session->event_count++] =
            (struct event){.tick = ticks_of(plant->startup[i].at),
                           .target = plant->startup[i].signal,
                           .value = plant->startup[i].value};
    }
    for (uint32_t i = 0; i < scenario->fault_count; i++) {
        session->events[session->event_count++] =
            (struct event){.tick = ticks_of(scenario->faults[i].at), .fault = true, .target = i};
    }
    qsort(session->events, session->event_count, sizeof *session->events, by_tick);
}

static void set_presets(struct session *session)
{
    for (uint32_t i = 0; i < session->scenario->preset_count; i++) {
        const struct scenario_preset *preset = &session->scenario->presets[i];
        const struct plant_setting *setting = &session->plant->settings[preset->setting];
        sim_set_parameter(
            session->sim, setting->parameter, preset->value * setting->scale + setting->offset);
    }
    for (uint32_t i = 0; i < session->scenario->aged_count; i++) {
        sim_age(session->sim, session->scenario->aged[i].wear, session->scenario->aged[i].damage);
    }
}

static void run_events(struct session *session)
{
    while (session->event_next < session->event_count &&
           session->events[session->event_next].tick <= session->tick) {
        const struct event *event = &session->events[session->event_next++];
        if (event->fault) {
            const struct scenario_fault *fault = &session->scenario->faults[event->target];
            sim_fault_set(session->sim, fault->variant, event->tick, &fault->course);
        } else {
            sim_control(session->sim, event->target, event->value);
        }
    }
}

static void *some(uint32_t count, size_t size)
{
    void *rows = calloc((size_t)count + 1, size);
    ASSERT(rows != NULL);
    return rows;
}

static struct session *new_session(const struct scenario *scenario,
                                   enum session_mode mode,
                                   uint64_t seed,
                                   const char *language)
{
    struct session *session = some(1, sizeof *session);
    session->scenario = scenario;
    session->plant = scenario->plant;
    session->mode = mode;
    session->policy = policy_of(mode);
    session->seed = seed;
    session->language = strcmp(language, "en") == 0 ? LANGUAGE_EN : LANGUAGE_FR;
    session->record.first_difference = -1;
    session->record.count = 1; // the opening
    session->arrival = ticks_of(scenario->arrival);
    session->opened = some(scenario->paper_count, sizeof *session->opened);
    session->asked = some(scenario->question_count, sizeof *session->asked);
    session->queried = some(scenario->plant->component_count, sizeof *session->queried);
    session->test_done = some(scenario->test_count, sizeof *session->test_done);
    session->test_passed = some(scenario->test_count, sizeof *session->test_passed);
    session->fields = some(SESSION_FIELDS, sizeof *session->fields);
    session->arena = arena_create(0);
    return session;
}

static void destroy(struct session *session)
{
    if (session == NULL) {
        return;
    }
    view_destroy(session);
    hands_destroy(session->hands);
    sim_destroy(session->sim);
    notice_clear(session);
    arena_destroy(session->arena);
    free(session->events);
    papers_clear(session);
    free(session->opened);
    free(session->asked);
    free(session->queried);
    free(session->test_done);
    free(session->test_passed);
    free(session->fields);
    free(session->facts);
    free(session->lines);
    free(session);
}

static enum status advance(struct session *session, uint64_t ticks, struct error *error);

// Brings the line from power off to the moment the trainee comes.
static enum status
start(const struct scenario *scenario, struct session *session, struct error *error)
{
    RETURN_IF_FAILED(sim_create(scenario->plant, session->seed, &session->sim, error));
    session->hands = hands_create(scenario, session->sim, session->seed, session->language);
    notice_init(session);
    plan_events(session);
    view_create(session);
    set_presets(session);
    run_events(session);
    return advance(session, session->arrival, error);
}

static enum status need_exercise(const struct scenario *scenario, struct error *error)
{
    return scenario->exercise
               ? STATUS_OK
               : error_set(error, STATUS_REFUSED, scenario->id, "a bare line is no exercise");
}

static enum status open_session(const struct scenario *scenario,
                                enum session_mode mode,
                                uint64_t seed,
                                const char *language,
                                struct session **session,
                                struct error *error)
{
    *session = NULL;
    RETURN_IF_FAILED(need_exercise(scenario, error));
    struct session *opened = new_session(scenario, mode, seed, language);
    enum status status = start(scenario, opened, error);
    if (status != STATUS_OK) {
        destroy(opened);
        return status;
    }
    *session = opened;
    return STATUS_OK;
}

enum status session_open(const struct scenario *scenario,
                         struct journal_writer *writer,
                         enum session_mode mode,
                         uint64_t seed,
                         const char *language,
                         struct session **session,
                         struct error *error)
{
    RETURN_IF_FAILED(open_session(scenario, mode, seed, language, session, error));
    (*session)->record.writer = writer;
    return STATUS_OK;
}

// Plays again what a journal holds, up to its last entry.
static enum status play_past(struct session *session, struct error *error)
{
    const struct journal *past = session->record.past;
    for (uint32_t i = record_past_next(&session->record); i < past->entry_count;
         i = record_past_next(&session->record)) {
        const struct journal_entry *entry = &past->entries[i];
        if (entry->tick > session->tick) {
            RETURN_IF_FAILED(advance(session, entry->tick - session->tick, error));
            if (record_past_next(&session->record) != i) {
                continue; // time alone brought that entry
            }
        }
        if (entry->kind != JOURNAL_ACTION || session->tick != entry->tick) {
            session->record.first_difference = entry->sequence;
            text_copy(session->record.reason,
                      sizeof session->record.reason,
                      "an entry was recorded that does not come again");
            return error_set(error, STATUS_ALTERED, "replay", "%s", session->record.reason);
        }
        RETURN_IF_FAILED(session_begin(session, entry->action, error));
    }
    uint64_t last = past->entries[past->entry_count - 1].tick;
    return last > session->tick ? advance(session, last - session->tick, error) : STATUS_OK;
}

static enum status check_same(const struct scenario *scenario,
                              const struct journal *journal,
                              enum session_mode *mode,
                              struct error *error)
{
    const struct journal_opening *opening = &journal->opening;
    if (strcmp(opening->scenario, scenario->identity) != 0) {
        return error_set(error, STATUS_REFUSED, scenario->id, "the journal is of another scenario");
    }
    if (strcmp(opening->engine, build_engine()) != 0) {
        return error_set(error,
                         STATUS_UNSUPPORTED,
                         opening->session,
                         "the journal was made by %s, and this is %s",
                         opening->engine,
                         build_engine());
    }
    *mode = session_mode_find(opening->mode);
    if (*mode > SESSION_EVALUATION) {
        return error_set(
            error, STATUS_SYNTAX, opening->session, "there is no mode \"%s\"", opening->mode);
    }
    return STATUS_OK;
}

enum status session_play(const struct scenario *scenario,
                         struct journal_writer *writer,
                         const struct journal *journal,
                         struct session **session,
                         struct record *record,
                         struct error *error)
{
    enum session_mode mode = SESSION_GUIDED;
    *session = NULL;
    RETURN_IF_FAILED(check_same(scenario, journal, &mode, error));
    struct session *opened = NULL;
    RETURN_IF_FAILED(open_session(
        scenario, mode, journal->opening.seed, journal->opening.language, &opened, error));
    opened->record.past = journal;
    opened->record.writer = writer;
    enum status status = play_past(opened, error);
    *record = opened->record;
    opened->record.past = NULL; // the caller may destroy it now
    if (writer == NULL) {
        opened->record.count = journal->entry_count;
    }
    if (status != STATUS_OK) {
        destroy(opened);
        return status;
    }
    *session = opened;
    return STATUS_OK;
}

enum status session_resume(const struct scenario *scenario,
                           struct journal_writer *writer,
                           const struct journal *journal,
                           struct session **session,
                           struct error *error)
{
    struct record record;
    return session_play(scenario, writer, journal, session, &record, error);
}

// ---- Acts ----

static bool is_over(const struct session *session)
{
    return session->finished;
}

static const char *refusal_of(const struct session *session, const struct action *action)
{
    if (is_over(session)) {
        return "finished";
    }
    const char *reason = hands_do(action->kind) ? hands_refusal(session->hands, action)
                                                : desk_refusal(session, action);
    if (reason == NULL && session->policy->refuses_unsafe &&
        hands_danger(session->hands, action).count > 0) {
        return "unsafe";
    }
    return reason;
}

static void refuse(struct session *session, const char *reason)
{
    struct observation *refused = outcome_add(
        &session->outcome, OBSERVATION_REFUSED, session->action.on, session->action.with, reason);
    const char *shown = phrase_refusal(reason, session->language);
    if (strcmp(reason, "unsafe") == 0) {
        struct hazards danger = hands_danger(session->hands, &session->action);
        text_copy(refused->with, sizeof refused->with, danger.list[0].kind);
        shown = phrase_hazard(danger.list[0].kind, danger.list[0].severity, session->language);
    }
    text_copy(refused->shown, sizeof refused->shown, shown);
}

static enum status record_outcome(struct session *session, struct error *error)
{
    struct outcome *outcome = &session->outcome;
    for (uint32_t i = 0; i < outcome->observation_count; i++) {
        RETURN_IF_FAILED(record_observation(&session->record,
                                            session->tick,
                                            outcome->action_sequence,
                                            &outcome->observations[i],
                                            &outcome->sequences[i],
                                            error));
        facts_add(session, outcome->sequences[i], session->action.kind, &outcome->observations[i]);
    }
    return record_sync(&session->record, error);
}

static void learn_from_test(struct session *session, const struct observation *observation)
{
    for (uint32_t i = 0; i < session->scenario->test_count; i++) {
        if (strcmp(session->scenario->tests[i].id, observation->mode) == 0) {
            session->test_done[i] = true;
            session->test_passed[i] = (observation->flags & OBSERVATION_FAILED) == 0;
        }
    }
}

static void have_accident(struct session *session, const struct observation *hazard)
{
    session->accident = true;
    session->finished = session->finished || session->policy->ends_on_accident;
    unsigned severity = 2;
    session->accident_text =
        (struct bilingual){.fr = phrase_hazard(hazard->mode, severity, LANGUAGE_FR),
                           .en = phrase_hazard(hazard->mode, severity, LANGUAGE_EN)};
}

// What the session itself remembers of an act's outcome.
static void learn(struct session *session)
{
    const struct outcome *outcome = &session->outcome;
    for (uint32_t i = 0; i < outcome->observation_count; i++) {
        const struct observation *observation = &outcome->observations[i];
        if (observation->kind == OBSERVATION_TEST) {
            learn_from_test(session, observation);
        } else if (observation->kind == OBSERVATION_HAZARD && observation->exact > 1.5) {
            have_accident(session, observation);
        } else if (observation->kind == OBSERVATION_READING) {
            session->measurements++;
        } else if (observation->kind == OBSERVATION_PLC) {
            session->plc_connected = true;
        }
    }
    uint32_t component = plant_component_find(session->plant, session->action.on);
    if (session->action.kind == ACTION_QUERY_STORE && component != PLANT_NONE) {
        session->queried[component] = true;
    }
    session->finished = session->finished || (session->handed_over && session->report_signed);
}

static enum status finish_act(struct session *session, struct error *error)
{
    if (session->by_hands) {
        hands_finish(session->hands, &session->outcome);
    } else {
        desk_finish(session);
    }
    if (session->action.kind == ACTION_RUN_TEST) {
        struct observation *made =
            outcome_add(&session->outcome, OBSERVATION_PRODUCTION, "", "", session->action.mode);
        made->exact = notice_parts_made(session);
    }
    session->busy = false;
    learn(session);
    return record_outcome(session, error);
}

static enum status begin_act(struct session *session, struct error *error)
{
    const char *reason = refusal_of(session, &session->action);
    if (reason != NULL) {
        refuse(session, reason);
        return record_outcome(session, error);
    }
    session->by_hands = hands_do(session->action.kind);
    double seconds = session->by_hands ? hands_duration(session->hands, &session->action)
                                       : action_duration(session->action.kind);
    session->busy_ticks = (uint32_t)ticks_of(seconds);
    session->busy_left = session->busy_ticks;
    session->busy = true;
    if (session->by_hands) {
        hands_begin(session->hands, &session->action, session->busy_ticks);
    }
    if (session->busy_ticks == 0) {
        return finish_act(session, error);
    }
    return record_sync(&session->record, error); // its effect may be seen from now on
}

enum status session_begin(struct session *session, const struct action *action, struct error *error)
{
    if (session->busy) {
        return error_set(error, STATUS_REFUSED, action_word(action->kind), "an act is under way");
    }
    if (!action_is_sound(action)) {
        return error_set(
            error, STATUS_SYNTAX, "action", "an act has a text or a number that is none");
    }
    session->action = *action;
    memset(&session->outcome, 0, sizeof session->outcome);
    RETURN_IF_FAILED(record_action(
        &session->record, session->tick, action, &session->outcome.action_sequence, error));
    facts_add_action(session, session->outcome.action_sequence);
    return begin_act(session, error);
}

enum status session_act(struct session *session,
                        const struct action *action,
                        struct outcome *outcome,
                        struct error *error)
{
    RETURN_IF_FAILED(session_begin(session, action, error));
    RETURN_IF_FAILED(session_advance(session, session_busy_ticks(session), error));
    if (outcome != NULL) {
        *outcome = session->outcome;
    }
    return STATUS_OK;
}

uint32_t session_busy_ticks(const struct session *session)
{
    return session->busy ? session->busy_left : 0;
}

const struct outcome *session_outcome(const struct session *session)
{
    return &session->outcome;
}

const char *session_warning(const struct session *session, const struct action *action)
{
    if (!session->policy->warns || is_over(session) || !action_is_sound(action) ||
        !hands_do(action->kind) || hands_refusal(session->hands, action) != NULL) {
        return NULL;
    }
    struct hazards danger = hands_danger(session->hands, action);
    return danger.count > 0 ? danger.list[0].kind : NULL;
}

// ---- Time ----

static uint64_t sooner(uint64_t a, uint64_t b)
{
    return a < b ? a : b;
}

static uint64_t to_next(uint64_t tick, uint64_t grid)
{
    return grid - tick % grid;
}

static uint64_t next_stop(const struct session *session, uint64_t ticks)
{
    uint64_t next = sooner(ticks, to_next(session->tick, SESSION_NOTICE_TICKS));
    if (session->event_next < session->event_count) {
        next = sooner(next, session->events[session->event_next].tick - session->tick);
    }
    if (session->tick < session->arrival) {
        next = sooner(next, session->arrival - session->tick);
    }
    if (session->busy) {
        next = sooner(next, session->busy_left);
        next = session->by_hands ? sooner(next, hands_next(session->hands)) : next;
    }
    return next;
}

// What is due at the tick just reached.
static enum status arrive(struct session *session, struct error *error)
{
    run_events(session);
    if (session->busy && session->busy_left == 0) {
        RETURN_IF_FAILED(finish_act(session, error));
    }
    if (session->tick % SESSION_NOTICE_TICKS == 0) {
        RETURN_IF_FAILED(notice_look(session, error));
    }
    if (session->tick <= session->arrival) {
        return STATUS_OK;
    }
    if (session->tick % SESSION_CHECK_TICKS == 0) {
        RETURN_IF_FAILED(
            record_check(&session->record, session->tick, sim_hash(session->sim), error));
    }
    return session->tick % SESSION_CLOCK_TICKS == 0
               ? record_clock(&session->record, session->tick, error)
               : STATUS_OK;
}

static enum status advance(struct session *session, uint64_t ticks, struct error *error)
{
    while (ticks > 0) {
        uint32_t step = (uint32_t)next_stop(session, ticks);
        ASSERT(step > 0);
        sim_advance(session->sim, step);
        session->tick += step;
        ticks -= step;
        if (session->busy) {
            session->busy_left -= step;
            if (session->by_hands) {
                hands_step(session->hands, step);
            }
        }
        RETURN_IF_FAILED(arrive(session, error));
    }
    return STATUS_OK;
}

enum status session_advance(struct session *session, uint32_t ticks, struct error *error)
{
    return advance(session, ticks, error);
}

uint64_t session_tick(const struct session *session)
{
    return session->tick;
}

uint64_t session_state_hash(const struct session *session)
{
    return sim_hash(session->sim);
}

bool session_finished(const struct session *session)
{
    return session->finished;
}

enum status session_close(struct session *session,
                          const char *keys_folder,
                          const char *reason,
                          struct error *error)
{
    enum status status = STATUS_OK;
    if (session != NULL && session->record.writer != NULL && keys_folder != NULL) {
        status = journal_seal(session->record.writer, session->tick, reason, keys_folder, error);
    }
    destroy(session);
    return status;
}
