#include "engine/journal/chain.h"

#include "engine/base/assert.h"
#include "engine/journal/journal.h"

#include <stdio.h>
#include <string.h>

const char *chain_step_text(enum chain_step step)
{
    switch (step) {
    case CHAIN_GOOD:
        return "the entry is whole";
    case CHAIN_END:
        return "the journal ends here";
    case CHAIN_TORN_LINE:
        return "the last line is cut";
    case CHAIN_NO_ENTRY:
        return "the line is no entry of a journal";
    case CHAIN_WRONG_NUMBER:
        return "the entry does not have the number that comes next";
    case CHAIN_WRONG_HASH:
        return "the entry does not have the hash of its bytes";
    }
    return "";
}

void chain_init(struct chain *chain)
{
    memset(chain, 0, sizeof *chain);
    memset(chain->head, '0', SHA256_HEX_BYTES - 1);
}

void chain_hash(const char *previous, const char *line, size_t count, char hex[SHA256_HEX_BYTES])
{
    struct sha256 hash;
    uint8_t digest[SHA256_BYTES];
    sha256_init(&hash);
    sha256_update(&hash, previous, SHA256_HEX_BYTES - 1);
    sha256_update(&hash, line, count);
    sha256_final(&hash, digest);
    hex_encode(digest, sizeof digest, hex);
}

// Has the line, without its newline, the outside of an entry?
static bool is_entry(const char *line, size_t count)
{
    if (count < CHAIN_TAIL_BYTES + 5 || count >= JOURNAL_ENTRY_BYTES_MAX) {
        return false;
    }
    const char *tail = line + count - (CHAIN_TAIL_BYTES - 1);
    return memcmp(line, "{\"n\":", 5) == 0 && memcmp(tail, CHAIN_TAIL, 6) == 0 &&
           memcmp(line + count - 2, "\"}", 2) == 0;
}

static enum chain_step
check(const struct chain *chain, const char *line, size_t count, char hash[SHA256_HEX_BYTES])
{
    if (!is_entry(line, count)) {
        return CHAIN_NO_ENTRY;
    }
    size_t hashed = count - (CHAIN_TAIL_BYTES - 1);
    chain_hash(chain->head, line, hashed, hash);
    if (memcmp(line + hashed + 6, hash, SHA256_HEX_BYTES - 1) != 0) {
        return CHAIN_WRONG_HASH;
    }
    char start[CHAIN_FIELDS_BYTES_MAX];
    int length = snprintf(start, sizeof start, "{\"n\":%u,\"t\":", chain->count);
    return (size_t)length <= count && memcmp(line, start, (size_t)length) == 0 ? CHAIN_GOOD
                                                                               : CHAIN_WRONG_NUMBER;
}

enum chain_step chain_next(
    struct chain *chain, const char *bytes, size_t count, const char **line, size_t *line_bytes)
{
    ASSERT(chain->offset <= count);
    size_t left = count - chain->offset;
    if (left == 0) {
        return CHAIN_END;
    }
    const char *start = bytes + chain->offset;
    const char *end = memchr(start, '\n', left);
    if (end == NULL) {
        return CHAIN_TORN_LINE;
    }
    char hash[SHA256_HEX_BYTES];
    enum chain_step step = check(chain, start, (size_t)(end - start), hash);
    if (step != CHAIN_GOOD) {
        return step;
    }
    memcpy(chain->head, hash, sizeof hash);
    chain->count++;
    chain->offset += (size_t)(end - start) + 1;
    *line = start;
    *line_bytes = (size_t)(end - start);
    return CHAIN_GOOD;
}

bool chain_is_torn(const struct chain *chain, const char *bytes, size_t count)
{
    const char *at = bytes + chain->offset;
    const char *limit = bytes + count;
    for (bool first = true; at < limit; first = false) {
        const char *end = memchr(at, '\n', (size_t)(limit - at));
        const char *stop = end != NULL ? end : limit;
        if (first && memchr(at, '\0', (size_t)(stop - at)) != NULL) {
            return true;
        }
        if (end == NULL) {
            return true;
        }
        if (is_entry(at, (size_t)(end - at))) {
            return false;
        }
        at = end + 1;
    }
    return true;
}
