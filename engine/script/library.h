/// @file library.h
/// The functions of Lua that an author has: those that are the same in every run and cannot run away.
///
/// No pcall, no coroutine, no pattern, no file, no clock, no random, no bytecode, no finaliser.
#pragma once

#include <lua.h>

/// Prepares what all environments share: the functions, the methods of texts.
void library_install(lua_State *lua);
