#include "app/shell/shell.h"

#include "app/picture/svg.h"
#include "app/widgets/widget.h"
#include "app/words/words.h"
#include "engine/base/assert.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_BYTES = 64, FILTER_BYTES = 96, TRADES = 4 };

struct shell {
    struct shell_options options;
    char person[NAME_BYTES];
    char filter[FILTER_BYTES];
    int mode; // index into modes
    int selected;
    bool accepted; // conditions of an evaluation
    bool trades[TRADES];
};

static const char *const modes[] = {"guided", "training", "evaluation"};
static const char *const trades[TRADES] = {"electrical", "pneumatic", "hydraulic", "mechanical"};
static const double card_height_min = 206.0;
static const double card_height_max = 330.0;
static const double card_text_height = 96.0;

struct shell *shell_create(const struct shell_options *options)
{
    struct shell *shell = calloc(1, sizeof *shell);
    ASSERT(shell != NULL);
    shell->options = *options;
    shell->mode = 1;
    shell->selected = -1;
    (void)text_copy(shell->person, sizeof shell->person, options->person);
    return shell;
}

void shell_destroy(struct shell *shell)
{
    free(shell);
}

static bool is_chosen_trade(const struct shell *shell, const char *trade)
{
    bool any = false;
    for (int i = 0; i < TRADES; i++) {
        any = any || shell->trades[i];
        if (shell->trades[i] && strcmp(trades[i], trade) == 0) {
            return true;
        }
    }
    return !any;
}

// Case-blind for ASCII letters, which is enough for references and titles typed in a hurry.
static bool contains(const char *text, const char *part)
{
    size_t length = strlen(part);
    for (const char *at = text; *at != '\0'; at++) {
        size_t same = 0;
        while (same < length && at[same] != '\0') {
            char a = at[same];
            char b = part[same];
            a = a >= 'A' && a <= 'Z' ? (char)(a + 'a' - 'A') : a;
            b = b >= 'A' && b <= 'Z' ? (char)(b + 'a' - 'A') : b;
            if (a != b) {
                break;
            }
            same++;
        }
        if (same == length) {
            return true;
        }
    }
    return length == 0;
}

static bool is_listed(const struct shell *shell, const struct shell_exercise *exercise)
{
    return is_chosen_trade(shell, exercise->trade) &&
           contains(words_pick(exercise->title), shell->filter);
}

static void head(struct shell *shell, struct ui *ui, struct box box)
{
    draw_rect(ui, box, theme_colour(ui, THEME_BAR));
    struct box mark = {box.x + 24.0, box.y + 18.0, 36.0, 36.0};
    draw_round(ui, mark, 8.0, theme_colour(ui, THEME_ACCENT));
    draw_icon_in(ui, "gauge", mark, 24.0, colour_rgb(0xFFFFFF));
    text_in(ui,
            (struct font){FONT_INTER_DISPLAY, 600, 22.0},
            (struct box){box.x + 74.0, box.y + 12.0, 320.0, 28.0},
            TEXT_LEFT,
            theme_colour(ui, THEME_BAR_INK),
            "depanne");
    text_in(ui,
            FONT_SMALL,
            (struct box){box.x + 74.0, box.y + 40.0, 420.0, 18.0},
            TEXT_LEFT,
            theme_colour(ui, THEME_BAR_INK2),
            _("Diagnostic et réparation d’une ligne automatisée"));
    struct box right = {box.x + box.w - 24.0 - 316.0, box.y + 19.0, 316.0, 34.0};
    static const char *const languages[] = {"Français", "English"};
    int language = words_language() == LANGUAGE_FR ? 0 : 1;
    if (widget_segments(
            ui, "start.language", box_cut_left(&right, 180.0, 10.0), languages, 2, &language)) {
        words_set_language(language == 0 ? LANGUAGE_FR : LANGUAGE_EN);
    }
    char scale[16];
    (void)snprintf(scale, sizeof scale, "Aa %d\u00a0%%", (int)(window_scale(ui) * 100.0 + 0.5));
    if (widget_button(ui,
                      "start.scale",
                      box_cut_left(&right, 84.0, 8.0),
                      &(struct button){.label = scale,
                                       .look = BUTTON_SECONDARY,
                                       .tip = _("Taille du texte (Ctrl + plus, Ctrl + moins)")})) {
        double next = window_scale(ui) + 0.25;
        window_set_scale(ui, next > 2.0 ? 1.0 : next);
    }
    if (widget_button(ui,
                      "start.theme",
                      right,
                      &(struct button){.icon = window_theme(ui) == THEME_LIGHT ? "moon" : "sun",
                                       .look = BUTTON_SECONDARY,
                                       .key = "ctrl+l",
                                       .hint = "",
                                       .tip = _("Thème clair ou sombre")})) {
        window_set_theme(ui, window_theme(ui) == THEME_LIGHT ? THEME_DARK : THEME_LIGHT);
    }
    (void)shell;
}

static void who(struct shell *shell, struct ui *ui, struct box box)
{
    draw_card(ui, box);
    struct box inner = box_inset_xy(box, 18.0, 14.0);
    struct box left = box_cut_left(&inner, 300.0, 24.0);
    text_in(ui,
            FONT_SMALL_STRONG,
            box_cut_top(&left, 18.0, 4.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK2),
            _("Qui êtes-vous ?"));
    (void)widget_field(ui,
                       "start.person",
                       box_cut_top(&left, 38.0, 0.0),
                       shell->person,
                       sizeof shell->person,
                       &(struct field){.hint = _("Nom ou pseudonyme"), .label = _("Votre nom")});
    struct box middle = box_cut_left(&inner, 360.0, 24.0);
    text_in(ui,
            FONT_SMALL_STRONG,
            box_cut_top(&middle, 18.0, 4.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK2),
            _("Comment ?"));
    const char *const labels[] = {_("Guidé"), _("Entraînement"), _("Évaluation")};
    (void)widget_segments(
        ui, "start.mode", box_cut_top(&middle, 38.0, 0.0), labels, 3, &shell->mode);
    const char *const notes[] = {
        _("Les gestes dangereux sont empêchés et expliqués."),
        _("Les gestes dangereux sont annoncés ; tout est rejouable."),
        _("Rien n’est annoncé ; le journal est scellé à la fin."),
    };
    (void)text_wrap(ui,
                    FONT_SMALL,
                    (struct box){inner.x, inner.y + 24.0, inner.w, 36.0},
                    17.0,
                    theme_colour(ui, THEME_INK2),
                    notes[shell->mode]);
}

static void stars(struct ui *ui, double x, double y, double level)
{
    for (int i = 0; i < 5; i++) {
        bool full = (double)i < level;
        draw_icon(ui,
                  full ? "star" : "star_empty",
                  x + 17.0 * i,
                  y,
                  14.0,
                  theme_colour(ui, full ? THEME_WARN_FILL : THEME_LINE2));
    }
}

// The part of the line where the trade is mostly met, as large as fills the picture.
static struct draw_view crop(const struct svg *scene, struct box picture, const char *trade)
{
    char id[48];
    struct box part;
    (void)snprintf(id, sizeof id, "bx-%s", trade);
    if (!svg_box(scene, id, &part) && !svg_box(scene, "bx-machine", &part)) {
        part = svg_view_box(scene);
    }
    double zoom = fmax(picture.w / part.w, picture.h / part.h);
    return (struct draw_view){picture.x + picture.w / 2.0 - (part.x + part.w / 2.0) * zoom,
                              picture.y + picture.h / 2.0 - (part.y + part.h / 2.0) * zoom,
                              zoom};
}

static void thumbnail(struct ui *ui, struct box picture, const struct shell_exercise *exercise)
{
    draw_push_clip(ui, picture);
    draw_gradient(ui, picture, theme_colour(ui, THEME_WALL0), theme_colour(ui, THEME_WALL1));
    struct svg *scene = exercise->scene[0] == '\0' ? NULL : draw_artwork(ui, exercise->scene);
    if (scene != NULL) {
        struct draw_view view = crop(scene, picture, exercise->trade);
        draw_svg(ui, &(struct draw_sprite){.svg = scene}, view);
        draw_svg(ui, &(struct draw_sprite){.svg = scene, .part = "at-rest"}, view);
    }
    draw_pop_clip(ui);
}

static void card(struct shell *shell, struct ui *ui, struct box box, uint32_t index)
{
    const struct shell_exercise *exercise = &shell->options.exercises[index];
    char id[96];
    char text[160];
    // A broken exercise has no id but its path, which may be long.
    if (exercise->broken) {
        (void)snprintf(id, sizeof id, "start.broken.%u", (unsigned)index);
    } else {
        (void)snprintf(id, sizeof id, "start.exercise.%s", exercise->id);
    }
    const char *title = words_pick(exercise->title);
    if (widget_card(ui, id, box, title, shell->selected == (int)index) && !exercise->broken) {
        shell->selected = (int)index;
    }
    struct box picture = {box.x + 1.0, box.y + 1.0, box.w - 2.0, box.h - card_text_height};
    thumbnail(ui, picture, exercise);
    double below = picture.y + picture.h;
    draw_hline(ui, box.x + 1.0, below, box.w - 2.0, theme_colour(ui, THEME_LINE));
    struct box inner = {box.x + 14.0, below + 10.0, box.w - 28.0, card_text_height - 20.0};
    (void)text_wrap(ui,
                    FONT_CARD_TITLE,
                    box_cut_top(&inner, 22.0, 6.0),
                    19.0,
                    theme_colour(ui, exercise->broken ? THEME_INK3 : THEME_INK),
                    title);
    if (exercise->broken) {
        text_in_short(
            ui, FONT_CAPTION, inner, TEXT_LEFT, theme_colour(ui, THEME_BAD), exercise->message);
        return;
    }
    struct box row = box_cut_top(&inner, 22.0, 4.0);
    double x = row.x;
    x += widget_chip(ui,
                     x,
                     row.y,
                     TONE_PLAIN,
                     words_trade_icon(exercise->trade),
                     words_trade(exercise->trade)) +
         8.0;
    (void)words_minutes(exercise->minutes * 60.0, text, sizeof text);
    (void)widget_chip(ui, x, row.y, TONE_PLAIN, "clock", text);
    stars(ui, inner.x, inner.y + 4.0, exercise->level);
    size_t used = 0;
    text[0] = '\0';
    for (uint32_t i = 0; i < exercise->competence_count && used < sizeof text; i++) {
        used += (size_t)snprintf(
            text + used, sizeof text - used, "%s%s", i == 0 ? "" : " · ", exercise->competences[i]);
    }
    text_in_short(ui,
                  FONT_CAPTION,
                  (struct box){inner.x + 96.0, inner.y + 2.0, inner.w - 96.0, 18.0},
                  TEXT_RIGHT,
                  theme_colour(ui, THEME_INK3),
                  text);
}

static void filters(struct shell *shell, struct ui *ui, struct box box)
{
    char id[64];
    (void)widget_field(
        ui,
        "start.filter",
        box_cut_left(&box, 300.0, 14.0),
        shell->filter,
        sizeof shell->filter,
        &(struct field){.hint = _("Chercher un exercice"), .search = true, .key = "ctrl+f"});
    for (int i = 0; i < TRADES; i++) {
        (void)snprintf(id, sizeof id, "start.trade.%s", trades[i]);
        const char *label = words_trade(trades[i]);
        double width = text_width(ui, FONT_SMALL_MEDIUM, label) + 28.0;
        if (widget_chip_toggle(ui, id, box_cut_left(&box, width, 8.0), label, shell->trades[i])) {
            shell->trades[i] = !shell->trades[i];
        }
    }
}

static enum shell_event
resumables(struct shell *shell, struct ui *ui, struct box *page, struct shell_choice *choice)
{
    enum shell_event event = SHELL_GOES_ON;
    char id[64];
    char text[256];
    for (uint32_t i = 0; i < shell->options.resumable_count && i < 2; i++) {
        const struct shell_resumable *session = &shell->options.resumables[i];
        struct box row = box_cut_top(page, 46.0, 10.0);
        draw_panel(
            ui, row, 8.0, theme_colour(ui, THEME_WARN_BG), theme_colour(ui, THEME_WARN_FILL));
        draw_icon(ui, "restart", row.x + 14.0, row.y + 14.0, 18.0, theme_colour(ui, THEME_WARN));
        (void)snprintf(text,
                       sizeof text,
                       _("Séance interrompue : %s, %s, %s"),
                       words_pick(session->title),
                       session->person,
                       session->when);
        struct box go = {row.x + row.w - 172.0, row.y + 5.0, 164.0, 36.0};
        text_in_short(ui,
                      FONT_BODY_MEDIUM,
                      (struct box){row.x + 44.0, row.y, row.w - 230.0, row.h},
                      TEXT_LEFT,
                      theme_colour(ui, THEME_INK),
                      text);
        (void)snprintf(id, sizeof id, "start.resume.%u", (unsigned)i);
        if (widget_button(
                ui, id, go, &(struct button){.label = _("Reprendre"), .look = BUTTON_SECONDARY})) {
            choice->resumable = i;
            event = SHELL_RESUME;
        }
    }
    return event;
}

static void cards(struct shell *shell, struct ui *ui, struct box page)
{
    struct box list = widget_scroll_begin(ui, "start.list", page);
    double top = list.y;
    int columns = (int)((list.w + 16.0) / 366.0);
    columns = columns < 1 ? 1 : columns > 4 ? 4 : columns;
    int listed = 0; // in two rows at least: fewer, larger cards rather than an empty half
    for (uint32_t i = 0; i < shell->options.exercise_count; i++) {
        listed += is_listed(shell, &shell->options.exercises[i]) ? 1 : 0;
    }
    int half = (listed + 1) / 2;
    columns = half > 0 && half < columns && listed > 2 ? half : columns;
    int rows = (listed + columns - 1) / columns;
    double height = rows > 0 ? (page.h - 8.0) / rows - 16.0 : card_height_min;
    height = height < card_height_min ? card_height_min : height;
    height = height > card_height_max ? card_height_max : height;
    int shown = 0;
    for (uint32_t i = 0; i < shell->options.exercise_count; i++) {
        if (!is_listed(shell, &shell->options.exercises[i])) {
            continue;
        }
        struct box row = {
            list.x + 2.0, top + 4.0 + (height + 16.0) * (shown / columns), list.w - 6.0, height};
        card(shell, ui, box_column(row, shown % columns, columns, 16.0), i);
        shown++;
    }
    if (shown == 0) {
        text_in(ui,
                FONT_BODY,
                (struct box){list.x, top, list.w, 60.0},
                TEXT_CENTRE,
                theme_colour(ui, THEME_INK2),
                _("Aucun exercice ne répond à ce filtre"));
    }
    widget_scroll_end(ui, rows * (height + 16.0) + 8.0);
}

static enum shell_event
foot(struct shell *shell, struct ui *ui, struct box box, struct shell_choice *choice)
{
    draw_rect(ui, box, theme_colour(ui, THEME_SURFACE));
    draw_hline(ui, box.x, box.y, box.w, theme_colour(ui, THEME_LINE));
    struct box inner = box_inset_xy(box, 24.0, 12.0);
    struct box start = box_cut_right(&inner, 220.0, 16.0);
    bool evaluation = shell->mode == 2;
    if (evaluation) {
        (void)widget_checkbox(ui,
                              "start.accept",
                              inner,
                              _("J’ai pris connaissance des conditions : durée limitée, aucune "
                                "aide, tout geste est enregistré."),
                              &shell->accepted);
    } else if (shell->selected >= 0) {
        text_in_short(ui,
                      FONT_BODY_MEDIUM,
                      inner,
                      TEXT_LEFT,
                      theme_colour(ui, THEME_INK),
                      words_pick(shell->options.exercises[shell->selected].title));
    }
    bool ready =
        shell->selected >= 0 && shell->person[0] != '\0' && (!evaluation || shell->accepted);
    const char *reason = shell->selected < 0        ? _("Choisissez un exercice")
                         : shell->person[0] == '\0' ? _("Donnez votre nom")
                                                    : _("Prenez connaissance des conditions");
    if (widget_button(ui,
                      "start.go",
                      start,
                      &(struct button){.label = _("Commencer"),
                                       .icon = "play",
                                       .key = "ctrl+Return",
                                       .hint = "",
                                       .look = BUTTON_PRIMARY,
                                       .disabled = !ready,
                                       .reason = reason})) {
        choice->exercise = (uint32_t)shell->selected;
        return SHELL_START;
    }
    return SHELL_GOES_ON;
}

enum shell_event shell_frame(struct shell *shell, struct ui *ui, struct shell_choice *choice)
{
    struct box page = window_box(ui);
    draw_rect(ui, page, theme_colour(ui, THEME_BG));
    struct box top = box_cut_top(&page, 72.0, 0.0);
    struct box bottom = box_cut_bottom(&page, 64.0, 0.0);
    page = box_inset_xy(page, 24.0, 18.0);
    head(shell, ui, top);
    who(shell, ui, box_cut_top(&page, 92.0, 14.0));
    enum shell_event resumed = resumables(shell, ui, &page, choice);
    filters(shell, ui, box_cut_top(&page, 36.0, 12.0));
    cards(shell, ui, page);
    enum shell_event started = foot(shell, ui, bottom, choice);
    choice->mode = modes[shell->mode];
    choice->person = shell->person;
    return started != SHELL_GOES_ON ? started : resumed;
}
