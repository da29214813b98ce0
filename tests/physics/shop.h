/// @file shop.h
/// A workshop for tests of instruments: a plant, a person's hands, one act after another.
#pragma once

#include "engine/intervention/hands.h"
#include "tests/physics/bench.h"

#include <stdlib.h>
#include <string.h>

struct shop {
    struct plant *plant;
    struct scenario scenario;
    struct sim *sim;
    struct hands *hands;
    struct outcome outcome;
};

static inline struct shop *shop_open(struct plant_builder *builder, uint64_t seed)
{
    struct shop *shop = calloc(1, sizeof *shop);
    assert_non_null(shop);
    shop->plant = builder_finish(builder, NULL);
    shop->scenario.plant = shop->plant;
    shop->sim = bench_start(shop->plant);
    shop->hands = hands_create(&shop->scenario, shop->sim, seed, LANGUAGE_EN);
    return shop;
}

static inline void shop_close(struct shop *shop)
{
    hands_destroy(shop->hands);
    bench_finish(shop->sim, shop->plant);
    free(shop);
}

static inline struct action
shop_action(enum action_kind kind, const char *on, const char *with, const char *mode, double value)
{
    struct action action = {.kind = kind, .at = -1.0, .value = value};
    (void)text_copy(action.on, sizeof action.on, on);
    (void)text_copy(action.with, sizeof action.with, with);
    (void)text_copy(action.mode, sizeof action.mode, mode);
    return action;
}

/// Does an act that must not be refused; what came of it is in shop->outcome.
static inline void shop_do(struct shop *shop, const struct action *action)
{
    const char *reason = hands_refusal(shop->hands, action);
    if (reason != NULL) {
        fail_msg("%s %s: %s", action->mode, action->on, reason);
    }
    memset(&shop->outcome, 0, sizeof shop->outcome);
    double seconds = hands_duration(shop->hands, action);
    hands_begin(shop->hands, action, (uint32_t)(seconds * SIM_TICKS_PER_SECOND + 0.5));
    while (hands_next(shop->hands) > 0) {
        uint32_t ticks = hands_next(shop->hands);
        sim_advance(shop->sim, ticks);
        hands_step(shop->hands, ticks);
    }
    hands_finish(shop->hands, &shop->outcome);
}

static inline const struct observation *shop_find(const struct shop *shop,
                                                  enum observation_kind kind)
{
    for (uint32_t i = 0; i < shop->outcome.observation_count; i++) {
        if (shop->outcome.observations[i].kind == kind) {
            return &shop->outcome.observations[i];
        }
    }
    return NULL;
}

/// Measures; returns the reading.
static inline const struct observation *
shop_measure(struct shop *shop, const char *mode, const char *on, const char *with, double value)
{
    struct action action = shop_action(ACTION_MEASURE, on, with, mode, value);
    shop_do(shop, &action);
    const struct observation *reading = shop_find(shop, OBSERVATION_READING);
    assert_non_null(reading);
    return reading;
}

static inline const char *
shop_refusal(struct shop *shop, const char *mode, const char *on, const char *with, double value)
{
    struct action action = shop_action(ACTION_MEASURE, on, with, mode, value);
    const char *reason = hands_refusal(shop->hands, &action);
    return reason == NULL ? "" : reason;
}

static inline void shop_put_back(struct shop *shop, const char *instrument)
{
    struct action action = shop_action(ACTION_PUT_BACK, instrument, "", "", 0.0);
    shop_do(shop, &action);
}

static inline bool shop_hazard(const struct shop *shop, const char *kind)
{
    for (uint32_t i = 0; i < shop->outcome.observation_count; i++) {
        const struct observation *seen = &shop->outcome.observations[i];
        if (seen->kind == OBSERVATION_HAZARD && strcmp(seen->mode, kind) == 0) {
            return true;
        }
    }
    return false;
}

/// The number at the beginning of what is shown.
static inline double shop_number(const struct observation *reading)
{
    return strtod(reading->shown, NULL);
}

/// A component "REF" with a terminal for each word of @p nodes, of the same names.
static inline void shop_points(struct plant_builder *b, const char *ref, const char *nodes)
{
    builder_component(b, ref);
    char text[128];
    (void)text_copy(text, sizeof text, nodes);
    char *rest = text;
    for (char *word = strtok_r(rest, " ", &rest); word != NULL; word = strtok_r(NULL, " ", &rest)) {
        builder_terminal(b, word, word);
    }
}
