/// @file headless.h
/// A window that nobody sees, for tests of screens: SDL's dummy display, a script for hands.
#pragma once

#include "app/widgets/script.h"
#include "app/widgets/window.h"
#include "tests/support/check.h"

#include <stdlib.h>

/// Opens a window of 800 x 600 px driven by a script given as text.
static inline struct ui *headless_open(const char *script_text)
{
    struct ui *ui;
    struct error error;
    struct script *script;
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    struct window_options options = {
        .title = "test", .width = 800, .height = 600, .scale = 1.0, .assets = "assets"};
    assert_int_equal(window_open(&options, &ui, &error), STATUS_OK);
    assert_int_equal(script_parse(script_text, "test", &script, &error), STATUS_OK);
    window_run_script(ui, script);
    return ui;
}

/// Runs the script to its end on one screen; returns how many of its expectations failed.
static inline int
headless_run(const char *script_text, void (*screen)(struct ui *ui, void *context), void *context)
{
    struct ui *ui = headless_open(script_text);
    struct error error;
    while (window_frame_begin(ui)) {
        screen(ui, context);
        assert_int_equal(window_frame_end(ui, &error), STATUS_OK);
    }
    int failures = window_script_failures(ui);
    window_close(ui);
    return failures;
}
