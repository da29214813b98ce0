#include "engine/laws/mechanical/pulse_disc.h"

#include "engine/base/det_math.h"

#include <math.h>

enum { TEETH };
enum { PHASE, TICK };

static const double second = 1e-3; // of one tick
static const double standing = 1e-6;

static uint32_t end(struct element *element)
{
    double *state = element->state;
    double tick = (double)*element->tick;
    double frequency = fabs(element_node(element, 0)) * element->parameters[TEETH] / (2.0 * DET_PI);
    double phase = state[PHASE] + frequency * second * (tick - state[TICK]);
    state[PHASE] = phase - floor(phase);
    state[TICK] = tick;
    element_write(element, 0, state[PHASE] < 0.5 ? 1.0 : 0.0);
    element_write(element, 1, frequency);
    element_write(element, 2, state[PHASE]);
    return frequency > standing && element->writes[0] != PLANT_NONE ? (uint32_t)ELEMENT_BUSY : 0;
}

static void start(struct element *element)
{
    element->state[TICK] = (double)*element->tick;
    element_write(element, 0, 1.0);
}

const struct element_type pulse_disc_element = {
    .state_count = 2,
    .start = start,
    .end = end,
};
