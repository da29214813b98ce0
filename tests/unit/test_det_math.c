#include "engine/base/det_math.h"
#include "engine/base/random.h"
#include "tests/support/check.h"

#include <math.h>

// libm in long double, 64 bits of mantissa, is the judge: it is right to a small part of our unit
// in the last place.

enum { DRAWS = 200000 };

static double uniform(struct random *random, double low, double high)
{
    return low + (high - low) * random_double(random);
}

// How many units in the last place of the true value lie between the two.
static double error_in_ulp(double value, long double truth)
{
    double rounded = (double)truth;
    double ulp = fabs(nextafter(rounded, HUGE_VAL) - rounded);
    return (double)(fabsl((long double)value - truth) / (long double)ulp);
}

static double
worst_of_one(double (*ours)(double), long double (*theirs)(long double), double low, double high)
{
    struct random random = random_for(1, "det_math", "one");
    double worst = 0.0;
    for (int i = 0; i < DRAWS; i++) {
        double x = uniform(&random, low, high);
        worst = fmax(worst, error_in_ulp(ours(x), theirs((long double)x)));
    }
    return worst;
}

static void exp_is_right_to_two_units(void **state)
{
    (void)state;
    assert_true(worst_of_one(det_exp, expl, -1.0, 1.0) <= 1.0);
    assert_true(worst_of_one(det_exp, expl, -50.0, 50.0) <= 1.0);
    assert_true(worst_of_one(det_exp, expl, -700.0, 709.0) <= 1.0);
}

static void log_is_right_to_two_units(void **state)
{
    (void)state;
    assert_true(worst_of_one(det_log, logl, 0.5, 2.0) <= 1.0);
    assert_true(worst_of_one(det_log, logl, 1e-12, 1e-3) <= 1.0);
    assert_true(worst_of_one(det_log, logl, 1.0, 1e12) <= 1.0);
    assert_true(worst_of_one(det_log, logl, 1e-310, 1e-307) <= 1.0);
}

static void sine_and_cosine_are_right_to_two_units(void **state)
{
    (void)state;
    static const double ranges[] = {0.01, 1.0, 10.0, 1e4, 1e8};
    for (int i = 0; i < 5; i++) {
        assert_true(worst_of_one(det_sin, sinl, -ranges[i], ranges[i]) <= 1.0);
        assert_true(worst_of_one(det_cos, cosl, -ranges[i], ranges[i]) <= 1.0);
    }
}

static void the_sine_near_its_zeroes_is_right_too(void **state)
{
    (void)state;
    for (int i = 1; i <= 2000; i++) {
        double x = (double)i * DET_PI; // the double nearest to a zero
        assert_true(error_in_ulp(det_sin(x), sinl((long double)x)) <= 2.0 + 1e-3 * (double)i);
    }
}

static void pow_is_right_to_two_units(void **state)
{
    (void)state;
    struct random random = random_for(1, "det_math", "pow");
    for (int i = 0; i < DRAWS; i++) {
        double x = uniform(&random, 0.0, 3.0) + 1e-9;
        double y = uniform(&random, -30.0, 30.0);
        assert_true(error_in_ulp(det_pow(x, y), powl((long double)x, (long double)y)) <= 2.0);
        x = uniform(&random, 0.999, 1.001);
        y = uniform(&random, -7e5, 7e5);
        assert_true(error_in_ulp(det_pow(x, y), powl((long double)x, (long double)y)) <= 2.0);
    }
}

static void pow_knows_its_corners(void **state)
{
    (void)state;
    assert_true(det_pow(0.0, 0.0) == 1.0);
    assert_true(det_pow(0.0, 1.5) == 0.0);
    assert_true(det_pow(1.0, 1e300) == 1.0);
    assert_true(det_pow(2.0, 10.0) == 1024.0);
    assert_true(det_pow(2.0, -1.0) == 0.5);
    assert_true(det_pow(10.0, 3.0) == 1000.0);
    assert_true(det_pow(9.0, 0.5) == 3.0);
    assert_true(isinf(det_pow(10.0, 400.0)));
    assert_true(det_pow(10.0, -400.0) == 0.0);
    assert_true(isinf(det_pow(1.5, 1e300)));
    assert_true(det_pow(0.5, 1e300) == 0.0);
}

static void the_angle_of_a_point_is_right_to_two_units(void **state)
{
    (void)state;
    struct random random = random_for(1, "det_math", "atan2");
    for (int i = 0; i < DRAWS; i++) {
        double y = uniform(&random, -1.0, 1.0);
        double x = uniform(&random, -1.0, 1.0);
        if (i % 3 == 0) {
            x *= 1e-4;
        } else if (i % 3 == 1) {
            y *= 1e-4;
        }
        long double truth = atan2l((long double)y, (long double)x);
        assert_true(error_in_ulp(det_atan2(y, x), truth) <= 1.5);
    }
}

static void the_angle_knows_the_axes(void **state)
{
    (void)state;
    assert_true(det_atan2(0.0, 0.0) == 0.0);
    assert_true(det_atan2(0.0, 2.0) == 0.0);
    assert_true(det_atan2(0.0, -2.0) == DET_PI);
    assert_true(det_atan2(3.0, 0.0) == DET_PI / 2);
    assert_true(det_atan2(-3.0, 0.0) == -DET_PI / 2);
    assert_true(det_atan2(1.0, 1.0) == DET_PI / 4);
}

static void known_points_are_exact(void **state)
{
    (void)state;
    assert_true(det_exp(0.0) == 1.0);
    assert_true(det_log(1.0) == 0.0);
    assert_true(det_sin(0.0) == 0.0);
    assert_true(det_cos(0.0) == 1.0);
    assert_true(isinf(det_exp(1000.0)));
    assert_true(det_exp(-1000.0) == 0.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(exp_is_right_to_two_units),
        cmocka_unit_test(log_is_right_to_two_units),
        cmocka_unit_test(sine_and_cosine_are_right_to_two_units),
        cmocka_unit_test(the_sine_near_its_zeroes_is_right_too),
        cmocka_unit_test(pow_is_right_to_two_units),
        cmocka_unit_test(pow_knows_its_corners),
        cmocka_unit_test(the_angle_of_a_point_is_right_to_two_units),
        cmocka_unit_test(the_angle_knows_the_axes),
        cmocka_unit_test(known_points_are_exact),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
