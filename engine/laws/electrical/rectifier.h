/// @file rectifier.h
/// A rectifier block, as stands in the terminal box of a brake motor: alternating voltage in, direct
/// voltage out, and a path for the coil's current when the alternating side is switched off.
///
/// E = factor |Vac| behind a resistance, current one way only (0.45 half wave, 0.9 full wave). The input
/// draws the power of the output. Without input the coil's current dies slowly through the block.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type rectifier_element;
