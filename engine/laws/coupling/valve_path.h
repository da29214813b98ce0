/// @file valve_path.h
/// A path through a directional valve, opened by its spool.
///
/// The spool's lands overlap: in the middle tenth of the travel both paths of a port are closed.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type valve_path_element;

/// Share of the full conductance at a position of the spool, 0 to 1.
double valve_path_opening(double position, bool open_at_one);
