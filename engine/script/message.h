/// @file message.h
/// What goes between the program and its scenario host: one request, one greeting, one answer.
///
/// The child's descriptor 0 is a socket, its descriptor 1 a page shared with the parent. Greeting: one
/// byte, confinement bits. Request: a run of fields, each a length of four bytes (lowest first) and the
/// bytes. Answer: '+' and the compiled scenario, or '-' and the mistakes as JSON.
#pragma once

#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What is asked of the child.
enum message_wish { MESSAGE_SCENARIO, MESSAGE_KIND, MESSAGE_CARD };

enum {
    MESSAGE_ANSWER_BYTES_MAX = 8 * 1024 * 1024 + 1,
    MESSAGE_REQUEST_BYTES_MAX = 80 * 1024 * 1024,
    MESSAGE_NO_FILE = 0xFFFF,
};

/// What the child has shut behind itself before it reads the request.
enum message_confinement {
    MESSAGE_LANDLOCK = 1 << 0,
    MESSAGE_SECCOMP = 1 << 1,
    MESSAGE_GREETING = 1 << 6, ///< always there
};

/// Where the author's code is: written by the child, read by the parent if the child dies.
struct message_position {
    volatile uint32_t file; ///< index in the request, MESSAGE_NO_FILE if none
    volatile uint32_t line;
};

/// One file of the request, or the reason why it is not there.
struct message_file {
    const char *path; ///< within the pack: "lines/x/line.lua"
    const char *bytes;
    size_t length;
    const char *refusal; ///< "" if the bytes are there, else a sentence: "it is a symbolic link"
};

void message_put(struct text_builder *request, const char *bytes, size_t length);
void message_put_number(struct text_builder *request, uint32_t number);

/// Takes fields off a request, in order.
struct message_reader {
    const char *bytes;
    size_t length;
    size_t at;
    bool failed;
};

/// The next field, closed by a zero byte that is part of the request's own buffer. Sets `failed`.
const char *message_take(struct message_reader *reader, size_t *length);
uint32_t message_take_number(struct message_reader *reader);
