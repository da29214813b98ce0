#include "engine/laws/electrical/transformer.h"

enum { RATIO, RESISTANCE, REACTANCE, IRON_RESISTANCE, MAGNETISING_REACTANCE };

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double turns = 1.0 / p[RATIO];
    stamp_admittance(stamp, 0, 1, 1.0 / p[IRON_RESISTANCE], -1.0 / p[MAGNETISING_REACTANCE]);
    // unknown 4 is the secondary current, out of s1; (v1 - v2)/n - Z i - (s1 - s2) = 0
    stamp_phasor(stamp, 0, 4, turns, 0.0);
    stamp_phasor(stamp, 1, 4, -turns, 0.0);
    stamp_phasor(stamp, 2, 4, -1.0, 0.0);
    stamp_phasor(stamp, 3, 4, 1.0, 0.0);
    stamp_phasor(stamp, 4, 0, turns, 0.0);
    stamp_phasor(stamp, 4, 1, -turns, 0.0);
    stamp_phasor(stamp, 4, 2, -1.0, 0.0);
    stamp_phasor(stamp, 4, 3, 1.0, 0.0);
    stamp_phasor(stamp, 4, 4, -p[RESISTANCE], -p[REACTANCE]);
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

const struct element_type transformer_element = {
    .layers =
        {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 4, .linear = true},
         [LAYER_AC] = {.stamp = stamp_ac, .node_count = 4, .branch_count = 1, .linear = true}},
};
