/// @file end_stop.h
/// A stop with a shock absorber before it. Over its stroke the absorber brakes with F = q v^2 (oil through a
/// hole) and its spring pushes the pin back; behind it stands a rubber or steel stop.
///
/// The energy of 4 kg at 0.66 m/s is 0.87 J. Without oil only the spring brakes, and the stop takes the rest with a
/// bang: "impact" is the speed at which it was hit, kept for two seconds so that one hears it.
/// @see physics.md B4.14
#pragma once

#include "engine/solver/element.h"

extern const struct element_type end_stop_element;
