/// @file ripple.h
/// What is left of the rectified mains on the output of a supply, while it runs: an alternating voltage
/// behind the impedance of its capacitors. Aged capacitors have more of both. A multimeter on V~ reads
/// it. Source: data sheets (50 mV peak to peak at most), W11 of the wear laws.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type ripple_element;
