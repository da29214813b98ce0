#include "engine/laws/electrical/supply_dc.h"

#include "engine/laws/electrical/limited_source.h"

#include <math.h>

enum {
    VOLTAGE,
    INTERNAL_RESISTANCE,
    CURRENT_LIMIT,
    BOOST_TIME,
    INPUT_MINIMUM,
    EFFICIENCY,
    POWER_FACTOR,
    FAILED,
};
enum { RUNNING, HOLD_TICKS, LOW_TICKS, PAUSE_TICKS, G_IN, B_IN };
enum { LINE, NEUTRAL, PLUS, MINUS };

static const double hold_ticks = 20.0;
static const double pause_ticks = 1000.0;
static const double low_share = 20.0 / 24.0; // of the voltage: overloaded below
static const double idle_power = 1.0;        // [W] drawn without load
static const double input_tolerance = 0.005; // of the admittance
static const double bleeder = 1e-4;          // across the output [S]

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    stamp_conductance(stamp, 0, 1, bleeder);
    stamp_term(stamp, 0, 2, -1.0);
    stamp_term(stamp, 1, 2, 1.0);
    stamp_term(stamp, 2, 2, 1.0);
    if (element->state[RUNNING] < 0.5) {
        return; // its current is zero
    }
    double voltage = stamp->x[0] - stamp->x[1];
    struct limited_current out =
        limited_source(p[VOLTAGE], p[INTERNAL_RESISTANCE], p[CURRENT_LIMIT], voltage, stamp->x[2]);
    stamp_add(stamp, 2, -out.value);
    stamp_slope(stamp, 2, 0, -out.d_voltage);
    stamp_slope(stamp, 2, 1, out.d_voltage);
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_admittance(stamp, 0, 1, element->state[G_IN], element->state[B_IN]);
}

static double input_squared(const struct element *element)
{
    const double *line = &element->unknowns[element->phasors[LINE]];
    const double *neutral = &element->unknowns[element->phasors[NEUTRAL]];
    double re = line[0] - neutral[0];
    double im = line[1] - neutral[1];
    return re * re + im * im;
}

// Adapts the input admittance to the power delivered; true if it changed.
static bool adapt_input(struct element *element, double squared, double power)
{
    const double *p = element->parameters;
    double g = 1e-6;
    if (squared >= 0.25 * p[INPUT_MINIMUM] * p[INPUT_MINIMUM] && p[FAILED] < 0.5) {
        g = (power / p[EFFICIENCY] + idle_power) / squared;
    }
    if (fabs(g - element->state[G_IN]) <= input_tolerance * element->state[G_IN]) {
        return false;
    }
    double sine = sqrt(1.0 - p[POWER_FACTOR] * p[POWER_FACTOR]);
    element->state[G_IN] = g;
    element->state[B_IN] = g * sine / p[POWER_FACTOR];
    return true;
}

// Counts overload and pause; returns whether the output may run.
static bool allowed(struct element *element, double voltage, uint32_t *request)
{
    double *state = element->state;
    if (state[PAUSE_TICKS] > 0.0) {
        state[PAUSE_TICKS] -= 1.0;
        *request |= ELEMENT_BUSY;
        return state[PAUSE_TICKS] == 0.0;
    }
    if (state[RUNNING] > 0.5 && voltage < low_share * element->parameters[VOLTAGE]) {
        state[LOW_TICKS] += 1.0;
        *request |= ELEMENT_BUSY;
        if (state[LOW_TICKS] > 1000.0 * element->parameters[BOOST_TIME]) {
            state[LOW_TICKS] = 0.0;
            state[PAUSE_TICKS] = pause_ticks;
            return false;
        }
    } else {
        state[LOW_TICKS] = 0.0;
    }
    return true;
}

static bool fed(struct element *element, double squared, uint32_t *request)
{
    double minimum = element->parameters[INPUT_MINIMUM];
    double *state = element->state;
    if (element->parameters[FAILED] >= 0.5) {
        return false;
    }
    if (squared >= minimum * minimum) {
        state[HOLD_TICKS] = hold_ticks;
        return true;
    }
    if (state[HOLD_TICKS] > 0.0) {
        state[HOLD_TICKS] -= 1.0;
        *request |= ELEMENT_BUSY;
        return state[RUNNING] > 0.5;
    }
    return false;
}

static uint32_t end(struct element *element)
{
    double *state = element->state;
    uint32_t request = 0;
    double voltage = element_node(element, PLUS) - element_node(element, MINUS);
    double current = element_branch(element, LAYER_DC, 0);
    double squared = input_squared(element);
    bool has_input = fed(element, squared, &request);
    bool may_run = allowed(element, voltage, &request);
    double running = has_input && may_run ? 1.0 : 0.0;
    if (running != state[RUNNING]) {
        state[RUNNING] = running;
        request |= ELEMENT_TOUCHED;
    }
    if (adapt_input(element, squared, fabs(voltage * current))) {
        request |= ELEMENT_TOUCHED;
    }
    bool good = running > 0.5 && voltage >= low_share * element->parameters[VOLTAGE];
    element_write(element, 0, good ? 1.0 : 0.0);
    element_write(element, 1, current);
    return request;
}

static void start(struct element *element)
{
    element->state[G_IN] = 1e-6;
    element_write(element, 0, 0.0);
}

const struct element_type supply_dc_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc,
                             .node_first = PLUS,
                             .node_count = 2,
                             .branch_count = 1,
                             .source = true},
               [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .linear = true}},
    .state_count = 6,
    .start = start,
    .end = end,
};
