#include "engine/laws/electrical/led.h"

enum { RESISTANCE, CURRENT_FULL, FORWARD_VOLTAGE, REVERSED };

static const double backwards = 1e-7; // leakage of the junction [S]

static double forward(const struct element *element, double voltage)
{
    const double *p = element->parameters;
    return (p[REVERSED] >= 0.5 ? -voltage : voltage) - p[FORWARD_VOLTAGE];
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double beyond = forward(element, stamp->x[0] - stamp->x[1]);
    stamp_conductance(stamp, 0, 1, backwards);
    if (beyond > 0.0) {
        double g = 1.0 / p[RESISTANCE];
        double sign = p[REVERSED] >= 0.5 ? -1.0 : 1.0;
        stamp_flow(stamp, 0, 1, sign * g * beyond, g, -g);
    }
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double beyond = forward(element, element_node(element, 0) - element_node(element, 1));
    double light = beyond > 0.0 ? beyond / p[RESISTANCE] / p[CURRENT_FULL] : 0.0;
    element_write(element, 0, light > 1.0 ? 1.0 : light);
    return 0;
}

const struct element_type led_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2}},
    .end = end,
};
