#include "app/widgets/display_list.h"
#include "tests/support/check.h"

#include <string.h>

enum { WIDTH = 400, HEIGHT = 200 };

static const struct colour white = {255, 255, 255, 255};
static const struct colour red = {255, 0, 0, 255};
static const struct colour half_black = {0, 0, 0, 128};

struct canvas {
    struct bitmap bitmap;
    pixman_image_t *image;
};

static struct canvas open_canvas(void)
{
    struct canvas canvas = {.bitmap = bitmap_create(BITMAP_ARGB32, WIDTH, HEIGHT)};
    canvas.image = pixman_image_create_bits(PIXMAN_x8r8g8b8,
                                            WIDTH,
                                            HEIGHT,
                                            (uint32_t *)(void *)canvas.bitmap.pixels,
                                            canvas.bitmap.stride);
    return canvas;
}

static void close_canvas(struct canvas *canvas)
{
    pixman_image_unref(canvas->image);
    bitmap_clear(&canvas->bitmap);
}

static uint32_t pixel(const struct canvas *canvas, int x, int y)
{
    const uint8_t *row = canvas->bitmap.pixels + y * canvas->bitmap.stride;
    return ((const uint32_t *)(const void *)row)[x] & 0xFFFFFFU;
}

static void add_rect(struct display_list *list,
                     enum draw_layer layer,
                     int x,
                     int y,
                     int w,
                     int h,
                     struct colour colour)
{
    struct pixels to = {(int16_t)x, (int16_t)y, (int16_t)w, (int16_t)h};
    display_list_add(
        list, layer, (struct command){.to = to, .kind = COMMAND_RECT, .colour = colour});
}

// Draws what changed, as a window does; returns how many rectangles.
static int show(struct display_list *list, struct canvas *canvas)
{
    const struct pixels *changes;
    int count = display_list_changes(list, false, &changes);
    for (int i = 0; i < count; i++) {
        display_list_replay(list, canvas->image, changes[i]);
    }
    return count;
}

static void page(struct display_list *list, int x)
{
    display_list_begin(list, WIDTH, HEIGHT);
    add_rect(list, DRAW_BASE, 0, 0, WIDTH, HEIGHT, white);
    add_rect(list, DRAW_BASE, x, 50, 20, 20, red);
}

static void what_did_not_change_is_not_drawn_again(void **state)
{
    (void)state;
    struct display_list *list = display_list_create();
    struct canvas canvas = open_canvas();
    page(list, 45);
    assert_true(show(list, &canvas) > 0);
    page(list, 45);
    assert_int_equal(show(list, &canvas), 0);
    assert_true(display_list_changed_share(list) == 0.0);
    display_list_destroy(list);
    close_canvas(&canvas);
}

static void a_thing_that_moves_redraws_where_it_was_and_where_it_is(void **state)
{
    (void)state;
    struct display_list *list = display_list_create();
    struct canvas canvas = open_canvas();
    page(list, 45);
    show(list, &canvas);
    page(list, 245);
    assert_int_equal(show(list, &canvas), 2);
    assert_true(display_list_changed_share(list) < 0.1);
    assert_int_equal(pixel(&canvas, 50, 60), 0xFFFFFF);
    assert_int_equal(pixel(&canvas, 250, 60), 0xFF0000);
    display_list_destroy(list);
    close_canvas(&canvas);
}

static void piecewise_drawing_gives_the_picture_of_a_whole_one(void **state)
{
    (void)state;
    struct display_list *list = display_list_create();
    struct canvas piecewise = open_canvas();
    struct canvas whole = open_canvas();
    for (int i = 0; i < 20; i++) {
        page(list, i * 17);
        add_rect(list, DRAW_POPUP, 390 - i * 13, 40, 60, 90, half_black);
        show(list, &piecewise);
    }
    display_list_replay(list, whole.image, (struct pixels){0, 0, WIDTH, HEIGHT});
    assert_memory_equal(
        piecewise.bitmap.pixels, whole.bitmap.pixels, (size_t)(whole.bitmap.stride * HEIGHT));
    display_list_destroy(list);
    close_canvas(&piecewise);
    close_canvas(&whole);
}

static void a_higher_layer_covers_a_lower_one_whatever_the_order(void **state)
{
    (void)state;
    struct display_list *list = display_list_create();
    struct canvas canvas = open_canvas();
    display_list_begin(list, WIDTH, HEIGHT);
    add_rect(list, DRAW_TIP, 10, 10, 10, 10, red);
    add_rect(list, DRAW_BASE, 0, 0, WIDTH, HEIGHT, white);
    show(list, &canvas);
    assert_int_equal(pixel(&canvas, 15, 15), 0xFF0000);
    display_list_destroy(list);
    close_canvas(&canvas);
}

static void a_clip_cuts_what_follows_it_in_its_layer(void **state)
{
    (void)state;
    struct display_list *list = display_list_create();
    struct canvas canvas = open_canvas();
    display_list_begin(list, WIDTH, HEIGHT);
    add_rect(list, DRAW_BASE, 0, 0, WIDTH, HEIGHT, white);
    display_list_add(
        list, DRAW_BASE, (struct command){.to = {100, 100, 20, 20}, .kind = COMMAND_CLIP});
    add_rect(list, DRAW_BASE, 90, 90, 100, 100, red);
    show(list, &canvas);
    assert_int_equal(pixel(&canvas, 99, 110), 0xFFFFFF);
    assert_int_equal(pixel(&canvas, 100, 110), 0xFF0000);
    assert_int_equal(pixel(&canvas, 119, 110), 0xFF0000);
    assert_int_equal(pixel(&canvas, 120, 110), 0xFFFFFF);
    display_list_destroy(list);
    close_canvas(&canvas);
}

static void a_mask_takes_the_tint_and_its_content_is_the_key(void **state)
{
    (void)state;
    struct display_list *list = display_list_create();
    struct canvas canvas = open_canvas();
    struct texture_cache *cache = texture_cache_create(1 << 20);
    struct bitmap mask = bitmap_create(BITMAP_A8, 8, 8);
    memset(mask.pixels, 255, (size_t)(mask.stride * 8));
    struct texture *texture = texture_add(cache, "disc", 4, mask);
    display_list_begin(list, WIDTH, HEIGHT);
    add_rect(list, DRAW_BASE, 0, 0, WIDTH, HEIGHT, white);
    struct command command = {.to = {20, 20, 8, 8},
                              .from = {0, 0, 8, 8},
                              .kind = COMMAND_TEX,
                              .colour = red,
                              .key = texture->hash,
                              .texture = texture};
    display_list_add(list, DRAW_BASE, command);
    uint64_t hash = display_list_hash(list);
    show(list, &canvas);
    assert_int_equal(pixel(&canvas, 24, 24), 0xFF0000);
    // The same content at another address makes the same list.
    struct texture copy = *texture;
    display_list_begin(list, WIDTH, HEIGHT);
    add_rect(list, DRAW_BASE, 0, 0, WIDTH, HEIGHT, white);
    command.texture = &copy;
    display_list_add(list, DRAW_BASE, command);
    assert_true(display_list_hash(list) == hash);
    display_list_destroy(list);
    texture_cache_destroy(cache);
    close_canvas(&canvas);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_did_not_change_is_not_drawn_again),
        cmocka_unit_test(a_thing_that_moves_redraws_where_it_was_and_where_it_is),
        cmocka_unit_test(piecewise_drawing_gives_the_picture_of_a_whole_one),
        cmocka_unit_test(a_higher_layer_covers_a_lower_one_whatever_the_order),
        cmocka_unit_test(a_clip_cuts_what_follows_it_in_its_layer),
        cmocka_unit_test(a_mask_takes_the_tint_and_its_content_is_the_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
