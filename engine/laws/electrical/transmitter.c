#include "engine/laws/electrical/transmitter.h"

#include "engine/laws/electrical/limited_source.h"

#include <math.h>

enum { LOW, HIGH, MINIMUM_VOLTAGE, ZERO_ERROR, SPAN_ERROR, DEAD };
enum { WANTED };
enum { PLUS, MINUS, CURRENT };

static const double series = 10.0;       // [ohm]
static const double least = 0.0038;      // [A]
static const double most = 0.0205;       // [A]
static const double current_step = 4e-6; // resolution of its converter, 1/4000 of the span [A]
static const double dead_current = 1e-6; // of failed electronics [A]

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_term(stamp, PLUS, CURRENT, 1.0);
    stamp_term(stamp, MINUS, CURRENT, -1.0);
    stamp_term(stamp, CURRENT, CURRENT, 1.0);
    double source = stamp->x[PLUS] - element->parameters[MINIMUM_VOLTAGE];
    double limit = element->state[WANTED] > 1e-9 ? element->state[WANTED] : 1e-9;
    double backwards = limited_source_flat * element->parameters[MINIMUM_VOLTAGE]; // none at 0 V
    struct limited_current out =
        limited_source(source, series, limit, stamp->x[MINUS], stamp->x[CURRENT] - backwards);
    stamp_add(stamp, CURRENT, -(out.value + backwards));
    stamp_slope(stamp, CURRENT, MINUS, -out.d_voltage);
    stamp_slope(stamp, CURRENT, PLUS, out.d_voltage);
}

static double wanted(const struct element *element)
{
    const double *p = element->parameters;
    if (p[DEAD] >= 0.5) {
        return dead_current;
    }
    double share = (element_read(element, 0) - p[LOW]) / (p[HIGH] - p[LOW]);
    double current = 0.004 + 0.016 * (share * (1.0 + p[SPAN_ERROR]) + p[ZERO_ERROR]);
    return current < least ? least : current > most ? most : current;
}

static uint32_t begin(struct element *element)
{
    double current = wanted(element);
    if (fabs(current - element->state[WANTED]) < current_step) {
        return 0;
    }
    element->state[WANTED] = current;
    return ELEMENT_TOUCHED;
}

static uint32_t end(struct element *element)
{
    element_write(element, 0, element_branch(element, LAYER_DC, 0));
    return 0;
}

static void start(struct element *element)
{
    element->state[WANTED] = wanted(element);
}

const struct element_type transmitter_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .branch_count = 1}},
    .state_count = 1,
    .start = start,
    .begin = begin,
    .end = end,
};
