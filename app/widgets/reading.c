#include "app/widgets/ui_state.h"
#include "app/widgets/widget.h"
#include "engine/base/text.h"

#include <math.h>
#include <string.h>

// The tokens of a tone: text, fill, background.
static const enum theme_token tone_tokens[][3] = {
    [TONE_PLAIN] = {THEME_INK2, THEME_INK2, THEME_SURFACE2},
    [TONE_ACCENT] = {THEME_ACCENT, THEME_ACCENT, THEME_ACCENT_BG},
    [TONE_OK] = {THEME_OK, THEME_OK_FILL, THEME_OK_BG},
    [TONE_WARN] = {THEME_WARN, THEME_WARN_FILL, THEME_WARN_BG},
    [TONE_BAD] = {THEME_BAD, THEME_BAD_FILL, THEME_BAD_BG},
    [TONE_FORCE] = {THEME_FORCE, THEME_FORCE, THEME_FORCE_BG},
};

struct colour widget_tone_text(const struct ui *ui, enum widget_tone tone)
{
    return theme_colour(ui, tone_tokens[tone][0]);
}

struct colour widget_tone_fill(const struct ui *ui, enum widget_tone tone)
{
    return theme_colour(ui, tone_tokens[tone][1]);
}

struct colour widget_tone_bg(const struct ui *ui, enum widget_tone tone)
{
    return theme_colour(ui, tone_tokens[tone][2]);
}

double widget_chip(
    struct ui *ui, double x, double y, enum widget_tone tone, const char *icon, const char *text)
{
    double width = text_width(ui, FONT_SMALL_STRONG, text) + 20.0 + (icon == NULL ? 0.0 : 18.0);
    struct box box = {x, y, width, 20.0};
    draw_round(ui, box, 10.0, widget_tone_bg(ui, tone));
    double left = x + 10.0;
    if (icon != NULL) {
        draw_icon(ui, icon, left - 2.0, y + 2.5, 15.0, widget_tone_text(ui, tone));
        left += 18.0;
    }
    struct box room = {left, y, x + width - left, 20.0};
    text_in_short(ui, FONT_SMALL_STRONG, room, TEXT_LEFT, widget_tone_text(ui, tone), text);
    return width;
}

bool widget_chip_toggle(struct ui *ui, const char *id, struct box box, const char *text, bool on)
{
    unsigned events = widget_register(
        ui,
        id,
        box,
        &(struct widget){.kind = WIDGET_CHECKBOX, .label = text, .on = on, .radius = box.h / 2.0});
    enum theme_token fill = on ? THEME_ACCENT_BG : THEME_SURFACE2;
    if (!on && (events & (WIDGET_HOVER | WIDGET_HELD)) != 0) {
        fill = THEME_LINE;
    }
    draw_round(ui, box, box.h / 2.0, theme_colour(ui, fill));
    if (on && (events & WIDGET_HOVER) != 0) {
        draw_outline(ui, box, box.h / 2.0, 1.0, theme_colour(ui, THEME_ACCENT));
    }
    text_in(ui,
            FONT_SMALL_STRONG,
            box_inset_xy(box, 8.0, 0.0),
            TEXT_CENTRE,
            theme_colour(ui, on ? THEME_ACCENT : THEME_INK2),
            text);
    widget_ring(ui, box, box.h / 2.0);
    return (events & WIDGET_CLICKED) != 0;
}

void widget_disc(
    struct ui *ui, double x, double y, double radius, enum widget_tone tone, const char *text)
{
    draw_circle(ui, x, y, radius, widget_tone_fill(ui, tone));
    struct colour white = {255, 255, 255, 255};
    struct colour on_dark = theme_colour(ui, THEME_SURFACE);
    struct font font = {FONT_INTER, 700, fmax(9.0, fmin(12.0, radius * 1.05))};
    struct box box = {x - radius, y - radius, 2.0 * radius, 2.0 * radius};
    text_in_short(ui, font, box, TEXT_CENTRE, ui->theme == THEME_DARK ? on_dark : white, text);
}

double widget_banner_height(struct ui *ui, double width, const char *title, const char *text)
{
    double room = width - 54.0;
    double height = 22.0;
    if (title != NULL) {
        height += 19.0;
    }
    if (text != NULL) {
        height += text_wrap_height(ui, FONT_SMALL, room, 17.0, text);
    }
    return height;
}

double widget_banner(struct ui *ui,
                     struct box box,
                     enum widget_tone tone,
                     const char *icon,
                     const char *title,
                     const char *text)
{
    double height = widget_banner_height(ui, box.w, title, text);
    struct box panel = {box.x, box.y, box.w, fmax(height, box.h)};
    draw_panel(ui, panel, 7.0, widget_tone_bg(ui, tone), widget_tone_fill(ui, tone));
    if (icon != NULL) {
        draw_icon(ui, icon, panel.x + 12.0, panel.y + 12.0, 18.0, widget_tone_text(ui, tone));
    }
    double x = panel.x + 40.0;
    double width = panel.w - 54.0;
    double y = panel.y + 10.0;
    if (title != NULL) {
        struct box line = {x, y, width, 19.0};
        text_in(ui, FONT_SMALL_STRONG, line, TEXT_LEFT, widget_tone_text(ui, tone), title);
        y += 19.0;
    }
    if (text != NULL) {
        struct box room = {x, y, width, 400.0};
        text_wrap(ui, FONT_SMALL, room, 17.0, theme_colour(ui, THEME_INK2), text);
    }
    return height;
}

void widget_progress(
    struct ui *ui, struct box box, double share, double mark, enum widget_tone tone)
{
    share = fmin(fmax(share, 0.0), 1.0);
    double radius = box.h / 2.0;
    draw_round(ui, box, radius, theme_colour(ui, THEME_LINE));
    if (share > 0.0) {
        struct box part = {box.x, box.y, fmax(box.h, box.w * share), box.h};
        draw_round(ui, part, radius, widget_tone_fill(ui, tone));
    }
    if (mark >= 0.0) {
        struct box line = {box.x + box.w * fmin(mark, 1.0) - 0.75, box.y - 3.0, 1.5, box.h + 6.0};
        draw_rect(ui, line, theme_colour(ui, THEME_INK));
    }
}

bool widget_card(struct ui *ui, const char *id, struct box box, const char *label, bool selected)
{
    unsigned events = widget_register(
        ui,
        id,
        box,
        &(struct widget){
            .kind = WIDGET_CARD, .label = label, .on = selected, .overlap = true, .radius = 9.0});
    bool held = (events & WIDGET_HELD) != 0;
    bool hover = (events & WIDGET_HOVER) != 0;
    draw_shadow(ui, box, 9.0, 1);
    draw_panel(ui,
               box,
               9.0,
               theme_colour(ui, held || hover ? THEME_SURFACE2 : THEME_SURFACE),
               theme_colour(ui, hover ? THEME_LINE2 : THEME_LINE));
    if (selected) {
        draw_outline(ui, box, 9.0, 2.0, theme_colour(ui, THEME_ACCENT));
    }
    widget_ring(ui, box, 9.0);
    return (events & WIDGET_CLICKED) != 0;
}

void widget_tag(
    struct ui *ui, double x, double y, enum theme_token trade, const char *text, bool selected)
{
    double width = ceil(text_width(ui, FONT_CAPTION_STRONG, text)) + 17.0;
    struct box box = {x - width / 2.0, y - 9.0, width, 18.0};
    struct colour fill = theme_colour(ui, selected ? THEME_ACCENT : THEME_SURFACE);
    struct colour ink = theme_colour(ui, selected ? THEME_ON_ACCENT : THEME_INK);
    draw_shadow(ui, box, 4.0, 1);
    draw_round(ui, box, 4.0, fill);
    draw_rect(ui, (struct box){box.x + 1.0, box.y + 3.0, 3.0, 12.0}, theme_colour(ui, trade));
    struct box room = {box.x + 5.0, box.y, width - 6.0, box.h};
    text_in_short(ui, FONT_CAPTION_STRONG, room, TEXT_CENTRE, ink, text);
}

void widget_text(struct ui *ui,
                 const char *id,
                 struct font font,
                 struct box box,
                 enum text_align align,
                 struct colour colour,
                 const char *text)
{
    widget_register(ui, id, box, &(struct widget){.kind = WIDGET_TEXT, .label = text});
    text_in(ui, font, box, align, colour, text);
}

double widget_key_hint(struct ui *ui, double right, double y_centre, const char *chord)
{
    double width = fmax(17.0, ceil(text_width(ui, FONT_CAPTION, chord)) + 9.0);
    struct box box = {right - width, y_centre - 9.0, width, 18.0};
    draw_panel(ui, box, 4.0, theme_colour(ui, THEME_SURFACE2), theme_colour(ui, THEME_LINE));
    text_in_short(ui, FONT_CAPTION, box, TEXT_CENTRE, theme_colour(ui, THEME_INK3), chord);
    return width;
}

void widget_toast(struct ui *ui, enum widget_tone tone, const char *text)
{
    if (ui->toast_count == UI_TOASTS_MAX) {
        memmove(ui->toasts, ui->toasts + 1, (UI_TOASTS_MAX - 1) * sizeof ui->toasts[0]);
        ui->toast_count--;
    }
    struct ui_toast *toast = &ui->toasts[ui->toast_count];
    ui->toast_count++;
    (void)text_copy(toast->text, sizeof toast->text, text);
    toast->tone = tone;
    toast->until = ui->time + 4.0 + (double)strlen(text) * 0.03;
    ui->settle = 2;
}
