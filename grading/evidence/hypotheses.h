/// @file hypotheses.h
/// Did thinking come before measuring?
/// @see docs/referential/diagnosis.md
#pragma once

#include "grading/evidence/evidence.h"

/// CCP3-C1.K4. Were enough different hypotheses stated before the first measurement, and was the
/// real fault among those stated before the machine was changed?
/// SHOWN: both. PARTIAL: one of the two. REFUTED: neither. ABSENT: nothing supposed, measured,
/// diagnosed or done.
struct evidence evidence_hypotheses_stated(const struct evidence_case *session);
