/// @file oil_pump.h
/// A gear, vane or piston machine: pump and motor are the same law. Flow and torque go both ways, so that it
/// turns its shaft, or is turned; backwards it pumps backwards.
///
/// Q = fill share d w - k_l (p2 - p1), T = d (p2 - p1) / eta as a pump, times eta as a motor, + T0. A suction
/// under its limit leaves the chambers part empty; air in the oil takes their room.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_pump_element;
