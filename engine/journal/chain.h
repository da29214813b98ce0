/// @file chain.h
/// The chain of a journal's lines, by their bytes alone: no meaning, no JSON. A dozen lines of `sh`
/// with `sha256sum` do the same (docs/journal.md).
#pragma once

#include "engine/base/hash.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CHAIN_FIELDS_BYTES_MAX = 24 };

/// Ends a line's bytes that are hashed.
#define CHAIN_TAIL ",\"h\":\""
enum { CHAIN_TAIL_BYTES = 6 + 64 + 3 }; ///< ,"h":" then 64 digits then "} and a newline

/// Where a walk along the chain stands.
struct chain {
    char head[SHA256_HEX_BYTES]; ///< h of the last good line; 64 zeros before the first
    uint32_t count;              ///< good lines so far
    size_t offset;               ///< of the line to come
};

enum chain_step {
    CHAIN_GOOD,
    CHAIN_END,       ///< no byte left
    CHAIN_TORN_LINE, ///< no newline before the end
    CHAIN_NO_ENTRY,  ///< the line is no entry
    CHAIN_WRONG_NUMBER,
    CHAIN_WRONG_HASH,
};

/// One sentence for a step that is not good.
const char *chain_step_text(enum chain_step step);

void chain_init(struct chain *chain);

/// Takes the next line in. The chain stays where it is unless the step is good.
/// @param line, line_bytes  the line without its newline; set for CHAIN_GOOD
enum chain_step chain_next(
    struct chain *chain, const char *bytes, size_t count, const char **line, size_t *line_bytes);

/// After a step that is neither good nor the end: is all that follows a tail torn by a kill or a
/// power cut, rather than an alteration? It is, if no line of it has the outside of an entry, or if the
/// first holds a zero byte (a sector never written).
bool chain_is_torn(const struct chain *chain, const char *bytes, size_t count);

/// The hash of a line: of the previous hash's digits and of its bytes before `,"h":"`.
void chain_hash(const char *previous, const char *line, size_t count, char hex[SHA256_HEX_BYTES]);
