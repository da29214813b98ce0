/// @file drive.h
/// What moves a shaft or a rod without a motor behind it: a test bench, a hand crank, a cylinder that is
/// somebody else's business. A speed that is held as stiffly as a slip allows, up to a force.
///
/// F = clamp((target - v) stiffness, -limit, limit); target = speed times the signal "command", reached
/// by a ramp. It has an inertia of its own. Where the limit matters, choose a stiffness under inertia/step:
/// a band so narrow that a step jumps over it has no solution that Newton's method finds.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type drive_element;
