#include "engine/base/hash.h"

#include "engine/base/assert.h"

#include <sodium.h>
#include <string.h>

_Static_assert(sizeof(crypto_hash_sha256_state) <= sizeof(struct sha256), "the state fits");
_Static_assert(_Alignof(crypto_hash_sha256_state) <= _Alignof(struct sha256), "and is aligned");
_Static_assert(crypto_hash_sha256_BYTES == SHA256_BYTES, "a digest is a digest");

static crypto_hash_sha256_state *state_of(struct sha256 *hash)
{
    return (crypto_hash_sha256_state *)(void *)hash->opaque;
}

void sha256_init(struct sha256 *hash)
{
    int result = crypto_hash_sha256_init(state_of(hash));
    ASSERT(result == 0);
}

void sha256_update(struct sha256 *hash, const void *bytes, size_t length)
{
    int result = crypto_hash_sha256_update(state_of(hash), bytes, length);
    ASSERT(result == 0);
}

void sha256_final(struct sha256 *hash, uint8_t digest[SHA256_BYTES])
{
    int result = crypto_hash_sha256_final(state_of(hash), digest);
    ASSERT(result == 0);
}

void sha256_hex(const void *bytes, size_t length, char hex[SHA256_HEX_BYTES])
{
    uint8_t digest[SHA256_BYTES];
    struct sha256 hash;
    sha256_init(&hash);
    sha256_update(&hash, bytes, length);
    sha256_final(&hash, digest);
    hex_encode(digest, sizeof digest, hex);
}

// Eight bytes as a number, least significant first, whatever the machine's order.
static uint64_t load64(const uint8_t *bytes)
{
    uint64_t word = 0;
    for (unsigned i = 0; i < 8; i++) {
        word |= (uint64_t)bytes[i] << (8 * i);
    }
    return word;
}

static uint64_t rotate_left(uint64_t word, unsigned count)
{
    return (word << count) | (word >> (64 - count));
}

// The finaliser of MurmurHash3: each bit of the input moves half of the output's.
static uint64_t scramble(uint64_t word)
{
    word ^= word >> 33;
    word *= 0xff51afd7ed558ccdU;
    word ^= word >> 33;
    word *= 0xc4ceb9fe1a85ec53U;
    word ^= word >> 33;
    return word;
}

uint64_t hash64(const void *bytes, size_t length, uint64_t seed)
{
    const uint8_t *at = bytes;
    uint64_t hash = scramble(seed + 0x9e3779b97f4a7c15U) ^ (uint64_t)length;
    size_t left = length;
    for (; left >= 8; left -= 8, at += 8) {
        uint64_t word = load64(at) * 0x87c37b91114253d5U;
        hash ^= rotate_left(word, 31) * 0x4cf5ad432745937fU;
        hash = rotate_left(hash, 27) * 5 + 0x52dce729U;
    }
    if (left > 0) {
        uint8_t tail[8] = {0};
        memcpy(tail, at, left);
        hash ^= rotate_left(load64(tail) * 0x4cf5ad432745937fU, 33) * 0x87c37b91114253d5U;
    }
    return scramble(hash);
}

void hex_encode(const uint8_t *bytes, size_t length, char *hex)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < length; i++) {
        hex[2 * i] = digits[bytes[i] >> 4];
        hex[2 * i + 1] = digits[bytes[i] & 15U];
    }
    hex[2 * length] = '\0';
}

// The value of a hexadecimal digit, or -1.
static int digit_value(char digit)
{
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    if (digit >= 'a' && digit <= 'f') {
        return digit - 'a' + 10;
    }
    if (digit >= 'A' && digit <= 'F') {
        return digit - 'A' + 10;
    }
    return -1;
}

bool hex_decode(const char *hex, uint8_t *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        int high = digit_value(hex[2 * i]);
        int low = high < 0 ? -1 : digit_value(hex[2 * i + 1]);
        if (low < 0) {
            return false;
        }
        bytes[i] = (uint8_t)(high * 16 + low);
    }
    return hex[2 * length] == '\0';
}
