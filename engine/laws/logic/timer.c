#include "engine/laws/logic/timer.h"

#include <math.h>

enum { ON_DELAY, OFF_DELAY, STUCK };
enum { OUTPUT, TARGET, TICKS_LEFT };
enum { READ_INPUT, READ_SUPPLY };

static uint32_t set_output(struct element *element, double output)
{
    element->state[OUTPUT] = output;
    element_write(element, 0, output);
    return 0;
}

static uint32_t begin(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    bool supplied =
        element->reads[READ_SUPPLY] == PLANT_NONE || element_read(element, READ_SUPPLY) > 0.5;
    if (p[STUCK] > 0.5 || p[STUCK] < -0.5) {
        return set_output(element, p[STUCK] > 0.5 ? 1.0 : 0.0);
    }
    if (!supplied) {
        state[TARGET] = 0.0;
        return set_output(element, 0.0);
    }
    double target = element_read(element, READ_INPUT) > 0.5 ? 1.0 : 0.0;
    if (target != state[TARGET]) {
        state[TARGET] = target;
        state[TICKS_LEFT] = floor(1000.0 * p[target > 0.5 ? ON_DELAY : OFF_DELAY] + 0.5);
    }
    if (state[OUTPUT] == state[TARGET]) {
        return 0;
    }
    if (state[TICKS_LEFT] > 0.0) {
        state[TICKS_LEFT] -= 1.0;
        return ELEMENT_BUSY;
    }
    return set_output(element, state[TARGET]);
}

static void start(struct element *element)
{
    (void)set_output(element, 0.0);
}

const struct element_type timer_element = {
    .state_count = 3,
    .start = start,
    .begin = begin,
};
