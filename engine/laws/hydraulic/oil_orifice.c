#include "engine/laws/hydraulic/oil_orifice.h"

#include "engine/base/det_math.h"
#include "engine/laws/hydraulic/oil.h"

enum { FLOW, DROP, DIAMETER, DISCHARGE, OPENING, BLOCKED, BAND };
enum { OPENED };

static double coefficient_of(const struct element *element)
{
    const double *p = element->parameters;
    double area = 0.25 * DET_PI * p[DIAMETER] * p[DIAMETER];
    double bore = p[DISCHARGE] * area * sqrt(2.0 / OIL_DENSITY);
    bool joined = element->reads[OPENED] != PLANT_NONE;
    double opened = joined ? oil_clamp(element_read(element, OPENED), 0.0, 1.0) : 1.0;
    return (oil_coefficient(p[FLOW], p[DROP]) + bore) * p[OPENING] * (1.0 - p[BLOCKED]) * opened;
}

static struct oil_value flow_at(const struct element *element, double drop)
{
    return oil_orifice(coefficient_of(element), element->parameters[BAND], drop);
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    oil_stamp_flow(stamp, 0, 1, flow_at(element, stamp->x[0] - stamp->x[1]));
}

static uint32_t begin(struct element *element)
{
    (void)element;
    return ELEMENT_TOUCHED; // opened or closed by a signal
}

static uint32_t end(struct element *element)
{
    double drop = element_node(element, 0) - element_node(element, 1);
    double flow = flow_at(element, drop).value;
    element_write(element, 0, flow);
    element_write(element, 1, flow * drop);
    return 0;
}

const struct element_type oil_orifice_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 2}},
    .begin = begin,
    .end = end,
};
