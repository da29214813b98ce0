#include "grading/evidence/isolation.h"

#include "grading/evidence/hazards.h"
#include "grading/evidence/trace.h"

#include <math.h>
#include <string.h>

enum { PAIRS_MAX = 32, POINTS_MAX = 16, STEPS_MAX = 16 };

static const double hanging_way = 0.002; // [m] that a load may sink without harm
static const double resting_speed = 0.1; // [rad/s], [m/s]
static const double oil_present = 5e5;   // gauge [Pa]: what makes a jet
static const double oil_share = 5.0;     // oil counts as none below so many times what air does

// One energy of the line and how far its lock-out has come, as sequences of acts; 0 is not yet.
struct lockout {
    const struct scenario_energy *energy;
    const char *isolator;
    bool electrical;
    uint32_t separated, locked, tagged, identified, dissipated;
    uint32_t released[STEPS_MAX]; // controls that stand as the release asks
    uint32_t blocked[STEPS_MAX];  // loads that are propped
    uint32_t still[STEPS_MAX];    // mechanisms seen at rest
    uint32_t empty[POINTS_MAX];   // no pressure read at each point of verification
    // Proof of absence of voltage.
    uint32_t tester_before, tester_after;
    uint32_t
        dead[PAIRS_MAX]; // read dead between two proofs of the tester, or waiting for the second
    uint32_t live;       // a pair that was found live
    bool confirmed;      // every pair has its second proof
};

static const char *isolator_of(const struct scenario *scenario,
                               const struct scenario_energy *energy)
{
    return scenario->plant->components[energy->isolator].ref;
}

static void forget_proof(struct lockout *lockout)
{
    lockout->tester_before = 0;
    lockout->tester_after = 0;
    lockout->confirmed = false;
    for (uint32_t i = 0; i < PAIRS_MAX; i++) {
        lockout->dead[i] = 0;
    }
    for (uint32_t i = 0; i < POINTS_MAX; i++) {
        lockout->empty[i] = 0;
    }
}

static struct lockout lockout_begin(const struct scenario_energy *energy, const char *isolator)
{
    return (struct lockout){
        .energy = energy,
        .isolator = isolator,
        .electrical = text_equal(energy->id, "electrical"),
    };
}

static uint32_t steps(uint32_t count)
{
    return count < STEPS_MAX ? count : STEPS_MAX;
}

static uint32_t pair_count(const struct expectations *expectations)
{
    return expectations->dead_test_count < PAIRS_MAX ? expectations->dead_test_count : PAIRS_MAX;
}

static uint32_t point_count(const struct lockout *lockout)
{
    uint32_t count = lockout->energy->verify_count;
    return count < POINTS_MAX ? count : POINTS_MAX;
}

static bool all_pairs_dead(const struct lockout *lockout, const struct expectations *expectations)
{
    for (uint32_t i = 0; i < pair_count(expectations); i++) {
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
    for (uint32_t i = 0; i < pair_count(session->expectations); i++) {
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
    for (uint32_t i = 0; i < steps(lockout->energy->release_count); i++) {
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
    for (uint32_t i = 0; i < point_count(lockout); i++) {
        if (trace_same_node(
                session->scenario->plant, act->action->on, lockout->energy->verify[i])) {
            bool none = fabs(seen->exact) < empty_below(session, lockout);
            lockout->empty[i] = none ? act->sequence : 0;
        }
    }
}

// The control that separates; a drain beside it is none.
static bool is_handle(const struct action *act)
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
        for (uint32_t i = 0; i < STEPS_MAX; i++) {
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
    for (uint32_t i = 0; i < steps(energy->release_count); i++) {
        if (!moves(session->scenario->plant, energy->release[i].signal, act->action)) {
            continue;
        }
        bool stands = fabs(act->action->value - energy->release[i].value) < 0.5;
        lockout->released[i] = pushed || stands ? act->sequence : 0;
        for (uint32_t k = 0; k < POINTS_MAX && !pushed && !stands; k++) {
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
    for (uint32_t i = 0; i < steps(count); i++) {
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

// Advances the automaton by one entry.
static void advance(struct lockout *lockout,
                    const struct evidence_case *session,
                    const struct journal_entry *entry)
{
    const struct journal *journal = session->journal;
    if (entry->kind != JOURNAL_ACTION) {
        return;
    }
    bool here = reference_equal(entry->action->on, lockout->isolator);
    advance_mechanic(lockout, session, entry);
    if (here && trace_did(journal, entry, ACTION_OPERATE) && is_handle(entry->action)) {
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

static bool is_asked(const struct evidence_case *session,
                     const struct lockout *lockout,
                     const struct journal_entry *work)
{
    if (lockout->energy->required) {
        return true;
    }
    if (lockout->electrical) {
        return fabs(trace_state(session->journal, work, "volts")) >
               session->regime->live_above_volts;
    }
    if (text_equal(lockout->energy->id, "hydraulic")) {
        return trace_state(session->journal, work, "oil") > oil_present;
    }
    return text_equal(lockout->energy->id, "pneumatic") &&
           trace_state(session->journal, work, "bar") > session->regime->empty_below_pascals;
}

// What stands in the way at one work: a verdict and a reason, with what is missing in words.
typedef struct evidence (*judge_work)(const struct evidence_case *session,
                                      const struct lockout *lockout,
                                      const struct journal_entry *work);

static void cite_steps(struct evidence *evidence, const struct lockout *lockout)
{
    evidence_cite(evidence, lockout->separated);
    evidence_cite(evidence, lockout->locked);
    evidence_cite(evidence, lockout->tagged);
}

static struct evidence not_locked(const struct lockout *lockout, const struct journal_entry *work)
{
    struct evidence evidence = evidence_of(EVIDENCE_REFUTED, REASON_NOT_LOCKED);
    evidence_about(&evidence, work->action->on);
    cite_steps(&evidence, lockout);
    evidence_cite(&evidence, work->sequence);
    return evidence;
}

static void missing(struct evidence *evidence, bool there, const char *fr, const char *en)
{
    if (!there) {
        evidence->verdict = EVIDENCE_PARTIAL;
        evidence->reason = REASON_LOCKOUT_GAP;
        evidence_about_also(evidence, fr, en);
    }
}

static struct evidence judge_electrical(const struct evidence_case *session,
                                        const struct lockout *lockout,
                                        const struct journal_entry *work)
{
    (void)session;
    if (lockout->separated == 0 || lockout->locked == 0) {
        return not_locked(lockout, work);
    }
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_LOCKED_OUT);
    cite_steps(&evidence, lockout);
    evidence_cite(&evidence, lockout->identified);
    evidence_cite(&evidence, work->sequence);
    missing(&evidence, lockout->tagged != 0, "pancarte", "tag");
    missing(&evidence, lockout->identified != 0, "identification", "identification");
    return evidence;
}

// Is that component at the station where hands are? What stands elsewhere is not in the zone.
static bool
is_near(const struct evidence_case *session, uint32_t component, const struct journal_entry *work)
{
    const struct plant *plant = session->scenario->plant;
    uint32_t part = plant_component_find(plant, work->action->on);
    return part == PLANT_NONE || plant_near(plant, component, part);
}

// A load that could fall at this work, though it was to be propped: its name, or NULL.
static const char *hanging_load(const struct evidence_case *session,
                                const struct lockout *lockout,
                                const struct journal_entry *work)
{
    const struct scenario_energy *energy = lockout->energy;
    bool hangs = trace_state(session->journal, work, "hanging") > hanging_way;
    for (uint32_t i = 0; i < steps(energy->block_count) && hangs; i++) {
        if (lockout->blocked[i] == 0 && is_near(session, energy->block[i], work)) {
            return session->scenario->plant->components[energy->block[i]].ref;
        }
    }
    return NULL;
}

// A control of the release that does not stand as it should: its name, or NULL.
static const char *unreleased(const struct evidence_case *session, const struct lockout *lockout)
{
    for (uint32_t i = 0; i < steps(lockout->energy->release_count); i++) {
        if (lockout->released[i] == 0) {
            return session->scenario->plant->signals[lockout->energy->release[i].signal].name;
        }
    }
    return NULL;
}

// Loads first, then the release in its own order.
static bool in_order(const struct lockout *lockout)
{
    const struct scenario_energy *energy = lockout->energy;
    uint32_t before = 0;
    for (uint32_t i = 0; i < steps(energy->block_count); i++) {
        before = lockout->blocked[i] > before ? lockout->blocked[i] : before;
    }
    for (uint32_t i = 0; i < steps(energy->release_count); i++) {
        if (lockout->released[i] < before) {
            return false;
        }
        before = lockout->released[i];
    }
    bool late =
        lockout->dissipated != 0 && energy->release_count == 0 && lockout->dissipated < before;
    return !late;
}

static bool all_empty(const struct lockout *lockout)
{
    for (uint32_t i = 0; i < point_count(lockout); i++) {
        if (lockout->empty[i] == 0) {
            return false;
        }
    }
    return true;
}

// Each mechanism of the zone seen at rest; of the whole list when none of it is there.
static bool all_still(const struct evidence_case *session,
                      const struct lockout *lockout,
                      const struct journal_entry *work)
{
    const struct scenario_energy *energy = lockout->energy;
    bool any_near = false;
    bool all = true;
    bool all_near = true;
    for (uint32_t i = 0; i < steps(energy->still_count); i++) {
        bool near = is_near(session, energy->still[i], work);
        any_near = any_near || near;
        all = all && lockout->still[i] != 0;
        all_near = all_near && (!near || lockout->still[i] != 0);
    }
    return any_near ? all_near : all;
}

static void cite_all(struct evidence *evidence, const uint32_t *sequences, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        evidence_cite(evidence, sequences[i]);
    }
}

static struct evidence endangered(enum reason reason,
                                  const char *subject,
                                  const struct lockout *lockout,
                                  const struct journal_entry *work)
{
    struct evidence evidence = evidence_of(EVIDENCE_REFUTED, reason);
    evidence_about(&evidence, subject);
    cite_steps(&evidence, lockout);
    evidence_cite(&evidence, work->sequence);
    return evidence;
}

static struct evidence judge_fluid(const struct evidence_case *session,
                                   const struct lockout *lockout,
                                   const struct journal_entry *work)
{
    const struct scenario_energy *energy = lockout->energy;
    bool oil = text_equal(energy->id, "hydraulic");
    bool mechanical = text_equal(energy->id, "mechanical");
    if (lockout->separated == 0 || lockout->locked == 0) {
        return not_locked(lockout, work);
    }
    const char *load = hanging_load(session, lockout, work);
    if (load != NULL) {
        return endangered(REASON_LOAD_HANGS, load, lockout, work);
    }
    const char *shut = unreleased(session, lockout);
    if (oil && shut != NULL) {
        return endangered(REASON_NOT_RELEASED, shut, lockout, work);
    }
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_LOCKED_OUT);
    evidence_cite(&evidence, work->sequence); // what is cited last may find no room
    cite_steps(&evidence, lockout);
    cite_all(&evidence, lockout->blocked, steps(energy->block_count));
    cite_all(&evidence, lockout->released, steps(energy->release_count));
    evidence_cite(&evidence, lockout->dissipated);
    cite_all(&evidence, lockout->still, steps(energy->still_count));
    cite_all(&evidence, lockout->empty, point_count(lockout));
    bool let_out = energy->release_count > 0 ? shut == NULL : lockout->dissipated != 0;
    missing(&evidence, lockout->tagged != 0, "pancarte", "tag");
    missing(&evidence, mechanical || let_out, "dissipation", "dissipation");
    missing(&evidence,
            in_order(lockout),
            "charge calée trop tard ou vidange dans le désordre",
            "load propped too late or release out of order");
    missing(
        &evidence, all_still(session, lockout, work), "arrêt non constaté", "standstill not seen");
    missing(&evidence, all_empty(lockout), "vérification au manomètre", "check by gauge");
    return evidence;
}

static struct evidence judge_dead(const struct evidence_case *session,
                                  const struct lockout *lockout,
                                  const struct journal_entry *work)
{
    const struct expectations *expectations = session->expectations;
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_PROVED_DEAD);
    uint32_t found = 0;
    evidence_cite(&evidence, lockout->tester_before);
    for (uint32_t i = 0; i < pair_count(expectations); i++) {
        found += lockout->dead[i] != 0 ? 1 : 0;
        evidence_cite(&evidence, lockout->dead[i]);
    }
    evidence_cite(&evidence, lockout->tester_after);
    evidence_cite(&evidence, work->sequence);
    if (found > 0 && lockout->confirmed && found == pair_count(expectations)) {
        return evidence;
    }
    if (found == 0) {
        struct evidence bad = evidence_of(EVIDENCE_REFUTED, REASON_NOT_PROVED_DEAD);
        evidence_about(&bad, work->action->on);
        evidence_cite(&bad, lockout->live);
        evidence_cite(&bad, work->sequence);
        return bad;
    }
    evidence.verdict = EVIDENCE_PARTIAL;
    evidence.reason = REASON_DEAD_GAP;
    if (found < pair_count(expectations)) {
        evidence_about_also(&evidence, "une paire n’est pas testée", "a pair is not tested");
    } else {
        evidence_about_also(&evidence, "appareil non contrôlé après", "tester not checked after");
    }
    return evidence;
}

static struct evidence worse(struct evidence kept, struct evidence next)
{
    return next.verdict > kept.verdict ? next : kept;
}

// Runs one energy's automaton over the journal and keeps the worst work; the first one if equal.
static struct evidence judge_isolator(const struct evidence_case *session,
                                      const struct scenario_energy *energy,
                                      const char *isolator,
                                      judge_work judge)
{
    const struct journal *journal = session->journal;
    struct lockout lockout = lockout_begin(energy, isolator);
    struct evidence evidence = evidence_of(EVIDENCE_ABSENT, REASON_NOT_ASKED);
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        advance(&lockout, session, entry);
        if (trace_is_work(journal, entry) && is_asked(session, &lockout, entry)) {
            evidence = worse(evidence, judge(session, &lockout, entry));
        }
    }
    return evidence;
}

// Any of its isolators will do: the best of them.
static struct evidence judge_energy(const struct evidence_case *session,
                                    const struct scenario_energy *energy,
                                    judge_work judge)
{
    const struct plant_component *components = session->scenario->plant->components;
    struct evidence best = judge_isolator(session, energy, components[energy->isolator].ref, judge);
    for (uint32_t i = 0; i < energy->other_count; i++) {
        struct evidence other =
            judge_isolator(session, energy, components[energy->others[i]].ref, judge);
        best = other.verdict < best.verdict ? other : best;
    }
    return best;
}

static bool is_electrical(const struct scenario_energy *energy)
{
    return text_equal(energy->id, "electrical");
}
static bool is_pneumatic(const struct scenario_energy *energy)
{
    return text_equal(energy->id, "pneumatic");
}
static bool is_hydraulic(const struct scenario_energy *energy)
{
    return text_equal(energy->id, "hydraulic");
}
static bool is_fluid(const struct scenario_energy *energy)
{
    return !is_electrical(energy);
}

static struct evidence judge_energies(const struct evidence_case *session,
                                      bool (*concerns)(const struct scenario_energy *energy),
                                      judge_work judge)
{
    struct evidence evidence = evidence_of(EVIDENCE_ABSENT, REASON_NOT_ASKED);
    for (uint32_t i = 0; i < session->scenario->energy_count; i++) {
        const struct scenario_energy *energy = &session->scenario->energies[i];
        if (concerns(energy)) {
            evidence = worse(evidence, judge_energy(session, energy, judge));
        }
    }
    return evidence;
}

struct evidence evidence_lockout_electrical(const struct evidence_case *session)
{
    return judge_energies(session, is_electrical, judge_electrical);
}

struct evidence evidence_proving_dead(const struct evidence_case *session)
{
    return judge_energies(session, is_electrical, judge_dead);
}

struct evidence evidence_lockout_pneumatic(const struct evidence_case *session)
{
    return judge_energies(session, is_pneumatic, judge_fluid);
}

struct evidence evidence_lockout_hydraulic(const struct evidence_case *session)
{
    return judge_energies(session, is_hydraulic, judge_fluid);
}

struct evidence evidence_lockout_fluids(const struct evidence_case *session)
{
    return judge_energies(session, is_fluid, judge_fluid);
}

struct evidence evidence_lockout_mechanism(const struct evidence_case *session)
{
    struct evidence evidence = evidence_lockout_fluids(session);
    evidence = worse(evidence, evidence_lockout_electrical(session));
    return worse(evidence, evidence_proving_dead(session));
}

// ---- undoing ----

static uint32_t last_work(const struct journal *journal)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        last = trace_is_work(journal, &journal->entries[i]) ? i : last;
    }
    return last;
}

// The isolator of one energy over the whole session.
struct removal {
    uint32_t ever_locked, untagged, unlocked, closed;
    bool tag_hangs, lock_hangs, is_separated;
};

static struct removal
removal_of(const struct evidence_case *session, const char *isolator, uint32_t to)
{
    const struct journal *journal = session->journal;
    struct removal removal = {0};
    for (uint32_t i = 0; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind != JOURNAL_ACTION || !reference_equal(entry->action->on, isolator)) {
            continue;
        }
        if (trace_did(journal, entry, ACTION_LOCK)) {
            removal.ever_locked = i;
            removal.lock_hangs = true;
        } else if (trace_did(journal, entry, ACTION_TAG)) {
            removal.tag_hangs = true;
        } else if (trace_did(journal, entry, ACTION_UNTAG)) {
            removal.untagged = i;
            removal.tag_hangs = false;
        } else if (trace_did(journal, entry, ACTION_UNLOCK)) {
            removal.unlocked = i;
            removal.lock_hangs = false;
        } else if (trace_did(journal, entry, ACTION_OPERATE) && is_handle(entry->action)) {
            removal.is_separated = entry->action->value < 0.5;
            removal.closed = removal.is_separated ? 0 : i;
        }
    }
    return removal;
}

static uint32_t restart_announced(const struct journal *journal, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_ANNOUNCE) &&
            text_equal(entry->action->mode, "restart")) {
            return i;
        }
    }
    return 0;
}

// The first test run after @p from, or the hand-over: by then people must have been told.
static uint32_t told_by(const struct journal *journal, uint32_t from, uint32_t handed)
{
    uint32_t test = trace_first(journal, ACTION_RUN_TEST, from, handed);
    return test == 0 ? handed : test;
}

// What of an energy's props and drains is left as it was for the work.
static void left_over(const struct evidence_case *session,
                      const struct lockout *lockout,
                      struct evidence *evidence)
{
    const struct scenario_energy *energy = lockout->energy;
    for (uint32_t i = 0; i < steps(energy->block_count); i++) {
        if (lockout->blocked[i] != 0) {
            evidence_about_also(evidence, "cale laissée", "prop left");
        }
    }
    for (uint32_t i = 0; i < steps(energy->release_count); i++) {
        uint32_t at = lockout->released[i];
        bool stands = at != 0 && session->journal->entries[at].action->kind == ACTION_OPERATE;
        if (stands) {
            evidence_about_also(evidence, "vidange laissée ouverte", "drain left open");
        }
    }
}

static struct evidence removal_fact(const struct evidence_case *session,
                                    const struct scenario_energy *energy,
                                    const char *isolator,
                                    uint32_t handed)
{
    const struct journal *journal = session->journal;
    struct removal removal = removal_of(session, isolator, handed);
    struct evidence evidence = evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    if (removal.ever_locked == 0) {
        return evidence;
    }
    if (removal.lock_hangs || removal.is_separated) {
        evidence = evidence_of(EVIDENCE_REFUTED, REASON_NOT_REMOVED);
        evidence_about(&evidence, isolator);
        evidence_cite(&evidence, removal.ever_locked);
        evidence_cite(&evidence, handed);
        return evidence;
    }
    uint32_t from = last_work(journal);
    uint32_t told = restart_announced(journal, from, told_by(journal, from, handed));
    evidence = evidence_of(EVIDENCE_SHOWN, REASON_REMOVED);
    evidence_cite(&evidence, removal.untagged);
    evidence_cite(&evidence, removal.unlocked);
    evidence_cite(&evidence, removal.closed);
    evidence_cite(&evidence, told);
    evidence_cite(&evidence, handed);
    struct lockout lockout = lockout_begin(energy, isolator);
    for (uint32_t i = 0; i < handed; i++) {
        advance(&lockout, session, &journal->entries[i]);
    }
    left_over(session, &lockout, &evidence);
    if (removal.tag_hangs) {
        evidence_about_also(&evidence, "pancarte laissée", "tag left");
    }
    if (told == 0) {
        evidence_about_also(&evidence, "remise en service non annoncée", "restart not announced");
    }
    if (evidence.subject.fr[0] != '\0') {
        evidence.verdict = EVIDENCE_PARTIAL;
        evidence.reason = REASON_REMOVAL_GAP;
    }
    return evidence;
}

struct evidence evidence_lockout_removed(const struct evidence_case *session)
{
    uint32_t handed = trace_hand_over(session->journal);
    struct evidence evidence = evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    const struct scenario *scenario = session->scenario;
    for (uint32_t i = 0; i < scenario->energy_count && handed != 0; i++) {
        const struct scenario_energy *energy = &scenario->energies[i];
        const char *isolator = isolator_of(scenario, energy);
        evidence = worse(evidence, removal_fact(session, energy, isolator, handed));
        for (uint32_t k = 0; k < energy->other_count; k++) {
            isolator = scenario->plant->components[energy->others[k]].ref;
            evidence = worse(evidence, removal_fact(session, energy, isolator, handed));
        }
    }
    return evidence;
}

static uint32_t hazard_after(const struct journal *journal, uint32_t from)
{
    static const char *const kinds[] = {"movement", "whip", "projection", "jet", "restart"};
    for (uint32_t i = from; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind != JOURNAL_OBSERVATION || entry->observation->kind != OBSERVATION_HAZARD) {
            continue;
        }
        for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
            if (text_equal(entry->observation->mode, kinds[k])) {
                return i;
            }
        }
    }
    return 0;
}

static struct evidence pressure_back(const struct evidence_case *session,
                                     const struct scenario_energy *energy)
{
    const struct journal *journal = session->journal;
    const char *isolator = isolator_of(session->scenario, energy);
    uint32_t separated = 0;
    uint32_t closed = 0;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_OPERATE) &&
            reference_equal(entry->action->on, isolator)) {
            bool opens = entry->action->value < 0.5;
            separated = opens ? i : separated;
            closed = opens || separated == 0 ? 0 : i;
        }
    }
    if (closed == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    uint32_t told = restart_announced(journal, separated, closed);
    uint32_t hazard = hazard_after(journal, closed);
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_REPRESSURISED);
    if (told == 0) {
        evidence = evidence_of(EVIDENCE_PARTIAL, REASON_REPRESSURISED_UNSAID);
    }
    if (hazard != 0) {
        evidence = evidence_of(EVIDENCE_REFUTED, REASON_REPRESSURISED_HURT);
        struct bilingual word = hazard_word(journal->entries[hazard].observation->mode);
        evidence_about_words(&evidence, word.fr, word.en);
    }
    evidence_cite(&evidence, told);
    evidence_cite(&evidence, closed);
    evidence_cite(&evidence, hazard);
    return evidence;
}

struct evidence evidence_repressurised(const struct evidence_case *session)
{
    struct evidence evidence = evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    for (uint32_t i = 0; i < session->scenario->energy_count; i++) {
        if (is_pneumatic(&session->scenario->energies[i])) {
            evidence = worse(evidence, pressure_back(session, &session->scenario->energies[i]));
        }
    }
    return evidence;
}
