// One chart of the program, drawn as IEC 60848 asks: steps with their actions, transitions, what is
// active and what is waited for.
#include "app/workshop/grafcet.h"

#include "app/widgets/widget.h"
#include "app/words/words.h"
#include "engine/session/view.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static const double cell_height = 106.0;
static const double way_height = 26.0; // of one more way out of a step
static const double step_size = 46.0;
static const double margin = 44.0; // at the left, for the links that go back up

// How a chart is laid out: authors place steps on a grid of their own; here columns share the width,
// and a row is as high as the ways out of its steps need.
struct layout {
    const struct view *view;
    const char *chart;
    struct box area;
    double column; // [dp] from one column to the next
    bool single;   // one column alone: a link goes back up along its left
};

static bool is_of(const struct view_plc_step *step, const char *chart)
{
    return strcmp(step->chart, chart) == 0;
}

// How many distinct columns of the chart stand at the left of @p x.
static int columns_before(const struct view *view, const char *chart, double x)
{
    int count = 0;
    for (uint32_t i = 0; i < view->plc_step_count; i++) {
        const struct view_plc_step *step = &view->plc_steps[i];
        bool first = is_of(step, chart) && step->x < x;
        for (uint32_t k = 0; k < i && first; k++) {
            const struct view_plc_step *other = &view->plc_steps[k];
            first = !is_of(other, chart) || other->x < step->x || other->x > step->x;
        }
        count += first ? 1 : 0;
    }
    return count;
}

static bool leaves(const struct view *view,
                   const struct view_plc_transition *transition,
                   const struct view_plc_step *step)
{
    return transition->from_count > 0 && transition->to_count > 0 &&
           &view->plc_steps[transition->from[0]] == step;
}

static int ways_out(const struct view *view, const struct view_plc_step *step)
{
    int count = 0;
    for (uint32_t i = 0; i < view->plc_transition_count; i++) {
        count += leaves(view, &view->plc_transitions[i], step) ? 1 : 0;
    }
    return count;
}

// The height of the row that stands at @p y of the author's grid.
static double row_height(const struct view *view, const char *chart, double y)
{
    int most = 1;
    for (uint32_t i = 0; i < view->plc_step_count; i++) {
        const struct view_plc_step *step = &view->plc_steps[i];
        if (is_of(step, chart) && fabs(step->y - y) < 1e-9) {
            int ways = ways_out(view, step);
            most = ways > most ? ways : most;
        }
    }
    return cell_height + way_height * (most - 1);
}

static struct layout layout_of(const struct view *view, const char *chart, struct box area)
{
    struct layout layout = {.view = view, .chart = chart, .area = area};
    int columns = columns_before(view, chart, 1e9);
    layout.single = columns <= 1;
    layout.column = (area.w - margin) / (columns > 0 ? columns : 1);
    return layout;
}

static struct point step_place(const struct view_plc_step *step, const struct layout *layout)
{
    const struct view *view = layout->view;
    double y = layout->area.y + 44.0;
    for (uint32_t i = 0; i < view->plc_step_count; i++) {
        const struct view_plc_step *over = &view->plc_steps[i];
        bool first = is_of(over, layout->chart) && over->y < step->y;
        for (uint32_t k = 0; k < i && first; k++) {
            const struct view_plc_step *other = &view->plc_steps[k];
            first = !is_of(other, layout->chart) || fabs(other->y - over->y) > 1e-9;
        }
        y += first ? row_height(view, layout->chart, over->y) : 0.0;
    }
    int column = columns_before(view, layout->chart, step->x);
    return (struct point){layout->area.x + margin + column * layout->column, y};
}

// The room at the right of a step.
static double room_of(const struct layout *layout)
{
    return layout->column - step_size - (layout->single ? 14.0 : 18.0);
}

// The condition as IEC 60848 writes it: and is a dot, or is a plus, not is a bar, up is an arrow.
static const char *condition_text(const char *text, char *buffer, size_t size)
{
    static const struct {
        const char *word, *sign;
    } signs[] = {{" and ", " · "}, {" or ", " + "}, {"not ", "/"}, {"up(", "↑("}, {"down(", "↓("}};
    size_t used = 0;
    while (*text != '\0' && used + 8 < size) {
        bool replaced = false;
        for (size_t i = 0; i < sizeof signs / sizeof signs[0] && !replaced; i++) {
            size_t length = strlen(signs[i].word);
            if (strncmp(text, signs[i].word, length) == 0) {
                used += (size_t)snprintf(buffer + used, size - used, "%s", signs[i].sign);
                text += length;
                replaced = true;
            }
        }
        if (!replaced) {
            buffer[used++] = *text++;
        }
    }
    buffer[used] = '\0';
    return buffer;
}

// What of a text goes in two lines of caption, with an ellipsis for the rest.
static const char *
cut_to(struct ui *ui, struct box box, const char *text, char *buffer, size_t size)
{
    struct text_line lines[3];
    int count = text_break(ui, FONT_CAPTION, box.w, text, lines, 3);
    if (count <= 2) {
        return text;
    }
    size_t end = lines[1].end > 4 ? lines[1].end - 3 : lines[1].end;
    while (end > 0 && ((unsigned char)text[end] & 0xC0U) == 0x80U) {
        end--;
    }
    (void)snprintf(buffer, size, "%.*s…", (int)end, text);
    return buffer;
}

// A box of an action; lit while its step is active.
static void
draw_action(struct ui *ui, struct box box, bool active, struct font font, const char *text)
{
    struct colour ink = theme_colour(ui, active ? THEME_ACCENT : THEME_INK);
    draw_rect(ui, box, theme_colour(ui, active ? THEME_ACCENT_BG : THEME_SURFACE));
    draw_outline(ui, box, 0.0, active ? 1.8 : 1.2, ink);
    struct box inner = box_inset_xy(box, 9.0, 3.0);
    char cut[320];
    if (text_width(ui, font, text) > inner.w) {
        inner = box_inset_xy(box, 6.0, 4.0);
        (void)text_wrap(
            ui, FONT_CAPTION, inner, 13.0, ink, cut_to(ui, inner, text, cut, sizeof cut));
    } else {
        text_in_short(ui, font, inner, TEXT_LEFT, ink, text);
    }
}

// An action as IEC 60848 writes it: a stored value is assigned, a chart is forced between braces.
static void action_words(const char *text, size_t length, char *buffer, size_t size)
{
    char word[16] = "";
    char name[64] = "";
    char value[64] = "";
    char plain[192];
    char condition[160] = "";
    (void)snprintf(plain, sizeof plain, "%.*s", (int)length, text);
    char *when = strstr(plain, " / ");
    if (when != NULL) {
        *when = '\0';
        (void)condition_text(when + 3, condition, sizeof condition);
    }
    int found = sscanf(plain, "%15s %63s %63s", word, name, value);
    char act[160];
    if (found == 3 && (strcmp(word, "set") == 0 || strcmp(word, "latch") == 0)) {
        (void)snprintf(act, sizeof act, "%s := %s", name, value);
    } else if (found == 3 && strcmp(word, "add") == 0) {
        (void)snprintf(act, sizeof act, "%s := %s + %s", name, name, value);
    } else if (found == 3 && strcmp(word, "force") == 0) {
        bool initial = strcmp(value, "initial") == 0;
        (void)snprintf(act, sizeof act, "F/%s:{%s}", name, initial ? "INIT" : "");
    } else if (found == 2 && strcmp(word, "message") == 0) {
        (void)snprintf(act, sizeof act, "%s", name);
    } else if (found == 1 && strcmp(word, "clear") == 0) {
        (void)snprintf(act, sizeof act, "%s", _("effacer les messages"));
    } else {
        (void)snprintf(act, sizeof act, "%.150s", plain);
    }
    (void)snprintf(buffer, size, "%s%s%s", act, condition[0] != '\0' ? _(" si ") : "", condition);
}

static const char *actions_words(const char *actions, char *buffer, size_t size)
{
    size_t used = 0;
    buffer[0] = '\0';
    while (*actions != '\0' && used + 2 < size) {
        const char *comma = strstr(actions, ", ");
        size_t length = comma == NULL ? strlen(actions) : (size_t)(comma - actions);
        used += (size_t)snprintf(buffer + used, size - used, "%s", used == 0 ? "" : ", ");
        action_words(actions, length, buffer + used, size - used);
        used += strlen(buffer + used);
        actions += length + (comma == NULL ? 0 : 2);
    }
    return buffer;
}

// What the step is for, then what it does, in boxes joined to it.
static void
draw_actions(struct ui *ui, const struct view_plc_step *step, struct box box, double room)
{
    const char *comment = words_pick(step->comment);
    bool has_comment = comment[0] != '\0';
    bool has_actions = step->actions[0] != '\0';
    if (!has_comment && !has_actions) {
        return;
    }
    char acts[320];
    (void)actions_words(step->actions, acts, sizeof acts);
    double left = box.x + box.w + 22.0;
    double right = box.x + box.w + room;
    double wanted = text_width(ui, FONT_SMALL_STRONG, acts) + 20.0;
    double most = (right - left) * (has_comment ? 0.45 : 1.0);
    double codes = has_actions ? fmin(wanted, most) : 0.0;
    double words =
        has_comment ? fmin(text_width(ui, FONT_SMALL, comment) + 20.0, right - left - codes) : 0.0;
    struct box first = {left, box.y + 5.0, words, box.h - 10.0};
    struct box second = {left + words - (has_comment ? 1.0 : 0.0), first.y, codes, first.h};
    draw_line(ui,
              box.x + box.w,
              box.y + box.h / 2.0,
              left,
              box.y + box.h / 2.0,
              1.4,
              theme_colour(ui, THEME_INK));
    if (has_comment) {
        draw_action(ui, first, step->active, FONT_SMALL, comment);
    }
    if (has_actions) {
        draw_action(ui, second, step->active, FONT_SMALL_STRONG, acts);
    }
}

static void draw_step(struct ui *ui, const struct view_plc_step *step, struct point at, double room)
{
    char text[64];
    struct box box = {at.x, at.y, step_size, step_size};
    (void)snprintf(text, sizeof text, "plc.step.%s", step->name);
    (void)widget_register(ui,
                          text,
                          box,
                          &(struct widget){.kind = WIDGET_TEXT,
                                           .label = step->name,
                                           .on = step->active,
                                           .no_focus = true,
                                           .overlap = true});
    struct colour accent = theme_colour(ui, THEME_ACCENT);
    struct colour ink = step->active ? accent : theme_colour(ui, THEME_INK);
    if (step->active) {
        draw_round(ui, box_inset(box, -5.0), 4.0, colour_fade(accent, 0.18));
    }
    draw_rect(ui, box, theme_colour(ui, step->active ? THEME_ACCENT_BG : THEME_SURFACE));
    draw_outline(ui, box, 0.0, step->active ? 2.6 : 1.8, ink);
    if (step->initial) {
        draw_outline(ui, box_inset(box, 5.0), 0.0, 1.3, ink);
    }
    text_in(ui,
            FONT_FIGURE,
            (struct box){box.x, box.y - (step->active ? 4.0 : 0.0), box.w, box.h},
            TEXT_CENTRE,
            ink,
            step->name);
    if (step->active) {
        draw_circle(ui, box.x + box.w / 2.0, box.y + box.h - 11.0, 3.6, accent);
    }
    draw_actions(ui, step, box, room);
    if (step->active && step->seconds >= 1.0) {
        char clock[24];
        (void)words_duration((uint64_t)(step->seconds * 1000.0), clock, sizeof clock);
        (void)snprintf(text, sizeof text, _("X%s active depuis %s"), step->name, clock);
        text_in_short(ui,
                      FONT_CAPTION,
                      (struct box){box.x + box.w + 22.0, box.y + box.h - 2.0, room - 22.0, 14.0},
                      TEXT_LEFT,
                      accent,
                      text);
    }
}

// The link down to the step of the next row, or back up along the left.
static void
draw_link(struct ui *ui, struct point a, struct point b, double bar_y, const struct layout *layout)
{
    struct colour ink = theme_colour(ui, THEME_INK);
    double x = a.x + step_size / 2.0;
    draw_line(ui, x, a.y + step_size, x, bar_y, 1.4, ink);
    if (b.y > a.y) {
        draw_line(ui, x, bar_y, x, b.y, 1.4, ink);
        return;
    }
    double side = layout->area.x + 18.0;
    double low = bar_y + 18.0;
    double high = b.y - 16.0;
    struct point path[] = {{x, bar_y}, {x, low}, {side, low}, {side, high}, {x, high}, {x, b.y}};
    draw_polyline(ui, path, 6, 1.4, 0.0, 0.0, ink);
    double middle = (low + high) / 2.0;
    struct point arrow[] = {
        {side - 4.5, middle + 4.0}, {side + 4.5, middle + 4.0}, {side, middle - 6.0}};
    draw_polygon(ui, arrow, 3, ink);
}

static const struct view_plc_point *
point_named(const struct view *view, const char *text, size_t length)
{
    for (uint32_t i = 0; i < view->plc_point_count; i++) {
        const char *tag = view->plc_points[i].tag;
        if (!view->plc_points[i].analog && strlen(tag) == length &&
            strncmp(tag, text, length) == 0) {
            return &view->plc_points[i];
        }
    }
    return NULL;
}

// The inputs that a waiting condition speaks of, with the value each has now.
static void draw_values(const struct view *view, struct ui *ui, struct box box, const char *text)
{
    double x = box.x;
    while (*text != '\0') {
        size_t length = 0;
        while (isalnum((unsigned char)text[length]) || text[length] == '_') {
            length++;
        }
        const struct view_plc_point *point = length > 0 ? point_named(view, text, length) : NULL;
        if (point != NULL) {
            char value[80];
            (void)snprintf(value, sizeof value, "%s = %d", point->tag, point->value);
            double width = text_width(ui, FONT_CAPTION_STRONG, value) + 16.0;
            if (x + width > box.x + box.w) {
                return;
            }
            struct box chip = {x, box.y, width, box.h};
            draw_panel(
                ui, chip, 5.0, theme_colour(ui, THEME_SURFACE2), theme_colour(ui, THEME_LINE2));
            text_in(ui, FONT_CAPTION_STRONG, chip, TEXT_CENTRE, theme_colour(ui, THEME_INK), value);
            x += width + 6.0;
        }
        text += length > 0 ? length : 1;
    }
}

// The condition, lit with its inputs while it is waited for; then the step it leads to, when no
// link is drawn to it.
static void draw_condition(const struct view *view,
                           struct ui *ui,
                           const struct view_plc_transition *transition,
                           struct box place,
                           const char *target)
{
    bool waiting = transition->enabled && !transition->true_now;
    char condition[192];
    (void)condition_text(transition->text, condition, sizeof condition);
    struct font font = waiting ? FONT_BODY_STRONG : FONT_BODY;
    double after = target != NULL ? text_width(ui, FONT_BODY_STRONG, target) + 28.0 : 0.0;
    double width = fmin(text_width(ui, font, condition) + 14.0, place.w - after);
    struct box label = {place.x, place.y, width, place.h};
    if (waiting) {
        draw_panel(
            ui, label, 5.0, theme_colour(ui, THEME_WARN_BG), theme_colour(ui, THEME_WARN_FILL));
    }
    text_in_short(ui,
                  font,
                  box_inset_xy(label, 6.0, 0.0),
                  TEXT_LEFT,
                  theme_colour(ui, waiting ? THEME_WARN : THEME_INK2),
                  condition);
    double x = label.x + label.w + 6.0;
    if (target != NULL) {
        draw_icon(ui, "arrow_right", x, label.y + 4.0, 14.0, theme_colour(ui, THEME_INK));
        text_in(ui,
                FONT_BODY_STRONG,
                (struct box){x + 18.0, label.y, after, label.h},
                TEXT_LEFT,
                theme_colour(ui, THEME_INK),
                target);
        x += after;
    }
    if (waiting) {
        struct box values = {x + 2.0, label.y, place.x + place.w - x, label.h};
        draw_values(view, ui, values, transition->text);
    }
}

// Is the way out drawn as a link: to the next row below, or the only one back up?
static bool is_linked(const struct layout *layout,
                      const struct view_plc_step *from,
                      const struct view_plc_step *to)
{
    const struct view *view = layout->view;
    bool below = fabs(to->x - from->x) < 1e-9 && to->y > from->y;
    for (uint32_t i = 0; i < view->plc_step_count && below; i++) {
        const struct view_plc_step *between = &view->plc_steps[i];
        below = !is_of(between, layout->chart) || fabs(between->x - from->x) > 1e-9 ||
                between->y <= from->y || between->y >= to->y;
    }
    return below || (layout->single && to->y < from->y && ways_out(view, from) == 1);
}

// The ways out of a step: side branches first, then the one that goes on down the stem.
static void
draw_ways_out(struct ui *ui, const struct layout *layout, const struct view_plc_step *step)
{
    const struct view *view = layout->view;
    struct point at = step_place(step, layout);
    double x = at.x + step_size / 2.0;
    double y = at.y + step_size + 30.0;
    double room = room_of(layout) + step_size / 2.0;
    struct colour ink = theme_colour(ui, THEME_INK);
    struct colour lit = theme_colour(ui, THEME_WARN_FILL);
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < view->plc_transition_count; i++) {
            const struct view_plc_transition *transition = &view->plc_transitions[i];
            if (!leaves(view, transition, step)) {
                continue;
            }
            const struct view_plc_step *to = &view->plc_steps[transition->to[0]];
            bool linked = is_linked(layout, step, to);
            if (linked != (pass == 1)) {
                continue;
            }
            struct colour bar = transition->enabled && !transition->true_now ? lit : ink;
            if (linked) {
                draw_link(ui, at, step_place(to, layout), y, layout);
                draw_rect(ui, (struct box){x - 16.0, y - 1.75, 32.0, 3.5}, bar);
            } else {
                draw_line(ui, x, at.y + step_size, x, y, 1.4, ink);
                draw_line(ui, x, y, x + 18.0, y, 1.4, ink);
                draw_rect(ui, (struct box){x + 12.0, y - 9.0, 3.5, 18.0}, bar);
            }
            struct box place = {x + 24.0, y - 11.0, room - 24.0, 22.0};
            draw_condition(view, ui, transition, place, linked ? NULL : to->name);
            y += way_height;
        }
    }
}

void grafcet_draw(const struct view *view, struct ui *ui, struct box box, const char *chart)
{
    struct box area = widget_scroll_begin(ui, "plc.chart", box);
    struct layout layout = layout_of(view, chart, area);
    double low = area.y;
    const char *comment = "";
    for (uint32_t i = 0; i < view->plc_step_count; i++) {
        const struct view_plc_step *step = &view->plc_steps[i];
        if (is_of(step, chart)) {
            draw_ways_out(ui, &layout, step);
        }
    }
    for (uint32_t i = 0; i < view->plc_step_count; i++) {
        const struct view_plc_step *step = &view->plc_steps[i];
        if (is_of(step, chart)) {
            struct point place = step_place(step, &layout);
            draw_step(ui, step, place, room_of(&layout));
            low = fmax(low, place.y + row_height(view, chart, step->y));
            comment = words_pick(step->chart_comment);
        }
    }
    text_in_short(ui,
                  FONT_SMALL_STRONG,
                  (struct box){area.x + 16.0, area.y + 4.0, area.w - 32.0, 20.0},
                  TEXT_RIGHT,
                  theme_colour(ui, THEME_INK3),
                  comment);
    widget_scroll_end(ui, low - area.y + 10.0);
}
