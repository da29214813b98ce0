#include "engine/laws/logic/follower.h"

#include "engine/base/det_math.h"

#include <math.h>

enum { LAG, OFFSET };
enum { FELT };

static const double slow_step = 0.001 * ELEMENT_SLOW_TICKS; // [s]
static const double settled = 1e-9;                         // share of the value

static void start(struct element *element)
{
    element->state[FELT] = element_read(element, 0) + element->parameters[OFFSET];
    element_write(element, 0, element->state[FELT]);
}

static uint32_t end(struct element *element)
{
    if (*element->tick % ELEMENT_SLOW_TICKS != 0) {
        return 0;
    }
    const double *p = element->parameters;
    double wanted = element_read(element, 0) + p[OFFSET];
    double gap = wanted - element->state[FELT];
    bool still = p[LAG] <= 0.0 || fabs(gap) <= settled * fabs(wanted);
    element->state[FELT] = still ? wanted : wanted - gap * det_exp(-slow_step / p[LAG]);
    element_write(element, 0, element->state[FELT]);
    return 0;
}

const struct element_type follower_element = {
    .state_count = 1,
    .start = start,
    .end = end,
    .slow = true,
};
