// Parts of compressed air, one at a time: compressor, water, spools, pilots, springs, magnets, jaws.
#include "engine/sim/sim.h"
#include "tests/physics/plant_builder.h"
#include "tests/support/check.h"

#include <math.h>
#include <stdio.h>

static const double atmosphere = 101300.0;

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

static double gauge(const struct sim *sim, const struct plant *plant, const char *name)
{
    return (sim_node(sim, plant_node(plant, name)) - atmosphere) / 1e5;
}

static double signal(const struct sim *sim, const struct plant *plant, const char *name)
{
    return sim_signal(sim, plant_signal_find(plant, name));
}

static void set(struct sim *sim, const struct plant *plant, const char *name, double value)
{
    sim_control(sim, plant_signal_find(plant, name), value);
}

static void fault(struct sim *sim, const struct plant *plant, const char *id, bool on)
{
    sim_fault(sim, plant_variant_find(plant, 0, PLANT_FAULT, id), on);
}

// ---- Compressor: B2.1, C5 ----

// 160 l/min, 100 l, 8 to 10 bar; consumption in l/min at 6 bar behind a regulator.
static struct plant *compressor_plant(double consumption)
{
    struct plant_builder *b = builder_create();
    char text[128];
    builder_component(b, "0C1");
    builder_control(b, "on", 1);
    builder_law(b, "pressure_contact", "r", "rising=10e5 falling=8e5", "", "full");
    builder_law(b, "orifice", "ref i", "conductance=3e-7", "", "");
    builder_law(b,
                "compressor_stage",
                "i h ref",
                "free_air_delivery=2.66667e-3",
                "on full",
                "flow power running");
    builder_law(b, "check", "h r", "conductance=5e-8", "", "");
    builder_law(b, "valve_path", "h ref", "conductance=2e-9 open_at=0", "running", "");
    builder_law(b, "volume", "r", "volume=0.1", "", "");
    builder_control(b, "charge", 1); // another compressor fills it first
    builder_law(b, "pressure_source", "main", "pressure=12e5 conductance=1e-6", "", "");
    builder_law(b, "valve_path", "main r", "conductance=2e-8", "charge", "");
    builder_law(b,
                "regulator",
                "r out",
                "set_pressure=6e5 droop=1e5 conductance=9e-8 relief_conductance=5e-10",
                "",
                "");
    builder_law(b, "volume", "out", "volume=1e-3", "", "");
    snprintf(text, sizeof(text), "conductance=%.6g", consumption / 60000.0 / 701300.0);
    builder_law(b, "leak", "out", text, "", "");
    builder_variant(b, PLANT_FAULT, "worn", "2.loss=0.3");
    builder_variant(b, PLANT_FAULT, "clogged", "1.conductance=2.245e-8");
    return builder_finish(b, NULL);
}

struct cycle {
    double load, unload; // [s]; 0 if it never ends
};

static double wait_for(struct sim *sim, const struct plant *plant, double running)
{
    for (uint32_t ms = 0; ms < 900000; ms += 10) {
        if (signal(sim, plant, "running") == running) {
            return ms * 1e-3;
        }
        sim_advance(sim, 10);
    }
    return 0.0;
}

static struct cycle cycle_of(double consumption)
{
    struct plant *plant = compressor_plant(consumption);
    struct sim *sim = start(plant);
    struct cycle cycle;
    (void)wait_for(sim, plant, 0.0);
    set(sim, plant, "charge", 0);
    (void)wait_for(sim, plant, 1.0);
    cycle.load = wait_for(sim, plant, 0.0);
    cycle.unload = wait_for(sim, plant, 1.0);
    finish(sim, plant);
    return cycle;
}

static double duty(struct cycle cycle)
{
    return cycle.load / (cycle.load + cycle.unload);
}

static void the_compressor_loads_and_unloads_as_its_sheet_says(void **state)
{
    (void)state;
    struct cycle line = cycle_of(45.0);
    expect_near(line.load, 104.0, 0.05);
    expect_near(line.unload, 270.0, 0.05);
    expect_near(duty(line), 0.28, 0.03);
    struct cycle leak40 = cycle_of(85.0), leak80 = cycle_of(125.0); // CO1
    expect_near(leak40.load, 159.0, 0.1);
    expect_near(leak40.unload, 142.0, 0.05);
    expect_near(duty(leak40), 0.53, 0.05);
    expect_near(leak80.load, 338.0, 0.1);
    expect_near(leak80.unload, 96.0, 0.05);
    expect_near(duty(cycle_of(45.0 + 52.6)), 0.61, 0.05); // C5: a hole of 1 mm
    struct cycle hole = cycle_of(45.0 + 210.0);           // of 2 mm: 160 %
    assert_true(hole.load == 0.0);
}

// C5 to its end: behind the regulator less than the 4.5 bar at which 0B1 stops the line.
static void a_hole_of_two_millimetres_brings_the_line_down(void **state)
{
    (void)state;
    struct plant *plant = compressor_plant(45.0 + 210.0);
    struct sim *sim = start(plant);
    (void)wait_for(sim, plant, 0.0);
    set(sim, plant, "charge", 0);
    expect_near(gauge(sim, plant, "out"), 6.0, 0.01);
    sim_advance(sim, 600000);
    assert_true(gauge(sim, plant, "out") < 4.5 && signal(sim, plant, "running") == 1.0);
    finish(sim, plant);
}

// A bent rod is tight in one place only.
static void a_bent_rod_is_tight_at_one_position(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "A");
    builder_law(b,
                "seal_friction",
                "rod",
                "coulomb=10 viscous=100 spot_force=40 spot_from=0.04 spot_to=0.065",
                "- x",
                "");
    builder_law(b,
                "slide",
                "rod",
                "mass=0.5 minimum=0 maximum=0.1 initial=0 stop_stiffness=2e6 gravity_force=30",
                "",
                "x v");
    builder_variant(b, PLANT_FAULT, "pulled", "1.gravity_force=80");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 3000);
    assert_true(fabs(signal(sim, plant, "x") - 0.04) < 0.002); // 30 N do not pass it
    fault(sim, plant, "pulled", true);
    sim_advance(sim, 3000);
    expect_near(signal(sim, plant, "x"), 0.1, 0.01);
    finish(sim, plant);
}

// CO6, CO2: 2 bar into 100 l at rest. 75 s sound.
static double fill_seconds(const char *fault_id)
{
    struct plant *plant = compressor_plant(0.01);
    struct sim *sim = start(plant);
    set(sim, plant, "charge", 0);
    if (fault_id != NULL) {
        fault(sim, plant, fault_id, true);
    }
    while (gauge(sim, plant, "r") < 8.0) {
        sim_advance(sim, 10);
        assert_true(sim_tick(sim) < 2000000);
    }
    uint64_t from = sim_tick(sim);
    while (gauge(sim, plant, "r") < 9.99) {
        sim_advance(sim, 10);
    }
    double seconds = (double)(sim_tick(sim) - from) * 1e-3;
    finish(sim, plant);
    return seconds;
}

static void a_fill_test_shows_what_the_compressor_still_gives(void **state)
{
    (void)state;
    double sound = fill_seconds(NULL);
    expect_near(sound, 75.0, 0.03);
    expect_near(fill_seconds("worn"), sound / 0.7, 0.02);
    expect_near(fill_seconds("clogged"), sound / 0.7, 0.1);
}

static void a_stage_driven_by_its_shaft_takes_the_work_of_the_air(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "C");
    builder_law(b,
                "compressor_stage",
                "ref h shaft",
                "free_air_delivery=2.66667e-3 driven=1 efficiency=1",
                "",
                "flow power");
    builder_law(b, "volume", "h", "volume=0.001", "", "");
    builder_law(b, "leak", "h", "conductance=2.4e-9", "", "");
    builder_law(b, "rack_pinion", "rod shaft", "radius=0.01 inertia=0.05", "", "angle speed");
    builder_law(b,
                "slide",
                "rod",
                "mass=1 minimum=-100 maximum=100 initial=0 stop_stiffness=1e5 gravity_force=300",
                "",
                "x v");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 60000);
    double taken = 300.0 * signal(sim, plant, "v");
    expect_near(signal(sim, plant, "power"), taken, 0.02);
    assert_true(taken > 100.0);
    expect_near(signal(sim, plant, "v"), 0.01 * signal(sim, plant, "speed"), 1e-6);
    finish(sim, plant);
}

// ---- Water: CO5, FR5, C13 ----

static void a_bowl_that_is_not_drained_lets_water_pass(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "0Z1");
    builder_control(b, "flow", 1e-3);
    builder_law(b, "water_trap", "", "capacity=1e-7 efficiency=0.95", "flow - -", "water moisture");
    builder_control(b, "coil", 0);
    builder_law(b, "pressure_source", "P", "pressure=4.2e5 conductance=1e-7", "", "");
    builder_law(b,
                "spool",
                "P",
                "time_on=0.015 time_off=0.025 pilot_minimum=2e5",
                "coil - moisture -",
                "position");
    builder_variant(b, PLANT_FAULT, "drained", "0.drain=1e-7");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 5000);
    expect_near(signal(sim, plant, "water"), 1e-3 * 10e-6 * 0.95 * 5.0, 0.03);
    expect_near(signal(sim, plant, "moisture"), 0.05, 1e-6);
    set(sim, plant, "coil", 1);
    sim_advance(sim, 25);
    assert_true(signal(sim, plant, "position") == 1.0);
    set(sim, plant, "coil", 0);
    sim_advance(sim, 15000);
    expect_near(signal(sim, plant, "moisture"), 1.0, 0.5);
    set(sim, plant, "coil", 1); // wet: the pilot of 3.2 bar is not enough
    sim_advance(sim, 200);
    assert_true(signal(sim, plant, "position") == 0.0);
    fault(sim, plant, "drained", true);
    sim_advance(sim, 5000);
    expect_near(signal(sim, plant, "moisture"), 0.05, 1e-6);
    assert_true(signal(sim, plant, "position") == 1.0);
    finish(sim, plant);
}

// ---- Spools with two commands ----

static struct plant *double_plant(const char *parameters)
{
    struct plant_builder *b = builder_create();
    builder_component(b, "V");
    builder_control(b, "supply", 1);
    builder_control(b, "a", 0);
    builder_control(b, "b", 0);
    builder_law(b, "pressure_source", "s", "pressure=7e5 conductance=1e-7", "", "");
    builder_law(b, "valve_path", "s P", "conductance=5e-8", "supply", "");
    builder_law(b, "valve_path", "P ref", "conductance=5e-8 open_at=0", "supply", "");
    builder_law(b, "volume", "P", "volume=1e-4", "", "");
    builder_law(b, "spool_double", "P", parameters, "a b - - - -", "position at_a at_b centre");
    builder_variant(b, PLANT_FAULT, "monostable", "4.monostable=1");
    builder_variant(b, PLANT_FAULT, "gummed", "4.friction=1.5e5");
    builder_variant(b, PLANT_FAULT, "locked", "4.locked=1");
    struct plant *plant = builder_finish(b, NULL);
    return plant;
}

static void a_bistable_spool_stays_and_a_monostable_in_its_place_falls_back(void **state)
{
    (void)state;
    struct plant *plant = double_plant("time=0.01 pilot_minimum=2e5 initial=-1");
    struct sim *sim = start(plant);
    sim_advance(sim, 500);
    set(sim, plant, "a", 1);
    sim_advance(sim, 5);
    assert_true(signal(sim, plant, "position") > 0.2 && signal(sim, plant, "position") < 0.8);
    sim_advance(sim, 10);
    set(sim, plant, "a", 0);
    set(sim, plant, "supply", 0); // emergency stop: no command, no air
    sim_advance(sim, 1000);
    assert_true(signal(sim, plant, "position") == 1.0);
    set(sim, plant, "b", 1); // no pilot
    sim_advance(sim, 1000);
    assert_true(signal(sim, plant, "position") == 1.0);
    set(sim, plant, "supply", 1);
    set(sim, plant, "a", 1); // both: it stays where it is
    sim_advance(sim, 1000);
    assert_true(signal(sim, plant, "position") == 1.0);
    set(sim, plant, "a", 0);
    sim_advance(sim, 20);
    assert_true(signal(sim, plant, "position") == 0.0);
    set(sim, plant, "a", 1); // both, from the other side
    sim_advance(sim, 100);
    assert_true(signal(sim, plant, "position") == 0.0);
    set(sim, plant, "b", 0);
    fault(sim, plant, "monostable", true); // V5
    sim_advance(sim, 20);
    assert_true(signal(sim, plant, "position") == 1.0);
    set(sim, plant, "a", 0);
    sim_advance(sim, 20);
    assert_true(signal(sim, plant, "position") == 0.0);
    fault(sim, plant, "locked", true); // V8
    sim_advance(sim, 20);
    assert_true(signal(sim, plant, "position") == 1.0);
    finish(sim, plant);
}

static void a_centred_spool_returns_to_its_middle_unless_it_is_gummed(void **state)
{
    (void)state;
    struct plant *plant = double_plant("time=0.02 pilot_minimum=2e5 centred=1");
    struct sim *sim = start(plant);
    sim_advance(sim, 500);
    assert_true(signal(sim, plant, "centre") == 1.0);
    set(sim, plant, "b", 1);
    sim_advance(sim, 30);
    assert_true(signal(sim, plant, "at_b") == 1.0 && signal(sim, plant, "centre") == 0.0);
    set(sim, plant, "b", 0);
    sim_advance(sim, 30);
    assert_true(signal(sim, plant, "centre") == 1.0);
    fault(sim, plant, "gummed", true);
    set(sim, plant, "b", 1);
    sim_advance(sim, 15);
    assert_true(signal(sim, plant, "at_b") > 0.1 && signal(sim, plant, "at_b") < 0.9); // slower
    sim_advance(sim, 100);
    set(sim, plant, "b", 0);
    sim_advance(sim, 500);
    assert_true(signal(sim, plant, "at_b") == 1.0);
    finish(sim, plant);
}

// ---- Valves that pressures drive: B2.8 ----

static void a_shuttle_passes_the_higher_and_a_dual_valve_the_lower(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "V");
    builder_control(b, "x", 0);
    builder_control(b, "y", 0);
    builder_law(b, "pressure_source", "P", "pressure=7e5 conductance=1e-7", "", "");
    const char *const sides[][2] = {{"x", "P a"}, {"y", "P b"}};
    const char *const vents[] = {"a ref", "b ref"};
    for (int i = 0; i < 2; i++) {
        builder_law(b, "valve_path", sides[i][1], "conductance=1e-8", sides[i][0], "");
        builder_law(b, "valve_path", vents[i], "conductance=1e-8 open_at=0", sides[i][0], "");
    }
    builder_law(b, "pressure_pilot", "a b", "", "", "or.ball");
    builder_law(b, "valve_path", "a or", "conductance=5e-9 open_at=1", "or.ball", "");
    builder_law(b, "valve_path", "b or", "conductance=5e-9 open_at=0", "or.ball", "");
    builder_law(b, "volume", "or", "volume=1e-5", "", "");
    builder_law(b, "pressure_pilot", "a b", "", "", "and.spool");
    builder_law(b, "valve_path", "a and", "conductance=5e-9 open_at=0", "and.spool", "");
    builder_law(b, "valve_path", "b and", "conductance=5e-9 open_at=1", "and.spool", "");
    builder_law(b, "volume", "and", "volume=1e-5", "", "");
    builder_variant(b, PLANT_FAULT, "stuck", "5.stuck=-1");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    static const struct {
        double x, y, either, both;
    } table[] = {{0, 0, 0, 0}, {1, 0, 1, 0}, {1, 1, 1, 1}, {0, 1, 1, 0}, {0, 0, 0, 0}};
    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
        set(sim, plant, "x", table[i].x);
        set(sim, plant, "y", table[i].y);
        sim_advance(sim, 1000);
        assert_true((gauge(sim, plant, "or") > 5.5 ? 1.0 : 0.0) == table[i].either);
        assert_true((gauge(sim, plant, "and") > 5.5 ? 1.0 : 0.0) == table[i].both);
        assert_true(gauge(sim, plant, "or") > 5.5 || gauge(sim, plant, "or") < 0.2);
    }
    fault(sim, plant, "stuck", true);
    set(sim, plant, "x", 1);
    sim_advance(sim, 1000);
    assert_true(gauge(sim, plant, "or") < 0.2);
    finish(sim, plant);
}

static double seconds_to_empty(const char *conductance)
{
    struct plant_builder *b = builder_create();
    builder_component(b, "QE");
    builder_control(b, "fill", 1);
    builder_law(b, "pressure_source", "P", "pressure=7e5 conductance=1e-7", "", "");
    builder_law(b, "valve_path", "P in", "conductance=1e-9", "fill", "");
    builder_law(b, "valve_path", "in ref", "conductance=1e-9 open_at=0", "fill", "");
    builder_law(b, "pressure_pilot", "out in", "threshold=5e3 hysteresis=2e3", "", "lip");
    builder_law(b, "check", "in out", "conductance=1e-8 cracking=0", "", "");
    builder_law(b, "valve_path", "out ref", conductance, "lip", "");
    builder_law(b, "volume", "out", "volume=2e-3", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 60000);
    expect_near(gauge(sim, plant, "out"), 6.0, 0.02);
    set(sim, plant, "fill", 0);
    uint64_t from = sim_tick(sim);
    while (gauge(sim, plant, "out") > 1.0) {
        sim_advance(sim, 1);
        assert_true(sim_tick(sim) < 120000);
    }
    double seconds = (double)(sim_tick(sim) - from) * 1e-3;
    finish(sim, plant);
    return seconds;
}

static void a_quick_exhaust_empties_at_once(void **state)
{
    (void)state;
    double with = seconds_to_empty("conductance=4e-8");
    expect_near(with, 0.63, 0.1); // V/C ln(7/2): 25 s through the valve
}

// A weight on a cylinder: held by a pilot-operated check when the air is cut; dirt lets it creep.
static double drop_after_stop(const char *check, uint32_t wait)
{
    struct plant_builder *b = builder_create();
    builder_component(b, "Z");
    builder_control(b, "up", 1);
    builder_law(b, "pressure_source", "P", "pressure=7e5 conductance=1e-7", "", "");
    builder_law(b, "valve_path", "P v", "conductance=5e-9", "up", "");
    builder_law(b, "valve_path", "v ref", "conductance=5e-9 open_at=0", "up", "");
    builder_law(b, "check", "v A", check, "", "");
    builder_law(b, "pressure_pilot", "pilot ref", "threshold=2e5", "", "open");
    builder_law(b, "valve_path", "A v", "conductance=3e-9", "open", "");
    builder_law(b, "orifice", "pilot ref", "conductance=1e-10", "", "");
    builder_law(b, "orifice", "B ref", "conductance=5e-9", "", "");
    builder_law(b,
                "cylinder",
                "A B rod",
                "bore=0.025 rod_diameter=0.01 stroke=0.1 dead_volume_a=1e-5 dead_volume_b=1e-5",
                "x",
                "");
    builder_law(b,
                "slide",
                "rod",
                "mass=5 minimum=0 maximum=0.1 initial=0 stop_stiffness=2e6 gravity_force=-49",
                "",
                "x v");
    builder_law(b, "seal_friction", "rod", "coulomb=8 viscous=20", "- x", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 3000);
    assert_true(signal(sim, plant, "x") > 0.099);
    set(sim, plant, "up", 0);
    sim_advance(sim, wait);
    double from = signal(sim, plant, "x");
    sim_advance(sim, 60000);
    double drop = from - signal(sim, plant, "x");
    finish(sim, plant);
    return drop;
}

// Dirt under the seat: once the pressure fell to what the weight needs, C p0/A, some 5 mm a minute.
static void a_vertical_axis_stays_on_its_check_and_creeps_on_dirt(void **state)
{
    (void)state;
    assert_true(fabs(drop_after_stop("conductance=5e-9", 0)) < 1e-3);
    assert_true(drop_after_stop("conductance=5e-9 stuck=1", 0) > 0.09);
    expect_near(drop_after_stop("conductance=5e-9 reverse_leak=4.3e-13", 2500000), 5e-3, 0.2);
}

// ---- Regulator: hysteresis; below the atmosphere ----

static void a_regulator_rests_higher_after_falling_than_after_rising(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "R");
    builder_control(b, "supply", 0);
    builder_control(b, "spill", 0);
    builder_law(b, "pressure_source", "P", "pressure=9e5 conductance=1e-7", "", "");
    builder_law(b, "valve_path", "P in", "conductance=1e-7", "supply", "");
    builder_law(b,
                "regulator",
                "in out",
                "set_pressure=6e5 droop=1e4 conductance=9e-8 relief_conductance=5e-10 "
                "hysteresis=2e4",
                "",
                "");
    builder_law(b, "volume", "out", "volume=1e-3", "", "");
    builder_law(b, "valve_path", "out ref", "conductance=1e-9", "spill", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    set(sim, plant, "supply", 1);
    sim_advance(sim, 20000);
    double risen = gauge(sim, plant, "out");
    expect_near(risen, 6.1, 0.005);
    set(sim, plant, "spill", 1);
    sim_advance(sim, 5000);
    expect_near(gauge(sim, plant, "out"), 5.9, 0.005);
    finish(sim, plant);
}

static void laws_stand_below_the_atmosphere(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "V");
    builder_control(b, "valve", 0);
    builder_law(b, "pressure_source", "vac", "pressure=2000 conductance=1e-8", "", "");
    builder_law(b, "valve_path", "vac u", "conductance=1e-8", "valve", "");
    builder_law(b, "volume", "u", "volume=1e-4", "", "");
    builder_law(b, "check", "u d", "conductance=1e-9", "", "");
    builder_law(b, "volume", "d", "volume=1e-5", "", "");
    builder_law(b, "pressure_contact", "u", "rising=-40e3 falling=-50e3", "", "air");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 100);
    set(sim, plant, "valve", 1);
    sim_advance(sim, 20000);
    assert_true(gauge(sim, plant, "u") < -0.97 && gauge(sim, plant, "d") > -0.2);
    assert_true(signal(sim, plant, "air") == 0.0);
    assert_int_equal(sim_statistics(sim).newton_failures, 0);
    finish(sim, plant);
}

// ---- Drives: B2.10 to B2.13 ----

static void a_spring_brings_a_single_acting_cylinder_back(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "A");
    builder_control(b, "out", 1);
    builder_law(b, "pressure_source", "P", "pressure=7e5 conductance=1e-7", "", "");
    builder_law(b, "valve_path", "P A", "conductance=2e-9", "out", "");
    builder_law(b, "valve_path", "A ref", "conductance=2e-9 open_at=0", "out", "");
    builder_law(b, "orifice", "B ref", "conductance=2e-9", "", "");
    builder_law(b,
                "cylinder",
                "A B rod",
                "bore=0.016 rod_diameter=0.006 stroke=0.025 dead_volume_a=2e-6 dead_volume_b=2e-6",
                "x",
                "");
    builder_law(b,
                "slide",
                "rod",
                "mass=0.2 minimum=0 maximum=0.025 initial=0 stop_stiffness=2e6",
                "",
                "x v");
    builder_law(b, "spring_translation", "rod", "preload=18 rate=1200", "x", "");
    builder_law(b, "seal_friction", "rod", "coulomb=4 viscous=10", "- x", "");
    builder_variant(b, PLANT_FAULT, "broken", "6.preload=0 6.rate=0");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 1000);
    expect_near(signal(sim, plant, "x"), 0.025, 0.01);
    set(sim, plant, "out", 0);
    sim_advance(sim, 1000);
    assert_true(signal(sim, plant, "x") < 1e-4);
    fault(sim, plant, "broken", true);
    set(sim, plant, "out", 1);
    sim_advance(sim, 1000);
    set(sim, plant, "out", 0);
    sim_advance(sim, 1000);
    expect_near(signal(sim, plant, "x"), 0.025, 0.05);
    finish(sim, plant);
}

// B2.11: 4 kg and 150 N behind magnets of 300 N. A piston that pulls with 250 N takes them along; one
// that pulls with 450 N asks 398 N of the magnets and loses them.
static void a_carriage_is_lost_beyond_the_holding_force(void **state)
{
    (void)state;
    for (int heavy = 0; heavy < 2; heavy++) {
        struct plant_builder *b = builder_create();
        builder_component(b, "4A");
        builder_law(b, "magnetic_coupling", "piston carriage", "holding_force=300", "", "off lost");
        builder_law(b,
                    "slide",
                    "piston",
                    heavy ? "mass=0.5 minimum=0 maximum=0.3 initial=0 stop_stiffness=2e6 "
                            "gravity_force=450"
                          : "mass=0.5 minimum=0 maximum=0.3 initial=0 stop_stiffness=2e6 "
                            "gravity_force=250",
                    "",
                    "xp vp");
        builder_law(b, "friction", "piston", "coulomb=20 viscous=400", "", "");
        builder_law(b,
                    "slide",
                    "carriage",
                    "mass=4 minimum=0 maximum=0.3 initial=0 stop_stiffness=2e6",
                    "",
                    "xc vc");
        builder_law(b, "friction", "carriage", "coulomb=150 viscous=20", "", "");
        struct plant *plant = builder_finish(b, NULL);
        struct sim *sim = start(plant);
        sim_advance(sim, 3000);
        expect_near(signal(sim, plant, "xp"), 0.3, 0.02);
        assert_true(signal(sim, plant, "lost") == (heavy ? 1.0 : 0.0));
        assert_true(heavy ? signal(sim, plant, "xc") < 0.05 : signal(sim, plant, "xc") > 0.29);
        finish(sim, plant);
    }
}

struct run {
    double out;   // [s] from the command to the end
    double speed; // [m/s] at half stroke
};

// An axis with two equal areas behind a 5/2 valve and two needles, its tubes short.
static struct run
metered(const char *axis, const char *slide, const char *needle, const char *pinion, double stroke)
{
    struct plant_builder *b = builder_create();
    builder_component(b, "axis");
    builder_control(b, "u", 0);
    builder_law(b, "pressure_source", "P", "pressure=701300 conductance=1e-7", "", "");
    builder_law(b, "volume", "P", "volume=1e-3", "", "");
    builder_law(b, "valve_path", "P a", "conductance=9e-9 open_at=1", "u", "");
    builder_law(b, "valve_path", "a ref", "conductance=9e-9 open_at=0", "u", "");
    builder_law(b, "valve_path", "P b", "conductance=9e-9 open_at=0", "u", "");
    builder_law(b, "valve_path", "b ref", "conductance=9e-9 open_at=1", "u", "");
    const char *const sides[] = {"a A", "b B"};
    for (int i = 0; i < 2; i++) {
        builder_law(b, "orifice", sides[i], needle, "", "");
        builder_law(b, "check", sides[i], "conductance=6e-9", "", "");
    }
    char text[160];
    for (int i = 0; i < 2; i++) {
        snprintf(text,
                 sizeof(text),
                 "conductance=5e-10 free_conductance=2e-8 length=%g side=%d stroke=%g",
                 stroke > 0.1 ? 0.02 : 0.0,
                 i,
                 stroke);
        builder_law(b, "cushion", i == 0 ? "A ca" : "B cb", text, "x", "");
    }
    builder_law(b, "cylinder", "ca cb rod", axis, "x", "");
    builder_law(b, "slide", "rod", slide, "", "x v");
    builder_law(b, "seal_friction", "rod", "coulomb=20 viscous=30", "- x", "");
    builder_law(b, "rack_pinion", "rod shaft", pinion, "", "angle w");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 3000);
    set(sim, plant, "u", 1);
    struct run run = {0};
    while (signal(sim, plant, "x") < 0.999 * stroke) {
        sim_advance(sim, 1);
        run.out += 1e-3;
        if (run.speed == 0.0 && signal(sim, plant, "x") > 0.5 * stroke) {
            run.speed = signal(sim, plant, "v");
        }
        assert_true(run.out < 10.0);
    }
    finish(sim, plant);
    return run;
}

// B2.11: 4A, D25 x 300, 4 kg, needles of 0.30: v = C p0/A.
static void the_rodless_axis_takes_its_listed_time(void **state)
{
    (void)state;
    struct run run =
        metered("bore=0.025 rod_diameter=0 stroke=0.3 dead_volume_a=5e-6 dead_volume_b=5e-6",
                "mass=4 minimum=0 maximum=0.3 initial=0 stop_stiffness=2e6",
                "conductance=3e-9",
                "radius=0.007 inertia=1e-6",
                0.3);
    expect_near(run.speed, 0.611, 0.1);
    expect_near(run.out, 0.742, 0.1);
}

// J/r2 = 82 kg on the rack: 100 N give 1.22 m/s2. With its key sheared the rack is light.
static void a_rack_feels_the_inertia_of_its_arm(void **state)
{
    (void)state;
    for (int sheared = 0; sheared < 2; sheared++) {
        struct plant_builder *b = builder_create();
        builder_component(b, "4C");
        builder_law(b,
                    "rack_pinion",
                    "rack shaft",
                    sheared ? "radius=0.007 inertia=0.004 sheared=1" : "radius=0.007 inertia=0.004",
                    "",
                    "angle w");
        builder_law(b,
                    "slide",
                    "rack",
                    "mass=0.1 minimum=0 maximum=1 initial=0 stop_stiffness=1e5 gravity_force=100",
                    "",
                    "x v");
        struct plant *plant = builder_finish(b, NULL);
        struct sim *sim = start(plant);
        sim_advance(sim, 100);
        double angle = signal(sim, plant, "angle"), x = signal(sim, plant, "x");
        if (sheared) {
            assert_true(angle == 0.0 && x > 0.9);
        } else {
            expect_near(x, 0.5 * 100.0 / 81.73 * 0.01, 0.02);
            expect_near(angle, x / 0.007, 0.01);
        }
        finish(sim, plant);
    }
}

// B2.12: 4C, D20, 90 degrees on 7 mm: J/r2 is 82 kg on the rack.
static void the_rotary_axis_takes_its_listed_time(void **state)
{
    (void)state;
    struct run run =
        metered("bore=0.02 rod_diameter=0 stroke=0.011 dead_volume_a=2e-6 dead_volume_b=2e-6",
                "mass=0.1 minimum=0 maximum=0.011 initial=0 stop_stiffness=1e6",
                "conductance=1.2e-10",
                "radius=0.007 inertia=0.004",
                0.011);
    expect_near(run.out, 0.35, 0.15);
}

// B2.13: a part of 1 kg, mu 0.4: 2 mu F >= m (g + a) = 14.8 N asks for 18.5 N a jaw.
static void jaws_hold_by_friction_and_lose_a_part_for_good(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "4A3");
    builder_control(b, "part", 1);
    builder_law(b, "pressure_source", "P", "pressure=7.013e5 conductance=1e-7", "", "");
    builder_law(b, "volume", "P", "volume=1e-4", "", "");
    builder_law(b, "orifice", "B ref", "conductance=5e-9", "", "");
    builder_law(b,
                "cylinder",
                "P B jaw",
                "bore=0.016 rod_diameter=0.006 stroke=0.008 dead_volume_a=1e-6 dead_volume_b=1e-6",
                "x",
                "");
    builder_law(b,
                "slide",
                "jaw",
                "mass=0.1 minimum=0 maximum=0.008 initial=0 stop_stiffness=2e6",
                "",
                "x v");
    builder_law(b, "friction", "jaw", "coulomb=4 viscous=20", "", "");
    builder_law(b, "grip", "jaw", "contact=0.005 mass=1", "x part", "force capacity held lost");
    builder_variant(b, PLANT_FAULT, "worn", "6.friction=0.05");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 1000);
    expect_near(signal(sim, plant, "force"), 60.0, 0.1);
    assert_true(signal(sim, plant, "held") == 1.0);
    expect_near(signal(sim, plant, "x"), 0.005, 0.2);
    fault(sim, plant, "worn", true);
    sim_advance(sim, 200);
    assert_true(signal(sim, plant, "held") == 0.0 && signal(sim, plant, "lost") == 1.0);
    expect_near(signal(sim, plant, "x"), 0.008, 0.01);
    fault(sim, plant, "worn", false);
    sim_advance(sim, 200);
    assert_true(signal(sim, plant, "lost") == 1.0); // it lies on the floor
    set(sim, plant, "part", 0);
    sim_advance(sim, 50);
    assert_true(signal(sim, plant, "lost") == 0.0);
    finish(sim, plant);
}

static void seals_stick_longer_after_a_rest_and_drag_when_wet(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "A");
    builder_control(b, "wet", 0);
    builder_law(b, "seal_friction", "rod", "coulomb=10 viscous=0 stiction_ratio=1", "wet x", "");
    builder_law(b,
                "slide",
                "rod",
                "mass=1 minimum=-1 maximum=1 initial=0 stop_stiffness=2e6 gravity_force=9",
                "",
                "x v");
    builder_variant(b, PLANT_FAULT, "pulled", "1.gravity_force=12");
    builder_variant(b, PLANT_FAULT, "torn", "1.gravity_force=16");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 1000);
    fault(sim, plant, "pulled", true);
    sim_advance(sim, 100);
    assert_true(signal(sim, plant, "v") > 0.1);
    fault(sim, plant, "pulled", false);
    sim_advance(sim, 7 * 3600 * 1000); // a shift later: + 35 %
    double rest = signal(sim, plant, "x");
    fault(sim, plant, "pulled", true);
    sim_advance(sim, 500);
    assert_true(fabs(signal(sim, plant, "x") - rest) < 1e-4);
    fault(sim, plant, "pulled", false);
    fault(sim, plant, "torn", true);
    sim_advance(sim, 50);
    assert_true(signal(sim, plant, "v") > 0.05);
    fault(sim, plant, "torn", false);
    fault(sim, plant, "pulled", true);
    double dry = signal(sim, plant, "v");
    set(sim, plant, "wet", 1);
    sim_advance(sim, 50);
    assert_true(signal(sim, plant, "v") < dry); // 15 N against 12
    finish(sim, plant);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_compressor_loads_and_unloads_as_its_sheet_says),
        cmocka_unit_test(a_hole_of_two_millimetres_brings_the_line_down),
        cmocka_unit_test(a_bent_rod_is_tight_at_one_position),
        cmocka_unit_test(a_fill_test_shows_what_the_compressor_still_gives),
        cmocka_unit_test(a_stage_driven_by_its_shaft_takes_the_work_of_the_air),
        cmocka_unit_test(a_bowl_that_is_not_drained_lets_water_pass),
        cmocka_unit_test(a_bistable_spool_stays_and_a_monostable_in_its_place_falls_back),
        cmocka_unit_test(a_centred_spool_returns_to_its_middle_unless_it_is_gummed),
        cmocka_unit_test(a_shuttle_passes_the_higher_and_a_dual_valve_the_lower),
        cmocka_unit_test(a_quick_exhaust_empties_at_once),
        cmocka_unit_test(a_vertical_axis_stays_on_its_check_and_creeps_on_dirt),
        cmocka_unit_test(a_regulator_rests_higher_after_falling_than_after_rising),
        cmocka_unit_test(laws_stand_below_the_atmosphere),
        cmocka_unit_test(a_spring_brings_a_single_acting_cylinder_back),
        cmocka_unit_test(a_carriage_is_lost_beyond_the_holding_force),
        cmocka_unit_test(the_rodless_axis_takes_its_listed_time),
        cmocka_unit_test(a_rack_feels_the_inertia_of_its_arm),
        cmocka_unit_test(the_rotary_axis_takes_its_listed_time),
        cmocka_unit_test(jaws_hold_by_friction_and_lose_a_part_for_good),
        cmocka_unit_test(seals_stick_longer_after_a_rest_and_drag_when_wet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
