// The intervention report: prose is the trainee's, figures come from the journal.
#include "app/workshop/desk.h"
#include "engine/base/text.h"

#include <stdio.h>
#include <string.h>

enum { SIDE_WIDTH = 320, TEXT_BYTES = 320 };

static void load(struct workshop *workshop)
{
    const struct view *view = workshop->view;
    if (workshop->report_loaded) {
        return;
    }
    for (uint32_t i = 0; i < view->report_field_count && i < DESK_REPORT_FIELDS_MAX; i++) {
        (void)text_copy(workshop->report[i], sizeof workshop->report[i], view->report_texts[i]);
    }
    workshop->report_loaded = true;
}

static bool is_written(const struct workshop *workshop, uint32_t field)
{
    return strcmp(workshop->report[field], workshop->view->report_texts[field]) == 0;
}

static void write_field(struct workshop *workshop, uint32_t field)
{
    struct action *action = desk_ask(workshop, ACTION_WRITE, workshop->view->report_fields[field]);
    (void)text_copy(action->text, sizeof action->text, workshop->report[field]);
}

static void facts_side(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    char text[TEXT_BYTES];
    char id[64];
    draw_card(ui, box);
    struct box inner = box_inset(box, 14.0);
    text_in(ui,
            FONT_CARD_TITLE,
            box_cut_top(&inner, 22.0, 2.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK),
            _("Insérer un fait"));
    text_in(ui,
            FONT_SMALL,
            box_cut_top(&inner, 18.0, 8.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK2),
            _("Un clic l’ajoute au champ en cours."));
    struct box list = widget_scroll_begin(ui, "rep.facts", inner);
    double top = list.y;
    for (uint32_t i = view->fact_count; i > 0; i--) { // the newest on top
        const struct view_fact *fact = &view->facts[i - 1];
        const char *shown = desk_fact_text(workshop, fact, text, sizeof text);
        (void)snprintf(id, sizeof id, "rep.fact.%u", (unsigned)fact->sequence);
        struct desk_row row = {.icon = desk_fact_icon(fact), .text = shown};
        if (desk_row(ui, id, (struct box){list.x, list.y, list.w, 32.0}, &row)) {
            uint32_t field = (uint32_t)workshop->report_field;
            char *target = workshop->report[field];
            size_t used = strlen(target);
            (void)snprintf(
                target + used, ACTION_TEXT_BYTES_MAX - used, "%s%s", used > 0 ? " " : "", shown);
        }
        list.y += 34.0;
    }
    widget_scroll_end(ui, list.y - top);
}

void screen_report(struct workshop *workshop, struct ui *ui, struct box page)
{
    const struct view *view = workshop->view;
    char id[64];
    load(workshop);
    page = box_inset(page, 16.0);
    struct box side = box_cut_right(&page, SIDE_WIDTH, 16.0);
    text_in(ui,
            FONT_FIGURE,
            box_cut_top(&page, 26.0, 10.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK),
            _("Compte rendu d’intervention"));
    struct box foot = box_cut_bottom(&page, 44.0, 12.0);
    draw_card(ui, page);
    struct box area = widget_scroll_begin(ui, "rep.form", box_inset(page, 16.0));
    double top = area.y;
    bool complete = view->report_field_count > 0;
    bool saved = true;
    for (uint32_t i = 0; i < view->report_field_count && i < DESK_REPORT_FIELDS_MAX; i++) {
        text_in(ui,
                FONT_SMALL_STRONG,
                (struct box){area.x, area.y, area.w, 18.0},
                TEXT_LEFT,
                theme_colour(ui, THEME_INK2),
                words_report_field(view->report_fields[i]));
        (void)snprintf(id, sizeof id, "rep.%s", view->report_fields[i]);
        struct box box = {area.x, area.y + 20.0, area.w - 8.0, 62.0};
        unsigned event =
            widget_field(ui,
                         id,
                         box,
                         workshop->report[i],
                         sizeof workshop->report[i],
                         &(struct field){.multiline = true,
                                         .disabled = view->report_signed,
                                         .label = words_report_field(view->report_fields[i])});
        if ((event & FIELD_HAS_FOCUS) != 0) {
            workshop->report_field = (int)i;
        }
        bool leaves = (event & (FIELD_LEFT | FIELD_SUBMITTED)) != 0;
        if (!is_written(workshop, i)) {
            saved = false;
            if (leaves && !view->busy && !workshop->asked) {
                write_field(workshop, i);
            }
        }
        complete = complete && (workshop->report[i][0] != '\0' ||
                                strcmp(view->report_fields[i], "follow_up") == 0);
        area.y += 92.0;
    }
    widget_scroll_end(ui, area.y - top);
    // What was typed and not yet kept goes to the journal before anything else.
    for (uint32_t i = 0; !saved && !view->busy && !workshop->asked &&
                         i < view->report_field_count && i < DESK_REPORT_FIELDS_MAX;
         i++) {
        bool editing = workshop->report_field == (int)i;
        if (!is_written(workshop, i) && !editing) {
            write_field(workshop, i);
        }
    }
    struct box sign = box_cut_right(&foot, 240.0, 12.0);
    struct box save = box_cut_right(&foot, 170.0, 0.0);
    text_in(ui,
            FONT_SMALL,
            foot,
            TEXT_LEFT,
            theme_colour(ui, THEME_INK2),
            view->report_signed ? _("Compte rendu signé")
            : saved             ? _("Tout est enregistré")
                                : _("Non enregistré"));
    if (widget_button(ui,
                      "rep.save",
                      save,
                      &(struct button){.label = _("Enregistrer"),
                                       .icon = "save",
                                       .key = "ctrl+s",
                                       .hint = "",
                                       .look = BUTTON_SECONDARY,
                                       .disabled = saved || view->busy,
                                       .reason = _("Tout est enregistré")})) {
        for (uint32_t i = 0; i < view->report_field_count; i++) {
            if (!is_written(workshop, i)) {
                write_field(workshop, i);
                break;
            }
        }
    }
    if (widget_button(
            ui,
            "rep.sign",
            sign,
            &(struct button){.label = _("Signer et clore"),
                             .icon = "check",
                             .key = "ctrl+Return",
                             .hint = "",
                             .look = BUTTON_PRIMARY,
                             .disabled = !complete || !saved || view->busy || view->report_signed,
                             .reason = _("Remplissez et enregistrez chaque champ")})) {
        (void)desk_ask(workshop, ACTION_SIGN_REPORT, NULL);
    }
    facts_side(workshop, ui, side);
}
