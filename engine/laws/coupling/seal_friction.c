#include "engine/laws/coupling/seal_friction.h"

#include <math.h>

enum { COULOMB, STICTION_RATIO, VISCOUS, REST_GROWTH, WET_SHARE, SPOT_FORCE, SPOT_FROM, SPOT_TO };
enum { LAMBDA, SLIPS, RESTED, WET, SPOT };

static const double bristle = 20e-6;         // [m] of travel from rest to the sliding force
static const double rest_factor_maximum = 2; // of the sticking force

struct grip {
    double force, slope; // [N], [N.s/m]
    bool slips;
};

static double coulomb_of(const struct element *element)
{
    const double *p = element->parameters;
    return p[COULOMB] + (element->state[SPOT] > 0.5 ? p[SPOT_FORCE] : 0.0);
}

static double limit_of(const struct element *element)
{
    const double *p = element->parameters;
    const double *state = element->state;
    double sliding = coulomb_of(element) * (1.0 + p[WET_SHARE] * state[WET]);
    if (state[SLIPS] > 0.5) {
        return sliding;
    }
    double rested = 1.0 + p[REST_GROWTH] * state[RESTED];
    rested = rested < rest_factor_maximum ? rested : rest_factor_maximum;
    return sliding * p[STICTION_RATIO] * rested;
}

static struct grip grip_at(const struct element *element, double v, double h)
{
    double stiffness = coulomb_of(element) / bristle;
    double limit = limit_of(element);
    double trial = element->state[LAMBDA] + stiffness * h * v;
    if (trial > limit) {
        return (struct grip){limit, 0.0, true};
    }
    if (trial < -limit) {
        return (struct grip){-limit, 0.0, true};
    }
    return (struct grip){trial, stiffness * h, false};
}

static void stamp_forces(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    struct grip grip = grip_at(element, stamp->x[0], stamp->step);
    stamp_add(stamp, 0, grip.force);
    stamp_slope(stamp, 0, 0, grip.slope);
    stamp_term(stamp, 0, 0, element->parameters[VISCOUS]);
}

static void assemble(const struct element *element,
                     const struct flow_place *place,
                     const struct flow_iterate *iterate)
{
    uint32_t row = place->rows[0];
    double v = iterate->x[row];
    double viscous = element->parameters[VISCOUS];
    struct grip grip = grip_at(element, v, iterate->step);
    iterate->f[row] += grip.force + viscous * v;
    iterate->a[place->slots[0]] += grip.slope + viscous;
}

static bool commit(struct element *element, double step)
{
    struct grip grip = grip_at(element, element_node(element, 0), step);
    element->state[LAMBDA] = grip.force;
    element->state[SLIPS] = grip.slips ? 1.0 : 0.0;
    element->state[RESTED] = grip.slips ? 0.0 : element->state[RESTED] + step;
    return false;
}

static uint32_t begin(struct element *element)
{
    const double *p = element->parameters;
    double *state = element->state;
    double wet = element_read(element, 0);
    double position = element_read(element, 1);
    double spot = position >= p[SPOT_FROM] && position <= p[SPOT_TO] ? 1.0 : 0.0;
    if (wet == state[WET] && spot == state[SPOT]) {
        return 0;
    }
    state[WET] = wet;
    state[SPOT] = spot;
    return ELEMENT_TOUCHED;
}

// When the rod comes to an end of its tight spot.
static double edge(const struct element *element, uint32_t read, double rate)
{
    const double *p = element->parameters;
    if (read != 1 || p[SPOT_FORCE] <= 0.0) {
        return HUGE_VAL;
    }
    double position = element_read(element, 1);
    double ahead = position < p[SPOT_FROM] ? p[SPOT_FROM] : p[SPOT_TO];
    double behind = position > p[SPOT_TO] ? p[SPOT_TO] : p[SPOT_FROM];
    double time = ((rate > 0.0 ? ahead : behind) - position) / rate;
    return time > 0.0 ? time : HUGE_VAL;
}

const struct element_type seal_friction_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_forces, .node_count = 1}},
    .state_count = 5,
    .begin = begin,
    .commit = commit,
    .edge = edge,
    .edge_reads = 1U << 1,
    .assemble = assemble,
};
