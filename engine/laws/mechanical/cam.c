#include "engine/laws/mechanical/cam.h"

#include "engine/base/det_math.h"

#include <math.h>

enum { LIFT, RISE, STIFFNESS, SHIFT, WEAR, PLAY };
enum { ANGLE, FOLLOWER, FORCE, GAP };

static const double whole = 2.0 * DET_PI;

static double cycloid(double u)
{
    return u - det_sin(whole * u) / whole;
}

double cam_profile(double angle, double rise)
{
    double in_turn = angle - whole * floor(angle / whole);
    double back = DET_PI; // the return starts half a turn later
    if (in_turn < rise) {
        return cycloid(in_turn / rise);
    }
    if (in_turn < back) {
        return 1.0;
    }
    return in_turn < back + rise ? 1.0 - cycloid((in_turn - back) / rise) : 0.0;
}

// d(share)/d(angle), and how that changes.
static double steepness(double angle, double rise, bool indexes, double *bend)
{
    double in_turn = angle - whole * floor(angle / whole);
    double back = DET_PI;
    double sign = 1.0;
    if (!indexes && in_turn >= back) {
        in_turn -= back;
        sign = -1.0;
    }
    double u = in_turn / rise;
    *bend = u < 1.0 ? sign * whole * det_sin(whole * u) / (rise * rise) : 0.0;
    return u < 1.0 ? sign * (1.0 - det_cos(whole * u)) / rise : 0.0;
}

static double indexer_profile(double angle, double rise)
{
    double turns = floor(angle / whole);
    double in_turn = angle - whole * turns;
    return turns + (in_turn < rise ? cycloid(in_turn / rise) : 1.0);
}

static double height(const struct element *element, double angle, bool indexes)
{
    const double *p = element->parameters;
    double at = angle + p[SHIFT];
    double share = indexes ? indexer_profile(at, p[RISE]) : cam_profile(at, p[RISE]);
    return (p[LIFT] - (indexes ? 0.0 : p[WEAR])) * share;
}

// What the cam pushes with, and its slope with the penetration.
static double contact(const struct element *element, double depth, bool indexes, double *slope)
{
    const double *p = element->parameters;
    double play = 0.5 * (p[PLAY] + (indexes ? p[WEAR] : 0.0));
    double pressed = depth > play ? depth - play : indexes && depth < -play ? depth + play : 0.0;
    *slope = pressed != 0.0 ? p[STIFFNESS] : 0.0;
    return p[STIFFNESS] * pressed;
}

// The profile is taken where the cam comes to in the step.
static void stamp_contact(const struct element *element, struct stamp *stamp, bool indexes)
{
    const double *p = element->parameters;
    const double *state = element->state;
    double h = stamp->step;
    double angle = state[ANGLE] + h * stamp->x[0];
    double lift = p[LIFT] - (indexes ? 0.0 : p[WEAR]);
    double bend;
    double gain = lift * steepness(angle + p[SHIFT], p[RISE], indexes, &bend);
    double depth = height(element, angle, indexes) - state[FOLLOWER] - h * stamp->x[1];
    double slope;
    double force = contact(element, depth, indexes, &slope);
    stamp_add(stamp, 0, gain * force);
    stamp_add(stamp, 1, -force);
    stamp_slope(stamp, 0, 0, (gain * gain * slope + lift * bend * force) * h);
    stamp_slope(stamp, 0, 1, -gain * slope * h);
    stamp_slope(stamp, 1, 0, -gain * slope * h);
    stamp_slope(stamp, 1, 1, slope * h);
}

static bool follow(struct element *element, double step, bool indexes)
{
    double *state = element->state;
    state[ANGLE] += step * element_node(element, 0);
    state[FOLLOWER] += step * element_node(element, 1);
    double slope;
    double depth = height(element, state[ANGLE], indexes) - state[FOLLOWER];
    state[FORCE] = contact(element, depth, indexes, &slope);
    state[GAP] = depth < 0.0 && !indexes ? -depth : 0.0;
    return fabs(element_node(element, 0)) > 1e-4;
}

static void stamp_cam(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_contact(element, stamp, false);
}

static void stamp_indexer(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_contact(element, stamp, true);
}

static bool commit_cam(struct element *element, double step)
{
    return follow(element, step, false);
}

static bool commit_indexer(struct element *element, double step)
{
    return follow(element, step, true);
}

static void publish(const struct element *element)
{
    const double *state = element->state;
    double angle = state[ANGLE];
    element_write(element, 0, state[FOLLOWER]);
    element_write(element, 1, angle - whole * floor(angle / whole));
    element_write(element, 2, state[FORCE]);
    element_write(element, 3, state[GAP]);
    element_write(element, 4, element->parameters[SHIFT]);
}

static uint32_t end(struct element *element)
{
    publish(element);
    return 0;
}

static void start_cam(struct element *element)
{
    element->state[FOLLOWER] = height(element, 0.0, false);
    publish(element);
}

static void start_indexer(struct element *element)
{
    element->state[FOLLOWER] = height(element, 0.0, true);
    publish(element);
}

const struct element_type cam_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_cam, .node_count = 2}},
    .state_count = 4,
    .start = start_cam,
    .commit = commit_cam,
    .end = end,
};

const struct element_type indexer_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_indexer, .node_count = 2}},
    .state_count = 4,
    .start = start_indexer,
    .commit = commit_indexer,
    .end = end,
};
