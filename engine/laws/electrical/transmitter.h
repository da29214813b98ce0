/// @file transmitter.h
/// A two-wire transmitter: a current of 4 to 20 mA in proportion to a value between low and high, drawn
/// from its own loop. It needs minimum_voltage across itself: where the load takes more, the current is
/// what is left, (U - minimum_voltage) / R, and the reading is stuck below the truth. Nothing flows
/// backwards. Limits 3.8 and 20.5 mA, from NAMUR NE 43.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type transmitter_element;
