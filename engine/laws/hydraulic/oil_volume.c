#include "engine/laws/hydraulic/oil_volume.h"

#include "engine/laws/hydraulic/oil.h"

enum { VOLUME, WALL, AIR, BULK_MODULUS };
enum { AERATION };

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double air = oil_air(element, p[AIR], AERATION);
    oil_stamp_volume(stamp, 0, p[VOLUME], p[BULK_MODULUS], air);
    double wall = p[WALL] / stamp->step;
    stamp_add(stamp, 0, wall * (stamp->x[0] - stamp->old[0]));
    stamp_slope(stamp, 0, 0, wall);
}

const struct element_type oil_volume_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 1}},
};
