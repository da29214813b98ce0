/// @file transmission.h
/// Two sides that mesh: gears, couplings, chains, toothed belts, ball screws, racks, levers. va = i vb,
/// through a mesh that bends, has play, gives way at a limit and rubs.
///
/// The twist d of the mesh is on side b: d' = va/i - vb; Fb = k dead(d, backlash) + damping, held to the
/// limit (then it slips: a sheared key, a tooth that jumps). The loss is friction in proportion to what the
/// mesh carries, against the motion: Fa i = Fb + sign(v) c |Fb|, c = 1/eta - 1. Forwards that is Fb = Fa i
/// eta, backwards Fa = Fb (2 - 1/eta)/i, and it locks by itself where eta < 1/2. One law for both, so that
/// it holds at rest too; |Fb| is that of the steps before, halved in, which keeps it linear in a step.
/// @see physics.md B4.2, B4.3, B4.8, T25
#pragma once

#include "engine/solver/element.h"

extern const struct element_type transmission_element;
