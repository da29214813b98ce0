#include "engine/laws/electrical/rcd.h"

#include "engine/laws/electrical/complex.h"

#include <math.h>

enum { RESISTANCE, SENSITIVITY, DELAY, STUCK, POLE1_OPEN };
enum { CLOSED, TRIPPED, HANDLE, TICKS };
enum { HANDLE_READ, TEST };

static const double open_resistance = 1e9; // [ohm]
static const double trip_share = 0.8;      // of the sensitivity: the standard wants 0.5 to 1
static const double test_share = 2.5;      // of the sensitivity, at the rated voltage
static const double rated_squared = 230.0 * 230.0;
static const double ticks_per_second = 1000.0;

static double resistance_of(const struct element *element, uint32_t pole)
{
    bool open = element->state[CLOSED] < 0.5 || element->parameters[POLE1_OPEN + pole] >= 0.5;
    return open ? open_resistance : element->parameters[RESISTANCE];
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    stamp_branch(stamp, resistance_of(element, part));
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    stamp_branch_phasor(stamp, resistance_of(element, part));
}

static void publish(const struct element *element, double residual)
{
    element_write(element, 0, element->state[CLOSED]);
    element_write(element, 1, element->state[TRIPPED]);
    element_write(element, 2, residual);
}

// What the core sees [A]: the alternating sum of all poles.
static double residual_of(const struct element *element)
{
    struct complex_value sum = {0.0, 0.0};
    for (uint32_t pole = 0; 2 * pole < element->node_count; pole++) {
        const double *place = &element->unknowns[element->branches[LAYER_AC] + 2 * pole];
        sum = z_add(sum, (struct complex_value){place[0], place[1]});
    }
    return sqrt(z_squared(sum));
}

// The test button's current, which needs a voltage between the first two poles.
static double test_current(const struct element *element)
{
    if (element_read(element, TEST) < 0.5 || element->state[CLOSED] < 0.5) {
        return 0.0;
    }
    const double *a = &element->unknowns[element->phasors[0]];
    const double *b = &element->unknowns[element->phasors[2]];
    double squared = z_squared((struct complex_value){a[0] - b[0], a[1] - b[1]});
    return test_share * element->parameters[SENSITIVITY] * sqrt(squared / rated_squared);
}

static uint32_t begin(struct element *element)
{
    double *state = element->state;
    double handle = element_read(element, HANDLE_READ) > 0.5 ? 1.0 : 0.0;
    if (handle != state[HANDLE]) {
        state[HANDLE] = handle;
        state[TRIPPED] = handle < 0.5 ? 0.0 : state[TRIPPED];
    }
    state[CLOSED] = handle > 0.5 && state[TRIPPED] < 0.5 ? 1.0 : 0.0;
    publish(element, residual_of(element));
    bool tested = element_read(element, TEST) > 0.5;
    return ELEMENT_TOUCHED | (tested ? (uint32_t)ELEMENT_BUSY : 0U);
}

static uint32_t end(struct element *element)
{
    double *state = element->state;
    const double *p = element->parameters;
    double residual = residual_of(element);
    double felt = residual + test_current(element);
    publish(element, residual);
    if (felt <= trip_share * p[SENSITIVITY] || state[CLOSED] < 0.5 || p[STUCK] >= 0.5) {
        state[TICKS] = 0.0;
        return 0;
    }
    state[TICKS] += 1.0;
    if (state[TICKS] < p[DELAY] * ticks_per_second) {
        return ELEMENT_BUSY;
    }
    state[TICKS] = 0.0;
    state[TRIPPED] = 1.0;
    state[CLOSED] = 0.0;
    publish(element, residual);
    return ELEMENT_TOUCHED;
}

static void start(struct element *element)
{
    element->state[HANDLE] = element_read(element, HANDLE_READ) > 0.5 ? 1.0 : 0.0;
    element->state[CLOSED] = element->state[HANDLE];
    publish(element, 0.0);
}

const struct element_type rcd_element = {
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
};
