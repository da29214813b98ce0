#include "engine/laws/pneumatic/volume.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { VOLUME };

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_volume(stamp, 0, element->parameters[VOLUME]);
}

static double storage(const struct element *element)
{
    return element->parameters[VOLUME] / AIR_NORMAL;
}

const struct element_type volume_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 1}},
    .storage = storage,
};
