// Air against the figures of its sheets: the pusher and its faults, vacuum, compressor, regulator.
#include "engine/laws/pneumatic/flow.h"
#include "tests/physics/pusher.h"
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

static double node(const struct sim *sim, const struct plant *plant, const char *name)
{
    return sim_node(sim, plant_node(plant, name));
}

static double gauge(const struct sim *sim, const struct plant *plant, const char *name)
{
    return (node(sim, plant, name) - atmosphere) / 1e5;
}

static double signal(const struct sim *sim, const struct plant *plant, const char *name)
{
    return sim_signal(sim, plant_signal_find(plant, name));
}

static void set(struct sim *sim, const struct plant *plant, const char *name, double value)
{
    sim_control(sim, plant_signal_find(plant, name), value);
}

// ---- The pusher 1A: B2.9, B2.4, B2.5 ----

struct stroke {
    double out, in;      // [s]
    double speed;        // [m/s] at half stroke, out
    double impact;       // [m/s] at the end of the stroke out
    double fastest;      // [m/s]
    double p1, p2;       // [bar absolute] at half stroke, out
    double rest1, rest2; // [bar absolute] when all is over
    double force;        // [N] that it then holds
    double started;      // [s] until it moved by 1 mm
};

static struct stroke stroke_of(struct pusher_change change, bool vented)
{
    struct plant *plant = pusher_plant(&change);
    struct sim *sim = start(plant);
    struct stroke s = {0};
    if (!vented) {
        sim_advance(sim, 3000);
    }
    set(sim, plant, "Y1.command", 1);
    for (int ms = 1; ms <= 8000; ms++) {
        sim_advance(sim, 1);
        double x = signal(sim, plant, "1A.position"), v = signal(sim, plant, "1A.speed");
        s.fastest = v > s.fastest ? v : s.fastest;
        if (s.started == 0.0 && x >= 0.001) {
            s.started = ms * 1e-3;
        }
        if (s.speed == 0.0 && x >= 0.05) {
            s.speed = v;
            s.p1 = node(sim, plant, "chamber_a") / 1e5;
            s.p2 = node(sim, plant, "chamber_b") / 1e5;
        }
        if (s.out == 0.0) {
            s.impact = x < 0.0995 || s.impact == 0.0 ? v : s.impact;
            s.out = x >= 0.0999 ? ms * 1e-3 : 0.0;
        }
    }
    s.rest1 = node(sim, plant, "chamber_a") / 1e5;
    s.rest2 = node(sim, plant, "chamber_b") / 1e5;
    double area1 = 4.9087e-4, area2 = 4.1233e-4;
    s.force = (s.rest1 - 1.013) * 1e5 * area1 - (s.rest2 - 1.013) * 1e5 * area2;
    s.in = pusher_stroke(sim, 0, 0.0001);
    finish(sim, plant);
    return s;
}

static const struct pusher_change sound = {0};

static void the_pusher_runs_as_its_sheet_says(void **state)
{
    (void)state;
    struct stroke s = stroke_of(sound, false);
    expect_near(s.out, 0.522, 0.05);
    expect_near(s.in, 0.778, 0.05);
    expect_near(s.speed, 0.248, 0.05);
    expect_near(s.p1, 6.82, 0.05);
    expect_near(s.p2, 7.52, 0.05);
    expect_near(s.force, 295.0, 0.01);
    assert_true(s.impact < 0.09);
}

// CY1. Air passes the piston: it is faster and holds less, and the rod side never empties.
static void a_worn_piston_seal_makes_it_faster_and_weak(void **state)
{
    (void)state;
    struct stroke s =
        stroke_of((struct pusher_change){.piston_leak = 3e-10, .cushion = 2.3e-10}, false);
    expect_near(s.out, 0.40, 0.1);
    expect_near(s.force, 83.0, 0.1);
    expect_near(s.rest2, 6.02, 0.05);
}

// CY2. 0.05 l/(s.bar) of 7 bar absolute is 21 l/min; the force falls by what the tube loses.
static void a_leak_at_the_cap_costs_air_more_than_force(void **state)
{
    (void)state;
    struct stroke s = stroke_of((struct pusher_change){.leak_t8 = 5e-10}, false);
    expect_near(flow_between(5e-10, 0.5, s.rest1 * 1e5, atmosphere).value * 60000.0, 21.0, 0.05);
    expect_near(s.force, 288.0, 0.02);
}

// CY3. Breakaway is late, then the needle sets the speed again, at a lower pressure in front of it.
static void a_jammed_guide_starts_late_and_runs_at_its_speed(void **state)
{
    (void)state;
    struct stroke s = stroke_of((struct pusher_change){.guide_friction = 112.0}, false);
    struct stroke usual = stroke_of(sound, false);
    expect_near(s.out, 0.71, 0.05);
    expect_near(s.p2, 4.9, 0.1);
    expect_near(s.speed, usual.speed, 0.1);
    assert_true(s.started > usual.started + 0.1);
}

// CY4. What stops it is not air: full pressure on one side, none on the other.
static void an_obstacle_leaves_full_pressure_and_no_motion(void **state)
{
    (void)state;
    struct stroke s = stroke_of((struct pusher_change){.load = 300.0}, false);
    assert_true(s.out == 0.0 && s.started == 0.0);
    expect_near(s.rest1, 7.0, 0.01);
    expect_near(s.rest2, 1.06, 0.05);
}

// CY5, CY6.
static void a_cushion_too_open_bangs_and_too_closed_creeps(void **state)
{
    (void)state;
    struct stroke usual = stroke_of(sound, false);
    struct stroke gone = stroke_of((struct pusher_change){.cushion_failed = true}, false);
    struct stroke closed = stroke_of((struct pusher_change){.cushion = 1e-11}, false);
    assert_true(gone.impact > 3.0 * usual.impact);
    struct stroke fast =
        stroke_of((struct pusher_change){.cushion_failed = true, .needle_out = 6e-9}, false);
    assert_true(fast.impact > 0.6 && fast.impact < 1.3);
    assert_true(closed.out > 2.0 * usual.out);
}

// CY8: C = 0.05 at the valve, in both ways.
static void a_restricted_valve_shows_in_the_pressure_while_it_moves(void **state)
{
    (void)state;
    struct stroke s = stroke_of((struct pusher_change){.feed = 5e-10, .exhaust = 5e-10}, false);
    expect_near(s.out, 1.36, 0.1);
    expect_near(s.p1, 5.13, 0.1);
}

// FR2. Metering out hides a low pressure: the time stays, the force does not.
static void a_low_pressure_takes_force_and_no_time(void **state)
{
    (void)state;
    struct stroke s = stroke_of((struct pusher_change){.supply = 451300.0}, false);
    expect_near(s.out, 0.54, 0.05);
    expect_near(s.force, 172.0, 0.02);
}

// V6 and B2.7.
static void a_plugged_exhaust_makes_one_direction_crawl(void **state)
{
    (void)state;
    struct stroke plugged = stroke_of((struct pusher_change){.exhaust = 1e-10}, false);
    struct stroke usual = stroke_of(sound, false);
    assert_true(plugged.out > 5.0 * usual.out);
    expect_near(plugged.in, usual.in, 0.02);
    expect_near(stroke_of((struct pusher_change){.needle_out = 2e-10}, false).out, 1.99, 0.05);
}

// B2.5: the first stroke after a dump has nothing to push out. Short tubes, as in the sheet.
static void the_first_stroke_after_a_dump_flies(void **state)
{
    (void)state;
    struct stroke s = stroke_of((struct pusher_change){.tube = 9e-9, .volume = 1e-6}, true);
    expect_near(s.fastest, 2.43, 0.15);
    expect_near(s.out, 0.12, 0.15);
}

// B.2: C of a hole of d mm is some 0.125 d2; 0.075 kWh a m3 makes 1 mm a quarter of a kilowatt.
static void a_hole_loses_what_its_diameter_says(void **state)
{
    (void)state;
    static const struct {
        double millimetres, litres_per_minute;
    } holes[] = {{0.3, 4.7}, {0.5, 13.1}, {1.0, 52.6}, {2.0, 210.0}, {3.0, 473.0}};
    for (size_t i = 0; i < sizeof(holes) / sizeof(holes[0]); i++) {
        double c = 0.125e-8 * holes[i].millimetres * holes[i].millimetres;
        double flow = flow_between(c, 0.5, 701300.0, atmosphere).value;
        expect_near(flow * 60000.0, holes[i].litres_per_minute, 0.01);
    }
    expect_near(
        flow_between(0.125e-8, 0.5, 701300.0, atmosphere).value * 0.075 * 3600.0, 0.24, 0.02);
}

// ---- Tanks: T12, T13, T14, T36 ----

static struct plant *tank_plant(const char *volume, const char *fill, const char *drain)
{
    struct plant_builder *b = builder_create();
    builder_component(b, "tank");
    builder_control(b, "fill", 0);
    builder_control(b, "empty", 0);
    builder_control(b, "leak", 0);
    builder_law(b, "pressure_source", "high", "pressure=7e5 conductance=1e-4", "", "");
    builder_law(b, "volume", "high", "volume=100", "", "");
    builder_law(b, "pressure_source", "low", "pressure=1e5 conductance=1e-4", "", "");
    builder_law(b, "volume", "low", "volume=100", "", "");
    builder_law(b, "valve_path", "high tank", fill, "fill", "");
    builder_law(b, "volume", "tank", volume, "", "");
    builder_law(b, "valve_path", "low tank", "conductance=1e-8", "empty", "");
    builder_law(b, "valve_path", "tank ref", drain, "leak", "");
    return builder_finish(b, NULL);
}

static double bar(const struct sim *sim, const struct plant *plant, const char *name)
{
    return node(sim, plant, name) / 1e5;
}

// T12: 10 l, C = 1 l/(s.bar), b = 0.3, 7 bar absolute, from 1 bar absolute.
static void a_tank_fills_within_a_thousandth(void **state)
{
    (void)state;
    struct plant *plant = tank_plant("volume=0.0099999", "conductance=1e-8", "conductance=1e-8");
    struct sim *sim = start(plant);
    set(sim, plant, "empty", 1);
    sim_advance(sim, 120000);
    set(sim, plant, "empty", 0);
    sim_advance(sim, 10);
    expect_near(bar(sim, plant, "tank"), 1.0, 1e-4);
    set(sim, plant, "fill", 1);
    static const struct {
        uint32_t ms;
        double bar;
    } points[] = {{1571, 2.100}, {3000, 3.0931}, {5000, 4.4052}, {10000, 6.6742}};
    uint32_t done = 0;
    for (size_t i = 0; i < sizeof(points) / sizeof(points[0]); i++) {
        sim_advance(sim, points[i].ms - done);
        done = points[i].ms;
        expect_near(bar(sim, plant, "tank"), points[i].bar, 1e-3);
    }
    sim_advance(sim, 13500 - done);
    expect_near(bar(sim, plant, "tank"), 7.0, 1e-3); // full at 12.567 s, 1 % of it by the chord
    finish(sim, plant);
}

// T13: e^(-tC/V) until p = pa/b at 7.290 s, then slower.
static void a_tank_empties_within_two_thousandths(void **state)
{
    (void)state;
    struct plant *plant = tank_plant("volume=0.0099999", "conductance=1e-8", "conductance=1e-8");
    struct sim *sim = start(plant);
    set(sim, plant, "fill", 1);
    sim_advance(sim, 120000);
    set(sim, plant, "fill", 0);
    sim_advance(sim, 10);
    set(sim, plant, "leak", 1);
    static const struct {
        uint32_t ms;
        double bar;
    } points[] = {{2000, 5.7311}, {5000, 4.2457}, {7290, 3.377}, {12597, 2.0}, {20340, 1.1}};
    uint32_t done = 0;
    for (size_t i = 0; i < sizeof(points) / sizeof(points[0]); i++) {
        sim_advance(sim, points[i].ms - done);
        done = points[i].ms;
        expect_near(bar(sim, plant, "tank"), points[i].bar, 2e-3);
    }
    finish(sim, plant);
}

// T14: 2 l through C = 0.005 l/(s.bar): tau = 400 s.
static void a_tank_leaks_down_within_a_thousandth(void **state)
{
    (void)state;
    struct plant *plant = tank_plant("volume=0.0019999", "conductance=1e-8", "conductance=5e-11");
    struct sim *sim = start(plant);
    set(sim, plant, "fill", 1);
    sim_advance(sim, 60000);
    set(sim, plant, "fill", 0);
    sim_advance(sim, 10);
    set(sim, plant, "leak", 1);
    sim_advance(sim, 61660);
    expect_near(bar(sim, plant, "tank"), 6.0, 1e-3);
    sim_advance(sim, 134590 - 61660);
    expect_near(bar(sim, plant, "tank"), 5.0, 1e-3);
    finish(sim, plant);
}

// T36: a closed circuit that is kept in motion: two tanks, a valve that opens and closes, a piston.
static void a_closed_circuit_keeps_its_content_for_a_million_steps(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "closed");
    builder_control(b, "fill", 0);
    builder_control(b, "swap", 0);
    builder_law(b, "pressure_source", "s", "pressure=7e5 conductance=1e-7", "", "");
    builder_law(b, "volume", "s", "volume=1e-3", "", "");
    builder_law(b, "valve_path", "s T", "conductance=1e-8", "fill", "");
    builder_law(b, "volume", "T", "volume=1e-3", "", "");
    builder_law(b, "valve_path", "T A", "conductance=1e-9 open_at=1", "swap", "");
    builder_law(b, "valve_path", "T B", "conductance=1e-9 open_at=0", "swap", "");
    builder_law(b, "orifice", "A B", "conductance=2e-10", "", "");
    builder_law(b,
                "cylinder",
                "A B rod",
                "bore=0.025 rod_diameter=0.01 stroke=0.1 dead_volume_a=1e-5 dead_volume_b=1e-5",
                "x",
                "");
    builder_law(
        b, "slide", "rod", "mass=1 minimum=0 maximum=0.1 initial=0 stop_stiffness=2e6", "", "x v");
    builder_law(b, "valve_path", "s C", "conductance=1e-9 open_at=1", "swap", "");
    builder_law(b, "valve_path", "s D", "conductance=1e-9 open_at=0", "swap", "");
    builder_law(b, "valve_path", "C ref", "conductance=1e-9 open_at=0", "swap", "");
    builder_law(b, "valve_path", "D ref", "conductance=1e-9 open_at=1", "swap", "");
    builder_law(b,
                "cylinder",
                "C D rod",
                "bore=0.063 rod_diameter=0.02 stroke=0.1 dead_volume_a=1e-5 dead_volume_b=1e-5",
                "x",
                "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    set(sim, plant, "fill", 1);
    sim_advance(sim, 500);
    set(sim, plant, "fill", 0);
    sim_advance(sim, 5);
    double area_a = 3.14159265358979 * 0.025 * 0.025 / 4;
    double area_b = area_a - 3.14159265358979 * 0.01 * 0.01 / 4;
    double first = 0.0, travelled = 0.0;
    for (int i = 0; i <= 1000; i++) {
        double x = signal(sim, plant, "x");
        double fitting = 1e-7;
        double content = node(sim, plant, "T") * (1e-3 + fitting) +
                         node(sim, plant, "A") * (1e-5 + fitting + area_a * x) +
                         node(sim, plant, "B") * (1e-5 + fitting + area_b * (0.1 - x));
        first = i == 0 ? content : first;
        expect_near(content, first, 1e-9);
        set(sim, plant, "swap", i % 2);
        sim_advance(sim, 1000);
        travelled += fabs(signal(sim, plant, "x") - x);
    }
    assert_true(travelled > 1.0);
    finish(sim, plant);
}

// Energy: a weight falls on a closed chamber. What it loses, the air takes as isothermal work and the
// oil film as heat; nothing is over.
static void a_weight_on_a_cushion_of_air_loses_no_energy_unseen(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "weight");
    builder_law(b,
                "cylinder",
                "A ref rod",
                "bore=0.05 rod_diameter=0.01 stroke=0.2 dead_volume_a=1e-5 dead_volume_b=1e-5",
                "x",
                "");
    builder_law(b,
                "slide",
                "rod",
                "mass=10 minimum=0 maximum=0.2 initial=0.15 stop_stiffness=2e6 gravity_force=-98.1",
                "",
                "x v");
    builder_law(b, "friction", "rod", "coulomb=0 viscous=300", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    double heat = 0.0, area = 3.14159265358979 * 0.05 * 0.05 / 4;
    for (int i = 0; i < 5000; i++) {
        sim_advance(sim, 1);
        double v = signal(sim, plant, "v");
        heat += 300.0 * v * v * 1e-3;
    }
    double x = signal(sim, plant, "x");
    double fallen = 98.1 * (0.15 - x);
    double from = 1e-5 + 1e-7 + area * 0.15, to = 1e-5 + 1e-7 + area * x;
    double air = atmosphere * from * log(from / to) - atmosphere * area * (0.15 - x);
    assert_true(fallen > 2.0);
    expect_near(air + heat, fallen, 0.01);
    finish(sim, plant);
}

// ---- Vacuum: T31, B2.14, C9 ----

struct suction {
    const char *ejector;
    double volume;   // [m3]
    double leak;     // of the lip [m3/(s.Pa)]
    double filter;   // C between ejector and cup; 0 for none
    double supply;   // [Pa absolute]
    double blow_off; // C of a leaking blow-off valve
    double silencer; // C; 0 for a free exhaust
};

static const char new_ejector[] = "nozzle=1.5e-9 suction=4.1667e-4";
static const struct suction new_gripper = {
    .ejector = new_ejector, .volume = 34.6e-6, .leak = 4.936e-11, .supply = 551300.0};

static struct plant *suction_plant(const struct suction *s)
{
    struct plant_builder *b = builder_create();
    char text[128];
    builder_component(b, "G");
    builder_control(b, "valve", 0);
    builder_control(b, "part", 1);
    snprintf(text, sizeof(text), "pressure=%g conductance=1e-6", s->supply);
    builder_law(b, "pressure_source", "P", text, "", "");
    builder_law(b, "valve_path", "P n", "conductance=1e-7", "valve", "");
    builder_law(b, "valve_path", "n ref", "conductance=1e-8 open_at=0", "valve", "");
    builder_law(b, "vacuum_ejector", "n e x", s->ejector, "", "suction consumption");
    snprintf(text, sizeof(text), "conductance=%g", s->silencer > 0.0 ? s->silencer : 1e-6);
    builder_law(b, "orifice", "x ref", text, "", "");
    builder_law(b, "check", "c e", "conductance=1e-7 cracking=0", "", "");
    snprintf(text, sizeof(text), "conductance=%g", s->filter > 0.0 ? s->filter : 1e-7);
    builder_law(b, "orifice", "u c", text, "", "");
    snprintf(text, sizeof(text), "volume=%g", 0.5 * s->volume);
    builder_law(b, "volume", "u", text, "", "");
    builder_law(b, "volume", "c", text, "", "");
    snprintf(text, sizeof(text), "conductance=%g", s->blow_off);
    builder_law(b, "leak", "u", text, "", "");
    snprintf(text,
             sizeof(text),
             "diameter=0.024 open_conductance=2e-9 hold_force=12 lip_leak=%g",
             s->leak);
    builder_law(b, "suction_cup", "u", text, "part", "force held lost");
    return builder_finish(b, NULL);
}

struct sucked {
    double reached; // [s] to -0.5 bar
    double vacuum;  // [bar gauge] at the cup
    double ejector; // [bar gauge] at the ejector
    double force;   // [N]
    double kept;    // [s] that the part stays when the supply goes
};

static struct sucked suck(struct suction s)
{
    struct plant *plant = suction_plant(&s);
    struct sim *sim = start(plant);
    struct sucked r = {0};
    sim_advance(sim, 500);
    set(sim, plant, "valve", 1);
    for (int ms = 1; ms <= 4000; ms++) {
        sim_advance(sim, 1);
        if (r.reached == 0.0 && gauge(sim, plant, "u") <= -0.5) {
            r.reached = ms * 1e-3;
        }
    }
    r.vacuum = gauge(sim, plant, "u");
    r.ejector = gauge(sim, plant, "e");
    r.force = signal(sim, plant, "force");
    set(sim, plant, "valve", 0);
    for (int ms = 1; ms <= 20000 && signal(sim, plant, "held") > 0.5; ms++) {
        sim_advance(sim, 1);
        r.kept = ms * 1e-3;
    }
    finish(sim, plant);
    return r;
}

// T31: 20 l/min, 0.15 bar absolute, 50 ml: tau 0.1294 s. The fittings of the rig hold the rest.
static void an_ejector_empties_a_volume_as_calculated(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "T31");
    builder_control(b, "valve", 0);
    builder_law(b, "pressure_source", "P", "pressure=551300 conductance=1e-5", "", "");
    builder_law(b, "volume", "P", "volume=1", "", "");
    builder_law(b, "valve_path", "P n", "conductance=1e-5", "valve", "");
    builder_law(b, "valve_path", "n ref", "conductance=1e-5 open_at=0", "valve", "");
    builder_law(b, "vacuum_ejector", "n u ref", "nozzle=1e-9 suction=3.3333333e-4", "", "");
    builder_law(b, "volume", "u", "volume=49.9e-6", "", "");
    builder_control(b, "leak", 0);
    builder_law(b, "valve_path", "ref u", "conductance=3.2905e-10 critical_ratio=0.5", "leak", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = start(plant);
    sim_advance(sim, 60000);
    set(sim, plant, "valve", 1);
    sim_advance(sim, 1);
    while (gauge(sim, plant, "u") > -1e-3) { // the valve moves
        sim_advance(sim, 1);
    }
    uint64_t from = sim_tick(sim);
    while (gauge(sim, plant, "u") > -0.6) {
        sim_advance(sim, 1);
    }
    expect_near((double)(sim_tick(sim) - from) * 1e-3, 0.154, 0.01);
    sim_advance(sim, 3000);
    expect_near(gauge(sim, plant, "u"), -0.863, 0.005);
    set(sim, plant, "leak", 1);
    sim_advance(sim, 3000);
    expect_near(gauge(sim, plant, "u"), -0.777, 0.01);
    finish(sim, plant);
}

static void a_suction_gripper_holds_as_its_sheet_says(void **state)
{
    (void)state;
    struct sucked r = suck(new_gripper);
    expect_near(r.vacuum, -0.85, 0.01);
    expect_near(r.reached, 0.063, 0.1);
    expect_near(r.force, 38.6, 0.02);
}

// VA1 to VA5, VA7.
static void a_suction_gripper_fails_as_its_sheet_says(void **state)
{
    (void)state;
    struct suction s = new_gripper;
    s.leak = 4.936e-10; // lip worn: 3 l/min
    struct sucked r = suck(s);
    expect_near(r.vacuum, -0.78, 0.01);
    expect_near(r.reached, 0.067, 0.1);
    s.leak = 2.303e-9; // torn: 14 l/min
    r = suck(s);
    expect_near(r.vacuum, -0.58, 0.02);
    expect_near(r.force, 26.0, 0.03);
    s = new_gripper;
    s.supply = 401300.0;
    expect_near(suck(s).vacuum, -0.56, 0.02);
    s = new_gripper;
    s.silencer = 6.5e-9;
    expect_near(suck(s).vacuum, -0.3, 0.1);
    s = new_gripper;
    s.blow_off = 2.2e-9;
    expect_near(suck(s).vacuum, -0.4, 0.1);
}

// VA3: the gauge at the ejector is good, the cup is slow.
static void a_clogged_vacuum_filter_shows_between_two_gauges(void **state)
{
    (void)state;
    struct suction s = new_gripper;
    s.filter = 2e-10;
    struct sucked r = suck(s);
    expect_near(r.reached, 0.6, 0.15);
    expect_near(r.ejector, -0.86, 0.02);
    assert_true(r.vacuum > r.ejector + 0.06);
}

// C9: the check valve of the ejector keeps the vacuum, with tau = V/k: 7.1 s, worn 0.71 s.
static void a_part_stays_for_seconds_when_the_vacuum_fails(void **state)
{
    (void)state;
    struct suction s = new_gripper;
    expect_near(suck(s).kept, 8.3, 0.05);
    s.leak = 4.936e-10;
    expect_near(suck(s).kept, 0.8, 0.1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_pusher_runs_as_its_sheet_says),
        cmocka_unit_test(a_worn_piston_seal_makes_it_faster_and_weak),
        cmocka_unit_test(a_leak_at_the_cap_costs_air_more_than_force),
        cmocka_unit_test(a_jammed_guide_starts_late_and_runs_at_its_speed),
        cmocka_unit_test(an_obstacle_leaves_full_pressure_and_no_motion),
        cmocka_unit_test(a_cushion_too_open_bangs_and_too_closed_creeps),
        cmocka_unit_test(a_restricted_valve_shows_in_the_pressure_while_it_moves),
        cmocka_unit_test(a_low_pressure_takes_force_and_no_time),
        cmocka_unit_test(a_plugged_exhaust_makes_one_direction_crawl),
        cmocka_unit_test(the_first_stroke_after_a_dump_flies),
        cmocka_unit_test(a_hole_loses_what_its_diameter_says),
        cmocka_unit_test(a_tank_fills_within_a_thousandth),
        cmocka_unit_test(a_tank_empties_within_two_thousandths),
        cmocka_unit_test(a_tank_leaks_down_within_a_thousandth),
        cmocka_unit_test(a_closed_circuit_keeps_its_content_for_a_million_steps),
        cmocka_unit_test(a_weight_on_a_cushion_of_air_loses_no_energy_unseen),
        cmocka_unit_test(an_ejector_empties_a_volume_as_calculated),
        cmocka_unit_test(a_suction_gripper_holds_as_its_sheet_says),
        cmocka_unit_test(a_suction_gripper_fails_as_its_sheet_says),
        cmocka_unit_test(a_clogged_vacuum_filter_shows_between_two_gauges),
        cmocka_unit_test(a_part_stays_for_seconds_when_the_vacuum_fails),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
