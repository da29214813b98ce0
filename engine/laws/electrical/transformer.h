/// @file transformer.h
/// A two-winding transformer for alternating current, as its T circuit: series impedance, iron and
/// magnetising branch behind it, ideal ratio. DC does not cross it.
///
/// Switched on at the wrong moment its core saturates: for 12 ms it draws up to the inrush current
/// given (a crest value), which a protection may take for a short. See docs/physics/electrical_power.md.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type transformer_element;
