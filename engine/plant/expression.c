#include "engine/plant/expression.h"

#include "engine/base/assert.h"
#include "engine/base/det_math.h"

#include <math.h>
#include <string.h>

static const uint8_t arities[] = {
#define ARITY(name, word, arity) arity,
    EXPRESSION_LIST(ARITY)
#undef ARITY
};

static double of_doubles(const double *values, uint32_t index)
{
    return values != NULL ? values[index] : 0.0;
}

static double of_bytes(const uint8_t *values, uint32_t index)
{
    return values != NULL ? values[index] : 0.0;
}

static double edge(const struct expression_context *context, uint32_t index, bool rising)
{
    if (context->inputs == NULL || context->inputs_last == NULL) {
        return 0.0;
    }
    bool now = context->inputs[index] != 0;
    bool before = context->inputs_last[index] != 0;
    return now != before && now == rising ? 1.0 : 0.0;
}

static double operand(const struct expression_token *token,
                      const struct expression_context *context)
{
    uint32_t index = token->index;
    // clang-format off
    switch (token->op) {
    case EXPRESSION_CONSTANT: return token->value;
    case EXPRESSION_SIGNAL: return of_doubles(context->signals, index);
    case EXPRESSION_NODE: return of_doubles(context->nodes, index);
    case EXPRESSION_INPUT: return of_bytes(context->inputs, index);
    case EXPRESSION_OUTPUT: return of_bytes(context->outputs, index);
    case EXPRESSION_RISING: return edge(context, index, true);
    case EXPRESSION_FALLING: return edge(context, index, false);
    case EXPRESSION_STEP: return of_bytes(context->steps, index);
    case EXPRESSION_STEP_TIME: return of_doubles(context->step_times, index);
    case EXPRESSION_MEMORY: return of_doubles(context->memories, index);
    case EXPRESSION_ANALOG: return of_doubles(context->analogs, index);
    case EXPRESSION_PARAMETER: return of_doubles(context->parameters, index);
    case EXPRESSION_DAMAGE: return context->damage;
    case EXPRESSION_NOT: case EXPRESSION_NEGATE: case EXPRESSION_ABS: case EXPRESSION_AND:
    case EXPRESSION_OR: case EXPRESSION_LESS: case EXPRESSION_LESS_EQUAL: case EXPRESSION_GREATER:
    case EXPRESSION_GREATER_EQUAL: case EXPRESSION_EQUAL: case EXPRESSION_ADD:
    case EXPRESSION_SUBTRACT: case EXPRESSION_MULTIPLY: case EXPRESSION_DIVIDE:
    case EXPRESSION_SQRT: case EXPRESSION_EXP: case EXPRESSION_LOG: case EXPRESSION_MIN:
    case EXPRESSION_MAX: case EXPRESSION_POW: case EXPRESSION_OPERATOR_COUNT: break;
    }
    // clang-format on
    ASSERT(!"an operand");
    return 0.0;
}

// A power that no operand makes unlike a number: what a rate of wear is made of.
static double power(double a, double b)
{
    if (!(a > 0.0) || !isfinite(a) || !isfinite(b)) {
        return 0.0;
    }
    return det_pow(a, b);
}

static double logarithm(double a)
{
    return a > 0.0 && isfinite(a) ? det_log(a) : 0.0;
}

// The value of an operator; b is unused by those of one operand.
static double applied(enum expression_operator op, double a, double b)
{
    // clang-format off
    switch (op) {
    case EXPRESSION_NOT: return a == 0.0;
    case EXPRESSION_NEGATE: return -a;
    case EXPRESSION_ABS: return fabs(a);
    case EXPRESSION_AND: return a != 0.0 && b != 0.0;
    case EXPRESSION_OR: return a != 0.0 || b != 0.0;
    case EXPRESSION_LESS: return a < b;
    case EXPRESSION_LESS_EQUAL: return a <= b;
    case EXPRESSION_GREATER: return a > b;
    case EXPRESSION_GREATER_EQUAL: return a >= b;
    case EXPRESSION_EQUAL: return a == b;
    case EXPRESSION_ADD: return a + b;
    case EXPRESSION_SUBTRACT: return a - b;
    case EXPRESSION_MULTIPLY: return a * b;
    case EXPRESSION_DIVIDE: return b != 0.0 ? a / b : 0.0;
    case EXPRESSION_SQRT: return a > 0.0 ? sqrt(a) : 0.0;
    case EXPRESSION_EXP: return det_exp(a);
    case EXPRESSION_LOG: return logarithm(a);
    case EXPRESSION_MIN: return a < b ? a : b;
    case EXPRESSION_MAX: return a > b ? a : b;
    case EXPRESSION_POW: return power(a, b);
    case EXPRESSION_CONSTANT: case EXPRESSION_SIGNAL: case EXPRESSION_NODE: case EXPRESSION_INPUT:
    case EXPRESSION_OUTPUT: case EXPRESSION_RISING: case EXPRESSION_FALLING: case EXPRESSION_STEP:
    case EXPRESSION_STEP_TIME: case EXPRESSION_MEMORY: case EXPRESSION_ANALOG: case EXPRESSION_PARAMETER:
    case EXPRESSION_DAMAGE:
    case EXPRESSION_OPERATOR_COUNT: break;
    }
    // clang-format on
    ASSERT(!"an operator");
    return 0.0;
}

double expression_evaluate(const struct expression *expression,
                           const struct expression_context *context)
{
    if (expression->count == 0) {
        return 1.0;
    }
    // written before it is read, as the assertion below says: not worth clearing a hundred times a second
    __attribute__((uninitialized)) double stack[EXPRESSION_STACK_MAX];
    uint32_t depth = 0;
    for (uint32_t i = 0; i < expression->count; i++) {
        const struct expression_token *token = &expression->tokens[i];
        uint32_t arity = arities[token->op];
        ASSERT(depth >= arity && depth - arity < EXPRESSION_STACK_MAX);
        depth -= arity;
        if (arity == 0) {
            stack[depth] = operand(token, context);
        } else {
            stack[depth] = applied(token->op, stack[depth], arity == 2 ? stack[depth + 1] : 0.0);
        }
        depth++;
    }
    ASSERT(depth == 1);
    return stack[0];
}

bool expression_check(const struct expression *expression)
{
    if (expression->count == 0) {
        return true;
    }
    if (expression->count > EXPRESSION_TOKENS_MAX) {
        return false;
    }
    uint32_t depth = 0;
    for (uint32_t i = 0; i < expression->count; i++) {
        if (expression->tokens[i].op >= EXPRESSION_OPERATOR_COUNT) {
            return false;
        }
        uint32_t arity = expression_operator_arity(expression->tokens[i].op);
        if (depth < arity) {
            return false;
        }
        depth = depth - arity + 1;
        if (depth > EXPRESSION_STACK_MAX) {
            return false;
        }
    }
    return depth == 1;
}

const char *expression_operator_word(enum expression_operator op)
{
    static const char *const words[] = {
#define WORD(name, word, arity) word,
        EXPRESSION_LIST(WORD)
#undef WORD
    };
    ASSERT(op < EXPRESSION_OPERATOR_COUNT);
    return words[op];
}

enum expression_operator expression_operator_find(const char *word)
{
    for (uint32_t i = 0; i < EXPRESSION_OPERATOR_COUNT; i++) {
        if (strcmp(expression_operator_word((enum expression_operator)i), word) == 0) {
            return (enum expression_operator)i;
        }
    }
    return EXPRESSION_OPERATOR_COUNT;
}

uint32_t expression_operator_arity(enum expression_operator op)
{
    ASSERT(op < EXPRESSION_OPERATOR_COUNT);
    return arities[op];
}
