#include "engine/laws/electrical/two_wire_sensor.h"

#include "engine/laws/electrical/limited_source.h"

enum { DROP, ON_RESISTANCE, LEAKAGE, CURRENT_LIMIT, INVERTED, OPEN };
enum { ON };
enum { PLUS, MINUS, CURRENT };

static const double lit = 0.002;        // of its LED [A]
static const double off_series = 300.0; // [ohm]

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    stamp_term(stamp, PLUS, CURRENT, 1.0);
    stamp_term(stamp, MINUS, CURRENT, -1.0);
    stamp_term(stamp, CURRENT, CURRENT, 1.0);
    if (p[OPEN] >= 0.5) {
        return; // the current is zero
    }
    bool on = element->state[ON] > 0.5;
    double source = stamp->x[PLUS] - p[DROP];
    double backwards = limited_source_flat * p[DROP]; // none at 0 V
    struct limited_current out = limited_source(source,
                                                on ? p[ON_RESISTANCE] : off_series,
                                                on ? p[CURRENT_LIMIT] : p[LEAKAGE],
                                                stamp->x[MINUS],
                                                stamp->x[CURRENT] - backwards);
    stamp_add(stamp, CURRENT, -(out.value + backwards));
    stamp_slope(stamp, CURRENT, MINUS, -out.d_voltage);
    stamp_slope(stamp, CURRENT, PLUS, out.d_voltage);
}

static uint32_t begin(struct element *element)
{
    bool detected = (element_read(element, 0) > 0.5) != (element->parameters[INVERTED] >= 0.5);
    double on = detected ? 1.0 : 0.0;
    if (on == element->state[ON]) {
        return 0;
    }
    element->state[ON] = on;
    return ELEMENT_TOUCHED;
}

static uint32_t end(struct element *element)
{
    double current = element_branch(element, LAYER_DC, 0);
    element_write(element, 0, element->state[ON] > 0.5 && current > lit ? 1.0 : 0.0);
    return 0;
}

static void start(struct element *element)
{
    (void)begin(element);
    element_write(element, 0, 0.0);
}

const struct element_type two_wire_sensor_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .branch_count = 1}},
    .state_count = 1,
    .start = start,
    .begin = begin,
    .end = end,
};
