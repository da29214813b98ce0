#include "engine/laws/electrical/electronic_distribution.h"

enum { SETTING, RESISTANCE, SLOW_TIME, FAST_TIME, FAST_FACTOR, MINIMUM_VOLTAGE, STUCK };
enum { CLOSED, TRIPPED, SLOW_TICKS, FAST_TICKS, RESET, SUPPLIED };
enum { SUPPLY, OUTPUT, COMMON };
enum { READ_RESET, READ_ON };

static const double open_resistance = 1e7; // of the semiconductor [ohm]
static const double electronics = 4e-4;    // [S] 10 mA of 24 V
static const double alive_voltage = 12.0;  // [V] its electronics work above

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    bool closed = element->state[CLOSED] > 0.5;
    double resistance = closed ? element->parameters[RESISTANCE] : open_resistance;
    stamp_conductance(stamp, SUPPLY, COMMON, electronics);
    stamp_term(stamp, SUPPLY, 3, 1.0);
    stamp_term(stamp, OUTPUT, 3, -1.0);
    stamp_term(stamp, 3, SUPPLY, 1.0);
    stamp_term(stamp, 3, OUTPUT, -1.0);
    stamp_term(stamp, 3, 3, -resistance);
}

static uint32_t decide(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    bool on = element->reads[READ_ON] == PLANT_NONE || element_read(element, READ_ON) > 0.5;
    bool closed = on && state[SUPPLIED] > 0.5 && state[TRIPPED] < 0.5;
    if (p[STUCK] > 0.5) {
        closed = true;
    } else if (p[STUCK] < -0.5) {
        closed = false;
    }
    element_write(element, 1, state[TRIPPED]);
    if (closed == (state[CLOSED] > 0.5)) {
        return 0;
    }
    state[CLOSED] = closed ? 1.0 : 0.0;
    element_write(element, 0, state[CLOSED]);
    return ELEMENT_TOUCHED;
}

static uint32_t begin(struct element *element)
{
    double *state = element->state;
    double reset = element_read(element, READ_RESET) > 0.5 ? 1.0 : 0.0;
    if (reset > state[RESET]) {
        state[TRIPPED] = 0.0;
    }
    state[RESET] = reset;
    return decide(element);
}

// Counts up while the condition holds; true once it held for that many seconds.
static bool held(double *ticks, bool condition, double seconds)
{
    *ticks = condition ? *ticks + 1.0 : 0.0;
    return *ticks > 1000.0 * seconds;
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    double voltage = element_node(element, SUPPLY) - element_node(element, COMMON);
    double current = element_branch(element, LAYER_DC, 0);
    bool above = current > p[SETTING];
    bool slow = held(&state[SLOW_TICKS], above, p[SLOW_TIME]);
    bool fast = held(&state[FAST_TICKS], current > p[FAST_FACTOR] * p[SETTING], p[FAST_TIME]);
    bool low = above && voltage < p[MINIMUM_VOLTAGE];
    if (slow || fast || low) {
        state[TRIPPED] = 1.0;
    }
    state[SUPPLIED] = voltage > alive_voltage || state[TRIPPED] > 0.5 ? 1.0 : 0.0;
    element_write(element, 2, current);
    return decide(element) | (above ? ELEMENT_BUSY : 0);
}

static void start(struct element *element)
{
    element_write(element, 0, 0.0);
    element_write(element, 1, 0.0);
}

const struct element_type electronic_distribution_element = {
    .layers =
        {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 3, .branch_count = 1, .linear = true}},
    .state_count = 6,
    .start = start,
    .begin = begin,
    .end = end,
};
