#include "engine/laws/electrical/sequence.h"

// exp(j 120 deg) and exp(-j 120 deg).
static const struct complex_value a1 = {-0.5, 0.86602540378443864676};
static const struct complex_value a2 = {-0.5, -0.86602540378443864676};

struct sequence sequence_of(const struct complex_value phases[3])
{
    struct complex_value sum = z_add(phases[0], z_add(phases[1], phases[2]));
    struct complex_value forwards =
        z_add(phases[0], z_add(z_mul(a1, phases[1]), z_mul(a2, phases[2])));
    struct complex_value backwards =
        z_add(phases[0], z_add(z_mul(a2, phases[1]), z_mul(a1, phases[2])));
    return (struct sequence){
        .zero = z_scale(sum, 1.0 / 3.0),
        .positive = z_scale(forwards, 1.0 / 3.0),
        .negative = z_scale(backwards, 1.0 / 3.0),
    };
}

// Coupling of a phase with the one that lags it by one or two places: the matrix is circulant.
static struct complex_value
coupling(const struct sequence *values, struct complex_value p, struct complex_value n)
{
    struct complex_value sum = z_add(z_mul(p, values->positive), z_mul(n, values->negative));
    return z_scale(z_add(values->zero, sum), 1.0 / 3.0);
}

void sequence_matrix(const struct sequence *values, struct complex_value matrix[9])
{
    static const struct complex_value one = {1.0, 0.0};
    const struct complex_value own = coupling(values, one, one);
    const struct complex_value next = coupling(values, a1, a2);
    const struct complex_value previous = coupling(values, a2, a1);
    const struct complex_value by_distance[3] = {own, next, previous};
    for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 3; column++) {
            matrix[3 * row + column] = by_distance[(column - row + 3) % 3];
        }
    }
}

static struct complex_value cofactor(const struct complex_value matrix[9], int row, int column)
{
    const struct complex_value *r1 = &matrix[3 * ((row + 1) % 3)];
    const struct complex_value *r2 = &matrix[3 * ((row + 2) % 3)];
    int c1 = (column + 1) % 3;
    int c2 = (column + 2) % 3;
    return z_sub(z_mul(r1[c1], r2[c2]), z_mul(r1[c2], r2[c1]));
}

void sequence_invert(const struct complex_value matrix[9], struct complex_value inverse[9])
{
    struct complex_value determinant = {0.0, 0.0};
    for (int column = 0; column < 3; column++) {
        determinant = z_add(determinant, z_mul(matrix[column], cofactor(matrix, 0, column)));
    }
    struct complex_value scale = z_inverse(determinant);
    for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 3; column++) {
            inverse[3 * column + row] = z_mul(cofactor(matrix, row, column), scale);
        }
    }
}

void sequence_apply(const struct complex_value matrix[9],
                    const struct complex_value vector[3],
                    struct complex_value result[3])
{
    for (int row = 0; row < 3; row++) {
        struct complex_value sum = {0.0, 0.0};
        for (int column = 0; column < 3; column++) {
            sum = z_add(sum, z_mul(matrix[3 * row + column], vector[column]));
        }
        result[row] = sum;
    }
}
