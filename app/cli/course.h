/// @file course.h
/// The window: start screen, session, debrief, and back. What `depanne` and `depanne play` run.
#pragma once

#include "engine/base/status.h"
#include "engine/base/text.h"

#include <stdint.h>

struct course_options {
    const char *exercise;  ///< path of an exercise, NULL for the start screen
    const char *mode;      ///< guided, training, evaluation
    const char *person;    ///< pseudonym
    const char *data;      ///< data directory, NULL for the default
    const char *folder;    ///< -o: folder of the session, NULL for one in the data directory
    const char *scenarios; ///< NULL for the default
    const char *script;    ///< drives the window, NULL for hands
    const char *theme;     ///< light or dark
    enum language language;
    double scale; ///< 0 for the display's
    int width, height;
    int bench_frames;
    uint64_t seed;
    bool seeded;
    bool timing; ///< prints the frame times at the end
};

/// Runs the window until it is closed.
/// @param failures  expectations of the script that did not hold
MUST_USE enum status
course_run(const struct course_options *options, int *failures, struct error *error);
