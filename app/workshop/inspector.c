// The inspector: one object, what is known of it, eight verbs, always in the same place.
#include "app/workshop/craft_menu.h"
#include "app/workshop/desk.h"
#include "engine/base/text.h"
#include "engine/plant/folio.h"

#include <stdio.h>
#include <string.h>

enum { TEXT_BYTES = 320, FACTS_SHOWN = 4 };

static const double card_height = 500.0; // [dp] heading, four facts, the verbs

struct verb_tile {
    const char *id, *label, *icon, *key;
};

static const struct verb_tile verb_tiles[] = {
    {"syn.act.look", N_("Regarder"), "look", "R"},
    {"syn.act.listen", N_("Écouter"), "listen", "E"},
    {"syn.act.touch", N_("Toucher"), "touch", "T"},
    {"syn.act.operate", N_("Manœuvrer"), "operate", "M"},
    {"syn.act.measure", N_("Mesurer"), "measure", "V"},
    {"syn.act.adjust", N_("Régler"), "adjust", "G"},
    {"syn.act.lockout", N_("Consigner"), "lockout", "C"},
    {"syn.act.replace", N_("Intervenir"), "replace", "X"},
};

static void title(struct ui *ui, struct box *inner, const char *text)
{
    text_in(ui,
            FONT_SMALL_STRONG,
            box_cut_top(inner, 18.0, 6.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK2),
            text);
}

static enum theme_token trade_colour(const char *trade)
{
    if (strcmp(trade, "pneumatic") == 0) {
        return THEME_PNEU;
    }
    return strcmp(trade, "mechanical") == 0 ? THEME_MECA : THEME_ELEC;
}

// Its picture; a click or + looks at it from near when there is a close-up.
static void portrait(struct workshop *workshop,
                     struct ui *ui,
                     struct box box,
                     const struct view_component *component)
{
    draw_gradient(ui, box, theme_colour(ui, THEME_WALL0), theme_colour(ui, THEME_WALL1));
    if (!component->present || !desk_picture(workshop, ui, box_inset(box, 2.0), component)) {
        draw_icon_in(ui,
                     words_trade_icon(component->trade),
                     box,
                     34.0,
                     theme_colour(ui, trade_colour(component->trade)));
    }
    draw_outline(ui, box, 4.0, 1.0, theme_colour(ui, THEME_LINE2));
    if (!desk_has_closeup(workshop, ui, component->ref)) {
        return;
    }
    unsigned bits = widget_register(ui,
                                    "syn.closeup",
                                    box,
                                    &(struct widget){.kind = WIDGET_BUTTON,
                                                     .label = _("Voir de près"),
                                                     .key = workshop->closeup ? NULL : "+"});
    widget_tip(ui, _("Voir de près (+)"));
    widget_ring(ui, box, 6.0);
    struct box corner = {box.x + box.w - 24.0, box.y + box.h - 24.0, 20.0, 20.0};
    bool hover = (bits & WIDGET_HOVER) != 0;
    draw_round(ui, corner, 5.0, colour_fade(theme_colour(ui, THEME_SURFACE), hover ? 1.0 : 0.85));
    draw_icon_in(ui, "zoom_in", corner, 14.0, theme_colour(ui, THEME_ACCENT));
    workshop->closeup = workshop->closeup || (bits & WIDGET_CLICKED) != 0;
}

static void heading(struct workshop *workshop,
                    struct ui *ui,
                    struct box *inner,
                    const struct view_component *component)
{
    struct box head = box_cut_top(inner, 84.0, 10.0);
    portrait(workshop, ui, box_cut_left(&head, 108.0, 14.0), component);
    text_in_short(ui,
                  FONT_TAG,
                  box_cut_top(&head, 28.0, 2.0),
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK),
                  component->ref);
    (void)text_wrap(ui,
                    FONT_SMALL,
                    box_cut_top(&head, 52.0, 0.0),
                    16.0,
                    theme_colour(ui, THEME_INK2),
                    words_pick(component->name));
    struct box chips = box_cut_top(inner, 20.0, 8.0);
    double x = chips.x;
    x += widget_chip(ui,
                     x,
                     chips.y,
                     TONE_ACCENT,
                     words_trade_icon(component->trade),
                     words_trade(component->trade));
    (void)widget_chip(ui, x + 6.0, chips.y, TONE_PLAIN, "pin", words_place(component->place));
    if (component->plate[0] != '\0') {
        text_in_short(ui,
                      FONT_SMALL,
                      box_cut_top(inner, 18.0, 6.0),
                      TEXT_LEFT,
                      theme_colour(ui, THEME_INK2),
                      component->plate);
    }
}

static void
known_facts(const struct workshop *workshop, struct ui *ui, struct box *inner, const char *ref)
{
    const struct view *view = workshop->view;
    char text[TEXT_BYTES];
    char clock[16];
    title(ui, inner, _("Ce que vous savez"));
    uint32_t shown = 0;
    for (uint32_t i = view->fact_count; i > 0 && shown < FACTS_SHOWN; i--) {
        const struct view_fact *fact = &view->facts[i - 1];
        if (strcmp(fact->observation.ref, ref) != 0 &&
            strncmp(fact->observation.ref, ref, strlen(ref)) != 0) {
            continue;
        }
        struct box row = box_cut_top(inner, 22.0, 2.0);
        draw_icon(
            ui, desk_fact_icon(fact), row.x, row.y + 3.0, 15.0, theme_colour(ui, THEME_ACCENT));
        (void)text_number(ui,
                          FONT_CAPTION,
                          row.x + row.w,
                          row.y + 4.0,
                          TEXT_RIGHT,
                          theme_colour(ui, THEME_INK3),
                          words_clock(fact->tick, clock, sizeof clock));
        text_in_short(ui,
                      FONT_SMALL,
                      (struct box){row.x + 24.0, row.y, row.w - 84.0, row.h},
                      TEXT_LEFT,
                      theme_colour(ui, THEME_INK),
                      desk_fact_text(workshop, fact, text, sizeof text));
        shown++;
    }
    if (shown == 0) {
        text_in(ui,
                FONT_SMALL,
                box_cut_top(inner, 22.0, 2.0),
                TEXT_LEFT,
                theme_colour(ui, THEME_INK3),
                _("Rien encore : allez voir."));
    }
    (void)box_cut_top(inner, 6.0, 0.0);
}

// To the bench of instruments, at a part; what no folio shows is measured with what is held on it.
static void go_and_measure(struct workshop *workshop, const char *ref, bool other)
{
    workshop->screen = DESK_FOLIOS;
    (void)text_copy(workshop->search, sizeof workshop->search, ref);
    if (!desk_show_on_folio(workshop, ref) || other) {
        workshop->probes.instrument = DESK_KIT;
        workshop->probes.shown[0] = '\0';
    }
}

static void do_verb(struct workshop *workshop, const struct view_component *component, int verb)
{
    switch (verb) {
    case 0:
        (void)desk_ask(workshop, ACTION_LOOK, component->ref);
        return;
    case 1:
        (void)desk_ask(workshop, ACTION_LISTEN, component->ref);
        return;
    case 2:
        (void)desk_ask(workshop, ACTION_TOUCH, component->ref);
        return;
    case 3:
        workshop->menu = workshop->menu == DESK_MENU_OPERATE ? DESK_MENU_NONE : DESK_MENU_OPERATE;
        return;
    case 4:
        if (component->test_point) {
            workshop->menu = DESK_MENU_MEASURE;
        } else {
            go_and_measure(workshop, component->ref, false);
        }
        return;
    case 5:
        workshop->menu = workshop->menu == DESK_MENU_ADJUST ? DESK_MENU_NONE : DESK_MENU_ADJUST;
        return;
    case 6:
        workshop->screen = DESK_LOCKOUT;
        return;
    default:
        workshop->menu = workshop->menu == DESK_MENU_REPLACE ? DESK_MENU_NONE : DESK_MENU_REPLACE;
        return;
    }
}

static void verbs(struct workshop *workshop,
                  struct ui *ui,
                  struct box *inner,
                  const struct view_component *component)
{
    title(ui, inner, _("Agir"));
    for (int row = 0; row < 4; row++) {
        struct box line = box_cut_top(inner, 43.0, 8.0);
        for (int column = 0; column < 2; column++) {
            int verb = row * 2 + column;
            const struct verb_tile *tile = &verb_tiles[verb];
            bool none = (verb == 3 && component->control_count == 0) ||
                        (verb == 5 && component->setting_count == 0);
            if (widget_button(ui,
                              tile->id,
                              box_column(line, column, 2, 8.0),
                              &(struct button){.label = _(tile->label),
                                               .icon = tile->icon,
                                               .key = tile->key,
                                               .hint = line.w < 275.0 ? "" : NULL, // no room
                                               .look = BUTTON_TILE,
                                               .disabled = none || workshop->view->busy,
                                               .reason = workshop->view->busy
                                                             ? _("Un geste est en cours")
                                                         : verb == 3 ? _("Rien à manœuvrer ici")
                                                                     : _("Rien à régler ici")})) {
                do_verb(workshop, component, verb);
            }
        }
    }
}

static void menu_row(struct workshop *workshop,
                     struct ui *ui,
                     struct box *content,
                     const char *id,
                     const char *icon,
                     const char *label,
                     struct action action)
{
    if (widget_button(ui,
                      id,
                      box_cut_top(content, 36.0, 4.0),
                      &(struct button){.label = label, .icon = icon, .look = BUTTON_TILE})) {
        workshop->ask = action;
        workshop->ask.at = -1.0;
        workshop->asked = true;
        workshop->menu = DESK_MENU_NONE;
    }
}

static struct action
act_on(enum action_kind kind, const char *on, const char *with, const char *mode, double value)
{
    struct action action = {.kind = kind, .at = -1.0, .value = value};
    (void)text_copy(action.on, sizeof action.on, on);
    (void)text_copy(action.with, sizeof action.with, with);
    (void)text_copy(action.mode, sizeof action.mode, mode);
    return action;
}

static void operate_menu(struct workshop *workshop,
                         struct ui *ui,
                         struct box *content,
                         const struct view_component *component)
{
    const struct view *view = workshop->view;
    char id[96];
    char label[160];
    for (uint32_t i = 0; i < component->control_count; i++) {
        const struct view_control *control = &view->controls[component->control_first + i];
        bool on = control->value > 0.5;
        (void)snprintf(id, sizeof id, "menu.operate.%s", control->id);
        (void)snprintf(label,
                       sizeof label,
                       "%s : %s",
                       words_pick(control->name),
                       on ? _("mettre à 0") : _("mettre à 1"));
        menu_row(workshop,
                 ui,
                 content,
                 id,
                 "operate",
                 label,
                 act_on(ACTION_OPERATE, component->ref, "", control->id, on ? 0.0 : 1.0));
        (void)snprintf(id, sizeof id, "menu.push.%s", control->id);
        (void)snprintf(label, sizeof label, "%s : %s", words_pick(control->name), _("appuyer 1 s"));
        if (!component->isolator) {
            menu_row(workshop,
                     ui,
                     content,
                     id,
                     "touch",
                     label,
                     act_on(ACTION_PUSH, component->ref, "", control->id, 1.0));
        }
    }
}

static void adjust_menu(struct workshop *workshop,
                        struct ui *ui,
                        struct box *content,
                        const struct view_component *component)
{
    static double wanted[8];
    static char for_ref[ACTION_NAME_BYTES_MAX];
    const struct view *view = workshop->view;
    char id[96];
    char label[160];
    bool fresh = strcmp(for_ref, component->ref) != 0;
    (void)text_copy(for_ref, sizeof for_ref, component->ref);
    for (uint32_t i = 0; i < component->setting_count && i < 8; i++) {
        const struct view_setting *setting = &view->settings[component->setting_first + i];
        wanted[i] = fresh ? setting->value : wanted[i];
        (void)snprintf(id, sizeof id, "menu.adjust.%s", setting->id);
        (void)snprintf(label,
                       sizeof label,
                       "%s : %.4g %s",
                       words_pick(setting->name),
                       wanted[i],
                       setting->unit);
        text_in_short(ui,
                      FONT_SMALL_MEDIUM,
                      box_cut_top(content, 18.0, 2.0),
                      TEXT_LEFT,
                      theme_colour(ui, THEME_INK),
                      label);
        (void)widget_slider(ui,
                            id,
                            box_cut_top(content, 30.0, 4.0),
                            words_pick(setting->name),
                            &wanted[i],
                            setting->minimum,
                            setting->maximum,
                            (setting->maximum - setting->minimum) / 100.0);
        if (strcmp(setting->id, "precharge") == 0) {
            craft_gases(workshop, ui, content, component, wanted[i]);
            continue;
        }
        (void)snprintf(id, sizeof id, "menu.adjust.%s.go", setting->id);
        menu_row(workshop,
                 ui,
                 content,
                 id,
                 "adjust",
                 _("Régler à cette valeur"),
                 act_on(ACTION_ADJUST, component->ref, "", setting->id, wanted[i]));
    }
}

// A wire or tube: an end leaves its terminal, a loose end joins the one typed.
static void ends_menu(struct workshop *workshop,
                      struct ui *ui,
                      struct box *content,
                      const struct view_component *component)
{
    char id[96];
    char label[200];
    bool loose = false;
    for (int end = 0; end < 2; end++) {
        if (component->end_names[end] == NULL) {
            loose = true;
            continue;
        }
        (void)snprintf(id, sizeof id, "menu.disconnect.%d", end);
        (void)snprintf(label, sizeof label, _("Débrancher de %s"), component->end_names[end]);
        menu_row(workshop,
                 ui,
                 content,
                 id,
                 "minus",
                 label,
                 act_on(ACTION_DISCONNECT, component->ref, component->end_names[end], "", 0.0));
    }
    if (!loose) {
        return;
    }
    struct box row = box_cut_top(content, 36.0, 4.0);
    unsigned event = widget_field(ui,
                                  "menu.end",
                                  row,
                                  workshop->loose_end,
                                  sizeof workshop->loose_end,
                                  &(struct field){.hint = _("Borne du bout libre, p. ex. X4:8")});
    const char *terminal = NULL;
    const struct view_component *owner = desk_find(workshop, workshop->loose_end, &terminal);
    char point[ACTION_NAME_BYTES_MAX] = "";
    if (owner != NULL && terminal != NULL) {
        (void)snprintf(point, sizeof point, "%.40s:%.20s", owner->ref, terminal);
    }
    bool submitted = (event & FIELD_SUBMITTED) != 0;
    (void)snprintf(label, sizeof label, _("Rebrancher sur %s"), point[0] != '\0' ? point : "…");
    bool clicked = widget_button(ui,
                                 "menu.connect",
                                 box_cut_top(content, 36.0, 4.0),
                                 &(struct button){.label = label,
                                                  .icon = "plus",
                                                  .look = BUTTON_TILE,
                                                  .disabled = point[0] == '\0',
                                                  .reason = _("Tapez une borne qui existe")});
    if (point[0] != '\0' && (clicked || submitted)) {
        struct action *action = desk_ask(workshop, ACTION_CONNECT, component->ref);
        (void)text_copy(action->with, sizeof action->with, point);
        workshop->menu = DESK_MENU_NONE;
    }
}

// What can be put right without a part: the trainee says which remedy.
static void remedies_menu(struct workshop *workshop,
                          struct ui *ui,
                          struct box *content,
                          const struct view_component *component)
{
    static const struct {
        const char *mode, *icon, *label;
    } remedies[] = {
        {"tighten", "screwdriver", N_("Resserrer")},
        {"reterminate", "screwdriver", N_("Refaire l’embout ou le raccord")},
        {"reposition", "adjust", N_("Remettre en position")},
        {"unblock", "wrench", N_("Débloquer")},
    };
    char id[96];
    for (size_t i = 0; i < sizeof remedies / sizeof remedies[0]; i++) {
        (void)snprintf(id, sizeof id, "menu.repair.%s", remedies[i].mode);
        menu_row(workshop,
                 ui,
                 content,
                 id,
                 remedies[i].icon,
                 _(remedies[i].label),
                 act_on(ACTION_REPAIR, component->ref, "", remedies[i].mode, 0.0));
    }
}

static void replace_menu(struct workshop *workshop,
                         struct ui *ui,
                         struct box *content,
                         const struct view_component *component)
{
    const struct view *view = workshop->view;
    const char *ref = component->ref;
    char id[96];
    char label[200];
    if (component->removable && component->present) {
        menu_row(workshop,
                 ui,
                 content,
                 "menu.dismantle",
                 "wrench",
                 _("Démonter"),
                 act_on(ACTION_DISMANTLE, ref, "", "", 0.0));
    }
    for (uint32_t i = 0; !component->present && i < view->part_count; i++) {
        const struct view_part *part = &view->parts[i];
        if (strcmp(part->ref, ref) != 0) {
            continue;
        }
        (void)snprintf(id, sizeof id, "menu.fit.%s", part->article);
        (void)snprintf(label, sizeof label, _("Monter %s"), part->article);
        menu_row(workshop,
                 ui,
                 content,
                 id,
                 "replace",
                 label,
                 act_on(ACTION_FIT, ref, part->article, "", 0.0));
    }
    menu_row(workshop,
             ui,
             content,
             "menu.store",
             "store",
             _("Chercher la pièce au magasin"),
             act_on(ACTION_QUERY_STORE, ref, "", "", 0.0));
    if (component->connection) {
        ends_menu(workshop, ui, content, component);
    }
    remedies_menu(workshop, ui, content, component);
    menu_row(workshop,
             ui,
             content,
             "menu.clean",
             "spray",
             _("Nettoyer"),
             act_on(ACTION_CLEAN, ref, "", "", 0.0));
    craft_menu(workshop, ui, content, component);
    if (strcmp(component->trade, "pneumatic") == 0) {
        menu_row(workshop,
                 ui,
                 content,
                 "menu.spray",
                 "spray",
                 _("Chercher une fuite (mille-bulles)"),
                 act_on(ACTION_SPRAY, ref, "", "", 0.0));
    }
}

static void measure_menu(struct workshop *workshop,
                         struct ui *ui,
                         struct box *content,
                         const struct view_component *component)
{
    char id[96];
    char label[160];
    char point[ACTION_NAME_BYTES_MAX];
    for (uint32_t i = 0; i < component->terminal_count; i++) {
        (void)snprintf(point, sizeof point, "%s:%s", component->ref, component->terminals[i]);
        (void)snprintf(id, sizeof id, "menu.gauge.%s", component->terminals[i]);
        (void)snprintf(label, sizeof label, _("Manomètre sur %s"), point);
        menu_row(workshop,
                 ui,
                 content,
                 id,
                 "gauge",
                 label,
                 act_on(ACTION_MEASURE, point, "", "bar", 0.0));
    }
    if (widget_button(ui,
                      "menu.others",
                      box_cut_top(content, 36.0, 4.0),
                      &(struct button){.label = _("Autres appareils"),
                                       .icon = "measure",
                                       .look = BUTTON_TILE})) {
        workshop->menu = DESK_MENU_NONE;
        go_and_measure(workshop, component->ref, true);
    }
}

static void open_menu(struct workshop *workshop,
                      struct ui *ui,
                      struct box inspector,
                      const struct view_component *component)
{
    bool open = true;
    struct box window = window_box(ui);
    double height = workshop->menu == DESK_MENU_REPLACE ? 400.0 : 300.0;
    double y = inspector.y + 190.0;
    y = y + height > window.h - 20.0 ? window.h - 20.0 - height : y;
    struct box content =
        widget_popup_begin(ui, "menu", (struct box){inspector.x - 330.0, y, 320.0, height}, &open);
    content = box_inset(content, 12.0);
    text_in(ui,
            FONT_CARD_TITLE,
            box_cut_top(&content, 22.0, 8.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK),
            component->ref);
    struct box body = widget_scroll_begin(ui, "menu.list", content);
    struct box start = body;
    body.h = 2000.0;
    switch (workshop->menu) {
    case DESK_MENU_OPERATE:
        operate_menu(workshop, ui, &body, component);
        break;
    case DESK_MENU_MEASURE:
        measure_menu(workshop, ui, &body, component);
        break;
    case DESK_MENU_ADJUST:
        adjust_menu(workshop, ui, &body, component);
        break;
    case DESK_MENU_REPLACE:
        replace_menu(workshop, ui, &body, component);
        break;
    case DESK_MENU_NONE:
    case DESK_MENU_LOCKOUT:
    case DESK_MENU_TESTS:
        break;
    }
    widget_scroll_end(ui, body.y - start.y);
    widget_popup_end(ui);
    if (!open) {
        workshop->menu = DESK_MENU_NONE;
    }
}

static void documents(struct workshop *workshop, struct ui *ui, struct box *inner, const char *ref)
{
    const struct view *view = workshop->view;
    char id[96];
    title(ui, inner, _("Documents"));
    uint32_t shown = 0;
    for (uint32_t i = 0; i < view->paper_count && shown < 3 && inner->h > 26.0; i++) {
        const struct view_paper *paper = &view->papers[i];
        if (paper->folio == NULL) {
            continue;
        }
        bool on = false;
        for (uint32_t k = 0; k < paper->folio->symbol_count && !on; k++) {
            on = strcmp(paper->folio->symbols[k].ref, ref) == 0;
        }
        if (!on) {
            continue;
        }
        (void)snprintf(id, sizeof id, "syn.doc.%s", paper->id);
        if (widget_button(ui,
                          id,
                          box_cut_top(inner, 26.0, 2.0),
                          &(struct button){.label = words_pick(paper->title),
                                           .icon = "folio",
                                           .look = BUTTON_LINK,
                                           .align = TEXT_LEFT})) {
            workshop->paper = i;
            workshop->screen = DESK_FOLIOS;
            (void)text_copy(workshop->search, sizeof workshop->search, ref);
            (void)desk_show_on_folio(workshop, ref);
        }
        shown++;
    }
    if (inner->h > 26.0 && widget_button(ui,
                                         "syn.doc.history",
                                         box_cut_top(inner, 26.0, 2.0),
                                         &(struct button){.label = _("Historique GMAO"),
                                                          .icon = "history",
                                                          .look = BUTTON_LINK,
                                                          .align = TEXT_LEFT})) {
        workshop->screen = DESK_ORDER;
        workshop->order_tab = 1;
    }
}

void desk_inspector(struct workshop *workshop, struct ui *ui, struct box box)
{
    draw_rect(ui, box, theme_colour(ui, THEME_SURFACE));
    draw_vline(ui, box.x, box.y, box.h, theme_colour(ui, THEME_LINE));
    struct box inner = box_inset_xy(box, 18.0, 18.0);
    const struct view_component *component = desk_selected(workshop);
    if (component == NULL) {
        draw_icon_in(
            ui, "search", box_cut_top(&inner, 120.0, 10.0), 40.0, theme_colour(ui, THEME_INK3));
        (void)text_wrap(
            ui,
            FONT_BODY,
            inner,
            0.0,
            theme_colour(ui, THEME_INK2),
            _("Choisissez un élément de la machine, à la souris ou avec Tab et Entrée, pour le "
              "regarder, l’écouter, le manœuvrer, le mesurer ou intervenir dessus."));
        return;
    }
    struct box foot = box_cut_bottom(&inner, 42.0, 10.0);
    double needed = component->present ? card_height : card_height + 70.0;
    bool scrolls = inner.h < needed;
    if (scrolls) {
        inner = widget_scroll_begin(ui, "syn.inspector", inner);
        inner.h = needed;
    }
    heading(workshop, ui, &inner, component);
    draw_hline(ui, inner.x, inner.y, inner.w, theme_colour(ui, THEME_LINE));
    (void)box_cut_top(&inner, 10.0, 0.0);
    known_facts(workshop, ui, &inner, component->ref);
    draw_hline(ui, inner.x, inner.y, inner.w, theme_colour(ui, THEME_LINE));
    (void)box_cut_top(&inner, 10.0, 0.0);
    verbs(workshop, ui, &inner, component);
    if (!component->present) {
        (void)widget_banner(ui,
                            box_cut_top(&inner, 62.0, 8.0),
                            TONE_WARN,
                            "warning",
                            _("Élément démonté"),
                            _("Une pièce est à monter à sa place."));
    }
    if (inner.h > 60.0) {
        documents(workshop, ui, &inner, component->ref);
    }
    if (scrolls) {
        widget_scroll_end(ui, needed);
    }
    if (widget_button(ui,
                      "syn.chain",
                      box_cut_right(&foot, 0.5 * foot.w, 8.0),
                      &(struct button){.label = _("Chaîne en cause"),
                                       .key = "K",
                                       .hint = "",
                                       .look = BUTTON_TILE,
                                       .disabled = workshop->view->busy,
                                       .reason = _("Un geste est en cours")})) {
        (void)desk_ask(workshop, ACTION_CHAIN, component->ref);
    }
    if (widget_button(
            ui,
            "syn.hypothesis",
            foot,
            &(struct button){
                .label = _("Hypothèse"), .icon = "flag", .key = "H", .look = BUTTON_PRIMARY})) {
        workshop->screen = DESK_HYPOTHESES;
        uint32_t index = 0;
        if (desk_component(workshop, component->ref, &index) != NULL) {
            workshop->hypothesis_component = (int)index;
        }
    }
    if (workshop->menu != DESK_MENU_NONE) {
        open_menu(workshop, ui, box, component);
    }
}
