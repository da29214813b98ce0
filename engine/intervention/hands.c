#include "engine/intervention/hands.h"

#include "engine/base/assert.h"
#include "engine/intervention/internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double push_seconds = 0.5; // a short press
static const double push_seconds_max = 60.0;

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
    hands->components = calloc(hands->plant->component_count + 1U, sizeof *hands->components);
    hands->stock = calloc(hands->plant->variant_count + 1U, sizeof *hands->stock);
    hands->train = calloc(hands->plant->component_count + 1U, sizeof *hands->train);
    ASSERT(hands->components != NULL && hands->stock != NULL && hands->train != NULL);
    for (uint32_t i = 0; i < hands->plant->variant_count; i++) {
        hands->stock[i] = hands->plant->variants[i].stock;
    }
    instruments_init(hands);
    return hands;
}

void hands_destroy(struct hands *hands)
{
    if (hands != NULL) {
        free(hands->train);
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
    case ACTION_PUT_BACK:
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
    case ACTION_BLOCK:
    case ACTION_UNBLOCK:
    case ACTION_CHECK_STILL:
    case ACTION_TIGHTEN:
    case ACTION_MARK:
    case ACTION_CAP:
    case ACTION_FILL:
    case ACTION_BLEED:
    case ACTION_REFIT_GUARD:
    case ACTION_DISPOSE:
    case ACTION_TIDY:
    case ACTION_RUN_TEST:
    case ACTION_WAIT:
        return true;
    case ACTION_READ_ORDER:
    case ACTION_ASK:
    case ACTION_OPEN_DOCUMENT:
    case ACTION_DECLARE_RISK:
    case ACTION_JUDGE:
    case ACTION_CHAIN:
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
    case ACTION_PUT_BACK:
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
    case ACTION_BLOCK:
    case ACTION_UNBLOCK:
    case ACTION_CHECK_STILL:
    case ACTION_TIGHTEN:
    case ACTION_MARK:
    case ACTION_CAP:
    case ACTION_FILL:
    case ACTION_BLEED:
    case ACTION_REFIT_GUARD:
    case ACTION_DISPOSE:
    case ACTION_TIDY:
        return craft_refusal(hands, action);
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
    case ACTION_CHAIN:
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
    if (action->kind == ACTION_MEASURE) {
        return instruments_duration(hands, action);
    }
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
        plan(hands,
             (struct hands_step){.at = instruments_touch_at(hands), .kind = HANDS_STEP_TOUCH});
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
    hands->measuring = (struct measuring){0};
    hands->on_part = hazards_on_part(hands, action);
    hands->fastest = 0.0;
    hands->train_count = train_of(hands, hands->component, hands->train);
    hands->watching = hands->on_part || action->kind == ACTION_TOUCH ||
                      action->kind == ACTION_CHECK_STILL || action->kind == ACTION_BLOCK ||
                      hands->unguarded_count > 0 || instruments_hold(action);
    hazards_watch(hands);
    hazards_fall(hands);
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
    uint32_t period = hands->measuring.sample_ticks;
    if (period > 0) {
        uint32_t since = hands->measuring.since;
        uint32_t sample = since + ((hands->elapsed - since) / period + 1) * period;
        next = sample < next ? sample : next;
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
    uint32_t period = hands->measuring.sample_ticks;
    if (period > 0 && (hands->elapsed - hands->measuring.since) % period == 0) {
        instruments_sample(hands);
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
    if (hands->on_part) {
        hazards_state(hands, outcome);
    }
    if (action->kind == ACTION_DISMANTLE || action->kind == ACTION_DISCONNECT ||
        action->kind == ACTION_UNBLOCK) {
        hazards_fall(hands); // the line may have changed since hands went on the part
    }
    switch (action->kind) {
    case ACTION_MEASURE:
    case ACTION_PUT_BACK:
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
    case ACTION_BLOCK:
    case ACTION_UNBLOCK:
    case ACTION_CHECK_STILL:
    case ACTION_TIGHTEN:
    case ACTION_MARK:
    case ACTION_CAP:
    case ACTION_FILL:
    case ACTION_BLEED:
    case ACTION_REFIT_GUARD:
    case ACTION_DISPOSE:
    case ACTION_TIDY:
        craft_finish(hands, outcome);
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
    case ACTION_CHAIN:
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
        ASSERT(hands_do(action->kind));
        break;
    }
    hazards_tell(hands, outcome);
    hands->watching = false;
}
