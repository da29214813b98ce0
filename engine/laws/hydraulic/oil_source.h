/// @file oil_source.h
/// Oil held at a pressure: a tank behind its breather, a test bench. It gives what is asked for.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_source_element;
