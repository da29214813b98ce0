/// @file program_text.h
/// Conditions and actions of the program in the signs of IEC 60848, for drawings and lists.
#pragma once

#include "engine/base/text.h"
#include "engine/plant/program.h"

#include <stddef.h>

/// A condition as IEC 60848 writes it: and is a dot, or is a plus, not is a bar, up is an arrow.
const char *program_condition_text(const char *text, char *buffer, size_t size);

/// An action in words: "n := 0", "F/G10:{INIT}", "1Y1 si X98".
const char *program_action_text(const struct program *program,
                                const struct program_action *action,
                                enum language language,
                                char *buffer,
                                size_t size);
