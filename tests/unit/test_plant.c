#include "engine/plant/plant.h"
#include "tests/support/check.h"

static const struct plant_terminal terminals[] = {{"A1", 0, 0, DOMAIN_ELECTRICAL},
                                                  {"A2", 0, 1, DOMAIN_ELECTRICAL},
                                                  {"P", 1, 2, DOMAIN_PNEUMATIC}};
static const struct plant_signal signals[] = {{"1Y1.energised", 0, 0, false}};
static const struct plant_variant variants[] = {{.kind = PLANT_FAULT, .id = "open"},
                                                {.kind = PLANT_SPARE, .id = "open"}};
static const struct plant_component components[] = {
    {.ref = "1Y1",
     .terminal_first = 0,
     .terminal_count = 2,
     .variant_first = 0,
     .variant_count = 2},
    {.ref = "0S1", .terminal_first = 2, .terminal_count = 1},
};
static const struct plant plant = {
    .components = components,
    .component_count = 2,
    .terminals = terminals,
    .terminal_count = 3,
    .signals = signals,
    .signal_count = 1,
    .variants = variants,
    .variant_count = 2,
};

static void a_reference_is_found_with_and_without_its_dash(void **state)
{
    (void)state;
    assert_int_equal(plant_component_find(&plant, "0S1"), 1);
    assert_int_equal(plant_component_find(&plant, "-0S1"), 1);
    assert_int_equal(plant_component_find(&plant, "0S"), PLANT_NONE);
}

static void a_terminal_belongs_to_its_own_component_only(void **state)
{
    (void)state;
    assert_int_equal(plant_terminal_find(&plant, "-1Y1:A2"), 1);
    assert_int_equal(plant_terminal_find(&plant, "1Y1:P"), PLANT_NONE);
    assert_int_equal(plant_terminal_find(&plant, "1Y1"), PLANT_NONE);
}

static void a_fault_and_a_spare_may_have_the_same_id(void **state)
{
    (void)state;
    assert_int_equal(plant_variant_find(&plant, 0, PLANT_FAULT, "open"), 0);
    assert_int_equal(plant_variant_find(&plant, 0, PLANT_SPARE, "open"), 1);
    assert_int_equal(plant_variant_find(&plant, 1, PLANT_SPARE, "open"), PLANT_NONE);
}

static void a_terminal_prints_as_it_is_written(void **state)
{
    (void)state;
    char buffer[32];
    assert_string_equal(plant_terminal_name(&plant, 2, buffer, sizeof(buffer)), "0S1:P");
    assert_int_equal(plant_terminal_find(&plant, buffer), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_reference_is_found_with_and_without_its_dash),
        cmocka_unit_test(a_terminal_belongs_to_its_own_component_only),
        cmocka_unit_test(a_fault_and_a_spare_may_have_the_same_id),
        cmocka_unit_test(a_terminal_prints_as_it_is_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
