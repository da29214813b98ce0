/// @file draw.h
/// Drawing into the frame. Everything is drawn every frame, back to front within a layer; only what
/// changed costs anything. All lengths in dp, colours from theme.h.
#pragma once

#include "app/picture/box.h"
#include "app/picture/colour.h"
#include "app/widgets/theme.h"

#include <stdbool.h>

struct ui;
struct svg;
struct vector;
struct path;

/// Five layers shown one over the other at the end of the frame.
enum draw_layer { DRAW_BASE, DRAW_OVER, DRAW_POPUP, DRAW_DRAG, DRAW_TIP, DRAW_LAYER_COUNT };

/// Sets the layer that draws and widgets from now on belong to; returns the one before, for giving
/// it back. A frame begins at DRAW_BASE.
enum draw_layer draw_set_layer(struct ui *ui, enum draw_layer layer);

/// Limits drawing and clicking to @p box and what was allowed already. Nested; always popped.
void draw_push_clip(struct ui *ui, struct box box);
void draw_pop_clip(struct ui *ui);
/// What may be drawn now [dp].
struct box draw_clip(const struct ui *ui);

void draw_rect(struct ui *ui, struct box box, struct colour colour);
void draw_round(struct ui *ui, struct box box, double radius, struct colour colour);
/// The outline of a rounded rectangle, @p width wide, inside the box.
void draw_outline(struct ui *ui, struct box box, double radius, double width, struct colour colour);
/// A filled rounded box with a hairline border.
void draw_panel(
    struct ui *ui, struct box box, double radius, struct colour fill, struct colour border);
/// A soft shadow under a rounded box: depth 1 for cards, 2 for menus, 3 for what is dragged.
void draw_shadow(struct ui *ui, struct box box, double radius, int depth);
/// A card: shadow, surface, hairline; radius 10.
void draw_card(struct ui *ui, struct box box);
/// A line one hairline thick (max(1 px, 1 dp)), on whole pixels.
void draw_hline(struct ui *ui, double x, double y, double width, struct colour colour);
void draw_vline(struct ui *ui, double x, double y, double height, struct colour colour);
void draw_circle(struct ui *ui, double x, double y, double radius, struct colour colour);
void draw_ring(
    struct ui *ui, double x, double y, double radius, double width, struct colour colour);
/// A straight anti-aliased line; on whole pixels when horizontal or vertical.
void draw_line(
    struct ui *ui, double x1, double y1, double x2, double y2, double width, struct colour colour);
/// A polyline through @p count points. dash 0 for a full line.
void draw_polyline(struct ui *ui,
                   const struct point *points,
                   int count,
                   double width,
                   double dash,
                   double gap,
                   struct colour colour);
void draw_polygon(struct ui *ui, const struct point *points, int count, struct colour colour);
/// Vertical gradient.
void draw_gradient(struct ui *ui, struct box box, struct colour top, struct colour bottom);

/// A recorded path in dp, filled (width 0) or stroked.
void draw_path(struct ui *ui, const struct path *path, double width, struct colour colour);
/// The same for shapes that change every frame (leads, needles): kept for this frame only.
void draw_path_once(struct ui *ui, const struct path *path, double width, struct colour colour);

/// How a drawing or a scene in its own units is laid on the screen.
struct draw_view {
    double x; ///< where the unit origin stands [dp]
    double y;
    double zoom; ///< [dp per unit], > 0
};

/// A vector drawing (folio, curve). Cached by content: build it when it changes, draw it each frame.
/// What is outside @p visible [dp] is not rasterised.
void draw_vector(struct ui *ui,
                 const struct vector *vector,
                 struct draw_view view,
                 struct box visible);

/// A part of an SVG at its own place in the scene, moved and turned.
struct draw_sprite {
    struct svg *svg;  ///< borrowed, outlives the window's use of it
    const char *part; ///< id of a group (`mv-1A.rod`, `st-1B1-on`); NULL: all that is fixed
    double dx;        ///< shift [user units]
    double dy;
    double angle;      ///< [degrees] clockwise about pivot
    const char *pivot; ///< NAME of `pivot-NAME`; NULL: the part's middle
    double opacity;    ///< 0..1; 0 means 1
};
void draw_svg(struct ui *ui, const struct draw_sprite *sprite, struct draw_view view);
/// A part (or the whole, part NULL) fitted into @p box, proportions kept, centred.
void draw_svg_in(struct ui *ui, struct svg *svg, const char *part, struct box box);
/// Returns the view that fits the whole drawing into @p box, proportions kept, centred.
struct draw_view draw_fit(struct box content, struct box box);

/// An icon of assets/icons/icons.svg, by name, in a square of @p size. A missing icon is an empty
/// square, and is told on stderr once.
void draw_icon(
    struct ui *ui, const char *name, double x, double y, double size, struct colour colour);
void draw_icon_in(
    struct ui *ui, const char *name, struct box box, double size, struct colour colour);
/// Opens an SVG of the assets directory once and keeps it until the window closes; NULL when it
/// cannot be read (told on stderr once). `draw_artwork(ui, "instruments/multimeter.svg")`.
struct svg *draw_artwork(struct ui *ui, const char *name);
