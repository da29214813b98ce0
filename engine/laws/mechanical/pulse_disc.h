/// @file pulse_disc.h
/// Targets on a shaft that pass a sensor: a tooth (1) or a gap (0), so many a turn, and the frequency that
/// a counter would show.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type pulse_disc_element;
