/// @file memo.h
/// What a formula came to, kept until a value it reads is another one. A line at rest asks the same
/// hundreds of formulas of wear and damage ten times a second.
///
/// A memo is no state: it holds nothing that evaluating again would not give, bit for bit.
#pragma once

#include "engine/base/arena.h"
#include "engine/plant/expression.h"

#include <stdbool.h>
#include <stdint.h>

struct memo {
    const struct expression *formula; ///< borrowed
    const struct expression_context *context;
    const double *damage;  ///< NULL, or of its wear row
    const double **inputs; ///< [count] what it reads
    double *seen;          ///< [count] when it was evaluated
    uint32_t count;
    bool never; ///< it reads what a memo does not watch: evaluated each time
    bool known; ///< value holds for what was seen
    double value;
};

/// @param context,damage where operands come from, for as long as the memo lives
struct memo memo_of(const struct expression *formula,
                    const struct expression_context *context,
                    const double *damage,
                    struct arena *arena);

/// The value of the formula now.
double memo_evaluate(struct memo *memo);
