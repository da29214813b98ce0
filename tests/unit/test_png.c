#include "app/picture/png.h"
#include "tests/support/check.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void a_picture_comes_back_as_it_was_written(void **state)
{
    (void)state;
    char path[64];
    snprintf(path, sizeof path, "/tmp/test-png-%d.png", (int)getpid());
    struct bitmap bitmap = bitmap_create(BITMAP_ARGB32, 7, 5);
    for (int y = 0; y < 5; y++) {
        uint32_t *row = (uint32_t *)(void *)(bitmap.pixels + y * bitmap.stride);
        for (int x = 0; x < 7; x++) {
            row[x] = 0xFF000000U | (uint32_t)(x * 0x201000 + y * 0x15);
        }
    }
    struct error error;
    assert_int_equal(png_write(&bitmap, path, &error), STATUS_OK);
    struct bitmap back;
    assert_int_equal(png_read(path, &back, &error), STATUS_OK);
    assert_int_equal(back.width, 7);
    assert_int_equal(back.height, 5);
    assert_memory_equal(back.pixels, bitmap.pixels, (size_t)(bitmap.stride * 5));
    bitmap_clear(&bitmap);
    bitmap_clear(&back);
    unlink(path);
}

static void a_folder_that_is_not_there_is_a_failure(void **state)
{
    (void)state;
    struct error error;
    struct bitmap bitmap = bitmap_create(BITMAP_ARGB32, 2, 2);
    assert_int_equal(png_write(&bitmap, "/nowhere/x.png", &error), STATUS_FILE);
    assert_string_equal(error.where, "/nowhere/x.png");
    bitmap_clear(&bitmap);
    assert_int_equal(png_read("/nowhere/x.png", &bitmap, &error), STATUS_FILE);
    assert_null(bitmap.pixels);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_picture_comes_back_as_it_was_written),
        cmocka_unit_test(a_folder_that_is_not_there_is_a_failure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
