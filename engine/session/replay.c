#include "engine/session/replay.h"

#include "engine/base/assert.h"
#include "engine/session/internal.h"

#include <string.h>
#include <time.h>

static double monotonic_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

enum status replay_journal(const struct scenario *scenario,
                           const struct journal *journal,
                           struct replay_result *result,
                           struct error *error)
{
    memset(result, 0, sizeof *result);
    double begun = monotonic_seconds();
    struct session *session = NULL;
    struct record record = {.first_difference = -1};
    enum status status = session_play(scenario, NULL, journal, &session, &record, error);
    if (status != STATUS_OK && status != STATUS_ALTERED) {
        return status;
    }
    result->ok = status == STATUS_OK;
    result->observations = record.compared;
    result->first_difference = record.first_difference;
    text_copy(result->reason, sizeof result->reason, record.reason);
    result->line_seconds =
        (double)journal->entries[journal->entry_count - 1].tick / SIM_TICKS_PER_SECOND;
    result->wall_seconds = monotonic_seconds() - begun;
    return session_close(session, NULL, "", error);
}
