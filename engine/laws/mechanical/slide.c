#include "engine/laws/mechanical/slide.h"

enum { MASS, MINIMUM, MAXIMUM, INITIAL, STOP_STIFFNESS, GRAVITY_FORCE, DETACHED };
enum { POSITION, SPEED, RIDER };

static const double loss = 0.8;        // of the stop: share of force between the two directions
static const double loss_speed = 10.0; // [s/m]
static const double rod_share = 0.05;  // of the mass that stays on the rod when it is detached
static const double at_rest = 1e-6;    // [m/s]

// A force that opposes the motion, and its slope with the speed.
struct force {
    double value, slope;
};

// Of one stop; v > 0 compresses it.
static struct force stop_force(double stiffness, double compression, double v, double h)
{
    if (compression <= 0.0) {
        return (struct force){0.0, 0.0};
    }
    double rate = loss_speed * v;
    double rate_slope = loss_speed;
    if (rate > 1.0 || rate < -1.0) {
        rate = rate > 0.0 ? 1.0 : -1.0;
        rate_slope = 0.0;
    }
    double factor = 1.0 + loss * rate;
    double push = stiffness * compression;
    return (struct force){push * factor, stiffness * h * factor + push * loss * rate_slope};
}

static void stamp_forces(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    bool detached = p[DETACHED] >= 0.5;
    double h = stamp->step;
    double v = stamp->x[0];
    double inertia = p[MASS] * (detached ? rod_share : 1.0) / h;
    stamp_add(stamp, 0, inertia * (v - stamp->old[0]) - (detached ? 0.0 : p[GRAVITY_FORCE]));
    stamp_slope(stamp, 0, 0, inertia);
    double position = element->state[RIDER] + h * v;
    struct force high = stop_force(p[STOP_STIFFNESS], position - p[MAXIMUM], v, h);
    struct force low = stop_force(p[STOP_STIFFNESS], p[MINIMUM] - position, -v, h);
    stamp_add(stamp, 0, high.value - low.value);
    stamp_slope(stamp, 0, 0, high.slope + low.slope);
}

static double rate(const struct element *element, uint32_t write)
{
    return write == 0 && element->parameters[DETACHED] < 0.5 ? element_node(element, 0) : 0.0;
}

// RIDER is the rod's position; the mass stays where it is when it is detached.
static bool commit(struct element *element, double step)
{
    double v = element_node(element, 0);
    element->state[RIDER] += step * v;
    if (element->parameters[DETACHED] < 0.5) {
        element->state[POSITION] = element->state[RIDER];
    }
    return v > at_rest || v < -at_rest;
}

static uint32_t end(struct element *element)
{
    double speed = element->parameters[DETACHED] >= 0.5 ? 0.0 : element_node(element, 0);
    element->state[SPEED] = speed;
    element_write(element, 0, element->state[POSITION]);
    element_write(element, 1, speed);
    return 0;
}

static void start(struct element *element)
{
    element->state[POSITION] = element->parameters[INITIAL];
    element->state[RIDER] = element->state[POSITION];
    element_write(element, 0, element->state[POSITION]);
    element_write(element, 1, 0.0);
}

const struct element_type slide_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_forces, .node_count = 1}},
    .state_count = 3,
    .start = start,
    .commit = commit,
    .end = end,
    .rate = rate,
};
