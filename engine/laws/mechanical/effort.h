/// @file effort.h
/// A force or torque that does not depend on the speed: a weight on a drum, gravity on an axis, a load
/// from a signal. Positive drives its node along +v; times the signal where it is joined.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type effort_element;
