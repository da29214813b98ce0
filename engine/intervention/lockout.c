// Handles, buttons, padlocks, tags, and what one wears and says.
#include "engine/base/assert.h"
#include "engine/intervention/internal.h"

#include <string.h>

static const char *const equipment[] = {
    "shoes", "glasses", "gloves", "insulating_gloves", "helmet", "face_shield", NULL};

const char *hands_equipment(uint32_t index)
{
    return index < sizeof equipment / sizeof *equipment ? equipment[index] : NULL;
}

static uint32_t equipment_find(const char *id)
{
    uint32_t i = 0;
    while (equipment[i] != NULL && strcmp(equipment[i], id) != 0) {
        i++;
    }
    return i;
}

static const char *control_refusal(const struct hands *hands, const struct action *action)
{
    uint32_t component = component_of(hands, action->on);
    if (component == PLANT_NONE) {
        return "no_such_component";
    }
    if (hands_control(hands, component, action->mode) == PLANT_NONE) {
        return "no_such_control";
    }
    if (hands->components[component].locked && strcmp(action->mode, "handle") == 0) {
        return "padlocked";
    }
    if (!sim_present(hands->sim, component)) {
        return "already_removed";
    }
    return action->value < -16.0 || action->value > 60.0 ? "value" : NULL;
}

static const char *isolator_refusal(const struct hands *hands, const struct action *action)
{
    uint32_t component = component_of(hands, action->on);
    if (component == PLANT_NONE) {
        return "no_such_component";
    }
    uint32_t handle = hands_handle(hands, component);
    if ((hands->plant->components[component].flags & PLANT_ISOLATOR) == 0 || handle == PLANT_NONE) {
        return "not_isolator";
    }
    const struct hands_component *state = &hands->components[component];
    switch ((int)action->kind) {
    case ACTION_LOCK:
        if (state->locked) {
            return "already_locked";
        }
        return sim_signal(hands->sim, handle) > 0.5 ? "not_separated" : NULL;
    case ACTION_UNLOCK:
        return state->locked ? NULL : "not_locked";
    case ACTION_UNTAG:
        return state->tagged ? NULL : "not_tagged";
    default:
        return NULL;
    }
}

const char *lockout_refusal(const struct hands *hands, const struct action *action)
{
    switch ((int)action->kind) {
    case ACTION_OPERATE:
    case ACTION_PUSH:
        return control_refusal(hands, action);
    case ACTION_LOCK:
    case ACTION_TAG:
    case ACTION_UNLOCK:
    case ACTION_UNTAG:
        return isolator_refusal(hands, action);
    case ACTION_WEAR:
        return equipment[equipment_find(action->on)] == NULL ? "no_such_equipment" : NULL;
    case ACTION_ANNOUNCE:
        return strcmp(action->mode, "stop") != 0 && strcmp(action->mode, "restart") != 0
                   ? "no_such_mode"
                   : NULL;
    default: // identify, dissipate
        return component_of(hands, action->on) == PLANT_NONE ? "no_such_component" : NULL;
    }
}

static void wear(struct hands *hands)
{
    uint32_t bit = 1U << equipment_find(hands->action.on);
    hands->worn = hands->action.value > 0.5 ? hands->worn | bit : hands->worn & ~bit;
}

static void operated(struct hands *hands, struct outcome *outcome)
{
    uint32_t signal = hands_control(hands, hands->component, hands->action.mode);
    struct observation *done = outcome_add(outcome,
                                           OBSERVATION_DONE,
                                           hands->plant->components[hands->component].ref,
                                           "",
                                           hands->action.mode);
    done->exact = sim_signal(hands->sim, signal);
    if ((hands->plant->components[hands->component].flags & PLANT_ISOLATOR) != 0) {
        hands->tester_proved = false; // whatever was proved may be live again
    }
}

static struct hands_component *at_hand(struct hands *hands)
{
    ASSERT(hands->component != PLANT_NONE);
    return &hands->components[hands->component];
}

void lockout_finish(struct hands *hands, struct outcome *outcome)
{
    const struct action *action = &hands->action;
    switch ((int)action->kind) {
    case ACTION_OPERATE:
    case ACTION_PUSH:
        operated(hands, outcome);
        return;
    case ACTION_LOCK:
        at_hand(hands)->locked = true;
        hands->announced_restart = false;
        break;
    case ACTION_UNLOCK:
        at_hand(hands)->locked = false;
        break;
    case ACTION_TAG:
        at_hand(hands)->tagged = true;
        break;
    case ACTION_UNTAG:
        at_hand(hands)->tagged = false;
        break;
    case ACTION_WEAR:
        wear(hands);
        break;
    case ACTION_MARK_ZONE:
        hands->zone_marked = action->value > 0.5;
        break;
    case ACTION_ANNOUNCE:
        hands->announced_stop = hands->announced_stop || strcmp(action->mode, "stop") == 0;
        hands->announced_restart = strcmp(action->mode, "restart") == 0;
        break;
    default: // identify, dissipate
        break;
    }
    outcome_add(outcome, OBSERVATION_DONE, action->on, "", action->mode);
}
