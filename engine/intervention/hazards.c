// What the real state of the line does to whoever puts hands on it, and which barrier was missing.
#include "engine/base/assert.h"
#include "engine/intervention/internal.h"

#include <math.h>
#include <string.h>

static const double dangerous_alternating = 50.0; // [V]
static const double dangerous_direct = 120.0;     // [V]
static const double live_direct = 12.0;           // [V] enough to strike an arc or blow a fuse
static const double arcing_current = 0.05;        // [A]
static const double dangerous_pressure = 0.3e5;   // gauge [Pa]
static const double dangerous_oil_pressure = 5e5; // of oil, gauge [Pa]

static void add(struct hazards *hazards, const char *kind, const char *barrier, uint32_t severity)
{
    if (hazards->count < HANDS_HAZARDS_MAX) {
        hazards->list[hazards->count++] =
            (struct hazard){.kind = kind, .barrier = barrier, .severity = severity};
    }
}

static bool opens_part(const struct hands *hands, const struct action *action)
{
    enum action_kind kind = action->kind;
    return instruments_open(hands, action) || kind == ACTION_DISMANTLE || kind == ACTION_FIT ||
           kind == ACTION_DISCONNECT || kind == ACTION_CONNECT || kind == ACTION_REPAIR;
}

static const char *electrical_barrier(const struct hands *hands)
{
    return hands_locked_state(hands, "electrical") > 0.0 ? "proving_dead" : "lockout_electrical";
}

// The barrier against oil; a line that tells of none has at least its pressure let out.
static const char *hydraulic_barrier(const struct hands *hands)
{
    bool known = false;
    for (uint32_t i = 0; i < hands->scenario->energy_count; i++) {
        known = known || strcmp(hands->scenario->energies[i].id, "hydraulic") == 0;
    }
    return !known || hands_locked_state(hands, "hydraulic") > 0.0 ? "dissipation"
                                                                  : "lockout_hydraulic";
}

static const char *pneumatic_barrier(const struct hands *hands)
{
    return hands_locked_state(hands, "pneumatic") > 0.0 ? "dissipation" : "lockout_pneumatic";
}

// The largest current that the component itself tells [A].
static double current_of(const struct hands *hands, uint32_t component)
{
    const struct plant_component *owner = &hands->plant->components[component];
    double most = 0.0;
    for (uint32_t i = 0; i < owner->signal_count; i++) {
        const char *dot = strrchr(hands->plant->signals[owner->signal_first + i].name, '.');
        if (dot != NULL && strcmp(dot, ".current") == 0) {
            double current = fabs(sim_signal(hands->sim, owner->signal_first + i));
            most = current > most ? current : most;
        }
    }
    return most;
}

static void
electrical_danger(const struct hands *hands, uint32_t component, struct hazards *hazards)
{
    double direct = 0.0;
    double alternating = 0.0;
    hands_voltage(hands, component, &direct, &alternating);
    if (alternating > dangerous_alternating || direct > dangerous_direct) {
        add(hazards, "shock", electrical_barrier(hands), 2);
    } else if (direct > live_direct || alternating > live_direct) {
        bool arc = current_of(hands, component) > arcing_current;
        add(hazards, arc ? "arc" : "short_circuit", electrical_barrier(hands), 1);
    }
}

static void
pneumatic_danger(const struct hands *hands, const struct action *action, struct hazards *hazards)
{
    uint32_t component = component_of(hands, action->on);
    double pressure = hands_pressure(hands, component);
    if (action->kind == ACTION_CONNECT) { // a hose pushed into a port under pressure
        uint32_t terminal = plant_terminal_find(hands->plant, action->with);
        uint32_t owner =
            terminal == PLANT_NONE ? component : hands->plant->terminals[terminal].component;
        double there = hands_pressure(hands, owner);
        pressure = there > pressure ? there : pressure;
    }
    if (pressure > dangerous_pressure) {
        bool hose = (hands->plant->components[component].flags & PLANT_CONNECTION) != 0;
        bool opened = action->kind != ACTION_REPAIR;
        add(hazards, hose && opened ? "whip" : "jet", pneumatic_barrier(hands), opened ? 2 : 1);
    }
}

// A fitting opened, an accumulator not drained: a jet of oil that goes through a glove.
static void
hydraulic_danger(const struct hands *hands, const struct action *action, struct hazards *hazards)
{
    uint32_t component = component_of(hands, action->on);
    double pressure = hands_oil_pressure(hands, component);
    if (action->kind == ACTION_CONNECT) {
        uint32_t terminal = plant_terminal_find(hands->plant, action->with);
        uint32_t owner =
            terminal == PLANT_NONE ? component : hands->plant->terminals[terminal].component;
        double there = hands_oil_pressure(hands, owner);
        pressure = there > pressure ? there : pressure;
    }
    if (pressure > dangerous_oil_pressure) {
        add(hazards, "oil_jet", hydraulic_barrier(hands), 2);
    }
}

static const char *movement_barrier(const struct hands *hands, const char *mover)
{
    if (mover != NULL && strcmp(mover, "hydraulic") == 0) {
        return hydraulic_barrier(hands);
    }
    if (mover != NULL && strcmp(mover, "electrical") == 0) {
        return "lockout_electrical";
    }
    return mover != NULL && strcmp(mover, "mechanical") == 0 ? "blocking"
                                                             : pneumatic_barrier(hands);
}

static void
movement_danger(const struct hands *hands, const struct action *action, struct hazards *hazards)
{
    uint32_t component = component_of(hands, action->on);
    const char *mover = hands_mover(hands, component);
    bool moves = mover != NULL ? hands_is_moving(hands, component) : hands_coasts(hands, component);
    if (moves) {
        add(hazards, "movement", movement_barrier(hands, mover), 2);
    } else if (action->kind != ACTION_TOUCH && action->kind != ACTION_BLOCK && mover != NULL) {
        add(hazards, "movement", movement_barrier(hands, mover), 1);
    }
}

// Energy given back after a lock-out, and nobody was told.
static void
restart_danger(const struct hands *hands, const struct action *action, struct hazards *hazards)
{
    uint32_t component = component_of(hands, action->on);
    uint32_t signal = component == PLANT_NONE ? PLANT_NONE : hands_handle(hands, component);
    if (signal != PLANT_NONE && strcmp(action->mode, "handle") == 0 && action->value > 0.5 &&
        (hands->plant->components[component].flags & PLANT_ISOLATOR) != 0 &&
        sim_signal(hands->sim, signal) < 0.5 && !hands->announced_restart) {
        add(hazards, "restart", "announce", 1);
    }
}

// ---- Loads ----

static const uint32_t falling_ticks = 400;    // long enough to see a load go
static const uint32_t draining_ticks = 20000; // and to see oil or air leave what held it
static const uint32_t look_ticks = 200;
static const double falling_way = 0.002; // [m]

// Does the act let go of something, and does it on a copy of the line?
static bool let_go(const struct hands *hands, const struct action *action, struct sim *line)
{
    uint32_t component = component_of(hands, action->on);
    uint32_t signal = PLANT_NONE;
    switch ((int)action->kind) {
    case ACTION_DISMANTLE:
        sim_remove(line, component);
        return true;
    case ACTION_UNBLOCK:
        sim_prop(line, component, false);
        return true;
    case ACTION_DISCONNECT:
        for (uint32_t end = 0; end < 2; end++) {
            if (sim_end(line, component, end) == plant_terminal_find(hands->plant, action->with)) {
                sim_connect(line, component, end, PLANT_NONE);
            }
        }
        return true;
    case ACTION_OPERATE:
        signal = hands_control(hands, component, action->mode);
        sim_control(line, signal, action->value);
        return true;
    default:
        return false;
    }
}

// An isolator or a drain: what is moved to let energy out, and not to work.
static bool lets_energy_out(const struct hands *hands, const struct action *action)
{
    uint32_t component = component_of(hands, action->on);
    uint32_t signal = hands_control(hands, component, action->mode);
    if (action->kind != ACTION_OPERATE) {
        return true;
    }
    for (uint32_t i = 0; i < hands->scenario->energy_count; i++) {
        const struct scenario_energy *energy = &hands->scenario->energies[i];
        for (uint32_t k = 0; k < energy->release_count; k++) {
            if (energy->release[k].signal == signal) {
                return true;
            }
        }
    }
    return (hands->plant->components[component].flags & PLANT_ISOLATOR) != 0 && action->value < 0.5;
}

// Does the act take away the very thing that holds this load?
static bool holds(const struct hands *hands, const struct action *action, uint32_t load)
{
    uint32_t component = component_of(hands, action->on);
    return action->kind == ACTION_DISMANTLE && mechanism_of(hands, component) != PLANT_NONE &&
           mechanism_of(hands, component) == mechanism_of(hands, load);
}

enum { LOADS_MAX = 16 };

// Loads that stand, that nothing props, and that the act might let go.
struct loads {
    uint32_t components[LOADS_MAX];
    double drops[LOADS_MAX];
    uint32_t count;
};

static bool is_known(const struct loads *loads, uint32_t component)
{
    for (uint32_t i = 0; i < loads->count; i++) {
        if (loads->components[i] == component) {
            return true;
        }
    }
    return loads->count == LOADS_MAX;
}

static struct loads standing_loads(const struct hands *hands, const struct action *action)
{
    struct loads loads = {.count = 0};
    uint32_t under_hand = component_of(hands, action->on);
    for (uint32_t i = 0; i < hands->scenario->energy_count; i++) {
        const struct scenario_energy *energy = &hands->scenario->energies[i];
        for (uint32_t k = 0; k < energy->block_count; k++) {
            uint32_t load = energy->block[k];
            bool propped = sim_propped(hands->sim, load) &&
                           !(action->kind == ACTION_UNBLOCK && load == under_hand);
            double drop = sim_drop(hands->sim, load);
            if (drop > falling_way && !propped && !hands_is_moving(hands, load) &&
                !is_known(&loads, load)) {
                loads.drops[loads.count] = drop;
                loads.components[loads.count++] = load;
            }
        }
    }
    return loads;
}

static bool
any_holds(const struct hands *hands, const struct action *action, const struct loads *loads)
{
    for (uint32_t i = 0; i < loads->count; i++) {
        if (holds(hands, action, loads->components[i])) {
            return true;
        }
    }
    return false;
}

static bool any_goes(const struct sim *line, const struct loads *loads)
{
    for (uint32_t i = 0; i < loads->count; i++) {
        if (loads->drops[i] - sim_drop(line, loads->components[i]) > falling_way) {
            return true;
        }
    }
    return false;
}

// In a branch of time in which the act is done: does a load go down that stood before?
static bool falls(const struct hands *hands, const struct action *action)
{
    struct loads loads = standing_loads(hands, action);
    if (loads.count == 0 || any_holds(hands, action, &loads)) {
        return loads.count > 0;
    }
    struct sim *branch = sim_copy(hands->sim);
    bool goes = false;
    if (let_go(hands, action, branch)) {
        uint32_t ticks = action->kind == ACTION_OPERATE ? draining_ticks : falling_ticks;
        for (uint32_t t = 0; t < ticks && !goes; t += look_ticks) {
            sim_advance(branch, look_ticks);
            goes = any_goes(branch, &loads);
        }
    }
    sim_destroy(branch);
    return goes;
}

static bool may_let_go(const struct action *action)
{
    return action->kind == ACTION_DISMANTLE || action->kind == ACTION_DISCONNECT ||
           action->kind == ACTION_UNBLOCK || action->kind == ACTION_OPERATE;
}

// A load that falls on whoever opens what held it, or, with nobody near, on the machine.
static void
fall_danger(const struct hands *hands, const struct action *action, struct hazards *hazards)
{
    if (component_of(hands, action->on) == PLANT_NONE || !may_let_go(action) ||
        hands_refusal(hands, action) != NULL || !lets_energy_out(hands, action)) {
        return;
    }
    if (falls(hands, action)) {
        add(hazards, "fall", "blocking", action->kind == ACTION_OPERATE ? 1 : 2);
    }
}

// Nitrogen alone goes into an accumulator: oil burns in anything else.
static void
gas_danger(const struct hands *hands, const struct action *action, struct hazards *hazards)
{
    (void)hands;
    if (action->kind == ACTION_ADJUST && strcmp(action->mode, "precharge") == 0 &&
        strcmp(action->with, "nitrogen") != 0) {
        add(hazards, "explosion", "nitrogen", 2);
    }
}

// What the state of the line does at this instant, but for what would fall.
static struct hazards present_danger(const struct hands *hands, const struct action *action)
{
    struct hazards hazards = {0};
    uint32_t component = component_of(hands, action->on);
    if (action->kind == ACTION_OPERATE) {
        restart_danger(hands, action, &hazards);
    }
    if (component == PLANT_NONE || hands_refusal(hands, action) != NULL) {
        return hazards;
    }
    gas_danger(hands, action, &hazards);
    if (opens_part(hands, action)) {
        electrical_danger(hands, component, &hazards);
        pneumatic_danger(hands, action, &hazards);
        hydraulic_danger(hands, action, &hazards);
    }
    if (opens_part(hands, action) || action->kind == ACTION_TOUCH || action->kind == ACTION_CLEAN ||
        action->kind == ACTION_LUBRICATE || action->kind == ACTION_BLOCK ||
        action->kind == ACTION_TIGHTEN || action->kind == ACTION_REFIT_GUARD ||
        instruments_hold(action)) {
        movement_danger(hands, action, &hazards);
    }
    return hazards;
}

struct hazards hands_danger(const struct hands *hands, const struct action *action)
{
    struct hazards hazards = present_danger(hands, action);
    fall_danger(hands, action, &hazards);
    return hazards;
}

void hazards_fall(struct hands *hands)
{
    struct hazards found = {0};
    fall_danger(hands, &hands->action, &found);
    for (uint32_t i = 0; i < found.count; i++) {
        hazards_add(&hands->hazards, found.list[i]);
    }
}

// A mechanism that turns while its guard lies on the floor.
static void watch_guards(struct hands *hands)
{
    for (uint32_t i = 0; i < hands->plant->component_count; i++) {
        if (hands->components[i].unguarded && sim_present(hands->sim, i) &&
            hands_is_moving(hands, i)) {
            hazards_add(&hands->hazards,
                        (struct hazard){.kind = "unguarded", .barrier = "guard", .severity = 2});
        }
    }
}

bool hazards_on_part(const struct hands *hands, const struct action *action)
{
    return opens_part(hands, action) || action->kind == ACTION_CLEAN ||
           action->kind == ACTION_LUBRICATE || action->kind == ACTION_TIGHTEN;
}

static void worst(double *kept, double now)
{
    *kept = now > *kept ? now : *kept;
}

static void look(struct hands *hands)
{
    struct part_state *state = &hands->state;
    double direct = 0.0;
    double alternating = 0.0;
    hands_voltage(hands, hands->component, &direct, &alternating);
    worst(&state->volts, direct > alternating ? direct : alternating);
    worst(&state->pressure, hands_pressure(hands, hands->component));
    worst(&state->oil, hands_oil_pressure(hands, hands->component));
    worst(&state->hanging, hands_hanging(hands, hands->component));
    worst(&state->can_move, hands_can_move(hands, hands->component) ? 1.0 : 0.0);
    state->locked_electrical = hands_locked_state(hands, "electrical");
    state->locked_pneumatic = hands_locked_state(hands, "pneumatic");
}

void hazards_add(struct hazards *hazards, struct hazard found)
{
    for (uint32_t i = 0; i < hazards->count; i++) {
        struct hazard *known = &hazards->list[i];
        if (strcmp(known->kind, found.kind) == 0) {
            known->severity = found.severity > known->severity ? found.severity : known->severity;
            return;
        }
    }
    add(hazards, found.kind, found.barrier, found.severity);
}

static void watch(struct hands *hands)
{
    struct hazards now = present_danger(hands, &hands->action);
    if (hands->unguarded_count > 0) {
        watch_guards(hands);
    }
    for (uint32_t i = 0; i < now.count; i++) {
        hazards_add(&hands->hazards, now.list[i]);
    }
    if (hands->on_part) {
        look(hands);
    }
    uint32_t node =
        hands->component == PLANT_NONE ? PLANT_NONE : mechanism_of(hands, hands->component);
    if (node != PLANT_NONE) {
        worst(&hands->fastest, fabs(sim_node(hands->sim, node)));
    }
}

void hazards_watch(struct hands *hands)
{
    sim_glance(hands->sim, true);
    watch(hands);
    sim_glance(hands->sim, false);
}

static void tell_state(struct outcome *outcome, const char *ref, const char *mode, double exact)
{
    outcome_add(outcome, OBSERVATION_STATE, ref, "", mode)->exact = exact;
}

void hazards_state(const struct hands *hands, struct outcome *outcome)
{
    const char *ref = hands->plant->components[hands->component].ref;
    tell_state(outcome, ref, "volts", hands->state.volts);
    tell_state(outcome, ref, "bar", hands->state.pressure);
    tell_state(outcome, ref, "moving", hands->state.can_move);
    if (hands->state.oil > 0.0) {
        tell_state(outcome, ref, "oil", hands->state.oil);
    }
    if (hands->state.hanging > 0.0) {
        double told = hands->state.hanging < 1e3 ? hands->state.hanging : 1e3; // a shaft has no end
        tell_state(outcome, ref, "hanging", told);
    }
    tell_state(outcome, ref, "locked.electrical", hands->state.locked_electrical);
    tell_state(outcome, ref, "locked.pneumatic", hands->state.locked_pneumatic);
}

void hazards_tell(const struct hands *hands, struct outcome *outcome)
{
    for (uint32_t i = 0; i < hands->hazards.count; i++) {
        const struct hazard *hazard = &hands->hazards.list[i];
        struct observation *observation = outcome_add(
            outcome, OBSERVATION_HAZARD, hands->action.on, hazard->barrier, hazard->kind);
        observation->exact = hazard->severity;
        text_copy(observation->shown,
                  sizeof observation->shown,
                  phrase_hazard(hazard->kind, hazard->severity, hands->language));
    }
}
