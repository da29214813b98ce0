#include "engine/laws/electrical/heater.h"

#include <math.h>

enum { RESISTANCE, COEFFICIENT };
enum { TEMPERATURE };

static const double cold = 293.15;           // [K]
static const double resistance_step = 0.005; // share worth a new solution

static double resistance_of(const struct element *element)
{
    const double *p = element->parameters;
    if (element->reads[0] == PLANT_NONE) {
        return p[RESISTANCE];
    }
    return p[RESISTANCE] * (1.0 + p[COEFFICIENT] * (element->state[TEMPERATURE] - cold));
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_conductance(stamp, 0, 1, 1.0 / resistance_of(element));
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_admittance(stamp, 0, 1, 1.0 / resistance_of(element), 0.0);
}

static double across_squared(const struct element *element)
{
    const double *a = &element->unknowns[element->phasors[0]];
    const double *b = &element->unknowns[element->phasors[1]];
    double dc = element_node(element, 0) - element_node(element, 1);
    double re = a[0] - b[0];
    double im = a[1] - b[1];
    return dc * dc + re * re + im * im;
}

static uint32_t begin(struct element *element)
{
    double temperature = element_read(element, 0);
    double change = element->parameters[COEFFICIENT] * (temperature - element->state[TEMPERATURE]);
    if (fabs(change) > resistance_step) {
        element->state[TEMPERATURE] = temperature;
        return ELEMENT_TOUCHED;
    }
    return 0;
}

static uint32_t end(struct element *element)
{
    double resistance = resistance_of(element);
    double squared = across_squared(element);
    element_write(element, 0, sqrt(squared) / resistance);
    element_write(element, 1, squared / resistance);
    return 0;
}

static void start(struct element *element)
{
    double temperature = element_read(element, 0);
    element->state[TEMPERATURE] = temperature > 0.0 ? temperature : cold;
}

const struct element_type heater_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .linear = true},
               [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .linear = true}},
    .state_count = 1,
    .start = start,
    .begin = begin,
    .end = end,
};
