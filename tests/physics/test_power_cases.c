// Power circuits against hand calculation: stars, transformers, relays, phantoms, protections.
#include "tests/physics/bench.h"
#include "tests/support/complex.h"

#include <stdio.h>

#define J CMPLX(0.0, 1.0) // the turn by a right angle

static const double pi = 3.14159265358979323846;
static const double phase_voltage = 230.94010767585030580; // 400/sqrt(3)
static const double insulation = 1e-9;                     // of each node [S]

static double complex phase(int i)
{
    return phase_voltage * cexp(-2.0 * pi / 3.0 * i * J);
}

// 3x400 V on L0 L1 L2; the resistance of the sources is taken from the loads.
static void add_sources(struct plant_builder *b)
{
    builder_component(b, "X0");
    for (int i = 0; i < 3; i++) {
        char nodes[16], text[128];
        snprintf(nodes, sizeof(nodes), "L%d ref", i);
        snprintf(text,
                 sizeof(text),
                 "voltage=%.17g phase=%.17g resistance=1e-6 reactance=0",
                 phase_voltage,
                 carg(phase(i)));
        builder_law(b, "source_ac", nodes, text, "", "");
    }
}

static void add_star(struct plant_builder *b, const double ohms[3], const char *middle)
{
    builder_component(b, "star");
    for (int i = 0; i < 3; i++) {
        char nodes[16], text[64], writes[16];
        snprintf(nodes, sizeof(nodes), "L%d %s", i, middle);
        snprintf(text, sizeof(text), "resistance=%.17g", ohms[i] - 1e-6);
        snprintf(writes, sizeof(writes), "i%d p%d", i, i);
        builder_law(b, "heater", nodes, text, "", writes);
    }
}

static double value_of(const struct sim *sim, const struct plant *plant, const char *what, int i)
{
    char name[16];
    snprintf(name, sizeof(name), "%s%d", what, i);
    return bench_value(sim, plant, name);
}

// The middle of a star, by hand.
static double complex middle_of(const double ohms[3], double neutral)
{
    double complex sum = 0.0;
    double total = insulation + neutral;
    for (int i = 0; i < 3; i++) {
        sum += phase(i) / ohms[i];
        total += 1.0 / ohms[i];
    }
    return sum / total;
}

// T3: three times 40 ohm, 400 V.
static void a_balanced_star_has_no_neutral_current(void **state)
{
    (void)state;
    static const double ohms[3] = {40, 40, 40};
    struct plant_builder *b = builder_create();
    add_sources(b);
    add_star(b, ohms, "N");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 2);
    double power = 0.0;
    for (int i = 0; i < 3; i++) {
        bench_near(value_of(sim, plant, "i", i), 5.7735026918962576, 1e-9);
        power += value_of(sim, plant, "p", i);
    }
    bench_near(power, 4000.0 * 39.999999 / 40.0, 1e-9);
    assert_true(bench_ac(sim, plant, "N") < 1e-9);
    bench_finish(sim, plant);
}

// T4: 20, 40, 80 ohm: no neutral, a solid one, one of half an ohm.
static void an_unbalanced_star_shifts_its_middle_unless_the_neutral_holds_it(void **state)
{
    (void)state;
    static const double ohms[3] = {20, 40, 80};
    static const double neutrals[3] = {1e12, 0.5, 1e-3};
    static const double wanted[3] = {87.287, 3.659, 0.00764};
    for (int k = 0; k < 3; k++) {
        struct plant_builder *b = builder_create();
        add_sources(b);
        add_star(b, ohms, "N");
        builder_component(b, "neutral");
        char text[64];
        snprintf(text, sizeof(text), "resistance=%.17g", neutrals[k]);
        builder_law(b, "heater", "N ref", text, "", "iN");
        struct plant *plant = builder_finish(b, NULL);
        struct sim *sim = bench_start(plant);
        sim_advance(sim, 2);
        double complex middle = middle_of(ohms, 1.0 / neutrals[k]);
        bench_near(bench_ac(sim, plant, "N"), cabs(middle), 1e-9);
        assert_true(fabs(cabs(middle) - wanted[k]) < 1e-3);
        if (k == 0) {
            struct phasor n = sim_node_phasor(sim, plant_node(plant, "N"));
            bench_near(atan2(n.im, n.re), carg(middle), 1e-9);
            bench_near(atan2(n.im, n.re) * 180.0 / pi, -19.11, 1e-3);
            static const double volts[3] = {151.19, 261.86, 302.37};
            for (int i = 0; i < 3; i++) {
                double across = bench_between(sim,
                                              plant,
                                              i == 0   ? "L0"
                                              : i == 1 ? "L1"
                                                       : "L2",
                                              "N");
                bench_near(across, volts[i], 1e-4);
                bench_near(value_of(sim, plant, "i", i), volts[i] / ohms[i], 1e-4);
            }
        }
        if (k == 2) {
            bench_near(bench_value(sim, plant, "iN"), 7.638, 3e-4);
        }
        bench_finish(sim, plant);
    }
}

// T5: the same star of 40 ohm with L3 lost, and a delta of 120 ohm.
static void a_star_without_a_phase_stands_at_the_middle_of_the_other_two(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_sources(b);
    builder_component(b, "star");
    builder_law(b, "heater", "L0 N", "resistance=39.999999", "", "i0");
    builder_law(b, "heater", "L1 N", "resistance=39.999999", "", "i1");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 2);
    double complex middle = (phase(0) + phase(1)) / 40.0 / (2.0 / 40.0 + insulation);
    bench_near(bench_ac(sim, plant, "N"), cabs(middle), 1e-9);
    bench_near(cabs(middle), 115.47, 1e-4);
    bench_near(bench_between(sim, plant, "L0", "N"), 200.0, 1e-7);
    bench_near(bench_value(sim, plant, "i0") / 5.7735026918962576, 0.8660254, 1e-7);
    bench_finish(sim, plant);
}

static void a_delta_without_a_phase_draws_less(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_sources(b);
    builder_component(b, "delta");
    builder_control(b, "Q", 1);
    builder_law(b, "contact", "L2 T2", "resistance=1e-6", "Q", "");
    builder_law(b, "heater", "L0 A", "resistance=1e-3", "", "i");
    builder_law(b, "heater", "A L1", "resistance=120", "", "");
    builder_law(b, "heater", "L1 T2", "resistance=120", "", "");
    builder_law(b, "heater", "T2 A", "resistance=120", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 2);
    bench_near(bench_value(sim, plant, "i"), 5.7735026918962576, 2e-5);
    bench_set(sim, plant, "Q", 0);
    sim_advance(sim, 3);
    bench_near(bench_value(sim, plant, "i"), 5.0, 2e-5);
    bench_finish(sim, plant);
}

// T7: 400/24 V, 100 VA, ur 5 %, ux 3.3 %, 24 V without load; 5.76 ohm is the base.
static double loaded_transformer(const char *load)
{
    struct plant_builder *b = builder_create();
    builder_component(b, "T1");
    builder_law(b, "source_ac", "p ref", "voltage=400 phase=0 resistance=1e-6 reactance=0", "", "");
    builder_law(b,
                "transformer",
                "p ref s ref",
                "ratio=16.666666666666667 resistance=0.288 reactance=0.19008 "
                "iron_resistance=1e12 magnetising_reactance=1e12",
                "",
                "heat i");
    builder_law(b, "heater", "s ref", load, "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 2);
    double volts = bench_ac(sim, plant, "s");
    bench_finish(sim, plant);
    return volts;
}

static void a_transformer_drops_its_regulation_at_rated_current(void **state)
{
    (void)state;
    // the load that takes 100/24 A at cos 1: U = sqrt(24^2 - (ux 24)^2) - ur 24
    double resistive = sqrt(24.0 * 24.0 - 0.792 * 0.792) - 1.2;
    char text[64];
    snprintf(text, sizeof(text), "resistance=%.17g", resistive / (100.0 / 24.0));
    bench_near(loaded_transformer(text), resistive, 1e-6);
    bench_near(resistive, 22.787, 1e-4);
}

static void a_shorted_transformer_draws_twenty_times_its_current(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "T1");
    builder_law(b, "source_ac", "p ref", "voltage=400 phase=0 resistance=1e-6 reactance=0", "", "");
    builder_law(b,
                "transformer",
                "p ref s ref",
                "ratio=16.666666666666667 resistance=0.288 reactance=0.19008 "
                "iron_resistance=1e12 magnetising_reactance=1e12",
                "",
                "heat i");
    builder_law(b, "wire", "s ref", "resistance=1e-6", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 2);
    double wanted = 24.0 / hypot(0.288, 0.19008);
    bench_near(bench_value(sim, plant, "i"), wanted, 1e-5);
    bench_near(wanted, 69.55, 1e-4);
    bench_near(wanted * 24.0 / 400.0, 4.173, 1e-4);
    bench_finish(sim, plant);
}

// CB5: a breaker that is sound for the load trips on the inrush at the wrong moment of the period.
static bool trips_at(uint32_t moment, const char *magnetic)
{
    struct plant_builder *b = builder_create();
    builder_component(b, "T1");
    builder_law(b, "source_ac", "l ref", "voltage=400 phase=0 resistance=0.3 reactance=0", "", "");
    builder_control(b, "Q", 0);
    builder_law(b, "contact", "l q", "resistance=1e-3", "Q", "");
    builder_control(b, "handle", 1);
    char text[96];
    snprintf(text, sizeof(text), "resistance=0.06 rated_current=2.5 magnetic_factor=%s", magnetic);
    builder_law(b, "breaker", "q p", text, "handle", "closed tripped");
    builder_law(b,
                "transformer",
                "p ref s ref",
                "ratio=1.65 resistance=6.1 reactance=3.9 iron_resistance=17800 "
                "magnetising_reactance=8500 inrush_current=25",
                "",
                "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 100 + moment);
    bench_set(sim, plant, "Q", 1);
    sim_advance(sim, 100);
    bool tripped = bench_value(sim, plant, "tripped") > 0.5;
    bench_finish(sim, plant);
    return tripped;
}

static void the_inrush_of_a_transformer_trips_a_breaker_of_the_wrong_curve(void **state)
{
    (void)state;
    int quick = 0, slow = 0;
    for (uint32_t moment = 0; moment < 20; moment++) {
        quick += trips_at(moment, "5.2") ? 1 : 0; // curve C, a quick one
        slow += trips_at(moment, "15") ? 1 : 0;   // curve D
    }
    assert_true(quick >= 5 && quick <= 15);
    assert_int_equal(slow, 0);
}

// A relay on a circuit whose current is a share of its setting. Cold unless it was warmed up.
struct relay {
    struct plant *plant;
    struct sim *sim;
};

static struct relay relay_at(double x, bool two_poles, const char *more)
{
    struct plant_builder *b = builder_create();
    add_sources(b);
    builder_component(b, "F1");
    char text[128];
    snprintf(text, sizeof(text), "setting=4.6 resistance=1e-6 %s", more);
    builder_control(b, "reset", 0);
    builder_control(b, "test", 0);
    builder_law(b, "overload_relay", "L0 T0 L1 T1 L2 T2", text, "reset test", "tripped theta heat");
    builder_component(b, "load");
    double ohms = two_poles ? 400.0 / 2.0 / (4.6 * x) : phase_voltage / (4.6 * x);
    for (int i = 0; i < 3; i++) {
        char nodes[16], data[64];
        snprintf(nodes, sizeof(nodes), "T%d N", i);
        snprintf(data, sizeof(data), "resistance=%.17g", two_poles && i == 2 ? 1e9 : ohms - 2e-6);
        builder_law(b, "heater", nodes, data, "", "");
    }
    struct relay relay;
    relay.plant = builder_finish(b, NULL);
    relay.sim = bench_start(relay.plant);
    return relay;
}

// Seconds until it trips, in steps of a tenth; negative: not within @p limit.
static double seconds_to_trip(struct relay *relay, double limit)
{
    for (int i = 1; i * 0.1 <= limit; i++) {
        sim_advance(relay->sim, 100);
        if (bench_value(relay->sim, relay->plant, "tripped") > 0.5) {
            return i * 0.1;
        }
    }
    return -1.0;
}

static double trip_time(double x, bool two_poles, double limit)
{
    struct relay relay = relay_at(x, two_poles, "");
    double seconds = seconds_to_trip(&relay, limit);
    bench_finish(relay.sim, relay.plant);
    return seconds;
}

static double formula(double x, double before)
{
    double k = 1.13;
    return 240.0 * log((x * x - before * before) / (x * x - k * k));
}

// T28: the image at any moment is the exact exponential; the trip falls in its tenth of a second.
static void a_thermal_relay_keeps_the_exact_image(void **state)
{
    (void)state;
    struct relay relay = relay_at(2.0, false, "");
    sim_advance(relay.sim, 60000);
    double wanted = 4.0 * (1.0 - exp(-60.0 / 240.0));
    bench_near(bench_value(relay.sim, relay.plant, "theta"), wanted, 1e-6);
    bench_finish(relay.sim, relay.plant);
}

static void a_thermal_relay_trips_by_its_class(void **state)
{
    (void)state;
    static const double loads[] = {7.2, 6.0, 3.0, 2.0};
    static const double wanted[] = {5.99, 8.67, 36.7, 92.3};
    for (int i = 0; i < 4; i++) {
        double seconds = trip_time(loads[i], false, 200.0);
        bench_near(formula(loads[i], 0.0), wanted[i], 1e-3);
        assert_true(seconds >= formula(loads[i], 0.0) - 1e-6);
        assert_true(seconds <= formula(loads[i], 0.0) + 0.1 + 1e-6);
    }
    assert_true(trip_time(1.05, false, 7200.0) < 0.0);
    bench_near(formula(1.5, 1.0), 60.1, 1e-3);
    bench_near(formula(1.2, 1.05), 174.5, 1e-3);
}

static void a_thermal_relay_feels_a_lost_phase(void **state)
{
    (void)state;
    assert_true(trip_time(0.95, true, 3600.0) < 0.0);
    assert_true(trip_time(1.05, true, 3600.0) > 0.0);
    double x = 8.234 / 4.6; // F1_2: M1 on two phases, cold; the differential adds 30 %
    double seconds = trip_time(x, true, 200.0);
    double wanted = 240.0 * log(x * x / (x * x - 1.13 * 1.13 / 1.3));
    assert_true(fabs(seconds - wanted) <= 0.1);
    bench_near(wanted, 88.0, 0.01);
}

static void a_tripped_relay_is_reset_by_hand_once_it_has_cooled(void **state)
{
    (void)state;
    struct relay relay = relay_at(7.2, false, "");
    assert_true(seconds_to_trip(&relay, 10.0) > 0.0);
    bench_set(relay.sim, relay.plant, "reset", 1);
    sim_advance(relay.sim, 1000);
    assert_true(bench_value(relay.sim, relay.plant, "tripped") > 0.5); // still hot
    bench_finish(relay.sim, relay.plant);

    relay = relay_at(0.5, false, "");
    bench_set(relay.sim, relay.plant, "test", 1);
    sim_advance(relay.sim, 10);
    bench_set(relay.sim, relay.plant, "test", 0);
    sim_advance(relay.sim, 1000);
    assert_true(bench_value(relay.sim, relay.plant, "tripped") > 0.5);
    bench_set(relay.sim, relay.plant, "reset", 1);
    sim_advance(relay.sim, 10);
    assert_true(bench_value(relay.sim, relay.plant, "tripped") < 0.5);
    bench_finish(relay.sim, relay.plant);

    relay = relay_at(1.05, false, "tau=1"); // warm: above its reset level, below its trip
    sim_advance(relay.sim, 20000);
    bench_set(relay.sim, relay.plant, "test", 1);
    sim_advance(relay.sim, 10);
    bench_set(relay.sim, relay.plant, "test", 0);
    bench_set(relay.sim, relay.plant, "reset", 1);
    sim_advance(relay.sim, 1000);
    assert_true(bench_value(relay.sim, relay.plant, "tripped") > 0.5);
    bench_finish(relay.sim, relay.plant);

    relay = relay_at(0.5, false, "automatic=1");
    bench_set(relay.sim, relay.plant, "test", 1);
    sim_advance(relay.sim, 10);
    bench_set(relay.sim, relay.plant, "test", 0);
    sim_advance(relay.sim, 1000);
    assert_true(bench_value(relay.sim, relay.plant, "tripped") < 0.5); // F1_4
    bench_finish(relay.sim, relay.plant);
}

// T33: an open core between a live one and earth, 1 nF each way, read by three meters.
static void a_dead_core_beside_a_live_one_shows_a_phantom(void **state)
{
    (void)state;
    static const struct {
        double resistance, capacitance, wanted;
    } meters[] = {{10e6, 100e-12, 108.3}, {200e3, 0.0, 14.3}, {3e3, 0.0, 0.22}};
    for (int i = 0; i < 3; i++) {
        struct plant_builder *b = builder_create();
        builder_component(b, "W");
        builder_law(
            b, "source_ac", "l ref", "voltage=230 phase=0 resistance=1e-6 reactance=0", "", "");
        builder_law(b, "capacitor", "l c", "capacitance=1e-9 leak_resistance=1e12", "", "");
        builder_law(b, "capacitor", "c ref", "capacitance=1e-9 leak_resistance=1e12", "", "");
        char text[64];
        snprintf(text, sizeof(text), "resistance=%.17g", meters[i].resistance);
        builder_law(b, "resistor", "c ref", text, "", "");
        snprintf(text,
                 sizeof(text),
                 "capacitance=%.17g leak_resistance=1e12",
                 meters[i].capacitance + 1e-15);
        builder_law(b, "capacitor", "c ref", text, "", "");
        struct plant *plant = builder_finish(b, NULL);
        struct sim *sim = bench_start(plant);
        sim_advance(sim, 2);
        double omega = 2.0 * pi * 50.0;
        double complex y = J * omega * (1e-9 + meters[i].capacitance + 1e-15) + insulation + 3e-12 +
                           1.0 / meters[i].resistance;
        double wanted = cabs(230.0 * J * omega * 1e-9 / (y + J * omega * 1e-9));
        bench_near(bench_ac(sim, plant, "c"), wanted, 1e-6);
        bench_near(wanted, meters[i].wanted, 0.02);
        bench_finish(sim, plant);
    }
}

// The same in a motor cable of 12 m: its second core open beside two live ones.
static void an_open_core_of_a_cable_shows_what_the_meter_lets_it(void **state)
{
    (void)state;
    static const char *const meters[] = {"resistance=1e7", "resistance=2e5"};
    static const double wanted[] = {52.5, 10.1};
    for (int i = 0; i < 2; i++) {
        struct plant_builder *b = builder_create();
        add_sources(b);
        builder_component(b, "W1");
        builder_law(b,
                    "cable_coupling",
                    "ref L0 c L2",
                    "core_capacitance=0.7e-9 earth_capacitance=1.7e-9",
                    "",
                    "");
        builder_law(b, "resistor", "c ref", meters[i], "", "");
        struct plant *plant = builder_finish(b, NULL);
        struct sim *sim = bench_start(plant);
        sim_advance(sim, 2);
        // the sheet's line stands at 233.6 V
        bench_near(bench_ac(sim, plant, "c") * 233.6 / phase_voltage, wanted[i], 0.01);
        bench_finish(sim, plant);
    }
}

// A discharge: V e^(-t/RC) from 100 V behind a rectifier.
static void a_capacitor_keeps_a_direct_voltage_for_a_while(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "U");
    builder_law(b, "source_ac", "l ref", "voltage=230 phase=0 resistance=0.1 reactance=0", "", "");
    builder_control(b, "Q", 1);
    builder_law(b, "contact", "l q", "", "Q", "");
    builder_law(b, "rectifier", "q ref + ref", "factor=0.9 resistance=1", "", "volts");
    builder_law(b, "capacitor", "+ ref", "capacitance=1e-3", "", "");
    builder_law(b, "resistor", "+ ref", "resistance=1000", "", "");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    sim_advance(sim, 100);
    bench_near(bench_volts(sim, plant, "+"), 207.0 * 1000.0 / 1001.0, 0.005);
    double before = bench_volts(sim, plant, "+");
    bench_set(sim, plant, "Q", 0);
    sim_advance(sim, 1001);
    bench_near(bench_volts(sim, plant, "+"), before * exp(-1.0), 0.005);
    bench_finish(sim, plant);
}

static struct plant *breaker_plant(const char *ohms, const char *parameters)
{
    struct plant_builder *b = builder_create();
    add_sources(b);
    builder_component(b, "Q2");
    builder_control(b, "handle", 1);
    builder_control(b, "test", 0);
    builder_law(b,
                "motor_breaker",
                "L0 T0 L1 T1 L2 T2",
                parameters,
                "handle test",
                "closed tripped magnetic theta");
    builder_component(b, "load");
    for (int i = 0; i < 3; i++) {
        char nodes[16];
        snprintf(nodes, sizeof(nodes), "T%d N", i);
        builder_law(b, "heater", nodes, ohms, "", i == 0 ? "i" : "");
    }
    return builder_finish(b, NULL);
}

// MB1, MB2: its magnet in 10 ms, its bimetals by their setting.
static void a_motor_breaker_trips_by_magnet_or_by_setting(void **state)
{
    (void)state;
    struct plant *plant =
        breaker_plant("resistance=1.6", "resistance=0.01 setting=6.3 magnetic_current=78");
    struct sim *sim = bench_start(plant); // 143 A
    sim_advance(sim, 20);
    assert_true(bench_value(sim, plant, "tripped") > 0.5);
    assert_true(bench_value(sim, plant, "magnetic") > 0.5);
    bench_set(sim, plant, "handle", 0);
    sim_advance(sim, 5);
    bench_set(sim, plant, "handle", 1);
    sim_advance(sim, 5);
    assert_true(bench_value(sim, plant, "closed") > 0.5);
    bench_finish(sim, plant);

    plant = breaker_plant("resistance=54", "resistance=0.01 setting=3.6 magnetic_current=78");
    sim = bench_start(plant); // 4.28 A
    double x = phase_voltage / 54.01 / 3.6;
    double wanted = 240.0 * log(x * x / (x * x - 1.13 * 1.13));
    sim_advance(sim, (uint32_t)(wanted * 1000.0) - 200);
    assert_true(bench_value(sim, plant, "tripped") < 0.5);
    sim_advance(sim, 400);
    assert_true(bench_value(sim, plant, "tripped") > 0.5);
    assert_true(bench_value(sim, plant, "magnetic") < 0.5);
    bench_finish(sim, plant);
}

static void a_residual_current_device_sees_only_what_does_not_come_back(void **state)
{
    (void)state;
    static const double leaks[] = {50e3, 20e3, 7e3};
    for (int i = 0; i < 3; i++) {
        struct plant_builder *b = builder_create();
        builder_component(b, "F");
        builder_law(
            b, "source_ac", "l ref", "voltage=230 phase=0 resistance=0.1 reactance=0", "", "");
        builder_law(b, "wire", "n ref", "resistance=0.1", "", "");
        builder_control(b, "handle", 1);
        builder_control(b, "test", 0);
        builder_law(
            b, "rcd", "l a n b", "sensitivity=0.03", "handle test", "closed tripped residual");
        builder_component(b, "load");
        builder_law(b, "heater", "a b", "resistance=23", "", "");
        char text[64];
        snprintf(text, sizeof(text), "resistance=%.17g", leaks[i]);
        builder_law(b, "heater", "a ref", text, "", "");
        struct plant *plant = builder_finish(b, NULL);
        struct sim *sim = bench_start(plant);
        sim_advance(sim, 200);
        bool trips = i == 2; // 33 mA
        assert_true((bench_value(sim, plant, "tripped") > 0.5) == trips);
        if (!trips) {
            bench_near(bench_value(sim, plant, "residual"), 230.0 / leaks[i], 0.01);
            bench_set(sim, plant, "test", 1);
            sim_advance(sim, 50);
            assert_true(bench_value(sim, plant, "tripped") > 0.5);
        }
        bench_finish(sim, plant);
    }
}

static void an_alternating_coil_draws_its_inrush_until_its_armature_closes(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "K");
    builder_law(b, "source_ac", "l ref", "voltage=230 phase=0 resistance=0.1 reactance=0", "", "");
    builder_control(b, "S", 0);
    builder_law(b, "contact", "l a", "", "S", "");
    builder_law(b,
                "coil_ac",
                "a ref",
                "rated_voltage=230 resistance=530",
                "",
                "energised current heat hum");
    builder_variant(b, PLANT_FAULT, "stuck", "2.jammed=1");
    struct plant *plant = builder_finish(b, NULL);
    struct sim *sim = bench_start(plant);
    bench_set(sim, plant, "S", 1);
    sim_advance(sim, 5);
    bench_near(bench_value(sim, plant, "current"), 70.0 / 230.0, 0.01);
    sim_advance(sim, 100);
    assert_true(bench_value(sim, plant, "energised") > 0.5);
    bench_near(bench_value(sim, plant, "current"), 7.5 / 230.0, 0.01);
    bench_set(sim, plant, "S", 0);
    sim_advance(sim, 100);
    sim_fault(sim, 0, true);
    bench_set(sim, plant, "S", 1);
    sim_advance(sim, 200);
    bench_near(bench_value(sim, plant, "current"), 70.0 / 230.0, 0.01);
    bench_finish(sim, plant);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_balanced_star_has_no_neutral_current),
        cmocka_unit_test(an_unbalanced_star_shifts_its_middle_unless_the_neutral_holds_it),
        cmocka_unit_test(a_star_without_a_phase_stands_at_the_middle_of_the_other_two),
        cmocka_unit_test(a_delta_without_a_phase_draws_less),
        cmocka_unit_test(a_transformer_drops_its_regulation_at_rated_current),
        cmocka_unit_test(a_shorted_transformer_draws_twenty_times_its_current),
        cmocka_unit_test(the_inrush_of_a_transformer_trips_a_breaker_of_the_wrong_curve),
        cmocka_unit_test(a_thermal_relay_keeps_the_exact_image),
        cmocka_unit_test(a_thermal_relay_trips_by_its_class),
        cmocka_unit_test(a_thermal_relay_feels_a_lost_phase),
        cmocka_unit_test(a_tripped_relay_is_reset_by_hand_once_it_has_cooled),
        cmocka_unit_test(a_dead_core_beside_a_live_one_shows_a_phantom),
        cmocka_unit_test(an_open_core_of_a_cable_shows_what_the_meter_lets_it),
        cmocka_unit_test(a_capacitor_keeps_a_direct_voltage_for_a_while),
        cmocka_unit_test(a_motor_breaker_trips_by_magnet_or_by_setting),
        cmocka_unit_test(a_residual_current_device_sees_only_what_does_not_come_back),
        cmocka_unit_test(an_alternating_coil_draws_its_inrush_until_its_armature_closes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
