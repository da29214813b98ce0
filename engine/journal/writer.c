#define _GNU_SOURCE // fallocate

#include "engine/journal/writer.h"

#include "engine/base/assert.h"
#include "engine/base/build_info.h"
#include "engine/base/file.h"
#include "engine/base/json.h"
#include "engine/journal/chain.h"
#include "engine/journal/seal.h"
#include "engine/journal/station.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

// Invariants: bytes [0, durable) of the file are on disk; `pending` holds what was appended since.
// After a failed write or sync the descriptor is never used again: fsync may say "fine" the second
// time for pages that never reached the disk.

enum {
    PATH_BYTES = 4096,
    RESERVED_BYTES = 16 * 1024 * 1024,
};

struct journal_writer {
    char folder[PATH_BYTES];
    char path[PATH_BYTES];
    int file;
    int lock;
    struct journal_opening opening;
    char head[SHA256_HEX_BYTES];
    uint32_t count;
    uint64_t tick;
    uint64_t boot_start; // boot clock when this writer was opened [ms]
    uint64_t boot_base;  // added to what has passed since: of the writer before a kill [ms]
    size_t durable;
    struct text_builder pending;
    struct text_builder line;
    bool closed;
    bool renewing;
    enum status failed; // STATUS_OK, or what made the writer stop for good
    struct error failure;
};

static uint64_t boot_clock_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (uint64_t)now.tv_sec * 1000U + (uint64_t)now.tv_nsec / 1000000U;
}

static void wall_clock(char utc[32])
{
    struct timespec now;
    struct tm parts;
    clock_gettime(CLOCK_REALTIME, &now);
    gmtime_r(&now.tv_sec, &parts);
    snprintf(utc,
             32,
             "%04d-%02d-%02dT%02d:%02d:%02dZ",
             parts.tm_year + 1900,
             parts.tm_mon + 1,
             parts.tm_mday,
             parts.tm_hour,
             parts.tm_min,
             parts.tm_sec);
}

static enum status in_folder(const char *folder, const char *name, char *path, struct error *error)
{
    return path_join(path, PATH_BYTES, folder, name)
               ? STATUS_OK
               : error_set(error, STATUS_LIMIT, folder, "the path is too long");
}

static enum status world_failed(struct error *error, const char *path, const char *what, int reason)
{
    if (reason == ENOSPC || reason == EDQUOT) {
        return error_set(error,
                         STATUS_FILE,
                         path,
                         "the disk is full: free some space, the session goes on where it was");
    }
    return error_set(error, STATUS_FILE, path, "%s: %s", what, status_reason(reason));
}

static enum status sync_folder(const char *folder, struct error *error)
{
    int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) {
        return world_failed(error, folder, "the folder cannot be opened", errno);
    }
    int result = fsync(file);
    int reason = errno;
    close(file);
    return result == 0 ? STATUS_OK
                       : world_failed(error, folder, "the folder cannot be synced", reason);
}

static bool write_all(int file, const char *bytes, size_t count)
{
    while (count > 0) {
        ssize_t written = write(file, bytes, count);
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes += written;
        count -= (size_t)written;
    }
    return true;
}

// Space for the whole session, so that a disk that fills up meanwhile cannot stop it. A file system
// that cannot reserve is used as it is.
static bool reserve(int file)
{
    int result = 0;
    do {
        result = fallocate(file, FALLOC_FL_KEEP_SIZE, 0, RESERVED_BYTES);
    } while (result != 0 && errno == EINTR);
    return result == 0 || errno == EOPNOTSUPP || errno == ENOSYS;
}

// Writes a file whole and durable under another name, then gives it the name @p path.
// @return the descriptor, at the end of the file; -1 after a failure
static int place_file(
    const char *folder, const char *path, const char *bytes, size_t count, struct error *error)
{
    char draft[PATH_BYTES];
    if (in_folder(folder, JOURNAL_NAME ".new", draft, error) != STATUS_OK) {
        return -1;
    }
    int file = open(draft, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (file < 0) {
        world_failed(error, draft, "cannot be created", errno);
        return -1;
    }
    bool fine = reserve(file) && write_all(file, bytes, count) && fsync(file) == 0 &&
                rename(draft, path) == 0;
    if (!fine) {
        world_failed(error, path, "cannot be written", errno);
        unlink(draft);
    }
    if (!fine || sync_folder(folder, error) != STATUS_OK) {
        close(file);
        return -1;
    }
    return file;
}

// ---- One line ----

static void begin_line(struct journal_writer *writer,
                       uint64_t tick,
                       const char *kind_prefix,
                       const char *kind,
                       struct json_writer *data)
{
    ASSERT(tick >= writer->tick);
    writer->tick = tick;
    uint64_t boot = writer->boot_base + (boot_clock_ms() - writer->boot_start);
    text_builder_reset(&writer->line);
    text_builder_append_format(&writer->line,
                               "{\"n\":%u,\"t\":%" PRIu64 ",\"b\":%" PRIu64
                               ",\"k\":\"%s%s\",\"d\":",
                               writer->count,
                               tick,
                               boot,
                               kind_prefix,
                               kind);
    json_writer_init(data, &writer->line, false);
}

static void end_line(struct journal_writer *writer)
{
    char hash[SHA256_HEX_BYTES];
    chain_hash(writer->head, text_builder_text(&writer->line), writer->line.length, hash);
    text_builder_append_format(&writer->line, CHAIN_TAIL "%s\"}\n", hash);
    ASSERT(writer->line.length <= JOURNAL_ENTRY_BYTES_MAX);
    memcpy(writer->head, hash, sizeof hash);
    writer->count++;
}

static enum status give_up(struct journal_writer *writer, struct error *error)
{
    writer->failed = writer->failure.status;
    if (writer->file >= 0) {
        close(writer->file);
        writer->file = -1;
    }
    if (error != NULL) {
        *error = writer->failure;
    }
    return writer->failed;
}

static enum status renew(struct journal_writer *writer, int reason, struct error *error);

static enum status put_line(struct journal_writer *writer, uint32_t *sequence, struct error *error)
{
    end_line(writer);
    if (sequence != NULL) {
        *sequence = writer->count - 1;
    }
    text_builder_append_n(&writer->pending, text_builder_text(&writer->line), writer->line.length);
    if (!write_all(writer->file, text_builder_text(&writer->line), writer->line.length)) {
        return renew(writer, errno, error);
    }
    return STATUS_OK;
}

// What an incident leaves in the chain: bytes set aside after a kill, or a disk that failed.
static enum status append_recovered(struct journal_writer *writer,
                                    const char *why,
                                    const char *torn,
                                    size_t torn_bytes,
                                    struct error *error)
{
    struct json_writer data;
    char utc[32];
    char hex[SHA256_HEX_BYTES];
    wall_clock(utc);
    begin_line(writer, writer->tick, "", "recovered", &data);
    json_write_begin_object(&data);
    json_write_member_text(&data, "reason", why);
    json_write_member_integer(&data, "bytes", (int64_t)torn_bytes);
    if (torn_bytes > 0) {
        sha256_hex(torn, torn_bytes, hex);
        json_write_member_integer(&data, "offset", (int64_t)writer->durable);
        json_write_member_text(&data, "sha256", hex);
    }
    json_write_member_text(&data, "utc", utc);
    json_write_end_object(&data);
    return put_line(writer, NULL, error);
}

// The disk refused: the durable entries and the pending ones go to a new file that takes the place
// of the old one. If that fails too, the writer is done.
static enum status renew(struct journal_writer *writer, int reason, struct error *error)
{
    if (writer->renewing) {
        world_failed(&writer->failure, writer->path, "the journal cannot be kept", reason);
        return give_up(writer, error);
    }
    writer->renewing = true;
    close(writer->file);
    writer->file = -1;
    char *bytes = NULL;
    size_t count = 0;
    struct text_builder whole = {0};
    if (file_read(writer->path, JOURNAL_BYTES_MAX, &bytes, &count, &writer->failure) == STATUS_OK &&
        count >= writer->durable) {
        text_builder_append_n(&whole, bytes, writer->durable);
        text_builder_append_n(&whole, text_builder_text(&writer->pending), writer->pending.length);
        writer->file = place_file(writer->folder,
                                  writer->path,
                                  text_builder_text(&whole),
                                  whole.length,
                                  &writer->failure);
    } else if (writer->failure.status == STATUS_OK) {
        error_set(&writer->failure, STATUS_ALTERED, writer->path, "the journal became shorter");
    }
    size_t written = whole.length;
    text_builder_clear(&whole);
    free(bytes);
    if (writer->file < 0) {
        return give_up(writer, error);
    }
    writer->durable = written;
    text_builder_reset(&writer->pending);
    enum status status = append_recovered(writer, status_reason(reason), NULL, 0, error);
    writer->renewing = false;
    return status;
}

// ---- Opening ----

static enum status take_lock(struct journal_writer *writer, struct error *error)
{
    char path[PATH_BYTES];
    RETURN_IF_FAILED(in_folder(writer->folder, "session.lock", path, error));
    writer->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (writer->lock < 0) {
        return world_failed(error, path, "cannot be created", errno);
    }
    if (flock(writer->lock, LOCK_EX | LOCK_NB) != 0) {
        return error_set(
            error, STATUS_REFUSED, writer->folder, "another program is writing this session");
    }
    return STATUS_OK;
}

static enum status new_writer(const char *folder, struct journal_writer **made, struct error *error)
{
    struct journal_writer *writer = calloc(1, sizeof *writer);
    ASSERT(writer != NULL);
    writer->file = -1;
    writer->lock = -1;
    writer->boot_start = boot_clock_ms();
    memset(writer->head, '0', SHA256_HEX_BYTES - 1);
    enum status status = STATUS_OK;
    if (!text_copy(writer->folder, sizeof writer->folder, folder)) {
        status = error_set(error, STATUS_LIMIT, folder, "the path is too long");
    }
    if (status == STATUS_OK) {
        status = in_folder(folder, JOURNAL_NAME, writer->path, error);
    }
    if (status == STATUS_OK) {
        status = take_lock(writer, error);
    }
    if (status != STATUS_OK) {
        journal_writer_close(writer);
        return status;
    }
    *made = writer;
    return STATUS_OK;
}

static void write_opening(struct json_writer *data, const struct journal_opening *opening)
{
    char seed[24];
    snprintf(seed, sizeof seed, "%016" PRIx64, opening->seed);
    json_write_begin_object(data);
    json_write_member_text(data, "format", JOURNAL_FORMAT);
    json_write_member_text(data, "session", opening->session);
    json_write_member_text(data, "scenario", opening->scenario);
    json_write_member_text(data, "scenario_id", opening->scenario_id);
    json_write_member_text(data, "engine", opening->engine);
    json_write_member_text(data, "mode", opening->mode);
    json_write_member_text(data, "person", opening->person);
    json_write_member_text(data, "language", opening->language);
    json_write_member_text(data, "seed", seed);
    json_write_member_text(data, "previous", opening->previous);
    json_write_member_text(data, "station_key", opening->station_key);
    json_write_member_text(data, "utc", opening->utc);
    json_write_end_object(data);
}

enum status
journal_opening_fill(struct journal_opening *opening, const char *keys_folder, struct error *error)
{
    station_random_id(opening->session);
    wall_clock(opening->utc);
    text_copy(opening->engine, sizeof opening->engine, build_engine());
    if (keys_folder == NULL) {
        opening->previous[0] = '\0';
        opening->station_key[0] = '\0';
        return STATUS_OK;
    }
    RETURN_IF_FAILED(station_key(keys_folder, opening->station_key, error));
    station_last(keys_folder, opening->previous);
    return STATUS_OK;
}

static enum status create(struct journal_writer *writer,
                          const char *scenario_bytes,
                          size_t scenario_count,
                          struct error *error)
{
    char path[PATH_BYTES];
    if (file_exists(writer->path)) {
        return error_set(error, STATUS_REFUSED, writer->path, "there is a session already");
    }
    RETURN_IF_FAILED(in_folder(writer->folder, JOURNAL_SCENARIO_NAME, path, error));
    RETURN_IF_FAILED(file_write_atomic(path, scenario_bytes, scenario_count, error));
    struct json_writer data;
    begin_line(writer, 0, "", "open", &data);
    write_opening(&data, &writer->opening);
    end_line(writer);
    writer->file = place_file(
        writer->folder, writer->path, text_builder_text(&writer->line), writer->line.length, error);
    writer->durable = writer->line.length;
    return writer->file >= 0 ? STATUS_OK : STATUS_FILE;
}

enum status journal_writer_create(const char *folder,
                                  const struct journal_opening *opening,
                                  const char *scenario_bytes,
                                  size_t scenario_count,
                                  struct journal_writer **writer,
                                  struct error *error)
{
    *writer = NULL;
    RETURN_IF_FAILED(folder_create(folder, error));
    struct journal_writer *made = NULL;
    RETURN_IF_FAILED(new_writer(folder, &made, error));
    made->opening = *opening;
    enum status status = create(made, scenario_bytes, scenario_count, error);
    if (status != STATUS_OK) {
        journal_writer_close(made);
        return status;
    }
    *writer = made;
    return STATUS_OK;
}

// The torn bytes are durable under another name before they leave the journal.
static enum status set_aside(struct journal_writer *writer,
                             const char *bytes,
                             size_t count,
                             size_t whole,
                             struct error *error)
{
    char name[64];
    char path[PATH_BYTES];
    snprintf(name, sizeof name, "session.torn-%zu", whole);
    RETURN_IF_FAILED(in_folder(writer->folder, name, path, error));
    RETURN_IF_FAILED(file_write_atomic(path, bytes + whole, count - whole, error));
    if (ftruncate(writer->file, (off_t)whole) != 0 || fsync(writer->file) != 0) {
        return world_failed(error, writer->path, "cannot be shortened", errno);
    }
    return STATUS_OK;
}

static void go_on(struct journal_writer *writer, const struct journal *journal)
{
    const struct journal_entry *last = &journal->entries[journal->entry_count - 1];
    writer->opening = journal->opening;
    writer->count = journal->entry_count;
    writer->tick = last->tick;
    writer->boot_base = last->boot_ms;
    writer->durable = journal->bytes_read;
    writer->closed = journal->closed;
    memcpy(writer->head, journal->head, SHA256_HEX_BYTES);
}

static enum status reopen(struct journal_writer *writer,
                          const char *bytes,
                          size_t count,
                          const struct journal *journal,
                          struct error *error)
{
    char seal_path[PATH_BYTES];
    RETURN_IF_FAILED(in_folder(writer->folder, JOURNAL_SEAL_NAME, seal_path, error));
    if (file_exists(seal_path)) {
        return error_set(error, STATUS_REFUSED, writer->path, "the session is closed and sealed");
    }
    go_on(writer, journal);
    writer->file = open(writer->path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (writer->file < 0) {
        return world_failed(error, writer->path, "cannot be opened for writing", errno);
    }
    size_t whole = journal->bytes_read;
    if (journal->bytes_torn > 0) {
        RETURN_IF_FAILED(set_aside(writer, bytes, count, whole, error));
    }
    if (lseek(writer->file, 0, SEEK_END) != (off_t)whole || !reserve(writer->file)) {
        return world_failed(error, writer->path, "cannot be written further", errno);
    }
    if (writer->closed) { // only the seal is missing
        return STATUS_OK;
    }
    RETURN_IF_FAILED(append_recovered(writer, "resumed", bytes + whole, count - whole, error));
    return journal_sync(writer, error);
}

enum status journal_writer_resume(const char *folder,
                                  struct journal_writer **writer,
                                  struct journal **journal,
                                  struct error *error)
{
    *writer = NULL;
    *journal = NULL;
    struct journal_writer *made = NULL;
    RETURN_IF_FAILED(new_writer(folder, &made, error));
    char *bytes = NULL;
    size_t count = 0;
    struct journal *read = NULL;
    enum status status = file_read(made->path, JOURNAL_BYTES_MAX, &bytes, &count, error);
    if (status == STATUS_OK) {
        status = journal_parse(bytes, count, made->path, &read, error);
    }
    if (status == STATUS_OK) {
        status = reopen(made, bytes, count, read, error);
    }
    free(bytes);
    if (status != STATUS_OK) {
        journal_destroy(read);
        journal_writer_close(made);
        return status;
    }
    *writer = made;
    *journal = read;
    return STATUS_OK;
}

// ---- Appending ----

static enum status may_append(struct journal_writer *writer, struct error *error)
{
    if (writer->failed != STATUS_OK) {
        if (error != NULL) {
            *error = writer->failure;
        }
        return writer->failed;
    }
    if (writer->closed) {
        return error_set(error, STATUS_REFUSED, writer->path, "the session is closed");
    }
    size_t bytes = writer->durable + writer->pending.length;
    if (writer->count >= JOURNAL_ENTRIES_MAX - 8 ||
        bytes > JOURNAL_BYTES_MAX - 8 * (size_t)JOURNAL_ENTRY_BYTES_MAX) {
        return error_set(error, STATUS_LIMIT, writer->path, "the journal is full");
    }
    return STATUS_OK;
}

enum status journal_append_action(struct journal_writer *writer,
                                  uint64_t tick,
                                  const struct action *action,
                                  uint32_t *sequence,
                                  struct error *error)
{
    ASSERT(action_is_sound(action));
    RETURN_IF_FAILED(may_append(writer, error));
    struct json_writer data;
    begin_line(writer, tick, "act.", action_word(action->kind), &data);
    action_write(&data, action);
    return put_line(writer, sequence, error);
}

enum status journal_append_observation(struct journal_writer *writer,
                                       uint64_t tick,
                                       uint32_t cause,
                                       const struct observation *observation,
                                       uint32_t *sequence,
                                       struct error *error)
{
    RETURN_IF_FAILED(may_append(writer, error));
    struct json_writer data;
    begin_line(writer, tick, "obs.", observation_word(observation->kind), &data);
    json_write_begin_object(&data);
    if (cause != 0) {
        json_write_member_integer(&data, "cause", cause);
    }
    observation_write(&data, observation);
    json_write_end_object(&data);
    return put_line(writer, sequence, error);
}

enum status journal_append_check(struct journal_writer *writer,
                                 uint64_t tick,
                                 uint64_t state_hash,
                                 struct error *error)
{
    RETURN_IF_FAILED(may_append(writer, error));
    char hex[24];
    snprintf(hex, sizeof hex, "%016" PRIx64, state_hash);
    struct json_writer data;
    begin_line(writer, tick, "", "check", &data);
    json_write_begin_object(&data);
    json_write_member_text(&data, "state", hex);
    json_write_end_object(&data);
    return put_line(writer, NULL, error);
}

enum status journal_append_clock(struct journal_writer *writer, uint64_t tick, struct error *error)
{
    RETURN_IF_FAILED(may_append(writer, error));
    char utc[32];
    wall_clock(utc);
    struct json_writer data;
    begin_line(writer, tick, "", "clock", &data);
    json_write_begin_object(&data);
    json_write_member_text(&data, "utc", utc);
    json_write_end_object(&data);
    return put_line(writer, NULL, error);
}

enum status journal_sync(struct journal_writer *writer, struct error *error)
{
    if (writer->failed != STATUS_OK) {
        return may_append(writer, error);
    }
    // Twice at most: a new file is durable but for its own entry on the incident.
    for (int i = 0; i < 2 && writer->pending.length > 0; i++) {
        if (fdatasync(writer->file) == 0) {
            writer->durable += writer->pending.length;
            text_builder_reset(&writer->pending);
        } else {
            RETURN_IF_FAILED(renew(writer, errno, error));
        }
    }
    if (writer->pending.length > 0) {
        world_failed(&writer->failure, writer->path, "the journal cannot be kept", EIO);
        return give_up(writer, error);
    }
    return STATUS_OK;
}

static enum status
append_close(struct journal_writer *writer, uint64_t tick, const char *reason, struct error *error)
{
    char utc[32];
    char head[SHA256_HEX_BYTES];
    wall_clock(utc);
    memcpy(head, writer->head, sizeof head);
    struct json_writer data;
    begin_line(writer, tick, "", "close", &data);
    json_write_begin_object(&data);
    json_write_member_integer(&data, "count", (int64_t)writer->count + 1);
    json_write_member_text(&data, "head", head);
    json_write_member_text(&data, "reason", reason);
    json_write_member_text(&data, "utc", utc);
    json_write_end_object(&data);
    RETURN_IF_FAILED(put_line(writer, NULL, error));
    return journal_sync(writer, error);
}

enum status journal_seal(struct journal_writer *writer,
                         uint64_t tick,
                         const char *reason,
                         const char *keys_folder,
                         struct error *error)
{
    if (!writer->closed) {
        RETURN_IF_FAILED(may_append(writer, error));
        RETURN_IF_FAILED(append_close(writer, tick, reason, error));
        writer->closed = true;
    }
    struct seal seal = {.count = writer->count};
    char path[PATH_BYTES];
    RETURN_IF_FAILED(in_folder(writer->folder, JOURNAL_SEAL_NAME, path, error));
    RETURN_IF_FAILED(station_key(keys_folder, seal.station, error));
    text_copy(seal.session, sizeof seal.session, writer->opening.session);
    text_copy(seal.scenario, sizeof seal.scenario, writer->opening.scenario);
    text_copy(seal.engine, sizeof seal.engine, writer->opening.engine);
    text_copy(seal.head, sizeof seal.head, writer->head);
    wall_clock(seal.utc);
    RETURN_IF_FAILED(seal_write(path, &seal, keys_folder, error));
    return station_set_last(keys_folder, writer->head, error);
}

uint32_t journal_writer_count(const struct journal_writer *writer)
{
    return writer->count;
}

const char *journal_writer_path(const struct journal_writer *writer)
{
    return writer->path;
}

const struct journal_opening *journal_writer_opening(const struct journal_writer *writer)
{
    return &writer->opening;
}

bool journal_is_open(const char *folder)
{
    char path[PATH_BYTES];
    char seal[PATH_BYTES];
    return path_join(path, sizeof path, folder, JOURNAL_NAME) && file_exists(path) &&
           path_join(seal, sizeof seal, folder, JOURNAL_SEAL_NAME) && !file_exists(seal);
}

void journal_writer_close(struct journal_writer *writer)
{
    if (writer == NULL) {
        return;
    }
    if (writer->file >= 0) {
        close(writer->file);
    }
    if (writer->lock >= 0) {
        close(writer->lock);
    }
    text_builder_clear(&writer->pending);
    text_builder_clear(&writer->line);
    free(writer);
}
