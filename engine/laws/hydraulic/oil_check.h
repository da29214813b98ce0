/// @file oil_check.h
/// A non-return valve, free from a to b beyond its cracking pressure: its poppet lifts against its spring, and
/// lets through what its sheet says when it is a band above the crack.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_check_element;
