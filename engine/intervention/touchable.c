// What hands would find on a component: its terminals, voltages, pressures, and whether it moves.
#include "engine/base/assert.h"
#include "engine/base/units.h"
#include "engine/intervention/internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double moving_speed = 0.01;      // [m/s]
static const double coasting_speed = 1.0;     // [rad/s], [m/s] that hurts with no energy behind it
static const double pressure_present = 0.3e5; // gauge [Pa]: what can still move or hurt
static const double oil_present = 5e5;        // the same of oil
static const double live_voltage = 12.0;      // [V]
static const double falling_way = 0.002;      // [m] that a load may sink without harm

uint32_t component_of(const struct hands *hands, const char *name)
{
    uint32_t component = plant_component_find(hands->plant, name);
    if (component == PLANT_NONE) {
        uint32_t terminal = plant_terminal_find(hands->plant, name);
        component =
            terminal == PLANT_NONE ? PLANT_NONE : hands->plant->terminals[terminal].component;
    }
    return component;
}

bool word_at(const char *list, uint32_t index, char *word, size_t size)
{
    static const char *const blanks = " ,";
    const char *at = list + strspn(list, blanks);
    for (uint32_t i = 0; i < index && *at != '\0'; i++) {
        at += strcspn(at, blanks);
        at += strspn(at, blanks);
    }
    size_t length = strcspn(at, blanks);
    if (length == 0 || length >= size) {
        return false;
    }
    memcpy(word, at, length);
    word[length] = '\0';
    return true;
}

double terminal_direct(const struct hands *hands, uint32_t terminal)
{
    uint32_t node = hands->plant->terminals[terminal].node;
    return node == PLANT_REFERENCE ? 0.0 : sim_node(hands->sim, node);
}

struct phasor terminal_phasor(const struct hands *hands, uint32_t terminal)
{
    uint32_t node = hands->plant->terminals[terminal].node;
    return node == PLANT_REFERENCE ? (struct phasor){0.0, 0.0} : sim_node_phasor(hands->sim, node);
}

double terminal_pressure(const struct hands *hands, uint32_t terminal)
{
    uint32_t node = hands->plant->terminals[terminal].node;
    return node == PLANT_REFERENCE ? UNITS_ATMOSPHERE_PA : sim_node(hands->sim, node);
}

uint32_t law_node(const struct hands *hands, const struct plant_law *law, uint32_t index)
{
    uint32_t node = law->nodes[index];
    if (node != PLANT_END_0 && node != PLANT_END_1) {
        return node;
    }
    uint32_t terminal = sim_end(hands->sim, law->component, node == PLANT_END_0 ? 0 : 1);
    return terminal == PLANT_NONE ? PLANT_NONE : hands->plant->terminals[terminal].node;
}

uint32_t hands_end_terminal(const struct hands *hands, uint32_t component, uint32_t end)
{
    return sim_end(hands->sim, component, end);
}

uint32_t hands_control(const struct hands *hands, uint32_t component, const char *name)
{
    const struct plant_component *owner = &hands->plant->components[component];
    for (uint32_t i = 0; i < owner->signal_count; i++) {
        uint32_t signal = owner->signal_first + i;
        const char *dot = strrchr(hands->plant->signals[signal].name, '.');
        if (hands->plant->signals[signal].control && dot != NULL && strcmp(dot + 1, name) == 0) {
            return signal;
        }
    }
    return PLANT_NONE;
}

uint32_t hands_handle(const struct hands *hands, uint32_t component)
{
    return hands_control(hands, component, "handle");
}

uint32_t hands_isolator(const struct hands *hands, const char *energy)
{
    const struct scenario *scenario = hands->scenario;
    for (uint32_t i = 0; i < scenario->energy_count; i++) {
        if (strcmp(scenario->energies[i].id, energy) == 0) {
            return scenario->energies[i].isolator;
        }
    }
    for (uint32_t i = 0; i < hands->plant->component_count; i++) {
        const struct plant_component *component = &hands->plant->components[i];
        if ((component->flags & PLANT_ISOLATOR) != 0 && component->energy != NULL &&
            strcmp(component->energy, energy) == 0) {
            return i;
        }
    }
    return PLANT_NONE;
}

double hands_locked_state(const struct hands *hands, const char *energy)
{
    uint32_t isolator = hands_isolator(hands, energy);
    if (isolator == PLANT_NONE || !hands->components[isolator].locked) {
        return 0.0; // a padlock holds a handle that separates, and no other
    }
    return hands->components[isolator].tagged ? 2.0 : 1.0;
}

// Terminals where the part touches the rest: its own, or what its ends join.
static uint32_t contact_terminal(const struct hands *hands, uint32_t component, uint32_t index)
{
    const struct plant_component *owner = &hands->plant->components[component];
    if (index < owner->terminal_count) {
        return owner->terminal_first + index;
    }
    return sim_end(hands->sim, component, index - owner->terminal_count);
}

static uint32_t contact_count(const struct hands *hands, uint32_t component)
{
    const struct plant_component *owner = &hands->plant->components[component];
    return owner->terminal_count + ((owner->flags & PLANT_CONNECTION) != 0 ? 2U : 0U);
}

static void larger(double *most, double value)
{
    *most = value > *most ? value : *most;
}

static double magnitude(struct phasor a, struct phasor b)
{
    double re = a.re - b.re;
    double im = a.im - b.im;
    return sqrt(re * re + im * im);
}

void hands_voltage(const struct hands *hands,
                   uint32_t component,
                   double *direct,
                   double *alternating)
{
    *direct = 0.0;
    *alternating = 0.0;
    uint32_t count = contact_count(hands, component);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t a = contact_terminal(hands, component, i);
        if (a == PLANT_NONE || hands->plant->terminals[a].domain != DOMAIN_ELECTRICAL) {
            continue;
        }
        larger(direct, fabs(terminal_direct(hands, a)));
        larger(alternating, magnitude(terminal_phasor(hands, a), (struct phasor){0.0, 0.0}));
        for (uint32_t k = 0; k < i; k++) {
            uint32_t b = contact_terminal(hands, component, k);
            if (b == PLANT_NONE || hands->plant->terminals[b].domain != DOMAIN_ELECTRICAL) {
                continue;
            }
            larger(direct, fabs(terminal_direct(hands, a) - terminal_direct(hands, b)));
            larger(alternating, magnitude(terminal_phasor(hands, a), terminal_phasor(hands, b)));
        }
    }
}

static double gauge_at(const struct hands *hands, uint32_t node, enum domain fluid)
{
    double outside = fluid == DOMAIN_PNEUMATIC ? UNITS_ATMOSPHERE_PA : 0.0;
    return node < hands->plant->node_count ? sim_node(hands->sim, node) - outside : 0.0;
}

// Largest gauge pressure of a fluid at the ports of a component and in its chambers.
static double most_pressure(const struct hands *hands, uint32_t component, enum domain fluid)
{
    const struct plant *plant = hands->plant;
    const struct plant_component *owner = &plant->components[component];
    double most = 0.0;
    for (uint32_t i = 0; i < contact_count(hands, component); i++) {
        uint32_t terminal = contact_terminal(hands, component, i);
        if (terminal != PLANT_NONE && plant->terminals[terminal].domain == fluid) {
            larger(&most, gauge_at(hands, plant->terminals[terminal].node, fluid));
        }
    }
    for (uint32_t i = 0; i < owner->law_count; i++) { // chambers: nodes that no terminal shows
        const struct plant_law *law = &plant->laws[owner->law_first + i];
        for (uint32_t k = 0; k < law->node_count; k++) {
            uint32_t node = law_node(hands, law, k);
            if (node < plant->node_count && plant->nodes[node].domain == fluid) {
                larger(&most, gauge_at(hands, node, fluid));
            }
        }
    }
    return most;
}

double hands_pressure(const struct hands *hands, uint32_t component)
{
    return most_pressure(hands, component, DOMAIN_PNEUMATIC);
}

double hands_oil_pressure(const struct hands *hands, uint32_t component)
{
    return most_pressure(hands, component, DOMAIN_HYDRAULIC);
}

// ---- Mechanisms ----

static bool moves_with(const struct hands *hands, uint32_t component, uint32_t node)
{
    const struct plant_component *owner = &hands->plant->components[component];
    for (uint32_t i = 0; i < owner->terminal_count; i++) {
        if (hands->plant->terminals[owner->terminal_first + i].node == node) {
            return true;
        }
    }
    return false;
}

uint32_t mechanism_of(const struct hands *hands, uint32_t component)
{
    return sim_mechanism(hands->sim, component);
}

// Parts that are taken out let a shaft turn back by its play: with all energies cut off nobody is hurt by that.
bool hands_coasts(const struct hands *hands, uint32_t component)
{
    uint32_t node = mechanism_of(hands, component);
    return node != PLANT_NONE && fabs(sim_node(hands->sim, node)) > coasting_speed;
}

bool hands_is_moving(const struct hands *hands, uint32_t component)
{
    uint32_t node = mechanism_of(hands, component);
    return node != PLANT_NONE && fabs(sim_node(hands->sim, node)) > moving_speed;
}

// Is pressure of that fluid at the points where its absence would be checked?
static bool fluid_is_on(const struct hands *hands, enum domain fluid, double present)
{
    const struct scenario *scenario = hands->scenario;
    for (uint32_t i = 0; i < scenario->energy_count; i++) {
        const struct scenario_energy *energy = &scenario->energies[i];
        for (uint32_t k = 0; k < energy->verify_count; k++) {
            uint32_t terminal = plant_terminal_find(hands->plant, energy->verify[k]);
            if (terminal != PLANT_NONE && hands->plant->terminals[terminal].domain == fluid &&
                gauge_at(hands, hands->plant->terminals[terminal].node, fluid) > present) {
                return true;
            }
        }
    }
    return false;
}

static bool has_domain(const struct plant *plant, uint32_t component, enum domain domain)
{
    const struct plant_component *owner = &plant->components[component];
    for (uint32_t i = 0; i < owner->terminal_count; i++) {
        if (plant->terminals[owner->terminal_first + i].domain == domain) {
            return true;
        }
    }
    return false;
}

// Could the mains reach a motor: is it live, or is its isolator closed?
static bool mains_are_on(const struct hands *hands, uint32_t motor)
{
    double direct = 0.0;
    double alternating = 0.0;
    hands_voltage(hands, motor, &direct, &alternating);
    uint32_t isolator = hands_isolator(hands, "electrical");
    uint32_t handle = isolator == PLANT_NONE ? PLANT_NONE : hands_handle(hands, isolator);
    return direct > live_voltage || alternating > live_voltage ||
           (handle != PLANT_NONE && sim_signal(hands->sim, handle) > 0.5);
}

// The energy by which this component alone could move what it is joined to, or NULL.
static const char *pushes(const struct hands *hands, uint32_t component)
{
    enum trade trade = hands->plant->components[component].trade;
    if (hands_pressure(hands, component) > pressure_present ||
        (trade == TRADE_PNEUMATIC && fluid_is_on(hands, DOMAIN_PNEUMATIC, pressure_present))) {
        return "pneumatic";
    }
    bool cylinder = trade == TRADE_HYDRAULIC && // a pump is driven by its motor alone
                    has_domain(hands->plant, component, DOMAIN_TRANSLATION);
    if (hands_oil_pressure(hands, component) > oil_present ||
        (cylinder && fluid_is_on(hands, DOMAIN_HYDRAULIC, oil_present))) {
        return "hydraulic";
    }
    bool motor = trade == TRADE_ELECTRICAL &&
                 has_domain(hands->plant, component, DOMAIN_ELECTRICAL) &&
                 mains_are_on(hands, component);
    return motor ? "electrical" : NULL;
}

enum { SHAFTS_MAX = 32 };

// Mechanisms that move together: through couplings, belts, gears.
struct train {
    uint32_t nodes[SHAFTS_MAX];
    uint32_t count;
};

static void join(struct train *train, uint32_t node)
{
    for (uint32_t i = 0; i < train->count; i++) {
        if (train->nodes[i] == node) {
            return;
        }
    }
    if (train->count < SHAFTS_MAX) {
        train->nodes[train->count++] = node;
    }
}

static void join_all_of(const struct hands *hands, uint32_t component, struct train *train)
{
    const struct plant_component *owner = &hands->plant->components[component];
    for (uint32_t i = 0; i < owner->terminal_count; i++) {
        const struct plant_terminal *terminal = &hands->plant->terminals[owner->terminal_first + i];
        if ((terminal->domain == DOMAIN_TRANSLATION || terminal->domain == DOMAIN_ROTATION) &&
            terminal->node != PLANT_REFERENCE) {
            join(train, terminal->node);
        }
    }
}

uint32_t train_of(const struct hands *hands, uint32_t component, uint32_t *train)
{
    struct train shafts = {.count = 0};
    uint32_t count = 0;
    uint32_t node = component == PLANT_NONE ? PLANT_NONE : mechanism_of(hands, component);
    if (node != PLANT_NONE) {
        join(&shafts, node);
    }
    for (uint32_t k = 0; k < shafts.count; k++) {
        for (uint32_t i = 0; i < hands->plant->component_count; i++) {
            bool known = !moves_with(hands, i, shafts.nodes[k]) || !sim_present(hands->sim, i);
            for (uint32_t n = 0; n < count && !known; n++) {
                known = train[n] == i;
            }
            if (!known) {
                train[count++] = i;
                join_all_of(hands, i, &shafts);
            }
        }
    }
    return count;
}

// The energy that could move one of these, or what hangs on the part.
static const char *
mover_among(const struct hands *hands, uint32_t component, const uint32_t *train, uint32_t count)
{
    bool falls = sim_drop(hands->sim, component) > falling_way;
    for (uint32_t i = 0; i < count; i++) {
        const char *energy = pushes(hands, train[i]);
        if (energy != NULL) {
            return energy;
        }
        falls = falls && !sim_propped(hands->sim, train[i]);
    }
    return falls ? "mechanical" : NULL;
}

const char *hands_mover(const struct hands *hands, uint32_t component)
{
    if (component == hands->component && hands->watching) { // known since the act began
        return mover_among(hands, component, hands->train, hands->train_count);
    }
    uint32_t *train = calloc(hands->plant->component_count + 1U, sizeof *train);
    ASSERT(train != NULL);
    const char *mover = mover_among(hands, component, train, train_of(hands, component, train));
    free(train);
    return mover;
}

bool hands_can_move(const struct hands *hands, uint32_t component)
{
    return hands_mover(hands, component) != NULL;
}

double hands_hanging(const struct hands *hands, uint32_t component)
{
    double most = 0.0;
    for (uint32_t i = 0; i < hands->scenario->energy_count; i++) {
        const struct scenario_energy *energy = &hands->scenario->energies[i];
        for (uint32_t k = 0; k < energy->block_count; k++) {
            bool near = plant_near(hands->plant, energy->block[k], component);
            if (near && !sim_propped(hands->sim, energy->block[k])) {
                larger(&most, sim_drop(hands->sim, energy->block[k]));
            }
        }
    }
    return most;
}
