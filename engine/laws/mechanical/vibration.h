/// @file vibration.h
/// What a machine's frame shakes with: a feature vector from speed and defects, not a simulated motion (a
/// step of a millisecond damps it). Contributions add as squares.
///
/// Once a turn: unbalance with the square of the speed, and a bent shaft; twice: misaligned shafts, 7 mm/s for a
/// millimetre of offset, and a crack; harmonics: what is loose. Zones of ISO 20816 by the two thresholds of the
/// class, for machines up to 15 kW: 0.71, 1.8 and 4.5 mm/s.
/// An elastomer that is bent each turn warms: P = k_loss offset^2 w.
/// @see physics.md A.4, B4.2, B4.6, C6, C7
#pragma once

#include "engine/solver/element.h"

extern const struct element_type vibration_element;
