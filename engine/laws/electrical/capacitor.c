#include "engine/laws/electrical/capacitor.h"

enum { CAPACITANCE, LEAK_RESISTANCE };

static const double two_pi = 6.283185307179586;

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double inertia = p[CAPACITANCE] / stamp->step;
    double stored = inertia * (stamp->old[0] - stamp->old[1]);
    stamp_conductance(stamp, 0, 1, inertia + 1.0 / p[LEAK_RESISTANCE]);
    stamp_add(stamp, 0, -stored);
    stamp_add(stamp, 1, stored);
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double susceptance = two_pi * stamp->frequency * p[CAPACITANCE];
    stamp_admittance(stamp, 0, 1, 1.0 / p[LEAK_RESISTANCE], susceptance);
}

const struct element_type capacitor_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .dynamic = true},
               [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .linear = true}},
};
