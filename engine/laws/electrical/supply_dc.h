/// @file supply_dc.h
/// A switch-mode supply: the alternating side draws constant power, the direct side is a voltage with
/// a current limit and a hiccup.
///
/// The input side is an admittance S*/|V|^2 found from the last solution, changed when it is wrong by
/// more than 0.5 %. It gives current_limit, but more than rated_current (0: no such limit) for
/// boost_time only. Overloaded (below 20 V of 24) for longer than boost_time, or with its boost spent,
/// it stops for one second and tries again: the hiccup. Without input it holds up for hold_up; above
/// hot_limit it is off until it has cooled by 10 K. Heat is P (1/eta - 1) and 1 W.
/// Source: data sheets of 240 W supplies.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type supply_dc_element;
