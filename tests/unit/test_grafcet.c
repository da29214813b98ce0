// The evolution rules of IEC 60848, on small charts written as tables.
#include "engine/control/control.h"
#include "engine/plant/plant.h"
#include "tests/support/check.h"

#include <stdlib.h>

enum { INPUTS = 3, OUTPUTS = 3 };

static const struct program_input input_table[INPUTS] = {
    {.address = "I0.0", .tag = "a", .signal = 0},
    {.address = "I0.1", .tag = "b", .signal = 1},
    {.address = "I0.2", .tag = "c", .signal = 2}};
static const struct program_output output_table[OUTPUTS] = {{.address = "Q0.0", .tag = "x"},
                                                            {.address = "Q0.1", .tag = "y"},
                                                            {.address = "Q0.2", .tag = "z"}};
static const struct expression_token token_a[] = {{EXPRESSION_INPUT, 0, 0.0}};
static const struct expression_token token_b[] = {{EXPRESSION_INPUT, 1, 0.0}};
static const struct expression_token token_up_a[] = {{EXPRESSION_RISING, 0, 0.0}};
static const struct program_message message_table[] = {
    {.code = "E11", .text = {"attente", "waiting"}, .fault = true}};
static const struct program_memory memory_table[] = {{"fault", 0.0}, {"n", 2.0}};

struct bench {
    struct control control;
    void *block;
    struct program program;
};

static void set_up(struct bench *bench, struct program program)
{
    program.inputs = input_table;
    program.input_count = INPUTS;
    program.outputs = output_table;
    program.output_count = OUTPUTS;
    program.messages = message_table;
    program.message_count = 1;
    program.memories = memory_table;
    program.memory_count = 2;
    program.fault_memory = 0;
    program.run_signal = PLANT_NONE;
    bench->program = program;
    bench->block = calloc(1, control_bytes(&bench->program));
    assert_non_null(bench->block);
    bench->control = control_at(&bench->program, bench->block);
    control_reset(&bench->control);
}

static void scan(struct bench *bench, const char *inputs)
{
    double signals[INPUTS];
    for (int i = 0; i < INPUTS; i++) {
        signals[i] = inputs[i] == '1' ? 1.0 : 0.0;
    }
    control_scan(&bench->control, signals, NULL, true);
}

static void expect_steps(const struct bench *bench, const char *steps)
{
    for (uint32_t i = 0; i < bench->program.step_count; i++) {
        assert_int_equal(bench->control.steps[i], steps[i] == '1');
    }
}

#define STEP(chart_index, is_initial)                                                              \
    {                                                                                              \
        .chart = (chart_index), .initial = (is_initial), .message = PLANT_NONE                     \
    }

static const struct program_chart one_chart[] = {{.name = "G", .rank = 0}};

static struct program chain(void)
{
    static const struct program_step steps[] = {STEP(0, true), STEP(0, false), STEP(0, false)};
    static const uint32_t links[] = {0, 1, 1, 2, 2, 0};
    static const struct program_transition transitions[] = {
        {.from_first = 0, .from_count = 1, .to_first = 1, .to_count = 1, .condition = {token_a, 1}},
        {.from_first = 2, .from_count = 1, .to_first = 3, .to_count = 1, .condition = {token_a, 1}},
        {.from_first = 4,
         .from_count = 1,
         .to_first = 5,
         .to_count = 1,
         .condition = {token_b, 1}}};
    return (struct program){.charts = one_chart,
                            .chart_count = 1,
                            .steps = steps,
                            .step_count = 3,
                            .transitions = transitions,
                            .transition_count = 3,
                            .links = links,
                            .link_count = 6};
}

static void a_supplied_program_starts_in_its_initial_situation(void **state)
{
    (void)state;
    struct bench bench;
    set_up(&bench, chain());
    scan(&bench, "000");
    expect_steps(&bench, "100");
    free(bench.block);
}

static void a_level_runs_through_unstable_steps_in_one_scan(void **state)
{
    (void)state;
    struct bench bench;
    set_up(&bench, chain());
    scan(&bench, "000");
    scan(&bench, "100");
    expect_steps(&bench, "001");
    free(bench.block);
}

static void an_edge_clears_one_transition_only(void **state)
{
    (void)state;
    static const struct program_step steps[] = {STEP(0, true), STEP(0, false), STEP(0, false)};
    static const uint32_t links[] = {0, 1, 1, 2};
    static const struct program_transition transitions[] = {{.from_first = 0,
                                                             .from_count = 1,
                                                             .to_first = 1,
                                                             .to_count = 1,
                                                             .condition = {token_up_a, 1}},
                                                            {.from_first = 2,
                                                             .from_count = 1,
                                                             .to_first = 3,
                                                             .to_count = 1,
                                                             .condition = {token_up_a, 1}}};
    struct bench bench;
    set_up(&bench,
           (struct program){.charts = one_chart,
                            .chart_count = 1,
                            .steps = steps,
                            .step_count = 3,
                            .transitions = transitions,
                            .transition_count = 2,
                            .links = links,
                            .link_count = 4});
    scan(&bench, "000");
    scan(&bench, "100");
    expect_steps(&bench, "010");
    scan(&bench, "100");
    expect_steps(&bench, "010");
    scan(&bench, "000");
    scan(&bench, "100");
    expect_steps(&bench, "001");
    free(bench.block);
}

static void a_step_left_and_entered_together_stays_active(void **state)
{
    (void)state;
    // 0 -> 1 and 1 -> 0 on the same condition, both steps active.
    static const struct program_step steps[] = {STEP(0, true), STEP(0, true)};
    static const uint32_t links[] = {0, 1, 1, 0};
    static const struct program_transition transitions[] = {{.from_first = 0,
                                                             .from_count = 1,
                                                             .to_first = 1,
                                                             .to_count = 1,
                                                             .condition = {token_up_a, 1}},
                                                            {.from_first = 2,
                                                             .from_count = 1,
                                                             .to_first = 3,
                                                             .to_count = 1,
                                                             .condition = {token_up_a, 1}}};
    struct bench bench;
    set_up(&bench,
           (struct program){.charts = one_chart,
                            .chart_count = 1,
                            .steps = steps,
                            .step_count = 2,
                            .transitions = transitions,
                            .transition_count = 2,
                            .links = links,
                            .link_count = 4});
    scan(&bench, "000");
    scan(&bench, "100");
    expect_steps(&bench, "11");
    free(bench.block);
}

static void a_synchronisation_waits_for_all_its_steps(void **state)
{
    (void)state;
    // 0 -> {1, 2} on a; 1 -> 3 on b; {2, 3} -> 4 always.
    static const struct program_step steps[] = {
        STEP(0, true), STEP(0, false), STEP(0, false), STEP(0, false), STEP(0, false)};
    static const uint32_t links[] = {0, 1, 2, 1, 3, 2, 3, 4};
    static const struct program_transition transitions[] = {
        {.from_first = 0, .from_count = 1, .to_first = 1, .to_count = 2, .condition = {token_a, 1}},
        {.from_first = 3, .from_count = 1, .to_first = 4, .to_count = 1, .condition = {token_b, 1}},
        {.from_first = 5, .from_count = 2, .to_first = 7, .to_count = 1}};
    struct bench bench;
    set_up(&bench,
           (struct program){.charts = one_chart,
                            .chart_count = 1,
                            .steps = steps,
                            .step_count = 5,
                            .transitions = transitions,
                            .transition_count = 3,
                            .links = links,
                            .link_count = 8});
    scan(&bench, "000");
    scan(&bench, "100");
    expect_steps(&bench, "01100");
    scan(&bench, "010");
    expect_steps(&bench, "00001");
    free(bench.block);
}

static void a_forced_chart_is_frozen_until_the_order_ends(void **state)
{
    (void)state;
    static const struct program_chart charts[] = {{.name = "GS", .rank = 0},
                                                  {.name = "G10", .rank = 1}};
    static const struct program_action actions[] = {
        {.kind = PROGRAM_ACTION_FORCE_EMPTY, .target = 1},
        {.kind = PROGRAM_ACTION_OUTPUT, .target = 0},
    };
    static const struct program_step steps[] = {
        STEP(0, true),
        {.chart = 0, .action_first = 0, .action_count = 1, .message = PLANT_NONE},
        STEP(1, true),
        {.chart = 1, .action_first = 1, .action_count = 1, .message = PLANT_NONE},
    };
    static const uint32_t links[] = {0, 1, 1, 0, 2, 3};
    static const struct expression_token not_b[] = {{EXPRESSION_INPUT, 1, 0.0},
                                                    {EXPRESSION_NOT, 0, 0.0}};
    static const struct program_transition transitions[] = {
        {.chart = 0,
         .from_first = 0,
         .from_count = 1,
         .to_first = 1,
         .to_count = 1,
         .condition = {token_b, 1}},
        {.chart = 0,
         .from_first = 2,
         .from_count = 1,
         .to_first = 3,
         .to_count = 1,
         .condition = {not_b, 2}},
        {.chart = 1,
         .from_first = 4,
         .from_count = 1,
         .to_first = 5,
         .to_count = 1,
         .condition = {token_a, 1}},
    };
    struct bench bench;
    set_up(&bench,
           (struct program){.charts = charts,
                            .chart_count = 2,
                            .steps = steps,
                            .step_count = 4,
                            .transitions = transitions,
                            .transition_count = 3,
                            .actions = actions,
                            .action_count = 2,
                            .links = links,
                            .link_count = 6});
    scan(&bench, "000");
    scan(&bench, "100");
    expect_steps(&bench, "1001");
    assert_int_equal(bench.control.outputs[0], 1);
    scan(&bench, "110");
    expect_steps(&bench, "0100");
    assert_int_equal(bench.control.outputs[0], 0);
    scan(&bench, "100");
    expect_steps(&bench, "1000");
    free(bench.block);
}

static void a_step_that_lasts_too_long_raises_its_message(void **state)
{
    (void)state;
    static const struct program_step steps[] = {
        {.initial = true, .limit = 0.1, .message = 0},
    };
    struct bench bench;
    set_up(
        &bench,
        (struct program){.charts = one_chart, .chart_count = 1, .steps = steps, .step_count = 1});
    for (int i = 0; i < 10; i++) {
        scan(&bench, "000");
    }
    assert_int_equal(bench.control.messages[0], 0);
    scan(&bench, "000");
    scan(&bench, "000");
    assert_int_equal(bench.control.messages[0], 1);
    assert_true(bench.control.memories[0] == 1.0);
    free(bench.block);
}

static void actions_on_activation_run_once_and_latches_outlive_the_step(void **state)
{
    (void)state;
    static const struct program_action actions[] = {
        {.kind = PROGRAM_ACTION_ADD, .target = 1, .value = 1.0},
        {.kind = PROGRAM_ACTION_LATCH, .target = 2, .value = 1.0},
    };
    static const struct program_step steps[] = {
        STEP(0, true),
        {.action_first = 0, .action_count = 2, .message = PLANT_NONE},
        STEP(0, false),
    };
    static const uint32_t links[] = {0, 1, 1, 2};
    static const struct program_transition transitions[] = {
        {.from_first = 0, .from_count = 1, .to_first = 1, .to_count = 1, .condition = {token_a, 1}},
        {.from_first = 2,
         .from_count = 1,
         .to_first = 3,
         .to_count = 1,
         .condition = {token_b, 1}}};
    struct bench bench;
    set_up(&bench,
           (struct program){.charts = one_chart,
                            .chart_count = 1,
                            .steps = steps,
                            .step_count = 3,
                            .transitions = transitions,
                            .transition_count = 2,
                            .actions = actions,
                            .action_count = 2,
                            .links = links,
                            .link_count = 4});
    scan(&bench, "100");
    scan(&bench, "100");
    scan(&bench, "100");
    assert_true(bench.control.memories[1] == 3.0);
    scan(&bench, "010");
    expect_steps(&bench, "001");
    assert_int_equal(bench.control.outputs[2], 1);
    free(bench.block);
}

static void a_plc_without_supply_drops_its_outputs_and_starts_cold_again(void **state)
{
    (void)state;
    static const struct program_action actions[] = {
        {.kind = PROGRAM_ACTION_OUTPUT, .target = 0},
    };
    static const struct program_step steps[] = {
        STEP(0, true), {.action_first = 0, .action_count = 1, .message = PLANT_NONE}};
    static const uint32_t links[] = {0, 1};
    static const struct program_transition transitions[] = {{.from_first = 0,
                                                             .from_count = 1,
                                                             .to_first = 1,
                                                             .to_count = 1,
                                                             .condition = {token_a, 1}}};
    struct bench bench;
    set_up(&bench,
           (struct program){.charts = one_chart,
                            .chart_count = 1,
                            .steps = steps,
                            .step_count = 2,
                            .transitions = transitions,
                            .transition_count = 1,
                            .actions = actions,
                            .action_count = 1,
                            .links = links,
                            .link_count = 2});
    scan(&bench, "100");
    assert_int_equal(bench.control.outputs[0], 1);
    double none[INPUTS] = {0.0};
    control_scan(&bench.control, none, NULL, false);
    assert_int_equal(bench.control.outputs[0], 0);
    scan(&bench, "000");
    expect_steps(&bench, "10");
    free(bench.block);
}

static void a_forced_input_and_output_hold_against_program_and_circuit(void **state)
{
    (void)state;
    struct bench bench;
    set_up(&bench, chain());
    scan(&bench, "000");
    bench.control.forced_inputs[0] = 1;
    bench.control.forced_outputs[1] = 1;
    scan(&bench, "000");
    expect_steps(&bench, "001");
    assert_int_equal(bench.control.outputs[1], 1);
    free(bench.block);
}

// An analog input rounded to whole numbers, taken over at once by a step's condition: signal 2 is it.
static void an_analog_value_is_rounded_and_conditions_see_it(void **state)
{
    (void)state;
    static const struct expression_token raw[] = {{EXPRESSION_SIGNAL, 2, 0.0}};
    static const struct program_analog analogs[] = {{.value = {raw, 1}, .resolution = 0.5}};
    static const struct expression_token above[] = {
        {EXPRESSION_ANALOG, 0, 0.0}, {EXPRESSION_CONSTANT, 0, 0.4}, {EXPRESSION_GREATER, 0, 0.0}};
    static const struct program_step steps[] = {STEP(0, true), STEP(0, false)};
    static const uint32_t links[] = {0, 1};
    static const struct program_transition transitions[] = {
        {.from_first = 0, .from_count = 1, .to_first = 1, .to_count = 1, .condition = {above, 3}}};
    struct bench bench;
    set_up(&bench,
           (struct program){.charts = one_chart,
                            .chart_count = 1,
                            .steps = steps,
                            .step_count = 2,
                            .links = links,
                            .link_count = 2,
                            .transitions = transitions,
                            .transition_count = 1,
                            .analogs = analogs,
                            .analog_count = 1});
    struct arena *arena = arena_create(4096);
    struct control_watch watch = control_watch(&bench.program, arena);
    bench.control.watch = &watch; // a quiet scan must look at it too
    double signals[INPUTS] = {0.0, 0.0, 0.24};
    for (int i = 0; i < 3; i++) {
        control_scan(&bench.control, signals, NULL, true);
    }
    assert_true(bench.control.analogs[0] == 0.0);
    expect_steps(&bench, "10");
    signals[2] = 0.26;
    control_scan(&bench.control, signals, NULL, true);
    assert_true(bench.control.analogs[0] == 0.5);
    expect_steps(&bench, "01");
    arena_destroy(arena);
    free(bench.block);
}

// n := the time of the step before, if a holds; the message is raised, then taken down.
static void amounts_may_be_formulas_and_actions_have_conditions(void **state)
{
    (void)state;
    static const struct expression_token time[] = {{EXPRESSION_STEP_TIME, 0, 0.0}};
    static const struct program_action actions[] = {
        {.kind = PROGRAM_ACTION_MESSAGE, .target = 0, .value = 1.0},
        {.kind = PROGRAM_ACTION_SET, .target = 1, .amount = {time, 1}},
        {.kind = PROGRAM_ACTION_ADD, .target = 1, .value = 9.0, .condition = {token_b, 1}},
        {.kind = PROGRAM_ACTION_MESSAGE, .target = 0, .value = 0.0},
    };
    static const struct program_step steps[] = {
        {.initial = true, .action_first = 0, .action_count = 1, .message = PLANT_NONE},
        {.action_first = 1, .action_count = 3, .message = PLANT_NONE},
    };
    static const uint32_t links[] = {0, 1};
    static const struct program_transition transitions[] = {{.from_first = 0,
                                                             .from_count = 1,
                                                             .to_first = 1,
                                                             .to_count = 1,
                                                             .condition = {token_a, 1}}};
    struct bench bench;
    set_up(&bench,
           (struct program){.charts = one_chart,
                            .chart_count = 1,
                            .steps = steps,
                            .step_count = 2,
                            .links = links,
                            .link_count = 2,
                            .transitions = transitions,
                            .transition_count = 1,
                            .actions = actions,
                            .action_count = 4});
    scan(&bench, "000");
    scan(&bench, "000");
    assert_int_equal(bench.control.messages[0], 1);
    scan(&bench, "100");
    expect_steps(&bench, "01");
    assert_int_equal(bench.control.messages[0], 0);
    assert_true(bench.control.memories[1] > 0.0299 && bench.control.memories[1] < 0.0301);
    free(bench.block);
}

static void a_held_chart_stays_as_it_is_and_raises_nothing(void **state)
{
    (void)state;
    static const struct program_chart charts[] = {{.name = "GC", .rank = 0},
                                                  {.name = "G", .rank = 1}};
    static const struct program_action actions[] = {
        {.kind = PROGRAM_ACTION_FORCE_HOLD, .target = 1}};
    static const struct program_step steps[] = {
        STEP(0, true),
        {.chart = 0, .action_first = 0, .action_count = 1, .message = PLANT_NONE},
        {.chart = 1, .initial = true, .limit = 0.05, .message = 0},
        STEP(1, false),
    };
    static const uint32_t links[] = {0, 1, 1, 0, 2, 3};
    static const struct expression_token not_a[] = {{EXPRESSION_INPUT, 0, 0.0},
                                                    {EXPRESSION_NOT, 0, 0.0}};
    static const struct program_transition transitions[] = {
        {.from_first = 0, .from_count = 1, .to_first = 1, .to_count = 1, .condition = {token_a, 1}},
        {.from_first = 2, .from_count = 1, .to_first = 3, .to_count = 1, .condition = {not_a, 2}},
        {.chart = 1,
         .from_first = 4,
         .from_count = 1,
         .to_first = 5,
         .to_count = 1,
         .condition = {token_b, 1}}};
    struct bench bench;
    set_up(&bench,
           (struct program){.charts = charts,
                            .chart_count = 2,
                            .steps = steps,
                            .step_count = 4,
                            .links = links,
                            .link_count = 6,
                            .transitions = transitions,
                            .transition_count = 3,
                            .actions = actions,
                            .action_count = 1});
    scan(&bench, "100");
    for (int i = 0; i < 20; i++) {
        scan(&bench, "110");
    }
    expect_steps(&bench, "0110");
    assert_int_equal(bench.control.messages[0], 0);
    scan(&bench, "010");
    scan(&bench, "010");
    expect_steps(&bench, "1001");
    free(bench.block);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_supplied_program_starts_in_its_initial_situation),
        cmocka_unit_test(a_level_runs_through_unstable_steps_in_one_scan),
        cmocka_unit_test(an_edge_clears_one_transition_only),
        cmocka_unit_test(a_step_left_and_entered_together_stays_active),
        cmocka_unit_test(a_synchronisation_waits_for_all_its_steps),
        cmocka_unit_test(a_forced_chart_is_frozen_until_the_order_ends),
        cmocka_unit_test(a_step_that_lasts_too_long_raises_its_message),
        cmocka_unit_test(actions_on_activation_run_once_and_latches_outlive_the_step),
        cmocka_unit_test(a_plc_without_supply_drops_its_outputs_and_starts_cold_again),
        cmocka_unit_test(an_analog_value_is_rounded_and_conditions_see_it),
        cmocka_unit_test(amounts_may_be_formulas_and_actions_have_conditions),
        cmocka_unit_test(a_held_chart_stays_as_it_is_and_raises_nothing),
        cmocka_unit_test(a_forced_input_and_output_hold_against_program_and_circuit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
