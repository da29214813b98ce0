#include "engine/laws/pneumatic/dial.h"

#include "engine/laws/pneumatic/air.h"

enum { ZERO_ERROR, STUCK };
enum { SHOWN };

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    if (p[STUCK] < 0.5) {
        element->state[SHOWN] = element_node(element, 0) + p[ZERO_ERROR];
        element_write(element, 0, element->state[SHOWN]);
    }
    return 0;
}

static void start(struct element *element)
{
    element->state[SHOWN] = AIR_ATMOSPHERE + element->parameters[ZERO_ERROR];
    element_write(element, 0, element->state[SHOWN]);
}

const struct element_type dial_element = {
    .state_count = 1,
    .start = start,
    .end = end,
};
