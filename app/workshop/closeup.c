// The close-up of a component: its larger picture as it stands, what is known of it, the senses.
#include "app/picture/svg.h"
#include "app/workshop/desk.h"
#include "engine/base/file.h"
#include "engine/base/text.h"

#include <stdio.h>
#include <string.h>

enum { NAME_BYTES = 128, TEXT_BYTES = 320, SENSES = 3, FACTS_SHOWN = 5 };

static const double gauge_reach = 40.0; // [scene units] from a component to its gauge
static const double degrees_per_radian = 57.29577951308232;

// "scene/poste_1/scene.svg" and "1A": "scene/poste_1/closeup/1A.svg".
static struct svg *closeup_artwork(const struct workshop *workshop, struct ui *ui, const char *ref)
{
    char name[NAME_BYTES];
    char path[512];
    const char *scene = workshop->view->scene_file;
    const char *slash = scene == NULL ? NULL : strrchr(scene, '/');
    if (slash == NULL) {
        return NULL;
    }
    (void)snprintf(name, sizeof name, "%.*s/closeup/%s.svg", (int)(slash - scene), scene, ref);
    (void)snprintf(path, sizeof path, "%s/%s", workshop->assets, name);
    return file_exists(path) ? draw_artwork(ui, name) : NULL;
}

bool desk_has_closeup(const struct workshop *workshop, struct ui *ui, const char *ref)
{
    return closeup_artwork(workshop, ui, ref) != NULL;
}

// The channel that tells the state of a layer: "st-override" of 1V1 is the scene's "st-1V1-override",
// "st-led" of 1B1 its "st-1B1", "st-1Y1" is the same in both.
static const struct view_channel *
state_channel(const struct view *view, const char *ref, const char *name)
{
    char ids[3][NAME_BYTES];
    (void)snprintf(ids[0], NAME_BYTES, "st-%s-%s", ref, name);
    (void)snprintf(ids[1], NAME_BYTES, "st-%s", name);
    (void)snprintf(ids[2], NAME_BYTES, "st-%s", strcmp(name, "led") == 0 ? ref : "");
    for (uint32_t i = 0; i < view->channel_count; i++) {
        for (int k = 0; k < 3; k++) {
            if (strcmp(view->channels[i].id, ids[k]) == 0) {
                return &view->channels[i];
            }
        }
    }
    return NULL;
}

static void draw_states(const struct view *view,
                        struct ui *ui,
                        struct svg *svg,
                        struct draw_view where,
                        const char *ref)
{
    char done[NAME_BYTES] = "";
    for (int at = svg_find_prefix(svg, "st-", 0); at >= 0;
         at = svg_find_prefix(svg, "st-", at + 1)) {
        const char *id = svg_id(svg, at);
        const char *last = strrchr(id, '-');
        char name[NAME_BYTES];
        (void)snprintf(name, sizeof name, "%.*s", (int)(last - id - 3), id + 3);
        if (last <= id + 3 || strcmp(name, done) == 0) {
            continue;
        }
        (void)text_copy(done, sizeof done, name);
        const struct view_channel *channel = state_channel(view, ref, name);
        int wanted = channel == NULL ? 0 : (int)(channel->value + 0.5);
        char prefix[NAME_BYTES];
        (void)snprintf(prefix, sizeof prefix, "st-%.100s-", name);
        int found = at;
        for (int i = 0, next = at; next >= 0 && i <= wanted; i++) {
            found = next;
            next = svg_find_prefix(svg, prefix, next + 1);
        }
        draw_svg(ui, &(struct draw_sprite){.svg = svg, .part = svg_id(svg, found)}, where);
    }
}

// A needle shows what the gauge that stands on this component in the scene shows.
static double needle_angle(const struct view *view, struct ui *ui, const char *ref)
{
    struct svg *scene = draw_artwork(ui, view->scene_file);
    char id[NAME_BYTES];
    struct box hot;
    (void)snprintf(id, sizeof id, "hot-%s", ref);
    if (scene == NULL || !svg_box(scene, id, &hot)) {
        return 0.0;
    }
    for (uint32_t i = 0; i < view->channel_count; i++) {
        const struct view_channel *channel = &view->channels[i];
        const char *name = strncmp(channel->id, "mv-", 3) == 0 ? channel->id + 3 : channel->id;
        struct point pivot;
        if (strcmp(channel->kind, "turn") == 0 && svg_pivot(scene, name, &pivot) &&
            box_has(box_inset(hot, -gauge_reach), pivot.x, pivot.y)) {
            return channel->value * degrees_per_radian;
        }
    }
    return 0.0;
}

// What moves in the scene under the same name, or under the component's: "mv-2D2", "mv-dial" of F1 is the
// scene's "mv-F1-dial".
static const struct view_channel *
moving_channel(const struct view *view, const char *ref, const char *id)
{
    char own[NAME_BYTES];
    (void)snprintf(own, sizeof own, "mv-%s-%s", ref, id + 3);
    for (uint32_t i = 0; i < view->channel_count; i++) {
        const char *name = view->channels[i].id;
        if (strcmp(name, id) == 0 || strcmp(name, own) == 0) {
            return &view->channels[i];
        }
    }
    return NULL;
}

static void draw_movers(const struct view *view,
                        struct ui *ui,
                        struct svg *svg,
                        struct draw_view where,
                        const char *ref)
{
    for (int at = svg_find_prefix(svg, "mv-", 0); at >= 0;
         at = svg_find_prefix(svg, "mv-", at + 1)) {
        const char *id = svg_id(svg, at);
        const struct view_channel *channel = moving_channel(view, ref, id);
        double angle = strcmp(id, "mv-needle") == 0 ? needle_angle(view, ui, ref) : 0.0;
        if (channel != NULL && strcmp(channel->kind, "turn") == 0) {
            angle = channel->value * degrees_per_radian;
        }
        draw_svg(ui,
                 &(struct draw_sprite){.svg = svg, .part = id, .pivot = id + 3, .angle = angle},
                 where);
    }
}

bool desk_picture(struct workshop *workshop,
                  struct ui *ui,
                  struct box box,
                  const struct view_component *component)
{
    struct svg *svg = closeup_artwork(workshop, ui, component->ref);
    if (svg == NULL) {
        return scene_canvas_crop(ui, box, workshop->view, component);
    }
    struct draw_view where = draw_fit(svg_view_box(svg), box);
    draw_push_clip(ui, box);
    draw_svg(ui, &(struct draw_sprite){.svg = svg}, where);
    draw_movers(workshop->view, ui, svg, where, component->ref);
    draw_states(workshop->view, ui, svg, where, component->ref);
    draw_pop_clip(ui);
    return true;
}

static void
facts_of(const struct workshop *workshop, struct ui *ui, struct box inner, const char *ref)
{
    const struct view *view = workshop->view;
    char text[TEXT_BYTES];
    uint32_t shown = 0;
    text_in(ui,
            FONT_SMALL_STRONG,
            box_cut_top(&inner, 20.0, 4.0),
            TEXT_LEFT,
            theme_colour(ui, THEME_INK2),
            _("Ce que vous savez"));
    for (uint32_t i = view->fact_count; i > 0 && shown < FACTS_SHOWN && inner.h > 20.0; i--) {
        const struct view_fact *fact = &view->facts[i - 1];
        if (strcmp(fact->observation.ref, ref) != 0) {
            continue;
        }
        struct box row = box_cut_top(&inner, 22.0, 0.0);
        draw_icon(
            ui, desk_fact_icon(fact), row.x, row.y + 3.0, 15.0, theme_colour(ui, THEME_ACCENT));
        text_in_short(ui,
                      FONT_SMALL,
                      (struct box){row.x + 24.0, row.y, row.w - 24.0, row.h},
                      TEXT_LEFT,
                      theme_colour(ui, THEME_INK),
                      desk_fact_text(workshop, fact, text, sizeof text));
        shown++;
    }
    if (shown == 0) {
        text_in(ui,
                FONT_SMALL,
                box_cut_top(&inner, 22.0, 0.0),
                TEXT_LEFT,
                theme_colour(ui, THEME_INK3),
                _("Rien encore : allez voir."));
    }
}

void desk_closeup(struct workshop *workshop, struct ui *ui)
{
    static const char *const ids[SENSES] = {"closeup.look", "closeup.listen", "closeup.touch"};
    static const char *const icons[SENSES] = {"look", "listen", "touch"};
    static const enum action_kind kinds[SENSES] = {ACTION_LOOK, ACTION_LISTEN, ACTION_TOUCH};
    const char *const labels[SENSES] = {_("Regarder"), _("Écouter"), _("Toucher")};
    const struct view_component *component = desk_selected(workshop);
    if (component == NULL) {
        workshop->closeup = false;
        return;
    }
    char title[200];
    (void)snprintf(title, sizeof title, "%s · %s", component->ref, words_pick(component->name));
    struct modal modal = {.title = title, .width = 620.0, .height = 600.0};
    struct box inner = widget_modal_begin(ui, "closeup", &modal, &workshop->closeup);
    struct box foot = box_cut_bottom(&inner, 43.0, 12.0);
    struct box facts = box_cut_bottom(&inner, 92.0, 12.0);
    draw_gradient(ui, inner, theme_colour(ui, THEME_WALL0), theme_colour(ui, THEME_WALL1));
    draw_outline(ui, inner, 7.0, 1.0, theme_colour(ui, THEME_LINE));
    (void)desk_picture(workshop, ui, box_inset(inner, 8.0), component);
    facts_of(workshop, ui, facts, component->ref);
    for (int i = 0; i < SENSES; i++) {
        if (widget_button(ui,
                          ids[i],
                          box_column(foot, i, SENSES, 10.0),
                          &(struct button){.label = labels[i],
                                           .icon = icons[i],
                                           .look = BUTTON_TILE,
                                           .disabled = workshop->view->busy,
                                           .reason = _("Un geste est en cours")})) {
            (void)desk_ask(workshop, kinds[i], component->ref);
        }
    }
    widget_modal_end(ui);
}
