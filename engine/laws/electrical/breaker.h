/// @file breaker.h
/// A breaker or an isolator of one to three poles: a handle, a thermal image of the hottest pole, a
/// magnetic trip. Tripped, it closes again only after its handle went down and up.
///
/// theta' = ((I/In)^2 - theta)/tau, trips above 1.3; the magnet trips after 10 ms above its threshold.
/// See docs/physics/electrical.md.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type breaker_element;
