/// @file journal.h
/// A session's record, read back: entries in memory, in order. Grading reads this and nothing else.
///
/// The file is UTF-8 JSON Lines, `{"n":..,"t":..,"b":..,"k":"..","d":{..},"h":"<64 hex>"}`: n the
/// sequence number from 0, t the tick of 1 ms, b milliseconds of the boot clock since opening, k the
/// kind, d the data, h the SHA-256 of the previous h (64 zeros first) and of the bytes of this line
/// before `,"h":"`. `k` is an action's word prefixed "act." ("act.measure"), an observation's prefixed
/// "obs." ("obs.reading"), or one of: open, check (state hash), clock, recovered, close.
#pragma once

#include "engine/base/arena.h"
#include "engine/base/status.h"
#include "engine/journal/action.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define JOURNAL_FORMAT        "depanne-journal/1"
#define JOURNAL_NAME          "session.jsonl"
#define JOURNAL_SCENARIO_NAME "scenario.json"
#define JOURNAL_SEAL_NAME     "session.seal"

enum {
    JOURNAL_ENTRY_BYTES_MAX = 16384,
    JOURNAL_ENTRIES_MAX = 1000000,
    JOURNAL_BYTES_MAX = 64 * 1024 * 1024,
};

enum journal_kind {
    JOURNAL_OPEN,
    JOURNAL_ACTION,
    JOURNAL_OBSERVATION,
    JOURNAL_CHECK,     ///< state hash of the line at a tick
    JOURNAL_CLOCK,     ///< wall clock, boot clock, for evidence only
    JOURNAL_RECOVERED, ///< the session was resumed after a kill; bytes of a torn tail kept aside
    JOURNAL_CLOSE,     ///< count, head, reason; its signature stands in the seal
};

/// First entry: what was played, by what, in which mode.
struct journal_opening {
    char session[40];  ///< 128-bit id, hex
    char scenario[72]; ///< SHA-256 of the compiled scenario, hex
    char scenario_id[ACTION_NAME_BYTES_MAX];
    char engine[72]; ///< engine version
    char mode[16];   ///< guided, training, evaluation
    char person[64]; ///< pseudonym
    char language[4];
    char previous[72];    ///< head of the session that this station sealed before, "" if none
    char station_key[72]; ///< Ed25519 public key of the station, hex
    uint64_t seed;
    char utc[32]; ///< as the wall clock said, for people
};

struct journal_entry {
    uint32_t sequence;
    uint64_t tick;
    uint64_t boot_ms;
    enum journal_kind kind;
    uint32_t cause;      ///< JOURNAL_OBSERVATION: sequence of the action it came from, 0 if ambient
    uint64_t state_hash; ///< JOURNAL_CHECK
    const struct action *action;           ///< JOURNAL_ACTION, else NULL
    const struct observation *observation; ///< JOURNAL_OBSERVATION, else NULL
};

struct journal {
    struct arena *arena;
    struct journal_opening opening;
    const struct journal_entry *entries;
    uint32_t entry_count;
    bool closed;                   ///< a close entry stands last
    char reason[64];               ///< of closing, "" while open
    char head[72];                 ///< h of the last entry
    size_t bytes_read, bytes_torn; ///< whole entries; a tail after the last whole entry
};

/// Reads a journal file. A torn tail (no newline, or not a whole entry) is left out and counted; a
/// broken chain before that is STATUS_ALTERED, naming the entry. The signature is journal_verify()'s.
MUST_USE enum status journal_read(const char *path, struct journal **journal, struct error *error);

/// The same from bytes in memory; @p place is named in errors.
MUST_USE enum status journal_parse(const char *bytes,
                                   size_t count,
                                   const char *place,
                                   struct journal **journal,
                                   struct error *error);
void journal_destroy(struct journal *journal);

/// Entry of that sequence number, or NULL.
const struct journal_entry *journal_at(const struct journal *journal, uint32_t sequence);

struct journal_verdict {
    bool ok;
    bool sealed;
    uint32_t entries;
    int64_t first_bad; ///< sequence number of the first altered entry, -1 if none
    char reason[256];  ///< one sentence, untranslated
};

/// Checks chain, numbering, seal (count, head, signature by a trusted key of @p keys_folder).
/// A journal without its seal is not ok, unless @p allow_unsealed.
/// @return STATUS_FILE if it cannot be read; alterations are in the verdict
MUST_USE enum status journal_verify(const char *path,
                                    const char *keys_folder,
                                    bool allow_unsealed,
                                    struct journal_verdict *verdict,
                                    struct error *error);
