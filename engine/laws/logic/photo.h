/// @file photo.h
/// The light of a photoelectric sensor, in multiples of what its receiver needs: margin times what the
/// lens lets through (1 - fouling), times what comes back without and with a target. A through-beam
/// or a reflector has 1 and 0; a diffuse sensor has its background and the target's own brightness.
/// It switches at 1, back at 1 less hysteresis; dark_on turns the output round.
/// Source: margin (excess gain) curves of data sheets.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type photo_element;
