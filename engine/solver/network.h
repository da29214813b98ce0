/// @file network.h
/// All networks of a plant: islands of what is joined, each solved apart by Newton's method.
///
/// The network holds caches only (patterns, factors, equations of linear elements): the unknowns and
/// all states of elements belong to the caller, and results never depend on what is cached.
#pragma once

#include "engine/solver/element.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What an unknown is: says when it has converged and when it is at rest.
enum unknown_kind {
    UNKNOWN_VOLTAGE,
    UNKNOWN_BRANCH,   ///< a current; its row is a voltage
    UNKNOWN_PRESSURE, ///< of air
    UNKNOWN_OIL,      ///< a pressure, may be below zero
    UNKNOWN_SPEED,
    UNKNOWN_ROTATION,
    UNKNOWN_KIND_COUNT
};

/// One part of an element in one layer.
struct network_part {
    struct element *element;
    enum layer layer;
    uint32_t part;
    uint32_t owner; ///< caller's number of the element, given back by network_island_owner()
    bool source;    ///< drives its island
};

struct network_statistics {
    uint64_t iterations, failures, factorisations, solves;
};

struct network; // opaque

/// @param unknowns  [unknown_count] the caller's, written by network_step
/// @param kinds     [unknown_count] enum unknown_kind
/// @param solved    unknowns from this one on are references: they keep their value
struct network *
network_create(double *unknowns, const uint8_t *kinds, uint32_t unknown_count, uint32_t solved);
void network_destroy(struct network *network);

/// Builds the islands of these parts anew. Unknowns of no island become their rest value: zero,
/// but a pressure keeps what it is.
void network_build(struct network *network, const struct network_part *parts, uint32_t count);

uint32_t network_island_count(const struct network *network);
uint32_t network_unknown_count(const struct network *network); ///< in islands
enum layer network_island_layer(const struct network *network, uint32_t island);
/// Owners of the parts of an island, in order, each once.
const uint32_t *
network_island_owners(const struct network *network, uint32_t island, uint32_t *count);
/// Island of an unknown, or PLANT_NONE.
uint32_t network_island_of(const struct network *network, uint32_t unknown);

/// Frequency of an alternating island [Hz]; @p own tells whether a drive sets it, not the mains.
double network_island_frequency(const struct network *network, uint32_t island, bool *own);

/// The equations of linear elements of this island changed.
void network_touch(struct network *network, uint32_t island);

/// Are the equations of this island solvable? Sets @p unknown to the one without an equation.
bool network_check(struct network *network, uint32_t island, uint32_t *unknown);

/// What a step of an island was like.
struct island_step {
    bool converged;
    bool moving;   ///< an element said so
    double change; ///< largest change of an unknown per millisecond, 1 is the limit of rest
};

/// Makes one implicit Euler step of the island @p index and commits its elements' own states.
struct island_step network_step(struct network *network, uint32_t index, double step);

struct network_statistics network_statistics(const struct network *network);
