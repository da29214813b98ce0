/// @file arena.h
/// Memory that is taken piece by piece and given back at once. A plant is one arena.
#pragma once

#include "engine/base/status.h"

#include <stddef.h>

struct arena; // opaque

/// Creates an arena that asks the system for blocks of at least @p block_bytes (0: a usual size).
/// Never NULL: a machine without memory stops the program with a clear message.
struct arena *arena_create(size_t block_bytes);

/// Gives all back. NULL is allowed.
void arena_destroy(struct arena *arena);

/// Returns @p bytes zeroed bytes, aligned to 16, until the arena is destroyed. Never NULL, also for
/// 0 bytes.
/// @pre the arena is not frozen
void *arena_alloc(struct arena *arena, size_t bytes);

/// Returns a copy of a C string. NULL gives NULL.
char *arena_text(struct arena *arena, const char *text);

/// Returns a copy of @p length bytes, with a zero byte after them.
char *arena_text_n(struct arena *arena, const char *bytes, size_t length);

/// Returns a text formatted as printf does.
char *arena_format(struct arena *arena, const char *format, ...) PRINTF_LIKE(2, 3);

/// Returns a zeroed array of @p count elements of @p type.
#define ARENA_NEW(arena, type, count) ((type *)arena_alloc_array((arena), (count), sizeof(type)))

/// Returns @p count times @p size zeroed bytes; asserts that the product is no overflow.
void *arena_alloc_array(struct arena *arena, size_t count, size_t size);

/// Bytes handed out so far, each piece rounded up to 16.
size_t arena_bytes(const struct arena *arena);

/// From now on an allocation is a bug: a step of the simulation takes no memory.
void arena_freeze(struct arena *arena);
