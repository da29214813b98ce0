/// @file status.h
/// What a function says when the world did not let it do its work: a kind, a place, a sentence.
///
/// A bug of ours is an ASSERT; a trainee's mistake is data. Neither is a status.
#pragma once

/// Every way to fail, with a few words for each.
// clang-format off
#define STATUS_LIST(X)                                            \
    X(STATUS_OK, "ok")                                            \
    X(STATUS_FILE, "a file cannot be read or written")            \
    X(STATUS_SYNTAX, "a text cannot be parsed")                   \
    X(STATUS_RANGE, "a value is out of its range")                \
    X(STATUS_SINGULAR, "a circuit has no unique solution")        \
    X(STATUS_LIMIT, "a limit of the program is exceeded")         \
    X(STATUS_ALTERED, "a record was altered")                     \
    X(STATUS_REFUSED, "this is not allowed here")                 \
    X(STATUS_UNSUPPORTED, "this is not supported")                \
    X(STATUS_USAGE, "the command is not used as it should be")    \
    X(STATUS_INTERRUPTED, "the work was interrupted")
// clang-format on

enum status {
#define STATUS_CONSTANT(name, text) name,
    STATUS_LIST(STATUS_CONSTANT)
#undef STATUS_CONSTANT
};

_Static_assert(STATUS_OK == 0, "a status is false when all went well");

enum {
    ERROR_WHERE_BYTES = 192,
    ERROR_WHAT_BYTES = 320,
};

/// One failure, ready to be shown as "where: what".
struct error {
    enum status status;
    char where[ERROR_WHERE_BYTES]; ///< "scenarios/lines/x/line.lua:42" or "node -X1:3"; may be ""
    char what[ERROR_WHAT_BYTES];   ///< one sentence, untranslated, without a full stop
};

/// The result must be looked at.
#define MUST_USE __attribute__((warn_unused_result))

/// The function formats as printf does.
#define PRINTF_LIKE(format_index, first_index)                                                     \
    __attribute__((format(printf, format_index, first_index)))

/// A few words for @p status, such as "a file cannot be read or written". Lives for ever.
const char *status_text(enum status status);

/// Fills @p error and returns @p status, so that a failure is one line:
/// `return error_set(error, STATUS_RANGE, place, "a relay of %d A", n);`
///
/// @param error   may be NULL: only the status is told then
/// @param where   may be NULL, the same as ""; cut to fit, on a UTF-8 boundary, as is the sentence
enum status
error_set(struct error *error, enum status status, const char *where, const char *format, ...)
    PRINTF_LIKE(4, 5);

/// Returns from the calling function with the status of @p expression unless it is STATUS_OK.
#define RETURN_IF_FAILED(expression)                                                               \
    do {                                                                                           \
        enum status returned_status_ = (expression);                                               \
        if (returned_status_ != STATUS_OK) {                                                       \
            return returned_status_;                                                               \
        }                                                                                          \
    } while (0)

/// What a number of errno means, in English whatever the locale: "No such file or directory". Static.
const char *status_reason(int number);
