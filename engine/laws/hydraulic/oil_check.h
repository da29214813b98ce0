/// @file oil_check.h
/// A non-return valve, free from a to b beyond its cracking pressure; its lift grows over a band.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_check_element;
