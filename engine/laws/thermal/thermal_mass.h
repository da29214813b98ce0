/// @file thermal_mass.h
/// Something that warms up by its losses and cools towards what is around it: a winding, a body of
/// oil, a heating plate, the air of a cabinet.
///
/// C dT/dt = sum(heat) - G (T - T_around), solved exactly every 100 ms for constant heat. What is
/// around is the "around" signal where it is joined to one (a frame around its winding), else the
/// ambient parameter. The signal "cooling" multiplies G where it is joined (a fan: 1 runs, 0.4 not).
/// @see physics.md A.4 (first-order states), T26, T32
#pragma once

#include "engine/solver/element.h"

extern const struct element_type thermal_mass_element;
