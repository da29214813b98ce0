/// @file holder.h
/// A gripper or a sucker at the end of two axes, and the piece it holds. Its node is the vertical axis, down
/// positive.
///
/// It takes the piece that is offered at the pick place, when it is down there and its holding force carries the weight; a
/// piece hangs on the axis with its mass and weight. It falls when the holding force no longer carries m (g - a): at
/// the place of delivery that hands it over, anywhere else it is lost.
/// @see physics.md B2.13, B2.14, C9
#pragma once

#include "engine/solver/element.h"

extern const struct element_type holder_element;
