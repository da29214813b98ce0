/// @file isolation.h
/// Was every energy separated, locked and proved absent before hands went on a part?
///
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
