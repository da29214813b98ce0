/// @file oil_spool.h
/// The spool of a hydraulic valve between two coils: -1, 0 or +1 and all between. Springs centre it, or a
/// detent keeps it. A hand on the override pushes it directly.
///
/// It moves only if its force is enough: oil at rest silts it up, dirt more so, and a large flow pushes it
/// back. With both coils live it stays where it is.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_spool_element;
