/// @file fluid_work.h
/// Work for two solvers: four air axes on one manifold and one oil circuit, and what moves their valves.
/// All numbers stand here once; engine and peer are both built from them.
///
/// An axis: manifold P, 5/2 valve with ports p4 and p2 and a common exhaust E, a tube, a one-way flow
/// control and another tube on each side, a cylinder 25/10 x 100 that carries a mass. The oil: a pump
/// that gives a flow, a relief valve, an accumulator behind its bore, a 4/3 valve, a cylinder
/// 40/22 x 200 with a meter-out throttle on its cap side.
#pragma once

#include "engine/plant/plant.h"

enum {
    FLUID_AXES = 4,
    FLUID_VALVES = FLUID_AXES + 1, ///< the last one is the 4/3 valve of the oil
    FLUID_SECONDS = 20,
    FLUID_MOVES_MAX = 200,
    FLUID_ACTS_MAX = 8000,
};

struct fluid_axis {
    double needle; ///< both flow controls [m3/(s.Pa)]
    double mass;   ///< [kg]
};
extern const struct fluid_axis fluid_axes[FLUID_AXES];

/// A slide with its stops and its friction. Friction sticks as it slides: a bristle without memory.
struct fluid_slide {
    double bore, rod, stroke; ///< [m]
    double dead[2];           ///< volumes of the chambers at their ends [m3]
    double stop;              ///< [N/m]
    double coulomb, viscous;  ///< [N], [N.s/m]
};

extern const struct fluid_air {
    double supply, supply_conductance;              ///< [Pa absolute], [m3/(s.Pa)]
    double feed, path, tube, hose, check, silencer; ///< conductances
    double critical_ratio;                          ///< of all of them
    double cracking;                                ///< of the checks [Pa]
    double tank, manifold, exhaust;                 ///< volumes [m3]
    double port, middle;                            ///< of valve and cylinder ports; of tubes
    struct fluid_slide slide;
} fluid_air;

extern const struct fluid_oil {
    double pump, pump_leak;      ///< [m3/s], [m3/(s.Pa)]
    double crack, relief_slope;  ///< [Pa], [m3/(s.Pa)]
    double main, port;           ///< volumes [m3]
    double bulk_modulus, air;    ///< [Pa], share
    double bore_flow, bore_drop; ///< of the accumulator
    double gas, precharge, exponent, heat_time;
    double path_flow, path_drop, path_leak, overlap;
    double throttle_flow, throttle_drop;
    double check_flow, check_drop, check_cracking, check_band;
    double rounding; ///< of all orifices [Pa]
    double piston_leak;
    double mass;
    struct fluid_slide slide;
} fluid_oil;

/// A command: a valve goes from one place to another, 0 to 1, the 4/3 valve -1 to 1.
struct fluid_move {
    uint32_t tick;
    uint32_t valve;
    uint32_t time; ///< that it takes [ms]
    double from, to;
};

/// Fills @p moves, sorted by tick. @return their number
uint32_t fluid_moves(struct fluid_move *moves);

/// From a tick on a valve stands there: the way of a spool is a row of these.
struct fluid_act {
    uint32_t tick;
    uint32_t valve;
    double position;
};

/// Fills @p acts, sorted by tick, with the ways of all moves. @return their number
uint32_t fluid_acts(struct fluid_act *acts);

/// The work as a plant. Valves are the controls "V0.position"..., masses the signals "A0.position"...
struct plant *fluid_plant(void);
