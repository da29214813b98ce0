// What a mechanic does around a part: props under a load, plugs in open ports, marks, torque, oil, air
// let out, guards, and the tidying up.
#include "engine/base/assert.h"
#include "engine/intervention/internal.h"

#include <math.h>
#include <string.h>

static const double resting_speed = 0.01; // [rad/s], [m/s]
static const double torque_max = 2000.0;  // [N m] that a hand gives
static const double litres_max = 1000.0;

// The law of a component by that name, as it stands in its kind?
static bool obeys(const struct hands *hands, uint32_t component, const char *law)
{
    const struct plant_component *owner = &hands->plant->components[component];
    for (uint32_t i = 0; i < owner->law_count; i++) {
        if (strcmp(hands->plant->laws[owner->law_first + i].law, law) == 0) {
            return true;
        }
    }
    return false;
}

static bool has_fluid(const struct hands *hands, uint32_t component)
{
    const struct plant_component *owner = &hands->plant->components[component];
    for (uint32_t i = 0; i < owner->terminal_count; i++) {
        enum domain domain = hands->plant->terminals[owner->terminal_first + i].domain;
        if (domain == DOMAIN_PNEUMATIC || domain == DOMAIN_HYDRAULIC) {
            return true;
        }
    }
    return owner->trade == TRADE_PNEUMATIC || owner->trade == TRADE_HYDRAULIC;
}

static bool holds_oil(const struct hands *hands, uint32_t component)
{
    return hands->plant->components[component].trade == TRADE_HYDRAULIC ||
           plant_measure_find(hands->plant, component, MEASURE_OIL_CODE) != PLANT_NONE ||
           mechanism_of(hands, component) != PLANT_NONE;
}

static bool is_among(const char *word, const char *const *words)
{
    while (*words != NULL && strcmp(*words, word) != 0) {
        words++;
    }
    return *words != NULL;
}

static const char *prop_refusal(const struct hands *hands, uint32_t component, bool on)
{
    if (mechanism_of(hands, component) == PLANT_NONE) {
        return "no_mechanism";
    }
    if (sim_propped(hands->sim, component) == on) {
        return on ? "already_propped" : "not_propped";
    }
    return NULL;
}

static const char *
fill_refusal(const struct hands *hands, uint32_t component, const struct action *action)
{
    static const char *const ways[] = {"filtered", "poured", NULL};
    if (!holds_oil(hands, component)) {
        return "other_domain";
    }
    if (!is_among(action->mode, ways)) {
        return "no_such_mode";
    }
    return action->value <= 0.0 || action->value > litres_max ? "value" : NULL;
}

static const char *dispose_refusal(const struct action *action)
{
    static const char *const streams[] = {
        "metal", "electronic", "oil", "soiled", "plastic", "mixed", NULL};
    return is_among(action->mode, streams) ? NULL : "no_such_mode";
}

const char *craft_refusal(const struct hands *hands, const struct action *action)
{
    if (action->kind == ACTION_TIDY) {
        return NULL;
    }
    if (action->kind == ACTION_DISPOSE) {
        return dispose_refusal(action);
    }
    uint32_t component = component_of(hands, action->on);
    if (component == PLANT_NONE) {
        return "no_such_component";
    }
    switch ((int)action->kind) {
    case ACTION_BLOCK:
    case ACTION_UNBLOCK:
        return prop_refusal(hands, component, action->kind == ACTION_BLOCK);
    case ACTION_CHECK_STILL:
        return mechanism_of(hands, component) == PLANT_NONE ? "no_mechanism" : NULL;
    case ACTION_CAP:
        return has_fluid(hands, component) ? NULL : "other_domain";
    case ACTION_FILL:
        return fill_refusal(hands, component, action);
    case ACTION_BLEED:
        return has_fluid(hands, component) ? NULL : "other_domain";
    case ACTION_TIGHTEN:
        if (!sim_present(hands->sim, component)) {
            return "already_removed";
        }
        return action->value <= 0.0 || action->value > torque_max ? "value" : NULL;
    case ACTION_REFIT_GUARD:
        return mechanism_of(hands, component) == PLANT_NONE ? "no_mechanism" : NULL;
    default: // mark
        return NULL;
    }
}

// The guard of what turns comes off with the part, and goes back by an act of its own.
void craft_guard(struct hands *hands, uint32_t component, bool back)
{
    uint32_t node = mechanism_of(hands, component);
    bool turns = node != PLANT_NONE && hands->plant->nodes[node].domain == DOMAIN_ROTATION &&
                 hands->plant->components[component].trade == TRADE_MECHANICAL;
    bool *off = &hands->components[component].unguarded;
    if (back == *off && (back || turns)) {
        *off = !back;
        if (back) {
            hands->unguarded_count--;
        } else {
            hands->unguarded_count++;
        }
    }
}

// A cylinder of oil that was opened has air in it until it is bled.
void craft_fitted(struct hands *hands, uint32_t component)
{
    uint32_t air = plant_variant_find(hands->plant, component, PLANT_FAULT, "missing");
    if (air != PLANT_NONE && obeys(hands, component, "oil_cylinder")) {
        sim_fault(hands->sim, air, true);
    }
}

static void bleed(struct hands *hands)
{
    uint32_t air = plant_variant_find(hands->plant, hands->component, PLANT_FAULT, "missing");
    if (air != PLANT_NONE && obeys(hands, hands->component, "oil_cylinder")) {
        sim_fault(hands->sim, air, false);
    }
}

// Oil up to the mark; of another grade it is still oil.
static void fill(struct hands *hands)
{
    uint32_t low = plant_variant_find(hands->plant, hands->component, PLANT_FAULT, "leaking");
    if (low != PLANT_NONE && obeys(hands, hands->component, "oil_tank")) {
        sim_fault(hands->sim, low, false);
    }
}

static void tell_speed(struct hands *hands, struct outcome *outcome)
{
    const struct plant_component *owner = &hands->plant->components[hands->component];
    struct observation *state = outcome_add(outcome, OBSERVATION_STATE, owner->ref, "", "speed");
    state->exact = hands->fastest;
    struct observation *seen = outcome_add(outcome, OBSERVATION_SENSE, owner->ref, "", "look");
    phrase_write(seen->shown,
                 sizeof seen->shown,
                 hands->language,
                 hands->fastest > resting_speed ? PHRASE_TURNING : PHRASE_AT_REST);
}

void craft_finish(struct hands *hands, struct outcome *outcome)
{
    const struct action *action = &hands->action;
    switch ((int)action->kind) {
    case ACTION_BLOCK:
        sim_prop(hands->sim, hands->component, true);
        break;
    case ACTION_UNBLOCK:
        sim_prop(hands->sim, hands->component, false);
        break;
    case ACTION_CHECK_STILL:
        tell_speed(hands, outcome);
        break;
    case ACTION_CAP:
        sim_cap(hands->sim, hands->component, true);
        break;
    case ACTION_FILL:
        fill(hands);
        break;
    case ACTION_BLEED:
        bleed(hands);
        break;
    case ACTION_REFIT_GUARD:
        craft_guard(hands, hands->component, true);
        break;
    case ACTION_TIGHTEN:
        parts_tighten(hands);
        break;
    default: // mark, dispose, tidy
        break;
    }
    struct observation *done =
        outcome_add(outcome, OBSERVATION_DONE, action->on, action->with, action->mode);
    done->exact = action->value;
}
