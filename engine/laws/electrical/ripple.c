#include "engine/laws/electrical/ripple.h"

enum { VOLTAGE, RESISTANCE };
enum { RUNNING };

static const double twice_mains = 100.0; // [Hz] of a bridge rectifier

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_branch_phasor(stamp, element->parameters[RESISTANCE]);
    if (element->state[RUNNING] > 0.5) {
        stamp_add(stamp, 4, -element->parameters[VOLTAGE]);
    }
}

static uint32_t begin(struct element *element)
{
    double running = element_read(element, 0) > 0.5 ? 1.0 : 0.0;
    if (running == element->state[RUNNING]) {
        return 0;
    }
    element->state[RUNNING] = running;
    return ELEMENT_TOUCHED;
}

static double frequency(const struct element *element)
{
    (void)element;
    return twice_mains;
}

const struct element_type ripple_element = {
    .layers = {[LAYER_AC] = {.stamp = stamp_ac,
                             .node_count = 2,
                             .branch_count = 1,
                             .linear = true,
                             .source = true,
                             .whispers = true}},
    .state_count = 1,
    .frequency = frequency,
    .begin = begin,
};
