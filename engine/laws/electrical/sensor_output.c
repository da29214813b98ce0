#include "engine/laws/electrical/sensor_output.h"

#include "engine/laws/electrical/limited_source.h"

enum {
    DROP,
    ON_RESISTANCE,
    LEAKAGE,
    MINIMUM_SUPPLY,
    SUPPLY_CURRENT,
    CURRENT_LIMIT,
    NPN,
    INVERTED,
    DEAD,
};
enum { ON, SUPPLIED, DETECTED };
enum { PLUS, MINUS, OUTPUT, CURRENT };

static const double nominal_voltage = 24.0; // of its sheet: consumption and leakage

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    bool npn = p[NPN] >= 0.5;
    uint32_t from = npn ? OUTPUT : PLUS;
    uint32_t to = npn ? MINUS : OUTPUT;
    stamp_conductance(stamp, PLUS, MINUS, p[SUPPLY_CURRENT] / nominal_voltage);
    stamp_conductance(stamp, from, to, p[LEAKAGE] / nominal_voltage);
    stamp_term(stamp, from, CURRENT, 1.0);
    stamp_term(stamp, to, CURRENT, -1.0);
    stamp_term(stamp, CURRENT, CURRENT, 1.0);
    if (element->state[ON] < 0.5) {
        return; // the current is zero
    }
    double source = stamp->x[from] - p[DROP];
    struct limited_current out =
        limited_source(source, p[ON_RESISTANCE], p[CURRENT_LIMIT], stamp->x[to], stamp->x[CURRENT]);
    stamp_add(stamp, CURRENT, -out.value);
    stamp_slope(stamp, CURRENT, to, -out.d_voltage);
    stamp_slope(stamp, CURRENT, from, out.d_voltage);
}

static uint32_t decide(struct element *element)
{
    double *state = element->state;
    bool detected = (state[DETECTED] > 0.5) != (element->parameters[INVERTED] >= 0.5);
    bool alive = state[SUPPLIED] > 0.5 && element->parameters[DEAD] < 0.5;
    double on = detected && alive ? 1.0 : 0.0;
    element_write(element, 0, on);
    if (on == state[ON]) {
        return 0;
    }
    state[ON] = on;
    return ELEMENT_TOUCHED;
}

static uint32_t begin(struct element *element)
{
    element->state[DETECTED] = element_read(element, 0) > 0.5 ? 1.0 : 0.0;
    return decide(element);
}

static uint32_t end(struct element *element)
{
    double supply = element_node(element, PLUS) - element_node(element, MINUS);
    element->state[SUPPLIED] = supply > element->parameters[MINIMUM_SUPPLY] ? 1.0 : 0.0;
    return decide(element);
}

static void start(struct element *element)
{
    element->state[DETECTED] = element_read(element, 0) > 0.5 ? 1.0 : 0.0;
    element_write(element, 0, 0.0);
}

const struct element_type sensor_output_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 3, .branch_count = 1}},
    .state_count = 3,
    .start = start,
    .begin = begin,
    .end = end,
};
