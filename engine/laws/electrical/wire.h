/// @file wire.h
/// A conductor between two points, in branch form: v_a - v_b - R i = 0. Cut, it is 1e9 ohm: one matrix
/// value changes and the pattern stays.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type wire_element;
