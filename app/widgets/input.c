#include "app/widgets/ui_state.h"
#include "engine/base/text.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

void ui_input_begin(struct ui *ui)
{
    struct ui_input *input = &ui->input;
    struct pointer *pointer = &input->pointer;
    input->key_count = 0;
    input->typed[0] = '\0';
    input->any = false;
    pointer->dx = 0.0;
    pointer->dy = 0.0;
    pointer->pressed = false;
    pointer->released = false;
    pointer->right_pressed = false;
    pointer->wheel = 0.0;
}

static void set_modifiers(struct ui *ui, unsigned modifiers)
{
    ui->input.pointer.shift = (modifiers & UI_SHIFT) != 0;
    ui->input.pointer.ctrl = (modifiers & UI_CTRL) != 0;
    ui->input.pointer.alt = (modifiers & UI_ALT) != 0;
}

void ui_input_move(struct ui *ui, double x, double y)
{
    struct pointer *pointer = &ui->input.pointer;
    if (ui->pointer_known) {
        pointer->dx += x - pointer->x;
        pointer->dy += y - pointer->y;
    }
    pointer->x = x;
    pointer->y = y;
    ui->pointer_known = true;
    ui->input.any = true;
}

void ui_input_button(struct ui *ui, int button, bool down)
{
    struct pointer *pointer = &ui->input.pointer;
    ui->input.any = true;
    if (button == SDL_BUTTON_LEFT) {
        pointer->pressed = pointer->pressed || down;
        pointer->released = pointer->released || !down;
        pointer->down = down;
    } else if (button == SDL_BUTTON_RIGHT) {
        pointer->right_pressed = pointer->right_pressed || down;
    } else if (button == SDL_BUTTON_MIDDLE) {
        pointer->middle_down = down;
    }
}

void ui_input_wheel(struct ui *ui, double steps)
{
    ui->input.pointer.wheel += steps;
    ui->input.any = true;
}

void ui_input_key(struct ui *ui, SDL_Keycode sym, unsigned modifiers, bool down, bool repeat)
{
    struct ui_input *input = &ui->input;
    SDL_Scancode scancode = SDL_GetScancodeFromKey(sym);
    if (scancode < SDL_NUM_SCANCODES) {
        ui->key_down[scancode] = down;
    }
    input->any = true;
    if (down && input->key_count < UI_KEYS_MAX) {
        input->keys[input->key_count] = (struct ui_key){sym, modifiers, repeat, false};
        input->key_count++;
    }
    set_modifiers(ui, modifiers);
}

void ui_input_text(struct ui *ui, const char *text)
{
    size_t length = strlen(ui->input.typed);
    (void)text_copy(ui->input.typed + length, sizeof ui->input.typed - length, text);
    ui->input.composition[0] = '\0';
    ui->input.any = true;
}

static unsigned modifiers_of(SDL_Keymod mod)
{
    return ((mod & KMOD_SHIFT) != 0 ? UI_SHIFT : 0U) | ((mod & KMOD_CTRL) != 0 ? UI_CTRL : 0U) |
           ((mod & KMOD_ALT) != 0 && (mod & KMOD_MODE) == 0 && (mod & KMOD_RALT) == 0 ? UI_ALT
                                                                                      : 0U);
}

static void window_event(struct ui *ui, const SDL_WindowEvent *event)
{
    switch (event->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        ui_resize(ui, event->data1, event->data2);
        break;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        ui->expose = true;
        break;
    case SDL_WINDOWEVENT_LEAVE:
        ui_input_move(ui, -1000.0, -1000.0);
        break;
    default:
        break;
    }
    ui->input.any = true;
}

void ui_input_event(struct ui *ui, const SDL_Event *event)
{
    switch (event->type) {
    case SDL_QUIT:
        ui->close_asked = true;
        ui->input.any = true;
        break;
    case SDL_WINDOWEVENT:
        window_event(ui, &event->window);
        break;
    case SDL_MOUSEMOTION:
        set_modifiers(ui, modifiers_of(SDL_GetModState()));
        ui_input_move(ui, event->motion.x / ui->scale, event->motion.y / ui->scale);
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        set_modifiers(ui, modifiers_of(SDL_GetModState()));
        ui_input_move(ui, event->button.x / ui->scale, event->button.y / ui->scale);
        ui_input_button(ui, event->button.button, event->type == SDL_MOUSEBUTTONDOWN);
        break;
    case SDL_MOUSEWHEEL:
        set_modifiers(ui, modifiers_of(SDL_GetModState()));
        ui_input_wheel(ui, (double)event->wheel.preciseY);
        break;
    case SDL_KEYDOWN:
    case SDL_KEYUP:
        ui_input_key(ui,
                     event->key.keysym.sym,
                     modifiers_of((SDL_Keymod)event->key.keysym.mod),
                     event->type == SDL_KEYDOWN,
                     event->key.repeat != 0);
        break;
    case SDL_TEXTINPUT:
        ui_input_text(ui, event->text.text);
        break;
    case SDL_TEXTEDITING:
        (void)text_copy(ui->input.composition, sizeof ui->input.composition, event->edit.text);
        ui->input.any = true;
        break;
    case SDL_TEXTEDITING_EXT:
        (void)text_copy(ui->input.composition, sizeof ui->input.composition, event->editExt.text);
        SDL_free(event->editExt.text);
        ui->input.any = true;
        break;
    default:
        break;
    }
}

// ---- chords ----------------------------------------------------------------------------------

static const struct {
    const char *name;
    SDL_Keycode sym;
} key_names[] = {
    {"Enter", SDLK_RETURN},
    {"Esc", SDLK_ESCAPE},
    {"Del", SDLK_DELETE},
    {"plus", SDLK_PLUS},
    {"minus", SDLK_MINUS},
    {"+", SDLK_PLUS},
    {"-", SDLK_MINUS},
    {"PageDown", SDLK_PAGEDOWN},
    {"PageUp", SDLK_PAGEUP},
};

static bool take_prefix(const char **text, const char *prefix)
{
    size_t length = strlen(prefix);
    if (strncasecmp(*text, prefix, length) == 0 && (*text)[length] != '\0') {
        *text += length;
        return true;
    }
    return false;
}

static bool is_one_character(const char *text)
{
    size_t bytes = 1;
    while (((unsigned char)text[bytes] & 0xC0U) == 0x80U) {
        bytes++;
    }
    return text[0] != '\0' && text[bytes] == '\0';
}

bool ui_chord_parse(const char *text, struct ui_chord *chord)
{
    *chord = (struct ui_chord){0};
    for (bool more = true; more;) {
        more = false;
        if (take_prefix(&text, "ctrl+")) {
            chord->modifiers |= UI_CTRL;
            more = true;
        } else if (take_prefix(&text, "shift+")) {
            chord->modifiers |= UI_SHIFT;
            more = true;
        } else if (take_prefix(&text, "alt+")) {
            chord->modifiers |= UI_ALT;
            more = true;
        }
    }
    for (size_t i = 0; i < sizeof key_names / sizeof key_names[0]; i++) {
        if (strcasecmp(text, key_names[i].name) == 0) {
            chord->sym = key_names[i].sym;
        }
    }
    if (chord->sym == SDLK_UNKNOWN) {
        chord->sym = SDL_GetKeyFromName(text);
    }
    if (is_one_character(text) && (chord->modifiers & (UI_CTRL | UI_ALT)) == 0) {
        (void)text_copy(chord->character, sizeof chord->character, text);
        return true;
    }
    return chord->sym != SDLK_UNKNOWN;
}

void ui_chord_show(const char *chord, char *to, size_t size)
{
    static const struct {
        const char *key;
        const char *shown;
    } shown[] = {{"Return", "\xE2\x86\xB5"},
                 {"Escape", "Esc"},
                 {"Left", "\xE2\x86\x90"},
                 {"Right", "\xE2\x86\x92"},
                 {"Up", "\xE2\x86\x91"},
                 {"Down", "\xE2\x86\x93"}};
    struct ui_chord parsed;
    (void)ui_chord_parse(chord, &parsed);
    while (take_prefix(&chord, "ctrl+") || take_prefix(&chord, "shift+") ||
           take_prefix(&chord, "alt+")) {
    }
    const char *name = chord;
    for (size_t i = 0; i < sizeof shown / sizeof shown[0]; i++) {
        if (strcmp(chord, shown[i].key) == 0) {
            name = shown[i].shown;
        }
    }
    char upper[32];
    (void)text_copy(upper, sizeof upper, name);
    if (upper[0] != '\0' && upper[1] == '\0') {
        upper[0] = (char)toupper((unsigned char)upper[0]);
    }
    snprintf(to,
             size,
             "%s%s%s%s",
             (parsed.modifiers & UI_CTRL) != 0 ? "Ctrl+" : "",
             (parsed.modifiers & UI_SHIFT) != 0 ? "\xE2\x87\xA7+" : "",
             (parsed.modifiers & UI_ALT) != 0 ? "Alt+" : "",
             upper);
}

bool ui_scope_is_live(const struct ui *ui)
{
    return ui->scope >= ui->before->scopes;
}

bool ui_take_key(struct ui *ui, SDL_Keycode sym, unsigned modifiers)
{
    for (int i = 0; i < ui->input.key_count; i++) {
        struct ui_key *key = &ui->input.keys[i];
        if (!key->taken && key->sym == sym && key->modifiers == modifiers) {
            key->taken = true;
            return true;
        }
    }
    return false;
}

bool ui_take_key_any(struct ui *ui, SDL_Keycode sym, unsigned *modifiers)
{
    for (int i = 0; i < ui->input.key_count; i++) {
        struct ui_key *key = &ui->input.keys[i];
        if (!key->taken && key->sym == sym) {
            key->taken = true;
            *modifiers = key->modifiers;
            return true;
        }
    }
    return false;
}

// Takes one character out of what was typed in this frame, whatever its case.
static bool take_character(struct ui *ui, const char *character)
{
    char *typed = ui->input.typed;
    size_t bytes = strlen(character);
    for (char *p = typed; *p != '\0'; p++) {
        if (strncasecmp(p, character, bytes) == 0) {
            memmove(p, p + bytes, strlen(p + bytes) + 1);
            return true;
        }
    }
    return false;
}

bool window_key(struct ui *ui, const char *chord)
{
    struct ui_chord wanted;
    if (!ui_scope_is_live(ui) || !ui_chord_parse(chord, &wanted)) {
        return false;
    }
    if (wanted.character[0] != '\0') {
        if (ui->field_active) {
            return false;
        }
        if (wanted.modifiers == 0) {
            return take_character(ui, wanted.character);
        }
    }
    if (ui_take_key(ui, wanted.sym, wanted.modifiers)) {
        return true;
    }
    // Plus stands with shift on some keyboards, and twice on those with a number pad.
    if (wanted.sym == SDLK_PLUS) {
        return ui_take_key(ui, SDLK_EQUALS, wanted.modifiers) ||
               ui_take_key(ui, SDLK_EQUALS, wanted.modifiers | UI_SHIFT) ||
               ui_take_key(ui, SDLK_KP_PLUS, wanted.modifiers);
    }
    if (wanted.sym == SDLK_MINUS) {
        return ui_take_key(ui, SDLK_KP_MINUS, wanted.modifiers);
    }
    if (wanted.sym == SDLK_RETURN) {
        return ui_take_key(ui, SDLK_KP_ENTER, wanted.modifiers);
    }
    return false;
}

const char *window_typed(const struct ui *ui)
{
    return ui->field_active || !ui_scope_is_live(ui) ? "" : ui->input.typed;
}

bool window_key_down(const struct ui *ui, const char *chord)
{
    struct ui_chord wanted;
    if (!ui_chord_parse(chord, &wanted) || wanted.sym == SDLK_UNKNOWN) {
        return false;
    }
    if (wanted.character[0] != '\0' && ui->field_active) {
        return false;
    }
    return ui->key_down[SDL_GetScancodeFromKey(wanted.sym)];
}

const struct pointer *window_pointer(const struct ui *ui)
{
    return &ui->input.pointer;
}
