/// @file pressure_pilot.h
/// A small piston or diaphragm that two pressures push against each other: it drives the paths of a
/// quick exhaust, a shuttle, a dual-pressure (AND) valve, a pilot-operated check, an air-piloted spool.
///
/// It travels to 1 when area_ratio * a - b passes the threshold by half the hysteresis, and back to 0
/// when it falls as much below. Absolute pressures; the second node may be the atmosphere.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type pressure_pilot_element;
