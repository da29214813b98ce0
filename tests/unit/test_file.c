#include "engine/base/file.h"
#include "engine/base/text.h"
#include "tests/support/check.h"
#include "tests/support/folders.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static char folder[256];

static int make_folder(void **state)
{
    (void)state;
    temporary_folder(folder, sizeof folder);
    return 0;
}

static int drop_folder(void **state)
{
    (void)state;
    remove_folder(folder);
    return 0;
}

static char *in_folder(const char *name)
{
    static char path[512];
    assert_true(path_join(path, sizeof path, folder, name));
    return path;
}

static void what_is_written_is_read(void **state)
{
    (void)state;
    const char *path = in_folder("a.bin");
    assert_false(file_exists(path));
    assert_int_equal(file_write_atomic(path, "a\0b\n", 4, NULL), STATUS_OK);
    assert_true(file_exists(path));
    assert_false(folder_exists(path));
    char *bytes = NULL;
    size_t length = 0;
    assert_int_equal(file_read(path, 4, &bytes, &length, NULL), STATUS_OK);
    assert_int_equal(length, 4);
    assert_memory_equal(bytes, "a\0b\n", 5); // and a zero byte after it
    free(bytes);
}

static void a_file_is_replaced_whole_and_nothing_else_is_left(void **state)
{
    (void)state;
    const char *path = in_folder("a.txt");
    assert_int_equal(file_write_atomic(path, "a long text", 11, NULL), STATUS_OK);
    assert_int_equal(file_write_atomic(path, "b", 1, NULL), STATUS_OK);
    char *bytes = NULL;
    size_t length = 0;
    assert_int_equal(file_read(path, 100, &bytes, &length, NULL), STATUS_OK);
    assert_string_equal(bytes, "b");
    free(bytes);
    struct folder_listing listing;
    assert_int_equal(folder_list(folder, &listing, NULL), STATUS_OK);
    assert_int_equal(listing.count, 1);
    folder_listing_clear(&listing);
}

static void what_cannot_be_read_is_told_with_its_path(void **state)
{
    (void)state;
    char *bytes = NULL;
    size_t length = 0;
    struct error error = {0};
    assert_int_equal(file_read(in_folder("none"), 9, &bytes, &length, &error), STATUS_FILE);
    assert_string_equal(error.where, in_folder("none"));
    assert_string_equal(error.what, "cannot open this file: No such file or directory");
    assert_int_equal(file_read(folder, 9, &bytes, &length, &error), STATUS_FILE);
    assert_int_equal(file_read("/dev/null", 9, &bytes, &length, &error), STATUS_FILE);
    assert_int_equal(mkfifo(in_folder("pipe"), 0600), 0);
    assert_int_equal(file_read(in_folder("pipe"), 9, &bytes, &length, &error), STATUS_FILE);
    assert_null(bytes);
}

static void a_file_over_the_limit_is_not_read(void **state)
{
    (void)state;
    const char *path = in_folder("large");
    assert_int_equal(file_write_atomic(path, "12345", 5, NULL), STATUS_OK);
    char *bytes = NULL;
    size_t length = 0;
    struct error error = {0};
    assert_int_equal(file_read(path, 4, &bytes, &length, &error), STATUS_LIMIT);
    assert_null(bytes);
}

static void what_cannot_be_written_leaves_nothing(void **state)
{
    (void)state;
    struct error error = {0};
    assert_int_equal(file_write_atomic(in_folder("no/such"), "x", 1, &error), STATUS_FILE);
    assert_string_equal(error.where, in_folder("no/such"));
    assert_int_equal(mkdir(in_folder("taken"), 0755), 0);
    assert_int_equal(file_write_atomic(in_folder("taken"), "x", 1, &error), STATUS_FILE);
    struct folder_listing listing;
    assert_int_equal(folder_list(folder, &listing, NULL), STATUS_OK);
    assert_int_equal(listing.count, 1);
    folder_listing_clear(&listing);
}

static void folders_are_created_with_those_above(void **state)
{
    (void)state;
    assert_int_equal(folder_create(in_folder("a/b//c/"), NULL), STATUS_OK);
    assert_true(folder_exists(in_folder("a/b/c")));
    assert_int_equal(folder_create(in_folder("a/b/c"), NULL), STATUS_OK);
    assert_int_equal(file_write_atomic(in_folder("a/file"), "", 0, NULL), STATUS_OK);
    struct error error = {0};
    assert_int_equal(folder_create(in_folder("a/file/d"), &error), STATUS_FILE);
    assert_int_equal(folder_create("", &error), STATUS_FILE);
}

static void a_listing_is_sorted_by_bytes(void **state)
{
    (void)state;
    static const char *const names[] = {"b", "a", "Z", "é", "a.lua", "10", "9"};
    static const char *const sorted[] = {"10", "9", "Z", "a", "a.lua", "b", "é"};
    for (int i = 0; i < 7; i++) {
        assert_int_equal(file_write_atomic(in_folder(names[i]), "", 0, NULL), STATUS_OK);
    }
    struct folder_listing listing;
    assert_int_equal(folder_list(folder, &listing, NULL), STATUS_OK);
    assert_int_equal(listing.count, 7);
    for (int i = 0; i < 7; i++) {
        assert_string_equal(listing.names[i], sorted[i]);
    }
    folder_listing_clear(&listing);
    struct error error = {0};
    assert_int_equal(folder_list(in_folder("none"), &listing, &error), STATUS_FILE);
    assert_int_equal(listing.count, 0);
}

static void paths_are_joined_with_one_slash(void **state)
{
    (void)state;
    char path[8];
    assert_true(path_join(path, sizeof path, "a", "b"));
    assert_string_equal(path, "a/b");
    assert_true(path_join(path, sizeof path, "a/", "b"));
    assert_string_equal(path, "a/b");
    assert_true(path_join(path, sizeof path, "", "b"));
    assert_string_equal(path, "b");
    assert_true(path_join(path, sizeof path, "a", "/b"));
    assert_string_equal(path, "/b");
    assert_false(path_join(path, sizeof path, "abcd", "efg"));
    assert_string_equal(path_name("a/b.lua"), "b.lua");
    assert_string_equal(path_name("b.lua"), "b.lua");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_written_is_read, make_folder, drop_folder),
        cmocka_unit_test_setup_teardown(
            a_file_is_replaced_whole_and_nothing_else_is_left, make_folder, drop_folder),
        cmocka_unit_test_setup_teardown(
            what_cannot_be_read_is_told_with_its_path, make_folder, drop_folder),
        cmocka_unit_test_setup_teardown(
            a_file_over_the_limit_is_not_read, make_folder, drop_folder),
        cmocka_unit_test_setup_teardown(
            what_cannot_be_written_leaves_nothing, make_folder, drop_folder),
        cmocka_unit_test_setup_teardown(
            folders_are_created_with_those_above, make_folder, drop_folder),
        cmocka_unit_test_setup_teardown(a_listing_is_sorted_by_bytes, make_folder, drop_folder),
        cmocka_unit_test(paths_are_joined_with_one_slash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
