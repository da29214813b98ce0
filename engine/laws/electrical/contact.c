#include "engine/laws/electrical/contact.h"

#include <math.h>

enum { RESISTANCE, OPEN_RESISTANCE, NORMALLY_CLOSED, DELAY_MAKE, DELAY_BREAK, STUCK };
enum { CLOSED, TARGET, TICKS_LEFT };

static double resistance_of(const struct element *element)
{
    return element->state[CLOSED] > 0.5 ? element->parameters[RESISTANCE]
                                        : element->parameters[OPEN_RESISTANCE];
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_branch(stamp, resistance_of(element));
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_branch_phasor(stamp, resistance_of(element));
}

static double wanted(const struct element *element)
{
    bool commanded = element_read(element, 0) > 0.5;
    bool closed = commanded != (element->parameters[NORMALLY_CLOSED] > 0.5);
    if (element->parameters[STUCK] > 0.5) {
        closed = true;
    } else if (element->parameters[STUCK] < -0.5) {
        closed = false;
    }
    return closed ? 1.0 : 0.0;
}

static void start(struct element *element)
{
    element->state[CLOSED] = wanted(element);
    element->state[TARGET] = element->state[CLOSED];
    element_write(element, 0, element->state[CLOSED]);
}

static uint32_t begin(struct element *element)
{
    double *state = element->state;
    double target = wanted(element);
    if (target != state[TARGET]) {
        double delay = element->parameters[target > 0.5 ? DELAY_MAKE : DELAY_BREAK];
        state[TARGET] = target;
        state[TICKS_LEFT] = floor(delay * 1000.0 + 0.5);
    }
    if (state[CLOSED] == state[TARGET]) {
        return 0;
    }
    if (state[TICKS_LEFT] > 0.0) {
        state[TICKS_LEFT] -= 1.0;
        return ELEMENT_BUSY;
    }
    state[CLOSED] = state[TARGET];
    element_write(element, 0, state[CLOSED]);
    return ELEMENT_TOUCHED;
}

const struct element_type contact_element = {
    .layers =
        {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .branch_count = 1, .linear = true},
         [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .branch_count = 1, .linear = true}},
    .state_count = 3,
    .start = start,
    .begin = begin,
};
