/// @file dc_motor.h
/// A direct current motor with permanent magnets: v = R i + L di/dt + k w, torque k i.
///
/// The back voltage is that of the last step's speed; towards the shaft the current answers a change
/// of speed at once, as -k^2/(R + L/h), so that both stay in step. A turned motor is a generator.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type dc_motor_element;
