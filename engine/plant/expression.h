/// @file expression.h
/// A small formula over what a line shows: signals, node values, PLC image. The same form serves the
/// transition conditions of a GRAFCET, what one sees or hears on a component, probes and the scene.
///
/// Stored as postfix tokens, as they cross from the scenario host; evaluated on a fixed stack.
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum {
    EXPRESSION_TOKENS_MAX = 96,
    EXPRESSION_STACK_MAX = 24,
};

// clang-format off
/// Operand tokens have an index or a value; operator tokens take their operands from the stack.
#define EXPRESSION_LIST(X)                                              \
    X(EXPRESSION_CONSTANT, "const", 0)   /* value */                    \
    X(EXPRESSION_SIGNAL, "signal", 0)    /* plant signal, index */      \
    X(EXPRESSION_NODE, "node", 0)        /* across value, node index */ \
    X(EXPRESSION_INPUT, "input", 0)      /* PLC input image 0/1 */      \
    X(EXPRESSION_OUTPUT, "output", 0)    /* PLC output image 0/1 */     \
    X(EXPRESSION_RISING, "rising", 0)    /* edge of a PLC input */      \
    X(EXPRESSION_FALLING, "falling", 0)                                 \
    X(EXPRESSION_STEP, "step", 0)        /* X12: activity 0/1 */        \
    X(EXPRESSION_STEP_TIME, "steptime", 0) /* [s] since activation */   \
    X(EXPRESSION_MEMORY, "memory", 0)    /* memory word of the program */ \
    X(EXPRESSION_ANALOG, "analog", 0)    /* analog image of the PLC */  \
    X(EXPRESSION_PARAMETER, "parameter", 0) /* of a law, as it is now */ \
    X(EXPRESSION_DAMAGE, "damage", 0)    /* of the wear row it is in */ \
    X(EXPRESSION_NOT, "not", 1)                                         \
    X(EXPRESSION_NEGATE, "neg", 1)                                      \
    X(EXPRESSION_ABS, "abs", 1)                                         \
    X(EXPRESSION_SQRT, "sqrt", 1)        /* of a negative value: 0 */   \
    X(EXPRESSION_EXP, "exp", 1)                                         \
    X(EXPRESSION_LOG, "log", 1)          /* of what is not > 0: 0 */    \
    X(EXPRESSION_AND, "and", 2)                                         \
    X(EXPRESSION_OR, "or", 2)                                           \
    X(EXPRESSION_LESS, "<", 2)                                          \
    X(EXPRESSION_LESS_EQUAL, "<=", 2)                                   \
    X(EXPRESSION_GREATER, ">", 2)                                       \
    X(EXPRESSION_GREATER_EQUAL, ">=", 2)                                \
    X(EXPRESSION_EQUAL, "==", 2)                                        \
    X(EXPRESSION_ADD, "+", 2)                                           \
    X(EXPRESSION_SUBTRACT, "-", 2)                                      \
    X(EXPRESSION_MULTIPLY, "*", 2)                                      \
    X(EXPRESSION_DIVIDE, "/", 2)                                        \
    X(EXPRESSION_MIN, "min", 2)                                         \
    X(EXPRESSION_MAX, "max", 2)                                         \
    X(EXPRESSION_POW, "pow", 2)          /* of a negative value: 0 */
// clang-format on

enum expression_operator {
#define X(name, word, arity) name,
    EXPRESSION_LIST(X)
#undef X
        EXPRESSION_OPERATOR_COUNT
};

struct expression_token {
    enum expression_operator op;
    uint32_t index; ///< of the signal, node, input, output, step, memory, analog or parameter
    double value;   ///< of a constant
};

/// Borrowed tokens, in the arena of the plant. count 0 is "always" (1).
struct expression {
    const struct expression_token *tokens;
    uint32_t count; ///< <= EXPRESSION_TOKENS_MAX
};

/// Where operands come from. A missing array reads 0: an expression of the scene has no inputs.
struct expression_context {
    const double *signals;      ///< [plant.signal_count]
    const double *nodes;        ///< [plant.node_count], SI, pneumatic absolute
    const uint8_t *inputs;      ///< [program.input_count] image of this scan
    const uint8_t *inputs_last; ///< [program.input_count] image of the scan before
    const uint8_t *outputs;     ///< [program.output_count]
    const uint8_t *steps;       ///< [program.step_count] activity
    const double *step_times;   ///< [program.step_count] [s]
    const double *memories;     ///< [program.memory_count]
    const double *analogs;      ///< [program.analog_count] image of this scan
    const double *parameters;   ///< [plant.parameter_count] with faults, settings and wear
    double damage;              ///< of a wear row, to its own formulas
};

/// Value of @p expression; logical results are 0.0 or 1.0; a division by zero gives 0.
/// @pre the expression passed expression_check()
double expression_evaluate(const struct expression *expression,
                           const struct expression_context *context);

/// Is the postfix well formed: one value left, no underflow, stack within its bound?
bool expression_check(const struct expression *expression);

/// The word of an operator in the compiled scenario ("const", "and", ...).
const char *expression_operator_word(enum expression_operator op);

/// Operator of that word, or EXPRESSION_OPERATOR_COUNT.
enum expression_operator expression_operator_find(const char *word);

/// 0 for an operand, else the number of values taken from the stack.
uint32_t expression_operator_arity(enum expression_operator op);
