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

/// Fills what a station knows by itself of a new session's opening: a random 128-bit id, the engine's
/// version, the wall clock, the station's public key (made on first use), the head of the session
/// that it sealed before. The rest is the caller's.
/// @param keys_folder  NULL: a session that will not be sealed; key and previous stay empty
MUST_USE enum status
journal_opening_fill(struct journal_opening *opening, const char *keys_folder, struct error *error);

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

/// The wall clock, as evidence of nothing but itself.
MUST_USE enum status
journal_append_clock(struct journal_writer *writer, uint64_t tick, struct error *error);

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

/// The station's public key in hex, made on first use, and kept as `station.pub` (hex) and
/// `station.pem` (for openssl) beside the private `station.key`, of mode 0600.
MUST_USE enum status station_key(const char *keys_folder, char hex[72], struct error *error);

/// Does the folder of @p path hold an unclosed session? Reads no more than needed to say so.
bool journal_is_open(const char *folder);
