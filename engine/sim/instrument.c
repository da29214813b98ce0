#include "engine/sim/instrument.h"

#include "engine/laws/pneumatic/stamp_air.h"

#include <math.h>

// What instruments are to the networks while they touch: parameters in the order of enum
// instrument_parameter.

static const double two_pi = 6.28318530717958647692;
static const double beyond_limit = 1e8;     // [ohm] of a source that limits its current
static const double gauge_ratio = 0.5;      // critical ratio of a gauge's bore
static const double hose_fill = 101300.0;   // [Pa] of the air in an empty hose
static const double line_viscous = 1e-3;    // share of the drop of a flow meter at rated flow
static const double rated_flow = 1.0 / 6e3; // [m³/s] 10 l/min, where that share is taken
static const double vent_smooth = 1e4;      // [Pa] under which a burst gauge's jet is laminar

// ---- Between two points of a circuit ----

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_branch(stamp, element->parameters[INSTRUMENT_RESISTANCE]);
    stamp_add(stamp, 2, -element->parameters[INSTRUMENT_SOURCE]);
}

// The same with a source that gives no more than its limit.
static void stamp_limited(const struct element *element, uint32_t part, struct stamp *stamp)
{
    stamp_dc(element, part, stamp);
    double limit = element->parameters[INSTRUMENT_LIMIT];
    double current = stamp->x[2];
    double over = current > limit ? current - limit : current < -limit ? current + limit : 0.0;
    stamp_add(stamp, 2, -beyond_limit * over);
    if (over != 0.0) {
        stamp_slope(stamp, 2, 2, -beyond_limit);
    }
}

// R parallel to C: v = i R / (1 + jwRC).
static void stamp_ac(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    double resistance = element->parameters[INSTRUMENT_RESISTANCE];
    double x = two_pi * stamp->frequency * resistance * element->parameters[INSTRUMENT_CAPACITANCE];
    double share = resistance / (1.0 + x * x);
    stamp_phasor(stamp, 0, 2, 1.0, 0.0);
    stamp_phasor(stamp, 1, 2, -1.0, 0.0);
    stamp_phasor(stamp, 2, 0, 1.0, 0.0);
    stamp_phasor(stamp, 2, 1, -1.0, 0.0);
    stamp_phasor(stamp, 2, 2, -share, share * x);
}

const struct element_type instrument_element = {
    .layers =
        {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 2, .branch_count = 1, .linear = true},
         [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .branch_count = 1, .linear = true}},
};

const struct element_type instrument_limited_element = {
    .layers =
        {[LAYER_DC] = {.stamp = stamp_limited, .node_count = 2, .branch_count = 1},
         [LAYER_AC] = {.stamp = stamp_ac, .node_count = 2, .branch_count = 1, .linear = true}},
};

// ---- In a line ----

// Air: the meter's own node, then the end of the line.
static void stamp_air_line(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_orifice(stamp, 0, 1, element->parameters[INSTRUMENT_CONDUCTANCE], gauge_ratio);
    stamp_volume(stamp, 0, element->parameters[INSTRUMENT_VOLUME]);
}

const struct element_type instrument_air_line_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_air_line, .node_count = 2}},
};

double instrument_air_flow(const struct element *element)
{
    double conductance = element->parameters[INSTRUMENT_CONDUCTANCE];
    return flow_between(
               conductance, gauge_ratio, element_node(element, 0), element_node(element, 1))
        .value;
}

// Oil: p1 - p2 = r q |q|, and a little that is laminar, so that the slope at rest is finite.
static void stamp_oil_line(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    double r = element->parameters[INSTRUMENT_RESISTANCE];
    double flow = stamp->x[2];
    double laminar = r * rated_flow * line_viscous;
    stamp_term(stamp, 0, 2, 1.0);
    stamp_term(stamp, 1, 2, -1.0);
    stamp_term(stamp, 2, 0, 1.0);
    stamp_term(stamp, 2, 1, -1.0);
    stamp_add(stamp, 2, -r * flow * fabs(flow) - laminar * flow);
    stamp_slope(stamp, 2, 2, -2.0 * r * fabs(flow) - laminar);
}

const struct element_type instrument_oil_line_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_oil_line, .node_count = 2, .branch_count = 1}},
};

// ---- On a point ----

// Air: the port, then the inside of the gauge behind its bore; open to the room once it has burst.
static void stamp_air_gauge(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    stamp_orifice(stamp, 0, 1, p[INSTRUMENT_CONDUCTANCE], gauge_ratio);
    stamp_volume(stamp, 1, p[INSTRUMENT_VOLUME]);
    if (p[INSTRUMENT_OPENING] > 0.0) {
        stamp_exhaust(stamp, 1, p[INSTRUMENT_OPENING], gauge_ratio);
    }
}

const struct element_type instrument_air_gauge_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_air_gauge, .node_count = 2}},
};

// Oil that an empty hose has taken in at a pressure: the air in it shrinks, isothermal.
static double oil_in_hose(double volume, double pressure)
{
    return pressure > 0.0 ? volume * pressure / (pressure + hose_fill)
                          : volume * pressure / hose_fill;
}

static double hose_slope(double volume, double pressure)
{
    double sum = pressure + hose_fill;
    return pressure > 0.0 ? volume * hose_fill / (sum * sum) : volume / hose_fill;
}

// A jet of oil: opening * p / sqrt(|p| + smooth).
static void stamp_jet(struct stamp *stamp, double opening)
{
    double p = stamp->x[1];
    double root = sqrt(fabs(p) + vent_smooth);
    stamp_add(stamp, 1, opening * p / root);
    stamp_slope(stamp, 1, 1, opening * (1.0 - 0.5 * fabs(p) / (root * root)) / root);
}

static void stamp_oil_gauge(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double volume = p[INSTRUMENT_VOLUME];
    stamp_conductance(stamp, 0, 1, p[INSTRUMENT_CONDUCTANCE]);
    stamp_add(stamp,
              1,
              (oil_in_hose(volume, stamp->x[1]) - oil_in_hose(volume, stamp->old[1])) /
                  stamp->step);
    stamp_slope(stamp, 1, 1, hose_slope(volume, stamp->x[1]) / stamp->step);
    if (p[INSTRUMENT_OPENING] > 0.0) {
        stamp_jet(stamp, p[INSTRUMENT_OPENING]);
    }
}

const struct element_type instrument_oil_gauge_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_oil_gauge, .node_count = 2}},
};

const struct element_type *instrument_type(const double *parameters, enum domain domain)
{
    enum sim_instrument_kind kind = (enum sim_instrument_kind)(int)parameters[INSTRUMENT_KIND];
    if (domain == DOMAIN_PNEUMATIC) {
        return kind == SIM_GAUGE ? &instrument_air_gauge_element : &instrument_air_line_element;
    }
    if (domain == DOMAIN_HYDRAULIC) {
        return kind == SIM_GAUGE ? &instrument_oil_gauge_element : &instrument_oil_line_element;
    }
    return parameters[INSTRUMENT_LIMIT] > 0.0 ? &instrument_limited_element : &instrument_element;
}
