#include "engine/laws/coupling/suction_cup.h"

#include "engine/base/det_math.h"
#include "engine/laws/pneumatic/stamp_air.h"

enum { DIAMETER, OPEN_CONDUCTANCE, LIP_LEAK, POROSITY, HOLD_FORCE };
enum { PART };
enum { SEALED, LOST, HELD };

static const double critical_ratio = 0.5;

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    if (element->state[SEALED] < 0.5) {
        stamp_exhaust(stamp, 0, p[OPEN_CONDUCTANCE], critical_ratio);
        return;
    }
    double leak = p[LIP_LEAK] + p[POROSITY];
    stamp_add(stamp, 0, leak * (stamp->x[0] - AIR_ATMOSPHERE));
    stamp_slope(stamp, 0, 0, leak);
}

static uint32_t begin(struct element *element)
{
    double *state = element->state;
    bool part = element_read(element, PART) > 0.5;
    state[LOST] = part ? state[LOST] : 0.0;
    double sealed = part && state[LOST] < 0.5 ? 1.0 : 0.0;
    if (sealed == state[SEALED]) {
        return 0;
    }
    state[SEALED] = sealed;
    return ELEMENT_TOUCHED;
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    double area = 0.25 * DET_PI * p[DIAMETER] * p[DIAMETER];
    double force = (AIR_ATMOSPHERE - element_node(element, 0)) * area;
    bool holds = state[SEALED] > 0.5 && force >= p[HOLD_FORCE];
    uint32_t request = 0;
    if (state[HELD] > 0.5 && !holds) {
        state[LOST] = 1.0;
        state[SEALED] = 0.0;
        request = ELEMENT_TOUCHED;
    }
    state[HELD] = holds ? 1.0 : 0.0;
    element_write(element, 0, state[SEALED] > 0.5 && force > 0.0 ? force : 0.0);
    element_write(element, 1, state[HELD]);
    element_write(element, 2, state[LOST]);
    return request;
}

static void start(struct element *element)
{
    begin(element);
}

const struct element_type suction_cup_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 1}},
    .state_count = 3,
    .start = start,
    .begin = begin,
    .end = end,
};
