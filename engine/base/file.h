/// @file file.h
/// Whole files and folders. Failures name the path and the reason in one sentence.
#pragma once

#include "engine/base/status.h"

#include <stdbool.h>
#include <stddef.h>

/// Reads a regular file whole.
///
/// @param max_bytes  more than that is STATUS_LIMIT, and nothing is read
/// @param bytes      heap, freed by the caller with free(); a zero byte follows the last one; NULL on
///                   failure
/// @param length     without that zero byte
MUST_USE enum status
file_read(const char *path, size_t max_bytes, char **bytes, size_t *length, struct error *error);

/// Replaces a file, or creates it, so that a reader, or a power cut, finds the old or the new one
/// and never a part: temporary file, fsync, rename, fsync of the folder.
MUST_USE enum status
file_write_atomic(const char *path, const void *bytes, size_t length, struct error *error);

/// Is there something of that name?
bool file_exists(const char *path);

/// Is there a folder of that name?
bool folder_exists(const char *path);

/// Creates a folder and those above it; done already is fine.
MUST_USE enum status folder_create(const char *path, struct error *error);

/// What stands in a folder.
struct folder_listing {
    char **names; ///< owned; sorted by bytes; without "." and ".."
    size_t count;
};

/// Lists a folder.
/// @param listing  cleared by the caller; empty on failure
MUST_USE enum status
folder_list(const char *path, struct folder_listing *listing, struct error *error);

void folder_listing_clear(struct folder_listing *listing);

/// Writes "folder/name", or @p name alone if the folder is "" or the name begins with "/".
/// @return false if it was cut to fit
bool path_join(char *to, size_t size, const char *folder, const char *name);

/// The part after the last "/". Borrowed from @p path.
const char *path_name(const char *path);
