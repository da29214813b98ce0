#include "engine/laws/pneumatic/water_trap.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { INLET, CONTENT, EFFICIENCY, CAPACITY, STANDING, DRAIN };
enum { FLOW, MOISTURE, WORKING };
enum { WATER };

static const double slow_step = 0.001 * ELEMENT_SLOW_TICKS; // [s]
static const double water_density = 1000.0;                 // [kg/m3]
static const double spray = 0.7;  // moisture of air that blows over a full trap
static const double splash = 0.1; // of the capacity: from the first drops carried over to all

static double inlet_of(const struct element *element)
{
    bool joined = element->reads[MOISTURE] != PLANT_NONE;
    return joined ? element_read(element, MOISTURE) : element->parameters[INLET];
}

// How far the water stands over its room, 0 to 1.
static double over_of(const double *p, double water)
{
    return clamp((water - p[CAPACITY]) / (splash * p[CAPACITY]), 0.0, 1.0);
}

// Share of the inlet's moisture that it keeps.
static double kept_share(const struct element *element, double water)
{
    const double *p = element->parameters;
    bool stopped = element->reads[WORKING] != PLANT_NONE && element_read(element, WORKING) < 0.5;
    return stopped ? 0.0 : p[EFFICIENCY] * (1.0 - over_of(p, water));
}

static void publish(const struct element *element)
{
    const double *p = element->parameters;
    double water = element->state[WATER] + p[STANDING];
    double passed = inlet_of(element) * (1.0 - kept_share(element, water));
    double carried = spray * over_of(p, water);
    element_write(element, 0, water);
    element_write(element, 1, passed > carried ? passed : carried);
}

static uint32_t end(struct element *element)
{
    if (*element->tick % ELEMENT_SLOW_TICKS != 0) {
        return 0;
    }
    const double *p = element->parameters;
    double *water = &element->state[WATER];
    double flow = element_read(element, FLOW);
    double carried = flow > 0.0 ? flow * inlet_of(element) * p[CONTENT] / water_density : 0.0;
    double taken = kept_share(element, *water + p[STANDING]) * carried - p[DRAIN];
    *water = clamp(*water + slow_step * taken, 0.0, 2.0 * p[CAPACITY]);
    publish(element);
    return 0;
}

static void start(struct element *element)
{
    publish(element);
}

const struct element_type water_trap_element = {
    .state_count = 1,
    .start = start,
    .end = end,
    .slow = true,
};
