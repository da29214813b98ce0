/// @file suppressor.h
/// A suppressor across a coil: a diode, or a limiter (varistor, Zener pair) of some 47 V.
///
/// Direct layer, one slope a direction: it conducts backwards beyond its voltage; a diode fitted the
/// wrong way round conducts forwards instead and shorts the command.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type suppressor_element;
