#include "engine/laws/mechanical/drive.h"

#include <math.h>

enum { SPEED, LIMIT, STIFFNESS, RAMP, INERTIA };
enum { TARGET, WANTED, FORCE };

static const double tick = 1e-3; // [s]

// What it gives to its node; sets the slope.
static double force_at(const struct element *element, double v, double *slope)
{
    const double *p = element->parameters;
    double wanted = p[STIFFNESS] * (element->state[TARGET] - v);
    *slope = 0.0;
    if (wanted > p[LIMIT]) {
        return p[LIMIT];
    }
    if (wanted < -p[LIMIT]) {
        return -p[LIMIT];
    }
    *slope = -p[STIFFNESS];
    return wanted;
}

static void stamp_force(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    double slope;
    double force = force_at(element, stamp->x[0], &slope);
    double inertia = element->parameters[INERTIA] / stamp->step;
    stamp_add(stamp, 0, inertia * (stamp->x[0] - stamp->old[0]) - force);
    stamp_slope(stamp, 0, 0, inertia - slope);
}

static bool commit(struct element *element, double step)
{
    (void)step;
    double slope;
    element->state[FORCE] = force_at(element, element_node(element, 0), &slope);
    return element->state[TARGET] != element->state[WANTED];
}

// One millisecond of the ramp.
static bool approach(struct element *element)
{
    double *state = element->state;
    double ramp = element->parameters[RAMP];
    double way = state[WANTED] - state[TARGET];
    double stride = ramp > 0.0 ? fabs(element->parameters[SPEED]) * tick / ramp : fabs(way);
    if (fabs(way) <= stride) {
        state[TARGET] = state[WANTED];
    } else {
        state[TARGET] += way > 0.0 ? stride : -stride;
    }
    return state[TARGET] != state[WANTED];
}

static uint32_t begin(struct element *element)
{
    double command = element->reads[0] == PLANT_NONE ? 1.0 : element_read(element, 0);
    element->state[WANTED] = element->parameters[SPEED] * command;
    double before = element->state[TARGET];
    bool busy = approach(element);
    uint32_t request = before != element->state[TARGET] ? (uint32_t)ELEMENT_TOUCHED : 0;
    return request | (busy ? (uint32_t)ELEMENT_BUSY : 0);
}

static uint32_t end(struct element *element)
{
    element_write(element, 0, element->state[FORCE]);
    element_write(element, 1, element->state[FORCE] * element_node(element, 0));
    return 0;
}

const struct element_type drive_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_force, .node_count = 1}},
    .state_count = 3,
    .begin = begin,
    .commit = commit,
    .end = end,
};
