// Plays each exercise without touching anything and prints a hash of the line's whole state once a
// simulated second: what every build of the engine must give alike, bit for bit.
//
//   state_hashes SECONDS EXERCISE.lua...

#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/session/session.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TICKS_PER_SECOND = 1000 };

static MUST_USE enum status
print_hashes(const struct scenario *scenario, const char *path, long seconds, struct error *error)
{
    struct session *session = NULL;
    RETURN_IF_FAILED(session_open(scenario, NULL, SESSION_EVALUATION, 1, "fr", &session, error));
    enum status status = STATUS_OK;
    for (long second = 0; second <= seconds && status == STATUS_OK; second++) {
        (void)printf("%s %ld %016" PRIx64 "\n", path, second, session_state_hash(session));
        status = session_advance(session, TICKS_PER_SECOND, error);
    }
    enum status closed = session_close(session, NULL, "", status == STATUS_OK ? error : NULL);
    return status == STATUS_OK ? closed : status;
}

static MUST_USE enum status play(const char *path, long seconds, struct error *error)
{
    char *json = NULL;
    size_t length = 0;
    struct scenario *scenario = NULL;
    RETURN_IF_FAILED(script_compile(path, NULL, &json, &length, NULL, error));
    enum status status = scenario_read(json, length, path, &scenario, error);
    if (status == STATUS_OK) {
        status = print_hashes(scenario, path, seconds, error);
    }
    scenario_destroy(scenario);
    free(json);
    return status;
}

int main(int argument_count, char **arguments)
{
    if (argument_count > 1 && strcmp(arguments[1], SCRIPT_HOST_WORD) == 0) {
        return script_host_main();
    }
    if (argument_count < 3) {
        (void)fprintf(stderr, "usage: state_hashes SECONDS EXERCISE.lua...\n");
        return 2;
    }
    long seconds = strtol(arguments[1], NULL, 10);
    for (int i = 2; i < argument_count; i++) {
        struct error error = {0};
        if (play(arguments[i], seconds, &error) != STATUS_OK) {
            (void)fprintf(stderr, "state_hashes: %s: %s\n", error.where, error.what);
            return 3;
        }
    }
    return 0;
}
