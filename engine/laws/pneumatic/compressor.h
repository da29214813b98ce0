/// @file compressor.h
/// A compressor with its receiver: a constant flow while it runs, between its cut-in and its cut-out
/// pressure, and the volume that it fills.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type compressor_element;
