#include "grading/evidence/trace.h"

#include <math.h>
#include <string.h>

// An observation stands between its act and the next act of the person.
static const struct journal_entry *result_entry(const struct journal *journal,
                                                const struct journal_entry *act,
                                                enum observation_kind kind,
                                                const char *mode)
{
    for (uint32_t i = act->sequence + 1; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind == JOURNAL_ACTION) {
            return NULL;
        }
        if (entry->kind == JOURNAL_OBSERVATION && entry->cause == act->sequence &&
            entry->observation->kind == kind &&
            (mode == NULL || text_equal(entry->observation->mode, mode))) {
            return entry;
        }
    }
    return NULL;
}

const struct observation *trace_result(const struct journal *journal,
                                       const struct journal_entry *act,
                                       enum observation_kind kind)
{
    const struct journal_entry *entry = result_entry(journal, act, kind, NULL);
    return entry == NULL ? NULL : entry->observation;
}

double trace_state(const struct journal *journal, const struct journal_entry *act, const char *mode)
{
    const struct journal_entry *entry = result_entry(journal, act, OBSERVATION_STATE, mode);
    return entry == NULL ? 0.0 : entry->observation->exact;
}

bool trace_refused(const struct journal *journal, const struct journal_entry *act)
{
    return trace_result(journal, act, OBSERVATION_REFUSED) != NULL;
}

bool trace_did(const struct journal *journal,
               const struct journal_entry *entry,
               enum action_kind kind)
{
    return entry->kind == JOURNAL_ACTION && entry->action->kind == kind &&
           !trace_refused(journal, entry);
}

const struct journal_entry *trace_cause(const struct journal *journal,
                                        const struct journal_entry *entry)
{
    const struct journal_entry *cause =
        entry->cause == 0 ? NULL : journal_at(journal, entry->cause);
    return cause != NULL && cause->kind == JOURNAL_ACTION ? cause : NULL;
}

static bool done_and_among(const struct journal *journal,
                           const struct journal_entry *entry,
                           const enum action_kind *kinds,
                           size_t count)
{
    if (entry->kind != JOURNAL_ACTION) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (entry->action->kind == kinds[i]) {
            return !trace_refused(journal, entry);
        }
    }
    return false;
}

#define DONE_AND_AMONG(journal, entry, kinds)                                                      \
    done_and_among(journal, entry, kinds, sizeof(kinds) / sizeof *(kinds))

bool trace_is_work(const struct journal *journal, const struct journal_entry *entry)
{
    static const enum action_kind kinds[] = {ACTION_DISMANTLE,
                                             ACTION_FIT,
                                             ACTION_DISCONNECT,
                                             ACTION_CONNECT,
                                             ACTION_REPAIR,
                                             ACTION_CLEAN,
                                             ACTION_LUBRICATE,
                                             ACTION_TIGHTEN};
    return DONE_AND_AMONG(journal, entry, kinds);
}

bool trace_is_remedy(const struct journal *journal, const struct journal_entry *entry)
{
    static const enum action_kind kinds[] = {
        ACTION_FIT, ACTION_CONNECT, ACTION_REPAIR, ACTION_ADJUST, ACTION_CLEAN, ACTION_LUBRICATE};
    return DONE_AND_AMONG(journal, entry, kinds);
}

bool trace_is_test(const struct journal *journal, const struct journal_entry *entry)
{
    static const enum action_kind kinds[] = {ACTION_MEASURE, ACTION_SPRAY};
    return DONE_AND_AMONG(journal, entry, kinds);
}

uint32_t trace_end(const struct journal *journal)
{
    return journal->entry_count;
}

uint32_t
trace_first(const struct journal *journal, enum action_kind kind, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to && i < journal->entry_count; i++) {
        if (trace_did(journal, &journal->entries[i], kind)) {
            return i;
        }
    }
    return 0;
}

typedef bool (*predicate)(const struct journal *journal, const struct journal_entry *entry);

static uint32_t first_that(const struct journal *journal, predicate holds)
{
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        if (holds(journal, &journal->entries[i])) {
            return i;
        }
    }
    return 0;
}

// A wire put back where it was taken off to measure is no remedy; a loose one that is joined is.
static bool joins_a_loose_end(const struct journal *journal, const struct journal_entry *entry)
{
    for (uint32_t i = 0; i < entry->sequence; i++) {
        const struct journal_entry *before = &journal->entries[i];
        if (trace_did(journal, before, ACTION_DISCONNECT) &&
            reference_equal(before->action->on, entry->action->on)) {
            return false;
        }
    }
    return true;
}

static bool is_swap(const struct journal *journal, const struct journal_entry *entry)
{
    static const enum action_kind kinds[] = {
        ACTION_DISMANTLE, ACTION_FIT, ACTION_REPAIR, ACTION_ADJUST, ACTION_CLEAN, ACTION_LUBRICATE};
    return DONE_AND_AMONG(journal, entry, kinds) ||
           (trace_did(journal, entry, ACTION_CONNECT) && joins_a_loose_end(journal, entry));
}

uint32_t trace_first_work(const struct journal *journal)
{
    return first_that(journal, trace_is_work);
}

uint32_t trace_first_remedy(const struct journal *journal)
{
    return first_that(journal, trace_is_remedy);
}

uint32_t trace_first_swap(const struct journal *journal)
{
    return first_that(journal, is_swap);
}

uint32_t trace_earlier(uint32_t a, uint32_t b)
{
    return a == 0 || (b != 0 && b < a) ? b : a;
}

uint32_t trace_last_remedy(const struct journal *journal, uint32_t to)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < to && i < journal->entry_count; i++) {
        if (trace_is_remedy(journal, &journal->entries[i])) {
            last = i;
        }
    }
    return last;
}

uint32_t trace_hand_over(const struct journal *journal)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        if (trace_did(journal, &journal->entries[i], ACTION_HAND_OVER)) {
            last = i;
        }
    }
    return last;
}

bool trace_same_node(const struct plant *plant, const char *a, const char *b)
{
    if (reference_equal(a, b)) {
        return true;
    }
    uint32_t i = plant_terminal_find(plant, a);
    uint32_t j = plant_terminal_find(plant, b);
    if (i == PLANT_NONE || j == PLANT_NONE) {
        return false;
    }
    const struct plant_terminal *first = &plant->terminals[i];
    const struct plant_terminal *second = &plant->terminals[j];
    return first->node == second->node && first->domain == second->domain;
}

void trace_component(const char *terminal, char *to)
{
    const char *start = terminal + (terminal[0] == '-');
    size_t length = strcspn(start, ":");
    if (length >= ACTION_NAME_BYTES_MAX) {
        length = ACTION_NAME_BYTES_MAX - 1;
    }
    memcpy(to, start, length);
    to[length] = '\0';
}

bool trace_is_of_trade(const struct plant *plant, const char *name, enum trade trade)
{
    char reference[ACTION_NAME_BYTES_MAX];
    trace_component(name, reference);
    uint32_t component = plant_component_find(plant, reference);
    return component != PLANT_NONE && plant->components[component].trade == trade;
}

bool trace_is_on(const char *name, const char *reference)
{
    char owner[ACTION_NAME_BYTES_MAX];
    trace_component(name, owner);
    return reference_equal(owner, reference);
}

const struct journal_entry *trace_last_on(const struct journal *journal,
                                          enum action_kind kind,
                                          const char *reference,
                                          uint32_t from,
                                          uint32_t to)
{
    for (uint32_t i = to; i-- > from + 1;) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, kind) && reference_equal(entry->action->on, reference)) {
            return entry;
        }
    }
    return NULL;
}

static bool within(double value, const struct expected_reading *reading)
{
    return value > reading->above && (value < reading->below || isinf(reading->below));
}

// What the instrument showed, turned to the expected order of the points; false if it proves
// nothing about them.
static bool measured(const struct evidence_case *session,
                     const struct expected_reading *reading,
                     const struct observation *seen,
                     double *value)
{
    const struct plant *plant = session->scenario->plant;
    const uint32_t worthless = OBSERVATION_WRONG_FUNCTION | OBSERVATION_FUSE_BLOWN |
                               OBSERVATION_UNSAFE | OBSERVATION_LIVE_CIRCUIT;
    bool same = trace_same_node(plant, seen->ref, reading->on) &&
                trace_same_node(plant, seen->with, reading->with);
    bool turned = trace_same_node(plant, seen->ref, reading->with) &&
                  trace_same_node(plant, seen->with, reading->on);
    if (!text_equal(seen->mode, reading->mode) || (seen->flags & worthless) != 0 ||
        !(same || turned)) {
        return false;
    }
    enum meter meter = meter_find(seen->mode);
    bool resistive = meter == METER_OHMS || meter == METER_CONTINUITY || meter == METER_EARTH ||
                     meter == METER_INSULATION;
    bool polar = meter == METER_DC_VOLTS || meter == METER_DC_AMPS || meter == METER_DC_MILLIAMPS ||
                 meter == METER_LOOP_AMPS;
    if ((seen->flags & OBSERVATION_OUT_OF_RANGE) != 0) {
        *value = HUGE_VAL;
        return resistive;
    }
    *value = turned && !same && polar ? -seen->exact : seen->exact;
    return true;
}

static bool contains(const struct observation *seen, struct bilingual words)
{
    bool free = words.fr == NULL && words.en == NULL;
    return free || (words.fr != NULL && strstr(seen->shown, words.fr) != NULL) ||
           (words.en != NULL && strstr(seen->shown, words.en) != NULL);
}

static bool shows_pressure(const struct evidence_case *session,
                           const struct expected_reading *reading,
                           const struct observation *seen)
{
    return seen->kind == OBSERVATION_READING && text_equal(seen->mode, "bar") &&
           (seen->flags & OBSERVATION_OUT_OF_RANGE) == 0 &&
           trace_same_node(session->scenario->plant, seen->ref, reading->on) &&
           within(seen->exact, reading);
}

static bool shows_dead(const struct evidence_case *session,
                       const struct expected_reading *reading,
                       const struct observation *seen)
{
    const struct plant *plant = session->scenario->plant;
    bool points = (trace_same_node(plant, seen->ref, reading->on) &&
                   trace_same_node(plant, seen->with, reading->with)) ||
                  (trace_same_node(plant, seen->ref, reading->with) &&
                   trace_same_node(plant, seen->with, reading->on));
    return seen->kind == OBSERVATION_TESTER && points && within(fabs(seen->exact), reading);
}

static bool shows_sense(const struct expected_reading *reading,
                        const struct observation *seen,
                        const struct action *act)
{
    return seen->kind == OBSERVATION_SENSE && reference_equal(act->on, reading->on) &&
           contains(seen, reading->shown);
}

bool trace_shows(const struct evidence_case *session,
                 const struct expected_reading *reading,
                 const struct journal_entry *entry)
{
    if (entry->kind != JOURNAL_OBSERVATION) {
        return false;
    }
    const struct journal_entry *cause = trace_cause(session->journal, entry);
    const struct observation *seen = entry->observation;
    if (cause == NULL) {
        return false;
    }
    const struct action *act = cause->action;
    const char *mode = reading->mode;
    double value = 0.0;
    if (act->kind == ACTION_MEASURE && text_equal(mode, "bar")) {
        return shows_pressure(session, reading, seen);
    }
    if (act->kind == ACTION_MEASURE) {
        return seen->kind == OBSERVATION_READING && measured(session, reading, seen, &value) &&
               within(value, reading);
    }
    if (act->kind == ACTION_TEST_DEAD) {
        return text_equal(mode, "dead") && shows_dead(session, reading, seen);
    }
    if (act->kind == ACTION_READ_PANEL) {
        return text_equal(mode, "panel") && seen->kind == OBSERVATION_PANEL &&
               text_equal(seen->mode, reading->on);
    }
    if (act->kind == ACTION_READ_PLC) {
        return text_equal(mode, "plc") && seen->kind == OBSERVATION_PLC &&
               text_equal(seen->ref, reading->on) && within(seen->exact, reading);
    }
    if (act->kind == ACTION_RUN_TEST) {
        return text_equal(mode, "test") && seen->kind == OBSERVATION_TEST &&
               text_equal(seen->mode, reading->on) && within(seen->exact, reading);
    }
    return text_equal(mode, action_word(act->kind)) && shows_sense(reading, seen, act);
}

// A question asked, a paper opened: the act itself is what counts.
static bool act_is(const struct evidence_case *session,
                   const struct expected_reading *reading,
                   const struct journal_entry *entry)
{
    const struct journal *journal = session->journal;
    return (text_equal(reading->mode, "ask") && trace_did(journal, entry, ACTION_ASK) &&
            text_equal(entry->action->on, reading->on)) ||
           (text_equal(reading->mode, "document") &&
            trace_did(journal, entry, ACTION_OPEN_DOCUMENT) &&
            text_equal(entry->action->on, reading->on));
}

uint32_t trace_observed(const struct evidence_case *session,
                        const struct expected_reading *reading,
                        uint32_t from,
                        uint32_t to)
{
    for (uint32_t i = from; i < to && i < session->journal->entry_count; i++) {
        const struct journal_entry *entry = &session->journal->entries[i];
        if (trace_shows(session, reading, entry) || act_is(session, reading, entry)) {
            return i;
        }
    }
    return 0;
}
