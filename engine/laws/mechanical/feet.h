/// @file feet.h
/// How a machine stands before the one it drives: four feet on four shims, and what that makes of the
/// alignment at the coupling.
///
/// Height of a foot = its base + its shims. Front and rear are means of two feet; slope = (front - rear)/distance; offset at
/// the coupling = front + slope * overhang + what is wrong sideways. Soft foot: the gap that one foot has when
/// the three others stand, |FL + RR - FR - RL|. The coupling pushes back with F = k offset.
/// @see physics.md B4.2, C7
#pragma once

#include "engine/solver/element.h"

extern const struct element_type feet_element;
