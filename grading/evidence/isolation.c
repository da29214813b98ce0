#include "grading/evidence/isolation.h"

#include "grading/evidence/hazards.h"
#include "grading/evidence/trace.h"

#include <math.h>

enum { PAIRS_MAX = 32, POINTS_MAX = 16 };

// One energy of the line and how far its lock-out has come, as sequences of acts; 0 is not yet.
struct lockout {
    const struct scenario_energy *energy;
    const char *isolator;
    bool electrical;
    uint32_t separated, locked, tagged, identified, dissipated;
    uint32_t empty[POINTS_MAX]; // no pressure read at each point of verification
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

static struct lockout lockout_begin(const struct scenario *scenario,
                                    const struct scenario_energy *energy)
{
    return (struct lockout){
        .energy = energy,
        .isolator = isolator_of(scenario, energy),
        .electrical = text_equal(energy->id, "electrical"),
    };
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

static void on_gauge(struct lockout *lockout,
                     const struct evidence_case *session,
                     const struct journal_entry *act)
{
    const struct observation *seen = trace_result(session->journal, act, OBSERVATION_READING);
    if (seen == NULL || !text_equal(seen->mode, "bar") || lockout->separated == 0) {
        return;
    }
    for (uint32_t i = 0; i < point_count(lockout); i++) {
        if (trace_same_node(
                session->scenario->plant, act->action->on, lockout->energy->verify[i])) {
            bool none = fabs(seen->exact) < session->regime->empty_below_pascals;
            lockout->empty[i] = none ? act->sequence : 0;
        }
    }
}

static void on_handle(struct lockout *lockout, const struct journal_entry *act)
{
    if (act->action->value >= 0.5) {
        *lockout = (struct lockout){.energy = lockout->energy,
                                    .isolator = lockout->isolator,
                                    .electrical = lockout->electrical,
                                    .locked = lockout->locked,
                                    .tagged = lockout->tagged};
    } else if (lockout->separated == 0) {
        lockout->separated = act->sequence;
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
    if (here && trace_did(journal, entry, ACTION_OPERATE)) {
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

static struct evidence judge_fluid(const struct evidence_case *session,
                                   const struct lockout *lockout,
                                   const struct journal_entry *work)
{
    (void)session;
    if (lockout->separated == 0 || lockout->locked == 0) {
        return not_locked(lockout, work);
    }
    struct evidence evidence = evidence_of(EVIDENCE_SHOWN, REASON_LOCKED_OUT);
    cite_steps(&evidence, lockout);
    evidence_cite(&evidence, lockout->dissipated);
    missing(&evidence, lockout->tagged != 0, "pancarte", "tag");
    missing(&evidence, lockout->dissipated != 0, "dissipation", "dissipation");
    for (uint32_t i = 0; i < point_count(lockout); i++) {
        evidence_cite(&evidence, lockout->empty[i]);
        if (lockout->empty[i] == 0) {
            missing(&evidence, false, "vérification au manomètre", "check by gauge");
            break;
        }
    }
    evidence_cite(&evidence, work->sequence);
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
static struct evidence judge_energy(const struct evidence_case *session,
                                    const struct scenario_energy *energy,
                                    judge_work judge)
{
    const struct journal *journal = session->journal;
    struct lockout lockout = lockout_begin(session->scenario, energy);
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

static bool is_electrical(const struct scenario_energy *energy)
{
    return text_equal(energy->id, "electrical");
}
static bool is_pneumatic(const struct scenario_energy *energy)
{
    return text_equal(energy->id, "pneumatic");
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
removal_of(const struct evidence_case *session, const struct scenario_energy *energy, uint32_t to)
{
    const struct journal *journal = session->journal;
    const char *isolator = isolator_of(session->scenario, energy);
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
        } else if (trace_did(journal, entry, ACTION_OPERATE)) {
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

static struct evidence removal_fact(const struct evidence_case *session,
                                    const struct scenario_energy *energy,
                                    uint32_t handed)
{
    const struct journal *journal = session->journal;
    const char *isolator = isolator_of(session->scenario, energy);
    struct removal removal = removal_of(session, energy, handed);
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
    for (uint32_t i = 0; i < session->scenario->energy_count && handed != 0; i++) {
        evidence = worse(evidence, removal_fact(session, &session->scenario->energies[i], handed));
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
