#include "engine/base/json.h"
#include "engine/base/random.h"
#include "tests/support/aborts.h"
#include "tests/support/check.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct json *parsed(const char *text)
{
    struct json *json = NULL;
    struct error error = {0};
    if (json_parse(text, strlen(text), "test", &json, &error) != STATUS_OK) {
        fail_msg("%s: %s: %s", text, error.where, error.what);
    }
    return json;
}

static void values_are_read_as_they_are_written(void **state)
{
    (void)state;
    struct json *json =
        parsed(" {\"b\" : [1, -2.5e3, true, false, null, \"x\\n\\u00e9\\ud83d\\udd27\"],"
               "\n \"a\": {}, \"A\": [ ] } \r\n");
    const struct json_value *root = json_root(json);
    assert_true(json_is_object(root));
    assert_int_equal(json_count(root), 3);
    assert_string_equal(json_key_at(root, 0), "b");
    assert_string_equal(json_key_at(root, 1), "a");
    assert_string_equal(json_key_at(root, 2), "A");

    const struct json_value *b = json_member(root, "b");
    assert_int_equal(json_count(b), 6);
    assert_true(json_number(json_at(b, 0)) == 1.0);
    assert_true(json_number(json_at(b, 1)) == -2500.0);
    assert_true(json_bool(json_at(b, 2)));
    assert_false(json_bool(json_at(b, 3)));
    assert_true(json_is_null(json_at(b, 4)));
    assert_string_equal(json_text(json_at(b, 5)), "x\né\xF0\x9F\x94\xA7");

    assert_true(json_is_object(json_member(root, "a")));
    assert_true(json_is_array(json_member(root, "A")));
    assert_int_equal(json_count(json_member(root, "A")), 0);
    assert_null(json_member(root, "B"));
    assert_null(json_member(b, "a"));
    assert_null(json_member(NULL, "a"));
    assert_int_equal(json_line(b), 1);
    assert_int_equal(json_line(json_member(root, "A")), 2);
    json_destroy(json);
    json_destroy(NULL);
}

static void many_members_are_each_found(void **state)
{
    (void)state;
    struct text_builder text = {0};
    text_builder_append(&text, "{");
    for (int i = 0; i < 500; i++) {
        text_builder_append_format(&text, "%s\"k%d\":%d", i == 0 ? "" : ",", i * 37 % 500, i);
    }
    text_builder_append(&text, "}");
    struct json *json = parsed(text_builder_text(&text));
    for (int i = 0; i < 500; i++) {
        char key[16];
        (void)snprintf(key, sizeof key, "k%d", i * 37 % 500);
        assert_true(json_number(json_member(json_root(json), key)) == (double)i);
    }
    assert_null(json_member(json_root(json), "k500"));
    json_destroy(json);
    text_builder_clear(&text);
}

struct refusal {
    const char *text;
    size_t length; // 0: that of the C string
    enum status status;
};

static void what_json_does_not_allow_is_refused(void **state)
{
    (void)state;
    static const struct refusal refusals[] = {
        {"", 0, STATUS_SYNTAX},
        {" ", 0, STATUS_SYNTAX},
        {"{} {}", 0, STATUS_SYNTAX},
        {"{}x", 0, STATUS_SYNTAX},
        {"[1,]", 0, STATUS_SYNTAX},
        {"[,1]", 0, STATUS_SYNTAX},
        {"[1 2]", 0, STATUS_SYNTAX},
        {"[1", 0, STATUS_SYNTAX},
        {"[1}", 0, STATUS_SYNTAX},
        {"{\"a\":1,}", 0, STATUS_SYNTAX},
        {"{\"a\" 1}", 0, STATUS_SYNTAX},
        {"{\"a\":}", 0, STATUS_SYNTAX},
        {"{a:1}", 0, STATUS_SYNTAX},
        {"{1:1}", 0, STATUS_SYNTAX},
        {"{\"a\":1,\"a\":2}", 0, STATUS_SYNTAX},
        {"{\"a\":1,\"b\":0,\"\\u0061\":2}", 0, STATUS_SYNTAX},
        {"[{\"x\":{\"a\":1,\"a\":1}}]", 0, STATUS_SYNTAX},
        {"0123", 0, STATUS_SYNTAX},
        {"1.", 0, STATUS_SYNTAX},
        {".5", 0, STATUS_SYNTAX},
        {"+1", 0, STATUS_SYNTAX},
        {"-", 0, STATUS_SYNTAX},
        {"1e", 0, STATUS_SYNTAX},
        {"1e+", 0, STATUS_SYNTAX},
        {"0x10", 0, STATUS_SYNTAX},
        {"1e999", 0, STATUS_SYNTAX},
        {"-1e999", 0, STATUS_SYNTAX},
        {"NaN", 0, STATUS_SYNTAX},
        {"Infinity", 0, STATUS_SYNTAX},
        {"1000000000000000000000000000000000000000000000000000000000000000", 0, STATUS_SYNTAX},
        {"nul", 0, STATUS_SYNTAX},
        {"True", 0, STATUS_SYNTAX},
        {"'a'", 0, STATUS_SYNTAX},
        {"\"a", 0, STATUS_SYNTAX},
        {"\"a\nb\"", 0, STATUS_SYNTAX},
        {"\"\t\"", 0, STATUS_SYNTAX},
        {"\"\\x\"", 0, STATUS_SYNTAX},
        {"\"\\u12\"", 0, STATUS_SYNTAX},
        {"\"\\u12g4\"", 0, STATUS_SYNTAX},
        {"\"\\u0000\"", 0, STATUS_SYNTAX},
        {"\"\\ud800\"", 0, STATUS_SYNTAX},
        {"\"\\ud800\\u0041\"", 0, STATUS_SYNTAX},
        {"\"\\udc00\"", 0, STATUS_SYNTAX},
        {"\"\xC3\"", 0, STATUS_SYNTAX},
        {"\"\xED\xA0\x80\"", 0, STATUS_SYNTAX},
        {"\xEF\xBB\xBF{}", 0, STATUS_SYNTAX},
        {"// note\n{}", 0, STATUS_SYNTAX},
        {"[1]\0", 4, STATUS_SYNTAX},
        {"\"a\0b\"", 5, STATUS_SYNTAX},
    };
    for (size_t i = 0; i < sizeof refusals / sizeof refusals[0]; i++) {
        const struct refusal *refusal = &refusals[i];
        struct error error = {0};
        struct json *json = NULL;
        size_t length = refusal->length == 0 ? strlen(refusal->text) : refusal->length;
        enum status status = json_parse(refusal->text, length, "test", &json, &error);
        if (status != refusal->status) {
            fail_msg("%s: status %d", refusal->text, status);
        }
        assert_null(json);
        assert_true(strlen(error.what) > 0);
        assert_true(text_starts_with(error.where, "test:1"));
    }
}

static void the_line_of_the_mistake_is_told(void **state)
{
    (void)state;
    const char *text = "{\n \"a\": 1,\n \"b\": 01\n}\n";
    struct error error = {0};
    struct json *json = NULL;
    assert_int_equal(json_parse(text, strlen(text), "x.json", &json, &error), STATUS_SYNTAX);
    assert_string_equal(error.where, "x.json:3");
}

static void every_cut_of_a_text_is_refused(void **state)
{
    (void)state;
    const char *text = "{\"a\":[1,2.5e-3,\"\\u00e9\\n\",{\"b\":null}],\"c\":true}";
    for (size_t length = 0; length < strlen(text); length++) {
        char *piece = malloc(length + 1); // of its own, so that reading beyond it is seen
        assert_non_null(piece);
        memcpy(piece, text, length);
        struct json *json = NULL;
        assert_int_equal(json_parse(piece, length, "cut", &json, NULL), STATUS_SYNTAX);
        free(piece);
    }
}

static void depth_is_limited(void **state)
{
    (void)state;
    char text[2 * JSON_DEPTH_MAX + 3];
    for (int depth = JSON_DEPTH_MAX; depth <= JSON_DEPTH_MAX + 1; depth++) {
        memset(text, '[', (size_t)depth);
        memset(text + depth, ']', (size_t)depth);
        struct json *json = NULL;
        enum status status = json_parse(text, 2 * (size_t)depth, "deep", &json, NULL);
        assert_int_equal(status, depth == JSON_DEPTH_MAX ? STATUS_OK : STATUS_LIMIT);
        json_destroy(json);
    }
}

static void a_member_that_must_be_there_is_asked_for_by_name_and_type(void **state)
{
    (void)state;
    struct json *json = parsed("{\"t\":\"x\",\"n\":2.5,\"i\":7,\n\"b\":true,\"a\":[1],\"o\":{},"
                               "\"l\":{\"fr\":\"f\",\"en\":\"e\"}}");
    const struct json_value *root = json_root(json);
    const char *text = NULL;
    double number = 0.0;
    int64_t integer = 0;
    bool flag = false;
    const struct json_value *value = NULL;
    struct bilingual bilingual;
    assert_int_equal(json_need_text(root, "t", "p", &text, NULL), STATUS_OK);
    assert_string_equal(text, "x");
    assert_int_equal(json_need_number(root, "n", "p", &number, NULL), STATUS_OK);
    assert_true(number == 2.5);
    assert_int_equal(json_need_integer(root, "i", "p", 0, 7, &integer, NULL), STATUS_OK);
    assert_int_equal(integer, 7);
    assert_int_equal(json_need_bool(root, "b", "p", &flag, NULL), STATUS_OK);
    assert_true(flag);
    assert_int_equal(json_need_array(root, "a", "p", &value, NULL), STATUS_OK);
    assert_int_equal(json_count(value), 1);
    assert_int_equal(json_need_object(root, "o", "p", &value, NULL), STATUS_OK);
    assert_int_equal(json_need_bilingual(root, "l", "p", &bilingual, NULL), STATUS_OK);
    assert_string_equal(bilingual.en, "e");
    assert_int_equal(json_need_bilingual(root, "t", "p", &bilingual, NULL), STATUS_OK);
    assert_string_equal(bilingual.fr, "x");

    struct error error = {0};
    assert_int_equal(json_need_text(root, "b", "p", &text, &error), STATUS_SYNTAX);
    assert_string_equal(error.where, "p:2");
    assert_string_equal(error.what, "\"b\" must be a text");
    assert_int_equal(json_need_text(root, "z", "p", &text, &error), STATUS_SYNTAX);
    assert_int_equal(json_need_text(NULL, "z", "p", &text, &error), STATUS_SYNTAX);
    assert_int_equal(json_need_number(root, "t", "p", &number, &error), STATUS_SYNTAX);
    assert_int_equal(json_need_integer(root, "n", "p", 0, 7, &integer, &error), STATUS_SYNTAX);
    assert_int_equal(json_need_integer(root, "i", "p", 0, 6, &integer, &error), STATUS_RANGE);
    assert_int_equal(json_need_integer(root, "i", "p", 8, 9, &integer, &error), STATUS_RANGE);
    assert_int_equal(json_need_bool(root, "n", "p", &flag, &error), STATUS_SYNTAX);
    assert_int_equal(json_need_array(root, "o", "p", &value, &error), STATUS_SYNTAX);
    assert_int_equal(json_need_object(root, "a", "p", &value, &error), STATUS_SYNTAX);
    assert_int_equal(json_need_bilingual(root, "o", "p", &bilingual, &error), STATUS_SYNTAX);

    assert_string_equal(json_text_or(root, "t", "y"), "x");
    assert_string_equal(json_text_or(root, "n", "y"), "y");
    assert_true(json_number_or(root, "n", 1.0) == 2.5);
    assert_true(json_number_or(root, "z", 1.0) == 1.0);
    assert_true(json_bool_or(root, "b", false));
    assert_true(json_bool_or(root, "z", true));
    json_destroy(json);
}

static void what_is_written_has_no_space_or_is_indented(void **state)
{
    (void)state;
    static const char *const expected[] = {
        "{\"a\":[1,\"x\\\"\\\\\\n\\u0001\xC3\xA9\",null],\"e\":{},\"f\":[],\"t\":true}",
        "{\n  \"a\": [\n    1,\n    \"x\\\"\\\\\\n\\u0001\xC3\xA9\",\n    null\n  ],\n"
        "  \"e\": {},\n  \"f\": [],\n  \"t\": true\n}",
    };
    for (int indented = 0; indented <= 1; indented++) {
        struct text_builder text = {0};
        struct json_writer writer;
        json_writer_init(&writer, &text, indented == 1);
        json_write_begin_object(&writer);
        json_write_key(&writer, "a");
        json_write_begin_array(&writer);
        json_write_integer(&writer, 1);
        json_write_text(&writer, "x\"\\\n\x01\xC3\xA9");
        json_write_text(&writer, NULL);
        json_write_end_array(&writer);
        json_write_key(&writer, "e");
        json_write_begin_object(&writer);
        json_write_end_object(&writer);
        json_write_key(&writer, "f");
        json_write_begin_array(&writer);
        json_write_end_array(&writer);
        json_write_member_bool(&writer, "t", true);
        json_write_end_object(&writer);
        assert_string_equal(text_builder_text(&text), expected[indented]);
        text_builder_clear(&text);
    }
}

static void a_value_read_is_written_back_the_same(void **state)
{
    (void)state;
    const char *text = "{\"z\":[1,-0.1,1e+300,\"\",null,false],\"a\":{\"fr\":\"é\",\"en\":[[]]}}";
    struct json *json = parsed(text);
    struct text_builder again = {0};
    struct json_writer writer;
    json_writer_init(&writer, &again, false);
    json_write_value(&writer, json_root(json));
    assert_string_equal(text_builder_text(&again), text);
    text_builder_clear(&again);
    json_destroy(json);
}

static void every_number_comes_back_bit_for_bit(void **state)
{
    (void)state;
    struct random random = random_for(3, "", "json");
    struct text_builder text = {0};
    for (int i = 0; i < 20000; i++) {
        uint64_t bits = random_next(&random);
        double number = 0.0;
        memcpy(&number, &bits, sizeof number);
        if (!isfinite(number)) {
            continue;
        }
        text_builder_reset(&text);
        struct json_writer writer;
        json_writer_init(&writer, &text, false);
        json_write_begin_array(&writer);
        json_write_number(&writer, number);
        json_write_hexfloat(&writer, number);
        json_write_end_array(&writer);
        struct json *json = parsed(text_builder_text(&text));
        double decimal = json_number(json_at(json_root(json), 0));
        double hexadecimal = 0.0;
        assert_true(json_hexfloat(json_text(json_at(json_root(json), 1)), &hexadecimal));
        assert_memory_equal(&decimal, &number, sizeof number);
        assert_memory_equal(&hexadecimal, &number, sizeof number);
        json_destroy(json);
    }
    text_builder_clear(&text);
}

static void numbers_are_as_short_as_they_can_be(void **state)
{
    (void)state;
    static const struct {
        double number;
        const char *text;
    } cases[] = {{0.1, "0.1"},
                 {24.0, "24"},
                 {1.0 / 3.0, "0.3333333333333333"},
                 {-0.0, "-0"},
                 {1e300, "1e+300"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct text_builder text = {0};
        struct json_writer writer;
        json_writer_init(&writer, &text, false);
        json_write_number(&writer, cases[i].number);
        assert_string_equal(text_builder_text(&text), cases[i].text);
        text_builder_clear(&text);
    }
}

static void only_our_own_hexadecimal_form_is_read(void **state)
{
    (void)state;
    double number = 0.0;
    assert_true(json_hexfloat("0x1.8p+4", &number));
    assert_true(number == 24.0);
    assert_true(json_hexfloat("-0x0p+0", &number));
    assert_true(signbit(number));
    assert_false(json_hexfloat("24", &number));
    assert_false(json_hexfloat("0x18p+0", &number));
    assert_false(json_hexfloat("0x1.8p+4 ", &number));
    assert_false(json_hexfloat(" 0x1.8p+4", &number));
    assert_false(json_hexfloat("inf", &number));
    assert_false(json_hexfloat("", &number));
}

static void write_value_without_key(void *nothing)
{
    (void)nothing;
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    json_write_begin_object(&writer);
    json_write_null(&writer);
}

static void write_infinity(void *nothing)
{
    (void)nothing;
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    json_write_number(&writer, HUGE_VAL);
}

static void write_two_values(void *nothing)
{
    (void)nothing;
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    json_write_null(&writer);
    json_write_null(&writer);
}

static void to_write_what_is_no_json_is_a_bug(void **state)
{
    (void)state;
    assert_true(aborts(write_value_without_key, NULL));
    assert_true(aborts(write_infinity, NULL));
    assert_true(aborts(write_two_values, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_read_as_they_are_written),
        cmocka_unit_test(many_members_are_each_found),
        cmocka_unit_test(what_json_does_not_allow_is_refused),
        cmocka_unit_test(the_line_of_the_mistake_is_told),
        cmocka_unit_test(every_cut_of_a_text_is_refused),
        cmocka_unit_test(depth_is_limited),
        cmocka_unit_test(a_member_that_must_be_there_is_asked_for_by_name_and_type),
        cmocka_unit_test(what_is_written_has_no_space_or_is_indented),
        cmocka_unit_test(a_value_read_is_written_back_the_same),
        cmocka_unit_test(every_number_comes_back_bit_for_bit),
        cmocka_unit_test(numbers_are_as_short_as_they_can_be),
        cmocka_unit_test(only_our_own_hexadecimal_form_is_read),
        cmocka_unit_test(to_write_what_is_no_json_is_a_bug),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
