/// @file evidence.h
/// A fact about a session and the entries that show it. Facts only: grading/assessment weighs them.
///
/// Every function of grading/evidence is pure. The same journal gives the same fact today and in
/// ten years, on any machine: no clock, no locale, no simulation, no file.
#pragma once

#include "engine/journal/journal.h"
#include "engine/scenario/scenario.h"
#include "grading/evidence/expectations.h"
#include "grading/evidence/reason.h"
#include "grading/referential/referential.h"

#include <stdint.h>

enum {
    EVIDENCE_CITATIONS_MAX = 8,
    EVIDENCE_SUBJECT_BYTES_MAX = 192,
};

enum evidence_verdict {
    EVIDENCE_ABSENT,  ///< the occasion never arose; counts neither for nor against
    EVIDENCE_SHOWN,   ///< every occasion was met
    EVIDENCE_PARTIAL, ///< met in part, late or incomplete
    EVIDENCE_REFUTED, ///< one was not
};

/// What a reason is about, in words; "" if nothing.
struct evidence_subject {
    char fr[EVIDENCE_SUBJECT_BYTES_MAX];
    char en[EVIDENCE_SUBJECT_BYTES_MAX];
};

struct evidence {
    enum evidence_verdict verdict;
    enum reason reason;
    struct evidence_subject subject;
    uint32_t citation_count;
    uint32_t citations[EVIDENCE_CITATIONS_MAX]; ///< sequence numbers, oldest first
};

/// What evidence is sought in. All borrowed.
struct evidence_case {
    const struct scenario *scenario;
    const struct expectations *expectations;
    const struct journal *journal;
    const struct regime *regime;
};

/// A fact with its reason and no subject yet.
struct evidence evidence_of(enum evidence_verdict verdict, enum reason reason);

/// Names what the reason is about, the same in both languages: a reference.
void evidence_about(struct evidence *evidence, const char *subject);
/// The same, in words.
void evidence_about_words(struct evidence *evidence, const char *fr, const char *en);
/// Adds to a list of subjects, with a comma between; once only.
void evidence_about_also(struct evidence *evidence, const char *fr, const char *en);

/// Cites an entry, keeping the oldest first and none twice. Beyond EVIDENCE_CITATIONS_MAX the
/// entry is left out. 0 (the opening) stands for "no such entry" and is not cited.
void evidence_cite(struct evidence *evidence, uint32_t sequence);

/// The one with the worse verdict; the first if equal.
struct evidence evidence_worse(struct evidence kept, struct evidence next);
