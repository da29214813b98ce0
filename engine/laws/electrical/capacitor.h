/// @file capacitor.h
/// A capacitance with a resistance in parallel, its leakage: i = C dv/dt + v/R. In alternating current
/// 1/R + j w C. Source: companion form of implicit Euler, C/h.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type capacitor_element;
