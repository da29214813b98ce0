#include "engine/base/assert.h"
#include "engine/base/json.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void json_writer_init(struct json_writer *writer, struct text_builder *out, bool indented)
{
    *writer = (struct json_writer){.out = out, .indented = indented};
}

static uint64_t level_bit(const struct json_writer *writer)
{
    return UINT64_C(1) << writer->depth;
}

static void begin_line(struct json_writer *writer)
{
    if (!writer->indented) {
        return;
    }
    text_builder_append_char(writer->out, '\n');
    for (uint32_t i = 0; i < writer->depth; i++) {
        text_builder_append(writer->out, "  ");
    }
}

// The comma and the new line before an element, or a key.
static void separate(struct json_writer *writer)
{
    if ((writer->has_member & level_bit(writer)) != 0) {
        ASSERT(writer->depth > 0); // one value stands at the top
        text_builder_append_char(writer->out, ',');
    }
    writer->has_member |= level_bit(writer);
    if (writer->depth > 0) {
        begin_line(writer);
    }
}

static void before_value(struct json_writer *writer)
{
    bool in_object = (writer->is_object & level_bit(writer)) != 0;
    ASSERT(in_object == writer->key_written);
    if (!in_object) {
        separate(writer);
    }
    writer->key_written = false;
}

static void begin_group(struct json_writer *writer, char bracket, bool object)
{
    before_value(writer);
    ASSERT(writer->depth < JSON_DEPTH_MAX);
    text_builder_append_char(writer->out, bracket);
    writer->depth++;
    writer->has_member &= ~level_bit(writer);
    if (object) {
        writer->is_object |= level_bit(writer);
    } else {
        writer->is_object &= ~level_bit(writer);
    }
}

static void end_group(struct json_writer *writer, char bracket, bool object)
{
    ASSERT(writer->depth > 0 && !writer->key_written);
    ASSERT(((writer->is_object & level_bit(writer)) != 0) == object);
    bool empty = (writer->has_member & level_bit(writer)) == 0;
    writer->depth--;
    if (!empty) {
        begin_line(writer);
    }
    text_builder_append_char(writer->out, bracket);
}

void json_write_begin_object(struct json_writer *writer)
{
    begin_group(writer, '{', true);
}

void json_write_end_object(struct json_writer *writer)
{
    end_group(writer, '}', true);
}

void json_write_begin_array(struct json_writer *writer)
{
    begin_group(writer, '[', false);
}

void json_write_end_array(struct json_writer *writer)
{
    end_group(writer, ']', false);
}

static void append_quoted(struct text_builder *out, const char *text)
{
    ASSERT(text_is_utf8(text, strlen(text)));
    text_builder_append_char(out, '"');
    for (const char *at = text; *at != '\0'; at++) {
        unsigned char byte = (unsigned char)*at;
        if (byte == '"' || byte == '\\') {
            text_builder_append_char(out, '\\');
            text_builder_append_char(out, *at);
        } else if (byte == '\n') {
            text_builder_append(out, "\\n");
        } else if (byte < 0x20) {
            text_builder_append_format(out, "\\u%04x", byte);
        } else {
            text_builder_append_char(out, *at);
        }
    }
    text_builder_append_char(out, '"');
}

void json_write_key(struct json_writer *writer, const char *key)
{
    ASSERT((writer->is_object & level_bit(writer)) != 0 && !writer->key_written);
    separate(writer);
    append_quoted(writer->out, key);
    text_builder_append(writer->out, writer->indented ? ": " : ":");
    writer->key_written = true;
}

void json_write_text(struct json_writer *writer, const char *text)
{
    if (text == NULL) {
        json_write_null(writer);
        return;
    }
    before_value(writer);
    append_quoted(writer->out, text);
}

void json_write_number(struct json_writer *writer, double number)
{
    ASSERT(isfinite(number));
    before_value(writer);
    char text[40];
    for (int digits = 15; digits <= 17; digits++) {
        (void)snprintf(text, sizeof text, "%.*g", digits, number);
        if (strtod(text, NULL) == number) {
            break;
        }
    }
    text_builder_append(writer->out, text);
}

void json_write_integer(struct json_writer *writer, int64_t number)
{
    before_value(writer);
    text_builder_append_format(writer->out, "%" PRId64, number);
}

void json_write_bool(struct json_writer *writer, bool flag)
{
    before_value(writer);
    text_builder_append(writer->out, flag ? "true" : "false");
}

void json_write_null(struct json_writer *writer)
{
    before_value(writer);
    text_builder_append(writer->out, "null");
}

void json_write_hexfloat(struct json_writer *writer, double number)
{
    ASSERT(isfinite(number));
    before_value(writer);
    text_builder_append_format(writer->out, "\"%a\"", number);
}

bool json_hexfloat(const char *text, double *number)
{
    if (!text_starts_with(text[0] == '-' ? text + 1 : text, "0x")) {
        return false;
    }
    char *end = NULL;
    double value = strtod(text, &end);
    char again[40];
    (void)snprintf(again, sizeof again, "%a", value);
    if (*end != '\0' || !isfinite(value) || !text_equal(again, text)) {
        return false;
    }
    *number = value;
    return true;
}

void json_write_value(struct json_writer *writer, const struct json_value *value)
{
    switch (json_type(value)) {
    case JSON_NULL:
        json_write_null(writer);
        return;
    case JSON_BOOL:
        json_write_bool(writer, json_bool(value));
        return;
    case JSON_NUMBER:
        json_write_number(writer, json_number(value));
        return;
    case JSON_TEXT:
        json_write_text(writer, json_text(value));
        return;
    case JSON_ARRAY:
        json_write_begin_array(writer);
        for (size_t i = 0; i < json_count(value); i++) {
            json_write_value(writer, json_at(value, i));
        }
        json_write_end_array(writer);
        return;
    case JSON_OBJECT:
        json_write_begin_object(writer);
        for (size_t i = 0; i < json_count(value); i++) {
            json_write_key(writer, json_key_at(value, i));
            json_write_value(writer, json_at(value, i));
        }
        json_write_end_object(writer);
        return;
    }
}

void json_write_member_text(struct json_writer *writer, const char *key, const char *text)
{
    json_write_key(writer, key);
    json_write_text(writer, text);
}

void json_write_member_number(struct json_writer *writer, const char *key, double number)
{
    json_write_key(writer, key);
    json_write_number(writer, number);
}

void json_write_member_integer(struct json_writer *writer, const char *key, int64_t number)
{
    json_write_key(writer, key);
    json_write_integer(writer, number);
}

void json_write_member_bool(struct json_writer *writer, const char *key, bool flag)
{
    json_write_key(writer, key);
    json_write_bool(writer, flag);
}

void json_write_member_bilingual(struct json_writer *writer, const char *key, struct bilingual text)
{
    json_write_key(writer, key);
    json_write_begin_object(writer);
    json_write_member_text(writer, "fr", text.fr);
    json_write_member_text(writer, "en", text.en);
    json_write_end_object(writer);
}
