#include "engine/laws/mechanical/damper.h"

#include <math.h>

enum { VISCOUS, QUADRATIC };

static void stamp_forces(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double v = stamp->x[0] - stamp->x[1];
    double slope = p[VISCOUS] + 2.0 * p[QUADRATIC] * fabs(v);
    stamp_flow(stamp, 0, 1, (p[VISCOUS] + p[QUADRATIC] * fabs(v)) * v, slope, -slope);
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double v = element_node(element, 0) - element_node(element, 1);
    element_write(element, 0, (p[VISCOUS] + p[QUADRATIC] * fabs(v)) * v * v);
    return 0;
}

const struct element_type damper_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_forces, .node_count = 2}},
    .end = end,
};
