/// @file restoring.h
/// Was the lock-out undone in order once the work was done, and energy given back without harm?
/// @see docs/referential/isolation.md
#pragma once

#include "grading/evidence/evidence.h"

/// T-S9. After the last work: own tag and padlock off, people told, isolator closed, then tests and
/// hand-over. SHOWN: all, in order. PARTIAL: a tag left, or nobody told before the tests. REFUTED:
/// handed over with an energy still separated or locked. ABSENT: nothing was locked, or the
/// session ended before the hand-over.
struct evidence evidence_lockout_removed(const struct evidence_case *session);

/// CCP1-C2.K7. Pressure given back after the lock-out: told before, and no hazard follows.
/// SHOWN. PARTIAL: not told. REFUTED: a hazard of movement, whip, projection, jet or restart from
/// there on; cites it. ABSENT: the air was never separated and given back.
struct evidence evidence_repressurised(const struct evidence_case *session);
