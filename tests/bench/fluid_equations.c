#include "tests/bench/fluid_equations.h"

#include "engine/base/assert.h"
#include "engine/base/det_math.h"
#include "engine/laws/coupling/valve_path.h"
#include "engine/laws/hydraulic/oil.h"
#include "engine/laws/pneumatic/air.h"
#include "tests/bench/fluid_model.h"

#include <stdlib.h>
#include <string.h>

static const double relaxing = 0.1; // share of the viscosity that the bristle takes

// ---- What there is ----

static uint32_t add_unknown(struct fluid_equations *e, enum fluid_unknown unknown, double volume)
{
    ASSERT(e->count < FLUID_UNKNOWNS_MAX);
    e->unknowns[e->count] = unknown;
    e->volumes[e->count] = volume;
    return e->count++;
}

static uint32_t add_air(struct fluid_equations *e, double volume)
{
    return add_unknown(e, FLUID_AIR_PRESSURE, volume);
}

static struct air_flow *
add_flow(struct fluid_equations *e, uint32_t a, uint32_t b, double conductance)
{
    ASSERT(e->air_flow_count < AIR_FLOWS_MAX);
    struct air_flow *flow = &e->air_flows[e->air_flow_count++];
    *flow = (struct air_flow){.a = a, .b = b, .conductance = conductance, .valve = OUTSIDE};
    return flow;
}

static void add_way(struct fluid_equations *e, uint32_t axis, uint32_t a, uint32_t b, uint32_t way)
{
    struct air_flow *flow = add_flow(e, a, b, fluid_air.path);
    flow->valve = axis;
    flow->way = way;
}

static void add_slide(struct fluid_equations *e,
                      struct slide *slide,
                      const struct fluid_slide *shape,
                      double mass,
                      uint32_t a,
                      uint32_t b)
{
    double piston = 0.25 * DET_PI * shape->bore * shape->bore;
    double rod = 0.25 * DET_PI * shape->rod * shape->rod;
    *slide = (struct slide){.shape = shape,
                            .chambers = {a, b},
                            .mass = mass,
                            .areas = {piston, piston - rod},
                            .relaxing = relaxing};
    slide->position = add_unknown(e, FLUID_POSITION, 0.0);
    slide->speed = add_unknown(e, FLUID_SPEED, 0.0);
    slide->bristle = add_unknown(e, FLUID_BRISTLE, 0.0);
}

// From a port of the valve to a chamber. @return the chamber
static uint32_t add_line(struct fluid_equations *e, uint32_t axis, uint32_t port)
{
    uint32_t middle = add_air(e, fluid_air.middle);
    uint32_t control = add_air(e, fluid_air.port);
    uint32_t chamber = add_air(e, 0.0);
    add_flow(e, port, middle, fluid_air.tube);
    add_flow(e, middle, control, fluid_axes[axis].needle);
    add_flow(e, middle, control, fluid_air.check)->check = true;
    add_flow(e, control, chamber, fluid_air.hose);
    return chamber;
}

static void build_air(struct fluid_equations *e)
{
    e->supplied = add_air(e, fluid_air.tank);
    uint32_t manifold = add_air(e, fluid_air.manifold);
    uint32_t exhaust = add_air(e, fluid_air.exhaust);
    add_flow(e, e->supplied, manifold, fluid_air.feed);
    add_flow(e, exhaust, OUTSIDE, fluid_air.silencer);
    e->axis_count = FLUID_AXES;
    for (uint32_t i = 0; i < FLUID_AXES; i++) {
        uint32_t four = add_air(e, fluid_air.port);
        uint32_t two = add_air(e, fluid_air.port);
        add_way(e, i, manifold, four, PLUS);
        add_way(e, i, manifold, two, MINUS);
        add_way(e, i, four, exhaust, MINUS);
        add_way(e, i, two, exhaust, PLUS);
        uint32_t a = add_line(e, i, four);
        uint32_t b = add_line(e, i, two);
        add_slide(e, &e->axes[i], &fluid_air.slide, fluid_axes[i].mass, a, b);
    }
}

static void build_oil(struct fluid_equations *e)
{
    e->has_oil = true;
    e->oil_main = add_unknown(e, FLUID_OIL_PRESSURE, fluid_oil.main);
    e->oil_port = add_unknown(e, FLUID_OIL_PRESSURE, fluid_oil.port);
    uint32_t a = add_unknown(e, FLUID_OIL_PRESSURE, 0.0);
    uint32_t b = add_unknown(e, FLUID_OIL_PRESSURE, fluid_oil.port);
    e->stored = add_unknown(e, FLUID_STORED_OIL, 0.0);
    e->warmth = add_unknown(e, FLUID_WARMTH, 0.0);
    add_slide(e, &e->press, &fluid_oil.slide, fluid_oil.mass, a, b);
}

static void build_pattern(struct fluid_equations *e)
{
    static bool marks[FLUID_UNKNOWNS_MAX * FLUID_UNKNOWNS_MAX];
    memset(marks, 0, sizeof marks);
    double y[FLUID_UNKNOWNS_MAX];
    double rates[FLUID_UNKNOWNS_MAX] = {0};
    fluid_equations_start(e, y);
    fluid_go_over(&(struct pass){.e = e, .y = y, .rates = rates, .marks = marks});
    uint16_t count = 0;
    for (uint32_t column = 0; column < e->count; column++) {
        e->pattern.columns[column] = count;
        for (uint32_t row = 0; row < e->count; row++) {
            if (marks[row * FLUID_UNKNOWNS_MAX + column]) {
                ASSERT(count < FLUID_SLOPES_MAX);
                e->slots[row][column] = count;
                e->pattern.rows[count++] = row;
            }
        }
    }
    e->pattern.columns[e->count] = count;
}

struct fluid_equations *fluid_equations_create(enum fluid_parts parts)
{
    struct fluid_equations *e = calloc(1, sizeof *e);
    ASSERT(e != NULL);
    if (parts & FLUID_AIR) {
        build_air(e);
    }
    if (parts & FLUID_OIL) {
        build_oil(e);
    }
    build_pattern(e);
    for (uint32_t i = 0; i < FLUID_VALVES; i++) {
        fluid_equations_move(e, i, 0.0);
    }
    return e;
}

void fluid_equations_destroy(struct fluid_equations *equations)
{
    free(equations);
}

uint32_t fluid_equations_count(const struct fluid_equations *equations)
{
    return equations->count;
}

enum fluid_unknown fluid_equations_unknown(const struct fluid_equations *equations, uint32_t i)
{
    return equations->unknowns[i];
}

static const struct slide *slide_of(const struct fluid_equations *equations, uint32_t mass)
{
    if (mass < FLUID_AXES) {
        return equations->axis_count > 0 ? &equations->axes[mass] : NULL;
    }
    return equations->has_oil ? &equations->press : NULL;
}

uint32_t fluid_equations_position(const struct fluid_equations *equations, uint32_t mass)
{
    const struct slide *slide = slide_of(equations, mass);
    return slide != NULL ? slide->position : UINT32_MAX;
}

uint32_t
fluid_equations_chamber(const struct fluid_equations *equations, uint32_t mass, uint32_t side)
{
    const struct slide *slide = slide_of(equations, mass);
    return slide != NULL ? slide->chambers[side] : UINT32_MAX;
}

const struct fluid_pattern *fluid_equations_pattern(const struct fluid_equations *equations)
{
    return &equations->pattern;
}

// ---- What it does ----

void fluid_equations_start(const struct fluid_equations *equations, double *y)
{
    for (uint32_t i = 0; i < equations->count; i++) {
        y[i] = equations->unknowns[i] == FLUID_AIR_PRESSURE ? AIR_ATMOSPHERE : 0.0;
    }
    if (equations->has_oil) {
        struct gas full = fluid_gas(0.0, 0.0);
        struct gas lacking = fluid_gas(-1e-12, 0.0);
        double gap = full.pressure; // over the tank's, which is what the shell stands under
        y[equations->stored] = -gap / lacking.d_stored;
    }
}

// Of the law oil_path, for a path that is open at one end of the spool's way.
static double oil_opening(double travel)
{
    double open = travel > 0.0 ? travel : 0.0;
    return oil_clamp((open - fluid_oil.overlap) / (1.0 - fluid_oil.overlap), 0.0, 1.0);
}

struct openings {
    double ways[WAYS];
};

static struct openings openings_at(uint32_t valve, double position)
{
    if (valve == FLUID_AXES) {
        return (struct openings){{oil_opening(position), oil_opening(-position)}};
    }
    return (struct openings){
        {valve_path_opening(position, true), valve_path_opening(position, false)}};
}

bool fluid_equations_moves(const struct fluid_equations *equations, uint32_t valve, double position)
{
    if (valve == FLUID_AXES ? !equations->has_oil : equations->axis_count == 0) {
        return false;
    }
    struct openings now = openings_at(valve, position);
    const double *before = equations->openings[valve];
    return now.ways[PLUS] != before[PLUS] || now.ways[MINUS] != before[MINUS];
}

void fluid_equations_move(struct fluid_equations *equations, uint32_t valve, double position)
{
    struct openings now = openings_at(valve, position);
    memcpy(equations->openings[valve], now.ways, sizeof now.ways);
}

void fluid_equations_go(struct fluid_equations *equations, const struct fluid_move *move)
{
    equations->going += equations->ways[move->valve].time == 0 ? 1 : 0;
    equations->ways[move->valve] = *move;
}

void fluid_equations_time(struct fluid_equations *equations, double time)
{
    for (uint32_t i = 0; equations->going > 0 && i < FLUID_VALVES; i++) {
        const struct fluid_move *way = &equations->ways[i];
        if (way->time > 0) {
            double share = (time * 1e3 - way->tick - 0.5) / way->time;
            share = share < 0.0 ? 0.0 : share > 1.0 ? 1.0 : share;
            fluid_equations_move(equations, i, way->from + (way->to - way->from) * share);
        }
    }
}

void fluid_equations_residual(const struct fluid_equations *equations,
                              const double *y,
                              const double *rates,
                              double *residual)
{
    memset(residual, 0, equations->count * sizeof *residual);
    fluid_go_over(&(struct pass){.e = equations, .y = y, .rates = rates, .f = residual});
}

void fluid_equations_slopes(const struct fluid_equations *equations,
                            double weight,
                            const double *y,
                            const double *rates,
                            double *slopes)
{
    memset(slopes, 0, equations->pattern.columns[equations->count] * sizeof *slopes);
    fluid_go_over(
        &(struct pass){.e = equations, .y = y, .rates = rates, .weight = weight, .a = slopes});
}

void fluid_equations_rates(const struct fluid_equations *equations, const double *y, double *rates)
{
    const double probe =
        1e6; // large, so that the storage of a small volume does not drown in its flows
    double still[FLUID_UNKNOWNS_MAX];
    double moving[FLUID_UNKNOWNS_MAX];
    memset(rates, 0, equations->count * sizeof *rates);
    fluid_equations_residual(equations, y, rates, still);
    for (uint32_t i = 0; i < equations->count; i++) {
        rates[i] = probe;
    }
    fluid_equations_residual(equations, y, rates, moving);
    for (uint32_t i = 0; i < equations->count; i++) {
        rates[i] = -still[i] * probe / (moving[i] - still[i]); // of rows of their own rates alone
    }
}
