/// @file spool.h
/// The spool of a valve between its solenoid's pilot and its spring, or moved by hand.
///
/// It needs pilot pressure to shift: below the minimum the spring brings it back. The manual override
/// pushes it directly.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type spool_element;
