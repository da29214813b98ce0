/// @file oil_cooler.h
/// An oil cooler: takes heat in proportion to how much warmer the oil is, with its fan or water or by
/// itself. A thermostat asks for the fan.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_cooler_element;
