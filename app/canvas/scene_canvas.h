/// @file scene_canvas.h
/// The picture of the line: background, what moves and lights by the view's channels, references as
/// tags, and a target on every component that can be selected. Pan and zoom.
#pragma once

#include "app/picture/box.h"
#include "app/widgets/draw.h"

#include <stdbool.h>

struct ui;
struct view;
struct view_component;

struct scene_canvas {
    double zoom;     ///< 1 fits the scene in its box
    double x, y;     ///< world point in the middle of the box
    bool placed;     ///< x and y have been set
    char wanted[32]; ///< component or "station-N" to be shown from near at the next drawing
};

void scene_canvas_init(struct scene_canvas *canvas);
void scene_canvas_clear(struct scene_canvas *canvas);
void scene_canvas_zoom(struct scene_canvas *canvas, double factor);
void scene_canvas_fit(struct scene_canvas *canvas);
/// Brings a component into sight at the next drawing, near enough to be touched.
void scene_canvas_show(struct scene_canvas *canvas, const char *ref);

struct scene_options {
    bool tags;
    bool cabinet_open;    ///< draws the inside of the cabinet
    const char *selected; ///< reference with corner brackets, or ""
    const char *balloon;  ///< text said about the selected component, NULL for none
    const char *balloon_icon;
    const char *balloon_note;
    struct box covered; ///< part of the box that something else lies over: no tag goes there [dp]
};

/// What the hands did on the scene.
struct scene_event {
    const char *clicked; ///< reference, borrowed from the view, or NULL
    bool closer;         ///< clicked twice: to be looked at from near
};

/// Draws the scene in @p box. Widget ids are `syn.c.REF`, and `syn.station-N` for the plates of the
/// stations, which bring a station near.
struct scene_event scene_canvas_draw(struct scene_canvas *canvas,
                                     struct ui *ui,
                                     struct box box,
                                     const struct view *view,
                                     const struct scene_options *options);

/// Draws what surrounds a component on the line, as it stands, in @p box. False when the artwork does
/// not show it.
bool scene_canvas_crop(struct ui *ui,
                       struct box box,
                       const struct view *view,
                       const struct view_component *component);
