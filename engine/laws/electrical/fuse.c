#include "engine/laws/electrical/fuse.h"

#include "engine/laws/electrical/current.h"

enum { RESISTANCE, RATED_CURRENT, MELTING_I2T };
enum { BLOWN, HEAT };

static const double blown_resistance = 1e9; // [ohm]
static const double overload = 1.25;        // times the rating
static const double tick = 1e-3;            // [s]
static const double cooling = 1e-3;         // share that leaves in one tick
static const double forgotten = 1e-6;       // share of the melting value

static double resistance_of(const struct element *element)
{
    return element->state[BLOWN] > 0.5 ? blown_resistance : element->parameters[RESISTANCE];
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_branch(stamp, resistance_of(element));
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_branch_phasor(stamp, resistance_of(element));
}

static uint32_t end(struct element *element)
{
    double *state = element->state;
    double limit = overload * element->parameters[RATED_CURRENT];
    double squared = current_squared(element, 0);
    if (state[BLOWN] > 0.5) {
        return 0;
    }
    if (squared > limit * limit) {
        state[HEAT] += squared * tick;
    } else if (state[HEAT] > forgotten * element->parameters[MELTING_I2T]) {
        state[HEAT] -= state[HEAT] * cooling;
    } else {
        state[HEAT] = 0.0;
        return 0;
    }
    if (state[HEAT] >= element->parameters[MELTING_I2T]) {
        state[BLOWN] = 1.0;
        state[HEAT] = 0.0;
        element_write(element, 0, 1.0);
        return ELEMENT_TOUCHED;
    }
    return ELEMENT_BUSY;
}

static void start(struct element *element)
{
    element_write(element, 0, 0.0);
}

const struct element_type fuse_element = {
    .layers =
        {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .branch_count = 1, .linear = true},
         [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .branch_count = 1, .linear = true}},
    .state_count = 2,
    .start = start,
    .end = end,
};
