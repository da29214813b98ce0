#include "engine/laws/electrical/analog_input.h"

#include "engine/base/det_math.h"

#include <math.h>

enum { RESISTANCE, LOW, HIGH, FILTER, DEAD };
enum { CURRENT };

static const double open_loop = 0.0036; // [A]
static const double overrange = 0.021;  // [A]
static const double settled = 1e-9;     // [A]

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_conductance(stamp, 0, 1, 1.0 / element->parameters[RESISTANCE]);
}

static void tell(const struct element *element)
{
    const double *p = element->parameters;
    double current = element->state[CURRENT];
    element_write(element, 0, current);
    element_write(element, 1, p[LOW] + (current - 0.004) / 0.016 * (p[HIGH] - p[LOW]));
    element_write(element, 2, current < open_loop || current > overrange ? 1.0 : 0.0);
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double voltage = element_node(element, 0) - element_node(element, 1);
    double wanted = p[DEAD] >= 0.5 ? 0.0 : voltage / p[RESISTANCE];
    double *current = &element->state[CURRENT];
    double gap = wanted - *current;
    if (fabs(gap) < settled || p[FILTER] <= 0.0) {
        *current = wanted;
        tell(element);
        return 0;
    }
    *current = wanted - gap * det_exp(-0.001 / p[FILTER]);
    tell(element);
    return ELEMENT_BUSY;
}

static void start(struct element *element)
{
    tell(element);
}

const struct element_type analog_input_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .linear = true}},
    .state_count = 1,
    .start = start,
    .end = end,
};
