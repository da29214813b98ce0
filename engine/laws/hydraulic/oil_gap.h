/// @file oil_gap.h
/// A narrow gap or a filter cloth: the flow is in proportion to the pressure and to how thin the oil is.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_gap_element;
