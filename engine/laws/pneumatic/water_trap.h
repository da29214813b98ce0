/// @file water_trap.h
/// Water that compressed air leaves: in a receiver, a dryer, the bowl of a filter, a drip leg.
///
/// Moisture is a share: 1 is air that carries all the water that compression makes fall out (some
/// 10 g a normal m3 at 20 °C and 65 %), 0 is dry. The trap keeps `efficiency` of it while it has room;
/// full, it lets all of it pass, and the air takes spray along. A drain takes water away; a standing
/// amount tells how long it did not.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type water_trap_element;
