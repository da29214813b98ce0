/// @file rcd.h
/// A residual current device: opens when what goes out through its poles does not come back.
///
/// Its core sums the currents of all poles; above the sensitivity for the delay it opens. The test
/// button leads a current around the core from one pole to another. Source: IEC 61008; see
/// docs/physics/electrical_power.md.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type rcd_element;
