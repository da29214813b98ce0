#include "app/cli/recorded.h"

#include "engine/base/file.h"
#include "engine/base/text.h"
#include "engine/journal/journal.h"
#include "engine/scenario/scenario.h"

#include <stdlib.h>
#include <string.h>

void recorded_paths(const char *given,
                    char folder[STATION_PATH_BYTES],
                    char journal[STATION_PATH_BYTES])
{
    if (folder_exists(given)) {
        (void)text_copy(folder, STATION_PATH_BYTES, given);
        (void)path_join(journal, STATION_PATH_BYTES, given, JOURNAL_NAME);
        return;
    }
    (void)text_copy(journal, STATION_PATH_BYTES, given);
    (void)text_copy(folder, STATION_PATH_BYTES, given);
    char *slash = strrchr(folder, '/');
    if (slash == NULL) {
        (void)text_copy(folder, STATION_PATH_BYTES, ".");
    } else {
        slash[slash == folder ? 1 : 0] = '\0';
    }
}

enum status recorded_scenario(const char *folder, struct scenario **scenario, struct error *error)
{
    char path[STATION_PATH_BYTES];
    char *bytes = NULL;
    size_t count = 0;
    *scenario = NULL;
    (void)path_join(path, sizeof path, folder, JOURNAL_SCENARIO_NAME);
    RETURN_IF_FAILED(file_read(path, SCENARIO_BYTES_MAX, &bytes, &count, error));
    enum status status = scenario_read(bytes, count, path, scenario, error);
    free(bytes);
    return status;
}

enum status recorded_open(const char *given,
                          struct journal **journal,
                          struct scenario **scenario,
                          struct error *error)
{
    char folder[STATION_PATH_BYTES];
    char path[STATION_PATH_BYTES];
    *journal = NULL;
    *scenario = NULL;
    recorded_paths(given, folder, path);
    RETURN_IF_FAILED(journal_read(path, journal, error));
    enum status status = recorded_scenario(folder, scenario, error);
    if (status != STATUS_OK) {
        journal_destroy(*journal);
        *journal = NULL;
    }
    return status;
}
