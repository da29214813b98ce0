// Thermometers, sensors, cards and loops of a controller against their sheets.
#include "engine/laws/electrical/pt100.h"
#include "tests/physics/control_bench.h"
#include "tests/support/check.h"

#include <math.h>
#include <stdio.h>

// ---- T34: platinum ----

static void t34_platinum_follows_callendar(void **state)
{
    (void)state;
    expect_near(pt100_resistance(100.0, 20.0), 107.793, 5e-6);
    expect_near(pt100_resistance(100.0, 40.0), 115.541, 5e-6);
    expect_near(pt100_resistance(100.0, 60.0), 123.242, 5e-6);
    expect_near(pt100_resistance(100.0, 100.0), 138.505, 5e-6);
    for (int i = 0; i <= 76; i++) {
        double celsius = 12.5 * i - 150.0;
        double back = pt100_celsius(100.0, pt100_resistance(100.0, celsius));
        expect_within(back, celsius, 1e-6);
    }
}

static struct plant *thermometer_plant(void)
{
    struct plant_builder *b = builder_create();
    add_supply(b, bench_stiff_supply);
    builder_component(b, "B1");
    builder_control(b, "oil", 313.15);
    builder_law(b, "pt100", "e f", "lag=20", "oil", "B1.element");
    builder_law(b, "wire", "A e", "resistance=0.5", "", "");
    builder_law(b, "wire", "B f", "resistance=0.5", "", "");
    builder_law(b, "wire", "C f", "resistance=0.5", "", "");
    builder_control(b, "bridge", 0);
    builder_law(b, "contact", "B C", "resistance=1e-5", "bridge", "");
    builder_component(b, "A1");
    builder_law(b, "resistor", "+ ref", "resistance=1000", "", "");
    builder_law(b, "pt100_input", "A B C ref", "", "", "A1.temperature A1.fault A1.resistance");
    return builder_finish(b, NULL);
}

static void three_wires_compensate_their_leads_and_two_do_not(void **state)
{
    (void)state;
    struct plant *plant = thermometer_plant();
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 500);
    expect_within(value(sim, plant, "A1.temperature"), 313.15, 0.01);
    set(sim, plant, "bridge", 1);
    change(sim, plant, "B1.2.resistance", 1e9);
    sim_advance(sim, 100);
    // 1 ohm of leads at 0.385 ohm/K
    expect_within(value(sim, plant, "A1.temperature"), 313.15 + 2.6, 0.1);
    bench_finish(sim, plant);
}

static void a_broken_thermometer_is_over_range_and_a_shorted_one_under(void **state)
{
    (void)state;
    struct plant *plant = thermometer_plant();
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 500);
    assert_false(on(sim, plant, "A1.fault"));
    change(sim, plant, "B1.1.resistance", 1e9);
    sim_advance(sim, 100);
    assert_true(on(sim, plant, "A1.fault"));
    expect_within(value(sim, plant, "A1.temperature"), 273.15 + 850.0, 1e-6);
    change(sim, plant, "B1.1.resistance", 0.5);
    change(sim, plant, "B1.0.resistance", 1.0);
    sim_advance(sim, 100);
    assert_true(on(sim, plant, "A1.fault"));
    expect_within(value(sim, plant, "A1.temperature"), 273.15 - 200.0, 1e-6);
    bench_finish(sim, plant);
}

static void a_thermometer_follows_with_the_lag_of_its_pocket(void **state)
{
    (void)state;
    struct plant *plant = thermometer_plant();
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 100);
    set(sim, plant, "oil", 333.15);
    sim_advance(sim, 20000);
    expect_within(value(sim, plant, "B1.element"), 333.15 - 20.0 * exp(-1.0), 0.15);
    bench_finish(sim, plant);
}

// ---- Sensors ----

static struct plant *sensor_plant(void)
{
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24 internal_resistance=0.0001");
    builder_component(b, "B1");
    builder_control(b, "brown", 1);
    builder_control(b, "blue", 1);
    builder_control(b, "seen", 1);
    builder_control(b, "back", 0);
    builder_law(b, "contact", "+ BN", "resistance=0.02", "brown", "");
    builder_law(b, "contact", "BU ref", "resistance=0.02", "blue", "");
    builder_law(b, "sensor_output", "BN BU BK", "leakage=1e-6", "seen", "B1.led");
    builder_law(b, "plc_input", "BK ref", "resistance=4000", "", "image");
    builder_law(b, "contact", "+ BK", "resistance=0.02", "back", "");
    return builder_finish(b, NULL);
}

// d2: a first model went on giving 22 V through its output.
static void d2_a_sensor_with_its_0_v_wire_cut_gives_nothing(void **state)
{
    (void)state;
    struct plant *plant = sensor_plant();
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 200);
    expect_within(volts(sim, plant, "BK"), 22.35, 0.1);
    assert_true(on(sim, plant, "image"));
    set(sim, plant, "blue", 0);
    sim_advance(sim, 200);
    assert_true(volts(sim, plant, "BK") < 5.0);
    assert_false(on(sim, plant, "image"));
    assert_false(on(sim, plant, "B1.led"));
    bench_finish(sim, plant);
}

// d8: a first model fed its own supply backwards through its output.
static void d8_a_sensor_takes_nothing_back_through_its_output(void **state)
{
    (void)state;
    struct plant *plant = sensor_plant();
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 200);
    set(sim, plant, "brown", 0);
    set(sim, plant, "back", 1); // 24 V on its output from elsewhere
    sim_advance(sim, 200);
    assert_true(volts(sim, plant, "BN") < 1.0);
    assert_false(on(sim, plant, "B1.led"));
    bench_finish(sim, plant);
}

static void the_leakage_of_a_two_wire_sensor_lifts_an_input_to_four_volts(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24 internal_resistance=0.0001");
    builder_component(b, "B1");
    builder_control(b, "seen", 0);
    builder_law(b, "two_wire_sensor", "+ in", "", "seen", "B1.led");
    builder_law(b, "plc_input", "in ref", "resistance=4000", "", "image");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 200);
    expect_within(volts(sim, plant, "in"), 4.0, 0.01);
    assert_false(on(sim, plant, "image"));
    set(sim, plant, "seen", 1);
    sim_advance(sim, 100);
    expect_within(volts(sim, plant, "in"), 20.96, 0.05);
    assert_true(on(sim, plant, "image") && on(sim, plant, "B1.led"));
    bench_finish(sim, plant);
}

static void an_inductive_sensor_misses_aluminium_that_steel_would_make(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "B1");
    builder_control(b, "gap", 0.003);
    builder_control(b, "material", 1);
    builder_law(
        b, "near_field", "", "range=0.004 hysteresis=0.1", "gap material", "seen gap2 error");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 10);
    assert_true(on(sim, plant, "seen"));
    set(sim, plant, "material", 0.35);
    sim_advance(sim, 10);
    assert_false(on(sim, plant, "seen"));
    set(sim, plant, "material", 1);
    set(sim, plant, "gap", 0.0042); // within the hysteresis, coming from afar
    sim_advance(sim, 10);
    assert_false(on(sim, plant, "seen"));
    set(sim, plant, "gap", 0.0038);
    sim_advance(sim, 10);
    set(sim, plant, "gap", 0.0042); // the same place, coming from near
    sim_advance(sim, 10);
    assert_true(on(sim, plant, "seen"));
    set(sim, plant, "gap", 0.0045);
    sim_advance(sim, 10);
    assert_false(on(sim, plant, "seen"));
    change(sim, plant, "B1.0.film_gap", 0.0005);
    sim_advance(sim, 10);
    assert_true(on(sim, plant, "seen")); // chips
    bench_finish(sim, plant);
}

static void a_lens_that_clogs_loses_its_margin_before_its_function(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "B1");
    builder_control(b, "part", 1);
    builder_law(
        b, "photo", "", "margin=3 without_target=0.1 with_target=1", "part -", "seen received");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 10);
    assert_true(on(sim, plant, "seen"));
    change(sim, plant, "B1.0.fouling", 0.6);
    sim_advance(sim, 10);
    expect_near(value(sim, plant, "received"), 1.2, 1e-9);
    assert_true(on(sim, plant, "seen")); // the stability LED is out, the sensor still works
    change(sim, plant, "B1.0.fouling", 0.75);
    sim_advance(sim, 10);
    assert_false(on(sim, plant, "seen"));
    bench_finish(sim, plant);
}

static void a_threshold_acts_upwards_or_downwards_with_hysteresis(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "B1");
    builder_control(b, "p", 0);
    builder_control(b, "v", 0);
    builder_law(b, "threshold", "", "on=5e5 off=4.5e5", "p", "up");
    builder_law(b, "threshold", "", "on=-0.5e5 off=-0.4e5", "v", "down");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    static const struct {
        double p, v;
        bool up, down;
    } rows[] = {{4.9e5, -0.45e5, false, false},
                {5.1e5, -0.55e5, true, true},
                {4.6e5, -0.45e5, true, true},
                {4.4e5, -0.35e5, false, false}};
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        set(sim, plant, "p", rows[i].p);
        set(sim, plant, "v", rows[i].v);
        sim_advance(sim, 5);
        assert_true(on(sim, plant, "up") == rows[i].up && on(sim, plant, "down") == rows[i].down);
    }
    bench_finish(sim, plant);
}

static void a_timer_starts_again_when_its_input_drops(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "K");
    builder_control(b, "in", 0);
    builder_law(b, "timer", "", "on_delay=2 off_delay=0.5", "in -", "out");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    set(sim, plant, "in", 1);
    sim_advance(sim, 1900);
    set(sim, plant, "in", 0);
    sim_advance(sim, 10);
    set(sim, plant, "in", 1);
    expect_within(milliseconds_until(sim, plant, "out", true), 2000.0, 5.0);
    set(sim, plant, "in", 0);
    expect_within(milliseconds_until(sim, plant, "out", false), 500.0, 5.0);
    bench_finish(sim, plant);
}

// ---- The controller's cards ----

static void an_input_in_the_forbidden_band_keeps_what_it_had(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24 internal_resistance=0.0001");
    builder_component(b, "I");
    builder_control(b, "full", 0);
    builder_law(b, "resistor", "+ in", "resistance=10000", "", ""); // W_8: water in the connector
    builder_law(b, "contact", "+ in", "", "full", "");
    builder_law(b, "plc_input", "in ref", "resistance=4000", "", "image");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 100);
    expect_within(volts(sim, plant, "in"), 6.86, 0.01);
    assert_false(on(sim, plant, "image"));
    set(sim, plant, "full", 1);
    sim_advance(sim, 100);
    assert_true(on(sim, plant, "image"));
    set(sim, plant, "full", 0);
    sim_advance(sim, 1000);
    assert_true(on(sim, plant, "image")); // stays on at 6.9 V
    bench_finish(sim, plant);
}

static void a_transistor_output_limits_then_rests_then_tries_again(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24 internal_resistance=0.0001");
    builder_component(b, "Q1");
    builder_control(b, "command", 0);
    builder_law(b, "plc_output", "+ out", "current_limit=1.2", "command", "Q1.tripped Q1.current");
    builder_law(b, "resistor", "out ref", "resistance=3", "", ""); // PL4: a coil with shorted turns
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 100);
    set(sim, plant, "command", 1);
    sim_advance(sim, 50);
    expect_near(value(sim, plant, "Q1.current"), 1.2, 1e-3);
    expect_near(volts(sim, plant, "out"), 3.6, 1e-3);
    int pulses = 0;
    bool was = false;
    for (int ms = 0; ms < 5000; ms++) {
        sim_advance(sim, 1);
        bool tripped = on(sim, plant, "Q1.tripped");
        pulses += tripped && !was;
        was = tripped;
    }
    assert_in_range(pulses, 4, 5); // every 1.1 s
    change(sim, plant, "Q1.1.resistance", 384);
    sim_advance(sim, 2000);
    expect_near(volts(sim, plant, "out"), 24.0, 0.002);
    set(sim, plant, "command", 0);
    sim_advance(sim, 100);
    assert_true(volts(sim, plant, "out") < 0.05);
    bench_finish(sim, plant);
}

static struct plant *loop_plant(void)
{
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24 internal_resistance=0.0001");
    builder_component(b, "B1");
    builder_control(b, "pressure", 80);
    builder_law(
        b, "transmitter", "p m", "low=0 high=160 minimum_voltage=12", "pressure", "B1.current");
    builder_law(b, "wire", "+ p", "resistance=0.1", "", "");
    builder_law(b, "wire", "m r", "resistance=0.1", "", "");
    builder_component(b, "A1");
    builder_law(b, "analog_input", "r ref", "low=0 high=160", "", "A1.current A1.value A1.fault");
    return builder_finish(b, NULL);
}

// The wires of its connector turned round by two open contacts, as a kind has them.
static void an_open_loop_is_solved_at_once(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_supply(b, bench_stiff_supply);
    builder_component(b, "B1");
    builder_control(b, "pressure", 80);
    builder_control(b, "straight", 1);
    builder_control(b, "crossed", 0);
    builder_law(b, "transmitter", "tp tm", "low=0 high=160", "pressure", "B1.current");
    builder_law(b, "wire", "+ p", "resistance=1e9", "", "");
    builder_law(b, "contact", "p tp", "resistance=0.01", "straight", "");
    builder_law(b, "contact", "p tm", "resistance=0.01", "crossed", "");
    builder_law(b, "contact", "r tm", "resistance=0.01", "straight", "");
    builder_law(b, "contact", "r tp", "resistance=0.01", "crossed", "");
    builder_component(b, "A1");
    builder_law(b, "analog_input", "r ref", "low=0 high=160", "", "A1.current A1.value A1.fault");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 500);
    assert_true(on(sim, plant, "A1.fault"));
    set(sim, plant, "straight", 0);
    set(sim, plant, "crossed", 1);
    sim_advance(sim, 500);
    assert_true(on(sim, plant, "A1.fault"));
    bench_finish(sim, plant); // every step was solved
}

static void a_loop_of_4_to_20_milliamperes_tells_its_value(void **state)
{
    (void)state;
    struct plant *plant = loop_plant();
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 1000);
    expect_near(value(sim, plant, "A1.current"), 0.012, 5e-4);
    expect_near(value(sim, plant, "A1.value"), 80.0, 2e-3);
    expect_near(volts(sim, plant, "r"), 3.0, 5e-4); // 12 mA on 250 ohm
    assert_false(on(sim, plant, "A1.fault"));
    change(sim, plant, "B1.1.resistance", 1e9);
    sim_advance(sim, 1000);
    assert_true(on(sim, plant, "A1.fault")); // below 3.6 mA
    bench_finish(sim, plant);
}

static void a_load_that_is_too_great_saturates_the_loop(void **state)
{
    (void)state;
    struct plant *plant = loop_plant();
    struct sim *sim = bench_start(plant);
    set(sim, plant, "pressure", 160);
    sim_advance(sim, 1000);
    expect_near(value(sim, plant, "A1.current"), 0.020, 1e-4);
    change(sim, plant, "B1.2.resistance", 407); // 667 ohm with 250 and its own 10: 18 mA of 12 V
    sim_advance(sim, 1000);
    expect_near(value(sim, plant, "A1.current"), 0.018, 0.002);
    assert_false(on(sim, plant, "A1.fault")); // the trap: a plausible reading
    bench_finish(sim, plant);
}

// ---- B.0: what comes and goes ----

static void an_intermittent_fault_comes_and_goes_the_same_way_each_time(void **state)
{
    (void)state;
    int changes[2] = {0, 0};
    double share[2] = {0, 0};
    for (int run = 0; run < 2; run++) {
        struct plant_builder *b = builder_create();
        builder_component(b, "W");
        builder_law(b, "intermittent", "", "enabled=1 mean_on=1 mean_off=3 seed=5", "-", "bad");
        struct plant *plant = builder_finish(b, NULL);
        struct sim *sim = bench_start(plant);
        bool was = false;
        for (int i = 0; i < 10000; i++) {
            sim_advance(sim, 100);
            bool bad = on(sim, plant, "bad");
            changes[run] += bad != was;
            share[run] += bad ? 1e-4 : 0.0;
            was = bad;
        }
        bench_finish(sim, plant);
    }
    assert_int_equal(changes[0], changes[1]);
    expect_within(share[0], 0.25, 0.05);  // of the time
    expect_near(changes[0], 500.0, 0.25); // two a cycle of 4 s, in 1000 s
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(t34_platinum_follows_callendar),
        cmocka_unit_test(three_wires_compensate_their_leads_and_two_do_not),
        cmocka_unit_test(a_broken_thermometer_is_over_range_and_a_shorted_one_under),
        cmocka_unit_test(a_thermometer_follows_with_the_lag_of_its_pocket),
        cmocka_unit_test(d2_a_sensor_with_its_0_v_wire_cut_gives_nothing),
        cmocka_unit_test(d8_a_sensor_takes_nothing_back_through_its_output),
        cmocka_unit_test(the_leakage_of_a_two_wire_sensor_lifts_an_input_to_four_volts),
        cmocka_unit_test(an_inductive_sensor_misses_aluminium_that_steel_would_make),
        cmocka_unit_test(a_lens_that_clogs_loses_its_margin_before_its_function),
        cmocka_unit_test(a_threshold_acts_upwards_or_downwards_with_hysteresis),
        cmocka_unit_test(a_timer_starts_again_when_its_input_drops),
        cmocka_unit_test(an_input_in_the_forbidden_band_keeps_what_it_had),
        cmocka_unit_test(a_transistor_output_limits_then_rests_then_tries_again),
        cmocka_unit_test(an_open_loop_is_solved_at_once),
        cmocka_unit_test(a_loop_of_4_to_20_milliamperes_tells_its_value),
        cmocka_unit_test(a_load_that_is_too_great_saturates_the_loop),
        cmocka_unit_test(an_intermittent_fault_comes_and_goes_the_same_way_each_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
