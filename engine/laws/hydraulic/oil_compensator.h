/// @file oil_compensator.h
/// A pressure-compensated flow control: above the drop it needs, its flow is what it is set to, whatever the
/// load; below, and when its compensator sticks, it is a plain orifice.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_compensator_element;
