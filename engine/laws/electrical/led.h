/// @file led.h
/// A LED with its resistor: current one way only, beyond its forward voltage, and light in proportion
/// to the current. Turned round it stays dark.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type led_element;
