/// @file coil_ac.h
/// The coil of a contactor for alternating voltage: while its armature stands off the core it draws
/// some ten times the current that it holds with.
///
/// Two impedances, open and closed, by apparent power and power factor at the rated voltage; it pulls
/// in above one share of that voltage and lets go below another. An armature that is jammed open keeps
/// the inrush current: the coil burns. On direct voltage there is only the copper.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type coil_ac_element;
