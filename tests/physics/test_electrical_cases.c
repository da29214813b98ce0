// Circuits against hand calculation, and protections against their sheets.
#include "tests/physics/line.h"
#include "tests/physics/plant_builder.h"
#include "tests/support/check.h"

#include <math.h>
#include <stdio.h>

static struct sim *start(struct plant *plant)
{
    struct sim *sim;
    struct error error;
    if (sim_create_on(SIM_REFERENCE, plant, 1, &sim, &error) != STATUS_OK) {
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

static void expect_near(double value, double wanted, double share)
{
    if (!(fabs(value - wanted) <= share * fabs(wanted))) {
        print_error("%.10g, %.10g wanted within %g %%\n", value, wanted, 100.0 * share);
        fail();
    }
}

static double volts(const struct sim *sim, const struct plant *plant, const char *node)
{
    return sim_node(sim, plant_node(plant, node));
}

static double volts_ac(const struct sim *sim, const struct plant *plant, const char *node)
{
    struct phasor phasor = sim_node_phasor(sim, plant_node(plant, node));
    return sqrt(phasor.re * phasor.re + phasor.im * phasor.im);
}

static double value(const struct sim *sim, const struct plant *plant, const char *signal)
{
    return sim_signal(sim, plant_signal_find(plant, signal));
}

static void set(struct sim *sim, const struct plant *plant, const char *signal, double level)
{
    sim_control(sim, plant_signal_find(plant, signal), level);
}

// 230 V mains behind a switch, and a supply of 24 V on node "+" against "ref".
static void add_supply(struct plant_builder *b, const char *parameters)
{
    builder_component(b, "L1");
    builder_law(b, "source_ac", "L ref", "voltage=230 phase=0 resistance=0.1 reactance=0", "", "");
    builder_component(b, "Q");
    builder_control(b, "Q.handle", 1);
    builder_law(b, "contact", "L line", "", "Q.handle", "");
    builder_component(b, "G1");
    builder_law(b, "supply_dc", "line ref + ref", parameters, "", "G1.ok G1.current");
}

static struct plant *coil_plant(const char *suppressor)
{
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24 internal_resistance=0.0001");
    builder_component(b, "K");
    builder_control(b, "S.pressed", 0);
    builder_law(b, "contact", "+ A1", "resistance=0.0001", "S.pressed", "");
    char text[200];
    snprintf(text,
             sizeof(text),
             "resistance=106.67 inductance=2.987 pick_up_current=0.135 drop_out_current=0.05625 "
             "delay_on=0.037 delay_off=0 suppressor_voltage=%s",
             suppressor);
    builder_law(b, "coil", "A1 ref", text, "", "K.energised K.current");
    return builder_finish(b, NULL);
}

// T2: 24 V, 5.4 W, time constant 28 ms.
static void the_current_of_a_coil_rises_as_calculated(void **state)
{
    (void)state;
    struct plant *plant = coil_plant("0.7");
    struct sim *sim = start(plant);
    sim_advance(sim, 100);
    set(sim, plant, "S.pressed", 1);
    sim_advance(sim, 28);
    expect_near(value(sim, plant, "K.current"), 0.14223, 0.015);
    sim_advance(sim, 34);
    assert_true(value(sim, plant, "K.energised") == 0.0); // 26 ms of rise, 37 of travel
    sim_advance(sim, 4);
    assert_true(value(sim, plant, "K.energised") == 1.0);
    finish(sim, plant);
}

static double release_milliseconds(const char *suppressor)
{
    struct plant *plant = coil_plant(suppressor);
    struct sim *sim = start(plant);
    sim_advance(sim, 100);
    set(sim, plant, "S.pressed", 1);
    sim_advance(sim, 1000);
    set(sim, plant, "S.pressed", 0);
    int ms = 0;
    while (value(sim, plant, "K.energised") > 0.5 && ms < 1000) {
        sim_advance(sim, 1);
        ms++;
    }
    finish(sim, plant);
    return ms;
}

// T2: to 25 % of its current in 36.2 ms with a diode, 8.06 ms with a 47 V limiter.
static void the_suppressor_sets_the_release_time(void **state)
{
    (void)state;
    assert_true(fabs(release_milliseconds("0.7") - 36.2) <= 2.0);
    assert_true(fabs(release_milliseconds("47") - 8.1) <= 1.0);
}

// T4: a star of 20, 40 and 80 ohm without neutral.
static void an_unbalanced_star_shifts_its_middle(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    static const char *const phases[] = {"0", "-2.0943951023931953", "2.0943951023931953"};
    static const char *const ohms[] = {"20", "40", "80"};
    builder_component(b, "star");
    for (int i = 0; i < 3; i++) {
        char nodes[32], text[128];
        snprintf(nodes, sizeof(nodes), "L%d ref", i);
        snprintf(text,
                 sizeof(text),
                 "voltage=230.94010767585 phase=%s resistance=1e-6 reactance=0",
                 phases[i]);
        builder_law(b, "source_ac", nodes, text, "", "");
        snprintf(nodes, sizeof(nodes), "L%d N", i);
        snprintf(text, sizeof(text), "resistance=%s", ohms[i]);
        builder_law(b, "resistor", nodes, text, "", "");
    }
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 2);
    expect_near(volts_ac(sim, plant, "N"), 87.287, 1e-5);
    struct phasor n = sim_node_phasor(sim, plant_node(plant, "N"));
    expect_near(atan2(n.im, n.re) * 180.0 / 3.14159265358979, -19.11, 1e-3);
    finish(sim, plant);
}

// T7: 400/24 V, 100 VA, ur 5 %, ux 3.3 %, 24 V at no load.
static void a_transformer_drops_its_regulation(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "T1");
    builder_law(b, "source_ac", "p ref", "voltage=400 phase=0 resistance=1e-6 reactance=0", "", "");
    builder_law(b,
                "transformer",
                "p ref s ref",
                "ratio=16.6666666667 resistance=0.288 reactance=0.19008 iron_resistance=1e12 "
                "magnetising_reactance=1e12",
                "",
                "");
    builder_law(b, "resistor", "s ref", "resistance=5.4689", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 2);
    expect_near(volts_ac(sim, plant, "s"), 22.787, 1e-4);
    finish(sim, plant);
}

// A.8: 50 contacts of a micro-ohm floating on their insulation keep their voltage.
static void a_floating_chain_of_contacts_keeps_its_digits(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24");
    builder_component(b, "chain");
    builder_control(b, "S", 1);
    for (int i = 0; i < 50; i++) {
        char nodes[32];
        snprintf(nodes, sizeof(nodes), i == 0 ? "+ c1" : "c%d c%d", i, i + 1);
        builder_law(b, "contact", nodes, "resistance=1e-6", "S", "");
    }
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 50);
    expect_near(volts(sim, plant, "c50"), volts(sim, plant, "+"), 1e-9);
    set(sim, plant, "S", 0);
    sim_advance(sim, 2);
    assert_true(volts(sim, plant, "c50") < 1e-3);
    finish(sim, plant);
}

static struct plant *loaded_supply(const char *load)
{
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24.1");
    builder_component(b, "load");
    builder_control(b, "S", 0);
    char text[64];
    snprintf(text, sizeof(text), "resistance=%s", load);
    builder_law(b, "contact", "+ x", "resistance=1e-4", "S", "");
    builder_law(b, "resistor", "x ref", text, "", "");
    return builder_finish(b, NULL);
}

static void a_supply_holds_its_voltage_up_to_its_limit(void **state)
{
    (void)state;
    struct plant *plant = loaded_supply("2.4");
    struct sim *sim = start(plant);
    set(sim, plant, "S", 1);
    sim_advance(sim, 1000);
    expect_near(volts(sim, plant, "+"), 24.1 - 0.005 * 24.1 / 2.405, 1e-5);
    expect_near(value(sim, plant, "G1.current"), 24.1 / 2.405, 1e-3);
    assert_true(value(sim, plant, "G1.ok") == 1.0);
    finish(sim, plant);
}

static void an_overloaded_supply_limits_then_hiccups(void **state)
{
    (void)state;
    struct plant *plant = loaded_supply("1.0");
    struct sim *sim = start(plant);
    sim_advance(sim, 100);
    set(sim, plant, "S", 1);
    sim_advance(sim, 3500);
    expect_near(volts(sim, plant, "+"), 15.0, 1e-3);
    assert_true(value(sim, plant, "G1.ok") == 0.0);
    sim_advance(sim, 1000);
    assert_true(volts(sim, plant, "+") < 0.1); // stopped after 4 s of boost
    sim_advance(sim, 1000);
    expect_near(volts(sim, plant, "+"), 15.0, 1e-3); // and tries again
    set(sim, plant, "S", 0);
    sim_advance(sim, 20);
    expect_near(volts(sim, plant, "+"), 24.1, 1e-3);
    finish(sim, plant);
}

static void a_supply_without_input_holds_up_for_twenty_milliseconds(void **state)
{
    (void)state;
    struct plant *plant = loaded_supply("24");
    struct sim *sim = start(plant);
    set(sim, plant, "S", 1);
    sim_advance(sim, 200);
    set(sim, plant, "Q.handle", 0);
    sim_advance(sim, 15);
    assert_true(volts(sim, plant, "+") > 23.0);
    sim_advance(sim, 15);
    assert_true(volts(sim, plant, "+") < 0.5);
    finish(sim, plant);
}

// Constant power: the input current follows the load.
static void the_input_of_a_supply_draws_the_power_of_its_load(void **state)
{
    (void)state;
    struct plant *plant = loaded_supply("2.4");
    struct sim *sim = start(plant);
    set(sim, plant, "S", 1);
    sim_advance(sim, 1000);
    double power = (24.1 * 24.1 / 2.405) / 0.9 + 1.0;
    double drop = 230.0 - volts_ac(sim, plant, "L"); // over 0.1 ohm, nearly in phase
    expect_near(drop / 0.1, power / 230.0, 0.03);
    finish(sim, plant);
}

static double trip_seconds(const char *load, const char *tau)
{
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24 current_limit=200 internal_resistance=0.001");
    builder_component(b, "F");
    builder_control(b, "F.handle", 1);
    builder_control(b, "S", 0);
    char text[128];
    snprintf(text,
             sizeof(text),
             "resistance=0.01 rated_current=4 magnetic_factor=10 thermal_tau=%s",
             tau);
    builder_law(b, "breaker", "+ x", text, "F.handle", "F.closed F.tripped");
    snprintf(text, sizeof(text), "resistance=%s", load);
    builder_law(b, "contact", "x y", "resistance=0.001", "S", "");
    builder_law(b, "resistor", "y ref", text, "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 200);
    set(sim, plant, "S", 1);
    double seconds = 0.0;
    while (value(sim, plant, "F.tripped") < 0.5 && seconds < 300.0) {
        sim_advance(sim, 1);
        seconds += 1e-3;
    }
    if (seconds < 300.0) { // stays open until the handle went down and up
        sim_advance(sim, 2);
        assert_true(volts(sim, plant, "x") < 0.1);
        set(sim, plant, "S", 0);
        set(sim, plant, "F.handle", 0);
        sim_advance(sim, 5);
        set(sim, plant, "F.handle", 1);
        sim_advance(sim, 5);
        assert_true(volts(sim, plant, "x") > 23.0);
    }
    finish(sim, plant);
    return seconds;
}

static void a_breaker_trips_by_magnet_or_by_heat(void **state)
{
    (void)state;
    double fast = trip_seconds("0.3", "90"); // 76 A, 19 In
    assert_true(fast >= 0.010 && fast <= 0.015);
    double x = 24.0 / 3.012 / 4.0; // about 2 In: t = tau ln(x2/(x2 - 1.3))
    expect_near(trip_seconds("3.0", "90"), 90.0 * log(x * x / (x * x - 1.3)), 0.02);
    assert_true(trip_seconds("6.5", "90") >= 300.0); // 0.92 In
}

static void a_shorted_coil_melts_the_fuse_of_the_valves(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = start(plant);
    line_start(sim);
    uint32_t coil = plant_component_find(plant, "1Y1");
    sim_fault(sim, plant_variant_find(plant, coil, PLANT_FAULT, "shorted"), true);
    uint64_t commanded = 0, blown = 0;
    for (int ms = 0; ms < 20000 && blown == 0; ms++) {
        sim_advance(sim, 1);
        if (commanded == 0 && value(sim, plant, "PLC.Q0") > 0.5) {
            commanded = sim_tick(sim);
        }
        if (value(sim, plant, "F12.blown") > 0.5) {
            blown = sim_tick(sim);
        }
    }
    assert_true(commanded > 0 && blown > commanded);
    expect_near((double)(blown - commanded) * 1e-3, 0.15, 0.2);
    sim_advance(sim, 3000);
    assert_true(volts(sim, plant, "XQ.+") < 1.0);
    assert_true(value(sim, plant, "PLC.I9") == 0.0); // the air was dumped
    assert_true(value(sim, plant, "G1.ok") == 1.0);
    finish(sim, plant);
}

static void an_open_coil_shows_the_full_voltage(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = start(plant);
    line_start(sim);
    uint32_t coil = plant_component_find(plant, "1Y1");
    sim_fault(sim, plant_variant_find(plant, coil, PLANT_FAULT, "open"), true);
    while (value(sim, plant, "PLC.Q0") < 0.5) {
        sim_advance(sim, 10);
        assert_true(sim_tick(sim) < 30000);
    }
    sim_advance(sim, 500);
    expect_near(volts(sim, plant, "1Y1.A1") - volts(sim, plant, "1Y1.A2"), 24.0, 0.005);
    assert_true(value(sim, plant, "1V1.position") == 0.0);
    sim_advance(sim, 2000);
    assert_true(sim_plc(sim).messages[0] == 1); // the step lasted longer than its limit
    finish(sim, plant);
}

// The gate on the supply: a sensor with its 0 V wire cut must not go on giving 22 V.
static void a_sensor_without_its_zero_volt_wire_gives_nothing(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = start(plant);
    line_start(sim);
    expect_near(volts(sim, plant, "I4"), 22.35, 0.002);
    assert_true(value(sim, plant, "PLC.I4") == 1.0);
    uint32_t wire = plant_component_find(plant, "W-XB1.--XA.B4n");
    assert_int_not_equal(wire, PLANT_NONE);
    sim_fault(sim, plant_variant_find(plant, wire, PLANT_FAULT, "broken_wire"), true);
    sim_advance(sim, 50);
    assert_true(volts(sim, plant, "I4") < 1.0);
    assert_true(value(sim, plant, "PLC.I4") == 0.0 && value(sim, plant, "B4.led") == 0.0);
    finish(sim, plant);
}

static void reset_safety(struct sim *sim, const struct plant *plant)
{
    set(sim, plant, "S1.pressed", 1);
    sim_advance(sim, 100);
    assert_true(value(sim, plant, "K1.output") == 0.0); // on the falling edge only
    set(sim, plant, "S1.pressed", 0);
    sim_advance(sim, 100);
}

static void the_safety_relay_is_reset_on_the_falling_edge(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = start(plant);
    line_start(sim);
    assert_true(value(sim, plant, "K1.output") == 0.0);
    reset_safety(sim, plant);
    assert_true(value(sim, plant, "K1.output") == 1.0);
    set(sim, plant, "S0.pressed", 1);
    sim_advance(sim, 10);
    assert_true(value(sim, plant, "K1.output") == 1.0); // 20 ms
    sim_advance(sim, 20);
    assert_true(value(sim, plant, "K1.output") == 0.0);
    reset_safety(sim, plant);
    assert_true(value(sim, plant, "K1.output") == 0.0); // still pressed
    set(sim, plant, "S0.pressed", 0);
    sim_advance(sim, 100);
    assert_true(value(sim, plant, "K1.output") == 0.0); // never by itself
    reset_safety(sim, plant);
    assert_true(value(sim, plant, "K1.output") == 1.0);
    finish(sim, plant);
}

static void a_channel_that_opened_alone_forbids_the_reset(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = start(plant);
    line_start(sim);
    reset_safety(sim, plant);
    uint32_t wire = plant_component_find(plant, "W-XA.e2-XB.e2");
    uint32_t broken = plant_variant_find(plant, wire, PLANT_FAULT, "broken_wire");
    sim_fault(sim, broken, true);
    sim_advance(sim, 100);
    assert_true(value(sim, plant, "K1.output") == 0.0);
    sim_fault(sim, broken, false);
    sim_advance(sim, 100);
    reset_safety(sim, plant);
    assert_true(value(sim, plant, "K1.output") == 0.0);
    set(sim, plant, "S0.pressed", 1); // both open
    sim_advance(sim, 100);
    set(sim, plant, "S0.pressed", 0);
    sim_advance(sim, 100);
    reset_safety(sim, plant);
    assert_true(value(sim, plant, "K1.output") == 1.0);
    finish(sim, plant);
}

// Opposite polarities: a short between the channels is refused by both.
static void a_fault_between_the_channels_opens_the_relay(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24");
    builder_component(b, "K1");
    builder_law(b,
                "safety_relay",
                "+ ref S11 S12 S21 S22 S34",
                "",
                "",
                "K1.output K1.channel1 K1.channel2");
    builder_control(b, "reset", 0);
    builder_control(b, "cross", 0);
    builder_law(b, "wire", "S11 S12", "resistance=0.1", "", "");
    builder_law(b, "wire", "S21 S22", "resistance=0.1", "", "");
    builder_law(b, "contact", "+ S34", "", "reset", "");
    builder_law(b, "contact", "S12 S22", "", "cross", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 100);
    expect_near(volts(sim, plant, "S12"), 22.5, 0.01);
    set(sim, plant, "reset", 1);
    sim_advance(sim, 50);
    set(sim, plant, "reset", 0);
    sim_advance(sim, 50);
    assert_true(value(sim, plant, "K1.output") == 1.0);
    set(sim, plant, "cross", 1);
    sim_advance(sim, 50);
    assert_true(value(sim, plant, "K1.output") == 0.0);
    assert_true(value(sim, plant, "K1.channel1") == 0.0 && value(sim, plant, "K1.channel2") == 0.0);
    finish(sim, plant);
}

static void a_plc_input_remembers_between_its_thresholds(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24");
    builder_component(b, "I");
    builder_control(b, "full", 0);
    builder_control(b, "half", 0);
    builder_law(b, "contact", "+ in", "", "full", "");
    builder_law(b, "contact", "+ m", "", "half", "");
    builder_law(b, "resistor", "m in", "resistance=4900", "", ""); // 10 V at the input
    builder_law(b, "plc_input", "in ref", "", "", "image");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 50);
    set(sim, plant, "half", 1);
    sim_advance(sim, 50);
    expect_near(volts(sim, plant, "in"), 10.0, 0.01);
    assert_true(value(sim, plant, "image") == 0.0);
    set(sim, plant, "full", 1);
    sim_advance(sim, 2);
    assert_true(value(sim, plant, "image") == 0.0); // filter
    sim_advance(sim, 4);
    assert_true(value(sim, plant, "image") == 1.0);
    set(sim, plant, "full", 0);
    sim_advance(sim, 50);
    assert_true(value(sim, plant, "image") == 1.0); // 10 V still
    set(sim, plant, "half", 0);
    sim_advance(sim, 50);
    assert_true(value(sim, plant, "image") == 0.0);
    finish(sim, plant);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_current_of_a_coil_rises_as_calculated),
        cmocka_unit_test(the_suppressor_sets_the_release_time),
        cmocka_unit_test(an_unbalanced_star_shifts_its_middle),
        cmocka_unit_test(a_transformer_drops_its_regulation),
        cmocka_unit_test(a_floating_chain_of_contacts_keeps_its_digits),
        cmocka_unit_test(a_supply_holds_its_voltage_up_to_its_limit),
        cmocka_unit_test(an_overloaded_supply_limits_then_hiccups),
        cmocka_unit_test(a_supply_without_input_holds_up_for_twenty_milliseconds),
        cmocka_unit_test(the_input_of_a_supply_draws_the_power_of_its_load),
        cmocka_unit_test(a_breaker_trips_by_magnet_or_by_heat),
        cmocka_unit_test(a_shorted_coil_melts_the_fuse_of_the_valves),
        cmocka_unit_test(an_open_coil_shows_the_full_voltage),
        cmocka_unit_test(a_sensor_without_its_zero_volt_wire_gives_nothing),
        cmocka_unit_test(the_safety_relay_is_reset_on_the_falling_edge),
        cmocka_unit_test(a_channel_that_opened_alone_forbids_the_reset),
        cmocka_unit_test(a_fault_between_the_channels_opens_the_relay),
        cmocka_unit_test(a_plc_input_remembers_between_its_thresholds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
