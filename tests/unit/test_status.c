#include "engine/base/assert.h"
#include "engine/base/build_info.h"
#include "engine/base/status.h"
#include "engine/base/text.h"
#include "tests/support/aborts.h"
#include "tests/support/check.h"

#include <string.h>

static void a_failure_tells_its_place_and_a_sentence(void **state)
{
    (void)state;
    struct error error = {0};
    enum status status = error_set(&error, STATUS_RANGE, "line.lua:42", "a relay of %d A", 40);
    assert_int_equal(status, STATUS_RANGE);
    assert_int_equal(error.status, STATUS_RANGE);
    assert_string_equal(error.where, "line.lua:42");
    assert_string_equal(error.what, "a relay of 40 A");
}

static void an_error_nobody_wants_still_gives_its_status(void **state)
{
    (void)state;
    assert_int_equal(error_set(NULL, STATUS_FILE, "x", "y"), STATUS_FILE);
}

static void a_long_sentence_is_cut_between_characters(void **state)
{
    (void)state;
    char text[2 * ERROR_WHAT_BYTES + 2] = "x"; // so that the cut would fall inside an é
    for (size_t i = 1; i + 2 < sizeof text; i += 2) {
        memcpy(text + i, "é", 2);
    }
    struct error error = {0};
    assert_int_equal(error_set(&error, STATUS_SYNTAX, NULL, "%s", text), STATUS_SYNTAX);
    assert_string_equal(error.where, "");
    assert_true(text_is_utf8(error.what, strlen(error.what)));
    assert_int_equal(strlen(error.what), ERROR_WHAT_BYTES - 1);
}

static void the_place_of_the_same_error_may_be_given_again(void **state)
{
    (void)state;
    struct error error = {0};
    (void)error_set(&error, STATUS_SYNTAX, "a.lua:1", "first");
    (void)error_set(&error, STATUS_LIMIT, error.where, "after %s", error.what);
    assert_string_equal(error.where, "a.lua:1");
    assert_string_equal(error.what, "after first");
}

static void every_status_has_its_own_words(void **state)
{
    (void)state;
    for (int a = STATUS_OK; a <= STATUS_INTERRUPTED; a++) {
        assert_true(strlen(status_text((enum status)a)) > 1);
        for (int b = STATUS_OK; b < a; b++) {
            assert_string_not_equal(status_text((enum status)a), status_text((enum status)b));
        }
    }
}

static enum status pass_on(enum status given, int *reached)
{
    RETURN_IF_FAILED(given);
    *reached = 1;
    return STATUS_OK;
}

static void a_failure_is_passed_on_and_success_goes_on(void **state)
{
    (void)state;
    int reached = 0;
    assert_int_equal(pass_on(STATUS_ALTERED, &reached), STATUS_ALTERED);
    assert_int_equal(reached, 0);
    assert_int_equal(pass_on(STATUS_OK, &reached), STATUS_OK);
    assert_int_equal(reached, 1);
}

static void check_condition(void *condition)
{
    ASSERT(*(int *)condition == 1);
}

static void an_assertion_stops_the_program_only_when_it_is_false(void **state)
{
    (void)state;
    int right = 1;
    int wrong = 0;
    assert_false(aborts(check_condition, &right));
    assert_true(aborts(check_condition, &wrong));
}

static void the_engine_is_named_by_version_and_sources(void **state)
{
    (void)state;
    assert_int_equal(strlen(build_source_id()), 16);
    assert_int_equal(strspn(build_source_id(), "0123456789abcdef"), 16);
    assert_non_null(strstr(build_engine(), build_version()));
    assert_non_null(strstr(build_engine(), build_source_id()));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_failure_tells_its_place_and_a_sentence),
        cmocka_unit_test(an_error_nobody_wants_still_gives_its_status),
        cmocka_unit_test(a_long_sentence_is_cut_between_characters),
        cmocka_unit_test(the_place_of_the_same_error_may_be_given_again),
        cmocka_unit_test(every_status_has_its_own_words),
        cmocka_unit_test(a_failure_is_passed_on_and_success_goes_on),
        cmocka_unit_test(an_assertion_stops_the_program_only_when_it_is_false),
        cmocka_unit_test(the_engine_is_named_by_version_and_sources),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
