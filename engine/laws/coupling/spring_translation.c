#include "engine/laws/coupling/spring_translation.h"

#include "engine/laws/coupling/follow.h"

enum { PRELOAD, RATE };
enum { POSITION, SEEN };

static void stamp_forces(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    stamp_add(stamp, 0, p[PRELOAD] + p[RATE] * element->state[POSITION]);
    stamp_term(stamp, 0, 0, p[RATE] * stamp->step);
}

static uint32_t begin(struct element *element)
{
    follow_position(element, 0, POSITION, SEEN);
    return 0;
}

static bool commit(struct element *element, double step)
{
    element->state[POSITION] += step * element_node(element, 0);
    return false;
}

static void start(struct element *element)
{
    element->state[SEEN] = element_read(element, 0);
    element->state[POSITION] = element->state[SEEN];
}

const struct element_type spring_translation_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_forces, .node_count = 1}},
    .state_count = 2,
    .start = start,
    .begin = begin,
    .commit = commit,
};
