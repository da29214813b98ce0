#include "app/picture/folio_drawing.h"
#include "app/picture/folio_symbols.h"
#include "app/picture/vector.h"
#include "tests/support/check.h"

#include <math.h>
#include <string.h>

static const double down[] = {40.0, 10.0, 40.0, 30.0};
static const double beside[] = {5.0, 20.0, 17.0, 20.0};

// A relief valve whose reference has its setting under it, and a line of that style.
static struct folio sheet(struct folio_symbol *symbol, struct folio_line *line)
{
    *symbol = (struct folio_symbol){
        .ref = "3V1", .symbol = "oil_relief_valve", .x = 20.0, .y = 20.0, .label = "3V1\n95 bar"};
    return (struct folio){.id = "H1",
                          .trade = TRADE_HYDRAULIC,
                          .title = {"Essai", "Trial"},
                          .revision = "A",
                          .date = "",
                          .width = 60.0,
                          .height = 40.0,
                          .symbols = symbol,
                          .symbol_count = 1,
                          .lines = line,
                          .line_count = 1};
}

static struct folio_drawing *drawn(const struct folio *folio)
{
    struct folio_symbols *symbols = folio_symbols_open("assets");
    struct folio_look look = {.folios = folio, .folio_count = 1};
    for (int i = 0; i < FOLIO_INK_COUNT; i++) {
        look.inks[i] = (struct colour){0, 0, 0, 255};
    }
    struct folio_drawing *drawing = folio_drawing_create(symbols, folio, &look);
    folio_symbols_close(symbols);
    return drawing;
}

static struct box box_of(const struct folio_drawing *drawing, const char *text)
{
    for (uint32_t i = 0; i < drawing->box_count; i++) {
        if (strcmp(drawing->boxes[i].text, text) == 0) {
            return drawing->boxes[i].box;
        }
    }
    fail_msg("nothing says %s", text);
    return (struct box){0};
}

static void what_is_worth_knowing_stands_under_the_reference(void **state)
{
    (void)state;
    struct folio_symbol symbol;
    struct folio_line line = {
        .connection = PLANT_NONE, .points = down, .point_count = 2, .style = "fluid", .label = ""};
    struct folio folio = sheet(&symbol, &line);
    struct folio_drawing *drawing = drawn(&folio);
    struct box reference = box_of(drawing, "3V1");
    struct box setting = box_of(drawing, "95 bar");
    assert_true(setting.y > reference.y + 0.5 * reference.h);
    assert_true(fabs(setting.x + setting.w - reference.x - reference.w) < 2.0);
    assert_true(reference.x + reference.w < 190.0); // at the left
    assert_int_equal(drawing->overlap_count, 0);
    folio_drawing_destroy(drawing);
}

static void a_label_gives_way_with_all_its_lines(void **state)
{
    (void)state;
    struct folio_symbol symbol;
    struct folio_line line = {.connection = PLANT_NONE,
                              .points = beside,
                              .point_count = 2,
                              .style = "fluid",
                              .label = ""};
    struct folio folio = sheet(&symbol, &line);
    struct folio_drawing *drawing = drawn(&folio);
    struct box setting = box_of(drawing, "95 bar");
    assert_true(setting.x > 200.0 || setting.y > 205.0 || setting.y + setting.h < 195.0);
    assert_int_equal(drawing->overlap_count, 0);
    folio_drawing_destroy(drawing);
}

// The first and last runs stay where they are; the arc stands out at one side of the middle.
static void a_hose_is_an_arc_between_two_couplings(void **state)
{
    (void)state;
    struct folio_symbol symbol;
    struct folio_line line = {
        .connection = PLANT_NONE, .points = down, .point_count = 2, .style = "fluid", .label = ""};
    struct folio folio = sheet(&symbol, &line);
    struct folio_drawing *tube = drawn(&folio);
    line.style = "hose";
    struct folio_drawing *hose = drawn(&folio);
    struct box around = {405.0, 180.0, 30.0, 40.0}; // right of the middle of the run
    struct bitmap before = vector_render(tube->vector, around, 1.0);
    struct bitmap after = vector_render(hose->vector, around, 1.0);
    size_t bytes = (size_t)after.height * (size_t)after.stride;
    assert_int_equal(after.height, before.height);
    assert_memory_not_equal(after.pixels, before.pixels, bytes);
    bitmap_clear(&before);
    bitmap_clear(&after);
    folio_drawing_destroy(tube);
    folio_drawing_destroy(hose);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_worth_knowing_stands_under_the_reference),
        cmocka_unit_test(a_label_gives_way_with_all_its_lines),
        cmocka_unit_test(a_hose_is_an_arc_between_two_couplings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
