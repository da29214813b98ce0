/// @file trace.h
/// Questions that every judgement asks of a journal: was it done, what came of it, what came first.
#pragma once

#include "grading/evidence/evidence.h"

#include <stdbool.h>
#include <stdint.h>

/// Is the entry an act of that kind that nothing refused?
bool trace_did(const struct journal *journal,
               const struct journal_entry *entry,
               enum action_kind kind);

/// Was the act refused?
bool trace_refused(const struct journal *journal, const struct journal_entry *act);

/// The first observation of that kind that the act brought, or NULL.
const struct observation *trace_result(const struct journal *journal,
                                       const struct journal_entry *act,
                                       enum observation_kind kind);

/// The exact value of a state fact of the act ("volts", "bar"), or 0.
double
trace_state(const struct journal *journal, const struct journal_entry *act, const char *mode);

/// The act that an observation came from, or NULL for an ambient one.
const struct journal_entry *trace_cause(const struct journal *journal,
                                        const struct journal_entry *entry);

/// Hands on a part, where energy would hurt: dismantle, fit, disconnect, connect, repair, clean,
/// lubricate, tighten.
bool trace_is_work(const struct journal *journal, const struct journal_entry *entry);

/// Something done so that the line may run again: fit, repair, connect, adjust, clean, lubricate.
bool trace_is_remedy(const struct journal *journal, const struct journal_entry *entry);

/// A measurement or a spray that was done.
bool trace_is_test(const struct journal *journal, const struct journal_entry *entry);

/// Sequence of the first such act within [from, to), 0 if there is none.
uint32_t
trace_first(const struct journal *journal, enum action_kind kind, uint32_t from, uint32_t to);
uint32_t trace_first_work(const struct journal *journal);
uint32_t trace_first_remedy(const struct journal *journal);
/// The first dismantling or remedy: from here on the machine is no longer as it was found.
uint32_t trace_first_swap(const struct journal *journal);
/// The earlier of two sequences, of which 0 is "never".
uint32_t trace_earlier(uint32_t a, uint32_t b);
/// The last remedy before @p to.
uint32_t trace_last_remedy(const struct journal *journal, uint32_t to);
/// The last hand-over, 0 if there was none.
uint32_t trace_hand_over(const struct journal *journal);
/// One past the last entry.
uint32_t trace_end(const struct journal *journal);

/// Was the reading observed within [from, to)? Sequence of the first observation, 0 if not.
/// Points on the same node stand for each other.
uint32_t trace_observed(const struct evidence_case *session,
                        const struct expected_reading *reading,
                        uint32_t from,
                        uint32_t to);

/// Does this one observation show it?
bool trace_shows(const struct evidence_case *session,
                 const struct expected_reading *reading,
                 const struct journal_entry *entry);

/// Do two terminals name the same node of the line?
bool trace_same_node(const struct plant *plant, const char *a, const char *b);

/// Is the component, or that of the terminal, of that trade?
bool trace_is_of_trade(const struct plant *plant, const char *name, enum trade trade);

/// Is "1Y1:A1" or "1Y1" on the component @p reference?
bool trace_is_on(const char *name, const char *reference);

/// The last act of that kind on @p reference within (from, to), or NULL.
const struct journal_entry *trace_last_on(const struct journal *journal,
                                          enum action_kind kind,
                                          const char *reference,
                                          uint32_t from,
                                          uint32_t to);

/// Component reference before the colon of "1Y1:A1", or the whole of "0S1".
/// @param to  of ACTION_NAME_BYTES_MAX
void trace_component(const char *terminal, char *to);
