/// @file oil_tank.h
/// What stands in the tank: external leaks lower it, and under its low mark the pump draws air. The air
/// of a leaking suction line stays in it as foam for a while; water clouds it.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_tank_element;
