#include "engine/laws/electrical/plc_cpu.h"

enum { RESISTANCE, MINIMUM_VOLTAGE, RIDE_THROUGH, STOPPED };
enum { RUNNING, TICKS };

static const double start_ticks = 500.0;

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_conductance(stamp, 0, 1, 1.0 / element->parameters[RESISTANCE]);
}

// TICKS counts how long the supply has been other than the processor's state asks for.
static uint32_t end(struct element *element)
{
    double *state = element->state;
    double voltage = element_node(element, 0) - element_node(element, 1);
    bool stopped = element->parameters[STOPPED] >= 0.5;
    double supplied = !stopped && voltage >= element->parameters[MINIMUM_VOLTAGE] ? 1.0 : 0.0;
    if (supplied == state[RUNNING]) {
        state[TICKS] = 0.0;
        return 0;
    }
    double limit = supplied > 0.5 ? start_ticks : 1000.0 * element->parameters[RIDE_THROUGH];
    state[TICKS] += 1.0;
    if (state[TICKS] <= limit) {
        return ELEMENT_BUSY;
    }
    state[RUNNING] = supplied;
    state[TICKS] = 0.0;
    element_write(element, 0, supplied);
    return 0;
}

static void start(struct element *element)
{
    element_write(element, 0, 0.0);
}

const struct element_type plc_cpu_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .linear = true}},
    .state_count = 2,
    .start = start,
    .end = end,
};
