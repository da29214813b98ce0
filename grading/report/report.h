/// @file report.h
/// The evidence sheet of one session as a document, and the assessment as JSON and CSV.
///
/// No layout and no file here: app/picture prints the document, the caller writes the texts.
#pragma once

#include "engine/base/document.h"
#include "engine/base/json.h"
#include "engine/journal/journal.h"
#include "grading/archive/archive.h"
#include "grading/assessment/assessment.h"

/// What a sheet is made from. All borrowed for the call.
struct report_source {
    const struct journal *journal;
    const struct assessment *assessment;
    struct bilingual title; ///< of the exercise
    struct bilingual line;  ///< name of the line; both NULL if not known
    double reference_minutes;
    const char *centre;    ///< "" leaves a blank to fill in
    const char *candidate; ///< name if the centre gives it, "" for the pseudonym alone
    bool sealed;           ///< the journal's seal was checked and holds
    const struct archive_visa *visas;
    uint32_t visa_count;
};

/// Never NULL; the caller destroys it. The same source gives the same document: its date is the
/// session's.
struct document *report_sheet(const struct report_source *source, enum language language);

/// The object of `grade --json`: scenario, engine, outcome, rows, competences, eliminating, and
/// more. With decisions, `rating` stays the proposal and `kept` is what counts.
void report_json(struct json_writer *writer,
                 const struct journal *journal,
                 const struct assessment *assessment);

/// One line a row, RFC 4180, UTF-8, comma; texts that a spreadsheet would run are quoted away.
/// @param header  whether the line of titles comes first
void report_csv(struct text_builder *to,
                const struct journal *journal,
                const struct assessment *assessment,
                bool header);
