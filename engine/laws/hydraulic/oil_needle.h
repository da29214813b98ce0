/// @file oil_needle.h
/// The needle of a gauge or the output of a pressure transmitter: follows the pressure behind its snubber, with
/// its own error. It may stick.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_needle_element;
