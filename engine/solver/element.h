/// @file element.h
/// What a law is to the solver: unknowns it touches, equations with their slopes, and what it does
/// before and after each step. One node value an unknown (two for a phasor), own branch currents.
///
/// An equation is written as a residual: for a node what leaves it into the element, for a branch
/// the law that must be zero. The solver sums and makes the sums vanish (physics: Kirchhoff).
#pragma once

#include "engine/plant/plant.h"

#include <stdbool.h>
#include <stdint.h>

/// The networks a node can live in. DC and AC stand on the same electrical topology.
enum layer {
    LAYER_DC,   ///< V and A, with the transients of coils
    LAYER_AC,   ///< rms phasors at the frequency of their island, two unknowns each
    LAYER_FLOW, ///< pressures [Pa absolute, oil: gauge] and speeds [m/s, rad/s], solved together
    LAYER_COUNT
};

enum {
    ELEMENT_STATES_MAX = 128,
    ELEMENT_UNKNOWNS_MAX = 16, ///< of one part of an element in one layer
};

/// What the hooks of an element ask for; a sum of these.
enum element_request {
    ELEMENT_TOUCHED = 1, ///< its equations changed: the networks it stands in must be solved again
    ELEMENT_BUSY = 2,    ///< call this hook again in the next tick (a timer runs)
    ELEMENT_BEGIN = 4,   ///< call begin in the next tick
    ELEMENT_LATER = 8,   ///< call end at the next multiple of ELEMENT_LATER_TICKS
};

/// Signals: those of the last tick are read, those of the next are written.
struct signal_board {
    double *now;
    double *next;
    uint32_t *dirty; ///< signals written with another value in this tick
    uint32_t dirty_count;
};

struct element_type;

/// One law at work in a running plant.
struct element {
    const struct element_type *type;
    const double *parameters; ///< in the law's own order
    double *state;            ///< [type->state_count], in the state block
    const double *unknowns;   ///< all unknowns of the plant
    uint32_t node_count;
    uint32_t nodes[PLANT_LAW_NODES_MAX];   ///< place of each node's value in unknowns
    uint32_t phasors[PLANT_LAW_NODES_MAX]; ///< place of the real part, imaginary after it
    uint32_t branches[LAYER_COUNT];        ///< place of the first branch unknown of part 0
    const uint32_t *reads;                 ///< signals, or PLANT_NONE
    const uint32_t *writes;
    struct signal_board *board;
    const uint64_t *tick;
    const double *frequency; ///< of the alternating island it stands in [Hz], else of the mains
};

/// Equations of one part at one iterate.
struct stamp {
    uint32_t count;                                        ///< unknowns of the part
    double step;                                           ///< h [s]
    double frequency;                                      ///< of the AC island [Hz]
    double x[ELEMENT_UNKNOWNS_MAX];                        ///< nodes, then branches
    double old[ELEMENT_UNKNOWNS_MAX];                      ///< at the end of the last step
    double f[ELEMENT_UNKNOWNS_MAX];                        ///< residuals, zero at the call
    double j[ELEMENT_UNKNOWNS_MAX * ELEMENT_UNKNOWNS_MAX]; ///< slopes, row by row, zero at the call
};

/// Where a part stands in a flow network, and the iterate it is put into: x and old are read at
/// rows[i]; residuals are added to f at rows[i], slopes to a at slots[i * count + j].
struct flow_place {
    uint32_t count;
    const uint32_t *rows;
    const uint32_t *slots;
};
struct flow_iterate {
    const double *x, *old;
    double *f, *a;
    double step;
};

/// What an element puts into one layer. All zero: nothing.
struct element_layer {
    void (*stamp)(const struct element *element, uint32_t part, struct stamp *stamp);
    uint32_t node_count;   ///< nodes of a part
    uint32_t node_first;   ///< law node that is the first of part 0; the others follow
    uint32_t branch_count; ///< own unknowns of a part (complex in AC)
    bool parts;            ///< one part for each node_count nodes of the law, else one part
    bool linear;           ///< residual = J x + c, with J and c constant until ELEMENT_TOUCHED
    bool dynamic;  ///< electrical and not linear: its equations look at step or old. Exact for
                   ///< any step if it has a horizon, else it asks for small changes
    bool source;   ///< drives its network: without any, the network is not built
    bool whispers; ///< a source that no law listens to: its network is solved for who looks
};

struct element_type {
    struct element_layer layers[LAYER_COUNT];
    uint32_t state_count;
    /// Fills the state of a new part, from parameters and signals.
    void (*start)(struct element *element);
    /// Value of the law's first node when a line is built: a receiver is full. May be NULL.
    double (*first_node)(const struct element *element);
    /// A source of an AC island whose frequency is its own [Hz], > 0. NULL: the mains, 50 Hz. Where
    /// several sources are joined the mains win: the others see it in element.frequency.
    double (*frequency)(const struct element *element);
    /// Before the networks are solved, when a read signal or a parameter changed. May be NULL.
    uint32_t (*begin)(struct element *element);
    /// After a network with this element made a step of @p step [s]: integrates its own states.
    /// Once for a step: in its flow network if it stands in one, else in that of direct current.
    /// @return true while it moves: its network must not sleep. May be NULL.
    bool (*commit)(struct element *element, double step);
    /// Ticks until something of its own is due if all goes on as it does (a coil that pulls), at
    /// least 1; UINT32_MAX: nothing. Asked after commit. May be NULL.
    uint32_t (*horizon)(const struct element *element);
    /// Puts what stamp says into a flow network faster. May be NULL.
    void (*assemble)(const struct element *element,
                     const struct flow_place *place,
                     const struct flow_iterate *iterate);
    /// It only stores air in a volume at its node: how much [unit of flow * s / Pa], until
    /// ELEMENT_TOUCHED. Its stamp says the same. May be NULL.
    double (*storage)(const struct element *element);
    /// It puts nothing into its flow network, until ELEMENT_TOUCHED (a shut valve). May be NULL.
    bool (*idle)(const struct element *element);
    /// How a signal it writes changes now [1/s]: tells readers with an edge hook when. May be NULL.
    double (*rate)(const struct element *element, uint32_t write);
    /// Seconds until signal @p read, which changes at @p rate, makes it do something; HUGE_VAL:
    /// never. Its flow network then ends a step there. May be NULL.
    double (*edge)(const struct element *element, uint32_t read, double rate);
    /// Reads (bit i: read i) for which begin is called only when the change passes an edge.
    uint32_t edge_reads;
    /// Reads for which begin is never called: it follows them in commit or looks at them in end.
    uint32_t deaf_reads;
    /// After all networks, when one that the element touches made a step. May be NULL.
    uint32_t (*end)(struct element *element);
    bool observes; ///< end tells what it sees and does nothing else: it may wait if no law reads it
    bool slow;     ///< end is also called every ELEMENT_SLOW_TICKS
};

enum { ELEMENT_SLOW_TICKS = 100, ELEMENT_LATER_TICKS = 10 };

/// Frequency of the mains [Hz].
extern const double element_mains_frequency;

static inline double element_node(const struct element *element, uint32_t node)
{
    return element->unknowns[element->nodes[node]];
}

/// Own branch unknown of a part in the DC or flow layer.
static inline double element_branch(const struct element *element, enum layer layer, uint32_t index)
{
    return element->unknowns[element->branches[layer] + index];
}

static inline double element_read(const struct element *element, uint32_t index)
{
    uint32_t signal = element->reads[index];
    return signal == PLANT_NONE ? 0.0 : element->board->now[signal];
}

static inline void element_write(const struct element *element, uint32_t index, double value)
{
    uint32_t signal = element->writes[index];
    struct signal_board *board = element->board;
    if (signal != PLANT_NONE && board->next[signal] != value) {
        board->next[signal] = value;
        board->dirty[board->dirty_count++] = signal;
    }
}

/// Writes a value that is no news: who reads the signal sees it, but is not called for it.
static inline void
element_write_quietly(const struct element *element, uint32_t index, double value)
{
    uint32_t signal = element->writes[index];
    if (signal != PLANT_NONE) {
        element->board->next[signal] = value;
        element->board->now[signal] = value;
    }
}

/// Adds to what leaves a node, or to a branch's law.
static inline void stamp_add(struct stamp *stamp, uint32_t row, double value)
{
    stamp->f[row] += value;
}

static inline void stamp_slope(struct stamp *stamp, uint32_t row, uint32_t column, double slope)
{
    stamp->j[row * stamp->count + column] += slope;
}

/// A linear term: slope times the unknown of that column.
static inline void stamp_term(struct stamp *stamp, uint32_t row, uint32_t column, double slope)
{
    stamp->f[row] += slope * stamp->x[column];
    stamp->j[row * stamp->count + column] += slope;
}

/// A conductance between two unknowns.
static inline void
stamp_conductance(struct stamp *stamp, uint32_t a, uint32_t b, double conductance)
{
    stamp_term(stamp, a, a, conductance);
    stamp_term(stamp, a, b, -conductance);
    stamp_term(stamp, b, a, -conductance);
    stamp_term(stamp, b, b, conductance);
}

/// A flow from a to b that depends on both.
static inline void
stamp_flow(struct stamp *stamp, uint32_t a, uint32_t b, double flow, double slope_a, double slope_b)
{
    stamp_add(stamp, a, flow);
    stamp_add(stamp, b, -flow);
    stamp_slope(stamp, a, a, slope_a);
    stamp_slope(stamp, a, b, slope_b);
    stamp_slope(stamp, b, a, -slope_a);
    stamp_slope(stamp, b, b, -slope_b);
}

/// A linear term of a phasor: (re + j im) times the complex unknown of that column.
static inline void
stamp_phasor(struct stamp *stamp, uint32_t row, uint32_t column, double re, double im)
{
    stamp_term(stamp, 2 * row, 2 * column, re);
    stamp_term(stamp, 2 * row, 2 * column + 1, -im);
    stamp_term(stamp, 2 * row + 1, 2 * column, im);
    stamp_term(stamp, 2 * row + 1, 2 * column + 1, re);
}

/// An admittance between two complex unknowns.
static inline void
stamp_admittance(struct stamp *stamp, uint32_t a, uint32_t b, double re, double im)
{
    stamp_phasor(stamp, a, a, re, im);
    stamp_phasor(stamp, a, b, -re, -im);
    stamp_phasor(stamp, b, a, -re, -im);
    stamp_phasor(stamp, b, b, re, im);
}

/// Branch form of a resistance in DC: unknown 2 is the current from 0 to 1.
static inline void stamp_branch(struct stamp *stamp, double resistance)
{
    stamp_term(stamp, 0, 2, 1.0);
    stamp_term(stamp, 1, 2, -1.0);
    stamp_term(stamp, 2, 0, 1.0);
    stamp_term(stamp, 2, 1, -1.0);
    stamp_term(stamp, 2, 2, -resistance);
}

/// The same for phasors.
static inline void stamp_branch_phasor(struct stamp *stamp, double resistance)
{
    stamp_phasor(stamp, 0, 2, 1.0, 0.0);
    stamp_phasor(stamp, 1, 2, -1.0, 0.0);
    stamp_phasor(stamp, 2, 0, 1.0, 0.0);
    stamp_phasor(stamp, 2, 1, -1.0, 0.0);
    stamp_phasor(stamp, 2, 2, -resistance, 0.0);
}
