/// @file pressure_source.h
/// A network that holds its pressure, seen through an orifice.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type pressure_source_element;
