/// @file aborts.h
/// Does the program stop, as it must at a bug?
#pragma once

#include <stdbool.h>

/// Runs @p act in a child process whose messages are discarded; did it stop by abort()?
bool aborts(void (*act)(void *), void *context);
