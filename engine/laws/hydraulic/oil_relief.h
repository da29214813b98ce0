/// @file oil_relief.h
/// A relief valve: shut below its crack, then a flow in proportion to what is above, as its sheet has it.
///
/// The poppet may lag (first order, implicit). It cannot push oil without pressure: below half its crack
/// the lagging flow fades. Its flow becomes heat.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_relief_element;
