/// @file spring.h
/// A spring between two sides: F = share (F0 + k x) against the motion of a away from b. x follows the
/// signal "position" where it is joined, else it starts at zero. With `one_way` it pushes and never pulls.
/// A broken spring has a share of one half, a missing one none.
/// @see physics.md B4.15
#pragma once

#include "engine/solver/element.h"

extern const struct element_type spring_element;
