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
    RATED_CURRENT,
    HOLD_UP,
    HOT_LIMIT,
};
enum { RUNNING, HOLD_TICKS, LOW_TICKS, PAUSE_TICKS, G_IN, B_IN, BOOST_TICKS, SPENT, HOT };
enum { LINE, NEUTRAL, PLUS, MINUS };

static const double pause_ticks = 1000.0;
static const double low_share = 20.0 / 24.0; // of the voltage: overloaded below
static const double idle_power = 1.0;        // [W] drawn without load
static const double input_tolerance = 0.005; // of the admittance
static const double bleeder = 1e-4;          // across the output [S]
static const double boost_share = 1.02;      // of the rated current: boost is used above
static const double spent_low_ticks = 50.0;  // low for so long without boost: hiccup
static const double cooled = 10.0;           // [K] under its limit the hot supply starts again

static double limit_of(const struct element *element)
{
    const double *p = element->parameters;
    return element->state[SPENT] > 0.5 ? p[RATED_CURRENT] : p[CURRENT_LIMIT];
}

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
        limited_source(p[VOLTAGE], p[INTERNAL_RESISTANCE], limit_of(element), voltage, stamp->x[2]);
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

// More than the rated current is given for the boost's time only, and again once it was not needed.
static uint32_t count_boost(struct element *element, double current)
{
    double *state = element->state;
    double rated = element->parameters[RATED_CURRENT];
    if (rated <= 0.0) {
        return 0;
    }
    bool above = state[RUNNING] > 0.5 && current > boost_share * rated;
    bool saturated = state[SPENT] > 0.5 && state[RUNNING] > 0.5 && current > 0.98 * rated;
    if (above && state[SPENT] < 0.5) {
        state[BOOST_TICKS] += 1.0;
        if (state[BOOST_TICKS] > 1000.0 * element->parameters[BOOST_TIME]) {
            state[SPENT] = 1.0;
            return ELEMENT_TOUCHED;
        }
        return ELEMENT_BUSY;
    }
    if (!above && !saturated) {
        bool spent = state[SPENT] > 0.5;
        state[BOOST_TICKS] = 0.0;
        state[SPENT] = 0.0;
        return spent ? ELEMENT_TOUCHED : 0;
    }
    return 0;
}

// Switched off by its own heat until it has cooled.
static bool too_hot(struct element *element)
{
    if (element->reads[0] == PLANT_NONE) {
        return false;
    }
    double limit = element->parameters[HOT_LIMIT];
    double temperature = element_read(element, 0);
    if (temperature > limit) {
        element->state[HOT] = 1.0;
    } else if (temperature < limit - cooled) {
        element->state[HOT] = 0.0;
    }
    return element->state[HOT] > 0.5;
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
        double patience = 1000.0 * element->parameters[BOOST_TIME];
        if (state[LOW_TICKS] > (state[SPENT] > 0.5 ? spent_low_ticks : patience)) {
            state[LOW_TICKS] = 0.0;
            state[BOOST_TICKS] = 0.0;
            state[SPENT] = 0.0;
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
    if (element->parameters[FAILED] >= 0.5 || too_hot(element)) {
        return false;
    }
    if (squared >= minimum * minimum) {
        state[HOLD_TICKS] = floor(1000.0 * element->parameters[HOLD_UP] + 0.5);
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
    request |= count_boost(element, current);
    double power = fabs(voltage * current);
    if (adapt_input(element, squared, power)) {
        request |= ELEMENT_TOUCHED;
    }
    double loss = power * (1.0 / element->parameters[EFFICIENCY] - 1.0) + idle_power;
    bool good = running > 0.5 && voltage >= low_share * element->parameters[VOLTAGE];
    element_write(element, 0, good ? 1.0 : 0.0);
    element_write(element, 1, current);
    element_write(element, 2, running > 0.5 ? loss : 0.0);
    return request;
}

static void start(struct element *element)
{
    element->state[G_IN] = 1e-6;
    element_write(element, 0, 0.0);
}

// A temperature on the move: its networks need to be looked at again only at the limits.
static uint32_t begin(struct element *element)
{
    bool was = element->state[HOT] > 0.5;
    return too_hot(element) != was ? ELEMENT_TOUCHED : 0;
}

const struct element_type supply_dc_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc,
                             .node_first = PLUS,
                             .node_count = 2,
                             .branch_count = 1,
                             .source = true},
               [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .linear = true}},
    .state_count = 9,
    .start = start,
    .begin = begin,
    .end = end,
};
