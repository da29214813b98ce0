/// @file plc_input.h
/// A digital input after IEC 61131-2: a resistance, two thresholds with memory between them, a filter
/// that wants the same level for its whole time.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type plc_input_element;
