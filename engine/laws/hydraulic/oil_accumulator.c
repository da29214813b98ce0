#include "engine/laws/hydraulic/oil_accumulator.h"

#include "engine/base/det_math.h"
#include "engine/laws/hydraulic/oil.h"

enum { VOLUME, PRECHARGE, EXPONENT, HEAT_TIME, BURST };
enum { OIL, WARMTH }; // [m3]; gas temperature over the room's, less one

static const double shell = 2e-14;    // compliance of the empty fluid side [m3/Pa]
static const double least_gas = 1e-3; // of the volume: the bladder is a lump
static const double bulk_modulus = 1.4e9;

static double gas_volume(const double *p, double oil)
{
    double gas = p[VOLUME] - oil;
    double least = least_gas * p[VOLUME];
    return gas > least ? gas : least;
}

// Absolute pressure of the gas.
static double gas_pressure(const struct element *element)
{
    const double *p = element->parameters;
    double charged = (p[PRECHARGE] + OIL_ATMOSPHERE) * p[VOLUME];
    double gas = gas_volume(p, element->state[OIL]);
    return charged * (1.0 + element->state[WARMTH]) / gas;
}

// Oil that flows in within a step, as a share of it: two straight pieces.
static struct oil_value filled_at(const struct element *element, double pressure)
{
    const double *p = element->parameters;
    if (p[BURST] >= 0.5) {
        double soft = p[VOLUME] / bulk_modulus;
        return (struct oil_value){0.0, soft};
    }
    double absolute = gas_pressure(element);
    double compliance = gas_volume(p, element->state[OIL]) / (p[EXPONENT] * absolute);
    double filled = compliance * (pressure + OIL_ATMOSPHERE - absolute);
    double oil = element->state[OIL] > 0.0 ? element->state[OIL] : 0.0;
    if (filled >= -oil) {
        return (struct oil_value){filled, compliance};
    }
    double below = (filled + oil) / compliance; // [Pa] under what empties it
    return (struct oil_value){-oil + shell * below, shell};
}

// What the shell of an empty one has given already, under the pressure that empties it.
static double given_at(const struct element *element, double old)
{
    double below = gas_pressure(element) - (old + OIL_ATMOSPHERE);
    return element->state[OIL] <= 0.0 && below > 0.0 ? shell * below : 0.0;
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    struct oil_value filled = filled_at(element, stamp->x[0]);
    if (element->parameters[BURST] >= 0.5) {
        filled.value = filled.slope * (stamp->x[0] - stamp->old[0]);
    } else {
        filled.value += given_at(element, stamp->old[0]);
    }
    stamp_add(stamp, 0, filled.value / stamp->step);
    stamp_slope(stamp, 0, 0, filled.slope / stamp->step);
}

static bool commit(struct element *element, double step)
{
    const double *p = element->parameters;
    double *state = element->state;
    if (p[BURST] >= 0.5) {
        state[OIL] = 0.0;
        state[WARMTH] = 0.0;
        return false;
    }
    double before = gas_volume(p, state[OIL]);
    double oil = state[OIL] + filled_at(element, element_node(element, 0)).value;
    oil = oil_clamp(oil, 0.0, (1.0 - least_gas) * p[VOLUME]);
    double moved = oil - state[OIL];
    state[OIL] = oil;
    double squeeze = det_pow(before / gas_volume(p, state[OIL]), p[EXPONENT] - 1.0);
    double warmth = (1.0 + state[WARMTH]) * squeeze - 1.0;
    state[WARMTH] = warmth * det_exp(-step / p[HEAT_TIME]);
    return moved > 1e-9 || moved < -1e-9 || warmth > 1e-5 || warmth < -1e-5;
}

static uint32_t end(struct element *element)
{
    element_write(element, 0, element->state[OIL]);
    element_write(element, 1, gas_pressure(element) - OIL_ATMOSPHERE);
    return 0;
}

const struct element_type oil_accumulator_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 1}},
    .state_count = 2,
    .commit = commit,
    .end = end,
};
