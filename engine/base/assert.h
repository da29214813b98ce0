/// @file assert.h
/// Stops the program at a bug of ours, in every build. The journal brings the session back.
///
/// What the world or a trainee does wrong is never an ASSERT: see status.h, and outcomes.
#pragma once

/// Stops the program, with file, line and condition on stderr, if @p condition is false.
#define ASSERT(condition) ((condition) ? (void)0 : assert_failed(__FILE__, __LINE__, #condition))

/// Prints "file:line: condition" and aborts. Called by ASSERT alone.
_Noreturn void assert_failed(const char *file, int line, const char *condition);
