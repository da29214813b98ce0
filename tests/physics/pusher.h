/// @file pusher.h
/// The pusher of station 1 with its listed parameters, from a manifold at 6 bar, without electricity:
/// the signal Y1.command moves its valve.
#pragma once

#include "engine/sim/sim.h"
#include "tests/physics/plant_builder.h"

/// What can be wrong with it. Zero is the listed value.
struct pusher_change {
    double needle_out;     ///< C of 1Q1, rod side [m3/(s.Pa)]; 0 for 1e-9
    double leak_t8;        ///< C of a leak at the cap side, between 1Q2 and the cylinder
    double guide_friction; ///< [N]; 0 for 4
    double supply;         ///< [Pa absolute] at the manifold; 0 for 7.013 bar
    double piston_leak;    ///< C between the chambers
    double rod_leak;       ///< C of the rod seal
    double feed;           ///< C of the tube to the cap side; 0 for 4.5e-9
    double exhaust;        ///< C of the exhaust of the rod side; 0 for 9e-9
    double load;           ///< [N] against the rod
    double cushion;        ///< C of both cushion needles; 0 for 3e-10
    bool cushion_failed;
    double tube;   ///< C of the two long tubes; 0 for 4.5e-9
    double volume; ///< of each [m3]; 0 for 2.5e-5
};

struct plant *pusher_plant(const struct pusher_change *change);

/// Seconds until 1A.position passes @p target after the command is set to @p command.
/// @return 10 if it takes longer
double pusher_stroke(struct sim *sim, double command, double target);
