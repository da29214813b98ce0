#include "engine/laws/electrical/overload_relay.h"

#include "engine/laws/electrical/bimetal.h"
#include "engine/laws/electrical/current.h"

enum {
    RESISTANCE,
    SETTING,
    TAU,
    THRESHOLD,
    DIFFERENTIAL,
    RESET_LEVEL,
    AUTOMATIC,
    BLOCKED,
    HEATER1_OPEN,
};
enum { TRIPPED, THETA };
enum { RESET, TEST };
enum { TRIPPED_OUT, THETA_OUT, HEAT_OUT, SETTING_OUT, AUTOMATIC_OUT };

static const double open_resistance = 1e9;                  // [ohm]
static const double slow_step = 0.001 * ELEMENT_SLOW_TICKS; // [s]

static double resistance_of(const struct element *element, uint32_t pole)
{
    bool open = element->parameters[HEATER1_OPEN + pole] >= 0.5;
    return open ? open_resistance : element->parameters[RESISTANCE];
}

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    stamp_branch(stamp, resistance_of(element, part));
}

static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    stamp_branch_phasor(stamp, resistance_of(element, part));
}

static struct bimetal bimetal_of(const struct element *element)
{
    const double *p = element->parameters;
    return (struct bimetal){p[SETTING], p[TAU], p[THRESHOLD], p[DIFFERENTIAL]};
}

static double largest(const double *thetas)
{
    double most = thetas[0] > thetas[1] ? thetas[0] : thetas[1];
    return most > thetas[2] ? most : thetas[2];
}

// Trips, and lets itself be reset when it has cooled.
static void judge(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    struct bimetal bimetal = bimetal_of(element);
    double limit = p[THRESHOLD] * p[THRESHOLD];
    bool pushed = bimetal_push(&bimetal, &state[THETA], 3) > limit;
    if (pushed || element_read(element, TEST) > 0.5) {
        state[TRIPPED] = p[BLOCKED] >= 0.5 ? state[TRIPPED] : 1.0;
    } else if (state[TRIPPED] > 0.5 && largest(&state[THETA]) < p[RESET_LEVEL]) {
        bool reset = p[AUTOMATIC] >= 0.5 || element_read(element, RESET) > 0.5;
        state[TRIPPED] = reset ? 0.0 : 1.0;
    }
    element_write(element, TRIPPED_OUT, state[TRIPPED]);
    element_write(element, THETA_OUT, largest(&state[THETA]));
    element_write(element, SETTING_OUT, p[SETTING]);
    element_write(element, AUTOMATIC_OUT, p[AUTOMATIC]);
}

static uint32_t begin(struct element *element)
{
    judge(element);
    return ELEMENT_TOUCHED; // a heater may have burnt through
}

static uint32_t end(struct element *element)
{
    if (*element->tick % ELEMENT_SLOW_TICKS != 0) {
        return 0;
    }
    struct bimetal bimetal = bimetal_of(element);
    double heat = 0.0;
    for (uint32_t pole = 0; pole < 3; pole++) {
        double squared = current_squared(element, pole);
        double *theta = &element->state[THETA + pole];
        *theta = bimetal_after(&bimetal, *theta, squared, slow_step);
        heat += squared * element->parameters[RESISTANCE];
    }
    judge(element);
    element_write(element, HEAT_OUT, heat);
    return 0;
}

static void start(struct element *element)
{
    element_write(element, TRIPPED_OUT, 0.0);
}

const struct element_type overload_relay_element = {
    .layers = {[LAYER_DC] = {.stamp = stamp_dc,
                             .node_count = 2,
                             .branch_count = 1,
                             .parts = true,
                             .linear = true},
               [LAYER_AC] = {.stamp = stamp_ac,
                             .node_count = 2,
                             .branch_count = 1,
                             .parts = true,
                             .linear = true}},
    .state_count = 4,
    .start = start,
    .begin = begin,
    .end = end,
    .slow = true,
};
