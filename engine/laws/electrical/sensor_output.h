/// @file sensor_output.h
/// A three-wire sensor's electronics: its own consumption, and an output that gives current one way, with
/// a drop and a limit, only while the sensor is supplied. PNP gives plus to the output, NPN takes it to
/// minus.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type sensor_output_element;
