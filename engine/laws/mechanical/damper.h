/// @file damper.h
/// Viscous drag between two sides, laminar and churned: F = c v + q v |v|. Oil in a gearbox, a fan, a
/// damper.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type damper_element;
