// The power circuit of a whole line: network, pump motor, reject conveyor, heater, transformer, drive. Its
// readings, sound and with each fault, against the figures that ngspice found for the same circuit.
#include "tests/physics/bench.h"
#include "tests/support/complex.h"

#include <stdio.h>

#define J CMPLX(0.0, 1.0) // the turn by a right angle

static const double pi = 3.14159265358979323846;

struct network {
    double complex source; // of a phase, at the turn of L1
    double complex impedance;
};

// Transformer of 400 kVA with the rest of the workshop as its load, then a feeder.
static struct network network_of(void)
{
    double omega = 100.0 * pi;
    double complex transformer = 0.00462275 + J * omega * 5.14449e-5;
    double complex workshop = 0.864 + J * omega * 0.00133198;
    double complex feeder = 0.1485 + J * omega * 7.63944e-6;
    double complex share = workshop / (workshop + transformer);
    return (struct network){236.7 * share, transformer * share + feeder};
}

static void add_network(struct plant_builder *b)
{
    struct network network = network_of();
    builder_component(b, "X0");
    for (int i = 0; i < 3; i++) {
        char nodes[24], text[160], name[8];
        snprintf(nodes, sizeof(nodes), "q%d ref", i + 1);
        snprintf(text,
                 sizeof(text),
                 "voltage=%.15g phase=%.15g resistance=%.15g reactance=%.15g",
                 cabs(network.source),
                 carg(network.source * cexp(-2.0 * pi / 3.0 * i * J)),
                 creal(network.impedance),
                 cimag(network.impedance));
        builder_law(b, "source_ac", nodes, text, "", "");
        snprintf(nodes, sizeof(nodes), "q%d b%d", i + 1, i + 1);
        snprintf(name, sizeof(name), "Q0%d", i + 1);
        builder_control(b, name, 1);
        builder_law(b, "contact", nodes, "resistance=0.001 open_resistance=1e8", name, "");
    }
    builder_law(b, "wire", "pe ref", "resistance=0.1485", "", "");
}

// A resistance from node to node, with i+1 in both names.
static void add_row(
    struct plant_builder *b, const char *law, const char *from, const char *to, const char *text)
{
    const char *law_reads = law[0] == 'c' ? "KM1" : "";
    for (int i = 1; i <= 3; i++) {
        char nodes[32];
        snprintf(nodes, sizeof(nodes), "%s%d %s%d", from, i, to, i);
        builder_law(b, law, nodes, text, law_reads, "");
    }
}

static void add_pump(struct plant_builder *b, const char *more, const char *torque)
{
    builder_component(b, "M1"); // 9 wires and contacts, motor, load, faults
    builder_control(b, "KM1", 1);
    add_row(b, "wire", "b", "pa", "resistance=0.01");
    add_row(b, "contact", "pa", "pb", "resistance=0.0025 open_resistance=1e8 stuck=0");
    add_row(b, "wire", "pb", "u", "resistance=0.1896");
    char text[400];
    snprintf(text,
             sizeof(text),
             "stator_resistance=3.0 stator_reactance=4.06 iron_resistance=2787 "
             "magnetising_reactance=87.1 rotor_resistance=1.875 rotor_reactance=4.06 "
             "resistance_factor=1.13 reactance_factor=0.44 %s",
             more);
    builder_law(b,
                "induction_motor",
                "u1 u2 u3 star star star shaft",
                text,
                "",
                "i1 i2 i3 heat slip torque power unbalance speed");
    builder_law(b, "torque_load", "shaft", torque, "", "");
    builder_law(b, "resistor", "u1 frame", "resistance=5e8", "", "");
    builder_law(b, "wire", "frame pe", "resistance=0.1596", "", "");
}

static void add_conveyor(struct plant_builder *b, bool swapped)
{
    static const char *const straight[] = {"b1 r1", "b2 r2", "b3 r3"};
    static const char *const crossed[] = {"b1 r2", "b2 r1", "b3 r3"};
    builder_component(b, "M3");
    for (int i = 0; i < 3; i++) {
        builder_law(b, "wire", swapped ? crossed[i] : straight[i], "resistance=1.402", "", "");
    }
    builder_law(b,
                "induction_motor",
                "r1 r2 r3 star3 star3 star3 shaft3",
                "stator_resistance=24 stator_reactance=30 iron_resistance=6000 "
                "magnetising_reactance=300 rotor_resistance=18.5 rotor_reactance=30 "
                "resistance_factor=1.1 reactance_factor=0.6 inertia=0.0011",
                "",
                "j1 j2 j3 heat3 slip3 torque3 power3 unbalance3 speed3");
    builder_law(b, "torque_load", "shaft3", swapped ? "force=1.7" : "force=-1.7", "", "");
}

static void add_others(struct plant_builder *b, const char *heater)
{
    builder_component(b, "E1");
    builder_law(b, "wire", "b1 e1", "resistance=0.1821", "", "");
    builder_law(b, "wire", "b3 e3", "resistance=0.1796", "", "");
    builder_law(b, "heater", "e1 e3", heater, "", "iE");
    builder_component(b, "U1");
    for (int i = 1; i <= 3; i++) {
        char nodes[16];
        snprintf(nodes, sizeof(nodes), "b%d vst", i);
        builder_law(b, "resistor", nodes, "resistance=307.7266", "", "");
    }
    builder_component(b, "T1");
    builder_law(b, "wire", "b1 ta", "resistance=0.06", "", "");
    builder_law(b,
                "transformer",
                "ta b2 te ref",
                "ratio=1.652892561983471 resistance=6.14922 reactance=3.95308 "
                "iron_resistance=17800 magnetising_reactance=8500",
                "",
                "");
    builder_law(b, "wire", "te tf", "resistance=0.08", "", "");
    builder_law(b, "resistor", "tf ref", "resistance=311.176", "", "");
}

struct line {
    struct plant *plant;
    struct sim *sim;
};

struct choice {
    const char *more, *torque, *heater;
    bool swapped;
};

static struct line line_of(const struct choice *choice)
{
    struct plant_builder *b = builder_create();
    add_network(b);
    add_pump(b,
             choice->more ? choice->more : "inertia=0.0085",
             choice->torque ? choice->torque : "force=-13.2");
    builder_variant(b, PLANT_FAULT, "open", "4.stuck=-1");
    builder_variant(b, PLANT_FAULT, "worn", "4.resistance=3");
    builder_variant(b, PLANT_FAULT, "leaking", "11.resistance=1");
    builder_variant(b, PLANT_FAULT, "touch", "11.resistance=2000 12.open=1");
    add_conveyor(b, choice->swapped);
    add_others(b, choice->heater ? choice->heater : "resistance=320");
    struct line line = {.plant = builder_finish(b, NULL)};
    line.sim = bench_start(line.plant);
    sim_advance(line.sim, 3000);
    return line;
}

static const struct choice sound = {0};

static void end_line(struct line *line)
{
    bench_finish(line->sim, line->plant);
}

static void between(const struct line *line, const char *a, const char *b, double wanted)
{
    bench_near(bench_between(line->sim, line->plant, a, b), wanted, 0.002);
}

// Each within 0.3 %, as the figures are given.
static void
currents(const struct line *line, const char *name, double first, double second, double third)
{
    double wanted[3] = {first, second, third};
    for (int i = 0; i < 3; i++) {
        char text[16];
        snprintf(text, sizeof(text), "%s%d", name, i + 1);
        double value = bench_value(line->sim, line->plant, text);
        if (!(fabs(value - wanted[i]) <= 0.003 * wanted[i] + 0.002)) {
            print_error("%s: %.6g, %.6g wanted\n", text, value, wanted[i]);
            fail();
        }
    }
}

static void value(const struct line *line, const char *name, double wanted, double share)
{
    bench_near(bench_value(line->sim, line->plant, name), wanted, share);
}

static void a_sound_line_reads_as_calculated(void **state)
{
    (void)state;
    struct line line = line_of(&sound);
    between(&line, "b1", "b2", 403.6);
    between(&line, "b2", "b3", 403.8);
    between(&line, "b3", "b1", 403.5);
    between(&line, "pb1", "pb2", 403.6);
    between(&line, "u1", "u2", 402.5);
    bench_near(bench_between(line.sim, line.plant, "pa2", "pb2"), 0.011, 0.05);
    bench_near(bench_ac(line.sim, line.plant, "b1"), 232.9, 0.002);
    currents(&line, "i", 4.243, 4.267, 4.250);
    currents(&line, "j", 0.843, 0.846, 0.845);
    value(&line, "slip", 0.0292, 0.005);
    value(&line, "power", 2284.0, 0.005);
    value(&line, "iE", 1.259, 0.002);
    bench_near(bench_ac(line.sim, line.plant, "tf"), 238.8, 0.002);
    end_line(&line);
}

static void fault(struct line *line, uint32_t variant)
{
    sim_fault(line->sim, variant, true);
    sim_advance(line->sim, 3000);
}

static void a_burnt_pole_leaves_the_pump_on_two_phases(void **state)
{
    (void)state;
    struct line line = line_of(&sound);
    fault(&line, 0);
    between(&line, "pb1", "pb2", 342.1);
    between(&line, "pb2", "pb3", 302.4);
    between(&line, "pb3", "pb1", 402.0);
    bench_near(bench_between(line.sim, line.plant, "pa2", "pb2"), 104.5, 0.005);
    bench_near(bench_ac(line.sim, line.plant, "pb2"), 137.4, 0.005);
    currents(&line, "i", 8.234, 0.0, 8.234);
    value(&line, "slip", 0.0435, 0.005);
    end_line(&line);
}

static void a_burnt_pole_forbids_the_start(void **state)
{
    (void)state;
    const struct choice locked = {.more = "inertia=1e4", .torque = "force=0"};
    struct line line = line_of(&locked);
    fault(&line, 0);
    bench_near(bench_between(line.sim, line.plant, "pa2", "pb2"), 350.5, 0.005);
    between(&line, "pb1", "pb2", 199.0);
    between(&line, "pb3", "pb1", 398.1);
    currents(&line, "i", 25.36, 0.0, 25.36);
    end_line(&line);
}

static void a_resistive_pole_unbalances_the_pump(void **state)
{
    (void)state;
    struct line line = line_of(&sound);
    fault(&line, 1);
    between(&line, "pb1", "pb2", 391.9);
    between(&line, "pb2", "pb3", 398.2);
    bench_near(bench_between(line.sim, line.plant, "pa2", "pb2"), 11.84, 0.005);
    currents(&line, "i", 4.139, 3.945, 4.802);
    end_line(&line);
}

static void a_winding_on_its_frame_lifts_the_frame(void **state)
{
    (void)state;
    struct line line = line_of(&sound);
    fault(&line, 2);
    bench_near(bench_between(line.sim, line.plant, "frame", "pe"), 22.3, 0.005);
    bench_near(bench_ac(line.sim, line.plant, "frame"), 43.1, 0.005);
    between(&line, "b1", "b2", 383.6);
    currents(&line, "i", 2.285, 6.242, 5.493);
    end_line(&line);
}

static void without_its_earth_the_frame_stands_at_phase_voltage_and_nothing_else_shows(void **state)
{
    (void)state;
    struct line line = line_of(&sound);
    fault(&line, 3);
    bench_near(bench_ac(line.sim, line.plant, "frame"), 232.3, 0.002);
    currents(&line, "i", 4.243, 4.267, 4.250);
    end_line(&line);
}

static void swapped_phases_show_in_the_speed_alone(void **state)
{
    (void)state;
    const struct choice swapped = {.swapped = true};
    struct line line = line_of(&swapped);
    currents(&line, "j", 0.846, 0.843, 0.845);
    value(&line, "slip3", 1.9585, 0.001);
    value(&line, "speed3", -1438.0 * pi / 30.0, 0.001);
    end_line(&line);
}

static void a_lost_phase_is_fed_back_by_the_motors(void **state)
{
    (void)state;
    struct line line = line_of(&sound);
    bench_set(line.sim, line.plant, "Q03", 0);
    sim_advance(line.sim, 3000);
    between(&line, "b1", "b2", 401.8);
    between(&line, "b2", "b3", 343.2);
    between(&line, "b3", "b1", 275.9);
    bench_near(bench_ac(line.sim, line.plant, "b3"), 126.1, 0.005);
    currents(&line, "i", 9.027, 9.691, 1.146);
    currents(&line, "j", 1.202, 1.486, 0.315);
    value(&line, "iE", 0.861, 0.003);
    end_line(&line);
}

static void an_aged_heater_draws_less(void **state)
{
    (void)state;
    const struct choice aged = {.heater = "resistance=480"};
    struct line line = line_of(&aged);
    value(&line, "iE", 0.840, 0.002);
    end_line(&line);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sound_line_reads_as_calculated),
        cmocka_unit_test(a_burnt_pole_leaves_the_pump_on_two_phases),
        cmocka_unit_test(a_burnt_pole_forbids_the_start),
        cmocka_unit_test(a_resistive_pole_unbalances_the_pump),
        cmocka_unit_test(a_winding_on_its_frame_lifts_the_frame),
        cmocka_unit_test(
            without_its_earth_the_frame_stands_at_phase_voltage_and_nothing_else_shows),
        cmocka_unit_test(swapped_phases_show_in_the_speed_alone),
        cmocka_unit_test(a_lost_phase_is_fed_back_by_the_motors),
        cmocka_unit_test(an_aged_heater_draws_less),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
