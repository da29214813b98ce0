#include "engine/laws/pneumatic/compressor.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { FREE_AIR_DELIVERY, CUT_IN, CUT_OUT, VOLUME };
enum { RUNNING, POWERED };

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_volume(stamp, 0, element->parameters[VOLUME]);
    if (element->state[RUNNING] > 0.5) {
        stamp_add(stamp, 0, -element->parameters[FREE_AIR_DELIVERY]);
    }
}

static uint32_t decide(struct element *element)
{
    double *state = element->state;
    double pressure = element_node(element, 0);
    double running = state[RUNNING];
    if (pressure >= element->parameters[CUT_OUT]) {
        running = 0.0;
    } else if (pressure <= element->parameters[CUT_IN]) {
        running = 1.0;
    }
    running = state[POWERED] > 0.5 ? running : 0.0;
    element_write(element, 0, running);
    element_write(element, 1, running * element->parameters[FREE_AIR_DELIVERY]);
    if (running == state[RUNNING]) {
        return 0;
    }
    state[RUNNING] = running;
    return ELEMENT_TOUCHED;
}

static uint32_t begin(struct element *element)
{
    element->state[POWERED] = element_read(element, 0) > 0.5 ? 1.0 : 0.0;
    return decide(element);
}

static void start(struct element *element)
{
    element->state[POWERED] = element_read(element, 0) > 0.5 ? 1.0 : 0.0;
}

// The compressor worked before the line was switched on.
static double first_node(const struct element *element)
{
    return 0.5 * (element->parameters[CUT_IN] + element->parameters[CUT_OUT]);
}

const struct element_type compressor_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 1, .source = true}},
    .state_count = 2,
    .start = start,
    .first_node = first_node,
    .begin = begin,
    .end = decide,
};
