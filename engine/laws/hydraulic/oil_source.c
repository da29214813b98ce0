#include "engine/laws/hydraulic/oil_source.h"

#include "engine/laws/hydraulic/oil.h"

enum { PRESSURE, CONDUCTANCE, FLOW };
enum { RUNNING };

// The flow it is asked to give, if any, comes on top of what the pressure makes.
static double pumped(const struct element *element)
{
    bool joined = element->reads[RUNNING] != PLANT_NONE;
    return joined && element_read(element, RUNNING) < 0.5 ? 0.0 : element->parameters[FLOW];
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    stamp_add(stamp, 0, p[CONDUCTANCE] * (stamp->x[0] - p[PRESSURE]) - pumped(element));
    stamp_slope(stamp, 0, 0, p[CONDUCTANCE]);
}

static uint32_t begin(struct element *element)
{
    (void)element;
    return ELEMENT_TOUCHED;
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    element_write(
        element, 0, p[CONDUCTANCE] * (p[PRESSURE] - element_node(element, 0)) + pumped(element));
    return 0;
}

const struct element_type oil_source_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 1}},
    .begin = begin,
    .end = end,
};
