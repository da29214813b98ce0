/// @file resistor.h
/// A resistance as a conductance between two nodes: loads, not conductors.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type resistor_element;
