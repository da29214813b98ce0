/// @file nest.h
/// A place that receives a piece, has something pressed into it and hands it over. Its node is the ram.
///
/// The ram meets the bushing at `contact`; from there the force grows with the depth to its seat and then as steeply as
/// frame and tool bend: limit(s) = F s/seat, then F + k (s - seat), times the interference. Between ram and
/// bushing stands the stiffness of the frame: pressing is one-sided return mapping, the bushing goes in by what the
/// limit does not hold. A piece without a seated bushing is marked shallow, one pressed too hard damaged.
///
/// F is in proportion to the interference, which a warm body loses: 1 um for 10 K on a bore of 30 mm.
/// @see physics.md B4.16, C8, C12
#pragma once

#include "engine/solver/element.h"

/// Force at which a bushing goes on at depth @p s [N].
double nest_curve(double seat_force, double seat_depth, double seat_stiffness, double s);

extern const struct element_type nest_element;
