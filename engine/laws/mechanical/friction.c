#include "engine/laws/mechanical/friction.h"

enum { COULOMB, STICTION_RATIO, VISCOUS };
enum { LAMBDA, SLIPS };

static const double bristle = 20e-6; // [m] of travel from rest to the sliding force

struct grip {
    double force, slope; // [N], [N.s/m]
    bool slips;
};

static struct grip grip_at(const struct element *element, double v, double h)
{
    const double *p = element->parameters;
    const double *state = element->state;
    double stiffness = p[COULOMB] / bristle;
    double limit = state[SLIPS] > 0.5 ? p[COULOMB] : p[COULOMB] * p[STICTION_RATIO];
    double trial = state[LAMBDA] + stiffness * h * v;
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
    return false;
}

const struct element_type friction_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_forces, .node_count = 1}},
    .state_count = 2,
    .commit = commit,
    .assemble = assemble,
};
