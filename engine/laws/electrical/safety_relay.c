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
};
enum { OUTPUT, CHANNEL1, CHANNEL2, RESET, ARMED, RELEASE_TICKS };
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

// Both channels must open together before the next reset counts.
static void arm(double *state, bool channel1, bool channel2)
{
    if (!channel1 && !channel2) {
        state[ARMED] = 1.0;
    } else if (state[OUTPUT] > 0.5 && channel1 != channel2) {
        state[ARMED] = 0.0;
    }
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
    arm(state, channel1, channel2);
    state[CHANNEL1] = channel1 ? 1.0 : 0.0;
    state[CHANNEL2] = channel2 ? 1.0 : 0.0;
    state[RESET] = reset ? 1.0 : 0.0;
    element_write(element, 1, state[CHANNEL1]);
    element_write(element, 2, state[CHANNEL2]);
    if (channel1 && channel2) {
        state[RELEASE_TICKS] = 0.0;
        if (state[OUTPUT] < 0.5 && falling && state[ARMED] > 0.5) {
            state[OUTPUT] = 1.0;
            element_write(element, 0, 1.0);
        }
        return 0;
    }
    if (state[OUTPUT] < 0.5) {
        return 0;
    }
    if (state[RELEASE_TICKS] <= 0.0) {
        state[RELEASE_TICKS] = 1.0 + floor(element->parameters[RELEASE_TIME] * 1000.0 + 0.5);
    }
    return release(element);
}

static void start(struct element *element)
{
    element->state[ARMED] = 1.0;
    element_write(element, 0, 0.0);
}

const struct element_type safety_relay_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 7, .linear = true}},
    .state_count = 6,
    .start = start,
    .end = end,
};
