#include "engine/laws/electrical/dc_motor.h"

#include <math.h>

enum { RESISTANCE, INDUCTANCE, CONSTANT, INERTIA, DRAG, BRUSH_RESISTANCE };
enum { PLUS, MINUS, SHAFT };
enum { SEEN_CURRENT, SEEN_SPEED };

static const double tick = 1e-3;         // [s] of the direct layer
static const double current_step = 1e-7; // [A] that wakes the shaft
static const double speed_step = 1e-6;   // [rad/s] that wakes the circuit

static double resistance_of(const struct element *element)
{
    return element->parameters[RESISTANCE] + element->parameters[BRUSH_RESISTANCE];
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    double inertia = element->parameters[INDUCTANCE] / stamp->step;
    stamp_branch(stamp, resistance_of(element) + inertia);
    stamp_add(stamp, 2, inertia * stamp->old[2]);
    stamp_add(stamp, 2, -element->parameters[CONSTANT] * element_node(element, SHAFT));
}

static void stamp_shaft(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double current = element->state[SEEN_CURRENT];
    double answer = p[CONSTANT] * p[CONSTANT] / (resistance_of(element) + p[INDUCTANCE] / tick);
    double change = stamp->x[0] - stamp->old[0];
    stamp_add(stamp, 0, -p[CONSTANT] * current);
    stamp_add(stamp, 0, (p[INERTIA] / stamp->step + answer) * change);
    stamp_slope(stamp, 0, 0, p[INERTIA] / stamp->step + answer);
    stamp_term(stamp, 0, 0, p[DRAG]);
}

// Each layer follows the other: a new current wakes the shaft, a new speed the circuit.
static uint32_t end(struct element *element)
{
    double current = element_branch(element, LAYER_DC, 0);
    double speed = element_node(element, SHAFT);
    double *state = element->state;
    bool moved = fabs(current - state[SEEN_CURRENT]) > current_step ||
                 fabs(speed - state[SEEN_SPEED]) > speed_step;
    state[SEEN_CURRENT] = current;
    state[SEEN_SPEED] = speed;
    element_write(element, 0, current);
    element_write(element, 1, element->parameters[CONSTANT] * current);
    element_write(element, 2, speed);
    element_write(element, 3, resistance_of(element) * current * current);
    return moved ? ELEMENT_TOUCHED : 0U;
}

const struct element_type dc_motor_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc,
                             .node_count = 2,
                             .branch_count = 1,
                             .source = true,
                             .dynamic = true},
               [LAYER_FLOW] = {.stamp = stamp_shaft, .node_first = SHAFT, .node_count = 1}},
    .state_count = 2,
    .end = end,
};
