#include "engine/laws/coupling/magnetic_coupling.h"

enum { HOLDING_FORCE, OFFSET_AT_PEAK };
enum { OFFSET };
enum { PISTON, CARRIAGE };

struct pull {
    double force, slope; // [N], [N/m]
};

static struct pull pull_at(const double *p, double offset)
{
    double peak = p[OFFSET_AT_PEAK];
    double size = offset < 0.0 ? -offset : offset;
    double sign = offset < 0.0 ? -1.0 : 1.0;
    double stiffness = p[HOLDING_FORCE] / peak;
    if (size <= peak) {
        return (struct pull){stiffness * offset, stiffness};
    }
    if (size >= 2.0 * peak) {
        return (struct pull){0.0, 0.0};
    }
    return (struct pull){sign * stiffness * (2.0 * peak - size), -stiffness};
}

static void stamp_forces(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    double h = stamp->step;
    double offset = element->state[OFFSET] + h * (stamp->x[PISTON] - stamp->x[CARRIAGE]);
    struct pull pull = pull_at(element->parameters, offset);
    stamp_flow(stamp, PISTON, CARRIAGE, pull.force, h * pull.slope, -h * pull.slope);
}

static bool commit(struct element *element, double step)
{
    double speed = element_node(element, PISTON) - element_node(element, CARRIAGE);
    element->state[OFFSET] += step * speed;
    return false;
}

static uint32_t end(struct element *element)
{
    double offset = element->state[OFFSET];
    double lost = 2.0 * element->parameters[OFFSET_AT_PEAK];
    element_write(element, 0, offset);
    element_write(element, 1, offset > lost || offset < -lost ? 1.0 : 0.0);
    return 0;
}

const struct element_type magnetic_coupling_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_forces, .node_count = 2}},
    .state_count = 1,
    .commit = commit,
    .end = end,
};
