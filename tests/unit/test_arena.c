#include "engine/base/arena.h"
#include "tests/support/aborts.h"
#include "tests/support/check.h"

#include <string.h>

static void pieces_are_zeroed_aligned_and_apart(void **state)
{
    (void)state;
    struct arena *arena = arena_create(256);
    unsigned char *pieces[100];
    for (size_t i = 0; i < 100; i++) {
        pieces[i] = arena_alloc(arena, i);
        assert_int_equal((uintptr_t)pieces[i] % 16, 0);
        for (size_t k = 0; k < i; k++) {
            assert_int_equal(pieces[i][k], 0);
        }
        memset(pieces[i], (int)i, i);
    }
    for (size_t i = 0; i < 100; i++) {
        for (size_t k = 0; k < i; k++) {
            assert_int_equal(pieces[i][k], i);
        }
    }
    arena_destroy(arena);
}

static void a_piece_larger_than_a_block_gets_its_own(void **state)
{
    (void)state;
    struct arena *arena = arena_create(64);
    char *large = ARENA_NEW(arena, char, 100000);
    memset(large, 1, 100000);
    char *small = arena_alloc(arena, 1);
    *small = 2;
    assert_int_equal(large[99999], 1);
    arena_destroy(arena);
}

static void bytes_handed_out_are_counted(void **state)
{
    (void)state;
    struct arena *arena = arena_create(0);
    assert_int_equal(arena_bytes(arena), 0);
    (void)arena_alloc(arena, 1);
    (void)arena_alloc(arena, 16);
    (void)arena_alloc(arena, 17);
    assert_int_equal(arena_bytes(arena), 16 + 16 + 32);
    arena_destroy(arena);
}

static void texts_are_copied_and_formatted(void **state)
{
    (void)state;
    struct arena *arena = arena_create(0);
    char original[] = "1Y1";
    char *copy = arena_text(arena, original);
    original[0] = '9';
    assert_string_equal(copy, "1Y1");
    assert_string_equal(arena_text_n(arena, "-X1:3", 3), "-X1");
    assert_string_equal(arena_format(arena, "%s:%d", "-K1", 13), "-K1:13");
    assert_null(arena_text(arena, NULL));
    arena_destroy(arena);
    arena_destroy(NULL);
}

static void take_one(void *arena)
{
    (void)arena_alloc(arena, 1);
}

static void a_frozen_arena_gives_nothing_more(void **state)
{
    (void)state;
    struct arena *arena = arena_create(0);
    assert_false(aborts(take_one, arena));
    arena_freeze(arena);
    assert_true(aborts(take_one, arena));
    arena_destroy(arena);
}

static void take_too_many(void *arena)
{
    (void)arena_alloc_array(arena, SIZE_MAX / 16 + 1, 16);
}

static void a_product_that_overflows_is_a_bug(void **state)
{
    (void)state;
    struct arena *arena = arena_create(0);
    assert_true(aborts(take_too_many, arena));
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_are_zeroed_aligned_and_apart),
        cmocka_unit_test(a_piece_larger_than_a_block_gets_its_own),
        cmocka_unit_test(bytes_handed_out_are_counted),
        cmocka_unit_test(texts_are_copied_and_formatted),
        cmocka_unit_test(a_frozen_arena_gives_nothing_more),
        cmocka_unit_test(a_product_that_overflows_is_a_bug),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
