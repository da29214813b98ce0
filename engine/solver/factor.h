/// @file factor.h
/// Sparse LU of one matrix pattern. The factors depend on the bits of the matrix alone, never on
/// the matrices that came before: a restored state goes on with the same bits.
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum factor_method {
    FACTOR_PIVOTING, ///< KLU with partial pivoting: rows of open and closed contacts in one matrix
    FACTOR_DIAGONAL, ///< pivots on the diagonal, fixed list of operations; KLU if a pivot is bad
};

struct factor; // opaque

/// Prepares for a pattern in compressed columns, sorted rows, diagonal present.
/// @param first,rows  borrowed, outlive the factor; [size + 1] and [first[size]]
struct factor *
factor_create(enum factor_method method, uint32_t size, int32_t *first, int32_t *rows);
void factor_destroy(struct factor *factor);

/// Factors the matrix with these values.
/// @param singular  column without a pivot, set on failure
/// @return false if it is singular
bool factor_matrix(struct factor *factor, double *values, uint32_t *singular);

/// Solves in place with the last matrix that factor_matrix() took.
void factor_solve(struct factor *factor, double *vector);
