#include "engine/laws/coupling/pressure_pilot.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { THRESHOLD, HYSTERESIS, AREA_RATIO, TIME, STUCK };
enum { POSITION, TARGET, MOVED };

static double target_of(const struct element *element)
{
    const double *p = element->parameters;
    if (p[STUCK] > 0.5 || p[STUCK] < -0.5) {
        return p[STUCK] > 0.0 ? 1.0 : 0.0;
    }
    double a = element_node(element, 0) - AIR_ATMOSPHERE;
    double b = element_node(element, 1) - AIR_ATMOSPHERE;
    double push = p[AREA_RATIO] * a - b - p[THRESHOLD];
    if (push > 0.5 * p[HYSTERESIS]) {
        return 1.0;
    }
    return push < -0.5 * p[HYSTERESIS] ? 0.0 : element->state[TARGET];
}

static uint32_t end(struct element *element)
{
    double *state = element->state;
    state[TARGET] = target_of(element);
    if (state[POSITION] == state[TARGET]) {
        return 0;
    }
    double now = (double)*element->tick;
    if (state[MOVED] == now) {
        return ELEMENT_BUSY;
    }
    state[MOVED] = now;
    double travel = 1e-3 / element->parameters[TIME];
    state[POSITION] += clamp(state[TARGET] - state[POSITION], -travel, travel);
    element_write(element, 0, state[POSITION]);
    return state[POSITION] == state[TARGET] ? 0 : (uint32_t)ELEMENT_BUSY;
}

static void start(struct element *element)
{
    element->state[TARGET] = target_of(element);
    element->state[POSITION] = element->state[TARGET];
    element_write(element, 0, element->state[POSITION]);
}

const struct element_type pressure_pilot_element = {
    .state_count = 3,
    .start = start,
    .end = end,
};
