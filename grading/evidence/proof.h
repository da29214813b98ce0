/// @file proof.h
/// Was the element proved before it was touched, with what, and were the results understood?
///
/// What a reading proves is told by the exercise's own sets of readings.
/// @see docs/referential/diagnosis.md
#pragma once

#include "grading/evidence/evidence.h"

/// CCP3-C1.K8. Was the failed element named and proved before anything was exchanged or changed?
/// SHOWN: one whole set of readings and the right diagnosis (element and mode) before the first
/// swap; cites them and the swap. PARTIAL: proved, but said late, with another mode, or stopping at
/// a consequence. REFUTED: swapped or diagnosed without proof, or another element named.
/// ABSENT: neither swap nor diagnosis.
struct evidence evidence_proof_before_swap(const struct evidence_case *session);

/// CCP3-C1.K5. Do the measurements before the first swap bear on the chain at fault, without
/// repeating what was known?
/// SHOWN: the regime's share of relevant ones, and not more wasted ones than it allows. PARTIAL:
/// two thirds of that share. REFUTED: less, or none before a swap. ABSENT: neither measured nor
/// swapped.
struct evidence evidence_tests_relevant(const struct evidence_case *session);

/// CCP3-C1.K6. Were instruments used on the right function, range and points?
/// REFUTED: a reading on a live circuit in ohms, a blown fuse, an unsafe use, an instrument hazard;
/// cites it. PARTIAL: a function or range that cannot tell. SHOWN: neither. ABSENT: no measurement.
struct evidence evidence_instruments_used(const struct evidence_case *session);

/// CCP3-C1.K7. Were readings judged, hypotheses rejected and confirmed, as what was seen demands?
/// REFUTED: one reading misjudged, the true hypothesis rejected, a false one confirmed; cites it
/// and what it rests on. PARTIAL: right, but resting on nothing observed. SHOWN: all right.
/// ABSENT: nothing was interpreted.
struct evidence evidence_results_interpreted(const struct evidence_case *session);

/// CCP3-C1.K9, mixed. Was the first cause looked for?
/// SHOWN: the last diagnosis gives an accepted cause on the failed element. PARTIAL: an accepted
/// cause on another element, or a cause that is not accepted. REFUTED: no cause, or a consequence
/// named as the element. ABSENT: no diagnosis.
struct evidence evidence_root_cause(const struct evidence_case *session);

/// CCP2-C1.K1. Was the mechanical cause confirmed by observations before the first dismantling?
/// SHOWN: a whole set of readings before it. REFUTED: dismantled or changed before. ABSENT: no swap.
struct evidence evidence_cause_confirmed(const struct evidence_case *session);
