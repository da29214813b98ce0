#include "engine/laws/hydraulic/oil_check.h"

#include "engine/laws/hydraulic/oil.h"

enum { FLOW, DROP, CRACKING, BAND, LEAK, STUCK };
enum { VISCOSITY };

static const double rounding = 0.1e5; // of the seat's orifice [Pa]

static struct oil_value flow_at(const struct element *element, double drop)
{
    const double *p = element->parameters;
    double leak = p[LEAK] * oil_thinness(element, VISCOSITY);
    struct oil_value open = oil_orifice(oil_coefficient(p[FLOW], p[DROP]), rounding, drop);
    struct oil_value lift = oil_lift(drop - p[CRACKING], p[BAND]);
    if (p[STUCK] > 0.5) {
        lift = (struct oil_value){1.0, 0.0};
    } else if (p[STUCK] < -0.5) {
        lift = (struct oil_value){0.0, 0.0};
    }
    struct oil_value flow = oil_times(lift, open);
    return (struct oil_value){flow.value + leak * drop, flow.slope + leak};
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    oil_stamp_flow(stamp, 0, 1, flow_at(element, stamp->x[0] - stamp->x[1]));
}

static uint32_t end(struct element *element)
{
    double drop = element_node(element, 0) - element_node(element, 1);
    double flow = flow_at(element, drop).value;
    element_write(element, 0, flow);
    element_write(element, 1, flow * drop);
    return 0;
}

const struct element_type oil_check_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 2}},
    .end = end,
};
