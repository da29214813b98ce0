#include "engine/laws/electrical/lamp.h"

#include <math.h>

enum { RESISTANCE, CURRENT_FULL };

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_conductance(stamp, 0, 1, 1.0 / element->parameters[RESISTANCE]);
}

static uint32_t end(struct element *element)
{
    double voltage = element_node(element, 0) - element_node(element, 1);
    double current = fabs(voltage / element->parameters[RESISTANCE]);
    double light = current / element->parameters[CURRENT_FULL];
    element_write(element, 0, light > 1.0 ? 1.0 : light);
    return 0;
}

const struct element_type lamp_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .linear = true}},
    .end = end,
};
