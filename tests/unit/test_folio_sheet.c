// Where a folio stands on its sheet, and what a cross-reference in a text leads to.
#include "engine/plant/folio_sheet.h"
#include "tests/support/check.h"

#include <string.h>

static const struct folio_symbol symbols[] = {{.ref = "K1", .x = 10.0, .y = 5.0, .label = "K1"}};
static const double points[] = {1.0, 2.0, 30.0, 2.0};
static const struct folio_line lines[] = {
    {.ref = "W12", .point_count = 2, .points = points, .style = "wire", .label = "W12"}};
static const struct folio_terminal terminals[] = {{"XS:+", 0, 90.0, 55.0}};
static const struct folio folios[] = {
    {.id = "E1",
     .width = 100.0,
     .height = 60.0,
     .symbols = symbols,
     .symbol_count = 1,
     .lines = lines,
     .line_count = 1,
     .terminals = terminals,
     .terminal_count = 1},
    {.id = "P12", .width = 40.0, .height = 80.0},
};

static void a_sheet_has_the_proportions_of_the_a_series(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        struct folio_area sheet = folio_area_sheet(&folios[i]);
        assert_true(sheet.w / sheet.h > 1.4142 && sheet.w / sheet.h < 1.4143);
    }
}

static void the_drawing_stands_within_frame_and_above_the_title_block(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        struct folio_area frame = folio_area_frame(&folios[i]);
        struct folio_area title = folio_area_title(&folios[i]);
        assert_true(frame.x < 0.0 && frame.y < 0.0);
        assert_true(frame.x + frame.w > folios[i].width);
        assert_true(title.y > folios[i].height);
        assert_true(title.y + title.h <= frame.y + frame.h + 1e-9);
    }
}

static void a_place_is_a_column_and_a_row(void **state)
{
    (void)state;
    char place[FOLIO_PLACE_BYTES];
    struct folio_area frame = folio_area_frame(&folios[0]);
    folio_place(&folios[0], frame.x + 0.01, frame.y + 0.01, place);
    assert_string_equal(place, "0A");
    folio_place(&folios[0], frame.x + frame.w - 0.01, frame.y + frame.h - 0.01, place);
    assert_string_equal(place, "9F");
    folio_place(&folios[0], frame.x + frame.w * 0.55, frame.y + frame.h * 0.4, place);
    assert_string_equal(place, "5C");
    folio_place(&folios[0], -1e6, 1e6, place);
    assert_string_equal(place, "0F");
}

static void components_wires_terminals_and_strips_are_found(void **state)
{
    (void)state;
    double x = 0.0;
    double y = 0.0;
    assert_true(folio_find(&folios[0], "K1", &x, &y) && x == 10.0 && y == 5.0);
    assert_true(folio_find(&folios[0], "W12", &x, &y) && x == 1.0 && y == 2.0);
    assert_true(folio_find(&folios[0], "XS:+", &x, &y) && x == 90.0 && y == 55.0);
    assert_true(folio_find(&folios[0], "XS", &x, &y) && x == 90.0);
    assert_false(folio_find(&folios[0], "X", &x, &y));
    assert_false(folio_find(&folios[0], "K11", &x, &y));
}

static void a_text_leads_to_folios_that_there_are(void **state)
{
    (void)state;
    struct folio_reference reference;
    const char *text = "XS:+ /E1 and /P12";
    assert_true(folio_reference_next(folios, 2, text, 0, &reference));
    assert_ptr_equal(reference.folio, &folios[0]);
    assert_string_equal(reference.of, "XS:+");
    assert_false(reference.lost);
    assert_true(folio_reference_next(folios, 2, text, reference.end, &reference));
    assert_ptr_equal(reference.folio, &folios[1]);
    assert_string_equal(reference.of, "");
    assert_false(folio_reference_next(folios, 2, text, reference.end, &reference));
}

static void what_leads_nowhere_is_told(void **state)
{
    (void)state;
    struct folio_reference reference;
    assert_true(folio_reference_next(folios, 2, "XQ:+ /E1", 0, &reference));
    assert_true(reference.lost);
    assert_true(folio_reference_next(folios, 2, "K1 /E9", 0, &reference));
    assert_null(reference.folio);
    assert_string_equal(reference.id, "E9");
}

static void signs_that_are_no_reference_are_left_alone(void **state)
{
    (void)state;
    struct folio_reference reference;
    assert_false(folio_reference_next(folios, 2, "D 25/10, 50/28 × 150, 400/230 V", 0, &reference));
    assert_false(folio_reference_next(folios, 2, "a/E1, X30 · /fault, /e1, /E", 0, &reference));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sheet_has_the_proportions_of_the_a_series),
        cmocka_unit_test(the_drawing_stands_within_frame_and_above_the_title_block),
        cmocka_unit_test(a_place_is_a_column_and_a_row),
        cmocka_unit_test(components_wires_terminals_and_strips_are_found),
        cmocka_unit_test(a_text_leads_to_folios_that_there_are),
        cmocka_unit_test(what_leads_nowhere_is_told),
        cmocka_unit_test(signs_that_are_no_reference_are_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
