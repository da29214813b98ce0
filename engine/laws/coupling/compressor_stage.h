/// @file compressor_stage.h
/// The cylinder of a piston compressor, from its intake to its head: what it delivers and what it
/// takes to turn it.
///
/// q = FAD n/n0 (p_in/p_a) eta_v(r)/eta_v(r0), eta_v = 1 - a (r - 1), r = p_out/p_in: the dead volume
/// gives back a share that grows with the ratio. Work of one normal m3 is isothermal over an
/// efficiency: p0 ln(r)/eta. Turned by a shaft, or by a signal, the share of its rated
/// speed, as long as the receiver's pressure switch does not say that it is full.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type compressor_stage_element;
