// The sparse factors against a dense elimination with pivoting.
#include "engine/base/random.h"
#include "engine/solver/factor.h"
#include "tests/support/check.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { N = 30, ENTRIES_MAX = N * N };

struct matrix {
    double dense[N][N];
    int32_t first[N + 1];
    int32_t rows[ENTRIES_MAX];
    double values[ENTRIES_MAX];
};

// A network: chained conductances of very different sizes, some couplings, ties to earth.
static void make(struct matrix *matrix, struct random *random)
{
    memset(matrix, 0, sizeof(*matrix));
    for (int i = 0; i < N; i++) {
        matrix->dense[i][i] += 1e-6;
        for (int k = 0; k < 2; k++) {
            int j = k == 0 ? (i + 1) % N : (int)random_below(random, N);
            double g = ldexp(1.0, (int)random_below(random, 20) - 10);
            if (i != j) {
                matrix->dense[i][i] += g;
                matrix->dense[j][j] += g;
                matrix->dense[i][j] -= g;
                matrix->dense[j][i] -= g * 0.5; // not symmetric
            }
        }
    }
    int32_t count = 0;
    for (int c = 0; c < N; c++) {
        matrix->first[c] = count;
        for (int r = 0; r < N; r++) {
            if (matrix->dense[r][c] != 0.0) {
                matrix->rows[count] = r;
                matrix->values[count++] = matrix->dense[r][c];
            }
        }
    }
    matrix->first[N] = count;
}

static void solve_dense(double a[N][N], double *x)
{
    for (int k = 0; k < N; k++) {
        int best = k;
        for (int i = k + 1; i < N; i++) {
            best = fabs(a[i][k]) > fabs(a[best][k]) ? i : best;
        }
        for (int j = 0; j < N; j++) {
            double swap = a[k][j];
            a[k][j] = a[best][j];
            a[best][j] = swap;
        }
        double swap = x[k];
        x[k] = x[best];
        x[best] = swap;
        for (int i = k + 1; i < N; i++) {
            double m = a[i][k] / a[k][k];
            for (int j = k; j < N; j++) {
                a[i][j] -= m * a[k][j];
            }
            x[i] -= m * x[k];
        }
    }
    for (int k = N - 1; k >= 0; k--) {
        for (int j = k + 1; j < N; j++) {
            x[k] -= a[k][j] * x[j];
        }
        x[k] /= a[k][k];
    }
}

static void both_methods_solve_as_a_dense_elimination_does(void **state)
{
    (void)state;
    struct random random = random_for(1, "factor", "matrix");
    for (int trial = 0; trial < 50; trial++) {
        struct matrix matrix;
        make(&matrix, &random);
        double wanted[N], right[N];
        for (int i = 0; i < N; i++) {
            right[i] = random_double(&random) - 0.5;
        }
        memcpy(wanted, right, sizeof(wanted));
        double dense[N][N];
        memcpy(dense, matrix.dense, sizeof(dense));
        solve_dense(dense, wanted);
        for (int method = 0; method < 2; method++) {
            struct factor *factor =
                factor_create((enum factor_method)method, N, matrix.first, matrix.rows);
            uint32_t singular;
            double x[N];
            memcpy(x, right, sizeof(x));
            assert_true(factor_matrix(factor, matrix.values, &singular));
            factor_solve(factor, x);
            for (int i = 0; i < N; i++) {
                assert_true(fabs(x[i] - wanted[i]) <= 1e-8 * (1.0 + fabs(wanted[i])));
            }
            factor_destroy(factor);
        }
    }
}

// What was factored before leaves no trace: a restored state goes on with the same bits.
static void factors_depend_on_the_matrix_alone(void **state)
{
    (void)state;
    struct random random = random_for(2, "factor", "matrix");
    struct matrix matrix;
    make(&matrix, &random);
    for (int method = 0; method < 2; method++) {
        double first[N], again[N], other[ENTRIES_MAX];
        uint32_t singular;
        for (int i = 0; i < N; i++) {
            first[i] = again[i] = i + 1;
        }
        struct factor *used =
            factor_create((enum factor_method)method, N, matrix.first, matrix.rows);
        struct factor *fresh =
            factor_create((enum factor_method)method, N, matrix.first, matrix.rows);
        memcpy(other, matrix.values, sizeof(other));
        for (int i = 0; i < matrix.first[N]; i++) {
            other[i] *= random_double(&random);
        }
        (void)factor_matrix(used, other, &singular);
        assert_true(factor_matrix(used, matrix.values, &singular));
        assert_true(factor_matrix(fresh, matrix.values, &singular));
        factor_solve(used, first);
        factor_solve(fresh, again);
        assert_memory_equal(first, again, sizeof(first));
        factor_destroy(used);
        factor_destroy(fresh);
    }
}

static void a_matrix_without_solution_is_reported(void **state)
{
    (void)state;
    int32_t first[] = {0, 2, 4}, rows[] = {0, 1, 0, 1};
    double values[] = {1.0, -1.0, -1.0, 1.0};
    for (int method = 0; method < 2; method++) {
        struct factor *factor = factor_create((enum factor_method)method, 2, first, rows);
        uint32_t singular = 99;
        assert_false(factor_matrix(factor, values, &singular));
        assert_true(singular < 2);
        factor_destroy(factor);
    }
}

// A branch row whose diagonal is nearly nothing: the diagonal method hands over to pivoting.
static void a_bad_pivot_is_left_to_klu(void **state)
{
    (void)state;
    int32_t first[] = {0, 2, 4}, rows[] = {0, 1, 0, 1};
    double values[] = {1e-30, 1.0, 1.0, 1.0}, x[] = {1.0, 2.0};
    struct factor *factor = factor_create(FACTOR_DIAGONAL, 2, first, rows);
    uint32_t singular;
    assert_true(factor_matrix(factor, values, &singular));
    factor_solve(factor, x);
    assert_true(fabs(x[0] - 1.0) < 1e-12 && fabs(x[1] - 1.0) < 1e-12);
    factor_destroy(factor);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_methods_solve_as_a_dense_elimination_does),
        cmocka_unit_test(factors_depend_on_the_matrix_alone),
        cmocka_unit_test(a_matrix_without_solution_is_reported),
        cmocka_unit_test(a_bad_pivot_is_left_to_klu),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
