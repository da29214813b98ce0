/// @file json.h
/// A strict JSON reader, and a writer whose numbers come back bit for bit.
///
/// The reader refuses what JSON does not allow and what two readers might understand differently:
/// invalid UTF-8, a byte order mark, duplicate keys, U+0000, lone surrogates, anything after the
/// value, numbers that overflow, more than JSON_DEPTH_MAX levels. This is the only folder that sees
/// cJSON.
#pragma once

#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    JSON_DEPTH_MAX = 32,
    JSON_BYTES_MAX = 64 * 1024 * 1024,
    JSON_NUMBER_BYTES_MAX = 60, ///< characters of one number
};

enum json_type { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_TEXT, JSON_ARRAY, JSON_OBJECT };

struct json;       // a parsed text, opaque
struct json_value; // one value in it, opaque; borrowed, until json_destroy

/// Parses a whole text.
///
/// @param place  where it comes from, for messages: a path; the line is added
/// @param json   owned by the caller, who destroys it; NULL on failure
/// @return STATUS_SYNTAX with line and reason, or STATUS_LIMIT
MUST_USE enum status json_parse(
    const char *bytes, size_t length, const char *place, struct json **json, struct error *error);

/// NULL is allowed.
void json_destroy(struct json *json);

const struct json_value *json_root(const struct json *json);

/// The type of a value; JSON_NULL also if @p value is NULL.
enum json_type json_type(const struct json_value *value);

bool json_is_null(const struct json_value *value);
bool json_is_bool(const struct json_value *value);
bool json_is_number(const struct json_value *value);
bool json_is_text(const struct json_value *value);
bool json_is_array(const struct json_value *value);
bool json_is_object(const struct json_value *value);

/// The member of an object; NULL if there is none, or if @p value is NULL or no object. Case counts.
const struct json_value *json_member(const struct json_value *value, const char *key);

/// How many elements an array, or members an object, has; 0 for anything else and for NULL.
size_t json_count(const struct json_value *value);

/// Element or member number @p index, in the order of the text, in constant time.
/// @pre index < json_count(value)
const struct json_value *json_at(const struct json_value *value, size_t index);

/// The key of member number @p index of an object. Borrowed.
const char *json_key_at(const struct json_value *value, size_t index);

/// The text of a text. Borrowed. @pre json_is_text(value)
const char *json_text(const struct json_value *value);

/// The number of a number. @pre json_is_number(value)
double json_number(const struct json_value *value);

/// @pre json_is_bool(value)
bool json_bool(const struct json_value *value);

/// The line of the text on which a value begins, counted from 1; 0 for NULL.
uint32_t json_line(const struct json_value *value);

// Members that must be there. On failure they tell the place, the line, the key and what was
// expected, return STATUS_SYNTAX, and leave the result untouched. Results are borrowed.

MUST_USE enum status json_need_text(const struct json_value *object,
                                    const char *key,
                                    const char *place,
                                    const char **text,
                                    struct error *error);
MUST_USE enum status json_need_number(const struct json_value *object,
                                      const char *key,
                                      const char *place,
                                      double *number,
                                      struct error *error);
/// A whole number within [@p low, @p high]; STATUS_RANGE if it is another number.
MUST_USE enum status json_need_integer(const struct json_value *object,
                                       const char *key,
                                       const char *place,
                                       int64_t low,
                                       int64_t high,
                                       int64_t *number,
                                       struct error *error);
MUST_USE enum status json_need_bool(const struct json_value *object,
                                    const char *key,
                                    const char *place,
                                    bool *flag,
                                    struct error *error);
MUST_USE enum status json_need_array(const struct json_value *object,
                                     const char *key,
                                     const char *place,
                                     const struct json_value **array,
                                     struct error *error);
MUST_USE enum status json_need_object(const struct json_value *object,
                                      const char *key,
                                      const char *place,
                                      const struct json_value **member,
                                      struct error *error);

/// A member that is {"fr": text, "en": text}, or a bare text that stands for both.
MUST_USE enum status json_need_bilingual(const struct json_value *object,
                                         const char *key,
                                         const char *place,
                                         struct bilingual *text,
                                         struct error *error);

/// A member that may be missing or null: @p fallback then, also if it is of another type.
const char *json_text_or(const struct json_value *object, const char *key, const char *fallback);
double json_number_or(const struct json_value *object, const char *key, double fallback);
bool json_bool_or(const struct json_value *object, const char *key, bool fallback);

/// Reads what json_write_hexfloat wrote, and nothing else. @return false if it is no such text
bool json_hexfloat(const char *text, double *number);

/// A JSON text under construction, at the end of a text_builder. A misuse, such as a value without
/// its key in an object, is asserted.
struct json_writer {
    struct text_builder *out; ///< borrowed
    bool indented;            ///< two spaces a level; otherwise no space anywhere
    bool key_written;         ///< a key waits for its value
    uint32_t depth;
    uint64_t is_object;  ///< bit n: level n is an object
    uint64_t has_member; ///< bit n: level n has a member already
};

/// @param out  borrowed, outlives the writer; the text is appended to it
void json_writer_init(struct json_writer *writer, struct text_builder *out, bool indented);

void json_write_begin_object(struct json_writer *writer);
void json_write_end_object(struct json_writer *writer);
void json_write_begin_array(struct json_writer *writer);
void json_write_end_array(struct json_writer *writer);

/// The key of the next value, within an object. Keys are written in the order given.
void json_write_key(struct json_writer *writer, const char *key);

/// NULL is written as null. @pre valid UTF-8
void json_write_text(struct json_writer *writer, const char *text);

/// The shortest decimal number that reads back to the same bits. @pre finite
void json_write_number(struct json_writer *writer, double number);
void json_write_integer(struct json_writer *writer, int64_t number);
void json_write_bool(struct json_writer *writer, bool flag);
void json_write_null(struct json_writer *writer);

/// A text such as "0x1.8p+4": every bit of the number. @pre finite
void json_write_hexfloat(struct json_writer *writer, double number);

/// Copies a value that was read, whole.
void json_write_value(struct json_writer *writer, const struct json_value *value);

// A key and its value in one call.
void json_write_member_text(struct json_writer *writer, const char *key, const char *text);
void json_write_member_number(struct json_writer *writer, const char *key, double number);
void json_write_member_integer(struct json_writer *writer, const char *key, int64_t number);
void json_write_member_bool(struct json_writer *writer, const char *key, bool flag);
/// {"fr": ..., "en": ...}
void json_write_member_bilingual(struct json_writer *writer,
                                 const char *key,
                                 struct bilingual text);
