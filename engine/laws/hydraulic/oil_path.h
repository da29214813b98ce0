/// @file oil_path.h
/// A path through a directional or proportional valve, opened by its spool: how far at -1, 0 and +1 is what
/// makes tandem, closed, open and float centres. Its lands leak a little, more when worn.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_path_element;
