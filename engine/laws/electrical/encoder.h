/// @file encoder.h
/// An incremental encoder on a shaft: counts, tracks A, B and Z, a supply.
///
/// count = pulses per turn times the turns of its own disc; a loose coupling makes the disc turn
/// less than the shaft, a dirty disc loses lines, an open shield adds counts, and without track A or
/// enough supply nothing is counted. It looks at its supply and draws nothing: a resistor does.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type encoder_element;
