/// @file island.h
/// What the files of this folder share: an island, the parts in it, and the three ways to solve it.
#pragma once

#include "engine/base/arena.h"
#include "engine/solver/network.h"

/// A part with its place in the island.
struct placed {
    const struct element_layer *type;
    struct element *element;
    double *memory; ///< see network_part
    uint32_t part;
    uint32_t owner;
    uint32_t number; ///< in nodal.c
    bool follows;
    uint32_t count;
    uint32_t unknowns[ELEMENT_UNKNOWNS_MAX]; ///< of the plant
    int32_t rows[ELEMENT_UNKNOWNS_MAX];      ///< of the island, -1 for a reference
    int32_t *slots; ///< [count * count] of the reference matrix, -1 for none; NULL before its use
};

struct reference; // newton.c
struct nodal;     // nodal.c
struct flow;      // flow.c

struct island {
    enum layer layer;
    double frequency;             ///< [Hz], of an AC island
    bool whispers;                ///< all its sources do
    const struct element *driver; ///< whose frequency that is, NULL for the mains
    uint32_t size;
    uint32_t *unknowns; ///< [size] of the plant
    struct placed *parts;
    uint32_t part_count;
    struct element **committed; ///< elements with a commit hook
    uint32_t committed_count;
    uint32_t *owners;
    uint32_t owner_count;
    bool fixed_valid;            ///< equations of linear parts, in the reference way
    struct reference *reference; ///< NULL until it is used
    struct nodal *nodal;         ///< fast way of an electrical island, NULL: the reference way
    struct flow *flow;           ///< fast way of the others
};

struct part_place {
    uint32_t island; // PLANT_NONE: in none
    struct placed *placed;
};

struct network {
    double *unknowns;
    double *rates;
    const uint8_t *kinds;
    uint32_t unknown_count, solved;
    enum network_path path;
    struct arena *arena; ///< of this topology
    struct island *islands;
    uint32_t island_count;
    uint32_t *island_of;       ///< [unknown_count]
    struct part_place *places; ///< [part_count], in the order of the parts
    uint32_t *owner_first;     ///< [owner_count + 1] into places
    uint32_t owner_count;
    struct network_statistics statistics;
};

/// Insulation of a conductor against earth [S]: what makes a floating circuit a circuit.
extern const double island_insulation;

/// What an unknown stores by itself, over the step, and what ties it: a fitting, a bare joint.
/// Fills [UNKNOWN_KIND_COUNT]; divide a storage by the step.
extern const double island_storage[UNKNOWN_KIND_COUNT];
extern const double island_tie[UNKNOWN_KIND_COUNT];

/// Lets the committed elements integrate their own states. @return true if one moves
bool island_commit(const struct island *island, double step);

/// The reference way: one implicit Euler step, smaller ones if it does not converge.
struct island_step newton_step(struct network *network, struct island *island, double step);
bool newton_check(struct network *network, struct island *island, uint32_t *unknown);
void newton_destroy(struct reference *reference);

/// The fast way of electrical islands. @return NULL if a part of it cannot be solved that way
struct nodal *nodal_create(const struct network *network, struct island *island);
void nodal_destroy(struct nodal *nodal);
void nodal_touch(struct nodal *nodal, const struct placed *placed);
void nodal_restore(const struct network *network, const struct island *island);
/// Computes the currents of all parts.
void nodal_publish(const struct network *network, const struct nodal *nodal);
/// @return false if it did not converge: nothing is committed, the reference way must do it
bool nodal_step(struct network *network,
                struct island *island,
                uint32_t ticks,
                struct island_step *result);

/// The fast way of flows and motion. @return NULL if there are branches in it: the reference way
struct flow *flow_create(const struct network *network, const struct island *island);
void flow_destroy(struct flow *flow);
/// The equations of a part changed.
void flow_touch(struct flow *flow);
struct island_step flow_step(struct network *network, struct island *island, uint32_t ticks);
