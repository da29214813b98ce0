// The operator panel: what it shows, and buttons that are really pressed. The artwork says where
// everything is; the view says in what state.
#include "app/picture/svg.h"
#include "app/workshop/desk.h"
#include "engine/base/text.h"
#include "engine/plant/program.h"

#include <stdio.h>
#include <string.h>

enum { ID_BYTES = 96, MESSAGE_LINES = 3 };

static const uint64_t reading_ticks = 2000;  // each stays for two seconds of line time
static const double push_seconds = 0.5;      // a short press, in line time
static const double push_seconds_max = 10.0; // a long one
static const double selector_degrees = 45.0; // a position of the selector, 0 in the middle

struct face {
    struct svg *svg;
    struct draw_view where;
};

static bool place(const struct face *face, const char *prefix, const char *ref, struct box *box)
{
    char id[ID_BYTES];
    struct box part;
    (void)snprintf(id, sizeof id, "%s-%s", prefix, ref);
    if (!svg_box(face->svg, id, &part)) {
        return false;
    }
    *box = (struct box){face->where.x + part.x * face->where.zoom,
                        face->where.y + part.y * face->where.zoom,
                        part.w * face->where.zoom,
                        part.h * face->where.zoom};
    return true;
}

static void draw_state(struct ui *ui, const struct face *face, const char *ref, const char *state)
{
    char id[ID_BYTES];
    (void)snprintf(id, sizeof id, "st-%s-%s", ref, state);
    if (svg_has(face->svg, id)) {
        draw_svg(ui, &(struct draw_sprite){.svg = face->svg, .part = id}, face->where);
    }
}

static void legend(struct ui *ui, const struct face *face, const char *ref, const char *text)
{
    struct box box;
    if (!place(face, "anchor-legend", ref, &box)) {
        return;
    }
    double size = box.h * 0.86;
    struct font font = {FONT_INTER, 500, size > 12.0 ? 12.0 : size};
    while (font.size > 7.5 && text_width(ui, font, text) > box.w) {
        font.size -= 0.5;
    }
    text_baseline(ui,
                  font,
                  box.x + box.w / 2.0,
                  box.y + box.h * 0.82,
                  TEXT_CENTRE,
                  colour_rgb(0x1D2A36),
                  text);
}

// A selector's legend names its positions from the left, "Auto / 0 / Manu": each word stands by its own.
static void
selector_legend(struct ui *ui, const struct face *face, const char *ref, const char *text)
{
    static const char *const sides[] = {"left", "middle", "right"};
    char id[ID_BYTES];
    char word[ID_BYTES];
    for (int i = 0; i < 3 && text[0] != '\0'; i++) {
        size_t length = strcspn(text, "/");
        size_t shown = length > 0 && text[length - 1] == ' ' ? length - 1 : length;
        (void)snprintf(id, sizeof id, "%s-%s", ref, sides[i]);
        (void)snprintf(word, sizeof word, "%.*s", (int)shown, text);
        legend(ui, face, id, word);
        text += length + strspn(text + length, "/ ");
    }
}

// The second line when there is no message: the clock, or the readings one after the other.
static void second_line(const struct view *view, char *text, size_t size)
{
    if (view->reading_count == 0) {
        (void)words_clock(view->tick, text, size);
        return;
    }
    const struct view_reading *reading =
        &view->readings[view->tick / reading_ticks % view->reading_count];
    char number[48];
    program_number_text(number,
                        sizeof number,
                        reading->value,
                        reading->unit,
                        reading->resolution,
                        words_language());
    (void)snprintf(text, size, "%s %s", words_pick(reading->comment), number);
}

// Two lines; a longer message is written smaller, then in three, before it is cut.
static void write_message(struct ui *ui, struct font font, struct box box, const char *text)
{
    struct colour amber = colour_rgb(0xF2A93A);
    struct text_line lines[MESSAGE_LINES + 1];
    double width = box.w - 8.0;
    while (font.size > 8.0 && text_break(ui, font, width, text, lines, MESSAGE_LINES + 1) > 2) {
        font.size -= 0.5;
    }
    int count = text_break(ui, font, width, text, lines, MESSAGE_LINES + 1);
    int rows = count > 2 ? MESSAGE_LINES : 2;
    for (int i = 0; i < count && i < rows; i++) {
        char line[192];
        size_t end = i == rows - 1 ? strlen(text) : lines[i].end;
        (void)snprintf(
            line, sizeof line, "%.*s", (int)(end - lines[i].start), text + lines[i].start);
        struct box row = box_inset_xy(box_row(box, i, rows, 0.0), 4.0, 0.0);
        text_in_short(ui, font, row, TEXT_LEFT, amber, line);
    }
}

static void display(struct workshop *workshop, struct ui *ui, const struct face *face)
{
    const struct view *view = workshop->view;
    char text[192];
    struct box box;
    if (!place(face, "anchor-display", "", &box) && !svg_box(face->svg, "anchor-display", &box)) {
        return;
    }
    box = (struct box){face->where.x + box.x * face->where.zoom,
                       face->where.y + box.y * face->where.zoom,
                       box.w * face->where.zoom,
                       box.h * face->where.zoom};
    double size = box.h * 0.36 > 15.0 ? 15.0 : box.h * 0.36;
    struct colour amber = colour_rgb(0xF2A93A);
    struct font font = {FONT_MONO, 700, size};
    struct box first = box_inset_xy(box_row(box, 0, 2, 0.0), 4.0, 0.0);
    struct box second = box_inset_xy(box_row(box, 1, 2, 0.0), 4.0, 0.0);
    if (view->message_count == 0) {
        text_in_short(ui, font, first, TEXT_LEFT, amber, _("PAS DE MESSAGE"));
        font.weight = 400;
        second_line(view, text, sizeof text);
        text_in_short(ui, font, second, TEXT_LEFT, colour_fade(amber, 0.75), text);
        return;
    }
    const struct view_message *message = &view->messages[0];
    (void)snprintf(text, sizeof text, "%s %s", message->code, words_pick(message->text));
    write_message(ui, font, box, text);
}

static struct action *ask(struct workshop *workshop,
                          enum action_kind kind,
                          const struct view_panel_item *item,
                          double value)
{
    struct action *action = desk_ask(workshop, kind, item->ref);
    (void)text_copy(action->mode, sizeof action->mode, item->control);
    action->value = value;
    return action;
}

static bool is_kind(const struct view_panel_item *item, const char *kind)
{
    return strcmp(item->kind, kind) == 0;
}

static unsigned touch(struct workshop *workshop,
                      struct ui *ui,
                      const struct view_panel_item *item,
                      struct box target)
{
    char id[ID_BYTES];
    (void)snprintf(id, sizeof id, "panel.%s", item->ref);
    bool lamp = is_kind(item, "lamp");
    unsigned bits = widget_register(ui,
                                    id,
                                    lamp ? box_inset(target, target.w * 0.24)
                                         : box_at_least(box_inset(target, 2.0), 24.0),
                                    &(struct widget){.kind = lamp ? WIDGET_TEXT : WIDGET_BUTTON,
                                                     .label = words_pick(item->legend),
                                                     .disabled = !lamp && workshop->view->busy,
                                                     .on = item->value > 0.5,
                                                     .no_focus = lamp,
                                                     .key = is_kind(item, "estop") ? "Pause" : NULL,
                                                     .radius = target.w / 2.0});
    if (!lamp) {
        widget_tip(ui, words_pick(item->legend));
        widget_ring(ui, target, target.w / 2.0);
    }
    return bits;
}

// Selectors have a middle position 0; the view counts positions from the left.
static void
draw_selector(struct ui *ui, const struct face *face, const struct view_panel_item *item)
{
    char id[ID_BYTES];
    (void)snprintf(id, sizeof id, "mv-%s", item->ref);
    double middle = (item->positions - 1.0) / 2.0;
    draw_svg(ui,
             &(struct draw_sprite){.svg = face->svg,
                                   .part = id,
                                   .pivot = item->ref,
                                   .angle = (item->value - middle) * selector_degrees},
             face->where);
}

// From mouse down to mouse up [s of line time], a short press at least: movements by hand last that long.
static double time_pressed(const struct workshop *workshop)
{
    uint64_t since = workshop->pressed_at;
    double held = since == 0 ? 0.0 : (double)(workshop->view->tick - since) * 1e-3;
    return held < push_seconds ? push_seconds : held > push_seconds_max ? push_seconds_max : held;
}

static void draw_push(struct workshop *workshop,
                      struct ui *ui,
                      const struct face *face,
                      const struct view_panel_item *item,
                      unsigned bits)
{
    bool held = (bits & WIDGET_HELD) != 0;
    draw_state(ui, face, item->ref, item->value > 0.5 || held ? "pushed" : "out");
    if (held && workshop->pressed_at == 0) {
        workshop->pressed_at = workshop->view->tick;
    }
    if ((bits & WIDGET_CLICKED) != 0) {
        (void)ask(workshop, ACTION_PUSH, item, time_pressed(workshop));
    }
}

// Returns whether the button is held down.
static bool draw_item(struct workshop *workshop,
                      struct ui *ui,
                      const struct face *face,
                      const struct view_panel_item *item)
{
    struct box target;
    if (!place(face, "bx", item->ref, &target)) {
        return false;
    }
    unsigned bits = touch(workshop, ui, item, target);
    bool on = item->value > 0.5;
    bool clicked = (bits & WIDGET_CLICKED) != 0;
    bool turns = is_kind(item, "selector");
    (turns ? selector_legend : legend)(ui, face, item->ref, words_pick(item->legend));
    if (is_kind(item, "lamp")) {
        draw_state(ui, face, item->ref, on ? "on" : "off");
    } else if (is_kind(item, "selector") || is_kind(item, "key")) {
        draw_selector(ui, face, item);
        if (clicked) {
            bool left = window_pointer(ui)->x < target.x + target.w / 2.0;
            bool by_key = (bits & WIDGET_BY_KEY) != 0;
            double next = item->value + (left && !by_key ? -1.0 : 1.0);
            next = next < 0.0                     ? 0.0
                   : next > item->positions - 1.0 ? (by_key ? 0.0 : item->value)
                                                  : next;
            (void)ask(workshop, ACTION_OPERATE, item, next);
        }
    } else if (is_kind(item, "estop")) {
        draw_state(ui, face, item->ref, on ? "pushed" : "out");
        if (clicked) {
            (void)ask(workshop, ACTION_OPERATE, item, on ? 0.0 : 1.0);
        }
    } else {
        draw_push(workshop, ui, face, item, bits);
    }
    return (bits & WIDGET_HELD) != 0;
}

double desk_panel(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    struct face face = {.svg = draw_artwork(ui, "instruments/operator_panel.svg")};
    if (face.svg == NULL) {
        return 0.0;
    }
    struct box content = svg_view_box(face.svg);
    face.where = draw_fit(content, box);
    struct box shown = {
        face.where.x, face.where.y, content.w * face.where.zoom, content.h * face.where.zoom};
    face.where.x -= shown.x - box.x;
    shown.x = box.x;
    draw_shadow(ui, shown, 8.0, 2);
    draw_svg(ui, &(struct draw_sprite){.svg = face.svg}, face.where);
    display(workshop, ui, &face);
    bool held = false;
    for (uint32_t i = 0; i < view->panel_count; i++) {
        held = draw_item(workshop, ui, &face, &view->panel[i]) || held;
    }
    workshop->pressed_at = held ? workshop->pressed_at : 0;
    struct box screen;
    if (svg_box(face.svg, "anchor-display", &screen)) {
        struct box target = {face.where.x + screen.x * face.where.zoom,
                             face.where.y + screen.y * face.where.zoom,
                             screen.w * face.where.zoom,
                             screen.h * face.where.zoom};
        target = box_at_least(target, 24.0);
        unsigned bits = widget_register(ui,
                                        "panel.read",
                                        target,
                                        &(struct widget){.kind = WIDGET_BUTTON,
                                                         .label = _("Lire le pupitre"),
                                                         .disabled = view->busy,
                                                         .key = "P",
                                                         .radius = 4.0});
        widget_tip(ui, _("Lire le pupitre : le message est noté (P)"));
        widget_ring(ui, target, 4.0);
        if ((bits & WIDGET_CLICKED) != 0) {
            (void)desk_ask(workshop, ACTION_READ_PANEL, NULL);
        }
    }
    return shown.w;
}
