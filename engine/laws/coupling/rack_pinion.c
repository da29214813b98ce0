#include "engine/laws/coupling/rack_pinion.h"

enum { RADIUS, INERTIA, VISCOUS, INITIAL, SHEARED };
enum { ANGLE };
enum { RACK, SHAFT, TOOTH };

static const double at_rest = 1e-4; // [rad/s]

static void stamp_motion(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double inertia = p[INERTIA] / stamp->step;
    stamp_add(stamp, SHAFT, inertia * (stamp->x[SHAFT] - stamp->old[SHAFT]));
    stamp_slope(stamp, SHAFT, SHAFT, inertia);
    stamp_term(stamp, SHAFT, SHAFT, p[VISCOUS]);
    if (p[SHEARED] >= 0.5) {
        stamp_term(stamp, TOOTH, TOOTH, 1.0);
        return;
    }
    stamp_term(stamp, RACK, TOOTH, 1.0);
    stamp_term(stamp, SHAFT, TOOTH, -p[RADIUS]);
    stamp_term(stamp, TOOTH, RACK, 1.0);
    stamp_term(stamp, TOOTH, SHAFT, -p[RADIUS]);
}

static bool commit(struct element *element, double step)
{
    double speed = element_node(element, SHAFT);
    element->state[ANGLE] += step * speed;
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
    .layers = {[LAYER_FLOW] = {.stamp = stamp_motion, .node_count = 2, .branch_count = 1}},
    .state_count = 1,
    .start = start,
    .commit = commit,
    .end = end,
};
