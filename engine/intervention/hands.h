/// @file hands.h
/// A person's hands on a simulated line: what they hold, what they have locked, and what an act does
/// while it lasts.
///
/// An act is checked, begun, stepped while line time passes, and finished; its observations are
/// there at the end. Nothing here knows marks, screens or the journal. Whoever drives it (the
/// session) advances the sim between the instants that hands_next() names, so that an act gives the
/// same numbers however finely time is cut.
#pragma once

#include "engine/base/text.h"
#include "engine/journal/action.h"
#include "engine/journal/meter.h"
#include "engine/scenario/scenario.h"
#include "engine/sim/sim.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    HANDS_STEPS_MAX = 128,    ///< instants of one act at which something is done
    HANDS_WATCH_TICKS = 50,   ///< how often the line is watched while hands are on a part
    HANDS_TOUCH_TICKS = 1000, ///< probes touch for the last second of a measurement
    HANDS_HAZARDS_MAX = 6,
};

/// Something that would hurt, or just has.
struct hazard {
    const char *kind; ///< shock, arc, short_circuit, movement, jet, whip, oil_jet, fall, unguarded,
                      ///< explosion, instrument, restart
    const char
        *barrier; ///< lockout_electrical, proving_dead, lockout_pneumatic, dissipation, blocking,
                  ///< guard, nitrogen...
    uint32_t severity; ///< 1 minor, 2 major
};
struct hazards {
    uint32_t count;
    struct hazard list[HANDS_HAZARDS_MAX];
};

/// What hands have done to one component.
struct hands_component {
    bool locked;
    bool tagged;
    bool looked;    ///< its scales and screws have been read
    bool unguarded; ///< its guard had to come off and is not back
};

/// Something to be done at an instant of the act under way.
struct hands_step {
    uint32_t at; ///< ticks since the act began
    enum { HANDS_STEP_CONTROL, HANDS_STEP_TOUCH, HANDS_STEP_RELEASE, HANDS_STEP_LET_GO } kind;
    uint32_t signal;
    double value;
};

/// The line's facts at an act on a part: the worst of them from its beginning to its end, since a line
/// that runs may be without pressure when hands go on it, and have it a second later.
struct part_state {
    double volts;             ///< highest, between its terminals or to PE, DC or 50 Hz [V]
    double pressure;          ///< highest, gauge [Pa]
    double can_move;          ///< 1 if its mechanism could move
    double oil;               ///< highest of oil, gauge [Pa]
    double hanging;           ///< furthest that a load which nothing props could fall [m]
    double locked_electrical; ///< 0, 1 padlocked, 2 tagged too
    double locked_pneumatic;
};

/// An instrument's own error, drawn once: display = value * (1 + gain) + offset.
struct instrument_error {
    double gain;
    double offset;
};

/// The measurement under way.
struct measuring {
    double direct_before, alternating_before; ///< between the probes before they touched [V]
    uint32_t since;                           ///< ticks of the act when the instrument was put on
    uint32_t slots;                           ///< of the sim that its probes have taken
    uint32_t sample_ticks;                    ///< between samples, 0: none
    double heat;                              ///< what its fuse has taken [A²s]
    double worst;                             ///< largest value seen
    double trip;      ///< when something ended [s after since], < 0: not yet
    double start;     ///< when something began [s after since]
    uint32_t events;  ///< seen so far
    uint32_t seen[2]; ///< what eyes saw at the last sample
    bool arc, burst, live;
};

/// What was left in the line: a meter in a wire or pipe, a source on two terminals.
struct left_in_place {
    enum meter meter; ///< METER_COUNT: nothing
    uint32_t connection, end;
    char on[ACTION_NAME_BYTES_MAX]; ///< the act's point or line
};

struct hands {
    const struct scenario *scenario;
    const struct plant *plant;
    struct sim *sim; ///< borrowed
    enum language language;
    uint64_t seed;

    struct hands_component *components; ///< [plant.component_count]
    uint32_t unguarded_count;           ///< of them without their guard
    double *stock;                      ///< [plant.variant_count] of spares
    double cost_eur;
    uint32_t worn; ///< bit i: equipment i of hands_equipment()
    bool zone_marked;
    bool announced_stop, announced_restart;
    bool tester_proved;
    struct instrument_error errors[METER_COUNT];
    bool broken[INSTRUMENT_COUNT];
    struct left_in_place left;
    struct measuring measuring;

    // The act under way.
    struct action action;
    uint32_t component; ///< of the act, PLANT_NONE if it has none
    uint32_t terminals[2];
    uint32_t elapsed, ticks;
    struct hands_step steps[HANDS_STEPS_MAX];
    uint32_t step_count, step_next;
    bool on_part;           ///< it is an act on a part, whose state is told
    bool watching;          ///< hands are in a mechanism
    bool moved;             ///< and it moved
    struct hazards hazards; ///< of the act, from its beginning to its end
    struct part_state state;
    uint32_t *train; ///< [plant.component_count] what moves with the part under hand
    uint32_t train_count;
    double fastest; ///< speed of its mechanism during the act [rad/s, m/s]
};

MUST_USE struct hands *hands_create(const struct scenario *scenario,
                                    struct sim *sim,
                                    uint64_t seed,
                                    enum language language);
void hands_destroy(struct hands *hands);

/// Why the act cannot be done at all, as an id ("padlocked"); NULL if it can.
const char *hands_refusal(const struct hands *hands, const struct action *action);

/// How long the act takes [s].
double hands_duration(const struct hands *hands, const struct action *action);

/// What would happen to whoever did this now.
struct hazards hands_danger(const struct hands *hands, const struct action *action);

/// Does this kind of act belong here, or to the desk (papers, reasoning, reports)?
bool hands_do(enum action_kind kind);

/// Begins an act that is not refused; @p ticks is its duration.
void hands_begin(struct hands *hands, const struct action *action, uint32_t ticks);
/// Ticks until the next instant of the act under way at which hands_step() must be called, > 0
/// unless the act is at its end.
uint32_t hands_next(const struct hands *hands);
/// The line has advanced by @p ticks, at most those of hands_next().
void hands_step(struct hands *hands, uint32_t ticks);
/// Ends the act: adds what came of it to @p outcome.
/// @pre elapsed == ticks
void hands_finish(struct hands *hands, struct outcome *outcome);

/// Adds an observation; the last one gives way when there are too many.
struct observation *outcome_add(struct outcome *outcome,
                                enum observation_kind kind,
                                const char *ref,
                                const char *with,
                                const char *mode);

// ---- What hands and eyes tell of the line; none of these changes anything. ----

/// Protective equipment by number; NULL after the last.
const char *hands_equipment(uint32_t index);

/// The isolator of an energy ("electrical", "pneumatic"): of the scenario, else the first of the
/// plant; PLANT_NONE if there is none.
uint32_t hands_isolator(const struct hands *hands, const char *energy);
/// 0 in service, 1 separated and padlocked, 2 tagged too.
double hands_locked_state(const struct hands *hands, const char *energy);
/// Signal of the handle of an isolator, or PLANT_NONE.
uint32_t hands_handle(const struct hands *hands, uint32_t component);
/// The control of that name on a component, PLANT_NONE if it has none.
uint32_t hands_control(const struct hands *hands, uint32_t component, const char *name);

/// What sits now at the end of a connection, or at a terminal.
uint32_t hands_end_terminal(const struct hands *hands, uint32_t component, uint32_t end);
/// Highest gauge pressure within and at the ports of a component [Pa].
double hands_pressure(const struct hands *hands, uint32_t component);
/// The same of oil.
double hands_oil_pressure(const struct hands *hands, uint32_t component);
/// Highest voltage at the terminals of a component, between them or to PE [V], DC and 50 Hz apart.
void hands_voltage(const struct hands *hands,
                   uint32_t component,
                   double *direct,
                   double *alternating);
/// Is its mechanism moving now, by more than 10 mm/s?
bool hands_is_moving(const struct hands *hands, uint32_t component);
/// Does it still run down, with nothing behind it, faster than what the play of a freed shaft does?
bool hands_coasts(const struct hands *hands, uint32_t component);
/// The energy by which its mechanism, or one joined to it by couplings and belts, could move now:
/// air or oil at a cylinder or at the points where its absence is to be checked, a motor whose mains
/// are on, a weight that nothing props ("mechanical"). NULL: none.
const char *hands_mover(const struct hands *hands, uint32_t component);
/// How far the loads that the energies name for a prop would fall, of those at the station of the
/// component that no prop holds [m].
double hands_hanging(const struct hands *hands, uint32_t component);
bool hands_can_move(const struct hands *hands, uint32_t component);

/// The sense row that applies on a component, PLANT_NONE if there is none.
uint32_t hands_sense(const struct hands *hands, uint32_t component, enum sense sense);
/// A setting's value in display units.
double hands_setting(const struct hands *hands, uint32_t setting);
/// "45 %" of a setting, "6,0 bar" of a display.
void hands_setting_text(const struct hands *hands, uint32_t setting, char *text, size_t size);
void hands_display_text(const struct hands *hands, uint32_t display, char *text, size_t size);
