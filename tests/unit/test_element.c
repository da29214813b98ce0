#include "app/picture/element.h"
#include "app/picture/vector.h"
#include "engine/base/file.h"
#include "tests/support/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char coil[] =
    "<definition type='element' version='0.90' width='40' height='60' hotspot_x='20' "
    "hotspot_y='30'>"
    "<names><name lang='en'>Coil</name><name lang='fr'>Bobine</name></names>"
    "<description>"
    "<line x1='0' y1='-20' x2='0' y2='-10' end1='none' end2='none' length1='1.5' length2='1.5'"
    " style='line-style:normal;line-weight:normal;filling:none;color:black'/>"
    "<rect x='-10' y='-10' width='20' height='20'"
    " style='line-style:normal;line-weight:normal;filling:white;color:black'/>"
    "<arc x='-5' y='-5' width='10' height='10' start='0' angle='90'"
    " style='line-style:dashed;line-weight:thin;filling:none;color:red'/>"
    "<polygon x1='0' y1='10' x2='0' y2='20' closed='false'"
    " style='line-style:normal;line-weight:normal;filling:none;color:black'/>"
    "<text x='12' y='4' text='24 V' size='9'/>"
    "<dynamic_text x='12' y='-14' rotation='0' text_from='ElementInfo' font='Sans Serif,9'>"
    "<text/><info_name>label</info_name></dynamic_text>"
    "<terminal x='0' y='-20' orientation='n' name='A1'/>"
    "<terminal x='0' y='20' orientation='s' name='A2'/>"
    "<terminal x='10' y='0' orientation='e'/>"
    "</description></definition>";

static struct element *open_text(const char *text, enum status expected)
{
    char path[] = "/tmp/element-XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_true(write(file, text, strlen(text)) == (ssize_t)strlen(text));
    close(file);
    struct element *element;
    struct error error;
    assert_int_equal(element_open(path, &element, &error), expected);
    unlink(path);
    return element;
}

static void terminals_have_names_places_and_sides(void **state)
{
    (void)state;
    struct element *element = open_text(coil, STATUS_OK);
    assert_int_equal(element_terminal_count(element), 3);
    const struct element_terminal *a1 = element_terminal(element, 0);
    assert_string_equal(a1->name, "A1");
    assert_float_equal(a1->y, -20.0, 0.0);
    assert_int_equal(a1->side, ELEMENT_NORTH);
    assert_int_equal(element_terminal_find(element, "A2"), 1);
    assert_int_equal(element_terminal_find(element, "B9"), -1);
    assert_string_equal(element_terminal(element, 2)->name, "");
    assert_string_equal(element_name(element, "fr"), "Bobine");
    assert_string_equal(element_name(element, "en"), "Coil");
    assert_float_equal(element_frame(element).x, -20.0, 0.0);
    element_close(element);
}

static void a_quarter_turn_takes_north_to_east(void **state)
{
    (void)state;
    struct element *element = open_text(coil, STATUS_OK);
    struct element_place place = {.x = 100.0, .y = 50.0, .quarter_turns = 1};
    struct element_terminal a1 = element_terminal_placed(element, 0, &place);
    assert_float_equal(a1.x, 120.0, 1e-12);
    assert_float_equal(a1.y, 50.0, 1e-12);
    assert_int_equal(a1.side, ELEMENT_EAST);
    element_close(element);
}

static void a_mirror_exchanges_left_and_right_alone(void **state)
{
    (void)state;
    struct element *element = open_text(coil, STATUS_OK);
    struct element_place place = {.mirrored = true};
    struct element_terminal east = element_terminal_placed(element, 2, &place);
    assert_float_equal(east.x, -10.0, 1e-12);
    assert_int_equal(east.side, ELEMENT_WEST);
    assert_int_equal(element_terminal_placed(element, 0, &place).side, ELEMENT_NORTH);
    element_close(element);
}

static void the_symbol_is_drawn_with_its_reference(void **state)
{
    (void)state;
    struct element *element = open_text(coil, STATUS_OK);
    struct element_place place = {
        .x = 50.0, .y = 50.0, .ink = {1, 2, 3, 255}, .paper = {254, 253, 250, 255}};
    struct vector *bare = vector_create();
    element_draw(element, &place, bare);
    struct box bounds = vector_bounds(bare);
    assert_true(bounds.x > 36.0 && bounds.x < 40.0);
    assert_true(bounds.y > 26.0 && bounds.y < 30.0);
    assert_true(bounds.y + bounds.h > 70.0 && bounds.y + bounds.h < 74.0);
    struct bitmap picture = vector_render(bare, (struct box){0.0, 0.0, 100.0, 100.0}, 1.0);
    const uint32_t *row = (const uint32_t *)(const void *)(picture.pixels + 57 * picture.stride);
    assert_int_equal(row[50], 0xFFFEFDFAU); // white became paper
    struct vector *labelled = vector_create();
    place.label = "-K1";
    element_draw(element, &place, labelled);
    assert_true(vector_hash(labelled) != vector_hash(bare));
    bitmap_clear(&picture);
    vector_destroy(bare);
    vector_destroy(labelled);
    element_close(element);
}

static void what_is_not_an_element_is_refused(void **state)
{
    (void)state;
    assert_null(open_text("<svg/>", STATUS_SYNTAX));
    assert_null(open_text("<definition", STATUS_SYNTAX));
    struct element *element;
    struct error error;
    assert_int_equal(element_open("/nowhere.elmt", &element, &error), STATUS_FILE);
}

static void every_symbol_of_ours_can_be_read_and_has_terminals(void **state)
{
    (void)state;
    struct folder_listing listing;
    struct error error;
    assert_int_equal(folder_list("assets/symbols", &listing, &error), STATUS_OK);
    int read = 0;
    for (size_t i = 0; i < listing.count; i++) {
        char path[512];
        if (strstr(listing.names[i], ".elmt") == NULL) {
            continue;
        }
        snprintf(path, sizeof path, "assets/symbols/%s", listing.names[i]);
        struct element *element;
        assert_int_equal(element_open(path, &element, &error), STATUS_OK);
        assert_true(element_terminal_count(element) > 0);
        element_close(element);
        read++;
    }
    folder_listing_clear(&listing);
    assert_true(read > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terminals_have_names_places_and_sides),
        cmocka_unit_test(a_quarter_turn_takes_north_to_east),
        cmocka_unit_test(a_mirror_exchanges_left_and_right_alone),
        cmocka_unit_test(the_symbol_is_drawn_with_its_reference),
        cmocka_unit_test(what_is_not_an_element_is_refused),
        cmocka_unit_test(every_symbol_of_ours_can_be_read_and_has_terminals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
