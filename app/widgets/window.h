/// @file window.h
/// The window: opening, one frame after another, what the hands do, the clock, and pictures of it.
///
/// All lengths are dp: device-independent pixels. A dp is `window_scale` pixels (1 to 2); nobody
/// else multiplies by it. (0, 0) is the top left corner.
///
/// ```c
/// struct ui *ui;
/// RETURN_IF_FAILED(window_open(&options, &ui, error));
/// while (window_frame_begin(ui)) {
///     const char *asked = window_goto(ui); // the script, or NULL
///     draw_everything(ui);                 // every frame, all of it: see widget.h
///     RETURN_IF_FAILED(window_frame_end(ui, error));
/// }
/// int status = window_script_failures(ui) > 0;
/// window_close(ui);
/// ```
#pragma once

#include "app/picture/box.h"
#include "app/widgets/theme.h"
#include "engine/base/status.h"

#include <stdbool.h>
#include <stdint.h>

struct ui; // opaque: one window and all that belongs to it

/// Words the toolkit itself says, already translated. NULL ones are French.
struct window_words {
    const char *close;     ///< "Fermer"
    const char *checked;   ///< "coché"
    const char *unchecked; ///< "non coché"
    const char *disabled;  ///< "indisponible"
    const char *empty;     ///< "vide": a table without rows
};

struct window_options {
    const char *title;
    int width;    ///< [px]; 0 for 1280
    int height;   ///< [px]; 0 for 800
    double scale; ///< 1..2; 0 chooses from the display's density
    enum theme_kind theme;
    const char *assets; ///< directory that holds `icons/icons.svg`
    const char *script; ///< script file (script.h), or NULL
    int bench_frames;   ///< > 0: draws this many frames as fast as it can, then ends
    struct window_words words;
};

/// Opens the window. STATUS_FILE when a font or the display cannot be had: the message says which
/// package to install. @p ui is owned by the caller, who closes it.
MUST_USE enum status
window_open(const struct window_options *options, struct ui **ui, struct error *error);
void window_close(struct ui *ui);

/// Waits for what comes (an event, the next animated frame, a deadline) and begins a frame. False
/// when the window is to be closed: someone asked, or the script is over.
bool window_frame_begin(struct ui *ui);

/// Ends the frame and shows it. Fails when the display is gone.
MUST_USE enum status window_frame_end(struct ui *ui, struct error *error);

/// Asks for the window to close: window_frame_begin returns false next time.
void window_quit(struct ui *ui);
/// Did someone ask to close the window in this frame? The answer takes the question back: a screen
/// that wants to confirm calls this before window_frame_begin sees it, and window_quit when sure.
bool window_close_asked(struct ui *ui);
/// True: closing is only reported by window_close_asked, never done by itself.
void window_hold_close(struct ui *ui, bool hold);

/// The whole window [dp].
struct box window_box(const struct ui *ui);
double window_scale(const struct ui *ui);
void window_set_scale(struct ui *ui, double scale);
enum theme_kind window_theme(const struct ui *ui);
void window_set_theme(struct ui *ui, enum theme_kind theme);
void window_set_words(struct ui *ui, struct window_words words);
void window_set_title(struct ui *ui, const char *title);
/// Below a logical 1180 x 640 screens lay themselves out compactly.
bool window_is_compact(const struct ui *ui);

/// Seconds of window time since opening, and since the frame before. Fixed at 1/60 s a frame when a
/// script drives. Never part of what is journalled.
double window_time(const struct ui *ui);
double window_frame_seconds(const struct ui *ui);

/// Says that something moves: the next frame comes in 1/60 s. Ask every frame while it moves.
void window_animate(struct ui *ui);
/// Says that something changes by itself in @p seconds (a clock's next second).
void window_wake_after(struct ui *ui, double seconds);

/// The screen a script's `goto ID` asks for in this frame, or NULL. Borrowed until the frame ends.
const char *window_goto(const struct ui *ui);
/// Expectations of the script that failed so far.
int window_script_failures(const struct ui *ui);
/// Is a script or a bench driving? Screens then use no wall clock.
bool window_is_driven(const struct ui *ui);

/// The pointer in this frame.
struct pointer {
    double x; ///< [dp]
    double y;
    double dx; ///< moved since the frame before
    double dy;
    bool down;     ///< left button held
    bool pressed;  ///< went down in this frame
    bool released; ///< went up in this frame
    bool right_pressed;
    bool middle_down;
    double wheel; ///< steps, > 0 away from the user
    bool shift;
    bool ctrl;
    bool alt;
};
const struct pointer *window_pointer(const struct ui *ui);

/// Was a key struck in this frame? A chord is "F3", "ctrl+f", "shift+Tab", "R", "Escape", "+", "Left".
/// A letter without ctrl or alt is not told while a text field has the focus; nothing is told to
/// what lies below an open modal. The first who asks gets it: true once.
bool window_key(struct ui *ui, const char *chord);
/// The same for any printable character typed in this frame, outside text fields: "" if none.
const char *window_typed(const struct ui *ui);
/// Is the chord's key held down now (press-and-hold by keyboard, space to pan)?
bool window_key_down(const struct ui *ui, const char *chord);

/// Writes the picture of the last frame shown.
MUST_USE enum status window_shot(struct ui *ui, const char *path, struct error *error);

/// Text on the system clipboard: borrowed until the next call; "" when none.
const char *window_clipboard(struct ui *ui);
void window_set_clipboard(struct ui *ui, const char *text);

/// Times of the frames drawn so far, without waiting for the next [ms of wall time].
struct window_timing {
    uint64_t frames;
    double p50_ms;
    double p99_ms;
    double max_ms;
    double redrawn_share; ///< mean share of the pixels redrawn a frame, 0..1
    uint64_t cache_bytes; ///< held by masks, strings and pictures
};
struct window_timing window_timing(const struct ui *ui);

/// A hash of the last frame's display list: equal for equal pictures, run after run.
uint64_t window_list_hash(const struct ui *ui);
