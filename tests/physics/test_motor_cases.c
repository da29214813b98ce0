// Machines against the numbers of their circuits: motors, drives, soft starters, brakes.
#include "engine/laws/electrical/motor_circuit.h"
#include "tests/physics/bench.h"
#include "tests/support/complex.h"

#include <stdio.h>

#define J CMPLX(0.0, 1.0) // the turn by a right angle

static const double pi = 3.14159265358979323846;
static const double no_slip = 157.07963267948966; // 1500 rpm [rad/s]

// M1: 2.2 kW, 4 poles, star 400 V, 4.6 A, 1450 rpm.
static const struct motor_circuit m1 = {
    .r1 = 3.0,
    .x1 = 4.06,
    .rfe = 2787.0,
    .xm = 87.1,
    .r2 = 1.875,
    .x2 = 4.06,
    .kr = 1.13,
    .kx = 0.44,
    .scale = 1.0,
    .no_slip = 157.07963267948966,
};

#define M1_DATA                                                                                    \
    "stator_resistance=3.0 stator_reactance=4.06 iron_resistance=2787 "                            \
    "magnetising_reactance=87.1 rotor_resistance=1.875 rotor_reactance=4.06 "                      \
    "resistance_factor=1.13 reactance_factor=0.44 "
#define M1_WRITES "M.i1 M.i2 M.i3 M.heat M.slip M.torque M.power M.unbalance M.speed"

// A stiff network on L1 L2 L3, as complex voltages to earth.
static void add_network(struct plant_builder *b, const double complex volts[3])
{
    builder_component(b, "X0");
    for (int i = 0; i < 3; i++) {
        char nodes[16], text[128];
        snprintf(nodes, sizeof(nodes), "L%d ref", i + 1);
        snprintf(text,
                 sizeof(text),
                 "voltage=%.15g phase=%.15g resistance=1e-6 reactance=0",
                 cabs(volts[i]),
                 carg(volts[i]));
        builder_law(b, "source_ac", nodes, text, "", "");
    }
}

static void add_symmetrical(struct plant_builder *b, double line_voltage)
{
    double complex volts[3];
    for (int i = 0; i < 3; i++) {
        volts[i] = line_voltage / sqrt(3.0) * cexp(-2.0 * pi / 3.0 * i * J);
    }
    add_network(b, volts);
}

// Three switches Q1 Q2 Q3, and M1 in star behind them.
static void add_star_motor(struct plant_builder *b, const char *more)
{
    builder_component(b, "Q");
    for (int i = 1; i <= 3; i++) {
        char nodes[16], name[8];
        snprintf(nodes, sizeof(nodes), "L%d T%d", i, i);
        snprintf(name, sizeof(name), "Q%d", i);
        builder_control(b, name, 1);
        builder_law(b, "contact", nodes, "resistance=1e-6", name, "");
    }
    builder_component(b, "M");
    char data[512];
    snprintf(data, sizeof(data), "%s%s", M1_DATA, more);
    builder_law(b, "induction_motor", "T1 T2 T3 star star star shaft", data, "", M1_WRITES);
}

// M1 at a voltage, its shaft with a load that is a torque at a speed.
static struct plant *loaded_motor(double line_voltage, double torque, double slip)
{
    struct plant_builder *b = builder_create();
    add_symmetrical(b, line_voltage);
    char more[64];
    snprintf(more, sizeof(more), "inertia=0.0085 drag=%.12g", torque / (no_slip * (1.0 - slip)));
    add_star_motor(b, more);
    return builder_finish(b, NULL);
}

static double power_factor(const struct sim *sim, const struct plant *plant, double line_voltage)
{
    double apparent = sqrt(3.0) * line_voltage * bench_value(sim, plant, "M.i1");
    return bench_value(sim, plant, "M.power") / apparent;
}

// T9: full load.
static void a_motor_at_full_load_draws_what_its_circuit_says(void **state)
{
    (void)state;
    struct plant *plant = loaded_motor(400.0, 14.65, 0.0333);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 3000);
    bench_near(bench_value(sim, plant, "M.slip"), 0.0333, 0.005);
    bench_near(bench_value(sim, plant, "M.speed") * 30.0 / pi, 1450.0, 0.001);
    bench_near(bench_value(sim, plant, "M.i1"), 4.595, 0.005);
    bench_near(power_factor(sim, plant, 400.0), 0.797, 0.005);
    bench_near(bench_value(sim, plant, "M.power"), 2539.0, 0.005);
    bench_near(bench_value(sim, plant, "M.torque"), 14.65, 0.005);
    bench_finish(sim, plant);
}

static void a_motor_at_nine_tenths_of_its_voltage_draws_more(void **state)
{
    (void)state;
    struct plant *plant = loaded_motor(360.0, 14.65, 0.0422);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 3000);
    bench_near(bench_value(sim, plant, "M.i1"), 4.90, 0.005);
    bench_finish(sim, plant);
}

static void a_motor_without_load_draws_its_magnetising_current(void **state)
{
    (void)state;
    struct plant *plant = loaded_motor(400.0, 0.16, 0.0004); // windage
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 3000);
    bench_near(bench_value(sim, plant, "M.i1"), 2.53, 0.005);
    bench_near(power_factor(sim, plant, 400.0), 0.077, 0.01);
    assert_true(bench_value(sim, plant, "M.slip") < 5e-4);
    bench_finish(sim, plant);
}

static struct plant *locked_motor(double line_voltage)
{
    struct plant_builder *b = builder_create();
    add_symmetrical(b, line_voltage);
    add_star_motor(b, "inertia=1e4");
    return builder_finish(b, NULL);
}

static void a_locked_motor_draws_six_times_its_current(void **state)
{
    (void)state;
    struct plant *plant = locked_motor(400.0);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 100);
    bench_near(bench_value(sim, plant, "M.i1"), 29.90, 0.005);
    bench_near(bench_value(sim, plant, "M.torque"), 34.8, 0.005);
    bench_finish(sim, plant);
}

static void the_torque_is_greatest_at_its_breakdown_slip(void **state)
{
    (void)state;
    double most = 0.0;
    double where = 0.0;
    for (int i = 1; i < 1000; i++) {
        double torque = motor_torque(&m1, i * 1e-3).value * 400.0 * 400.0 / 3.0;
        if (torque > most) {
            most = torque;
            where = i * 1e-3;
        }
    }
    bench_near(most, 43.5, 0.005);
    assert_true(fabs(where - 0.27) <= 0.01);
}

static void the_slope_of_the_torque_is_that_of_its_value(void **state)
{
    (void)state;
    for (double slip = -1.53; slip < 2.5; slip += 0.037) {
        double step = 1e-6;
        double above = motor_torque(&m1, slip + step).value;
        double below = motor_torque(&m1, slip - step).value;
        double slope = (above - below) / (2.0 * step);
        assert_true(fabs(motor_torque(&m1, slip).d_slip - slope) <= 1e-6 * fabs(slope) + 1e-11);
    }
}

// T10: M1 at 13.2 N.m loses its second line while it runs.
static struct plant *single_phasing(double torque, double slip, struct sim **sim)
{
    struct plant *plant = loaded_motor(399.5, torque, slip);
    *sim = bench_start(plant);
    sim_advance(*sim, 2000);
    bench_set(*sim, plant, "Q2", 0);
    sim_advance(*sim, 3000);
    return plant;
}

static void a_motor_on_two_phases_runs_on_with_twice_the_current(void **state)
{
    (void)state;
    struct sim *sim;
    struct plant *plant = single_phasing(13.2, 0.0435, &sim);
    bench_near(bench_value(sim, plant, "M.slip"), 0.0435, 0.005);
    bench_near(bench_value(sim, plant, "M.i1"), 8.235, 0.005);
    bench_near(bench_value(sim, plant, "M.i3"), 8.235, 0.005);
    assert_true(bench_value(sim, plant, "M.i2") < 1e-3);
    bench_near(bench_value(sim, plant, "M.unbalance"), 1.0, 1e-3);
    bench_finish(sim, plant);
}

static void a_running_motor_gives_voltage_back_to_its_open_terminal(void **state)
{
    (void)state;
    struct sim *sim;
    struct plant *plant = single_phasing(13.2, 0.0435, &sim);
    bench_near(bench_between(sim, plant, "T1", "T3"), 399.5, 1e-6);
    bench_near(bench_between(sim, plant, "T1", "T2"), 341.9, 0.005);
    bench_near(bench_between(sim, plant, "T2", "T3"), 300.9, 0.005);
    struct phasor u = sim_node_phasor(sim, plant_node(plant, "T1"));
    struct phasor v = sim_node_phasor(sim, plant_node(plant, "T2"));
    struct phasor w = sim_node_phasor(sim, plant_node(plant, "T3"));
    double complex a = cexp(2.0 * pi / 3.0 * J);
    double complex phases[3] = {u.re + u.im * J, v.re + v.im * J, w.re + w.im * J};
    bench_near(cabs(phases[0] + a * phases[1] + a * a * phases[2]) / 3.0, 199.1, 0.005);
    bench_near(cabs(phases[0] + a * a * phases[1] + a * phases[2]) / 3.0, 33.7, 0.005);
    bench_finish(sim, plant);

    plant = single_phasing(0.8, 0.0023, &sim); // 403.7 V in the sheet: scaled
    bench_near(bench_between(sim, plant, "T1", "T2") * 403.7 / 399.5, 353.0, 0.005);
    bench_near(bench_between(sim, plant, "T2", "T3") * 403.7 / 399.5, 376.0, 0.005);
    bench_finish(sim, plant);
}

static void a_motor_does_not_start_on_two_phases(void **state)
{
    (void)state;
    struct plant *plant = loaded_motor(391.7, 13.2, 0.0435);
    struct sim *sim = bench_start(plant);
    bench_set(sim, plant, "Q2", 0);
    sim_advance(sim, 2);
    sim_advance(sim, 2000);
    bench_near(bench_value(sim, plant, "M.i1"), 25.4, 0.005);
    bench_near(bench_between(sim, plant, "T1", "T2"), 196.0, 0.005);
    bench_near(bench_between(sim, plant, "T2", "T3"), 196.0, 0.005);
    assert_true(fabs(bench_value(sim, plant, "M.torque")) < 1e-6);
    bench_finish(sim, plant);
}

static void the_torque_on_two_phases_has_a_greatest_value(void **state)
{
    (void)state;
    double most = 0.0;
    for (int i = 1; i < 1000; i++) { // the windings in series: V1 and V2 as their impedances
        double slip = i * 1e-3;
        struct complex_value y1 = motor_admittance(&m1, slip);
        struct complex_value y2 = motor_admittance(&m1, 2.0 - slip);
        double complex z1 = 1.0 / (y1.re + y1.im * J);
        double complex z2 = 1.0 / (y2.re + y2.im * J);
        double v1 = cabs(399.5 / sqrt(3.0) * z1 / (z1 + z2));
        double v2 = cabs(399.5 / sqrt(3.0) * z2 / (z1 + z2));
        double torque =
            motor_torque(&m1, slip).value * v1 * v1 - motor_torque(&m1, 2.0 - slip).value * v2 * v2;
        most = torque > most ? torque : most;
    }
    bench_near(most, 18.8, 0.005);
}

// T11: 3 % of negative sequence make a fifth of the rated current.
static void a_small_unbalance_of_voltage_makes_a_large_one_of_current(void **state)
{
    (void)state;
    double complex a = cexp(2.0 * pi / 3.0 * J);
    double v1 = 400.0 / sqrt(3.0);
    double v2 = 0.03 * v1;
    const double complex volts[3] = {v1 + v2, a * a * v1 + a * v2, a * v1 + a * a * v2};
    struct plant_builder *b = builder_create();
    add_network(b, volts);
    add_star_motor(b, "inertia=0.0085 drag=0.09648");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 3000);
    bench_near(bench_value(sim, plant, "M.unbalance") * 4.6, 0.978, 0.01);
    bench_finish(sim, plant);
}

static void two_phases_swapped_turn_the_motor_backwards_at_the_same_current(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_symmetrical(b, 400.0);
    builder_component(b, "M");
    builder_law(b,
                "induction_motor",
                "L2 L1 L3 star star star shaft",
                M1_DATA "inertia=0.0085 drag=0.09648",
                "",
                M1_WRITES);
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 3000);
    bench_near(bench_value(sim, plant, "M.slip"), 2.0 - 0.0333, 0.001);
    bench_near(bench_value(sim, plant, "M.speed"), -no_slip * (1.0 - 0.0333), 0.001);
    bench_near(bench_value(sim, plant, "M.i1"), 4.595, 0.005);
    bench_finish(sim, plant);
}

static double line_current_of_links(const char *nodes)
{
    struct plant_builder *b = builder_create();
    add_symmetrical(b, 400.0);
    builder_component(b, "W");
    builder_law(b, "heater", "L1 A", "resistance=1e-3", "", "W.current");
    builder_component(b, "M");
    builder_law(b, "induction_motor", nodes, M1_DATA "inertia=1e4", "", M1_WRITES);
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 100);
    double current = bench_value(sim, plant, "W.current");
    bench_finish(sim, plant);
    return current;
}

static void a_motor_linked_in_delta_draws_three_times_as_much(void **state)
{
    (void)state;
    double star = line_current_of_links("A L2 L3 star star star shaft");
    double delta = line_current_of_links("A L2 L3 L2 L3 A shaft");
    bench_near(delta, 3.0 * star, 0.001);
}

// M_5: 1.73 times its flux saturates the iron: three times the rated current, without any load.
static void a_star_motor_in_delta_saturates(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_symmetrical(b, 400.0);
    builder_component(b, "W");
    builder_law(b, "heater", "L1 A", "resistance=1e-3", "", "W.current");
    builder_component(b, "M");
    builder_law(b,
                "induction_motor",
                "A L2 L3 L2 L3 A shaft",
                M1_DATA "inertia=0.0085 saturation=0.6",
                "",
                M1_WRITES);
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 3000);
    double linear = sqrt(3.0) * sqrt(3.0) * 2.53;
    double current = bench_value(sim, plant, "W.current");
    assert_true(current > 1.8 * linear && current < 3.6 * 4.6);
    struct sim_statistics before = sim_statistics(sim);
    sim_advance(sim, 1000); // it has settled: nothing is solved any more
    struct sim_statistics after = sim_statistics(sim);
    assert_true(after.solves - before.solves < 200);
    bench_finish(sim, plant);
}

// M_1, M_2: what an ohmmeter and a clamp find.
static void a_winding_open_inside_is_a_lost_phase_of_its_own(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_symmetrical(b, 399.5);
    builder_component(b, "M");
    builder_law(b,
                "induction_motor",
                "L1 L2 L3 star star star shaft",
                M1_DATA "inertia=0.0085 drag=0.001",
                "",
                M1_WRITES);
    builder_variant(b, PLANT_FAULT, "open", "0.open2=1");
    builder_variant(b, PLANT_FAULT, "shorted", "0.winding1=0.84 0.short1=0.004");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 2000);
    sim_fault(sim, 0, true);
    sim_advance(sim, 2000);
    assert_true(bench_value(sim, plant, "M.i2") < 1e-3);
    bench_near(bench_value(sim, plant, "M.i1"), 4.11, 0.02);
    assert_true(bench_value(sim, plant, "M.speed") > 150.0);
    sim_fault(sim, 0, false);
    sim_fault(sim, 1, true);
    sim_advance(sim, 2000);
    assert_true(bench_value(sim, plant, "M.unbalance") > 0.1);
    bench_finish(sim, plant);
}

static void broken_bars_make_slip_and_a_current_that_beats(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_symmetrical(b, 400.0);
    add_star_motor(b, "inertia=0.0085 drag=0.09648");
    builder_variant(b, PLANT_FAULT, "worn", "0.rotor_factor=1.3");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 2000);
    sim_fault(sim, 0, true);
    sim_advance(sim, 2000);
    double least = 100.0, most = 0.0, slip = 0.0;
    for (int i = 0; i < 600; i++) {
        sim_advance(sim, 1);
        double current = bench_value(sim, plant, "M.i1");
        least = current < least ? current : least;
        most = current > most ? current : most;
        slip += bench_value(sim, plant, "M.slip") / 600.0;
    }
    bench_near(slip, 1.3 * 0.0333, 0.03);
    assert_true(most - least > 0.05);
    bench_finish(sim, plant);
}

// T8: 24 V, R 1.2, L 2.4 mH, k 0.0458, J 1.2e-4, B 2e-5.
static void a_direct_current_motor_runs_up_as_calculated(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "L1");
    builder_law(b, "source_ac", "L ref", "voltage=230 phase=0 resistance=0.1 reactance=0", "", "");
    builder_component(b, "G1");
    builder_law(b,
                "supply_dc",
                "L ref + ref",
                "voltage=24 internal_resistance=1e-4 current_limit=100",
                "",
                "G1.ok G1.current");
    builder_component(b, "M");
    builder_control(b, "S", 0);
    builder_law(b, "contact", "+ A", "resistance=1e-6", "S", "");
    builder_law(b,
                "dc_motor",
                "A ref shaft",
                "resistance=1.2 inductance=0.0024 constant=0.0458 inertia=1.2e-4 drag=2e-5",
                "",
                "M.current M.torque M.speed M.heat");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 200);
    bench_set(sim, plant, "S", 1);
    sim_advance(sim, 50);
    bench_near(bench_value(sim, plant, "M.speed"), 267.84, 0.01);
    sim_advance(sim, 50);
    bench_near(bench_value(sim, plant, "M.speed"), 401.00, 0.01);
    sim_advance(sim, 3000);
    bench_near(bench_value(sim, plant, "M.speed"), 518.09, 0.001);
    bench_near(bench_value(sim, plant, "M.current"), 0.226, 0.01);
    bench_set(sim, plant, "S", 0);
    sim_advance(sim, 20);
    assert_true(bench_volts(sim, plant, "A") > 20.0); // it runs down as a generator
    bench_finish(sim, plant);
}

// What an ohmmeter finds between two terminals: 4.93 ohm cold, and 6.00 at the 75 degrees of the data.
static void an_ohmmeter_finds_the_windings_at_their_temperature(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "L1");
    builder_law(b, "source_ac", "L ref", "voltage=230 phase=0 resistance=0.1 reactance=0", "", "");
    builder_law(b, "supply_dc", "L ref + ref", "voltage=12 internal_resistance=1e-4", "", "");
    builder_component(b, "M");
    builder_control(b, "T", 293.15);
    builder_law(b,
                "induction_motor",
                "+ ref w star star star shaft",
                M1_DATA "inertia=0.0085",
                "T",
                M1_WRITES);
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 500);
    bench_near(bench_volts(sim, plant, "+") / bench_value(sim, plant, "M.i1"), 4.93, 0.002);
    bench_near(bench_volts(sim, plant, "w"), 0.5 * bench_volts(sim, plant, "+"), 1e-6);
    bench_set(sim, plant, "T", 348.15);
    sim_advance(sim, 500);
    bench_near(bench_volts(sim, plant, "+") / bench_value(sim, plant, "M.i1"), 6.0, 0.001);
    bench_finish(sim, plant);
}

// A shaft at 518 rad/s for a second: 82.46 turns, less what slips, is missed or has no supply.
static double counts_of(const char *parameters, const char *supply)
{
    struct plant_builder *b = builder_create();
    builder_component(b, "L1");
    builder_law(b, "source_ac", "L ref", "voltage=230 phase=0 resistance=0.1 reactance=0", "", "");
    builder_law(b, "supply_dc", "L ref + ref", supply, "", "ok");
    builder_component(b, "B");
    builder_law(b,
                "dc_motor",
                "+ ref shaft",
                "resistance=1.2 inductance=0.0024 constant=0.0458 inertia=1.2e-4",
                "",
                "- - speed");
    builder_law(b, "encoder", "shaft + ref", parameters, "", "counts");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 3000);
    double before = bench_value(sim, plant, "counts");
    sim_advance(sim, 1000);
    double turns = bench_value(sim, plant, "speed") / (2.0 * pi);
    double counts = (bench_value(sim, plant, "counts") - before) / turns;
    bench_finish(sim, plant);
    return counts;
}

static void an_encoder_counts_the_lines_of_its_own_disc(void **state)
{
    (void)state;
    bench_near(counts_of("", "voltage=24"), 1024.0, 0.001);
    bench_near(counts_of("slip=0.05", "voltage=24"), 0.95 * 1024.0, 0.001);
    bench_near(counts_of("missed=0.1", "voltage=24"), 0.9 * 1024.0, 0.001);
    assert_true(counts_of("a_lost=1", "voltage=24") == 0.0);
    assert_true(counts_of("minimum_voltage=10", "voltage=6") == 0.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_motor_at_full_load_draws_what_its_circuit_says),
        cmocka_unit_test(a_motor_at_nine_tenths_of_its_voltage_draws_more),
        cmocka_unit_test(a_motor_without_load_draws_its_magnetising_current),
        cmocka_unit_test(a_locked_motor_draws_six_times_its_current),
        cmocka_unit_test(the_torque_is_greatest_at_its_breakdown_slip),
        cmocka_unit_test(the_slope_of_the_torque_is_that_of_its_value),
        cmocka_unit_test(a_motor_on_two_phases_runs_on_with_twice_the_current),
        cmocka_unit_test(a_running_motor_gives_voltage_back_to_its_open_terminal),
        cmocka_unit_test(a_motor_does_not_start_on_two_phases),
        cmocka_unit_test(the_torque_on_two_phases_has_a_greatest_value),
        cmocka_unit_test(a_small_unbalance_of_voltage_makes_a_large_one_of_current),
        cmocka_unit_test(two_phases_swapped_turn_the_motor_backwards_at_the_same_current),
        cmocka_unit_test(a_motor_linked_in_delta_draws_three_times_as_much),
        cmocka_unit_test(a_star_motor_in_delta_saturates),
        cmocka_unit_test(a_winding_open_inside_is_a_lost_phase_of_its_own),
        cmocka_unit_test(broken_bars_make_slip_and_a_current_that_beats),
        cmocka_unit_test(a_direct_current_motor_runs_up_as_calculated),
        cmocka_unit_test(an_ohmmeter_finds_the_windings_at_their_temperature),
        cmocka_unit_test(an_encoder_counts_the_lines_of_its_own_disc),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
