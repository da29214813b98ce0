#include "engine/laws/electrical/resistor.h"

enum { RESISTANCE };

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_conductance(stamp, 0, 1, 1.0 / element->parameters[RESISTANCE]);
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_admittance(stamp, 0, 1, 1.0 / element->parameters[RESISTANCE], 0.0);
}

static uint32_t end(struct element *element)
{
    double voltage = element_node(element, 0) - element_node(element, 1);
    element_write(element, 0, voltage / element->parameters[RESISTANCE]);
    return 0;
}

const struct element_type resistor_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .linear = true},
               [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .linear = true}},
    .end = end,
    .observes = true,
};
