/// @file hydraulics.h
/// Oil: points of measurement, cleanliness, settings by gauge, air let out, waste.
/// @see docs/expectations.md for what an exercise may ask of it
#pragma once

#include "grading/evidence/evidence.h"

/// CCP2-C2.K1. The hydraulic diagram is read and pressure is taken at points that split the circuit
/// before the diagnosis.
/// SHOWN: a folio of oil, and two points. PARTIAL: one of the two. REFUTED: neither. ABSENT: nothing
/// diagnosed or worked on.
struct evidence evidence_points_chosen(const struct evidence_case *session);

/// CCP2-C2.K5. Ports plugged while a part is off, oil filled through a filter, and the right oil.
/// SHOWN. PARTIAL: some ports left open. REFUTED: all of them, or oil poured in unfiltered, or of
/// another grade. ABSENT: no circuit of oil was opened.
struct evidence evidence_oil_kept_clean(const struct evidence_case *session);

/// CCP2-C2.K6. Settings of oil within their limits, made with the gauge; nitrogen alone in an
/// accumulator.
/// SHOWN. PARTIAL: without reading a gauge, or another setting was moved. REFUTED: off, or above its
/// limit at any time, or another gas. ABSENT: no such setting asked for or moved.
struct evidence evidence_settings_hydraulic(const struct evidence_case *session);

/// CCP2-C2.K7. Air let out, leaks and temperature looked at with pressure on.
/// SHOWN: all that apply. PARTIAL: some. REFUTED: none. ABSENT: no work on oil, or not handed over.
struct evidence evidence_bled_and_checked(const struct evidence_case *session);

/// CCP2-C2.K8, mixed. Oil recovered, and the report complete.
/// SHOWN: both. PARTIAL: one. REFUTED: neither. ABSENT: no work on oil, or not handed over.
struct evidence evidence_oil_recovered(const struct evidence_case *session);
