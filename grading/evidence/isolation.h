/// @file isolation.h
/// Was every energy separated, locked and proved absent before hands went on a part, and was all of
/// it undone in order? An automaton runs over the journal for each energy of the line.
///
/// An isolator is separated by its `handle` at 0. Separating again after it was closed begins anew.
/// An energy is asked for when the exercise requires it, or when a part under hand was found live
/// or under pressure.
/// @see docs/referential/isolation.md for the clauses of NF C 18-510 and INRS
#pragma once

#include "grading/evidence/evidence.h"

/// T-S4. Electrical lock-out: separation, padlock, tag, identification, in this order, before each
/// work. SHOWN: at every work; cites the steps and the first work. PARTIAL: separated and locked at
/// every work, but without tag or identification. REFUTED: a work without a locked separation;
/// cites it, and the step that there was. ABSENT: no work, or no such energy asked for.
struct evidence evidence_lockout_electrical(const struct evidence_case *session);

/// T-S5. Absence of voltage: tester proved, every pair read dead, tester proved again, after the
/// lock and before each work. SHOWN; PARTIAL: a pair or the last proof of the tester is missing;
/// REFUTED: nothing was proved, or a pair was live; cites the work. ABSENT as above. A multimeter
/// never counts.
struct evidence evidence_proving_dead(const struct evidence_case *session);

/// CCP1-C2.K2. Pneumatic lock-out: loads propped, separation, padlock, tag, dissipation, no pressure
/// at each point of verification, before each work. SHOWN, PARTIAL (tag, dissipation or verification
/// missing, or out of order), REFUTED (not separated or not locked, or a load could fall), ABSENT as
/// above.
struct evidence evidence_lockout_pneumatic(const struct evidence_case *session);

/// CCP2-C2.K2. Hydraulic lock-out: loads propped, pump separated, padlock, tag, accumulator isolated
/// and its drain left open, no pressure at each test point afterwards. As above; REFUTED also when
/// what lets the pressure out does not stand open.
struct evidence evidence_lockout_hydraulic(const struct evidence_case *session);

/// T-S6. The same for every energy but the electrical one; of a mechanical energy that each mechanism
/// named is seen at rest once separated.
struct evidence evidence_lockout_fluids(const struct evidence_case *session);

/// CCP2-C1.K2. The worst of all energies asked for, before hands go on a mechanism.
struct evidence evidence_lockout_mechanism(const struct evidence_case *session);

/// T-S9. After the last work: own tag and padlock off, people told, isolator closed, then tests and
/// hand-over. SHOWN: all, in order. PARTIAL: a tag left, or nobody told before the tests. REFUTED:
/// handed over with an energy still separated or locked. ABSENT: nothing was locked, or the
/// session ended before the hand-over.
struct evidence evidence_lockout_removed(const struct evidence_case *session);

/// CCP1-C2.K7. Pressure given back after the lock-out: told before, and no hazard follows.
/// SHOWN. PARTIAL: not told. REFUTED: a hazard of movement, whip, projection, jet or restart from
/// there on; cites it. ABSENT: the air was never separated and given back.
struct evidence evidence_repressurised(const struct evidence_case *session);
