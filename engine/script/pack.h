/// @file pack.h
/// The Lua files an author gave, read by the parent: every file is opened beneath the pack's folder,
/// through no link, and only if it is a regular file.
#pragma once

#include "engine/base/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct pack_file {
    char *path;  ///< within the pack: "lines/x/line.lua"
    char *shown; ///< as the user would open it
    char *bytes; ///< NULL if refused
    size_t length;
    const char *refusal; ///< "" or a sentence
    bool shipped;
};

struct pack {
    struct pack_file *files;
    uint32_t count;
    uint32_t own_count; ///< the first ones are the pack's own
    uint32_t entry;     ///< the file asked for
    size_t bytes;
    bool trusted; ///< the pack is the shipped folder itself
};

/// Reads what the file at @p path may need: kinds, lines, itself; and the shipped kinds it lacks.
/// @param pack  cleared by the caller, also on failure
MUST_USE enum status
pack_read(const char *path, const char *shipped, struct pack *pack, struct error *error);
void pack_clear(struct pack *pack);
