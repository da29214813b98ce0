/// @file joint_friction.h
/// Friction between two sides that move: a brake, a clutch, a torque limiter, jaws that hold a part.
///
/// The limit is the parameter times the press (1, or a spring's force where the limit is 2 mu r), times
/// the signal "grip" from 0 to 1, times 1 - "release", less the fading of a hot lining:
/// mu (1 - fade (T - T_fade)) above T_fade. Where a signal is not joined, it is as if gripped, not
/// released, cold. The bristle is as stiff as the full limit over its bend.
/// @see physics.md A.7, B4.10, B4.11
#pragma once

#include "engine/solver/element.h"

extern const struct element_type joint_friction_element;
