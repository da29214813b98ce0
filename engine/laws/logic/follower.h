/// @file follower.h
/// A feeler in its pocket: follows a value with a first-order lag, off by an offset. Heat into a
/// thermostat's bulb, flow against a paddle.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type follower_element;
