#include "engine/laws/electrical/coil_ac.h"

#include "engine/laws/electrical/complex.h"

#include <math.h>

enum {
    RATED_VOLTAGE,
    RATED_FREQUENCY,
    RESISTANCE,
    INRUSH_POWER,
    INRUSH_FACTOR,
    HOLDING_POWER,
    HOLDING_FACTOR,
    PICK_UP,
    DROP_OUT,
    DELAY_ON,
    DELAY_OFF,
    JAMMED,
    CUT,
    TURNS_SHORTED,
    NO_SHADING_RING,
};
enum { ENERGISED, TARGET, TICKS_LEFT };

static const double cut_conductance = 1e-9; // [S]

static struct complex_value admittance(const struct element *element, double frequency)
{
    const double *p = element->parameters;
    if (p[CUT] >= 0.5) {
        return (struct complex_value){cut_conductance, 0.0};
    }
    bool closed = element->state[ENERGISED] > 0.5;
    double power = p[closed ? HOLDING_POWER : INRUSH_POWER];
    double factor = p[closed ? HOLDING_FACTOR : INRUSH_FACTOR];
    double size = p[RATED_VOLTAGE] * p[RATED_VOLTAGE] / power;
    double reactance = size * sqrt(1.0 - factor * factor) * frequency / p[RATED_FREQUENCY];
    struct complex_value y = z_inverse((struct complex_value){size * factor, reactance});
    y.re += p[TURNS_SHORTED] / size;
    return y;
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    struct complex_value y = admittance(element, stamp->frequency);
    stamp_admittance(stamp, 0, 1, y.re, y.im);
}

static double copper(const struct element *element)
{
    const double *p = element->parameters;
    return p[CUT] >= 0.5 ? cut_conductance : (1.0 + p[TURNS_SHORTED]) / p[RESISTANCE];
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_conductance(stamp, 0, 1, copper(element));
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
    return ELEMENT_TOUCHED;
}

static struct complex_value across(const struct element *element)
{
    const double *a = &element->unknowns[element->phasors[0]];
    const double *b = &element->unknowns[element->phasors[1]];
    return (struct complex_value){a[0] - b[0], a[1] - b[1]};
}

static void publish(const struct element *element, double voltage)
{
    struct complex_value y = admittance(element, *element->frequency);
    double direct = element_node(element, 0) - element_node(element, 1);
    double share = voltage / element->parameters[RATED_VOLTAGE];
    bool weak = share > 0.1 && share < element->parameters[PICK_UP];
    bool bare = element->parameters[NO_SHADING_RING] >= 0.5 && share > 0.1;
    double current_squared = voltage * voltage * z_squared(y);
    element_write(element, 1, sqrt(current_squared) + fabs(direct) * copper(element));
    element_write(element, 2, voltage * voltage * y.re + direct * direct * copper(element));
    element_write(element, 3, weak || bare ? 1.0 : 0.0);
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    double voltage = p[CUT] >= 0.5 ? 0.0 : sqrt(z_squared(across(element)));
    double pull = voltage / (p[RATED_VOLTAGE] * (1.0 + p[TURNS_SHORTED]));
    publish(element, voltage);
    double target = state[TARGET];
    if (pull > p[PICK_UP]) {
        target = 1.0;
    } else if (pull < p[DROP_OUT]) {
        target = 0.0;
    }
    target = p[JAMMED] >= 0.5 ? state[ENERGISED] : target;
    if (target != state[TARGET]) {
        state[TARGET] = target;
        state[TICKS_LEFT] = floor(p[target > 0.5 ? DELAY_ON : DELAY_OFF] * 1000.0 + 0.5);
    }
    return move(element);
}

static void start(struct element *element)
{
    element_write(element, 0, 0.0);
}

const struct element_type coil_ac_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .linear = true},
               [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .linear = true}},
    .state_count = 3,
    .start = start,
    .end = end,
};
