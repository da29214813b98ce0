#include "engine/laws/mechanical/holder.h"

#include "engine/laws/mechanical/number.h"
#include "engine/laws/mechanical/piece.h"

#include <math.h>

enum { PICK_X, PICK_Z, PLACE_X, PLACE_Z, REACH, SHARE };
enum { FORCE, X, Z, OFFERED, TAKEN };
enum { CODE, PLACED, OFFER, TAKING, LOST, ACCELERATION, SPEED, COUNT };

static const double gravity = 9.81; // [m/s2]

static double held_mass(const struct element *element)
{
    return element->state[CODE] > 0.0 ? piece_of(element->state[CODE]).mass : 0.0;
}

static void stamp_axis(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    double mass = held_mass(element);
    stamp_add(stamp, 0, mass * ((stamp->x[0] - stamp->old[0]) / stamp->step - gravity));
    stamp_slope(stamp, 0, 0, mass / stamp->step);
}

static bool commit(struct element *element, double step)
{
    double speed = element_node(element, 0);
    element->state[ACCELERATION] = (speed - element->state[SPEED]) / step;
    element->state[SPEED] = speed;
    return false;
}

static bool is_at(const struct element *element, double x, double z)
{
    double reach = element->parameters[REACH];
    return fabs(element_read(element, X) - x) <= reach &&
           fabs(element_read(element, Z) - z) <= reach;
}

// Force it has for a weight: a jaw holds by friction, a share of what it closes with.
static bool carries(const struct element *element, double mass)
{
    double needed = mass * (gravity - least(element->state[ACCELERATION], 0.0));
    return element->parameters[SHARE] * element_read(element, FORCE) >= needed;
}

// A piece lies against it: one it holds, or one that is offered where it is.
static bool touches(const struct element *element)
{
    const double *p = element->parameters;
    return element->state[CODE] > 0.0 ||
           (element_read(element, OFFERED) > 0.0 && is_at(element, p[PICK_X], p[PICK_Z]));
}

static void take(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    double offered = element_read(element, OFFERED);
    bool room = state[CODE] <= 0.0 && state[PLACED] <= 0.0 && is_at(element, p[PICK_X], p[PICK_Z]);
    bool can = room && offered > 0.0 && carries(element, piece_of(offered).mass);
    if (piece_take(&state[TAKING], offered, can)) {
        state[CODE] = offered;
    }
}

static void let_fall(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    if (state[CODE] <= 0.0 || carries(element, held_mass(element))) {
        return;
    }
    if (is_at(element, p[PLACE_X], p[PLACE_Z])) {
        state[PLACED] = state[CODE];
        state[COUNT] += 1.0;
    } else {
        state[LOST] += 1.0;
    }
    state[CODE] = 0.0;
}

static void advance(struct element *element)
{
    double *state = element->state;
    let_fall(element);
    take(element);
    bool nobody = element->reads[TAKEN] == PLANT_NONE;
    if (nobody || piece_give(&state[OFFER], state[PLACED], element_read(element, TAKEN))) {
        state[PLACED] = 0.0;
    }
    element_write(element, 0, state[OFFER]);
    element_write(element, 1, state[TAKING]);
    element_write(element, 2, state[CODE] > 0.0 ? 1.0 : 0.0);
    element_write(element, 3, state[CODE]);
    element_write(element, 4, state[COUNT]);
    element_write(element, 5, state[LOST]);
    element_write(element, 6, touches(element) ? 1.0 : 0.0);
    element_write(element, 7, piece_metal(piece_of(state[CODE]).material));
}

static uint32_t begin(struct element *element)
{
    double had = element->state[CODE];
    advance(element);
    return had != element->state[CODE] ? (uint32_t)ELEMENT_TOUCHED : 0;
}

static uint32_t end(struct element *element)
{
    return begin(element);
}

const struct element_type holder_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_axis, .node_count = 1}},
    .state_count = 8,
    .begin = begin,
    .commit = commit,
    .end = end,
};
