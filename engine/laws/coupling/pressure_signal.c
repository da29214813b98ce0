#include "engine/laws/coupling/pressure_signal.h"

#include "engine/base/det_math.h"
#include "engine/laws/pneumatic/air.h"

#include <math.h>

enum { LAG, SHARE };
enum { FELT, LAST_TICK };

static const double settled = 1.0; // [Pa]

static uint32_t follow(struct element *element, double pressure)
{
    double *state = element->state;
    double lag = element->parameters[LAG];
    double wanted = pressure * element->parameters[SHARE];
    double elapsed = 0.001 * ((double)*element->tick - state[LAST_TICK]);
    double gap = wanted - state[FELT];
    bool still = fabs(gap) < settled || lag <= 0.0;
    state[LAST_TICK] = (double)*element->tick;
    state[FELT] = still ? wanted : wanted - gap * det_exp(-elapsed / lag);
    element_write(element, 0, state[FELT]);
    return still ? 0 : ELEMENT_LATER;
}

static uint32_t end_air(struct element *element)
{
    return follow(element, element_node(element, 0) - AIR_ATMOSPHERE);
}

// The gauge of a new part starts at rest with its port.
static void begin_at(struct element *element, double pressure)
{
    element->state[FELT] = pressure * element->parameters[SHARE];
    element->state[LAST_TICK] = (double)*element->tick;
    element_write(element, 0, element->state[FELT]);
}

static void start_air(struct element *element)
{
    begin_at(element, element_node(element, 0) - AIR_ATMOSPHERE);
}

const struct element_type air_pressure_element = {
    .state_count = 2,
    .start = start_air,
    .end = end_air,
};
