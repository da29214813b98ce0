// The state block: copies, snapshots, hashes, hands.
#include "engine/base/random.h"
#include "engine/sim/sim.h"
#include "tests/physics/line.h"
#include "tests/physics/pusher.h"
#include "tests/support/check.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static struct sim *start(const struct plant *plant)
{
    struct sim *sim;
    struct error error;
    if (sim_create(plant, 7, &sim, &error) != STATUS_OK) {
        print_error("%s: %s\n", error.where, error.what);
        fail();
    }
    return sim;
}

static struct sim *started_line(const struct plant *plant)
{
    struct sim *sim = start(plant);
    line_start(sim);
    return sim;
}

static double value(const struct sim *sim, const char *signal)
{
    struct plant *plant = line_plant();
    double found = sim_signal(sim, plant_signal_find(plant, signal));
    plant_destroy(plant);
    return found;
}

static void two_runs_give_the_same_bits(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *one = started_line(plant), *two = started_line(plant);
    for (int second = 0; second < 20; second++) {
        sim_advance(one, 1000);
        sim_advance(two, 1000);
        assert_true(sim_hash(one) == sim_hash(two));
    }
    sim_destroy(one);
    sim_destroy(two);
    plant_destroy(plant);
}

static void advancing_in_pieces_is_advancing_at_once(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *whole = started_line(plant), *pieces = started_line(plant);
    for (int i = 0; i < 300; i++) {
        sim_advance(whole, 10);
        sim_advance(pieces, 3);
        sim_advance(pieces, 7);
        assert_true(sim_hash(whole) == sim_hash(pieces));
    }
    sim_destroy(whole);
    sim_destroy(pieces);
    plant_destroy(plant);
}

static void a_copy_and_a_restored_sim_go_on_with_the_same_bits(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = started_line(plant), *other = start(plant);
    void *block = malloc(sim_state_bytes(sim));
    assert_non_null(block);
    for (int i = 0; i < 40; i++) { // in motion, at rest, between scans
        sim_advance(sim, 237);
        struct sim *copy = sim_copy(sim);
        assert_true(sim_hash(copy) == sim_hash(sim));
        sim_save(sim, block);
        sim_restore(other, block);
        sim_advance(sim, 61);
        sim_advance(copy, 61);
        sim_advance(other, 61);
        assert_true(sim_hash(copy) == sim_hash(sim));
        assert_true(sim_hash(other) == sim_hash(sim));
        sim_destroy(copy);
    }
    free(block);
    sim_destroy(sim);
    sim_destroy(other);
    plant_destroy(plant);
}

static void rewinding_gives_the_same_future(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = started_line(plant);
    void *block = malloc(sim_state_bytes(sim));
    assert_non_null(block);
    sim_save(sim, block);
    sim_advance(sim, 9000);
    uint64_t first = sim_hash(sim);
    uint32_t t8 = plant_component_find(plant, "T8");
    sim_connect(sim, t8, 0, PLANT_NONE);
    sim_remove(sim, plant_component_find(plant, "1Y1"));
    sim_advance(sim, 500);
    sim_restore(sim, block);
    sim_advance(sim, 9000);
    assert_true(sim_hash(sim) == first);
    free(block);
    sim_destroy(sim);
    plant_destroy(plant);
}

static void looking_changes_nothing(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *seen = started_line(plant), *unseen = started_line(plant);
    double sum = 0.0;
    for (int i = 0; i < 200; i++) {
        sim_advance(seen, 20);
        sim_advance(unseen, 20);
        for (uint32_t n = 0; n < plant->node_count; n++) {
            sum += sim_node(seen, n) + sim_node_phasor(seen, n).re;
        }
        for (uint32_t s = 0; s < plant->signal_count; s++) {
            sum += sim_signal(seen, s);
        }
        sum += sim_plc(seen).running + sim_instrument_current(seen, 0);
        (void)sim_statistics(seen);
    }
    assert_true(isfinite(sum));
    assert_true(sim_hash(seen) == sim_hash(unseen));
    sim_destroy(seen);
    sim_destroy(unseen);
    plant_destroy(plant);
}

static void production_goes_on_at_its_pace(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = started_line(plant);
    double first = value(sim, "MG1.delivered");
    sim_advance(sim, 80000);
    double made = value(sim, "MG1.delivered") - first;
    assert_true(made >= 9.0 && made <= 11.0); // a part every 8 s
    struct sim_statistics statistics = sim_statistics(sim);
    assert_int_equal(statistics.newton_failures, 0);
    sim_destroy(sim);
    plant_destroy(plant);
}

static void a_voltmeter_reads_and_hardly_loads(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = started_line(plant);
    uint32_t a1 = plant_terminal_find(plant, "1Y1:A1"), a2 = plant_terminal_find(plant, "1Y1:A2");
    struct sim_instrument meter = {.terminal_a = a1, .terminal_b = a2, .resistance = 1e7};
    sim_instrument(sim, 0, &meter);
    sim_advance(sim, 8000);
    double volts =
        sim_node(sim, plant_node(plant, "1Y1.A1")) - sim_node(sim, plant_node(plant, "1Y1.A2"));
    assert_true(fabs(sim_instrument_current(sim, 0) - volts / 1e7) < 1e-12);
    meter.terminal_a = plant_terminal_find(plant, "1A:A"); // air
    sim_instrument(sim, 0, &meter);
    sim_advance(sim, 10);
    assert_true(sim_instrument_current(sim, 0) == 0.0);
    meter.terminal_a = PLANT_NONE;
    sim_instrument(sim, 0, &meter);
    sim_advance(sim, 10);
    assert_true(sim_instrument_current(sim, 0) == 0.0);
    sim_destroy(sim);
    plant_destroy(plant);
}

static void an_ohmmeter_measures_a_dead_coil(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = start(plant); // Q0 is open
    uint32_t a1 = plant_terminal_find(plant, "1Y1:A1"), a2 = plant_terminal_find(plant, "1Y1:A2");
    sim_instrument(
        sim,
        0,
        &(struct sim_instrument){
            .terminal_a = a1, .terminal_b = a2, .resistance = 1000.0, .source_voltage = -0.9});
    sim_advance(sim, 500);
    double current = sim_instrument_current(sim, 0); // (va - vb + 0.9)/1000 from a to b
    double volts =
        sim_node(sim, plant_node(plant, "1Y1.A1")) - sim_node(sim, plant_node(plant, "1Y1.A2"));
    assert_true(fabs(volts / current) > 383.0 && fabs(volts / current) < 385.0);
    sim_destroy(sim);
    plant_destroy(plant);
}

static void an_ohmmeter_finds_the_windings_of_a_transformer(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = start(plant); // Q0 is open
    uint32_t line = plant_terminal_find(plant, "G1:L");
    uint32_t neutral = plant_terminal_find(plant, "G1:N");
    sim_instrument(sim,
                   0,
                   &(struct sim_instrument){.terminal_a = line,
                                            .terminal_b = neutral,
                                            .resistance = 1000.0,
                                            .source_voltage = -0.9});
    sim_advance(sim, 100);
    double volts =
        sim_node(sim, plant_node(plant, "F2.2")) - sim_node(sim, plant_node(plant, "F2.4"));
    double ohms = fabs(volts / sim_instrument_current(sim, 0));
    assert_true(fabs(ohms - (6.15 / 2.0 + 2 * 0.08)) < 0.05);
    sim_destroy(sim);
    plant_destroy(plant);
}

static void a_removed_part_opens_and_a_new_one_is_sound(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = started_line(plant);
    uint32_t coil = plant_component_find(plant, "1Y1");
    uint32_t fault = plant_variant_find(plant, coil, PLANT_FAULT, "open");
    uint32_t resistance = builder_parameter(plant, "1Y1.0.resistance");
    sim_fault(sim, fault, true);
    assert_true(sim_parameter(sim, resistance) == 1e9);
    sim_remove(sim, coil);
    assert_false(sim_present(sim, coil));
    sim_advance(sim, 9000);
    assert_true(value(sim, "1Y1.energised") == 0.0);
    sim_fit(sim, coil, PLANT_NONE);
    assert_true(sim_present(sim, coil) && !sim_fault_present(sim, fault));
    assert_true(sim_parameter(sim, resistance) == 384.0);
    double before = value(sim, "MG1.delivered");
    sim_advance(sim, 20000);
    assert_true(value(sim, "MG1.delivered") > before);
    sim_destroy(sim);
    plant_destroy(plant);
}

static void a_setting_outlives_a_fault_but_not_the_part(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = start(plant);
    uint32_t guide = plant_component_find(plant, "1L1");
    uint32_t fault = plant_variant_find(plant, guide, PLANT_FAULT, "seizing");
    uint32_t mass = builder_parameter(plant, "1L1.0.mass");
    uint32_t coulomb = builder_parameter(plant, "1L1.1.coulomb");
    sim_set_parameter(sim, mass, 3.0);
    sim_fault(sim, fault, true);
    assert_true(sim_parameter(sim, mass) == 3.0 && sim_parameter(sim, coulomb) == 270.0);
    sim_fault(sim, fault, false);
    assert_true(sim_parameter(sim, mass) == 3.0 && sim_parameter(sim, coulomb) == 4.0);
    sim_fit(sim, guide, PLANT_NONE);
    assert_true(sim_parameter(sim, mass) == 0.9);
    sim_destroy(sim);
    plant_destroy(plant);
}

static void a_hose_that_is_off_blows_and_the_axis_stands_still(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = started_line(plant);
    while (value(sim, "1V1.position") < 1.0) {
        sim_advance(sim, 10);
    }
    uint32_t t8 = plant_component_find(plant, "T8");
    sim_connect(sim, t8, 1, PLANT_NONE);
    assert_int_equal(sim_end(sim, t8, 1), PLANT_NONE);
    sim_advance(sim, 1500);
    assert_true(sim_node(sim, plant_node(plant, "A")) < 1.2e5); // its port is open
    assert_true(sim_node(sim, plant_node(plant, "P")) < 6.9e5); // and the manifold feels it
    assert_true(value(sim, "1A.position") < 0.02);
    sim_connect(sim, t8, 1, plant_terminal_find(plant, "1A:A"));
    sim_advance(sim, 400);
    assert_true(value(sim, "1A.position") > 0.05);
    sim_force(sim, true, 0, 1); // the valve stays on
    sim_advance(sim, 2000);
    assert_true(sim_node(sim, plant_node(plant, "A")) > 6e5);
    sim_remove(sim, plant_component_find(plant, "1A")); // the hose now ends in the open
    sim_advance(sim, 500);
    assert_true(sim_node(sim, plant_node(plant, "A")) < 2.5e5);
    sim_destroy(sim);
    plant_destroy(plant);
}

static void a_forced_output_moves_the_valve(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = start(plant);
    sim_control(sim, plant_signal_find(plant, "0V1.handle"), 1);
    sim_control(sim, plant_signal_find(plant, "Q0.handle"), 1);
    sim_advance(sim, 5000); // started up, no start button
    assert_true(value(sim, "1A.position") < 0.001);
    sim_force(sim, true, 0, 1);
    sim_advance(sim, 1500);
    assert_true(value(sim, "1A.position") > 0.099);
    sim_force(sim, true, 0, -1);
    sim_advance(sim, 1500);
    assert_true(value(sim, "1A.position") < 0.001);
    sim_destroy(sim);
    plant_destroy(plant);
}

// Any instrument anywhere: what cannot be touches nothing.
static struct sim_instrument any_instrument(const struct plant *plant, struct random *random)
{
    uint32_t terminals = plant->terminal_count;
    uint32_t line = (uint32_t)random_below(random, plant->component_count);
    struct sim_instrument any = {
        .kind = (enum sim_instrument_kind)random_below(random, 3),
        .terminal_a = (uint32_t)random_below(random, terminals),
        .terminal_b = (uint32_t)random_below(random, terminals),
        .connection = line,
        .end = (uint32_t)random_below(random, 2),
        .resistance = random_below(random, 2) ? 1e7 : 0.01,
        .source_voltage = random_below(random, 3) ? 0.0 : 9.0,
        .current_limit = random_below(random, 3) ? 0.0 : 0.2,
        .capacitance = 1e-10,
        .volume = 5e-6,
        .conductance = random_below(random, 2) ? 8e-8 : 2e-10,
        .opening = random_below(random, 4) ? 0.0 : 1e-8,
    };
    bool joins = (plant->components[line].flags & PLANT_CONNECTION) != 0;
    any.kind = any.kind == SIM_IN_LINE && !joins ? SIM_BETWEEN : any.kind;
    return any;
}

// One random act of hands.
static void act(struct sim *sim, const struct plant *plant, struct random *random)
{
    uint32_t component = (uint32_t)random_below(random, plant->component_count);
    uint32_t signal = (uint32_t)random_below(random, plant->signal_count);
    uint32_t variant = (uint32_t)random_below(random, plant->variant_count);
    struct sim_instrument meter = any_instrument(plant, random);
    uint32_t slot = (uint32_t)random_below(random, SIM_INSTRUMENTS_MAX);
    uint32_t home = plant_terminal_find(plant, "1Q2-out:2");
    struct plant_course course = {.severity = 1.0 - 0.9 * random_double(random),
                                  .ramp = random_below(random, 3) ? 0.0 : 2.0,
                                  .condition = PLANT_NONE,
                                  .mean_on = random_below(random, 2) ? 0.0 : 0.05,
                                  .mean_off = 0.05};
    switch (random_below(random, 7)) {
    case 0:
        if (plant->signals[signal].control) {
            sim_control(sim, signal, random_below(random, 2) ? 1.0 : 0.0);
        }
        break;
    case 1:
        sim_fault(sim, variant, random_below(random, 3) != 0);
        break;
    case 2:
        sim_remove(sim, component);
        break;
    case 6:
        sim_fault_set(sim, variant, 0, &course);
        break;
    case 3:
        sim_fit(sim, component, PLANT_NONE);
        break;
    case 4:
        component = plant_component_find(plant, "T8");
        sim_connect(sim, component, 0, random_below(random, 2) ? PLANT_NONE : home);
        break;
    default:
        sim_instrument(sim, slot, &meter);
        break;
    }
}

static void any_hands_at_any_time_leave_a_line_that_can_be_solved(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *one = started_line(plant), *two = started_line(plant);
    struct random random = random_for(5, "hands", "acts"), same = random;
    for (int i = 0; i < 400; i++) {
        act(one, plant, &random);
        act(two, plant, &same);
        sim_advance(one, 50);
        sim_advance(two, 20);
        sim_advance(two, 30);
        assert_true(sim_hash(one) == sim_hash(two));
        for (uint32_t n = 0; n < plant->node_count; n++) {
            assert_true(fabs(sim_node(one, n)) < 2e6);
        }
    }
    struct sim_statistics statistics = sim_statistics(one);
    assert_true(statistics.newton_failures * 1000 < statistics.island_steps);
    sim_destroy(one);
    sim_destroy(two);
    plant_destroy(plant);
}

static void a_wrong_law_is_refused_with_its_component(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct plant_law laws[1] = {plant->laws[0]};
    struct plant wrong = *plant;
    wrong.laws = laws;
    wrong.law_count = 1;
    struct sim *sim;
    struct error error;
    laws[0].law = "no_such_law";
    assert_int_equal(sim_create(&wrong, 1, &sim, &error), STATUS_SYNTAX);
    assert_string_equal(error.where, plant->components[0].ref);
    laws[0] = plant->laws[0];
    laws[0].node_count = 1;
    assert_int_equal(sim_create(&wrong, 1, &sim, &error), STATUS_SYNTAX);
    laws[0] = plant->laws[0];
    laws[0].parameter_count--;
    assert_int_equal(sim_create(&wrong, 1, &sim, &error), STATUS_SYNTAX);
    uint32_t breaker = plant->components[plant_component_find(plant, "Q0")].law_first;
    laws[0] = plant->laws[breaker];
    laws[0].reads[0] = plant->signal_count;
    assert_int_equal(sim_create(&wrong, 1, &sim, &error), STATUS_SYNTAX);
    plant_destroy(plant);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_runs_give_the_same_bits),
        cmocka_unit_test(advancing_in_pieces_is_advancing_at_once),
        cmocka_unit_test(a_copy_and_a_restored_sim_go_on_with_the_same_bits),
        cmocka_unit_test(rewinding_gives_the_same_future),
        cmocka_unit_test(looking_changes_nothing),
        cmocka_unit_test(production_goes_on_at_its_pace),
        cmocka_unit_test(a_voltmeter_reads_and_hardly_loads),
        cmocka_unit_test(an_ohmmeter_measures_a_dead_coil),
        cmocka_unit_test(an_ohmmeter_finds_the_windings_of_a_transformer),
        cmocka_unit_test(a_removed_part_opens_and_a_new_one_is_sound),
        cmocka_unit_test(a_setting_outlives_a_fault_but_not_the_part),
        cmocka_unit_test(a_hose_that_is_off_blows_and_the_axis_stands_still),
        cmocka_unit_test(a_forced_output_moves_the_valve),
        cmocka_unit_test(any_hands_at_any_time_leave_a_line_that_can_be_solved),
        cmocka_unit_test(a_wrong_law_is_refused_with_its_component),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
