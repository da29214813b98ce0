/// @file reduced.h
/// A part of an electrical island reduced to what its nodes see: conductances and sources, its branch
/// currents eliminated on the spot.
///
/// A linear part is reduced once. A nonlinear one stands on a linear piece, kept in the caller's memory:
/// a flag, then for each node what leaves it as [nodes] slopes, then [nodes] sources, then for each
/// branch current [nodes] slopes, then [branches] values at zero.
#pragma once

#include "engine/solver/island.h"

struct reduced {
    struct placed *placed;
    uint32_t nodes, branches; ///< reals: a phasor has two
    double *memory;
    double *old;  ///< [nodes + branches] at the last step, of a dynamic part
    bool queued;  ///< to be looked at
    bool changed; ///< its currents must be published
    bool listed;  ///< its owner will be told
    bool active;  ///< dynamic: it changed in the last step
};

/// Doubles of a memory, with its flag.
size_t reduced_memory_doubles(uint32_t nodes, uint32_t branches);

/// What leaves each node: [nodes * nodes] slopes and [nodes] sources.
double *reduced_slopes(const struct reduced *part);
double *reduced_sources(const struct reduced *part);

/// Equations of the part at its unknowns as they are, or at zero.
void reduced_evaluate(const struct network *network,
                      const struct island *island,
                      const struct reduced *part,
                      double step,
                      bool at_zero,
                      struct stamp *stamp);

/// Writes the linear piece on which these equations stand into the part's memory.
/// @return false if its branches have no solution
bool reduced_reduce(struct reduced *part, const struct stamp *stamp, bool at_zero);

/// Does its piece still say what these equations say?
bool reduced_agrees(const struct reduced *part, const struct stamp *stamp);

/// Computes its currents from its nodes.
void reduced_publish(const struct network *network, const struct reduced *part);

/// What a dynamic part will call old in its next step is what it is now.
void reduced_remember(const struct network *network, const struct reduced *part);
