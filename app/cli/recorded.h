/// @file recorded.h
/// A session that was recorded: its folder, its journal, the compiled scenario beside it.
#pragma once

#include "app/cli/station.h"
#include "engine/base/status.h"

struct journal;
struct scenario;

/// Where a recorded session lies. @p given is a journal or the folder that holds it.
void recorded_paths(const char *given,
                    char folder[STATION_PATH_BYTES],
                    char journal[STATION_PATH_BYTES]);

/// Reads `scenario.json` of the folder.
MUST_USE enum status
recorded_scenario(const char *folder, struct scenario **scenario, struct error *error);

/// Reads journal and scenario; both are owned by the caller, NULL on failure.
MUST_USE enum status recorded_open(const char *given,
                                   struct journal **journal,
                                   struct scenario **scenario,
                                   struct error *error);
