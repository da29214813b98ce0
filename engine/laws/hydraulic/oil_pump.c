#include "engine/laws/hydraulic/oil_pump.h"

#include "engine/base/det_math.h"
#include "engine/laws/hydraulic/oil.h"

enum {
    DISPLACEMENT,
    LEAK,
    DRAIN_LEAK,
    EFFICIENCY,
    IDLE_TORQUE,
    SUCTION_LIMIT,
    SUCTION_BAND,
    AIR_SHARE,
    COMPENSATOR,
    COMPENSATOR_BAND,
    SHARE,
    ROTATION
};
enum { VISCOSITY, AERATION };
enum { IN, OUT, DRAIN, SHAFT };

static const double turning = 5.0; // [rad/s] over which friction builds up

// A value with its slopes with all four unknowns.
struct part_flow {
    double value;
    double d[4];
};

// Of a machine built for the other hand it is negative.
static double per_radian(const double *p)
{
    double size = p[DISPLACEMENT] / (2.0 * DET_PI);
    return p[ROTATION] < 0.0 ? -size : size;
}

// How full the chambers come to the high side.
static struct oil_value fill_at(const double *p, double upstream)
{
    struct oil_value empty = oil_ramp(p[SUCTION_LIMIT] - upstream, p[SUCTION_BAND]);
    return (struct oil_value){1.0 - empty.value, empty.slope};
}

// What the compensator leaves of the displacement.
static struct oil_value stroke_at(const double *p, double out)
{
    if (p[COMPENSATOR] <= 0.0) {
        return (struct oil_value){p[SHARE], 0.0};
    }
    struct oil_value back = oil_ramp(out - p[COMPENSATOR], p[COMPENSATOR_BAND]);
    return (struct oil_value){p[SHARE] * (1.0 - back.value), -p[SHARE] * back.slope};
}

static struct part_flow flow_at(const struct element *element, const double *x)
{
    const double *p = element->parameters;
    double air = oil_air(element, p[AIR_SHARE], AERATION);
    double d = per_radian(p) * (1.0 - air);
    bool backwards = d * x[SHAFT] < 0.0;
    struct oil_value fill = fill_at(p, x[backwards ? OUT : IN]);
    struct oil_value stroke = stroke_at(p, x[OUT]);
    double leak = p[LEAK] * oil_thinness(element, VISCOSITY);
    struct part_flow flow = {
        .value = d * x[SHAFT] * fill.value * stroke.value - leak * (x[OUT] - x[IN]),
    };
    flow.d[IN] = leak;
    flow.d[OUT] = d * x[SHAFT] * fill.value * stroke.slope - leak;
    flow.d[backwards ? OUT : IN] += d * x[SHAFT] * fill.slope * stroke.value;
    flow.d[SHAFT] = d * fill.value * stroke.value;
    return flow;
}

// Torque taken from the shaft.
static struct part_flow torque_at(const struct element *element, const double *x)
{
    const double *p = element->parameters;
    struct oil_value stroke = stroke_at(p, x[OUT]);
    double rise = x[OUT] - x[IN];
    double middle = 0.5 * (1.0 / p[EFFICIENCY] + p[EFFICIENCY]);
    double loss = 0.5 * (1.0 / p[EFFICIENCY] - p[EFFICIENCY]);
    double turn = oil_clamp(x[SHAFT] / turning, -1.0, 1.0);
    double turn_slope = turn > -1.0 && turn < 1.0 ? 1.0 / turning : 0.0;
    double size = rise < 0.0 ? -rise : rise;
    double arm = per_radian(p) * stroke.value;
    double hand = arm < 0.0 ? -1.0 : 1.0;
    double push = middle * rise + hand * loss * size * turn;
    double push_slope = middle + hand * (rise < 0.0 ? -loss : loss) * turn;
    struct part_flow torque = {.value = arm * push + p[IDLE_TORQUE] * turn};
    torque.d[IN] = -arm * push_slope;
    torque.d[OUT] = arm * push_slope + per_radian(p) * stroke.slope * push;
    torque.d[SHAFT] = (hand * arm * loss * size + p[IDLE_TORQUE]) * turn_slope;
    return torque;
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    struct part_flow flow = flow_at(element, stamp->x);
    struct part_flow torque = torque_at(element, stamp->x);
    stamp_add(stamp, IN, flow.value);
    stamp_add(stamp, OUT, -flow.value);
    stamp_add(stamp, SHAFT, torque.value);
    for (uint32_t i = 0; i < 4; i++) {
        stamp_slope(stamp, IN, i, flow.d[i]);
        stamp_slope(stamp, OUT, i, -flow.d[i]);
        stamp_slope(stamp, SHAFT, i, torque.d[i]);
    }
    double drain = element->parameters[DRAIN_LEAK] * oil_thinness(element, VISCOSITY);
    stamp_conductance(stamp, OUT, DRAIN, drain);
}

static uint32_t end(struct element *element)
{
    double x[4];
    for (uint32_t i = 0; i < 4; i++) {
        x[i] = element_node(element, i);
    }
    const double *p = element->parameters;
    double flow = flow_at(element, x).value;
    double torque = torque_at(element, x).value;
    double drained = p[DRAIN_LEAK] * oil_thinness(element, VISCOSITY) * (x[OUT] - x[DRAIN]);
    bool backwards = per_radian(p) * x[SHAFT] < 0.0;
    double fill = fill_at(p, x[backwards ? OUT : IN]).value;
    bool turns = x[SHAFT] > turning || x[SHAFT] < -turning;
    element_write(element, 0, flow);
    element_write(element, 1, torque);
    element_write(element, 2, torque * x[SHAFT] - flow * (x[OUT] - x[IN]));
    element_write(element, 3, drained);
    element_write(element, 4, turns ? 1.0 - fill : 0.0);
    element_write(element, 5, x[SHAFT]);
    return 0;
}

const struct element_type oil_pump_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 4}},
    .end = end,
};
