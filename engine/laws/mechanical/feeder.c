#include "engine/laws/mechanical/feeder.h"

#include "engine/laws/mechanical/piece.h"

#include <math.h>

enum {
    CAPACITY,
    BODY_MASS,
    BODY_FRICTION,
    CONTACT_POSITION,
    EXIT_POSITION,
    FALL_TIME,
    REFILL_BELOW,
    REFILL_DELAY,
    INITIAL_COUNT,
    JAM,
    BODY_HEIGHT,
    MATERIAL,
    BODY_DEFECTS,
    EVERY,
    OTHER_MATERIAL,
    OTHER_MASS,
};
enum {
    COUNT,
    IN_TRACK,
    BODY_POSITION,
    PUSHED,
    FALL_TICKS,
    EXIT_TICKS,
    REFILL_TICKS,
    DELIVERED,
    EXIT_TIME
};
enum { NEXT_SEEN = 8 }; ///< bodies whose material is seen, the lowest first

static const double gravity = 9.81;     // [m/s2]
static const double breakaway = 1e-3;   // [m/s] over which the friction of the body builds up
static const double exit_ticks = 400.0; // how long a body is seen at the edge

// The body that has so many before it: one of so many is of the other material.
static struct piece body(const struct element *element, double number)
{
    const double *p = element->parameters;
    double every = floor(p[EVERY]);
    bool other = every >= 1.0 && number - every * floor(number / every) < 0.5;
    return (struct piece){.material = other ? p[OTHER_MATERIAL] : p[MATERIAL],
                          .defects = p[BODY_DEFECTS],
                          .height = p[BODY_HEIGHT],
                          .mass = other ? p[OTHER_MASS] : p[BODY_MASS]};
}

static void stamp_forces(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    double v = stamp->x[0];
    if (element->state[PUSHED] < 0.5 || v <= 0.0) {
        return;
    }
    double force = element->parameters[BODY_FRICTION] *
                   body(element, element->state[DELIVERED] + 1.0).mass * gravity;
    if (v < breakaway) {
        stamp_add(stamp, 0, force * v / breakaway);
        stamp_slope(stamp, 0, 0, force / breakaway);
    } else {
        stamp_add(stamp, 0, force);
    }
}

static void publish(const struct element *element)
{
    const double *state = element->state;
    element_write(element, 0, state[COUNT] > 0.5 || state[IN_TRACK] > 0.5 ? 1.0 : 0.0);
    element_write(element, 1, state[EXIT_TICKS] > 0.0 ? 1.0 : 0.0);
    element_write(element, 2, state[COUNT] + state[IN_TRACK]);
    element_write(element, 3, state[DELIVERED]);
    element_write(element, 4, state[IN_TRACK] > 0.5 ? state[BODY_POSITION] : 0.0);
    element_write(element, 5, state[EXIT_TIME]);
    if (state[DELIVERED] > 0.5) {
        struct piece last = body(element, state[DELIVERED]);
        element_write(element, 6, piece_code(&last));
    }
    for (uint32_t i = 0; i < NEXT_SEEN; i++) {
        struct piece next = body(element, state[DELIVERED] + 1.0 + i);
        element_write(element, 7 + i, piece_metal(next.material));
    }
}

static void push(struct element *element, double position)
{
    const double *p = element->parameters;
    double *state = element->state;
    bool touches = state[IN_TRACK] > 0.5 && position >= state[BODY_POSITION];
    state[PUSHED] = touches ? 1.0 : 0.0;
    if (!touches) {
        return;
    }
    state[BODY_POSITION] = position;
    if (position >= p[EXIT_POSITION]) {
        state[IN_TRACK] = 0.0;
        state[PUSHED] = 0.0;
        state[EXIT_TICKS] = exit_ticks;
        state[DELIVERED] += 1.0;
        state[EXIT_TIME] = (double)*element->tick * 1e-3;
    }
}

// A body comes down when the way is free. Returns whether a timer runs.
static bool fall(struct element *element, double position)
{
    const double *p = element->parameters;
    double *state = element->state;
    bool free_way = state[IN_TRACK] < 0.5 && position < p[CONTACT_POSITION];
    if (!free_way || state[COUNT] < 0.5 || p[JAM] >= 0.5) {
        state[FALL_TICKS] = 0.0;
        return false;
    }
    state[FALL_TICKS] += 1.0;
    if (state[FALL_TICKS] < 1000.0 * p[FALL_TIME]) {
        return true;
    }
    state[FALL_TICKS] = 0.0;
    state[IN_TRACK] = 1.0;
    state[COUNT] -= 1.0;
    state[BODY_POSITION] = p[CONTACT_POSITION];
    return false;
}

static bool refill(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    if (p[REFILL_DELAY] <= 0.0 || state[COUNT] >= p[REFILL_BELOW]) {
        state[REFILL_TICKS] = 0.0;
        return false;
    }
    state[REFILL_TICKS] += 1.0;
    if (state[REFILL_TICKS] < 1000.0 * p[REFILL_DELAY]) {
        return true;
    }
    state[REFILL_TICKS] = 0.0;
    state[COUNT] = floor(p[CAPACITY]);
    return false;
}

static uint32_t begin(struct element *element)
{
    double *state = element->state;
    double position = element_read(element, 0);
    double pushed = state[PUSHED];
    push(element, position);
    bool busy = refill(element);
    busy = fall(element, position) || busy;
    if (state[EXIT_TICKS] > 0.0) {
        state[EXIT_TICKS] -= 1.0;
        busy = true;
    }
    publish(element);
    uint32_t request = state[PUSHED] != pushed ? (uint32_t)ELEMENT_TOUCHED : 0;
    return request | (busy ? (uint32_t)ELEMENT_BUSY : 0);
}

static void start(struct element *element)
{
    const double *p = element->parameters;
    element->state[COUNT] = floor(p[INITIAL_COUNT]);
    element->state[BODY_POSITION] = p[CONTACT_POSITION];
    publish(element);
}

const struct element_type feeder_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_forces, .node_count = 1}},
    .state_count = 9,
    .start = start,
    .begin = begin,
};
