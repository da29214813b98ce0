#include "app/picture/box.h"
#include "tests/support/check.h"

static void expect_box(struct box box, double x, double y, double w, double h)
{
    assert_float_equal(box.x, x, 1e-12);
    assert_float_equal(box.y, y, 1e-12);
    assert_float_equal(box.w, w, 1e-12);
    assert_float_equal(box.h, h, 1e-12);
}

static void a_strip_cut_off_leaves_the_rest_less_the_gap(void **state)
{
    (void)state;
    struct box page = {10.0, 20.0, 100.0, 50.0};
    expect_box(box_cut_top(&page, 10.0, 2.0), 10.0, 20.0, 100.0, 10.0);
    expect_box(page, 10.0, 32.0, 100.0, 38.0);
    expect_box(box_cut_bottom(&page, 8.0, 0.0), 10.0, 62.0, 100.0, 8.0);
    expect_box(page, 10.0, 32.0, 100.0, 30.0);
    expect_box(box_cut_left(&page, 30.0, 5.0), 10.0, 32.0, 30.0, 30.0);
    expect_box(page, 45.0, 32.0, 65.0, 30.0);
    expect_box(box_cut_right(&page, 20.0, 5.0), 90.0, 32.0, 20.0, 30.0);
    expect_box(page, 45.0, 32.0, 40.0, 30.0);
}

static void a_cut_never_takes_more_than_there_is(void **state)
{
    (void)state;
    struct box page = {0.0, 0.0, 30.0, 10.0};
    expect_box(box_cut_left(&page, 50.0, 5.0), 0.0, 0.0, 30.0, 10.0);
    expect_box(page, 30.0, 0.0, 0.0, 10.0);
    expect_box(box_cut_right(&page, 10.0, 0.0), 30.0, 0.0, 0.0, 10.0);
}

static void a_small_box_is_widened_around_its_middle_and_a_large_one_left(void **state)
{
    (void)state;
    expect_box(box_at_least((struct box){10.0, 20.0, 14.0, 40.0}, 24.0), 5.0, 20.0, 24.0, 40.0);
    expect_box(box_at_least((struct box){10.0, 20.0, 30.0, 4.0}, 24.0), 10.0, 10.0, 30.0, 24.0);
}

static void columns_share_the_width_and_end_where_the_box_ends(void **state)
{
    (void)state;
    struct box box = {5.0, 0.0, 100.0, 10.0};
    expect_box(box_column(box, 0, 3, 5.0), 5.0, 0.0, 30.0, 10.0);
    expect_box(box_column(box, 2, 3, 5.0), 75.0, 0.0, 30.0, 10.0);
    expect_box(box_row(box, 1, 2, 2.0), 5.0, 6.0, 100.0, 4.0);
}

static void boxes_that_only_touch_have_nothing_in_common(void **state)
{
    (void)state;
    struct box left = {0.0, 0.0, 10.0, 10.0};
    struct box right = {10.0, 0.0, 10.0, 10.0};
    assert_false(box_overlaps(left, right));
    right.x = 9.0;
    assert_true(box_overlaps(left, right));
    expect_box(box_intersect(left, right), 9.0, 0.0, 1.0, 10.0);
    expect_box(box_union(left, right), 0.0, 0.0, 19.0, 10.0);
}

static void the_left_edge_is_inside_and_the_right_edge_is_not(void **state)
{
    (void)state;
    struct box box = {0.0, 0.0, 10.0, 10.0};
    assert_true(box_has(box, 0.0, 0.0));
    assert_false(box_has(box, 10.0, 5.0));
    assert_false(box_has(box, 5.0, 10.0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_strip_cut_off_leaves_the_rest_less_the_gap),
        cmocka_unit_test(a_cut_never_takes_more_than_there_is),
        cmocka_unit_test(a_small_box_is_widened_around_its_middle_and_a_large_one_left),
        cmocka_unit_test(columns_share_the_width_and_end_where_the_box_ends),
        cmocka_unit_test(boxes_that_only_touch_have_nothing_in_common),
        cmocka_unit_test(the_left_edge_is_inside_and_the_right_edge_is_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
