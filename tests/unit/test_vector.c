#include "app/picture/vector.h"
#include "tests/support/check.h"

#include <math.h>

static const struct colour black = {0, 0, 0, 255};
static const struct colour red = {255, 0, 0, 255};

static uint32_t pixel(const struct bitmap *bitmap, int x, int y)
{
    const uint8_t *row = bitmap->pixels + y * bitmap->stride;
    return ((const uint32_t *)(const void *)row)[x];
}

static double mask_sum(const struct bitmap *mask)
{
    double sum = 0.0;
    for (int y = 0; y < mask->height; y++) {
        for (int x = 0; x < mask->width; x++) {
            sum += mask->pixels[y * mask->stride + x];
        }
    }
    return sum / 255.0;
}

static void the_mask_of_a_disc_has_its_area(void **state)
{
    (void)state;
    struct path path = {0};
    path_arc(&path, 20.3, 30.7, 10.0, 10.0, 0.0, 360.0);
    path_close(&path);
    struct bitmap mask = path_mask(&path, (struct path_style){0});
    assert_true(fabs(mask_sum(&mask) - (M_PI * 100.0)) < 3.0);
    assert_true(mask.left <= 10 && mask.left + mask.width >= 31);
    bitmap_clear(&mask);
    path_clear(&path);
}

static void a_dashed_stroke_has_less_ink_than_a_full_one(void **state)
{
    (void)state;
    struct path path = {0};
    path_move(&path, 0.0, 10.0);
    path_line(&path, 100.0, 10.0);
    struct bitmap full = path_mask(&path, (struct path_style){.width = 4.0});
    struct bitmap dashed =
        path_mask(&path, (struct path_style){.width = 4.0, .dash = 5.0, .gap = 5.0});
    assert_true(fabs(mask_sum(&full) - (400.0)) < 2.0);
    assert_true(fabs(mask_sum(&dashed) - (200.0)) < 2.0);
    bitmap_clear(&full);
    bitmap_clear(&dashed);
    path_clear(&path);
}

static void a_shadow_spreads_and_fades(void **state)
{
    (void)state;
    struct bitmap mask = path_shadow_mask(60, 40, 6.0, 12.0);
    assert_int_equal(mask.width, 60 + 24);
    assert_int_equal(mask.left, -12);
    uint8_t middle = mask.pixels[32 * mask.stride + 42];
    uint8_t edge = mask.pixels[32 * mask.stride + 12];
    uint8_t outside = mask.pixels[32 * mask.stride + 1];
    assert_true(middle > edge && edge > outside);
    assert_true(fabs(mask_sum(&mask) - (60.0 * 40.0 - (4.0 - M_PI) * 36.0)) < 110.0);
    bitmap_clear(&mask);
}

static void a_pushed_transform_moves_turns_and_scales(void **state)
{
    (void)state;
    struct vector *vector = vector_create();
    vector_push(vector, 100.0, 50.0, 90.0, 2.0);
    vector_move(vector, 0.0, 0.0);
    vector_line(vector, 10.0, 0.0);
    vector_stroke(vector, (struct vector_pen){.width = 1.0, .colour = black});
    vector_pop(vector);
    struct box bounds = vector_bounds(vector);
    // The line goes down from (100, 50) to (100, 70), two units wide.
    assert_float_equal(bounds.x, 98.0, 1e-9);
    assert_float_equal(bounds.y, 48.0, 1e-9);
    assert_float_equal(bounds.h, 24.0, 1e-9);
    vector_destroy(vector);
}

static struct vector *cross(double x)
{
    struct vector *vector = vector_create();
    vector_move(vector, x, 0.0);
    vector_line(vector, x, 40.0);
    vector_stroke(vector, (struct vector_pen){.width = 1.0, .colour = black});
    vector_rect(vector, (struct box){50.0, 10.0, 20.0, 20.0}, 0.0);
    vector_fill(vector, red);
    vector_text(vector,
                80.0,
                30.0,
                (struct vector_font){.size = 12.0, .weight = 400, .colour = black},
                "1Y1");
    return vector;
}

static void equal_drawings_have_equal_hashes_and_others_do_not(void **state)
{
    (void)state;
    struct vector *a = cross(10.0);
    struct vector *b = cross(10.0);
    struct vector *c = cross(11.0);
    assert_true(vector_hash(a) == vector_hash(b));
    assert_true(vector_hash(a) != vector_hash(c));
    vector_reset(b);
    assert_true(vector_is_empty(b));
    vector_append(b, a);
    assert_true(vector_hash(a) == vector_hash(b));
    vector_destroy(a);
    vector_destroy(b);
    vector_destroy(c);
}

static void an_upright_hairline_falls_on_one_column_of_pixels(void **state)
{
    (void)state;
    struct vector *vector = cross(10.2);
    struct bitmap bitmap = vector_render(vector, (struct box){0.0, 0.0, 120.0, 40.0}, 1.0);
    assert_int_equal(pixel(&bitmap, 10, 20), 0xFF000000U);
    assert_int_equal(pixel(&bitmap, 9, 20), 0);
    assert_int_equal(pixel(&bitmap, 11, 20), 0);
    assert_int_equal(pixel(&bitmap, 60, 20), 0xFFFF0000U);
    bitmap_clear(&bitmap);
    vector_destroy(vector);
}

static void pieces_of_a_picture_are_the_picture(void **state)
{
    (void)state;
    struct vector *vector = cross(10.0);
    struct bitmap whole = vector_render(vector, (struct box){0.0, 0.0, 120.0, 40.0}, 1.0);
    struct bitmap piece = vector_render(vector, (struct box){64.01, 0.0, 55.9, 40.0}, 1.0);
    assert_int_equal(piece.left, 64);
    for (int y = 0; y < 40; y++) {
        for (int x = 64; x < 119; x++) {
            assert_int_equal(pixel(&whole, x, y), pixel(&piece, x - 64, y));
        }
    }
    bitmap_clear(&whole);
    bitmap_clear(&piece);
    vector_destroy(vector);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_mask_of_a_disc_has_its_area),
        cmocka_unit_test(a_dashed_stroke_has_less_ink_than_a_full_one),
        cmocka_unit_test(a_shadow_spreads_and_fades),
        cmocka_unit_test(a_pushed_transform_moves_turns_and_scales),
        cmocka_unit_test(equal_drawings_have_equal_hashes_and_others_do_not),
        cmocka_unit_test(an_upright_hairline_falls_on_one_column_of_pixels),
        cmocka_unit_test(pieces_of_a_picture_are_the_picture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
