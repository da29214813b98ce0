/// @file confine.h
/// Shuts the calling process in: no file, no socket, no other process, little memory and time.
#pragma once

#include <stdbool.h>

/// Can this kernel confine? Landlock and seccomp with a deadly action, both.
/// @param why  a few words about what is missing; "" if nothing is
bool confine_possible(const char **why);

/// Shuts the way to all files, for good: the first half of confine_process(). Needs no_new_privs.
bool confine_files(void);

/// Shuts the door for good, as far as the kernel can. From here on the process may read and write what
/// is open, take memory and end; any other system call kills it.
/// @return bits of enum message_confinement
int confine_process(void);
