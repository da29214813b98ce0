/// @file soft_start.h
/// A soft-start and dump valve: energised, it fills through a small orifice until the outlet reaches a
/// share of the inlet, then opens fully; released, it closes the inlet and vents the outlet.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type soft_start_element;
