#include "engine/laws/coupling/cushion.h"

#include "engine/laws/pneumatic/stamp_air.h"

#include <math.h>

enum { CONDUCTANCE, FREE_CONDUCTANCE, LENGTH, SIDE, STROKE, FAILED };
enum { WITHIN };
enum { PORT, CHAMBER };

static const double critical_ratio = 0.3;

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    bool leaving = stamp->x[CHAMBER] > stamp->x[PORT];
    bool restricted = leaving && element->state[WITHIN] > 0.5 && p[FAILED] < 0.5;
    double conductance = restricted ? p[CONDUCTANCE] : p[FREE_CONDUCTANCE];
    stamp_orifice(stamp, PORT, CHAMBER, conductance, critical_ratio);
}

static void assemble(const struct element *element,
                     const struct flow_place *place,
                     const struct flow_iterate *iterate)
{
    const double *p = element->parameters;
    const uint32_t *rows = place->rows;
    bool leaving = iterate->x[rows[CHAMBER]] > iterate->x[rows[PORT]];
    bool restricted = leaving && element->state[WITHIN] > 0.5 && p[FAILED] < 0.5;
    double conductance = restricted ? p[CONDUCTANCE] : p[FREE_CONDUCTANCE];
    place_orifice(place, iterate, conductance, critical_ratio);
}

// When the piston comes to the length of the cushion.
static double edge(const struct element *element, uint32_t read, double rate)
{
    (void)read;
    const double *p = element->parameters;
    double begins = p[SIDE] > 0.5 ? p[STROKE] - p[LENGTH] : p[LENGTH];
    double time = (begins - element_read(element, 0)) / rate;
    return time > 0.0 ? time : HUGE_VAL;
}

static uint32_t begin(struct element *element)
{
    const double *p = element->parameters;
    double position = element_read(element, 0);
    double to_end = p[SIDE] > 0.5 ? p[STROKE] - position : position;
    double within = to_end < p[LENGTH] ? 1.0 : 0.0;
    if (within == element->state[WITHIN]) {
        return 0;
    }
    element->state[WITHIN] = within;
    return ELEMENT_TOUCHED;
}

static void start(struct element *element)
{
    begin(element);
}

const struct element_type cushion_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 2}},
    .state_count = 1,
    .start = start,
    .begin = begin,
    .assemble = assemble,
    .edge = edge,
    .edge_reads = 1U << 0,
};
