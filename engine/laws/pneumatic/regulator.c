#include "engine/laws/pneumatic/regulator.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { SET_PRESSURE, DROOP, CONDUCTANCE, RELIEF_CONDUCTANCE, HYSTERESIS };
enum { FELT };

static const double critical_ratio = 0.3;
static const double relief_above = 0.3e5; // [Pa]
static const double relief_band = 0.1e5;  // from closed to open [Pa]
static const double least_band = 2e3;     // [Pa]

// An opening from 0 to 1 with its slope.
struct opening {
    double value, slope;
};

static struct opening ramp(double x, double band)
{
    if (x <= 0.0) {
        return (struct opening){0.0, 0.0};
    }
    return x >= band ? (struct opening){1.0, 0.0} : (struct opening){x / band, 1.0 / band};
}

// What is missing for the valve to be wide open: the droop of its sheet at full choked flow.
static double band_of(const double *p)
{
    double upstream = p[SET_PRESSURE] + AIR_ATMOSPHERE + AIR_NORMAL;
    double band = p[DROOP] * p[CONDUCTANCE] * upstream;
    return band > least_band ? band : least_band;
}

// What the diaphragm feels of the outlet: its stem rubs, and follows only beyond half the hysteresis.
static struct opening felt_at(const struct element *element, double out)
{
    double play = 0.5 * element->parameters[HYSTERESIS];
    double felt = element->state[FELT];
    if (out > felt + play) {
        return (struct opening){out - play, 1.0};
    }
    if (out < felt - play) {
        return (struct opening){out + play, 1.0};
    }
    return (struct opening){felt, 0.0};
}

static struct flow flow_through(const struct element *element, double in, double out)
{
    const double *p = element->parameters;
    double set = p[SET_PRESSURE] + AIR_ATMOSPHERE;
    struct opening felt = felt_at(element, out);
    struct opening opening = ramp(set - felt.value, band_of(p));
    struct flow flow = flow_between(p[CONDUCTANCE], critical_ratio, in, out);
    flow.d_pressure1 *= opening.value;
    flow.d_pressure2 = flow.d_pressure2 * opening.value - flow.value * opening.slope * felt.slope;
    flow.value *= opening.value;
    return flow;
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    struct flow flow = flow_through(element, stamp->x[0], stamp->x[1]);
    stamp_flow(stamp, 0, 1, flow.value, flow.d_pressure1, flow.d_pressure2);
    double set = p[SET_PRESSURE] + AIR_ATMOSPHERE;
    struct opening relief = ramp(stamp->x[1] - set - relief_above, relief_band);
    if (relief.value > 0.0) {
        struct flow vent =
            flow_between(p[RELIEF_CONDUCTANCE], critical_ratio, stamp->x[1], AIR_ATMOSPHERE);
        stamp_add(stamp, 1, relief.value * vent.value);
        stamp_slope(stamp, 1, 1, relief.value * vent.d_pressure1 + relief.slope * vent.value);
    }
}

static uint32_t end(struct element *element)
{
    struct flow flow = flow_through(element, element_node(element, 0), element_node(element, 1));
    element_write(element, 0, flow.value);
    return 0;
}

static bool commit(struct element *element, double step)
{
    (void)step;
    element->state[FELT] = felt_at(element, element_node(element, 1)).value;
    return false;
}

static void start(struct element *element)
{
    element->state[FELT] = element_node(element, 1);
}

const struct element_type regulator_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 2}},
    .state_count = 1,
    .start = start,
    .commit = commit,
    .end = end,
    .observes = true,
};
