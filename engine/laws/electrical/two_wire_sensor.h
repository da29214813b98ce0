/// @file two_wire_sensor.h
/// A two-wire sensor in series with its load: closed it keeps a voltage for its own electronics (3 V),
/// open it still draws a leakage (1 mA), one way. The leakage is what lights a lamp dimly and lifts an
/// input of 4 kohm to 4 V. Source: data sheets of two-wire proximity sensors, IEC 60947-5-2.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type two_wire_sensor_element;
