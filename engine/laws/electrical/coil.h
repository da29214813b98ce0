/// @file coil.h
/// A coil with its suppressor: v - R i - L di/dt = 0, and a path that lets the current run on when the
/// coil is switched off, once its voltage is reversed by more than the suppressor's.
///
/// The armature pulls delay_on after the current passed pick_up and falls delay_off after it went under
/// drop_out: the delays are the travel, the rise and fall of the current come out of the equation.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type coil_element;
