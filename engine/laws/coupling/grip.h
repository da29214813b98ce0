/// @file grip.h
/// Jaws that close on a part: the pads press on it as a stiff spring, and friction holds it while
/// 2 mu F >= m (g + a). A part that slipped is gone until another one lies between the jaws.
///
/// The node is the drive of the jaws; each jaw has the share `jaw_ratio` of its force.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type grip_element;
