#include "engine/laws/electrical/breaker.h"

#include "engine/base/det_math.h"
#include "engine/laws/electrical/current.h"

#include <math.h>

enum {
    RESISTANCE,
    RATED_CURRENT,
    MAGNETIC_FACTOR,
    THERMAL_TAU,
    POLE1_OPEN,
    AGEING = POLE1_OPEN + 3,
    POLE1_RESISTANCE,
    WELDED = POLE1_RESISTANCE + 3,
};
enum { CLOSED, TRIPPED, HANDLE, THETA, MAGNET_TICKS };
enum { CLOSED_OUT, TRIPPED_OUT, CURRENT_OUT, HEAT_OUT };

static const double open_resistance = 1e9; // [ohm]
static const double trip_theta = 1.3;
static const double magnet_ticks = 10.0;
static const double slow_step = 0.001 * ELEMENT_SLOW_TICKS; // [s]

static double resistance_of(const struct element *element, uint32_t pole)
{
    const double *p = element->parameters;
    bool closed = element->state[CLOSED] > 0.5 || p[WELDED] >= 0.5;
    bool open = !closed || p[POLE1_OPEN + pole] >= 0.5;
    return open ? open_resistance : p[RESISTANCE] + p[POLE1_RESISTANCE + pole];
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    stamp_branch(stamp, resistance_of(element, part));
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    stamp_branch_phasor(stamp, resistance_of(element, part));
}

static void publish(const struct element *element)
{
    element_write(element, CLOSED_OUT, element->state[CLOSED]);
    element_write(element, TRIPPED_OUT, element->state[TRIPPED]);
}

static void start(struct element *element)
{
    element->state[HANDLE] = element_read(element, 0) > 0.5 ? 1.0 : 0.0;
    element->state[CLOSED] = element->state[HANDLE];
    publish(element);
}

static uint32_t begin(struct element *element)
{
    double *state = element->state;
    double handle = element_read(element, 0) > 0.5 ? 1.0 : 0.0;
    if (handle != state[HANDLE]) {
        state[HANDLE] = handle;
        if (handle < 0.5) {
            state[TRIPPED] = 0.0; // brought down: armed again
        }
    }
    state[CLOSED] = handle > 0.5 && state[TRIPPED] < 0.5 ? 1.0 : 0.0;
    publish(element);
    return ELEMENT_TOUCHED;
}

// Also says what the poles carry and how they heat.
static double largest_squared(const struct element *element)
{
    double largest = 0.0;
    double heat = 0.0;
    for (uint32_t pole = 0; 2 * pole < element->node_count; pole++) {
        double squared = current_squared(element, pole);
        largest = squared > largest ? squared : largest;
        heat += squared * resistance_of(element, pole);
    }
    if (element->writes[CURRENT_OUT] != PLANT_NONE) {
        element_write(element, CURRENT_OUT, sqrt(largest));
    }
    element_write(element, HEAT_OUT, heat);
    return largest;
}

static uint32_t trip(struct element *element)
{
    element->state[TRIPPED] = 1.0;
    element->state[CLOSED] = 0.0;
    element->state[MAGNET_TICKS] = 0.0;
    publish(element);
    return ELEMENT_TOUCHED;
}

static uint32_t end(struct element *element)
{
    double *state = element->state;
    double rated = element->parameters[RATED_CURRENT];
    double magnet = element->parameters[MAGNETIC_FACTOR] * rated;
    double squared = largest_squared(element);
    if (*element->tick % ELEMENT_SLOW_TICKS == 0) {
        double felt = rated * element->parameters[AGEING];
        double load = squared / (felt * felt);
        double kept = det_exp(-slow_step / element->parameters[THERMAL_TAU]);
        state[THETA] = load + (state[THETA] - load) * kept;
        if (state[THETA] > trip_theta && state[CLOSED] > 0.5) {
            return trip(element);
        }
    }
    if (squared <= magnet * magnet) {
        state[MAGNET_TICKS] = 0.0;
        return 0;
    }
    state[MAGNET_TICKS] += 1.0;
    return state[MAGNET_TICKS] >= magnet_ticks ? trip(element) : (uint32_t)ELEMENT_BUSY;
}

const struct element_type breaker_element = {
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
    .state_count = 5,
    .start = start,
    .begin = begin,
    .end = end,
    .slow = true,
};
