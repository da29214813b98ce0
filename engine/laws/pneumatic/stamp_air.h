/// @file stamp_air.h
/// Flows put into the equations of a network.
#pragma once

#include "engine/laws/pneumatic/air.h"
#include "engine/laws/pneumatic/flow.h"
#include "engine/solver/element.h"

/// An orifice between two unknowns of the part.
static inline void stamp_orifice(
    struct stamp *stamp, uint32_t a, uint32_t b, double conductance, double critical_ratio)
{
    struct flow flow = flow_between(conductance, critical_ratio, stamp->x[a], stamp->x[b]);
    stamp_flow(stamp, a, b, flow.value, flow.d_pressure1, flow.d_pressure2);
}

/// An orifice from an unknown to the atmosphere.
static inline void
stamp_exhaust(struct stamp *stamp, uint32_t a, double conductance, double critical_ratio)
{
    struct flow flow = flow_between(conductance, critical_ratio, stamp->x[a], AIR_ATMOSPHERE);
    stamp_add(stamp, a, flow.value);
    stamp_slope(stamp, a, a, flow.d_pressure1);
}

/// Air stored in a fixed volume at an unknown.
static inline void stamp_volume(struct stamp *stamp, uint32_t a, double volume)
{
    double capacity = volume / (AIR_NORMAL * stamp->step);
    stamp_add(stamp, a, capacity * (stamp->x[a] - stamp->old[a]));
    stamp_slope(stamp, a, a, capacity);
}

/// A flow from node 0 to node 1 of a part of two, put straight into a flow network.
static inline void place_flow(const struct flow_place *place,
                              const struct flow_iterate *iterate,
                              const struct flow *flow)
{
    const uint32_t *rows = place->rows;
    const uint32_t *slots = place->slots;
    iterate->f[rows[0]] += flow->value;
    iterate->f[rows[1]] -= flow->value;
    iterate->a[slots[0]] += flow->d_pressure1;
    iterate->a[slots[1]] += flow->d_pressure2;
    iterate->a[slots[2]] -= flow->d_pressure1;
    iterate->a[slots[3]] -= flow->d_pressure2;
}

/// An orifice between the two nodes of a part.
static inline void place_orifice(const struct flow_place *place,
                                 const struct flow_iterate *iterate,
                                 double conductance,
                                 double critical_ratio)
{
    const double *x = iterate->x;
    const uint32_t *rows = place->rows;
    struct flow flow = flow_between(conductance, critical_ratio, x[rows[0]], x[rows[1]]);
    place_flow(place, iterate, &flow);
}

/// Limits a value to an interval.
static inline double clamp(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}
