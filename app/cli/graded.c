#include "app/cli/graded.h"

#include "app/cli/recorded.h"
#include "engine/base/build_info.h"
#include "engine/base/file.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum status
graded_archive(const char *data, bool make, struct archive **archive, struct error *error)
{
    char folder[STATION_PATH_BYTES];
    char path[STATION_PATH_BYTES];
    *archive = NULL;
    RETURN_IF_FAILED(station_folder(data, folder, error));
    station_path(folder, "archive.sqlite", path);
    if (!make && !file_exists(path)) {
        return STATUS_OK;
    }
    return archive_open(path, archive, error);
}

void graded_now(char utc[32])
{
    time_t now = time(NULL);
    struct tm parts;
    if (gmtime_r(&now, &parts) == NULL || strftime(utc, 32, "%Y-%m-%dT%H:%M:%SZ", &parts) == 0) {
        utc[0] = '\0';
    }
}

static enum status load_referential(struct referential **referential, struct error *error)
{
    char folder[STATION_PATH_BYTES];
    (void)path_join(folder, sizeof folder, build_data_dir(), "assets/referential/tmi");
    return referential_load(folder, referential, error);
}

static enum status check_seal(struct graded *graded, const char *data, struct error *error)
{
    char folder[STATION_PATH_BYTES];
    char keys[STATION_PATH_BYTES];
    struct journal_verdict verdict;
    RETURN_IF_FAILED(station_folder(data, folder, error));
    station_path(folder, "keys", keys);
    RETURN_IF_FAILED(journal_verify(graded->path, keys, true, &verdict, error));
    graded->sealed = verdict.ok && verdict.sealed;
    return STATUS_OK;
}

enum status graded_again(struct graded *graded, struct error *error)
{
    const struct decision *decisions = NULL;
    uint32_t count = 0;
    if (graded->archive != NULL) {
        RETURN_IF_FAILED(archive_decisions(graded->archive,
                                           graded->arena,
                                           graded->journal->opening.session,
                                           &decisions,
                                           &count,
                                           error));
    }
    assessment_destroy(graded->assessment);
    return assessment_make(graded->scenario,
                           graded->journal,
                           graded->referential,
                           decisions,
                           count,
                           &graded->assessment,
                           error);
}

// The path as it is found again from anywhere.
static void make_absolute(char path[STATION_PATH_BYTES])
{
    char *absolute = realpath(path, NULL);
    if (absolute != NULL && strlen(absolute) < STATION_PATH_BYTES) {
        (void)text_copy(path, STATION_PATH_BYTES, absolute);
    }
    free(absolute);
}

// What the record keeps is the program's own proposal, without anybody's decision.
static enum status put_on_record(struct graded *graded, struct error *error)
{
    struct assessment *proposed = NULL;
    RETURN_IF_FAILED(assessment_make(
        graded->scenario, graded->journal, graded->referential, NULL, 0, &proposed, error));
    enum status status =
        archive_record(graded->archive, graded->journal, graded->path, proposed, error);
    assessment_destroy(proposed);
    return status;
}

static enum status open_all(
    struct graded *graded, const char *given, const char *data, bool record, struct error *error)
{
    char folder[STATION_PATH_BYTES];
    recorded_paths(given, folder, graded->path);
    RETURN_IF_FAILED(recorded_open(given, &graded->journal, &graded->scenario, error));
    make_absolute(graded->path);
    RETURN_IF_FAILED(load_referential(&graded->referential, error));
    RETURN_IF_FAILED(check_seal(graded, data, error));
    RETURN_IF_FAILED(graded_archive(data, record, &graded->archive, error));
    if (record) {
        RETURN_IF_FAILED(put_on_record(graded, error));
    }
    return graded_again(graded, error);
}

enum status graded_open(
    const char *given, const char *data, bool record, struct graded *graded, struct error *error)
{
    *graded = (struct graded){.arena = arena_create(0)};
    enum status status = open_all(graded, given, data, record, error);
    if (status != STATUS_OK) {
        graded_close(graded);
    }
    return status;
}

void graded_close(struct graded *graded)
{
    assessment_destroy(graded->assessment);
    referential_destroy(graded->referential);
    scenario_destroy(graded->scenario);
    journal_destroy(graded->journal);
    archive_close(graded->archive);
    arena_destroy(graded->arena);
    *graded = (struct graded){.arena = NULL};
}
