/// @file workplace.h
/// The worker within his qualification, and the workplace as he leaves it.
#pragma once

#include "grading/evidence/evidence.h"

/// T-S3. Electrical acts within the limits of the worker's qualification (NF C 18-510): measuring on
/// live parts, locking out, working without voltage; never working on a live part.
/// SHOWN: all of them. REFUTED: cites the first beyond. ABSENT: no electrical act.
struct evidence evidence_qualification_kept(const struct evidence_case *session);

/// T-O1. Workplace tidied after the last work, instruments taken back, each part that was exchanged
/// thrown away where it belongs.
/// SHOWN. PARTIAL: some of it. REFUTED: none of it. ABSENT: no work, or not handed over.
struct evidence evidence_workplace_left(const struct evidence_case *session);
