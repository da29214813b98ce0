// Every widget on one screen, and a layout such as the line's: for looking at, for scripts, and for
// the automatic checks. ui_gallery [--script FILE] [--size WxH] [--scale S] [--dark] [--bench N] [--times]
#include "app/picture/vector.h"
#include "app/widgets/audit.h"
#include "app/widgets/table.h"
#include "app/widgets/widget.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GALLERY_ROWS = 200 };

struct gallery {
    bool line; // the second page
    bool checked;
    bool zones;
    int radio;
    int tab;
    int segment;
    int choice;
    double slider;
    int row;
    int sort;
    char name[64];
    char search[64];
    char code[16];
    char prose[1024];
    bool modal;
    int clicks;
    double held_seconds;
    int held_count;
    int dropped_on; // card, -1 for none
    bool filters[3];
    char cell[64];
};

static const char *const modes[] = {"Guidé", "Entraînement", "Évaluation"};
static const char *const tabs[] = {"G10 Poste 1", "G20 Presse", "G30 Transfert", "GS Sécurité"};
static const char *const failures[] = {"Fil coupé",
                                       "Borne desserrée",
                                       "Collé",
                                       "Grippé",
                                       "Fuite interne",
                                       "Fuite externe",
                                       "Encrassé",
                                       "Déréglé",
                                       "Court-circuit",
                                       "Usé",
                                       "Absent"};

static struct colour ink(const struct ui *ui, enum theme_token token)
{
    return theme_colour(ui, token);
}

static void top_bar(struct ui *ui, struct box bar)
{
    draw_rect(ui, bar, ink(ui, THEME_BAR));
    struct box mark = {16.0, 12.0, 30.0, 30.0};
    draw_round(ui, mark, 7.0, ink(ui, THEME_PNEU));
    draw_icon_in(ui, "gauge", mark, 20.0, (struct colour){255, 255, 255, 255});
    text_draw(ui, FONT_CARD_TITLE, 58.0, 10.0, ink(ui, THEME_BAR_INK), "Galerie des éléments");
    text_draw(ui,
              FONT_SMALL,
              58.0,
              30.0,
              ink(ui, THEME_BAR_INK2),
              "OT 24-0117 · défaut en cours de cycle");
    struct box right = box_cut_right(&bar, 210.0, 0.0);
    text_baseline(
        ui, FONT_SMALL, right.x, 21.0, TEXT_LEFT, ink(ui, THEME_BAR_INK2), "Arrêt cumulé");
    char clock[16];
    snprintf(clock, sizeof clock, "00:14:%02d", (int)window_time(ui) % 60);
    text_number(ui, FONT_CARD_TITLE, right.x, 27.0, TEXT_LEFT, ink(ui, THEME_BAR_INK), clock);
}

static void rail(struct ui *ui, struct box box, struct gallery *gallery)
{
    static const char *const names[] = {"Galerie", "Ligne"};
    static const char *const icons[] = {"hypotheses", "line"};
    static const char *const keys[] = {"F2", "F3"};
    draw_rect(ui, box, ink(ui, THEME_SURFACE));
    draw_vline(ui, box.x + box.w - 1.0, box.y, box.h, ink(ui, THEME_LINE));
    for (int i = 0; i < 2; i++) {
        char id[32];
        snprintf(id, sizeof id, "rail.%d", i);
        struct box tile = {box.x + 7.0, box.y + 10.0 + i * 66.0, 72.0, 62.0};
        struct button button = {.label = names[i],
                                .icon = icons[i],
                                .key = keys[i],
                                .look = BUTTON_RAIL,
                                .on = gallery->line == (i == 1)};
        if (widget_button(ui, id, tile, &button)) {
            gallery->line = i == 1;
        }
    }
}

static void buttons(struct ui *ui, struct box card, struct gallery *gallery)
{
    static const struct {
        const char *label;
        const char *icon;
        const char *key;
    } verbs[] = {{"Regarder", "look", "R"},
                 {"Écouter", "listen", "E"},
                 {"Toucher", "touch", "T"},
                 {"Manœuvrer", "operate", "M"},
                 {"Mesurer", "measure", "V"},
                 {"Régler", "adjust", "G"},
                 {"Consigner", "lockout", "C"},
                 {"Remplacer", "replace", "X"}};
    draw_card(ui, card);
    card = box_inset(card, 16.0);
    text_in(ui,
            FONT_SMALL_STRONG,
            box_cut_top(&card, 18.0, 8.0),
            TEXT_LEFT,
            ink(ui, THEME_INK3),
            "Agir");
    for (int i = 0; i < 4; i++) {
        struct box row = box_cut_top(&card, 43.0, 7.0);
        for (int k = 0; k < 2; k++) {
            int at = i * 2 + k;
            char id[32];
            snprintf(id, sizeof id, "act.%d", at);
            struct button button = {.label = verbs[at].label,
                                    .icon = verbs[at].icon,
                                    .key = verbs[at].key,
                                    .look = BUTTON_TILE,
                                    .disabled = at == 7,
                                    .reason = "Air présent : consigner 0V1 et purger."};
            gallery->clicks += widget_button(ui, id, box_column(row, k, 2, 8.0), &button);
        }
    }
    box_cut_top(&card, 2.0, 0.0);
    double height = widget_banner_height(
        ui, card.w, "Démontage interdit en l’état", "Air présent : consigner V0 et purger.");
    widget_banner(ui,
                  box_cut_top(&card, height, 12.0),
                  TONE_WARN,
                  "warning",
                  "Démontage interdit en l’état",
                  "Air présent : consigner V0 et purger.");
    struct box row = box_cut_top(&card, 38.0, 10.0);
    struct button judge = {.label = "Conforme", .icon = "check", .key = "O"};
    gallery->clicks += widget_button(ui, "judge.ok", box_column(row, 0, 2, 8.0), &judge);
    judge = (struct button){.label = "Anormal", .icon = "cross", .key = "N"};
    gallery->clicks += widget_button(ui, "judge.nok", box_column(row, 1, 2, 8.0), &judge);
    struct button link = {
        .label = "Folio P1 — Pneumatique poste 1", .icon = "folio", .look = BUTTON_LINK};
    gallery->clicks += widget_button(ui, "doc.p1", box_cut_top(&card, 26.0, 8.0), &link);
    row = box_cut_top(&card, 42.0, 8.0);
    struct button primary = {
        .label = "Ajouter aux hypothèses", .icon = "flag", .key = "H", .look = BUTTON_PRIMARY};
    gallery->clicks += widget_button(ui, "add", row, &primary);
    row = box_cut_top(&card, 38.0, 8.0);
    struct button danger = {.label = "Arrêter l’exercice", .look = BUTTON_DANGER};
    gallery->modal |= widget_button(ui, "stop", box_column(row, 0, 2, 8.0), &danger);
    struct button hold = {.label = "Marche (maintenu)", .tip = "Tenir appuyé"};
    unsigned events = widget_button_events(ui, "hold", box_column(row, 1, 2, 8.0), &hold);
    if ((events & WIDGET_HELD) != 0) {
        gallery->held_seconds += window_frame_seconds(ui);
        window_animate(ui);
    }
    gallery->held_count += (events & WIDGET_RELEASED) != 0;
    char text[64];
    snprintf(text, sizeof text, "clics %d, maintiens %d", gallery->clicks, gallery->held_count);
    widget_text(ui,
                "count",
                FONT_CAPTION,
                box_cut_top(&card, 16.0, 0.0),
                TEXT_LEFT,
                ink(ui, THEME_INK3),
                text);
}

static void choices(struct ui *ui, struct box card, struct gallery *gallery)
{
    draw_card(ui, card);
    card = box_inset(card, 16.0);
    widget_tabs(ui, "tabs", box_cut_top(&card, 40.0, 12.0), tabs, 4, &gallery->tab);
    struct box row = box_cut_top(&card, 34.0, 10.0);
    widget_checkbox(ui, "check", box_column(row, 0, 2, 12.0), "Repères", &gallery->checked);
    widget_checkbox(ui, "zones", box_column(row, 1, 2, 12.0), "Zones d’accès", &gallery->zones);
    row = box_cut_top(&card, 34.0, 10.0);
    for (int i = 0; i < 3; i++) {
        char id[32];
        snprintf(id, sizeof id, "mode.%d", i);
        if (widget_radio(ui, id, box_column(row, i, 3, 6.0), modes[i], gallery->radio == i)) {
            gallery->radio = i;
        }
    }
    widget_segments(ui, "seg", box_cut_top(&card, 36.0, 12.0), modes, 3, &gallery->segment);
    row = box_cut_top(&card, 36.0, 12.0);
    widget_dropdown(ui,
                    "failure",
                    box_column(row, 0, 2, 12.0),
                    failures,
                    11,
                    &gallery->choice,
                    "Mode de défaillance");
    widget_slider(
        ui, "slider", box_column(row, 1, 2, 12.0), "Instant", &gallery->slider, 0.0, 10.0, 0.5);
    row = box_cut_top(&card, 34.0, 12.0);
    struct field search = {.hint = "Repère, borne ou fil", .search = true, .key = "ctrl+F"};
    widget_field(ui,
                 "search",
                 box_column(row, 0, 2, 12.0),
                 gallery->search,
                 sizeof gallery->search,
                 &search);
    struct field secret = {.hint = "Code", .secret = true};
    widget_field(
        ui, "code", box_column(row, 1, 2, 12.0), gallery->code, sizeof gallery->code, &secret);
    struct field prose = {.hint = "Constat initial", .multiline = true};
    widget_field(
        ui, "prose", box_cut_top(&card, 96.0, 12.0), gallery->prose, sizeof gallery->prose, &prose);
    row = box_cut_top(&card, 22.0, 12.0);
    double x = row.x;
    x += widget_chip(ui, x, row.y, TONE_ACCENT, "air", "Pneumatique") + 8.0;
    x += widget_chip(ui, x, row.y, TONE_OK, "check", "Conforme") + 8.0;
    x += widget_chip(ui, x, row.y, TONE_BAD, "cross", "Non conforme") + 8.0;
    widget_chip(ui, x, row.y, TONE_FORCE, NULL, "F = 1");
    row = box_cut_top(&card, 26.0, 12.0);
    for (int i = 0; i < 3; i++) {
        static const char *const names[] = {"Entrées", "Sorties", "Mémoires"};
        char id[32];
        snprintf(id, sizeof id, "filter.%d", i);
        struct box place = box_cut_left(&row, 82.0, 8.0);
        if (widget_chip_toggle(ui, id, place, names[i], gallery->filters[i])) {
            gallery->filters[i] = !gallery->filters[i];
        }
    }
    row = box_cut_top(&card, 12.0, 0.0);
    widget_progress(ui, (struct box){row.x, row.y + 2.0, 150.0, 8.0}, 0.74, 0.7, TONE_OK);
    widget_progress(ui, (struct box){row.x + 180.0, row.y + 2.0, 150.0, 8.0}, 0.58, 0.7, TONE_WARN);
}

static void
io_cell(void *context, struct ui *ui, int row, int column, struct box box, struct table_cell *cell)
{
    struct gallery *gallery = context;
    static const char *const names[] = {
        "BP Marche", "BP Arrêt (NF)", "Présence pièce magasin", "1A1 rentré"};
    switch (column) {
    case 0:
        snprintf(gallery->cell,
                 sizeof gallery->cell,
                 "%c%d.%d",
                 row < 100 ? 'I' : 'Q',
                 row / 8 % 12,
                 row % 8);
        cell->text = gallery->cell;
        break;
    case 1:
        snprintf(gallery->cell, sizeof gallery->cell, "S%d", row);
        cell->text = gallery->cell;
        cell->font = FONT_BODY_STRONG;
        break;
    case 2:
        cell->text = names[row % 4];
        break;
    default: {
        bool on = row % 3 != 0;
        double y = box.y + box.h / 2.0;
        if (on) {
            draw_circle(ui, box.x + 18.0, y, 6.0, ink(ui, THEME_OK_FILL));
        } else {
            draw_ring(ui, box.x + 18.0, y, 6.0, 2.0, ink(ui, THEME_LINE2));
        }
        struct box room = {box.x + 30.0, box.y, box.w - 30.0, box.h};
        text_in(ui, FONT_BODY_STRONG, room, TEXT_LEFT, ink(ui, THEME_INK2), on ? "1" : "0");
        cell->drawn = true;
        break;
    }
    }
}

static enum widget_tone io_tone(void *context, int row)
{
    (void)context;
    return row == 6 ? TONE_FORCE : TONE_PLAIN;
}

static const char *io_label(void *context, int row)
{
    struct gallery *gallery = context;
    snprintf(gallery->cell, sizeof gallery->cell, "ligne %d", row);
    return gallery->cell;
}

static void table_and_cards(struct ui *ui, struct box card, struct gallery *gallery)
{
    static const struct table_column columns[] = {{"Adresse", 80.0, TEXT_LEFT, true},
                                                  {"Repère", 80.0, TEXT_LEFT, true},
                                                  {"Désignation", 0.0, TEXT_LEFT, false},
                                                  {"État", 76.0, TEXT_LEFT, false}};
    struct box lower = box_cut_bottom(&card, 250.0, 14.0);
    draw_card(ui, card);
    struct table table = {.columns = columns,
                          .column_count = 4,
                          .row_count = GALLERY_ROWS,
                          .cell = io_cell,
                          .row_label = io_label,
                          .row_tone = io_tone,
                          .context = gallery};
    struct box inside = box_inset_xy(card, 1.0, 10.0);
    widget_table(ui, "io", inside, &table, &gallery->row, &gallery->sort);
    for (int i = 0; i < 2; i++) {
        struct box column = box_column(lower, i, 2, 12.0);
        int payload = -1;
        char id[32];
        snprintf(id, sizeof id, "column.%d", i);
        enum drag_state state = drag_target(ui, id, column, "fact", &payload);
        draw_panel(ui,
                   column,
                   10.0,
                   ink(ui, state == DRAG_OVER ? THEME_ACCENT_BG : THEME_SUNK),
                   ink(ui, THEME_LINE));
        gallery->dropped_on = state == DRAG_DROPPED ? i : gallery->dropped_on;
        struct box head = {column.x + 14.0, column.y + 8.0, column.w - 28.0, 24.0};
        text_in(ui,
                FONT_BODY_STRONG,
                head,
                TEXT_LEFT,
                ink(ui, THEME_INK2),
                i == 0 ? "Possibles" : "Écartées");
        struct box place = {column.x + 10.0, column.y + 42.0, column.w - 20.0, 96.0};
        snprintf(id, sizeof id, "card.%d", i);
        widget_card(ui, id, place, i == 0 ? "Borne X5:1 desserrée" : "Vérin grippé", i == 0);
        bool dragged = drag_source(ui, "fact", i);
        draw_rect(ui,
                  (struct box){place.x, place.y + 10.0, 4.0, 34.0},
                  ink(ui, i == 0 ? THEME_ELEC : THEME_PNEU));
        struct box room = {place.x + 16.0, place.y + 8.0, place.w - 24.0, 18.0};
        text_in(ui, FONT_SMALL, room, TEXT_LEFT, ink(ui, THEME_INK2), i == 0 ? "X5:1" : "1A1");
        room.y += 18.0;
        text_in(ui,
                FONT_BODY_STRONG,
                room,
                TEXT_LEFT,
                ink(ui, THEME_INK),
                i == 0 ? "Borne X5:1 desserrée" : "Vérin grippé");
        widget_chip(ui, place.x + 16.0, place.y + 62.0, TONE_OK, "plus", "8");
        widget_chip(ui, place.x + 66.0, place.y + 62.0, TONE_BAD, "minus", "7");
        if (dragged) {
            struct point at = drag_place(ui);
            enum draw_layer layer = draw_set_layer(ui, DRAW_DRAG);
            struct box ghost = {at.x, at.y, 260.0, 50.0};
            draw_shadow(ui, ghost, 8.0, 3);
            draw_panel(ui, ghost, 8.0, ink(ui, THEME_SURFACE), ink(ui, THEME_ACCENT));
            draw_outline(ui, ghost, 8.0, 2.0, ink(ui, THEME_ACCENT));
            widget_disc(ui, ghost.x + 20.0, ghost.y + 25.0, 11.0, TONE_ACCENT, "9");
            text_in(ui,
                    FONT_BODY,
                    (struct box){ghost.x + 40.0, ghost.y + 6.0, 210.0, 20.0},
                    TEXT_LEFT,
                    ink(ui, THEME_INK),
                    "X5:1 → 0 : 0,0 V=");
            text_in(ui,
                    FONT_CAPTION,
                    (struct box){ghost.x + 40.0, ghost.y + 26.0, 210.0, 16.0},
                    TEXT_LEFT,
                    ink(ui, THEME_ACCENT),
                    "Appuie ou contredit ?");
            draw_set_layer(ui, layer);
        }
    }
    if (gallery->dropped_on >= 0) {
        char text[32];
        snprintf(text, sizeof text, "déposé en %d", gallery->dropped_on);
        struct box foot = {lower.x + 14.0, lower.y + lower.h - 26.0, 200.0, 20.0};
        widget_text(ui, "dropped", FONT_SMALL, foot, TEXT_LEFT, ink(ui, THEME_INK2), text);
    }
}

static void gallery_page(struct ui *ui, struct box page, struct gallery *gallery)
{
    draw_rect(ui, page, ink(ui, THEME_BG));
    page = box_inset(page, 16.0);
    buttons(ui, box_cut_left(&page, 340.0, 14.0), gallery);
    choices(ui, box_cut_left(&page, (page.w - 14.0) * 0.52, 14.0), gallery);
    table_and_cards(ui, page, gallery);
    if (gallery->modal) {
        struct modal modal = {.title = "Arrêter l’exercice ?", .width = 420.0, .height = 230.0};
        struct box box = widget_modal_begin(ui, "confirm", &modal, &gallery->modal);
        struct box foot = box_cut_bottom(&box, 40.0, 8.0);
        text_wrap(ui,
                  FONT_BODY,
                  box_cut_top(&box, 60.0, 8.0),
                  19.0,
                  ink(ui, THEME_INK2),
                  "Ce qui n’a pas été fait ne pourra plus l’être. Le journal est clos et signé.");
        widget_dropdown(ui,
                        "confirm.why",
                        box_cut_top(&box, 34.0, 0.0),
                        failures,
                        11,
                        &gallery->choice,
                        "Motif");
        struct button yes = {.label = "Arrêter", .look = BUTTON_DANGER};
        struct button no = {.label = "Continuer"};
        if (widget_button(ui, "confirm.yes", box_column(foot, 1, 2, 10.0), &yes)) {
            widget_toast(ui, TONE_OK, "L’exercice est arrêté.");
            gallery->modal = false;
        }
        if (widget_button(ui, "confirm.no", box_column(foot, 0, 2, 10.0), &no)) {
            gallery->modal = false;
        }
        widget_modal_end(ui);
    }
}

// The line with what moves on it.
static void line_page(struct ui *ui, struct box page)
{
    struct svg *scene = draw_artwork(ui, "scene/poste_1/scene.svg");
    draw_rect(ui, page, ink(ui, THEME_WALL0));
    draw_push_clip(ui, page);
    struct draw_view view = draw_fit((struct box){0.0, 60.0, 1720.0, 900.0}, page);
    draw_svg(ui, &(struct draw_sprite){.svg = scene}, view);
    double phase = window_time(ui) * 0.5;
    double out = 120.0 * (phase - (double)(int)phase);
    static const char *const parts[] = {"st-C1-closed",
                                        "st-Q0-I",
                                        "st-1B1-on",
                                        "st-1B2-off",
                                        "st-1B3-on",
                                        "st-2B1-off",
                                        "st-0V1-open",
                                        "st-H12-on",
                                        "st-H11-off",
                                        "st-H10-off",
                                        "st-1V1-override-off",
                                        "st-S1-closed"};
    draw_svg(ui, &(struct draw_sprite){.svg = scene, .part = "mv-1A.rod", .dx = out}, view);
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        draw_svg(ui, &(struct draw_sprite){.svg = scene, .part = parts[i]}, view);
    }
    draw_svg(ui,
             &(struct draw_sprite){
                 .svg = scene, .part = "mv-0P1", .angle = phase * 40.0, .pivot = "0P1"},
             view);
    widget_tag(ui, 400.0, 300.0, THEME_PNEU, "1A", true);
    widget_tag(ui, 520.0, 240.0, THEME_ELEC, "1B2", false);
    struct point lead[] = {{700.0, 500.0}, {760.0, 640.0}, {900.0, 690.0}};
    draw_polyline(ui, lead, 3, 3.0, 0.0, 0.0, ink(ui, THEME_PROBE_RED));
    draw_pop_clip(ui);
    window_animate(ui);
}

// As heavy as a folio gets: 400 wires, 250 symbols, 500 labels, moved every frame.
static void folio_page(struct ui *ui, struct box page, struct vector *folio)
{
    if (vector_is_empty(folio)) {
        struct vector_pen wire = {.width = 2.0, .colour = ink(ui, THEME_WIRE_DC)};
        struct vector_pen line = {.width = 1.8, .colour = ink(ui, THEME_INK)};
        struct vector_font label = {.size = 11.0, .weight = 400, .colour = ink(ui, THEME_INK2)};
        for (int i = 0; i < 400; i++) {
            vector_move(folio, i % 40 * 50.0, i / 40 * 130.0);
            vector_line(folio, i % 40 * 50.0, i / 40 * 130.0 + 110.0);
            vector_line(folio, i % 40 * 50.0 + 40.0, i / 40 * 130.0 + 110.0);
            vector_stroke(folio, wire);
        }
        for (int i = 0; i < 250; i++) {
            double x = i % 25 * 80.0;
            double y = i / 25 * 130.0 + 50.0;
            vector_rect(folio, (struct box){x - 12.0, y - 8.0, 24.0, 16.0}, 0.0);
            vector_fill_stroke(folio, ink(ui, THEME_PAPER), line);
            vector_move(folio, x - 12.0, y + 8.0);
            vector_line(folio, x + 12.0, y - 8.0);
            vector_stroke(folio, line);
        }
        for (int i = 0; i < 500; i++) {
            char text[16];
            snprintf(text, sizeof text, "X%d:%d", i / 40, i % 40);
            vector_text(folio, i % 50 * 40.0 + 4.0, i / 50 * 130.0 + 30.0, label, text);
        }
    }
    draw_rect(ui, page, ink(ui, THEME_PAPER));
    double phase = window_time(ui) * 60.0;
    struct draw_view view = {page.x - phase, page.y - phase * 0.3, 1.0};
    draw_vector(ui, folio, view, page);
    window_animate(ui);
}

// As heavy as a line gets: the scene, 300 sprites and 150 texts, all moving.
static void crowd_page(struct ui *ui, struct box page)
{
    struct svg *scene = draw_artwork(ui, "scene/poste_1/scene.svg");
    struct draw_view view = draw_fit((struct box){0.0, 60.0, 1720.0, 900.0}, page);
    double phase = window_time(ui) * 40.0;
    draw_push_clip(ui, page);
    draw_svg(ui, &(struct draw_sprite){.svg = scene}, view);
    for (int i = 0; i < 300; i++) {
        double along = phase + i * 13.0;
        struct draw_sprite body = {.svg = scene, .part = i % 2 == 0 ? "mv-body_alu" : "mv-body_pe"};
        body.dx = along - (double)(long)(along / 1500.0) * 1500.0 - 700.0;
        body.dy = i / 30 * 60.0 - 300.0;
        draw_svg(ui, &body, view);
    }
    for (int i = 0; i < 150; i++) {
        char text[16];
        snprintf(text, sizeof text, "-%dK%d", i / 10, i % 10);
        double along = phase + i * 29.0;
        double x = page.x + along - (double)(long)(along / page.w) * page.w;
        text_draw(
            ui, FONT_SMALL_STRONG, x, page.y + 20.0 + i / 15 * 60.0, ink(ui, THEME_INK), text);
    }
    draw_pop_clip(ui);
    window_animate(ui);
}

static int failed(const struct error *error)
{
    fprintf(stderr, "ui_gallery: %s: %s\n", error->where, error->what);
    return 3;
}

int main(int argc, char **argv)
{
    struct window_options options = {.title = "Galerie", .scale = 1.0, .assets = "assets"};
    bool timed = false;
    for (int i = 1; i < argc; i++) {
        bool more = i + 1 < argc;
        if (strcmp(argv[i], "--script") == 0 && more) {
            options.script = argv[++i];
        } else if (strcmp(argv[i], "--size") == 0 && more) {
            char *end;
            options.width = (int)strtol(argv[++i], &end, 10);
            options.height = *end == 'x' ? (int)strtol(end + 1, NULL, 10) : 0;
        } else if (strcmp(argv[i], "--scale") == 0 && more) {
            options.scale = strtod(argv[++i], NULL);
        } else if (strcmp(argv[i], "--bench") == 0 && more) {
            options.bench_frames = (int)strtol(argv[++i], NULL, 10);
        } else if (strcmp(argv[i], "--times") == 0) {
            timed = true;
        } else if (strcmp(argv[i], "--dark") == 0) {
            options.theme = THEME_DARK;
        }
    }
    struct gallery gallery = {.checked = true,
                              .radio = 1,
                              .choice = -1,
                              .slider = 5.5,
                              .row = 4,
                              .dropped_on = -1,
                              .filters = {true, true, false}};
    struct ui *ui;
    struct error error;
    if (window_open(&options, &ui, &error) != STATUS_OK) {
        return failed(&error);
    }
    int page_asked = 0;
    struct vector *folio = vector_create();
    while (window_frame_begin(ui)) {
        const char *asked = window_goto(ui);
        if (asked != NULL) {
            gallery.line = strcmp(asked, "line") == 0;
            page_asked = strcmp(asked, "folio") == 0 ? 1 : strcmp(asked, "crowd") == 0 ? 2 : 0;
        }
        struct box page = window_box(ui);
        top_bar(ui, box_cut_top(&page, 54.0, 0.0));
        rail(ui, box_cut_left(&page, 86.0, 0.0), &gallery);
        if (page_asked == 1) {
            folio_page(ui, page, folio);
        } else if (page_asked == 2) {
            crowd_page(ui, page);
        } else if (gallery.line) {
            line_page(ui, page);
        } else {
            gallery_page(ui, page, &gallery);
        }
        window_wake_after(ui, 1.0);
        if (window_frame_end(ui, &error) != STATUS_OK) {
            window_close(ui);
            return failed(&error);
        }
    }
    int failures_seen = window_script_failures(ui);
    vector_destroy(folio);
    if (timed) {
        struct window_timing timing = window_timing(ui);
        printf("frames %llu p50 %.2f ms p99 %.2f ms max %.2f ms redrawn %.1f %% cache %.1f MiB\n",
               (unsigned long long)timing.frames,
               timing.p50_ms,
               timing.p99_ms,
               timing.max_ms,
               timing.redrawn_share * 100.0,
               (double)timing.cache_bytes / 1048576.0);
    }
    window_close(ui);
    return failures_seen > 0;
}
