#include "app/widgets/ui_state.h"
#include "engine/base/assert.h"
#include "engine/base/text.h"

#include <math.h>
#include <string.h>

static const double drag_threshold = 4.0; // [dp] before a press becomes a drag

// What a press on a source remembers until it is clear whether it is a drag.
struct press {
    double x;
    double y;
};

static void pick_up(struct ui *ui, const struct ui_widget *widget, const char *kind, int payload)
{
    struct ui_drag *drag = &ui->drag;
    *drag = (struct ui_drag){.active = true, .payload = payload, .box = widget->box};
    (void)text_copy(drag->id, sizeof drag->id, widget->id);
    (void)text_copy(drag->kind, sizeof drag->kind, kind);
}

bool drag_source(struct ui *ui, const char *kind, int payload)
{
    struct ui_widget *widget = ui->last;
    ASSERT(widget != NULL);
    const struct pointer *pointer = window_pointer(ui);
    struct press *press = ui_memory_of(ui, widget->id, sizeof *press, NULL);
    if ((widget->events & WIDGET_PRESSED) != 0) {
        *press = (struct press){pointer->x, pointer->y};
    }
    bool held = (widget->events & WIDGET_HELD) != 0 && (widget->events & WIDGET_BY_KEY) == 0;
    double moved = hypot(pointer->x - press->x, pointer->y - press->y);
    if (!ui->drag.active && held && pointer->down && moved > drag_threshold) {
        pick_up(ui, widget, kind, payload);
        ui->drag.grab_x = press->x - widget->box.x;
        ui->drag.grab_y = press->y - widget->box.y;
    }
    bool focused = (widget->events & WIDGET_FOCUSED) != 0;
    if (!ui->drag.active && focused && window_key(ui, "ctrl+D")) {
        pick_up(ui, widget, kind, payload);
        ui->drag.by_key = true;
        ui->focus_by_key = true;
    }
    return ui->drag.active && strcmp(ui->drag.id, widget->id) == 0;
}

bool drag_active(const struct ui *ui, const char *kind, int *payload)
{
    if (!ui->drag.active || strcmp(ui->drag.kind, kind) != 0) {
        return false;
    }
    if (payload != NULL) {
        *payload = ui->drag.payload;
    }
    return true;
}

struct point drag_place(const struct ui *ui)
{
    const struct ui_drag *drag = &ui->drag;
    if (drag->by_key) {
        struct box target;
        bool over = strcmp(ui->focus, drag->id) != 0 && widget_box(ui, ui->focus, &target);
        struct box at = over ? target : drag->box;
        return (struct point){at.x + 12.0, at.y + 12.0};
    }
    return (struct point){ui->input.pointer.x - drag->grab_x, ui->input.pointer.y - drag->grab_y};
}

enum drag_state
drag_target(struct ui *ui, const char *id, struct box box, const char *kind, int *payload)
{
    struct ui_drag *drag = &ui->drag;
    if (!drag->active || strcmp(drag->kind, kind) != 0) {
        return DRAG_NONE;
    }
    if (payload != NULL) {
        *payload = drag->payload;
    }
    bool over;
    if (drag->by_key) {
        widget_register(
            ui, id, box, &(struct widget){.kind = WIDGET_TARGET, .label = kind, .overlap = true});
        ui->last->dropping = true;
        widget_ring(ui, box, 9.0);
        over = strcmp(ui->focus, id) == 0;
        if (over && (ui_take_key(ui, SDLK_RETURN, 0) || ui_take_key(ui, SDLK_SPACE, 0))) {
            drag->dropped = true;
        }
    } else {
        struct box seen = box_intersect(box, draw_clip(ui));
        over = box_has(seen, ui->input.pointer.x, ui->input.pointer.y);
    }
    if (over && drag->dropped && !drag->taken) {
        drag->taken = true;
        return DRAG_DROPPED;
    }
    return over ? DRAG_OVER : DRAG_NONE;
}

void ui_drag_begin_frame(struct ui *ui)
{
    struct ui_drag *drag = &ui->drag;
    if (drag->active && !drag->by_key && ui->input.pointer.released) {
        drag->dropped = true;
    }
}

void ui_drag_end_frame(struct ui *ui)
{
    struct ui_drag *drag = &ui->drag;
    if (!drag->active) {
        return;
    }
    bool given_up = ui_take_key(ui, SDLK_ESCAPE, 0);
    if (drag->dropped || given_up) {
        if (drag->by_key) {
            widget_focus(ui, drag->id);
        }
        *drag = (struct ui_drag){0};
        ui->settle = 2;
    }
}
