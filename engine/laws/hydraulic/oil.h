/// @file oil.h
/// What all laws of oil share: the orifice, the laminar gap, what a volume of oil stores. Pressures
/// are gauge [Pa]; flows are volumes of oil [m3/s].
/// @see docs/physics/hydraulic.md for sources and ranges
#pragma once

#include "engine/solver/element.h"

#include <math.h>

#define OIL_ATMOSPHERE 101300.0 ///< around the line [Pa absolute]
#define OIL_DENSITY    870.0    ///< HLP mineral oil [kg/m3]
#define OIL_VISCOSITY  46e-6    ///< at which gaps are given: VG 46 at 40 degC [m2/s]

/// A value and its slope with the pressure difference.
struct oil_value {
    double value, slope;
};

/// Limits a value to an interval.
static inline double oil_clamp(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

/// From 0 at @p x <= 0 to 1 at @p x >= @p band, straight.
static inline struct oil_value oil_ramp(double x, double band)
{
    if (x <= 0.0) {
        return (struct oil_value){0.0, 0.0};
    }
    return x >= band ? (struct oil_value){1.0, 0.0} : (struct oil_value){x / band, 1.0 / band};
}

/// From 0 at @p x <= 0 straight up without an end: what a poppet on a spring gives, and, times an
/// orifice, a convex curve, so that Newton cannot jump to and fro over the crack.
static inline struct oil_value oil_lift(double x, double band)
{
    return x <= 0.0 ? (struct oil_value){0.0, 0.0} : (struct oil_value){x / band, 1.0 / band};
}

/// Turbulent flow Q = K sqrt(dp), rounded below @p band so that its slope stays finite:
/// K dp / (dp^2 + band^2)^(1/4).
static inline struct oil_value oil_orifice(double coefficient, double band, double drop)
{
    double square = drop * drop + band * band;
    double root = sqrt(sqrt(square));
    return (struct oil_value){
        .value = coefficient * drop / root,
        .slope = coefficient / root * (1.0 - 0.5 * drop * drop / square),
    };
}

/// K of an orifice that lets @p flow through at @p drop [m3/(s.Pa^0.5)].
static inline double oil_coefficient(double flow, double drop)
{
    return flow / sqrt(drop);
}

/// A flow through an orifice that opens by @p opening, which has a slope of its own with the drop.
static inline struct oil_value oil_times(struct oil_value opening, struct oil_value flow)
{
    return (struct oil_value){
        .value = opening.value * flow.value,
        .slope = opening.slope * flow.value + opening.value * flow.slope,
    };
}

/// Share of a volume that is squeezed away at gauge pressure @p p, with its slope 1/B:
/// 1/B = 1/B0 + a/p_abs, where a = air p_atm/p_abs is the volume of free air.
/// Near vacuum the oil boils: the pressure hardly falls further while the void grows.
static inline struct oil_value oil_squeezed(double p, double bulk_modulus, double air)
{
    static const double vapour = 1e4;       // [Pa absolute]
    static const double void_growth = 1e-4; // of the volume for each Pa below that
    double absolute = p + OIL_ATMOSPHERE;
    double held = absolute > vapour ? absolute : vapour;
    double gas = air * OIL_ATMOSPHERE / held;
    double slope = 1.0 / bulk_modulus + (absolute > vapour ? gas / held : void_growth);
    double below = absolute > vapour ? 0.0 : void_growth * (absolute - vapour);
    return (struct oil_value){p / bulk_modulus - gas + below, slope};
}

/// Oil stored at an unknown of the part in a volume [m3].
static inline void
oil_stamp_volume(struct stamp *stamp, uint32_t a, double volume, double bulk_modulus, double air)
{
    struct oil_value now = oil_squeezed(stamp->x[a], bulk_modulus, air);
    struct oil_value before = oil_squeezed(stamp->old[a], bulk_modulus, air);
    double rate = volume / stamp->step;
    stamp_add(stamp, a, rate * (now.value - before.value));
    stamp_slope(stamp, a, a, rate * now.slope);
}

/// A flow from a to b that depends on their difference alone.
static inline void
oil_stamp_flow(struct stamp *stamp, uint32_t a, uint32_t b, struct oil_value flow)
{
    stamp_flow(stamp, a, b, flow.value, flow.slope, -flow.slope);
}

/// How much more a gap lets through than at OIL_VISCOSITY: the viscosity is the signal @p read, if it
/// is joined to one.
static inline double oil_thinness(const struct element *element, uint32_t read)
{
    double viscosity = element_read(element, read);
    return viscosity > 0.0 ? OIL_VISCOSITY / viscosity : 1.0;
}

/// Air in the oil: the law's own share and the signal @p read.
static inline double oil_air(const struct element *element, double own, uint32_t read)
{
    double air = own + element_read(element, read);
    return oil_clamp(air, 0.0, 0.5);
}
