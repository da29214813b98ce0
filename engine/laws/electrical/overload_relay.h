/// @file overload_relay.h
/// A thermal overload relay: three heaters in the motor's lines, a slide, a reset in manual or
/// automatic, a test. Its auxiliary contacts are contacts that read "tripped".
///
/// Trips when theta_max + 0.3 (theta_max - theta_min) > k^2; can be reset once it has cooled. Source:
/// IEC 60947-4-1 classes; see docs/physics/electrical_power.md.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type overload_relay_element;
