/// @file scene_canvas.h
/// The picture of the line: background, what moves and lights by the view's channels, references as
/// tags, and a target on every component that can be selected. Pan and zoom.
#pragma once

#include "app/picture/box.h"
#include "app/widgets/draw.h"

#include <stdbool.h>

struct ui;
struct view;

struct scene_canvas {
    double zoom; ///< 1 fits the scene in its box
    double x, y; ///< world point in the middle of the box
    bool placed; ///< x and y have been set
    bool panning;
};

void scene_canvas_init(struct scene_canvas *canvas);
void scene_canvas_clear(struct scene_canvas *canvas);
void scene_canvas_zoom(struct scene_canvas *canvas, double factor);
void scene_canvas_fit(struct scene_canvas *canvas);

struct scene_options {
    bool tags;
    bool cabinet_open;    ///< draws the inside of the cabinet
    const char *selected; ///< reference with corner brackets, or ""
    const char *balloon;  ///< text said about the selected component, NULL for none
    const char *balloon_icon;
    const char *balloon_note;
};

/// Draws the scene in @p box. Returns the reference clicked in this frame, borrowed from the view,
/// or NULL. Widget ids are `syn.c.REF`.
const char *scene_canvas_draw(struct scene_canvas *canvas,
                              struct ui *ui,
                              struct box box,
                              const struct view *view,
                              const struct scene_options *options);
