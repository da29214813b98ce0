/// @file timer.h
/// A timer relay's clockwork: the output follows the input on_delay later when it rises, off_delay later
/// when it falls; an input that changes back in time starts again from nothing. Without supply (a
/// signal that is joined and off) the output is off.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type timer_element;
