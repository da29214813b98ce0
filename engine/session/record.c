#include "engine/base/text.h"
#include "engine/session/internal.h"

#include <stdio.h>
#include <string.h>

// Is this an entry that the session makes anew when it is played again?
static bool is_played(enum journal_kind kind)
{
    return kind == JOURNAL_ACTION || kind == JOURNAL_OBSERVATION || kind == JOURNAL_CHECK;
}

uint32_t record_past_next(struct record *record)
{
    const struct journal *past = record->past;
    while (record->past_next < past->entry_count &&
           !is_played(past->entries[record->past_next].kind)) {
        record->past_next++;
    }
    return record->past_next;
}

static const struct journal_entry *next_past(struct record *record)
{
    if (record->past == NULL || record_past_next(record) == record->past->entry_count) {
        return NULL;
    }
    return &record->past->entries[record->past_next];
}

static enum status differ(struct record *record,
                          const struct journal_entry *entry,
                          const char *what,
                          struct error *error)
{
    if (record->first_difference < 0) {
        record->first_difference = entry->sequence;
        snprintf(record->reason, sizeof record->reason, "entry %u: %s", entry->sequence, what);
    }
    return error_set(error, STATUS_ALTERED, "replay", "%s", record->reason);
}

static bool same_action(const struct action *a, const struct action *b)
{
    return a->kind == b->kind && strcmp(a->on, b->on) == 0 && strcmp(a->with, b->with) == 0 &&
           strcmp(a->mode, b->mode) == 0 && strcmp(a->text, b->text) == 0;
}

enum status record_action(struct record *record,
                          uint64_t tick,
                          const struct action *action,
                          uint32_t *sequence,
                          struct error *error)
{
    const struct journal_entry *entry = next_past(record);
    if (entry != NULL) {
        if (entry->kind != JOURNAL_ACTION || entry->tick != tick ||
            !same_action(entry->action, action)) {
            return differ(record, entry, "another act was recorded here", error);
        }
        record->past_next++;
        *sequence = entry->sequence;
        return STATUS_OK;
    }
    if (record->writer != NULL) {
        return journal_append_action(record->writer, tick, action, sequence, error);
    }
    *sequence = record->count++;
    return STATUS_OK;
}

static enum status compare_observation(struct record *record,
                                       const struct journal_entry *entry,
                                       uint64_t tick,
                                       const struct observation *observation,
                                       struct error *error)
{
    if (entry->kind != JOURNAL_OBSERVATION || entry->tick != tick) {
        char what[160];
        snprintf(what,
                 sizeof what,
                 "an observation \"%s\" of %s comes here at %llu ms, and none was recorded",
                 observation_word(observation->kind),
                 observation->ref,
                 (unsigned long long)tick);
        return differ(record, entry, what, error);
    }
    if (!observation_equal(entry->observation, observation)) {
        char what[160];
        snprintf(what,
                 sizeof what,
                 "%s %s: \"%.40s\" (%a) was recorded, \"%.40s\" (%a) comes now",
                 observation->ref,
                 observation->mode,
                 entry->observation->shown,
                 entry->observation->exact,
                 observation->shown,
                 observation->exact);
        return differ(record, entry, what, error);
    }
    return STATUS_OK;
}

enum status record_observation(struct record *record,
                               uint64_t tick,
                               uint32_t cause,
                               const struct observation *observation,
                               uint32_t *sequence,
                               struct error *error)
{
    const struct journal_entry *entry = next_past(record);
    if (entry != NULL) {
        RETURN_IF_FAILED(compare_observation(record, entry, tick, observation, error));
        record->past_next++;
        record->compared++;
        *sequence = entry->sequence;
        return STATUS_OK;
    }
    if (record->writer != NULL) {
        return journal_append_observation(
            record->writer, tick, cause, observation, sequence, error);
    }
    *sequence = record->count++;
    return STATUS_OK;
}

enum status
record_check(struct record *record, uint64_t tick, uint64_t state_hash, struct error *error)
{
    const struct journal_entry *entry = next_past(record);
    if (entry != NULL) {
        if (entry->kind != JOURNAL_CHECK || entry->tick != tick ||
            entry->state_hash != state_hash) {
            return differ(record, entry, "the line is in another state", error);
        }
        record->past_next++;
        return STATUS_OK;
    }
    if (record->writer != NULL) {
        return journal_append_check(record->writer, tick, state_hash, error);
    }
    record->count++;
    return STATUS_OK;
}

enum status record_clock(struct record *record, uint64_t tick, struct error *error)
{
    if (next_past(record) != NULL || record->writer == NULL) {
        return STATUS_OK;
    }
    return journal_append_clock(record->writer, tick, error);
}

enum status record_sync(struct record *record, struct error *error)
{
    if (next_past(record) != NULL || record->writer == NULL) {
        return STATUS_OK;
    }
    return journal_sync(record->writer, error);
}

uint32_t record_count(const struct record *record)
{
    if (record->past != NULL && record->past_next < record->past->entry_count) {
        return record->past_next;
    }
    return record->writer != NULL ? journal_writer_count(record->writer) : record->count;
}
