/// @file volume.h
/// A fixed volume of air: a tube, a manifold, a tank.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type volume_element;
