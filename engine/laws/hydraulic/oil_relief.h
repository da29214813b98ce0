/// @file oil_relief.h
/// A relief valve: shut below its crack, then a flow in proportion to what is above, as its sheet has it.
///
/// What lags (first order, implicit) is the opening of the poppet, not its flow: convex in the drop, and
/// nothing flows without one. Its flow becomes heat.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_relief_element;
