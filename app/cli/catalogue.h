/// @file catalogue.h
/// The lines and exercises of a scenarios folder, by what each says of itself. Exercises are not built
/// for that: a mistake in what they do with their line shows when they are opened.
#pragma once

#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>

struct json;

enum { CATALOGUE_PATH_BYTES = 512, CATALOGUE_COMPETENCES_MAX = 10 };

struct catalogue_entry {
    char path[CATALOGUE_PATH_BYTES];
    struct json *card;  ///< what the texts below stand in; NULL if the file says nothing sound
    struct error error; ///< why not
    bool exercise;
    const char *id;
    const char *line;  ///< id of an exercise's line
    const char *scene; ///< artwork of the line, under assets; "" for none
    struct bilingual title;
    const char *task, *trade;
    uint32_t level; ///< 1..5
    double minutes; ///< reference time
    const char *competences[CATALOGUE_COMPETENCES_MAX];
    uint32_t competence_count;
};

struct catalogue {
    struct catalogue_entry *entries; ///< lines first, then exercises, each by path
    uint32_t count;
};

/// Asks `lines/*/line.lua` and `exercises/*/*.lua` of @p scenarios.
/// @param whole_lines  lines are compiled whole, so that what is wrong with them is told
/// @param progress  called before each, may be NULL
MUST_USE enum status catalogue_open(const char *scenarios,
                                    bool whole_lines,
                                    void (*progress)(void *context, uint32_t done, uint32_t total),
                                    void *context,
                                    struct catalogue *catalogue,
                                    struct error *error);
void catalogue_close(struct catalogue *catalogue);

/// The folder of scenarios: @p given, else `scenarios` in the working directory, else the installed
/// one.
void catalogue_folder(const char *given, char path[CATALOGUE_PATH_BYTES]);
