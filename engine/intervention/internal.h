/// @file internal.h
/// What the files of engine/intervention share.
#pragma once

#include "engine/intervention/hands.h"
#include "engine/intervention/phrases.h"

// instruments.c
const char *instruments_refusal(const struct hands *hands, const struct action *action);
double instruments_duration(const struct hands *hands, const struct action *action);
/// Does the act open a wire or a pipe to put a meter in?
bool instruments_open(const struct hands *hands, const struct action *action);
/// Are hands in the mechanism while it is measured?
bool instruments_hold(const struct action *action);
uint32_t instruments_touch_at(const struct hands *hands);
void instruments_touch(struct hands *hands);
void instruments_sample(struct hands *hands);
void instruments_read(struct hands *hands, struct outcome *outcome);
void instruments_init(struct hands *hands);

// instrument_tester.c
void tester_touch(struct hands *hands);
void tester_read(struct hands *hands, struct outcome *outcome);
void tester_prove(struct hands *hands, struct outcome *outcome);

// instrument_gauge.c
const char *gauge_refusal(const struct hands *hands, const struct action *action);

// instrument_sound.c
double leak_flow(const struct hands *hands, uint32_t component);
void spray_read(struct hands *hands, struct outcome *outcome);

// parts.c
const char *parts_refusal(const struct hands *hands, const struct action *action);
void parts_finish(struct hands *hands, struct outcome *outcome);
/// What was loose on the part under hand is tight.
void parts_tighten(struct hands *hands);
uint32_t parts_spare(const struct hands *hands, uint32_t component, const char *article);

// craft.c
const char *craft_refusal(const struct hands *hands, const struct action *action);
void craft_finish(struct hands *hands, struct outcome *outcome);
/// Takes the guard of a mechanism off with the part, or puts it back.
void craft_guard(struct hands *hands, uint32_t component, bool back);
/// A part has been fitted there: air comes into what holds oil.
void craft_fitted(struct hands *hands, uint32_t component);

// lockout.c
const char *lockout_refusal(const struct hands *hands, const struct action *action);
void lockout_finish(struct hands *hands, struct outcome *outcome);

// senses.c
const char *senses_refusal(const struct hands *hands, const struct action *action);
void senses_finish(struct hands *hands, struct outcome *outcome);

// hazards.c
/// Is this an act on a part, whose state is told?
bool hazards_on_part(const struct hands *hands, const struct action *action);
/// Adds one to those of the act, or keeps the worse.
void hazards_add(struct hazards *hazards, struct hazard hazard);
/// Adds what endangers the act under way now to what did before.
void hazards_watch(struct hands *hands);
/// The same for a load that would go if the act were done now.
void hazards_fall(struct hands *hands);
void hazards_state(const struct hands *hands, struct outcome *outcome);
void hazards_tell(const struct hands *hands, struct outcome *outcome);

// touchable.c
double terminal_direct(const struct hands *hands, uint32_t terminal);
struct phasor terminal_phasor(const struct hands *hands, uint32_t terminal);
double terminal_pressure(const struct hands *hands, uint32_t terminal);
/// Node of a law's place, an end of a connection resolved; PLANT_NONE if that end is loose.
uint32_t law_node(const struct hands *hands, const struct plant_law *law, uint32_t index);
/// Components that move together with this one, itself among them, through couplings, belts and
/// gears; none if it has no mechanism.
/// @param train  [plant.component_count]
/// @return how many
uint32_t train_of(const struct hands *hands, uint32_t component, uint32_t *train);
/// The node of its first terminal of a mechanism, or PLANT_NONE.
uint32_t mechanism_of(const struct hands *hands, uint32_t component);
/// Word @p index of a list "W2 W3"; false if it has no more.
bool word_at(const char *list, uint32_t index, char *word, size_t size);
/// The component that an act is on: "1Y1", or "1Y1:A1"'s component.
uint32_t component_of(const struct hands *hands, const char *name);

// readable.c
/// Decimals that a step of the display needs: 0.05 needs 2.
int decimals_of(double resolution);
/// A number as a person reads it, in the language of the session: "23,98 V".
void show_number(const struct hands *hands,
                 double value,
                 int decimals,
                 const char *unit,
                 char *text,
                 size_t size);
