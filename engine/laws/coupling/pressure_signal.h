/// @file pressure_signal.h
/// What a pressure sensor or switch feels of its port, as a signal: gauge pressure behind a snubber of
/// first order. A clogged snubber is late, a leaking diaphragm feels only a share.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type air_pressure_element;
