#include "grading/evidence/isolation.h"

#include "grading/evidence/lockout.h"
#include "grading/evidence/trace.h"

#include <math.h>

static const double hanging_way = 0.002; // [m] that a load may sink without harm
static const double oil_present = 5e5;   // gauge [Pa]: what makes a jet

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
    for (uint32_t i = 0; i < lockout_steps(energy->block_count) && hangs; i++) {
        if (lockout->blocked[i] == 0 && is_near(session, energy->block[i], work)) {
            return session->scenario->plant->components[energy->block[i]].ref;
        }
    }
    return NULL;
}

// A control of the release that does not stand as it should: its name, or NULL.
static const char *unreleased(const struct evidence_case *session, const struct lockout *lockout)
{
    for (uint32_t i = 0; i < lockout_steps(lockout->energy->release_count); i++) {
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
    for (uint32_t i = 0; i < lockout_steps(energy->block_count); i++) {
        before = lockout->blocked[i] > before ? lockout->blocked[i] : before;
    }
    for (uint32_t i = 0; i < lockout_steps(energy->release_count); i++) {
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
    for (uint32_t i = 0; i < lockout_points(lockout); i++) {
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
    for (uint32_t i = 0; i < lockout_steps(energy->still_count); i++) {
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
    cite_all(&evidence, lockout->blocked, lockout_steps(energy->block_count));
    cite_all(&evidence, lockout->released, lockout_steps(energy->release_count));
    evidence_cite(&evidence, lockout->dissipated);
    cite_all(&evidence, lockout->still, lockout_steps(energy->still_count));
    cite_all(&evidence, lockout->empty, lockout_points(lockout));
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
    for (uint32_t i = 0; i < lockout_pairs(expectations); i++) {
        found += lockout->dead[i] != 0 ? 1 : 0;
        evidence_cite(&evidence, lockout->dead[i]);
    }
    evidence_cite(&evidence, lockout->tester_after);
    evidence_cite(&evidence, work->sequence);
    if (found > 0 && lockout->confirmed && found == lockout_pairs(expectations)) {
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
    if (found < lockout_pairs(expectations)) {
        evidence_about_also(&evidence, "une paire n’est pas testée", "a pair is not tested");
    } else {
        evidence_about_also(&evidence, "appareil non contrôlé après", "tester not checked after");
    }
    return evidence;
}

// Tightening a belt or a chain puts hands where it runs; a dial or a flow control is turned from outside.
static bool is_work(const struct evidence_case *session, const struct journal_entry *entry)
{
    const struct plant *plant = session->scenario->plant;
    if (!trace_did(session->journal, entry, ACTION_ADJUST)) {
        return trace_is_work(session->journal, entry);
    }
    uint32_t part = plant_component_find(plant, entry->action->on);
    return part != PLANT_NONE && plant->components[part].trade == TRADE_MECHANICAL;
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
        lockout_advance(&lockout, session, entry);
        if (is_work(session, entry) && is_asked(session, &lockout, entry)) {
            evidence = evidence_worse(evidence, judge(session, &lockout, entry));
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
            evidence = evidence_worse(evidence, judge_energy(session, energy, judge));
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
    evidence = evidence_worse(evidence, evidence_lockout_electrical(session));
    return evidence_worse(evidence, evidence_proving_dead(session));
}
