/// @file commissioning.h
/// Was the required function measured again before the equipment was handed over?
/// @see docs/referential/commissioning.md
#pragma once

#include "grading/evidence/evidence.h"

/// CCP1-C1.K7. Were the exercise's tests passed between the last remedy and the hand-over?
/// SHOWN: each, the last time it was run. PARTIAL: some. REFUTED: handed over with none passed, or
/// one failed the last time. ABSENT: not handed over and none run since the last remedy.
struct evidence evidence_function_verified(const struct evidence_case *session);

/// CCP1-C2.K8, mixed. The same, and the report complete and signed.
/// SHOWN both; PARTIAL without the report; otherwise as above.
struct evidence evidence_verified_and_reported(const struct evidence_case *session);

/// CCP3-C2.K4. Was the test in manual mode passed before the hand-over?
/// SHOWN, REFUTED (handed over without it), ABSENT (not handed over, or the line has none).
struct evidence evidence_manual_test(const struct evidence_case *session);

/// CCP3-C2.K8. Was the equipment handed over as definitively or provisionally repaired?
/// SHOWN: with the right character. PARTIAL: provisional without restrictions. REFUTED: the wrong
/// character, or none. ABSENT: not handed over.
struct evidence evidence_handed_over(const struct evidence_case *session);

/// Have all required tests been passed since the last remedy and before the hand-over?
bool function_is_restored(const struct evidence_case *session);
