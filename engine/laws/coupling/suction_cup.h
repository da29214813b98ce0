/// @file suction_cup.h
/// A suction cup: open to the air until a part closes it, then a leak at its lip and through the
/// part, in proportion to the vacuum: q = k (pa - p). It pulls with F = (pa - p) A and holds the part
/// while that is enough; a part that fell is gone until another one lies under the cup.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type suction_cup_element;
