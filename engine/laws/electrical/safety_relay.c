#include "engine/laws/electrical/safety_relay.h"

#include <math.h>

enum {
    SUPPLY_RESISTANCE,
    SOURCE_RESISTANCE,
    INPUT_RESISTANCE,
    THRESHOLD,
    OPPOSITE_POLARITY,
    RELEASE_TIME,
    DEAD,
    SIMULTANEITY,
};
enum { OUTPUT, CHANNEL1, CHANNEL2, RESET, MEMORY, RELEASE_TICKS, APART_TICKS };
enum { A1, A2, S11, S12, S21, S22, S34 };

static const double supply_minimum = 15.0; // [V]

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    bool opposite = p[OPPOSITE_POLARITY] >= 0.5;
    double source = 1.0 / p[SOURCE_RESISTANCE];
    double input = 1.0 / p[INPUT_RESISTANCE];
    stamp_conductance(stamp, A1, A2, 1.0 / p[SUPPLY_RESISTANCE]);
    stamp_conductance(stamp, A1, S11, source);
    stamp_conductance(stamp, S12, A2, input);
    stamp_conductance(stamp, opposite ? A2 : A1, S21, source);
    stamp_conductance(stamp, S22, opposite ? A1 : A2, input);
    stamp_conductance(stamp, S34, A2, input);
}

static bool above(const struct element *element, uint32_t high, uint32_t low)
{
    double voltage = element_node(element, high) - element_node(element, low);
    return voltage > element->parameters[THRESHOLD];
}

// One channel that opens alone is remembered as a fault until both are seen open; so are channels
// that do not close within the time of simultaneity. Before the new states are stored.
static uint32_t remember(struct element *element, bool channel1, bool channel2)
{
    double *state = element->state;
    double limit = 1000.0 * element->parameters[SIMULTANEITY];
    if (channel1 == channel2) {
        state[APART_TICKS] = 0.0;
        if (!channel1) {
            state[MEMORY] = 0.0;
        }
        return 0;
    }
    if (state[CHANNEL1] > 0.5 && state[CHANNEL2] > 0.5) {
        state[MEMORY] = 1.0;
    }
    state[APART_TICKS] += 1.0;
    if (limit > 0.0 && state[APART_TICKS] > limit) {
        state[MEMORY] = 1.0;
    }
    return limit > 0.0 ? ELEMENT_BUSY : 0;
}

static uint32_t release(struct element *element)
{
    double *state = element->state;
    state[RELEASE_TICKS] -= 1.0;
    if (state[RELEASE_TICKS] > 0.0) {
        return ELEMENT_BUSY;
    }
    state[OUTPUT] = 0.0;
    element_write(element, 0, 0.0);
    return 0;
}

static uint32_t end(struct element *element)
{
    double *state = element->state;
    bool opposite = element->parameters[OPPOSITE_POLARITY] >= 0.5;
    double supply = element_node(element, A1) - element_node(element, A2);
    bool alive = supply > supply_minimum && element->parameters[DEAD] < 0.5;
    bool channel1 = alive && above(element, S12, A2);
    bool channel2 = alive && (opposite ? above(element, A1, S22) : above(element, S22, A2));
    bool reset = alive && above(element, S34, A2);
    bool falling = state[RESET] > 0.5 && !reset;
    uint32_t request = remember(element, channel1, channel2);
    state[CHANNEL1] = channel1 ? 1.0 : 0.0;
    state[CHANNEL2] = channel2 ? 1.0 : 0.0;
    state[RESET] = reset ? 1.0 : 0.0;
    element_write(element, 1, state[CHANNEL1]);
    element_write(element, 2, state[CHANNEL2]);
    element_write(element, 3, state[MEMORY]);
    if (channel1 && channel2) {
        state[RELEASE_TICKS] = 0.0;
        if (state[OUTPUT] < 0.5 && falling && state[MEMORY] < 0.5) {
            state[OUTPUT] = 1.0;
            element_write(element, 0, 1.0);
        }
        return request;
    }
    if (state[OUTPUT] < 0.5) {
        return request;
    }
    if (state[RELEASE_TICKS] <= 0.0) {
        state[RELEASE_TICKS] = 1.0 + floor(element->parameters[RELEASE_TIME] * 1000.0 + 0.5);
    }
    return request | release(element);
}

static void start(struct element *element)
{
    element_write(element, 0, 0.0);
}

const struct element_type safety_relay_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 7, .linear = true}},
    .state_count = 7,
    .start = start,
    .end = end,
};
