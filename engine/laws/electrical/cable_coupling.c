#include "engine/laws/electrical/cable_coupling.h"

#include "engine/base/det_math.h"

enum { CORE_CAPACITANCE, EARTH_CAPACITANCE, INSULATION, CORE1_INSULATION };
enum { NODES = 4 };

// Resistance between two nodes; the earth core is node 0.
static double insulation(const struct element *element, uint32_t a, uint32_t b)
{
    const double *p = element->parameters;
    double sound = p[INSULATION];
    return a == 0 ? 1.0 / (1.0 / sound + 1.0 / p[CORE1_INSULATION + b - 1]) : sound;
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    for (uint32_t a = 0; a < NODES; a++) {
        for (uint32_t b = a + 1; b < NODES; b++) {
            stamp_conductance(stamp, a, b, 1.0 / insulation(element, a, b));
        }
    }
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double omega = 2.0 * DET_PI * stamp->frequency;
    for (uint32_t a = 0; a < NODES; a++) {
        for (uint32_t b = a + 1; b < NODES; b++) {
            double capacitance = a == 0 ? p[EARTH_CAPACITANCE] : p[CORE_CAPACITANCE];
            stamp_admittance(stamp, a, b, 1.0 / insulation(element, a, b), omega * capacitance);
        }
    }
}

const struct element_type cable_coupling_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = NODES, .linear = true},
               [LAYER_AC] = {.stamp = stamp_ac, .node_count = NODES, .linear = true}},
};
