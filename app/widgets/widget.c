#include "app/widgets/widget.h"

#include "app/widgets/ui_state.h"
#include "engine/base/assert.h"
#include "engine/base/hash.h"
#include "engine/base/text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WIDGET_INDEX_SIZE = 8192 };

static const double double_click_seconds = 0.4;
static const double tip_seconds = 0.45;

// ---- tables of a frame -----------------------------------------------------------------------

static bool table_open(struct ui_table *table)
{
    table->widgets = calloc(WIDGET_COUNT_MAX, sizeof *table->widgets);
    table->index = malloc(WIDGET_INDEX_SIZE * sizeof *table->index);
    table->text_capacity = UI_SHOWN_BYTES_MAX;
    table->texts = malloc(table->text_capacity);
    table->shown = malloc(UI_SHOWN_BYTES_MAX);
    return table->widgets != NULL && table->index != NULL && table->texts != NULL &&
           table->shown != NULL;
}

static void table_reset(struct ui_table *table)
{
    table->count = 0;
    table->texts[0] = '\0';
    table->text_bytes = 1; // offset 0 is the empty text
    table->shown[0] = '\0';
    table->shown_bytes = 0;
    table->truncated = 0;
    table->first_truncated[0] = '\0';
    table->missing_icons = 0;
    table->scopes = 0;
    memset(table->index, 0xFF, WIDGET_INDEX_SIZE * sizeof *table->index);
}

bool ui_widgets_open(struct ui *ui)
{
    if (!table_open(&ui->tables[0]) || !table_open(&ui->tables[1])) {
        return false;
    }
    table_reset(&ui->tables[0]);
    table_reset(&ui->tables[1]);
    ui->now = &ui->tables[0];
    ui->before = &ui->tables[1];
    return true;
}

void ui_widgets_close(struct ui *ui)
{
    for (int i = 0; i < 2; i++) {
        free(ui->tables[i].widgets);
        free(ui->tables[i].index);
        free(ui->tables[i].texts);
        free(ui->tables[i].shown);
    }
    for (size_t i = 0; i < sizeof ui->memories / sizeof ui->memories[0]; i++) {
        while (ui->memories[i] != NULL) {
            struct ui_memory *memory = ui->memories[i];
            ui->memories[i] = memory->next;
            if (memory->clear != NULL) {
                memory->clear(memory->bytes);
            }
            free(memory->bytes);
            free(memory);
        }
    }
}

static uint64_t id_hash(const char *id)
{
    return hash64(id, strlen(id), 7);
}

// The place of an id in the index: where it is, or the free place where it would go.
static int index_place(const struct ui_table *table, const char *id, uint64_t hash)
{
    int place = (int)(hash % WIDGET_INDEX_SIZE);
    while (table->index[place] >= 0) {
        const struct ui_widget *widget = &table->widgets[table->index[place]];
        if (widget->hash == hash && strcmp(widget->id, id) == 0) {
            return place;
        }
        place = (place + 1) % WIDGET_INDEX_SIZE;
    }
    return place;
}

struct ui_widget *ui_find(const struct ui_table *table, const char *id)
{
    if (id[0] == '\0') {
        return NULL;
    }
    int place = index_place(table, id, id_hash(id));
    return table->index[place] < 0 ? NULL : &table->widgets[table->index[place]];
}

static size_t keep_text(struct ui_table *table, const char *text)
{
    if (text == NULL || text[0] == '\0') {
        return 0;
    }
    size_t bytes = strlen(text) + 1;
    if (table->text_bytes + bytes > table->text_capacity) {
        table->text_capacity = (table->text_capacity + bytes) * 2;
        table->texts = realloc(table->texts, table->text_capacity);
        ASSERT(table->texts != NULL);
    }
    size_t offset = table->text_bytes;
    memcpy(table->texts + offset, text, bytes);
    table->text_bytes += bytes;
    return offset;
}

const char *ui_label(const struct ui_table *table, const struct ui_widget *widget)
{
    return table->texts + widget->label;
}

void ui_note_text(struct ui *ui, const char *text, bool truncated)
{
    struct ui_table *table = ui->now;
    size_t bytes = strlen(text);
    if (table->shown_bytes + bytes + 2 < UI_SHOWN_BYTES_MAX) {
        memcpy(table->shown + table->shown_bytes, text, bytes);
        table->shown_bytes += bytes;
        table->shown[table->shown_bytes] = '\n';
        table->shown_bytes++;
        table->shown[table->shown_bytes] = '\0';
    }
    if (truncated) {
        if (table->truncated == 0) {
            (void)text_copy(table->first_truncated, sizeof table->first_truncated, text);
        }
        table->truncated++;
    }
}

void *ui_memory_of(struct ui *ui, const char *id, size_t bytes, void (*clear)(void *))
{
    uint64_t hash = hash64(id, strlen(id), bytes);
    struct ui_memory **bucket = &ui->memories[hash % 256];
    for (struct ui_memory *memory = *bucket; memory != NULL; memory = memory->next) {
        if (memory->hash == hash) {
            return memory->bytes;
        }
    }
    struct ui_memory *memory = calloc(1, sizeof *memory);
    ASSERT(memory != NULL);
    memory->hash = hash;
    memory->bytes = calloc(1, bytes);
    ASSERT(memory->bytes != NULL);
    memory->clear = clear;
    memory->next = *bucket;
    *bucket = memory;
    return memory->bytes;
}

// ---- the pointer -----------------------------------------------------------------------------

// The top-most widget under the pointer, as the last frame showed them.
static const struct ui_widget *under_pointer(const struct ui *ui)
{
    const struct ui_widget *best = NULL;
    const struct pointer *pointer = &ui->input.pointer;
    for (int i = 0; i < ui->before->count; i++) {
        const struct ui_widget *widget = &ui->before->widgets[i];
        if (widget->kind == WIDGET_TEXT || !box_has(widget->visible, pointer->x, pointer->y)) {
            continue;
        }
        if (best == NULL || widget->layer >= best->layer) {
            best = widget;
        }
    }
    return best;
}

static void set_id(char *to, const char *id)
{
    (void)text_copy(to, WIDGET_ID_BYTES_MAX, id);
}

static void move_focus(struct ui *ui, const char *id, bool by_key)
{
    if (strcmp(ui->focus, id) != 0) {
        ui->focus_since = ui->time;
        ui->settle = 2;
    }
    set_id(ui->focus, id);
    ui->focus_by_key = by_key;
    ui->focus_moved = by_key ? 2 : 0;
}

static void update_hot(struct ui *ui)
{
    const struct ui_widget *under = under_pointer(ui);
    const char *id = under == NULL ? "" : under->id;
    if (strcmp(ui->hot, id) != 0) {
        set_id(ui->hot, id);
        ui->hot_since = ui->time;
    }
    if (ui->input.pointer.pressed) {
        set_id(ui->active, id);
        ui->active_by_key = false;
        ui->active_by_chord = false;
        if (under != NULL && !under->no_focus && under->kind != WIDGET_CANVAS) {
            move_focus(ui, id, false);
        } else if (under == NULL || under->kind == WIDGET_CANVAS) {
            move_focus(ui, "", false);
        }
    }
}

// A release ends what the press began, wherever the pointer is by now.
static void update_active(struct ui *ui)
{
    ui->released[0] = '\0';
    ui->click_to_come[0] = '\0';
    bool let_go = ui->active_by_key ? !ui->key_down[SDL_GetScancodeFromKey(ui->active_key)]
                                    : ui->input.pointer.released;
    if (ui->active[0] == '\0' || !let_go) {
        return;
    }
    set_id(ui->released, ui->active);
    if (!ui->active_by_chord && (ui->active_by_key || strcmp(ui->hot, ui->active) == 0)) {
        set_id(ui->click_to_come, ui->active);
    }
    ui->active[0] = '\0';
}

void ui_widgets_begin(struct ui *ui)
{
    struct ui_table *swap = ui->before;
    ui->before = ui->now;
    ui->now = swap;
    table_reset(ui->now);
    ui->last = NULL;
    ui->scope = 0;
    ui->scroll_count = 0;
    ui->tip[0] = '\0';
    const struct ui_widget *focused = ui_find(ui->before, ui->focus);
    if (focused != NULL && focused->scope < ui->before->scopes && !focused->dropping) {
        focused = NULL; // it lies under a modal
    }
    ui->field_active = focused != NULL && focused->kind == WIDGET_FIELD && !focused->disabled;
    ui_drag_begin_frame(ui);
    update_hot(ui);
    update_active(ui);
}

// ---- registering -----------------------------------------------------------------------------

static unsigned pointer_events(struct ui *ui, struct ui_widget *widget)
{
    unsigned events = 0;
    const struct pointer *pointer = &ui->input.pointer;
    bool hot = strcmp(ui->hot, widget->id) == 0;
    bool active = strcmp(ui->active, widget->id) == 0;
    bool busy_elsewhere = ui->active[0] != '\0' && !active;
    if (hot && !busy_elsewhere && !ui->drag.active) {
        events |= WIDGET_HOVER;
    }
    if (active) {
        events |= WIDGET_HELD | (ui->active_by_key ? WIDGET_BY_KEY : 0U);
        if (!ui->active_by_key && pointer->pressed) {
            events |= WIDGET_PRESSED;
        }
    }
    if (strcmp(ui->released, widget->id) == 0) {
        events |= WIDGET_RELEASED;
    }
    if (strcmp(ui->click_to_come, widget->id) == 0 && !ui->drag.dropped) {
        events |= WIDGET_CLICKED | (ui->active_by_key ? WIDGET_BY_KEY : 0U);
        bool again = strcmp(ui->clicked_id, widget->id) == 0 &&
                     ui->time - ui->clicked_at < double_click_seconds;
        if (again && !ui->active_by_key) {
            events |= WIDGET_DOUBLE;
            ui->clicked_id[0] = '\0';
        } else {
            set_id(ui->clicked_id, widget->id);
            ui->clicked_at = ui->time;
        }
    }
    if (hot && pointer->right_pressed) {
        events |= WIDGET_RIGHT;
    }
    return events;
}

// Presses by Enter, Space on the focus; held until the key is let go.
static unsigned key_events(struct ui *ui, struct ui_widget *widget)
{
    static const SDL_Keycode keys[] = {SDLK_RETURN, SDLK_SPACE, SDLK_KP_ENTER};
    bool own_keys = widget->kind == WIDGET_FIELD || widget->kind == WIDGET_TABLE;
    if (strcmp(ui->focus, widget->id) != 0 || own_keys || widget->disabled ||
        widget->kind == WIDGET_TEXT || !ui_scope_is_live(ui) ||
        (ui->drag.active && ui->drag.by_key)) {
        return 0;
    }
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        if (ui->active[0] == '\0' && ui_take_key(ui, keys[i], 0)) {
            set_id(ui->active, widget->id);
            ui->active_by_key = true;
            ui->active_by_chord = false;
            ui->active_key = keys[i];
            ui->focus_by_key = true;
            return WIDGET_PRESSED | WIDGET_HELD | WIDGET_BY_KEY;
        }
    }
    return 0;
}

static unsigned chord_events(struct ui *ui, struct ui_widget *widget, const char *chord)
{
    struct ui_chord parsed;
    if (chord == NULL || widget->disabled || !window_key(ui, chord)) {
        return 0;
    }
    // Clicked at once, and held as long as the key is.
    if (ui->active[0] == '\0' && ui_chord_parse(chord, &parsed) && parsed.sym != SDLK_UNKNOWN &&
        ui->key_down[SDL_GetScancodeFromKey(parsed.sym)]) {
        set_id(ui->active, widget->id);
        ui->active_by_key = true;
        ui->active_by_chord = true;
        ui->active_key = parsed.sym;
    }
    return WIDGET_CLICKED | WIDGET_PRESSED | WIDGET_HELD | WIDGET_BY_KEY;
}

static struct ui_widget *new_widget(struct ui *ui, const char *id)
{
    struct ui_table *table = ui->now;
    size_t bytes = strlen(id);
    ASSERT(bytes > 0 && bytes < WIDGET_ID_BYTES_MAX);
    ASSERT(table->count < WIDGET_COUNT_MAX);
    uint64_t hash = id_hash(id);
    int place = index_place(table, id, hash);
    if (table->index[place] >= 0) {
        fprintf(stderr, "depanne: widget id \"%s\" is used twice in a frame\n", id);
        ASSERT(table->index[place] < 0);
    }
    struct ui_widget *widget = &table->widgets[table->count];
    table->index[place] = (int16_t)table->count;
    memset(widget, 0, sizeof *widget);
    memcpy(widget->id, id, bytes + 1);
    widget->hash = hash;
    widget->order = table->count;
    table->count++;
    return widget;
}

unsigned widget_register(struct ui *ui, const char *id, struct box box, const struct widget *spec)
{
    struct ui_widget *widget = new_widget(ui, id);
    widget->box = box;
    widget->visible = box_intersect(box, draw_clip(ui));
    widget->kind = spec->kind;
    widget->layer = ui->layer;
    widget->scope = ui->scope;
    widget->label = keep_text(ui->now, spec->label);
    widget->disabled = spec->disabled;
    widget->on = spec->on;
    widget->no_focus = spec->no_focus || spec->kind == WIDGET_TEXT || spec->kind == WIDGET_CANVAS ||
                       spec->kind == WIDGET_SCROLL;
    widget->keep_arrows = spec->keep_arrows;
    widget->overlap = spec->overlap;
    widget->has_key = spec->key != NULL;
    widget->scrolled = ui->scroll_count > 0;
    widget->ring_radius = spec->radius > 0.0 ? spec->radius : 7.0;
    ui->last = widget;

    unsigned events = pointer_events(ui, widget);
    events |= key_events(ui, widget);
    events |= chord_events(ui, widget, spec->key);
    if (strcmp(ui->focus, id) == 0) {
        events |= WIDGET_FOCUSED;
    }
    bool buried = !ui_scope_is_live(ui);
    if (spec->disabled || buried) {
        events &= WIDGET_HOVER | WIDGET_FOCUSED;
        if (buried) {
            events = 0;
        }
    }
    widget->events = events;
    return events;
}

void widget_tip(struct ui *ui, const char *text)
{
    const struct ui_widget *widget = ui->last;
    if (widget == NULL || text == NULL || text[0] == '\0') {
        return;
    }
    double since = HUGE_VAL;
    if ((widget->events & WIDGET_HOVER) != 0 && (widget->events & WIDGET_HELD) == 0) {
        since = ui->hot_since;
    } else if ((widget->events & WIDGET_FOCUSED) != 0 && ui->focus_by_key) {
        since = ui->focus_since;
    }
    if (isinf(since)) {
        return;
    }
    if (ui->time - since < tip_seconds) {
        window_wake_after(ui, tip_seconds - (ui->time - since) + 0.005);
        return;
    }
    if (ui->tip[0] != '\0' && since < ui->tip_since) {
        return; // what came last has the word
    }
    ui->tip_since = since;
    (void)text_copy(ui->tip, sizeof ui->tip, text);
    ui->tip_box = widget->visible;
}

bool widget_is_focused(const struct ui *ui, const char *id)
{
    return strcmp(ui->focus, id) == 0;
}

void widget_focus(struct ui *ui, const char *id)
{
    move_focus(ui, id, ui->focus_by_key);
    ui->focus_moved = 2;
}

bool widget_box(const struct ui *ui, const char *id, struct box *box)
{
    const struct ui_widget *widget = ui_find(ui->before, id);
    if (widget != NULL) {
        *box = widget->box;
    }
    return widget != NULL;
}

void widget_ring(struct ui *ui, struct box box, double radius)
{
    const struct ui_widget *widget = ui->last;
    if (widget == NULL || (widget->events & WIDGET_FOCUSED) == 0 || !ui->focus_by_key) {
        return;
    }
    draw_outline(ui, box_inset(box, -3.0), radius + 3.0, 2.0, theme_colour(ui, THEME_ACCENT));
}

// ---- moving the focus by keys ----------------------------------------------------------------

static bool can_focus(const struct ui *ui, const struct ui_widget *widget)
{
    if (ui->drag.active && ui->drag.by_key) {
        return widget->dropping;
    }
    return !widget->no_focus && widget->scope >= ui->now->scopes;
}

static void focus_next(struct ui *ui, int step)
{
    const struct ui_table *table = ui->now;
    const struct ui_widget *from = ui_find(table, ui->focus);
    int at = from == NULL ? (step > 0 ? -1 : table->count) : from->order;
    for (int i = 0; i < table->count; i++) {
        at = (at + step + table->count) % table->count;
        if (can_focus(ui, &table->widgets[at])) {
            move_focus(ui, table->widgets[at].id, true);
            return;
        }
    }
}

static struct point middle(struct box box)
{
    return (struct point){box.x + box.w / 2.0, box.y + box.h / 2.0};
}

// The nearest widget in a direction: distance along it, plus twice what is aside.
static void focus_towards(struct ui *ui, double dx, double dy)
{
    const struct ui_table *table = ui->now;
    const struct ui_widget *from = ui_find(table, ui->focus);
    if (from == NULL || !can_focus(ui, from)) {
        focus_next(ui, dx + dy > 0.0 ? 1 : -1);
        return;
    }
    struct point origin = middle(from->box);
    const struct ui_widget *best = NULL;
    double best_distance = HUGE_VAL;
    for (int i = 0; i < table->count; i++) {
        const struct ui_widget *widget = &table->widgets[i];
        if (widget == from || !can_focus(ui, widget)) {
            continue;
        }
        struct point to = middle(widget->box);
        double along = (to.x - origin.x) * dx + (to.y - origin.y) * dy;
        double aside = fabs((to.x - origin.x) * dy) + fabs((to.y - origin.y) * dx);
        double distance = along + 2.0 * aside;
        if (along > 4.0 && distance < best_distance) {
            best = widget;
            best_distance = distance;
        }
    }
    if (best != NULL) {
        move_focus(ui, best->id, true);
    }
}

// Keys nobody else wanted in this frame.
static void navigate(struct ui *ui)
{
    if (ui->now->count == 0) {
        return;
    }
    if (ui_take_key(ui, SDLK_TAB, 0)) {
        focus_next(ui, 1);
    }
    if (ui_take_key(ui, SDLK_TAB, UI_SHIFT)) {
        focus_next(ui, -1);
    }
    const struct ui_widget *focused = ui_find(ui->now, ui->focus);
    if (focused != NULL && (focused->keep_arrows || focused->kind == WIDGET_FIELD)) {
        return;
    }
    if (ui_take_key(ui, SDLK_LEFT, 0)) {
        focus_towards(ui, -1.0, 0.0);
    }
    if (ui_take_key(ui, SDLK_RIGHT, 0)) {
        focus_towards(ui, 1.0, 0.0);
    }
    if (ui_take_key(ui, SDLK_UP, 0)) {
        focus_towards(ui, 0.0, -1.0);
    }
    if (ui_take_key(ui, SDLK_DOWN, 0)) {
        focus_towards(ui, 0.0, 1.0);
    }
}

static void say_focused(struct ui *ui)
{
    const struct ui_widget *widget = ui_find(ui->now, ui->focus);
    if (widget == NULL || !window_key(ui, "F1")) {
        return;
    }
    const char *state = "";
    if (widget->disabled) {
        state = ui->words.disabled;
    } else if (widget->kind == WIDGET_CHECKBOX || widget->kind == WIDGET_RADIO) {
        state = widget->on ? ui->words.checked : ui->words.unchecked;
    }
    char text[256];
    snprintf(text,
             sizeof text,
             state[0] == '\0' ? "%.180s" : "%.180s, %.60s",
             ui_label(ui->now, widget),
             state);
    widget_toast(ui, TONE_PLAIN, text);
}

// Gives the focus to what just opened, and back when it closes.
static void settle_scopes(struct ui *ui)
{
    int now = ui->now->scopes;
    int before = ui->before->scopes;
    if (now < before) {
        move_focus(ui, ui->focus_before_scope[now + 1], ui->focus_by_key);
        return;
    }
    const struct ui_widget *focused = ui_find(ui->now, ui->focus);
    if (now == before || (focused != NULL && focused->scope == now)) {
        return;
    }
    for (int i = 0; i < ui->now->count; i++) {
        if (can_focus(ui, &ui->now->widgets[i])) {
            move_focus(ui, ui->now->widgets[i].id, ui->focus_by_key);
            return;
        }
    }
    move_focus(ui, "", ui->focus_by_key);
}

void ui_widgets_end(struct ui *ui)
{
    ui->focus_moved -= ui->focus_moved > 0;
    settle_scopes(ui);
    ui_drag_end_frame(ui);
    navigate(ui);
    say_focused(ui);
    if (ui->active[0] != '\0' && ui_find(ui->now, ui->active) == NULL) {
        ui->active[0] = '\0'; // it went while it was held
    }
}

// ---- layers of modals and popups -------------------------------------------------------------

void ui_scope_begin(struct ui *ui, enum draw_layer layer)
{
    ASSERT(ui->scope + 1 < UI_SCOPES_MAX);
    ui->scope_layers[ui->scope] = draw_set_layer(ui, layer);
    ui->scope++;
    if (ui->scope > ui->now->scopes) {
        ui->now->scopes = ui->scope;
    }
    // A popup is not cut by the scroll or the card it belongs to.
    ASSERT(ui->clip_count < UI_CLIPS_MAX);
    ui->clips[ui->clip_count] = window_box(ui);
    ui->clip_count++;
    if (ui->before->scopes < ui->scope) {
        // It opens in this frame: the focus goes to what is first in it, and comes back after.
        set_id(ui->focus_before_scope[ui->scope], ui->focus);
        ui->settle = 2;
    }
}

void ui_scope_end(struct ui *ui)
{
    ASSERT(ui->scope > 0);
    ui->scope--;
    draw_set_layer(ui, ui->scope_layers[ui->scope]);
    draw_pop_clip(ui);
}
