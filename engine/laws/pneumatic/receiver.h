/// @file receiver.h
/// An air receiver: a tank that was filled before the line was switched on. Standing water takes its
/// share of the volume.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type receiver_element;
