/// @file flow.h
/// Flow of air through a restriction, after ISO 6358, in normal volume (ANR): no density anywhere.
///
/// A valve path, a fitting, a silencer and a leak are all this. They differ by C and b, which the
/// maker's sheet gives, C often in dm3/(s.bar): times 1e-8 for SI.
#pragma once

/// A flow and its slopes: what Newton's method needs from one element.
struct flow {
    double value;       ///< q, from side 1 to side 2 [m3/s ANR]; negative if side 2 is the higher
    double d_pressure1; ///< dq/dp1 [m3/(s.Pa)], >= 0
    double d_pressure2; ///< dq/dp2 [m3/(s.Pa)], <= 0
};

/// Returns the flow between two absolute pressures. The higher one is upstream, either way round.
///
/// From p2/p1 = 0.99 up to 1 the chord to zero flow replaces the standard's ellipse, whose slope is
/// infinite at equal pressures: Newton's method would not converge there.
///
/// @param conductance     C, sonic conductance [m3/(s.Pa) ANR], >= 0
/// @param critical_ratio  b, under which the flow chokes [1], 0 <= b < 0.99
/// @param pressure1,pressure2  [Pa absolute], > 0
/// @see docs/physics/pneumatic.md for the source and the error of the chord
struct flow
flow_between(double conductance, double critical_ratio, double pressure1, double pressure2);
