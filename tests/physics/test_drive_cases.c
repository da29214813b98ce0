// Frequency drives, soft starters and brakes: what they give, when they trip, what they keep.
#include "tests/physics/bench.h"

#include <stdio.h>

static const double pi = 3.14159265358979323846;

#define M3_DATA                                                                                    \
    "stator_resistance=24 stator_reactance=30 iron_resistance=6000 magnetising_reactance=300 "     \
    "rotor_resistance=18.5 rotor_reactance=30 "
#define M_WRITES "M.i1 M.i2 M.i3 M.heat M.slip M.torque M.power M.unbalance M.speed"

static void add_mains(struct plant_builder *b)
{
    static const char *const phases[] = {"0", "-2.0943951023931953", "2.0943951023931953"};
    builder_component(b, "X0");
    for (int i = 0; i < 3; i++) {
        char nodes[16], text[128], name[8];
        snprintf(nodes, sizeof(nodes), "m%d ref", i + 1);
        snprintf(text,
                 sizeof(text),
                 "voltage=230.94010767585 phase=%s resistance=0.1 reactance=0",
                 phases[i]);
        builder_law(b, "source_ac", nodes, text, "", "");
        snprintf(nodes, sizeof(nodes), "m%d L%d", i + 1, i + 1);
        snprintf(name, sizeof(name), "Q%d", i + 1);
        builder_control(b, name, 1);
        builder_law(b, "contact", nodes, "resistance=0.001", name, "");
    }
}

// A drive of 0.75 kW on the mains, and M3 behind it. Laws of U: 0 input, 1 output, 2 leak.
static struct plant *drive_plant(const char *settings, const char *motor)
{
    struct plant_builder *b = builder_create();
    add_mains(b);
    builder_component(b, "U");
    builder_control(b, "run", 0);
    builder_control(b, "reverse", 0);
    builder_control(b, "preset1", 0);
    builder_control(b, "preset2", 1);
    builder_control(b, "sto_a", 1);
    builder_control(b, "sto_b", 1);
    builder_control(b, "reset", 0);
    builder_law(b, "drive_input", "L1 L2 L3 + -", "", "U.power", "U.bus U.loss U.fed");
    char text[400];
    snprintf(text, sizeof(text), "rated_current=2.3 rated_power=750 %s", settings);
    builder_law(b,
                "drive_output",
                "u v w ref ai ref",
                text,
                "U.bus run reverse preset1 preset2 sto_a sto_b U.loss - reset",
                "U.f U.i U.u U.power U.fault U.running U.torque U.heat U.ready U.sto");
    builder_law(b, "heater", "u ref", "resistance=1e9", "", "");
    builder_terminal(b, "U", "u");
    builder_terminal(b, "spare", "s");
    builder_law(b, "resistor", "s ref", "resistance=1e6", "", "");
    builder_variant(b, PLANT_FAULT, "leaking", "2.resistance=100");
    builder_variant(b, PLANT_FAULT, "open", "1.open2=1");
    builder_variant(b, PLANT_FAULT, "worn", "0.capacitance=2e-5");
    builder_component(b, "M");
    snprintf(text, sizeof(text), "%s%s", M3_DATA, motor);
    builder_law(b, "induction_motor", "u v w star star star shaft", text, "", M_WRITES);
    builder_component(b, "X1");
    builder_terminal(b, "m", "m1");
    builder_component(b, "W"); // a wire from the mains to a spare terminal
    builder_law(b, "wire", "end0 end1", "resistance=0.01", "", "");
    builder_join(b, "X1:m", "U:spare");
    return builder_finish(b, NULL);
}

static void run_at(struct sim *sim, const struct plant *plant, uint32_t ticks)
{
    sim_advance(sim, 1000);
    bench_set(sim, plant, "run", 1);
    sim_advance(sim, ticks);
}

static void a_drive_turns_its_motor_at_its_own_frequency(void **state)
{
    (void)state;
    struct plant *plant = drive_plant("", "inertia=0.005 drag=0.003");
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 1000);
    bench_near(bench_value(sim, plant, "U.bus"), 565.0, 0.005);
    bench_set(sim, plant, "run", 1);
    sim_advance(sim, 350);
    bench_near(bench_value(sim, plant, "U.f"), 17.5, 0.05); // ramp of 1 s to 50 Hz
    sim_advance(sim, 2000);
    bench_near(bench_value(sim, plant, "U.f"), 35.0, 1e-9);
    bench_near(bench_between(sim, plant, "u", "v"), 288.0, 0.005);
    double no_slip = 2.0 * pi * 35.0 / 2.0;
    bench_near(bench_value(sim, plant, "M.speed"), no_slip * 0.99, 0.02);
    bench_near(bench_value(sim, plant, "U.i"), 0.71, 0.05);
    bench_near(bench_value(sim, plant, "U.power"), bench_value(sim, plant, "M.power"), 0.01);
    bench_set(sim, plant, "reverse", 1);
    sim_advance(sim, 3000);
    bench_near(bench_value(sim, plant, "M.speed"), -no_slip * 0.99, 0.02);
    bench_finish(sim, plant);
}

static void a_drive_draws_from_the_mains_what_its_motor_takes(void **state)
{
    (void)state;
    struct plant *plant = drive_plant("", "inertia=0.005 drag=0.02");
    struct sim *sim = bench_start(plant);
    run_at(sim, plant, 3000);
    struct phasor line = sim_node_phasor(sim, plant_node(plant, "L1"));
    struct phasor source = sim_node_phasor(sim, plant_node(plant, "m1"));
    double current = hypot(source.re - line.re, source.im - line.im) / 0.001;
    double wanted = bench_value(sim, plant, "U.power") / 0.95 + 30.0;
    bench_near(3.0 * 230.94 * current, wanted, 0.03);
    bench_finish(sim, plant);
}

static double fault_after(const char *settings, const char *motor, uint32_t variant, uint32_t ticks)
{
    struct plant *plant = drive_plant(settings, motor);
    struct sim *sim = bench_start(plant);
    if (variant != PLANT_NONE) {
        sim_fault(sim, variant, true);
    }
    run_at(sim, plant, ticks);
    bench_set(sim, plant, "run", 0);
    sim_advance(sim, 1500);
    double fault = bench_value(sim, plant, "U.fault");
    bench_finish(sim, plant);
    return fault;
}

enum {
    OVERCURRENT = 1,
    OVERVOLTAGE,
    UNDERVOLTAGE,
    HOT,
    OVERLOAD,
    INPUT_PHASE,
    OUTPUT_PHASE,
    EARTH
};

static void a_drive_trips_on_what_hurts_it(void **state)
{
    (void)state;
    static const char light[] = "inertia=0.005 drag=0.003";
    // 0.75 kW with a flywheel: it returns more than its windings can burn
    static const char heavy[] = "stator_resistance=7 stator_reactance=11 iron_resistance=4000 "
                                "magnetising_reactance=180 rotor_resistance=5 rotor_reactance=11 "
                                "inertia=0.08 drag=0.001";
    assert_true(fault_after("", light, PLANT_NONE, 2500) == 0.0);
    assert_true(fault_after("", light, 0, 2500) == EARTH);
    assert_true(fault_after("", light, 1, 2500) == OUTPUT_PHASE);
    assert_true(fault_after("", light, 2, 2500) == 0.0); // aged capacitors still carry a light load
    assert_true(fault_after("ramp_down=0.3", heavy, PLANT_NONE, 6000) == OVERVOLTAGE);
    assert_true(fault_after("overcurrent=1.2 ramp_up=0.02", "inertia=0.02", PLANT_NONE, 2500) ==
                OVERCURRENT);
    assert_true(fault_after("rated_current=0.6 current_limit=5 overcurrent=8",
                            "inertia=0.005 drag=0.02",
                            PLANT_NONE,
                            120000) == OVERLOAD);
}

static void a_drive_without_a_phase_or_without_its_mains_stops(void **state)
{
    (void)state;
    struct plant *plant = drive_plant("", "inertia=0.005 drag=0.003");
    struct sim *sim = bench_start(plant);
    run_at(sim, plant, 2000);
    bench_set(sim, plant, "Q3", 0);
    sim_advance(sim, 1000);
    assert_true(bench_value(sim, plant, "U.fault") == INPUT_PHASE);
    bench_set(sim, plant, "Q3", 1);
    bench_set(sim, plant, "run", 0);
    sim_advance(sim, 100);
    bench_set(sim, plant, "reset", 1);
    sim_advance(sim, 10);
    bench_set(sim, plant, "reset", 0);
    sim_advance(sim, 100);
    assert_true(bench_value(sim, plant, "U.fault") == 0.0);
    assert_true(bench_value(sim, plant, "U.ready") == 1.0);
    bench_set(sim, plant, "run", 1);
    sim_advance(sim, 2000);
    bench_set(sim, plant, "Q1", 0);
    bench_set(sim, plant, "Q2", 0);
    bench_set(sim, plant, "Q3", 0);
    sim_advance(sim, 3000);
    assert_true(bench_value(sim, plant, "U.fault") == UNDERVOLTAGE);
    bench_finish(sim, plant);
}

// Five minutes before the bus may be touched: e^(-t/RC), 127 s.
static void the_bus_of_a_drive_stays_dangerous_for_minutes(void **state)
{
    (void)state;
    struct plant *plant = drive_plant("", "inertia=0.005");
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 2000);
    for (int i = 1; i <= 3; i++) {
        char name[8];
        snprintf(name, sizeof(name), "Q%d", i);
        bench_set(sim, plant, name, 0);
    }
    sim_advance(sim, 10);
    double before = bench_volts(sim, plant, "+") - bench_volts(sim, plant, "-");
    sim_advance(sim, 60000);
    double after = bench_volts(sim, plant, "+") - bench_volts(sim, plant, "-");
    bench_near(after, before * exp(-60.0 / (270e3 * 470e-6)), 0.01);
    assert_true(after > 300.0);
    sim_advance(sim, 300000);
    assert_true(bench_volts(sim, plant, "+") - bench_volts(sim, plant, "-") < 50.0);
    bench_finish(sim, plant);
}

static void safe_torque_off_takes_the_output_away(void **state)
{
    (void)state;
    struct plant *plant = drive_plant("", "inertia=0.05 drag=0.003");
    struct sim *sim = bench_start(plant);
    run_at(sim, plant, 3000);
    bench_set(sim, plant, "sto_a", 0);
    sim_advance(sim, 20);
    assert_true(bench_value(sim, plant, "U.running") == 0.0);
    assert_true(bench_value(sim, plant, "U.sto") == 1.0);
    assert_true(bench_value(sim, plant, "M.speed") > 90.0); // it coasts
    bench_set(sim, plant, "sto_a", 1);
    sim_advance(sim, 500);
    assert_true(bench_value(sim, plant, "U.running") ==
                0.0); // the order is still there: not by itself
    bench_set(sim, plant, "run", 0);
    sim_advance(sim, 50);
    bench_set(sim, plant, "run", 1);
    sim_advance(sim, 500);
    assert_true(bench_value(sim, plant, "U.running") == 1.0);
    bench_finish(sim, plant);
}

static void a_drive_joined_to_the_mains_is_destroyed(void **state)
{
    (void)state;
    struct plant *plant = drive_plant("", "inertia=0.005");
    struct sim *sim = bench_start(plant);
    run_at(sim, plant, 2000);
    uint32_t wire = plant_component_find(plant, "W");
    sim_connect(sim, wire, 1, plant_terminal_find(plant, "U:U"));
    sim_advance(sim, 20);
    assert_true(bench_value(sim, plant, "U.fault") == 9.0);
    sim_connect(sim, wire, 1, plant_terminal_find(plant, "U:spare"));
    bench_set(sim, plant, "reset", 1);
    sim_advance(sim, 200);
    assert_true(bench_value(sim, plant, "U.fault") == 9.0);
    bench_finish(sim, plant);
}

// ---- Soft starter ----

static struct plant *soft_plant(const char *settings)
{
    struct plant_builder *b = builder_create();
    add_mains(b);
    builder_component(b, "S");
    builder_control(b, "run", 0);
    char text[200];
    snprintf(text, sizeof(text), "rated_current=5.5 first_ratio=0.4 ramp_up=2 %s", settings);
    builder_law(b,
                "soft_starter",
                "L1 T1 L2 T2 L3 T3",
                text,
                "run - -",
                "S.bypass S.heat S.tripped S.ratio S.current");
    builder_component(b, "M");
    builder_law(b,
                "induction_motor",
                "T1 T2 T3 star star star shaft",
                "stator_resistance=3 stator_reactance=4.06 iron_resistance=2787 "
                "magnetising_reactance=87.1 rotor_resistance=1.875 rotor_reactance=4.06 "
                "resistance_factor=1.13 reactance_factor=0.44 inertia=0.4 drag=0.02",
                "",
                M_WRITES);
    return builder_finish(b, NULL);
}

static void a_soft_start_has_the_torque_of_its_voltage_squared(void **state)
{
    (void)state;
    struct plant *plant = soft_plant("ramp_up=50 current_limit=10 resistance=0.001");
    struct sim *sim = bench_start(plant);
    bench_set(sim, plant, "run", 1);
    sim_advance(sim, 10);
    bench_near(bench_value(sim, plant, "M.i1"), 0.4 * 29.9, 0.02);
    bench_near(bench_value(sim, plant, "M.torque"), 0.16 * 34.8, 0.02);
    bench_finish(sim, plant);
}

static void a_soft_starter_holds_its_current_limit_then_calls_the_bypass(void **state)
{
    (void)state;
    struct plant *plant = soft_plant("current_limit=3");
    struct sim *sim = bench_start(plant);
    bench_set(sim, plant, "run", 1);
    double most = 0.0;
    for (int i = 0; i < 30000 && bench_value(sim, plant, "S.bypass") < 0.5; i++) {
        sim_advance(sim, 1);
        double current = bench_value(sim, plant, "M.i1");
        most = current > most ? current : most;
    }
    assert_true(bench_value(sim, plant, "S.bypass") > 0.5);
    assert_true(most < 3.0 * 5.5 * 1.05);
    sim_advance(sim, 3000);
    assert_true(bench_value(sim, plant, "M.speed") > 150.0);
    double drop = bench_between(sim, plant, "L1", "T1"); // thyristors: 2 to 3 V
    bench_near(drop, 0.5 * bench_value(sim, plant, "M.i1"), 0.01);
    bench_finish(sim, plant);
}

static void a_thyristor_lost_makes_an_unbalanced_start(void **state)
{
    (void)state;
    struct plant *plant = soft_plant("open2=1");
    struct sim *sim = bench_start(plant);
    bench_set(sim, plant, "run", 1);
    sim_advance(sim, 3000);
    assert_true(fabs(bench_value(sim, plant, "M.speed")) < 1.0); // two phases do not start it
    bench_finish(sim, plant);
    plant = soft_plant("shorted2=1");
    sim = bench_start(plant);
    bench_set(sim, plant, "run", 1);
    sim_advance(sim, 50);
    assert_true(bench_value(sim, plant, "M.unbalance") > 0.2);
    bench_finish(sim, plant);
}

// ---- Brake: the coil releases in 40 to 60 ms, lets go by its side ----

static struct plant *brake_plant(void)
{
    struct plant_builder *b = builder_create();
    add_mains(b);
    builder_component(b, "B");
    builder_control(b, "link", 1);
    builder_law(b, "rectifier", "L1 L2 plus ref", "factor=0.45", "", "B.volts");
    builder_law(b, "contact", "plus c", "resistance=0.01", "link", "");
    builder_law(b,
                "coil",
                "c ref",
                "resistance=1100 inductance=22 pick_up_current=0.149 drop_out_current=0.006 "
                "delay_on=0 delay_off=0.02 suppressor_voltage=800 temperature_coefficient=0",
                "",
                "B.released B.i");
    return builder_finish(b, NULL);
}

static int milliseconds_until(struct sim *sim, const struct plant *plant, double released)
{
    for (int ms = 1; ms < 1000; ms++) {
        sim_advance(sim, 1);
        if (bench_value(sim, plant, "B.released") == released) {
            return ms;
        }
    }
    return 1000;
}

static void a_brake_lets_go_slowly_or_quickly_by_the_side_that_is_switched(void **state)
{
    (void)state;
    struct plant *plant = brake_plant();
    struct sim *sim = bench_start(plant);
    bench_set(sim, plant, "Q1", 0);
    sim_advance(sim, 1000);
    bench_set(sim, plant, "Q1", 1);
    int release = milliseconds_until(sim, plant, 1.0);
    sim_advance(sim, 500);
    bench_near(bench_value(sim, plant, "B.volts"), 180.0, 0.01);
    bench_set(sim, plant, "Q1", 0);
    int slow = milliseconds_until(sim, plant, 0.0);
    bench_set(sim, plant, "Q1", 1);
    sim_advance(sim, 1000);
    bench_set(sim, plant, "link", 0);
    int quick = milliseconds_until(sim, plant, 0.0);
    assert_true(release >= 40 && release <= 60);
    assert_true(slow >= 80 && slow <= 150);
    assert_true(quick >= 15 && quick <= 30);
    bench_finish(sim, plant);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_drive_turns_its_motor_at_its_own_frequency),
        cmocka_unit_test(a_drive_draws_from_the_mains_what_its_motor_takes),
        cmocka_unit_test(a_drive_trips_on_what_hurts_it),
        cmocka_unit_test(a_drive_without_a_phase_or_without_its_mains_stops),
        cmocka_unit_test(the_bus_of_a_drive_stays_dangerous_for_minutes),
        cmocka_unit_test(safe_torque_off_takes_the_output_away),
        cmocka_unit_test(a_drive_joined_to_the_mains_is_destroyed),
        cmocka_unit_test(a_soft_start_has_the_torque_of_its_voltage_squared),
        cmocka_unit_test(a_soft_starter_holds_its_current_limit_then_calls_the_bypass),
        cmocka_unit_test(a_thyristor_lost_makes_an_unbalanced_start),
        cmocka_unit_test(a_brake_lets_go_slowly_or_quickly_by_the_side_that_is_switched),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
