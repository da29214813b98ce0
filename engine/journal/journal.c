#include "engine/journal/journal.h"

#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/base/json.h"
#include "engine/journal/chain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What reading one journal has in hand.
struct reading {
    struct journal *journal;
    const char *place;
    struct journal_entry *entries;
    uint32_t capacity;
    struct error *error;
};

static enum status wrong(const struct reading *reading, uint32_t sequence, const char *what)
{
    char where[ERROR_WHERE_BYTES];
    struct text_builder text = {0};
    text_builder_append_format(&text, "%s: entry %u", reading->place, sequence);
    text_copy(where, sizeof where, text_builder_text(&text));
    text_builder_clear(&text);
    return error_set(reading->error, STATUS_ALTERED, where, "%s", what);
}

static enum status opening_text(const struct json_value *data,
                                const char *key,
                                const struct reading *reading,
                                char *to,
                                size_t size)
{
    const char *text = NULL;
    RETURN_IF_FAILED(json_need_text(data, key, reading->place, &text, reading->error));
    return text_copy(to, size, text) ? STATUS_OK : wrong(reading, 0, "a text is too long");
}

static bool hex64(const char *text, uint64_t *number)
{
    uint8_t bytes[8];
    if (!hex_decode(text, bytes, sizeof bytes)) {
        return false;
    }
    *number = 0;
    for (size_t i = 0; i < sizeof bytes; i++) {
        *number = *number << 8 | bytes[i];
    }
    return true;
}

static enum status read_opening(const struct reading *reading, const struct json_value *data)
{
    struct journal_opening *to = &reading->journal->opening;
    char format[32];
    char seed[24];
#define TEXT(key, member) RETURN_IF_FAILED(opening_text(data, key, reading, member, sizeof(member)))
    TEXT("format", format);
    TEXT("session", to->session);
    TEXT("scenario", to->scenario);
    TEXT("scenario_id", to->scenario_id);
    TEXT("engine", to->engine);
    TEXT("mode", to->mode);
    TEXT("person", to->person);
    TEXT("language", to->language);
    TEXT("previous", to->previous);
    TEXT("station_key", to->station_key);
    TEXT("utc", to->utc);
    TEXT("seed", seed);
#undef TEXT
    if (strcmp(format, JOURNAL_FORMAT) != 0) {
        return error_set(reading->error,
                         STATUS_UNSUPPORTED,
                         reading->place,
                         "this is a journal of format %s, and %s is read here",
                         format,
                         JOURNAL_FORMAT);
    }
    return hex64(seed, &to->seed) ? STATUS_OK : wrong(reading, 0, "the seed is no number");
}

static enum status
read_action(const struct reading *reading, const struct json_value *root, struct journal_entry *to)
{
    struct action *action = ARENA_NEW(reading->journal->arena, struct action, 1);
    RETURN_IF_FAILED(action_read(root, reading->place, action, reading->error));
    to->kind = JOURNAL_ACTION;
    to->action = action;
    return STATUS_OK;
}

static enum status read_observation(const struct reading *reading,
                                    const struct json_value *data,
                                    const char *word,
                                    struct journal_entry *to)
{
    enum observation_kind kind = observation_find(word);
    if (kind == OBSERVATION_KIND_COUNT) {
        return wrong(reading, to->sequence, "there is no such observation");
    }
    struct observation *observation = ARENA_NEW(reading->journal->arena, struct observation, 1);
    RETURN_IF_FAILED(observation_read(data, kind, reading->place, observation, reading->error));
    double cause = json_number_or(data, "cause", 0.0);
    if (cause < 0.0 || cause >= to->sequence) {
        return wrong(reading, to->sequence, "an observation comes after its action");
    }
    to->kind = JOURNAL_OBSERVATION;
    to->cause = (uint32_t)cause;
    to->observation = observation;
    return STATUS_OK;
}

static enum status
read_check(const struct reading *reading, const struct json_value *data, struct journal_entry *to)
{
    to->kind = JOURNAL_CHECK;
    return hex64(json_text_or(data, "state", ""), &to->state_hash)
               ? STATUS_OK
               : wrong(reading, to->sequence, "the state is no hash");
}

static enum status read_kind(const struct reading *reading,
                             const struct json_value *root,
                             const char *kind,
                             struct journal_entry *to)
{
    const struct json_value *data = json_member(root, "d");
    struct journal *journal = reading->journal;
    if ((to->sequence == 0) != (strcmp(kind, "open") == 0)) {
        return wrong(reading, to->sequence, "the opening is the first entry and no other");
    }
    if (journal->closed) {
        return wrong(reading, to->sequence, "nothing comes after the close");
    }
    if (to->sequence == 0) {
        to->kind = JOURNAL_OPEN;
        return read_opening(reading, data);
    }
    if (text_starts_with(kind, "act.")) {
        return read_action(reading, root, to);
    }
    if (text_starts_with(kind, "obs.")) {
        return read_observation(reading, data, kind + 4, to);
    }
    if (strcmp(kind, "check") == 0) {
        return read_check(reading, data, to);
    }
    if (strcmp(kind, "clock") == 0 || strcmp(kind, "recovered") == 0) {
        to->kind = kind[0] == 'c' ? JOURNAL_CLOCK : JOURNAL_RECOVERED;
        return STATUS_OK;
    }
    if (strcmp(kind, "close") == 0) {
        to->kind = JOURNAL_CLOSE;
        journal->closed = true;
        text_copy(journal->reason, sizeof journal->reason, json_text_or(data, "reason", ""));
        return STATUS_OK;
    }
    return wrong(reading, to->sequence, "there is no such kind of entry");
}

static enum status
read_fields(const struct reading *reading, const struct json_value *root, struct journal_entry *to)
{
    const double largest = 9007199254740992.0; // 2^53: whole numbers up to there are exact
    double tick = json_number_or(root, "t", -1.0);
    double boot = json_number_or(root, "b", -1.0);
    if (json_count(root) != 6 || !(tick >= 0.0 && tick < largest) ||
        !(boot >= 0.0 && boot < largest) || !json_is_object(json_member(root, "d"))) {
        return wrong(reading, to->sequence, "the entry does not have its six members");
    }
    to->tick = (uint64_t)tick;
    to->boot_ms = (uint64_t)boot;
    if (to->sequence > 0 && to->tick < reading->entries[to->sequence - 1].tick) {
        return wrong(reading, to->sequence, "time goes back");
    }
    const char *kind = NULL;
    RETURN_IF_FAILED(json_need_text(root, "k", reading->place, &kind, reading->error));
    return read_kind(reading, root, kind, to);
}

static enum status read_entry(struct reading *reading, const char *line, size_t count)
{
    struct journal *journal = reading->journal;
    if (journal->entry_count == JOURNAL_ENTRIES_MAX) {
        return error_set(reading->error, STATUS_LIMIT, reading->place, "the journal is too long");
    }
    if (journal->entry_count >= reading->capacity) {
        uint32_t capacity = reading->capacity == 0 ? 256 : reading->capacity * 2;
        struct journal_entry *entries = ARENA_NEW(journal->arena, struct journal_entry, capacity);
        if (reading->entries != NULL) {
            memcpy(entries, reading->entries, journal->entry_count * sizeof *entries);
        }
        reading->entries = entries;
        reading->capacity = capacity;
    }
    struct json *json = NULL;
    RETURN_IF_FAILED(json_parse(line, count, reading->place, &json, reading->error));
    struct journal_entry *entry = &reading->entries[journal->entry_count];
    entry->sequence = journal->entry_count;
    enum status status = read_fields(reading, json_root(json), entry);
    json_destroy(json);
    if (status == STATUS_OK) {
        journal->entry_count++;
    }
    return status;
}

static enum status read_all(struct reading *reading, const char *bytes, size_t count)
{
    struct journal *journal = reading->journal;
    struct chain chain;
    chain_init(&chain);
    enum chain_step step = CHAIN_GOOD;
    while (step == CHAIN_GOOD) {
        const char *line = NULL;
        size_t line_bytes = 0;
        step = chain_next(&chain, bytes, count, &line, &line_bytes);
        if (step == CHAIN_GOOD) {
            enum status status = read_entry(reading, line, line_bytes);
            if (status == STATUS_SYNTAX) { // the chain holds, and yet no one of ours wrote this
                return wrong(reading, journal->entry_count, "the entry is none of ours");
            }
            RETURN_IF_FAILED(status);
        }
    }
    if (step != CHAIN_END && !chain_is_torn(&chain, bytes, count)) {
        return wrong(reading, chain.count, chain_step_text(step));
    }
    if (journal->entry_count == 0) {
        return error_set(
            reading->error, STATUS_SYNTAX, reading->place, "there is no whole entry in it");
    }
    journal->entries = reading->entries;
    journal->bytes_read = chain.offset;
    journal->bytes_torn = count - chain.offset;
    text_copy(journal->head, sizeof journal->head, chain.head);
    return STATUS_OK;
}

enum status journal_parse(const char *bytes,
                          size_t count,
                          const char *place,
                          struct journal **journal,
                          struct error *error)
{
    *journal = NULL;
    struct arena *arena = arena_create(0);
    struct journal *read = ARENA_NEW(arena, struct journal, 1);
    read->arena = arena;
    struct reading reading = {.journal = read, .place = place, .error = error};
    enum status status = read_all(&reading, bytes, count);
    if (status != STATUS_OK) {
        arena_destroy(arena);
        return status;
    }
    *journal = read;
    return STATUS_OK;
}

enum status journal_read(const char *path, struct journal **journal, struct error *error)
{
    char *bytes = NULL;
    size_t count = 0;
    *journal = NULL;
    RETURN_IF_FAILED(file_read(path, JOURNAL_BYTES_MAX, &bytes, &count, error));
    enum status status = journal_parse(bytes, count, path, journal, error);
    free(bytes);
    return status;
}

void journal_destroy(struct journal *journal)
{
    if (journal != NULL) {
        arena_destroy(journal->arena);
    }
}

const struct journal_entry *journal_at(const struct journal *journal, uint32_t sequence)
{
    return sequence < journal->entry_count ? &journal->entries[sequence] : NULL;
}
