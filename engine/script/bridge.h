/// @file bridge.h
/// What our own Lua (prelude/) has of C: places, quantities, laws, the author's files, the output.
#pragma once

#include "engine/base/text.h"
#include "engine/script/message.h"
#include "engine/script/sandbox.h"

struct bridge {
    struct sandbox sandbox;
    const struct message_file *files; ///< of the request; borrowed
    uint32_t file_count;
    uint32_t pack_count; ///< the first ones are of the pack; the others are shipped kinds
    uint32_t entry;      ///< index of the file asked for
    enum message_wish wish;
    const char **sets;
    uint32_t set_count;
    const char **faults;
    uint32_t fault_count;
    struct text_builder mistakes; ///< JSON elements, separated by commas
    uint32_t mistake_count;
    struct text_builder output; ///< the compiled scenario, once encoded
};

/// Adds a mistake to the list. @p file may be MESSAGE_NO_FILE.
void bridge_mistake(struct bridge *bridge, uint32_t file, uint32_t line, const char *what);

/// Sets global `host` in the environment at the top of the stack. The bridge outlives the state.
void bridge_install(lua_State *lua, struct bridge *bridge);
