#include "engine/laws/electrical/rectifier.h"

#include <math.h>

enum { FACTOR, RESISTANCE, DEAD };
enum { LINE1, LINE2, PLUS, MINUS };
enum { SOURCE, G_IN };

static const double leakage = 1e-6;          // [S]
static const double source_step = 0.002;     // share of the voltage worth a new solution
static const double input_step = 0.005;      // share of the admittance
static const double idle_conductance = 1e-6; // of the input [S]
static const double least_squared = 100.0;   // of the input voltage [V2]

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_conductance(stamp, 0, 1, leakage);
    double drive = element->state[SOURCE] - (stamp->x[0] - stamp->x[1]);
    if (element->parameters[DEAD] >= 0.5 || drive <= 0.0) {
        return;
    }
    double g = 1.0 / element->parameters[RESISTANCE];
    stamp_flow(stamp, 0, 1, -g * drive, g, -g);
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_admittance(stamp, 0, 1, element->state[G_IN], 0.0);
}

static double input_squared(const struct element *element)
{
    const double *a = &element->unknowns[element->phasors[LINE1]];
    const double *b = &element->unknowns[element->phasors[LINE2]];
    double re = a[0] - b[0];
    double im = a[1] - b[1];
    return re * re + im * im;
}

static double output_current(const struct element *element)
{
    double voltage = element_node(element, PLUS) - element_node(element, MINUS);
    double drive = element->state[SOURCE] - voltage;
    bool conducts = element->parameters[DEAD] < 0.5 && drive > 0.0;
    return conducts ? drive / element->parameters[RESISTANCE] : 0.0;
}

static uint32_t end(struct element *element)
{
    double *state = element->state;
    double squared = input_squared(element);
    double source = element->parameters[FACTOR] * sqrt(squared);
    uint32_t request = 0;
    if (fabs(source - state[SOURCE]) > source_step * source) {
        state[SOURCE] = source;
        request = ELEMENT_TOUCHED;
    }
    double power = state[SOURCE] * output_current(element);
    double g = squared > least_squared ? power / squared : 0.0;
    g = g > idle_conductance ? g : idle_conductance;
    if (fabs(g - state[G_IN]) > input_step * state[G_IN]) {
        state[G_IN] = g;
        request = ELEMENT_TOUCHED;
    }
    element_write(element, 0, element_node(element, PLUS) - element_node(element, MINUS));
    return request;
}

static uint32_t begin(struct element *element)
{
    (void)element;
    return ELEMENT_TOUCHED; // dead, or not any more
}

static void start(struct element *element)
{
    element->state[G_IN] = idle_conductance;
}

const struct element_type rectifier_element = {
    .layers =
        {[LAYER_DC] = {.stamp = stamp_dc, .node_first = PLUS, .node_count = 2, .source = true},
         [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .linear = true}},
    .state_count = 2,
    .start = start,
    .begin = begin,
    .end = end,
};
