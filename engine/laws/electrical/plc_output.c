#include "engine/laws/electrical/plc_output.h"

#include "engine/laws/electrical/limited_source.h"

enum { ON_RESISTANCE, CURRENT_LIMIT, LEAKAGE, STUCK };
enum { ON, COMMANDED, LIMIT_TICKS, REST_TICKS };
enum { SUPPLY, OUTPUT, CURRENT };

static const double nominal_voltage = 24.0; // of its sheet: leakage
static const double limit_ticks = 100.0;    // in its limit before it is too hot
static const double rest_ticks = 1000.0;    // to cool

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    stamp_conductance(stamp, SUPPLY, OUTPUT, p[LEAKAGE] / nominal_voltage);
    stamp_term(stamp, SUPPLY, CURRENT, 1.0);
    stamp_term(stamp, OUTPUT, CURRENT, -1.0);
    stamp_term(stamp, CURRENT, CURRENT, 1.0);
    if (element->state[ON] < 0.5) {
        return; // the current is zero
    }
    struct limited_current out = limited_source(
        stamp->x[SUPPLY], p[ON_RESISTANCE], p[CURRENT_LIMIT], stamp->x[OUTPUT], stamp->x[CURRENT]);
    stamp_add(stamp, CURRENT, -out.value);
    stamp_slope(stamp, CURRENT, OUTPUT, -out.d_voltage);
    stamp_slope(stamp, CURRENT, SUPPLY, out.d_voltage);
}

static uint32_t decide(struct element *element)
{
    double *state = element->state;
    double stuck = element->parameters[STUCK];
    bool wanted = stuck > 0.5 || (state[COMMANDED] > 0.5 && stuck > -0.5);
    double on = wanted && state[REST_TICKS] <= 0.0 ? 1.0 : 0.0;
    if (on == state[ON]) {
        return 0;
    }
    state[ON] = on;
    return ELEMENT_TOUCHED;
}

static uint32_t begin(struct element *element)
{
    element->state[COMMANDED] = element_read(element, 0) > 0.5 ? 1.0 : 0.0;
    return decide(element);
}

// Hot in its limit, cold after a rest.
static uint32_t protect(struct element *element, double current)
{
    double *state = element->state;
    if (state[REST_TICKS] > 0.0) {
        state[REST_TICKS] -= 1.0;
        return ELEMENT_BUSY;
    }
    if (state[ON] < 0.5 || current < 0.99 * element->parameters[CURRENT_LIMIT]) {
        state[LIMIT_TICKS] = 0.0;
        return 0;
    }
    state[LIMIT_TICKS] += 1.0;
    if (state[LIMIT_TICKS] > limit_ticks) {
        state[LIMIT_TICKS] = 0.0;
        state[REST_TICKS] = rest_ticks;
    }
    return ELEMENT_BUSY;
}

static uint32_t end(struct element *element)
{
    double current = element_branch(element, LAYER_DC, 0);
    uint32_t request = protect(element, current);
    element_write(element, 0, element->state[REST_TICKS] > 0.0 ? 1.0 : 0.0);
    element_write(element, 1, current);
    return request | decide(element);
}

static void start(struct element *element)
{
    element_write(element, 0, 0.0);
    element_write(element, 1, 0.0);
}

const struct element_type plc_output_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .branch_count = 1}},
    .state_count = 4,
    .start = start,
    .begin = begin,
    .end = end,
};
