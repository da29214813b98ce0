/// @file regulator.h
/// A pressure regulator with relief: it opens in proportion to what is missing, so that the pressure
/// droops with the flow; above the setting by 0.3 bar it vents.
/// Its stem rubs: within the hysteresis of its sheet the outlet moves without it.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type regulator_element;
