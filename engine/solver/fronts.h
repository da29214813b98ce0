/// @file fronts.h
/// The equations of an electrical island, node by node, eliminated so that little has to be done
/// again when little changes, and so that nothing is lost when sizes differ by fifteen decades.
///
/// Each row keeps its *excess* (what ties the node to the reference: insulation, loads to 0 V)
/// apart from the conductances to its neighbours. Elimination in that form subtracts nothing, so
/// that fifty contacts of a micro-ohm in a chain that hangs on 1e-12 S are solved to the last
/// digits (Grassmann, Taksar, Heyman 1985; physics.md A.8 shows what the ordinary form costs).
///
/// The pivots stand in a tree. A pivot keeps what it passes on to its parent; when a block of
/// conductances changes, only the pivots from there up to the root are made again, and on the way
/// down only the nodes whose neighbours moved by more than @ref FRONTS_CUT are looked at.
///
/// Results do not depend on which blocks changed before: what a pivot holds is a function of the
/// blocks alone, and a node is moved only if its new value differs by more than the cut from the
/// one it has.
#pragma once

#include <stdbool.h>
#include <stdint.h>

/// A node whose value moves by less stays where it is [V].
#define FRONTS_CUT 1e-9

enum { FRONTS_BLOCK_ROWS_MAX = 8 };

/// A block of conductances between some nodes: one part of an element.
struct fronts_block {
    uint32_t count;
    int32_t rows[FRONTS_BLOCK_ROWS_MAX]; ///< of the island, -1: the reference or a known value
};

struct fronts; // opaque

/// @param size     nodes
/// @param tie      of each node to the reference [S], > 0
/// @param complex  values are phasors: pairs of doubles, real part first
/// @param blocks   borrowed for the call
/// @param unknowns where the values are kept, of node i at unknowns[places[i]]; both outlive it
struct fronts *fronts_create(uint32_t size,
                             double tie,
                             bool complex,
                             const struct fronts_block *blocks,
                             uint32_t block_count,
                             double *unknowns,
                             const uint32_t *places);
void fronts_destroy(struct fronts *fronts);

/// Sets block @p index: what leaves node r into it is sum(matrix[r][c] v[c]) + source[r].
/// @param matrix  [count * count], row by row (pairs if complex)
/// @param source  [count]
void fronts_set(struct fronts *fronts, uint32_t index, const double *matrix, const double *source);

/// Solves, moves the values in unknowns, and lists the rows that moved.
/// @param moved  borrowed until the next call
/// @return false if a pivot vanished: no value has been moved
bool fronts_solve(struct fronts *fronts, const uint32_t **moved, uint32_t *moved_count);

/// Pivots made since creation: what incremental elimination saves can be seen here.
uint64_t fronts_pivots_made(const struct fronts *fronts);

/// Row of the pivot that vanished in the last fronts_solve() that failed.
uint32_t fronts_failed_row(const struct fronts *fronts);
