/// @file current.h
/// The heating current of a branch: direct and alternating parts together.
#pragma once

#include "engine/solver/element.h"

/// Square of the current of a part [A2]: Idc^2 + |Iac|^2.
static inline double current_squared(const struct element *element, uint32_t part)
{
    double dc = element->unknowns[element->branches[LAYER_DC] + part];
    const double *ac = &element->unknowns[element->branches[LAYER_AC] + 2 * part];
    return dc * dc + ac[0] * ac[0] + ac[1] * ac[1];
}
