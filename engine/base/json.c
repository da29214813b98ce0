#include "engine/base/json.h"

#include "engine/base/arena.h"
#include "engine/base/assert.h"

#include <cjson/cJSON.h>

#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// First our own check reads every byte and notes on which line each value begins; then cJSON
// parses; then its linked lists become arrays here, so that an element is found in constant time.

struct json_value {
    enum json_type type;
    uint32_t line;
    size_t count;
    const char *text; // of a text
    double number;    // of a number; 1 or 0 for a bool
    struct json_value *children;
    const char **keys; // of an object, in the order of the text
    uint32_t *by_key;  // its children's indices, sorted by key
};

struct json {
    struct arena *arena;
    struct json_value root;
};

// ---- The check of every byte ----

struct checker {
    const char *bytes;
    size_t length;
    size_t at;
    uint32_t line;
    uint32_t depth;
    uint32_t *lines; // of each value, in the order in which they begin
    size_t value_count;
    size_t value_capacity;
    const char *place;
    struct error *error;
};

static enum status refuse(struct checker *checker, enum status status, const char *sentence)
{
    char where[ERROR_WHERE_BYTES];
    (void)snprintf(where,
                   sizeof where,
                   "%.*s:%" PRIu32,
                   ERROR_WHERE_BYTES - 16,
                   checker->place,
                   checker->line);
    return error_set(checker->error, status, where, "%s", sentence);
}

static int peek(const struct checker *checker)
{
    return checker->at < checker->length ? (unsigned char)checker->bytes[checker->at] : -1;
}

static void skip_space(struct checker *checker)
{
    for (;;) {
        int byte = peek(checker);
        if (byte == '\n') {
            checker->line++;
        } else if (byte != ' ' && byte != '\t' && byte != '\r') {
            return;
        }
        checker->at++;
    }
}

static void note_line(struct checker *checker)
{
    if (checker->value_count == checker->value_capacity) {
        size_t capacity = checker->value_capacity == 0 ? 256 : 2 * checker->value_capacity;
        uint32_t *lines = realloc(checker->lines, capacity * sizeof *lines);
        ASSERT(lines != NULL);
        checker->lines = lines;
        checker->value_capacity = capacity;
    }
    checker->lines[checker->value_count++] = checker->line;
}

static bool is_digit(int byte)
{
    return byte >= '0' && byte <= '9';
}

static size_t skip_digits(struct checker *checker)
{
    size_t start = checker->at;
    while (is_digit(peek(checker))) {
        checker->at++;
    }
    return checker->at - start;
}

static MUST_USE enum status check_number(struct checker *checker)
{
    size_t start = checker->at;
    if (peek(checker) == '-') {
        checker->at++;
    }
    bool zero_first = peek(checker) == '0';
    size_t digits = skip_digits(checker);
    if (digits == 0 || (zero_first && digits > 1)) {
        return refuse(checker, STATUS_SYNTAX, "a number is not written as JSON writes it");
    }
    if (peek(checker) == '.') {
        checker->at++;
        if (skip_digits(checker) == 0) {
            return refuse(checker, STATUS_SYNTAX, "digits are missing after the point of a number");
        }
    }
    if (peek(checker) == 'e' || peek(checker) == 'E') {
        checker->at++;
        if (peek(checker) == '+' || peek(checker) == '-') {
            checker->at++;
        }
        if (skip_digits(checker) == 0) {
            return refuse(checker, STATUS_SYNTAX, "digits are missing in the exponent of a number");
        }
    }
    size_t length = checker->at - start;
    if (length > JSON_NUMBER_BYTES_MAX) {
        return refuse(checker, STATUS_SYNTAX, "a number has too many digits");
    }
    char text[JSON_NUMBER_BYTES_MAX + 1];
    memcpy(text, checker->bytes + start, length);
    text[length] = '\0';
    if (!isfinite(strtod(text, NULL))) {
        return refuse(checker, STATUS_SYNTAX, "a number is too large");
    }
    return STATUS_OK;
}

// The four hexadecimal digits of a \u escape; -1 if they are not there.
static long read_escape_digits(struct checker *checker)
{
    long value = 0;
    for (int i = 0; i < 4; i++) {
        int byte = peek(checker);
        int lower = byte | 0x20;
        int digit = is_digit(byte)                             ? byte - '0'
                    : byte > 0 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10
                                                               : -1;
        if (digit < 0) {
            return -1;
        }
        value = value * 16 + digit;
        checker->at++;
    }
    return value;
}

// After the backslash.
static MUST_USE enum status check_escape(struct checker *checker)
{
    int byte = peek(checker);
    checker->at++;
    if (byte != 'u') {
        bool known = byte > 0 && strchr("\"\\/bfnrt", byte) != NULL;
        return known ? STATUS_OK
                     : refuse(checker, STATUS_SYNTAX, "an unknown escape stands in a text");
    }
    long unit = read_escape_digits(checker);
    if (unit < 0) {
        return refuse(checker, STATUS_SYNTAX, "four hexadecimal digits must follow \\u");
    }
    if (unit == 0) {
        return refuse(checker, STATUS_SYNTAX, "a text holds the character U+0000");
    }
    if (unit < 0xD800 || unit > 0xDFFF) {
        return STATUS_OK;
    }
    bool pair = unit < 0xDC00 && peek(checker) == '\\';
    checker->at += pair ? 1 : 0;
    pair = pair && peek(checker) == 'u';
    checker->at += pair ? 1 : 0;
    long second = pair ? read_escape_digits(checker) : -1;
    return second >= 0xDC00 && second <= 0xDFFF
               ? STATUS_OK
               : refuse(checker, STATUS_SYNTAX, "half of a surrogate pair stands in a text");
}

static MUST_USE enum status check_text(struct checker *checker)
{
    checker->at++;
    for (;;) {
        int byte = peek(checker);
        if (byte < 0) {
            return refuse(checker, STATUS_SYNTAX, "a text does not end");
        }
        if (byte < 0x20) {
            return refuse(checker, STATUS_SYNTAX, "a control character stands in a text");
        }
        checker->at++;
        if (byte == '"') {
            return STATUS_OK;
        }
        if (byte == '\\') {
            RETURN_IF_FAILED(check_escape(checker));
        }
    }
}

static MUST_USE enum status check_word(struct checker *checker, const char *word)
{
    size_t length = strlen(word);
    if (checker->length - checker->at < length ||
        memcmp(checker->bytes + checker->at, word, length) != 0) {
        return refuse(checker, STATUS_SYNTAX, "a value is expected");
    }
    checker->at += length;
    return STATUS_OK;
}

static MUST_USE enum status check_value(struct checker *checker);

static MUST_USE enum status check_key(struct checker *checker)
{
    if (peek(checker) != '"') {
        return refuse(checker, STATUS_SYNTAX, "a key between quotation marks is expected");
    }
    RETURN_IF_FAILED(check_text(checker));
    skip_space(checker);
    if (peek(checker) != ':') {
        return refuse(checker, STATUS_SYNTAX, "\":\" is expected after a key");
    }
    checker->at++;
    return STATUS_OK;
}

// An array or an object, from its opening bracket on.
static MUST_USE enum status check_group(struct checker *checker, bool object)
{
    int closing = object ? '}' : ']';
    if (checker->depth == JSON_DEPTH_MAX) {
        return refuse(checker, STATUS_LIMIT, "values are nested too deeply");
    }
    checker->depth++;
    checker->at++;
    skip_space(checker);
    bool empty = peek(checker) == closing;
    while (!empty) {
        skip_space(checker);
        if (object) {
            RETURN_IF_FAILED(check_key(checker));
        }
        RETURN_IF_FAILED(check_value(checker));
        skip_space(checker);
        if (peek(checker) != ',') {
            break;
        }
        checker->at++;
    }
    if (peek(checker) != closing) {
        return refuse(checker,
                      STATUS_SYNTAX,
                      object ? "\",\" or \"}\" is expected" : "\",\" or \"]\" is expected");
    }
    checker->at++;
    checker->depth--;
    return STATUS_OK;
}

static MUST_USE enum status check_value(struct checker *checker)
{
    skip_space(checker);
    note_line(checker);
    int byte = peek(checker);
    switch (byte) {
    case '{':
        return check_group(checker, true);
    case '[':
        return check_group(checker, false);
    case '"':
        return check_text(checker);
    case 't':
        return check_word(checker, "true");
    case 'f':
        return check_word(checker, "false");
    case 'n':
        return check_word(checker, "null");
    default:
        if (byte == '-' || is_digit(byte)) {
            return check_number(checker);
        }
        return refuse(checker, STATUS_SYNTAX, "a value is expected");
    }
}

static MUST_USE enum status check_all(struct checker *checker)
{
    if (checker->length > JSON_BYTES_MAX) {
        return refuse(checker, STATUS_LIMIT, "the text is too large");
    }
    if (!text_is_utf8(checker->bytes, checker->length)) {
        return refuse(checker, STATUS_SYNTAX, "the text is not UTF-8");
    }
    RETURN_IF_FAILED(check_value(checker));
    skip_space(checker);
    if (checker->at != checker->length) {
        return refuse(checker, STATUS_SYNTAX, "something follows the end of the value");
    }
    return STATUS_OK;
}

// ---- From cJSON's lists to arrays ----

struct converter {
    struct arena *arena;
    const uint32_t *lines;
    size_t line_count;
    size_t value_count; // of those converted
    const char *place;
    struct error *error;
};

// qsort has no room for the keys: indices travel with them.
struct sorted_key {
    const char *key;
    uint32_t index;
};

static int compare_keys(const void *a, const void *b)
{
    const struct sorted_key *key_a = a;
    const struct sorted_key *key_b = b;
    return strcmp(key_a->key, key_b->key);
}

static MUST_USE enum status sort_keys(struct converter *converter, struct json_value *value)
{
    struct sorted_key *sorted = calloc(value->count, sizeof *sorted);
    ASSERT(sorted != NULL);
    for (size_t i = 0; i < value->count; i++) {
        sorted[i] = (struct sorted_key){value->keys[i], (uint32_t)i};
    }
    qsort(sorted, value->count, sizeof *sorted, compare_keys);
    enum status status = STATUS_OK;
    for (size_t i = 0; i < value->count && status == STATUS_OK; i++) {
        value->by_key[i] = sorted[i].index;
        if (i > 0 && text_equal(sorted[i - 1].key, sorted[i].key)) {
            char where[ERROR_WHERE_BYTES];
            (void)snprintf(where,
                           sizeof where,
                           "%.*s:%" PRIu32,
                           ERROR_WHERE_BYTES - 16,
                           converter->place,
                           value->line);
            status = error_set(converter->error,
                               STATUS_SYNTAX,
                               where,
                               "the key \"%s\" stands twice",
                               sorted[i].key);
        }
    }
    free(sorted);
    return status;
}

static MUST_USE enum status
convert(struct converter *converter, const cJSON *item, struct json_value *value);

static MUST_USE enum status
convert_children(struct converter *converter, const cJSON *item, struct json_value *value)
{
    for (const cJSON *child = item->child; child != NULL; child = child->next) {
        value->count++;
    }
    if (value->count == 0) {
        return STATUS_OK;
    }
    bool object = value->type == JSON_OBJECT;
    value->children = ARENA_NEW(converter->arena, struct json_value, value->count);
    if (object) {
        value->keys = ARENA_NEW(converter->arena, const char *, value->count);
        value->by_key = ARENA_NEW(converter->arena, uint32_t, value->count);
    }
    size_t index = 0;
    for (const cJSON *child = item->child; child != NULL; child = child->next, index++) {
        if (object) {
            value->keys[index] = arena_text(converter->arena, child->string);
        }
        RETURN_IF_FAILED(convert(converter, child, &value->children[index]));
    }
    return object ? sort_keys(converter, value) : STATUS_OK;
}

static MUST_USE enum status
convert(struct converter *converter, const cJSON *item, struct json_value *value)
{
    ASSERT(converter->lines != NULL && converter->value_count < converter->line_count);
    value->line = converter->lines[converter->value_count];
    converter->value_count++;
    if (cJSON_IsArray(item) || cJSON_IsObject(item)) {
        value->type = cJSON_IsArray(item) ? JSON_ARRAY : JSON_OBJECT;
        return convert_children(converter, item, value);
    }
    if (cJSON_IsString(item)) {
        value->type = JSON_TEXT;
        value->text = arena_text(converter->arena, item->valuestring);
    } else if (cJSON_IsNumber(item)) {
        value->type = JSON_NUMBER;
        value->number = item->valuedouble;
    } else if (cJSON_IsBool(item)) {
        value->type = JSON_BOOL;
        value->number = cJSON_IsTrue(item) ? 1.0 : 0.0;
    } else {
        ASSERT(cJSON_IsNull(item));
        value->type = JSON_NULL;
    }
    return STATUS_OK;
}

enum status json_parse(
    const char *bytes, size_t length, const char *place, struct json **json, struct error *error)
{
    *json = NULL;
    struct checker checker = {
        .bytes = bytes, .length = length, .line = 1, .place = place, .error = error};
    enum status status = check_all(&checker);
    if (status != STATUS_OK) {
        free(checker.lines);
        return status;
    }
    cJSON *item = cJSON_ParseWithLength(bytes, length);
    if (item == NULL) {
        free(checker.lines);
        return refuse(&checker, STATUS_SYNTAX, "the text is no JSON");
    }
    struct arena *arena = arena_create(length < 4096 ? 4096 : 0);
    struct json *made = ARENA_NEW(arena, struct json, 1);
    made->arena = arena;
    struct converter converter = {.arena = arena,
                                  .lines = checker.lines,
                                  .line_count = checker.value_count,
                                  .place = place,
                                  .error = error};
    status = convert(&converter, item, &made->root);
    ASSERT(status != STATUS_OK || converter.value_count == checker.value_count);
    cJSON_Delete(item);
    free(checker.lines);
    if (status != STATUS_OK) {
        arena_destroy(arena);
        return status;
    }
    *json = made;
    return STATUS_OK;
}

void json_destroy(struct json *json)
{
    if (json != NULL) {
        arena_destroy(json->arena);
    }
}

// ---- Reading ----

const struct json_value *json_root(const struct json *json)
{
    return &json->root;
}

enum json_type json_type(const struct json_value *value)
{
    return value == NULL ? JSON_NULL : value->type;
}

bool json_is_null(const struct json_value *value)
{
    return json_type(value) == JSON_NULL;
}

bool json_is_bool(const struct json_value *value)
{
    return json_type(value) == JSON_BOOL;
}

bool json_is_number(const struct json_value *value)
{
    return json_type(value) == JSON_NUMBER;
}

bool json_is_text(const struct json_value *value)
{
    return json_type(value) == JSON_TEXT;
}

bool json_is_array(const struct json_value *value)
{
    return json_type(value) == JSON_ARRAY;
}

bool json_is_object(const struct json_value *value)
{
    return json_type(value) == JSON_OBJECT;
}

const struct json_value *json_member(const struct json_value *value, const char *key)
{
    if (!json_is_object(value)) {
        return NULL;
    }
    size_t low = 0;
    size_t high = value->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        uint32_t index = value->by_key[middle];
        int order = strcmp(key, value->keys[index]);
        if (order == 0) {
            return &value->children[index];
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return NULL;
}

size_t json_count(const struct json_value *value)
{
    return value == NULL ? 0 : value->count;
}

const struct json_value *json_at(const struct json_value *value, size_t index)
{
    ASSERT(index < json_count(value));
    return &value->children[index];
}

const char *json_key_at(const struct json_value *value, size_t index)
{
    ASSERT(json_is_object(value) && index < value->count);
    return value->keys[index];
}

const char *json_text(const struct json_value *value)
{
    ASSERT(json_is_text(value));
    return value->text;
}

double json_number(const struct json_value *value)
{
    ASSERT(json_is_number(value));
    return value->number;
}

bool json_bool(const struct json_value *value)
{
    ASSERT(json_is_bool(value));
    return value->number != 0.0;
}

uint32_t json_line(const struct json_value *value)
{
    return value == NULL ? 0 : value->line;
}

// Tells what a member should have been.
static enum status expected(const struct json_value *object,
                            const struct json_value *member,
                            const char *key,
                            const char *place,
                            const char *what,
                            struct error *error)
{
    const struct json_value *nearest = member == NULL ? object : member;
    char where[ERROR_WHERE_BYTES];
    (void)snprintf(
        where, sizeof where, "%.*s:%" PRIu32, ERROR_WHERE_BYTES - 16, place, json_line(nearest));
    if (!json_is_object(object)) {
        return error_set(
            error, STATUS_SYNTAX, where, "an object with the key \"%s\" is expected", key);
    }
    return error_set(error, STATUS_SYNTAX, where, "\"%s\" must be %s", key, what);
}

enum status json_need_text(const struct json_value *object,
                           const char *key,
                           const char *place,
                           const char **text,
                           struct error *error)
{
    const struct json_value *member = json_member(object, key);
    if (!json_is_text(member)) {
        return expected(object, member, key, place, "a text", error);
    }
    *text = member->text;
    return STATUS_OK;
}

enum status json_need_number(const struct json_value *object,
                             const char *key,
                             const char *place,
                             double *number,
                             struct error *error)
{
    const struct json_value *member = json_member(object, key);
    if (!json_is_number(member)) {
        return expected(object, member, key, place, "a number", error);
    }
    *number = member->number;
    return STATUS_OK;
}

enum status json_need_integer(const struct json_value *object,
                              const char *key,
                              const char *place,
                              int64_t low,
                              int64_t high,
                              int64_t *number,
                              struct error *error)
{
    static const double exact_max = 9007199254740992.0; // 2^53
    const struct json_value *member = json_member(object, key);
    if (!json_is_number(member) || member->number != floor(member->number) ||
        fabs(member->number) > exact_max) {
        return expected(object, member, key, place, "a whole number", error);
    }
    int64_t value = (int64_t)member->number;
    if (value < low || value > high) {
        char where[ERROR_WHERE_BYTES];
        (void)snprintf(
            where, sizeof where, "%.*s:%" PRIu32, ERROR_WHERE_BYTES - 16, place, member->line);
        return error_set(error,
                         STATUS_RANGE,
                         where,
                         "\"%s\" must be from %" PRId64 " to %" PRId64,
                         key,
                         low,
                         high);
    }
    *number = value;
    return STATUS_OK;
}

enum status json_need_bool(const struct json_value *object,
                           const char *key,
                           const char *place,
                           bool *flag,
                           struct error *error)
{
    const struct json_value *member = json_member(object, key);
    if (!json_is_bool(member)) {
        return expected(object, member, key, place, "true or false", error);
    }
    *flag = json_bool(member);
    return STATUS_OK;
}

enum status json_need_array(const struct json_value *object,
                            const char *key,
                            const char *place,
                            const struct json_value **array,
                            struct error *error)
{
    const struct json_value *member = json_member(object, key);
    if (!json_is_array(member)) {
        return expected(object, member, key, place, "an array", error);
    }
    *array = member;
    return STATUS_OK;
}

enum status json_need_object(const struct json_value *object,
                             const char *key,
                             const char *place,
                             const struct json_value **member,
                             struct error *error)
{
    const struct json_value *found = json_member(object, key);
    if (!json_is_object(found)) {
        return expected(object, found, key, place, "an object", error);
    }
    *member = found;
    return STATUS_OK;
}

enum status json_need_bilingual(const struct json_value *object,
                                const char *key,
                                const char *place,
                                struct bilingual *text,
                                struct error *error)
{
    const struct json_value *member = json_member(object, key);
    if (json_is_text(member)) {
        *text = (struct bilingual){member->text, member->text};
        return STATUS_OK;
    }
    const struct json_value *fr = json_member(member, "fr");
    const struct json_value *en = json_member(member, "en");
    if (!json_is_text(fr) || !json_is_text(en)) {
        return expected(object, member, key, place, "a text in \"fr\" and \"en\"", error);
    }
    *text = (struct bilingual){fr->text, en->text};
    return STATUS_OK;
}

const char *json_text_or(const struct json_value *object, const char *key, const char *fallback)
{
    const struct json_value *member = json_member(object, key);
    return json_is_text(member) ? member->text : fallback;
}

double json_number_or(const struct json_value *object, const char *key, double fallback)
{
    const struct json_value *member = json_member(object, key);
    return json_is_number(member) ? member->number : fallback;
}

bool json_bool_or(const struct json_value *object, const char *key, bool fallback)
{
    const struct json_value *member = json_member(object, key);
    return json_is_bool(member) ? json_bool(member) : fallback;
}
