#include "engine/laws/coupling/soft_start.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { SOFT, FULL_CONDUCTANCE, EXHAUST, FULL_RATIO, BLOCKED_EXHAUST, BLOCKED_SOFT };
enum { ENERGISED, FULL };

static const double critical_ratio = 0.3;

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    if (element->state[ENERGISED] < 0.5) {
        stamp_exhaust(stamp, 1, p[EXHAUST] * (1.0 - p[BLOCKED_EXHAUST]), critical_ratio);
        return;
    }
    double conductance =
        element->state[FULL] > 0.5 ? p[FULL_CONDUCTANCE] : p[SOFT] * (1.0 - p[BLOCKED_SOFT]);
    stamp_orifice(stamp, 0, 1, conductance, critical_ratio);
}

static uint32_t begin(struct element *element)
{
    double *state = element->state;
    double energised = element_read(element, 0) > 0.5 ? 1.0 : 0.0;
    if (energised == state[ENERGISED]) {
        return 0;
    }
    state[ENERGISED] = energised;
    state[FULL] = 0.0;
    element_write(element, 0, 0.0);
    return ELEMENT_TOUCHED;
}

static uint32_t end(struct element *element)
{
    double *state = element->state;
    double reached = element->parameters[FULL_RATIO] * element_node(element, 0);
    if (state[ENERGISED] < 0.5 || state[FULL] > 0.5 || element_node(element, 1) < reached) {
        return 0;
    }
    state[FULL] = 1.0;
    element_write(element, 0, 1.0);
    return ELEMENT_TOUCHED;
}

static void start(struct element *element)
{
    element->state[ENERGISED] = element_read(element, 0) > 0.5 ? 1.0 : 0.0;
    element_write(element, 0, 0.0);
}

const struct element_type soft_start_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 2}},
    .state_count = 2,
    .start = start,
    .begin = begin,
    .end = end,
};
