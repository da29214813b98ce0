/// @file seal_friction.h
/// The seals of a cylinder on its tube and rod: return mapping friction (physics A.7) that sticks the
/// more the longer it rested, 5 % an hour up to twice, and drags half as much again in wet air, which
/// washes the grease out. A bent rod is tight between two positions of its stroke.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type seal_friction_element;
