// The equations that IDA is given: slopes that are not theirs would make it slow, and a comparison unfair.
#include "engine/base/random.h"
#include "tests/bench/fluid_equations.h"
#include "tests/bench/fluid_work.h"
#include "tests/support/check.h"

#include <math.h>
#include <string.h>

enum { STATES = 300 };

struct state {
    double y[FLUID_UNKNOWNS_MAX], rates[FLUID_UNKNOWNS_MAX];
};

// How far apart values of an unknown are: a difference of a millionth of it is a small one.
static double span_of(enum fluid_unknown unknown)
{
    switch (unknown) {
    case FLUID_AIR_PRESSURE:
        return 6e5;
    case FLUID_OIL_PRESSURE:
        return 7e6;
    case FLUID_POSITION:
        return 0.2;
    case FLUID_SPEED:
        return 0.6;
    case FLUID_BRISTLE:
        return 100.0;
    case FLUID_STORED_OIL:
        return 2e-4;
    case FLUID_WARMTH:
        return 0.1;
    }
    return 1.0;
}

static void
draw(const struct fluid_equations *equations, struct random *random, struct state *state)
{
    fluid_equations_start(equations, state->y);
    for (uint32_t i = 0; i < fluid_equations_count(equations); i++) {
        enum fluid_unknown unknown = fluid_equations_unknown(equations, i);
        double signs = unknown == FLUID_SPEED || unknown == FLUID_BRISTLE ? 0.5 : 0.0;
        double span = span_of(unknown);
        double from = unknown == FLUID_AIR_PRESSURE ? state->y[i] : 0.0;
        state->y[i] = from + span * (random_double(random) - signs);
        state->rates[i] = 2.0 * span * (random_double(random) - 0.5);
    }
}

static void residual_beside(const struct fluid_equations *equations,
                            const struct state *state,
                            uint32_t column,
                            double by,
                            double weight,
                            double *residual)
{
    struct state beside = *state;
    beside.y[column] += by;
    beside.rates[column] += weight * by;
    fluid_equations_residual(equations, beside.y, beside.rates, residual);
}

static void check_column(const struct fluid_equations *equations,
                         const struct state *state,
                         uint32_t column,
                         double weight,
                         const double *slopes)
{
    const struct fluid_pattern *pattern = fluid_equations_pattern(equations);
    double by = 1e-6 * span_of(fluid_equations_unknown(equations, column));
    double low[FLUID_UNKNOWNS_MAX];
    double high[FLUID_UNKNOWNS_MAX];
    double dense[FLUID_UNKNOWNS_MAX] = {0};
    residual_beside(equations, state, column, -by, weight, low);
    residual_beside(equations, state, column, by, weight, high);
    for (uint32_t i = pattern->columns[column]; i < pattern->columns[column + 1]; i++) {
        dense[pattern->rows[i]] = slopes[i];
    }
    for (uint32_t row = 0; row < fluid_equations_count(equations); row++) {
        double differs = (high[row] - low[row]) / (2.0 * by);
        double noise = 1e-14 * (fabs(high[row]) + fabs(low[row])) / by;
        double allowed = 2e-4 * (fabs(differs) + fabs(dense[row])) + noise;
        if (fabs(differs - dense[row]) > allowed) {
            fail_msg("row %u column %u: %g, differences say %g", row, column, dense[row], differs);
        }
    }
}

static void slopes_of_the_fluid_equations_agree_with_differences(void **unused)
{
    (void)unused;
    struct fluid_equations *equations = fluid_equations_create(FLUID_BOTH);
    struct random random = random_for(1, "", "fluid");
    for (uint32_t i = 0; i < STATES; i++) {
        struct state state;
        draw(equations, &random, &state);
        for (uint32_t valve = 0; valve < FLUID_VALVES; valve++) {
            fluid_equations_move(equations, valve, random_double(&random));
        }
        double weight = 1e4 * random_double(&random);
        double slopes[FLUID_SLOPES_MAX];
        fluid_equations_slopes(equations, weight, state.y, state.rates, slopes);
        for (uint32_t column = 0; column < fluid_equations_count(equations); column++) {
            check_column(equations, &state, column, weight, slopes);
        }
    }
    fluid_equations_destroy(equations);
}

static void rates_of_the_fluid_equations_make_them_vanish(void **unused)
{
    (void)unused;
    struct fluid_equations *equations = fluid_equations_create(FLUID_BOTH);
    struct random random = random_for(2, "", "fluid");
    for (uint32_t i = 0; i < STATES; i++) {
        struct state state;
        double still[FLUID_UNKNOWNS_MAX];
        double left[FLUID_UNKNOWNS_MAX];
        draw(equations, &random, &state);
        memset(state.rates, 0, sizeof state.rates);
        fluid_equations_residual(equations, state.y, state.rates, still);
        fluid_equations_rates(equations, state.y, state.rates);
        fluid_equations_residual(equations, state.y, state.rates, left);
        for (uint32_t row = 0; row < fluid_equations_count(equations); row++) {
            assert_true(fabs(left[row]) <= 1e-6 * fabs(still[row]));
        }
    }
    fluid_equations_destroy(equations);
}

static void the_work_has_seven_events_a_second(void **unused)
{
    (void)unused;
    static struct fluid_act acts[FLUID_ACTS_MAX];
    uint32_t count = fluid_acts(acts);
    struct fluid_move moves[FLUID_MOVES_MAX];
    double each_second = (double)fluid_moves(moves) / FLUID_SECONDS;
    assert_true(each_second > 6.0 && each_second < 8.0);
    for (uint32_t i = 1; i < count; i++) {
        assert_true(acts[i - 1].tick <= acts[i].tick);
    }
    assert_true(acts[count - 1].tick < FLUID_SECONDS * 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slopes_of_the_fluid_equations_agree_with_differences),
        cmocka_unit_test(rates_of_the_fluid_equations_make_them_vanish),
        cmocka_unit_test(the_work_has_seven_events_a_second),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
