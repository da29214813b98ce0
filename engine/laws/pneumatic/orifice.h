/// @file orifice.h
/// A restriction between two points: a tube, a needle, a filter, a silencer.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type orifice_element;
