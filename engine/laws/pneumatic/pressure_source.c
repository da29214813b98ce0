#include "engine/laws/pneumatic/pressure_source.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { PRESSURE, CONDUCTANCE };

static const double critical_ratio = 0.3;

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    struct flow in = flow_between(p[CONDUCTANCE], critical_ratio, p[PRESSURE], stamp->x[0]);
    stamp_add(stamp, 0, -in.value);
    stamp_slope(stamp, 0, 0, -in.d_pressure2);
}

const struct element_type pressure_source_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 1, .source = true}},
};
