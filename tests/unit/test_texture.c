#include "app/widgets/texture.h"
#include "tests/support/check.h"

#include <stdio.h>
#include <string.h>

static struct texture *add(struct texture_cache *cache, const char *key, int side)
{
    return texture_add(cache, key, strlen(key), bitmap_create(BITMAP_A8, side, side));
}

static bool has(struct texture_cache *cache, const char *key)
{
    return texture_find(cache, key, strlen(key)) != NULL;
}

static void a_texture_is_found_by_its_whole_key(void **state)
{
    (void)state;
    struct texture_cache *cache = texture_cache_create(1 << 20);
    struct texture *b1 = add(cache, "B1", 4);
    struct texture *e1 = add(cache, "E1", 4);
    assert_ptr_equal(texture_find(cache, "B1", 2), b1);
    assert_ptr_equal(texture_find(cache, "E1", 2), e1);
    assert_true(b1->hash != e1->hash);
    assert_false(has(cache, "B"));
    assert_false(has(cache, "B12"));
    texture_cache_destroy(cache);
}

static void over_the_cap_what_was_not_used_goes_first(void **state)
{
    (void)state;
    struct texture_cache *cache = texture_cache_create(100 * 1000);
    texture_cache_frame(cache, 1);
    for (int i = 0; i < 20; i++) {
        char key[16];
        snprintf(key, sizeof key, "old %d", i);
        add(cache, key, 100);
    }
    assert_true(texture_cache_bytes(cache) > 200 * 1000);
    texture_cache_frame(cache, 700);
    assert_false(has(cache, "old 3"));
    assert_true(texture_cache_bytes(cache) == 0);
    add(cache, "kept", 100);
    texture_cache_frame(cache, 701);
    assert_true(has(cache, "kept"));
    texture_cache_destroy(cache);
}

static void what_is_used_every_frame_stays_under_the_cap(void **state)
{
    (void)state;
    struct texture_cache *cache = texture_cache_create(100 * 1000);
    add(cache, "label", 50);
    for (uint64_t frame = 1; frame < 2000; frame++) {
        char key[16];
        texture_cache_frame(cache, frame);
        assert_true(has(cache, "label"));
        snprintf(key, sizeof key, "moving %d", (int)frame);
        add(cache, key, 100);
        assert_true(texture_cache_bytes(cache) < 150 * 1000);
    }
    texture_cache_destroy(cache);
}

static void a_shape_for_one_frame_is_gone_in_the_next(void **state)
{
    (void)state;
    struct texture_cache *cache = texture_cache_create(1 << 20);
    texture_cache_frame(cache, 1);
    texture_add_once(cache, 42, bitmap_create(BITMAP_A8, 500, 500));
    assert_true(texture_cache_bytes(cache) > 200 * 1000);
    texture_cache_frame(cache, 2);
    assert_int_equal(texture_cache_bytes(cache), 0);
    texture_cache_destroy(cache);
}

static void empty_tiles_of_a_large_mask_are_known(void **state)
{
    (void)state;
    struct texture_cache *cache = texture_cache_create(1 << 20);
    struct bitmap mask = bitmap_create(BITMAP_A8, 300, 200);
    mask.pixels[150 * mask.stride + 10] = 255;
    struct texture *texture = texture_add(cache, "curve", 5, mask);
    assert_int_equal(texture->tile_columns, 5);
    assert_int_equal(texture->tile_rows, 4);
    int drawn = 0;
    for (int i = 0; i < 20; i++) {
        drawn += texture->tiles[i] != 0;
    }
    assert_int_equal(drawn, 1);
    assert_true(texture->tiles[2 * 5] != 0);
    texture_cache_destroy(cache);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_texture_is_found_by_its_whole_key),
        cmocka_unit_test(over_the_cap_what_was_not_used_goes_first),
        cmocka_unit_test(what_is_used_every_frame_stays_under_the_cap),
        cmocka_unit_test(a_shape_for_one_frame_is_gone_in_the_next),
        cmocka_unit_test(empty_tiles_of_a_large_mask_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
