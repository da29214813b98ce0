/// @file cable_coupling.h
/// What the cores of a cable do to each other without touching: capacitance from core to core and
/// from each core to the earth core, and the insulation between them.
///
/// It makes the phantom voltage of a dead core beside live ones. The first node is the earth core.
/// The capacitances act in the alternating layer alone; the insulation in both.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type cable_coupling_element;
