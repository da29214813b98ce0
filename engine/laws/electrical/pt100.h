/// @file pt100.h
/// A platinum resistance thermometer: R(t) = R0 (1 + A t + B t2), and C (t - 100) t3 more below 0 degC
/// (Callendar and Van Dusen, IEC 60751). Its element follows the temperature with the lag of its
/// pocket: 20 s well fitted, 120 s loose.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type pt100_element;

/// Resistance [ohm] of a thermometer of @p r0 at @p celsius.
double pt100_resistance(double r0, double celsius);

/// Temperature [degC] that a resistance means; follows the same polynomial beyond its range.
double pt100_celsius(double r0, double resistance);
