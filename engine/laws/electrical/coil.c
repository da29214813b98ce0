#include "engine/laws/electrical/coil.h"

#include <math.h>

enum { RESISTANCE, INDUCTANCE, PICK_UP, DROP_OUT, DELAY_ON, DELAY_OFF, SUPPRESSOR, JAMMED };
enum { ENERGISED, TARGET, TICKS_LEFT };

static const double suppressor_conductance = 2.0; // beyond its voltage [S]

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    double inertia = element->parameters[INDUCTANCE] / stamp->step;
    stamp_branch(stamp, element->parameters[RESISTANCE] + inertia);
    stamp_add(stamp, 2, inertia * stamp->old[2]);
    double beyond = stamp->x[0] - stamp->x[1] + element->parameters[SUPPRESSOR];
    if (beyond < 0.0) {
        double g = suppressor_conductance;
        stamp_flow(stamp, 0, 1, g * beyond, g, -g);
    }
}

static uint32_t move(struct element *element)
{
    double *state = element->state;
    if (state[ENERGISED] == state[TARGET]) {
        return 0;
    }
    if (state[TICKS_LEFT] > 0.0) {
        state[TICKS_LEFT] -= 1.0;
        return ELEMENT_BUSY;
    }
    state[ENERGISED] = state[TARGET];
    element_write(element, 0, state[ENERGISED]);
    return 0;
}

static uint32_t end(struct element *element)
{
    double *state = element->state;
    double current = fabs(element_branch(element, LAYER_DC, 0));
    element_write(element, 1, element_branch(element, LAYER_DC, 0));
    double target = state[TARGET];
    if (current > element->parameters[PICK_UP]) {
        target = 1.0;
    } else if (current < element->parameters[DROP_OUT]) {
        target = 0.0;
    }
    if (element->parameters[JAMMED] >= 0.5) {
        target = state[ENERGISED];
    }
    if (target != state[TARGET]) {
        double delay = element->parameters[target > 0.5 ? DELAY_ON : DELAY_OFF];
        state[TARGET] = target;
        state[TICKS_LEFT] = floor(delay * 1000.0 + 0.5);
    }
    return move(element);
}

static void start(struct element *element)
{
    element_write(element, 0, 0.0);
    element_write(element, 1, 0.0);
}

const struct element_type coil_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .branch_count = 1}},
    .state_count = 3,
    .start = start,
    .end = end,
};
