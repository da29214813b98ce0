/// @file magnetic_coupling.h
/// The magnets between the piston of a rodless cylinder and its carriage.
///
/// The force grows with the offset up to the holding force, falls again to nothing at twice that
/// offset, and is none beyond: the carriage is lost until the piston comes back under it.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type magnetic_coupling_element;
