// Instruments of the electrician: what each shows, what it does to the circuit, and what wrong use
// does to it. Figures: docs/physics/instruments.md.
#include "tests/physics/shop.h"

#include <stdio.h>

static const double mains = 230.0;

// ---- Circuits ----

// 230 V between L and the earth, of 0.3 ohm; N is the earth.
static struct plant_builder *add_mains(const char *resistance)
{
    struct plant_builder *b = builder_create();
    builder_component(b, "X0");
    char text[96];
    snprintf(text, sizeof text, "voltage=230 phase=0 reactance=0 resistance=%s", resistance);
    builder_law(b, "source_ac", "L ref", text, "", "");
    builder_terminal(b, "L", "L");
    builder_terminal(b, "N", "ref");
    return b;
}

// A direct source of a voltage behind a resistance, on P and M; M is the earth.
static struct plant_builder *add_battery(const char *volts, const char *ohms, const char *amps)
{
    struct plant_builder *b = builder_create();
    builder_component(b, "G1");
    char text[128];
    snprintf(
        text, sizeof text, "voltage=%s internal_resistance=%s current_limit=%s", volts, ohms, amps);
    builder_law(
        b, "source_ac", "mains ref", "voltage=230 phase=0 reactance=0 resistance=0.01", "", "");
    builder_law(b, "supply_dc", "mains ref P ref", text, "", "");
    builder_terminal(b, "P", "P");
    builder_terminal(b, "M", "ref");
    return b;
}

static void
add_resistor(struct plant_builder *b, const char *ref, const char *nodes, const char *ohms)
{
    builder_component(b, ref);
    char text[64];
    snprintf(text, sizeof text, "resistance=%s", ohms);
    builder_law(b, "resistor", nodes, text, "", "");
}

// Two points with nothing but a resistance between them.
static struct shop *resistance_of(const char *ohms, uint64_t seed)
{
    struct plant_builder *b = builder_create();
    add_resistor(b, "R1", "A ref", ohms);
    builder_terminal(b, "1", "A");
    builder_terminal(b, "2", "ref");
    return shop_open(b, seed);
}

// ---- Volts ----

// Voltage that a meter finds on a core with 1 nF to 230 V and 1 nF to earth; the solver ties the node
// to earth with 1 nS, each capacitor leaks 1 pS.
static double phantom(double resistance, double capacitance)
{
    double omega = 2.0 * 3.14159265358979323846 * 50.0;
    double conductance = 1.0 / resistance + 1e-9 + 2e-12;
    double susceptance = omega * (2e-9 + capacitance);
    return mains * hypot(omega * 1e-9, 1e-12) / hypot(conductance, susceptance);
}

// T33: a core in a cable, connected to nothing, as each instrument finds it.
static void a_floating_core_shows_a_phantom_that_depends_on_the_instrument(void **state)
{
    (void)state;
    struct plant_builder *b = add_mains("1e-6");
    builder_component(b, "W1");
    builder_law(b, "capacitor", "L F", "capacitance=1e-9 leak_resistance=1e12", "", "");
    builder_law(b, "capacitor", "F ref", "capacitance=1e-9 leak_resistance=1e12", "", "");
    builder_terminal(b, "F", "F");
    struct shop *shop = shop_open(b, 1);
    const struct observation *reading = shop_measure(shop, "V~", "W1:F", "X0:N", 0);
    bench_near(reading->exact, phantom(10e6, 100e-12), 1e-6);
    bench_near(reading->exact, 108.3, 0.01);
    reading = shop_measure(shop, "V_loz", "W1:F", "X0:N", 0);
    bench_near(reading->exact, phantom(3e3, 0.0), 1e-6);
    bench_near(reading->exact, 0.22, 0.02);
    struct action tester = shop_action(ACTION_TEST_DEAD, "W1:F", "X0:N", "", 0.0);
    shop_do(shop, &tester);
    const struct observation *lit = shop_find(shop, OBSERVATION_TESTER);
    bench_near(lit->exact, phantom(200e3, 0.0), 1e-6);
    bench_near(lit->exact, 14.3, 0.01);
    assert_string_equal(lit->shown, "12\u00a0V"); // and no lamp of 50 V
    tester = shop_action(ACTION_TEST_DEAD, "W1:F", "X0:N", "loz", 0.0);
    shop_do(shop, &tester);
    assert_string_equal(shop_find(shop, OBSERVATION_TESTER)->mode, "dead");
    shop_close(shop);
}

// Readings of @p mode over many instruments: all within the limits, and some of them near them.
static void spread_within(const char *mode,
                          const char *on,
                          const char *with,
                          double limit,
                          struct plant_builder *(*make)(void),
                          double scale)
{
    double most = 0.0;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        struct shop *shop = shop_open(make(), seed);
        const struct observation *reading = shop_measure(shop, mode, on, with, 0);
        double error = fabs(shop_number(reading) - reading->exact * scale);
        if (error > limit) {
            fail_msg("%s %s of %g, limit %g", mode, reading->shown, reading->exact, limit);
        }
        most = error > most ? error : most;
        shop_close(shop);
    }
    assert_true(most > 0.4 * limit);
}

static struct plant_builder *mains_bench(void)
{
    return add_mains("0.3");
}

static struct plant_builder *battery_bench(void)
{
    struct plant_builder *b = add_battery("24", "0.01", "15");
    add_resistor(b, "R1", "P ref", "100");
    return b;
}

static void volts_are_within_their_accuracy_and_quantised(void **state)
{
    (void)state;
    // 1 % + 3 counts of 0.1 V; half a count of rounding
    spread_within("V~", "X0:L", "X0:N", 0.01 * mains + 0.3 + 0.05, mains_bench, 1.0);
    // 0.5 % + 2 counts of 0.01 V
    spread_within("V=", "G1:P", "G1:M", 0.005 * 24.0 + 0.02 + 0.005, battery_bench, 1.0);
    struct shop *shop = shop_open(battery_bench(), 3);
    assert_int_equal(strlen(strchr(shop_measure(shop, "V=", "G1:P", "G1:M", 0)->shown, '.')),
                     strlen(".00\u00a0V"));
    double first = shop_number(shop_measure(shop, "V=", "G1:P", "G1:M", 0));
    assert_true(first == shop_number(shop_measure(shop, "V=", "G1:P", "G1:M", 0))); // systematic
    shop_close(shop);
}

static void a_voltmeter_loads_a_high_resistance(void **state)
{
    (void)state;
    struct plant_builder *b = add_battery("24", "0.01", "15");
    add_resistor(b, "R1", "P A", "5e6");
    add_resistor(b, "R2", "A ref", "5e6");
    builder_terminal(b, "A", "A");
    struct shop *shop = shop_open(b, 1);
    const struct observation *reading = shop_measure(shop, "V=", "R2:A", "G1:M", 0);
    bench_near(reading->exact, 24.0 * (10.0 / 3.0) / (10.0 / 3.0 + 5.0), 3e-3);
    assert_true((reading->flags & OBSERVATION_LOADING) != 0);
    shop_close(shop);
}

static void an_open_input_wanders_and_is_told_floating(void **state)
{
    (void)state;
    struct plant_builder *b = add_battery("24", "0.01", "15");
    builder_component(b, "H1");
    builder_law(b, "resistor", "A B", "resistance=100", "", "");
    builder_terminal(b, "X1", "A");
    builder_terminal(b, "X2", "B");
    struct shop *shop = shop_open(b, 1);
    const struct observation *reading = shop_measure(shop, "V=", "H1:X1", "H1:X2", 0);
    assert_true(reading->flags == 0 && shop_number(reading) < 0.01); // dead, but a closed circuit
    double last = 0.0;
    double most = 0.0;
    for (int i = 0; i < 10; i++) {
        reading = shop_measure(shop, "V=", "G1:P", "H1:X1", 0);
        assert_true((reading->flags & OBSERVATION_FLOATING) != 0);
        double shown = shop_number(reading) - reading->exact;
        assert_true(fabs(shown) < 0.2 + 0.005 * 24.0 + 0.025);
        most = fabs(shown - last) > most ? fabs(shown - last) : most;
        last = shown;
    }
    assert_true(most > 0.02); // never twice the same
    shop_close(shop);
}

static void hertz_are_those_of_the_network(void **state)
{
    (void)state;
    struct shop *shop = shop_open(mains_bench(), 1);
    const struct observation *reading = shop_measure(shop, "Hz", "X0:L", "X0:N", 0);
    bench_near(reading->exact, 50.0, 1e-12);
    bench_near(shop_number(reading), 50.0, 2e-3);
    shop_close(shop);
}

// ---- Ohms ----

static void ohms_see_all_parallel_paths(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_resistor(b, "K1", "A ref", "384");
    builder_terminal(b, "A1", "A");
    builder_terminal(b, "A2", "ref");
    add_resistor(b, "H1", "A ref", "100");
    struct shop *shop = shop_open(b, 1);
    bench_near(shop_measure(shop, "ohm", "K1:A1", "K1:A2", 0)->exact, 384.0 / 4.84 + 0.2, 1e-6);
    shop_close(shop);
}

static void continuity_beeps_through_a_coil(void **state)
{
    (void)state;
    struct shop *shop = resistance_of("19", 1);
    assert_non_null(strstr(shop_measure(shop, "continuity", "R1:1", "R1:2", 0)->shown, "beep"));
    shop_close(shop);
    shop = resistance_of("60", 1);
    assert_null(strstr(shop_measure(shop, "continuity", "R1:1", "R1:2", 0)->shown, "beep"));
    shop_close(shop);
}

static void ohms_on_a_live_circuit_are_told_and_above_30_volts_fatal(void **state)
{
    (void)state;
    struct shop *shop = shop_open(battery_bench(), 1);
    const struct observation *reading = shop_measure(shop, "ohm", "G1:P", "G1:M", 0);
    assert_int_equal(reading->flags & OBSERVATION_LIVE_CIRCUIT, OBSERVATION_LIVE_CIRCUIT);
    assert_null(shop_find(shop, OBSERVATION_DAMAGE)); // 24 V
    shop_close(shop);
    shop = shop_open(mains_bench(), 1);
    (void)shop_measure(shop, "ohm", "X0:L", "X0:N", 0);
    assert_non_null(shop_find(shop, OBSERVATION_DAMAGE));
    reading = shop_measure(shop, "diode", "X0:L", "X0:N", 0);
    assert_true((reading->flags & OBSERVATION_FUSE_BLOWN) != 0);
    shop_put_back(shop, "multimeter");
    reading = shop_measure(shop, "V~", "X0:L", "X0:N", 0);
    assert_true(reading->flags == 0);
    shop_close(shop);
}

static void the_diode_test_knows_a_suppressor_the_right_way_round(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    builder_component(b, "D1");
    builder_law(b, "suppressor", "A ref", "voltage=0.7", "", "");
    builder_terminal(b, "+", "A");
    builder_terminal(b, "-", "ref");
    struct shop *shop = shop_open(b, 1);
    const struct observation *forward = shop_measure(shop, "diode", "D1:-", "D1:+", 0);
    assert_true(forward->exact > 0.4 && forward->exact < 0.9);
    assert_string_equal(shop_measure(shop, "diode", "D1:+", "D1:-", 0)->shown, "OL");
    shop_close(shop);
}

// ---- Amps ----

static void an_ammeter_in_place_of_an_open_contact_reads_the_current(void **state)
{
    (void)state;
    struct plant_builder *b = add_battery("24", "0.01", "15");
    add_resistor(b, "R1", "A ref", "12");
    builder_terminal(b, "1", "A");
    struct shop *shop = shop_open(b, 1);
    const struct observation *reading = shop_measure(shop, "A=", "G1:P", "R1:1", 0);
    bench_near(reading->exact, 24.0 / (12.0 + 0.03 + 0.01), 1e-6);
    assert_true(fabs(shop_number(reading) - reading->exact) <= 0.01 * 2.0 + 0.03 + 0.005);
    // and the circuit is open again
    assert_true(fabs(sim_node(shop->sim, plant_node(shop->plant, "A"))) < 23.0);
    sim_advance(shop->sim, 10);
    assert_true(fabs(sim_node(shop->sim, plant_node(shop->plant, "A"))) < 1e-3);
    shop_close(shop);
}

static void an_ammeter_across_the_mains_ends_in_an_arc(void **state)
{
    (void)state;
    struct shop *shop = shop_open(add_mains("0.1"), 1); // 2.3 kA
    const struct observation *reading = shop_measure(shop, "A~", "X0:L", "X0:N", 0);
    assert_true((reading->flags & OBSERVATION_FUSE_BLOWN) != 0);
    assert_true(shop_hazard(shop, "arc"));
    assert_true(shop_number(reading) == 0.0);
    reading = shop_measure(shop, "A~", "X0:L", "X0:N", 0); // the fuse is gone: nothing more happens
    assert_true((reading->flags & OBSERVATION_FUSE_BLOWN) != 0);
    assert_false(shop_hazard(shop, "arc"));
    shop_put_back(shop, "multimeter");
    (void)shop_measure(shop, "A~", "X0:L", "X0:N", 0);
    assert_true(shop_hazard(shop, "arc"));
    shop_close(shop);
}

static void an_ammeter_across_a_small_source_loses_its_fuse_and_no_more(void **state)
{
    (void)state;
    struct shop *shop = shop_open(add_battery("24", "0.05", "1e4"), 1); // 300 A
    (void)shop_measure(shop, "A=", "G1:P", "G1:M", 0);
    assert_true(shop_hazard(shop, "meter_fuse"));
    assert_false(shop_hazard(shop, "arc"));
    shop_close(shop);
    shop = shop_open(add_battery("24", "1.9", "1e4"), 1); // 12.4 A: under 1.35 times its rating
    const struct observation *reading = shop_measure(shop, "A=", "G1:P", "G1:M", 0);
    assert_string_equal(reading->shown, "OL");
    assert_true((reading->flags & OBSERVATION_FUSE_BLOWN) == 0);
    shop_close(shop);
}

static struct plant_builder *wired_lamp(void)
{
    struct plant_builder *b = add_battery("24", "0.01", "15");
    add_resistor(b, "H1", "A B", "12");
    builder_terminal(b, "X1", "A");
    builder_terminal(b, "X2", "B");
    builder_component(b, "W1");
    builder_law(b, "wire", "end0 end1", "resistance=0.02", "", "");
    builder_join(b, "G1:P", "H1:X1");
    builder_component(b, "W2");
    builder_law(b, "wire", "end0 end1", "resistance=0.02", "", "");
    builder_join(b, "H1:X2", "G1:M");
    return b;
}

static void an_ammeter_in_a_wire_stays_there_until_it_is_put_back(void **state)
{
    (void)state;
    struct shop *shop = shop_open(wired_lamp(), 1);
    struct action first = shop_action(ACTION_MEASURE, "W1", "", "A=", 0.0);
    double to_fit = hands_duration(shop->hands, &first);
    const struct observation *reading = shop_measure(shop, "A=", "W1", "", 0);
    bench_near(reading->exact, 24.0 / (12.0 + 0.04 + 0.03 + 0.01), 1e-6);
    assert_true(hands_duration(shop->hands, &first) < to_fit);
    assert_string_equal(shop_refusal(shop, "A=", "W2", "", 0), "in_use");
    (void)shop_measure(shop, "A=", "W1", "", 0);
    shop_put_back(shop, "multimeter");
    sim_advance(shop->sim, 10);
    bench_near(sim_node(shop->sim, plant_node(shop->plant, "A")), 24.0 * 12.02 / 12.05, 1e-6);
    assert_string_equal(shop_refusal(shop, "A=", "W2", "", 0), "");
    shop_close(shop);
}

static void a_milliammeter_drops_more_and_bears_less(void **state)
{
    (void)state;
    struct plant_builder *b = add_battery("24", "0.01", "15");
    add_resistor(b, "R1", "A ref", "1200");
    builder_terminal(b, "1", "A");
    struct shop *shop = shop_open(b, 1);
    const struct observation *reading = shop_measure(shop, "mA=", "G1:P", "R1:1", 0);
    bench_near(reading->exact, 24.0 / 1201.81, 1e-6);
    (void)shop_measure(shop, "mA=", "G1:P", "G1:M", 0);
    assert_true(shop_hazard(shop, "meter_fuse"));
    shop_close(shop);
}

// ---- Clamps ----

static void a_clamp_feels_one_wire_and_not_a_pair(void **state)
{
    (void)state;
    struct shop *shop = shop_open(wired_lamp(), 1);
    const struct observation *reading = shop_measure(shop, "clamp=", "W1", "", 1);
    bench_near(reading->exact, 24.0 / 12.05, 1e-6);
    assert_true(fabs(shop_number(reading) - reading->exact) <= 0.04 * 2.0 + 0.055);
    assert_true(fabs(shop_measure(shop, "clamp=", "W1", "W2", 1)->exact) < 1e-6);
    reading = shop_measure(shop, "clamp=", "W1", "", 0);
    assert_true((reading->flags & OBSERVATION_NOT_ZEROED) != 0);
    assert_true(fabs(shop_number(reading) - reading->exact) <= 0.04 * 2.0 + 0.055 + 0.2);
    reading = shop_measure(shop, "clamp~", "W1", "", 0);
    assert_true((reading->flags & OBSERVATION_WRONG_FUNCTION) != 0);
    shop_close(shop);
}

static void a_leakage_clamp_shows_what_does_not_come_back(void **state)
{
    (void)state;
    struct plant_builder *b = add_mains("0.3");
    add_resistor(b, "E1", "A B", "100");
    builder_terminal(b, "1", "A");
    builder_terminal(b, "2", "B");
    builder_component(b, "E1f"); // a fault to the frame
    builder_law(b, "resistor", "A ref", "resistance=46000", "", "");
    builder_component(b, "W1");
    builder_law(b, "wire", "end0 end1", "resistance=0.02", "", "");
    builder_join(b, "X0:L", "E1:1");
    builder_component(b, "W2");
    builder_law(b, "wire", "end0 end1", "resistance=0.02", "", "");
    builder_join(b, "X0:N", "E1:2"); // drawn the other way round
    struct shop *shop = shop_open(b, 1);
    const struct observation *reading = shop_measure(shop, "clamp_leak", "W1", "W2", 0);
    bench_near(reading->exact, mains / 46000.0, 0.01);
    assert_true(fabs(shop_number(reading) - 1e3 * reading->exact) <= 0.01 * 5.0 + 0.1 + 0.005);
    shop_close(shop);
}

// ---- Installations ----

static void insulation_refuses_a_live_circuit(void **state)
{
    (void)state;
    struct shop *shop = shop_open(mains_bench(), 1);
    const struct observation *reading = shop_measure(shop, "insulation", "X0:L", "X0:N", 500);
    assert_true((reading->flags & OBSERVATION_LIVE_CIRCUIT) != 0);
    assert_string_equal(shop_refusal(shop, "insulation", "X0:L", "X0:N", 5000), "value");
    shop_close(shop);
}

static void insulation_reads_megohms_behind_its_own_resistance(void **state)
{
    (void)state;
    struct shop *shop = resistance_of("1e6", 1);
    const struct observation *reading = shop_measure(shop, "insulation", "R1:1", "R1:2", 500);
    bench_near(reading->exact, 1e6, 2e-3);
    bench_near(shop_number(reading), 1000.0, 0.033); // kilohms
    shop_close(shop);
    shop = resistance_of("1e12", 1);
    assert_string_equal(shop_measure(shop, "insulation", "R1:1", "R1:2", 1000)->shown, "> 500 MΩ");
    shop_close(shop);
}

static void insulation_destroys_electronics_that_it_reaches(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_resistor(b, "U1", "A ref", "2e6");
    builder_terminal(b, "1", "A");
    builder_terminal(b, "2", "ref");
    builder_flags(b, PLANT_ELECTRONIC);
    uint32_t dead = builder_variant(b, PLANT_FAULT, "dead", "0.resistance=20");
    struct shop *shop = shop_open(b, 1);
    (void)shop_measure(shop, "earth", "U1:1", "U1:2", 0); // 9 V do no harm
    assert_false(sim_fault_present(shop->sim, dead));
    (void)shop_measure(shop, "insulation", "U1:1", "U1:2", 500);
    assert_true(sim_fault_present(shop->sim, dead));
    assert_true(shop_hazard(shop, "electronics"));
    bench_near(shop_measure(shop, "ohm", "U1:1", "U1:2", 0)->exact, 20.2, 1e-3);
    shop_close(shop);
}

static void earth_continuity_sees_parallel_paths_of_the_structure(void **state)
{
    (void)state;
    struct plant_builder *b = builder_create();
    add_resistor(b, "PE", "A ref", "0.9");
    builder_terminal(b, "1", "A");
    builder_terminal(b, "2", "ref");
    add_resistor(b, "frame", "A ref", "0.3");
    struct shop *shop = shop_open(b, 5);
    const struct observation *reading = shop_measure(shop, "earth", "PE:1", "PE:2", 0);
    bench_near(reading->exact, 0.225, 1e-4);
    assert_true(fabs(shop_number(reading) - 0.225) <= 0.02 * 0.225 + 0.02 + 0.005);
    shop_close(shop);
}

static void the_loop_is_read_from_the_drop_of_a_short_pulse(void **state)
{
    (void)state;
    struct shop *shop = shop_open(mains_bench(), 5);
    const struct observation *reading = shop_measure(shop, "loop", "X0:L", "X0:N", 0);
    bench_near(reading->exact, 0.3, 1e-3);
    assert_true(fabs(shop_number(reading) - 0.3) <= 0.05 * 0.3 + 0.03 + 0.005);
    shop_close(shop);
}

static struct plant_builder *protected_outlet(void)
{
    struct plant_builder *b = add_mains("0.3");
    builder_component(b, "Q1");
    builder_control(b, "Q1.handle", 1.0);
    builder_law(
        b, "rcd", "L A ref B", "sensitivity=0.03 delay=0.025", "Q1.handle", "Q1.closed Q1.tripped");
    builder_terminal(b, "L", "A");
    builder_terminal(b, "N", "B");
    builder_terminal(b, "PE", "ref");
    add_resistor(b, "E1", "A B", "500");
    return b;
}

static void a_loop_test_trips_the_residual_current_device(void **state)
{
    (void)state;
    struct shop *shop = shop_open(protected_outlet(), 1);
    sim_advance(shop->sim, 1000);
    bench_near(shop_measure(shop, "V~", "Q1:L", "Q1:PE", 0)->exact, mains, 0.01);
    const struct observation *reading = shop_measure(shop, "loop", "Q1:L", "Q1:PE", 0);
    assert_true((reading->flags & OBSERVATION_OUT_OF_RANGE) != 0);
    assert_true(bench_value(shop->sim, shop->plant, "Q1.tripped") > 0.5);
    shop_close(shop);
}

static void the_trip_time_of_a_residual_current_device_is_its_own(void **state)
{
    (void)state;
    struct shop *shop = shop_open(protected_outlet(), 1);
    const struct observation *reading = shop_measure(shop, "rcd", "Q1:L", "Q1:PE", 60);
    assert_true(reading->exact > 0.020 && reading->exact < 0.035);
    shop_close(shop);
    shop = shop_open(protected_outlet(), 1);
    reading = shop_measure(shop, "rcd", "Q1:L", "Q1:PE", 10); // under its sensitivity
    assert_true((reading->flags & OBSERVATION_OUT_OF_RANGE) != 0);
    shop_close(shop);
}

static struct plant_builder *three_phases(bool lost)
{
    static const char *const phases[] = {"0", "-2.0943951023931953", "2.0943951023931953"};
    struct plant_builder *b = builder_create();
    builder_component(b, "X0");
    for (int i = 0; i < 3; i++) {
        char nodes[16];
        char text[128];
        snprintf(nodes, sizeof nodes, "L%d ref", i + 1);
        snprintf(text,
                 sizeof text,
                 "voltage=230 resistance=0.3 reactance=0 phase=%s lost=%d",
                 phases[i],
                 lost && i == 2 ? 1 : 0);
        builder_law(b, "source_ac", nodes, text, "", "");
        nodes[2] = '\0';
        builder_terminal(b, nodes, nodes);
    }
    return b;
}

static void the_order_of_the_phases_shows_and_so_does_a_lost_one(void **state)
{
    (void)state;
    struct shop *shop = shop_open(three_phases(false), 1);
    assert_true(shop_measure(shop, "rotation", "X0:L1", "X0:L2 X0:L3", 0)->exact > 0.5);
    assert_true(shop_measure(shop, "rotation", "X0:L1", "X0:L3 X0:L2", 0)->exact < -0.5);
    assert_string_equal(shop_refusal(shop, "rotation", "X0:L1", "X0:L2", 0), "no_such_terminal");
    shop_close(shop);
    shop = shop_open(three_phases(true), 1);
    const struct observation *reading = shop_measure(shop, "rotation", "X0:L1", "X0:L2 X0:L3", 0);
    assert_true((reading->flags & OBSERVATION_OUT_OF_RANGE) != 0);
    shop_close(shop);
}

// ---- The calibrator ----

static void the_calibrator_drives_a_loop_until_it_is_put_back(void **state)
{
    (void)state;
    struct shop *shop = resistance_of("250", 1);
    const struct observation *reading = shop_measure(shop, "mA_source", "R1:1", "R1:2", 12);
    bench_near(reading->exact, 0.012, 3e-4);
    sim_advance(shop->sim, 1000);
    bench_near(sim_node(shop->sim, plant_node(shop->plant, "A")), 3.0, 3e-4);
    shop_put_back(shop, "calibrator");
    sim_advance(shop->sim, 10);
    assert_true(fabs(sim_node(shop->sim, plant_node(shop->plant, "A"))) < 1e-6);
    shop_close(shop);
    shop = resistance_of("5000", 1); // 60 V would be needed
    reading = shop_measure(shop, "mA_source", "R1:1", "R1:2", 12);
    assert_true((reading->flags & OBSERVATION_OUT_OF_RANGE) != 0);
    shop_close(shop);
}

static void the_calibrator_reads_a_loop_to_two_parts_in_ten_thousand(void **state)
{
    (void)state;
    struct plant_builder *b = add_battery("24", "0.01", "15");
    add_resistor(b, "R1", "A ref", "1990");
    builder_terminal(b, "1", "A");
    struct shop *shop = shop_open(b, 1);
    const struct observation *reading = shop_measure(shop, "mA_read", "G1:P", "R1:1", 0);
    bench_near(reading->exact, 24.0 / 2000.01, 1e-6);
    assert_true(fabs(shop_number(reading) - 1e3 * reading->exact) <=
                0.0002 * 12.0 + 0.001 + 0.0005);
    shop_close(shop);
}

// ---- The tester ----

static void the_tester_lights_a_lamp_from_85_percent_of_its_step(void **state)
{
    (void)state;
    static const struct {
        const char *volts;
        const char *shown;
    } rows[] = {{"10", "0\u00a0V"},
                {"10.4", "12\u00a0V"},
                {"20", "12\u00a0V"},
                {"24", "24\u00a0V"},
                {"101", "50\u00a0V"},
                {"103", "120\u00a0V"}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct shop *shop = shop_open(add_battery(rows[i].volts, "0.01", "15"), 1);
        struct action tester = shop_action(ACTION_TEST_DEAD, "G1:P", "G1:M", "", 0.0);
        shop_do(shop, &tester);
        assert_string_equal(shop_find(shop, OBSERVATION_TESTER)->shown, rows[i].shown);
        shop_close(shop);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_floating_core_shows_a_phantom_that_depends_on_the_instrument),
        cmocka_unit_test(volts_are_within_their_accuracy_and_quantised),
        cmocka_unit_test(a_voltmeter_loads_a_high_resistance),
        cmocka_unit_test(an_open_input_wanders_and_is_told_floating),
        cmocka_unit_test(hertz_are_those_of_the_network),
        cmocka_unit_test(ohms_see_all_parallel_paths),
        cmocka_unit_test(continuity_beeps_through_a_coil),
        cmocka_unit_test(ohms_on_a_live_circuit_are_told_and_above_30_volts_fatal),
        cmocka_unit_test(the_diode_test_knows_a_suppressor_the_right_way_round),
        cmocka_unit_test(an_ammeter_in_place_of_an_open_contact_reads_the_current),
        cmocka_unit_test(an_ammeter_across_the_mains_ends_in_an_arc),
        cmocka_unit_test(an_ammeter_across_a_small_source_loses_its_fuse_and_no_more),
        cmocka_unit_test(an_ammeter_in_a_wire_stays_there_until_it_is_put_back),
        cmocka_unit_test(a_milliammeter_drops_more_and_bears_less),
        cmocka_unit_test(a_clamp_feels_one_wire_and_not_a_pair),
        cmocka_unit_test(a_leakage_clamp_shows_what_does_not_come_back),
        cmocka_unit_test(insulation_refuses_a_live_circuit),
        cmocka_unit_test(insulation_reads_megohms_behind_its_own_resistance),
        cmocka_unit_test(insulation_destroys_electronics_that_it_reaches),
        cmocka_unit_test(earth_continuity_sees_parallel_paths_of_the_structure),
        cmocka_unit_test(the_loop_is_read_from_the_drop_of_a_short_pulse),
        cmocka_unit_test(a_loop_test_trips_the_residual_current_device),
        cmocka_unit_test(the_trip_time_of_a_residual_current_device_is_its_own),
        cmocka_unit_test(the_order_of_the_phases_shows_and_so_does_a_lost_one),
        cmocka_unit_test(the_calibrator_drives_a_loop_until_it_is_put_back),
        cmocka_unit_test(the_calibrator_reads_a_loop_to_two_parts_in_ten_thousand),
        cmocka_unit_test(the_tester_lights_a_lamp_from_85_percent_of_its_step),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
