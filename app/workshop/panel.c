// The operator panel: what it shows, and buttons that are really pressed.
#include "app/workshop/desk.h"
#include "engine/base/text.h"

#include <stdio.h>
#include <string.h>

static const double push_seconds = 0.5; // a short press, in line time

static struct colour body_colour(const char *name)
{
    static const struct {
        const char *name;
        uint32_t rgb;
    } colours[] = {
        {"green", 0x2F8F5B},
        {"black", 0x2B333B},
        {"red", 0xC4312B},
        {"blue", 0x2F6FB7},
        {"white", 0xF1F4F6},
        {"orange", 0xC98A12},
        {"yellow", 0xE3B31A},
    };
    for (size_t i = 0; i < sizeof colours / sizeof colours[0]; i++) {
        if (strcmp(colours[i].name, name) == 0) {
            return colour_rgb(colours[i].rgb);
        }
    }
    return colour_rgb(0x8A97A3);
}

static struct colour mixed(struct colour a, struct colour b, double share)
{
    return (struct colour){(uint8_t)(a.r + (b.r - a.r) * share),
                           (uint8_t)(a.g + (b.g - a.g) * share),
                           (uint8_t)(a.b + (b.b - a.b) * share),
                           255};
}

static void bezel(struct ui *ui, double x, double y, double radius)
{
    draw_circle(ui, x, y + 1.5, radius + 1.0, colour_fade(colour_rgb(0x000000), 0.22));
    draw_circle(ui, x, y, radius, colour_rgb(0x5B6772));
    draw_circle(ui, x, y, radius - 1.5, colour_rgb(0xDCE2E7));
    draw_circle(ui, x, y, radius - 3.5, colour_rgb(0x3A444D));
}

static void push_button(struct ui *ui, double x, double y, struct colour colour, bool down)
{
    double radius = 21.0;
    bezel(ui, x, y, radius);
    double cap = radius - 5.0;
    double drop = down ? 1.0 : 0.0;
    draw_circle(ui, x, y + drop, cap, mixed(colour, colour_rgb(0x000000), down ? 0.35 : 0.15));
    draw_circle(
        ui, x, y + drop - 0.8, cap - 1.5, mixed(colour, colour_rgb(0x000000), down ? 0.2 : 0.0));
    draw_circle(ui,
                x - 4.0,
                y + drop - 5.0,
                cap * 0.42,
                colour_fade(colour_rgb(0xFFFFFF), down ? 0.1 : 0.22));
}

static void lamp(struct ui *ui, double x, double y, struct colour colour, double light)
{
    double radius = 15.0;
    if (light > 0.5) {
        draw_circle(ui, x, y, radius + 6.0, colour_fade(colour, 0.25));
    }
    bezel(ui, x, y, radius);
    struct colour dark = mixed(colour, colour_rgb(0x1A2026), 0.62);
    struct colour bright = mixed(colour, colour_rgb(0xFFFFFF), 0.35);
    draw_circle(ui, x, y, radius - 4.5, light > 0.5 ? bright : dark);
    draw_circle(
        ui, x - 3.0, y - 3.5, 4.0, colour_fade(colour_rgb(0xFFFFFF), light > 0.5 ? 0.7 : 0.25));
}

static void emergency_stop(struct ui *ui, double x, double y, double radius, bool down)
{
    draw_circle(ui, x, y + 2.0, radius + 2.0, colour_fade(colour_rgb(0x000000), 0.25));
    draw_circle(ui, x, y, radius, colour_rgb(0xF2C014));
    draw_circle(ui, x, y, radius - 2.0, colour_rgb(0xFFD447));
    double cap = radius * (down ? 0.66 : 0.72);
    draw_circle(ui, x, y + 2.0, cap + 1.0, colour_rgb(0x8E1612));
    draw_circle(ui, x, y + (down ? 1.0 : -1.0), cap, colour_rgb(0xC8211B));
    draw_circle(ui, x, y + (down ? 1.0 : -1.0), cap * 0.82, colour_rgb(0xDB3029));
    draw_circle(
        ui, x - cap * 0.25, y - cap * 0.35, cap * 0.35, colour_fade(colour_rgb(0xFFFFFF), 0.25));
}

static void selector(struct ui *ui, double x, double y, double value, double positions)
{
    double radius = 21.0;
    bezel(ui, x, y, radius);
    draw_circle(ui, x, y, radius - 5.0, colour_rgb(0x2A323A));
    // Two positions lean left and right; three have a middle.
    double span = positions > 1.5 ? value / (positions - 1.0) : value;
    double lean = (span - 0.5) * 2.0;
    double dx = lean * 11.0;
    double dy = lean < 0.0 ? -12.0 - lean * 1.5 : -12.0 + lean * 1.5;
    draw_line(ui, x - dx * 0.6, y - dy * 0.6, x + dx, y + dy, 7.0, colour_rgb(0x12171C));
    draw_line(ui, x, y, x + dx, y + dy, 2.5, colour_rgb(0xF2F6F9));
}

static void display(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    char text[160];
    draw_round(ui, box, 5.0, colour_rgb(0x3A444D));
    struct box glass = box_inset(box, 4.0);
    draw_round(ui, glass, 3.0, colour_rgb(0x17130C));
    struct box inner = box_inset_xy(glass, 10.0, 6.0);
    struct colour amber = colour_rgb(0xF2A93A);
    if (view->message_count > 0) {
        const struct view_message *message = &view->messages[0];
        (void)snprintf(text, sizeof text, "%s %s", message->code, words_pick(message->text));
    } else {
        (void)snprintf(text, sizeof text, "%s", _("PAS DE MESSAGE"));
    }
    text_in_short(ui, FONT_ALARM, box_cut_top(&inner, 19.0, 1.0), TEXT_LEFT, amber, text);
    char clock[16];
    (void)snprintf(text,
                   sizeof text,
                   "%s   %s",
                   view->panel_step != NULL ? view->panel_step : "",
                   words_clock(view->tick, clock, sizeof clock));
    text_in_short(ui,
                  FONT_ALARM_PLAIN,
                  box_cut_top(&inner, 18.0, 0.0),
                  TEXT_LEFT,
                  colour_fade(amber, 0.75),
                  text);
}

static void ask(struct workshop *workshop,
                enum action_kind kind,
                const struct view_panel_item *item,
                double value)
{
    struct action *action = desk_ask(workshop, kind, item->ref);
    (void)text_copy(action->mode, sizeof action->mode, item->control);
    action->value = value;
}

static void draw_item(struct workshop *workshop,
                      struct ui *ui,
                      struct box box,
                      const struct view_panel_item *item,
                      uint32_t index)
{
    double x = box.x + item->x * box.w;
    double y = box.y + item->y * box.h;
    double reach = strcmp(item->kind, "estop") == 0 ? 36.0 : 22.0;
    struct box target = {x - reach, y - reach, 2.0 * reach, 2.0 * reach};
    char id[96];
    (void)snprintf(id, sizeof id, "panel.%s.%u", item->ref, (unsigned)index);
    unsigned bits = 0;
    const char *legend = words_pick(item->legend);
    if (strcmp(item->kind, "lamp") == 0) {
        (void)widget_register(ui,
                              id,
                              (struct box){x - 15.0, y - 15.0, 30.0, 30.0},
                              &(struct widget){.kind = WIDGET_TEXT,
                                               .label = legend,
                                               .on = item->value > 0.5,
                                               .no_focus = true,
                                               .overlap = true});
        lamp(ui, x, y, body_colour(item->colour), item->value);
    } else {
        bits = widget_register(
            ui,
            id,
            target,
            &(struct widget){.kind = WIDGET_BUTTON,
                             .label = legend,
                             .disabled = workshop->view->busy,
                             .on = item->value > 0.5,
                             .overlap = true,
                             .key = strcmp(item->kind, "estop") == 0 ? "Pause" : NULL,
                             .radius = reach});
        widget_tip(ui, legend);
        widget_ring(ui, target, reach);
    }
    bool held = (bits & WIDGET_HELD) != 0;
    if (strcmp(item->kind, "push") == 0 || strcmp(item->kind, "push_nc") == 0) {
        push_button(ui, x, y, body_colour(item->colour), held || item->value > 0.5);
        if ((bits & WIDGET_CLICKED) != 0) {
            ask(workshop, ACTION_PUSH, item, push_seconds);
        }
    } else if (strcmp(item->kind, "estop") == 0) {
        emergency_stop(ui, x, y, 38.0, item->value > 0.5);
        if ((bits & WIDGET_CLICKED) != 0) {
            ask(workshop, ACTION_OPERATE, item, item->value > 0.5 ? 0.0 : 1.0);
        }
    } else if (strcmp(item->kind, "selector") == 0 || strcmp(item->kind, "key") == 0) {
        selector(ui, x, y, item->value, item->positions);
        if ((bits & WIDGET_CLICKED) != 0) {
            double next = item->value + 1.0;
            ask(workshop, ACTION_OPERATE, item, next >= item->positions ? 0.0 : next);
        }
    }
    text_baseline(ui,
                  FONT_SMALL,
                  x,
                  y + reach + (strcmp(item->kind, "lamp") == 0 ? 10.0 : 13.0),
                  TEXT_CENTRE,
                  colour_rgb(0x1D2A36),
                  legend);
}

void desk_panel(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    draw_shadow(ui, box, 8.0, 2);
    draw_round(ui, box, 8.0, colour_rgb(0x7B8893));
    draw_gradient(ui, box_inset(box, 1.5), colour_rgb(0xDDE3E8), colour_rgb(0xB4BFC8));
    for (int i = 0; i < 4; i++) {
        double x = i % 2 == 0 ? box.x + 9.0 : box.x + box.w - 9.0;
        double y = i < 2 ? box.y + 9.0 : box.y + box.h - 9.0;
        draw_circle(ui, x, y, 3.0, colour_rgb(0x8895A0));
        draw_line(ui, x - 2.0, y - 1.2, x + 2.0, y + 1.2, 1.0, colour_rgb(0x56626D));
    }
    struct box face = box_inset_xy(box, 14.0, 12.0);
    struct box screen = {face.x, face.y, face.w * 0.46, 54.0};
    display(workshop, ui, screen);
    struct box read = {screen.x + screen.w + 8.0, screen.y + 11.0, 34.0, 32.0};
    if (widget_button(ui,
                      "panel.read",
                      read,
                      &(struct button){.icon = "eye",
                                       .tip = _("Lire le pupitre et le consigner"),
                                       .key = "P",
                                       .hint = "",
                                       .look = BUTTON_SECONDARY,
                                       .disabled = view->busy,
                                       .reason = _("Un geste est en cours")})) {
        (void)desk_ask(workshop, ACTION_READ_PANEL, NULL);
    }
    for (uint32_t i = 0; i < view->panel_count; i++) {
        draw_item(workshop, ui, face, &view->panel[i], i);
    }
}
