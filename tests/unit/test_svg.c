#include "app/picture/svg.h"
#include "tests/support/check.h"

#include <string.h>

static const char drawing[] =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50'>"
    "<title>banc</title>"
    "<rect id='base' class='wall0' x='0' y='40' width='100' height='10' fill='#0000ff'/>"
    "<g id='lamp' transform='translate(60 5)'><title>voyant</title>"
    "<rect id='bx-lamp' width='10' height='10' fill='none' stroke='none'/>"
    "<g id='st-lamp-on'><rect width='10' height='10' fill='#ff0000'/></g>"
    "<g id='st-lamp-off'><rect width='10' height='10' fill='#00ff00'/></g></g>"
    "<g id='mv-1A.rod'><rect x='10' y='10' width='20' height='4' fill='#ffffff'/>"
    "<g id='st-1A.rod-led'><rect x='28' y='11' width='2' height='2' fill='#ff00ff'/></g></g>"
    "<g id='on-1A.rod'><rect id='place-cup' width='4' height='4' fill='none'/>"
    "<g id='on-arm'><g id='st-arm-tip-up'/><g id='st-arm-tip-down'/></g></g>"
    "<path id='axis-1A.rod' d='M30 12 H 12' fill='none'/>"
    "<circle id='pivot-1A.rod' cx='20' cy='12' r='1' fill='none'/>"
    "</svg>";

static struct svg *open_drawing(void)
{
    struct svg *svg;
    struct error error;
    assert_int_equal(svg_parse(drawing, strlen(drawing), "drawing", &svg, &error), STATUS_OK);
    return svg;
}

static uint32_t pixel(const struct bitmap *bitmap, int x, int y)
{
    x -= bitmap->left;
    y -= bitmap->top;
    if (x < 0 || y < 0 || x >= bitmap->width || y >= bitmap->height) {
        return 0;
    }
    const uint8_t *row = bitmap->pixels + y * bitmap->stride;
    return ((const uint32_t *)(const void *)row)[x];
}

static void a_part_is_found_by_its_box(void **state)
{
    (void)state;
    struct svg *svg = open_drawing();
    struct box box;
    assert_true(svg_part_box(svg, "lamp", &box));
    assert_float_equal(box.x, 60.0, 1e-6);
    assert_float_equal(box.y, 5.0, 1e-6);
    assert_float_equal(box.w, 10.0, 1e-6);
    assert_false(svg_part_box(svg, "horn", &box));
    assert_string_equal(svg_title(svg, "lamp"), "voyant");
    assert_string_equal(svg_id(svg, svg_find_prefix(svg, "mv-", 0)), "mv-1A.rod");
    assert_int_equal(svg_find_prefix(svg, "hot-", 0), -1);
    svg_close(svg);
}

static void the_whole_leaves_out_what_moves_and_what_changes(void **state)
{
    (void)state;
    struct svg *svg = open_drawing();
    struct box view = svg_view_box(svg);
    struct bitmap whole = svg_render(svg, &(struct svg_shot){.view = view, .scale = 1.0});
    assert_int_equal(pixel(&whole, 50, 45), 0xFF0000FFU);
    assert_int_equal(pixel(&whole, 65, 10), 0);
    assert_int_equal(pixel(&whole, 15, 12), 0);
    bitmap_clear(&whole);
    svg_close(svg);
}

static void one_state_is_drawn_without_the_other(void **state)
{
    (void)state;
    struct svg *svg = open_drawing();
    struct svg_shot shot = {.part = "st-lamp-on", .view = svg_view_box(svg), .scale = 1.0};
    struct bitmap on = svg_render(svg, &shot);
    assert_int_equal(pixel(&on, 65, 10), 0xFFFF0000U);
    assert_int_equal(on.width, 10); // the transparent borders are cut
    shot.part = "st-lamp-off";
    struct bitmap off = svg_render(svg, &shot);
    assert_int_equal(pixel(&off, 65, 10), 0xFF00FF00U);
    bitmap_clear(&on);
    bitmap_clear(&off);
    svg_close(svg);
}

static void a_state_within_a_moving_part_is_drawn_by_itself(void **state)
{
    (void)state;
    struct svg *svg = open_drawing();
    struct svg_shot shot = {.part = "mv-1A.rod", .view = svg_view_box(svg), .scale = 1.0};
    struct bitmap rod = svg_render(svg, &shot);
    assert_int_equal(pixel(&rod, 15, 12), 0xFFFFFFFFU);
    assert_int_equal(pixel(&rod, 29, 12), 0xFFFFFFFFU); // not the magenta of its LED
    shot.part = "st-1A.rod-led";
    struct bitmap led = svg_render(svg, &shot);
    assert_int_equal(pixel(&led, 29, 12), 0xFFFF00FFU);
    assert_int_equal(pixel(&led, 15, 12), 0);
    bitmap_clear(&rod);
    bitmap_clear(&led);
    svg_close(svg);
}

static void a_part_turns_about_its_pivot(void **state)
{
    (void)state;
    struct svg *svg = open_drawing();
    struct point pivot;
    assert_true(svg_pivot(svg, "1A.rod", &pivot));
    assert_float_equal(pivot.x, 20.0, 1e-6);
    struct svg_shot shot = {.part = "mv-1A.rod",
                            .view = {10.0, 10.0, 20.0, 4.0},
                            .scale = 1.0,
                            .angle = 90.0,
                            .pivot = pivot};
    struct bitmap turned = svg_render(svg, &shot);
    assert_int_equal(pixel(&turned, 20, 4), 0xFFFFFFFFU);
    assert_int_equal(pixel(&turned, 12, 12), 0);
    bitmap_clear(&turned);
    svg_close(svg);
}

static void an_axis_goes_the_way_it_was_drawn(void **state)
{
    (void)state;
    struct svg *svg = open_drawing();
    struct point from;
    struct point to;
    assert_true(svg_axis(svg, "1A.rod", &from, &to));
    assert_float_equal(from.x, 30.0, 1e-6);
    assert_float_equal(to.x, 12.0, 1e-6);
    assert_float_equal(from.y, to.y, 1e-6);
    svg_close(svg);
}

static void the_theme_recolours_classes(void **state)
{
    (void)state;
    struct svg *svg = open_drawing();
    unsigned before = svg_version(svg);
    svg_set_style(svg, ".wall0{fill:#123456}");
    assert_true(svg_version(svg) != before);
    struct svg_shot shot = {.view = svg_view_box(svg), .scale = 1.0};
    struct bitmap whole = svg_render(svg, &shot);
    assert_int_equal(pixel(&whole, 50, 45), 0xFF123456U);
    bitmap_clear(&whole);
    svg_close(svg);
}

static void a_drawing_that_is_not_one_is_a_failure_with_its_place(void **state)
{
    (void)state;
    struct svg *svg;
    struct error error;
    const char *broken = "<svg><g id='a' id='b'/></svg>";
    assert_int_equal(svg_parse(broken, strlen(broken), "x.svg", &svg, &error), STATUS_SYNTAX);
    assert_null(svg);
    assert_string_equal(error.where, "x.svg");
    assert_int_equal(svg_open("/nowhere/x.svg", &svg, &error), STATUS_FILE);
}

static void a_state_is_found_by_its_value(void **state)
{
    (void)state;
    struct svg *svg = open_drawing();
    assert_string_equal(svg_state(svg, "st-lamp", 0), "st-lamp-on"); // in the order of the file
    assert_string_equal(svg_state(svg, "st-lamp", 1), "st-lamp-off");
    assert_string_equal(svg_state(svg, "st-lamp", 7), "st-lamp-off");
    assert_string_equal(svg_state(svg, "st-arm-tip", 1), "st-arm-tip-down");
    assert_null(svg_state(svg, "st-arm", 0)); // "tip-up" is not a state of the arm
    assert_null(svg_state(svg, "st-horn", 0));
    svg_close(svg);
}

static void what_is_carried_knows_its_carriers(void **state)
{
    (void)state;
    struct svg *svg = open_drawing();
    assert_string_equal(svg_carrier(svg, "place-cup"), "on-1A.rod");
    assert_string_equal(svg_carrier(svg, "st-arm-tip-up"), "on-arm");
    assert_string_equal(svg_carrier(svg, "on-arm"), "on-1A.rod");
    assert_null(svg_carrier(svg, "on-1A.rod"));
    assert_null(svg_carrier(svg, "st-lamp-on"));
    assert_null(svg_carrier(svg, "nothing"));
    svg_close(svg);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_part_is_found_by_its_box),
        cmocka_unit_test(the_whole_leaves_out_what_moves_and_what_changes),
        cmocka_unit_test(one_state_is_drawn_without_the_other),
        cmocka_unit_test(a_state_within_a_moving_part_is_drawn_by_itself),
        cmocka_unit_test(a_part_turns_about_its_pivot),
        cmocka_unit_test(an_axis_goes_the_way_it_was_drawn),
        cmocka_unit_test(a_state_is_found_by_its_value),
        cmocka_unit_test(what_is_carried_knows_its_carriers),
        cmocka_unit_test(the_theme_recolours_classes),
        cmocka_unit_test(a_drawing_that_is_not_one_is_a_failure_with_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
