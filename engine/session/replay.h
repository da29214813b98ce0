/// @file replay.h
/// Does the acts of a journal again and compares every observation and every state hash.
#pragma once

#include "engine/base/status.h"

#include <stdbool.h>
#include <stdint.h>

struct journal;
struct scenario;

struct replay_result {
    bool ok;
    uint32_t observations;
    int64_t first_difference; ///< sequence number, -1 if none
    char reason[256];
    double line_seconds, wall_seconds;
};

/// @return STATUS_UNSUPPORTED if another engine version made the journal: refused, not guessed
MUST_USE enum status replay_journal(const struct scenario *scenario,
                                    const struct journal *journal,
                                    struct replay_result *result,
                                    struct error *error);
