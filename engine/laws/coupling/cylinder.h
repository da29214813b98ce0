/// @file cylinder.h
/// A double-acting cylinder: two chambers whose air content is kept exactly, and the force they make on
/// the rod. Chamber A is on the cap side: its pressure pushes towards +v.
///
/// p (V + A h v)/p0 - N = h sum(q): content is the state, so that no step however large makes or loses
/// air. The position is the slide's; between two of its values the cylinder integrates its own.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type cylinder_element;
