#include "app/widgets/script.h"

#include "app/widgets/audit.h"
#include "app/widgets/ui_state.h"
#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/base/text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    SCRIPT_BYTES_MAX = 1024 * 1024,
    SCRIPT_ARGUMENT_BYTES_MAX = 512,
    SCRIPT_DRAG_STEPS = 6,
    SCRIPT_AWAIT_FRAMES = 600,
};

enum script_verb {
    SCRIPT_SIZE,
    SCRIPT_SCALE,
    SCRIPT_THEME,
    SCRIPT_GOTO,
    SCRIPT_WAIT,
    SCRIPT_CLICK,
    SCRIPT_RCLICK,
    SCRIPT_DCLICK,
    SCRIPT_MOVE,
    SCRIPT_PRESS,
    SCRIPT_RELEASE,
    SCRIPT_DRAG,
    SCRIPT_WHEEL,
    SCRIPT_KEY,
    SCRIPT_TYPE,
    SCRIPT_FOCUS,
    SCRIPT_AWAIT,
    SCRIPT_EXPECT,
    SCRIPT_CHECK,
    SCRIPT_DUMP,
    SCRIPT_DUMPLIST,
    SCRIPT_SHOT,
    SCRIPT_QUIT,
    SCRIPT_VERB_COUNT
};

static const char *const verb_names[SCRIPT_VERB_COUNT] = {
    "size",  "scale",  "theme",   "goto", "wait",     "click", "rclick", "dclick",
    "move",  "press",  "release", "drag", "wheel",    "key",   "type",   "focus",
    "await", "expect", "check",   "dump", "dumplist", "shot",  "quit",
};

struct step {
    enum script_verb verb;
    int line;
    char *argument; // owned
};

struct script {
    struct step *steps;
    int step_count;
    int step_capacity;
    int at;     // the present step
    int phase;  // how far it has come
    int settle; // frames to let pass before the next one
};

// ---- reading ---------------------------------------------------------------------------------

static int verb_of(const char *text, size_t bytes)
{
    for (int i = 0; i < SCRIPT_VERB_COUNT; i++) {
        if (strlen(verb_names[i]) == bytes && strncmp(verb_names[i], text, bytes) == 0) {
            return i;
        }
    }
    return -1;
}

static char *copy_bytes(const char *text, size_t bytes)
{
    char *copy = malloc(bytes + 1);
    ASSERT(copy != NULL);
    memcpy(copy, text, bytes);
    copy[bytes] = '\0';
    return copy;
}

static enum status add_step(struct script *script,
                            const char *text,
                            size_t bytes,
                            const char *place,
                            int line,
                            struct error *error)
{
    size_t verb_bytes = strcspn(text, " \t");
    verb_bytes = verb_bytes < bytes ? verb_bytes : bytes;
    int verb = verb_of(text, verb_bytes);
    if (verb < 0) {
        char where[160];
        snprintf(where, sizeof where, "%.140s:%d", place, line);
        return error_set(
            error, STATUS_SYNTAX, where, "there is no command \"%.*s\"", (int)verb_bytes, text);
    }
    if (script->step_count == script->step_capacity) {
        script->step_capacity = script->step_capacity * 2 + 32;
        script->steps =
            realloc(script->steps, (size_t)script->step_capacity * sizeof *script->steps);
        ASSERT(script->steps != NULL);
    }
    size_t skip = verb_bytes + (verb_bytes < bytes); // one blank: what is typed may begin with more
    while (verb != SCRIPT_TYPE && skip < bytes && text[skip] == ' ') {
        skip++;
    }
    script->steps[script->step_count] = (struct step){
        .verb = (enum script_verb)verb,
        .line = line,
        .argument = copy_bytes(text + skip, bytes - skip),
    };
    script->step_count++;
    return STATUS_OK;
}

// The end of a line without its comment and its last blanks.
static size_t meaningful_bytes(const char *line, size_t bytes)
{
    for (size_t i = 0; i + 1 < bytes; i++) {
        bool starts = i == 0 || line[i - 1] == ' ';
        if (starts && line[i] == '#' && line[i + 1] == ' ') {
            bytes = i;
        }
    }
    if (bytes == 1 && line[0] == '#') {
        bytes = 0;
    }
    while (bytes > 0 && (line[bytes - 1] == ' ' || line[bytes - 1] == '\r')) {
        bytes--;
    }
    return bytes;
}

static enum status add_line(struct script *script,
                            const char *text,
                            size_t bytes,
                            const char *place,
                            int line,
                            struct error *error)
{
    bytes = meaningful_bytes(text, bytes);
    const char *end = text + bytes;
    while (text < end) {
        while (text < end && *text == ' ') {
            text++;
        }
        const char *stop = text;
        while (stop < end && !(end - stop >= 3 && strncmp(stop, " | ", 3) == 0)) {
            stop++;
        }
        if (stop > text) {
            RETURN_IF_FAILED(add_step(script, text, (size_t)(stop - text), place, line, error));
        }
        text = stop < end ? stop + 3 : end;
    }
    return STATUS_OK;
}

enum status
script_parse(const char *text, const char *place, struct script **script, struct error *error)
{
    *script = NULL;
    struct script *made = calloc(1, sizeof *made);
    ASSERT(made != NULL);
    made->settle = 2; // the first frames show what there is
    int line = 1;
    while (*text != '\0') {
        size_t bytes = strcspn(text, "\n");
        enum status status = add_line(made, text, bytes, place, line, error);
        if (status != STATUS_OK) {
            script_close(made);
            return status;
        }
        text += bytes + (text[bytes] == '\n');
        line++;
    }
    *script = made;
    return STATUS_OK;
}

enum status script_open(const char *path, struct script **script, struct error *error)
{
    char *bytes;
    size_t length;
    *script = NULL;
    RETURN_IF_FAILED(file_read(path, SCRIPT_BYTES_MAX, &bytes, &length, error));
    enum status status = script_parse(bytes, path, script, error);
    free(bytes);
    return status;
}

void script_close(struct script *script)
{
    if (script == NULL) {
        return;
    }
    for (int i = 0; i < script->step_count; i++) {
        free(script->steps[i].argument);
    }
    free(script->steps);
    free(script);
}

// ---- doing -----------------------------------------------------------------------------------

static void tell(struct ui *ui, const struct step *step, bool ok, const char *why)
{
    if (ok) {
        printf("ok line %d\n", step->line);
    } else {
        printf("FAIL line %d: %s\n", step->line, why);
        ui->script_failures++;
    }
    fflush(stdout);
}

// Takes the next word of an argument.
static const char *take_word(const char *text, char *word, size_t size)
{
    size_t bytes = strcspn(text, " ");
    snprintf(word, size, "%.*s", (int)bytes, text);
    text += bytes;
    while (*text == ' ') {
        text++;
    }
    return text;
}

// Is one of the words, parted by bars, in the text?
static bool has_one_of(const char *text, const char *words)
{
    while (true) {
        char word[WIDGET_ID_BYTES_MAX];
        size_t length = strcspn(words, "|");
        snprintf(word, sizeof word, "%.*s", (int)length, words);
        if (strstr(text, word) != NULL) {
            return true;
        }
        if (words[length] == '\0') {
            return false;
        }
        words += length + 1;
    }
}

// "#id", or the first of "#begin*", or the first of "#begin*=letters" whose label has them.
static const struct ui_widget *find_widget(const struct ui *ui, const char *word)
{
    if (word[0] != '#') {
        return NULL;
    }
    const char *star = strchr(word, '*');
    if (star == NULL) {
        return ui_find(ui->now, word + 1);
    }
    size_t length = (size_t)(star - word) - 1;
    const char *letters = star[1] == '=' ? star + 2 : "";
    for (int i = 0; i < ui->now->count; i++) {
        const struct ui_widget *widget = &ui->now->widgets[i];
        if (strncmp(widget->id, word + 1, length) == 0 &&
            has_one_of(ui_label(ui->now, widget), letters)) {
            return widget;
        }
    }
    return NULL;
}

// The widget that a word names in the last frame; a failure when it is not there.
static const struct ui_widget *named(struct ui *ui, const struct step *step, const char *word)
{
    const struct ui_widget *widget = find_widget(ui, word);
    if (widget == NULL) {
        char why[160];
        snprintf(why, sizeof why, "there is no widget %.100s", word);
        tell(ui, step, false, why);
    }
    return widget;
}

static struct point middle_of(const struct ui_widget *widget)
{
    struct box box = box_is_empty(widget->visible) ? widget->box : widget->visible;
    return (struct point){box.x + box.w / 2.0, box.y + box.h / 2.0};
}

// Moves onto the widget of the step's first word. False when it is not there.
static bool move_to_named(struct ui *ui, const struct step *step)
{
    char word[WIDGET_ID_BYTES_MAX + 2];
    take_word(step->argument, word, sizeof word);
    const struct ui_widget *widget = named(ui, step, word);
    if (widget == NULL) {
        return false;
    }
    struct point to = middle_of(widget);
    ui_input_move(ui, to.x, to.y);
    return true;
}

// Clicks take a frame for each thing a hand does. True when the step is over.
static bool do_click(struct ui *ui, const struct step *step, int phase, int clicks)
{
    if (phase == 0) {
        return !move_to_named(ui, step);
    }
    if (phase == 2 * clicks + 1) {
        return true;
    }
    ui_input_button(ui, SDL_BUTTON_LEFT, phase % 2 == 1);
    return false;
}

static bool do_right_click(struct ui *ui, const struct step *step, int phase)
{
    if (phase == 0) {
        return !move_to_named(ui, step);
    }
    if (phase == 1) {
        ui_input_button(ui, SDL_BUTTON_RIGHT, true);
        return false;
    }
    return true;
}

static bool do_move(struct ui *ui, const struct step *step, int phase)
{
    if (phase > 0) {
        return true;
    }
    if (step->argument[0] == '#') {
        return !move_to_named(ui, step);
    }
    char *end;
    double x = strtod(step->argument, &end);
    double y = strtod(end, NULL);
    ui_input_move(ui, x, y);
    return false;
}

static bool do_drag(struct ui *ui, const struct step *step, int phase)
{
    char first[WIDGET_ID_BYTES_MAX + 2];
    char second[WIDGET_ID_BYTES_MAX + 2];
    const char *rest = take_word(step->argument, first, sizeof first);
    if (phase == 0) {
        return !move_to_named(ui, step);
    }
    if (phase == 1) {
        ui_input_button(ui, SDL_BUTTON_LEFT, true);
        return false;
    }
    if (phase == SCRIPT_DRAG_STEPS + 2) {
        ui_input_button(ui, SDL_BUTTON_LEFT, false);
        return false;
    }
    if (phase > SCRIPT_DRAG_STEPS + 2) {
        return true;
    }
    struct point from = {ui->input.pointer.x, ui->input.pointer.y};
    struct point to;
    take_word(rest, second, sizeof second);
    if (second[0] == '#') {
        const struct ui_widget *widget = find_widget(ui, second);
        if (widget == NULL) {
            named(ui, step, second);
            ui_input_button(ui, SDL_BUTTON_LEFT, false);
            return true;
        }
        to = middle_of(widget);
    } else {
        char *end;
        to.x = strtod(rest, &end);
        to.y = strtod(end, NULL);
    }
    double share = 1.0 / (SCRIPT_DRAG_STEPS + 2 - phase);
    ui_input_move(ui, from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    return false;
}

static bool do_wheel(struct ui *ui, const struct step *step, int phase)
{
    char word[WIDGET_ID_BYTES_MAX + 2];
    const char *rest = take_word(step->argument, word, sizeof word);
    if (phase == 0) {
        return word[0] == '#' && !move_to_named(ui, step);
    }
    if (phase == 1) {
        ui_input_wheel(ui, strtod(word[0] == '#' ? rest : step->argument, NULL));
        return false;
    }
    return true;
}

static bool do_key(struct ui *ui, const struct step *step, int phase)
{
    struct ui_chord chord;
    char name[32];
    const char *times = take_word(step->argument, name, sizeof name);
    if (!ui_chord_parse(name, &chord)) {
        tell(ui, step, false, "there is no such key");
        return true;
    }
    long count = times[0] != '\0' ? strtol(times, NULL, 10) : 1;
    if (phase >= 2 * count) {
        return true;
    }
    bool down = phase % 2 == 0;
    if (chord.sym != SDLK_UNKNOWN) {
        ui_input_key(ui, chord.sym, down ? chord.modifiers : 0U, down, false);
    }
    bool plain = (chord.modifiers & (UI_CTRL | UI_ALT)) == 0;
    if (down && plain && chord.character[0] != '\0') {
        ui_input_text(ui, chord.character);
    } else if (down && plain && chord.sym == SDLK_SPACE) {
        ui_input_text(ui, " ");
    }
    return false;
}

static bool do_setting(struct ui *ui, const struct step *step)
{
    if (step->verb == SCRIPT_SIZE) {
        char *end;
        long width = strtol(step->argument, &end, 10);
        long height = strtol(end, NULL, 10);
        SDL_SetWindowSize(ui->window, (int)width, (int)height);
        ui_resize(ui, (int)width, (int)height);
    } else if (step->verb == SCRIPT_SCALE) {
        window_set_scale(ui, strtod(step->argument, NULL));
    } else if (step->verb == SCRIPT_THEME) {
        window_set_theme(ui, strcmp(step->argument, "dark") == 0 ? THEME_DARK : THEME_LIGHT);
    } else {
        (void)text_copy(ui->goto_id, sizeof ui->goto_id, step->argument);
    }
    return false;
}

// ---- looking ---------------------------------------------------------------------------------

static bool widget_is(const struct ui *ui, const struct ui_widget *widget, const char *what)
{
    if (strcmp(what, "exists") == 0) {
        return true;
    }
    if (strcmp(what, "on") == 0) {
        return widget->on;
    }
    if (strcmp(what, "off") == 0) {
        return !widget->on;
    }
    if (strcmp(what, "focus") == 0) {
        return strcmp(ui->focus, widget->id) == 0;
    }
    if (strcmp(what, "enabled") == 0) {
        return !widget->disabled;
    }
    return strcmp(what, "disabled") == 0 && widget->disabled;
}

static void do_expect(struct ui *ui, const struct step *step)
{
    char word[WIDGET_ID_BYTES_MAX + 2];
    char what[16];
    char why[256];
    const char *rest = take_word(step->argument, word, sizeof word);
    if (strcmp(word, "text") == 0 || strcmp(word, "notext") == 0) {
        bool wanted = word[0] == 't';
        snprintf(why, sizeof why, wanted ? "\"%.180s\" is not shown" : "\"%.180s\" is shown", rest);
        tell(ui, step, audit_shows_text(ui, rest) == wanted, why);
        return;
    }
    const struct ui_widget *widget = find_widget(ui, word);
    rest = take_word(rest, what, sizeof what);
    if (strcmp(what, "absent") == 0) {
        snprintf(why, sizeof why, "%.100s is there", word);
        tell(ui, step, widget == NULL, why);
        return;
    }
    if (widget == NULL) {
        snprintf(why, sizeof why, "there is no widget %.100s", word);
        tell(ui, step, false, why);
        return;
    }
    if (strcmp(what, "label") == 0) {
        const char *label = ui_label(ui->now, widget);
        snprintf(why, sizeof why, "%.60s says \"%.120s\"", word, label);
        tell(ui, step, strcmp(label, rest) == 0, why);
        return;
    }
    snprintf(why, sizeof why, "%.100s is not %.12s", word, what);
    tell(ui, step, widget_is(ui, widget, what), why);
}

// What follows from an act shows a frame later: the first look is at the third frame.
static bool do_await(struct ui *ui, const struct step *step, int phase)
{
    char word[WIDGET_ID_BYTES_MAX + 2];
    const char *what = take_word(step->argument, word, sizeof word);
    if (phase < 2) {
        return false;
    }
    const struct ui_widget *widget = find_widget(ui, word);
    bool absent = strcmp(what, "absent") == 0;
    bool holds = absent ? widget == NULL : widget != NULL && widget_is(ui, widget, what);
    if (!holds && phase < SCRIPT_AWAIT_FRAMES) {
        return false;
    }
    char why[160];
    snprintf(why, sizeof why, "%.100s was not %.20s in time", word, what);
    tell(ui, step, holds, why);
    return true;
}

static void do_look(struct ui *ui, const struct step *step)
{
    struct audit audit;
    switch ((int)step->verb) {
    case SCRIPT_EXPECT:
        do_expect(ui, step);
        break;
    case SCRIPT_CHECK:
        tell(ui, step, audit_frame(ui, &audit), audit.first);
        break;
    case SCRIPT_DUMP:
        if (!audit_dump_widgets(ui, step->argument)) {
            tell(ui, step, false, "the dump cannot be written");
        }
        break;
    case SCRIPT_DUMPLIST:
        if (!audit_dump_list(ui, step->argument)) {
            tell(ui, step, false, "the dump cannot be written");
        }
        break;
    case SCRIPT_SHOT: {
        struct error error;
        if (window_shot(ui, step->argument, &error) != STATUS_OK) {
            tell(ui, step, false, error.what);
        }
        break;
    }
    default:
        ui->quit = true;
        break;
    }
}

// ---- one frame -------------------------------------------------------------------------------

// Does one phase of a step that takes frames. True when it was over already.
static bool do_phase(struct ui *ui, const struct step *step, int phase)
{
    switch ((int)step->verb) {
    case SCRIPT_SIZE:
    case SCRIPT_SCALE:
    case SCRIPT_THEME:
    case SCRIPT_GOTO:
        return phase > 0 || do_setting(ui, step);
    case SCRIPT_WAIT:
        return phase >= (int)strtol(step->argument, NULL, 10);
    case SCRIPT_CLICK:
        return do_click(ui, step, phase, 1);
    case SCRIPT_DCLICK:
        return do_click(ui, step, phase, 2);
    case SCRIPT_RCLICK:
        return do_right_click(ui, step, phase);
    case SCRIPT_MOVE:
        return do_move(ui, step, phase);
    case SCRIPT_PRESS:
    case SCRIPT_RELEASE:
        if (phase == 0) {
            ui_input_button(ui, SDL_BUTTON_LEFT, step->verb == SCRIPT_PRESS);
        }
        return phase > 0;
    case SCRIPT_DRAG:
        return do_drag(ui, step, phase);
    case SCRIPT_WHEEL:
        return do_wheel(ui, step, phase);
    case SCRIPT_KEY:
        return do_key(ui, step, phase);
    case SCRIPT_AWAIT:
        return do_await(ui, step, phase);
    case SCRIPT_TYPE:
        if (phase == 0) {
            ui_input_text(ui, step->argument);
        }
        return phase > 0;
    default: // SCRIPT_FOCUS
        if (phase == 0) {
            widget_focus(ui, step->argument + (step->argument[0] == '#'));
            ui->focus_by_key = true;
        }
        return phase > 0;
    }
}

static bool takes_frames(enum script_verb verb)
{
    return verb < SCRIPT_EXPECT;
}

bool ui_script_step(struct ui *ui)
{
    struct script *script = ui->script;
    if (script->settle > 0) {
        script->settle--;
        return true;
    }
    while (script->at < script->step_count) {
        const struct step *step = &script->steps[script->at];
        if (!takes_frames(step->verb)) {
            do_look(ui, step);
            script->at++;
            if (ui->quit) {
                return false;
            }
            continue;
        }
        if (!do_phase(ui, step, script->phase)) {
            script->phase++;
            return true;
        }
        script->phase = 0;
        script->at++;
        script->settle = 1; // what was done shows, and then what follows from it
        return true;
    }
    return false;
}
