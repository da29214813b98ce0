/// @file rack_pinion.h
/// The rack and the pinion of a rotary actuator, with the inertia on its shaft.
///
/// The teeth are stiff springs of 5e6 N/m between v and r w; their force F gives the torque r F. A
/// sheared key leaves the shaft free.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type rack_pinion_element;
