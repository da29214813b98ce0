#include "engine/laws/mechanical/inertia.h"

enum { INERTIA };
enum { ANGLE, SPEED };

static const double at_rest = 1e-4; // [rad/s]

static void stamp_torque(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    double inertia = element->parameters[INERTIA] / stamp->step;
    stamp_add(stamp, 0, inertia * (stamp->x[0] - stamp->old[0]));
    stamp_slope(stamp, 0, 0, inertia);
}

// The angle by the mean speed: exact under a steady torque. A steady speed may be integrated in long steps, unless somebody follows the angle.
static bool commit(struct element *element, double step)
{
    double speed = element_node(element, 0);
    element->state[ANGLE] += 0.5 * step * (element->state[SPEED] + speed);
    element->state[SPEED] = speed;
    bool followed = element->writes[0] != PLANT_NONE;
    return followed && (speed > at_rest || speed < -at_rest);
}

static uint32_t end(struct element *element)
{
    element_write(element, 0, element->state[ANGLE]);
    element_write(element, 1, element_node(element, 0));
    return 0;
}

static double rate(const struct element *element, uint32_t write)
{
    return write == 0 ? element_node(element, 0) : 0.0;
}

const struct element_type inertia_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_torque, .node_count = 1}},
    .state_count = 2,
    .commit = commit,
    .end = end,
    .rate = rate,
};
