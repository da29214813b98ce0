#include "engine/laws/logic/threshold.h"

#include <math.h>

enum { ON, OFF, DRIFT, DELAY, STUCK };
enum { ACTIVE, TARGET, TICKS_LEFT };

static double wanted(const struct element *element)
{
    const double *p = element->parameters;
    if (p[STUCK] > 0.5 || p[STUCK] < -0.5) {
        return p[STUCK] > 0.5 ? 1.0 : 0.0;
    }
    double sign = p[ON] >= p[OFF] ? 1.0 : -1.0;
    double value = sign * element_read(element, 0);
    if (value >= sign * (p[ON] + p[DRIFT])) {
        return 1.0;
    }
    return value < sign * (p[OFF] + p[DRIFT]) ? 0.0 : element->state[TARGET];
}

static uint32_t begin(struct element *element)
{
    double *state = element->state;
    double target = wanted(element);
    if (target != state[TARGET]) {
        state[TARGET] = target;
        state[TICKS_LEFT] = floor(element->parameters[DELAY] * 1000.0 + 0.5);
    }
    if (state[ACTIVE] == state[TARGET]) {
        return 0;
    }
    if (state[TICKS_LEFT] > 0.0) {
        state[TICKS_LEFT] -= 1.0;
        return ELEMENT_BUSY;
    }
    state[ACTIVE] = state[TARGET];
    element_write(element, 0, state[ACTIVE]);
    return 0;
}

static void start(struct element *element)
{
    element->state[TARGET] = wanted(element);
    element->state[ACTIVE] = element->state[TARGET];
    element_write(element, 0, element->state[ACTIVE]);
}

const struct element_type threshold_element = {
    .state_count = 3,
    .start = start,
    .begin = begin,
};
