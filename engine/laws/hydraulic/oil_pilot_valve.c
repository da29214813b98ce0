#include "engine/laws/hydraulic/oil_pilot_valve.h"

#include "engine/laws/hydraulic/oil.h"

enum {
    FLOW,
    DROP,
    SET,
    BAND,
    RATIO,
    IN_SHARE,
    OUT_SHARE,
    FREE_CRACKING,
    LEAK,
    STUCK,
    PILOT_BLOCKED,
    LAG,
    HYSTERESIS
};
enum { VISCOSITY };
enum { PILOTED, SNAPPED };
enum { IN, OUT, PILOT };

static const double rounding = 0.1e5; // of the seat's orifice [Pa]

// Where the pilot piston and the pressures of the last step want the seat.
static double piloted(const struct element *element)
{
    const double *p = element->parameters;
    double pilot = p[PILOT_BLOCKED] >= 0.5 ? 0.0 : element_node(element, PILOT);
    double push = p[IN_SHARE] * element_node(element, IN) + p[RATIO] * pilot -
                  p[OUT_SHARE] * element_node(element, OUT);
    double snap = element->state[SNAPPED] >= 0.5 ? p[HYSTERESIS] : 0.0;
    return oil_ramp(push - p[SET] + snap, p[BAND]).value;
}

// Lift at a drop from in to out: the pilot's, or that of a plain check backwards.
static struct oil_value lift_at(const struct element *element, double drop)
{
    const double *p = element->parameters;
    if (p[STUCK] > 0.5 || p[STUCK] < -0.5) {
        return (struct oil_value){p[STUCK] > 0.0 ? 1.0 : 0.0, 0.0};
    }
    struct oil_value lift = {element->state[PILOTED], 0.0};
    if (p[FREE_CRACKING] < 0.0) {
        return lift;
    }
    struct oil_value free = oil_lift(-drop - p[FREE_CRACKING], p[BAND]);
    return free.value > lift.value ? (struct oil_value){free.value, -free.slope} : lift;
}

static struct oil_value flow_at(const struct element *element, double drop)
{
    const double *p = element->parameters;
    double leak = p[LEAK] * oil_thinness(element, VISCOSITY);
    struct oil_value open = oil_orifice(oil_coefficient(p[FLOW], p[DROP]), rounding, drop);
    struct oil_value flow = oil_times(lift_at(element, drop), open);
    return (struct oil_value){flow.value + leak * drop, flow.slope + leak};
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    oil_stamp_flow(stamp, IN, OUT, flow_at(element, stamp->x[IN] - stamp->x[OUT]));
}

static bool commit(struct element *element, double step)
{
    double behind = piloted(element) - element->state[PILOTED];
    element->state[PILOTED] += behind * step / (step + element->parameters[LAG]);
    if (element->state[PILOTED] > 0.5) {
        element->state[SNAPPED] = 1.0;
    } else if (element->state[PILOTED] < 0.05) {
        element->state[SNAPPED] = 0.0;
    }
    return behind > 1e-3 || behind < -1e-3;
}

static uint32_t end(struct element *element)
{
    double drop = element_node(element, IN) - element_node(element, OUT);
    double flow = flow_at(element, drop).value;
    element_write(element, 0, flow);
    element_write(element, 1, flow * drop);
    return 0;
}

const struct element_type oil_pilot_valve_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 3}}, // the pilot only pushes
    .state_count = 2,
    .commit = commit,
    .end = end,
};
