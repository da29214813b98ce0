#include "engine/laws/pneumatic/leak.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { CONDUCTANCE, CRITICAL_RATIO };

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    if (p[CONDUCTANCE] > 0.0) {
        stamp_exhaust(stamp, 0, p[CONDUCTANCE], p[CRITICAL_RATIO]);
    }
}

static void assemble(const struct element *element,
                     const struct flow_place *place,
                     const struct flow_iterate *iterate)
{
    const double *p = element->parameters;
    if (p[CONDUCTANCE] <= 0.0) {
        return;
    }
    uint32_t row = place->rows[0];
    struct flow flow =
        flow_between(p[CONDUCTANCE], p[CRITICAL_RATIO], iterate->x[row], AIR_ATMOSPHERE);
    iterate->f[row] += flow.value;
    iterate->a[place->slots[0]] += flow.d_pressure1;
}

static bool idle(const struct element *element)
{
    return element->parameters[CONDUCTANCE] <= 0.0;
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    struct flow flow =
        flow_between(p[CONDUCTANCE], p[CRITICAL_RATIO], element_node(element, 0), AIR_ATMOSPHERE);
    element_write(element, 0, flow.value);
    return 0;
}

const struct element_type leak_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 1}},
    .end = end,
    .observes = true,
    .assemble = assemble,
    .idle = idle,
};
