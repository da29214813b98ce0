/// @file lockout.h
/// How far the lock-out of one energy has come, act by act: an automaton over the journal.
///
/// An isolator is separated by its `handle` at 0. Separating again after it was closed begins anew;
/// props and drains stay as they are.
#pragma once

#include "grading/evidence/evidence.h"

enum { LOCKOUT_PAIRS_MAX = 32, LOCKOUT_POINTS_MAX = 16, LOCKOUT_STEPS_MAX = 16 };

/// One energy of the line and how far its lock-out has come, as sequences of acts; 0 is not yet.
struct lockout {
    const struct scenario_energy *energy;
    const char *isolator;
    bool electrical;
    uint32_t separated, locked, tagged, identified, dissipated;
    uint32_t released[LOCKOUT_STEPS_MAX]; ///< controls that stand as the release asks
    uint32_t blocked[LOCKOUT_STEPS_MAX];  ///< loads that are propped
    uint32_t still[LOCKOUT_STEPS_MAX];    ///< mechanisms seen at rest
    uint32_t empty[LOCKOUT_POINTS_MAX];   ///< no pressure read at each point of verification
    uint32_t tester_before, tester_after; ///< proofs of the tester
    /// Pairs read dead between two proofs of the tester, or waiting for the second.
    uint32_t dead[LOCKOUT_PAIRS_MAX];
    uint32_t live;  ///< a pair that was found live
    bool confirmed; ///< every pair has its second proof
};

/// Nothing done yet. @param isolator  reference of the one that is followed
struct lockout lockout_begin(const struct scenario_energy *energy, const char *isolator);

/// By one entry of the journal.
void lockout_advance(struct lockout *lockout,
                     const struct evidence_case *session,
                     const struct journal_entry *entry);

/// How many of an energy's @p count steps are followed.
uint32_t lockout_steps(uint32_t count);
/// How many pairs are to be read dead, and points to be read empty.
uint32_t lockout_pairs(const struct expectations *expectations);
uint32_t lockout_points(const struct lockout *lockout);

/// Does the act move the control that separates? A drain beside it is none.
bool lockout_is_handle(const struct action *act);
