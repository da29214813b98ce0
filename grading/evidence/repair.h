/// @file repair.h
/// Was the right element treated, it alone, with a part that does the job, and set as it must be?
/// @see docs/referential/repair.md
#pragma once

#include "grading/evidence/evidence.h"

/// CCP1-C1.K2, CCP1-C2.K3 and CCP2-C2.K3. The failed element restored or exchanged, and it alone.
/// SHOWN: what was fitted, repaired, adjusted, cleaned, lubricated or joined is one of the
/// exercise's alternatives, whole. PARTIAL: and something else. REFUTED: something of every
/// alternative is missing at the hand-over, or only other elements were treated. ABSENT: nothing
/// treated and nothing handed over, or no element of that trade to treat.
struct evidence evidence_element_alone_electrical(const struct evidence_case *session);
struct evidence evidence_element_alone_pneumatic(const struct evidence_case *session);
struct evidence evidence_element_alone_hydraulic(const struct evidence_case *session);

/// CCP1-C1.K3, CCP1-C2.K4, CCP2-C1.K4 and CCP2-C2.K4, mixed. Do the parts fitted do the job?
/// SHOWN: each last part fitted is the same or equivalent. PARTIAL: an unsuitable one was fitted
/// first. REFUTED: an unsuitable one stays. ABSENT: no part of that trade fitted. A mechanism is also
/// SHOWN when it was restored in place, and REFUTED when it was left untreated.
struct evidence evidence_equivalence_electrical(const struct evidence_case *session);
struct evidence evidence_equivalence_pneumatic(const struct evidence_case *session);
struct evidence evidence_equivalence_hydraulic(const struct evidence_case *session);
struct evidence evidence_equivalence_mechanical(const struct evidence_case *session);

/// CCP1-C1.K5 and CCP1-C2.K6. Are the exercise's settings within their limits at the hand-over?
/// SHOWN: yes. PARTIAL: yes, but another setting was moved away from its nominal value.
/// REFUTED: one is not, or was never set. ABSENT: no setting asked for in that trade, or not
/// handed over and not set.
struct evidence evidence_settings_electrical(const struct evidence_case *session);
struct evidence evidence_settings_pneumatic(const struct evidence_case *session);
/// The same of oil, of which grading/evidence/hydraulics.h asks more.
struct evidence evidence_settings_of_oil(const struct evidence_case *session);
/// CCP3-C2.K5. The same over all trades, at the hand-over, with no force left.
struct evidence evidence_settings_nominal(const struct evidence_case *session);

/// CCP1-C1.K6. Was what was fitted or repaired in the electrical trade measured without voltage
/// (ohms or continuity) before the energy came back?
/// SHOWN, REFUTED (energy back or handed over without it), ABSENT (no such work, or still off).
struct evidence evidence_checked_dead(const struct evidence_case *session);
