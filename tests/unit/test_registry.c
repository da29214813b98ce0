#include "engine/laws/registry.h"
#include "engine/solver/element.h"
#include "tests/support/check.h"

#include <stdlib.h>
#include <string.h>

static void every_law_is_found_by_its_own_name_alone(void **state)
{
    (void)state;
    uint32_t count = 0;
    for (; law_at(count) != NULL; count++) {
        assert_ptr_equal(law_find(law_at(count)->name), law_at(count));
    }
    assert_true(count >= 31);
    assert_null(law_find("orifices"));
    assert_null(law_find(""));
}

static void a_default_lies_within_its_range(void **state)
{
    (void)state;
    for (uint32_t i = 0; law_at(i) != NULL; i++) {
        const struct law *law = law_at(i);
        assert_true(law_parameter_count(law) <= LAW_PARAMETERS_MAX);
        for (uint32_t k = 0; law->parameters[k].name != NULL; k++) {
            const struct law_parameter *parameter = &law->parameters[k];
            assert_true(parameter->minimum < parameter->maximum);
            assert_true(parameter->required || (parameter->initial >= parameter->minimum &&
                                                parameter->initial <= parameter->maximum));
            assert_int_equal(law_parameter_find(law, parameter->name), k);
        }
        assert_int_equal(law_parameter_find(law, "no such"), PLANT_NONE);
    }
}

static void a_law_stamps_no_more_nodes_than_it_has(void **state)
{
    (void)state;
    for (uint32_t i = 0; law_at(i) != NULL; i++) {
        const struct law *law = law_at(i);
        for (uint32_t layer = 0; layer < LAYER_COUNT; layer++) {
            const struct element_layer *type = &law->element->layers[layer];
            uint32_t width = layer == LAYER_AC ? 2 : 1;
            assert_true(type->node_first + type->node_count <= law->node_minimum);
            assert_true(width * (type->node_count + type->branch_count) <= ELEMENT_UNKNOWNS_MAX);
            for (uint32_t n = 0; n < type->node_count; n++) {
                bool electrical = law->nodes[type->node_first + n].domain == DOMAIN_ELECTRICAL;
                assert_true(electrical == (layer != LAYER_FLOW));
            }
        }
    }
}

static void a_breaker_has_one_two_or_three_poles(void **state)
{
    (void)state;
    const struct law *breaker = law_find("breaker");
    bool allowed[] = {false, false, true, false, true, false, true, false, false};
    for (uint32_t count = 0; count < 9; count++) {
        assert_true(law_node_count_allowed(breaker, count) == allowed[count]);
    }
    assert_true(law_node_count_allowed(law_find("wire"), 2));
    assert_false(law_node_count_allowed(law_find("wire"), 3));
    assert_true(law_node_count_allowed(law_find("proximity"), 0));
}

static void signals_are_found_in_their_order(void **state)
{
    (void)state;
    const struct law *feeder = law_find("feeder");
    assert_int_equal(law_write_count(feeder), 15);
    assert_int_equal(law_write_find(feeder, "at_exit"), 1);
    assert_int_equal(law_write_find(feeder, "exit_time"), 5);
    assert_int_equal(law_read_find(feeder, "position"), 0);
    assert_int_equal(law_read_find(feeder, "count"), PLANT_NONE);
    assert_int_equal(law_read_count(law_find("spool")), 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_law_is_found_by_its_own_name_alone),
        cmocka_unit_test(a_default_lies_within_its_range),
        cmocka_unit_test(a_law_stamps_no_more_nodes_than_it_has),
        cmocka_unit_test(a_breaker_has_one_two_or_three_poles),
        cmocka_unit_test(signals_are_found_in_their_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
