/// @file bench.h
/// What the tests of circuits and machines share: start a plant, read it, compare.
#pragma once

#include "engine/sim/sim.h"
#include "tests/physics/plant_builder.h"
#include "tests/support/check.h"

#include <math.h>

static inline struct sim *bench_start(struct plant *plant)
{
    struct sim *sim;
    struct error error;
    if (sim_create_on(SIM_REFERENCE, plant, 1, &sim, &error) != STATUS_OK) {
        print_error("%s: %s\n", error.where, error.what);
        fail();
    }
    return sim;
}

static inline void bench_finish(struct sim *sim, struct plant *plant)
{
    sim_destroy(sim);
    plant_destroy(plant);
}

static inline void bench_near(double value, double wanted, double share)
{
    if (!(fabs(value - wanted) <= share * fabs(wanted))) {
        print_error("%.12g, %.12g wanted within %g %%\n", value, wanted, 100.0 * share);
        fail();
    }
}

static inline double bench_value(const struct sim *sim, const struct plant *plant, const char *name)
{
    return sim_signal(sim, plant_signal_find(plant, name));
}

static inline void
bench_set(struct sim *sim, const struct plant *plant, const char *signal, double level)
{
    sim_control(sim, plant_signal_find(plant, signal), level);
}

static inline double bench_volts(const struct sim *sim, const struct plant *plant, const char *node)
{
    return sim_node(sim, plant_node(plant, node));
}

/// Alternating voltage between two nodes [V rms].
static inline double
bench_between(const struct sim *sim, const struct plant *plant, const char *a, const char *b)
{
    struct phasor x = sim_node_phasor(sim, plant_node(plant, a));
    struct phasor y = sim_node_phasor(sim, plant_node(plant, b));
    return hypot(x.re - y.re, x.im - y.im);
}

static inline double bench_ac(const struct sim *sim, const struct plant *plant, const char *node)
{
    struct phasor x = sim_node_phasor(sim, plant_node(plant, node));
    return hypot(x.re, x.im);
}
