#include "app/cli/station.h"

#include "engine/base/file.h"
#include "engine/base/text.h"
#include "engine/journal/writer.h"
#include "engine/scenario/scenario.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

enum status station_folder(const char *given, char path[STATION_PATH_BYTES], struct error *error)
{
    const char *xdg = getenv("XDG_DATA_HOME");
    const char *home = getenv("HOME");
    if (given != NULL && given[0] != '\0') {
        (void)snprintf(path, STATION_PATH_BYTES, "%s", given);
    } else if (xdg != NULL && xdg[0] == '/') {
        (void)snprintf(path, STATION_PATH_BYTES, "%s/depanne", xdg);
    } else if (home != NULL && home[0] == '/') {
        (void)snprintf(path, STATION_PATH_BYTES, "%s/.local/share/depanne", home);
    } else {
        return error_set(error,
                         STATUS_FILE,
                         "--data",
                         "there is no home directory: name a data directory with --data DIR");
    }
    return folder_create(path, error);
}

void station_path(const char *data, const char *name, char path[STATION_PATH_BYTES])
{
    (void)path_join(path, STATION_PATH_BYTES, data, name);
}

static void random_bytes(void *bytes, size_t count)
{
    uint8_t *at = bytes;
    while (count > 0) {
        ssize_t got = getrandom(at, count, 0);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            abort();
        }
        at += got;
        count -= (size_t)got;
    }
}

uint64_t station_seed(void)
{
    uint64_t seed = 0;
    random_bytes(&seed, sizeof seed);
    return seed;
}

enum status station_opening(const char *data,
                            const struct scenario *scenario,
                            const char *mode,
                            const char *language,
                            const char *person,
                            uint64_t seed,
                            struct journal_opening *opening,
                            struct error *error)
{
    *opening = (struct journal_opening){.seed = seed};
    (void)text_copy(opening->scenario, sizeof opening->scenario, scenario->identity);
    (void)text_copy(opening->scenario_id, sizeof opening->scenario_id, scenario->id);
    (void)text_copy(opening->mode, sizeof opening->mode, mode);
    (void)text_copy(opening->language, sizeof opening->language, language);
    (void)text_copy(opening->person, sizeof opening->person, person);
    char keys[STATION_PATH_BYTES];
    station_path(data, "keys", keys);
    return journal_opening_fill(opening, keys, error);
}

void station_session_folder(const char *data,
                            const struct journal_opening *opening,
                            char path[STATION_PATH_BYTES])
{
    // Colons are not wanted in the names of folders that may be copied to a USB stick.
    char when[sizeof opening->utc];
    size_t used = 0;
    for (const char *at = opening->utc; *at != '\0'; at++) {
        if (*at != ':' && *at != '-') {
            when[used++] = *at;
        }
    }
    when[used] = '\0';
    char name[STATION_PATH_BYTES];
    (void)snprintf(name, sizeof name, "sessions/%s-%.8s", when, opening->session);
    station_path(data, name, path);
}

uint32_t station_open_sessions(const char *data,
                               struct station_session sessions[STATION_OPEN_SESSIONS_MAX])
{
    char folder[STATION_PATH_BYTES];
    struct folder_listing listing = {0};
    struct error error = {0};
    uint32_t count = 0;
    station_path(data, "sessions", folder);
    if (!file_exists(folder) || folder_list(folder, &listing, &error) != STATUS_OK) {
        return 0;
    }
    for (size_t i = listing.count; i > 0 && count < STATION_OPEN_SESSIONS_MAX; i--) {
        struct station_session *session = &sessions[count];
        char file[STATION_PATH_BYTES + 16];
        struct journal *journal = NULL;
        (void)path_join(session->folder, sizeof session->folder, folder, listing.names[i - 1]);
        (void)path_join(file, sizeof file, session->folder, "session.jsonl");
        if (!file_exists(file) || journal_read(file, &journal, &error) != STATUS_OK) {
            continue;
        }
        if (!journal->closed) {
            (void)text_copy(
                session->exercise, sizeof session->exercise, journal->opening.scenario_id);
            (void)text_copy(session->person, sizeof session->person, journal->opening.person);
            (void)text_copy(session->when, sizeof session->when, journal->opening.utc);
            count++;
        }
        journal_destroy(journal);
    }
    folder_listing_clear(&listing);
    return count;
}
