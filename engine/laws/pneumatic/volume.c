#include "engine/laws/pneumatic/volume.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { VOLUME };

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_volume(stamp, 0, element->parameters[VOLUME]);
}

static void assemble(const struct element *element,
                     const struct flow_place *place,
                     const struct flow_iterate *iterate)
{
    uint32_t row = place->rows[0];
    double capacity = element->parameters[VOLUME] / (AIR_NORMAL * iterate->step);
    iterate->f[row] += capacity * (iterate->x[row] - iterate->old[row]);
    iterate->a[place->slots[0]] += capacity;
}

const struct element_type volume_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 1}},
    .assemble = assemble,
};
