#include "engine/laws/hydraulic/oil_gap.h"

#include "engine/laws/hydraulic/oil.h"

enum { CONDUCTANCE };
enum { VISCOSITY };

static double conductance_of(const struct element *element)
{
    return element->parameters[CONDUCTANCE] * oil_thinness(element, VISCOSITY);
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_conductance(stamp, 0, 1, conductance_of(element));
}

static uint32_t end(struct element *element)
{
    double drop = element_node(element, 0) - element_node(element, 1);
    double flow = conductance_of(element) * drop;
    element_write(element, 0, flow);
    element_write(element, 1, flow * drop);
    return 0;
}

const struct element_type oil_gap_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 2}},
    .end = end,
};
