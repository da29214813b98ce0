/// @file oil_pilot_valve.h
/// A seat between in and out that its own drop, a pilot pressure and a spring work on: pilot-operated
/// check, counterbalance, sequence and unloading valve, according to its shares.
///
/// lift = (in_share p_in + ratio p_pilot - out_share p_out - set) / band, from 0 to 1, of the pressures of the
/// step before and behind a lag of 10 ms: a load that shuts its own seat would be a negative resistance
/// without it. Backwards it may be a plain check.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_pilot_valve_element;
