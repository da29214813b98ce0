#include "engine/scenario/reader.h"

#include "engine/base/assert.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void reader_fail(struct reader *reader, const char *member, const char *format, ...)
{
    if (reader->status != STATUS_OK) {
        return;
    }
    char sentence[ERROR_WHAT_BYTES];
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(sentence, sizeof sentence, format, arguments);
    va_end(arguments);
    reader->status = error_set(reader->error,
                               STATUS_SYNTAX,
                               reader->place,
                               "%s%s%s: %s",
                               reader->path,
                               reader->path[0] != '\0' && member != NULL ? "." : "",
                               member != NULL ? member : "",
                               sentence);
}

uint32_t reader_enter(struct reader *reader, const char *name, uint32_t index)
{
    size_t length = strlen(reader->path);
    size_t room = sizeof reader->path - length;
    const char *dot = length > 0 ? "." : "";
    if (index == PLANT_NONE) {
        (void)snprintf(reader->path + length, room, "%s%s", dot, name);
    } else {
        (void)snprintf(reader->path + length, room, "%s%s[%u]", dot, name, index);
    }
    return (uint32_t)length;
}

void reader_leave(struct reader *reader, uint32_t mark)
{
    ASSERT(mark < sizeof reader->path);
    reader->path[mark] = '\0';
}

static bool in_names(const char *key, const char *names)
{
    size_t length = strlen(key);
    if (length == 0 || strchr(key, ' ') != NULL) {
        return false;
    }
    for (const char *found = strstr(names, key); found != NULL; found = strstr(found + 1, key)) {
        bool begins = found == names || found[-1] == ' ';
        bool ends = found[length] == ' ' || found[length] == '\0';
        if (begins && ends) {
            return true;
        }
    }
    return false;
}

void reader_members(struct reader *reader, const struct json_value *value, const char *names)
{
    if (!json_is_object(value)) {
        reader_fail(reader, NULL, "an object is wanted");
        return;
    }
    for (size_t i = 0; i < json_count(value); i++) {
        if (!in_names(json_key_at(value, i), names)) {
            reader_fail(reader, NULL, "unknown member \"%.60s\"", json_key_at(value, i));
        }
    }
}

bool reader_row(struct reader *reader, const struct json_value *value, uint32_t count)
{
    if (json_is_array(value) && json_count(value) == count) {
        return true;
    }
    reader_fail(reader, NULL, "an array of %u elements is wanted", count);
    return false;
}

const struct json_value *
reader_object(struct reader *reader, const struct json_value *value, const char *name)
{
    const struct json_value *member = json_member(value, name);
    if (!json_is_object(member)) {
        reader_fail(reader, name, "an object is wanted");
        return NULL;
    }
    return member;
}

const struct json_value *reader_list(struct reader *reader,
                                     const struct json_value *value,
                                     const char *name,
                                     uint32_t *count)
{
    *count = 0;
    const struct json_value *member = json_member(value, name);
    if (!json_is_array(member)) {
        reader_fail(reader, name, "a list is wanted");
        return NULL;
    }
    if (json_count(member) > READER_COUNT_MAX) {
        reader_fail(reader, name, "more than %d elements", READER_COUNT_MAX);
        return NULL;
    }
    *count = (uint32_t)json_count(member);
    return member;
}

static const char *text_of(struct reader *reader, const struct json_value *value, const char *name)
{
    if (!json_is_text(value)) {
        reader_fail(reader, name, "a text is wanted");
        return "";
    }
    return arena_text(reader->arena, json_text(value));
}

const char *reader_text(struct reader *reader, const struct json_value *value, const char *name)
{
    return text_of(reader, json_member(value, name), name);
}

struct bilingual
reader_bilingual(struct reader *reader, const struct json_value *value, const char *name)
{
    const struct json_value *member = reader_object(reader, value, name);
    uint32_t mark = reader_enter(reader, name, PLANT_NONE);
    struct bilingual text = {"", ""};
    if (member != NULL) {
        reader_members(reader, member, "en fr");
        text.fr = reader_text(reader, member, "fr");
        text.en = reader_text(reader, member, "en");
    }
    reader_leave(reader, mark);
    return text;
}

bool reader_bool(struct reader *reader, const struct json_value *value, const char *name)
{
    const struct json_value *member = json_member(value, name);
    if (!json_is_bool(member)) {
        reader_fail(reader, name, "true or false is wanted");
        return false;
    }
    return json_bool(member);
}

static double number_of(struct reader *reader, const struct json_value *value, const char *name)
{
    if (!json_is_number(value)) {
        reader_fail(reader, name, "a number is wanted");
        return 0.0;
    }
    return json_number(value);
}

double reader_number(struct reader *reader, const struct json_value *value, const char *name)
{
    return number_of(reader, json_member(value, name), name);
}

double reader_within(struct reader *reader,
                     const struct json_value *value,
                     const char *name,
                     double low,
                     double high)
{
    double number = reader_number(reader, value, name);
    if (!(number >= low && number <= high)) {
        reader_fail(reader, name, "%g is not from %g to %g", number, low, high);
        return low;
    }
    return number;
}

static uint32_t index_of(struct reader *reader,
                         const struct json_value *value,
                         const char *name,
                         uint32_t limit,
                         bool nullable)
{
    if (nullable && value != NULL && json_is_null(value)) {
        return PLANT_NONE;
    }
    double number = number_of(reader, value, name);
    if (!(number >= 0.0 && number < limit && floor(number) == number)) {
        reader_fail(reader, name, "%g is no index below %u", number, limit);
        return 0;
    }
    return (uint32_t)number;
}

uint32_t reader_index(struct reader *reader,
                      const struct json_value *value,
                      const char *name,
                      uint32_t limit,
                      bool nullable)
{
    return index_of(reader, json_member(value, name), name, limit, nullable);
}

uint32_t reader_word(struct reader *reader,
                     const struct json_value *value,
                     const char *name,
                     const char *(*word)(uint32_t index),
                     uint32_t count)
{
    const struct json_value *member = json_member(value, name);
    const char *text = json_is_text(member) ? json_text(member) : "";
    for (uint32_t i = 0; i < count; i++) {
        if (strcmp(word(i), text) == 0) {
            return i;
        }
    }
    reader_fail(reader, name, "unknown word \"%.60s\"", text);
    return 0;
}

const char *const *reader_texts(struct reader *reader,
                                const struct json_value *value,
                                const char *name,
                                uint32_t *count)
{
    const struct json_value *list = reader_list(reader, value, name, count);
    const char **texts = ARENA_NEW(reader->arena, const char *, *count);
    for (uint32_t i = 0; i < *count; i++) {
        texts[i] = text_of(reader, json_at(list, i), name);
    }
    return texts;
}

const char *reader_text_at(struct reader *reader, const struct json_value *row, uint32_t index)
{
    return text_of(reader, json_at(row, index), NULL);
}

double reader_number_at(struct reader *reader, const struct json_value *row, uint32_t index)
{
    return number_of(reader, json_at(row, index), NULL);
}

uint32_t reader_index_at(struct reader *reader,
                         const struct json_value *row,
                         uint32_t index,
                         uint32_t limit,
                         bool nullable)
{
    return index_of(reader, json_at(row, index), NULL, limit, nullable);
}

// ---- Expressions ----

static uint32_t operand_limit(const struct reader_limits *limits, enum expression_operator op)
{
    // clang-format off
    switch (op) {
    case EXPRESSION_SIGNAL: return limits->signals;
    case EXPRESSION_NODE: return limits->nodes;
    case EXPRESSION_INPUT: case EXPRESSION_RISING: case EXPRESSION_FALLING: return limits->inputs;
    case EXPRESSION_OUTPUT: return limits->outputs;
    case EXPRESSION_STEP: case EXPRESSION_STEP_TIME: return limits->steps;
    case EXPRESSION_MEMORY: return limits->memories;
    case EXPRESSION_ANALOG: return limits->analogs;
    case EXPRESSION_PARAMETER: return limits->parameters;
    case EXPRESSION_DAMAGE: return 1;
    case EXPRESSION_CONSTANT: case EXPRESSION_NOT: case EXPRESSION_NEGATE: case EXPRESSION_ABS:
    case EXPRESSION_AND: case EXPRESSION_OR: case EXPRESSION_LESS: case EXPRESSION_LESS_EQUAL:
    case EXPRESSION_GREATER: case EXPRESSION_GREATER_EQUAL: case EXPRESSION_EQUAL:
    case EXPRESSION_ADD: case EXPRESSION_SUBTRACT: case EXPRESSION_MULTIPLY:
    case EXPRESSION_DIVIDE: case EXPRESSION_SQRT: case EXPRESSION_EXP: case EXPRESSION_LOG:
    case EXPRESSION_MIN: case EXPRESSION_MAX: case EXPRESSION_POW: case EXPRESSION_OPERATOR_COUNT:
        return 0;
    }
    // clang-format on
    return 0;
}

static struct expression_token read_token(struct reader *reader, const struct json_value *value)
{
    struct expression_token token = {0};
    const char *word =
        json_is_array(value) && json_count(value) > 0 && json_is_text(json_at(value, 0))
            ? json_text(json_at(value, 0))
            : "";
    token.op = expression_operator_find(word);
    if (token.op == EXPRESSION_OPERATOR_COUNT) {
        reader_fail(reader, NULL, "unknown operator \"%.20s\"", word);
        token.op = EXPRESSION_CONSTANT;
        return token;
    }
    bool operand = expression_operator_arity(token.op) == 0;
    if (!reader_row(reader, value, operand ? 2 : 1) || !operand) {
        return token;
    }
    if (token.op == EXPRESSION_CONSTANT) {
        token.value = reader_number_at(reader, value, 1);
    } else {
        token.index =
            reader_index_at(reader, value, 1, operand_limit(&reader->limits, token.op), false);
    }
    return token;
}

struct expression
reader_expression(struct reader *reader, const struct json_value *value, const char *name)
{
    uint32_t count = 0;
    const struct json_value *list = reader_list(reader, value, name, &count);
    if (count > EXPRESSION_TOKENS_MAX) {
        reader_fail(reader, name, "more than %d terms", EXPRESSION_TOKENS_MAX);
        return (struct expression){0};
    }
    struct expression_token *tokens = ARENA_NEW(reader->arena, struct expression_token, count);
    uint32_t mark = reader_enter(reader, name, PLANT_NONE);
    for (uint32_t i = 0; i < count; i++) {
        tokens[i] = read_token(reader, json_at(list, i));
    }
    struct expression expression = {.tokens = tokens, .count = count};
    if (reader->status == STATUS_OK && !expression_check(&expression)) {
        reader_fail(reader, NULL, "this formula leaves no single value");
    }
    reader_leave(reader, mark);
    return expression;
}

const struct plant_gesture *reader_gestures(struct reader *reader,
                                            const struct json_value *value,
                                            const char *name,
                                            uint32_t *count)
{
    const struct json_value *list = reader_list(reader, value, name, count);
    struct plant_gesture *gestures = ARENA_NEW(reader->arena, struct plant_gesture, *count);
    double last = 0.0;
    for (uint32_t i = 0; i < *count; i++) {
        uint32_t mark = reader_enter(reader, name, i);
        const struct json_value *row = json_at(list, i);
        if (reader_row(reader, row, 3)) {
            gestures[i] = (struct plant_gesture){
                .at = reader_number_at(reader, row, 0),
                .signal = reader_index_at(reader, row, 1, reader->limits.signals, false),
                .value = reader_number_at(reader, row, 2),
            };
            if (!(gestures[i].at >= last && gestures[i].at < 1e6)) {
                reader_fail(reader, NULL, "times must not go back");
            }
            last = gestures[i].at;
        }
        reader_leave(reader, mark);
    }
    return gestures;
}
