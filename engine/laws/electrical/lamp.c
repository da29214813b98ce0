#include "engine/laws/electrical/lamp.h"

#include <math.h>

enum { RESISTANCE, CURRENT_FULL };

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_conductance(stamp, 0, 1, 1.0 / element->parameters[RESISTANCE]);
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_admittance(stamp, 0, 1, 1.0 / element->parameters[RESISTANCE], 0.0);
}

// Direct and alternating together, as a filament or a rectifier feels it.
static double effective(const struct element *element)
{
    const double *a = &element->unknowns[element->phasors[0]];
    const double *b = &element->unknowns[element->phasors[1]];
    double re = a[0] - b[0];
    double im = a[1] - b[1];
    double voltage = element_node(element, 0) - element_node(element, 1);
    double squared = re * re + im * im;
    return squared > 0.0 ? sqrt(voltage * voltage + squared) : fabs(voltage);
}

static uint32_t end(struct element *element)
{
    double current = effective(element) / element->parameters[RESISTANCE];
    double light = current / element->parameters[CURRENT_FULL];
    element_write(element, 0, light > 1.0 ? 1.0 : light);
    return 0;
}

const struct element_type lamp_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .linear = true},
               [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .linear = true}},
    .end = end,
};
