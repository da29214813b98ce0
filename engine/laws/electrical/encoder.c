#include "engine/laws/electrical/encoder.h"

#include "engine/base/det_math.h"

#include <math.h>

enum {
    PULSES,
    MINIMUM_VOLTAGE,
    SLIP,
    MISSED,
    NOISE,
    A_LOST,
    Z_LOST,
};
enum { SHAFT, PLUS, MINUS };
enum { TURNS, COUNTS, SPEED };

// Its bearing's drag is nothing beside any machine's.
static void stamp_shaft(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    (void)element;
    stamp_term(stamp, 0, 0, 1e-6);
}

static bool fed(const struct element *element)
{
    double voltage = element_node(element, PLUS) - element_node(element, MINUS);
    return voltage >= element->parameters[MINIMUM_VOLTAGE];
}

static bool commit(struct element *element, double step)
{
    const double *p = element->parameters;
    double *state = element->state;
    double turns = element_node(element, SHAFT) * step * (1.0 - p[SLIP]) / (2.0 * DET_PI);
    state[SPEED] = element_node(element, SHAFT);
    state[TURNS] += turns;
    if (fed(element) && p[A_LOST] < 0.5) {
        state[COUNTS] += p[PULSES] * (turns * (1.0 - p[MISSED]) + p[NOISE] * step);
    }
    return false;
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    const double *state = element->state;
    double lines = state[TURNS] * p[PULSES];
    double a = lines - floor(lines) < 0.5 ? 1.0 : 0.0;
    double b = lines + 0.25 - floor(lines + 0.25) < 0.5 ? 1.0 : 0.0;
    double z = state[TURNS] - floor(state[TURNS]) < 1.0 / p[PULSES] ? 1.0 : 0.0;
    bool alive = fed(element);
    element_write(element, 0, floor(state[COUNTS]));
    element_write(element, 1, alive && p[A_LOST] < 0.5 ? a : 0.0);
    element_write(element, 2, alive ? b : 0.0);
    element_write(element, 3, alive && p[Z_LOST] < 0.5 ? z : 0.0);
    element_write(element, 4, alive ? 1.0 : 0.0);
    double share = alive && p[A_LOST] < 0.5 ? (1.0 - p[SLIP]) * (1.0 - p[MISSED]) : 0.0;
    element_write(element, 5, state[SPEED] * share + (alive ? 2.0 * DET_PI * p[NOISE] : 0.0));
    return 0;
}

const struct element_type encoder_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_shaft, .node_first = SHAFT, .node_count = 1}},
    .state_count = 3,
    .commit = commit,
    .end = end,
};
