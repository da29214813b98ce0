#include "engine/laws/pneumatic/receiver.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { VOLUME, WATER, CHARGE };

static const double least_share = 0.02; // of the volume, over water that fills it all

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double air = clamp(p[VOLUME] - p[WATER], least_share * p[VOLUME], p[VOLUME]);
    stamp_volume(stamp, 0, air);
}

static double first_node(const struct element *element)
{
    return AIR_ATMOSPHERE + element->parameters[CHARGE];
}

const struct element_type receiver_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 1}},
    .first_node = first_node,
};
