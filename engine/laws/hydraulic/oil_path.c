#include "engine/laws/hydraulic/oil_path.h"

#include "engine/laws/hydraulic/oil.h"

enum { FLOW, DROP, AT_MINUS, AT_ZERO, AT_PLUS, OVERLAP, LEAK, BLOCKED };
enum { POSITION, VISCOSITY };
enum { OPENING };

static const double rounding = 0.1e5; // [Pa]

static double opening_at(const double *p, double position)
{
    double x = oil_clamp(position, -1.0, 1.0);
    double away = x < 0.0 ? -x : x;
    double open = (1.0 - away) * p[AT_ZERO] + away * (x < 0.0 ? p[AT_MINUS] : p[AT_PLUS]);
    return oil_clamp((open - p[OVERLAP]) / (1.0 - p[OVERLAP]), 0.0, 1.0);
}

static struct oil_value flow_at(const struct element *element, double drop)
{
    const double *p = element->parameters;
    double open = element->state[OPENING] * (1.0 - p[BLOCKED]);
    double leak = p[LEAK] * oil_thinness(element, VISCOSITY);
    struct oil_value flow = oil_orifice(open * oil_coefficient(p[FLOW], p[DROP]), rounding, drop);
    return (struct oil_value){flow.value + leak * drop, flow.slope + leak};
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    oil_stamp_flow(stamp, 0, 1, flow_at(element, stamp->x[0] - stamp->x[1]));
}

static uint32_t begin(struct element *element)
{
    double opening = opening_at(element->parameters, element_read(element, POSITION));
    if (opening == element->state[OPENING]) {
        return 0;
    }
    element->state[OPENING] = opening;
    return ELEMENT_TOUCHED;
}

static void start(struct element *element)
{
    (void)begin(element);
}

static uint32_t end(struct element *element)
{
    double drop = element_node(element, 0) - element_node(element, 1);
    double flow = flow_at(element, drop).value;
    element_write(element, 0, flow);
    element_write(element, 1, flow * drop);
    return 0;
}

const struct element_type oil_path_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 2}},
    .state_count = 1,
    .start = start,
    .begin = begin,
    .end = end,
};
