#include "engine/laws/electrical/soft_starter.h"

#include "engine/laws/electrical/current.h"

#include <math.h>

enum {
    RATED_CURRENT,
    FIRST_RATIO,
    RAMP_UP,
    RAMP_DOWN,
    CURRENT_LIMIT,
    RESISTANCE,
    SNUBBER,
    TRIP_TEMPERATURE,
    SHORTED1,
    OPEN1 = SHORTED1 + 3,
};
enum { RATIO, TRIPPED, STAMPED, FIRING };
enum { RUN, TEMPERATURE, RESET };

static const double shorted_resistance = 0.01; // of a pair burnt through [ohm]
static const double open_resistance = 1e9;     // [ohm]
static const double ratio_step = 0.002;        // worth a new solution
static const double tick = 1e-3;               // [s]
static const double volts_per_pair = 3.0;      // heat of a pair: 3 W/A

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    bool shorted = element->parameters[SHORTED1 + part] >= 0.5;
    stamp_branch(stamp, shorted ? shorted_resistance : open_resistance);
}

// ratio Va - Vb - R I = 0
static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    const double *p = element->parameters;
    double ratio = element->state[STAMPED];
    double resistance = p[RESISTANCE];
    if (p[SHORTED1 + part] >= 0.5) {
        ratio = 1.0;
        resistance = shorted_resistance;
    } else if (p[OPEN1 + part] >= 0.5 || element->state[FIRING] < 0.5) {
        ratio = 1.0;
        resistance = p[SNUBBER];
    }
    stamp_phasor(stamp, 0, 2, 1.0, 0.0);
    stamp_phasor(stamp, 1, 2, -1.0, 0.0);
    stamp_phasor(stamp, 2, 0, ratio, 0.0);
    stamp_phasor(stamp, 2, 1, -1.0, 0.0);
    stamp_phasor(stamp, 2, 2, -resistance, 0.0);
}

struct load {
    double largest, heat;
};

static struct load load_of(const struct element *element)
{
    struct load load = {0.0, 0.0};
    for (uint32_t pole = 0; pole < 3; pole++) {
        double current = sqrt(current_squared(element, pole));
        load.largest = current > load.largest ? current : load.largest;
        load.heat += volts_per_pair * current;
    }
    return load;
}

// One tick of the ramp; returns true while it moves.
static bool ramp(struct element *element, bool run, double largest)
{
    const double *p = element->parameters;
    double *state = element->state;
    double up = (1.0 - p[FIRST_RATIO]) * tick / p[RAMP_UP];
    double down = (1.0 - p[FIRST_RATIO]) * tick / p[RAMP_DOWN];
    if (run && state[FIRING] < 0.5) {
        state[FIRING] = 1.0;
        state[RATIO] = p[FIRST_RATIO];
    } else if (run && state[RATIO] < 1.0) {
        bool limited = largest > p[CURRENT_LIMIT] * p[RATED_CURRENT];
        state[RATIO] += limited ? 0.0 : up;
        state[RATIO] = state[RATIO] < 1.0 ? state[RATIO] : 1.0;
    } else if (!run && state[FIRING] > 0.5) {
        state[RATIO] -= down;
        state[FIRING] = state[RATIO] > p[FIRST_RATIO] ? 1.0 : 0.0;
    } else {
        return false;
    }
    return true;
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    struct load load = load_of(element);
    bool bypassed = state[RATIO] >= 1.0 && state[FIRING] > 0.5;
    if (element_read(element, TEMPERATURE) > p[TRIP_TEMPERATURE]) {
        state[TRIPPED] = 1.0;
    }
    if (element_read(element, RESET) > 0.5 && element_read(element, RUN) < 0.5) {
        state[TRIPPED] = 0.0;
    }
    double firing = state[FIRING];
    bool run = element_read(element, RUN) > 0.5 && state[TRIPPED] < 0.5;
    if (!run && state[TRIPPED] > 0.5) {
        state[FIRING] = 0.0;
    }
    bool moves = ramp(element, run, load.largest);
    bool touched = firing != state[FIRING];
    if (fabs(state[RATIO] - state[STAMPED]) >= ratio_step || (!moves && state[FIRING] > 0.5)) {
        touched = touched || state[STAMPED] != state[RATIO];
        state[STAMPED] = state[RATIO];
    }
    element_write(element, 0, bypassed ? 1.0 : 0.0);
    element_write(element, 1, load.heat);
    element_write(element, 2, state[TRIPPED]);
    element_write(element, 3, state[FIRING] > 0.5 ? state[RATIO] : 0.0);
    element_write(element, 4, load.largest);
    return (moves ? (uint32_t)ELEMENT_BUSY : 0U) | (touched ? (uint32_t)ELEMENT_TOUCHED : 0U);
}

static uint32_t begin(struct element *element)
{
    (void)element;
    return ELEMENT_TOUCHED; // run or a thyristor changed: the end hook must see it
}

static void start(struct element *element)
{
    element_write(element, 0, 0.0);
}

const struct element_type soft_starter_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc,
                             .node_count = 2,
                             .branch_count = 1,
                             .parts = true,
                             .linear = true},
               [LAYER_AC] = {.stamp = stamp_ac,
                             .node_count = 2,
                             .branch_count = 1,
                             .parts = true,
                             .linear = true}},
    .state_count = 4,
    .start = start,
    .begin = begin,
    .end = end,
    .slow = true,
};
