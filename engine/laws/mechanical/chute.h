/// @file chute.h
/// A sloping chute that pieces slide down one behind the other, and the hand that empties it at its foot: one
/// piece every `period` seconds while there are any. Full when so many lie in it that the sensor at
/// its head sees one; a jam lets none pass, and the hand finds none.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type chute_element;
