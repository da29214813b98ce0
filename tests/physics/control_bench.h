/// @file control_bench.h
/// A 24 V supply on the mains and the few words that tests of control circuits share.
#pragma once

#include "engine/sim/sim.h"
#include "tests/physics/plant_builder.h"

/// A supply without drop; parameters of the law supply_dc.
extern const char bench_stiff_supply[];

struct sim *bench_start(struct plant *plant);

/// Also stops the test if a step was not solved.
void bench_finish(struct sim *sim, struct plant *plant);

/// Stop the test if a value is off by more than a share of what is wanted, or by more than so much.
void expect_near(double value, double wanted, double share);
void expect_within(double value, double wanted, double absolute);

/// Direct voltage of a node, and its alternating voltage, rms.
double volts(const struct sim *sim, const struct plant *plant, const char *node);
double volts_ac(const struct sim *sim, const struct plant *plant, const char *node);

/// A signal, and whether it is on.
double value(const struct sim *sim, const struct plant *plant, const char *signal);
bool on(const struct sim *sim, const struct plant *plant, const char *signal);

/// Moves a control.
void set(struct sim *sim, const struct plant *plant, const char *signal, double level);

/// Changes a parameter: "K.0.resistance".
void change(struct sim *sim, const struct plant *plant, const char *name, double number);

/// Mains of 230 V behind the switch "Q.handle", and a supply on node "+" against "ref" that reads
/// "G1.temperature" and writes "G1.ok", "G1.current", "G1.heat".
void add_supply(struct plant_builder *b, const char *parameters);

/// How many ticks until a signal is on (or off); a minute at most.
int milliseconds_until(struct sim *sim, const struct plant *plant, const char *signal, bool level);
