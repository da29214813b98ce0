/// @file sim.h
/// A line that runs: all that changes, and the step of 1 ms that changes it.
///
/// State is one flat block: a snapshot is a memcpy, a comparison is a hash, a branch of time is a
/// copy. What hands change is state too: the overlay of parameters, which part sits where, where the
/// ends of wires, tubes and probes are.
///
/// Order in one tick: laws whose signals changed -> electrical DC -> electrical AC if touched ->
/// pneumatic and mechanical islands -> laws whose islands moved -> signals; every tenth tick the PLC
/// scan, on inputs solved in that tick. A signal written in one tick is read in the next, and so a
/// command of hands takes effect at the next tick. See docs/physics/control.md.
#pragma once

#include "engine/base/status.h"
#include "engine/plant/plant.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    SIM_TICKS_PER_SECOND = 1000,
    SIM_SCAN_TICKS = 10,
    SIM_INSTRUMENTS_MAX = 4, ///< in the networks at once
    SIM_FAULT_TICKS = 10,    ///< how often conditions, windows and chains of faults are looked at
    SIM_WEAR_TICKS = 100,    ///< how often wear grows, and what lasts is looked at
    SIM_PROCESSES_MAX = 64,  ///< faults with a course of their own at once
};

struct sim; // opaque

/// How a line is solved. The same laws on each.
enum sim_path {
    SIM_FAST,   ///< what sessions, replays and sweeps use: only what changes, steps by their error
    SIM_STRICT, ///< the fast equations, every moving part at every millisecond
    SIM_REFERENCE, ///< every island as a whole, each millisecond: the judge of the other two
};

/// Builds the state of @p plant at tick 0: no supply transient, hands off everything.
///
/// @param plant  borrowed, immutable, outlives the sim
/// @param seed   of the only random numbers there are
/// @return STATUS_SYNTAX if a law is unknown or has the wrong number of nodes or parameters;
///         STATUS_SINGULAR naming the node if a circuit has no unique solution
MUST_USE enum status
sim_create(const struct plant *plant, uint64_t seed, struct sim **sim, struct error *error);
/// The same on a given path.
MUST_USE enum status sim_create_on(enum sim_path path,
                                   const struct plant *plant,
                                   uint64_t seed,
                                   struct sim **sim,
                                   struct error *error);
void sim_destroy(struct sim *sim);

/// A second sim in the same state, on the same plant. Owned by the caller.
struct sim *sim_copy(const struct sim *sim);

/// Lets @p ticks of 1 ms pass.
void sim_advance(struct sim *sim, uint32_t ticks);

uint64_t sim_tick(const struct sim *sim);

/// Hash of the whole state block, raw bits.
uint64_t sim_hash(const struct sim *sim);

/// The state block: for snapshots. sim_restore() asserts that the size is the same.
size_t sim_state_bytes(const struct sim *sim);
void sim_save(const struct sim *sim, void *block);
void sim_restore(struct sim *sim, const void *block);

// ---- What hands do. All take effect at the next tick. ----

/// Moves a control signal: a button pressed (1) or released (0), a handle.
/// @pre the signal has `control`
void sim_control(struct sim *sim, uint32_t signal, double value);

/// Makes @p variant (a fault) present or absent on its component, in the part that now sits there.
/// Absent is absent in every way: its course, its wear and what burnt are gone too.
void sim_fault(struct sim *sim, uint32_t variant, bool present);

/// Gives a fault its course from tick @p onset on, or from now, in place of what it had.
/// @pre fewer than SIM_PROCESSES_MAX others have one; 0 < severity <= 1; nothing is negative
void sim_fault_set(struct sim *sim,
                   uint32_t variant,
                   uint64_t onset,
                   const struct plant_course *course);

/// Sets the damage of a wear row in [0, 1], as years of use would have.
void sim_age(struct sim *sim, uint32_t wear, double damage);

/// As if the line had run for @p seconds more the way it has run since each part is there: damage
/// grows at its mean rate, nothing else changes.
void sim_wear(struct sim *sim, double seconds);

/// Sets a parameter (a setting turned, an author's --set). Kept when other variants come and go.
void sim_set_parameter(struct sim *sim, uint32_t parameter, double value);
double sim_parameter(const struct sim *sim, uint32_t parameter);

/// Takes the part of @p component away: its electrical paths open, its ports are open to the
/// atmosphere or plugged as its laws say, its mechanism is free.
void sim_remove(struct sim *sim, uint32_t component);

/// Puts a part in: PLANT_NONE is the original article, new and sound; else a spare's variant.
/// Faults of the old part leave with it; settings are as delivered (nominal of the kind's default).
void sim_fit(struct sim *sim, uint32_t component, uint32_t spare);
bool sim_present(const struct sim *sim, uint32_t component);

/// Joins end 0 or 1 of a connection to a terminal, or to nothing (PLANT_NONE).
void sim_connect(struct sim *sim, uint32_t component, uint32_t end, uint32_t terminal);
uint32_t sim_end(const struct sim *sim, uint32_t component, uint32_t end);

/// Holds the mechanism of a component where it is, as a prop or a pin does, or lets it go.
void sim_prop(struct sim *sim, uint32_t component, bool propped);

/// Plugs the ports that a component leaves open when it is away or its line is off, or unplugs them.
/// A part that is fitted has no plugs.
void sim_cap(struct sim *sim, uint32_t component, bool capped);

/// How an instrument touches the line.
enum sim_instrument_kind {
    SIM_BETWEEN, ///< two terminals of a circuit
    SIM_IN_LINE, ///< a wire, tube or hose is opened at one end and the meter put in
    SIM_GAUGE,   ///< on terminal a, of air or oil
};

/// An instrument as the networks see it. Members of the other kinds stay 0.
struct sim_instrument {
    enum sim_instrument_kind kind;
    uint32_t terminal_a, terminal_b; ///< PLANT_NONE: not touching
    uint32_t connection, end;        ///< SIM_IN_LINE
    /// Between, in a wire: [ohm] > 0. In a hose: drop over flow squared [Pa/(m³/s)²] >= 0.
    double resistance;
    double source_voltage; ///< [V] DC in series, 0 for a voltmeter
    double capacitance;    ///< [F] parallel, in the alternating layer
    double current_limit;  ///< [A] of the source, 0: none but its resistance
    double volume;         ///< [m³] of a gauge with its hose, of a meter for air
    double conductance;    ///< of that gauge's bore, of that meter [m³/(s·Pa)]
    double opening; ///< of a gauge that has burst: air [m³/(s·Pa)], oil [m³/(s·sqrt(Pa))]
};
/// The current from a to b is (va - vb - source)/resistance; in line, from the connection to what it
/// joins. A probe on a hose or a rod touches nothing. A gauge put on anew is empty.
void sim_instrument(struct sim *sim, uint32_t slot, const struct sim_instrument *instrument);

// ---- What can be read. None of these changes a bit of the state. ----

/// While on, what is read is what was computed last, without bringing up to date what lags: for whoever
/// only keeps watch many times a second. What lags changes less than the solver's tolerance would show, so such a
/// reading is late, never wrong. Whoever measures does not glance.
void sim_glance(struct sim *sim, bool on);

/// DC value, pressure [Pa absolute], speed: of a node; PLANT_REFERENCE reads the reference.
double sim_node(const struct sim *sim, uint32_t node);
/// 50 Hz phasor of an electrical node [V rms], 0 if the node has no alternating layer.
struct phasor {
    double re, im;
};
struct phasor sim_node_phasor(const struct sim *sim, uint32_t node);
/// Current through an instrument from a to b [A DC] and [A rms].
double sim_instrument_current(const struct sim *sim, uint32_t slot);
struct phasor sim_instrument_phasor(const struct sim *sim, uint32_t slot);
/// Pressure in a gauge [Pa, as its terminal has it]; 0 if it is on nothing.
double sim_instrument_pressure(const struct sim *sim, uint32_t slot);
/// Flow through a meter in a tube [m³/s ANR] or hose [m³/s], from the connection to what it joins.
double sim_instrument_flow(const struct sim *sim, uint32_t slot);

/// Current of the first law with one of its own of a component [A], from its first node to its
/// second: what a clamp around it feels. Zero if there is none.
struct sim_current {
    double direct;
    struct phasor alternating;
};
struct sim_current sim_component_current(const struct sim *sim, uint32_t component);

/// Alternating network of an electrical node.
struct sim_alternating {
    bool driven;      ///< it has one
    bool own;         ///< of a drive, not of the mains
    double frequency; ///< [Hz]
};
struct sim_alternating sim_node_alternating(const struct sim *sim, uint32_t node);
/// Does a source reach this electrical node with direct voltage? A loose wire floats.
bool sim_node_direct(const struct sim *sim, uint32_t node);
double sim_signal(const struct sim *sim, uint32_t signal);
double sim_expression(const struct sim *sim, const struct expression *expression);
const struct expression_context *sim_context(const struct sim *sim);

/// Is the fault there: asked for (at work at this instant or not), burnt, or worn by a tenth?
bool sim_fault_present(const struct sim *sim, uint32_t variant);
/// How far it is at work at this instant [0, 1].
double sim_severity(const struct sim *sim, uint32_t variant);
/// Did it come of a secondary damage?
bool sim_burnt(const struct sim *sim, uint32_t variant);
/// Damage of a wear row [0, 1].
double sim_damage(const struct sim *sim, uint32_t wear);
/// Spare that sits on the component, PLANT_NONE for the original article.
uint32_t sim_part(const struct sim *sim, uint32_t component);

/// Node of the first terminal of a mechanism that the component has, or PLANT_NONE.
uint32_t sim_mechanism(const struct sim *sim, uint32_t component);
bool sim_propped(const struct sim *sim, uint32_t component);
bool sim_capped(const struct sim *sim, uint32_t component);
/// How far the weight on that mechanism would go if nothing held it [m]; infinite for a weight on a
/// shaft; 0: it hangs on nothing, or lies on its stop.
double sim_drop(const struct sim *sim, uint32_t component);

/// The PLC as its console shows it.
struct sim_plc {
    bool running;
    const uint8_t *inputs, *outputs; ///< [program.input_count], [program.output_count], images
    const uint8_t *steps;            ///< [program.step_count]
    const double *step_times;        ///< [s]
    const double *memories;
    const double *analogs;                        ///< [program.analog_count] images
    const uint8_t *messages;                      ///< [program.message_count] standing
    const int8_t *forced_inputs, *forced_outputs; ///< -1 not forced, 0 or 1
};
struct sim_plc sim_plc(const struct sim *sim);
/// Forces an input or an output image to 0 or 1; -1 releases it.
void sim_force(struct sim *sim, bool output, uint32_t index, int value);

/// What the solver did, open to all (`--stats`).
struct sim_statistics {
    uint64_t steps, newton_iterations, newton_failures;
    uint64_t factorisations, solves, rejections, fallbacks;
    uint64_t island_steps, island_steps_slept, ticks_skipped;
    uint32_t islands, unknowns, laws;
};
struct sim_statistics sim_statistics(const struct sim *sim);
