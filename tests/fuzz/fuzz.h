/// @file fuzz.h
/// What libFuzzer, or smoke.c, calls with bytes that nobody meant.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// Must neither stop nor leak, whatever the bytes. Returns 0.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
