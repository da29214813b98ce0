#include "grading/evidence/proof.h"

#include "grading/evidence/trace.h"

#include <math.h>
#include <string.h>

enum { SET_READINGS_MAX = 64 };

// Is every reading of the set observed before @p before? Cites them.
static bool set_is_complete(const struct evidence_case *session,
                            const struct expected_readings *set,
                            uint32_t before,
                            struct evidence *evidence)
{
    uint32_t at[SET_READINGS_MAX];
    if (set->count > SET_READINGS_MAX) {
        return false;
    }
    for (uint32_t i = 0; i < set->count; i++) {
        at[i] = trace_observed(session, &set->readings[i], 0, before);
        if (at[i] == 0) {
            return false;
        }
    }
    for (uint32_t i = 0; i < set->count; i++) {
        evidence_cite(evidence, at[i]);
    }
    return true;
}

static bool is_proved(const struct evidence_case *session, uint32_t before, struct evidence *cites)
{
    const struct expectations *expectations = session->expectations;
    for (uint32_t i = 0; i < expectations->proof_count; i++) {
        if (set_is_complete(session, &expectations->proofs[i], before, cites)) {
            return true;
        }
    }
    return false;
}

// The last diagnosis before @p before, or NULL.
static const struct journal_entry *diagnosis(const struct journal *journal, uint32_t before)
{
    const struct journal_entry *last = NULL;
    for (uint32_t i = 0; i < before; i++) {
        if (trace_did(journal, &journal->entries[i], ACTION_DIAGNOSE)) {
            last = &journal->entries[i];
        }
    }
    return last;
}

static bool is_consequence(const struct expectations *expectations, const struct action *act)
{
    for (uint32_t i = 0; i < expectations->consequences.count; i++) {
        const char *fault = expectations->consequences.texts[i];
        const char *on = act->on + (act->on[0] == '-');
        size_t length = strlen(on);
        if (strncmp(fault, on, length) == 0 && fault[length] == '.') {
            return true;
        }
    }
    return false;
}

static struct evidence
fact(enum evidence_verdict verdict, enum reason reason, const char *subject, uint32_t cited)
{
    struct evidence evidence = evidence_of(verdict, reason);
    evidence_about(&evidence, subject);
    evidence_cite(&evidence, cited);
    return evidence;
}

// What the diagnosis says, once the proof exists.
static struct evidence
named(const struct expectations *expectations, const struct action *act, struct evidence proof)
{
    bool element = reference_equal(act->on, expectations->element);
    bool mode = text_list_has(&expectations->modes, act->mode);
    evidence_about(&proof, act->on);
    if (element && mode) {
        proof.reason = REASON_PROVED;
        return proof;
    }
    proof.verdict = EVIDENCE_PARTIAL;
    if (element) {
        proof.reason = REASON_PROVED_ROUGHLY;
    } else if (is_consequence(expectations, act)) {
        proof.reason = REASON_CONSEQUENCE;
    } else {
        proof.verdict = EVIDENCE_REFUTED;
        proof.reason = REASON_WRONG_DIAGNOSIS;
    }
    return proof;
}

struct evidence evidence_proof_before_swap(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    const struct expectations *expectations = session->expectations;
    uint32_t swap = trace_first_swap(journal);
    uint32_t before = swap == 0 ? trace_end(journal) : swap;
    const struct journal_entry *said = diagnosis(journal, before);
    const struct journal_entry *ever = diagnosis(journal, trace_end(journal));
    struct evidence proof = evidence_of(EVIDENCE_SHOWN, REASON_PROVED);

    if (swap == 0 && said == NULL) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    if (!is_proved(session, before, &proof)) {
        if (swap != 0) {
            return fact(
                EVIDENCE_REFUTED, REASON_SWAPPED_FIRST, journal->entries[swap].action->on, swap);
        }
        return fact(EVIDENCE_REFUTED, REASON_UNPROVED, said->action->on, said->sequence);
    }
    if (said != NULL) {
        evidence_cite(&proof, said->sequence);
        evidence_cite(&proof, swap);
        return named(expectations, said->action, proof);
    }
    evidence_cite(&proof, swap);
    if (ever != NULL && !reference_equal(ever->action->on, expectations->element) &&
        !is_consequence(expectations, ever->action)) {
        evidence_cite(&proof, ever->sequence);
        return named(expectations, ever->action, proof);
    }
    proof.verdict = EVIDENCE_PARTIAL;
    proof.reason = REASON_PROVED_UNSAID;
    evidence_about(&proof, expectations->element);
    return proof;
}

struct evidence evidence_cause_confirmed(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    uint32_t swap = trace_first_swap(journal);
    struct evidence proof = evidence_of(EVIDENCE_SHOWN, REASON_CONFIRMED_FIRST);
    if (swap == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    if (!is_proved(session, swap, &proof)) {
        return fact(
            EVIDENCE_REFUTED, REASON_CONFIRMED_LATE, journal->entries[swap].action->on, swap);
    }
    evidence_cite(&proof, swap);
    return proof;
}

// ---- K5 ----

static bool in_a_proof(const struct evidence_case *session, const struct journal_entry *entry)
{
    const struct expectations *expectations = session->expectations;
    for (uint32_t i = 0; i < expectations->proof_count; i++) {
        for (uint32_t j = 0; j < expectations->proofs[i].count; j++) {
            if (trace_shows(session, &expectations->proofs[i].readings[j], entry)) {
                return true;
            }
        }
    }
    return false;
}

static bool on_the_chain(const struct expectations *expectations, const char *point)
{
    char component[ACTION_NAME_BYTES_MAX];
    trace_component(point, component);
    return text_list_has_reference(&expectations->chain, component);
}

static bool is_relevant(const struct evidence_case *session, const struct journal_entry *act)
{
    const struct journal *journal = session->journal;
    if (on_the_chain(session->expectations, act->action->on) ||
        on_the_chain(session->expectations, act->action->with)) {
        return true;
    }
    for (uint32_t i = act->sequence + 1;
         i < journal->entry_count && journal->entries[i].kind != JOURNAL_ACTION;
         i++) {
        if (in_a_proof(session, &journal->entries[i])) {
            return true;
        }
    }
    return false;
}

static bool same_points(const struct action *a, const struct action *b)
{
    return text_equal(a->mode, b->mode) && a->kind == b->kind &&
           ((reference_equal(a->on, b->on) && reference_equal(a->with, b->with)) ||
            (reference_equal(a->on, b->with) && reference_equal(a->with, b->on)));
}

// The same points measured again while nothing had been operated, changed or awaited between.
static bool repeats(const struct journal *journal, const struct journal_entry *act)
{
    for (uint32_t i = act->sequence; i-- > 0;) {
        const struct journal_entry *before = &journal->entries[i];
        if (trace_did(journal, before, ACTION_OPERATE) || trace_did(journal, before, ACTION_PUSH) ||
            trace_did(journal, before, ACTION_WAIT) || trace_did(journal, before, ACTION_FORCE) ||
            trace_is_work(journal, before)) {
            return false;
        }
        if (trace_is_test(journal, before) && same_points(before->action, act->action)) {
            return true;
        }
    }
    return false;
}

// Reading no pressure at a point of verification belongs to the lock-out, not to the diagnosis.
static bool verifies_lockout(const struct evidence_case *session, const struct journal_entry *act)
{
    const struct scenario *scenario = session->scenario;
    const struct observation *seen = trace_result(session->journal, act, OBSERVATION_READING);
    if (seen == NULL || !text_equal(seen->mode, "bar") ||
        fabs(seen->exact) >= session->regime->empty_below_pascals) {
        return false;
    }
    for (uint32_t i = 0; i < scenario->energy_count; i++) {
        for (uint32_t k = 0; k < scenario->energies[i].verify_count; k++) {
            if (reference_equal(act->action->on, scenario->energies[i].verify[k])) {
                return true;
            }
        }
    }
    return false;
}

// Senses count as tests when nothing else was used: a leak is found by ear.
static bool looks_at_the_chain(const struct evidence_case *session,
                               const struct journal_entry *entry)
{
    const struct journal *journal = session->journal;
    bool sensed =
        trace_did(journal, entry, ACTION_LOOK) || trace_did(journal, entry, ACTION_LISTEN) ||
        trace_did(journal, entry, ACTION_TOUCH) || trace_did(journal, entry, ACTION_SMELL);
    return sensed && on_the_chain(session->expectations, entry->action->on);
}

struct evidence evidence_tests_relevant(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    const struct regime *regime = session->regime;
    uint32_t swap = trace_first_swap(journal);
    uint32_t before = swap == 0 ? trace_end(journal) : swap;
    uint32_t tests = 0;
    uint32_t relevant = 0;
    uint32_t wasted = 0;
    struct evidence good = evidence_of(EVIDENCE_SHOWN, REASON_RELEVANT);
    struct evidence poor = evidence_of(EVIDENCE_PARTIAL, REASON_PARTLY_RELEVANT);

    for (uint32_t i = 0; i < before; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        bool sensed = looks_at_the_chain(session, entry);
        if (!sensed && (!trace_is_test(journal, entry) || verifies_lockout(session, entry))) {
            continue;
        }
        tests++;
        bool bears = sensed || is_relevant(session, entry);
        bool again = !sensed && repeats(journal, entry);
        relevant += bears ? 1 : 0;
        wasted += again ? 1 : 0;
        evidence_cite(bears && !again ? &good : &poor, i);
    }
    if (tests == 0 && swap == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    if (tests == 0) {
        struct evidence none = evidence_of(EVIDENCE_REFUTED, REASON_NO_TEST);
        evidence_cite(&none, swap);
        return none;
    }
    double share = (double)relevant / (double)tests;
    double waste = (double)wasted / (double)tests;
    if (share >= regime->relevant_share && waste <= regime->wasted_share) {
        return good;
    }
    if (share < regime->relevant_share * 2.0 / 3.0) {
        poor.verdict = EVIDENCE_REFUTED;
        poor.reason = REASON_IRRELEVANT;
    }
    return poor;
}

// ---- K6 ----

static const struct journal_entry *hazard_of(const struct journal *journal,
                                             const struct journal_entry *act)
{
    for (uint32_t i = act->sequence + 1;
         i < journal->entry_count && journal->entries[i].kind != JOURNAL_ACTION;
         i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind == JOURNAL_OBSERVATION && entry->observation->kind == OBSERVATION_HAZARD) {
            return entry;
        }
    }
    return NULL;
}

struct evidence evidence_instruments_used(const struct evidence_case *session)
{
    const uint32_t dangerous =
        OBSERVATION_LIVE_CIRCUIT | OBSERVATION_FUSE_BLOWN | OBSERVATION_UNSAFE;
    const struct journal *journal = session->journal;
    struct evidence good = evidence_of(EVIDENCE_SHOWN, REASON_INSTRUMENTS);
    struct evidence poor = evidence_of(EVIDENCE_PARTIAL, REASON_INSTRUMENT_RANGE);
    uint32_t measures = 0;

    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *act = &journal->entries[i];
        if (!trace_did(journal, act, ACTION_MEASURE)) {
            continue;
        }
        measures++;
        const struct observation *seen = trace_result(journal, act, OBSERVATION_READING);
        const struct journal_entry *hazard = hazard_of(journal, act);
        uint32_t flags = seen == NULL ? 0 : seen->flags;
        if ((flags & dangerous) != 0 || hazard != NULL) {
            struct evidence bad =
                fact(EVIDENCE_REFUTED, REASON_INSTRUMENT_DANGER, act->action->on, i);
            evidence_cite(&bad, hazard == NULL ? 0 : hazard->sequence);
            return bad;
        }
        // An overload is an answer on the automatic range; on a range that was chosen it is not.
        bool blind = (flags & OBSERVATION_WRONG_FUNCTION) != 0 ||
                     ((flags & OBSERVATION_OUT_OF_RANGE) != 0 && act->action->value > 0.0);
        if (blind) {
            evidence_about_also(&poor, act->action->on, act->action->on);
            evidence_cite(&poor, i);
        } else {
            evidence_cite(&good, i);
        }
    }
    if (measures == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    return poor.citation_count > 0 ? poor : good;
}

// ---- K7 ----

// The observation that a judgement is about: the one named, else the last reading before it.
static const struct journal_entry *judged_reading(const struct journal *journal,
                                                  const struct journal_entry *judge)
{
    double value = judge->action->value;
    if (value >= 1.0 && value < (double)judge->sequence) {
        return journal_at(journal, (uint32_t)value);
    }
    for (uint32_t i = judge->sequence; i-- > 0;) {
        const struct journal_entry *entry = &journal->entries[i];
        if (entry->kind == JOURNAL_OBSERVATION &&
            (entry->observation->kind == OBSERVATION_READING ||
             entry->observation->kind == OBSERVATION_SENSE ||
             entry->observation->kind == OBSERVATION_TESTER)) {
            return entry;
        }
    }
    return NULL;
}

static enum judgement judgement_in(const struct evidence_case *session,
                                   const struct expected_readings *set,
                                   const struct journal_entry *entry)
{
    for (uint32_t i = 0; i < set->count; i++) {
        if (set->readings[i].judged != JUDGEMENT_UNKNOWN &&
            trace_shows(session, &set->readings[i], entry)) {
            return set->readings[i].judged;
        }
    }
    return JUDGEMENT_UNKNOWN;
}

// How the exercise says this reading must be judged.
static enum judgement right_judgement(const struct evidence_case *session,
                                      const struct journal_entry *entry)
{
    const struct expectations *expectations = session->expectations;
    enum judgement found = judgement_in(session, &expectations->readings, entry);
    for (uint32_t i = 0; i < expectations->proof_count && found == JUDGEMENT_UNKNOWN; i++) {
        found = judgement_in(session, &expectations->proofs[i], entry);
    }
    return found;
}

// Was anything observed for it: cited by the person, or seen since it was supposed?
static bool rests_on_something(const struct journal *journal, const struct journal_entry *act)
{
    for (uint32_t i = 0; i < act->action->cite_count; i++) {
        int32_t cites = act->action->cites[i];
        const struct journal_entry *cited = cites > 0 ? journal_at(journal, (uint32_t)cites) : NULL;
        if (cited != NULL && cited->kind == JOURNAL_OBSERVATION &&
            cited->sequence < act->sequence) {
            return true;
        }
    }
    if (act->action->cite_count > 0) {
        return false;
    }
    for (uint32_t i = act->sequence; i-- > 0;) {
        const struct journal_entry *before = &journal->entries[i];
        if (trace_did(journal, before, ACTION_HYPOTHESIS) &&
            reference_equal(before->action->on, act->action->on)) {
            return false;
        }
        if (before->kind == JOURNAL_OBSERVATION &&
            (before->observation->kind == OBSERVATION_READING ||
             before->observation->kind == OBSERVATION_SENSE ||
             before->observation->kind == OBSERVATION_PLC ||
             before->observation->kind == OBSERVATION_PANEL)) {
            return true;
        }
    }
    return false;
}

static bool is_true_fault(const struct expectations *expectations, const struct action *act)
{
    return reference_equal(act->on, expectations->element) &&
           text_list_has(&expectations->modes, act->mode);
}

static bool is_real_consequence(const struct expectations *expectations, const struct action *act)
{
    char fault[2 * ACTION_NAME_BYTES_MAX];
    const char *on = act->on + (act->on[0] == '-');
    size_t length = strlen(on);
    (void)text_copy(fault, sizeof fault, on);
    (void)text_copy(fault + length, sizeof fault - length, ".");
    (void)text_copy(fault + length + 1, sizeof fault - length - 1, act->mode);
    length = strlen(fault);
    for (uint32_t i = 0; i < expectations->consequences.count; i++) {
        const char *real = expectations->consequences.texts[i]; // perhaps "K1.worn_pole2"
        if (strncmp(real, fault, length) == 0 && (real[length] == '\0' || real[length] == '_')) {
            return true;
        }
    }
    return false;
}

// What the acts of interpretation have said so far.
struct interpretation {
    struct evidence good, bare, bad;
    uint32_t count;
};

static void weigh_judge(const struct evidence_case *session,
                        const struct journal_entry *act,
                        struct interpretation *to)
{
    const struct journal_entry *reading = judged_reading(session->journal, act);
    enum judgement right = reading == NULL || reading->kind != JOURNAL_OBSERVATION
                               ? JUDGEMENT_UNKNOWN
                               : right_judgement(session, reading);
    if (right == JUDGEMENT_UNKNOWN) {
        return;
    }
    to->count++;
    bool said_normal = text_equal(act->action->mode, "normal");
    if (said_normal == (right == JUDGEMENT_NORMAL)) {
        evidence_cite(&to->good, act->sequence);
        return;
    }
    if (to->bad.verdict == EVIDENCE_ABSENT) {
        to->bad =
            fact(EVIDENCE_REFUTED, REASON_MISJUDGED, reading->observation->ref, reading->sequence);
        evidence_cite(&to->bad, act->sequence);
    }
}

static void weigh_hypothesis(const struct evidence_case *session,
                             const struct journal_entry *act,
                             struct interpretation *to)
{
    const struct expectations *expectations = session->expectations;
    bool confirms = act->action->kind == ACTION_CONFIRM;
    bool holds =
        is_true_fault(expectations, act->action) || is_real_consequence(expectations, act->action);
    to->count++;
    if (confirms != holds) {
        if (to->bad.verdict == EVIDENCE_ABSENT) {
            to->bad = fact(EVIDENCE_REFUTED,
                           confirms ? REASON_WRONGLY_CONFIRMED : REASON_WRONGLY_REJECTED,
                           act->action->on,
                           act->sequence);
        }
        return;
    }
    if (rests_on_something(session->journal, act)) {
        evidence_cite(&to->good, act->sequence);
    } else {
        evidence_about(&to->bare, act->action->on);
        evidence_cite(&to->bare, act->sequence);
    }
}

struct evidence evidence_results_interpreted(const struct evidence_case *session)
{
    const struct journal *journal = session->journal;
    struct interpretation to = {
        .good = {.verdict = EVIDENCE_SHOWN, .reason = REASON_INTERPRETED},
        .bare = {.verdict = EVIDENCE_PARTIAL, .reason = REASON_INTERPRETED_BARE},
    };
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        if (trace_did(journal, entry, ACTION_JUDGE)) {
            weigh_judge(session, entry, &to);
        } else if (trace_did(journal, entry, ACTION_CONFIRM) ||
                   trace_did(journal, entry, ACTION_REJECT)) {
            weigh_hypothesis(session, entry, &to);
        }
    }
    if (to.count == 0) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    if (to.bad.verdict != EVIDENCE_ABSENT) {
        return to.bad;
    }
    return to.bare.citation_count > 0 ? to.bare : to.good;
}

// ---- K9 ----

struct evidence evidence_root_cause(const struct evidence_case *session)
{
    const struct expectations *expectations = session->expectations;
    const struct journal_entry *said = diagnosis(session->journal, trace_end(session->journal));
    if (said == NULL) {
        return evidence_of(EVIDENCE_ABSENT, REASON_NO_OCCASION);
    }
    const struct action *act = said->action;
    if (is_consequence(expectations, act)) {
        return fact(EVIDENCE_REFUTED, REASON_CONSEQUENCE, act->on, said->sequence);
    }
    if (act->with[0] == '\0') {
        return fact(EVIDENCE_REFUTED, REASON_ROOT_CAUSE_MISSING, "", said->sequence);
    }
    bool accepted = text_list_has(&expectations->causes, act->with);
    if (accepted && reference_equal(act->on, expectations->element)) {
        return fact(EVIDENCE_SHOWN, REASON_ROOT_CAUSE, act->with, said->sequence);
    }
    return fact(EVIDENCE_PARTIAL, REASON_ROOT_CAUSE_WRONG, act->with, said->sequence);
}
