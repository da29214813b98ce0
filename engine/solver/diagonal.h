/// @file diagonal.h
/// Sparse LU of one pattern with pivots on the diagonal, as a fixed list of operations. For
/// networks of flows, whose diagonals dominate: no search for pivots, no branch that depends on
/// values.
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct diagonal; // opaque

/// @param first,rows  the pattern in compressed columns, diagonal present; borrowed for the call
struct diagonal *diagonal_create(uint32_t size, const int32_t *first, const int32_t *rows);
void diagonal_destroy(struct diagonal *diagonal);

/// Where an entry of the pattern is kept in diagonal_values().
uint32_t diagonal_slot(const struct diagonal *diagonal, uint32_t row, uint32_t column);

/// Entries, to be filled before diagonal_factor(): those of the pattern, fill, and one more at
/// diagonal_slot_count() - 1 that nothing reads.
double *diagonal_values(struct diagonal *diagonal);
uint32_t diagonal_slot_count(const struct diagonal *diagonal);

/// Factors in place.
/// @return false if a pivot lost its digits
bool diagonal_factor(struct diagonal *diagonal);

/// Solves in place with the last factors.
void diagonal_solve(const struct diagonal *diagonal, double *vector);
