#include "grading/evidence/restoring.h"

#include "grading/evidence/hazards.h"
#include "grading/evidence/lockout.h"
#include "grading/evidence/trace.h"

static const char *isolator_of(const struct scenario *scenario,
                               const struct scenario_energy *energy)
{
    return scenario->plant->components[energy->isolator].ref;
}

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
        } else if (trace_did(journal, entry, ACTION_OPERATE) && lockout_is_handle(entry->action)) {
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
    for (uint32_t i = 0; i < lockout_steps(energy->block_count); i++) {
        if (lockout->blocked[i] != 0) {
            evidence_about_also(evidence, "cale laissée", "prop left");
        }
    }
    for (uint32_t i = 0; i < lockout_steps(energy->release_count); i++) {
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
        lockout_advance(&lockout, session, &journal->entries[i]);
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
        evidence = evidence_worse(evidence, removal_fact(session, energy, isolator, handed));
        for (uint32_t k = 0; k < energy->other_count; k++) {
            isolator = scenario->plant->components[energy->others[k]].ref;
            evidence = evidence_worse(evidence, removal_fact(session, energy, isolator, handed));
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
        if (text_equal(session->scenario->energies[i].id, "pneumatic")) {
            evidence =
                evidence_worse(evidence, pressure_back(session, &session->scenario->energies[i]));
        }
    }
    return evidence;
}
