/// @file registry.h
/// The laws there are: names, nodes, parameters with defaults and ranges, signals read and written.
/// A scenario is compiled against this list; engine/sim runs it. It can be read without either.
#pragma once

#include "engine/plant/plant.h"

#include <stdbool.h>
#include <stdint.h>

struct element_type; // engine/solver/element.h: how the law behaves

enum {
    LAW_PARAMETERS_MAX = 28,
};

/// One number of a law, SI.
struct law_parameter {
    const char *name; ///< NULL after the last one
    const char *unit; ///< SI unit: "ohm", "V", "s", "Pa", "m3/(s.Pa)"; "1" for a ratio, count, flag
    bool required;    ///< has no default
    double initial;   ///< default
    double minimum, maximum; ///< what the law accepts, both included
};

/// One node of a law.
struct law_node {
    const char *name; ///< NULL after the last one
    enum domain domain;
};

/// A law as an author sees it. Lists are in the order in which struct plant_law has them.
struct law {
    const char *name; ///< "orifice"
    struct law_node nodes[PLANT_LAW_NODES_MAX + 1];
    uint32_t node_minimum; ///< nodes that must be there; the rest comes in groups of node_step
    uint32_t node_step;    ///< 0: exactly node_minimum
    struct law_parameter parameters[LAW_PARAMETERS_MAX + 1];
    const char *reads[PLANT_LAW_SIGNALS_MAX + 1];
    const char *writes[PLANT_LAW_SIGNALS_MAX + 1];
    const struct element_type *element; ///< its equations
};

/// The law of that name, or NULL. Lives for ever.
const struct law *law_find(const char *name);

/// The laws in a fixed order; NULL after the last.
const struct law *law_at(uint32_t index);

/// Is @p count a number of nodes that @p law can have?
bool law_node_count_allowed(const struct law *law, uint32_t count);

uint32_t law_parameter_count(const struct law *law);
uint32_t law_read_count(const struct law *law);
uint32_t law_write_count(const struct law *law);

/// Place of a name in the law's list, or PLANT_NONE.
uint32_t law_parameter_find(const struct law *law, const char *name);
uint32_t law_read_find(const struct law *law, const char *name);
uint32_t law_write_find(const struct law *law, const char *name);
