#include "app/widgets/ui_state.h"
#include "app/widgets/widget.h"
#include "engine/base/assert.h"
#include "engine/base/text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FIELD_UNDO_MAX = 64, FIELD_LINES_MAX = 512, FIELD_SHOWN_BYTES_MAX = 1024 };

static const double caret_seconds = 0.53; // half a blink
static const double multi_step = 19.0;    // height of a line

// The text before a change, and where the caret was.
struct snapshot {
    char *text; // owned
    size_t caret;
};

// What a field remembers: never the text, which is the caller's.
struct field_state {
    size_t caret;
    size_t anchor; // the other end of the selection
    double scroll; // [dp]
    double wish_x; // column kept when going up and down; < 0 for none
    double touched;
    bool typing; // the last change was typing: goes on in the same undo step
    bool had_focus;
    struct snapshot undo[FIELD_UNDO_MAX];
    int undo_count;
    struct snapshot redo[FIELD_UNDO_MAX];
    int redo_count;
};

// One field in this frame.
struct edit {
    struct ui *ui;
    struct field_state *state;
    const struct field *spec;
    char *text;
    size_t size;
    struct box room; // where the text stands
    struct font font;
    unsigned events;
    const char *shown; // dots for a secret
    struct text_line lines[FIELD_LINES_MAX];
    int line_count;
};

static void snapshots_clear(struct snapshot *snapshots, int *count)
{
    for (int i = 0; i < *count; i++) {
        free(snapshots[i].text);
    }
    *count = 0;
}

static void state_clear(void *bytes)
{
    struct field_state *state = bytes;
    snapshots_clear(state->undo, &state->undo_count);
    snapshots_clear(state->redo, &state->redo_count);
}

static void push(struct snapshot *snapshots, int *count, const char *text, size_t caret)
{
    if (*count == FIELD_UNDO_MAX) {
        free(snapshots[0].text);
        memmove(snapshots, snapshots + 1, (FIELD_UNDO_MAX - 1) * sizeof *snapshots);
        (*count)--;
    }
    snapshots[*count].text = strdup(text);
    ASSERT(snapshots[*count].text != NULL);
    snapshots[*count].caret = caret;
    (*count)++;
}

// ---- characters and words --------------------------------------------------------------------

static bool is_inside_character(char byte)
{
    return ((unsigned char)byte & 0xC0U) == 0x80U;
}

static size_t next_character(const char *text, size_t at)
{
    if (text[at] == '\0') {
        return at;
    }
    at++;
    while (is_inside_character(text[at])) {
        at++;
    }
    return at;
}

static size_t previous_character(const char *text, size_t at)
{
    while (at > 0) {
        at--;
        if (!is_inside_character(text[at])) {
            break;
        }
    }
    return at;
}

static bool is_word(char byte)
{
    return byte < 0 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z') || byte == '_';
}

static size_t next_word(const char *text, size_t at)
{
    while (text[at] != '\0' && !is_word(text[at])) {
        at = next_character(text, at);
    }
    while (text[at] != '\0' && is_word(text[at])) {
        at = next_character(text, at);
    }
    return at;
}

static size_t previous_word(const char *text, size_t at)
{
    while (at > 0 && !is_word(text[at - 1])) {
        at--;
    }
    while (at > 0 && is_word(text[at - 1])) {
        at--;
    }
    return at;
}

// ---- changing the text -----------------------------------------------------------------------

static void before_change(struct edit *edit, bool typing)
{
    struct field_state *state = edit->state;
    if (!typing || !state->typing) {
        push(state->undo, &state->undo_count, edit->text, state->caret);
    }
    state->typing = typing;
    snapshots_clear(state->redo, &state->redo_count);
    edit->events |= FIELD_CHANGED;
}

static size_t selection_start(const struct field_state *state)
{
    return state->caret < state->anchor ? state->caret : state->anchor;
}

static size_t selection_end(const struct field_state *state)
{
    return state->caret > state->anchor ? state->caret : state->anchor;
}

static void erase(struct edit *edit, size_t from, size_t to)
{
    memmove(edit->text + from, edit->text + to, strlen(edit->text + to) + 1);
    edit->state->caret = from;
    edit->state->anchor = from;
}

// Puts text in place of the selection; what does not fit is cut at a character.
static void replace(struct edit *edit, const char *text, bool typing)
{
    struct field_state *state = edit->state;
    before_change(edit, typing && state->caret == state->anchor);
    erase(edit, selection_start(state), selection_end(state));
    size_t length = strlen(edit->text);
    size_t room = edit->size - 1 - length;
    size_t bytes = strlen(text);
    while (bytes > room || (bytes > 0 && is_inside_character(text[bytes]))) {
        bytes--;
    }
    memmove(
        edit->text + state->caret + bytes, edit->text + state->caret, length - state->caret + 1);
    memcpy(edit->text + state->caret, text, bytes);
    if (!edit->spec->multiline) { // line breaks of a pasted text become spaces
        for (size_t i = 0; i < bytes; i++) {
            char *c = &edit->text[state->caret + i];
            if (*c == '\n' || *c == '\r' || *c == '\t') {
                *c = ' ';
            }
        }
    }
    state->caret += bytes;
    state->anchor = state->caret;
}

static void restore(
    struct edit *edit, struct snapshot *from, int *from_count, struct snapshot *to, int *to_count)
{
    if (*from_count == 0) {
        return;
    }
    push(to, to_count, edit->text, edit->state->caret);
    (*from_count)--;
    (void)text_copy(edit->text, edit->size, from[*from_count].text);
    edit->state->caret = from[*from_count].caret;
    edit->state->anchor = edit->state->caret;
    edit->state->typing = false;
    free(from[*from_count].text);
    edit->events |= FIELD_CHANGED;
}

// ---- where things stand ----------------------------------------------------------------------

static double width_of(const struct edit *edit, const char *text, size_t bytes)
{
    char part[FIELD_SHOWN_BYTES_MAX];
    bytes = bytes < sizeof part ? bytes : sizeof part - 1;
    memcpy(part, text, bytes);
    part[bytes] = '\0';
    return text_width(edit->ui, edit->font, part);
}

static const char *dots_of(const char *text, char *dots, size_t size)
{
    size_t length = 0;
    for (size_t at = 0; text[at] != '\0' && length + 4 < size; at = next_character(text, at)) {
        memcpy(dots + length, "\xE2\x80\xA2", 3);
        length += 3;
    }
    dots[length] = '\0';
    return dots;
}

// The byte of the shown text for a byte of the text: dots are three bytes each.
static size_t shown_at(const struct edit *edit, size_t at)
{
    if (!edit->spec->secret) {
        return at;
    }
    size_t characters = 0;
    for (size_t i = 0; i < at; i = next_character(edit->text, i)) {
        characters++;
    }
    return characters * 3;
}

static int line_of(const struct edit *edit, size_t at)
{
    for (int i = edit->line_count - 1; i > 0; i--) {
        if (at >= edit->lines[i].start) {
            return i;
        }
    }
    return 0;
}

static void lay_out(struct edit *edit)
{
    if (!edit->spec->multiline) {
        edit->lines[0] = (struct text_line){0, strlen(edit->text)};
        edit->line_count = 1;
        return;
    }
    edit->line_count =
        text_break(edit->ui, edit->font, edit->room.w, edit->text, edit->lines, FIELD_LINES_MAX);
    edit->line_count = edit->line_count > FIELD_LINES_MAX ? FIELD_LINES_MAX : edit->line_count;
}

// Where a byte stands, from the top left of the text, unscrolled [dp].
static struct point place_of(const struct edit *edit, size_t at)
{
    int line = line_of(edit, at);
    size_t start = edit->lines[line].start;
    size_t to = at > edit->lines[line].end ? edit->lines[line].end : at;
    size_t shown_start = shown_at(edit, start);
    double x = width_of(edit, edit->shown + shown_start, shown_at(edit, to) - shown_start);
    return (struct point){x, line * multi_step};
}

// The byte nearest to a place from the top left of the text.
static size_t byte_at(const struct edit *edit, double x, double y)
{
    int line = edit->spec->multiline ? (int)floor(y / multi_step) : 0;
    line = line < 0 ? 0 : line >= edit->line_count ? edit->line_count - 1 : line;
    size_t best = edit->lines[line].start;
    double best_distance = HUGE_VAL;
    for (size_t at = edit->lines[line].start;; at = next_character(edit->text, at)) {
        double distance = fabs(place_of(edit, at).x - x);
        if (distance < best_distance) {
            best_distance = distance;
            best = at;
        } else {
            break; // further on it only gets worse
        }
        if (at >= edit->lines[line].end) {
            break;
        }
    }
    return best;
}

// ---- keys and mouse --------------------------------------------------------------------------

static void move_caret(struct edit *edit, size_t to, bool selecting)
{
    edit->state->caret = to;
    if (!selecting) {
        edit->state->anchor = to;
    }
    edit->state->typing = false;
    edit->state->touched = edit->ui->time;
}

static void go_up_or_down(struct edit *edit, int step, bool selecting)
{
    struct field_state *state = edit->state;
    struct point at = place_of(edit, state->caret);
    double x = state->wish_x >= 0.0 ? state->wish_x : at.x;
    int line = line_of(edit, state->caret) + step;
    if (line < 0) {
        move_caret(edit, 0, selecting);
    } else if (line >= edit->line_count) {
        move_caret(edit, strlen(edit->text), selecting);
    } else {
        move_caret(edit, byte_at(edit, x, (line + 0.5) * multi_step), selecting);
    }
    state->wish_x = x;
}

static void caret_keys(struct edit *edit)
{
    struct ui *ui = edit->ui;
    struct field_state *state = edit->state;
    unsigned m;
    if (ui_take_key_any(ui, SDLK_LEFT, &m)) {
        bool shift = (m & UI_SHIFT) != 0;
        size_t to = (m & UI_CTRL) != 0 ? previous_word(edit->text, state->caret)
                                       : previous_character(edit->text, state->caret);
        bool leave = !shift && state->caret != state->anchor && (m & UI_CTRL) == 0;
        move_caret(edit, leave ? selection_start(state) : to, shift);
        state->wish_x = -1.0;
    }
    if (ui_take_key_any(ui, SDLK_RIGHT, &m)) {
        bool shift = (m & UI_SHIFT) != 0;
        size_t to = (m & UI_CTRL) != 0 ? next_word(edit->text, state->caret)
                                       : next_character(edit->text, state->caret);
        bool leave = !shift && state->caret != state->anchor && (m & UI_CTRL) == 0;
        move_caret(edit, leave ? selection_end(state) : to, shift);
        state->wish_x = -1.0;
    }
    if (ui_take_key_any(ui, SDLK_HOME, &m)) {
        int line = line_of(edit, state->caret);
        move_caret(edit, (m & UI_CTRL) != 0 ? 0 : edit->lines[line].start, (m & UI_SHIFT) != 0);
        state->wish_x = -1.0;
    }
    if (ui_take_key_any(ui, SDLK_END, &m)) {
        int line = line_of(edit, state->caret);
        size_t to = (m & UI_CTRL) != 0 ? strlen(edit->text) : edit->lines[line].end;
        move_caret(edit, to, (m & UI_SHIFT) != 0);
        state->wish_x = -1.0;
    }
    if (edit->spec->multiline) {
        if (ui_take_key_any(ui, SDLK_UP, &m)) {
            go_up_or_down(edit, -1, (m & UI_SHIFT) != 0);
        }
        if (ui_take_key_any(ui, SDLK_DOWN, &m)) {
            go_up_or_down(edit, 1, (m & UI_SHIFT) != 0);
        }
    }
}

static void erase_keys(struct edit *edit)
{
    struct field_state *state = edit->state;
    unsigned m;
    bool selected = state->caret != state->anchor;
    if (ui_take_key_any(edit->ui, SDLK_BACKSPACE, &m) && (selected || state->caret > 0)) {
        size_t from = (m & UI_CTRL) != 0 ? previous_word(edit->text, state->caret)
                                         : previous_character(edit->text, state->caret);
        before_change(edit, false);
        erase(edit, selected ? selection_start(state) : from, selection_end(state));
    }
    selected = state->caret != state->anchor;
    bool at_end = edit->text[state->caret] == '\0';
    if (ui_take_key_any(edit->ui, SDLK_DELETE, &m) && (selected || !at_end)) {
        size_t to = (m & UI_CTRL) != 0 ? next_word(edit->text, state->caret)
                                       : next_character(edit->text, state->caret);
        before_change(edit, false);
        erase(edit, selection_start(state), selected ? selection_end(state) : to);
    }
}

static void copy_selection(struct edit *edit)
{
    size_t from = selection_start(edit->state);
    size_t bytes = selection_end(edit->state) - from;
    char *copy = malloc(bytes + 1);
    ASSERT(copy != NULL);
    memcpy(copy, edit->text + from, bytes);
    copy[bytes] = '\0';
    window_set_clipboard(edit->ui, copy);
    free(copy);
}

static void clipboard_keys(struct edit *edit)
{
    struct ui *ui = edit->ui;
    struct field_state *state = edit->state;
    bool selected = state->caret != state->anchor && !edit->spec->secret;
    if (ui_take_key(ui, SDLK_a, UI_CTRL)) {
        state->anchor = 0;
        state->caret = strlen(edit->text);
    }
    if (ui_take_key(ui, SDLK_c, UI_CTRL) && selected) {
        copy_selection(edit);
    }
    if (ui_take_key(ui, SDLK_x, UI_CTRL) && selected) {
        copy_selection(edit);
        before_change(edit, false);
        erase(edit, selection_start(state), selection_end(state));
    }
    if (ui_take_key(ui, SDLK_v, UI_CTRL)) {
        const char *pasted = window_clipboard(ui);
        if (pasted[0] != '\0' && text_is_utf8(pasted, strlen(pasted))) {
            replace(edit, pasted, false);
        }
    }
    if (ui_take_key(ui, SDLK_z, UI_CTRL)) {
        restore(edit, state->undo, &state->undo_count, state->redo, &state->redo_count);
    }
    if (ui_take_key(ui, SDLK_y, UI_CTRL) || ui_take_key(ui, SDLK_z, UI_CTRL | UI_SHIFT)) {
        restore(edit, state->redo, &state->redo_count, state->undo, &state->undo_count);
    }
}

static void enter_keys(struct edit *edit)
{
    struct ui *ui = edit->ui;
    if (edit->spec->multiline) {
        if (ui_take_key(ui, SDLK_RETURN, UI_CTRL)) {
            edit->events |= FIELD_SUBMITTED;
        }
        if (ui_take_key(ui, SDLK_RETURN, 0) || ui_take_key(ui, SDLK_KP_ENTER, 0)) {
            replace(edit, "\n", false);
        }
        return;
    }
    if (ui_take_key(ui, SDLK_RETURN, 0) || ui_take_key(ui, SDLK_KP_ENTER, 0)) {
        edit->events |= FIELD_SUBMITTED;
    }
    if (ui_take_key(ui, SDLK_RETURN, UI_SHIFT)) {
        edit->events |= FIELD_SUBMITTED_SHIFT;
    }
}

static void edit_by_keys(struct edit *edit)
{
    struct ui *ui = edit->ui;
    if (ui->input.composition[0] == '\0') {
        caret_keys(edit);
        erase_keys(edit);
        clipboard_keys(edit);
        enter_keys(edit);
        if (ui_take_key(ui, SDLK_ESCAPE, 0)) {
            edit->events |= FIELD_CANCELLED;
            widget_focus(ui, "");
        }
    }
    if (ui->input.typed[0] != '\0') {
        replace(edit, ui->input.typed, true);
        ui->input.typed[0] = '\0';
    }
    if ((edit->events & FIELD_CHANGED) != 0) {
        edit->state->touched = ui->time;
        edit->state->wish_x = -1.0;
        ui->settle = 2;
    }
}

static void edit_by_mouse(struct edit *edit, unsigned events)
{
    struct ui *ui = edit->ui;
    if ((events & WIDGET_HELD) == 0 || (events & WIDGET_BY_KEY) != 0) {
        return;
    }
    double x = ui->input.pointer.x - edit->room.x;
    double y = ui->input.pointer.y - edit->room.y;
    if (edit->spec->multiline) {
        y += edit->state->scroll;
    } else {
        x += edit->state->scroll;
    }
    size_t at = byte_at(edit, x, y);
    bool fresh = (events & WIDGET_PRESSED) != 0;
    if (edit->spec->search && !edit->state->had_focus && fresh) {
        edit->state->anchor = 0; // another search replaces the one before
        edit->state->caret = strlen(edit->text);
        return;
    }
    if (!fresh && ui->input.pointer.dx == 0.0 && ui->input.pointer.dy == 0.0) {
        return;
    }
    move_caret(edit, at, !fresh || ui->input.pointer.shift);
    edit->state->wish_x = -1.0;
    // A second press soon after, at the same place, takes the word.
    if (fresh && ui->time - ui->clicked_at < 0.4 && strcmp(ui->clicked_id, ui->last->id) == 0) {
        edit->state->anchor = previous_word(edit->text, next_word(edit->text, at));
        edit->state->caret = next_word(edit->text, at);
    }
}

// ---- drawing ---------------------------------------------------------------------------------

// Scrolls so that the caret is in view.
static void follow_caret(struct edit *edit)
{
    struct field_state *state = edit->state;
    struct point caret = place_of(edit, state->caret);
    double along = edit->spec->multiline ? caret.y : caret.x;
    double length = edit->spec->multiline ? multi_step : 2.0;
    double room = edit->spec->multiline ? edit->room.h : edit->room.w;
    double whole = edit->spec->multiline ? edit->line_count * multi_step
                                         : place_of(edit, strlen(edit->text)).x + 2.0;
    state->scroll = fmin(state->scroll, along);
    state->scroll = fmax(state->scroll, along + length - room);
    state->scroll = fmin(fmax(state->scroll, 0.0), fmax(0.0, whole - room));
}

static void draw_selection(const struct edit *edit, double x, double y)
{
    const struct field_state *state = edit->state;
    size_t from = selection_start(state);
    size_t to = selection_end(state);
    struct colour colour = colour_fade(theme_colour(edit->ui, THEME_ACCENT), 0.28);
    for (int i = 0; i < edit->line_count && from != to; i++) {
        size_t start = edit->lines[i].start;
        size_t end = edit->lines[i].end;
        if (to <= start || from > end) {
            continue;
        }
        double left = place_of(edit, from > start ? from : start).x;
        double right = place_of(edit, to < end ? to : end).x;
        right += to > end && edit->spec->multiline ? 4.0 : 0.0; // the line break is selected too
        draw_rect(edit->ui,
                  (struct box){x + left, y + i * multi_step, fmax(right - left, 1.0), multi_step},
                  colour);
    }
}

// The caret, and what an input method is composing, underlined.
static void draw_caret(struct edit *edit, double x, double y)
{
    struct ui *ui = edit->ui;
    struct point caret = place_of(edit, edit->state->caret);
    double left = x + caret.x;
    double top = y + caret.y;
    const char *composition = ui->input.composition;
    if (composition[0] != '\0') {
        struct colour ink = theme_colour(ui, THEME_ACCENT);
        double width = text_width(ui, edit->font, composition);
        draw_rect(ui, (struct box){left, top, width, multi_step}, theme_colour(ui, THEME_SURFACE2));
        text_in_short(ui,
                      edit->font,
                      (struct box){left, top, width + 2.0, multi_step},
                      TEXT_LEFT,
                      ink,
                      composition);
        draw_hline(ui, left, top + multi_step - 3.0, width, ink);
        left += width;
    }
    struct pixels pixels = ui_pixels(ui, (struct box){left, top, 2.0, multi_step});
    ui->text_rect = (SDL_Rect){pixels.x, pixels.y, pixels.w, pixels.h};
    SDL_SetTextInputRect(&ui->text_rect);
    double since = ui->time - edit->state->touched;
    double phase = fmod(since, 2.0 * caret_seconds);
    if (phase < caret_seconds) {
        draw_rect(
            ui, (struct box){left, top + 1.0, 1.5, multi_step - 2.0}, theme_colour(ui, THEME_INK));
    }
    window_wake_after(ui, caret_seconds - fmod(since, caret_seconds) + 0.002);
}

static void draw_text_lines(struct edit *edit, double x, double y)
{
    char part[FIELD_SHOWN_BYTES_MAX];
    struct colour colour = theme_colour(edit->ui, edit->spec->disabled ? THEME_INK3 : THEME_INK);
    for (int i = 0; i < edit->line_count; i++) {
        size_t from = shown_at(edit, edit->lines[i].start);
        size_t bytes = shown_at(edit, edit->lines[i].end) - from;
        struct box line = {x, y + i * multi_step, 4000.0, multi_step};
        bool seen = line.y + multi_step > edit->room.y - multi_step &&
                    line.y < edit->room.y + edit->room.h + multi_step;
        if (!seen || bytes == 0) {
            continue;
        }
        bytes = bytes < sizeof part ? bytes : sizeof part - 1;
        memcpy(part, edit->shown + from, bytes);
        part[bytes] = '\0';
        text_in_short(edit->ui, edit->font, line, TEXT_LEFT, colour, part);
    }
}

static void draw_frame(struct ui *ui, struct box box, const struct field *spec, unsigned events)
{
    bool focused = (events & WIDGET_FOCUSED) != 0;
    enum theme_token border = THEME_LINE2;
    if (spec->invalid) {
        border = THEME_BAD;
    } else if (focused) {
        border = THEME_ACCENT;
    } else if ((events & WIDGET_HOVER) != 0) {
        border = THEME_INK3;
    }
    draw_round(ui, box, 7.0, theme_colour(ui, spec->disabled ? THEME_SURFACE2 : THEME_SURFACE));
    draw_outline(ui, box, 7.0, focused ? 2.0 : 1.0, theme_colour(ui, border));
    if (spec->search) {
        struct box place = {box.x + box.w - 34.0, box.y, 28.0, box.h};
        draw_icon_in(ui, "search", place, 18.0, theme_colour(ui, THEME_INK3));
    }
}

static void draw_field(struct edit *edit, bool focused)
{
    double x = edit->room.x;
    double y = edit->room.y;
    if (edit->spec->multiline) {
        y -= edit->state->scroll;
    } else {
        x -= edit->state->scroll;
        y += (edit->room.h - multi_step) / 2.0;
    }
    draw_push_clip(
        edit->ui, (struct box){edit->room.x - 1.0, edit->room.y, edit->room.w + 2.0, edit->room.h});
    if (edit->text[0] == '\0' && edit->spec->hint != NULL &&
        edit->ui->input.composition[0] == '\0') {
        struct box hint = {edit->room.x, y, edit->room.w, multi_step};
        text_in_short(edit->ui,
                      edit->font,
                      hint,
                      TEXT_LEFT,
                      theme_colour(edit->ui, THEME_INK3),
                      edit->spec->hint);
    }
    if (focused) {
        draw_selection(edit, x, y);
    }
    draw_text_lines(edit, x, y);
    if (focused) {
        draw_caret(edit, x, y);
    }
    draw_pop_clip(edit->ui);
}

static void keep_in_text(struct edit *edit)
{
    size_t length = strlen(edit->text);
    size_t *ends[] = {&edit->state->caret, &edit->state->anchor};
    for (int i = 0; i < 2; i++) {
        *ends[i] = *ends[i] > length ? length : *ends[i];
        while (*ends[i] > 0 && is_inside_character(edit->text[*ends[i]])) {
            (*ends[i])--;
        }
    }
}

static void scroll_by_wheel(struct edit *edit, unsigned events)
{
    struct pointer *pointer = &edit->ui->input.pointer;
    double most = fmax(0.0, edit->line_count * multi_step - edit->room.h);
    if (edit->spec->multiline && (events & WIDGET_HOVER) != 0 && pointer->wheel != 0.0 &&
        most > 0.0) {
        edit->state->scroll -= pointer->wheel * 2.0 * multi_step;
        pointer->wheel = 0.0;
    }
    edit->state->scroll = fmin(fmax(edit->state->scroll, 0.0), edit->spec->multiline ? most : 1e9);
}

unsigned widget_field(struct ui *ui,
                      const char *id,
                      struct box box,
                      char *text,
                      size_t size,
                      const struct field *spec)
{
    ASSERT(size > 1);
    char dots[FIELD_SHOWN_BYTES_MAX];
    struct field_state *state = ui_memory_of(ui, id, sizeof *state, state_clear);
    const char *label = spec->label != NULL ? spec->label : spec->hint;
    bool asked = spec->key != NULL && !spec->disabled && window_key(ui, spec->key);
    if (asked) {
        widget_focus(ui, id);
        state->anchor = 0;
        state->caret = strlen(text);
    }
    unsigned events = widget_register(
        ui,
        id,
        box,
        &(struct widget){.kind = WIDGET_FIELD, .label = label, .disabled = spec->disabled});
    struct box room = box_inset_xy(box, 11.0, spec->multiline ? 9.0 : 2.0);
    room.w -= spec->search ? 26.0 : 0.0;
    struct edit edit = {.ui = ui,
                        .state = state,
                        .spec = spec,
                        .text = text,
                        .size = size,
                        .room = room,
                        .font = FONT_BODY,
                        .shown = text};
    edit.shown = spec->secret ? dots_of(text, dots, sizeof dots) : text;
    keep_in_text(&edit);
    lay_out(&edit);
    bool focused = (events & WIDGET_FOCUSED) != 0 && !spec->disabled && ui_scope_is_live(ui);
    size_t caret_before = state->caret;
    edit_by_mouse(&edit, events);
    if (focused && !asked) {
        if (!state->had_focus) {
            state->touched = ui->time;
            if (ui->focus_by_key && !spec->multiline) { // as everywhere: Tab selects
                state->anchor = 0;
                state->caret = strlen(text);
            }
        }
        edit_by_keys(&edit);
        edit.events |= FIELD_HAS_FOCUS;
    }
    if (state->had_focus && !focused) {
        edit.events |= FIELD_LEFT;
        state->typing = false;
    }
    state->had_focus = focused;
    edit.shown = spec->secret ? dots_of(text, dots, sizeof dots) : text;
    lay_out(&edit);
    scroll_by_wheel(&edit, events);
    if (focused && (state->caret != caret_before || (edit.events & FIELD_CHANGED) != 0)) {
        follow_caret(&edit);
    } else if (!focused && !spec->multiline) {
        state->scroll = 0.0;
    }
    draw_frame(ui, box, spec, events);
    draw_field(&edit, focused);
    return edit.events;
}

void widget_field_insert(struct ui *ui, const char *id, char *text, size_t size, const char *bytes)
{
    static const struct field plain = {.multiline = true};
    struct field_state *state = ui_memory_of(ui, id, sizeof *state, state_clear);
    struct edit edit = {.ui = ui, .state = state, .spec = &plain, .text = text, .size = size};
    if (!state->had_focus && state->caret == 0 && state->anchor == 0) {
        state->caret = strlen(text); // never been there: at the end
        state->anchor = state->caret;
    }
    keep_in_text(&edit);
    replace(&edit, bytes, false);
}
