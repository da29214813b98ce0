#include "engine/laws/mechanical/transmission.h"

#include "engine/laws/mechanical/bristle.h"

#include <math.h>

enum { RATIO, EFFICIENCY, STIFFNESS, DAMPING, BACKLASH, LIMIT, DRAG, BROKEN };
enum { TWIST, BENT, RUBBING, FORCE, HEAT, SLIPPED };

static const double settling = 0.5; // share of a change of load that friction takes up in a step
static const double entry = 0.1;    // share of half the backlash over which damping sets in
static const double moving = 1e-9;

// The mesh at one twist, and its slopes with the twist and with its rate.
struct mesh {
    double force, slope, rate_slope;
    double stored; ///< force of the bend alone
    double excess; ///< twist that the limit does not hold
};

static double beyond(double twist, double play)
{
    return twist > play ? twist - play : twist < -play ? twist + play : 0.0;
}

// Share of the damping that acts: all without play, none in the play.
static double engaged(double bend, double play, double *slope)
{
    double reach = entry * play;
    *slope = 0.0;
    if (fabs(bend) >= reach) {
        return 1.0;
    }
    *slope = bend > 0.0 ? 1.0 / reach : -1.0 / reach;
    return fabs(bend) / reach;
}

static struct mesh mesh_at(const struct element *element, double twist, double rate)
{
    const double *p = element->parameters;
    struct mesh mesh = {0};
    if (p[BROKEN] >= 0.5) {
        return mesh;
    }
    double play = 0.5 * p[BACKLASH];
    double bend = beyond(twist, play);
    double limit = p[LIMIT] / p[STIFFNESS];
    double held = bend > limit ? limit : bend < -limit ? -limit : bend;
    mesh.excess = bend - held;
    double share_slope;
    double share = engaged(bend, play, &share_slope);
    double trial = p[STIFFNESS] * bend + p[DAMPING] * share * rate;
    mesh.stored = p[STIFFNESS] * held;
    mesh.force = trial > p[LIMIT] ? p[LIMIT] : trial < -p[LIMIT] ? -p[LIMIT] : trial;
    if (mesh.force == trial) {
        bool touches = bend != 0.0 || play <= 0.0;
        mesh.slope = touches ? p[STIFFNESS] + p[DAMPING] * share_slope * rate : 0.0;
        mesh.rate_slope = p[DAMPING] * share;
    }
    return mesh;
}

static struct bristle rubbing_at(const struct element *element, double v, double h)
{
    const double *state = element->state;
    double limit = state[RUBBING] + element->parameters[DRAG];
    return bristle_at(state[BENT], element->parameters[STIFFNESS] * h, v, limit);
}

static void stamp_forces(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    double ratio = element->parameters[RATIO];
    double h = stamp->step;
    double va = stamp->x[0] / ratio;
    double rate = va - stamp->x[1];
    struct mesh mesh = mesh_at(element, element->state[TWIST] + h * rate, rate);
    double slope = mesh.slope * h + mesh.rate_slope;
    struct bristle rubbing = rubbing_at(element, va, h);
    stamp_add(stamp, 0, (mesh.force + rubbing.force) / ratio);
    stamp_slope(stamp, 0, 0, (slope + rubbing.slope) / (ratio * ratio));
    stamp_slope(stamp, 0, 1, -slope / ratio);
    stamp_add(stamp, 1, -mesh.force);
    stamp_slope(stamp, 1, 0, -slope / ratio);
    stamp_slope(stamp, 1, 1, slope);
}

static bool commit(struct element *element, double step)
{
    const double *p = element->parameters;
    double *state = element->state;
    double va = element_node(element, 0) / p[RATIO];
    double rate = va - element_node(element, 1);
    double twist = state[TWIST] + step * rate;
    struct mesh mesh = mesh_at(element, twist, rate);
    struct bristle rubbing = rubbing_at(element, va, step);
    double slip = bristle_slip(&rubbing, state[BENT], p[STIFFNESS] * step, va);
    double lost = fabs((mesh.force - mesh.stored) * rate) + fabs(mesh.force * mesh.excess) / step;
    state[HEAT] = fabs(rubbing.force * slip) + lost;
    state[TWIST] = p[BROKEN] >= 0.5 ? 0.0 : twist - mesh.excess;
    state[SLIPPED] += p[BROKEN] >= 0.5 ? step * rate : mesh.excess;
    state[BENT] = rubbing.force;
    state[FORCE] = mesh.force;
    double wanted = (1.0 / p[EFFICIENCY] - 1.0) * fabs(mesh.force);
    double change = settling * (wanted - state[RUBBING]);
    state[RUBBING] += change;
    return fabs(change) > moving * (1.0 + state[RUBBING]);
}

static uint32_t end(struct element *element)
{
    const double *state = element->state;
    element_write(element, 0, state[FORCE]);
    element_write(element, 1, (state[FORCE] + state[BENT]) / element->parameters[RATIO]);
    element_write(element, 2, state[TWIST]);
    element_write(element, 3, state[HEAT]);
    element_write(element, 4, state[SLIPPED]);
    return 0;
}

const struct element_type transmission_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_forces, .node_count = 2}},
    .state_count = 6,
    .commit = commit,
    .end = end,
};
