// Under the search box: every paper where what is typed stands, each a click away.
#include "app/workshop/desk.h"
#include "engine/base/document.h"
#include "engine/base/text.h"
#include "engine/plant/folio.h"
#include "engine/plant/folio_sheet.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum { FOUND_MAX = 14, NAME_BYTES = 2 * ACTION_NAME_BYTES_MAX };

struct found {
    uint32_t paper;
    char place[32]; // "E4.6D", or how many times
};

// Does the word stand in a text that an author wrote, between other signs?
static bool is_written(const char *text, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = strstr(text, word); at != NULL; at = strstr(at + 1, word)) {
        bool before = at == text || !isalnum((unsigned char)at[-1]);
        if (before && !isalnum((unsigned char)at[length])) {
            return true;
        }
    }
    return false;
}

static bool is_found(struct workshop *workshop,
                     uint32_t index,
                     const char *name,
                     const char *ref,
                     struct found *found)
{
    const struct view_paper *paper = &workshop->view->papers[index];
    double x = 0.0;
    double y = 0.0;
    *found = (struct found){.paper = index};
    if (paper->folio != NULL) {
        char place[FOLIO_PLACE_BYTES];
        if (!folio_find(paper->folio, name, &x, &y)) {
            return false;
        }
        folio_place(paper->folio, x, y, place);
        (void)snprintf(found->place, sizeof found->place, "%.16s.%s", paper->folio->id, place);
        return true;
    }
    const struct document *document = session_document(workshop->session, index, words_language());
    if (document == NULL) {
        return is_written(words_pick(paper->body), ref);
    }
    uint32_t count = desk_document_count(document, ref);
    (void)snprintf(found->place, sizeof found->place, "%u×", (unsigned)count);
    return count > 0;
}

static uint32_t find_all(struct workshop *workshop,
                         const char *name,
                         const char *ref,
                         struct found found[FOUND_MAX])
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < workshop->view->paper_count && count < FOUND_MAX; i++) {
        count += is_found(workshop, i, name, ref, &found[count]) ? 1 : 0;
    }
    return count;
}

static void draw_found(struct workshop *workshop,
                       struct ui *ui,
                       struct box box,
                       const struct found *found,
                       uint32_t index,
                       const char *name)
{
    const struct view_paper *paper = &workshop->view->papers[found->paper];
    char id[48];
    (void)snprintf(id, sizeof id, "fol.found.%u", (unsigned)index);
    unsigned bits = widget_register(ui,
                                    id,
                                    box,
                                    &(struct widget){.kind = WIDGET_BUTTON,
                                                     .label = words_pick(paper->title),
                                                     .no_focus = true,
                                                     .overlap = true});
    if ((bits & WIDGET_HOVER) != 0) {
        draw_rect(ui, box, theme_colour(ui, THEME_ACCENT_BG));
    }
    struct box inner = box_inset_xy(box, 12.0, 0.0);
    struct box place = box_cut_left(&inner, 66.0, 8.0);
    text_in_short(
        ui, FONT_BODY_STRONG, place, TEXT_LEFT, theme_colour(ui, THEME_ACCENT), found->place);
    text_in_short(
        ui, FONT_BODY, inner, TEXT_LEFT, theme_colour(ui, THEME_INK), words_pick(paper->title));
    if ((bits & WIDGET_CLICKED) != 0) {
        workshop->finding = false;
        desk_go_to(workshop, found->paper, name);
    }
}

void desk_finder(struct workshop *workshop, struct ui *ui, struct box page)
{
    const char *terminal = NULL;
    const struct view_component *component =
        workshop->finding ? desk_find(workshop, workshop->search, &terminal) : NULL;
    if (component == NULL) {
        return;
    }
    char name[NAME_BYTES];
    (void)snprintf(name,
                   sizeof name,
                   "%s%s%s",
                   component->ref,
                   terminal != NULL ? ":" : "",
                   terminal != NULL ? terminal : "");
    struct found found[FOUND_MAX];
    uint32_t count = find_all(workshop, name, component->ref, found);
    double height = 34.0 + 30.0 * count + 8.0;
    struct box panel = {page.x + 10.0, page.y + 2.0, 380.0, height};
    enum draw_layer before = draw_set_layer(ui, DRAW_POPUP);
    draw_shadow(ui, panel, 8.0, 2);
    draw_panel(ui, panel, 8.0, theme_colour(ui, THEME_SURFACE), theme_colour(ui, THEME_LINE2));
    struct box rows = panel;
    struct box head = box_inset_xy(box_cut_top(&rows, 34.0, 0.0), 12.0, 0.0);
    text_in_short(ui,
                  FONT_SMALL_STRONG,
                  head,
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK2),
                  words_pick(component->name));
    for (uint32_t i = 0; i < count; i++) {
        draw_found(workshop, ui, box_cut_top(&rows, 30.0, 0.0), &found[i], i, name);
    }
    (void)draw_set_layer(ui, before);
}
