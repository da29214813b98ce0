/// @file lcd.h
/// The display of the multimeter: seven segments, as liquid crystal shows them. Private to this
/// folder.
#pragma once

#include "app/picture/box.h"

struct ui;

/// Writes what was read ("24,1 V", "OL", "" for nothing yet) in the display's box, with the flag of
/// the function ("V=") over it.
void lcd_draw(struct ui *ui, struct box box, const char *text, const char *flag);
