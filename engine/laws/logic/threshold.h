/// @file threshold.h
/// A switch of a measured value: pressure, vacuum, level, temperature, flow. With on above off it acts
/// when the value rises to on and lets go under off; with on below off it acts when the value falls.
/// drift moves both points, as an aged spring or diaphragm does.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type threshold_element;
