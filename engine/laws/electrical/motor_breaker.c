#include "engine/laws/electrical/motor_breaker.h"

#include "engine/laws/electrical/bimetal.h"
#include "engine/laws/electrical/current.h"

#include <math.h>

enum {
    RESISTANCE,
    SETTING,
    MAGNETIC_CURRENT,
    TAU,
    THRESHOLD,
    DIFFERENTIAL,
    THERMAL,
    AGEING,
    POLE1_RESISTANCE,
    POLE1_OPEN = POLE1_RESISTANCE + 3,
    WELDED = POLE1_OPEN + 3,
};
enum { CLOSED, TRIPPED, HANDLE, MAGNET_TICKS, MAGNETIC, THETA };
enum { HANDLE_READ, TEST, RELEASE };
enum { CLOSED_OUT, TRIPPED_OUT, MAGNETIC_OUT, THETA_OUT, CURRENT_OUT, HEAT_OUT, SETTING_OUT };

static const double open_resistance = 1e9; // [ohm]
static const double magnet_ticks = 10.0;
static const double slow_step = 0.001 * ELEMENT_SLOW_TICKS; // [s]

static uint32_t pole_count(const struct element *element)
{
    return element->node_count / 2;
}

static double resistance_of(const struct element *element, uint32_t pole)
{
    const double *p = element->parameters;
    if (p[POLE1_OPEN + pole] >= 0.5) {
        return open_resistance;
    }
    bool closed = element->state[CLOSED] > 0.5 || p[WELDED] >= 0.5;
    return closed ? p[RESISTANCE] + p[POLE1_RESISTANCE + pole] : open_resistance;
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
    const double *state = element->state;
    double most = 0.0;
    for (uint32_t i = 0; i < pole_count(element); i++) {
        most = state[THETA + i] > most ? state[THETA + i] : most;
    }
    element_write(element, CLOSED_OUT, state[CLOSED]);
    element_write(element, TRIPPED_OUT, state[TRIPPED]);
    element_write(element, MAGNETIC_OUT, state[MAGNETIC]);
    element_write(element, THETA_OUT, most);
    element_write(element, SETTING_OUT, element->parameters[SETTING]);
}

// The undervoltage release, where there is one, holds only under voltage.
static bool released(const struct element *element)
{
    return element->reads[RELEASE] != PLANT_NONE && element_read(element, RELEASE) < 0.5;
}

static uint32_t trip(struct element *element, bool magnetic)
{
    element->state[TRIPPED] = 1.0;
    element->state[CLOSED] = 0.0;
    element->state[MAGNETIC] = magnetic ? 1.0 : 0.0;
    element->state[MAGNET_TICKS] = 0.0;
    publish(element);
    return ELEMENT_TOUCHED;
}

static uint32_t begin(struct element *element)
{
    double *state = element->state;
    double handle = element_read(element, HANDLE_READ) > 0.5 ? 1.0 : 0.0;
    if (handle != state[HANDLE]) {
        state[HANDLE] = handle;
        if (handle < 0.5) {
            state[TRIPPED] = 0.0; // brought to O: armed again
            state[MAGNETIC] = 0.0;
        }
    }
    bool tested = element_read(element, TEST) > 0.5;
    if (state[HANDLE] > 0.5 && (tested || released(element))) {
        return trip(element, false);
    }
    state[CLOSED] = handle > 0.5 && state[TRIPPED] < 0.5 ? 1.0 : 0.0;
    publish(element);
    return ELEMENT_TOUCHED;
}

static bool bent(struct element *element)
{
    const double *p = element->parameters;
    struct bimetal bimetal = {p[SETTING] * p[AGEING], p[TAU], p[THRESHOLD], p[DIFFERENTIAL]};
    double *thetas = &element->state[THETA];
    for (uint32_t pole = 0; pole < pole_count(element); pole++) {
        thetas[pole] =
            bimetal_after(&bimetal, thetas[pole], current_squared(element, pole), slow_step);
    }
    double limit = p[THRESHOLD] * p[THRESHOLD];
    bool trips = bimetal_push(&bimetal, thetas, pole_count(element)) > limit;
    return trips && p[THERMAL] >= 0.5 && element->state[CLOSED] > 0.5;
}

// Also says what the poles carry and how they heat.
static double largest_squared(const struct element *element)
{
    double largest = 0.0;
    double heat = 0.0;
    for (uint32_t pole = 0; pole < pole_count(element); pole++) {
        double squared = current_squared(element, pole);
        largest = squared > largest ? squared : largest;
        heat += squared * resistance_of(element, pole);
    }
    element_write(element, CURRENT_OUT, sqrt(largest));
    element_write(element, HEAT_OUT, heat);
    return largest;
}

static uint32_t end(struct element *element)
{
    double *state = element->state;
    if (*element->tick % ELEMENT_SLOW_TICKS == 0) {
        if (bent(element)) {
            return trip(element, false);
        }
        publish(element);
    }
    double magnet = element->parameters[MAGNETIC_CURRENT];
    if (largest_squared(element) <= magnet * magnet || state[CLOSED] < 0.5) {
        state[MAGNET_TICKS] = 0.0;
        return 0;
    }
    state[MAGNET_TICKS] += 1.0;
    return state[MAGNET_TICKS] >= magnet_ticks ? trip(element, true) : (uint32_t)ELEMENT_BUSY;
}

static void start(struct element *element)
{
    element->state[HANDLE] = element_read(element, HANDLE_READ) > 0.5 ? 1.0 : 0.0;
    element->state[CLOSED] = element->state[HANDLE];
    publish(element);
}

const struct element_type motor_breaker_element = {
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
    .state_count = 8,
    .start = start,
    .begin = begin,
    .end = end,
    .slow = true,
};
