#include "grading/assessment/assessment.h"

#include "engine/base/arena.h"
#include "engine/base/assert.h"
#include "grading/evidence/commissioning.h"
#include "grading/evidence/hazards.h"
#include "grading/evidence/registry.h"
#include "grading/evidence/trace.h"

enum { REASON_BYTES_MAX = 512 };

static const char *const rating_words[] = {"NO", "C", "P", "N"};
enum { RATING_COUNT = sizeof rating_words / sizeof *rating_words };

const char *rating_word(enum rating rating)
{
    ASSERT((size_t)rating < RATING_COUNT);
    return rating_words[rating];
}

bool rating_find(const char *word, enum rating *rating)
{
    for (uint32_t i = 0; i < RATING_COUNT; i++) {
        if (text_equal(rating_words[i], word)) {
            *rating = (enum rating)i;
            return true;
        }
    }
    return false;
}

const char *session_outcome_word(enum session_outcome outcome)
{
    static const char *const words[] = {"incomplete", "success", "failure"};
    ASSERT((size_t)outcome < sizeof words / sizeof *words);
    return words[outcome];
}

struct bilingual session_outcome_text(enum session_outcome outcome)
{
    static const struct bilingual texts[] = {
        {"inachevée", "incomplete"}, {"réussite", "success"}, {"échec", "failure"}};
    ASSERT((size_t)outcome < sizeof texts / sizeof *texts);
    return texts[outcome];
}

const char *proposal_word(enum proposal proposal)
{
    static const char *const words[] = {"not_assessed", "not_acquired", "in_progress", "acquired"};
    ASSERT((size_t)proposal < sizeof words / sizeof *words);
    return words[proposal];
}

struct bilingual proposal_text(enum proposal proposal)
{
    static const struct bilingual texts[] = {
        {"non évaluée", "not assessed"},
        {"non acquise", "not acquired"},
        {"en cours d’acquisition", "in progress"},
        {"acquise", "acquired"},
    };
    ASSERT((size_t)proposal < sizeof texts / sizeof *texts);
    return texts[proposal];
}

static enum rating rating_of(enum evidence_verdict verdict)
{
    switch (verdict) {
    case EVIDENCE_ABSENT:
        return RATING_NOT_OBSERVED;
    case EVIDENCE_SHOWN:
        return RATING_COMPLIANT;
    case EVIDENCE_PARTIAL:
        return RATING_PARTIAL;
    case EVIDENCE_REFUTED:
        return RATING_NEGATIVE;
    }
    ASSERT(false); // every verdict is above
    return RATING_NOT_OBSERVED;
}

static struct bilingual sentence(struct arena *arena, const struct evidence *evidence)
{
    char fr[REASON_BYTES_MAX];
    char en[REASON_BYTES_MAX];
    reason_format(fr, sizeof fr, evidence->reason, evidence->subject.fr, LANGUAGE_FR);
    reason_format(en, sizeof en, evidence->reason, evidence->subject.en, LANGUAGE_EN);
    return (struct bilingual){.fr = arena_text(arena, fr), .en = arena_text(arena, en)};
}

static struct evidence fact_of(const struct criterion *criterion,
                               const struct evidence_case *session)
{
    if (criterion->mode == CRITERION_HUMAN) {
        return evidence_of(EVIDENCE_ABSENT, REASON_HUMAN);
    }
    evidence_function find =
        criterion->evidence[0] == '\0' ? NULL : evidence_find(criterion->evidence);
    return find == NULL ? evidence_of(EVIDENCE_ABSENT, REASON_NOT_OBSERVABLE) : find(session);
}

static const struct decision *
last_decision(const struct decision *decisions, uint32_t count, const char *row)
{
    const struct decision *last = NULL;
    for (uint32_t i = 0; i < count; i++) {
        if (text_equal(decisions[i].row, row)) {
            last = &decisions[i];
        }
    }
    return last;
}

static bool eliminates(const struct assessed_row *row, bool hazard)
{
    if (row->kept != RATING_NEGATIVE) {
        return false;
    }
    switch (row->criterion->elimination) {
    case CRITERION_WEIGHED:
        return false;
    case CRITERION_ELIMINATING:
        return true;
    case CRITERION_ELIMINATING_IF_HAZARD:
        return hazard;
    }
    return false;
}

// Is the row one of the exercise: transversal, or of a competence it works on?
static bool concerns(const struct criterion *criterion, const struct scenario *scenario)
{
    if (criterion->competence[0] == '\0') {
        return true;
    }
    for (uint32_t i = 0; i < scenario->competence_count; i++) {
        if (text_equal(criterion->competence, scenario->competences[i])) {
            return true;
        }
    }
    return false;
}

static bool is_weighed(const struct assessed_row *row)
{
    return row->criterion->mode != CRITERION_HUMAN && row->kept != RATING_NOT_OBSERVED;
}

static void assess_rows(struct assessment *to,
                        const struct evidence_case *session,
                        const struct decision *decisions,
                        uint32_t decision_count)
{
    const struct referential *referential = to->referential;
    bool hazard = hazard_arose(session->journal);
    to->rows = ARENA_NEW(to->arena, struct assessed_row, referential->criterion_count);
    to->eliminating = ARENA_NEW(to->arena, const char *, referential->criterion_count);
    for (uint32_t i = 0; i < referential->criterion_count; i++) {
        const struct criterion *criterion = &referential->criteria[i];
        if (!concerns(criterion, session->scenario)) {
            continue;
        }
        struct evidence evidence = fact_of(criterion, session);
        struct assessed_row *row = &to->rows[to->row_count++];
        row->criterion = criterion;
        row->proposed = rating_of(evidence.verdict);
        row->reason = sentence(to->arena, &evidence);
        row->citation_count = evidence.citation_count;
        for (uint32_t k = 0; k < evidence.citation_count; k++) {
            row->citations[k] = evidence.citations[k];
        }
        row->decision = last_decision(decisions, decision_count, criterion->id);
        row->kept = row->decision == NULL ? row->proposed : row->decision->rating;
        row->waits = row->decision == NULL && criterion->mode != CRITERION_AUTOMATIC;
        row->eliminating = eliminates(row, hazard);
        if (row->eliminating) {
            to->eliminating[to->eliminating_count++] = criterion->id;
        }
        to->observed += is_weighed(row) ? 1 : 0;
        to->compliant += is_weighed(row) && row->kept == RATING_COMPLIANT ? 1 : 0;
    }
}

// The first eliminating row observed that is not compliant, NULL if there is none.
static const struct assessed_row *
unsafe_row(const struct assessment *to, const char *competence, bool also_transversal)
{
    for (uint32_t i = 0; i < to->row_count; i++) {
        const struct assessed_row *row = &to->rows[i];
        const char *owner = row->criterion->competence;
        bool mine = competence == NULL || text_equal(owner, competence) ||
                    (also_transversal && owner[0] == '\0');
        if (mine && row->criterion->elimination == CRITERION_ELIMINATING &&
            row->kept != RATING_COMPLIANT && row->kept != RATING_NOT_OBSERVED) {
            return row;
        }
    }
    return NULL;
}

static struct bilingual both(struct arena *arena, const char *fr, const char *en, const char *what)
{
    return (struct bilingual){.fr = arena_format(arena, "%s%s", fr, what),
                              .en = arena_format(arena, "%s%s", en, what)};
}

static bool reaches(uint32_t compliant, uint32_t observed, double share)
{
    return observed > 0 && (double)compliant >= share * (double)observed;
}

static void assess_outcome(struct assessment *to, const struct evidence_case *session)
{
    const struct regime *regime = &to->referential->regime;
    const struct assessed_row *unsafe = unsafe_row(to, NULL, true);
    struct arena *arena = to->arena;
    to->outcome = OUTCOME_FAILURE;
    if (to->eliminating_count > 0) {
        to->outcome_reason = both(arena,
                                  "Critère éliminatoire non conforme : ",
                                  "Eliminating row not met: ",
                                  to->eliminating[0]);
    } else if (trace_hand_over(session->journal) == 0) {
        to->outcome = OUTCOME_INCOMPLETE;
        to->outcome_reason = both(arena,
                                  "L’équipement n’a pas été remis à l’exploitant.",
                                  "The equipment was not handed over.",
                                  "");
    } else if (!function_is_restored(session)) {
        to->outcome_reason = both(arena,
                                  "La fonction requise n’est pas vérifiée par les essais.",
                                  "The required function is not verified by the tests.",
                                  "");
    } else if (unsafe != NULL) {
        to->outcome_reason = both(arena,
                                  "Critère de sécurité non conforme : ",
                                  "Safety row not met: ",
                                  unsafe->criterion->id);
    } else if (!reaches(to->compliant, to->observed, regime->compliant_share)) {
        const char *share = arena_format(arena, "%u/%u", to->compliant, to->observed);
        to->outcome_reason =
            both(arena, "Trop peu de critères conformes : ", "Too few rows are met: ", share);
    } else {
        const char *share = arena_format(arena, "%u/%u", to->compliant, to->observed);
        to->outcome = OUTCOME_SUCCESS;
        to->outcome_reason =
            both(arena,
                 "Fonction vérifiée, critères éliminatoires conformes, critères conformes : ",
                 "Function verified, eliminating rows met, rows met: ",
                 share);
    }
}

// A human row of the competence that nobody has rated, NULL if there is none.
static const struct assessed_row *unrated(const struct assessment *to, const char *competence)
{
    for (uint32_t i = 0; i < to->row_count; i++) {
        const struct assessed_row *row = &to->rows[i];
        if (row->criterion->mode == CRITERION_HUMAN && row->kept == RATING_NOT_OBSERVED &&
            text_equal(row->criterion->competence, competence)) {
            return row;
        }
    }
    return NULL;
}

static void propose(struct assessment *to, struct assessed_competence *competence)
{
    const struct regime *regime = &to->referential->regime;
    const char *id = competence->competence->id;
    const struct assessed_row *unsafe = unsafe_row(to, id, true);
    const struct assessed_row *waiting = regime->human_rows_needed ? unrated(to, id) : NULL;
    const char *share =
        arena_format(to->arena, "%u/%u", competence->compliant, competence->observed);
    bool enough = reaches(competence->compliant, competence->observed, regime->compliant_share);
    bool some = reaches(competence->compliant, competence->observed, regime->in_progress_share);
    if (competence->observed == 0) {
        competence->proposal = PROPOSAL_NOT_ASSESSED;
        competence->reason = both(to->arena, "Aucun critère observé.", "No row observed.", "");
    } else if (to->eliminating_count > 0) {
        competence->proposal = PROPOSAL_NOT_ACQUIRED;
        competence->reason =
            both(to->arena, "Critère éliminatoire : ", "Eliminating row: ", to->eliminating[0]);
    } else if (!some) {
        competence->proposal = PROPOSAL_NOT_ACQUIRED;
        competence->reason = both(to->arena, "Critères conformes : ", "Rows met: ", share);
    } else if (!enough) {
        competence->proposal = PROPOSAL_IN_PROGRESS;
        competence->reason = both(to->arena, "Critères conformes : ", "Rows met: ", share);
    } else if (unsafe != NULL) {
        competence->proposal = PROPOSAL_IN_PROGRESS;
        competence->reason = both(to->arena,
                                  "Critère de sécurité à reprendre : ",
                                  "Safety row to work on: ",
                                  unsafe->criterion->id);
    } else if (waiting != NULL) {
        competence->proposal = PROPOSAL_IN_PROGRESS;
        competence->reason = both(to->arena,
                                  "Attend l’avis de l’évaluateur sur ",
                                  "Waits for the evaluator on ",
                                  waiting->criterion->id);
    } else {
        competence->proposal = PROPOSAL_ACQUIRED;
        competence->reason = both(to->arena, "Critères conformes : ", "Rows met: ", share);
    }
}

static void assess_competences(struct assessment *to, const struct scenario *scenario)
{
    to->competences = ARENA_NEW(to->arena, struct assessed_competence, scenario->competence_count);
    for (uint32_t i = 0; i < scenario->competence_count; i++) {
        const struct competence *known =
            referential_competence(to->referential, scenario->competences[i]);
        if (known == NULL) {
            continue; // another title's
        }
        struct assessed_competence *competence = &to->competences[to->competence_count++];
        competence->competence = known;
        for (uint32_t k = 0; k < to->row_count; k++) {
            const struct assessed_row *row = &to->rows[k];
            if (is_weighed(row) && text_equal(row->criterion->competence, known->id)) {
                competence->observed++;
                competence->compliant += row->kept == RATING_COMPLIANT ? 1 : 0;
            }
        }
        propose(to, competence);
    }
}

static const struct decision *
copy_decisions(struct arena *arena, const struct decision *decisions, uint32_t count)
{
    struct decision *copies = ARENA_NEW(arena, struct decision, count);
    for (uint32_t i = 0; i < count; i++) {
        copies[i] = (struct decision){
            .row = arena_text(arena, decisions[i].row),
            .rating = decisions[i].rating,
            .by = arena_text(arena, decisions[i].by),
            .why = arena_text(arena, decisions[i].why),
            .utc = arena_text(arena, decisions[i].utc),
        };
    }
    return copies;
}

enum status assessment_make(const struct scenario *scenario,
                            const struct journal *journal,
                            const struct referential *referential,
                            const struct decision *decisions,
                            uint32_t decision_count,
                            struct assessment **assessment,
                            struct error *error)
{
    struct expectations *expectations = NULL;
    *assessment = NULL;
    if (!scenario->exercise) {
        return error_set(
            error, STATUS_UNSUPPORTED, scenario->id, "a bare line has nothing to assess");
    }
    if (!text_equal(scenario->identity, journal->opening.scenario)) {
        return error_set(error,
                         STATUS_ALTERED,
                         scenario->id,
                         "the journal was made with another scenario, %.16s...",
                         journal->opening.scenario);
    }
    RETURN_IF_FAILED(expectations_read(scenario, &expectations, error));

    struct arena *arena = arena_create(0);
    struct assessment *to = ARENA_NEW(arena, struct assessment, 1);
    struct evidence_case session = {.scenario = scenario,
                                    .expectations = expectations,
                                    .journal = journal,
                                    .regime = &referential->regime};
    to->arena = arena;
    to->referential = referential;
    to->scenario_id = arena_text(arena, scenario->id);
    to->scenario = arena_text(arena, scenario->identity);
    to->engine = arena_text(arena, journal->opening.engine);
    to->mode = arena_text(arena, journal->opening.mode);
    to->figures = session_figures(journal);
    assess_rows(to, &session, copy_decisions(arena, decisions, decision_count), decision_count);
    assess_outcome(to, &session);
    assess_competences(to, scenario);
    expectations_destroy(expectations);
    *assessment = to;
    return STATUS_OK;
}

void assessment_destroy(struct assessment *assessment)
{
    if (assessment != NULL) {
        arena_destroy(assessment->arena);
    }
}

const struct assessed_row *assessment_row(const struct assessment *assessment, const char *id)
{
    for (uint32_t i = 0; i < assessment->row_count; i++) {
        if (text_equal(assessment->rows[i].criterion->id, id)) {
            return &assessment->rows[i];
        }
    }
    return NULL;
}
