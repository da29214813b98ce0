/// @file pattern.h
/// Which entries the matrix of an island has: compressed columns, sorted rows, diagonal present.
#pragma once

#include "engine/solver/island.h"

struct pattern {
    int32_t *first; ///< [size + 1]
    int32_t *rows;  ///< [first[size]]
};

/// In the arena.
struct pattern pattern_build(struct arena *arena, const struct island *island);

/// Where an entry that is there stands.
int32_t pattern_slot(const struct pattern *pattern, int32_t row, int32_t column);
