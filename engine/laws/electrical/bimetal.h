/// @file bimetal.h
/// Thermal image of three poles, as a class 10A overload relay has it: theta' = ((I/Ir)^2 - theta)/tau,
/// with the exact exponential of a step; a lost phase bends one strip less than the others, and that
/// difference counts too.
#pragma once

#include "engine/base/det_math.h"

#include <stdint.h>

struct bimetal {
    double setting;      ///< Ir [A], > 0
    double tau;          ///< [s], > 0
    double threshold;    ///< k: it trips above k^2
    double differential; ///< share of theta_max - theta_min that is added
};

/// Image after @p step [s] at a current of which the square is given [A2].
static inline double
bimetal_after(const struct bimetal *bimetal, double theta, double squared, double step)
{
    double load = squared / (bimetal->setting * bimetal->setting);
    return load + (theta - load) * det_exp(-step / bimetal->tau);
}

/// What the slide of the relay feels: theta_max + differential (theta_max - theta_min).
static inline double
bimetal_push(const struct bimetal *bimetal, const double *thetas, uint32_t poles)
{
    double most = thetas[0];
    double least = thetas[0];
    for (uint32_t i = 1; i < poles; i++) {
        most = thetas[i] > most ? thetas[i] : most;
        least = thetas[i] < least ? thetas[i] : least;
    }
    return most + bimetal->differential * (most - least);
}
