/// @file internal.h
/// How a sim is laid out: one block of state, and beside it what can be built again from it.
#pragma once

#include "engine/base/random.h"
#include "engine/control/control.h"
#include "engine/laws/registry.h"
#include "engine/sim/instrument.h"
#include "engine/sim/memo.h"
#include "engine/sim/sim.h"
#include "engine/solver/network.h"

/// Whose hooks are called: a set of laws, one bit each, for each reason.
enum wake {
    WAKE_BEGIN, ///< a read signal or a parameter changed, or a timer runs
    WAKE_END,   ///< a network of the law made a step, or a timer runs
    WAKE_LATER, ///< WAKE_END at the next multiple of ELEMENT_LATER_TICKS
    WAKE_SLOW,  ///< WAKE_END at the next multiple of ELEMENT_SLOW_TICKS
    WAKE_COUNT
};

/// Sleep of one island.
struct island_state {
    uint64_t last_tick; ///< up to which it is solved
    uint64_t due_tick;  ///< when its next step ends, ISLAND_RESTS: at the next event
    uint32_t quiet;     ///< reference path: steps in a row without change
    uint32_t touched;   ///< must be solved in the next tick
};

#define ISLAND_RESTS UINT64_MAX

/// Of all instruments.
enum {
    PROBE_COUNT = INSTRUMENT_PLACES * SIM_INSTRUMENTS_MAX,
    PROBE_PARAMETERS = INSTRUMENT_PARAMETERS * SIM_INSTRUMENTS_MAX,
};

/// What hands have done to a component besides taking it away.
enum { SECURED_PROPPED = 1, SECURED_CAPPED = 2 };

/// Linear piece of an instrument: a flag, a branch and up to four nodes.
enum { INSTRUMENT_PIECE_DOUBLES = 32 };

struct sim_header {
    uint64_t tick;
    uint64_t seed;
    uint64_t processes; ///< how many are at work
};

/// A fault that grows, or comes and goes. No padding: it is hashed as it lies.
struct fault_process {
    uint64_t onset;
    double ramp, severity;
    double every, lasting;
    double mean_on, mean_off;
    struct random random;
    uint64_t until;     ///< tick at which the chain changes its state
    uint32_t variant;   ///< PLANT_NONE: a free place
    uint32_t condition; ///< of plant.conditions, or PLANT_NONE
    uint32_t on;        ///< state of the chain
    uint32_t unused;
};

/// How far a wear row has come on the part that sits there. No padding.
struct wear_state {
    double damage;  ///< [0, 1]
    double grown;   ///< of it, since the part sits there and the line runs
    double each;    ///< what the next rise of `count` adds
    uint64_t since; ///< tick
    uint64_t seen;  ///< `count` at the last look: 0 never looked, 1 low, 2 high
    uint64_t ended; ///< one of the row's ends has come
};

/// The block, seen as arrays. All lie in one allocation, in this order.
struct sim_state {
    struct sim_header *header;
    double *unknowns; ///< see sim.unknown_count
    double *rates;    ///< of the unknowns in their last step [1/s]
    double *pieces;   ///< linear pieces of nonlinear electrical parts, see network_part.memory
    double *law_states;
    double *signals;                 ///< of the last tick
    double *parameters;              ///< overlay: what the laws see
    double *set_values;              ///< [parameter_count] settings and what authors set
    double *instruments;             ///< [SIM_INSTRUMENTS_MAX][INSTRUMENT_PARAMETERS]
    struct island_state *islands;    ///< [island_room]
    double *asked;                   ///< [variant_count] severity that hands or a process ask for
    double *severities;              ///< [variant_count] at work now, of all causes the worst
    struct fault_process *processes; ///< [SIM_PROCESSES_MAX]
    struct wear_state *wear;         ///< [wear_count]
    uint64_t *held;   ///< [damage_count] tick since which it holds, plus 1; 0: it does not
    uint32_t *parts;  ///< [component_count] spare that sits there, PLANT_NONE the original
    uint32_t *ends;   ///< [component_count][2] terminals
    uint32_t *probes; ///< [SIM_INSTRUMENTS_MAX][INSTRUMENT_PLACES]
    uint64_t *wake;   ///< [WAKE_COUNT][wake_words] sets of laws
    void *control;
    uint8_t *set;     ///< [parameter_count] set_values counts
    uint8_t *present; ///< [component_count]
    uint8_t *burnt;   ///< [variant_count] come of a secondary damage
    uint8_t *secured; ///< [component_count] SECURED_* bits: what hands hold or have shut
};

/// Lists of laws: those of row i are items[first[i]] up to items[first[i + 1]].
struct law_lists {
    uint32_t *first;
    uint32_t *items;
};

/// A law and which of its reads; lists of them, as struct law_lists.
struct reader {
    uint32_t law, read;
};
struct reader_lists {
    uint32_t *first;
    struct reader *items;
};

/// A law that waits for a signal which the motion of an island changes.
struct sim_edge {
    uint32_t writer, write, reader, read;
};

struct sim {
    const struct plant *plant;
    enum sim_path path;
    uint8_t *block;
    size_t block_bytes;
    struct sim_state state;
    struct arena *arena;                  ///< of what does not change with topology
    uint8_t *kinds;                       ///< [unknown_count]
    uint32_t unknown_count, solved_count; ///< the last ones are references
    uint32_t reference[DOMAIN_COUNT];     ///< places of the references
    uint32_t island_room;
    const struct law **laws;  ///< [law_count]
    struct element *elements; ///< [law_count]
    uint8_t *has_end;         ///< [law_count] its end hook does something
    uint8_t *has_pieces;      ///< [law_count] it has nonlinear electrical parts
    uint8_t *
        end_waits; ///< [law_count] its end hook tells nothing that a law or the PLC reads: WAKE_SLOW
    uint32_t wake_words;
    struct reader_lists readers; ///< by signal: laws that are called when it changes
    uint32_t *piece_first;       ///< [law_count] into state.pieces
    uint32_t piece_count;
    uint32_t *slow; ///< laws with a slow end hook
    uint32_t slow_count;
    uint32_t *weights; ///< laws that may hang on their node: slides, loads on shafts
    uint32_t weight_count;
    uint32_t *counted; ///< wear rows with a count
    uint32_t counted_count;
    struct memo *rates;    ///< [wear_count]
    struct memo *holdings; ///< [damage_count] their conditions
    struct element instruments[SIM_INSTRUMENTS_MAX];
    uint32_t own[SIM_INSTRUMENTS_MAX][DOMAIN_COUNT]; ///< nodes of the instruments themselves
    uint32_t own_phasors[SIM_INSTRUMENTS_MAX];
    struct element *vents; ///< [terminal_count] open ports
    struct element *props; ///< [component_count] what holds a propped mechanism to the frame
    uint8_t *plugged;      ///< [terminal_count] a tube or wire ends there in the sound line
    struct signal_board board;
    struct network *network;
    struct control control;
    struct control_watch control_watch;
    struct expression_context context;
    // of the present topology
    struct arena *topology;
    uint32_t *island_order;    ///< DC, then AC, then flow
    struct law_lists ends;     ///< by island: laws whose end hook follows its steps
    struct law_lists touches;  ///< by law: islands it stands in
    struct law_lists watchers; ///< by unknown of a circuit: laws whose end hook looks at it
    struct sim_edge *edges;    ///< by island: who waits for what it moves
    uint32_t *edge_first;      ///< [island_count + 1] into edges
    uint32_t *stepped;         ///< flow islands that made a step in this tick
    uint32_t stepped_count;
    double states_before[ELEMENT_STATES_MAX]; ///< scratch of call_hook
    struct sim *mirror;                       ///< a copy for whoever looks, see read.c
    bool mirror_valid;
    bool glancing; ///< what was computed last is enough, see sim_glance
    uint64_t steps, ticks_skipped, island_steps, island_steps_slept;
};

/// The terminal that an instrument is on, or that its connection joins at that end.
uint32_t instrument_terminal(const struct sim *sim, const uint32_t *places);

static inline void wake_law(const struct sim *sim, enum wake why, uint32_t law)
{
    sim->state.wake[why * sim->wake_words + law / 64] |= UINT64_C(1) << (law % 64);
}

static inline void unwake_law(const struct sim *sim, enum wake why, uint32_t law)
{
    sim->state.wake[why * sim->wake_words + law / 64] &= ~(UINT64_C(1) << (law % 64));
}

/// Builds the islands for what is now present and joined.
void topology_build(struct sim *sim);

/// Solves all islands up to the present tick, before something about them changes.
void step_catch_up(struct sim *sim);

/// Is that island behind the line's time?
bool step_lags(const struct sim *sim, uint32_t island);

/// Brings a copy up to date for someone who looks: networks, what their laws say of them, currents.
void step_look(struct sim *sim);

/// Marks the islands of a law to be solved in the next tick.
void step_touch_law(struct sim *sim, uint32_t law);

/// Makes signals written outside of a tick readable.
void step_commit_signals(struct sim *sim);

/// The laws of a component look at their parameters again.
void wake_component(struct sim *sim, uint32_t component);

/// Parameters of a component as its part, its faults and its settings make them.
void overlay_refresh(struct sim *sim, uint32_t component);

/// Every SIM_FAULT_TICKS: faults that grow, come and go; wear; secondary damage.
void faults_tick(struct sim *sim);

/// All faults, their courses and their wear leave with a part.
void faults_leave(struct sim *sim, uint32_t component);

/// Puts the worst of all causes of a fault to work, if it has changed.
void faults_apply(struct sim *sim, uint32_t variant);

void wear_init(struct sim *sim);
/// The severity that wear gives a fault [0, 1].
double wear_severity(const struct sim *sim, uint32_t variant);
/// As new, for that fault.
void wear_reset(struct sim *sim, uint32_t variant);
void wear_tick(struct sim *sim);
