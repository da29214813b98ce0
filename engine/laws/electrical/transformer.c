#include "engine/laws/electrical/transformer.h"

#include "engine/base/det_math.h"
#include "engine/laws/electrical/complex.h"

#include <math.h>

enum {
    RATIO,
    RESISTANCE,
    REACTANCE,
    IRON_RESISTANCE,
    MAGNETISING_REACTANCE,
    RATED_VOLTAGE,
    INRUSH_CURRENT,
};
enum { ENERGISED, TICKS_LEFT, INRUSH };

static const double inrush_ticks = 12.0;
static const double tick = 1e-3;    // [s]
static const double on_share = 0.7; // of the rated voltage
static const double off_share = 0.3;
static const double amplitude = 1.41421356237309505; // of one volt rms

// T circuit: the impedance stands before the shunt. With the secondary voltage u and current i, the
// primary draws n Y u + i/n, and (v1 - v2)/n = u + Z (n^2 Y u + i), Z as seen from the secondary.
static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double n = p[RATIO];
    struct complex_value shunt = {1.0 / p[IRON_RESISTANCE], -1.0 / p[MAGNETISING_REACTANCE]};
    struct complex_value impedance = {p[RESISTANCE], p[REACTANCE]};
    struct complex_value drop = z_scale(z_mul(impedance, shunt), n * n);
    stamp_admittance(stamp, 0, 1, 0.0, -element->state[INRUSH]); // a saturated core, all in all
    stamp_phasor(stamp, 0, 2, n * shunt.re, n * shunt.im);
    stamp_phasor(stamp, 0, 3, -n * shunt.re, -n * shunt.im);
    stamp_phasor(stamp, 1, 2, -n * shunt.re, -n * shunt.im);
    stamp_phasor(stamp, 1, 3, n * shunt.re, n * shunt.im);
    // unknown 4 is the secondary current, out of s1
    stamp_phasor(stamp, 0, 4, 1.0 / n, 0.0);
    stamp_phasor(stamp, 1, 4, -1.0 / n, 0.0);
    stamp_phasor(stamp, 2, 4, -1.0, 0.0);
    stamp_phasor(stamp, 3, 4, 1.0, 0.0);
    stamp_phasor(stamp, 4, 0, 1.0 / n, 0.0);
    stamp_phasor(stamp, 4, 1, -1.0 / n, 0.0);
    stamp_phasor(stamp, 4, 2, -1.0 - drop.re, -drop.im);
    stamp_phasor(stamp, 4, 3, 1.0 + drop.re, drop.im);
    stamp_phasor(stamp, 4, 4, -impedance.re, -impedance.im);
}

// Windings as an ohmmeter finds them: half of the losses on each side.
static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double secondary = 0.5 * p[RESISTANCE];
    stamp_conductance(stamp, 0, 1, 1.0 / (secondary * p[RATIO] * p[RATIO]));
    stamp_conductance(stamp, 2, 3, 1.0 / secondary);
}

static double primary_squared(const struct element *element)
{
    const double *a = &element->unknowns[element->phasors[0]];
    const double *b = &element->unknowns[element->phasors[1]];
    double re = a[0] - b[0];
    double im = a[1] - b[1];
    return re * re + im * im;
}

// The core saturates when the voltage comes near its zero: worst there, nothing at the crest.
static double inrush_susceptance(const struct element *element, double voltage)
{
    double time = (double)*element->tick * tick;
    double angle = 2.0 * DET_PI * *element->frequency * time;
    double worst = element->parameters[INRUSH_CURRENT] / (amplitude * voltage);
    return worst * fabs(det_cos(angle));
}

static uint32_t follow_voltage(struct element *element, double voltage)
{
    double *state = element->state;
    double rated = element->parameters[RATED_VOLTAGE];
    if (voltage < off_share * rated) {
        state[ENERGISED] = 0.0;
    } else if (voltage > on_share * rated && state[ENERGISED] < 0.5) {
        state[ENERGISED] = 1.0;
        if (element->parameters[INRUSH_CURRENT] > 0.0) {
            state[TICKS_LEFT] = inrush_ticks;
            state[INRUSH] = inrush_susceptance(element, voltage);
            return ELEMENT_TOUCHED | ELEMENT_BUSY;
        }
    }
    if (state[TICKS_LEFT] <= 0.0) {
        return 0;
    }
    state[TICKS_LEFT] -= 1.0;
    if (state[TICKS_LEFT] > 0.0) {
        return ELEMENT_BUSY;
    }
    state[INRUSH] = 0.0;
    return ELEMENT_TOUCHED;
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    const double *current = &element->unknowns[element->branches[LAYER_AC]];
    double squared = primary_squared(element);
    double load = current[0] * current[0] + current[1] * current[1];
    element_write(element, 0, p[RESISTANCE] * load + squared / p[IRON_RESISTANCE]);
    element_write(element, 1, sqrt(load));
    return follow_voltage(element, sqrt(squared));
}

const struct element_type transformer_element = {
    .layers =
        {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 4, .linear = true},
         [LAYER_AC] = {.stamp = stamp_ac, .node_count = 4, .branch_count = 1, .linear = true}},
    .state_count = 3,
    .end = end,
};
