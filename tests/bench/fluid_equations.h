/// @file fluid_equations.h
/// The work of fluid_work.h as F(y, y') = 0 with its slopes, for a solver of differential equations.
///
/// The laws are the engine's: the same functions where a header has them, else the same formula. What a
/// law does a step at a time is written as its limit for short steps:
/// - a bristle of friction that slips at once above its limit relaxes there, and the viscosity that
///   makes it do so is taken from the slide's own: sliding force is the same, and is reached in 5 us;
/// - an accumulator's gas follows its oil; the little oil that an empty shell lacks is negative.
/// Each equation has the rate of its own unknown and of no other.
#pragma once

#include "tests/bench/fluid_work.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    FLUID_UNKNOWNS_MAX = 64,
    FLUID_SLOPES_MAX = 512,
};

enum fluid_parts { FLUID_AIR = 1, FLUID_OIL = 2, FLUID_BOTH = 3 };

/// What an unknown is: tells how exact it has to be.
enum fluid_unknown {
    FLUID_AIR_PRESSURE, ///< [Pa absolute]
    FLUID_OIL_PRESSURE, ///< [Pa gauge]
    FLUID_POSITION,     ///< [m]
    FLUID_SPEED,        ///< [m/s]
    FLUID_BRISTLE,      ///< [N]
    FLUID_STORED_OIL,   ///< [m3]
    FLUID_WARMTH,       ///< gas temperature over the room's, less one
};

struct fluid_equations; // opaque

struct fluid_equations *fluid_equations_create(enum fluid_parts parts);
void fluid_equations_destroy(struct fluid_equations *equations);

uint32_t fluid_equations_count(const struct fluid_equations *equations);
enum fluid_unknown fluid_equations_unknown(const struct fluid_equations *equations, uint32_t i);
/// Unknown that is the position of a mass (the axes, then the oil's); UINT32_MAX: not in these parts.
uint32_t fluid_equations_position(const struct fluid_equations *equations, uint32_t mass);
/// The same of the pressures on its two sides: 0 pushes it out, 1 in.
uint32_t
fluid_equations_chamber(const struct fluid_equations *equations, uint32_t mass, uint32_t side);

/// Everything at rest, open to the room, no oil.
void fluid_equations_start(const struct fluid_equations *equations, double *y);

/// Would it open or shut a path further to put a valve there? Not if it is none of these parts.
bool fluid_equations_moves(const struct fluid_equations *equations,
                           uint32_t valve,
                           double position);
void fluid_equations_move(struct fluid_equations *equations, uint32_t valve, double position);

/// Lets a valve go straight from place to place, in the middle of the steps of its acts.
void fluid_equations_go(struct fluid_equations *equations, const struct fluid_move *move);
/// Puts valves that go to where they are at a time [s].
void fluid_equations_time(struct fluid_equations *equations, double time);

void fluid_equations_residual(const struct fluid_equations *equations,
                              const double *y,
                              const double *rates,
                              double *residual);

/// Rates that make the residual vanish.
void fluid_equations_rates(const struct fluid_equations *equations, const double *y, double *rates);

/// Places of slopes that are not zero, by columns: rows[columns[c]] up to rows[columns[c + 1] - 1].
struct fluid_pattern {
    uint32_t columns[FLUID_UNKNOWNS_MAX + 1];
    uint32_t rows[FLUID_SLOPES_MAX];
};
const struct fluid_pattern *fluid_equations_pattern(const struct fluid_equations *equations);

/// dF/dy + weight dF/dy', in the order of the pattern.
void fluid_equations_slopes(const struct fluid_equations *equations,
                            double weight,
                            const double *y,
                            const double *rates,
                            double *slopes);
