#include "engine/laws/mechanical/spring.h"

enum { PRELOAD, RATE, SHARE, ONE_WAY };
enum { LENGTH, SEEN, FORCE };

static double force_at(const struct element *element, double x, double *slope)
{
    const double *p = element->parameters;
    double force = p[SHARE] * (p[PRELOAD] + p[RATE] * x);
    *slope = p[SHARE] * p[RATE];
    if (force < 0.0 && p[ONE_WAY] >= 0.5) {
        *slope = 0.0;
        return 0.0;
    }
    return force;
}

static void stamp_force(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    double slope;
    double x = element->state[LENGTH] + stamp->step * (stamp->x[0] - stamp->x[1]);
    double force = force_at(element, x, &slope);
    stamp_flow(stamp, 0, 1, force, slope * stamp->step, -slope * stamp->step);
}

static bool commit(struct element *element, double step)
{
    double slope;
    double *state = element->state;
    state[LENGTH] += step * (element_node(element, 0) - element_node(element, 1));
    state[FORCE] = force_at(element, state[LENGTH], &slope);
    return false;
}

static uint32_t begin(struct element *element)
{
    double position = element_read(element, 0);
    if (element->reads[0] != PLANT_NONE && position != element->state[SEEN]) {
        element->state[SEEN] = position;
        element->state[LENGTH] = position;
    }
    return 0;
}

static uint32_t end(struct element *element)
{
    element_write(element, 0, element->state[FORCE]);
    element_write(element, 1, element->state[LENGTH]);
    return 0;
}

static void start(struct element *element)
{
    double slope;
    element->state[SEEN] = element_read(element, 0);
    element->state[LENGTH] = element->state[SEEN];
    element->state[FORCE] = force_at(element, element->state[LENGTH], &slope);
    element_write(element, 0, element->state[FORCE]);
    element_write(element, 1, element->state[LENGTH]);
}

static double rate(const struct element *element, uint32_t write)
{
    return write == 1 ? element_node(element, 0) - element_node(element, 1) : 0.0;
}

const struct element_type spring_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_force, .node_count = 2}},
    .state_count = 3,
    .start = start,
    .begin = begin,
    .commit = commit,
    .end = end,
    .rate = rate,
};
