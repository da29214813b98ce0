/// @file pt100_input.h
/// An input of a controller for a three-wire Pt100: 1 mA goes out at A and back at C, B feels without
/// current. R = (V(A) - V(B) - (V(B) - V(C))) / 1 mA, so that equal leads drop out; with B bridged to C
/// both leads are read as temperature (two-wire hookup: 1.3 K for 0.5 ohm). Source: IEC 60751.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type pt100_input_element;
