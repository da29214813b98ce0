/// @file scene_overlay.h
/// What is laid over the picture of the line: reference tags, padlocks and lock-out tags, soap
/// bubbles, the balloon of the last observation. Private to this folder.
#pragma once

#include "app/canvas/scene_canvas.h"
#include "app/widgets/draw.h"

#include <stdint.h>

enum { SCENE_TARGETS_MAX = 256 };

struct svg;
struct view_component;

/// The components that can be touched in this frame.
struct scene_targets {
    const struct view_component *components[SCENE_TARGETS_MAX];
    struct box boxes[SCENE_TARGETS_MAX]; ///< on the screen [dp]
    uint32_t count;
};

/// A rectangle of the scene, on the screen.
struct box scene_on_screen(struct box world, struct draw_view where);
/// Is that component in the cabinet, seen with the door open only?
bool scene_is_inside(const struct view_component *component);

/// Reference tags where the artwork wants them, moved when two would meet or one would leave
/// @p canvas. One that finds no place is left out, but for the selected one.
void scene_tags_draw(struct ui *ui,
                     const struct svg *svg,
                     struct draw_view where,
                     struct box canvas,
                     const struct scene_targets *targets,
                     const struct scene_options *options);

/// The trainee's padlock and tag on what is locked out.
void scene_locks_draw(struct ui *ui,
                      const struct svg *svg,
                      struct draw_view where,
                      const struct view_component *component,
                      struct box target);

/// A part that was taken off leaves a gap.
void scene_gap_draw(struct ui *ui, const struct view_component *component, struct box target);

/// Loads that are held stand on their props, where the artwork has `anchor-prop-REF`.
void scene_props_draw(struct ui *ui,
                      const struct svg *svg,
                      struct draw_view where,
                      const struct view *view);

/// Bubbles where the soap spray has found a leak.
void scene_bubbles_draw(struct ui *ui,
                        const struct svg *svg,
                        struct draw_view where,
                        const struct view *view,
                        const struct scene_targets *targets);

/// What was last found on the selected component, beside it.
void scene_balloon_draw(struct ui *ui,
                        struct box canvas,
                        struct box target,
                        const struct scene_options *options);
