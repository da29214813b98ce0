/// @file sandbox.h
/// A Lua state with a budget: white-listed functions, text chunks only, every instruction and every
/// byte counted, no order that changes from run to run.
#pragma once

#include "engine/script/message.h"

#include <lua.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    SANDBOX_HEAP_BYTES_MAX = 96 * 1024 * 1024,
    SANDBOX_BLOCK_BYTES_MAX = 16 * 1024 * 1024, ///< one text, or one table's array
    SANDBOX_CHARGE_MAX = 300 * 1000 * 1000,     ///< instructions, and bytes taken divided by 16
    SANDBOX_REPEAT_BYTES_MAX = 64 * 1024,
    SANDBOX_MESSAGE_BYTES_MAX = 300,
};

/// Why a script was stopped, if it was not its own error.
enum sandbox_stop { SANDBOX_RUNS, SANDBOX_TOO_LONG, SANDBOX_TOO_BIG };

struct sandbox {
    lua_State *lua;
    size_t heap_bytes;
    uint64_t charge;
    enum sandbox_stop stop;
    struct message_position *position;
};

/// An error with its place: `file` is an index of the request, MESSAGE_NO_FILE if it has none.
struct sandbox_error {
    uint32_t file;
    uint32_t line;
    char what[SANDBOX_MESSAGE_BYTES_MAX];
};

/// Makes the state. @return false if there is no memory for it
bool sandbox_open(struct sandbox *sandbox, struct message_position *position);

/// Pushes a fresh environment for one of the author's chunks: a table with the white-listed functions.
void sandbox_push_environment(lua_State *lua);

/// Pushes the functions our own prelude may use besides.
void sandbox_push_prelude_environment(lua_State *lua);

/// Loads a chunk of text and sets its first upvalue to the environment on top of the stack, which it
/// replaces by the chunk or, on failure, by an error message.
/// @param name  Lua's chunk name: "=#12" for file 12 of the request
bool sandbox_load(lua_State *lua, const char *bytes, size_t length, const char *name);

/// Calls the function under its arguments, as lua_pcall does, and tells an error with its place.
bool sandbox_call(struct sandbox *sandbox,
                  int argument_count,
                  int result_count,
                  struct sandbox_error *error);

/// The nearest place in an author's file on the stack. @return false if there is none
bool sandbox_where(lua_State *lua, uint32_t *file, uint32_t *line);

/// The sandbox a state belongs to.
struct sandbox *sandbox_of(lua_State *lua);

/// Pushes an iterator over a table in a fixed order: numbers rising, then texts by bytes, then false
/// and true. One argument: the table.
int sandbox_pairs(lua_State *lua);
