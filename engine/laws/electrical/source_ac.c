#include "engine/laws/electrical/source_ac.h"

#include "engine/base/det_math.h"

enum { VOLTAGE, PHASE, RESISTANCE, REACTANCE, LOST };

static const double lost_resistance = 1e9; // [ohm]

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    bool lost = p[LOST] >= 0.5;
    // unknown 2 is the current from the source into its line
    stamp_phasor(stamp, 0, 2, -1.0, 0.0);
    stamp_phasor(stamp, 1, 2, 1.0, 0.0);
    stamp_phasor(stamp, 2, 0, 1.0, 0.0);
    stamp_phasor(stamp, 2, 1, -1.0, 0.0);
    stamp_phasor(stamp, 2, 2, lost ? lost_resistance : p[RESISTANCE], p[REACTANCE]);
    if (!lost) {
        stamp_add(stamp, 4, -p[VOLTAGE] * det_cos(p[PHASE]));
        stamp_add(stamp, 5, -p[VOLTAGE] * det_sin(p[PHASE]));
    }
}

// The windings of the mains transformer.
static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    stamp_conductance(stamp, 0, 1, 1.0 / (p[LOST] >= 0.5 ? lost_resistance : p[RESISTANCE]));
}

const struct element_type source_ac_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .linear = true},
               [LAYER_AC] = {.stamp = stamp_ac,
                             .node_count = 2,
                             .branch_count = 1,
                             .linear = true,
                             .source = true}},
};
