#include "engine/journal/action.h"

#include "engine/base/assert.h"

#include <math.h>
#include <string.h>

struct action_row {
    const char *word;
    double duration;
};

static const struct action_row action_rows[ACTION_KIND_COUNT] = {
#define X(name, word, duration, on, with, mode, value, text) [name] = {word, (duration)},
    ACTION_LIST(X)
#undef X
};

static const char *const observation_words[OBSERVATION_KIND_COUNT] = {
#define X(name, word) [name] = (word),
    OBSERVATION_LIST(X)
#undef X
};

static const char *const flag_words[] = {
    "out_of_range",
    "live_circuit",
    "floating",
    "wrong_function",
    "fuse_blown",
    "loading",
    "unsafe",
    "failed",
    "not_zeroed",
};

enum { FLAG_COUNT = sizeof flag_words / sizeof *flag_words };

_Static_assert(OBSERVATION_NOT_ZEROED == 1U << (FLAG_COUNT - 1), "each flag has its word");

const char *action_word(enum action_kind kind)
{
    ASSERT(kind < ACTION_KIND_COUNT);
    return action_rows[kind].word;
}

enum action_kind action_find(const char *word)
{
    for (uint32_t i = 0; i < ACTION_KIND_COUNT; i++) {
        if (strcmp(action_rows[i].word, word) == 0) {
            return (enum action_kind)i;
        }
    }
    return ACTION_KIND_COUNT;
}

double action_duration(enum action_kind kind)
{
    ASSERT(kind < ACTION_KIND_COUNT);
    return action_rows[kind].duration;
}

const char *observation_word(enum observation_kind kind)
{
    ASSERT(kind < OBSERVATION_KIND_COUNT);
    return observation_words[kind];
}

enum observation_kind observation_find(const char *word)
{
    for (uint32_t i = 0; i < OBSERVATION_KIND_COUNT; i++) {
        if (strcmp(observation_words[i], word) == 0) {
            return (enum observation_kind)i;
        }
    }
    return OBSERVATION_KIND_COUNT;
}

const char *observation_flag_word(uint32_t bit)
{
    return bit < FLAG_COUNT ? flag_words[bit] : NULL;
}

static bool is_sound(const char *text, size_t size)
{
    const char *end = memchr(text, '\0', size);
    return end != NULL && text_is_utf8(text, (size_t)(end - text));
}

bool action_is_sound(const struct action *action)
{
    return (uint32_t)action->kind < ACTION_KIND_COUNT && isfinite(action->value) &&
           action->cite_count <= ACTION_CITES_MAX && is_sound(action->on, sizeof action->on) &&
           is_sound(action->with, sizeof action->with) &&
           is_sound(action->mode, sizeof action->mode) &&
           is_sound(action->text, sizeof action->text);
}

// ---- Writing ----

static void write_name(struct json_writer *writer, const char *key, const char *text)
{
    if (text[0] != '\0') {
        json_write_member_text(writer, key, text);
    }
}

void action_write(struct json_writer *writer, const struct action *action)
{
    json_write_begin_object(writer);
    write_name(writer, "on", action->on);
    write_name(writer, "with", action->with);
    write_name(writer, "mode", action->mode);
    if (action->value < 0.0 || action->value > 0.0) {
        json_write_member_number(writer, "value", action->value);
    }
    write_name(writer, "text", action->text);
    if (action->cite_count > 0) {
        json_write_key(writer, "cites");
        json_write_begin_array(writer);
        for (uint32_t i = 0; i < action->cite_count; i++) {
            json_write_integer(writer, action->cites[i]);
        }
        json_write_end_array(writer);
    }
    json_write_end_object(writer);
}

static bool has_number(enum observation_kind kind)
{
    switch (kind) {
    case OBSERVATION_READING:
    case OBSERVATION_TESTER:
    case OBSERVATION_PLC:
    case OBSERVATION_STATE:
    case OBSERVATION_HAZARD:
    case OBSERVATION_TEST:
    case OBSERVATION_PRODUCTION:
    case OBSERVATION_COST:
        return true;
    case OBSERVATION_SENSE:
    case OBSERVATION_TEXT:
    case OBSERVATION_PANEL:
    case OBSERVATION_DONE:
    case OBSERVATION_REFUSED:
    case OBSERVATION_DAMAGE:
    case OBSERVATION_AMBIENT:
    case OBSERVATION_KIND_COUNT:
        return false;
    }
    return false;
}

void observation_write(struct json_writer *writer, const struct observation *observation)
{
    write_name(writer, "ref", observation->ref);
    write_name(writer, "with", observation->with);
    write_name(writer, "mode", observation->mode);
    write_name(writer, "shown", observation->shown);
    if (has_number(observation->kind) || observation->exact < 0.0 || observation->exact > 0.0) {
        json_write_key(writer, "exact");
        json_write_hexfloat(writer, observation->exact);
    }
    if (observation->flags != 0) {
        json_write_key(writer, "flags");
        json_write_begin_array(writer);
        for (uint32_t bit = 0; bit < FLAG_COUNT; bit++) {
            if ((observation->flags & (1U << bit)) != 0) {
                json_write_text(writer, flag_words[bit]);
            }
        }
        json_write_end_array(writer);
    }
}

bool observation_equal(const struct observation *a, const struct observation *b)
{
    // NOLINTNEXTLINE(bugprone-suspicious-memory-comparison): a replay gives the same bits
    bool same_bits = memcmp(&a->exact, &b->exact, sizeof a->exact) == 0;
    return a->kind == b->kind && strcmp(a->ref, b->ref) == 0 && strcmp(a->with, b->with) == 0 &&
           strcmp(a->mode, b->mode) == 0 && strcmp(a->shown, b->shown) == 0 && same_bits &&
           a->flags == b->flags;
}

// ---- Reading ----

static enum status
wrong(const struct json_value *at, const char *place, struct error *error, const char *what)
{
    char where[ERROR_WHERE_BYTES];
    struct text_builder text = {0};
    text_builder_append_format(&text, "%s:%u", place, json_line(at));
    text_copy(where, sizeof where, text_builder_text(&text));
    text_builder_clear(&text);
    return error_set(error, STATUS_SYNTAX, where, "%s", what);
}

static enum status member_text(
    const struct json_value *value, const char *place, char *to, size_t size, struct error *error)
{
    if (!json_is_text(value)) {
        return wrong(value, place, error, "a text is expected here");
    }
    if (!text_copy(to, size, json_text(value))) {
        return wrong(value, place, error, "this text is too long");
    }
    return STATUS_OK;
}

static enum status read_cites(const struct json_value *value,
                              const char *place,
                              struct action *action,
                              struct error *error)
{
    if (!json_is_array(value) || json_count(value) > ACTION_CITES_MAX) {
        return wrong(value, place, error, "cites is a list of at most 16 sequence numbers");
    }
    for (size_t i = 0; i < json_count(value); i++) {
        const struct json_value *cite = json_at(value, i);
        double number = json_is_number(cite) ? json_number(cite) : 0.5;
        if (number < -ACTION_CITES_BACK_MAX || number > 1e6 || floor(number) < number) {
            return wrong(cite, place, error, "a citation is a sequence number, or acts back");
        }
        action->cites[i] = (int32_t)number;
    }
    action->cite_count = (uint32_t)json_count(value);
    return STATUS_OK;
}

static enum status read_member(const char *key,
                               const struct json_value *value,
                               const char *place,
                               struct action *action,
                               struct error *error)
{
    if (strcmp(key, "on") == 0) {
        return member_text(value, place, action->on, sizeof action->on, error);
    }
    if (strcmp(key, "with") == 0) {
        return member_text(value, place, action->with, sizeof action->with, error);
    }
    if (strcmp(key, "mode") == 0) {
        return member_text(value, place, action->mode, sizeof action->mode, error);
    }
    if (strcmp(key, "text") == 0) {
        return member_text(value, place, action->text, sizeof action->text, error);
    }
    if (strcmp(key, "cites") == 0) {
        return read_cites(value, place, action, error);
    }
    if (strcmp(key, "value") == 0) {
        if (!json_is_number(value)) {
            return wrong(value, place, error, "value is a number");
        }
        action->value = json_number(value) + 0.0; // -0 becomes 0, as it is written
        return STATUS_OK;
    }
    return wrong(value, place, error, "an action has no such member");
}

static enum status read_seconds(const struct json_value *object,
                                const char *key,
                                const char *place,
                                double *seconds,
                                struct error *error)
{
    const struct json_value *value = json_member(object, key);
    if (value == NULL) {
        return STATUS_OK;
    }
    if (!json_is_number(value) || json_number(value) < 0.0 || json_number(value) > 1e6) {
        return wrong(value, place, error, "a time is a number of seconds, 0 to 1e6");
    }
    *seconds = json_number(value);
    return STATUS_OK;
}

static enum status read_data(const struct json_value *data,
                             const char *place,
                             struct action *action,
                             struct error *error)
{
    if (data == NULL) {
        return STATUS_OK;
    }
    if (!json_is_object(data)) {
        return wrong(data, place, error, "d is an object");
    }
    for (size_t i = 0; i < json_count(data); i++) {
        RETURN_IF_FAILED(read_member(json_key_at(data, i), json_at(data, i), place, action, error));
    }
    return STATUS_OK;
}

enum status action_read(const struct json_value *value,
                        const char *place,
                        struct action *action,
                        struct error *error)
{
    memset(action, 0, sizeof *action);
    action->at = -1.0;
    const char *word = NULL;
    RETURN_IF_FAILED(json_need_text(value, "k", place, &word, error));
    action->kind = action_find(text_starts_with(word, "act.") ? word + 4 : word);
    if (action->kind == ACTION_KIND_COUNT) {
        return wrong(json_member(value, "k"), place, error, "there is no such action");
    }
    RETURN_IF_FAILED(read_seconds(value, "at", place, &action->at, error));
    RETURN_IF_FAILED(read_seconds(value, "wait", place, &action->wait, error));
    return read_data(json_member(value, "d"), place, action, error);
}

static enum status
read_flags(const struct json_value *value, const char *place, uint32_t *flags, struct error *error)
{
    if (!json_is_array(value)) {
        return wrong(value, place, error, "flags is a list of words");
    }
    for (size_t i = 0; i < json_count(value); i++) {
        const struct json_value *word = json_at(value, i);
        uint32_t bit = 0;
        while (bit < FLAG_COUNT &&
               !(json_is_text(word) && strcmp(flag_words[bit], json_text(word)) == 0)) {
            bit++;
        }
        if (bit == FLAG_COUNT) {
            return wrong(word, place, error, "there is no such flag");
        }
        *flags |= 1U << bit;
    }
    return STATUS_OK;
}

static enum status read_observation_member(const char *key,
                                           const struct json_value *value,
                                           const char *place,
                                           struct observation *to,
                                           struct error *error)
{
    if (strcmp(key, "ref") == 0) {
        return member_text(value, place, to->ref, sizeof to->ref, error);
    }
    if (strcmp(key, "with") == 0) {
        return member_text(value, place, to->with, sizeof to->with, error);
    }
    if (strcmp(key, "mode") == 0) {
        return member_text(value, place, to->mode, sizeof to->mode, error);
    }
    if (strcmp(key, "shown") == 0) {
        return member_text(value, place, to->shown, sizeof to->shown, error);
    }
    if (strcmp(key, "flags") == 0) {
        return read_flags(value, place, &to->flags, error);
    }
    if (strcmp(key, "exact") == 0) {
        if (!json_is_text(value) || !json_hexfloat(json_text(value), &to->exact)) {
            return wrong(value, place, error, "exact is a hexadecimal number in a text");
        }
        return STATUS_OK;
    }
    if (strcmp(key, "cause") == 0) {
        return STATUS_OK; // the entry's, not the observation's
    }
    return wrong(value, place, error, "an observation has no such member");
}

enum status observation_read(const struct json_value *data,
                             enum observation_kind kind,
                             const char *place,
                             struct observation *observation,
                             struct error *error)
{
    memset(observation, 0, sizeof *observation);
    observation->kind = kind;
    for (size_t i = 0; i < json_count(data); i++) {
        RETURN_IF_FAILED(read_observation_member(
            json_key_at(data, i), json_at(data, i), place, observation, error));
    }
    return STATUS_OK;
}
