/// @file sequence.h
/// Symmetrical components (Fortescue): three phasors as a set that turns forwards, one that turns
/// backwards and one that does not turn.
#pragma once

#include "engine/laws/electrical/complex.h"

/// One value for each sequence.
struct sequence {
    struct complex_value zero, positive, negative;
};

/// The components of three phase values.
struct sequence sequence_of(const struct complex_value phases[3]);

/// Matrix of a symmetrical three-phase part, F diag(zero, positive, negative) F^-1, row by row:
/// admittances of the sequences give the admittances between phases.
void sequence_matrix(const struct sequence *values, struct complex_value matrix[9]);

/// Inverse of a 3x3 matrix. @pre it is regular
void sequence_invert(const struct complex_value matrix[9], struct complex_value inverse[9]);

/// matrix * vector.
void sequence_apply(const struct complex_value matrix[9],
                    const struct complex_value vector[3],
                    struct complex_value result[3]);
