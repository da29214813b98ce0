/// @file safety_relay.h
/// A safety relay with two channels and a monitored reset.
///
/// Channel 1 takes S12 up to the supply through S11; channel 2, of opposite polarity, takes S22 down to
/// 0 V through S21, so that a fault between the channels is seen by both. The outputs close on the falling
/// edge of S34 when both channels are closed. After one channel opened alone, both must have been open
/// before a reset is taken again.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type safety_relay_element;
