/// @file feeder.h
/// A gravity magazine whose lowest body is pushed out by a rod.
///
/// A body falls in front of the pusher once it is back behind the contact position for the time of the
/// fall; the pusher then moves it, against its friction, until it tips over the edge.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type feeder_element;
