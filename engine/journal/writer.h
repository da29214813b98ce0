/// @file writer.h
/// Writes a session's record so that nothing acknowledged is ever lost: 16 MiB reserved at opening,
/// one fdatasync before an act's effect is shown, a torn tail kept aside and reported.
///
/// Beside `session.jsonl` stand `scenario.json` (the compiled scenario), `session.seal` (the signed
/// statement, once closed) and, after a kill, `session.torn-<offset>`.
#pragma once

#include "engine/base/status.h"
#include "engine/journal/journal.h"

struct journal_writer; // opaque

/// Opens @p folder (created if missing) for a new session, takes the lock, writes the scenario's
/// bytes and the opening entry, durable on return.
MUST_USE enum status journal_writer_create(const char *folder,
                                           const struct journal_opening *opening,
                                           const char *scenario_bytes,
                                           size_t scenario_count,
                                           struct journal_writer **writer,
                                           struct error *error);

/// Reopens an unclosed session: keeps a torn tail aside, appends a `recovered` entry, goes on with
/// the chain. @p journal gets what was read before (owned by the caller).
MUST_USE enum status journal_writer_resume(const char *folder,
                                           struct journal_writer **writer,
                                           struct journal **journal,
                                           struct error *error);

/// Appends an entry; its sequence number comes back in @p sequence (NULL allowed). Not durable until
/// journal_sync().
MUST_USE enum status journal_append_action(struct journal_writer *writer,
                                           uint64_t tick,
                                           const struct action *action,
                                           uint32_t *sequence,
                                           struct error *error);
MUST_USE enum status journal_append_observation(struct journal_writer *writer,
                                                uint64_t tick,
                                                uint32_t cause,
                                                const struct observation *observation,
                                                uint32_t *sequence,
                                                struct error *error);
MUST_USE enum status journal_append_check(struct journal_writer *writer,
                                          uint64_t tick,
                                          uint64_t state_hash,
                                          struct error *error);

/// One fdatasync: all that was appended is on disk when it returns STATUS_OK. After a failure the
/// descriptor is not used again: the writer goes on in a new segment, or fails for good.
MUST_USE enum status journal_sync(struct journal_writer *writer, struct error *error);

/// Appends the close entry, signs the statement with the station's key (made on first use in
/// @p keys_folder), syncs. @p writer stays owned by the caller.
MUST_USE enum status journal_seal(struct journal_writer *writer,
                                  uint64_t tick,
                                  const char *reason,
                                  const char *keys_folder,
                                  struct error *error);

/// Entries written so far, the opening included.
uint32_t journal_writer_count(const struct journal_writer *writer);
const char *journal_writer_path(const struct journal_writer *writer);
const struct journal_opening *journal_writer_opening(const struct journal_writer *writer);

/// Closes the file without sealing: a session that can be resumed. NULL is allowed.
void journal_writer_close(struct journal_writer *writer);

/// The station's public key in hex, made on first use. Private key file has mode 0600.
MUST_USE enum status station_key(const char *keys_folder, char hex[72], struct error *error);
