#include "engine/laws/logic/photo.h"

#include <math.h>

enum {
    MARGIN,
    FOULING,
    WITHOUT_TARGET,
    WITH_TARGET,
    AMBIENT_LIGHT,
    HYSTERESIS,
    DELAY,
    DARK_ON,
    STUCK
};
enum { DETECTED, LIGHT, TICKS_LEFT };
enum { READ_TARGET, READ_BRIGHTNESS };

// Received light in multiples of the threshold.
static double received(const struct element *element)
{
    const double *p = element->parameters;
    double target = element_read(element, READ_TARGET);
    target = target < 0.0 ? 0.0 : target > 1.0 ? 1.0 : target;
    bool known = element->reads[READ_BRIGHTNESS] != PLANT_NONE;
    double with = p[WITH_TARGET] * (known ? element_read(element, READ_BRIGHTNESS) : 1.0);
    double share = p[WITHOUT_TARGET] + (with - p[WITHOUT_TARGET]) * target;
    return p[MARGIN] * (1.0 - p[FOULING]) * share + p[AMBIENT_LIGHT];
}

static uint32_t decide(struct element *element)
{
    const double *p = element->parameters;
    bool detected = (element->state[LIGHT] > 0.5) != (p[DARK_ON] >= 0.5);
    if (p[STUCK] > 0.5 || p[STUCK] < -0.5) {
        detected = p[STUCK] > 0.5;
    }
    element->state[DETECTED] = detected ? 1.0 : 0.0;
    element_write(element, 0, element->state[DETECTED]);
    return 0;
}

static double lit(const struct element *element, double light)
{
    double threshold = element->state[LIGHT] > 0.5 ? 1.0 - element->parameters[HYSTERESIS] : 1.0;
    return light >= threshold ? 1.0 : 0.0;
}

static uint32_t begin(struct element *element)
{
    double *state = element->state;
    double light = received(element);
    element_write(element, 1, light);
    if (lit(element, light) == state[LIGHT]) {
        state[TICKS_LEFT] = floor(1000.0 * element->parameters[DELAY] + 0.5);
        return decide(element);
    }
    if (state[TICKS_LEFT] > 0.0) {
        state[TICKS_LEFT] -= 1.0;
        return ELEMENT_BUSY;
    }
    state[LIGHT] = lit(element, light);
    state[TICKS_LEFT] = floor(1000.0 * element->parameters[DELAY] + 0.5);
    return decide(element);
}

static void start(struct element *element)
{
    double light = received(element);
    element->state[LIGHT] = light >= 1.0 ? 1.0 : 0.0;
    element->state[TICKS_LEFT] = floor(1000.0 * element->parameters[DELAY] + 0.5);
    element_write(element, 1, light);
    (void)decide(element);
}

const struct element_type photo_element = {
    .state_count = 3,
    .start = start,
    .begin = begin,
};
