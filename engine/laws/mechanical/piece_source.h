/// @file piece_source.h
/// Where work pieces come from: a batch in a basket, one piece a period as long as there are some. Of so many
/// one may be of another material or defective, as batches are.
/// @see physics.md B4.13
#pragma once

#include "engine/solver/element.h"

extern const struct element_type piece_source_element;
