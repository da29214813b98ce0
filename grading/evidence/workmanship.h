/// @file workmanship.h
/// Was the work well made: joined where it was, tight, in order, aligned, lubricated, guarded?
/// @see docs/expectations.md for what an exercise may ask of it
#pragma once

#include "grading/evidence/evidence.h"

/// CCP1-C1.K4, mixed. What was fitted or taken off in the electrical trade stands joined as the
/// diagram has it at the hand-over, tightened to the torques asked for.
/// SHOWN. PARTIAL: a torque is missing or off. REFUTED: a wire is off, or on another terminal.
/// ABSENT: nothing was joined or fitted there, or not handed over and nothing wrong.
struct evidence evidence_connections_right(const struct evidence_case *session);

/// CCP1-C2.K5. Tubes on their ports, and no leak where the air circuit was opened, looked for with
/// soap, ultrasound or gauge once pressure is back.
/// SHOWN. PARTIAL: part of it was looked at. REFUTED: none of it, or a leak left, or a tube off or on
/// another port. ABSENT: no work on air, or not handed over.
struct evidence evidence_connections_tight(const struct evidence_case *session);

/// CCP2-C1.K3. Parts come off in an admissible order, marked before, and whole.
/// SHOWN. PARTIAL: something was not marked. REFUTED: another order, or a part broken in coming off.
/// ABSENT: nothing of a mechanism was dismantled.
struct evidence evidence_dismantled_in_order(const struct evidence_case *session);

/// CCP2-C1.K5. Settings, torques and measurements after the work on a mechanism.
/// SHOWN: all within limits; if the author names none, any measurement on a mechanism. PARTIAL: some
/// are not shown, or it was only felt or looked at. REFUTED: one is out of its limits, or nothing. ABSENT: no repair of a mechanism, or not handed over.
struct evidence evidence_fits_right(const struct evidence_case *session);

/// CCP2-C1.K6. The product and the quantity of the lubrication.
/// SHOWN. PARTIAL: the quantity is off or untold. REFUTED: not done, or with another product.
/// ABSENT: none asked for and none done.
struct evidence evidence_lubricated(const struct evidence_case *session);

/// CCP2-C1.K7. Guards back before the energy, and the function verified.
/// SHOWN. PARTIAL: back, but after the energy, or tests incomplete. REFUTED: a guard left off, a
/// mechanism that turned without it, no conclusive test. ABSENT: no work on a mechanism, or not handed
/// over.
struct evidence evidence_guards_back(const struct evidence_case *session);
