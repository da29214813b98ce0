/// @file oil_reducer.h
/// A three-way reducing valve: it closes as the outlet comes near its setting and relieves to the drain a
/// little above. What its drain cannot take adds to the setting.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_reducer_element;
