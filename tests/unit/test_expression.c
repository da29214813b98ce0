#include "engine/plant/expression.h"
#include "tests/support/check.h"

#include <math.h>

#define COUNT(array) ((uint32_t)(sizeof(array) / sizeof((array)[0])))

static double value(const struct expression_token *tokens, uint32_t count)
{
    static const double signals[] = {2.0, 5.0};
    static const uint8_t inputs[] = {1, 0, 1};
    static const uint8_t inputs_last[] = {0, 1, 1};
    static const double parameters[] = {384.0, 0.002};
    struct expression_context context = {
        .signals = signals, .inputs = inputs, .inputs_last = inputs_last, .parameters = parameters};
    struct expression expression = {tokens, count};
    assert_true(expression_check(&expression));
    return expression_evaluate(&expression, &context);
}

static void an_empty_expression_is_always_true(void **state)
{
    (void)state;
    assert_true(value(NULL, 0) == 1.0);
}

static void postfix_subtracts_the_second_from_the_first(void **state)
{
    (void)state;
    struct expression_token tokens[] = {
        {EXPRESSION_SIGNAL, 1, 0}, {EXPRESSION_SIGNAL, 0, 0}, {EXPRESSION_SUBTRACT, 0, 0}};
    assert_true(value(tokens, COUNT(tokens)) == 3.0);
}

static void a_parameter_is_read_as_it_is_now(void **state)
{
    (void)state;
    struct expression_token tokens[] = {{EXPRESSION_PARAMETER, 1, 0}};
    assert_true(value(tokens, COUNT(tokens)) == 0.002);
}

static void a_division_by_zero_gives_zero(void **state)
{
    (void)state;
    struct expression_token tokens[] = {
        {EXPRESSION_SIGNAL, 1, 0}, {EXPRESSION_CONSTANT, 0, 0.0}, {EXPRESSION_DIVIDE, 0, 0}};
    assert_true(value(tokens, COUNT(tokens)) == 0.0);
}

static double of_two(enum expression_operator op, double a, double b)
{
    struct expression_token tokens[] = {
        {EXPRESSION_CONSTANT, 0, a}, {EXPRESSION_CONSTANT, 0, b}, {op, 0, 0}};
    return value(tokens, COUNT(tokens));
}

static double of_one(enum expression_operator op, double a)
{
    struct expression_token tokens[] = {{EXPRESSION_CONSTANT, 0, a}, {op, 0, 0}};
    return value(tokens, COUNT(tokens));
}

static void functions_have_the_values_of_the_book(void **state)
{
    (void)state;
    assert_true(of_two(EXPRESSION_MIN, 2.0, -3.0) == -3.0);
    assert_true(of_two(EXPRESSION_MAX, 2.0, -3.0) == 2.0);
    assert_true(fabs(of_two(EXPRESSION_POW, 4.0, 1.8) - 12.125732532083186) < 1e-12);
    assert_true(fabs(of_one(EXPRESSION_SQRT, 2.0) - 1.4142135623730951) < 1e-15);
    assert_true(fabs(of_one(EXPRESSION_EXP, 1.0) - 2.718281828459045) < 1e-15);
    assert_true(fabs(of_one(EXPRESSION_LOG, 10.0) - 2.302585092994046) < 1e-15);
}

static void what_has_no_value_gives_zero(void **state)
{
    (void)state;
    assert_true(of_one(EXPRESSION_SQRT, -1.0) == 0.0);
    assert_true(of_one(EXPRESSION_LOG, 0.0) == 0.0);
    assert_true(of_two(EXPRESSION_POW, -1.0, 0.5) == 0.0);
    assert_true(of_two(EXPRESSION_POW, 0.0, -1.0) == 0.0);
}

static void an_edge_is_a_change_between_two_images(void **state)
{
    (void)state;
    double expected_rising[] = {1, 0, 0};
    double expected_falling[] = {0, 1, 0};
    for (uint32_t i = 0; i < 3; i++) {
        struct expression_token rising = {EXPRESSION_RISING, i, 0};
        struct expression_token falling = {EXPRESSION_FALLING, i, 0};
        assert_true(value(&rising, 1) == expected_rising[i]);
        assert_true(value(&falling, 1) == expected_falling[i]);
    }
}

static void a_missing_array_reads_zero(void **state)
{
    (void)state;
    struct expression_token token = {EXPRESSION_MEMORY, 7, 0};
    assert_true(value(&token, 1) == 0.0);
}

static void a_malformed_postfix_is_refused(void **state)
{
    (void)state;
    struct expression_token underflow[] = {{EXPRESSION_CONSTANT, 0, 1}, {EXPRESSION_AND, 0, 0}};
    struct expression_token two_left[] = {{EXPRESSION_CONSTANT, 0, 1}, {EXPRESSION_CONSTANT, 0, 1}};
    struct expression_token unknown[] = {{EXPRESSION_OPERATOR_COUNT, 0, 0}};
    assert_false(expression_check(&(struct expression){underflow, 2}));
    assert_false(expression_check(&(struct expression){two_left, 2}));
    assert_false(expression_check(&(struct expression){unknown, 1}));
    struct expression_token deep[EXPRESSION_STACK_MAX + 1] = {{EXPRESSION_CONSTANT, 0, 1}};
    assert_false(expression_check(&(struct expression){deep, EXPRESSION_STACK_MAX + 1}));
}

static void every_word_finds_its_operator(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < EXPRESSION_OPERATOR_COUNT; i++) {
        enum expression_operator op = (enum expression_operator)i;
        assert_int_equal(expression_operator_find(expression_operator_word(op)), op);
    }
    assert_int_equal(expression_operator_find("xor"), EXPRESSION_OPERATOR_COUNT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_expression_is_always_true),
        cmocka_unit_test(postfix_subtracts_the_second_from_the_first),
        cmocka_unit_test(a_parameter_is_read_as_it_is_now),
        cmocka_unit_test(a_division_by_zero_gives_zero),
        cmocka_unit_test(functions_have_the_values_of_the_book),
        cmocka_unit_test(what_has_no_value_gives_zero),
        cmocka_unit_test(an_edge_is_a_change_between_two_images),
        cmocka_unit_test(a_missing_array_reads_zero),
        cmocka_unit_test(a_malformed_postfix_is_refused),
        cmocka_unit_test(every_word_finds_its_operator),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
