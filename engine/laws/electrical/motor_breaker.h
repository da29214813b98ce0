/// @file motor_breaker.h
/// A motor circuit breaker: a magnet with a threshold of its own, bimetals with a setting and a
/// sensitivity to a lost phase, a knob, a test button, an undervoltage release.
///
/// The magnet opens it 10 ms after a current above its threshold; the bimetals as in bimetal.h. Without
/// the thermal part it is the magnetic breaker that stands before an overload relay. Tripped, it
/// closes again after its knob went to O. See docs/physics/electrical_power.md.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type motor_breaker_element;
