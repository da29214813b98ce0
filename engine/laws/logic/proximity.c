#include "engine/laws/logic/proximity.h"

#include <math.h>

enum { FROM, TO, HYSTERESIS, SHIFT, DELAY, STUCK };
enum { DETECTED, TARGET, TICKS_LEFT };

static double seen(const struct element *element)
{
    const double *p = element->parameters;
    if (p[STUCK] > 0.5) {
        return 1.0;
    }
    if (p[STUCK] < -0.5) {
        return 0.0;
    }
    double margin = element->state[TARGET] > 0.5 ? p[HYSTERESIS] : 0.0;
    double value = element_read(element, 0) - p[SHIFT];
    return value >= p[FROM] - margin && value <= p[TO] + margin ? 1.0 : 0.0;
}

static uint32_t begin(struct element *element)
{
    double *state = element->state;
    double target = seen(element);
    element_write(element, 1, element->parameters[SHIFT]);
    if (target != state[TARGET]) {
        state[TARGET] = target;
        state[TICKS_LEFT] = floor(element->parameters[DELAY] * 1000.0 + 0.5);
    }
    if (state[DETECTED] == state[TARGET]) {
        return 0;
    }
    if (state[TICKS_LEFT] > 0.0) {
        state[TICKS_LEFT] -= 1.0;
        return ELEMENT_BUSY;
    }
    state[DETECTED] = state[TARGET];
    element_write(element, 0, state[DETECTED]);
    return 0;
}

// When the value comes to the next end of the window.
static double edge(const struct element *element, uint32_t read, double rate)
{
    (void)read;
    const double *p = element->parameters;
    if (seen(element) != element->state[TARGET]) { // one was passed too slowly to be told
        return 0.0;
    }
    double margin = element->state[TARGET] > 0.5 ? p[HYSTERESIS] : 0.0;
    double value = element_read(element, 0) - p[SHIFT];
    double from = (p[FROM] - margin - value) / rate;
    double to = (p[TO] + margin - value) / rate;
    double nearest = HUGE_VAL;
    if (from > 0.0) {
        nearest = from;
    }
    return to > 0.0 && to < nearest ? to : nearest;
}

static void start(struct element *element)
{
    element->state[TARGET] = seen(element);
    element->state[DETECTED] = element->state[TARGET];
    element_write(element, 0, element->state[DETECTED]);
    element_write(element, 1, element->parameters[SHIFT]);
}

const struct element_type proximity_element = {
    .state_count = 3,
    .start = start,
    .begin = begin,
    .edge = edge,
    .edge_reads = 1U << 0,
};
