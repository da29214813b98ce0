#include "grading/evidence/lockout.h"

#include "grading/evidence/trace.h"

#include <math.h>
#include <string.h>

static const double resting_speed = 0.1; // [rad/s], [m/s]
static const double oil_share = 5.0;     // oil counts as none below so many times what air does

static void forget_proof(struct lockout *lockout)
{
    lockout->tester_before = 0;
    lockout->tester_after = 0;
    lockout->confirmed = false;
    for (uint32_t i = 0; i < LOCKOUT_PAIRS_MAX; i++) {
        lockout->dead[i] = 0;
    }
    for (uint32_t i = 0; i < LOCKOUT_POINTS_MAX; i++) {
        lockout->empty[i] = 0;
    }
}

struct lockout lockout_begin(const struct scenario_energy *energy, const char *isolator)
{
    return (struct lockout){
        .energy = energy,
        .isolator = isolator,
        .electrical = text_equal(energy->id, "electrical"),
    };
}

uint32_t lockout_steps(uint32_t count)
{
    return count < LOCKOUT_STEPS_MAX ? count : LOCKOUT_STEPS_MAX;
}

uint32_t lockout_pairs(const struct expectations *expectations)
{
    return expectations->dead_test_count < LOCKOUT_PAIRS_MAX ? expectations->dead_test_count
                                                             : LOCKOUT_PAIRS_MAX;
}

uint32_t lockout_points(const struct lockout *lockout)
{
    uint32_t count = lockout->energy->verify_count;
    return count < LOCKOUT_POINTS_MAX ? count : LOCKOUT_POINTS_MAX;
}

static bool all_pairs_dead(const struct lockout *lockout, const struct expectations *expectations)
{
    for (uint32_t i = 0; i < lockout_pairs(expectations); i++) {
        if (lockout->dead[i] == 0) {
            return false;
        }
    }
    return true;
}

static void on_tester(struct lockout *lockout,
                      const struct evidence_case *session,
                      const struct journal_entry *act)
{
    const struct observation *seen = trace_result(session->journal, act, OBSERVATION_TESTER);
    if (seen == NULL || !text_equal(seen->mode, "ok")) {
        return;
    }
    if (lockout->tester_before != 0 && all_pairs_dead(lockout, session->expectations)) {
        lockout->tester_after = act->sequence;
        lockout->confirmed = true;
    } else if (lockout->tester_before == 0) {
        lockout->tester_before = act->sequence;
    }
}

static bool
is_pair(const struct plant *plant, const struct text_pair *pair, const struct action *act)
{
    return (trace_same_node(plant, act->on, pair->a) &&
            trace_same_node(plant, act->with, pair->b)) ||
           (trace_same_node(plant, act->on, pair->b) && trace_same_node(plant, act->with, pair->a));
}

static void on_dead_test(struct lockout *lockout,
                         const struct evidence_case *session,
                         const struct journal_entry *act)
{
    const struct observation *seen = trace_result(session->journal, act, OBSERVATION_TESTER);
    if (seen == NULL || lockout->tester_before == 0 || lockout->locked == 0) {
        return;
    }
    bool dead =
        text_equal(seen->mode, "dead") && fabs(seen->exact) < session->regime->dead_below_volts;
    for (uint32_t i = 0; i < lockout_pairs(session->expectations); i++) {
        if (!is_pair(
                session->scenario->plant, &session->expectations->dead_tests[i], act->action)) {
            continue;
        }
        lockout->confirmed = false;
        lockout->dead[i] = dead ? act->sequence : 0;
        lockout->live = dead ? lockout->live : act->sequence;
    }
}

static bool all_released(const struct lockout *lockout)
{
    for (uint32_t i = 0; i < lockout_steps(lockout->energy->release_count); i++) {
        if (lockout->released[i] == 0) {
            return false;
        }
    }
    return true;
}

static double empty_below(const struct evidence_case *session, const struct lockout *lockout)
{
    bool oil = text_equal(lockout->energy->id, "hydraulic");
    return (oil ? oil_share : 1.0) * session->regime->empty_below_pascals;
}

static void on_gauge(struct lockout *lockout,
                     const struct evidence_case *session,
                     const struct journal_entry *act)
{
    const struct observation *seen = trace_result(session->journal, act, OBSERVATION_READING);
    if (seen == NULL || !text_equal(seen->mode, "bar") || lockout->separated == 0 ||
        !all_released(lockout)) {
        return;
    }
    for (uint32_t i = 0; i < lockout_points(lockout); i++) {
        if (trace_same_node(
                session->scenario->plant, act->action->on, lockout->energy->verify[i])) {
            bool none = fabs(seen->exact) < empty_below(session, lockout);
            lockout->empty[i] = none ? act->sequence : 0;
        }
    }
}

bool lockout_is_handle(const struct action *act)
{
    return act->mode[0] == '\0' || text_equal(act->mode, "handle");
}

static void on_handle(struct lockout *lockout, const struct journal_entry *act)
{
    if (act->action->value >= 0.5) { // props and drains stay as they are
        forget_proof(lockout);
        lockout->separated = 0;
        lockout->identified = 0;
        lockout->dissipated = 0;
        lockout->live = 0;
        for (uint32_t i = 0; i < LOCKOUT_STEPS_MAX; i++) {
            lockout->still[i] = 0;
        }
    } else if (lockout->separated == 0) {
        lockout->separated = act->sequence;
    }
}

// "3Z1.drain" of a signal: does the act move it?
static bool moves(const struct plant *plant, uint32_t signal, const struct action *act)
{
    const char *name = plant->signals[signal].name;
    const char *dot = strrchr(name, '.');
    const char *on = act->on + (act->on[0] == '-');
    size_t length = dot == NULL ? 0 : (size_t)(dot - name);
    return dot != NULL && strncmp(name, on, length) == 0 && on[length] == '\0' &&
           text_equal(dot + 1, act->mode);
}

static void on_release(struct lockout *lockout,
                       const struct evidence_case *session,
                       const struct journal_entry *act)
{
    const struct scenario_energy *energy = lockout->energy;
    bool pushed = act->action->kind == ACTION_PUSH;
    for (uint32_t i = 0; i < lockout_steps(energy->release_count); i++) {
        if (!moves(session->scenario->plant, energy->release[i].signal, act->action)) {
            continue;
        }
        bool stands = fabs(act->action->value - energy->release[i].value) < 0.5;
        lockout->released[i] = pushed || stands ? act->sequence : 0;
        for (uint32_t k = 0; k < LOCKOUT_POINTS_MAX && !pushed && !stands; k++) {
            lockout->empty[k] = 0; // pressure may come back
        }
    }
}

static void on_parts(uint32_t *to,
                     const uint32_t *components,
                     uint32_t count,
                     const struct evidence_case *session,
                     const char *reference,
                     uint32_t sequence)
{
    for (uint32_t i = 0; i < lockout_steps(count); i++) {
        if (reference_equal(session->scenario->plant->components[components[i]].ref, reference)) {
            to[i] = sequence;
        }
    }
}

// At rest: the act that watches tells a speed of none, or a tachometer does.
static bool shows_rest(const struct journal *journal, const struct journal_entry *act)
{
    if (trace_did(journal, act, ACTION_CHECK_STILL)) {
        return trace_state(journal, act, "speed") < resting_speed;
    }
    const struct observation *seen = trace_did(journal, act, ACTION_MEASURE)
                                         ? trace_result(journal, act, OBSERVATION_READING)
                                         : NULL;
    return seen != NULL && meter_find(seen->mode) != METER_COUNT &&
           meter_instrument(meter_find(seen->mode)) == INSTRUMENT_TACHOMETER &&
           fabs(seen->exact) < resting_speed;
}

// Props, drains and mechanisms at rest.
static void advance_mechanic(struct lockout *lockout,
                             const struct evidence_case *session,
                             const struct journal_entry *entry)
{
    const struct journal *journal = session->journal;
    const struct scenario_energy *energy = lockout->energy;
    const char *on = entry->action->on;
    if (trace_did(journal, entry, ACTION_BLOCK)) {
        on_parts(
            lockout->blocked, energy->block, energy->block_count, session, on, entry->sequence);
    } else if (trace_did(journal, entry, ACTION_UNBLOCK)) {
        on_parts(lockout->blocked, energy->block, energy->block_count, session, on, 0);
    } else if (trace_did(journal, entry, ACTION_OPERATE) ||
               trace_did(journal, entry, ACTION_PUSH)) {
        on_release(lockout, session, entry);
    } else if (lockout->separated != 0 && shows_rest(journal, entry)) {
        on_parts(lockout->still, energy->still, energy->still_count, session, on, entry->sequence);
    }
}

void lockout_advance(struct lockout *lockout,
                     const struct evidence_case *session,
                     const struct journal_entry *entry)
{
    const struct journal *journal = session->journal;
    if (entry->kind != JOURNAL_ACTION) {
        return;
    }
    bool here = reference_equal(entry->action->on, lockout->isolator);
    advance_mechanic(lockout, session, entry);
    if (here && trace_did(journal, entry, ACTION_OPERATE) && lockout_is_handle(entry->action)) {
        on_handle(lockout, entry);
    } else if (here && trace_did(journal, entry, ACTION_LOCK)) {
        lockout->locked = lockout->separated == 0 ? 0 : entry->sequence;
    } else if (here && trace_did(journal, entry, ACTION_UNLOCK)) {
        lockout->locked = 0;
        forget_proof(lockout);
    } else if (here && trace_did(journal, entry, ACTION_TAG)) {
        lockout->tagged = entry->sequence;
    } else if (here && trace_did(journal, entry, ACTION_UNTAG)) {
        lockout->tagged = 0;
    } else if (trace_did(journal, entry, ACTION_IDENTIFY)) {
        lockout->identified = lockout->locked == 0 ? 0 : entry->sequence;
    } else if (trace_did(journal, entry, ACTION_DISSIPATE)) {
        lockout->dissipated = lockout->separated == 0 ? 0 : entry->sequence;
    } else if (lockout->electrical && trace_did(journal, entry, ACTION_TEST_TESTER)) {
        on_tester(lockout, session, entry);
    } else if (lockout->electrical && trace_did(journal, entry, ACTION_TEST_DEAD)) {
        on_dead_test(lockout, session, entry);
    } else if (!lockout->electrical && trace_did(journal, entry, ACTION_MEASURE)) {
        on_gauge(lockout, session, entry);
    }
}
