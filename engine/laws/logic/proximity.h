/// @file proximity.h
/// What a position sensor sees of a value: on within a window, with hysteresis and a delay. A sensor
/// that was moved has its window shifted.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type proximity_element;
