#include "engine/laws/mechanical/end_stop.h"

#include "engine/laws/mechanical/number.h"

#include <math.h>

enum { POSITION, STROKE, BRAKING, OIL, SPRING, STIFFNESS, SIDE };
enum { AT, SEEN, IMPACT, IMPACT_TICK, TOUCHES, SPEED };

static const double loss = 0.8;        // of the stop, as that of a slide
static const double loss_speed = 10.0; // [s/m]
static const double kept_ticks = 2000.0;
static const double smallest_entry = 1e-4; // [m] over which the oil takes hold

struct push {
    double force, slope; ///< against the motion, and its slope with v
};

static double clamp(double x, double low, double high)
{
    return x < low ? low : x > high ? high : x;
}

// Oil brakes only what comes in. The depth is that after the step: a long one must not run through.
static struct push oil_push(const double *p, double depth, double v, double h)
{
    if (depth <= 0.0 || v <= 0.0 || p[OIL] <= 0.0) {
        return (struct push){0.0, 0.0};
    }
    double braking = p[OIL] * p[BRAKING];
    double share = clamp(depth / smallest_entry, 0.0, 1.0) * braking;
    double share_slope = depth < smallest_entry ? braking * h / smallest_entry : 0.0;
    return (struct push){share * v * v, 2.0 * share * v + share_slope * v * v};
}

static struct push stop_push(const double *p, double depth, double v, double h)
{
    double compressed = depth - p[STROKE];
    if (compressed <= 0.0) {
        return (struct push){0.0, 0.0};
    }
    double rate = clamp(loss_speed * v, -1.0, 1.0);
    double rate_slope = fabs(rate) < 1.0 ? loss_speed : 0.0;
    double force = p[STIFFNESS] * compressed;
    return (struct push){force * (1.0 + loss * rate),
                         p[STIFFNESS] * h * (1.0 + loss * rate) + force * loss * rate_slope};
}

// The pin's depth when the slide is at x: v and x counted towards the stop.
static double depth_at(const double *p, double x)
{
    return x - (p[POSITION] - p[STROKE]);
}

static double side(const double *p)
{
    return p[SIDE] < 0.0 ? -1.0 : 1.0;
}

static void stamp_force(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double h = stamp->step;
    double v = side(p) * stamp->x[0];
    double depth = depth_at(p, side(p) * element->state[AT]) + h * v;
    struct push oil = oil_push(p, depth, v, h);
    struct push stop = stop_push(p, depth, v, h);
    double spring = depth > 0.0 ? p[SPRING] * depth : 0.0;
    stamp_add(stamp, 0, side(p) * (oil.force + stop.force + spring));
    stamp_slope(stamp, 0, 0, oil.slope + stop.slope + (depth > 0.0 ? p[SPRING] * h : 0.0));
}

// When the pin meets the oil, when the stop.
static double edge(const struct element *element, uint32_t read, double rate)
{
    (void)read;
    const double *p = element->parameters;
    double depth = depth_at(p, side(p) * element->state[AT]);
    double left = depth < 0.0 ? -depth : p[STROKE] - depth;
    double speed = side(p) * rate;
    return left > 0.0 && speed > 0.0 ? left / speed : HUGE_VAL;
}

// A bang is heard though the slide comes back softly from its bounce.
static void note_impact(struct element *element, double speed)
{
    double *state = element->state;
    state[TOUCHES] += 1.0;
    if (speed > state[IMPACT]) {
        state[IMPACT] = speed;
        state[IMPACT_TICK] = (double)*element->tick;
    }
}

static bool commit(struct element *element, double step)
{
    const double *p = element->parameters;
    double *state = element->state;
    double v = side(p) * element_node(element, 0);
    bool touched = depth_at(p, side(p) * state[AT]) > p[STROKE];
    state[AT] += step * element_node(element, 0);
    bool touches = depth_at(p, side(p) * state[AT]) > p[STROKE];
    if (touches && !touched && v > 0.0) {
        note_impact(element, most(v, state[SPEED]));
    }
    state[SPEED] = v;
    return depth_at(p, side(p) * state[AT]) > 0.0 && fabs(v) > smallest_entry;
}

static uint32_t begin(struct element *element)
{
    double position = element_read(element, 0);
    if (element->reads[0] != PLANT_NONE && position != element->state[SEEN]) {
        element->state[SEEN] = position;
        element->state[AT] = position;
    }
    return 0;
}

static uint32_t end(struct element *element)
{
    double *state = element->state;
    bool heard = state[IMPACT] > 0.0;
    if (heard && (double)*element->tick - state[IMPACT_TICK] > kept_ticks) {
        state[IMPACT] = 0.0;
    }
    element_write(element, 0, state[IMPACT]);
    element_write(element, 1, depth_at(element->parameters, side(element->parameters) * state[AT]));
    element_write(element, 2, state[TOUCHES]);
    return state[IMPACT] > 0.0 ? (uint32_t)ELEMENT_BUSY : 0;
}

static void start(struct element *element)
{
    element->state[SEEN] = element_read(element, 0);
    element->state[AT] = element->state[SEEN];
}

const struct element_type end_stop_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_force, .node_count = 1}},
    .state_count = 6,
    .start = start,
    .begin = begin,
    .commit = commit,
    .edge = edge,
    .end = end,
};
