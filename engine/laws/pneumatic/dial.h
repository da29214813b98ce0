/// @file dial.h
/// The needle of a pressure gauge, or the digits of a pressure display: what stands at its own port,
/// with its zero error; a stuck needle shows what it showed last.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type dial_element;
