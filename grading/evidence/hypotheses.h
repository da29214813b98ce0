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

/// CCP3-C1.K3. The functional chain at fault is named (`chain`) before the first measurement.
/// SHOWN: rightly. PARTIAL: rightly, but after it, or a wrong one first. REFUTED: wrongly, or not at
/// all although diagnosed or worked on. ABSENT: none of these yet.
struct evidence evidence_chain_located(const struct evidence_case *session);
