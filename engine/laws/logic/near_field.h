/// @file near_field.h
/// A sensor that feels a body nearer than its range: inductive (factor of the metal: steel 1, stainless
/// 0.7, brass 0.45, aluminium 0.35, copper 0.25) or capacitive (water 1, glass 0.7, plastic 0.4).
/// on = gap < range x factor, with a hysteresis in proportion; gap_error is how far it has been moved.
/// A film (chips, water) at film_gap is felt like the reference material.
/// Instead of a gap it can read a target, 1 while something stands before it at `distance`.
/// The gap it really has is written too: a feeler gauge finds it. Source: IEC 60947-5-2, data sheets.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type near_field_element;
