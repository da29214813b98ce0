#include "engine/laws/mechanical/joint_friction.h"

#include "engine/laws/mechanical/bristle.h"

#include <math.h>

enum { LIMIT, STATIC_RATIO, VISCOUS, BEND, FADE, FADE_FROM, PRESS };
enum { BENT, SLIPS, SHARE, SLIP_SPEED, HEAT };
enum { GRIP, RELEASE, TEMPERATURE };

static const double fade_floor = 0.1; // of the coefficient, however hot
static const double share_digits =
    1e3; // a lining that warms up does not wake its shaft all the time

static double clamp(double x, double low, double high)
{
    return x < low ? low : x > high ? high : x;
}

static double share(const struct element *element)
{
    const double *p = element->parameters;
    double grip = element->reads[GRIP] == PLANT_NONE ? 1.0 : element_read(element, GRIP);
    double kept = grip * (1.0 - clamp(element_read(element, RELEASE), 0.0, 1.0));
    double hot = element->reads[TEMPERATURE] == PLANT_NONE
                     ? 0.0
                     : element_read(element, TEMPERATURE) - p[FADE_FROM];
    double faded = hot > 0.0 ? clamp(1.0 - p[FADE] * hot, fade_floor, 1.0) : 1.0;
    double product = floor(kept * faded * share_digits + 0.5) / share_digits;
    return product > 0.0 ? product : 0.0;
}

// Cold and fully gripped.
static double full_limit(const struct element *element)
{
    return element->parameters[LIMIT] * element->parameters[PRESS];
}

static double stiffness(const struct element *element)
{
    return full_limit(element) / element->parameters[BEND];
}

static struct bristle grip_at(const struct element *element, double speed, double h)
{
    const double *p = element->parameters;
    const double *state = element->state;
    double limit =
        full_limit(element) * state[SHARE] * (state[SLIPS] > 0.5 ? 1.0 : p[STATIC_RATIO]);
    return bristle_at(state[BENT], stiffness(element) * h, speed, limit);
}

static void stamp_forces(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    struct bristle grip = grip_at(element, stamp->x[0] - stamp->x[1], stamp->step);
    stamp_flow(stamp, 0, 1, grip.force, grip.slope, -grip.slope);
    stamp_conductance(stamp, 0, 1, element->parameters[VISCOUS]);
}

static bool commit(struct element *element, double step)
{
    double *state = element->state;
    double speed = element_node(element, 0) - element_node(element, 1);
    struct bristle grip = grip_at(element, speed, step);
    double slip = bristle_slip(&grip, state[BENT], stiffness(element) * step, speed);
    state[SLIP_SPEED] = slip;
    state[HEAT] = fabs(grip.force * slip) + element->parameters[VISCOUS] * speed * speed;
    state[BENT] = grip.force;
    state[SLIPS] = grip.slips ? 1.0 : 0.0;
    return false;
}

static uint32_t begin(struct element *element)
{
    double now = share(element);
    bool changed = now != element->state[SHARE];
    element->state[SHARE] = now;
    return changed ? (uint32_t)ELEMENT_TOUCHED : 0;
}

static uint32_t end(struct element *element)
{
    const double *state = element->state;
    element_write(element, 0, state[BENT]);
    element_write(element, 1, state[SLIP_SPEED]);
    element_write(element, 2, state[HEAT]);
    element_write(element, 3, element->parameters[PRESS]);
    return 0;
}

static void start(struct element *element)
{
    element->state[SHARE] = share(element);
}

const struct element_type joint_friction_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_forces, .node_count = 2}},
    .state_count = 5,
    .start = start,
    .begin = begin,
    .commit = commit,
    .end = end,
};
