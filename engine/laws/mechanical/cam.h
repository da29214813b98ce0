/// @file cam.h
/// A cam that lifts a follower, or an indexer that turns a table by one station a turn: x(theta) from
/// rest to rest along a cycloid, with a dwell before and after.
///
/// s = u - sin(2 pi u)/(2 pi) over the rise, u from 0 to 1; a cam comes back over as much, an indexer goes on. The follower is
/// held against the cam by its own spring: the contact pushes and never pulls, so that a weak spring lets it
/// jump when the speed is too high. An indexer's rollers hold it both ways. Wear takes lift away; a key that has slipped
/// shifts the angle.
/// @see physics.md B4.9
#pragma once

#include "engine/solver/element.h"

/// Share of the lift at an angle [rad], from 0 to 1.
double cam_profile(double angle, double rise);

extern const struct element_type cam_element;
extern const struct element_type indexer_element;
