/// @file supply_dc.h
/// A switch-mode supply: the alternating side draws constant power, the direct side is a voltage with
/// a current limit and a hiccup.
///
/// The input side is an admittance S*/|V|^2 found from the last solution, changed when it is wrong by
/// more than 0.5 %. Overloaded (below 20 V of 24) for longer than boost_time it stops for one second
/// and tries again; without input it holds up for 20 ms.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type supply_dc_element;
