/// @file slide.h
/// A mass that slides between two stops: its own inertia, a constant force along +v, and its position.
///
/// A stop pushes back in proportion to its compression, more while it is being compressed than while it
/// comes back (Hunt and Crossley): continuous at contact, unlike a damper.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type slide_element;
