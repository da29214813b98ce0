/// @file check.h
/// A non-return valve, free from a to b beyond its cracking pressure; its opening grows over 5 kPa.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type check_element;
