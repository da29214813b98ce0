/// @file condition.h
/// Shape and state that an eye, a hand or a gauge finds and that no equation of motion needs: depth of a groove in a
/// shaft, colour of an oil, length of twenty pitches, rust. Six numbers, published as they are.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type condition_element;
