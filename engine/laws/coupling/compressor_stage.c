#include "engine/laws/coupling/compressor_stage.h"

#include "engine/base/det_math.h"
#include "engine/laws/pneumatic/stamp_air.h"

enum { FREE_AIR_DELIVERY, RATED_SPEED, RATED_RATIO, RATIO_LOSS, EFFICIENCY, LOSS, DRIVEN };
enum { POWERED, FULL };
enum { RUNNING };
enum { IN, OUT, SHAFT };

static const double full_torque_speed = 1.0; // [rad/s] under which the torque builds up

// Per turn at rated speed: the flow as a share of the free air delivery, with slopes.
struct share {
    double value, d_in, d_out;
};

static struct share delivery(const double *p, double in, double out)
{
    double rated = (1.0 - p[RATIO_LOSS] * (p[RATED_RATIO] - 1.0)) * AIR_ATMOSPHERE;
    double scale = (1.0 - p[LOSS]) / rated;
    double value = scale * (in - p[RATIO_LOSS] * (out - in));
    if (value <= 0.0) {
        return (struct share){0.0, 0.0, 0.0};
    }
    return (struct share){value, scale * (1.0 + p[RATIO_LOSS]), -scale * p[RATIO_LOSS]};
}

// Work of one normal m3 [J/m3 = Pa]. The head's valves let nothing back: never negative.
static double work_of(const double *p, double in, double out)
{
    return out > in ? AIR_NORMAL * det_log(out / in) / p[EFFICIENCY] : 0.0;
}

static double speed_share(const struct element *element, double speed)
{
    const double *p = element->parameters;
    double share = p[DRIVEN] >= 0.5 ? speed / p[RATED_SPEED] : element->state[RUNNING];
    return share > 0.0 ? share : 0.0;
}

static void stamp_shaft(const struct element *element, struct stamp *stamp, struct share share)
{
    const double *p = element->parameters;
    double in = stamp->x[IN], out = stamp->x[OUT];
    double speed = stamp->x[SHAFT];
    if (speed <= 0.0 || out <= in) {
        return;
    }
    double rise = speed < full_torque_speed ? speed / full_torque_speed : 1.0;
    double per_turn = p[FREE_AIR_DELIVERY] / p[RATED_SPEED];
    double work = work_of(p, in, out);
    double work_slope = AIR_NORMAL / p[EFFICIENCY]; // times d ln(p)
    double torque = per_turn * share.value * work;
    stamp_add(stamp, SHAFT, rise * torque);
    stamp_slope(
        stamp, SHAFT, IN, rise * per_turn * (share.d_in * work - share.value * work_slope / in));
    stamp_slope(
        stamp, SHAFT, OUT, rise * per_turn * (share.d_out * work + share.value * work_slope / out));
    if (speed < full_torque_speed) {
        stamp_slope(stamp, SHAFT, SHAFT, torque / full_torque_speed);
    }
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    struct share share = delivery(p, stamp->x[IN], stamp->x[OUT]);
    double flow = p[FREE_AIR_DELIVERY] * speed_share(element, stamp->x[SHAFT]);
    stamp_flow(stamp, IN, OUT, flow * share.value, flow * share.d_in, flow * share.d_out);
    if (p[DRIVEN] < 0.5) {
        return;
    }
    if (stamp->x[SHAFT] > 0.0) {
        double slope = p[FREE_AIR_DELIVERY] / p[RATED_SPEED] * share.value;
        stamp_slope(stamp, IN, SHAFT, slope);
        stamp_slope(stamp, OUT, SHAFT, -slope);
    }
    stamp_shaft(element, stamp, share);
}

static double running_of(const struct element *element)
{
    return element_read(element, FULL) > 0.5 ? 0.0 : element_read(element, POWERED);
}

static uint32_t begin(struct element *element)
{
    double running = running_of(element);
    if (running == element->state[RUNNING]) {
        return 0;
    }
    element->state[RUNNING] = running;
    element_write(element, 2, running);
    return ELEMENT_TOUCHED;
}

static void start(struct element *element)
{
    element->state[RUNNING] = running_of(element);
    element_write(element, 2, element->state[RUNNING]);
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double in = element_node(element, IN), out = element_node(element, OUT);
    double share = speed_share(element, element_node(element, SHAFT));
    double flow = p[FREE_AIR_DELIVERY] * share * delivery(p, in, out).value;
    element_write(element, 0, flow);
    element_write(element, 1, flow * work_of(p, in, out));
    return 0;
}

const struct element_type compressor_stage_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 3}},
    .state_count = 1,
    .start = start,
    .begin = begin,
    .end = end,
};
