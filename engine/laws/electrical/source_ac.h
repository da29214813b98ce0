/// @file source_ac.h
/// One phase of the mains: a phasor behind its short-circuit impedance, in branch form.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type source_ac_element;
