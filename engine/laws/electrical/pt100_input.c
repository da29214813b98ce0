#include "engine/laws/electrical/pt100_input.h"

#include "engine/laws/electrical/limited_source.h"
#include "engine/laws/electrical/pt100.h"

enum { R0, CURRENT, DEAD };
enum { A, B, C, MINUS, THROUGH };

static const double open_voltage = 5.0;    // of the current source [V]
static const double series = 10.0;         // [ohm]
static const double to_minus = 1e-4;       // ties the thermometer to the card [S]
static const double feeler = 1e-7;         // pulls an open B to the card's supply [S]
static const double open_share = 0.1;      // of its current: less does not come back
static const double open_resistance = 1e6; // [ohm] read then
static const double zero = 273.15;         // [K]
static const double range_low = -200.0;    // [degC]
static const double range_high = 850.0;    // [degC]

static void stamp_dc(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    stamp_conductance(stamp, C, MINUS, to_minus);
    stamp_conductance(stamp, B, MINUS, feeler);
    stamp_term(stamp, A, THROUGH, -1.0);
    stamp_term(stamp, C, THROUGH, 1.0);
    stamp_term(stamp, THROUGH, THROUGH, 1.0);
    if (element->parameters[DEAD] >= 0.5) {
        return;
    }
    double voltage = stamp->x[A] - stamp->x[C];
    struct limited_current out = limited_source(
        open_voltage, series, element->parameters[CURRENT], voltage, stamp->x[THROUGH]);
    stamp_add(stamp, THROUGH, -out.value);
    stamp_slope(stamp, THROUGH, A, -out.d_voltage);
    stamp_slope(stamp, THROUGH, C, out.d_voltage);
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double va = element_node(element, A);
    double vb = element_node(element, B);
    double vc = element_node(element, C);
    double current = element_branch(element, LAYER_DC, 0);
    bool flows = current > open_share * p[CURRENT];
    double resistance = flows ? (va - 2.0 * vb + vc) / current : open_resistance;
    if (p[DEAD] >= 0.5) {
        resistance = 0.0;
    }
    double celsius = pt100_celsius(p[R0], resistance);
    bool broken = celsius < range_low || celsius > range_high;
    celsius = celsius < range_low ? range_low : celsius > range_high ? range_high : celsius;
    element_write(element, 0, celsius + zero);
    element_write(element, 1, broken ? 1.0 : 0.0);
    element_write(element, 2, resistance);
    return 0;
}

const struct element_type pt100_input_element = {
    .layers =
        {[LAYER_DC] = {.stamp = stamp_dc, .node_count = 4, .branch_count = 1, .source = true}},
    .end = end,
};
