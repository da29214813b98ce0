// The work order, people to ask, the history of the equipment, the store, the tests.
#include "app/widgets/table.h"
#include "app/workshop/desk.h"
#include "engine/base/text.h"

#include <stdio.h>
#include <string.h>

enum { TAB_ORDER, TAB_HISTORY, TAB_STORE, TAB_TESTS, TAB_COUNT, ROWS_MAX = 256 };

static const double order_height = 620.0; // [dp] least of the first tab

static void heading(struct ui *ui, struct box *box, const char *text)
{
    text_in(ui,
            FONT_CARD_TITLE,
            box_cut_top(box, 22.0, 8.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK),
            text);
}

static void pair(struct ui *ui, struct box *box, const char *key, const char *value)
{
    double height = text_wrap_height(ui, FONT_BODY, box->w - 150.0, 0.0, value);
    height = height < 20.0 ? 20.0 : height;
    struct box row = box_cut_top(box, height, 6.0);
    struct box left = box_cut_left(&row, 140.0, 10.0);
    left.h = 20.0;
    text_in(ui, FONT_SMALL, left, TEXT_LEFT, theme_colour(ui, THEME_INK2), key);
    (void)text_wrap(ui, FONT_BODY, row, 0.0, theme_colour(ui, THEME_INK), value);
}

static void order_card(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    char text[1200];
    draw_card(ui, box);
    struct box inner = box_inset(box, 18.0);
    if (!view->order_read) {
        heading(ui, &inner, _("Bon de travail"));
        if (widget_button(ui,
                          "ord.read",
                          box_cut_top(&inner, 40.0, 0.0),
                          &(struct button){.label = _("Lire le bon de travail"),
                                           .icon = "work_order",
                                           .look = BUTTON_PRIMARY,
                                           .disabled = view->busy,
                                           .reason = _("Un geste est en cours")})) {
            (void)desk_ask(workshop, ACTION_READ_ORDER, NULL);
        }
        return;
    }
    heading(ui, &inner, view->order_number);
    pair(ui, &inner, _("Équipement"), words_pick(view->line_name));
    pair(ui, &inner, _("Demandeur"), words_pick(view->operator_name));
    pair(ui, &inner, _("Nature"), _("Corrective : diagnostic et réparation"));
    (void)snprintf(text, sizeof text, _("« %s »"), words_pick(view->symptom));
    pair(ui, &inner, _("Symptôme déclaré"), text);
    struct box foot = box_cut_bottom(&inner, 40.0, 8.0);
    static const char *const ids[] = {"ord.stop", "ord.restart"};
    const char *const labels[] = {_("Annoncer l’arrêt"), _("Annoncer la reprise")};
    for (int i = 0; i < 2; i++) {
        if (widget_button(ui,
                          ids[i],
                          box_column(foot, i, 2, 10.0),
                          &(struct button){.label = labels[i],
                                           .icon = "speaker",
                                           .look = BUTTON_SECONDARY,
                                           .disabled = view->busy,
                                           .reason = _("Un geste est en cours")})) {
            struct action *action = desk_ask(workshop, ACTION_ANNOUNCE, NULL);
            (void)text_copy(action->mode, sizeof action->mode, i == 0 ? "stop" : "restart");
        }
    }
}

static const struct view_fact *answer_to(const struct view *view, const char *question)
{
    for (uint32_t i = view->fact_count; i > 0; i--) {
        const struct view_fact *fact = &view->facts[i - 1];
        if (fact->by == ACTION_ASK && strcmp(fact->observation.ref, question) == 0) {
            return fact;
        }
    }
    return NULL;
}

static void questions_card(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    char id[96];
    draw_card(ui, box);
    struct box inner = box_inset(box, 18.0);
    heading(ui, &inner, _("Questionner les personnes présentes"));
    struct box list = widget_scroll_begin(ui, "ord.people", inner);
    double top = list.y;
    for (uint32_t i = 0; i < view->question_count; i++) {
        const struct view_question *question = &view->questions[i];
        (void)snprintf(id, sizeof id, "ord.ask.%s", question->id);
        const char *text = words_pick(question->question);
        struct box row = {list.x, list.y, list.w, 38.0};
        if (widget_button(ui,
                          id,
                          row,
                          &(struct button){.label = text,
                                           .icon = "people",
                                           .hint = words_person(question->person),
                                           .look = BUTTON_TILE,
                                           .on = question->asked,
                                           .disabled = view->busy,
                                           .reason = _("Un geste est en cours")})) {
            (void)desk_ask(workshop, ACTION_ASK, question->id);
        }
        list.y += 42.0;
        const struct view_fact *answer = answer_to(view, question->id);
        if (answer != NULL) {
            const char *shown = answer->observation.shown;
            double height = text_wrap_height(ui, FONT_BODY, list.w - 40.0, 0.0, shown);
            draw_rect(ui,
                      (struct box){list.x + 16.0, list.y, 3.0, height},
                      theme_colour(ui, THEME_ACCENT));
            (void)text_wrap(ui,
                            FONT_BODY,
                            (struct box){list.x + 28.0, list.y, list.w - 40.0, height + 2.0},
                            0.0,
                            theme_colour(ui, THEME_INK),
                            shown);
            list.y += height + 12.0;
        }
    }
    widget_scroll_end(ui, list.y - top);
}

static void risks_card(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    char id[96];
    draw_card(ui, box);
    struct box inner = box_inset(box, 18.0);
    heading(ui, &inner, _("Préparer : risques, équipements, zone"));
    struct box list = widget_scroll_begin(ui, "ord.prepare", inner);
    double top = list.y;
    (void)widget_field(ui,
                       "ord.prevention",
                       (struct box){list.x, list.y, list.w, 36.0},
                       workshop->prevention,
                       sizeof workshop->prevention,
                       &(struct field){.hint = _("Mesure de prévention, puis le risque visé")});
    list.y += 44.0;
    uint32_t per_row = list.w < 528.0 ? 1 : 2;
    for (uint32_t i = 0; i < view->risk_count; i++) {
        bool declared = false;
        for (uint32_t k = 0; k < view->journal_count && !declared; k++) {
            const struct view_journal_line *line = &view->journal[k];
            declared = line->action && line->kind == ACTION_DECLARE_RISK &&
                       strcmp(line->on, view->risks[i]) == 0;
        }
        (void)snprintf(id, sizeof id, "ord.risk.%s", view->risks[i]);
        bool left = i % per_row == 0;
        double width = per_row == 2 ? list.w / 2.0 - 4.0 : list.w;
        struct box half = {list.x + (left ? 0.0 : width + 8.0), list.y, width, 38.0};
        if (widget_button(ui,
                          id,
                          half,
                          &(struct button){.label = words_risk(view->risks[i]),
                                           .icon = "warning",
                                           .look = BUTTON_TILE,
                                           .on = declared,
                                           .disabled = view->busy,
                                           .reason = _("Un geste est en cours")})) {
            struct action *action = desk_ask(workshop, ACTION_DECLARE_RISK, view->risks[i]);
            (void)text_copy(action->text, sizeof action->text, workshop->prevention);
            workshop->prevention[0] = '\0';
        }
        list.y += (i + 1) % per_row == 0 || i + 1 == view->risk_count ? 42.0 : 0.0;
    }
    list.y += 10.0;
    for (uint32_t i = 0; i < view->equipment_count; i++) {
        bool worn = (view->equipment_worn >> i & 1U) != 0;
        (void)snprintf(id, sizeof id, "ord.wear.%s", view->equipment[i]);
        bool left = i % per_row == 0;
        double width = per_row == 2 ? list.w / 2.0 - 4.0 : list.w;
        struct box half = {list.x + (left ? 0.0 : width + 8.0), list.y, width, 34.0};
        if (widget_checkbox(ui, id, half, words_equipment(view->equipment[i]), &worn) &&
            !view->busy) {
            struct action *action = desk_ask(workshop, ACTION_WEAR, view->equipment[i]);
            action->value = worn ? 1.0 : 0.0;
        }
        list.y += (i + 1) % per_row == 0 || i + 1 == view->equipment_count ? 36.0 : 0.0;
    }
    bool marked = view->zone_marked;
    if (widget_checkbox(ui,
                        "ord.zone",
                        (struct box){list.x, list.y, list.w, 34.0},
                        _("Zone d’intervention balisée"),
                        &marked) &&
        !view->busy) {
        desk_ask(workshop, ACTION_MARK_ZONE, NULL)->value = marked ? 1.0 : 0.0;
    }
    widget_scroll_end(ui, list.y + 40.0 - top);
}

static void order_tab(struct workshop *workshop, struct ui *ui, struct box page)
{
    bool scrolls = page.h < order_height;
    if (scrolls) {
        page = widget_scroll_begin(ui, "ord.page", page);
        page.h = order_height;
    }
    struct box left = box_cut_left(&page, page.w * 0.5, 16.0);
    struct box order = box_cut_top(&left, left.h * 0.5, 16.0);
    order_card(workshop, ui, order);
    questions_card(workshop, ui, left);
    risks_card(workshop, ui, page);
    if (scrolls) {
        widget_scroll_end(ui, order_height);
    }
}

static void history_cell(
    void *context, struct ui *ui, int row, int column, struct box box, struct table_cell *cell)
{
    (void)ui;
    (void)box;
    const struct workshop *workshop = context;
    const struct view_history *line = &workshop->view->history[row];
    static char hours[16];
    switch (column) {
    case 0:
        cell->text = line->date;
        return;
    case 1:
        cell->text = line->order;
        return;
    case 2:
        cell->text = line->ref;
        cell->font = FONT_BODY_STRONG;
        return;
    case 3:
        cell->text = words_pick(line->finding);
        return;
    case 4:
        cell->text = words_pick(line->action);
        return;
    default:
        (void)words_minutes(line->hours * 3600.0, hours, sizeof hours);
        cell->text = hours;
        return;
    }
}

static void history_tab(struct workshop *workshop, struct ui *ui, struct box page)
{
    const struct view *view = workshop->view;
    bool opened = false;
    for (uint32_t i = 0; i < view->journal_count && !opened; i++) {
        opened = view->journal[i].action && view->journal[i].kind == ACTION_OPEN_DOCUMENT &&
                 strcmp(view->journal[i].on, "history") == 0;
    }
    draw_card(ui, page);
    struct box inner = box_inset(page, 14.0);
    if (!opened) {
        if (widget_button(ui,
                          "ord.history",
                          box_centre(inner, 280.0, 40.0),
                          &(struct button){.label = _("Consulter l’historique GMAO"),
                                           .icon = "history",
                                           .look = BUTTON_PRIMARY,
                                           .disabled = view->busy,
                                           .reason = _("Un geste est en cours")})) {
            (void)desk_ask(workshop, ACTION_OPEN_DOCUMENT, "history");
        }
        return;
    }
    struct table_column columns[] = {
        {_("Date"), 112.0, TEXT_LEFT, false},
        {_("OT"), 112.0, TEXT_LEFT, false},
        {_("Organe"), 80.0, TEXT_LEFT, false},
        {_("Constat"), 0.0, TEXT_LEFT, false},
        {_("Action"), 0.0, TEXT_LEFT, false},
        {_("Durée"), 78.0, TEXT_RIGHT, false},
    };
    struct table table = {.columns = columns,
                          .column_count = 6,
                          .row_count = (int)view->history_count,
                          .cell = history_cell,
                          .context = workshop};
    struct box detail = box_cut_bottom(&inner, 92.0, 12.0);
    (void)widget_table(ui, "ord.table", inner, &table, &workshop->history_row, NULL);
    if (workshop->history_row >= 0 && workshop->history_row < (int)view->history_count) {
        const struct view_history *line = &view->history[workshop->history_row];
        draw_hline(ui, detail.x, detail.y, detail.w, theme_colour(ui, THEME_LINE));
        (void)box_cut_top(&detail, 10.0, 0.0);
        pair(ui, &detail, _("Constat"), words_pick(line->finding));
        pair(ui, &detail, _("Action"), words_pick(line->action));
    }
}

static void store_cell(
    void *context, struct ui *ui, int row, int column, struct box box, struct table_cell *cell)
{
    (void)ui;
    (void)box;
    const struct workshop *workshop = context;
    const struct view_part *part = &workshop->view->parts[row];
    static char number[24];
    switch (column) {
    case 0:
        cell->text = part->article;
        cell->font = FONT_BODY_MEDIUM;
        return;
    case 1:
        cell->text = part->ref;
        return;
    case 2:
        cell->text = words_pick(part->name);
        return;
    case 3:
        cell->text = words_pick(part->remark);
        return;
    case 4:
        (void)snprintf(number, sizeof number, "%.0f", part->stock);
        cell->text = number;
        return;
    default:
        cell->text = words_euros(part->price_eur, number, sizeof number);
        return;
    }
}

static void store_tab(struct workshop *workshop, struct ui *ui, struct box page)
{
    const struct view *view = workshop->view;
    draw_card(ui, page);
    struct box inner = box_inset(page, 14.0);
    struct box foot = box_cut_bottom(&inner, 42.0, 10.0);
    struct table_column columns[] = {
        {_("Référence"), 170.0, TEXT_LEFT, false},
        {_("Repère"), 80.0, TEXT_LEFT, false},
        {_("Désignation"), 0.0, TEXT_LEFT, false},
        {_("Caractéristiques"), 0.0, TEXT_LEFT, false},
        {_("Stock"), 60.0, TEXT_RIGHT, false},
        {_("Prix"), 70.0, TEXT_RIGHT, false},
    };
    struct table table = {.columns = columns,
                          .column_count = 6,
                          .row_count = (int)view->part_count,
                          .cell = store_cell,
                          .context = workshop,
                          .empty = _("Tapez le repère d’un élément, puis cherchez sa pièce")};
    (void)widget_table(ui, "ord.store", inner, &table, &workshop->store_row, NULL);
    unsigned event =
        widget_field(ui,
                     "ord.search",
                     box_cut_left(&foot, 190.0, 10.0),
                     workshop->search,
                     sizeof workshop->search,
                     &(struct field){.hint = _("Repère"), .search = true, .key = "ctrl+f"});
    bool asked = (event & FIELD_SUBMITTED) != 0 && !view->busy;
    if (widget_button(ui,
                      "ord.query",
                      box_cut_left(&foot, 230.0, 10.0),
                      &(struct button){.label = _("Chercher au magasin"),
                                       .icon = "search",
                                       .look = BUTTON_SECONDARY,
                                       .disabled = workshop->search[0] == '\0' || view->busy,
                                       .reason = _("Tapez un repère")})) {
        asked = true;
    }
    if (asked && desk_search(workshop, ui, workshop->search)) {
        (void)desk_ask(workshop, ACTION_QUERY_STORE, workshop->selected);
    }
    bool chosen = workshop->store_row >= 0 && workshop->store_row < (int)view->part_count;
    const struct view_part *part = chosen ? &view->parts[workshop->store_row] : NULL;
    const struct view_component *target = chosen ? desk_component(workshop, part->ref, NULL) : NULL;
    bool ready = target != NULL && !target->present && part->stock > 0.0;
    if (widget_button(ui,
                      "ord.fit",
                      box_cut_right(&foot, 260.0, 0.0),
                      &(struct button){.label = _("Sortir du magasin et monter"),
                                       .icon = "replace",
                                       .look = BUTTON_PRIMARY,
                                       .disabled = !ready || view->busy,
                                       .reason = _("Démontez d’abord l’élément à remplacer")}) &&
        ready) {
        struct action *action = desk_ask(workshop, ACTION_FIT, part->ref);
        (void)text_copy(action->with, sizeof action->with, part->article);
    }
}

// What is done before one leaves: oil and rags away, tools in their place.
static void leaving(struct workshop *workshop, struct ui *ui, struct box *inner)
{
    static const struct {
        const char *id, *icon, *label;
        enum action_kind kind;
        const char *on, *mode;
    } acts[] = {
        {"ord.oil", "oil", N_("Récupérer l’huile usagée"), ACTION_DISPOSE, "oil", "oil"},
        {"ord.rags", "store", N_("Jeter les chiffons souillés"), ACTION_DISPOSE, "rags", "soiled"},
        {"ord.tidy", "check", N_("Nettoyer et ranger le poste"), ACTION_TIDY, "", ""},
    };
    for (size_t i = 0; i < sizeof acts / sizeof *acts && inner->h > 43.0; i++) {
        if (widget_button(ui,
                          acts[i].id,
                          box_cut_top(inner, 36.0, 6.0),
                          &(struct button){.label = _(acts[i].label),
                                           .icon = acts[i].icon,
                                           .look = BUTTON_TILE,
                                           .disabled = workshop->view->busy,
                                           .reason = _("Un geste est en cours")})) {
            struct action *action = desk_ask(workshop, acts[i].kind, NULL);
            (void)text_copy(action->on, sizeof action->on, acts[i].on);
            (void)text_copy(action->mode, sizeof action->mode, acts[i].mode);
        }
    }
}

static void tests_tab(struct workshop *workshop, struct ui *ui, struct box page)
{
    const struct view *view = workshop->view;
    char id[96];
    struct box left = box_cut_left(&page, page.w * 0.5, 16.0);
    draw_card(ui, left);
    struct box inner = box_inset(left, 18.0);
    heading(ui, &inner, _("Essais"));
    static const int times[] = {1, 2, 4, 8};
    const char *const counts[] = {"× 1", "× 2", "× 4", "× 8"};
    struct box row = box_cut_top(&inner, 36.0, 10.0);
    struct box segments = box_cut_right(&row, 220.0, 10.0);
    text_in(ui, FONT_BODY, row, TEXT_LEFT, theme_colour(ui, THEME_INK2), _("Répétitions"));
    (void)widget_segments(ui, "ord.times", segments, counts, 4, &workshop->test_times);
    for (uint32_t i = 0; i < view->test_count; i++) {
        const struct view_test *test = &view->tests[i];
        (void)snprintf(id, sizeof id, "ord.test.%s", test->id);
        row = box_cut_top(&inner, 43.0, 8.0);
        if (test->done) {
            draw_icon(ui,
                      test->passed ? "check" : "cross",
                      row.x + row.w - 22.0,
                      row.y + 12.0,
                      18.0,
                      widget_tone_text(ui, test->passed ? TONE_OK : TONE_BAD));
        }
        row.w -= 34.0;
        if (widget_button(ui,
                          id,
                          row,
                          &(struct button){.label = words_pick(test->name),
                                           .icon = "play",
                                           .look = BUTTON_TILE,
                                           .disabled = view->busy,
                                           .reason = _("Un geste est en cours")})) {
            struct action *action = desk_ask(workshop, ACTION_RUN_TEST, NULL);
            (void)text_copy(action->mode, sizeof action->mode, test->id);
            action->value = times[workshop->test_times];
        }
    }
    leaving(workshop, ui, &inner);
    draw_card(ui, page);
    inner = box_inset(page, 18.0);
    heading(ui, &inner, _("Remise à l’exploitant"));
    (void)text_wrap(
        ui,
        FONT_BODY,
        box_cut_top(&inner, 62.0, 8.0),
        0.0,
        theme_colour(ui, THEME_INK2),
        _("La machine est rendue à l’exploitant, qui est informé du caractère définitif "
          "ou provisoire du dépannage."));
    (void)widget_field(ui,
                       "ord.restrictions",
                       box_cut_top(&inner, 36.0, 10.0),
                       workshop->restrictions,
                       sizeof workshop->restrictions,
                       &(struct field){.hint = _("Restrictions, consignes à l’exploitant"),
                                       .disabled = view->handed_over});
    static const char *const ids[] = {"ord.definitive", "ord.provisional"};
    static const char *const modes[] = {"definitive", "provisional"};
    const char *const labels[] = {_("Réparation définitive"), _("Dépannage provisoire")};
    for (int i = 0; i < 2; i++) {
        if (widget_button(ui,
                          ids[i],
                          box_cut_top(&inner, 43.0, 8.0),
                          &(struct button){.label = labels[i],
                                           .icon = "people",
                                           .look = BUTTON_TILE,
                                           .on = view->handed_over,
                                           .disabled = view->busy || view->handed_over,
                                           .reason = view->handed_over
                                                         ? _("Déjà remise")
                                                         : _("Un geste est en cours")})) {
            struct action *action = desk_ask(workshop, ACTION_HAND_OVER, NULL);
            (void)text_copy(action->mode, sizeof action->mode, modes[i]);
            (void)text_copy(action->text, sizeof action->text, workshop->restrictions);
        }
    }
}

void screen_order(struct workshop *workshop, struct ui *ui, struct box page)
{
    page = box_inset_xy(page, 16.0, 8.0);
    const char *const tabs[TAB_COUNT] = {
        _("Bon de travail"), _("Historique"), _("Magasin"), _("Essais et remise")};
    static const char *const keys[TAB_COUNT] = {"alt+1", "alt+2", "alt+3", "alt+4"};
    for (int i = 0; i < TAB_COUNT; i++) {
        workshop->order_tab = window_key(ui, keys[i]) ? i : workshop->order_tab;
    }
    (void)widget_tabs(
        ui, "ord.tab", box_cut_top(&page, 42.0, 12.0), tabs, TAB_COUNT, &workshop->order_tab);
    page.h -= 8.0;
    switch (workshop->order_tab) {
    case TAB_HISTORY:
        history_tab(workshop, ui, page);
        return;
    case TAB_STORE:
        store_tab(workshop, ui, page);
        return;
    case TAB_TESTS:
        tests_tab(workshop, ui, page);
        return;
    default:
        order_tab(workshop, ui, page);
        return;
    }
}
