/// @file oil_cylinder.h
/// A hydraulic cylinder: two volumes of oil that its piston changes, and the force they make on the rod.
/// Chamber A pushes towards +v. Its friction is another law on the rod.
///
/// (V / B) dp/dt = sum(Q) - A v, force pA A1 - pB A2. Air left in it makes it spongy.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_cylinder_element;
