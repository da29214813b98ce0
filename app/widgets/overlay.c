#include "app/widgets/ui_state.h"
#include "app/widgets/widget.h"

#include <math.h>
#include <string.h>

// Messages at the bottom, the newest lowest.
static void draw_toasts(struct ui *ui)
{
    static const char *const icons[] = {
        [TONE_PLAIN] = NULL,
        [TONE_ACCENT] = "info",
        [TONE_OK] = "check",
        [TONE_WARN] = "warning",
        [TONE_BAD] = "warning",
        [TONE_FORCE] = "warning",
    };
    while (ui->toast_count > 0 && ui->toasts[0].until <= ui->time) {
        ui->toast_count--;
        memmove(ui->toasts, ui->toasts + 1, (size_t)ui->toast_count * sizeof ui->toasts[0]);
    }
    struct box window = window_box(ui);
    double y = window.h - 24.0;
    for (int i = ui->toast_count - 1; i >= 0; i--) {
        const struct ui_toast *toast = &ui->toasts[i];
        const char *icon = icons[toast->tone];
        double left = icon == NULL ? 16.0 : 42.0;
        double room = fmin(520.0, window.w - 80.0);
        double width = fmin(room, text_width(ui, FONT_BODY, toast->text) + 2.0);
        double height = text_wrap_height(ui, FONT_BODY, width, 19.0, toast->text) + 21.0;
        y -= height;
        struct box box = {(window.w - width - left - 16.0) / 2.0, y, width + left + 16.0, height};
        draw_shadow(ui, box, 8.0, 2);
        draw_round(ui, box, 8.0, theme_colour(ui, THEME_BAR));
        if (icon != NULL) {
            struct colour tint = theme_token_colour(THEME_DARK,
                                                    toast->tone == TONE_OK       ? THEME_OK
                                                    : toast->tone == TONE_ACCENT ? THEME_ACCENT
                                                                                 : THEME_WARN);
            draw_icon(ui, icon, box.x + 14.0, y + 11.0, 18.0, tint);
        }
        struct box text = {box.x + left, y + 10.0, width, height};
        text_wrap(ui, FONT_BODY, text, 19.0, theme_colour(ui, THEME_BAR_INK), toast->text);
        y -= 8.0;
        window_wake_after(ui, toast->until - ui->time + 0.01);
    }
}

static void draw_tip(struct ui *ui)
{
    if (ui->tip[0] == '\0') {
        return;
    }
    struct box window = window_box(ui);
    double width = fmin(300.0, text_width(ui, FONT_SMALL, ui->tip) + 1.0);
    double height = text_wrap_height(ui, FONT_SMALL, width, 17.0, ui->tip);
    struct box box = {0.0, 0.0, width + 20.0, height + 13.0};
    box.x = ui->tip_box.x + (ui->tip_box.w - box.w) / 2.0;
    box.x = fmin(fmax(box.x, 6.0), window.w - box.w - 6.0);
    box.y = ui->tip_box.y + ui->tip_box.h + 8.0;
    if (box.y + box.h > window.h - 6.0) {
        box.y = ui->tip_box.y - box.h - 8.0;
    }
    draw_shadow(ui, box, 6.0, 2);
    draw_round(ui, box, 6.0, theme_colour(ui, THEME_BAR));
    struct box text = {box.x + 10.0, box.y + 6.5, width + 1.0, height};
    text_wrap(ui, FONT_SMALL, text, 17.0, theme_colour(ui, THEME_BAR_INK), ui->tip);
}

void ui_overlay_draw(struct ui *ui)
{
    enum draw_layer before = draw_set_layer(ui, DRAW_TIP);
    draw_toasts(ui);
    draw_tip(ui);
    draw_set_layer(ui, before);
}
