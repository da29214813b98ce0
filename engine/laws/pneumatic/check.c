#include "engine/laws/pneumatic/check.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { CONDUCTANCE, CRITICAL_RATIO, CRACKING, STUCK, REVERSE_LEAK };

static const double lift = 5e3; // from closed to open [Pa]

// The flow from a to b with its slopes.
static struct flow flow_through(const double *p, double a, double b)
{
    if (p[STUCK] > 0.5) {
        return flow_between(p[CONDUCTANCE], p[CRITICAL_RATIO], a, b);
    }
    struct flow total = {0};
    if (p[REVERSE_LEAK] > 0.0) {
        total = flow_between(p[REVERSE_LEAK], p[CRITICAL_RATIO], a, b);
    }
    double lifted = (a - b - p[CRACKING]) / lift;
    if (p[STUCK] < -0.5 || lifted <= 0.0) {
        return total;
    }
    struct flow open = flow_between(p[CONDUCTANCE], p[CRITICAL_RATIO], a, b);
    double share = clamp(lifted, 0.0, 1.0);
    double slope = lifted < 1.0 ? open.value / lift : 0.0;
    total.value += share * open.value;
    total.d_pressure1 += share * open.d_pressure1 + slope;
    total.d_pressure2 += share * open.d_pressure2 - slope;
    return total;
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    struct flow flow = flow_through(element->parameters, stamp->x[0], stamp->x[1]);
    stamp_flow(stamp, 0, 1, flow.value, flow.d_pressure1, flow.d_pressure2);
}

static void assemble(const struct element *element,
                     const struct flow_place *place,
                     const struct flow_iterate *iterate)
{
    const double *x = iterate->x;
    const uint32_t *rows = place->rows;
    struct flow flow = flow_through(element->parameters, x[rows[0]], x[rows[1]]);
    place_flow(place, iterate, &flow);
}

static uint32_t end(struct element *element)
{
    struct flow flow =
        flow_through(element->parameters, element_node(element, 0), element_node(element, 1));
    element_write(element, 0, flow.value);
    return 0;
}

const struct element_type check_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 2}},
    .end = end,
    .observes = true,
    .assemble = assemble,
};
