#include "engine/solver/factor.h"

#include "engine/base/assert.h"

#include <klu.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

// A pivot beyond these shares of the entry it came from has lost its digits.
static const double pivot_floor = 1e-11;
static const double pivot_ceiling = 1e11;

// One elimination step: pivot, columns of U to its right, rows of L below it. Slots index values.
struct pivot {
    uint32_t row;         // of the matrix, also its column
    uint32_t slot;        // of the pivot
    uint32_t upper_first; // into upper
    uint32_t upper_count;
    uint32_t lower_first; // into lower; targets of lower k start at its own target
    uint32_t lower_count;
};
struct upper {
    uint32_t column, slot;
};
struct lower {
    uint32_t row, slot, target_first;
};

struct diagonal {
    uint32_t slot_count;
    uint32_t *slot_of_entry; // [entries of the matrix]
    struct pivot *pivots;    // [size], in order of elimination
    struct upper *upper;
    struct lower *lower;
    uint32_t *targets;
    double *values;
    double *inverse;  // [size] of the pivots
    double *original; // [size] diagonal before elimination
};

struct factor {
    enum factor_method method;
    uint32_t size;
    int32_t *first, *rows;
    klu_common common;
    klu_symbolic *symbolic;
    klu_numeric *numeric;
    struct diagonal diagonal;
    bool use_klu; // for the last matrix
};

static void *memory(size_t count, size_t size)
{
    void *bytes = calloc(count > 0 ? count : 1, size);
    ASSERT(bytes != NULL);
    return bytes;
}

static void analyse(struct factor *factor)
{
    if (factor->symbolic != NULL) {
        return;
    }
    klu_defaults(&factor->common);
    factor->common.scale = -1;
    factor->symbolic =
        klu_analyze((int32_t)factor->size, factor->first, factor->rows, &factor->common);
    ASSERT(factor->symbolic != NULL);
}

// Minimum degree on the pattern made symmetric; present[i * n + j] gains the fill.
static void order_pivots(uint32_t n, uint8_t *present, uint32_t *order)
{
    uint8_t *done = memory(n, 1);
    for (uint32_t k = 0; k < n; k++) {
        uint32_t best = n;
        uint32_t best_degree = 0;
        for (uint32_t i = 0; i < n; i++) {
            if (done[i]) {
                continue;
            }
            uint32_t degree = 0;
            for (uint32_t j = 0; j < n; j++) {
                degree += !done[j] && present[i * n + j];
            }
            if (best == n || degree < best_degree) {
                best = i;
                best_degree = degree;
            }
        }
        order[k] = best;
        done[best] = 1;
        for (uint32_t i = 0; i < n; i++) {
            if (done[i] || !present[i * n + best]) {
                continue;
            }
            for (uint32_t j = 0; j < n; j++) {
                if (!done[j] && present[best * n + j]) {
                    present[i * n + j] = 1;
                }
            }
        }
    }
    free(done);
}

static uint8_t *symmetric_pattern(const struct factor *factor)
{
    uint32_t n = factor->size;
    uint8_t *present = memory((size_t)n * n, 1);
    for (uint32_t column = 0; column < n; column++) {
        for (int32_t k = factor->first[column]; k < factor->first[column + 1]; k++) {
            uint32_t row = (uint32_t)factor->rows[k];
            present[row * n + column] = 1;
            present[column * n + row] = 1;
        }
        present[column * n + column] = 1;
    }
    return present;
}

// Writes down the operations, once for the pattern.
static void plan_diagonal(struct factor *factor)
{
    uint32_t n = factor->size;
    struct diagonal *plan = &factor->diagonal;
    uint8_t *present = symmetric_pattern(factor);
    uint32_t *order = memory(n, sizeof(*order));
    order_pivots(n, present, order);

    uint32_t *slots = memory((size_t)n * n, sizeof(*slots));
    for (uint32_t i = 0; i < n * n; i++) {
        slots[i] = present[i] ? plan->slot_count++ : UINT32_MAX;
    }
    plan->slot_of_entry = memory((size_t)factor->first[n], sizeof(uint32_t));
    for (uint32_t column = 0; column < n; column++) {
        for (int32_t k = factor->first[column]; k < factor->first[column + 1]; k++) {
            plan->slot_of_entry[k] = slots[(uint32_t)factor->rows[k] * n + column];
        }
    }
    plan->pivots = memory(n, sizeof(*plan->pivots));
    plan->upper = memory(plan->slot_count, sizeof(*plan->upper));
    plan->lower = memory(plan->slot_count, sizeof(*plan->lower));
    plan->values = memory(plan->slot_count, sizeof(double));
    plan->inverse = memory(n, sizeof(double));
    plan->original = memory(n, sizeof(double));

    uint32_t upper_count = 0;
    uint32_t lower_count = 0;
    uint32_t target_count = 0;
    uint32_t target_room = 0;
    for (uint32_t k = 0; k < n; k++) {
        uint32_t p = order[k];
        struct pivot *pivot = &plan->pivots[k];
        *pivot = (struct pivot){.row = p,
                                .slot = slots[p * n + p],
                                .upper_first = upper_count,
                                .lower_first = lower_count};
        for (uint32_t m = k + 1; m < n; m++) {
            uint32_t q = order[m];
            if (present[p * n + q]) {
                plan->upper[upper_count++] = (struct upper){q, slots[p * n + q]};
            }
        }
        pivot->upper_count = upper_count - pivot->upper_first;
        for (uint32_t m = k + 1; m < n; m++) {
            uint32_t q = order[m];
            if (!present[q * n + p]) {
                continue;
            }
            plan->lower[lower_count++] = (struct lower){q, slots[q * n + p], target_count};
            if (target_count + pivot->upper_count > target_room) {
                target_room = 2 * (target_count + pivot->upper_count);
                plan->targets = realloc(plan->targets, target_room * sizeof(uint32_t));
                ASSERT(plan->targets != NULL);
            }
            for (uint32_t u = 0; u < pivot->upper_count; u++) {
                uint32_t column = plan->upper[pivot->upper_first + u].column;
                plan->targets[target_count++] = slots[q * n + column];
            }
        }
        pivot->lower_count = lower_count - pivot->lower_first;
    }
    free(slots);
    free(order);
    free(present);
}

static bool factor_diagonal(struct factor *factor, const double *values)
{
    struct diagonal *plan = &factor->diagonal;
    double *a = plan->values;
    memset(a, 0, plan->slot_count * sizeof(*a));
    for (int32_t k = 0; k < factor->first[factor->size]; k++) {
        a[plan->slot_of_entry[k]] = values[k];
    }
    for (uint32_t k = 0; k < factor->size; k++) {
        plan->original[k] = a[plan->pivots[k].slot];
    }
    for (uint32_t k = 0; k < factor->size; k++) {
        const struct pivot *pivot = &plan->pivots[k];
        double value = a[pivot->slot];
        double original = fabs(plan->original[k]);
        if (!(fabs(value) > pivot_floor * original && fabs(value) < pivot_ceiling * original)) {
            return false;
        }
        double inverse = 1.0 / value;
        plan->inverse[k] = inverse;
        const struct upper *upper = &plan->upper[pivot->upper_first];
        for (uint32_t l = 0; l < pivot->lower_count; l++) {
            const struct lower *lower = &plan->lower[pivot->lower_first + l];
            double multiplier = a[lower->slot] * inverse;
            a[lower->slot] = multiplier;
            const uint32_t *targets = &plan->targets[lower->target_first];
            for (uint32_t u = 0; u < pivot->upper_count; u++) {
                a[targets[u]] -= multiplier * a[upper[u].slot];
            }
        }
    }
    return true;
}

static void solve_diagonal(const struct factor *factor, double *vector)
{
    const struct diagonal *plan = &factor->diagonal;
    const double *a = plan->values;
    for (uint32_t k = 0; k < factor->size; k++) {
        const struct pivot *pivot = &plan->pivots[k];
        double value = vector[pivot->row];
        const struct lower *lower = &plan->lower[pivot->lower_first];
        for (uint32_t l = 0; l < pivot->lower_count; l++) {
            vector[lower[l].row] -= a[lower[l].slot] * value;
        }
    }
    for (uint32_t k = factor->size; k-- > 0;) {
        const struct pivot *pivot = &plan->pivots[k];
        double value = vector[pivot->row];
        const struct upper *upper = &plan->upper[pivot->upper_first];
        for (uint32_t u = 0; u < pivot->upper_count; u++) {
            value -= a[upper[u].slot] * vector[upper[u].column];
        }
        vector[pivot->row] = value * plan->inverse[k];
    }
}

struct factor *
factor_create(enum factor_method method, uint32_t size, int32_t *first, int32_t *rows)
{
    ASSERT(size > 0);
    struct factor *factor = memory(1, sizeof(*factor));
    factor->method = method;
    factor->size = size;
    factor->first = first;
    factor->rows = rows;
    if (method == FACTOR_DIAGONAL) {
        plan_diagonal(factor);
    } else {
        analyse(factor);
    }
    return factor;
}

void factor_destroy(struct factor *factor)
{
    if (factor == NULL) {
        return;
    }
    if (factor->numeric != NULL) {
        klu_free_numeric(&factor->numeric, &factor->common);
    }
    if (factor->symbolic != NULL) {
        klu_free_symbolic(&factor->symbolic, &factor->common);
    }
    struct diagonal *plan = &factor->diagonal;
    free(plan->slot_of_entry);
    free(plan->pivots);
    free(plan->upper);
    free(plan->lower);
    free(plan->targets);
    free(plan->values);
    free(plan->inverse);
    free(plan->original);
    free(factor);
}

static bool factor_klu(struct factor *factor, double *values, uint32_t *singular)
{
    analyse(factor);
    if (factor->numeric != NULL) {
        klu_free_numeric(&factor->numeric, &factor->common);
    }
    factor->numeric =
        klu_factor(factor->first, factor->rows, values, factor->symbolic, &factor->common);
    if (factor->numeric != NULL && factor->common.status == KLU_OK) {
        return true;
    }
    int32_t column = factor->common.singular_col;
    *singular = column >= 0 && (uint32_t)column < factor->size ? (uint32_t)column : 0;
    return false;
}

bool factor_matrix(struct factor *factor, double *values, uint32_t *singular)
{
    factor->use_klu = factor->method == FACTOR_PIVOTING || !factor_diagonal(factor, values);
    return !factor->use_klu || factor_klu(factor, values, singular);
}

void factor_solve(struct factor *factor, double *vector)
{
    if (!factor->use_klu) {
        solve_diagonal(factor, vector);
        return;
    }
    ASSERT(factor->numeric != NULL);
    klu_solve(factor->symbolic, factor->numeric, (int32_t)factor->size, 1, vector, &factor->common);
}
