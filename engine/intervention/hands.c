#include "engine/intervention/hands.h"

#include "engine/base/assert.h"
#include "engine/base/units.h"
#include "engine/intervention/internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double push_seconds = 0.5; // a short press
static const double push_seconds_max = 60.0;
static const double moving_speed = 0.01;      // [m/s]
static const double pressure_present = 0.3e5; // gauge [Pa]: what can still move or hurt

// ---- Creation ----

struct hands *hands_create(const struct scenario *scenario,
                           struct sim *sim,
                           uint64_t seed,
                           enum language language)
{
    struct hands *hands = calloc(1, sizeof *hands);
    ASSERT(hands != NULL);
    hands->scenario = scenario;
    hands->plant = scenario->plant;
    hands->sim = sim;
    hands->seed = seed;
    hands->language = language;
    hands->component = PLANT_NONE;
    hands->components = calloc(hands->plant->component_count + 1u, sizeof *hands->components);
    hands->stock = calloc(hands->plant->variant_count + 1u, sizeof *hands->stock);
    ASSERT(hands->components != NULL && hands->stock != NULL);
    for (uint32_t i = 0; i < hands->plant->variant_count; i++) {
        hands->stock[i] = hands->plant->variants[i].stock;
    }
    instruments_init(hands);
    return hands;
}

void hands_destroy(struct hands *hands)
{
    if (hands != NULL) {
        free(hands->components);
        free(hands->stock);
        free(hands);
    }
}

struct observation *outcome_add(struct outcome *outcome,
                                enum observation_kind kind,
                                const char *ref,
                                const char *with,
                                const char *mode)
{
    if (outcome->observation_count < OBSERVATIONS_MAX) {
        outcome->observation_count++;
    }
    struct observation *observation = &outcome->observations[outcome->observation_count - 1];
    memset(observation, 0, sizeof *observation);
    observation->kind = kind;
    text_copy(observation->ref, sizeof observation->ref, ref);
    text_copy(observation->with, sizeof observation->with, with);
    text_copy(observation->mode, sizeof observation->mode, mode);
    return observation;
}

// ---- Looking things up ----

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
    return owner->terminal_count + ((owner->flags & PLANT_CONNECTION) != 0 ? 2u : 0u);
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

double hands_pressure(const struct hands *hands, uint32_t component)
{
    const struct plant *plant = hands->plant;
    const struct plant_component *owner = &plant->components[component];
    double most = 0.0;
    for (uint32_t i = 0; i < contact_count(hands, component); i++) {
        uint32_t terminal = contact_terminal(hands, component, i);
        if (terminal != PLANT_NONE && plant->terminals[terminal].domain == DOMAIN_PNEUMATIC) {
            larger(&most, terminal_pressure(hands, terminal) - UNITS_ATMOSPHERE_PA);
        }
    }
    for (uint32_t i = 0; i < owner->law_count; i++) { // chambers: nodes that no terminal shows
        const struct plant_law *law = &plant->laws[owner->law_first + i];
        for (uint32_t k = 0; k < law->node_count; k++) {
            uint32_t node = law_node(hands, law, k);
            if (node < plant->node_count && plant->nodes[node].domain == DOMAIN_PNEUMATIC) {
                larger(&most, sim_node(hands->sim, node) - UNITS_ATMOSPHERE_PA);
            }
        }
    }
    return most;
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

// The node of its first terminal of a mechanism, or PLANT_NONE.
static uint32_t mechanism_of(const struct hands *hands, uint32_t component)
{
    const struct plant_component *owner = &hands->plant->components[component];
    for (uint32_t i = 0; i < owner->terminal_count; i++) {
        const struct plant_terminal *terminal = &hands->plant->terminals[owner->terminal_first + i];
        if ((terminal->domain == DOMAIN_TRANSLATION || terminal->domain == DOMAIN_ROTATION) &&
            terminal->node != PLANT_REFERENCE) {
            return terminal->node;
        }
    }
    return PLANT_NONE;
}

bool hands_is_moving(const struct hands *hands, uint32_t component)
{
    uint32_t node = mechanism_of(hands, component);
    return node != PLANT_NONE && fabs(sim_node(hands->sim, node)) > moving_speed;
}

// Is pressure at the points where its absence would be checked?
static bool air_is_on(const struct hands *hands)
{
    const struct scenario *scenario = hands->scenario;
    for (uint32_t i = 0; i < scenario->energy_count; i++) {
        const struct scenario_energy *energy = &scenario->energies[i];
        for (uint32_t k = 0; k < energy->verify_count; k++) {
            uint32_t terminal = plant_terminal_find(hands->plant, energy->verify[k]);
            if (terminal != PLANT_NONE &&
                hands->plant->terminals[terminal].domain == DOMAIN_PNEUMATIC &&
                terminal_pressure(hands, terminal) - UNITS_ATMOSPHERE_PA > pressure_present) {
                return true;
            }
        }
    }
    return false;
}

bool hands_can_move(const struct hands *hands, uint32_t component)
{
    uint32_t node = mechanism_of(hands, component);
    if (node == PLANT_NONE) {
        return false;
    }
    bool driven = false; // by a cylinder: something with both air and this motion
    for (uint32_t i = 0; i < hands->plant->component_count; i++) {
        if (moves_with(hands, i, node) && sim_present(hands->sim, i)) {
            if (hands_pressure(hands, i) > pressure_present) {
                return true;
            }
            driven = driven || hands->plant->components[i].trade == TRADE_PNEUMATIC;
        }
    }
    return driven && air_is_on(hands);
}

// ---- Numbers as people read them ----

void show_number(const struct hands *hands,
                 double value,
                 int decimals,
                 const char *unit,
                 char *text,
                 size_t size)
{
    char number[64];
    units_format(number, sizeof number, value, "", decimals, hands->language);
    struct text_builder whole = {0};
    text_builder_append(&whole, number);
    if (unit[0] != '\0' && strcmp(unit, "1") != 0) {
        text_builder_append_format(&whole, "\u00a0%s", unit);
    }
    text_copy(text, size, text_builder_text(&whole));
    text_builder_clear(&whole);
}

static int decimals_of(double resolution)
{
    int decimals = 0;
    while (decimals < 6 && resolution < 0.999) {
        resolution *= 10.0;
        decimals++;
    }
    return decimals;
}

double hands_setting(const struct hands *hands, uint32_t setting)
{
    const struct plant_setting *row = &hands->plant->settings[setting];
    return (sim_parameter(hands->sim, row->parameter) - row->offset) / row->scale;
}

void hands_setting_text(const struct hands *hands, uint32_t setting, char *text, size_t size)
{
    const struct plant_setting *row = &hands->plant->settings[setting];
    double value = hands_setting(hands, setting);
    double span = row->maximum - row->minimum;
    show_number(hands, value, span > 50.0 ? 0 : span > 5.0 ? 1 : 2, row->unit, text, size);
}

static const char *unit_shown(const char *unit)
{
    return strcmp(unit, "bar_gauge") == 0 ? "bar" : unit;
}

void hands_display_text(const struct hands *hands, uint32_t display, char *text, size_t size)
{
    const struct plant_display *row = &hands->plant->displays[display];
    double value = (sim_expression(hands->sim, &row->value) - row->offset) / row->scale;
    double step = row->resolution > 0.0 ? row->resolution : 0.001;
    show_number(hands,
                floor(value / step + 0.5) * step,
                decimals_of(step),
                unit_shown(row->unit),
                text,
                size);
}

uint32_t hands_sense(const struct hands *hands, uint32_t component, enum sense sense)
{
    const struct plant_component *owner = &hands->plant->components[component];
    for (uint32_t i = 0; i < owner->sense_count; i++) {
        const struct plant_sense *row = &hands->plant->senses[owner->sense_first + i];
        if (row->sense == sense &&
            (row->when.count == 0 || fabs(sim_expression(hands->sim, &row->when)) > 0.5)) {
            return owner->sense_first + i;
        }
    }
    return PLANT_NONE;
}

// ---- An act ----

bool hands_do(enum action_kind kind)
{
    switch (kind) {
    case ACTION_LOOK:
    case ACTION_LISTEN:
    case ACTION_TOUCH:
    case ACTION_SMELL:
    case ACTION_OPERATE:
    case ACTION_PUSH:
    case ACTION_READ_PANEL:
    case ACTION_READ_PLC:
    case ACTION_FORCE:
    case ACTION_UNFORCE:
    case ACTION_WEAR:
    case ACTION_MARK_ZONE:
    case ACTION_ANNOUNCE:
    case ACTION_LOCK:
    case ACTION_TAG:
    case ACTION_UNLOCK:
    case ACTION_UNTAG:
    case ACTION_IDENTIFY:
    case ACTION_DISSIPATE:
    case ACTION_TEST_TESTER:
    case ACTION_TEST_DEAD:
    case ACTION_MEASURE:
    case ACTION_SPRAY:
    case ACTION_QUERY_STORE:
    case ACTION_DISMANTLE:
    case ACTION_FIT:
    case ACTION_DISCONNECT:
    case ACTION_CONNECT:
    case ACTION_REPAIR:
    case ACTION_ADJUST:
    case ACTION_CLEAN:
    case ACTION_LUBRICATE:
    case ACTION_RUN_TEST:
    case ACTION_WAIT:
        return true;
    case ACTION_READ_ORDER:
    case ACTION_ASK:
    case ACTION_OPEN_DOCUMENT:
    case ACTION_DECLARE_RISK:
    case ACTION_JUDGE:
    case ACTION_HYPOTHESIS:
    case ACTION_REJECT:
    case ACTION_CONFIRM:
    case ACTION_DIAGNOSE:
    case ACTION_HAND_OVER:
    case ACTION_WRITE:
    case ACTION_SIGN_REPORT:
    case ACTION_UPDATE_DOCUMENT:
    case ACTION_HELP:
    case ACTION_KIND_COUNT:
        return false;
    }
    return false;
}

static const struct scenario_test *test_of(const struct hands *hands, const char *id)
{
    for (uint32_t i = 0; i < hands->scenario->test_count; i++) {
        if (strcmp(hands->scenario->tests[i].id, id) == 0) {
            return &hands->scenario->tests[i];
        }
    }
    return NULL;
}

const char *hands_refusal(const struct hands *hands, const struct action *action)
{
    switch (action->kind) {
    case ACTION_MEASURE:
    case ACTION_TEST_DEAD:
    case ACTION_SPRAY:
        return instruments_refusal(hands, action);
    case ACTION_DISMANTLE:
    case ACTION_FIT:
    case ACTION_DISCONNECT:
    case ACTION_CONNECT:
    case ACTION_REPAIR:
    case ACTION_ADJUST:
    case ACTION_CLEAN:
    case ACTION_LUBRICATE:
    case ACTION_QUERY_STORE:
        return parts_refusal(hands, action);
    case ACTION_OPERATE:
    case ACTION_PUSH:
    case ACTION_LOCK:
    case ACTION_TAG:
    case ACTION_UNLOCK:
    case ACTION_UNTAG:
    case ACTION_IDENTIFY:
    case ACTION_DISSIPATE:
    case ACTION_WEAR:
    case ACTION_ANNOUNCE:
        return lockout_refusal(hands, action);
    case ACTION_LOOK:
    case ACTION_LISTEN:
    case ACTION_TOUCH:
    case ACTION_SMELL:
    case ACTION_READ_PLC:
    case ACTION_FORCE:
    case ACTION_UNFORCE:
        return senses_refusal(hands, action);
    case ACTION_RUN_TEST:
        if (test_of(hands, action->mode) == NULL) {
            return "no_such_test";
        }
        return action->value < 0.0 || action->value > 1000.0 ? "value" : NULL;
    case ACTION_WAIT:
        return action->value < 0.0 || action->value > 86400.0 ? "value" : NULL;
    case ACTION_READ_ORDER:
    case ACTION_ASK:
    case ACTION_OPEN_DOCUMENT:
    case ACTION_DECLARE_RISK:
    case ACTION_JUDGE:
    case ACTION_HYPOTHESIS:
    case ACTION_REJECT:
    case ACTION_CONFIRM:
    case ACTION_DIAGNOSE:
    case ACTION_HAND_OVER:
    case ACTION_WRITE:
    case ACTION_SIGN_REPORT:
    case ACTION_UPDATE_DOCUMENT:
    case ACTION_HELP:
    case ACTION_READ_PANEL:
    case ACTION_MARK_ZONE:
    case ACTION_TEST_TESTER:
    case ACTION_KIND_COUNT:
        return NULL;
    }
    return NULL;
}

static double push_duration(const struct action *action)
{
    double held = action->value > 0.0 ? action->value : push_seconds;
    return held < push_seconds_max ? held : push_seconds_max;
}

static double part_duration(const struct hands *hands, const struct action *action, double share)
{
    uint32_t component = component_of(hands, action->on);
    double whole =
        component == PLANT_NONE ? 0.0 : hands->plant->components[component].replace_duration;
    return share * (whole > 0.0 ? whole : 600.0);
}

double hands_duration(const struct hands *hands, const struct action *action)
{
    double usual = action_duration(action->kind);
    if (action->kind == ACTION_PUSH) {
        return push_duration(action) + 0.5;
    }
    if (action->kind == ACTION_DISMANTLE) {
        return part_duration(hands, action, 0.6);
    }
    if (action->kind == ACTION_FIT) {
        return part_duration(hands, action, 0.4);
    }
    if (action->kind == ACTION_ADJUST) {
        uint32_t component = component_of(hands, action->on);
        uint32_t setting = component == PLANT_NONE
                               ? PLANT_NONE
                               : plant_setting_find(hands->plant, component, action->mode);
        bool own = setting != PLANT_NONE && hands->plant->settings[setting].duration > 0.0;
        return own ? hands->plant->settings[setting].duration : usual;
    }
    if (action->kind == ACTION_RUN_TEST) {
        const struct scenario_test *test = test_of(hands, action->mode);
        double times = action->value > 0.0 ? action->value : 1.0;
        return test == NULL ? usual : test->duration * times;
    }
    return action->kind == ACTION_WAIT ? action->value : usual;
}

static void plan(struct hands *hands, struct hands_step step)
{
    ASSERT(hands->step_count < HANDS_STEPS_MAX);
    uint32_t at = hands->step_count++;
    for (; at > 0 && hands->steps[at - 1].at > step.at; at--) {
        hands->steps[at] = hands->steps[at - 1];
    }
    hands->steps[at] = step;
}

static void plan_control(struct hands *hands, uint32_t at, uint32_t signal, double value)
{
    plan(hands,
         (struct hands_step){
             .at = at, .kind = HANDS_STEP_CONTROL, .signal = signal, .value = value});
}

static void plan_test(struct hands *hands)
{
    const struct scenario_test *test = test_of(hands, hands->action.mode);
    for (uint32_t i = 0; i < test->gesture_count && i < HANDS_STEPS_MAX; i++) {
        const struct plant_gesture *gesture = &test->gestures[i];
        double at = floor(gesture->at * SIM_TICKS_PER_SECOND + 0.5);
        if (at <= hands->ticks) {
            plan_control(hands, (uint32_t)at, gesture->signal, gesture->value);
        }
    }
}

// Lets trapped air out: the control that does it is held until the act ends.
static void plan_dissipation(struct hands *hands)
{
    static const char *const names[] = {"drain", "bleed", "exhaust", "manual"};
    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++) {
        uint32_t signal = hands_control(hands, hands->component, names[i]);
        if (signal != PLANT_NONE) {
            double before = sim_signal(hands->sim, signal);
            uint32_t end = hands->ticks > 1000 ? hands->ticks - 1000 : hands->ticks / 2;
            plan_control(hands, 0, signal, 1.0);
            plan_control(hands, end, signal, before);
            return;
        }
    }
}

static void plan_act(struct hands *hands)
{
    const struct action *action = &hands->action;
    if (action->kind == ACTION_OPERATE) {
        plan_control(hands, 0, hands_control(hands, hands->component, action->mode), action->value);
    } else if (action->kind == ACTION_PUSH) {
        uint32_t signal = hands_control(hands, hands->component, action->mode);
        plan_control(hands, 0, signal, 1.0);
        plan_control(hands, (uint32_t)(push_duration(action) * SIM_TICKS_PER_SECOND), signal, 0.0);
    } else if (action->kind == ACTION_RUN_TEST) {
        plan_test(hands);
    } else if (action->kind == ACTION_DISSIPATE) {
        plan_dissipation(hands);
    } else if (action->kind == ACTION_MEASURE || action->kind == ACTION_TEST_DEAD) {
        uint32_t touch = hands->ticks > HANDS_TOUCH_TICKS ? hands->ticks - HANDS_TOUCH_TICKS : 0;
        plan(hands, (struct hands_step){.at = touch, .kind = HANDS_STEP_TOUCH});
    }
}

static void run_due(struct hands *hands)
{
    while (hands->step_next < hands->step_count &&
           hands->steps[hands->step_next].at <= hands->elapsed) {
        const struct hands_step *step = &hands->steps[hands->step_next++];
        if (step->kind == HANDS_STEP_TOUCH) {
            instruments_touch(hands);
        } else {
            uint32_t owner = hands->plant->signals[step->signal].component;
            bool held = owner != PLANT_NONE && hands->components[owner].locked;
            if (!held) { // a test's gesture cannot move a handle that a padlock holds
                sim_control(hands->sim, step->signal, step->value);
            }
        }
    }
}

void hands_begin(struct hands *hands, const struct action *action, uint32_t ticks)
{
    ASSERT(hands_refusal(hands, action) == NULL);
    hands->action = *action;
    hands->component = component_of(hands, action->on);
    hands->terminals[0] = plant_terminal_find(hands->plant, action->on);
    hands->terminals[1] = plant_terminal_find(hands->plant, action->with);
    hands->elapsed = 0;
    hands->ticks = ticks;
    hands->step_count = 0;
    hands->step_next = 0;
    hands->hazards = (struct hazards){0};
    hands->state = (struct part_state){0};
    hands->watching = hazards_on_part(action->kind) || action->kind == ACTION_TOUCH;
    hazards_watch(hands);
    plan_act(hands);
    run_due(hands);
}

uint32_t hands_next(const struct hands *hands)
{
    uint32_t next = hands->ticks;
    if (hands->step_next < hands->step_count && hands->steps[hands->step_next].at < next) {
        next = hands->steps[hands->step_next].at;
    }
    if (hands->watching) {
        uint32_t watch = (hands->elapsed / HANDS_WATCH_TICKS + 1) * HANDS_WATCH_TICKS;
        next = watch < next ? watch : next;
    }
    return next - hands->elapsed;
}

void hands_step(struct hands *hands, uint32_t ticks)
{
    ASSERT(ticks <= hands_next(hands));
    hands->elapsed += ticks;
    if (hands->watching && hands->elapsed % HANDS_WATCH_TICKS == 0) {
        hazards_watch(hands);
    }
    run_due(hands);
}

static void finish_test(struct hands *hands, struct outcome *outcome)
{
    const struct scenario_test *test = test_of(hands, hands->action.mode);
    bool passed = test->pass.count == 0 || fabs(sim_expression(hands->sim, &test->pass)) > 0.5;
    struct observation *observation =
        outcome_add(outcome, OBSERVATION_TEST, test->measure_id, "", test->id);
    observation->exact = sim_expression(hands->sim, &test->value);
    observation->flags = passed ? 0 : OBSERVATION_FAILED;
    char figure[64];
    show_number(hands, observation->exact, 2, test->unit, figure, sizeof figure);
    phrase_write(observation->shown,
                 sizeof observation->shown,
                 hands->language,
                 passed ? PHRASE_TEST_PASSED : PHRASE_TEST_FAILED,
                 figure);
}

void hands_finish(struct hands *hands, struct outcome *outcome)
{
    ASSERT(hands->elapsed == hands->ticks);
    const struct action *action = &hands->action;
    if (hazards_on_part(action->kind)) {
        hazards_state(hands, outcome);
    }
    switch (action->kind) {
    case ACTION_MEASURE:
    case ACTION_TEST_DEAD:
    case ACTION_TEST_TESTER:
    case ACTION_SPRAY:
        instruments_read(hands, outcome);
        break;
    case ACTION_LOOK:
    case ACTION_LISTEN:
    case ACTION_SMELL:
    case ACTION_TOUCH:
    case ACTION_READ_PANEL:
    case ACTION_READ_PLC:
    case ACTION_FORCE:
    case ACTION_UNFORCE:
        senses_finish(hands, outcome);
        break;
    case ACTION_OPERATE:
    case ACTION_PUSH:
    case ACTION_LOCK:
    case ACTION_TAG:
    case ACTION_UNLOCK:
    case ACTION_UNTAG:
    case ACTION_IDENTIFY:
    case ACTION_DISSIPATE:
    case ACTION_WEAR:
    case ACTION_MARK_ZONE:
    case ACTION_ANNOUNCE:
        lockout_finish(hands, outcome);
        break;
    case ACTION_DISMANTLE:
    case ACTION_FIT:
    case ACTION_DISCONNECT:
    case ACTION_CONNECT:
    case ACTION_REPAIR:
    case ACTION_ADJUST:
    case ACTION_CLEAN:
    case ACTION_LUBRICATE:
    case ACTION_QUERY_STORE:
        parts_finish(hands, outcome);
        break;
    case ACTION_RUN_TEST:
        finish_test(hands, outcome);
        break;
    case ACTION_WAIT:
        outcome_add(outcome, OBSERVATION_DONE, "", "", "");
        break;
    case ACTION_READ_ORDER:
    case ACTION_ASK:
    case ACTION_OPEN_DOCUMENT:
    case ACTION_DECLARE_RISK:
    case ACTION_JUDGE:
    case ACTION_HYPOTHESIS:
    case ACTION_REJECT:
    case ACTION_CONFIRM:
    case ACTION_DIAGNOSE:
    case ACTION_HAND_OVER:
    case ACTION_WRITE:
    case ACTION_SIGN_REPORT:
    case ACTION_UPDATE_DOCUMENT:
    case ACTION_HELP:
    case ACTION_KIND_COUNT:
        ASSERT(!"not an act of hands");
        break;
    }
    hazards_tell(hands, outcome);
    hands->watching = false;
}
