#include "engine/laws/hydraulic/oil_tank.h"

#include "engine/base/det_math.h"
#include "engine/laws/hydraulic/oil.h"

enum { CAPACITY, FILLED, LOW_SHARE, FOAM_TIME, WATER };
enum { LEAK_1, LEAK_2, LEAK_3, LEAK_4, LEAK_5, LEAK_6, AIR_DRAWN, RUNNING };
enum { LOST, AIR, WARNED };

static const double slow_step = 0.001 * ELEMENT_SLOW_TICKS; // [s]
static const double vortex_air = 0.10;                      // drawn in with an empty suction
static const double swing = 0.02;                           // of the capacity, hysteresis

static double share_filled(const struct element *element)
{
    const double *p = element->parameters;
    return oil_clamp((p[FILLED] - element->state[LOST]) / p[CAPACITY], 0.0, 1.0);
}

static void publish(struct element *element)
{
    const double *p = element->parameters;
    double share = share_filled(element);
    if (share < p[LOW_SHARE]) {
        element->state[WARNED] = 1.0;
    } else if (share > p[LOW_SHARE] + swing) {
        element->state[WARNED] = 0.0;
    }
    element_write(element, 0, share);
    element_write(element, 1, element->state[AIR]);
    element_write(element, 2, p[WATER]);
    element_write(element, 3, element->state[WARNED]);
}

// Air drawn now: from the suction line's leak, and from the vortex of a low level.
static double drawn(const struct element *element)
{
    const double *p = element->parameters;
    bool joined = element->reads[RUNNING] != PLANT_NONE;
    if (joined && element_read(element, RUNNING) < 0.5) {
        return 0.0;
    }
    double uncovered = 1.0 - share_filled(element) / (0.75 * p[LOW_SHARE]);
    return element_read(element, AIR_DRAWN) + vortex_air * oil_clamp(uncovered, 0.0, 1.0);
}

static uint32_t end(struct element *element)
{
    if (*element->tick % ELEMENT_SLOW_TICKS != 0) {
        return 0;
    }
    double leaks = 0.0;
    for (uint32_t i = LEAK_1; i <= LEAK_6; i++) {
        leaks += element_read(element, i);
    }
    element->state[LOST] += slow_step * leaks;
    double share = 1.0 - det_exp(-slow_step / element->parameters[FOAM_TIME]);
    element->state[AIR] += share * (drawn(element) - element->state[AIR]);
    publish(element);
    return 0;
}

static void start(struct element *element)
{
    publish(element);
}

const struct element_type oil_tank_element = {
    .state_count = 3,
    .start = start,
    .end = end,
    .slow = true,
};
