/// @file graded.h
/// A recorded session, assessed: the journal, the scenario beside it, the title's data, what people
/// decided in the record.
#pragma once

#include "app/cli/station.h"
#include "engine/base/arena.h"
#include "engine/base/status.h"
#include "engine/journal/journal.h"
#include "engine/scenario/scenario.h"
#include "grading/archive/archive.h"
#include "grading/assessment/assessment.h"
#include "grading/referential/referential.h"

#include <stdbool.h>

struct graded {
    struct arena *arena; ///< decisions and visas lie in it
    struct journal *journal;
    struct scenario *scenario;
    struct referential *referential;
    struct archive *archive; ///< NULL while the data directory has none
    struct assessment *assessment;
    char path[STATION_PATH_BYTES]; ///< of the journal
    bool sealed;                   ///< with a key of this station, and intact
};

/// Reads and assesses the session of @p given, a journal or its folder.
/// @param data    of --data, may be NULL
/// @param record  whether the record is made if there is none, and the session put into it
MUST_USE enum status graded_open(
    const char *given, const char *data, bool record, struct graded *graded, struct error *error);

/// Assesses anew with the decisions that the record holds now.
MUST_USE enum status graded_again(struct graded *graded, struct error *error);
void graded_close(struct graded *graded);

/// The record of the data directory; NULL, and STATUS_OK, if there is none and @p make is false.
MUST_USE enum status
graded_archive(const char *data, bool make, struct archive **archive, struct error *error);

/// "2026-03-12T08:30:00Z": now, for what a person adds.
void graded_now(char utc[32]);
