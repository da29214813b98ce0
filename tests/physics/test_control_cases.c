// Control circuits against their sheets: coils, supplies, distribution, safety, chains.
#include "tests/physics/control_bench.h"
#include "tests/physics/line.h"
#include "tests/support/check.h"

#include <math.h>
#include <stdio.h>

// ---- T1, T2: the time constants ----

static void t1_a_capacitor_charges_as_calculated(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_supply(b, bench_stiff_supply);
    builder_component(b, "C");
    builder_control(b, "S", 0);
    builder_law(b, "contact", "+ r", "resistance=0.0001", "S", "");
    builder_law(b, "resistor", "r c", "resistance=1000", "", "");
    builder_law(b, "capacitor", "c ref", "capacitance=1e-4", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 100);
    set(sim, plant, "S", 1);
    sim_advance(sim, 50);
    expect_near(volts(sim, plant, "c"), 9.4433, 0.005);
    sim_advance(sim, 50);
    expect_near(volts(sim, plant, "c"), 15.1709, 0.005);
    sim_advance(sim, 200);
    expect_near(volts(sim, plant, "c"), 22.8051, 0.005);
    bench_finish(sim, plant);
}

// The coil of T2; the armature moves at once, so that its signal tells the current.
static struct plant *coil_plant(const char *more)
{
    struct plant_builder *b = builder_create();
    add_supply(b, bench_stiff_supply);
    builder_component(b, "K");
    builder_control(b, "S", 0);
    builder_control(b, "K.temperature", 293.15);
    builder_law(b, "contact", "+ A1", "resistance=0.0001", "S", "");
    char text[300];
    (void)snprintf(
        text,
        sizeof(text),
        "resistance=106.67 inductance=2.987 pick_up_current=0.135 drop_out_current=0.05625 "
        "delay_on=0 delay_off=0 %s",
        more);
    builder_law(b, "coil", "A1 ref", text, "K.temperature", "K.energised K.current K.heat");
    return builder_finish(b, NULL);
}

static void t2_the_current_of_a_coil_rises_as_calculated(void **state)
{
    (void)state;
    struct plant *plant = coil_plant("");
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 100);
    set(sim, plant, "S", 1);
    int ms = milliseconds_until(sim, plant, "K.energised", true);
    expect_within(ms, 25.66, 1.5); // 60 %, counted in whole ticks
    sim_advance(sim, (uint32_t)(28 - ms));
    expect_near(value(sim, plant, "K.current"), 0.14223, 0.015);
    sim_advance(sim, 1000);
    expect_near(value(sim, plant, "K.heat"), 5.4, 0.001);
    bench_finish(sim, plant);
}

// When the current has fallen to a quarter, between two ticks by a straight line.
static double release_milliseconds(const char *suppressor)
{
    struct plant *plant = coil_plant(suppressor);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 100);
    set(sim, plant, "S", 1);
    sim_advance(sim, 1000);
    set(sim, plant, "S", 0);
    double quarter = 0.25 * value(sim, plant, "K.current");
    double before = 4.0 * quarter;
    double after = before;
    int ms = 0;
    for (; after > quarter && ms < 1000; ms++) {
        before = after;
        sim_advance(sim, 1);
        after = value(sim, plant, "K.current");
    }
    bench_finish(sim, plant);
    return ms - (quarter - after) / (before - after);
}

static void t2_a_diode_releases_four_times_slower_than_a_limiter(void **state)
{
    (void)state;
    expect_within(release_milliseconds("suppressor_voltage=0.7"), 36.2, 0.015 * 36.2);
    expect_within(release_milliseconds("suppressor_voltage=48"), 8.06, 0.015 * 8.06);
    assert_true(release_milliseconds("suppressor=0") < 3.0); // none: faster still
}

static void a_diode_plug_the_wrong_way_round_is_a_short_circuit(void **state)
{
    (void)state;
    struct plant *plant = coil_plant("suppressor=2");
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 100);
    set(sim, plant, "S", 1);
    sim_advance(sim, 100);
    expect_near(value(sim, plant, "G1.current"), 15.0, 0.001); // all that the supply gives
    assert_true(volts(sim, plant, "A1") < 1.1);
    assert_false(on(sim, plant, "K.energised"));
    bench_finish(sim, plant);
}

static void copper_that_warms_by_eighty_kelvin_takes_a_quarter_less_current(void **state)
{
    (void)state;
    struct plant *plant = coil_plant("");
    struct sim *sim = bench_start(plant);
    set(sim, plant, "S", 1);
    sim_advance(sim, 1000);
    expect_near(value(sim, plant, "K.current"), 24.0 / 106.67, 1e-4);
    set(sim, plant, "K.temperature", 293.15 + 80.0);
    sim_advance(sim, 500);
    expect_near(value(sim, plant, "K.current"), 24.0 / 106.67 / 1.3144, 1e-4);
    bench_finish(sim, plant);
}

// ---- T6: voltage drop ----

static void t6_two_amperes_through_forty_metres_lose_two_volts(void **state)
{
    (void)state;
    double wire = 26.0 / 1000.0 * 20.0;
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24 internal_resistance=0.0001");
    builder_component(b, "W");
    builder_law(b, "wire", "+ a", "resistance=0.52", "", "W.out");
    builder_law(b, "wire", "b ref", "resistance=0.52", "", "W.back");
    builder_law(b, "resistor", "a b", "resistance=10.96", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 200);
    double current = value(sim, plant, "W.out");
    double load = volts(sim, plant, "a") - volts(sim, plant, "b");
    expect_near(current, 2.0, 1e-4);
    double there_and_back = wire * (current + value(sim, plant, "W.back"));
    expect_near(volts(sim, plant, "+") - load, there_and_back, 1e-9);
    expect_within(load, 21.92, 0.001);
    bench_finish(sim, plant);
}

// One phase of 4.6 A at cos 0.8, 50 m of 1.5 mm2 (13.3 ohm/km, 0.08 ohm/km): 4.26 V between phases.
static void t6_a_phase_loses_what_its_current_in_phase_loses(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "L1");
    builder_law(
        b, "source_ac", "L ref", "voltage=230.94 phase=0 resistance=1e-6 reactance=0.004", "", "");
    builder_law(b, "wire", "L m", "resistance=0.665", "", "");
    // 50.2 ohm at 36.87 degrees, less the line
    builder_law(b,
                "coil",
                "m ref",
                "resistance=39.6244 inductance=0.0946087 pick_up_current=1000 drop_out_current=1 "
                "delay_on=0 delay_off=0 temperature_coefficient=0",
                "",
                "M.on M.dc M.heat");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 200);
    double current = sqrt(value(sim, plant, "M.heat") / 39.6244);
    struct phasor load = sim_node_phasor(sim, plant_node(plant, "m"));
    double magnitude = sqrt(load.re * load.re + load.im * load.im);
    double drop = 230.94 * load.re / magnitude - magnitude; // along the load's voltage
    double cosine = 39.6244 / sqrt(39.6244 * 39.6244 + 29.7222 * 29.7222);
    expect_near(current, 4.6, 0.005);
    expect_near(drop, current * (0.665001 * cosine + 0.004 * sqrt(1.0 - cosine * cosine)), 1e-5);
    expect_within(sqrt(3.0) * drop * 4.6 / current, 4.26, 0.005);
    bench_finish(sim, plant);
}

// ---- G1: the supply ----

static struct plant *supply_plant(const char *load)
{
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24.1 rated_current=10 current_limit=15 internal_resistance=0.005");
    builder_component(b, "R");
    builder_law(b, "resistor", "+ ref", load, "", "");
    builder_law(b, "ripple", "+ ref", "voltage=0.6", "G1.ok", "");
    return builder_finish(b, NULL);
}

static void a_supply_gives_its_boost_for_four_seconds_then_hiccups(void **state)
{
    (void)state;
    struct plant *plant = supply_plant("resistance=1.7");
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 3900);
    expect_near(value(sim, plant, "G1.current"), 24.1 / 1.705, 0.001);
    assert_true(on(sim, plant, "G1.ok"));
    int pulses = 0;
    int low = 0;
    bool was = true;
    for (int ms = 0; ms < 10000; ms++) {
        sim_advance(sim, 1);
        bool good = on(sim, plant, "G1.ok");
        pulses += good && !was;
        low += volts(sim, plant, "+") < 1.0;
        was = good;
    }
    assert_true(pulses >= 1); // 14.1 A for 4 s, a pause of one second, and again
    assert_true(low > 1500);
    bench_finish(sim, plant);
}

static void a_supply_within_its_rating_never_hiccups(void **state)
{
    (void)state;
    struct plant *plant = supply_plant("resistance=2.5"); // 9.6 A
    struct sim *sim = bench_start(plant);
    for (int s = 0; s < 12; s++) {
        sim_advance(sim, 1000);
        assert_true(on(sim, plant, "G1.ok"));
    }
    change(sim, plant, "R.0.resistance", 1.7); // and its boost is still there
    sim_advance(sim, 3000);
    expect_near(value(sim, plant, "G1.current"), 24.1 / 1.705, 0.001);
    bench_finish(sim, plant);
}

static void aged_capacitors_show_on_v_alternating_and_at_a_dip(void **state)
{
    (void)state;
    struct plant *plant = supply_plant("resistance=5");
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 1000);
    expect_within(volts_ac(sim, plant, "+"), 0.6, 0.01);
    set(sim, plant, "Q.handle", 0);
    sim_advance(sim, 12);
    assert_true(on(sim, plant, "G1.ok")); // 20 ms of hold-up
    set(sim, plant, "Q.handle", 1);
    sim_advance(sim, 500);
    change(sim, plant, "G1.0.hold_up", 0.002);
    sim_advance(sim, 100);
    set(sim, plant, "Q.handle", 0);
    sim_advance(sim, 12);
    assert_false(on(sim, plant, "G1.ok"));
    bench_finish(sim, plant);
}

static void a_supply_that_is_too_hot_stops_until_it_has_cooled(void **state)
{
    (void)state;
    struct plant *plant = supply_plant("resistance=5");
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 1000);
    set(sim, plant, "G1.temperature", 364);
    sim_advance(sim, 100);
    assert_false(on(sim, plant, "G1.ok"));
    set(sim, plant, "G1.temperature", 358);
    sim_advance(sim, 100);
    assert_false(on(sim, plant, "G1.ok"));
    set(sim, plant, "G1.temperature", 350);
    sim_advance(sim, 100);
    assert_true(on(sim, plant, "G1.ok"));
    bench_finish(sim, plant);
}

// ---- B1.10: electronic distribution ----

static struct plant *distribution_plant(void)
{
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24.1 rated_current=10 current_limit=15");
    builder_component(b, "U");
    builder_control(b, "reset", 0);
    builder_law(b,
                "electronic_distribution",
                "+ Q1 ref",
                "setting=2",
                "reset -",
                "U.closed1 U.tripped1 U.current1");
    builder_law(b,
                "electronic_distribution",
                "+ Q2 ref",
                "setting=2",
                "reset -",
                "U.closed2 U.tripped2 U.current2");
    builder_control(b, "S1", 0);
    builder_law(b, "contact", "Q1 a", "resistance=0.001", "S1", "");
    builder_law(b, "resistor", "a ref", "resistance=10", "", "");
    builder_law(b, "resistor", "Q2 ref", "resistance=24", "", "");
    return builder_finish(b, NULL);
}

static void trip_in(double load, int least, int most)
{
    struct plant *plant = distribution_plant();
    struct sim *sim = bench_start(plant);
    change(sim, plant, "U.3.resistance", load);
    sim_advance(sim, 1000);
    assert_true(on(sim, plant, "U.closed1"));
    set(sim, plant, "S1", 1);
    int ms = milliseconds_until(sim, plant, "U.tripped1", true);
    if (ms < least || ms > most) {
        print_error("%g ohm: tripped after %d ms\n", load, ms);
        fail();
    }
    sim_advance(sim, 50);
    assert_false(on(sim, plant, "U.closed1"));
    assert_true(on(sim, plant, "U.closed2") &&
                !on(sim, plant, "U.tripped2")); // the neighbour stays
    set(sim, plant, "S1", 0);
    set(sim, plant, "reset", 1);
    sim_advance(sim, 50);
    assert_true(on(sim, plant, "U.closed1"));
    bench_finish(sim, plant);
}

static void a_distribution_channel_trips_by_time_by_current_and_at_once(void **state)
{
    (void)state;
    trip_in(10.0, 4990, 5010); // 1.2 times its setting: 5 s
    trip_in(4.0, 99, 103);     // 3 times: 100 ms
    trip_in(0.1, 0, 4);        // the supply collapses: this channel, at once
}

static void a_distribution_channel_carries_its_setting_for_ever(void **state)
{
    (void)state;
    struct plant *plant = distribution_plant();
    struct sim *sim = bench_start(plant);
    change(sim, plant, "U.3.resistance", 12.5);
    set(sim, plant, "S1", 1);
    sim_advance(sim, 20000);
    assert_true(on(sim, plant, "U.closed1"));
    bench_finish(sim, plant);
}

// ---- SR1 to SR6: the safety relay ----

static struct plant *safety_plant(void)
{
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24 internal_resistance=0.0001");
    builder_component(b, "K1");
    builder_law(b,
                "safety_relay",
                "+ ref S11 S12 S21 S22 S34",
                "simultaneity=0.5",
                "",
                "K1.output K1.channel1 K1.channel2 K1.memory");
    builder_component(b, "S0");
    builder_control(b, "S0.1", 1);
    builder_control(b, "S0.2", 1);
    builder_control(b, "feedback", 1);
    builder_control(b, "reset", 0);
    builder_control(b, "cross", 0);
    builder_law(b, "contact", "S11 S12", "", "S0.1", "");
    builder_law(b, "contact", "S21 S22", "", "S0.2", "");
    builder_law(b, "contact", "+ fb", "", "feedback", "");
    builder_law(b, "contact", "fb S34", "", "reset", "");
    builder_law(b, "contact", "S12 S22", "", "cross", "");
    return builder_finish(b, NULL);
}

static bool reset_taken(struct sim *sim, const struct plant *plant)
{
    set(sim, plant, "reset", 1);
    sim_advance(sim, 200);
    set(sim, plant, "reset", 0);
    sim_advance(sim, 200);
    return on(sim, plant, "K1.output");
}

static void press(struct sim *sim, const struct plant *plant, double first, double second)
{
    set(sim, plant, "S0.1", first);
    set(sim, plant, "S0.2", second);
    sim_advance(sim, 100);
}

static void sr1_one_open_channel_is_told_by_its_terminal(void **state)
{
    (void)state;
    struct plant *plant = safety_plant();
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 200);
    expect_within(volts(sim, plant, "S12"), 22.4, 0.15);
    press(sim, plant, 0, 1);
    expect_within(volts(sim, plant, "S12"), 0.0, 0.1);
    assert_true(!on(sim, plant, "K1.channel1") && on(sim, plant, "K1.channel2"));
    assert_false(reset_taken(sim, plant));
    bench_finish(sim, plant);
}

static void sr2_a_bad_contact_is_accepted_at_220_ohm_and_refused_at_2200(void **state)
{
    (void)state;
    struct plant *plant = safety_plant();
    struct sim *sim = bench_start(plant);
    change(sim, plant, "S0.0.resistance", 220);
    sim_advance(sim, 200);
    expect_within(volts(sim, plant, "S12"), 19.7, 0.15);
    assert_true(reset_taken(sim, plant));
    change(sim, plant, "S0.0.resistance", 2200);
    sim_advance(sim, 200);
    expect_within(volts(sim, plant, "S12"), 9.4, 0.15);
    assert_false(on(sim, plant, "K1.output"));
    bench_finish(sim, plant);
}

static void sr3_a_channel_that_stays_closed_forbids_the_reset(void **state)
{
    (void)state;
    struct plant *plant = safety_plant();
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 200);
    assert_true(reset_taken(sim, plant));
    press(sim, plant, 0, 1); // channel 2 is welded
    assert_false(on(sim, plant, "K1.output"));
    press(sim, plant, 1, 1);
    assert_true(on(sim, plant, "K1.memory"));
    assert_false(reset_taken(sim, plant));
    press(sim, plant, 0, 0); // repaired and tried
    press(sim, plant, 1, 1);
    assert_true(reset_taken(sim, plant));
    bench_finish(sim, plant);
}

static void sr3_channels_that_close_apart_are_refused(void **state)
{
    (void)state;
    struct plant *plant = safety_plant();
    struct sim *sim = bench_start(plant);
    press(sim, plant, 0, 0);
    press(sim, plant, 1, 0);
    sim_advance(sim, 600); // more than the half second of its simultaneity
    press(sim, plant, 1, 1);
    assert_false(reset_taken(sim, plant));
    press(sim, plant, 0, 0);
    press(sim, plant, 1, 0);
    press(sim, plant, 1, 1);
    assert_true(reset_taken(sim, plant));
    bench_finish(sim, plant);
}

static void sr4_channels_shorted_together_are_both_refused(void **state)
{
    (void)state;
    struct plant *plant = safety_plant();
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 200);
    assert_true(reset_taken(sim, plant));
    set(sim, plant, "cross", 1);
    sim_advance(sim, 100);
    assert_false(on(sim, plant, "K1.output"));
    assert_true(!on(sim, plant, "K1.channel1") && !on(sim, plant, "K1.channel2"));
    bench_finish(sim, plant);
}

static void sr5_an_open_feedback_loop_refuses_the_reset(void **state)
{
    (void)state;
    struct plant *plant = safety_plant();
    struct sim *sim = bench_start(plant);
    set(sim, plant, "feedback", 0);
    sim_advance(sim, 200);
    set(sim, plant, "reset", 1);
    sim_advance(sim, 100);
    expect_within(volts(sim, plant, "S34"), 0.0, 0.05);
    assert_false(reset_taken(sim, plant));
    set(sim, plant, "feedback", 1);
    assert_true(reset_taken(sim, plant));
    bench_finish(sim, plant);
}

static void sr6_a_reset_button_that_stays_pressed_never_resets(void **state)
{
    (void)state;
    struct plant *plant = safety_plant();
    struct sim *sim = bench_start(plant);
    set(sim, plant, "reset", 1);
    sim_advance(sim, 5000);
    assert_true(volts(sim, plant, "S34") > 22.0);
    assert_false(on(sim, plant, "K1.output"));
    press(sim, plant, 0, 0);
    press(sim, plant, 1, 1);
    sim_advance(sim, 1000);
    assert_false(on(sim, plant, "K1.output"));
    bench_finish(sim, plant);
}

// ---- C1: from the output to the sensor and back to the output ----

static void c1_coil_spool_piston_sensor_and_scan_follow_each_other_in_their_times(void **state)
{
    (void)state;
    struct plant *plant = line_plant();
    struct sim *sim = bench_start(plant);
    line_start(sim);
    (void)milliseconds_until(sim, plant, "PLC.Q0", false);
    (void)milliseconds_until(sim, plant, "PLC.Q0", true);
    assert_in_range(
        milliseconds_until(sim, plant, "1Y1.energised", true), 2, 12); // the coil's current rises
    int valve = 0;
    while (value(sim, plant, "1V1.position") < 1.0 && valve < 100) {
        sim_advance(sim, 1);
        valve++;
    }
    assert_in_range(valve, 15, 17); // the ramp of the spool
    int travel = 0;
    while (value(sim, plant, "1A.position") < 0.0992 && travel < 2000) {
        sim_advance(sim, 1);
        travel++;
    }
    assert_in_range(travel, 400, 600);
    assert_in_range(milliseconds_until(sim, plant, "B1.detected", true), 1, 4); // its delay of 2 ms
    assert_in_range(milliseconds_until(sim, plant, "PLC.I1", true), 3, 6);   // the input's filter
    assert_in_range(milliseconds_until(sim, plant, "PLC.Q0", false), 0, 10); // one scan
    bench_finish(sim, plant);
}

// ---- C2: works cold, not hot ----

static struct plant *hydraulic_coils_plant(const char *common)
{
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=23.55 internal_resistance=0.005");
    builder_component(b, "Y");
    builder_control(b, "Y.temperature", 293.15);
    builder_control(b, "S2", 0);
    static const char coil[] = "resistance=19.2 inductance=0.4 pick_up_current=0.94 "
                               "drop_out_current=0.31 delay_on=0.03 delay_off=0.02";
    builder_law(b, "coil", "+ com", coil, "Y.temperature", "Y.1 Y.1current Y.1heat");
    builder_law(b, "contact", "+ y2", "", "S2", "");
    builder_law(b, "coil", "y2 com", coil, "Y.temperature", "Y.2 Y.2current Y.2heat");
    builder_law(b, "wire", "com ref", common, "", "");
    return builder_finish(b, NULL);
}

static void c2_a_loose_common_terminal_works_in_the_morning_only(void **state)
{
    (void)state;
    struct plant *plant = hydraulic_coils_plant("resistance=4.7");
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 1000);
    double across = volts(sim, plant, "+") - volts(sim, plant, "com");
    expect_within(across, 18.9, 0.1);
    expect_within(volts(sim, plant, "com"), 4.65, 0.1); // the drop at the terminal
    expect_within(value(sim, plant, "Y.1current"), 0.98, 0.01);
    assert_true(on(sim, plant, "Y.1"));
    bench_finish(sim, plant);

    plant = hydraulic_coils_plant("resistance=4.7");
    sim = bench_start(plant);
    set(sim, plant, "Y.temperature", 293.15 + 80.0); // 25.2 ohm
    sim_advance(sim, 1000);
    expect_within(value(sim, plant, "Y.1current"), 0.79, 0.01);
    assert_false(on(sim, plant, "Y.1"));
    bench_finish(sim, plant);

    plant = hydraulic_coils_plant("resistance=4.7");
    sim = bench_start(plant);
    set(sim, plant, "S2", 1);
    sim_advance(sim, 1000);
    across = volts(sim, plant, "+") - volts(sim, plant, "com");
    expect_within(across, 15.75, 0.1);
    expect_within(value(sim, plant, "Y.1current"), 0.82, 0.005);
    assert_true(!on(sim, plant, "Y.1") && !on(sim, plant, "Y.2")); // both fail at once
    bench_finish(sim, plant);

    plant = hydraulic_coils_plant("resistance=0.2"); // tightened
    sim = bench_start(plant);
    set(sim, plant, "S2", 1);
    set(sim, plant, "Y.temperature", 293.15 + 40.0);
    sim_advance(sim, 1000);
    assert_true(on(sim, plant, "Y.1") && on(sim, plant, "Y.2"));
    bench_finish(sim, plant);
}

// ---- C9: from the mushroom head to the valve ----

static double stop_milliseconds(const char *suppressor)
{
    struct plant_builder *b = builder_create();
    add_supply(b, "voltage=24 internal_resistance=0.0001");
    builder_component(b, "K1");
    builder_control(b, "S0.pressed", 0);
    builder_control(b, "reset", 0);
    builder_law(b,
                "safety_relay",
                "+ ref S11 S12 S21 S22 S34",
                "release_time=0.02",
                "",
                "K1.output K1.channel1 K1.channel2 K1.memory");
    builder_law(b, "contact", "S11 S12", "normally_closed=1", "S0.pressed", "");
    builder_law(b, "contact", "S21 S22", "normally_closed=1", "S0.pressed", "");
    builder_law(b, "contact", "+ S34", "", "reset", "");
    builder_law(b, "contact", "+ k10", "", "K1.output", "");
    builder_component(b, "K10");
    builder_law(b,
                "coil",
                "k10 ref",
                "resistance=192 inductance=0.001 pick_up_current=0.07 drop_out_current=0.06 "
                "delay_on=0.05 delay_off=0.015",
                "-",
                "K10.energised - -");
    builder_law(b, "contact", "+ valves", "", "K10.energised", "");
    builder_component(b, "Y1");
    char text[200];
    (void)snprintf(
        text,
        sizeof(text),
        "resistance=106.67 inductance=2.987 pick_up_current=0.135 drop_out_current=0.05625 "
        "delay_on=0 delay_off=0 %s",
        suppressor);
    builder_law(b, "coil", "valves ref", text, "-", "Y1.energised - -");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 200);
    set(sim, plant, "reset", 1);
    sim_advance(sim, 100);
    set(sim, plant, "reset", 0);
    sim_advance(sim, 1000);
    assert_true(on(sim, plant, "Y1.energised"));
    set(sim, plant, "S0.pressed", 1);
    double ms = milliseconds_until(sim, plant, "Y1.energised", false);
    bench_finish(sim, plant);
    return ms;
}

static void c9_an_emergency_stop_takes_71_ms_with_a_diode_and_43_with_a_limiter(void **state)
{
    (void)state;
    // relay 20, contactor 15, release 36 or 8, and a millisecond between two devices
    expect_within(stop_milliseconds("suppressor_voltage=0.7"), 20 + 15 + 36.2, 6.0);
    expect_within(stop_milliseconds("suppressor_voltage=47"), 20 + 15 + 8.06, 6.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(t1_a_capacitor_charges_as_calculated),
        cmocka_unit_test(t2_the_current_of_a_coil_rises_as_calculated),
        cmocka_unit_test(t2_a_diode_releases_four_times_slower_than_a_limiter),
        cmocka_unit_test(a_diode_plug_the_wrong_way_round_is_a_short_circuit),
        cmocka_unit_test(copper_that_warms_by_eighty_kelvin_takes_a_quarter_less_current),
        cmocka_unit_test(t6_two_amperes_through_forty_metres_lose_two_volts),
        cmocka_unit_test(t6_a_phase_loses_what_its_current_in_phase_loses),
        cmocka_unit_test(a_supply_gives_its_boost_for_four_seconds_then_hiccups),
        cmocka_unit_test(a_supply_within_its_rating_never_hiccups),
        cmocka_unit_test(aged_capacitors_show_on_v_alternating_and_at_a_dip),
        cmocka_unit_test(a_supply_that_is_too_hot_stops_until_it_has_cooled),
        cmocka_unit_test(a_distribution_channel_trips_by_time_by_current_and_at_once),
        cmocka_unit_test(a_distribution_channel_carries_its_setting_for_ever),
        cmocka_unit_test(sr1_one_open_channel_is_told_by_its_terminal),
        cmocka_unit_test(sr2_a_bad_contact_is_accepted_at_220_ohm_and_refused_at_2200),
        cmocka_unit_test(sr3_a_channel_that_stays_closed_forbids_the_reset),
        cmocka_unit_test(sr3_channels_that_close_apart_are_refused),
        cmocka_unit_test(sr4_channels_shorted_together_are_both_refused),
        cmocka_unit_test(sr5_an_open_feedback_loop_refuses_the_reset),
        cmocka_unit_test(sr6_a_reset_button_that_stays_pressed_never_resets),
        cmocka_unit_test(c1_coil_spool_piston_sensor_and_scan_follow_each_other_in_their_times),
        cmocka_unit_test(c2_a_loose_common_terminal_works_in_the_morning_only),
        cmocka_unit_test(c9_an_emergency_stop_takes_71_ms_with_a_diode_and_43_with_a_limiter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
