/// @file spool_double.h
/// The spool of a valve with two solenoids: detented (bistable, it stays where the last command put
/// it) or centred by two springs (5/3, it goes back to the middle).
///
/// Each solenoid or override drives its own end; both at once leave the spool where it stands. It
/// needs pilot pressure, as much more as friction holds it. The positions are written one by one:
/// towards a (14), towards b (12), the centre; `position` is 0 at b and 1 at a.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type spool_double_element;
