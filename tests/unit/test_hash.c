#include "engine/base/hash.h"
#include "tests/support/check.h"

#include <string.h>

static void sha256_gives_the_published_digests(void **state)
{
    (void)state;
    char hex[SHA256_HEX_BYTES];
    sha256_hex("", 0, hex);
    assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    sha256_hex("abc", 3, hex);
    assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void pieces_hash_as_the_whole(void **state)
{
    (void)state;
    const char *text = "one fdatasync before an act's effect is shown";
    char whole[SHA256_HEX_BYTES];
    sha256_hex(text, strlen(text), whole);
    for (size_t cut = 0; cut <= strlen(text); cut++) {
        struct sha256 hash;
        uint8_t digest[SHA256_BYTES];
        char hex[SHA256_HEX_BYTES];
        sha256_init(&hash);
        sha256_update(&hash, text, cut);
        sha256_update(&hash, text + cut, strlen(text) - cut);
        sha256_final(&hash, digest);
        hex_encode(digest, sizeof digest, hex);
        assert_string_equal(hex, whole);
    }
}

static void the_fast_hash_never_changes(void **state)
{
    (void)state;
    // Journals and random streams hold its values: another hash is another engine.
    assert_true(hash64("", 0, 0) == UINT64_C(0x6393d51c06c618dc));
    assert_true(hash64("-K1", 3, 1) == UINT64_C(0x2112e889897bb65d));
    assert_true(hash64("a tick is 1 ms", 14, 0xfeedfeed) == UINT64_C(0x5b6c95e55dd875d3));
}

static void every_bit_moves_the_fast_hash(void **state)
{
    (void)state;
    unsigned char bytes[37] = {0};
    uint64_t seen[37 * 8 + 1];
    size_t count = 0;
    seen[count++] = hash64(bytes, sizeof bytes, 7);
    for (size_t i = 0; i < sizeof bytes * 8; i++) {
        bytes[i / 8] ^= (unsigned char)(1U << (i % 8));
        uint64_t hash = hash64(bytes, sizeof bytes, 7);
        bytes[i / 8] ^= (unsigned char)(1U << (i % 8));
        for (size_t k = 0; k < count; k++) {
            assert_true(hash != seen[k]);
        }
        seen[count++] = hash;
    }
}

static void zeroes_of_another_length_hash_otherwise(void **state)
{
    (void)state;
    const unsigned char zeroes[32] = {0};
    for (size_t a = 0; a <= 32; a++) {
        for (size_t b = 0; b < a; b++) {
            assert_true(hash64(zeroes, a, 0) != hash64(zeroes, b, 0));
        }
    }
}

static void hexadecimal_goes_there_and_back(void **state)
{
    (void)state;
    const uint8_t bytes[4] = {0x00, 0x9f, 0xA0, 0xff};
    char hex[9];
    hex_encode(bytes, 4, hex);
    assert_string_equal(hex, "009fa0ff");
    uint8_t again[4];
    assert_true(hex_decode("009Fa0fF", again, 4));
    assert_memory_equal(bytes, again, 4);
    assert_false(hex_decode("009fa0f", again, 4));
    assert_false(hex_decode("009fa0ff0", again, 4));
    assert_false(hex_decode("009fa0fg", again, 4));
    assert_false(hex_decode("", again, 4));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sha256_gives_the_published_digests),
        cmocka_unit_test(pieces_hash_as_the_whole),
        cmocka_unit_test(the_fast_hash_never_changes),
        cmocka_unit_test(every_bit_moves_the_fast_hash),
        cmocka_unit_test(zeroes_of_another_length_hash_otherwise),
        cmocka_unit_test(hexadecimal_goes_there_and_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
