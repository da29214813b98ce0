#include "engine/laws/hydraulic/oil_needle.h"

#include "engine/base/det_math.h"
#include "engine/laws/hydraulic/oil.h"

enum { LAG, ZERO, SPAN_ERROR, STUCK };
enum { SHOWN };

static const double still = 1e3; // [Pa]

static bool commit(struct element *element, double step)
{
    const double *p = element->parameters;
    if (p[STUCK] >= 0.5) {
        return false;
    }
    double target = element_node(element, 0) * (1.0 + p[SPAN_ERROR]) + p[ZERO];
    double behind = target - element->state[SHOWN];
    element->state[SHOWN] += behind * (1.0 - det_exp(-step / p[LAG]));
    return behind > still || behind < -still;
}

static void stamp_nothing(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)element;
    (void)part;
    (void)stamp; // it only looks, but stands in the network to be called after its steps
}

static uint32_t end(struct element *element)
{
    element_write(element, 0, element->state[SHOWN]);
    return 0;
}

const struct element_type oil_needle_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_nothing, .node_count = 1}},
    .state_count = 1,
    .commit = commit,
    .end = end,
};
