#include "engine/base/random.h"
#include "tests/support/check.h"

#include <stdio.h>

static void the_generator_is_xoshiro256_star_star(void **state)
{
    (void)state;
    // Worked by hand from the published algorithm, state 1 2 3 4.
    struct random random = {{1, 2, 3, 4}};
    assert_true(random_next(&random) == 11520);
    assert_true(random_next(&random) == 0);
    assert_true(random_next(&random) == 1509978240);
    assert_true(random_next(&random) == 1215971899390074240U);
}

static void a_component_keeps_its_numbers_whoever_else_draws(void **state)
{
    (void)state;
    struct random alone = random_for(42, "-1B2", "bounce");
    struct random other = random_for(42, "-1B3", "bounce");
    struct random again = random_for(42, "-1B2", "bounce");
    for (int i = 0; i < 100; i++) {
        (void)random_next(&other);
        assert_true(random_next(&alone) == random_next(&again));
    }
}

static void a_stream_never_changes(void **state)
{
    (void)state;
    struct random random = random_for(42, "-1B2", "bounce");
    assert_true(random_next(&random) == UINT64_C(0x532e0c00b1421d6b));
}

static void seeds_components_and_streams_differ(void **state)
{
    (void)state;
    struct random streams[] = {
        random_for(1, "-1B2", "bounce"),
        random_for(2, "-1B2", "bounce"),
        random_for(1, "-1B3", "bounce"),
        random_for(1, "-1B2", "noise"),
        random_for(1, "bounce", "-1B2"),
    };
    uint64_t first[5];
    for (int i = 0; i < 5; i++) {
        first[i] = random_next(&streams[i]);
        for (int k = 0; k < i; k++) {
            assert_true(first[i] != first[k]);
        }
    }
}

static void fractions_fill_the_unit_interval_evenly(void **state)
{
    (void)state;
    enum { DRAWS = 100000, BINS = 10 };
    struct random random = random_for(7, "", "test");
    int bins[BINS] = {0};
    double sum = 0.0;
    for (int i = 0; i < DRAWS; i++) {
        double x = random_double(&random);
        assert_true(x >= 0.0 && x < 1.0);
        bins[(int)(x * BINS)]++;
        sum += x;
    }
    // Five standard deviations of a bin's count, and of the mean.
    for (int i = 0; i < BINS; i++) {
        assert_in_range(bins[i], 10000 - 475, 10000 + 475);
    }
    assert_true(sum / DRAWS > 0.4954 && sum / DRAWS < 0.5046);
}

static void integers_stay_below_their_limit_and_reach_it(void **state)
{
    (void)state;
    struct random random = random_for(7, "", "test");
    int seen[6] = {0};
    for (int i = 0; i < 6000; i++) {
        uint64_t n = random_below(&random, 6);
        assert_true(n < 6);
        seen[n]++;
    }
    for (int i = 0; i < 6; i++) {
        assert_in_range(seen[i], 1000 - 145, 1000 + 145);
    }
    for (int i = 0; i < 10; i++) {
        assert_true(random_below(&random, 1) == 0);
        assert_true(random_below(&random, UINT64_MAX) < UINT64_MAX);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_generator_is_xoshiro256_star_star),
        cmocka_unit_test(a_component_keeps_its_numbers_whoever_else_draws),
        cmocka_unit_test(a_stream_never_changes),
        cmocka_unit_test(seeds_components_and_streams_differ),
        cmocka_unit_test(fractions_fill_the_unit_interval_evenly),
        cmocka_unit_test(integers_stay_below_their_limit_and_reach_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
