/// @file hazards.h
/// Dangers: foreseen, guarded against, created.
/// @see docs/referential/hazards.md
#pragma once

#include "grading/evidence/evidence.h"

/// T-S1. Were the exercise's risks declared before the first exposure (an isolator operated, a lock,
/// a dismantling, a remedy, a measurement of a dangerous voltage)?
/// SHOWN: all. PARTIAL: one at least. REFUTED: none in time. ABSENT: no exposure, or no risk named.
struct evidence evidence_risks_declared(const struct evidence_case *session);

/// T-S2. Was the equipment worn and the zone marked at each exposed act?
/// SHOWN: always. PARTIAL: something missing; cites the act. REFUTED: nothing worn at one of them.
/// ABSENT: no exposed act.
struct evidence evidence_equipment_worn(const struct evidence_case *session);

/// T-S7. Is no safety device defeated, and no force left?
/// REFUTED: at the hand-over (or at the end) a force stands, a safety device is out, disconnected or
/// holds an unsuitable part; cites the act. SHOWN: none of it. ABSENT: nothing was touched.
struct evidence evidence_safety_devices(const struct evidence_case *session);

/// CCP3-C2.K7. The same at the hand-over. ABSENT without a hand-over.
struct evidence evidence_protections_in_service(const struct evidence_case *session);

/// T-S8. Was no dangerous situation created?
/// REFUTED: a hazard of major severity; cites each with the act it came from. SHOWN: none, or only
/// minor ones, which are cited. ABSENT: nothing was done to the line.
struct evidence evidence_no_hazard(const struct evidence_case *session);

/// What a hazard is called: "electric shock" of "shock"; the id itself if unknown.
struct bilingual hazard_word(const char *id);

/// Did any hazard arise, of any severity? Makes a negative E* row eliminating.
bool hazard_arose(const struct journal *journal);
