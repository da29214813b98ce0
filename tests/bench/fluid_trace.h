/// @file fluid_trace.h
/// What two solvers made of the work of fluid_work.h, compared; and times of paired runs.
#pragma once

#include "tests/bench/fluid_work.h"

#include <stdbool.h>

enum {
    FLUID_SAMPLE_TICKS = 10, ///< of 1 ms
    FLUID_SAMPLES = FLUID_SECONDS * 1000 / FLUID_SAMPLE_TICKS,
    FLUID_MASSES = FLUID_VALVES, ///< those of the axes, then the oil's
    FLUID_SIDES = 2,
    FLUID_PAIRS_MAX = 101,
};

struct fluid_trace {
    double positions[FLUID_SAMPLES][FLUID_MASSES];              ///< [m]
    double pressures[FLUID_SAMPLES][FLUID_MASSES][FLUID_SIDES]; ///< of the chambers [Pa]
};

enum fluid_quantity { FLUID_OF_POSITION, FLUID_OF_AIR, FLUID_OF_OIL, FLUID_QUANTITIES };

struct fluid_error {
    double worst, rms; ///< rms of the mass or chamber where it is largest
};

struct fluid_errors {
    struct fluid_error of[FLUID_QUANTITIES];
};

/// Compares and prints a member "NAME_error" of a line of JSON: [worst, rms] of each quantity.
struct fluid_errors fluid_print_errors(const char *name,
                                       const struct fluid_trace *trace,
                                       const struct fluid_trace *truth);

/// Are positions within 1 mm, and within so much rms [m]? Pressures, within 0.05 bar rms of air and
/// 0.5 bar of oil?
bool fluid_agrees(const struct fluid_errors *errors, double rms);

/// Times of the runs of a series [s].
struct fluid_series {
    double values[FLUID_PAIRS_MAX];
};

double fluid_median(struct fluid_series series, uint32_t count);

/// Prints a member of a line of JSON: median, least and most of the ratios of the pairs.
void fluid_print_ratio(const char *name,
                       struct fluid_series over,
                       const struct fluid_series *under,
                       uint32_t count);
