#include "engine/laws/mechanical/belt.h"

#include "engine/base/det_math.h"
#include "engine/laws/mechanical/bristle.h"

#include <math.h>

enum {
    RADIUS_A,
    FRICTION,
    WRAP,
    GROOVE,
    TENSION,
    CREEP,
    STIFFNESS,
    AGE,
    LINE_MASS,
    SPAN,
    BROKEN,
    RISE,
    RADIUS_B ///< of the second pulley: a drum's belt has none
};
enum { BENT, LIMIT, NOW, RUN, SET, SPEED, SLIP_SPEED, HEAT, FORCE };

static const double relaxation = 0.06;       // a decade of hours, W6
static const double hour = 3600.0;           // [s]
static const double ten = 2.302585092994046; // ln 10
static const double slow_step = 1e-3 * ELEMENT_SLOW_TICKS;
static const double limit_change = 1e-3; // of the limit, worth a new solution

double belt_traction(double friction, double wrap, double groove, double tension)
{
    double effective = groove > 0.0 ? friction / det_sin(0.5 * groove) : friction;
    double e = det_exp(effective * wrap);
    return 2.0 * tension * (e - 1.0) / (e + 1.0);
}

static double tension_now(const struct element *element)
{
    const double *p = element->parameters;
    double hours = p[AGE] + element->state[RUN] / hour;
    double kept = 1.0 - relaxation * det_log(1.0 + hours) / ten;
    return p[BROKEN] >= 0.5 ? 0.0 : p[TENSION] * (kept > 0.0 ? kept : 0.0);
}

static double traction(const struct element *element)
{
    const double *p = element->parameters;
    return belt_traction(p[FRICTION], p[WRAP], p[GROOVE], element->state[NOW]);
}

// The force at a speed of slip: a bristle that creeps while it runs (Maxwell's spring and dashpot), and rubber that
// rubs more the faster it slips.
struct pull {
    double force, slope;
    double bent; ///< of it, what the bristle holds
    double slip;
};

static struct pull pull_at(const struct element *element, double v, double h)
{
    const double *p = element->parameters;
    const double *state = element->state;
    double limit = state[LIMIT];
    if (limit <= 0.0) {
        return (struct pull){0.0, 0.0, 0.0, v};
    }
    double rest = 1.0 + p[STIFFNESS] * h * p[CREEP] * state[SPEED] / limit;
    double stiffness = p[STIFFNESS] * h / rest;
    struct bristle bristle = bristle_at(state[BENT] / rest, stiffness, v, limit);
    double slip = bristle_slip(&bristle, state[BENT] / rest, stiffness, v);
    double more = limit * p[RISE];
    return (struct pull){
        .force = bristle.force + more * slip,
        .slope = bristle.slips ? more : bristle.slope,
        .bent = bristle.force,
        .slip = slip,
    };
}

static void stamp_pair(const struct element *element, struct stamp *stamp, double radius_b)
{
    double radius_a = element->parameters[RADIUS_A];
    double v = radius_a * stamp->x[0] - radius_b * stamp->x[1];
    struct pull pull = pull_at(element, v, stamp->step);
    stamp_add(stamp, 0, radius_a * pull.force);
    stamp_add(stamp, 1, -radius_b * pull.force);
    stamp_slope(stamp, 0, 0, radius_a * radius_a * pull.slope);
    stamp_slope(stamp, 0, 1, -radius_a * radius_b * pull.slope);
    stamp_slope(stamp, 1, 0, -radius_a * radius_b * pull.slope);
    stamp_slope(stamp, 1, 1, radius_b * radius_b * pull.slope);
}

static void stamp_belt(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_pair(element, stamp, element->parameters[RADIUS_B]);
}

static void stamp_drum(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_pair(element, stamp, 1.0);
}

static bool commit_pair(struct element *element, double step, double radius_b)
{
    double *state = element->state;
    double driven = radius_b * element_node(element, 1);
    double v = element->parameters[RADIUS_A] * element_node(element, 0) - driven;
    struct pull pull = pull_at(element, v, step);
    double bends = (pull.bent - state[BENT]) / (element->parameters[STIFFNESS] * step);
    state[SLIP_SPEED] = v - bends;
    state[HEAT] = fabs(pull.force * state[SLIP_SPEED]);
    state[BENT] = pull.bent;
    state[FORCE] = pull.force;
    state[SPEED] = fabs(driven);
    return false;
}

static bool commit_belt(struct element *element, double step)
{
    return commit_pair(element, step, element->parameters[RADIUS_B]);
}

static bool commit_drum(struct element *element, double step)
{
    return commit_pair(element, step, 1.0);
}

static void publish(const struct element *element)
{
    const double *p = element->parameters;
    const double *state = element->state;
    element_write(element, 0, state[FORCE]);
    element_write(element, 1, state[SLIP_SPEED]);
    element_write(element, 2, state[HEAT]);
    element_write(element, 3, state[NOW]);
    element_write(element, 4, 2.0 * state[NOW] * det_sin(0.5 * p[WRAP]));
    element_write(element, 5, sqrt(state[NOW] / p[LINE_MASS]) / (2.0 * p[SPAN]));
    element_write(element, 6, state[LIMIT]);
}

// Takes up tension and friction; asks for a new solution when it matters.
static uint32_t settle(struct element *element)
{
    double *state = element->state;
    if (element->parameters[TENSION] != state[SET]) {
        state[SET] = element->parameters[TENSION];
        state[RUN] = 0.0;
    }
    state[NOW] = tension_now(element);
    double limit = traction(element);
    if (fabs(limit - state[LIMIT]) <= limit_change * state[LIMIT]) {
        return 0;
    }
    state[LIMIT] = limit;
    return ELEMENT_TOUCHED;
}

static uint32_t end(struct element *element)
{
    uint32_t request = 0;
    if (*element->tick % ELEMENT_SLOW_TICKS == 0) {
        element->state[RUN] += slow_step;
        request = settle(element);
    }
    publish(element);
    return request;
}

static void start(struct element *element)
{
    (void)settle(element);
    publish(element);
}

static uint32_t begin(struct element *element)
{
    return settle(element);
}

const struct element_type belt_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_belt, .node_count = 2}},
    .state_count = 9,
    .start = start,
    .begin = begin,
    .commit = commit_belt,
    .end = end,
    .slow = true,
};

const struct element_type drum_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_drum, .node_count = 2}},
    .state_count = 9,
    .start = start,
    .begin = begin,
    .commit = commit_drum,
    .end = end,
    .slow = true,
};
