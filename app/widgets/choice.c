#include "app/widgets/ui_state.h"
#include "app/widgets/widget.h"
#include "engine/base/assert.h"
#include "engine/base/text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { CHOICE_ITEMS_SHOWN = 9 };

static const double item_height = 32.0;

static void item_id(char *to, const char *id, int index)
{
    int bytes = snprintf(to, WIDGET_ID_BYTES_MAX, "%s.%d", id, index);
    ASSERT(bytes < WIDGET_ID_BYTES_MAX);
}

bool widget_checkbox(struct ui *ui, const char *id, struct box box, const char *label, bool *value)
{
    unsigned events = widget_register(
        ui, id, box, &(struct widget){.kind = WIDGET_CHECKBOX, .label = label, .on = *value});
    bool changed = (events & WIDGET_CLICKED) != 0;
    if (changed) {
        *value = !*value;
    }
    struct box mark = {box.x + 2.0, box.y + (box.h - 18.0) / 2.0, 18.0, 18.0};
    if (*value) {
        draw_round(ui, mark, 4.0, theme_colour(ui, THEME_ACCENT));
        draw_icon_in(ui, "check", mark, 15.0, theme_colour(ui, THEME_ON_ACCENT));
    } else {
        bool hover = (events & WIDGET_HOVER) != 0;
        draw_round(ui, mark, 4.0, theme_colour(ui, hover ? THEME_SURFACE2 : THEME_SURFACE));
        draw_outline(ui, mark, 4.0, 1.5, theme_colour(ui, hover ? THEME_ACCENT : THEME_LINE2));
    }
    struct box room = {box.x + 28.0, box.y, fmax(0.0, box.w - 28.0), box.h};
    text_in(ui, FONT_BODY, room, TEXT_LEFT, theme_colour(ui, THEME_INK), label);
    widget_ring(ui, mark, 4.0);
    return changed;
}

bool widget_radio(struct ui *ui, const char *id, struct box box, const char *label, bool chosen)
{
    unsigned events = widget_register(
        ui, id, box, &(struct widget){.kind = WIDGET_RADIO, .label = label, .on = chosen});
    double x = box.x + 11.0;
    double y = box.y + box.h / 2.0;
    bool hover = (events & WIDGET_HOVER) != 0;
    if (chosen) {
        draw_circle(ui, x, y, 9.0, theme_colour(ui, THEME_ACCENT));
        draw_circle(ui, x, y, 3.5, theme_colour(ui, THEME_ON_ACCENT));
    } else {
        draw_circle(ui, x, y, 9.0, theme_colour(ui, hover ? THEME_ACCENT : THEME_LINE2));
        draw_circle(ui, x, y, 7.5, theme_colour(ui, THEME_SURFACE));
    }
    struct box room = {box.x + 28.0, box.y, fmax(0.0, box.w - 28.0), box.h};
    text_in(ui, FONT_BODY, room, TEXT_LEFT, theme_colour(ui, THEME_INK), label);
    widget_ring(ui, (struct box){x - 9.0, y - 9.0, 18.0, 18.0}, 9.0);
    return (events & WIDGET_CLICKED) != 0 && !chosen;
}

bool widget_tabs(struct ui *ui,
                 const char *id,
                 struct box box,
                 const char *const *labels,
                 int count,
                 int *current)
{
    bool changed = false;
    double needed = 0.0;
    for (int i = 0; i < count; i++) {
        needed += ceil(text_width(ui, FONT_BODY_STRONG, labels[i])) + 26.0;
    }
    double squeeze = needed > box.w ? box.w / needed : 1.0;
    double x = box.x;
    draw_hline(ui, box.x, box.y + box.h - 1.0, box.w, theme_colour(ui, THEME_LINE));
    for (int i = 0; i < count; i++) {
        char tab[WIDGET_ID_BYTES_MAX];
        item_id(tab, id, i);
        double width = (ceil(text_width(ui, FONT_BODY_STRONG, labels[i])) + 26.0) * squeeze;
        struct box place = {x, box.y, width, box.h};
        unsigned events = widget_register(
            ui,
            tab,
            place,
            &(struct widget){.kind = WIDGET_TAB, .label = labels[i], .on = i == *current});
        if ((events & WIDGET_CLICKED) != 0 && *current != i) {
            *current = i;
            changed = true;
        }
        bool on = i == *current;
        bool hover = (events & WIDGET_HOVER) != 0;
        enum theme_token ink = on ? THEME_ACCENT : hover ? THEME_INK : THEME_INK2;
        struct font font = on ? FONT_BODY_STRONG : FONT_BODY_MEDIUM;
        text_in(
            ui, font, box_inset_xy(place, 4.0, 0.0), TEXT_CENTRE, theme_colour(ui, ink), labels[i]);
        if (on) {
            struct box line = {place.x + 8.0, box.y + box.h - 3.0, width - 16.0, 3.0};
            draw_round(ui, line, 1.5, theme_colour(ui, THEME_ACCENT));
        }
        widget_ring(ui, box_inset(place, 5.0), 5.0);
        x += width;
    }
    return changed;
}

bool widget_segments(struct ui *ui,
                     const char *id,
                     struct box box,
                     const char *const *labels,
                     int count,
                     int *current)
{
    bool changed = false;
    draw_panel(ui, box, 7.0, theme_colour(ui, THEME_SURFACE2), theme_colour(ui, THEME_LINE));
    for (int i = 0; i < count; i++) {
        char segment[WIDGET_ID_BYTES_MAX];
        item_id(segment, id, i);
        struct box place = box_inset(box_column(box, i, count, 0.0), 2.0);
        unsigned events = widget_register(
            ui,
            segment,
            place,
            &(struct widget){
                .kind = WIDGET_RADIO, .label = labels[i], .on = i == *current, .radius = 5.0});
        if ((events & WIDGET_CLICKED) != 0 && *current != i) {
            *current = i;
            changed = true;
        }
        bool on = i == *current;
        bool hover = (events & WIDGET_HOVER) != 0;
        if (on) {
            draw_shadow(ui, place, 5.0, 1);
            draw_panel(
                ui, place, 5.0, theme_colour(ui, THEME_SURFACE), theme_colour(ui, THEME_LINE));
        }
        enum theme_token ink = on ? THEME_ACCENT : hover ? THEME_INK : THEME_INK2;
        struct font font = on ? FONT_BODY_STRONG : FONT_BODY_MEDIUM;
        text_in(
            ui, font, box_inset_xy(place, 4.0, 0.0), TEXT_CENTRE, theme_colour(ui, ink), labels[i]);
        widget_ring(ui, place, 5.0);
    }
    return changed;
}

// ---- dropdown --------------------------------------------------------------------------------

static const double letters_seconds = 1.0;

struct dropdown {
    bool open;
    int marked;       // by the arrows
    bool fresh;       // opened in this frame: the mark is brought in view
    char letters[32]; // typed so far, each within a second of the one before
    double typed_at;
};

// Moves the mark by arrows and by first letters; true when Enter chose.
static bool
dropdown_keys(struct ui *ui, struct dropdown *state, const char *const *labels, int count)
{
    if (ui_take_key(ui, SDLK_DOWN, 0) && state->marked < count - 1) {
        state->marked++;
    }
    if (ui_take_key(ui, SDLK_UP, 0) && state->marked > 0) {
        state->marked--;
    }
    if (ui_take_key(ui, SDLK_HOME, 0)) {
        state->marked = 0;
    }
    if (ui_take_key(ui, SDLK_END, 0)) {
        state->marked = count - 1;
    }
    const char *typed = ui->input.typed;
    if (typed[0] != '\0' && typed[0] != ' ') {
        bool again = ui->time - state->typed_at < letters_seconds && state->letters[0] != '\0';
        size_t used = again ? strlen(state->letters) : 0;
        (void)snprintf(state->letters + used, sizeof state->letters - used, "%s", typed);
        state->typed_at = ui->time;
        for (int i = again ? 0 : 1; i <= count; i++) {
            int at = (state->marked + i) % count;
            if (strncasecmp(labels[at], state->letters, strlen(state->letters)) == 0) {
                state->marked = at;
                break;
            }
        }
        ui->input.typed[0] = '\0';
    }
    return ui_take_key(ui, SDLK_RETURN, 0) || ui_take_key(ui, SDLK_SPACE, 0) ||
           ui_take_key(ui, SDLK_KP_ENTER, 0);
}

static bool dropdown_list(struct ui *ui,
                          const char *id,
                          struct box box,
                          const char *const *labels,
                          int count,
                          int *current,
                          struct dropdown *state)
{
    int shown = count < CHOICE_ITEMS_SHOWN ? count : CHOICE_ITEMS_SHOWN;
    double height = shown * item_height + 8.0;
    struct box window = window_box(ui);
    struct box list = {box.x, box.y + box.h + 4.0, fmax(box.w, 140.0), height};
    if (list.y + height > window.h - 4.0) {
        list.y = fmax(4.0, box.y - 4.0 - height);
    }
    char popup[WIDGET_ID_BYTES_MAX];
    int bytes = snprintf(popup, sizeof popup, "%s.list", id);
    ASSERT(bytes < WIDGET_ID_BYTES_MAX);
    bool changed = false;
    int before = state->marked;
    struct box content = widget_popup_begin(ui, popup, list, &state->open);
    bool chosen = dropdown_keys(ui, state, labels, count);
    bool moved = state->fresh || state->marked != before; // by a key: the pointer moves no list
    state->fresh = false;
    char scroll[WIDGET_ID_BYTES_MAX];
    bytes = snprintf(scroll, sizeof scroll, "%s.scroll", id);
    ASSERT(bytes < WIDGET_ID_BYTES_MAX);
    struct box rows = widget_scroll_begin(ui, scroll, box_inset(content, 4.0));
    for (int i = 0; i < count; i++) {
        char item[WIDGET_ID_BYTES_MAX];
        item_id(item, id, i);
        struct box row = {rows.x, rows.y + i * item_height, rows.w, item_height};
        unsigned events = widget_register(
            ui,
            item,
            row,
            &(struct widget){
                .kind = WIDGET_ITEM, .label = labels[i], .on = i == *current, .keep_arrows = true});
        if ((events & WIDGET_HOVER) != 0 &&
            (ui->input.pointer.dx != 0.0 || ui->input.pointer.dy != 0.0)) {
            state->marked = i;
        }
        if ((events & WIDGET_CLICKED) != 0 || (chosen && i == state->marked)) {
            changed = *current != i;
            *current = i;
            state->open = false;
        }
        if (i == state->marked) {
            draw_round(ui, row, 5.0, theme_colour(ui, THEME_ACCENT_BG));
        }
        struct box room = box_inset_xy(row, 10.0, 0.0);
        if (i == *current) {
            draw_icon(ui,
                      "check",
                      row.x + row.w - 26.0,
                      row.y + 7.0,
                      17.0,
                      theme_colour(ui, THEME_ACCENT));
            room.w -= 24.0;
        }
        text_in_short(ui, FONT_BODY, room, TEXT_LEFT, theme_colour(ui, THEME_INK), labels[i]);
    }
    if (moved) {
        int above = shown / 2; // the marked one in the middle
        double y = (state->marked - above) * item_height;
        widget_scroll_to(ui, scroll, fmax(0.0, y));
    }
    widget_scroll_end(ui, count * item_height);
    widget_popup_end(ui);
    return changed;
}

bool widget_dropdown(struct ui *ui,
                     const char *id,
                     struct box box,
                     const char *const *labels,
                     int count,
                     int *current,
                     const char *hint)
{
    ASSERT(*current >= -1 && *current < count);
    struct dropdown *state = ui_memory_of(ui, id, sizeof *state, NULL);
    bool chosen = *current >= 0;
    const char *shown = chosen ? labels[*current] : hint == NULL ? "" : hint;
    unsigned events = widget_register(
        ui,
        id,
        box,
        &(struct widget){
            .kind = WIDGET_DROPDOWN, .label = shown, .on = state->open, .disabled = count == 0});
    bool opens = (events & WIDGET_CLICKED) != 0;
    if ((events & WIDGET_FOCUSED) != 0 && !state->open && ui_scope_is_live(ui) &&
        ui_take_key(ui, SDLK_DOWN, UI_ALT)) {
        opens = true;
    }
    if (opens) {
        state->open = true;
        state->fresh = true;
        state->marked = chosen ? *current : 0;
        ui->settle = 2;
    }
    bool lit = (events & (WIDGET_HOVER | WIDGET_HELD)) != 0 || state->open;
    draw_panel(ui,
               box,
               7.0,
               theme_colour(ui, lit ? THEME_SURFACE2 : THEME_SURFACE),
               theme_colour(ui, state->open ? THEME_ACCENT : THEME_LINE2));
    struct box room = {box.x + 11.0, box.y, fmax(0.0, box.w - 42.0), box.h};
    text_in_short(
        ui, FONT_BODY, room, TEXT_LEFT, theme_colour(ui, chosen ? THEME_INK : THEME_INK3), shown);
    double size = 17.0;
    draw_icon(ui,
              "chevron_down",
              box.x + box.w - size - 8.0,
              box.y + (box.h - size) / 2.0,
              size,
              theme_colour(ui, THEME_INK2));
    widget_ring(ui, box, 7.0);
    return state->open && dropdown_list(ui, id, box, labels, count, current, state);
}

// ---- slider ----------------------------------------------------------------------------------

bool widget_slider(struct ui *ui,
                   const char *id,
                   struct box box,
                   const char *label,
                   double *value,
                   double low,
                   double high,
                   double step)
{
    ASSERT(high > low && step > 0.0);
    unsigned events = widget_register(
        ui, id, box, &(struct widget){.kind = WIDGET_SLIDER, .label = label, .keep_arrows = true});
    double before = *value;
    double radius = 8.0;
    double left = box.x + radius;
    double width = fmax(1.0, box.w - 2.0 * radius);
    if ((events & WIDGET_HELD) != 0 && (events & WIDGET_BY_KEY) == 0) {
        double share = (ui->input.pointer.x - left) / width;
        *value = low + floor(share * (high - low) / step + 0.5) * step;
    }
    if ((events & WIDGET_FOCUSED) != 0 && ui_scope_is_live(ui)) {
        *value += ui_take_key(ui, SDLK_RIGHT, 0) || ui_take_key(ui, SDLK_UP, 0) ? step : 0.0;
        *value -= ui_take_key(ui, SDLK_LEFT, 0) || ui_take_key(ui, SDLK_DOWN, 0) ? step : 0.0;
        *value = ui_take_key(ui, SDLK_HOME, 0) ? low : *value;
        *value = ui_take_key(ui, SDLK_END, 0) ? high : *value;
    }
    *value = fmin(fmax(*value, low), high);
    double share = (*value - low) / (high - low);
    double y = box.y + box.h / 2.0;
    struct box track = {left, y - 3.0, width, 6.0};
    draw_round(ui, track, 3.0, theme_colour(ui, THEME_LINE));
    draw_round(ui,
               (struct box){left, y - 3.0, fmax(6.0, width * share), 6.0},
               3.0,
               theme_colour(ui, THEME_ACCENT));
    double x = left + width * share;
    draw_circle(ui, x, y, radius, theme_colour(ui, THEME_ACCENT));
    draw_circle(ui, x, y, radius - 2.5, theme_colour(ui, THEME_SURFACE));
    widget_ring(ui, (struct box){x - radius, y - radius, 2.0 * radius, 2.0 * radius}, radius);
    return *value != before;
}
