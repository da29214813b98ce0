/// @file lamp.h
/// A lamp or a LED with its resistor: a resistance, and light in proportion to the current,
/// direct and alternating together.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type lamp_element;
