#include "engine/laws/coupling/grip.h"

#include "engine/laws/coupling/follow.h"

enum { CONTACT, STIFFNESS, JAW_RATIO, FRICTION, MASS, ACCELERATION };
enum { JAW_POSITION, PART };
enum { POSITION, SEEN, PRESENT, LOST, PRESS, HELD };

static const double gravity = 9.81; // [m/s2]

static void stamp_forces(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    const double *state = element->state;
    double squeeze = state[POSITION] + stamp->step * stamp->x[0] - p[CONTACT];
    if (state[PRESENT] > 0.5 && squeeze > 0.0) {
        stamp_add(stamp, 0, p[STIFFNESS] * squeeze);
        stamp_slope(stamp, 0, 0, p[STIFFNESS] * stamp->step);
    }
}

static bool commit(struct element *element, double step)
{
    element->state[POSITION] += step * element_node(element, 0);
    return false;
}

// A part lies there, unless the one that lies there has slipped.
static uint32_t begin(struct element *element)
{
    double *state = element->state;
    follow_position(element, JAW_POSITION, POSITION, SEEN);
    bool part = element_read(element, PART) > 0.5;
    state[LOST] = part ? state[LOST] : 0.0;
    double present = part && state[LOST] < 0.5 ? 1.0 : 0.0;
    if (present == state[PRESENT]) {
        return 0;
    }
    state[PRESENT] = present;
    return ELEMENT_TOUCHED;
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    double squeeze = state[POSITION] - p[CONTACT];
    bool pressed = state[PRESENT] > 0.5 && squeeze > 0.0;
    double force = pressed ? p[JAW_RATIO] * p[STIFFNESS] * squeeze : 0.0;
    double capacity = 2.0 * p[FRICTION] * force;
    bool holds = capacity >= p[MASS] * (gravity + p[ACCELERATION]);
    uint32_t request = 0;
    if (state[HELD] > 0.5 && !holds) {
        state[LOST] = 1.0;
        state[PRESENT] = 0.0;
        request = ELEMENT_TOUCHED;
    }
    state[HELD] = holds && state[PRESENT] > 0.5 ? 1.0 : 0.0;
    element_write(element, 0, force);
    element_write(element, 1, capacity);
    element_write(element, 2, state[HELD]);
    element_write(element, 3, state[LOST]);
    return request;
}

static void start(struct element *element)
{
    element->state[SEEN] = element_read(element, JAW_POSITION);
    element->state[POSITION] = element->state[SEEN];
    begin(element);
}

const struct element_type grip_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_forces, .node_count = 1}},
    .state_count = 6,
    .start = start,
    .begin = begin,
    .commit = commit,
    .end = end,
};
