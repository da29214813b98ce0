/// @file fastener.h
/// Screws that hold something: preload from the torque they were tightened with, and what vibration takes
/// of it.
///
/// F = T/(k d), k = 0.2 for dry steel (M8, 25 N m: 15.6 kN). A joint that shakes loses
/// dF/dt = -F (v/v0)^2/tau, without a lock ten times faster; a stripped thread gives a tenth. Loose when less than half the
/// wanted preload is there: looseness grows from 0 to 1 and a gap opens. Tightening starts anew.
/// @see physics.md B4.17, W9
#pragma once

#include "engine/solver/element.h"

extern const struct element_type fastener_element;
