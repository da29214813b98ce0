/// @file inertia.h
/// A rotating mass: a rotor, a drum, a flywheel. J dw/dt = sum of torques; its angle is counted from the
/// start and never wrapped.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type inertia_element;
