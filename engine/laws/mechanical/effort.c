#include "engine/laws/mechanical/effort.h"

enum { FORCE };
enum { NOW };

static double force(const struct element *element)
{
    double share = element->reads[0] == PLANT_NONE ? 1.0 : element_read(element, 0);
    return element->parameters[FORCE] * share;
}

static void stamp_force(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_add(stamp, 0, -element->state[NOW]);
}

static uint32_t begin(struct element *element)
{
    double now = force(element);
    bool changed = now != element->state[NOW];
    element->state[NOW] = now;
    return changed ? (uint32_t)ELEMENT_TOUCHED : 0;
}

static void start(struct element *element)
{
    element->state[NOW] = force(element);
}

const struct element_type effort_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_force, .node_count = 1}},
    .state_count = 1,
    .start = start,
    .begin = begin,
};
