#include "engine/laws/hydraulic/oil_relief.h"

#include "engine/laws/hydraulic/oil.h"

enum { CRACK, SLOPE, SEAT_LEAK, STUCK, LAG, DAMPING_LOST, PILOT_CLOGGED };
enum { OPEN }; // conductance of the poppet [m3/(s.Pa)]

static const double rounding = 0.5e5; // of a dirty seat [Pa]
static const double least_crack = 0.2e5;

static double crack_of(const struct element *element)
{
    const double *p = element->parameters;
    // a clogged pilot orifice leaves the main piston with its own weak spring
    double crack = p[PILOT_CLOGGED] >= 0.5 ? 3e5 : p[CRACK];
    return crack > least_crack ? crack : least_crack;
}

// What the poppet lets through at steady pressure.
static struct oil_value asked(const struct element *element, double drop)
{
    const double *p = element->parameters;
    double above = drop - crack_of(element);
    if (p[STUCK] < -0.5 || above <= 0.0) {
        return (struct oil_value){0.0, 0.0};
    }
    return (struct oil_value){p[SLOPE] * above, p[SLOPE]};
}

static double share_of(const struct element *element, double step)
{
    double lag = element->parameters[LAG];
    return lag > 0.0 ? step / (step + lag) : 1.0;
}

static struct oil_value flow_at(const struct element *element, double drop, double step)
{
    const double *p = element->parameters;
    struct oil_value target = asked(element, drop);
    double share = share_of(element, step);
    double open = (1.0 - share) * element->state[OPEN];
    double seat = p[STUCK] > 0.5 ? p[SLOPE] : p[SEAT_LEAK];
    struct oil_value leak = oil_orifice(oil_coefficient(seat * 1e5, 1e5), rounding, drop);
    return (struct oil_value){
        .value = open * drop + share * target.value + leak.value,
        .slope = open + share * target.slope + leak.slope,
    };
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    oil_stamp_flow(stamp, 0, 1, flow_at(element, stamp->x[0] - stamp->x[1], stamp->step));
}

static bool commit(struct element *element, double step)
{
    double drop = element_node(element, 0) - element_node(element, 1);
    double target = drop > 0.0 ? asked(element, drop).value / drop : 0.0;
    double behind = target - element->state[OPEN];
    element->state[OPEN] += behind * share_of(element, step);
    return behind * drop > 1e-8 || behind * drop < -1e-8;
}

static uint32_t end(struct element *element)
{
    double drop = element_node(element, 0) - element_node(element, 1);
    double flow = flow_at(element, drop, 0.0).value;
    element_write(element, 0, flow);
    element_write(element, 1, flow * drop);
    element_write(element, 2, element->parameters[DAMPING_LOST] * (flow > 1e-6 ? 1.0 : 0.0));
    return 0;
}

const struct element_type oil_relief_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 2}},
    .state_count = 1,
    .commit = commit,
    .end = end,
};
