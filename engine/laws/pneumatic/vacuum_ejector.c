#include "engine/laws/pneumatic/vacuum_ejector.h"

#include "engine/laws/pneumatic/stamp_air.h"

enum { NOZZLE, SUCTION, ULTIMATE, OPTIMUM, LACK_GAIN, EXCESS_GAIN, BACK_GAIN };
enum { SUPPLY, VACUUM, EXHAUST };

static const double nozzle_ratio = 0.5; // b

// The pressure under which nothing is sucked any more, with its slopes.
struct ultimate {
    double value, d_supply, d_exhaust;
};

static struct ultimate ultimate_at(const double *p, double supply, double exhaust)
{
    double missing = p[OPTIMUM] - (supply - exhaust);
    double gain = missing > 0.0 ? p[LACK_GAIN] : -p[EXCESS_GAIN];
    double value = p[ULTIMATE] + gain * missing + p[BACK_GAIN] * (exhaust - AIR_ATMOSPHERE);
    if (value > exhaust) {
        return (struct ultimate){exhaust, 0.0, 1.0};
    }
    return (struct ultimate){value, -gain, gain + p[BACK_GAIN]};
}

static double slope_of(const double *p)
{
    return p[SUCTION] / (AIR_ATMOSPHERE - p[ULTIMATE]);
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    stamp_orifice(stamp, SUPPLY, EXHAUST, p[NOZZLE], nozzle_ratio);
    struct ultimate ultimate = ultimate_at(p, stamp->x[SUPPLY], stamp->x[EXHAUST]);
    double slope = slope_of(p);
    stamp_flow(stamp,
               VACUUM,
               EXHAUST,
               slope * (stamp->x[VACUUM] - ultimate.value),
               slope,
               -slope * ultimate.d_exhaust);
    stamp_slope(stamp, VACUUM, SUPPLY, -slope * ultimate.d_supply);
    stamp_slope(stamp, EXHAUST, SUPPLY, slope * ultimate.d_supply);
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double supply = element_node(element, SUPPLY), exhaust = element_node(element, EXHAUST);
    struct ultimate ultimate = ultimate_at(p, supply, exhaust);
    element_write(element, 0, slope_of(p) * (element_node(element, VACUUM) - ultimate.value));
    element_write(element, 1, flow_between(p[NOZZLE], nozzle_ratio, supply, exhaust).value);
    return 0;
}

const struct element_type vacuum_ejector_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 3}},
    .end = end,
};
