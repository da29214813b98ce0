/// @file fluid_model.h
/// What fluid_equations is made of: lists of flows and slides, and a pass over their laws.
#pragma once

#include "tests/bench/fluid_equations.h"
#include "tests/bench/fluid_work.h"

#define OUTSIDE UINT32_MAX // the room, the tank

enum { PLUS, MINUS, WAYS }; // openings of a valve towards one and towards zero, plus and minus
enum { AIR_FLOWS_MAX = 64 };

enum { SIDES = 2 };

struct air_flow {
    uint32_t a, b;
    double conductance;
    uint32_t valve, way; // OUTSIDE: no valve
    bool check;
};

struct slide {
    const struct fluid_slide *shape;
    uint32_t chambers[SIDES], position, speed, bristle;
    double mass, areas[SIDES], relaxing;
};

struct fluid_equations {
    uint32_t count;
    enum fluid_unknown unknowns[FLUID_UNKNOWNS_MAX];
    double volumes[FLUID_UNKNOWNS_MAX]; // fixed ones [m3]
    struct air_flow air_flows[AIR_FLOWS_MAX];
    uint32_t air_flow_count;
    uint32_t supplied;
    struct slide axes[FLUID_AXES];
    uint32_t axis_count;
    bool has_oil;
    uint32_t oil_main, oil_port, stored, warmth;
    struct slide press;
    double openings[FLUID_VALVES][WAYS];
    struct fluid_move ways[FLUID_VALVES]; // of valves that go; a time of 0: none
    uint32_t going;
    struct fluid_pattern pattern;
    uint16_t slots[FLUID_UNKNOWNS_MAX][FLUID_UNKNOWNS_MAX]; // [row][column] into slopes
};

// One pass: either residuals or slopes or marks of where slopes are.
struct pass {
    const struct fluid_equations *e;
    const double *y, *rates;
    double weight;
    double *f;
    double *a;
    bool *marks;
};

void fluid_go_over(const struct pass *pass);

/// Pressure at an accumulator whose shell lacks some oil (negative) or whose gas is squeezed by it.
struct gas {
    double pressure, d_stored, d_warmth, volume;
};
struct gas fluid_gas(double stored, double warmth);
