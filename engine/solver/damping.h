/// @file damping.h
/// How much of the change that Newton's method asks for is taken.
///
/// Where it goes to and fro across a kink (a check valve that lifts, a cushion that lets go) the
/// change turns against the last one: then the share that leads to their meeting point is taken.
/// Without that such a step takes forty iterations, with no visible error (solver.md, trap 1).
#pragma once

#include <stdint.h>

enum {
    DAMPING_FULL = 14
}; ///< iterations, then a change that turns goes half as far as the last went

/// @param size    unknowns
/// @param scale   [size] 1 over what a change of each is measured by
/// @param change  [size] asked for in this iteration
/// @param last    [size] kept between iterations: asked for in the last one, later taken in it
/// @return (0, 1]
double damping_share(
    uint32_t size, const double *scale, const double *change, double *last, uint32_t iteration);
