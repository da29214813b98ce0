// Air against hand calculation: physics cases T12 to T16, T36, and the pusher of station 1.
#include "engine/laws/pneumatic/flow.h"
#include "tests/physics/pusher.h"
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
        print_error("%.8g, %.8g wanted within %g %%\n", value, wanted, 100.0 * share);
        fail();
    }
}

static double bar(const struct sim *sim, const struct plant *plant, const char *node)
{
    return sim_node(sim, plant_node(plant, node)) / 1e5;
}

// T15: C = 2 l/(s.bar), b = 0.3, from 5 to 4 bar absolute: 419.9 l/min ANR.
static void the_catalogue_example_of_iso_6358(void **state)
{
    (void)state;
    double flow = flow_between(2e-8, 0.3, 5e5, 4e5).value;
    expect_near(flow * 60000.0, 419.9, 1e-3);
}

static void a_flow_is_odd_and_rises_with_the_upstream_pressure(void **state)
{
    (void)state;
    double last = 0.0;
    for (double p = 4e5; p < 9e5; p += 1e3) {
        struct flow there = flow_between(1e-9, 0.3, p, 4e5);
        struct flow back = flow_between(1e-9, 0.3, 4e5, p);
        assert_true(there.value == -back.value);
        assert_true(there.value >= last && there.d_pressure1 >= 0.0 && there.d_pressure2 <= 0.0);
        last = there.value;
    }
    assert_true(flow_between(1e-9, 0.3, 4e5, 4e5).value == 0.0);
}

static struct plant *tank_plant(void)
{
    struct plant_builder *b = builder_create();
    builder_component(b, "tank");
    builder_control(b, "fill.position", 0);
    builder_control(b, "empty.position", 0);
    builder_law(b, "pressure_source", "supply", "pressure=7e5 conductance=1e-4", "", "");
    builder_law(b, "volume", "supply", "volume=100", "", "");
    builder_law(b, "valve_path", "supply tank", "conductance=1e-8", "fill.position", "");
    builder_law(b, "volume", "tank", "volume=0.01", "", "");
    builder_law(b, "valve_path", "tank ref", "conductance=1e-8", "empty.position", "");
    return builder_finish(b, NULL);
}

// T12: 10 l, C = 1 l/(s.bar), b = 0.3, 7 bar abs; from the atmosphere instead of 1 bar, so that
// the same points come 0.0186 s earlier.
static void a_tank_fills_as_calculated(void **state)
{
    (void)state;
    struct plant *plant = tank_plant();
    struct sim *sim = start(plant);
    sim_advance(sim, 60000); // the source fills its own side
    expect_near(bar(sim, plant, "supply"), 7.0, 1e-5);
    sim_control(sim, plant_signal_find(plant, "fill.position"), 1);
    sim_advance(sim, 1000);
    expect_near(bar(sim, plant, "tank"), 1.013 + 0.7, 1e-3);
    sim_advance(sim, 2000);
    expect_near(bar(sim, plant, "tank"), 3.0931 + 0.0130 * 0.69, 2e-3);
    sim_advance(sim, 2000);
    expect_near(bar(sim, plant, "tank"), 4.4052, 3e-3);
    sim_advance(sim, 5000);
    expect_near(bar(sim, plant, "tank"), 6.6742, 2e-3);
    sim_advance(sim, 5000);
    expect_near(bar(sim, plant, "tank"), 7.0, 1e-3);
    finish(sim, plant);
}

// T13: the same tank to the atmosphere: e^(-tC/V) while choked.
static void a_tank_empties_as_calculated(void **state)
{
    (void)state;
    struct plant *plant = tank_plant();
    struct sim *sim = start(plant);
    sim_control(sim, plant_signal_find(plant, "fill.position"), 1);
    sim_advance(sim, 120000);
    sim_control(sim, plant_signal_find(plant, "fill.position"), 0);
    sim_advance(sim, 10);
    sim_control(sim, plant_signal_find(plant, "empty.position"), 1);
    sim_advance(sim, 2000);
    expect_near(bar(sim, plant, "tank"), 5.7311, 2e-3);
    sim_advance(sim, 3000);
    expect_near(bar(sim, plant, "tank"), 4.2457, 2e-3);
    sim_advance(sim, 7597);
    expect_near(bar(sim, plant, "tank"), 2.0, 5e-3);
    finish(sim, plant);
}

// T36: closed, nothing is lost, at rest or in motion.
static void closed_air_keeps_its_content(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "closed");
    builder_control(b, "source.position", 0);
    builder_law(b, "pressure_source", "s", "pressure=7e5 conductance=1e-7", "", "");
    builder_law(b, "volume", "s", "volume=1e-3", "", "");
    builder_law(b, "valve_path", "s A", "conductance=1e-8", "source.position", "");
    builder_law(b, "orifice", "A B", "conductance=2e-11", "", "");
    builder_law(b,
                "cylinder",
                "A B rod",
                "bore=0.025 rod_diameter=0.01 stroke=0.1 dead_volume_a=1e-5 dead_volume_b=1e-5",
                "slide.position",
                "");
    builder_law(b,
                "slide",
                "rod",
                "mass=1 minimum=0 maximum=0.1 initial=0 stop_stiffness=2e6",
                "",
                "slide.position -");
    builder_law(b, "friction", "rod", "coulomb=10 viscous=50", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    uint32_t valve = plant_signal_find(plant, "source.position");
    uint32_t position = plant_signal_find(plant, "slide.position");
    sim_control(sim, valve, 1);
    sim_advance(sim, 20);
    sim_control(sim, valve, 0);
    sim_advance(sim, 2);
    double area_a = 3.14159265358979 * 0.025 * 0.025 / 4;
    double area_b = area_a - 3.14159265358979 * 0.01 * 0.01 / 4;
    double first = 0.0, x_first = sim_signal(sim, position);
    for (int i = 0; i <= 100; i++) {
        double x = sim_signal(sim, position);
        double fitting = 1e-7;
        double content =
            sim_node(sim, plant_node(plant, "A")) * (1e-5 + fitting + area_a * x) +
            sim_node(sim, plant_node(plant, "B")) * (1e-5 + fitting + area_b * (0.1 - x));
        if (i == 0) {
            first = content;
        }
        expect_near(content, first, 1e-8);
        sim_advance(sim, 1000);
    }
    assert_true(fabs(sim_signal(sim, position) - x_first) > 0.005); // it did move
    finish(sim, plant);
}

// T16: v = C p0/A2 with a choked exhaust, whatever the load and the supply.
static double meter_out_speed(double needle, double supply, double load)
{
    struct plant_builder *b = builder_create();
    char text[128];
    builder_component(b, "axis");
    builder_control(b, "out.position", 0);
    snprintf(text, sizeof(text), "pressure=%g conductance=1e-7", supply);
    builder_law(b, "pressure_source", "P", text, "", "");
    builder_law(b, "volume", "P", "volume=1e-3", "", "");
    builder_law(b, "valve_path", "P A", "conductance=2e-8 open_at=1", "out.position", "");
    builder_law(b, "valve_path", "P q", "conductance=2e-8 open_at=0", "out.position", "");
    builder_law(b, "valve_path", "A ref", "conductance=2e-8 open_at=0", "out.position", "");
    builder_law(b, "valve_path", "q ref", "conductance=2e-8 open_at=1", "out.position", "");
    snprintf(text, sizeof(text), "conductance=%g", needle);
    builder_law(b, "orifice", "q B", text, "", "");
    builder_law(b, "check", "q B", "conductance=1e-8", "", "");
    builder_law(b,
                "cylinder",
                "A B rod",
                "bore=0.032 rod_diameter=0.012 stroke=0.4 dead_volume_a=5e-6 dead_volume_b=5e-6",
                "x",
                "");
    snprintf(text,
             sizeof(text),
             "mass=2 minimum=0 maximum=0.4 initial=0 stop_stiffness=2e6 gravity_force=%g",
             -load);
    builder_law(b, "slide", "rod", text, "", "x v");
    builder_law(b, "friction", "rod", "coulomb=20 viscous=20", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 2000);
    sim_control(sim, plant_signal_find(plant, "out.position"), 1);
    uint32_t x = plant_signal_find(plant, "x");
    while (sim_signal(sim, x) < 0.2) {
        sim_advance(sim, 1);
        assert_true(sim_tick(sim) < 20000);
    }
    double from = sim_signal(sim, x);
    sim_advance(sim, 200);
    double speed = (sim_signal(sim, x) - from) / 0.2;
    finish(sim, plant);
    return speed;
}

static void metering_out_sets_the_speed_alone(void **state)
{
    (void)state;
    expect_near(meter_out_speed(1e-9, 7e5, 0.0), 0.1447, 0.03);
    expect_near(meter_out_speed(2e-9, 7e5, 0.0), 0.2894, 0.03);
    expect_near(meter_out_speed(1e-9, 8e5, 0.0), 0.1447, 0.03);
    expect_near(meter_out_speed(1e-9, 7e5, 100.0), 0.1447, 0.03);
}

static void a_cylinder_open_to_the_air_pushes_nothing(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "axis");
    builder_law(b, "orifice", "A ref", "conductance=1e-8", "", "");
    builder_law(b, "orifice", "B ref", "conductance=1e-8", "", "");
    builder_law(b,
                "cylinder",
                "A B rod",
                "bore=0.032 rod_diameter=0.020 stroke=0.4 dead_volume_a=5e-6 dead_volume_b=5e-6",
                "x",
                "");
    builder_law(b,
                "slide",
                "rod",
                "mass=1 minimum=0 maximum=0.4 initial=0.2 stop_stiffness=2e6",
                "",
                "x v");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 2000);
    assert_true(fabs(sim_signal(sim, plant_signal_find(plant, "x")) - 0.2) < 1e-6);
    finish(sim, plant);
}

static void a_valve_without_pilot_pressure_moves_by_hand_only(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "V");
    builder_control(b, "supply.position", 0);
    builder_control(b, "coil", 0);
    builder_control(b, "hand", 0);
    builder_law(b, "pressure_source", "s", "pressure=7e5 conductance=1e-7", "", "");
    builder_law(b, "valve_path", "s P", "conductance=5e-8", "supply.position", "");
    builder_law(b, "valve_path", "P ref", "conductance=5e-8 open_at=0", "supply.position", "");
    builder_law(b, "volume", "P", "volume=1e-4", "", "");
    builder_law(
        b, "spool", "P", "time_on=0.015 time_off=0.025 pilot_minimum=2e5", "coil hand", "position");
    builder_variant(b, PLANT_FAULT, "stuck", "4.stuck=1");
    builder_variant(b, PLANT_FAULT, "broken_spring", "4.spring_broken=1");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    uint32_t supply = plant_signal_find(plant, "supply.position");
    uint32_t coil = plant_signal_find(plant, "coil"), hand = plant_signal_find(plant, "hand");
    uint32_t position = plant_signal_find(plant, "position");
    sim_control(sim, coil, 1);
    sim_advance(sim, 500);
    assert_true(sim_signal(sim, position) == 0.0);
    sim_control(sim, hand, 1);
    sim_advance(sim, 8);
    assert_true(sim_signal(sim, position) >= 0.2 && sim_signal(sim, position) < 0.7);
    sim_advance(sim, 10);
    assert_true(sim_signal(sim, position) == 1.0);
    sim_control(sim, hand, 0);
    sim_advance(sim, 30);
    assert_true(sim_signal(sim, position) == 0.0);
    sim_control(sim, supply, 1); // the pilot comes while the coil waits
    sim_advance(sim, 500);
    assert_true(sim_signal(sim, position) == 1.0);
    sim_control(sim, supply, 0);
    sim_advance(sim, 500);
    assert_true(sim_signal(sim, position) == 0.0); // and goes
    sim_fault(sim, plant_variant_find(plant, 0, PLANT_FAULT, "stuck"), true);
    sim_control(sim, hand, 1);
    sim_advance(sim, 100);
    assert_true(sim_signal(sim, position) == 0.0);
    sim_fault(sim, plant_variant_find(plant, 0, PLANT_FAULT, "stuck"), false);
    sim_fault(sim, plant_variant_find(plant, 0, PLANT_FAULT, "broken_spring"), true);
    sim_advance(sim, 100);
    sim_control(sim, hand, 0);
    sim_control(sim, coil, 0);
    sim_advance(sim, 100);
    assert_true(sim_signal(sim, position) == 1.0);
    finish(sim, plant);
}

static void a_soft_start_fills_slowly_then_opens_and_dumps(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "0V2");
    builder_control(b, "coil", 0);
    builder_law(b, "pressure_source", "in", "pressure=7e5 conductance=1e-6", "", "");
    builder_law(b, "volume", "in", "volume=1", "", "");
    builder_law(b,
                "soft_start",
                "in out",
                "conductance_soft=1.5e-9 conductance_full=6e-8 conductance_exhaust=8e-8",
                "coil",
                "full");
    builder_law(b, "volume", "out", "volume=1e-3", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 30000);
    assert_true(bar(sim, plant, "out") < 1.02);
    uint32_t coil = plant_signal_find(plant, "coil"), full = plant_signal_find(plant, "full");
    sim_control(sim, coil, 1);
    double fill = (3.5e5 - 1.013e5) * 1e-3 / (1.5e-9 * 7e5 * 1e5); // choked up to half: C p t/V
    sim_advance(sim, (uint32_t)(fill * 1000.0 * 0.97));
    assert_true(sim_signal(sim, full) == 0.0 && bar(sim, plant, "out") < 3.5);
    sim_advance(sim, (uint32_t)(fill * 1000.0 * 0.06));
    assert_true(sim_signal(sim, full) == 1.0);
    sim_advance(sim, 200);
    expect_near(bar(sim, plant, "out"), 7.0, 0.01);
    sim_control(sim, coil, 0);
    sim_advance(sim, 600);
    assert_true(bar(sim, plant, "out") < 1.1);
    assert_true(sim_signal(sim, full) == 0.0);
    finish(sim, plant);
}

static void a_regulator_holds_droops_and_vents(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "0Z1");
    builder_control(b, "tap", 0);
    builder_law(b, "pressure_source", "in", "pressure=9e5 conductance=1e-6", "", "");
    builder_law(b, "volume", "in", "volume=1e-2", "", "");
    builder_law(b,
                "regulator",
                "in out",
                "set_pressure=6e5 droop=7.5e6 conductance=9e-8 relief_conductance=5e-10",
                "",
                "flow");
    builder_law(b, "volume", "out", "volume=1e-3", "", "");
    builder_law(b, "valve_path", "out ref", "conductance=4.85e-9 critical_ratio=0.5", "tap", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 5000);
    expect_near(bar(sim, plant, "out"), 7.013, 0.001);
    sim_control(sim, plant_signal_find(plant, "tap"), 1);
    sim_advance(sim, 5000);
    double flow = sim_signal(sim, plant_signal_find(plant, "flow"));
    expect_near(flow * 60000.0, 200.0, 0.05); // l/min
    double droop = 7.013 - bar(sim, plant, "out");
    assert_true(droop > 0.2 && droop < 0.35); // 0.25 bar on its sheet
    sim_control(sim, plant_signal_find(plant, "tap"), 0);
    sim_advance(sim, 5000);
    sim_set_parameter(sim, builder_parameter(plant, "0Z1.2.set_pressure"), 3e5);
    sim_advance(sim, 60000);
    expect_near(bar(sim, plant, "out"), 4.313, 0.02); // 0.3 bar above the new setting
    finish(sim, plant);
}

static void a_check_valve_lets_air_one_way(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "check");
    builder_control(b, "fill", 0);
    builder_law(b, "pressure_source", "s", "pressure=7e5 conductance=1e-7", "", "");
    builder_law(b, "volume", "s", "volume=1e-2", "", "");
    builder_law(b, "valve_path", "s a", "conductance=5e-8", "fill", "");
    builder_law(b, "valve_path", "a ref", "conductance=5e-8 open_at=0", "fill", "");
    builder_law(b, "check", "a b", "conductance=6e-9", "", "flow");
    builder_law(b, "volume", "b", "volume=1e-3", "", "");
    builder_variant(b, PLANT_FAULT, "leaking", "4.reverse_leak=1e-10");
    builder_variant(b, PLANT_FAULT, "stuck", "4.stuck=1");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_control(sim, plant_signal_find(plant, "fill"), 1);
    sim_advance(sim, 20000);
    expect_near(bar(sim, plant, "b"), 6.9, 0.01); // less its cracking pressure
    sim_control(sim, plant_signal_find(plant, "fill"), 0);
    sim_advance(sim, 60000);
    expect_near(bar(sim, plant, "b"), 6.9, 0.01);
    sim_fault(sim, plant_variant_find(plant, 0, PLANT_FAULT, "leaking"), true);
    sim_advance(sim, 10000);
    expect_near(bar(sim, plant, "b"), 6.9 * exp(-1e-10 * 1e5 * 10.0 / 1e-3), 0.02);
    sim_fault(sim, plant_variant_find(plant, 0, PLANT_FAULT, "stuck"), true);
    sim_advance(sim, 5000);
    assert_true(bar(sim, plant, "b") < 1.1);
    finish(sim, plant);
}

// T14, twenty times slower: 2 l leaking through C = 0.00025 l/(s.bar), 7 to 6 bar absolute in
// 20 x 61.66 s. The island rests meanwhile, and makes long steps.
static void a_slow_leak_goes_on_while_the_island_rests(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "tank");
    builder_control(b, "fill", 1);
    builder_law(b, "pressure_source", "s", "pressure=7e5 conductance=1e-6", "", "");
    builder_law(b, "valve_path", "s tank", "conductance=1e-6", "fill", "");
    builder_law(b, "volume", "tank", "volume=2e-3", "", "");
    builder_law(b, "leak", "tank", "conductance=2.5e-12", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 5000);
    expect_near(bar(sim, plant, "tank"), 7.0, 1e-4);
    sim_control(sim, plant_signal_find(plant, "fill"), 0);
    struct sim_statistics before = sim_statistics(sim);
    sim_advance(sim, 20 * 61660);
    expect_near(bar(sim, plant, "tank"), 6.0, 2e-3);
    struct sim_statistics after = sim_statistics(sim);
    assert_true((after.island_steps - before.island_steps) * 20 < after.steps - before.steps);
    finish(sim, plant);
}

struct strokes {
    double out, in;
};

static struct strokes strokes_of(struct pusher_change change)
{
    struct plant *plant = pusher_plant(&change);
    struct sim *sim = start(plant);
    sim_advance(sim, 3000);
    struct strokes strokes;
    strokes.out = pusher_stroke(sim, 1, 0.0999);
    sim_advance(sim, 1000);
    strokes.in = pusher_stroke(sim, 0, 0.0001);
    finish(sim, plant);
    return strokes;
}

static void the_pusher_takes_its_listed_times(void **state)
{
    (void)state;
    struct strokes strokes = strokes_of((struct pusher_change){0});
    expect_near(strokes.out, 0.505, 0.05);
    expect_near(strokes.in, 0.752, 0.05);
}

static void a_leak_at_the_cap_side_lets_the_pusher_slam_back(void **state)
{
    (void)state;
    struct strokes strokes = strokes_of((struct pusher_change){.leak_t8 = 5e-10});
    expect_near(strokes.out, 0.505, 0.08);
    expect_near(strokes.in, 0.459, 0.05);
}

static void a_closed_needle_slows_the_pusher_to_the_time_limit(void **state)
{
    (void)state;
    expect_near(strokes_of((struct pusher_change){.needle_out = 2e-10}).out, 1.90, 0.05);
    expect_near(strokes_of((struct pusher_change){.needle_out = 4e-10}).out, 1.01, 0.05);
}

// 120 and 270 N in all: the cylinder's own 8 N sticks with 12.
static void a_seizing_guide_slows_then_stops_the_pusher(void **state)
{
    (void)state;
    struct strokes dry = strokes_of((struct pusher_change){.guide_friction = 108.0});
    expect_near(dry.out, 0.69, 0.05);
    struct strokes seized = strokes_of((struct pusher_change){.guide_friction = 258.0});
    expect_near(seized.out, 1.44, 0.06);
    assert_true(seized.in >= 10.0);
}

// Trap: an island that sleeps while its piston moves at a steady speed runs slow without a sign.
static void newton_stays_short_and_never_fails_in_motion(void **state)
{
    (void)state;
    struct plant *plant = pusher_plant(&(struct pusher_change){0});
    struct sim *sim = start(plant);
    for (int i = 0; i < 10; i++) {
        (void)pusher_stroke(sim, i % 2 == 0, i % 2 == 0 ? 0.0999 : 0.0001);
    }
    struct sim_statistics statistics = sim_statistics(sim);
    assert_int_equal(statistics.newton_failures, 0);
    assert_true((double)statistics.newton_iterations < 3.0 * (double)statistics.island_steps);
    finish(sim, plant);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_catalogue_example_of_iso_6358),
        cmocka_unit_test(a_flow_is_odd_and_rises_with_the_upstream_pressure),
        cmocka_unit_test(a_tank_fills_as_calculated),
        cmocka_unit_test(a_tank_empties_as_calculated),
        cmocka_unit_test(closed_air_keeps_its_content),
        cmocka_unit_test(metering_out_sets_the_speed_alone),
        cmocka_unit_test(a_cylinder_open_to_the_air_pushes_nothing),
        cmocka_unit_test(a_valve_without_pilot_pressure_moves_by_hand_only),
        cmocka_unit_test(a_soft_start_fills_slowly_then_opens_and_dumps),
        cmocka_unit_test(a_regulator_holds_droops_and_vents),
        cmocka_unit_test(a_check_valve_lets_air_one_way),
        cmocka_unit_test(a_slow_leak_goes_on_while_the_island_rests),
        cmocka_unit_test(the_pusher_takes_its_listed_times),
        cmocka_unit_test(a_leak_at_the_cap_side_lets_the_pusher_slam_back),
        cmocka_unit_test(a_closed_needle_slows_the_pusher_to_the_time_limit),
        cmocka_unit_test(a_seizing_guide_slows_then_stops_the_pusher),
        cmocka_unit_test(newton_stays_short_and_never_fails_in_motion),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
