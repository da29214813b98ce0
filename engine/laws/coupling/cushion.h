/// @file cushion.h
/// The cushioning of a cylinder: near its end, air leaves the chamber through a needle only; it always
/// comes in freely. The position is that of the step before, so that the flow is continuous within a
/// step.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type cushion_element;
