/// @file words.h
/// A journal's entries as sentences, for people who read a sheet of paper.
#pragma once

#include "engine/base/text.h"
#include "engine/journal/journal.h"

enum { CLOCK_BYTES = 16, HEAD_CODE_BYTES = 24 };

/// "08:12:05": the clock of the workshop, which reads 08:00:00 at tick 0.
void entry_clock(uint64_t tick, char to[CLOCK_BYTES]);

/// What was done: "Mesure V= entre 1Y1:A1 et 1Y1:A2". "" for what is neither act nor observation.
void entry_act(struct text_builder *to, const struct journal_entry *entry, enum language language);

/// What an observation told: "23,9 V", "Court-circuit (major hazard)". For an act: what came of it.
void entry_result(struct text_builder *to,
                  const struct journal *journal,
                  const struct journal_entry *entry,
                  enum language language);

/// "08:12:05 Mesure V= entre 1Y1:A1 et 1Y1:A2 : 23,9 V": an entry that a row cites, whole.
void entry_sentence(struct text_builder *to,
                    const struct journal *journal,
                    uint32_t sequence,
                    enum language language);

/// The head of a journal as four groups of five signs that can be read aloud: "7K3QX-...".
/// @param head  64 hexadecimal digits; anything else gives ""
void head_code(const char *head, char to[HEAD_CODE_BYTES]);
