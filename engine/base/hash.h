/// @file hash.h
/// SHA-256 for what must be proved, a fast 64-bit hash for what must be compared, and hexadecimal.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    SHA256_BYTES = 32,
    SHA256_HEX_BYTES = 65, ///< 64 digits and a zero byte
};

/// A SHA-256 under way.
struct sha256 {
    uint64_t opaque[16];
};

void sha256_init(struct sha256 *hash);

/// Adds bytes; as often as one likes.
void sha256_update(struct sha256 *hash, const void *bytes, size_t length);

/// Ends the hash; @p hash must be initialised again before its next use.
void sha256_final(struct sha256 *hash, uint8_t digest[SHA256_BYTES]);

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits and a zero byte.
void sha256_hex(const void *bytes, size_t length, char hex[SHA256_HEX_BYTES]);

/// A fast hash of some bytes, the same on every machine. Not against an adversary.
uint64_t hash64(const void *bytes, size_t length, uint64_t seed);

/// Writes 2 * @p length lower-case digits and a zero byte.
/// @param hex  of at least 2 * length + 1 bytes
void hex_encode(const uint8_t *bytes, size_t length, char *hex);

/// Reads exactly 2 * @p length hexadecimal digits, of either case, that end the string.
/// @return false, and nothing promised about @p bytes, if the text is anything else
bool hex_decode(const char *hex, uint8_t *bytes, size_t length);
