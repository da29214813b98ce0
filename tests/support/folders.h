/// @file folders.h
/// A folder of its own for each test that writes files.
#pragma once

#include <stddef.h>

/// Creates an empty folder under $TMPDIR, or /tmp, and writes its path.
void temporary_folder(char *path, size_t size);

/// Removes a folder and all that stands in it.
void remove_folder(const char *path);
