/// @file compiled.h
/// An exercise of this folder's own small line, compiled anew for a suite of sessions.
#pragma once

#include "engine/scenario/scenario.h"
#include "engine/script/script.h"

#include <stdio.h>
#include <stdlib.h>

/// Compiles tests/replay/scenarios/exercises/NAME.lua. What is wrong with it goes to stderr.
/// @return the scenario, to be destroyed by the caller; NULL if it cannot be compiled
static inline struct scenario *compiled_exercise(const char *name)
{
    char path[200];
    char *bytes = NULL;
    size_t count = 0;
    struct error error = {0};
    struct scenario *scenario = NULL;
    (void)snprintf(path, sizeof path, "tests/replay/scenarios/exercises/%s.lua", name);
    if (script_compile(path, NULL, &bytes, &count, NULL, &error) != STATUS_OK ||
        scenario_read(bytes, count, name, &scenario, &error) != STATUS_OK) {
        (void)fprintf(stderr, "%s: %s\n", error.where, error.what);
    }
    free(bytes);
    return scenario;
}
