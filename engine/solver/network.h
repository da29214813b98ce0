/// @file network.h
/// All networks of a plant: islands of what is joined, each solved apart by Newton's method.
///
/// There are two paths. The *reference* solves each island as a whole, every millisecond, contacts
/// and wires as unknowns of their own: simple, the judge of the tests. The *fast* path solves
/// electrical islands node by node and only where something changed (fronts.h), and flows in steps
/// as long as their error allows. Both assemble the same equations of the same elements.
///
/// The network holds caches only (patterns, factors, equations): the unknowns, their rates, the
/// linear pieces at which nonlinear parts stand, and all states of elements belong to the caller, and
/// results never depend on what is cached.
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

enum network_path { NETWORK_FAST, NETWORK_REFERENCE };

/// One part of an element in one layer. Parts of one owner stand together.
struct network_part {
    struct element *element;
    enum layer layer;
    uint32_t part;
    uint32_t owner; ///< caller's number of the element, PLANT_NONE comes last
    bool source;    ///< drives its island
    bool follows;   ///< its element wants to know its own branch currents
    double *memory; ///< [network_memory_doubles()] of the caller's, for a nonlinear electrical part
};

struct network_statistics {
    uint64_t iterations, failures, factorisations, solves;
    uint64_t rejections; ///< steps of flows made again because they were too long
    uint64_t fallbacks;  ///< steps of the fast path that the reference path had to make
};

struct network; // opaque

/// @param unknowns  [unknown_count] the caller's, written by network_step
/// @param rates     [unknown_count] the caller's: how unknowns of flows changed in the last step [1/s]
/// @param kinds     [unknown_count] enum unknown_kind
/// @param solved    unknowns from this one on are references: they keep their value
struct network *network_create(double *unknowns,
                               double *rates,
                               const uint8_t *kinds,
                               uint32_t unknown_count,
                               uint32_t solved,
                               enum network_path path);
void network_destroy(struct network *network);

/// Builds the islands of these parts anew. Unknowns of no island become their rest value: zero,
/// but a pressure keeps what it is.
void network_build(struct network *network, const struct network_part *parts, uint32_t count);

uint32_t network_island_count(const struct network *network);
uint32_t network_unknown_count(const struct network *network); ///< in islands
enum layer network_island_layer(const struct network *network, uint32_t island);
/// Do all that drive this island only whisper?
bool network_island_whispers(const struct network *network, uint32_t island);
/// Owners of the parts of an island, in order, each once.
const uint32_t *
network_island_owners(const struct network *network, uint32_t island, uint32_t *count);
/// Island of an unknown, or PLANT_NONE.
uint32_t network_island_of(const struct network *network, uint32_t unknown);

/// Frequency of an alternating island [Hz]; @p own tells whether a drive sets it, not the mains.
double network_island_frequency(const struct network *network, uint32_t island, bool *own);

/// Doubles that a part of such an element needs as its memory; 0 if it is linear or flows.
uint32_t network_memory_doubles(const struct element_layer *layer, enum layer which);

/// The equations of this owner's elements changed.
void network_touch(struct network *network, uint32_t owner);

/// A hook of this owner's element ran: its nonlinear parts are looked at in their next step.
void network_look(struct network *network, uint32_t owner);

/// The caller's block was replaced: forgets what is cached, keeps the topology.
void network_restore(struct network *network);

/// Are the equations of this island solvable? Sets @p unknown to the one without an equation.
bool network_check(struct network *network, uint32_t island, uint32_t *unknown);

enum { NETWORK_REST = 0 };

/// Computes all branch currents of the islands solved node by node, also those nobody follows.
void network_publish(struct network *network);

/// What a step of an island was like.
struct island_step {
    bool converged;
    bool moving;   ///< an element said so
    double change; ///< reference path: largest change of an unknown per ms, 1 is the limit of rest
    /// Fast path: after how many ticks the next step should end if nothing happens; NETWORK_REST:
    /// nothing more will change.
    uint32_t next_ticks;
    bool listed;           ///< all that changed is in the lists below; else anything may have
    const uint32_t *moved; ///< unknowns; borrowed until the next step
    uint32_t moved_count;
    const uint32_t *moved_owners; ///< owners whose currents may have changed though no node moved
    uint32_t moved_owner_count;
};

/// Makes an implicit Euler step of the island @p index (in pieces where its error asks for it) and
/// commits its elements' own states.
struct island_step network_step(struct network *network, uint32_t index, uint32_t ticks);

/// Seconds of one tick.
#define NETWORK_TICK 1e-3

struct network_statistics network_statistics(const struct network *network);
