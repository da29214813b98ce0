/// @file analog_input.h
/// An analog input of a controller for 4 to 20 mA: a shunt of 250 ohm, the current read as a value
/// between low (4 mA) and high (20 mA), through a first-order filter. Below 3.6 mA it says that the
/// loop is open. Source: NAMUR NE 43, data sheets of input cards.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type analog_input_element;
