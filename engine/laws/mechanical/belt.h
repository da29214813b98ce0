/// @file belt.h
/// A belt that drives by friction: between two pulleys, or between a drum and the belt that runs over it.
///
/// It gives no more than Euler and Eytelwein let it, F_max = 2 T0 (e - 1)/(e + 1), e = exp(mu' wrap), with mu' = mu /
/// sin(groove/2) in a groove. Below that it creeps: at F it runs behind by creep |v| F/F_max, and at rest it
/// holds; beyond, rubber rubs more the faster it slips, by `rise` for a metre a second. Its tension gives in after it was set: T0 (1 - 0.06 lg(1 + t/1 h)); setting it again starts anew.
/// The span sounds at f = sqrt(T/m)/(2 L).
/// @see physics.md B4.4, W6, T24
#pragma once

#include "engine/solver/element.h"

/// Largest force that the belt can carry [N].
double belt_traction(double friction, double wrap, double groove, double tension);

extern const struct element_type belt_element;
extern const struct element_type drum_element;
