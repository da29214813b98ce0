/// @file oil_orifice.h
/// A sharp restriction: a throttle, a port, a hose, a strainer, a jet into the open. Its sheet gives a flow
/// at a drop, or its diameter (then Cd A sqrt(2/rho)). Where joined, the signal "opening" multiplies it.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_orifice_element;
