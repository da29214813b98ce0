/// @file assessment.h
/// From facts to ratings, from ratings to what is proposed for each competence. The program
/// proposes; a person decides, row by row, and both are kept.
///
/// Pure: the same scenario, journal, referential and decisions give the same assessment, for ever.
#pragma once

#include "engine/journal/journal.h"
#include "engine/scenario/scenario.h"
#include "grading/evidence/evidence.h"
#include "grading/evidence/paperwork.h"
#include "grading/referential/referential.h"

#include <stdbool.h>
#include <stdint.h>

/// C conforme, P partiel, N non conforme, NO non observé.
enum rating { RATING_NOT_OBSERVED, RATING_COMPLIANT, RATING_PARTIAL, RATING_NEGATIVE };

const char *rating_word(enum rating rating); ///< "C", "P", "N", "NO"
/// @return false if it is none of the four words
bool rating_find(const char *word, enum rating *rating);

/// What a person decided on a row. The last one on a row counts; all are kept in the record.
struct decision {
    const char *row;
    enum rating rating;
    const char *by;
    const char *why;
    const char *utc; ///< "" if not told
};

enum session_outcome { OUTCOME_INCOMPLETE, OUTCOME_SUCCESS, OUTCOME_FAILURE };
const char *session_outcome_word(enum session_outcome outcome); ///< incomplete, success, failure
struct bilingual session_outcome_text(enum session_outcome outcome);

/// Acquise, en cours d'acquisition, non acquise, non évaluée.
enum proposal {
    PROPOSAL_NOT_ASSESSED,
    PROPOSAL_NOT_ACQUIRED,
    PROPOSAL_IN_PROGRESS,
    PROPOSAL_ACQUIRED
};
const char *proposal_word(enum proposal proposal); ///< not_assessed, not_acquired, ...
struct bilingual proposal_text(enum proposal proposal);

struct assessed_row {
    const struct criterion *criterion;
    enum rating proposed;
    enum rating kept; ///< the decision if there is one, else the proposal
    struct bilingual reason;
    uint32_t citation_count;
    uint32_t citations[EVIDENCE_CITATIONS_MAX];
    bool waits;                      ///< mixed or human, and nobody has decided yet
    bool eliminating;                ///< kept negative on a row that ends the matter
    const struct decision *decision; ///< the last one, NULL if none
};

struct assessed_competence {
    const struct competence *competence;
    enum proposal proposal;
    struct bilingual reason;
    uint32_t observed, compliant; ///< automatic and mixed rows of this competence
};

struct assessment {
    struct arena *arena;
    const struct referential *referential; ///< borrowed
    const char *scenario_id, *scenario, *engine, *mode;
    enum session_outcome outcome;
    struct bilingual outcome_reason;
    struct assessed_row *rows; ///< transversal rows, then those of the exercise's competences
    uint32_t row_count;
    struct assessed_competence *competences; ///< of the exercise
    uint32_t competence_count;
    const char **eliminating; ///< ids of rows
    uint32_t eliminating_count;
    uint32_t observed, compliant; ///< automatic and mixed rows
    struct session_figures figures;
};

/// Assesses a session.
///
/// @param scenario     the one the journal was made with, by its identity
/// @param referential  borrowed, outlives the assessment
/// @param decisions    copied
/// @return STATUS_ALTERED if the journal was made with another scenario, STATUS_UNSUPPORTED for a
///         bare line, STATUS_SYNTAX for expectations that cannot be read
MUST_USE enum status assessment_make(const struct scenario *scenario,
                                     const struct journal *journal,
                                     const struct referential *referential,
                                     const struct decision *decisions,
                                     uint32_t decision_count,
                                     struct assessment **assessment,
                                     struct error *error);
void assessment_destroy(struct assessment *assessment); ///< NULL is allowed

/// NULL if the row is not one of this exercise.
const struct assessed_row *assessment_row(const struct assessment *assessment, const char *id);
