/// @file transformer.h
/// A single-phase transformer: iron and magnetising branch on the primary, an ideal ratio, the short-
/// circuit impedance on the secondary.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type transformer_element;
