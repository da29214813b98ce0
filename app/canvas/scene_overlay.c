#include "app/canvas/scene_overlay.h"

#include "app/canvas/scene_stations.h"
#include "app/picture/svg.h"
#include "app/widgets/widget.h"
#include "engine/session/view.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { ID_BYTES = 96, SPOTS = 13, BALLOON_SPOTS = 6 };

static const double tag_height = 18.0;
static const double tag_gap = 3.0;
static const double tag_reach = 4.0;       // between a component and its tag at most [dp]
static const double tagged_area = 480.0;   // [dp²] of the least component that bears a tag
static const double padlock_height = 46.0; // [scene units]
static const double tag_width = 78.0;      // of the lock-out tag [scene units]
static const double bubbles_width = 62.0;  // [scene units]
// A leak as soap shows it [m³/s]: what engine/intervention/instruments.c calls bubbles, and large.
static const double leak_bubbles = 0.05 / 60000.0;
static const double leak_large = 20.0 / 60000.0;

struct box scene_on_screen(struct box world, struct draw_view where)
{
    return (struct box){where.x + world.x * where.zoom,
                        where.y + world.y * where.zoom,
                        world.w * where.zoom,
                        world.h * where.zoom};
}

bool scene_is_inside(const struct view_component *component)
{
    return strcmp(component->place, "C1") == 0 && !component->isolator;
}

static enum theme_token trade_colour(const char *trade)
{
    if (strcmp(trade, "pneumatic") == 0) {
        return THEME_PNEU;
    }
    if (strcmp(trade, "hydraulic") == 0) {
        return THEME_HYDR;
    }
    return strcmp(trade, "mechanical") == 0 ? THEME_MECA : THEME_ELEC;
}

static bool is_within(struct box inner, struct box outer)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w &&
           inner.y + inner.h <= outer.y + outer.h;
}

static bool meets_any(struct box box, const struct box *others, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (box_overlaps(box, others[i])) {
            return true;
        }
    }
    return false;
}

// ---- reference tags -----------------------------------------------------------------------------

// Where the artwork wants the tag: the middle of its anchor, else over the component; from near, where
// the anchor is far on the screen, beside the component.
static struct point tag_anchor(const struct svg *svg,
                               struct draw_view where,
                               const struct view_component *component,
                               struct box target,
                               double width)
{
    char id[ID_BYTES];
    struct box anchor;
    (void)snprintf(id, sizeof id, "anchor-label-%s", component->ref);
    if (!component->connection && svg_box(svg, id, &anchor)) {
        struct box box = scene_on_screen(anchor, where);
        double reach_x = width / 2.0 + tag_reach;
        double reach_y = tag_height / 2.0 + tag_reach;
        double x = fmax(box.x + box.w / 2.0, target.x - reach_x);
        double y = fmax(box.y + box.h / 2.0, target.y - reach_y);
        return (struct point){fmin(x, target.x + target.w + reach_x),
                              fmin(y, target.y + target.h + reach_y)};
    }
    return (struct point){target.x + target.w / 2.0, target.y - tag_height / 2.0 - 4.0};
}

// The nearest free place around the anchor. False when there is none.
static bool place_tag(struct point anchor,
                      double width,
                      struct box canvas,
                      const struct box *taken,
                      uint32_t taken_count,
                      struct box *tag)
{
    const double dx = width + tag_gap;
    const double dy = tag_height + tag_gap;
    const struct point spots[SPOTS] = {{0.0, 0.0},
                                       {0.0, -dy},
                                       {0.0, dy},
                                       {dx * 0.5, -dy},
                                       {-dx * 0.5, -dy},
                                       {dx * 0.5, dy},
                                       {-dx * 0.5, dy},
                                       {dx, 0.0},
                                       {-dx, 0.0},
                                       {dx, -dy},
                                       {-dx, -dy},
                                       {dx, dy},
                                       {-dx, dy}};
    for (int i = 0; i < SPOTS; i++) {
        double x = anchor.x + spots[i].x;
        double y = anchor.y + spots[i].y;
        double low = canvas.x + 4.0 + width / 2.0;
        double high = canvas.x + canvas.w - 4.0 - width / 2.0;
        bool near = x > low - width && x < high + width;
        x = near && x < low ? low : near && x > high ? high : x;
        *tag = (struct box){x - width / 2.0, y - tag_height / 2.0, width, tag_height};
        if (is_within(*tag, box_inset(canvas, 2.0)) &&
            !meets_any(box_inset(*tag, -0.4), taken, taken_count)) {
            return true;
        }
    }
    return false;
}

// What is small on the screen has its tag when one goes nearer: a tag would hide it and its neighbours.
static bool wants_tag(const struct view_component *component,
                      struct box target,
                      const struct scene_options *options)
{
    return options->tags && !component->connection && target.w * target.h >= tagged_area;
}

void scene_tags_draw(struct ui *ui,
                     const struct svg *svg,
                     struct draw_view where,
                     struct box canvas,
                     const struct scene_targets *targets,
                     const struct scene_options *options)
{
    struct box taken[SCENE_TARGETS_MAX + SCENE_STATIONS_MAX + 1];
    uint32_t count = scene_stations_boxes(ui, svg, where, canvas, taken);
    taken[count++] = options->covered;
    for (int pass = 0; pass < 2; pass++) { // the selected one has the first choice
        for (uint32_t i = 0; i < targets->count; i++) {
            const struct view_component *component = targets->components[i];
            bool selected = strcmp(component->ref, options->selected) == 0;
            if (selected != (pass == 0) ||
                !(selected || wants_tag(component, targets->boxes[i], options))) {
                continue;
            }
            double width = ceil(text_width(ui, FONT_CAPTION_STRONG, component->ref)) + 17.0;
            struct point anchor = tag_anchor(svg, where, component, targets->boxes[i], width);
            struct box tag;
            if (!place_tag(anchor, width, canvas, taken, count, &tag) && !selected) {
                continue;
            }
            widget_tag(ui,
                       tag.x + tag.w / 2.0,
                       tag.y + tag.h / 2.0,
                       trade_colour(component->trade),
                       component->ref,
                       selected);
            taken[count++] = tag;
        }
    }
}

// ---- padlocks, tags, bubbles -------------------------------------------------------------------

// Where a loose thing goes: its port in the artwork, else on the component.
static struct point port_of(const struct svg *svg,
                            struct draw_view where,
                            const char *what,
                            const char *ref,
                            struct box target)
{
    char id[ID_BYTES];
    struct box port;
    (void)snprintf(id, sizeof id, "port-%s-%s", what, ref);
    if (svg_box(svg, id, &port)) {
        struct box box = scene_on_screen(port, where);
        return (struct point){box.x + box.w / 2.0, box.y + box.h / 2.0};
    }
    return (struct point){target.x + target.w / 2.0, target.y + target.h / 2.0};
}

// The whole drawing with one of its points at a place of the screen.
static struct draw_view
hang(const struct svg *svg, const char *point_id, struct point at, double zoom)
{
    struct box box = {0};
    (void)svg_box(svg, point_id, &box);
    return (struct draw_view){
        at.x - (box.x + box.w / 2.0) * zoom, at.y - (box.y + box.h / 2.0) * zoom, zoom};
}

void scene_locks_draw(struct ui *ui,
                      const struct svg *svg,
                      struct draw_view where,
                      const struct view_component *component,
                      struct box target)
{
    struct svg *padlock =
        component->locked ? draw_artwork(ui, "instruments/padlock_red.svg") : NULL;
    struct svg *tag =
        component->tagged ? draw_artwork(ui, "instruments/tag_do_not_operate.svg") : NULL;
    if (tag != NULL) {
        struct point at = port_of(svg, where, "tag", component->ref, target);
        double zoom = tag_width * where.zoom / svg_view_box(tag).w;
        draw_svg(ui, &(struct draw_sprite){.svg = tag}, hang(tag, "port-eyelet", at, zoom));
    }
    if (padlock != NULL) {
        struct point at = port_of(svg, where, "padlock", component->ref, target);
        double zoom = padlock_height * where.zoom / svg_view_box(padlock).h;
        struct draw_view view = hang(padlock, "port-shackle", at, zoom);
        draw_svg(ui, &(struct draw_sprite){.svg = padlock, .part = "st-shackle-closed"}, view);
        draw_svg(ui, &(struct draw_sprite){.svg = padlock}, view);
    }
}

void scene_gap_draw(struct ui *ui, const struct view_component *component, struct box target)
{
    if (component->present || component->connection) {
        return;
    }
    double radius = 4.0;
    draw_round(ui, target, radius, colour_fade(theme_colour(ui, THEME_WALL0), 0.82));
    draw_outline(ui, target, radius, 1.5, theme_colour(ui, THEME_WARN_FILL));
}

void scene_props_draw(struct ui *ui,
                      const struct svg *svg,
                      struct draw_view where,
                      const struct view *view)
{
    for (uint32_t i = 0; i < view->component_count; i++) {
        char id[ID_BYTES];
        struct box place;
        (void)snprintf(id, sizeof id, "anchor-prop-%s", view->components[i].ref);
        struct svg *prop = view->components[i].propped && svg_box(svg, id, &place)
                               ? draw_artwork(ui, "instruments/prop.svg")
                               : NULL;
        if (prop != NULL) {
            struct box box = scene_on_screen(place, where);
            struct point foot = {box.x + box.w / 2.0, box.y + box.h};
            double zoom = box.h / svg_view_box(prop).h;
            draw_svg(ui, &(struct draw_sprite){.svg = prop}, hang(prop, "port-foot", foot, zoom));
        }
    }
}

// What the soap last showed there [m³/s], 0 when it was not sprayed.
static double flow_found(const struct view *view, const char *ref)
{
    for (uint32_t i = view->fact_count; i > 0; i--) {
        const struct view_fact *fact = &view->facts[i - 1];
        if (fact->by == ACTION_SPRAY && strcmp(fact->observation.ref, ref) == 0) {
            return fact->observation.exact;
        }
    }
    return 0.0;
}

void scene_bubbles_draw(struct ui *ui,
                        const struct svg *svg,
                        struct draw_view where,
                        const struct view *view,
                        const struct scene_targets *targets)
{
    for (uint32_t i = 0; i < targets->count; i++) {
        const char *ref = targets->components[i]->ref;
        double flow = flow_found(view, ref);
        struct svg *bubbles =
            flow > leak_bubbles ? draw_artwork(ui, "scene/sprites/bubbles.svg") : NULL;
        if (bubbles == NULL) {
            continue;
        }
        struct point at = port_of(svg, where, "leak", ref, targets->boxes[i]);
        double zoom = bubbles_width * where.zoom / svg_view_box(bubbles).w;
        const char *size = flow > leak_large ? "st-size-large" : "st-size-small";
        draw_svg(ui,
                 &(struct draw_sprite){.svg = bubbles, .part = size},
                 hang(bubbles, "port-origin", at, zoom));
    }
}

// ---- the balloon ---------------------------------------------------------------------------------

// Beside the component, never over it, within the canvas.
static struct box
place_balloon(struct box canvas, struct box target, struct box covered, double width, double height)
{
    double right = target.x + target.w;
    double bottom = target.y + target.h;
    const struct point spots[BALLOON_SPOTS] = {{right + 34.0, target.y - height - 10.0},
                                               {target.x - width - 34.0, target.y - height - 10.0},
                                               {right + 40.0, target.y},
                                               {target.x - width - 40.0, target.y},
                                               {right + 24.0, bottom + 26.0},
                                               {target.x - width - 24.0, bottom + 26.0}};
    struct box room = box_inset(canvas, 12.0);
    struct box best = {0};
    double least = 1e9;
    for (int i = 0; i < BALLOON_SPOTS; i++) {
        struct box box = {spots[i].x, spots[i].y, width, height};
        box.x = fmax(room.x, fmin(box.x, room.x + room.w - width));
        box.y = fmax(room.y, fmin(box.y, room.y + room.h - height));
        double moved = fabs(box.x - spots[i].x) + fabs(box.y - spots[i].y);
        double cost = moved + (box_overlaps(box, box_inset(target, -6.0)) ? 1e6 : 0.0) +
                      (box_overlaps(box, covered) ? 1e4 : 0.0);
        if (cost < least) {
            least = cost;
            best = box;
        }
    }
    return best;
}

void scene_balloon_draw(struct ui *ui,
                        struct box canvas,
                        struct box target,
                        const struct scene_options *options)
{
    double width = text_width(ui, FONT_BODY_MEDIUM, options->balloon) + 58.0;
    width = fmax(180.0, fmin(width, 320.0));
    double text_height =
        text_wrap_height(ui, FONT_BODY_MEDIUM, width - 54.0, 0.0, options->balloon);
    double height = text_height + (options->balloon_note != NULL ? 34.0 : 20.0);
    struct box box = place_balloon(canvas, target, options->covered, width, height);
    enum draw_layer before = draw_set_layer(ui, DRAW_OVER);
    struct colour accent = theme_colour(ui, THEME_ACCENT);
    struct point dot = {target.x + target.w / 2.0, target.y + target.h / 2.0};
    double x = fmax(box.x + 14.0, fmin(dot.x, box.x + box.w - 14.0));
    double y = fmax(box.y + 2.0, fmin(dot.y, box.y + box.h - 2.0));
    draw_line(ui, dot.x, dot.y, x, y, 1.5, accent);
    draw_circle(ui, dot.x, dot.y, 4.0, theme_colour(ui, THEME_SURFACE));
    draw_ring(ui, dot.x, dot.y, 4.0, 1.5, accent);
    draw_shadow(ui, box, 8.0, 2);
    draw_panel(ui, box, 8.0, theme_colour(ui, THEME_SURFACE), accent);
    draw_icon(ui, options->balloon_icon, box.x + 12.0, box.y + 10.0, 18.0, accent);
    struct box text = {box.x + 40.0, box.y + 8.0, box.w - 52.0, text_height + 4.0};
    (void)text_wrap(ui, FONT_BODY_MEDIUM, text, 0.0, theme_colour(ui, THEME_INK), options->balloon);
    if (options->balloon_note != NULL) {
        text_in(ui,
                FONT_CAPTION,
                (struct box){text.x, box.y + box.h - 23.0, text.w, 15.0},
                TEXT_LEFT,
                theme_colour(ui, THEME_INK2),
                options->balloon_note);
    }
    (void)draw_set_layer(ui, before);
}
