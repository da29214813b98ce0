/// @file oil_state.h
/// How thick the oil is: Walther (ASTM D341) through its viscosities at 40 and 100 degC.
///
/// log10 log10(nu + 0.7) = A - B log10 T, nu in mm2/s, T in K.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_state_element;
