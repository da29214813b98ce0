/// @file conveyor.h
/// The bed of a conveyor and the pieces on it: its node is the belt.
///
/// A piece moves with the belt until a stopper, the end of the belt or the piece in front holds it; then the belt rubs
/// under it with mu m g, and so much it pushes. The belt drags over its bed with mu_bed (m_belt + m_pieces) g, over
/// its bearings, and what rubs besides; this "drag" [N] is for a rod_grip at the belt, so that the pieces can travel on
/// while the belt, at a steady speed, is not computed anew. A jam holds what comes to its place and clamps the belt. At the end a piece is
/// offered to the next station, or falls off where `open_end` says so. "lane1" to "lane12" are what is seen of
/// the first twelve pieces: the front edge [m], below zero for a piece that is no metal, 0 for none.
/// @see physics.md B4.12, C11
#pragma once

#include "engine/solver/element.h"

extern const struct element_type conveyor_element;
