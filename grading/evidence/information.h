/// @file information.h
/// What the trainee found out before thinking and acting, and how he prepared the job.
/// @see docs/referential/information.md
#pragma once

#include "grading/evidence/evidence.h"

/// CCP3-C1.K1. Was the exercise's minimum of information gathered before the first hypothesis (or,
/// without any, before the first measurement or work)?
/// SHOWN: all of it, in time. PARTIAL: half of it in time. REFUTED: less. ABSENT: nothing was
/// supposed, measured or done yet.
struct evidence evidence_information_gathered(const struct evidence_case *session);

/// CCP3-C1.K2. Did he see the breakdown himself before anything was changed?
/// SHOWN: every reading of the exercise's symptom (or a sense, and panel or PLC) before the first
/// dismantling or remedy. PARTIAL: some. REFUTED: none. ABSENT: nothing measured or done yet.
struct evidence evidence_symptom_seen(const struct evidence_case *session);

/// CCP1-C1.K1. Were a folio of the electrical trade and the store consulted before the first work or
/// remedy? SHOWN both, PARTIAL one, REFUTED none, ABSENT without work.
struct evidence evidence_work_prepared_electrical(const struct evidence_case *session);

/// CCP1-C2.K1. The same with the pneumatic folio, and the parts list or the store.
struct evidence evidence_work_prepared_pneumatic(const struct evidence_case *session);

/// T-O3, mixed. Was production asked before the diagnosis, told of the stop, and handed the line?
/// SHOWN all three, PARTIAL some, REFUTED none, ABSENT while nothing was done to the line.
struct evidence evidence_dialogue(const struct evidence_case *session);
