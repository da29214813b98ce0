#include "engine/solver/factor.h"

#include "engine/base/assert.h"
#include "engine/solver/diagonal.h"

#include <klu.h>

#include <stdlib.h>
#include <string.h>

struct factor {
    enum factor_method method;
    uint32_t size;
    int32_t *first, *rows;
    klu_common common;
    klu_symbolic *symbolic;
    klu_numeric *numeric;
    struct diagonal *diagonal;
    uint32_t *slots; // [entries of the matrix] in the diagonal's values
    bool use_klu;    // for the last matrix
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

static void plan_diagonal(struct factor *factor)
{
    factor->diagonal = diagonal_create(factor->size, factor->first, factor->rows);
    factor->slots = memory((size_t)factor->first[factor->size], sizeof(uint32_t));
    for (uint32_t column = 0; column < factor->size; column++) {
        for (int32_t k = factor->first[column]; k < factor->first[column + 1]; k++) {
            factor->slots[k] = diagonal_slot(factor->diagonal, (uint32_t)factor->rows[k], column);
        }
    }
}

static bool factor_diagonal(struct factor *factor, const double *values)
{
    double *a = diagonal_values(factor->diagonal);
    memset(a, 0, diagonal_slot_count(factor->diagonal) * sizeof(*a));
    for (int32_t k = 0; k < factor->first[factor->size]; k++) {
        a[factor->slots[k]] = values[k];
    }
    return diagonal_factor(factor->diagonal);
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
    diagonal_destroy(factor->diagonal);
    free(factor->slots);
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
        diagonal_solve(factor->diagonal, vector);
        return;
    }
    ASSERT(factor->numeric != NULL);
    klu_solve(factor->symbolic, factor->numeric, (int32_t)factor->size, 1, vector, &factor->common);
}
