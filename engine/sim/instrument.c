#include "engine/sim/internal.h"

// A two-pole instrument in the circuit: a resistance with a source behind it.

enum { RESISTANCE, SOURCE };

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_branch(stamp, element->parameters[RESISTANCE]);
    stamp_add(stamp, 2, -element->parameters[SOURCE]);
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_branch_phasor(stamp, element->parameters[RESISTANCE]);
}

const struct element_type instrument_element = {
    .layers =
        {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .branch_count = 1, .linear = true},
         [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .branch_count = 1, .linear = true}},
};
