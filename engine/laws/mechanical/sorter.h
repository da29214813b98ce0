/// @file sorter.h
/// A flap, a chute or a turning arm that sends each piece to one of three ways, by where it stands when the
/// piece comes. Between two ways a piece falls beside. A way that nobody serves is a bin: it counts.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type sorter_element;
