/// @file script.h
/// The script that drives the real window in tests: one input a frame, 1/60 s each, no wall clock.
///
/// ```
/// size 1280 800 | scale 1.5 | theme dark | goto folio | wait 30
/// click #fol.t.X3:3 | rclick #id | dclick #id | move #id | move x y | press | release
/// drag #a #b | wheel #id -3 | key ctrl+f | key Tab 5 | type 1Y1é | focus #id
/// expect #id exists|absent|on|off|focus|enabled|disabled
/// await #id exists|absent|...   # the same, but gives it time
/// expect #id label TEXT | expect text TEXT | expect notext TEXT
/// check                    # the automatic checks of audit.h
/// dump widgets.txt | dumplist list.txt | shot out.png | quit
/// ```
/// `#hyp.fact.*` is the first widget whose id begins so; `#hyp.fact.*=Rod|Tige` the first of those
/// whose label has one of these words in it. `await #id absent` waits until what `expect` says holds,
/// ten seconds at most.
/// One command a line, `#` alone at the start of a line (or after a space at the end) is a comment;
/// several commands on a line are parted by ` | `. Each `expect` and `check` prints `ok line N` or
/// `FAIL line N: why` on stdout. Relative file names are taken from the working directory.
#pragma once

#include "engine/base/status.h"

struct script; // opaque
struct ui;

/// Reads a script. STATUS_SYNTAX with its line when a command is not known.
MUST_USE enum status script_open(const char *path, struct script **script, struct error *error);
/// The same from memory.
MUST_USE enum status
script_parse(const char *text, const char *place, struct script **script, struct error *error);
void script_close(struct script *script);

/// Gives the script to the window, which owns it from then on.
void window_run_script(struct ui *ui, struct script *script);
