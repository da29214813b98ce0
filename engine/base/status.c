// strerrordesc_np, glibc 2.32: what errno means, never translated.
#define _GNU_SOURCE
#include "engine/base/status.h"

#include "engine/base/assert.h"
#include "engine/base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const char *status_text(enum status status)
{
    switch (status) {
#define STATUS_CASE(name, text)                                                                    \
    case name:                                                                                     \
        return text;
        STATUS_LIST(STATUS_CASE)
#undef STATUS_CASE
    }
    ASSERT(!"a known status");
    return "";
}

enum status
error_set(struct error *error, enum status status, const char *where, const char *format, ...)
{
    ASSERT(status != STATUS_OK);
    if (error == NULL) {
        return status;
    }
    char what[4 * ERROR_WHAT_BYTES];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(what, sizeof what, format, arguments);
    va_end(arguments);
    ASSERT(length >= 0);

    // The caller may pass the place of the very error that is filled here.
    char place[ERROR_WHERE_BYTES];
    (void)text_copy(place, sizeof place, where == NULL ? "" : where);
    error->status = status;
    (void)text_copy(error->where, sizeof error->where, place);
    (void)text_copy(error->what, sizeof error->what, what);
    return status;
}

const char *status_reason(int number)
{
    const char *text = strerrordesc_np(number);
    return text != NULL ? text : "unknown reason";
}
