#include "engine/laws/pneumatic/orifice.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { CONDUCTANCE, CRITICAL_RATIO, OPENING, BLOCKED };

static double conductance_of(const struct element *element)
{
    const double *p = element->parameters;
    return p[CONDUCTANCE] * p[OPENING] * (1.0 - p[BLOCKED]);
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_orifice(stamp, 0, 1, conductance_of(element), element->parameters[CRITICAL_RATIO]);
}

static void assemble(const struct element *element,
                     const struct flow_place *place,
                     const struct flow_iterate *iterate)
{
    double conductance = conductance_of(element);
    if (conductance > 0.0) {
        place_orifice(place, iterate, conductance, element->parameters[CRITICAL_RATIO]);
    }
}

static bool idle(const struct element *element)
{
    return conductance_of(element) <= 0.0;
}

static uint32_t end(struct element *element)
{
    struct flow flow = flow_between(conductance_of(element),
                                    element->parameters[CRITICAL_RATIO],
                                    element_node(element, 0),
                                    element_node(element, 1));
    element_write(element, 0, flow.value);
    return 0;
}

const struct element_type orifice_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 2}},
    .end = end,
    .observes = true,
    .assemble = assemble,
    .idle = idle,
};
