#include "engine/laws/logic/near_field.h"

#include <math.h>

enum { RANGE, HYSTERESIS, FACTOR, GAP_ERROR, FILM_GAP, DELAY, STUCK, DISTANCE };
enum { DETECTED, TARGET, TICKS_LEFT };
enum { READ_GAP, READ_FACTOR, READ_TARGET };

static const double nothing_near = 1e2; // [m]

static bool nearer(const struct element *element, double gap, double factor)
{
    double range = element->parameters[RANGE] * factor;
    double wider = element->state[TARGET] > 0.5 ? 1.0 + element->parameters[HYSTERESIS] : 1.0;
    return gap < range * wider;
}

// From the gap that is read, or from whether something stands before it.
static double gap_now(const struct element *element)
{
    if (element->reads[READ_TARGET] == PLANT_NONE) {
        return element_read(element, READ_GAP);
    }
    return element_read(element, READ_TARGET) > 0.5 ? element->parameters[DISTANCE] : nothing_near;
}

static double seen(const struct element *element)
{
    const double *p = element->parameters;
    if (p[STUCK] > 0.5 || p[STUCK] < -0.5) {
        return p[STUCK] > 0.5 ? 1.0 : 0.0;
    }
    bool known = element->reads[READ_FACTOR] != PLANT_NONE;
    double factor = p[FACTOR] * (known ? element_read(element, READ_FACTOR) : 1.0);
    bool body = nearer(element, gap_now(element) + p[GAP_ERROR], factor);
    return body || nearer(element, p[FILM_GAP], 1.0) ? 1.0 : 0.0;
}

static uint32_t begin(struct element *element)
{
    double *state = element->state;
    double target = seen(element);
    element_write(element, 1, gap_now(element) + element->parameters[GAP_ERROR]);
    element_write(element, 2, element->parameters[GAP_ERROR]);
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

static void start(struct element *element)
{
    element->state[TARGET] = seen(element);
    element->state[DETECTED] = element->state[TARGET];
    element_write(element, 0, element->state[DETECTED]);
}

const struct element_type near_field_element = {
    .state_count = 3,
    .start = start,
    .begin = begin,
};
