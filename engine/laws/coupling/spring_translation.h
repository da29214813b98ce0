/// @file spring_translation.h
/// A spring that pushes a rod back: F = F0 + k x against +v, x the position that the slide writes.
/// Hooke; the position is taken at the end of the step, so that stiff springs stay stable.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type spring_translation_element;
