/// @file transformer.h
/// A two-winding transformer for alternating current: ideal ratio, series impedance on the secondary,
/// iron and magnetising branch on the primary. DC does not cross it.
///
/// Switched on at the wrong moment its core saturates: for 12 ms it draws up to the inrush current
/// given (a crest value), which a protection may take for a short. See docs/physics/electrical_power.md.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type transformer_element;
