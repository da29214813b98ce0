/// @file audit.h
/// Automatic checks of the frame just drawn: every screen passes them, at every scale, in both
/// languages.
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct ui;

struct audit {
    int widgets;     ///< in the frame
    int outside;     ///< enabled widgets not wholly inside the window (scrolled ones excepted)
    int overlapping; ///< pairs of targets that share more than 1 dp, unless meant to
    int small;       ///< targets under 24 x 24 dp
    int unreachable; ///< enabled widgets that Tab never reaches
    int truncated;   ///< texts that did not fit their box
    int missing_icons;
    char first[256]; ///< the first finding, in words; "" when all is well
};

/// Looks at the last frame. Returns true when nothing was found.
bool audit_frame(const struct ui *ui, struct audit *audit);

/// Writes the widgets of the last frame as text, one a line: `#id kind x y w h state "label"`.
/// Returns false when the file cannot be written.
bool audit_dump_widgets(const struct ui *ui, const char *path);
/// Writes the display list as text, one command a line.
bool audit_dump_list(const struct ui *ui, const char *path);
/// Is the text shown in the last frame (a whole line or part of one)?
bool audit_shows_text(const struct ui *ui, const char *text);
