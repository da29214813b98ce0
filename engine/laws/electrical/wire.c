#include "engine/laws/electrical/wire.h"

enum { RESISTANCE, OPEN };

static const double cut_resistance = 1e9; // [ohm]

static double resistance_of(const struct element *element)
{
    return element->parameters[OPEN] >= 0.5 ? cut_resistance : element->parameters[RESISTANCE];
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_branch(stamp, resistance_of(element));
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_branch_phasor(stamp, resistance_of(element));
}

static uint32_t end(struct element *element)
{
    element_write(element, 0, element_branch(element, LAYER_DC, 0));
    return 0;
}

const struct element_type wire_element = {
    .layers =
        {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .branch_count = 1, .linear = true},
         [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .branch_count = 1, .linear = true}},
    .end = end,
    .observes = true,
};
