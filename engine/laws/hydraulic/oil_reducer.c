#include "engine/laws/hydraulic/oil_reducer.h"

#include "engine/laws/hydraulic/oil.h"

enum { SET, BAND, FLOW, DROP, RELIEF_SLOPE, STUCK, LEAK };
enum { OPENED };
enum { IN, OUT, DRAIN };

static const double rounding = 0.2e5;     // [Pa]
static const double relief_above = 1.5e5; // [Pa]
static const double lag = 5e-3;           // of its spool [s]

struct through {
    double value, d_in, d_out, d_drain;
};

// What the spring and the drain leave of the opening.
static struct oil_value wanted_at(const double *p, double out, double drain)
{
    return oil_ramp(p[SET] + drain - out, p[BAND]);
}

// The spool lags. Flowing backwards it would open the more the more it lets out, which has no steady
// solution: there the opening is that of the step before.
static struct oil_value
opening_at(const struct element *element, double in, double out, double drain, double step)
{
    const double *p = element->parameters;
    if (p[STUCK] > 0.5 || p[STUCK] < -0.5) {
        return (struct oil_value){p[STUCK] > 0.0 ? 1.0 : 0.0, 0.0};
    }
    double before = element->state[OPENED];
    if (in < out) {
        return (struct oil_value){before, 0.0};
    }
    struct oil_value wanted = wanted_at(p, out, drain);
    double share = step / (step + lag);
    return (struct oil_value){before + share * (wanted.value - before), share * wanted.slope};
}

static struct through
supply_at(const struct element *element, double in, double out, double drain, double step)
{
    const double *p = element->parameters;
    struct oil_value lift = opening_at(element, in, out, drain, step);
    struct oil_value open = oil_orifice(oil_coefficient(p[FLOW], p[DROP]), rounding, in - out);
    return (struct through){
        .value = lift.value * open.value + p[LEAK] * (in - out),
        .d_in = lift.value * open.slope + p[LEAK],
        .d_out = -lift.value * open.slope - lift.slope * open.value - p[LEAK],
        .d_drain = lift.slope * open.value,
    };
}

static struct oil_value relief_at(const double *p, double out, double drain)
{
    double above = out - drain - p[SET] - relief_above;
    if (above <= 0.0 || p[STUCK] > 0.5) {
        return (struct oil_value){0.0, 0.0};
    }
    return (struct oil_value){p[RELIEF_SLOPE] * above, p[RELIEF_SLOPE]};
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    const double *x = stamp->x;
    struct through supply = supply_at(element, x[IN], x[OUT], x[DRAIN], stamp->step);
    stamp_flow(stamp, IN, OUT, supply.value, supply.d_in, supply.d_out);
    stamp_slope(stamp, IN, DRAIN, supply.d_drain);
    stamp_slope(stamp, OUT, DRAIN, -supply.d_drain);
    oil_stamp_flow(stamp, OUT, DRAIN, relief_at(p, x[OUT], x[DRAIN]));
}

static bool commit(struct element *element, double step)
{
    double out = element_node(element, OUT);
    double wanted = wanted_at(element->parameters, out, element_node(element, DRAIN)).value;
    double behind = wanted - element->state[OPENED];
    element->state[OPENED] += behind * step / (step + lag);
    return behind > 1e-3 || behind < -1e-3;
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double in = element_node(element, IN);
    double out = element_node(element, OUT);
    double drain = element_node(element, DRAIN);
    double flow = supply_at(element, in, out, drain, 0.0).value;
    element_write(element, 0, flow);
    element_write(element, 1, flow * (in - out));
    element_write(element, 2, relief_at(p, out, drain).value);
    return 0;
}

const struct element_type oil_reducer_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 3}},
    .state_count = 1,
    .commit = commit,
    .end = end,
};
