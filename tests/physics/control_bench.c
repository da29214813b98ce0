#include "tests/physics/control_bench.h"

#include "tests/support/check.h"

#include <math.h>

struct sim *bench_start(struct plant *plant)
{
    struct sim *sim;
    struct error error;
    if (sim_create(plant, 1, &sim, &error) != STATUS_OK) {
        print_error("%s: %s\n", error.where, error.what);
        fail();
    }
    return sim;
}

void bench_finish(struct sim *sim, struct plant *plant)
{
    assert_int_equal(sim_statistics(sim).newton_failures, 0);
    sim_destroy(sim);
    plant_destroy(plant);
}

void expect_near(double value, double wanted, double share)
{
    if (!(fabs(value - wanted) <= share * fabs(wanted))) {
        print_error("%.10g, %.10g wanted within %g %%\n", value, wanted, 100.0 * share);
        fail();
    }
}

void expect_within(double value, double wanted, double absolute)
{
    if (!(fabs(value - wanted) <= absolute)) {
        print_error("%.10g, %.10g wanted within %g\n", value, wanted, absolute);
        fail();
    }
}

double volts(const struct sim *sim, const struct plant *plant, const char *node)
{
    return sim_node(sim, plant_node(plant, node));
}

double volts_ac(const struct sim *sim, const struct plant *plant, const char *node)
{
    struct phasor phasor = sim_node_phasor(sim, plant_node(plant, node));
    return sqrt(phasor.re * phasor.re + phasor.im * phasor.im);
}

double value(const struct sim *sim, const struct plant *plant, const char *signal)
{
    return sim_signal(sim, plant_signal_find(plant, signal));
}

bool on(const struct sim *sim, const struct plant *plant, const char *signal)
{
    return value(sim, plant, signal) > 0.5;
}

void set(struct sim *sim, const struct plant *plant, const char *signal, double level)
{
    sim_control(sim, plant_signal_find(plant, signal), level);
}

void change(struct sim *sim, const struct plant *plant, const char *name, double number)
{
    sim_set_parameter(sim, builder_parameter(plant, name), number);
}

// 230 V mains behind a switch, and a supply of 24 V on node "+" against "ref".
void add_supply(struct plant_builder *b, const char *parameters)
{
    builder_component(b, "L1");
    builder_law(b, "source_ac", "L ref", "voltage=230 phase=0 resistance=0.1 reactance=0", "", "");
    builder_component(b, "Q");
    builder_control(b, "Q.handle", 1);
    builder_law(b, "contact", "L line", "", "Q.handle", "");
    builder_component(b, "G1");
    builder_control(b, "G1.temperature", 300);
    builder_law(
        b, "supply_dc", "line ref + ref", parameters, "G1.temperature", "G1.ok G1.current G1.heat");
}

const char bench_stiff_supply[] = "voltage=24 internal_resistance=0.0001";

int milliseconds_until(struct sim *sim, const struct plant *plant, const char *signal, bool level)
{
    int ms = 0;
    while (on(sim, plant, signal) != level && ms < 60000) {
        sim_advance(sim, 1);
        ms++;
    }
    return ms;
}
