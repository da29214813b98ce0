/// @file oil_proportional.h
/// A proportional valve with its amplifier: the command voltage becomes a coil current, past the jump of the
/// dead band, by the ramp; the spool follows it with a hysteresis that dither keeps small.
///
/// Position from -1 to 1. With a position transducer the loop closes over the spool; its cable broken, the
/// card switches off and says so.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_proportional_element;
