/// @file station.h
/// The data directory of this station: sessions, keys, archive; a new session's folder and opening.
#pragma once

#include "engine/base/status.h"
#include "engine/journal/journal.h"

#include <stddef.h>
#include <stdint.h>

struct scenario;

enum { STATION_PATH_BYTES = 512, STATION_OPEN_SESSIONS_MAX = 16 };

/// The data directory: @p given (of --data), else $XDG_DATA_HOME/depanne, else ~/.local/share/depanne.
/// Created if missing.
MUST_USE enum status
station_folder(const char *given, char path[STATION_PATH_BYTES], struct error *error);

/// A path inside the data directory.
void station_path(const char *data, const char *name, char path[STATION_PATH_BYTES]);

/// A seed nobody can foresee.
uint64_t station_seed(void);

/// Fills the opening of a new session: identity, scenario, engine, station key, time of day.
MUST_USE enum status station_opening(const char *data,
                                     const struct scenario *scenario,
                                     const char *mode,
                                     const char *language,
                                     const char *person,
                                     uint64_t seed,
                                     struct journal_opening *opening,
                                     struct error *error);

/// The folder of a new session in the data directory: `sessions/<utc>-<id>`. Not created.
void station_session_folder(const char *data,
                            const struct journal_opening *opening,
                            char path[STATION_PATH_BYTES]);

/// A session without its closing entry.
struct station_session {
    char folder[STATION_PATH_BYTES];
    char exercise[64];
    char person[64];
    char when[32];
};

/// Sessions that can go on, newest first; unreadable ones are left out. Returns how many.
uint32_t station_open_sessions(const char *data,
                               struct station_session sessions[STATION_OPEN_SESSIONS_MAX]);
