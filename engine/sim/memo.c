#include "engine/sim/memo.h"

#include <string.h>

// The place an operand is read from; NULL of what a memo does not watch.
static const double *place_of(const struct expression_token *token,
                              const struct expression_context *context,
                              const double *damage)
{
    if (token->op == EXPRESSION_SIGNAL && context->signals != NULL) {
        return &context->signals[token->index];
    }
    if (token->op == EXPRESSION_NODE && context->nodes != NULL) {
        return &context->nodes[token->index];
    }
    if (token->op == EXPRESSION_PARAMETER && context->parameters != NULL) {
        return &context->parameters[token->index];
    }
    return token->op == EXPRESSION_DAMAGE ? damage : NULL;
}

static bool is_operand(const struct expression_token *token)
{
    return token->op != EXPRESSION_CONSTANT && expression_operator_arity(token->op) == 0;
}

struct memo memo_of(const struct expression *formula,
                    const struct expression_context *context,
                    const double *damage,
                    struct arena *arena)
{
    struct memo memo = {.formula = formula, .context = context, .damage = damage};
    memo.inputs = ARENA_NEW(arena, const double *, formula->count + 1);
    memo.seen = ARENA_NEW(arena, double, formula->count + 1);
    for (uint32_t i = 0; i < formula->count; i++) {
        if (is_operand(&formula->tokens[i])) {
            const double *place = place_of(&formula->tokens[i], context, damage);
            memo.never = memo.never || place == NULL;
            memo.inputs[memo.count++] = place;
        }
    }
    return memo;
}

// The same bits: zeros of either sign are two values here.
static bool is_same(double a, double b)
{
    uint64_t bits_a;
    uint64_t bits_b;
    memcpy(&bits_a, &a, sizeof bits_a);
    memcpy(&bits_b, &b, sizeof bits_b);
    return bits_a == bits_b;
}

static double evaluate(const struct memo *memo)
{
    struct expression_context context = *memo->context;
    context.damage = memo->damage != NULL ? *memo->damage : 0.0;
    return expression_evaluate(memo->formula, &context);
}

double memo_evaluate(struct memo *memo)
{
    bool same = memo->known;
    for (uint32_t i = 0; same && i < memo->count; i++) {
        same = is_same(*memo->inputs[i], memo->seen[i]);
    }
    if (same) {
        return memo->value;
    }
    memo->value = evaluate(memo);
    memo->known = !memo->never;
    for (uint32_t i = 0; memo->known && i < memo->count; i++) {
        memo->seen[i] = *memo->inputs[i];
    }
    return memo->value;
}
