/// @file grafcet.h
/// The drawing of one chart of the controller's program. Private to this folder.
#pragma once

#include "app/picture/box.h"

struct ui;
struct view;

/// Draws a chart, scrolled, in @p box. Steps have the ids `plc.step.NAME`.
void grafcet_draw(const struct view *view, struct ui *ui, struct box box, const char *chart);
