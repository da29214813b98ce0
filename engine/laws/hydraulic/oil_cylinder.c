#include "engine/laws/hydraulic/oil_cylinder.h"

#include "engine/base/det_math.h"
#include "engine/laws/hydraulic/oil.h"

enum { BORE, ROD_DIAMETER, STROKE, DEAD_A, DEAD_B, PISTON_LEAK, ROD_LEAK, AIR, BULK_MODULUS };
enum { POSITION_READ, VISCOSITY, AERATION };
enum { POSITION, SEEN };
enum { A, B, ROD };

static const double least_volume = 1e-7; // [m3]

static double area_a(const double *p)
{
    return 0.25 * DET_PI * p[BORE] * p[BORE];
}

static double area_b(const double *p)
{
    return area_a(p) - 0.25 * DET_PI * p[ROD_DIAMETER] * p[ROD_DIAMETER];
}

static double at_least(double volume)
{
    return volume > least_volume ? volume : least_volume;
}

// One chamber whose volume grows with v by its signed area.
static void stamp_chamber(
    struct stamp *stamp, uint32_t node, double volume, double area, double bulk, double air)
{
    oil_stamp_volume(stamp, node, volume, bulk, air);
    stamp_term(stamp, node, ROD, area);
    stamp_term(stamp, ROD, node, -area);
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    double position = element->state[POSITION];
    double air = oil_air(element, p[AIR], AERATION);
    double volume_a = at_least(p[DEAD_A] + area_a(p) * position);
    double volume_b = at_least(p[DEAD_B] + area_b(p) * (p[STROKE] - position));
    stamp_chamber(stamp, A, volume_a, area_a(p), p[BULK_MODULUS], air);
    stamp_chamber(stamp, B, volume_b, -area_b(p), p[BULK_MODULUS], air);
    double thin = oil_thinness(element, VISCOSITY);
    stamp_conductance(stamp, A, B, p[PISTON_LEAK] * thin);
    stamp_term(stamp, B, B, p[ROD_LEAK] * thin);
}

// The position is the slide's; between two of its values the cylinder integrates its own.
static uint32_t begin(struct element *element)
{
    double position = element_read(element, POSITION_READ);
    if (position != element->state[SEEN]) {
        element->state[SEEN] = position;
        element->state[POSITION] = position;
    }
    return 0;
}

static bool commit(struct element *element, double step)
{
    element->state[POSITION] += step * element_node(element, ROD);
    return false;
}

static void start(struct element *element)
{
    element->state[SEEN] = element_read(element, POSITION_READ);
    element->state[POSITION] = element->state[SEEN];
}

static uint32_t end(struct element *element)
{
    const double *p = element->parameters;
    double thin = oil_thinness(element, VISCOSITY);
    double a = element_node(element, A);
    double b = element_node(element, B);
    double across = p[PISTON_LEAK] * thin * (a - b);
    element_write(element, 0, across);
    element_write(element, 1, across * (a - b));
    element_write(element, 2, p[ROD_LEAK] * thin * (b > 0.0 ? b : 0.0));
    element_write(element, 3, a * area_a(p) - b * area_b(p));
    return 0;
}

const struct element_type oil_cylinder_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 3}},
    .state_count = 2,
    .start = start,
    .begin = begin,
    .commit = commit,
    .end = end,
};
