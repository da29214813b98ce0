#include "engine/laws/electrical/pt100.h"

#include "engine/base/det_math.h"

#include <math.h>

enum { R0, LAG, ERROR };
enum { ELEMENT_TEMPERATURE, RESISTANCE };

// IEC 60751.
static const double a = 3.9083e-3;  // [1/degC]
static const double b = -5.775e-7;  // [1/degC2]
static const double c = -4.183e-12; // [1/degC4]
static const double zero = 273.15;  // [K]

static const double slow_step = 0.001 * ELEMENT_SLOW_TICKS; // [s]
static const double settled = 1e-4;                         // [K]
static const double resistance_step = 1e-6;                 // share between two values

double pt100_resistance(double r0, double celsius)
{
    double t = celsius;
    double below = t < 0.0 ? c * (t - 100.0) * t * t * t : 0.0;
    return r0 * (1.0 + t * (a + t * b) + below);
}

double pt100_celsius(double r0, double resistance)
{
    double ratio = resistance / r0;
    double root = a * a - 4.0 * b * (1.0 - ratio);
    double t = root > 0.0 ? (-a + sqrt(root)) / (2.0 * b) : -a / (2.0 * b);
    for (int i = 0; i < 3 && ratio < 1.0; i++) { // Newton: below 0 degC the quartic term counts
        double value = 1.0 + t * (a + t * b) + c * (t - 100.0) * t * t * t;
        double slope = a + 2.0 * b * t + c * (4.0 * t - 300.0) * t * t;
        t -= (value - ratio) / slope;
    }
    return t;
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_conductance(stamp, 0, 1, 1.0 / element->state[RESISTANCE]);
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_admittance(stamp, 0, 1, 1.0 / element->state[RESISTANCE], 0.0);
}

static uint32_t settle(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    double celsius = state[ELEMENT_TEMPERATURE] - zero + p[ERROR];
    double resistance = pt100_resistance(p[R0], celsius);
    resistance = resistance > 0.1 ? resistance : 0.1;
    element_write(element, 0, state[ELEMENT_TEMPERATURE]);
    if (fabs(resistance - state[RESISTANCE]) <= resistance_step * resistance) {
        return 0;
    }
    state[RESISTANCE] = resistance;
    return ELEMENT_TOUCHED;
}

static void start(struct element *element)
{
    element->state[ELEMENT_TEMPERATURE] = element_read(element, 0);
    (void)settle(element);
}

static uint32_t begin(struct element *element)
{
    return settle(element);
}

static uint32_t end(struct element *element)
{
    if (*element->tick % ELEMENT_SLOW_TICKS != 0) {
        return 0;
    }
    double *temperature = &element->state[ELEMENT_TEMPERATURE];
    double around = element_read(element, 0);
    double gap = around - *temperature;
    double lag = element->parameters[LAG];
    bool still = fabs(gap) < settled || lag <= 0.0;
    *temperature = still ? around : around - gap * det_exp(-slow_step / lag);
    return settle(element);
}

const struct element_type pt100_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .linear = true},
               [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .linear = true}},
    .state_count = 2,
    .start = start,
    .begin = begin,
    .end = end,
    .slow = true,
};
