#include "engine/laws/coupling/cylinder.h"

#include "engine/base/det_math.h"
#include "engine/laws/pneumatic/stamp_air.h"

enum { BORE, ROD_DIAMETER, STROKE, DEAD_A, DEAD_B, PISTON_LEAK, ROD_LEAK };
enum { CONTENT_A, CONTENT_B, POSITION, SEEN };
enum { A, B, ROD };

static const double seal_ratio = 0.5;   // b of a worn seal
static const double least_share = 0.05; // of a dead volume, what no stop however soft takes away

struct geometry {
    double area_a, area_b; // [m2]
    double volume_a, volume_b;
};

static struct geometry geometry_at(const struct element *element, double position)
{
    const double *p = element->parameters;
    double area_a = 0.25 * DET_PI * p[BORE] * p[BORE];
    double area_b = area_a - 0.25 * DET_PI * p[ROD_DIAMETER] * p[ROD_DIAMETER];
    return (struct geometry){
        .area_a = area_a,
        .area_b = area_b,
        .volume_a = p[DEAD_A] + area_a * position,
        .volume_b = p[DEAD_B] + area_b * (p[STROKE] - position),
    };
}

// One chamber whose volume grows with v by its signed area; the cover is where its volume ends.
static void stamp_chamber(
    struct stamp *stamp, uint32_t node, double volume, double area, double content, double least)
{
    double h = stamp->step;
    double p = stamp->x[node];
    double volume_new = volume + area * h * stamp->x[ROD];
    bool room = volume_new > least;
    volume_new = room ? volume_new : least;
    stamp_add(stamp, node, (p * volume_new / AIR_NORMAL - content) / h);
    stamp_slope(stamp, node, node, volume_new / (AIR_NORMAL * h));
    stamp_slope(stamp, node, ROD, room ? p * area / AIR_NORMAL : 0.0);
    stamp_add(stamp, ROD, -(p - AIR_ATMOSPHERE) * area);
    stamp_slope(stamp, ROD, node, -area);
}

static void stamp_flows(const struct element *element, uint32_t part, struct stamp *stamp)
{
    (void)part;
    const double *p = element->parameters;
    const double *state = element->state;
    struct geometry g = geometry_at(element, state[POSITION]);
    stamp_chamber(stamp, A, g.volume_a, g.area_a, state[CONTENT_A], least_share * p[DEAD_A]);
    stamp_chamber(stamp, B, g.volume_b, -g.area_b, state[CONTENT_B], least_share * p[DEAD_B]);
    if (p[PISTON_LEAK] > 0.0) {
        stamp_orifice(stamp, A, B, p[PISTON_LEAK], seal_ratio);
    }
    if (p[ROD_LEAK] > 0.0) {
        stamp_exhaust(stamp, B, p[ROD_LEAK], seal_ratio);
    }
}

static void place_chamber(const struct flow_place *place,
                          const struct flow_iterate *iterate,
                          uint32_t node,
                          double volume,
                          double area,
                          double content,
                          double least)
{
    const uint32_t *row = &place->slots[node * place->count];
    const uint32_t *rod = &place->slots[ROD * place->count];
    double h = iterate->step;
    double p = iterate->x[place->rows[node]];
    double volume_new = volume + area * h * iterate->x[place->rows[ROD]];
    bool room = volume_new > least;
    volume_new = room ? volume_new : least;
    iterate->f[place->rows[node]] += (p * volume_new / AIR_NORMAL - content) / h;
    iterate->a[row[node]] += volume_new / (AIR_NORMAL * h);
    iterate->a[row[ROD]] += room ? p * area / AIR_NORMAL : 0.0;
    iterate->f[place->rows[ROD]] -= (p - AIR_ATMOSPHERE) * area;
    iterate->a[rod[node]] -= area;
}

static void assemble(const struct element *element,
                     const struct flow_place *place,
                     const struct flow_iterate *iterate)
{
    const double *p = element->parameters;
    const double *state = element->state;
    const uint32_t *rows = place->rows;
    const uint32_t *slots = place->slots;
    struct geometry g = geometry_at(element, state[POSITION]);
    double least_a = least_share * p[DEAD_A];
    double least_b = least_share * p[DEAD_B];
    place_chamber(place, iterate, A, g.volume_a, g.area_a, state[CONTENT_A], least_a);
    place_chamber(place, iterate, B, g.volume_b, -g.area_b, state[CONTENT_B], least_b);
    if (p[PISTON_LEAK] > 0.0) {
        struct flow flow =
            flow_between(p[PISTON_LEAK], seal_ratio, iterate->x[rows[A]], iterate->x[rows[B]]);
        iterate->f[rows[A]] += flow.value;
        iterate->f[rows[B]] -= flow.value;
        iterate->a[slots[A * 3 + A]] += flow.d_pressure1;
        iterate->a[slots[A * 3 + B]] += flow.d_pressure2;
        iterate->a[slots[B * 3 + A]] -= flow.d_pressure1;
        iterate->a[slots[B * 3 + B]] -= flow.d_pressure2;
    }
    if (p[ROD_LEAK] > 0.0) {
        struct flow flow =
            flow_between(p[ROD_LEAK], seal_ratio, iterate->x[rows[B]], AIR_ATMOSPHERE);
        iterate->f[rows[B]] += flow.value;
        iterate->a[slots[B * 3 + B]] += flow.d_pressure1;
    }
}

static void follow(struct element *element)
{
    double position = element_read(element, 0);
    if (position != element->state[SEEN]) {
        element->state[SEEN] = position;
        element->state[POSITION] = position;
    }
}

static uint32_t begin(struct element *element)
{
    follow(element);
    return 0;
}

static double at_least(double value, double least)
{
    return value > least ? value : least;
}

static void fill(struct element *element)
{
    struct geometry g = geometry_at(element, element->state[POSITION]);
    double volume_a = at_least(g.volume_a, least_share * element->parameters[DEAD_A]);
    double volume_b = at_least(g.volume_b, least_share * element->parameters[DEAD_B]);
    element->state[CONTENT_A] = element_node(element, A) * volume_a / AIR_NORMAL;
    element->state[CONTENT_B] = element_node(element, B) * volume_b / AIR_NORMAL;
}

static bool commit(struct element *element, double step)
{
    element->state[POSITION] += step * element_node(element, ROD);
    fill(element);
    return false;
}

static void start(struct element *element)
{
    element->state[SEEN] = element_read(element, 0);
    element->state[POSITION] = element->state[SEEN];
    fill(element);
}

const struct element_type cylinder_element = {
    .layers = {[LAYER_FLOW] = {.stamp = stamp_flows, .node_count = 3}},
    .state_count = 4,
    .start = start,
    .begin = begin,
    .deaf_reads = 1U << 0, // its own position is the same, step by step
    .commit = commit,
    .assemble = assemble,
};
