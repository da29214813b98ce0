/// @file leak.h
/// A hole to the atmosphere.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type leak_element;
