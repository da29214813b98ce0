/// @file internal.h
/// What the files of engine/intervention share.
#pragma once

#include "engine/intervention/hands.h"
#include "engine/intervention/phrases.h"

// instruments.c
const char *instruments_refusal(const struct hands *hands, const struct action *action);
void instruments_touch(struct hands *hands);
void instruments_let_go(struct hands *hands);
void instruments_read(struct hands *hands, struct outcome *outcome);
void instruments_init(struct hands *hands);
double leak_flow(const struct hands *hands, uint32_t component);

// parts.c
const char *parts_refusal(const struct hands *hands, const struct action *action);
void parts_finish(struct hands *hands, struct outcome *outcome);
uint32_t parts_spare(const struct hands *hands, uint32_t component, const char *article);

// lockout.c
const char *lockout_refusal(const struct hands *hands, const struct action *action);
void lockout_finish(struct hands *hands, struct outcome *outcome);

// senses.c
const char *senses_refusal(const struct hands *hands, const struct action *action);
void senses_finish(struct hands *hands, struct outcome *outcome);

// hazards.c
/// Is this an act on a part, whose state is told?
bool hazards_on_part(enum action_kind kind);
/// Adds what endangers the act under way now to what did before.
void hazards_watch(struct hands *hands);
void hazards_state(const struct hands *hands, struct outcome *outcome);
void hazards_tell(const struct hands *hands, struct outcome *outcome);

// touchable.c
double terminal_direct(const struct hands *hands, uint32_t terminal);
struct phasor terminal_phasor(const struct hands *hands, uint32_t terminal);
double terminal_pressure(const struct hands *hands, uint32_t terminal);
/// Node of a law's place, an end of a connection resolved; PLANT_NONE if that end is loose.
uint32_t law_node(const struct hands *hands, const struct plant_law *law, uint32_t index);
/// The component that an act is on: "1Y1", or "1Y1:A1"'s component.
uint32_t component_of(const struct hands *hands, const char *name);

// readable.c
/// A number as a person reads it, in the language of the session: "23,98 V".
void show_number(const struct hands *hands,
                 double value,
                 int decimals,
                 const char *unit,
                 char *text,
                 size_t size);
