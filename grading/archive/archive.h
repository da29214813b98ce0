/// @file archive.h
/// The centre's record: who, which sessions, what was proposed, what people decided and signed.
///
/// It is an index, never the proof: grades are computed again from the sealed journals. Names stand
/// apart from pseudonyms, so that they can be erased alone. Decisions and visas are only ever added.
/// Nothing here shows which database it is: one file of this folder knows.
#pragma once

#include "engine/base/arena.h"
#include "engine/base/status.h"
#include "grading/assessment/assessment.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    ARCHIVE_VERSION = 1,
    ARCHIVE_TEXT_BYTES_MAX = 8192, ///< of any text that goes in
};

struct archive; // opaque

/// Opens the record, making it if there is none and bringing an older one up to date.
/// @return STATUS_FILE if it cannot be opened, STATUS_ALTERED if it is damaged (rebuild it from the
///         journals), STATUS_UNSUPPORTED if a newer program made it
MUST_USE enum status archive_open(const char *path, struct archive **archive, struct error *error);
void archive_close(struct archive *archive); ///< NULL is allowed

struct archive_candidate {
    const char *pseudonym;
    const char *name; ///< "" if unknown or erased
    uint32_t sessions;
};

/// Adds a candidate, or gives a known one another name.
MUST_USE enum status
archive_name(struct archive *archive, const char *pseudonym, const char *name, struct error *error);
/// Forgets a candidate's name; sessions stay, under the pseudonym.
/// @return STATUS_RANGE if there is no such candidate
MUST_USE enum status
archive_erase(struct archive *archive, const char *pseudonym, struct error *error);
/// All candidates in order of pseudonym, in @p arena.
MUST_USE enum status archive_candidates(struct archive *archive,
                                        struct arena *arena,
                                        const struct archive_candidate **candidates,
                                        uint32_t *count,
                                        struct error *error);

struct archive_session {
    const char *id;
    const char *person; ///< pseudonym
    const char *scenario_id, *scenario;
    const char *mode, *engine, *outcome, *utc;
    const char *journal; ///< path, as it was when recorded
    const char *head;    ///< last hash of the journal
};

/// Records a session and its proposed rows; done before, both are replaced. Decisions stay.
MUST_USE enum status archive_record(struct archive *archive,
                                    const struct journal *journal,
                                    const char *path,
                                    const struct assessment *assessment,
                                    struct error *error);
/// Sessions, oldest first. @p person NULL: of everybody.
MUST_USE enum status archive_sessions(struct archive *archive,
                                      struct arena *arena,
                                      const char *person,
                                      const struct archive_session **sessions,
                                      uint32_t *count,
                                      struct error *error);

/// A row as it was proposed when the session was recorded.
struct archive_row {
    const char *id;
    enum rating rating;
};
MUST_USE enum status archive_rows(struct archive *archive,
                                  struct arena *arena,
                                  const char *session,
                                  const struct archive_row **rows,
                                  uint32_t *count,
                                  struct error *error);

/// Adds a decision to a recorded session. @return STATUS_RANGE for an unknown session
MUST_USE enum status archive_decide(struct archive *archive,
                                    const char *session,
                                    const struct decision *decision,
                                    struct error *error);
/// All decisions on a session, oldest first.
MUST_USE enum status archive_decisions(struct archive *archive,
                                       struct arena *arena,
                                       const char *session,
                                       const struct decision **decisions,
                                       uint32_t *count,
                                       struct error *error);

struct archive_visa {
    const char *role; ///< evaluator1, evaluator2, representative, candidate
    const char *name;
    const char *utc;
};
MUST_USE enum status archive_sign(struct archive *archive,
                                  const char *session,
                                  const struct archive_visa *visa,
                                  struct error *error);
MUST_USE enum status archive_visas(struct archive *archive,
                                   struct arena *arena,
                                   const char *session,
                                   const struct archive_visa **visas,
                                   uint32_t *count,
                                   struct error *error);
