/// @file soft_starter.h
/// A soft starter: three pairs of thyristors that let through a share of each phase and raise it.
///
/// As phasors the motor side of a pole stands at the firing ratio times its line side, through the
/// drop of the pair; so torque goes as the square. The ratio ramps from its first value to 1, waits
/// while the current is above the limit, then asks for the bypass. Not started, a pair is open but for
/// its snubber. A shorted pair passes everything, an open one nothing. See
/// docs/physics/electrical_power.md.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type soft_starter_element;
