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
        add(hazards, "oil_jet", "dissipation", 2);
    }
}

static void
movement_danger(const struct hands *hands, const struct action *action, struct hazards *hazards)
{
    uint32_t component = component_of(hands, action->on);
    if (hands_is_moving(hands, component)) {
        add(hazards, "movement", pneumatic_barrier(hands), 2);
    } else if (action->kind != ACTION_TOUCH && hands_can_move(hands, component)) {
        add(hazards, "movement", pneumatic_barrier(hands), 1);
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

struct hazards hands_danger(const struct hands *hands, const struct action *action)
{
    struct hazards hazards = {0};
    uint32_t component = component_of(hands, action->on);
    if (action->kind == ACTION_OPERATE) {
        restart_danger(hands, action, &hazards);
    }
    if (component == PLANT_NONE || hands_refusal(hands, action) != NULL) {
        return hazards;
    }
    if (opens_part(hands, action)) {
        electrical_danger(hands, component, &hazards);
        pneumatic_danger(hands, action, &hazards);
        hydraulic_danger(hands, action, &hazards);
    }
    if (opens_part(hands, action) || action->kind == ACTION_TOUCH || action->kind == ACTION_CLEAN ||
        action->kind == ACTION_LUBRICATE || instruments_hold(action)) {
        movement_danger(hands, action, &hazards);
    }
    return hazards;
}

bool hazards_on_part(const struct hands *hands, const struct action *action)
{
    return opens_part(hands, action) || action->kind == ACTION_CLEAN ||
           action->kind == ACTION_LUBRICATE;
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

void hazards_watch(struct hands *hands)
{
    struct hazards now = hands_danger(hands, &hands->action);
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
