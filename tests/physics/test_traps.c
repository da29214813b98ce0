// Traps that cost somebody hours or a silent error: docs/physics and the notes on the solver name them.
// Other ones have their test where their subject is: bits that depend on the processor or the compiler
// in tests/golden, the accumulator's kink in test_hydraulic_cases, a sensor without its 0 V wire in
// test_electrical_cases, a view that changes nothing in test_sim.
#include "engine/base/random.h"
#include "engine/laws/registry.h"
#include "engine/sim/sim.h"
#include "engine/solver/element.h"
#include "tests/physics/pusher.h"
#include "tests/support/check.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { TEXT_BYTES = 2000, NAME_BYTES = 32 };

static struct sim *start(const struct plant *plant)
{
    struct sim *sim;
    struct error error;
    if (sim_create(plant, 1, &sim, &error) != STATUS_OK) {
        print_error("%s: %s\n", error.where, error.what);
        fail();
    }
    return sim;
}

static void finish(struct sim *sim, struct plant *plant)
{
    sim_destroy(sim);
    plant_destroy(plant);
}

static double volts(const struct sim *sim, const struct plant *plant, const char *node)
{
    return sim_node(sim, plant_node(plant, node));
}

static double value(const struct sim *sim, const struct plant *plant, const char *signal)
{
    return sim_signal(sim, plant_signal_find(plant, signal));
}

static void set(struct sim *sim, const struct plant *plant, const char *signal, double level)
{
    sim_control(sim, plant_signal_find(plant, signal), level);
}

static void expect_near(double found, double wanted, double share, const char *what)
{
    if (!(fabs(found - wanted) <= share * fabs(wanted))) {
        print_error("%s: %.12g, %.12g wanted within %g\n", what, found, wanted, share);
        fail();
    }
}

// 24 V on node "+" against the reference.
static void add_supply(struct plant_builder *b)
{
    builder_component(b, "G1");
    builder_law(b, "source_ac", "L ref", "voltage=230 phase=0 resistance=0.1 reactance=0", "", "");
    builder_law(b, "supply_dc", "L ref + ref", "voltage=24 internal_resistance=0.005", "", "");
}

// ---- Iterations ----

// An end stop whose damper jumps at contact, a check valve's kink, a cushion judged on the new position:
// Newton went to and fro for 60 iterations and nobody saw it.
static void a_stroke_to_both_stops_takes_few_iterations_in_each_step(void **state)
{
    (void)state;
    struct plant *plant = pusher_plant(&(struct pusher_change){0});
    struct sim *sim = start(plant);
    uint64_t most = 0;
    for (uint32_t tick = 0; tick < 12000; tick++) {
        if (tick % 1500 == 0) {
            set(sim, plant, "Y1.command", tick / 1500 % 2 == 0 ? 1.0 : 0.0);
        }
        uint64_t before = sim_statistics(sim).newton_iterations;
        sim_advance(sim, 1);
        uint64_t spent = sim_statistics(sim).newton_iterations - before;
        most = spent > most ? spent : most;
    }
    struct sim_statistics statistics = sim_statistics(sim);
    assert_int_equal(statistics.newton_failures, 0);
    assert_true((double)statistics.newton_iterations < 3.0 * (double)statistics.island_steps);
    assert_true(most <= 40);
    finish(sim, plant);
}

// ---- Sleep ----

// Nothing changes in the unknowns of a mass at a steady speed, and yet it must not sleep.
static void a_mass_at_a_steady_speed_goes_on(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "axis");
    builder_law(b,
                "slide",
                "rod",
                "mass=1 minimum=0 maximum=9 initial=0 stop_stiffness=2e6 gravity_force=100",
                "",
                "x v");
    builder_law(b, "friction", "rod", "coulomb=0 viscous=1000", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 1000);
    double last = value(sim, plant, "x");
    assert_true(fabs(last) > 0.09);
    for (int second = 0; second < 20; second++) {
        sim_advance(sim, 1000);
        double now = value(sim, plant, "x");
        expect_near(fabs(now - last), 0.1, 1e-6, "metres in a second");
        last = now;
    }
    finish(sim, plant);
}

// ---- Elements that make something of nothing ----

static bool drives(const struct law *law)
{
    for (uint32_t layer = 0; layer < LAYER_COUNT; layer++) {
        if (law->element->layers[layer].source) {
            return true;
        }
    }
    return false;
}

static bool is_electrical(const struct law *law)
{
    for (uint32_t i = 0; law->nodes[i].name != NULL; i++) {
        if (law->nodes[i].domain == DOMAIN_ELECTRICAL) {
            return true;
        }
    }
    return false;
}

// A middle value for what has no default.
static double given(const struct law_parameter *parameter)
{
    double low = parameter->minimum;
    double high = parameter->maximum;
    return low > 0.0 ? sqrt(low * high) : 0.5 * (low + (high < 1e3 ? high : 1e3));
}

static struct plant *alone(const struct law *law)
{
    char nodes[TEXT_BYTES] = "";
    char parameters[TEXT_BYTES] = "";
    struct plant_builder *b = builder_create();
    builder_component(b, "it");
    for (uint32_t i = 0; i < law->node_minimum; i++) {
        size_t used = strlen(nodes);
        (void)snprintf(nodes + used, sizeof nodes - used, "%sn%u", i == 0 ? "" : " ", i);
    }
    for (uint32_t i = 0; law->parameters[i].name != NULL; i++) {
        size_t used = strlen(parameters);
        if (law->parameters[i].required) {
            (void)snprintf(parameters + used,
                           sizeof parameters - used,
                           "%s%s=%.9g",
                           used == 0 ? "" : " ",
                           law->parameters[i].name,
                           given(&law->parameters[i]));
        }
    }
    builder_law(b, law->name, nodes, parameters, "", "");
    for (uint32_t i = 0; i < law->node_minimum; i++) {
        if (law->nodes[i].domain == DOMAIN_ELECTRICAL) {
            char pair[NAME_BYTES];
            (void)snprintf(pair, sizeof pair, "n%u ref", i);
            builder_law(
                b, "source_ac", pair, "voltage=0 phase=0 resistance=1e6 reactance=0", "", "");
            (void)snprintf(pair, sizeof pair, "L ref n%u ref", i);
            builder_law(b, "supply_dc", pair, "voltage=24 failed=1", "", "");
        }
    }
    return builder_finish(b, NULL);
}

// Sources without voltage, or their networks would not be solved at all.
// An approximate diode with a current at zero volts put 13 V on an open input.
static void nothing_shows_at_the_terminals_of_what_is_not_fed(void **state)
{
    (void)state;
    uint32_t tried = 0;
    for (uint32_t i = 0; law_at(i) != NULL; i++) {
        const struct law *law = law_at(i);
        bool measures = strcmp(law->name, "pt100_input") == 0; // by a current of its own
        if (!is_electrical(law) || drives(law) || measures) {
            continue;
        }
        struct plant *plant = alone(law);
        struct sim *sim = start(plant);
        sim_advance(sim, 300);
        for (uint32_t node = 0; node < plant->node_count; node++) {
            struct phasor phasor = sim_node_phasor(sim, node);
            bool electrical = plant->nodes[node].domain == DOMAIN_ELECTRICAL;
            double most = fmax(fabs(sim_node(sim, node)), hypot(phasor.re, phasor.im));
            if (electrical && !(most < 1e-9)) {
                print_error("%s: %g V at %s\n", law->name, most, plant->nodes[node].name);
                fail();
            }
        }
        tried++;
        finish(sim, plant);
    }
    assert_true(tried >= 15);
}

// ---- The order of a tick ----

// The output goes straight to the input and the program follows it: one change a scan. Reading inputs
// before the network was solved cost one scan more for each transition.
static void a_transition_takes_one_scan(void **state)
{
    (void)state;
    static const struct expression_token off[] = {{.op = EXPRESSION_INPUT}, {.op = EXPRESSION_NOT}};
    static const struct expression_token on[] = {{.op = EXPRESSION_INPUT}};
    static const uint32_t links[] = {0, 1};
    static const struct program_chart charts[] = {{.name = "G1"}};
    static const struct program_action actions[] = {{.kind = PROGRAM_ACTION_OUTPUT, .text = "Q"}};
    static const struct program_step steps[] = {
        {.name = "0", .initial = true, .message = PLANT_NONE},
        {.name = "1", .action_count = 1, .message = PLANT_NONE},
    };
    static const struct program_transition transitions[] = {
        {.from_first = 0, .from_count = 1, .to_first = 1, .to_count = 1, .condition = {off, 2}},
        {.from_first = 1, .from_count = 1, .to_first = 0, .to_count = 1, .condition = {on, 1}},
    };
    struct plant_builder *b = builder_create();
    add_supply(b);
    builder_component(b, "PLC");
    struct program_input input = {.address = "I0", .tag = "I"};
    struct program_output output = {.address = "Q0", .tag = "Q"};
    input.signal = builder_signal(b, "image");
    output.signal = builder_signal(b, "Q");
    builder_law(b, "contact", "+ in", "", "Q", "");
    builder_law(b, "plc_input", "in ref", "filter=0", "", "image");
    const struct program program = {
        .inputs = &input,
        .input_count = 1,
        .outputs = &output,
        .output_count = 1,
        .charts = charts,
        .chart_count = 1,
        .steps = steps,
        .step_count = 2,
        .transitions = transitions,
        .transition_count = 2,
        .actions = actions,
        .action_count = 1,
        .links = links,
        .link_count = 2,
        .run_signal = PLANT_NONE,
        .fault_memory = PLANT_NONE,
    };
    struct plant *plant = builder_finish(b, &program);
    struct sim *sim = start(plant);
    sim_advance(sim, 100);
    uint32_t changes = 0;
    uint8_t last = sim_plc(sim).outputs[0];
    for (int scan = 0; scan < 200; scan++) {
        sim_advance(sim, SIM_SCAN_TICKS);
        changes += sim_plc(sim).outputs[0] != last;
        last = sim_plc(sim).outputs[0];
    }
    assert_in_range(changes, 198, 200);
    finish(sim, plant);
}

// ---- Friction and stops ----

// tanh(v) in place of friction let this load creep by 47 to 469 mm in a minute.
static void a_load_held_by_friction_does_not_creep(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "axis");
    builder_law(b,
                "slide",
                "rod",
                "mass=10 minimum=-1 maximum=1 initial=0 stop_stiffness=2e6 gravity_force=98.1",
                "",
                "x v");
    builder_law(b, "friction", "rod", "coulomb=150 viscous=0", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 60000);
    double first = value(sim, plant, "x");
    assert_true(fabs(first) < 0.02e-3);
    sim_advance(sim, 60000);
    assert_true(fabs(value(sim, plant, "x") - first) < 1e-9);
    finish(sim, plant);
}

// Rigid sticking and a rigid stop were one equation too many as soon as a stuck piston touched its stop.
static void a_stuck_mass_against_its_stop_is_solved(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "axis");
    builder_law(b,
                "slide",
                "rod",
                "mass=1 minimum=0 maximum=0.001 initial=0.001 stop_stiffness=5e7 gravity_force=150",
                "",
                "x v");
    builder_law(b, "friction", "rod", "coulomb=100 viscous=20 stiction_ratio=1.5", "", "");
    builder_law(b, "friction", "rod", "coulomb=60 viscous=0 stiction_ratio=1.5", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 3000);
    assert_int_equal(sim_statistics(sim).newton_failures, 0);
    assert_true(fabs(value(sim, plant, "v")) < 1e-9);
    double x = value(sim, plant, "x");
    assert_true(x > -1e-4 && x < 0.0011);
    finish(sim, plant);
}

// ---- Switching ----

enum { RUNGS = 180 };

static const double closed_ohms = 1e-3;
static const double open_ohms = 1e9;
static const double shunt_ohms = 1e4;
static const double insulation = 1e-9; // of each node [S]

// A ladder: a contact along each rung, a resistor to 0 V behind it.
static struct plant *ladder(void)
{
    struct plant_builder *b = builder_create();
    add_supply(b);
    builder_component(b, "ladder");
    for (int i = 0; i < RUNGS; i++) {
        char nodes[NAME_BYTES];
        char signal[NAME_BYTES];
        (void)snprintf(nodes, sizeof nodes, i == 0 ? "+ c%d" : "c%d c%d", i == 0 ? 1 : i, i + 1);
        (void)snprintf(signal, sizeof signal, "S%d", i);
        builder_control(b, signal, 1.0);
        builder_law(b, "contact", nodes, "resistance=1e-3 open_resistance=1e9", signal, "");
        (void)snprintf(nodes, sizeof nodes, "c%d ref", i + 1);
        builder_law(b, "resistor", nodes, "resistance=1e4", "", "");
    }
    return builder_finish(b, NULL);
}

// Voltages behind each contact, from the far end to the source and back: sums of positive numbers alone.
static void solve_ladder(const bool *closed, double *volts_at)
{
    double conductance[RUNGS + 1]; // from the node behind contact i to 0 V, seen from there
    conductance[RUNGS] = 0.0;
    for (int i = RUNGS - 1; i >= 0; i--) {
        double ohms = i + 1 < RUNGS ? (closed[i + 1] ? closed_ohms : open_ohms) : 0.0;
        double beyond = conductance[i + 1];
        conductance[i] = 1.0 / shunt_ohms + insulation + beyond / (1.0 + ohms * beyond);
    }
    double first = closed[0] ? closed_ohms : open_ohms;
    double load = conductance[0] / (1.0 + first * conductance[0]) + 1e-4 + insulation;
    double before = 24.0 / (1.0 + 0.005 * load);
    for (int i = 0; i < RUNGS; i++) {
        double ohms = closed[i] ? closed_ohms : open_ohms;
        before /= 1.0 + ohms * conductance[i];
        volts_at[i] = before;
    }
}

static void compare_ladder(const struct sim *sim, const struct plant *plant, const bool *closed)
{
    static uint32_t nodes[RUNGS];
    double wanted[RUNGS];
    if (nodes[RUNGS - 1] == 0) {
        for (int i = 0; i < RUNGS; i++) {
            char name[NAME_BYTES];
            (void)snprintf(name, sizeof name, "c%d", i + 1);
            nodes[i] = plant_node(plant, name);
        }
    }
    solve_ladder(closed, wanted);
    for (int i = 0; i < RUNGS; i++) {
        double found = sim_node(sim, nodes[i]);
        if (!(fabs(found - wanted[i]) < 1e-6)) {
            print_error("c%d: %.12g V, %.12g wanted\n", i + 1, found, wanted[i]);
            fail();
        }
    }
}

// Refactoring with the pivots of before gave up to 1e11 V in 7 281 of 20 000 such steps, and sums that
// are kept up instead of made anew lose a gigohm beside a milliohm.
static void contacts_toggled_twenty_thousand_times_give_no_wrong_voltage(void **state)
{
    (void)state;
    struct plant *plant = ladder();
    struct sim *sim = start(plant);
    struct random random = random_for(1, "ladder", "contacts");
    bool closed[RUNGS];
    memset(closed, true, sizeof closed);
    sim_advance(sim, 50);
    compare_ladder(sim, plant, closed);
    uint32_t first = plant_signal_find(plant, "S0");
    for (int i = 0; i < 20000; i++) {
        uint32_t at = (uint32_t)random_below(&random, RUNGS);
        closed[at] = !closed[at];
        sim_control(sim, first + at, closed[at] ? 1.0 : 0.0);
        sim_advance(sim, 2);
        compare_ladder(sim, plant, closed);
    }
    for (uint32_t i = 0; i < RUNGS; i++) {
        sim_control(sim, first + i, 1.0);
    }
    sim_advance(sim, 5);
    struct sim *fresh = start(plant);
    sim_advance(fresh, 50);
    for (uint32_t node = 0; node < plant->node_count; node++) {
        assert_true(fabs(sim_node(sim, node) - sim_node(fresh, node)) < 1e-9);
    }
    sim_destroy(fresh);
    finish(sim, plant);
}

// 1/R in a nodal matrix loses a twentieth of the voltage of such a chain.
static void fifty_contacts_of_a_micro_ohm_keep_nine_digits(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_supply(b);
    builder_component(b, "chain");
    for (int i = 0; i < 50; i++) {
        char nodes[NAME_BYTES];
        (void)snprintf(nodes, sizeof nodes, i == 0 ? "+ c%d" : "c%d c%d", i == 0 ? 1 : i, i + 1);
        builder_law(b, "wire", nodes, "resistance=1e-6", "", "");
    }
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 50);
    double supply = volts(sim, plant, "+");
    for (int i = 1; i <= 50; i++) {
        char name[NAME_BYTES];
        (void)snprintf(name, sizeof name, "c%d", i);
        expect_near(volts(sim, plant, name), supply, 1e-9, name);
    }
    finish(sim, plant);
}

// The sensor's output stage was a battery once: -1.3 V on the inputs of a dead rail.
static void a_sensor_lets_no_current_back(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_supply(b);
    builder_component(b, "1B1");
    builder_control(b, "S", 1.0);
    builder_control(b, "alien", 0.0);
    builder_control(b, "seen", 1.0);
    builder_law(b, "contact", "+ BN", "", "S", "");
    builder_law(b, "sensor_output", "BN ref BK", "", "seen", "");
    builder_law(b, "resistor", "BK ref", "resistance=4000", "", "");
    builder_law(b, "contact", "+ BK", "", "alien", "");
    builder_law(b, "resistor", "BN ref", "resistance=1000", "", "");
    builder_control(b, "weak", 0.0);
    builder_law(b, "contact", "+ half", "", "weak", "");
    builder_law(b, "resistor", "half BN", "resistance=900", "", ""); // some 12 V
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 100);
    assert_true(volts(sim, plant, "BK") > 22.0);
    set(sim, plant, "S", 0.0);
    sim_advance(sim, 100);
    assert_true(volts(sim, plant, "BK") > -1e-6 && volts(sim, plant, "BK") < 0.1);
    set(sim, plant, "alien", 1.0); // 24 V from elsewhere on its output
    sim_advance(sim, 100);
    assert_true(volts(sim, plant, "BN") < 0.1);
    set(sim, plant, "weak", 1.0); // and now on a supply that is enough for it
    sim_advance(sim, 100);
    expect_near(volts(sim, plant, "BN"), 24.0 / 1.9, 0.3, "BN");
    assert_true(volts(sim, plant, "BN") < 13.0);
    finish(sim, plant);
}

// The trapezoidal rule rings for good when an inductor is interrupted.
static void an_interrupted_coil_does_not_ring(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_supply(b);
    builder_component(b, "K1");
    builder_control(b, "S", 1.0);
    builder_law(b, "contact", "+ A1", "", "S", "");
    builder_law(b,
                "coil",
                "A1 ref",
                "resistance=106.67 inductance=2.987 pick_up_current=0.135 drop_out_current=0.056 "
                "delay_on=0 delay_off=0 suppressor_voltage=47",
                "",
                "K1.energised K1.current");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 500);
    double last = value(sim, plant, "K1.current");
    expect_near(last, 0.225, 0.01, "current");
    set(sim, plant, "S", 0.0);
    sim_advance(sim, 1);
    for (int tick = 0; tick < 200; tick++) {
        sim_advance(sim, 1);
        double now = value(sim, plant, "K1.current");
        assert_true(now <= last + 1e-12 && now > -1e-6);
        assert_true(volts(sim, plant, "A1") > -49.0 && volts(sim, plant, "A1") < 24.1);
        last = now;
    }
    assert_true(fabs(last) < 1e-6);
    finish(sim, plant);
}

// A coil behind its own break contact is a buzzer, not an endless loop.
static void a_coil_behind_its_own_contact_chatters_and_goes_on(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_supply(b);
    builder_component(b, "K1");
    builder_law(b, "contact", "+ A1", "normally_closed=1", "K1.energised", "");
    builder_law(
        b,
        "coil",
        "A1 ref",
        "resistance=1000 inductance=0 pick_up_current=0.015 drop_out_current=0.005 delay_on=0 "
        "delay_off=0",
        "",
        "K1.energised");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    uint32_t changes = 0;
    double last = 0.0;
    for (int tick = 0; tick < 1000; tick++) {
        sim_advance(sim, 1);
        changes += value(sim, plant, "K1.energised") != last;
        last = value(sim, plant, "K1.energised");
    }
    assert_in_range(changes, 100, 1000);
    assert_int_equal(sim_statistics(sim).newton_failures, 0);
    finish(sim, plant);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_stroke_to_both_stops_takes_few_iterations_in_each_step),
        cmocka_unit_test(a_mass_at_a_steady_speed_goes_on),
        cmocka_unit_test(nothing_shows_at_the_terminals_of_what_is_not_fed),
        cmocka_unit_test(a_transition_takes_one_scan),
        cmocka_unit_test(a_load_held_by_friction_does_not_creep),
        cmocka_unit_test(a_stuck_mass_against_its_stop_is_solved),
        cmocka_unit_test(contacts_toggled_twenty_thousand_times_give_no_wrong_voltage),
        cmocka_unit_test(fifty_contacts_of_a_micro_ohm_keep_nine_digits),
        cmocka_unit_test(a_sensor_lets_no_current_back),
        cmocka_unit_test(an_interrupted_coil_does_not_ring),
        cmocka_unit_test(a_coil_behind_its_own_contact_chatters_and_goes_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
