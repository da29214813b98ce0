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
    SIM_INSTRUMENTS_MAX = 4, ///< two-pole instruments in the network at once
};

struct sim; // opaque

/// Builds the state of @p plant at tick 0: no supply transient, hands off everything.
///
/// @param plant  borrowed, immutable, outlives the sim
/// @param seed   of the only random numbers there are
/// @return STATUS_SYNTAX if a law is unknown or has the wrong number of nodes or parameters;
///         STATUS_SINGULAR naming the node if a circuit has no unique solution
MUST_USE enum status
sim_create(const struct plant *plant, uint64_t seed, struct sim **sim, struct error *error);
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
void sim_fault(struct sim *sim, uint32_t variant, bool present);

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

/// An instrument between two terminals: a resistance, with a source behind it for ohms.
struct sim_instrument {
    uint32_t terminal_a, terminal_b; ///< PLANT_NONE: not touching
    double resistance;               ///< [ohm] > 0
    double source_voltage;           ///< [V] DC in series, 0 for a voltmeter
};
/// The current from a to b is (va - vb - source)/resistance. A probe on a hose or a rod touches
/// nothing.
void sim_instrument(struct sim *sim, uint32_t slot, const struct sim_instrument *instrument);

// ---- What can be read. None of these changes a bit of the state. ----

/// DC value, pressure [Pa absolute], speed: of a node; PLANT_REFERENCE reads the reference.
double sim_node(const struct sim *sim, uint32_t node);
/// 50 Hz phasor of an electrical node [V rms], 0 if the node has no alternating layer.
struct phasor {
    double re, im;
};
struct phasor sim_node_phasor(const struct sim *sim, uint32_t node);
/// Current through an instrument from a to b [A DC].
double sim_instrument_current(const struct sim *sim, uint32_t slot);
double sim_signal(const struct sim *sim, uint32_t signal);
double sim_expression(const struct sim *sim, const struct expression *expression);
const struct expression_context *sim_context(const struct sim *sim);

/// Is the fault variant present now?
bool sim_fault_present(const struct sim *sim, uint32_t variant);
/// Spare that sits on the component, PLANT_NONE for the original article.
uint32_t sim_part(const struct sim *sim, uint32_t component);

/// The PLC as its console shows it.
struct sim_plc {
    bool running;
    const uint8_t *inputs, *outputs; ///< [program.input_count], [program.output_count], images
    const uint8_t *steps;            ///< [program.step_count]
    const double *step_times;        ///< [s]
    const double *memories;
    const uint8_t *messages;                      ///< [program.message_count] standing
    const int8_t *forced_inputs, *forced_outputs; ///< -1 not forced, 0 or 1
};
struct sim_plc sim_plc(const struct sim *sim);
/// Forces an input or an output image to 0 or 1; -1 releases it.
void sim_force(struct sim *sim, bool output, uint32_t index, int value);

/// What the solver did, open to all (`--stats`).
struct sim_statistics {
    uint64_t steps, newton_iterations, newton_failures;
    uint64_t factorisations, refactorisations, solves, island_steps, island_steps_slept;
    uint32_t islands, unknowns, laws;
};
struct sim_statistics sim_statistics(const struct sim *sim);
