#include "engine/laws/electrical/coil.h"

#include "engine/base/det_math.h"

#include <math.h>

enum {
    RESISTANCE,
    INDUCTANCE,
    PICK_UP,
    DROP_OUT,
    DELAY_ON,
    DELAY_OFF,
    SUPPRESSOR_VOLTAGE,
    JAMMED,
    SUPPRESSOR,
    STICTION,
    TEMPERATURE_COEFFICIENT,
    OPEN_INDUCTANCE,
};
enum { ENERGISED, TARGET, TICKS_LEFT, HOT_RATIO };

static const double suppressor_conductance = 2.0; // beyond its voltage [S]
static const double short_conductance = 50.0;     // of a pierced or reversed suppressor [S]
static const double diode_voltage = 0.7;          // [V]
static const double flash_over = 1000.0;          // without suppressor [V]
static const double cold = 293.15;                // at which resistances are given [K]
static const double ratio_step = 0.002;           // of R(T) between two values
static const double two_pi = 6.283185307179586;

static double resistance_of(const struct element *element)
{
    return element->parameters[RESISTANCE] * element->state[HOT_RATIO];
}

// A path from `from` to `to` that conducts beyond a voltage.
static void
stamp_beyond(struct stamp *stamp, uint32_t from, uint32_t to, double voltage, double conductance)
{
    double beyond = stamp->x[from] - stamp->x[to] - voltage;
    if (beyond > 0.0) {
        stamp_flow(stamp, from, to, conductance * beyond, conductance, -conductance);
    }
}

static void stamp_suppressor(const struct element *element, struct stamp *stamp)
{
    const double *p = element->parameters;
    switch ((enum coil_suppressor)(int)p[SUPPRESSOR]) {
    case COIL_SUPPRESSOR_NONE:
        stamp_beyond(stamp, 1, 0, flash_over, suppressor_conductance);
        break;
    case COIL_SUPPRESSOR_LIMITER:
        stamp_beyond(stamp, 1, 0, p[SUPPRESSOR_VOLTAGE], suppressor_conductance);
        break;
    case COIL_SUPPRESSOR_REVERSED:
        stamp_beyond(stamp, 0, 1, diode_voltage, short_conductance);
        stamp_beyond(stamp, 1, 0, flash_over, suppressor_conductance);
        break;
    case COIL_SUPPRESSOR_SHORTED:
        stamp_conductance(stamp, 0, 1, short_conductance);
        break;
    }
}

// What is left of a current after a step under constant voltage: exact, however long the step.
static double kept_share(const struct element *element, double step)
{
    double inductance = element->parameters[INDUCTANCE];
    double constants = step * resistance_of(element); // times the inductance
    return constants < 40.0 * inductance ? det_exp(-constants / inductance) : 0.0;
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    // i = kept i_old + (1 - kept) v/R
    double kept = kept_share(element, stamp->step);
    double resistance = resistance_of(element) / (1.0 - kept);
    stamp_branch(stamp, resistance);
    stamp_add(stamp, 2, resistance * kept * stamp->old[2]);
    stamp_suppressor(element, stamp);
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double share = element->state[ENERGISED] > 0.5 ? 1.0 : p[OPEN_INDUCTANCE];
    double reactance = two_pi * stamp->frequency * p[INDUCTANCE] * share;
    stamp_branch_phasor(stamp, resistance_of(element));
    stamp_phasor(stamp, 2, 2, 0.0, -reactance);
    if ((enum coil_suppressor)(int)p[SUPPRESSOR] == COIL_SUPPRESSOR_SHORTED) {
        stamp_admittance(stamp, 0, 1, short_conductance, 0.0);
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
    return element->parameters[OPEN_INDUCTANCE] < 1.0 ? ELEMENT_TOUCHED : 0;
}

// The current that pulls and heats.
static double current_of(const struct element *element)
{
    double dc = element_branch(element, LAYER_DC, 0);
    const double *ac = &element->unknowns[element->branches[LAYER_AC]];
    double squared = ac[0] * ac[0] + ac[1] * ac[1];
    return squared > 0.0 ? sqrt(dc * dc + squared) : fabs(dc);
}

static double wanted(const struct element *element, double current)
{
    const double *p = element->parameters;
    if (p[JAMMED] >= 0.5) {
        return element->state[ENERGISED];
    }
    if (current > p[PICK_UP] * p[STICTION]) {
        return 1.0;
    }
    return current < p[DROP_OUT] ? 0.0 : element->state[TARGET];
}

static uint32_t end(struct element *element)
{
    double *state = element->state;
    double current = current_of(element);
    element_write(element, 1, element_branch(element, LAYER_DC, 0));
    element_write(element, 2, resistance_of(element) * current * current);
    double target = wanted(element, current);
    if (target != state[TARGET]) {
        double delay = element->parameters[target > 0.5 ? DELAY_ON : DELAY_OFF];
        state[TARGET] = target;
        state[TICKS_LEFT] = floor(delay * 1000.0 + 0.5);
    }
    return move(element);
}

static double hot_ratio(const struct element *element)
{
    if (element->reads[0] == PLANT_NONE) {
        return 1.0;
    }
    double rise = element_read(element, 0) - cold;
    double ratio = 1.0 + element->parameters[TEMPERATURE_COEFFICIENT] * rise;
    return ratio > 0.1 ? ratio : 0.1;
}

static uint32_t begin(struct element *element)
{
    double ratio = hot_ratio(element);
    if (fabs(ratio - element->state[HOT_RATIO]) < ratio_step) {
        return 0;
    }
    element->state[HOT_RATIO] = ratio;
    return ELEMENT_TOUCHED;
}

// The instant at which the current passes a threshold, if the voltage stays.
static uint32_t horizon(const struct element *element)
{
    const double *p = element->parameters;
    double i = element_branch(element, LAYER_DC, 0);
    double settled = (element_node(element, 0) - element_node(element, 1)) / resistance_of(element);
    double sign =
        element->state[TARGET] < 0.5 ? (settled < 0.0 ? -1.0 : 1.0) : (i < 0.0 ? -1.0 : 1.0);
    double threshold = element->state[TARGET] < 0.5 ? p[PICK_UP] : p[DROP_OUT];
    double from = sign * i - sign * settled;
    double to = threshold - sign * settled;
    if (!(from / to > 1.0)) {
        return UINT32_MAX; // never, or passed already
    }
    double ticks = ceil(1000.0 * p[INDUCTANCE] / resistance_of(element) * det_log(from / to));
    return ticks < 1.0 ? 1 : ticks < 1e6 ? (uint32_t)ticks : UINT32_MAX;
}

static void start(struct element *element)
{
    element->state[HOT_RATIO] = hot_ratio(element);
    element_write(element, 0, 0.0);
    element_write(element, 1, 0.0);
    element_write(element, 2, 0.0);
}

const struct element_type coil_element = {
    .layers =
        {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .branch_count = 1, .dynamic = true},
         [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .branch_count = 1, .linear = true}},
    .state_count = 4,
    .start = start,
    .begin = begin,
    .end = end,
    .horizon = horizon,
};
