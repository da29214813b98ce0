#include "engine/laws/hydraulic/oil_compensator.h"

#include "engine/laws/hydraulic/oil.h"

enum { FLOW, NEEDED_DROP, OPENING, BLOCKED, STUCK };
enum { VISCOSITY };

static const double rounding = 0.1e5;  // [Pa]
static const double residue = 2e-9;    // of the set flow for each Pa beyond: 2 % in 100 bar
static const double cold_share = 0.02; // of the flow lost when the oil is ten times too thick
static const double open_drop = 10e5;  // at which a stuck compensator passes the set flow [Pa]

// Sharp-edged orifices feel the oil's thickness a little.
static double set_flow(const struct element *element)
{
    const double *p = element->parameters;
    double thickness = 1.0 / oil_thinness(element, VISCOSITY);
    double lost = oil_clamp(cold_share * (thickness - 1.0) / 9.0, 0.0, 0.5);
    return p[FLOW] * p[OPENING] * (1.0 - p[BLOCKED]) * (1.0 - lost);
}

static struct oil_value flow_at(const struct element *element, double drop)
{
    const double *p = element->parameters;
    double flow = set_flow(element);
    double full = p[STUCK] >= 0.5 ? open_drop : p[NEEDED_DROP];
    struct oil_value plain = oil_orifice(oil_coefficient(flow, full), rounding, drop);
    if (p[STUCK] >= 0.5 || drop <= p[NEEDED_DROP]) {
        return plain;
    }
    double start = oil_orifice(oil_coefficient(flow, full), rounding, full).value;
    return (struct oil_value){start + flow * residue * (drop - full), flow * residue};
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

const struct element_type oil_compensator_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 2}},
    .end = end,
};
