/// @file workshop.h
/// The trainee's screens over one session: line, folios, PLC, work order, lock-out, hypotheses,
/// report. They draw the session's view and nothing else, and act through session_act alone.
#pragma once

#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdbool.h>

struct session;
struct ui;
struct workshop; // opaque

struct workshop_options {
    const char *assets; ///< folder of scene/, symbols/, instruments/
    const char *person; ///< shown at the top right
    enum language language;
};

/// @param session  borrowed, open, outlives the workshop
struct workshop *workshop_create(const struct workshop_options *options, struct session *session);
void workshop_destroy(struct workshop *workshop);

enum workshop_event {
    WORKSHOP_GOES_ON,
    WORKSHOP_LEFT,     ///< the trainee goes back to the start screen; the session can be resumed
    WORKSHOP_FINISHED, ///< report signed and line handed over, or an accident: to the debrief
};

/// Draws one frame, takes what the hands do, lets the line's time pass. Fails when the journal
/// cannot be kept.
MUST_USE enum status workshop_frame(struct workshop *workshop,
                                    struct ui *ui,
                                    enum workshop_event *event,
                                    struct error *error);
