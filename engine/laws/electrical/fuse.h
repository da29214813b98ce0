/// @file fuse.h
/// A fuse: a resistance that melts for good once the integral of I2 above 1.25 times its rating reaches
/// the melting value of its sheet. A new part is whole again.
///
/// Below 1.25 times the rating what was gathered leaves with a time constant of one second.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type fuse_element;
