/// @file referential.h
/// A title as data: its CCP and competences in their official wording, the rubric's rows, and the
/// thresholds of the rules it is assessed by. Another title is another folder of three files.
///
/// The wording of the title and of the competences is the ministry's; the rows of the rubric are
/// worded by this project and a centre may replace them without a compiler.
#pragma once

#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { REFERENTIAL_BYTES_MAX = 4 * 1024 * 1024 };

/// One competence: "CCP3-C1".
struct competence {
    const char *id;
    uint32_t number; ///< 1 to 10 over the title
    const char *key;
    struct bilingual label;
    uint32_t ccp; ///< index into referential.ccps
};

struct ccp {
    const char *id; ///< "CCP3"
    uint32_t number;
    const char *title;   ///< official, capitals
    const char *display; ///< the same in usual letters
    uint32_t competence_first, competence_count;
};

/// Who can rate a row.
enum criterion_mode {
    CRITERION_AUTOMATIC, ///< the journal shows it
    CRITERION_MIXED,     ///< the journal shows a part, a person confirms
    CRITERION_HUMAN,     ///< a person alone
};

/// Does a negative rating of the row end the matter?
enum criterion_elimination {
    CRITERION_WEIGHED,               ///< no
    CRITERION_ELIMINATING,           ///< E
    CRITERION_ELIMINATING_IF_HAZARD, ///< E*: only if a hazard was created
};

/// A row of the rubric: "CCP3-C1.K8", or "T-S4" for what every job asks.
struct criterion {
    const char *id;
    const char *competence; ///< "" for a transversal row
    struct bilingual text;
    const char *source; ///< where its content comes from
    const char *proof;  ///< what the journal must hold
    enum criterion_mode mode;
    enum criterion_elimination elimination;
    const char
        *evidence; ///< name of the function of grading/evidence, "" if nothing observes it yet
};

/// The rules of assessment, as numbers.
struct regime {
    const char *id;
    struct bilingual name;
    double compliant_share;        ///< of the observed rows that must be C [1]
    double in_progress_share;      ///< below it a competence is not acquired [1]
    bool human_rows_needed;        ///< a competence waits while one of its human rows is not rated
    double relevant_share;         ///< of the measurements that must bear on the chain at fault [1]
    double wasted_share;           ///< of them that may tell nothing new [1]
    double dead_below_volts;       ///< what a voltage tester must stay under [V]
    double live_above_volts;       ///< from where contact asks for special protection [V]
    double empty_below_pascals;    ///< gauge pressure that counts as none [Pa]
    double major_severity;         ///< severity from which a hazard eliminates [1]
    const struct bilingual *texts; ///< fr: the text cited, en: what it rules
    uint32_t text_count;
};

struct referential {
    struct arena *arena;
    const char *id; ///< "TMI-SEED-IV-250r"
    const char *title;
    const char *abbreviation;
    const char *authority;
    const char *level;
    const struct ccp *ccps;
    uint32_t ccp_count;
    const struct competence *competences;
    uint32_t competence_count;
    const struct criterion *criteria;
    uint32_t criterion_count;
    struct regime regime;
};

/// One file of a referential in memory.
struct referential_source {
    const char *bytes;
    size_t count;
    const char *place; ///< for messages
};

/// Reads the three files, strictly: an unknown mode, a row of no competence, a share beyond 1 are
/// STATUS_SYNTAX or STATUS_RANGE with the place.
/// @param referential  owned by the caller; NULL on failure
MUST_USE enum status referential_read(const struct referential_source *titles,
                                      const struct referential_source *rubric,
                                      const struct referential_source *regime,
                                      struct referential **referential,
                                      struct error *error);

/// The same from `referential.json`, `rubric.json` and `regime.json` of @p folder.
MUST_USE enum status
referential_load(const char *folder, struct referential **referential, struct error *error);
void referential_destroy(struct referential *referential); ///< NULL is allowed

/// NULL if there is none of that id.
const struct criterion *referential_criterion(const struct referential *referential,
                                              const char *id);
const struct competence *referential_competence(const struct referential *referential,
                                                const char *id);

const char *criterion_mode_word(enum criterion_mode mode); ///< "A", "M", "H"
