#include "engine/laws/mechanical/slide.h"

#include <math.h>

enum { MASS, MINIMUM, MAXIMUM, INITIAL, STOP_STIFFNESS, GRAVITY_FORCE, DETACHED };
enum { POSITION, SPEED, RIDER, TOLD };

static const double loss = 0.8;           // of the stop: share of force between the two directions
static const double loss_speed = 10.0;    // [s/m]
static const double rod_share = 0.05;     // of the mass that stays on the rod when it is detached
static const double at_rest = 1e-6;       // [m/s]
static const double told_position = 1e-6; // [m]
static const double standing = 1e-9;      // [m/s]

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

// What the mass and its stops hold against a speed that was @p old a step ago.
static struct force held(const struct element *element, double v, double old, double h)
{
    const double *p = element->parameters;
    bool detached = p[DETACHED] >= 0.5;
    double inertia = p[MASS] * (detached ? rod_share : 1.0) / h;
    double position = element->state[RIDER] + h * v;
    struct force high = stop_force(p[STOP_STIFFNESS], position - p[MAXIMUM], v, h);
    struct force low = stop_force(p[STOP_STIFFNESS], p[MINIMUM] - position, -v, h);
    double weight = detached ? 0.0 : p[GRAVITY_FORCE];
    return (struct force){inertia * (v - old) - weight + high.value - low.value,
                          inertia + high.slope + low.slope};
}

static void stamp_forces(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    struct force force = held(element, stamp->x[0], stamp->old[0], stamp->step);
    stamp_add(stamp, 0, force.value);
    stamp_slope(stamp, 0, 0, force.slope);
}

static void assemble(const struct element *element,
                     const struct flow_place *place,
                     const struct flow_iterate *iterate)
{
    uint32_t row = place->rows[0];
    struct force force = held(element, iterate->x[row], iterate->old[row], iterate->step);
    iterate->f[row] += force.value;
    iterate->a[place->slots[0]] += force.slope;
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
    double *state = element->state;
    state[SPEED] = speed;
    // what trembles by less than a bristle is no news
    if (fabs(speed) < standing || fabs(state[POSITION] - state[TOLD]) > told_position) {
        state[TOLD] = state[POSITION];
        element_write(element, 0, state[POSITION]);
    } else {
        element_write_quietly(element, 0, state[POSITION]);
    }
    element_write(element, 1, speed);
    return 0;
}

static void start(struct element *element)
{
    element->state[POSITION] = element->parameters[INITIAL];
    element->state[RIDER] = element->state[POSITION];
    element->state[TOLD] = element->state[POSITION];
    element_write(element, 0, element->state[POSITION]);
    element_write(element, 1, 0.0);
}

const struct element_type slide_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_forces, .node_count = 1}},
    .state_count = 4,
    .start = start,
    .commit = commit,
    .assemble = assemble,
    .end = end,
    .rate = rate,
};
