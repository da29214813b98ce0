#include "engine/laws/electrical/suppressor.h"

enum { VOLTAGE, BOTH_WAYS, REVERSED, OPEN, SHORTED };

static const double conductance = 2.0; // once it conducts [S]
static const double leakage = 1e-9;    // [S]

// Current beyond the voltage, along @p sign.
static void conduct(const struct element *element, struct stamp *stamp, double sign)
{
    double across = stamp->x[0] - stamp->x[1];
    double beyond = sign * across - element->parameters[VOLTAGE];
    if (beyond > 0.0) {
        stamp_flow(stamp, 0, 1, sign * conductance * beyond, conductance, -conductance);
    }
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    if (p[SHORTED] >= 0.5) {
        stamp_conductance(stamp, 0, 1, conductance);
        return;
    }
    stamp_conductance(stamp, 0, 1, leakage);
    if (p[OPEN] >= 0.5) {
        return;
    }
    bool reversed = p[REVERSED] >= 0.5;
    if (p[BOTH_WAYS] >= 0.5 || !reversed) {
        conduct(element, stamp, -1.0);
    }
    if (p[BOTH_WAYS] >= 0.5 || reversed) {
        conduct(element, stamp, 1.0);
    }
}

const struct element_type suppressor_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2}},
};
