#include "engine/laws/electrical/plc_input.h"

#include <math.h>

enum { RESISTANCE, THRESHOLD_ON, THRESHOLD_OFF, FILTER, DEAD };
enum { IMAGE, LEVEL, TICKS_LEFT };

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_conductance(stamp, 0, 1, 1.0 / element->parameters[RESISTANCE]);
}

static uint32_t end(struct element *element)
{
    double *state = element->state;
    double voltage = element_node(element, 0) - element_node(element, 1);
    double level = state[LEVEL];
    if (voltage > element->parameters[THRESHOLD_ON]) {
        level = 1.0;
    } else if (voltage < element->parameters[THRESHOLD_OFF]) {
        level = 0.0;
    }
    if (element->parameters[DEAD] >= 0.5) {
        level = 0.0;
    }
    if (level != state[LEVEL]) {
        state[LEVEL] = level;
        state[TICKS_LEFT] = floor(element->parameters[FILTER] * 1000.0 + 0.5);
    }
    if (state[IMAGE] == state[LEVEL]) {
        return 0;
    }
    if (state[TICKS_LEFT] > 0.0) {
        state[TICKS_LEFT] -= 1.0;
        return ELEMENT_BUSY;
    }
    state[IMAGE] = state[LEVEL];
    element_write(element, 0, state[IMAGE]);
    return 0;
}

static void start(struct element *element)
{
    element_write(element, 0, 0.0);
}

const struct element_type plc_input_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .linear = true}},
    .state_count = 3,
    .start = start,
    .end = end,
};
