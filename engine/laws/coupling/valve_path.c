#include "engine/laws/coupling/valve_path.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { CONDUCTANCE, CRITICAL_RATIO, OPEN_AT, BLOCKED };
enum { OPENING };

static const double overlap = 0.1; // of the travel

double valve_path_opening(double position, bool open_at_one)
{
    double travel = open_at_one ? position : 1.0 - position;
    double closed = 0.5 * (1.0 + overlap);
    return clamp((travel - closed) / (1.0 - closed), 0.0, 1.0);
}

static double conductance_of(const struct element *element)
{
    const double *p = element->parameters;
    return p[CONDUCTANCE] * (1.0 - p[BLOCKED]) * element->state[OPENING];
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    double conductance = conductance_of(element);
    if (conductance > 0.0) {
        stamp_orifice(stamp, 0, 1, conductance, element->parameters[CRITICAL_RATIO]);
    }
}

static void assemble(const struct element *element,
                     const struct flow_place *place,
                     const struct flow_iterate *iterate)
{
    double conductance = conductance_of(element);
    if (conductance > 0.0) {
        place_orifice(place, iterate, conductance, element->parameters[CRITICAL_RATIO]);
    }
}

static uint32_t begin(struct element *element)
{
    bool open_at_one = element->parameters[OPEN_AT] >= 0.5;
    double opening = valve_path_opening(element_read(element, 0), open_at_one);
    if (opening == element->state[OPENING]) {
        return 0;
    }
    element->state[OPENING] = opening;
    return ELEMENT_TOUCHED;
}

static void start(struct element *element)
{
    begin(element);
}

static bool idle(const struct element *element)
{
    return conductance_of(element) <= 0.0;
}

static uint32_t end(struct element *element)
{
    struct flow flow = flow_between(conductance_of(element),
                                    element->parameters[CRITICAL_RATIO],
                                    element_node(element, 0),
                                    element_node(element, 1));
    element_write(element, 0, flow.value);
    return 0;
}

const struct element_type valve_path_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 2}},
    .state_count = 1,
    .start = start,
    .begin = begin,
    .end = end,
    .observes = true,
    .assemble = assemble,
    .idle = idle,
};
