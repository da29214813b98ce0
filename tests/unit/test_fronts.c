// Elimination node by node: against dense elimination, and where ordinary elimination loses digits.
#include "engine/base/random.h"
#include "engine/solver/fronts.h"
#include "tests/support/check.h"
#include "tests/support/complex.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { NODES = 40, BLOCKS = 90 };

static const double tie = 1e-9;

struct circuit {
    struct fronts_block blocks[BLOCKS];
    double complex matrices[BLOCKS][4];
    double complex sources[BLOCKS][2];
    double unknowns[2 * NODES];
    uint32_t places[NODES];
    bool complex_values;
    struct fronts *fronts;
};

static void put(struct circuit *circuit, uint32_t b)
{
    double matrix[8];
    double source[4];
    uint32_t wide = circuit->complex_values ? 2 : 1;
    for (uint32_t i = 0; i < 4; i++) {
        matrix[i * wide] = creal(circuit->matrices[b][i]);
        if (wide == 2) {
            matrix[2 * i + 1] = cimag(circuit->matrices[b][i]);
        }
    }
    for (uint32_t i = 0; i < 2; i++) {
        source[i * wide] = creal(circuit->sources[b][i]);
        if (wide == 2) {
            source[2 * i + 1] = cimag(circuit->sources[b][i]);
        }
    }
    fronts_set(circuit->fronts, b, matrix, source);
}

static uint32_t pick(struct random *random)
{
    return (uint32_t)random_below(random, BLOCKS);
}

static void draw(struct circuit *circuit, uint32_t b, struct random *random)
{
    double complex g = ldexp(1.0, (int)random_below(random, 30) - 15);
    if (circuit->complex_values) {
        g += (double complex)I * creal(g) * (2.0 * random_double(random) - 1.0);
    }
    circuit->matrices[b][0] = g;
    circuit->matrices[b][1] = -g;
    circuit->matrices[b][2] = -g;
    circuit->matrices[b][3] = g;
    double complex current = random_double(random) - 0.5;
    circuit->sources[b][0] = current;
    circuit->sources[b][1] = -current;
    put(circuit, b);
}

static void make(struct circuit *circuit, bool complex_values, struct random *random)
{
    memset(circuit, 0, sizeof(*circuit));
    circuit->complex_values = complex_values;
    for (uint32_t i = 0; i < NODES; i++) {
        circuit->places[i] = complex_values ? 2 * i : i;
    }
    for (uint32_t b = 0; b < BLOCKS; b++) {
        int32_t a = (int32_t)(b < NODES ? b : random_below(random, NODES));
        int32_t c = b < NODES ? (a + 1) % NODES : (int32_t)random_below(random, NODES + 1) - 1;
        bool earthed = b == 0 || c == a; // ordinary elimination needs it, to compare with
        circuit->blocks[b] = (struct fronts_block){.count = 2, .rows = {a, earthed ? -1 : c}};
    }
    circuit->fronts = fronts_create(
        NODES, tie, complex_values, circuit->blocks, BLOCKS, circuit->unknowns, circuit->places);
    for (uint32_t b = 0; b < BLOCKS; b++) {
        draw(circuit, b, random);
    }
}

// The same circuit by dense elimination with pivoting.
static void solve_dense(const struct circuit *circuit, double complex *x)
{
    static double complex a[NODES][NODES];
    memset(a, 0, sizeof(a));
    for (uint32_t i = 0; i < NODES; i++) {
        a[i][i] = tie;
        x[i] = 0.0;
    }
    for (uint32_t b = 0; b < BLOCKS; b++) {
        for (uint32_t r = 0; r < 2; r++) {
            int32_t row = circuit->blocks[b].rows[r];
            if (row < 0) {
                continue;
            }
            x[row] -= circuit->sources[b][r];
            for (uint32_t c = 0; c < 2; c++) {
                int32_t column = circuit->blocks[b].rows[c];
                if (column >= 0) {
                    a[row][column] += circuit->matrices[b][2 * r + c];
                }
            }
        }
    }
    for (uint32_t k = 0; k < NODES; k++) {
        uint32_t best = k;
        for (uint32_t i = k + 1; i < NODES; i++) {
            best = cabs(a[i][k]) > cabs(a[best][k]) ? i : best;
        }
        for (uint32_t j = 0; j < NODES; j++) {
            double complex value = a[k][j];
            a[k][j] = a[best][j];
            a[best][j] = value;
        }
        double complex value = x[k];
        x[k] = x[best];
        x[best] = value;
        for (uint32_t i = k + 1; i < NODES; i++) {
            double complex share = a[i][k] / a[k][k];
            for (uint32_t j = k; j < NODES; j++) {
                a[i][j] -= share * a[k][j];
            }
            x[i] -= share * x[k];
        }
    }
    for (uint32_t k = NODES; k-- > 0;) {
        for (uint32_t j = k + 1; j < NODES; j++) {
            x[k] -= a[k][j] * x[j];
        }
        x[k] /= a[k][k];
    }
}

static double complex value_at(const struct circuit *circuit, uint32_t node)
{
    const double *at = &circuit->unknowns[circuit->places[node]];
    return circuit->complex_values ? CMPLX(at[0], at[1]) : at[0];
}

static void solve(struct circuit *circuit)
{
    const uint32_t *moved;
    uint32_t count;
    assert_true(fronts_solve(circuit->fronts, &moved, &count));
}

static void compare(const struct circuit *circuit)
{
    double complex x[NODES];
    solve_dense(circuit, x);
    for (uint32_t i = 0; i < NODES; i++) {
        double error = cabs(value_at(circuit, i) - x[i]);
        assert_true(error <= 1e-7 * (1.0 + cabs(x[i])));
    }
}

static void random_circuits_are_solved_as_dense_elimination_does(void **state)
{
    (void)state;
    struct random random = random_for(1, "fronts", "circuits");
    for (int k = 0; k < 60; k++) {
        struct circuit circuit;
        make(&circuit, k % 2 == 1, &random);
        solve(&circuit);
        compare(&circuit);
        for (int changes = 0; changes < 20; changes++) {
            draw(&circuit, pick(&random), &random);
            solve(&circuit);
        }
        compare(&circuit);
        fronts_destroy(circuit.fronts);
    }
}

static void what_was_solved_before_leaves_no_trace(void **state)
{
    (void)state;
    struct random random = random_for(2, "fronts", "circuits");
    struct circuit one;
    make(&one, false, &random);
    for (int k = 0; k < 200; k++) {
        draw(&one, pick(&random), &random);
        solve(&one);
    }
    struct circuit two = one; // the same values and unknowns, all pivots made anew
    two.fronts = fronts_create(NODES, tie, false, two.blocks, BLOCKS, two.unknowns, two.places);
    for (uint32_t b = 0; b < BLOCKS; b++) {
        put(&two, b);
    }
    solve(&two);
    assert_memory_equal(one.unknowns, two.unknowns, sizeof(one.unknowns));
    draw(&one, 7, &random);
    memcpy(two.matrices, one.matrices, sizeof(one.matrices));
    memcpy(two.sources, one.sources, sizeof(one.sources));
    put(&two, 7);
    solve(&one);
    solve(&two);
    assert_memory_equal(one.unknowns, two.unknowns, sizeof(one.unknowns));
    fronts_destroy(one.fronts);
    fronts_destroy(two.fronts);
}

static void a_change_makes_only_the_pivots_above_it(void **state)
{
    (void)state;
    struct random random = random_for(3, "fronts", "circuits");
    struct circuit circuit;
    make(&circuit, false, &random);
    solve(&circuit);
    uint64_t whole = fronts_pivots_made(circuit.fronts);
    assert_int_equal(whole, NODES);
    solve(&circuit);
    assert_int_equal(fronts_pivots_made(circuit.fronts), whole);
    uint64_t most = 0;
    for (int k = 0; k < 50; k++) {
        uint64_t before = fronts_pivots_made(circuit.fronts);
        draw(&circuit, pick(&random), &random);
        solve(&circuit);
        uint64_t made = fronts_pivots_made(circuit.fronts) - before;
        most += made;
    }
    assert_true(most < 50 * NODES * 3 / 4);
    fronts_destroy(circuit.fronts);
}

// physics.md A.8: with the ordinary nodal form 5 % is lost here.
static void a_chain_of_fifty_micro_ohm_contacts_on_a_picosiemens_keeps_nine_digits(void **state)
{
    (void)state;
    enum { CONTACTS = 50 };
    struct fronts_block blocks[CONTACTS + 1];
    double unknowns[CONTACTS + 1] = {0};
    uint32_t places[CONTACTS + 1];
    for (uint32_t i = 0; i <= CONTACTS; i++) {
        places[i] = i;
    }
    // a source of 24 V behind 1 Mohm at one end, at the other 1e-12 S by the tie alone
    blocks[0] = (struct fronts_block){.count = 1, .rows = {0}};
    for (int32_t i = 0; i < CONTACTS; i++) {
        blocks[i + 1] = (struct fronts_block){.count = 2, .rows = {i, i + 1}};
    }
    struct fronts *fronts =
        fronts_create(CONTACTS + 1, 1e-12, false, blocks, CONTACTS + 1, unknowns, places);
    double load = 1e-6;
    double current = -24e-6;
    fronts_set(fronts, 0, &load, &current);
    const double contact[4] = {1e6, -1e6, -1e6, 1e6};
    const double nothing[2] = {0.0, 0.0};
    for (uint32_t i = 1; i <= CONTACTS; i++) {
        fronts_set(fronts, i, contact, nothing);
    }
    const uint32_t *moved;
    uint32_t count;
    assert_true(fronts_solve(fronts, &moved, &count));
    double expected = 24e-6 / (1e-6 + 1e-12 * (CONTACTS + 1));
    for (uint32_t i = 0; i <= CONTACTS; i++) {
        assert_true(fabs(unknowns[i] - expected) <= 1e-9 * expected);
    }
    fronts_destroy(fronts);

    // and afloat: a current into the chain, which nothing but the ties carries away
    double zeros[CONTACTS + 1] = {0};
    fronts = fronts_create(CONTACTS + 1, 1e-12, false, blocks, CONTACTS + 1, zeros, places);
    double none = 0.0;
    double afloat = -1e-9;
    fronts_set(fronts, 0, &none, &afloat);
    for (uint32_t i = 1; i <= CONTACTS; i++) {
        fronts_set(fronts, i, contact, nothing);
    }
    assert_true(fronts_solve(fronts, &moved, &count));
    expected = 1e-9 / (1e-12 * (CONTACTS + 1));
    for (uint32_t i = 0; i <= CONTACTS; i++) {
        assert_true(fabs(zeros[i] - expected) <= 1e-9 * expected);
    }
    fronts_destroy(fronts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_circuits_are_solved_as_dense_elimination_does),
        cmocka_unit_test(what_was_solved_before_leaves_no_trace),
        cmocka_unit_test(a_change_makes_only_the_pivots_above_it),
        cmocka_unit_test(a_chain_of_fifty_micro_ohm_contacts_on_a_picosiemens_keeps_nine_digits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
