#include "app/widgets/ui_state.h"
#include "app/widgets/widget.h"
#include "engine/base/assert.h"
#include "engine/base/text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const double wheel_step = 56.0; // [dp]
static const double bar_room = 12.0;   // kept free at the right when there is a bar

// What an id of a part of a widget is: "ID.part".
static void part_id(char *to, const char *id, const char *part)
{
    int bytes = snprintf(to, WIDGET_ID_BYTES_MAX, "%s.%s", id, part);
    ASSERT(bytes < WIDGET_ID_BYTES_MAX);
}

// ---- scrolled areas --------------------------------------------------------------------------

struct scroll {
    double offset;
    double content_height;
    double grabbed; // where on its thumb the bar was grabbed
    bool stick;
};

struct box widget_scroll_begin(struct ui *ui, const char *id, struct box box)
{
    struct scroll *state = ui_memory_of(ui, id, sizeof *state, NULL);
    widget_register(ui, id, box, &(struct widget){.kind = WIDGET_SCROLL, .overlap = true});
    ASSERT(ui->scroll_count < UI_SCROLLS_MAX);
    struct ui_scroll *scroll = &ui->scrolls[ui->scroll_count];
    ui->scroll_count++;
    (void)text_copy(scroll->id, sizeof scroll->id, id);
    scroll->view = box;
    scroll->first_widget = ui->now->count;
    bool barred = state->content_height > box.h + 0.5;
    draw_push_clip(ui, box);
    double offset = floor(state->offset * ui->scale + 0.5) / ui->scale;
    return (struct box){
        box.x, box.y - offset, fmax(0.0, box.w - (barred ? bar_room : 0.0)), state->content_height};
}

void widget_scroll_to(struct ui *ui, const char *id, double y)
{
    struct scroll *state = ui_memory_of(ui, id, sizeof *state, NULL);
    if (state->offset != y) {
        state->offset = y;
        ui->settle = 2;
    }
}

void widget_scroll_stick(struct ui *ui, const char *id)
{
    struct scroll *state = ui_memory_of(ui, id, sizeof *state, NULL);
    state->stick = true;
}

// Moves the view so that what the keyboard went to can be seen.
static void show_focus(struct ui *ui, const struct ui_scroll *scroll, struct scroll *state)
{
    const struct ui_widget *focused = ui_find(ui->now, ui->focus);
    if (ui->focus_moved == 0 || focused == NULL || focused->order < scroll->first_widget) {
        return;
    }
    double above = scroll->view.y + 8.0 - focused->box.y;
    double below = focused->box.y + focused->box.h - (scroll->view.y + scroll->view.h - 8.0);
    if (above > 0.0) {
        state->offset -= above;
    } else if (below > 0.0) {
        state->offset += fmin(below, -above);
    }
    ui->settle = 2;
}

static void scroll_by_input(struct ui *ui, const struct ui_scroll *scroll, struct scroll *state)
{
    struct pointer *pointer = &ui->input.pointer;
    if (!ui_scope_is_live(ui)) {
        return;
    }
    bool over = box_has(box_intersect(scroll->view, draw_clip(ui)), pointer->x, pointer->y);
    bool can = state->content_height > scroll->view.h;
    if (over && can && pointer->wheel != 0.0 && !pointer->ctrl) {
        state->offset -= pointer->wheel * wheel_step;
        pointer->wheel = 0.0;
    }
    const struct ui_widget *focused = ui_find(ui->now, ui->focus);
    bool within = focused != NULL && focused->order >= scroll->first_widget;
    if (within && can) {
        state->offset += ui_take_key(ui, SDLK_PAGEDOWN, 0) ? scroll->view.h * 0.9 : 0.0;
        state->offset -= ui_take_key(ui, SDLK_PAGEUP, 0) ? scroll->view.h * 0.9 : 0.0;
    }
}

static void draw_bar(struct ui *ui, const struct ui_scroll *scroll, struct scroll *state)
{
    struct box view = scroll->view;
    double range = state->content_height - view.h;
    if (range <= 0.5) {
        return;
    }
    struct box track = {view.x + view.w - 9.0, view.y + 3.0, 6.0, view.h - 6.0};
    double thumb = fmax(28.0, track.h * view.h / state->content_height);
    double travel = fmax(1.0, track.h - thumb);
    char id[WIDGET_ID_BYTES_MAX];
    part_id(id, scroll->id, "bar");
    struct box grip = {track.x - 3.0, view.y, 12.0, view.h};
    unsigned events = widget_register(
        ui, id, grip, &(struct widget){.kind = WIDGET_SCROLL, .no_focus = true, .overlap = true});
    double y = track.y + travel * state->offset / range;
    if ((events & WIDGET_PRESSED) != 0) {
        double at = ui->input.pointer.y;
        state->grabbed = at >= y && at < y + thumb ? at - y : thumb / 2.0;
    }
    if ((events & WIDGET_HELD) != 0) {
        state->offset = (ui->input.pointer.y - state->grabbed - track.y) / travel * range;
        state->offset = fmin(fmax(state->offset, 0.0), range);
        y = track.y + travel * state->offset / range;
    }
    bool lit = (events & (WIDGET_HOVER | WIDGET_HELD)) != 0;
    draw_round(ui,
               (struct box){track.x, y, track.w, thumb},
               3.0,
               theme_colour(ui, lit ? THEME_INK3 : THEME_LINE2));
}

void widget_scroll_end(struct ui *ui, double content_height)
{
    ASSERT(ui->scroll_count > 0);
    const struct ui_scroll *scroll = &ui->scrolls[ui->scroll_count - 1];
    struct scroll *state = ui_memory_of(ui, scroll->id, sizeof *state, NULL);
    double before = state->offset;
    bool at_end = state->offset >= state->content_height - scroll->view.h - 1.0;
    bool grew = content_height > state->content_height;
    if (state->content_height != content_height) {
        state->content_height = content_height;
        ui->settle = 2;
    }
    show_focus(ui, scroll, state);
    scroll_by_input(ui, scroll, state);
    double most = fmax(0.0, content_height - scroll->view.h);
    if (state->stick && grew && at_end) {
        state->offset = most;
    }
    state->stick = false;
    state->offset = fmin(fmax(state->offset, 0.0), most);
    draw_bar(ui, scroll, state);
    if (state->offset != before) {
        ui->settle = 2;
    }
    draw_pop_clip(ui);
    ui->scroll_count--;
}

// ---- modals and popups -----------------------------------------------------------------------

static enum draw_layer layer_above(const struct ui *ui)
{
    return ui->scope == 0 ? DRAW_POPUP : DRAW_DRAG;
}

struct box widget_modal_begin(struct ui *ui, const char *id, const struct modal *modal, bool *open)
{
    char part[WIDGET_ID_BYTES_MAX];
    struct box window = window_box(ui);
    struct box box = box_centre(
        window, fmin(modal->width, window.w - 24.0), fmin(modal->height, window.h - 24.0));
    ui_scope_begin(ui, layer_above(ui));
    bool live = ui->before->scopes == ui->scope; // nothing is open above it
    part_id(part, id, "outside");
    widget_register(ui, part, window, &(struct widget){.kind = WIDGET_CANVAS, .overlap = true});
    if (!modal->no_escape && live && ui_take_key(ui, SDLK_ESCAPE, 0)) {
        *open = false;
    }
    struct colour dim = {0x06, 0x0C, 0x12, 130};
    draw_rect(ui, window, dim);
    draw_shadow(ui, box, 12.0, 3);
    draw_panel(ui, box, 12.0, theme_colour(ui, THEME_SURFACE), theme_colour(ui, THEME_LINE));
    struct box content = box_inset_xy(box, 20.0, 18.0);
    struct box head = box_cut_top(&content, 26.0, 12.0);
    if (!modal->no_escape) {
        part_id(part, id, "close");
        struct box cross = box_cut_right(&head, 28.0, 8.0);
        cross.h = 28.0;
        struct button close = {.icon = "close", .look = BUTTON_QUIET, .tip = ui->words.close};
        if (widget_button(ui, part, cross, &close)) {
            *open = false;
        }
    }
    text_in(ui, FONT_PANEL_TITLE, head, TEXT_LEFT, theme_colour(ui, THEME_INK), modal->title);
    return content;
}

void widget_modal_end(struct ui *ui)
{
    ui_scope_end(ui);
}

struct box widget_popup_begin(struct ui *ui, const char *id, struct box box, bool *open)
{
    char part[WIDGET_ID_BYTES_MAX];
    ui_scope_begin(ui, layer_above(ui));
    bool live = ui->before->scopes == ui->scope;
    part_id(part, id, "outside");
    unsigned outside = widget_register(
        ui, part, window_box(ui), &(struct widget){.kind = WIDGET_CANVAS, .overlap = true});
    widget_register(ui, id, box, &(struct widget){.kind = WIDGET_CANVAS, .overlap = true});
    bool escaped = live && ui_take_key(ui, SDLK_ESCAPE, 0);
    if (escaped || (outside & WIDGET_PRESSED) != 0) {
        *open = false;
    }
    draw_shadow(ui, box, 8.0, 2);
    draw_panel(ui, box, 8.0, theme_colour(ui, THEME_SURFACE), theme_colour(ui, THEME_LINE2));
    return box;
}

void widget_popup_end(struct ui *ui)
{
    ui_scope_end(ui);
}
