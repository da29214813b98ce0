#include "engine/base/text.h"
#include "tests/support/check.h"

#include <stdlib.h>
#include <string.h>

static void the_other_language_stands_in_for_a_missing_one(void **state)
{
    (void)state;
    struct bilingual both = {"vanne", "valve"};
    assert_string_equal(bilingual_pick(both, LANGUAGE_FR), "vanne");
    assert_string_equal(bilingual_pick(both, LANGUAGE_EN), "valve");
    assert_string_equal(bilingual_pick((struct bilingual){"vanne", NULL}, LANGUAGE_EN), "vanne");
    assert_string_equal(bilingual_pick((struct bilingual){"", "valve"}, LANGUAGE_FR), "valve");
    assert_string_equal(bilingual_pick((struct bilingual){NULL, NULL}, LANGUAGE_FR), "");
}

static bool well_formed(const char *bytes)
{
    return text_is_utf8(bytes, strlen(bytes));
}

static void only_well_formed_utf8_is_accepted(void **state)
{
    (void)state;
    assert_true(well_formed(""));
    assert_true(well_formed("Réarmement 24 V · Ω €"));
    assert_true(well_formed("\xF0\x9F\x94\xA7"));
    assert_true(well_formed("\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF"));
    assert_true(text_is_utf8("a\0b", 3));

    assert_false(well_formed("\x80"));
    assert_false(well_formed("\xC3"));
    assert_false(well_formed("\xC3z"));
    assert_false(well_formed("\xC0\xAF"));         // too long for what it says
    assert_false(well_formed("\xE0\x9F\xBF"));     // likewise
    assert_false(well_formed("\xF0\x8F\xBF\xBF")); // likewise
    assert_false(well_formed("\xED\xA0\x80"));     // a surrogate
    assert_false(well_formed("\xF4\x90\x80\x80"));
    assert_false(well_formed("\xF5\x80\x80\x80"));
    assert_false(well_formed("\xE2\x82"));
}

static void equality_knows_null(void **state)
{
    (void)state;
    assert_true(text_equal("a", "a"));
    assert_false(text_equal("a", "A"));
    assert_false(text_equal("", NULL));
    assert_true(text_equal(NULL, NULL));
    assert_true(text_starts_with("bar_gauge", "bar"));
    assert_false(text_starts_with("ba", "bar"));
}

static void a_copy_is_cut_between_characters(void **state)
{
    (void)state;
    char small[5];
    assert_true(text_copy(small, sizeof small, "abcd"));
    assert_string_equal(small, "abcd");
    assert_false(text_copy(small, sizeof small, "abcde"));
    assert_string_equal(small, "abcd");
    assert_false(text_copy(small, sizeof small, "abc\xC3\xA9")); // é would be halved
    assert_string_equal(small, "abc");
    assert_false(text_copy(small, 1, "x"));
    assert_string_equal(small, "");
}

static void a_text_grows_as_long_as_one_appends(void **state)
{
    (void)state;
    struct text_builder builder;
    text_builder_init(&builder);
    assert_string_equal(text_builder_text(&builder), "");
    for (int i = 0; i < 1000; i++) {
        text_builder_append(&builder, "ab");
        text_builder_append_char(&builder, 'c');
        text_builder_append_format(&builder, "%03d", i);
        text_builder_append_n(&builder, "xyz", 1);
    }
    assert_int_equal(builder.length, 7000);
    assert_int_equal(strlen(text_builder_text(&builder)), 7000);
    assert_memory_equal(text_builder_text(&builder) + 6993, "abc999x", 8);

    text_builder_reset(&builder);
    assert_string_equal(text_builder_text(&builder), "");
    text_builder_append(&builder, "again");
    char *taken = text_builder_take(&builder);
    assert_string_equal(taken, "again");
    assert_int_equal(builder.length, 0);
    free(taken);
    text_builder_clear(&builder);
}

static void an_empty_text_can_be_taken(void **state)
{
    (void)state;
    struct text_builder builder = {0};
    char *taken = text_builder_take(&builder);
    assert_string_equal(taken, "");
    free(taken);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_other_language_stands_in_for_a_missing_one),
        cmocka_unit_test(only_well_formed_utf8_is_accepted),
        cmocka_unit_test(equality_knows_null),
        cmocka_unit_test(a_copy_is_cut_between_characters),
        cmocka_unit_test(a_text_grows_as_long_as_one_appends),
        cmocka_unit_test(an_empty_text_can_be_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
