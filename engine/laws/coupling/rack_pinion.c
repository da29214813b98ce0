#include "engine/laws/coupling/rack_pinion.h"

enum { RADIUS, INERTIA, VISCOUS, INITIAL, SHEARED };
enum { ANGLE, BENT };
enum { RACK, SHAFT };

static const double at_rest = 1e-4;        // [rad/s]
static const double tooth_stiffness = 5e6; // [N/m]

static void stamp_motion(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double inertia = p[INERTIA] / stamp->step;
    stamp_add(stamp, SHAFT, inertia * (stamp->x[SHAFT] - stamp->old[SHAFT]));
    stamp_slope(stamp, SHAFT, SHAFT, inertia);
    stamp_term(stamp, SHAFT, SHAFT, p[VISCOUS]);
    if (p[SHEARED] >= 0.5) {
        return;
    }
    double h = stamp->step, r = p[RADIUS];
    double bent = element->state[BENT] + h * (stamp->x[RACK] - r * stamp->x[SHAFT]);
    double force = tooth_stiffness * bent;
    double slope = tooth_stiffness * h;
    stamp_add(stamp, RACK, force);
    stamp_slope(stamp, RACK, RACK, slope);
    stamp_slope(stamp, RACK, SHAFT, -r * slope);
    stamp_add(stamp, SHAFT, -r * force);
    stamp_slope(stamp, SHAFT, RACK, -r * slope);
    stamp_slope(stamp, SHAFT, SHAFT, r * r * slope);
}

static bool commit(struct element *element, double step)
{
    const double *p = element->parameters;
    double *state = element->state;
    double speed = element_node(element, SHAFT);
    state[ANGLE] += step * speed;
    bool sheared = p[SHEARED] >= 0.5;
    state[BENT] =
        sheared ? 0.0 : state[BENT] + step * (element_node(element, RACK) - p[RADIUS] * speed);
    return speed > at_rest || speed < -at_rest;
}

static uint32_t end(struct element *element)
{
    element_write(element, 0, element->state[ANGLE]);
    element_write(element, 1, element_node(element, SHAFT));
    return 0;
}

static void start(struct element *element)
{
    element->state[ANGLE] = element->parameters[INITIAL];
    element_write(element, 0, element->state[ANGLE]);
}

const struct element_type rack_pinion_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_motion, .node_count = 2}},
    .state_count = 2,
    .start = start,
    .commit = commit,
    .end = end,
};
