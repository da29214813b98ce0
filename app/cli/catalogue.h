/// @file catalogue.h
/// The lines and exercises of a scenarios folder, each compiled once to read what it says of itself.
#pragma once

#include "engine/base/status.h"

#include <stdint.h>

struct scenario;

enum { CATALOGUE_PATH_BYTES = 512 };

struct catalogue_entry {
    char path[CATALOGUE_PATH_BYTES];
    struct scenario *scenario; ///< owned by the catalogue; NULL if it does not compile
    struct error error;        ///< why not
};

struct catalogue {
    struct catalogue_entry *entries; ///< lines first, then exercises, each by path
    uint32_t count;
};

/// Compiles `lines/*/line.lua` and `exercises/*/*.lua` of @p scenarios.
/// @param progress  called before each, may be NULL
MUST_USE enum status catalogue_open(const char *scenarios,
                                    void (*progress)(void *context, uint32_t done, uint32_t total),
                                    void *context,
                                    struct catalogue *catalogue,
                                    struct error *error);
void catalogue_close(struct catalogue *catalogue);

/// The folder of scenarios: @p given, else `scenarios` in the working directory, else the installed
/// one.
void catalogue_folder(const char *given, char path[CATALOGUE_PATH_BYTES]);
