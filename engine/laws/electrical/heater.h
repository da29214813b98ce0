/// @file heater.h
/// A heating element: a resistance that moves a little with its temperature, and the heat it gives.
///
/// R = R20 (1 + alpha (T - 293.15 K)); heat = R (Idc^2 + |Iac|^2).
#pragma once

#include "engine/solver/element.h"

extern const struct element_type heater_element;
