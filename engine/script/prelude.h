/// @file prelude.h
/// Our own Lua, in prelude/, embedded while building.
#pragma once

#include <stddef.h>

struct prelude_chunk {
    const char *name; ///< "prelude/line.lua"
    const unsigned char *bytes;
    size_t length;
};

/// The chunks in the order in which they are run; a NULL name ends them.
extern const struct prelude_chunk prelude_chunks[];
