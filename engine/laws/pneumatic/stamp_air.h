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

/// Limits a value to an interval.
static inline double clamp(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}
