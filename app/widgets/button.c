#include "app/widgets/ui_state.h"
#include "app/widgets/widget.h"

#include <math.h>
#include <string.h>

static const double icon_size = 20.0;
static const double icon_gap = 8.0;
static const double hint_gap = 8.0;

// The colours of one button in its present state.
struct look {
    struct colour fill;
    struct colour border;
    struct colour text;
    struct colour icon;
    struct colour hint;
    bool filled;
    bool bordered;
};

static struct colour mixed(struct colour a, struct colour b, double share)
{
    return (struct colour){(uint8_t)(a.r + (b.r - a.r) * share),
                           (uint8_t)(a.g + (b.g - a.g) * share),
                           (uint8_t)(a.b + (b.b - a.b) * share),
                           255};
}

static struct look plain_look(const struct ui *ui, unsigned events, const struct button *button)
{
    struct look look = {
        .fill = theme_colour(ui, THEME_SURFACE),
        .border = theme_colour(ui, THEME_LINE),
        .text = theme_colour(ui, THEME_INK),
        .icon = theme_colour(ui, button->look == BUTTON_TILE ? THEME_ACCENT : THEME_INK2),
        .hint = theme_colour(ui, THEME_INK3),
        .filled = true,
        .bordered = true,
    };
    if (button->look == BUTTON_QUIET || button->look == BUTTON_RAIL ||
        button->look == BUTTON_LINK) {
        look.filled = false;
        look.bordered = false;
    }
    if (button->look == BUTTON_LINK) {
        look.text = theme_colour(ui, THEME_ACCENT);
        look.icon = theme_colour(ui, THEME_INK3);
    }
    if (button->on) {
        look.fill = theme_colour(ui, THEME_ACCENT_BG);
        look.border = theme_colour(ui, THEME_ACCENT);
        look.text = theme_colour(ui, THEME_ACCENT);
        look.icon = look.text;
        look.filled = true;
    } else if ((events & WIDGET_HELD) != 0) {
        look.fill = theme_colour(ui, THEME_LINE);
        look.filled = button->look != BUTTON_LINK;
    } else if ((events & WIDGET_HOVER) != 0) {
        look.fill = theme_colour(ui, THEME_SURFACE2);
        look.border = theme_colour(ui, THEME_LINE2);
        look.filled = button->look != BUTTON_LINK;
    }
    return look;
}

static struct look filled_look(const struct ui *ui, unsigned events, enum button_look kind)
{
    bool dark = ui->theme == THEME_DARK;
    struct colour base = theme_colour(ui, kind == BUTTON_DANGER ? THEME_BAD : THEME_ACCENT);
    struct colour black = {0, 0, 0, 255};
    struct colour white = {255, 255, 255, 255};
    if ((events & WIDGET_HELD) != 0) {
        base = mixed(base, black, 0.18);
    } else if ((events & WIDGET_HOVER) != 0) {
        base = mixed(base, dark ? white : black, dark ? 0.12 : 0.09);
    }
    struct colour text = theme_colour(ui, THEME_ON_ACCENT);
    return (struct look){.fill = base,
                         .border = base,
                         .text = text,
                         .icon = text,
                         .hint = colour_fade(text, 0.75),
                         .filled = true};
}

static struct look look_of(const struct ui *ui, unsigned events, const struct button *button)
{
    struct look look;
    if (button->look == BUTTON_PRIMARY || button->look == BUTTON_DANGER) {
        look = filled_look(ui, events, button->look);
    } else {
        look = plain_look(ui, events, button);
    }
    if (button->disabled) {
        look.text = theme_colour(ui, THEME_INK3);
        look.icon = look.text;
        look.hint = look.text;
        look.border = theme_colour(ui, THEME_LINE);
        bool bare = button->look == BUTTON_QUIET || button->look == BUTTON_RAIL ||
                    button->look == BUTTON_LINK;
        look.fill = theme_colour(ui, THEME_SURFACE2);
        look.filled = !bare;
        look.bordered = !bare;
    }
    return look;
}

static const char *hint_of(const struct button *button, char *room, size_t size)
{
    if (button->hint != NULL) {
        return button->hint;
    }
    if (button->key == NULL || button->look == BUTTON_RAIL || button->look == BUTTON_LINK ||
        (button->label == NULL && button->look != BUTTON_TILE)) {
        return "";
    }
    ui_chord_show(button->key, room, size);
    return room;
}

static double badge_width(struct ui *ui, const char *badge)
{
    return badge == NULL ? 0.0 : fmax(20.0, text_width(ui, FONT_CAPTION_STRONG, badge) + 12.0);
}

static void draw_badge(struct ui *ui, double right, double y, const char *badge, bool on)
{
    double width = badge_width(ui, badge);
    struct box box = {right - width, y - 10.0, width, 20.0};
    draw_round(ui, box, 10.0, theme_colour(ui, on ? THEME_ACCENT : THEME_SUNK));
    text_in(ui,
            FONT_CAPTION_STRONG,
            box,
            TEXT_CENTRE,
            theme_colour(ui, on ? THEME_ON_ACCENT : THEME_INK2),
            badge);
}

// Icon and label at the left, the key in its little box at the right.
static void draw_tile(
    struct ui *ui, struct box box, const struct button *button, struct look look, const char *hint)
{
    double middle = box.y + box.h / 2.0;
    double left = box.x + 10.0;
    double right = box.x + box.w - 10.0;
    if (button->icon != NULL) {
        draw_icon(ui, button->icon, left, middle - icon_size / 2.0, icon_size, look.icon);
        left += icon_size + icon_gap;
    }
    if (hint[0] != '\0') {
        right -= widget_key_hint(ui, box.x + box.w - 7.0, middle, hint) + 2.0;
    }
    if (button->badge != NULL) {
        draw_badge(ui, right, middle, button->badge, button->on);
        right -= badge_width(ui, button->badge) + 6.0;
    }
    struct box room = {left, box.y, fmax(0.0, right - left), box.h};
    text_in(ui, FONT_BODY_MEDIUM, room, TEXT_LEFT, look.text, button->label);
}

// Icon, label and hint as one group in the middle, or at the left.
static void draw_group(
    struct ui *ui, struct box box, const struct button *button, struct look look, const char *hint)
{
    double middle = box.y + box.h / 2.0;
    double margin = button->look == BUTTON_LINK ? 0.0 : 10.0;
    double size = box.h < 30.0 ? 16.0 : button->look == BUTTON_LINK ? 17.0 : 18.0;
    const char *label = button->label == NULL ? "" : button->label;
    struct font font = button->look == BUTTON_LINK ? FONT_BODY : FONT_BODY_MEDIUM;
    double label_width = text_width(ui, font, label);
    double hint_width = hint[0] == '\0' ? 0.0 : text_width(ui, FONT_CAPTION, hint) + hint_gap;
    double icon_width = button->icon == NULL ? 0.0 : size + (label[0] == '\0' ? 0.0 : icon_gap);
    double badge = button->badge == NULL ? 0.0 : badge_width(ui, button->badge) + 8.0;
    double room = box.w - 2.0 * margin - badge;
    if (icon_width + label_width + hint_width > room) {
        hint_width = 0.0;
    }
    double width = fmin(icon_width + label_width + hint_width, fmax(room, 0.0));
    bool left_aligned = button->look == BUTTON_LINK || button->align == TEXT_RIGHT;
    double x = box.x + margin + (left_aligned ? 0.0 : (room - width) / 2.0);
    if (button->icon != NULL) {
        draw_icon(ui, button->icon, x, middle - size / 2.0, size, look.icon);
        x += icon_width;
    }
    double text_room = width - icon_width - hint_width;
    if (label[0] != '\0') {
        text_in(
            ui, font, (struct box){x, box.y, text_room + 0.5, box.h}, TEXT_LEFT, look.text, label);
    }
    if (hint_width > 0.0) {
        struct box place = {x + text_room + hint_gap, box.y, hint_width, box.h};
        text_in_short(ui, FONT_CAPTION, place, TEXT_LEFT, look.hint, hint);
    }
    if (button->badge != NULL) {
        draw_badge(ui, box.x + box.w - margin, middle, button->badge, button->on);
    }
}

static void draw_rail(struct ui *ui, struct box box, const struct button *button, struct look look)
{
    if (button->on) {
        struct box bar = {0.0, box.y + box.h / 2.0 - 16.0, 3.0, 32.0};
        draw_rect(ui, bar, theme_colour(ui, THEME_ACCENT));
    }
    double size = 22.0;
    bool bare = box.w < 60.0 || button->label == NULL;
    double top = bare ? box.y + (box.h - size) / 2.0 : box.y + 10.0;
    if (button->icon != NULL) {
        draw_icon(ui, button->icon, box.x + (box.w - size) / 2.0, top, size, look.icon);
    }
    if (!bare) {
        struct box room = {box.x - 6.0, box.y + 34.0, box.w + 12.0, 20.0};
        struct font font = button->on ? FONT_CAPTION_STRONG : FONT_CAPTION_MEDIUM;
        text_in(ui, font, room, TEXT_CENTRE, look.text, button->label);
    }
    if (button->badge != NULL) {
        draw_badge(ui, box.x + box.w - 4.0, box.y + 14.0, button->badge, true);
    }
}

unsigned
widget_button_events(struct ui *ui, const char *id, struct box box, const struct button *button)
{
    char room[48];
    double radius = button->look == BUTTON_RAIL ? 9.0 : 7.0;
    unsigned events =
        widget_register(ui,
                        id,
                        box,
                        &(struct widget){
                            .kind = button->look == BUTTON_LINK ? WIDGET_LINK : WIDGET_BUTTON,
                            .label = button->label == NULL ? button->tip : button->label,
                            .disabled = button->disabled,
                            .on = button->on,
                            .key = button->key,
                            .radius = radius,
                        });
    struct look look = look_of(ui, events, button);
    if (look.bordered && look.filled) {
        draw_panel(ui, box, radius, look.fill, look.border);
    } else if (look.filled) {
        draw_round(ui, box, radius, look.fill);
    }
    const char *hint = hint_of(button, room, sizeof room);
    if (button->look == BUTTON_TILE) {
        draw_tile(ui, box, button, look, hint);
    } else if (button->look == BUTTON_RAIL) {
        draw_rail(ui, box, button, look);
    } else {
        draw_group(ui, box, button, look, hint);
    }
    widget_ring(ui, box, radius);
    widget_tip(ui, button->disabled && button->reason != NULL ? button->reason : button->tip);
    return events;
}

bool widget_button(struct ui *ui, const char *id, struct box box, const struct button *button)
{
    return (widget_button_events(ui, id, box, button) & WIDGET_CLICKED) != 0;
}

double widget_button_width(struct ui *ui, const struct button *button)
{
    char room[48];
    const char *hint = hint_of(button, room, sizeof room);
    bool link = button->look == BUTTON_LINK;
    double width = link ? 0.0 : 24.0;
    if (button->label != NULL) {
        width += ceil(text_width(ui, link ? FONT_BODY : FONT_BODY_MEDIUM, button->label)) + 1.0;
    }
    if (button->icon != NULL) {
        width += (button->look == BUTTON_TILE ? icon_size : 18.0) +
                 (button->label == NULL ? 0.0 : icon_gap);
    }
    if (hint[0] != '\0') {
        width += text_width(ui, FONT_CAPTION, hint) + hint_gap +
                 (button->look == BUTTON_TILE ? 10.0 : 0.0);
    }
    if (button->badge != NULL) {
        width += badge_width(ui, button->badge) + 8.0;
    }
    return width;
}
