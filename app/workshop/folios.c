// The folios: list, search, the sheet with its probes, the instrument in the hand.
#include "app/workshop/desk.h"
#include "engine/base/document.h"
#include "engine/base/text.h"
#include "engine/plant/folio.h"

#include <stdio.h>
#include <string.h>

enum {
    LIST_WIDTH = 204,
    INSTRUMENT_WIDTH = 286,
    TOOLS_HEIGHT = 52,
    PINS_SHOWN = 16,
};

static uint32_t readings_on(const struct view *view, const struct folio *folio)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < view->fact_count; i++) {
        for (uint32_t k = 0; desk_is_reading(&view->facts[i]) && k < folio->terminal_count; k++) {
            if (strcmp(view->facts[i].observation.ref, folio->terminals[k].name) == 0) {
                count++;
                break;
            }
        }
    }
    return count;
}

static void open_paper(struct workshop *workshop, uint32_t index)
{
    workshop->paper = index;
    if (!workshop->view->papers[index].opened && !workshop->view->busy) {
        (void)desk_ask(workshop, ACTION_OPEN_DOCUMENT, workshop->view->papers[index].id);
    }
}

static void paper_list(struct workshop *workshop, struct ui *ui, struct box box)
{
    const struct view *view = workshop->view;
    draw_rect(ui, box, theme_colour(ui, THEME_SURFACE));
    draw_vline(ui, box.x + box.w - 1.0, box.y, box.h, theme_colour(ui, THEME_LINE));
    struct box inner = box_inset_xy(box, 8.0, 10.0);
    char id[96];
    char badge[8];
    enum trade trade = TRADE_COUNT;
    struct box list = widget_scroll_begin(ui, "fol.list", inner);
    double top = list.y;
    for (uint32_t i = 0; i < view->paper_count; i++) {
        const struct view_paper *paper = &view->papers[i];
        if (paper->folio != NULL && paper->folio->trade != trade) {
            trade = paper->folio->trade;
            struct box head = {list.x + 8.0, list.y, list.w - 16.0, 28.0};
            draw_icon(ui,
                      words_trade_icon(trade_word(trade)),
                      head.x,
                      head.y + 5.0,
                      16.0,
                      theme_colour(ui, THEME_INK3));
            text_in(ui,
                    FONT_SMALL_STRONG,
                    (struct box){head.x + 24.0, head.y, head.w - 24.0, head.h},
                    TEXT_LEFT,
                    theme_colour(ui, THEME_INK2),
                    words_trade(trade_word(trade)));
            list.y += 30.0;
        } else if (paper->folio == NULL && trade != TRADE_COUNT) {
            trade = TRADE_COUNT;
            text_in(ui,
                    FONT_SMALL_STRONG,
                    (struct box){list.x + 8.0, list.y, list.w - 16.0, 28.0},
                    TEXT_LEFT,
                    theme_colour(ui, THEME_INK2),
                    _("Autres papiers"));
            list.y += 30.0;
        }
        (void)snprintf(id, sizeof id, "fol.paper.%s", paper->id);
        uint32_t count = paper->folio == NULL ? 0 : readings_on(view, paper->folio);
        (void)snprintf(badge, sizeof badge, "%u", (unsigned)count);
        struct desk_row row = {.code = paper->folio != NULL ? paper->folio->id : NULL,
                               .icon = paper->folio != NULL ? NULL : "document",
                               .text = words_pick(paper->title),
                               .badge = count > 0 ? badge : NULL,
                               .on = i == workshop->paper,
                               .disabled = view->busy};
        double height = desk_row_height(ui, list.w, &row);
        if (desk_row(ui, id, (struct box){list.x, list.y, list.w, height}, &row)) {
            open_paper(workshop, i);
        }
        list.y += height + 1.0;
    }
    widget_scroll_end(ui, list.y - top);
}

bool desk_show_on_folio(struct workshop *workshop, const char *name)
{
    const struct view *view = workshop->view;
    for (uint32_t pass = 0; pass < view->paper_count; pass++) {
        uint32_t i = (workshop->paper + pass) % view->paper_count;
        const struct folio *folio = view->papers[i].folio;
        if (folio != NULL && folio_canvas_show(&workshop->folio, folio, name)) {
            open_paper(workshop, i);
            return true;
        }
    }
    return false;
}

// Goes where a link leads: to a folio ("folio:E3", "at:E3:1Y1"), or to a row of another paper
// ("part:1Y1", "wire:W12"). Backspace comes back.
static void follow(struct workshop *workshop, const char *link)
{
    const struct view *view = workshop->view;
    const char *name = strchr(link, ':');
    bool folio = text_starts_with(link, "folio:") || text_starts_with(link, "at:");
    if (name == NULL) {
        return;
    }
    size_t length = strcspn(name + 1, ":");
    for (uint32_t i = 0; i < view->paper_count; i++) {
        const struct folio *sheet = view->papers[i].folio;
        if (folio && sheet != NULL && strlen(sheet->id) == length &&
            strncmp(sheet->id, name + 1, length) == 0) {
            desk_go_to(workshop, i, name[1 + length] == ':' ? name + 2 + length : "");
            return;
        }
        const struct document *document =
            folio ? NULL : session_document(workshop->session, i, words_language());
        if (document != NULL && desk_document_has(document, link)) {
            desk_go_to(workshop, i, name + 1);
            return;
        }
    }
}

void desk_go_to(struct workshop *workshop, uint32_t paper, const char *name)
{
    const struct view_paper *row = &workshop->view->papers[paper];
    workshop->paper_before = workshop->paper;
    if (name[0] != '\0') {
        desk_select(workshop, name);
        (void)snprintf(
            workshop->spot, sizeof workshop->spot, "%.*s", (int)strcspn(name, ":"), name);
        workshop->spot_wanted = true;
    }
    if (row->folio != NULL && name[0] != '\0') {
        (void)folio_canvas_show(&workshop->folio, row->folio, name);
    }
    open_paper(workshop, paper);
}

static void put_probe(struct desk_probes *probes, const char *terminal, bool black)
{
    bool hose = probes->instrument == DESK_GAUGE || desk_kit_on_port(probes);
    bool third = desk_kit_on_three(probes) && !black && probes->red[0] != '\0' &&
                 probes->black[0] != '\0' && probes->third[0] == '\0';
    char *probe = hose    ? probes->gauge
                  : third ? probes->third
                  : black ? probes->black
                          : probes->red;
    (void)text_copy(probe, ACTION_NAME_BYTES_MAX, terminal);
    probes->shown[0] = '\0';
}

// Finds the text of the search box: a terminal gets a probe, a component or a wire comes to the middle.
static void search(struct workshop *workshop, struct ui *ui, bool black)
{
    const char *terminal = NULL;
    const struct view_component *component = desk_find(workshop, workshop->search, &terminal);
    bool wanted = strchr(workshop->search, ':') != NULL;
    if (component == NULL || (wanted && terminal == NULL)) {
        char message[DESK_PICKER_TEXT_MAX + 64];
        (void)snprintf(message, sizeof message, _("Introuvable : %s"), workshop->search);
        widget_toast(ui, TONE_WARN, message);
        return;
    }
    char name[ACTION_NAME_BYTES_MAX * 2];
    if (wanted) {
        (void)snprintf(name, sizeof name, "%s:%s", component->ref, terminal);
        put_probe(&workshop->probes, name, black);
    } else {
        (void)snprintf(name, sizeof name, "%s", component->ref);
        desk_select(workshop, component->ref);
    }
    if (!desk_show_on_folio(workshop, name)) {
        (void)desk_show_on_folio(workshop, component->ref);
    }
}

static void zoom_tools(struct workshop *workshop, struct ui *ui, struct box *inner)
{
    static const char *const ids[] = {"fol.zoom.out", "fol.zoom.in", "fol.zoom.fit"};
    static const char *const icons[] = {"zoom_out", "zoom_in", "fit"};
    static const char *const keys[] = {"-", "+", "0"};
    const char *const tips[] = {_("Réduire"), _("Agrandir"), _("Feuille entière")};
    for (int i = 0; i < 3; i++) {
        if (widget_button(ui,
                          ids[i],
                          box_cut_left(inner, 34.0, 4.0),
                          &(struct button){.icon = icons[i],
                                           .key = keys[i],
                                           .hint = "",
                                           .tip = tips[i],
                                           .look = BUTTON_QUIET})) {
            if (i == 2) {
                folio_canvas_fit(&workshop->folio);
            } else {
                folio_canvas_zoom(&workshop->folio, i == 0 ? 1.0 / 1.3 : 1.3);
            }
        }
        if (i == 0) {
            char text[16];
            (void)snprintf(text, sizeof text, "%.0f\u00a0%%", workshop->folio.scale * 100.0);
            text_in(ui,
                    FONT_BODY,
                    box_cut_left(inner, 46.0, 4.0),
                    TEXT_CENTRE,
                    theme_colour(ui, THEME_INK2),
                    text);
        }
    }
}

static void tools(struct workshop *workshop, struct ui *ui, struct box box)
{
    draw_rect(ui, box, theme_colour(ui, THEME_SURFACE));
    draw_hline(ui, box.x, box.y + box.h - 1.0, box.w, theme_colour(ui, THEME_LINE));
    struct box inner = box_inset_xy(box, 14.0, 9.0);
    bool roomy = inner.w > 720.0;
    unsigned event = widget_field(
        ui,
        "fol.search",
        box_cut_left(&inner, roomy ? 210.0 : 158.0, 12.0),
        workshop->search,
        sizeof workshop->search,
        &(struct field){.hint = roomy ? _("Repère, borne ou fil") : _("Repère ou borne"),
                        .search = true,
                        .key = "ctrl+f"});
    if ((event & (FIELD_SUBMITTED | FIELD_SUBMITTED_SHIFT)) != 0) {
        search(workshop, ui, (event & FIELD_SUBMITTED_SHIFT) != 0);
        workshop->finding = false;
    }
    workshop->finding = (event & FIELD_CHANGED) != 0     ? workshop->search[0] != '\0'
                        : (event & FIELD_CANCELLED) != 0 ? false
                                                         : workshop->finding;
    zoom_tools(workshop, ui, &inner);
    draw_vline(ui, inner.x + 2.0, inner.y + 6.0, inner.h - 12.0, theme_colour(ui, THEME_LINE2));
    (void)box_cut_left(&inner, 5.0, 10.0);
    if (inner.w > 296.0) {
        (void)widget_checkbox(ui,
                              "fol.readings",
                              box_cut_left(&inner, 124.0, 10.0),
                              _("Mes relevés"),
                              &workshop->readings_shown);
    }
    if (inner.w > 176.0 &&
        widget_button(ui,
                      "fol.locate",
                      box_cut_right(&inner, 172.0, 0.0),
                      &(struct button){.label = _("Situer sur la ligne"),
                                       .icon = "pin",
                                       .look = BUTTON_SECONDARY,
                                       .disabled = workshop->selected[0] == '\0',
                                       .reason = _("Choisissez d’abord un élément")})) {
        workshop->screen = DESK_LINE;
    }
}

static void show_text_paper(struct ui *ui, struct box box, const struct view_paper *paper)
{
    draw_rect(ui, box, theme_colour(ui, THEME_DESK));
    struct box sheet = box_inset_xy(box, 40.0, 24.0);
    draw_shadow(ui, sheet, 2.0, 2);
    draw_rect(ui, sheet, theme_colour(ui, THEME_PAPER));
    struct box inner = box_inset_xy(sheet, 32.0, 26.0);
    text_in_short(ui,
                  FONT_TAG,
                  box_cut_top(&inner, 32.0, 14.0),
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK),
                  words_pick(paper->title));
    struct box body = widget_scroll_begin(ui, "fol.text", inner);
    const char *text = words_pick(paper->body);
    double height = text_wrap_height(ui, FONT_BODY, body.w, 0.0, text);
    body.h = height + 8.0;
    (void)text_wrap(ui, FONT_BODY, body, 0.0, theme_colour(ui, THEME_INK), text);
    widget_scroll_end(ui, height + 8.0);
}

static uint32_t collect_pins(const struct view *view, struct folio_pin *pins, uint32_t capacity)
{
    uint32_t count = 0;
    for (uint32_t i = view->fact_count; i > 0 && count < capacity; i--) {
        const struct view_fact *fact = &view->facts[i - 1];
        bool again = false;
        for (uint32_t k = 0; k < count && !again; k++) {
            again = strcmp(pins[k].terminal, fact->observation.ref) == 0;
        }
        if (desk_is_reading(fact) && !again) {
            pins[count++] = (struct folio_pin){.terminal = fact->observation.ref,
                                               .text = fact->observation.shown,
                                               .number = desk_fact_number(view, fact),
                                               .judged = fact->judged};
        }
    }
    return count;
}

static void
show_folio(struct workshop *workshop, struct ui *ui, struct box box, const struct folio *folio)
{
    struct folio_pin pins[PINS_SHOWN];
    struct desk_probes *probes = &workshop->probes;
    bool leads = probes->instrument != DESK_GAUGE && !desk_kit_on_port(probes);
    if (workshop->folio.shown != folio && workshop->folio.found_on != folio) {
        (void)folio_canvas_show(&workshop->folio, folio, workshop->selected);
    }
    struct folio_options options = {.red = leads ? probes->red : "",
                                    .black = leads ? probes->black : "",
                                    .hose = leads ? "" : probes->gauge,
                                    .selected = workshop->selected,
                                    .pins = pins,
                                    .folios = workshop->view->folios,
                                    .folio_count = workshop->view->folio_count,
                                    .line = words_pick(workshop->view->line_name),
                                    .lead_red = probes->jack_red,
                                    .lead_black = probes->jack_black,
                                    .port_hose = probes->port_hose};
    if (workshop->readings_shown) {
        options.pin_count = collect_pins(workshop->view, pins, PINS_SHOWN);
    }
    struct folio_event event = folio_canvas_draw(&workshop->folio, ui, box, folio, &options);
    if (event.terminal != NULL) {
        put_probe(probes, event.terminal, event.black);
    }
    if (event.link != NULL) {
        follow(workshop, event.link);
    } else if (event.component != NULL || event.wire != NULL) {
        desk_select(workshop, event.component != NULL ? event.component : event.wire);
    }
}

void screen_folios(struct workshop *workshop, struct ui *ui, struct box page)
{
    const struct view *view = workshop->view;
    if (view->paper_count == 0) {
        text_in(ui, FONT_BODY, page, TEXT_CENTRE, theme_colour(ui, THEME_INK2), _("Aucun papier"));
        return;
    }
    if (workshop->paper >= view->paper_count) {
        workshop->paper = 0;
    }
    if (window_key(ui, "Backspace")) {
        uint32_t here = workshop->paper;
        open_paper(workshop, workshop->paper_before);
        workshop->paper_before = here;
    }
    struct box list = box_cut_left(&page, LIST_WIDTH, 0.0);
    struct box instrument = box_cut_right(&page, INSTRUMENT_WIDTH, 0.0);
    struct box bar = box_cut_top(&page, TOOLS_HEIGHT, 0.0);
    paper_list(workshop, ui, list);
    const struct view_paper *paper = &view->papers[workshop->paper];
    const struct document *document =
        session_document(workshop->session, workshop->paper, words_language());
    if (!paper->opened) {
        draw_rect(ui, page, theme_colour(ui, THEME_DESK));
        struct box card = box_centre(page, 320.0, 110.0);
        draw_card(ui, card);
        struct box inner = box_inset(card, 16.0);
        text_in_short(ui,
                      FONT_CARD_TITLE,
                      box_cut_top(&inner, 24.0, 10.0),
                      TEXT_CENTRE,
                      theme_colour(ui, THEME_INK),
                      words_pick(paper->title));
        if (widget_button(ui,
                          "fol.open",
                          box_centre(inner, 200.0, 40.0),
                          &(struct button){.label = _("Ouvrir le document"),
                                           .icon = "document",
                                           .look = BUTTON_PRIMARY,
                                           .disabled = view->busy,
                                           .reason = _("Un geste est en cours")})) {
            open_paper(workshop, workshop->paper);
        }
    } else if (paper->folio != NULL) {
        show_folio(workshop, ui, page, paper->folio);
    } else if (document != NULL) {
        char link[DESK_LINK_MAX];
        (void)text_copy(link, sizeof link, desk_document(workshop, ui, page, document));
        follow(workshop, link);
    } else {
        show_text_paper(ui, page, paper);
    }
    tools(workshop, ui, bar);
    desk_finder(workshop, ui, (struct box){page.x, page.y, page.w, page.h});
    desk_instrument_panel(workshop, ui, instrument);
}
