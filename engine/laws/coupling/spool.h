/// @file spool.h
/// The spool of a valve between its solenoid's pilot and its spring, or moved by hand.
///
/// It needs pilot pressure to shift: below the minimum the spring brings it back. The manual override
/// pushes it directly, and may be left locked in. Gum, dirt and water make friction, told as the
/// pilot pressure that overcomes it: it adds to what the pilot needs, slows the travel, and holds the
/// spool against its spring when it is the stronger.
#pragma once

#include "engine/solver/element.h"

/// Friction [Pa of pilot] beyond which no finger moves the override.
static const double spool_hand_pressure = 5e5;

/// How many times longer the travel takes with a friction [Pa of pilot].
static inline double spool_drag(double friction)
{
    return 1.0 + friction / 1e5;
}

extern const struct element_type spool_element;
