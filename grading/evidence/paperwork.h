/// @file paperwork.h
/// The report: is it complete, and does it tell what was done?
/// @see docs/referential/paperwork.md
#pragma once

#include "grading/evidence/evidence.h"

/// CCP4-C1.K1. Is every useful field filled in and the report signed?
/// The fields are symptom, analysis, element, cause, work_done, tests, character, and parts when a
/// part was fitted; follow_up may stay empty.
/// SHOWN: all, signed. PARTIAL: signed with some, half at least. REFUTED: handed over unsigned, or
/// less than half. ABSENT: neither handed over nor written.
struct evidence evidence_report_complete(const struct evidence_case *session);

/// CCP4-C1.K2. Does the report agree with the journal?
/// Compared: `element` names a part that was treated; `parts` names each article fitted and none
/// that was not; `tests` is written only if a test was run; `character` agrees with the hand-over.
/// SHOWN: all agree. PARTIAL: something done is not told. REFUTED: something told was not done;
/// cites the field and the act it contradicts. ABSENT: nothing written.
struct evidence evidence_report_exact(const struct evidence_case *session);

/// CCP1-C1.K8, mixed. Report complete, and the document updated when an equivalent part of another
/// reference was fitted or a setting changed for good.
/// SHOWN; PARTIAL: report complete but no update; otherwise as the report.
struct evidence evidence_documents_updated(const struct evidence_case *session);

/// CCP2-C1.K8, mixed. Does the signed report tell a cause, and does the diagnosis give an accepted
/// one? SHOWN both, PARTIAL one, REFUTED none once signed or handed over, ABSENT before.
struct evidence evidence_cause_reported(const struct evidence_case *session);

/// T-O4. Time and cost: always ABSENT (an indicator rates nobody), with the figures as its subject.
struct evidence evidence_time_and_cost(const struct evidence_case *session);

/// Time and money of a session.
struct session_figures {
    double line_seconds;      ///< from the first entry to the last [s of line time]
    double diagnosis_seconds; ///< to the last diagnosis, < 0 if there is none
    double repair_seconds;    ///< from the first to the last work on a part, < 0 if there is none
    double parts_eur;         ///< of all parts taken from the store
    uint32_t parts;           ///< taken
};
struct session_figures session_figures(const struct journal *journal);
