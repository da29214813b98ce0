#include "app/canvas/scene_canvas.h"

#include "app/canvas/scene_overlay.h"
#include "app/canvas/scene_stations.h"
#include "app/picture/svg.h"
#include "app/widgets/widget.h"
#include "app/words/words.h"
#include "engine/base/text.h"
#include "engine/session/view.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { ID_BYTES = 96, CARRIERS_MAX = 4 };

static const double zoom_min = 1.0;
static const double zoom_max = 8.0;
static const double near_share = 0.8;    // of the box, that what is brought near takes
static const double near_enough = 20.0;  // [dp] a component's longer side that can be touched well
static const double near_margin = 150.0; // [scene units] shown around a component brought near
static const double degrees_per_radian = 57.29577951308232;

void scene_canvas_init(struct scene_canvas *canvas)
{
    *canvas = (struct scene_canvas){.zoom = 1.0};
}

void scene_canvas_clear(struct scene_canvas *canvas)
{
    *canvas = (struct scene_canvas){.zoom = 1.0};
}

void scene_canvas_zoom(struct scene_canvas *canvas, double factor)
{
    double zoom = canvas->zoom * factor;
    canvas->zoom = zoom < zoom_min ? zoom_min : zoom > zoom_max ? zoom_max : zoom;
}

void scene_canvas_fit(struct scene_canvas *canvas)
{
    canvas->zoom = 1.0;
    canvas->placed = false;
}

void scene_canvas_show(struct scene_canvas *canvas, const char *ref)
{
    (void)text_copy(canvas->wanted, sizeof canvas->wanted, ref);
}

static struct svg *artwork(struct ui *ui, const struct view *view)
{
    return view->scene_file == NULL || view->scene_file[0] == '\0'
               ? NULL
               : draw_artwork(ui, view->scene_file);
}

// What must stay visible: the machine; the wall and the floor may be cut to fill the box.
static struct box focus_of(const struct svg *svg)
{
    struct box box;
    return svg_box(svg, "bx-machine", &box) ? box : svg_view_box(svg);
}

// What makes the whole machine fit and leaves nothing empty [dp per scene unit].
static double base_zoom(const struct svg *svg, struct box box)
{
    struct box whole = svg_view_box(svg);
    double fit = draw_fit(focus_of(svg), box).zoom;
    double cover_x = box.w / whole.w;
    double cover_y = box.h / whole.h;
    double cover = cover_x > cover_y ? cover_x : cover_y;
    return fit > cover ? fit : cover;
}

static struct draw_view
place_view(struct scene_canvas *canvas, const struct svg *svg, struct box box)
{
    struct box focus = focus_of(svg);
    struct box whole = svg_view_box(svg);
    double zoom = base_zoom(svg, box) * canvas->zoom;
    if (!canvas->placed) {
        canvas->x = focus.x + focus.w / 2.0;
        canvas->y = focus.y + focus.h / 2.0;
        canvas->placed = true;
    }
    double half_x = box.w / zoom / 2.0;
    double half_y = box.h / zoom / 2.0;
    double low_x = whole.x + half_x;
    double high_x = whole.x + whole.w - half_x;
    double low_y = whole.y + half_y;
    double high_y = whole.y + whole.h - half_y;
    canvas->x = low_x > high_x       ? (low_x + high_x) / 2.0
                : canvas->x < low_x  ? low_x
                : canvas->x > high_x ? high_x
                                     : canvas->x;
    canvas->y = low_y > high_y       ? (low_y + high_y) / 2.0
                : canvas->y < low_y  ? low_y
                : canvas->y > high_y ? high_y
                                     : canvas->y;
    return (struct draw_view){.x = box.x + box.w / 2.0 - canvas->x * zoom,
                              .y = box.y + box.h / 2.0 - canvas->y * zoom,
                              .zoom = zoom};
}

// "mv-body_alu@body-push": the part, and the axis it moves along when that is not its own.
static void split(const char *id, char *part, char *axis, size_t size)
{
    const char *at = strchr(id, '@');
    size_t length = at == NULL ? strlen(id) : (size_t)(at - id);
    (void)snprintf(part, size, "%.*s", (int)length, id);
    if (at != NULL) {
        (void)snprintf(axis, size, "%s", at + 1);
    } else {
        (void)snprintf(axis, size, "%s", strncmp(part, "mv-", 3) == 0 ? part + 3 : part);
    }
}

static struct point along(const struct svg *svg, const char *axis, double distance)
{
    struct point from = {0.0, 0.0};
    struct point to = {1.0, 0.0};
    if (!svg_axis(svg, axis, &from, &to)) {
        return (struct point){distance, 0.0};
    }
    double dx = to.x - from.x;
    double dy = to.y - from.y;
    double length_squared = dx * dx + dy * dy;
    if (length_squared <= 0.0) {
        return (struct point){0.0, 0.0};
    }
    double length = sqrt(length_squared);
    return (struct point){dx / length * distance, dy / length * distance};
}

// How far what carries an element has gone: the carriage under a cylinder, and what carries that.
static struct point carried(const struct svg *svg, const struct view *view, const char *id)
{
    struct point shift = {0.0, 0.0};
    const char *carrier = svg_carrier(svg, id);
    for (int depth = 0; carrier != NULL && depth < CARRIERS_MAX; depth++) {
        for (uint32_t i = 0; i < view->channel_count; i++) {
            const struct view_channel *channel = &view->channels[i];
            if (strncmp(channel->id, "mv-", 3) == 0 && strcmp(channel->id + 3, carrier + 3) == 0) {
                struct point step = along(svg, carrier + 3, channel->value);
                shift.x += step.x;
                shift.y += step.y;
                break;
            }
        }
        carrier = svg_carrier(svg, carrier);
    }
    return shift;
}

static void draw_moving(struct ui *ui,
                        struct svg *svg,
                        struct draw_view where,
                        const struct view *view,
                        const struct view_channel *channel)
{
    char part[ID_BYTES];
    char axis[ID_BYTES];
    split(channel->id, part, axis, sizeof part);
    if (strcmp(channel->kind, "stack") == 0) {
        struct box one;
        double step = svg_part_box(svg, part, &one) ? one.h : 40.0;
        for (int i = 0; i < (int)(channel->value + 0.5); i++) {
            struct draw_sprite sprite = {.svg = svg, .part = part, .dy = -step * i};
            draw_svg(ui, &sprite, where);
        }
        return;
    }
    struct point shift = along(svg, axis, channel->value);
    struct point on = carried(svg, view, part);
    struct draw_sprite sprite = {
        .svg = svg, .part = part, .dx = shift.x + on.x, .dy = shift.y + on.y};
    draw_svg(ui, &sprite, where);
}

static void draw_state(struct ui *ui,
                       struct svg *svg,
                       struct draw_view where,
                       const struct view *view,
                       const struct view_channel *channel)
{
    const char *layer = svg_state(svg, channel->id, (int)(channel->value + 0.5));
    if (layer != NULL) {
        struct point on = carried(svg, view, layer);
        struct draw_sprite sprite = {.svg = svg, .part = layer, .dx = on.x, .dy = on.y};
        draw_svg(ui, &sprite, where);
    }
}

static void draw_turn(struct ui *ui,
                      struct svg *svg,
                      struct draw_view where,
                      const struct view_channel *channel)
{
    char part[ID_BYTES];
    char pivot[ID_BYTES];
    split(channel->id, part, pivot, sizeof part);
    struct draw_sprite sprite = {
        .svg = svg, .part = part, .angle = channel->value * degrees_per_radian, .pivot = pivot};
    draw_svg(ui, &sprite, where);
}

static bool is_kind(const struct view_channel *channel, const char *kind)
{
    return strcmp(channel->kind, kind) == 0;
}

static bool is_inside_cabinet(const char *id, const struct svg *svg)
{
    struct box inside;
    struct box part;
    char prefix[ID_BYTES];
    (void)snprintf(prefix, sizeof prefix, "bx-%s", strncmp(id, "st-", 3) == 0 ? id + 3 : id);
    if (!svg_box(svg, "bx-C1-inside", &inside) || !svg_box(svg, prefix, &part)) {
        return false;
    }
    return part.x >= inside.x && part.y >= inside.y && part.x + part.w <= inside.x + inside.w &&
           part.y + part.h <= inside.y + inside.h && strcmp(id, "st-Q0") != 0;
}

static void draw_part(struct ui *ui, struct svg *svg, struct draw_view where, const char *part)
{
    if (svg_has(svg, part)) {
        struct draw_sprite sprite = {.svg = svg, .part = part};
        draw_svg(ui, &sprite, where);
    }
}

static void draw_channels(struct ui *ui,
                          struct svg *svg,
                          struct draw_view where,
                          const struct view *view,
                          bool cabinet_open)
{
    for (uint32_t i = 0; i < view->channel_count; i++) {
        const struct view_channel *channel = &view->channels[i];
        if (channel->visible &&
            (is_kind(channel, "move") || is_kind(channel, "sprite") || is_kind(channel, "stack"))) {
            draw_moving(ui, svg, where, view, channel);
        }
    }
    draw_part(ui, svg, where, "st-front-on");
    draw_part(ui, svg, where, cabinet_open ? "st-C1-open" : "st-C1-closed");
    for (uint32_t i = 0; i < view->channel_count; i++) {
        const struct view_channel *channel = &view->channels[i];
        bool hidden = !cabinet_open && is_inside_cabinet(channel->id, svg);
        if (!channel->visible || hidden || strcmp(channel->id, "st-C1") == 0) {
            continue;
        }
        if (is_kind(channel, "state")) {
            struct view_channel shown = *channel;
            // With the door open the isolator's handle is inside, not on the door.
            bool isolator = cabinet_open && strcmp(channel->id, "st-Q0") == 0;
            shown.id = isolator ? "st-Q0-inside" : channel->id;
            draw_state(ui, svg, where, view, &shown);
        } else if (is_kind(channel, "turn")) {
            draw_turn(ui, svg, where, channel);
        }
    }
}

static bool area_of(const struct svg *svg, const struct view *view, const char *id, struct box *box)
{
    if (!svg_box(svg, id, box)) {
        return false;
    }
    struct point on = carried(svg, view, id);
    box->x += on.x;
    box->y += on.y;
    return true;
}

// Click area of a component. With the door open the isolator's is inside the cabinet; the first tube
// bears the transformer's reference.
static bool hot_box(const struct svg *svg,
                    const struct view *view,
                    const struct view_component *component,
                    bool cabinet_open,
                    struct box *box)
{
    char id[ID_BYTES];
    if (component->connection) {
        (void)snprintf(id, sizeof id, "hot-tube-%s", component->ref);
        if (area_of(svg, view, id, box)) {
            return true;
        }
    }
    if (cabinet_open && component->isolator) {
        (void)snprintf(id, sizeof id, "hot-%s-inside", component->ref);
        if (area_of(svg, view, id, box)) {
            return true;
        }
    }
    (void)snprintf(id, sizeof id, "hot-%s", component->ref);
    if (area_of(svg, view, id, box)) {
        return true;
    }
    // No area of its own, as for a coil on its valve: where it is drawn.
    (void)snprintf(id, sizeof id, "bx-%s", component->ref);
    return area_of(svg, view, id, box);
}

static void corner_brackets(struct ui *ui, struct box box)
{
    struct colour colour = theme_colour(ui, THEME_ACCENT);
    double length = 10.0;
    double width = 2.0;
    double right = box.x + box.w;
    double bottom = box.y + box.h;
    draw_rect(ui, (struct box){box.x, box.y, length, width}, colour);
    draw_rect(ui, (struct box){box.x, box.y, width, length}, colour);
    draw_rect(ui, (struct box){right - length, box.y, length, width}, colour);
    draw_rect(ui, (struct box){right - width, box.y, width, length}, colour);
    draw_rect(ui, (struct box){box.x, bottom - width, length, width}, colour);
    draw_rect(ui, (struct box){box.x, bottom - length, width, length}, colour);
    draw_rect(ui, (struct box){right - length, bottom - width, length, width}, colour);
    draw_rect(ui, (struct box){right - width, bottom - length, width, length}, colour);
}

// The cabinet itself: its door opens and closes. Open, it is closed by its leaf where the artwork has one.
static bool touch_cabinet(
    struct ui *ui, const struct svg *svg, struct draw_view where, struct box canvas, bool is_open)
{
    struct box world;
    bool leaf = is_open && svg_box(svg, "hot-C1-door", &world);
    if (!leaf && !svg_box(svg, "hot-C1", &world)) {
        return false;
    }
    struct box target = box_intersect(scene_on_screen(world, where), canvas);
    if (box_is_empty(target)) {
        return false;
    }
    const char *label = is_open ? _("Fermer l’armoire C1") : _("Ouvrir l’armoire C1");
    unsigned bits = widget_register(
        ui,
        "syn.c.C1",
        target,
        &(struct widget){
            .kind = WIDGET_TARGET, .label = label, .on = is_open, .overlap = true, .radius = 6.0});
    widget_tip(ui, label);
    widget_ring(ui, target, 6.0);
    return (bits & WIDGET_CLICKED) != 0;
}

static void pan_and_zoom(struct scene_canvas *canvas,
                         struct ui *ui,
                         struct box box,
                         struct draw_view where,
                         unsigned bits)
{
    const struct pointer *pointer = window_pointer(ui);
    if ((bits & WIDGET_HOVER) != 0 && pointer->wheel != 0.0) {
        double x = (pointer->x - where.x) / where.zoom;
        double y = (pointer->y - where.y) / where.zoom;
        double before = canvas->zoom;
        scene_canvas_zoom(canvas, pointer->wheel > 0.0 ? 1.18 : 1.0 / 1.18);
        double share = 1.0 - before / canvas->zoom;
        canvas->x += (x - canvas->x) * share;
        canvas->y += (y - canvas->y) * share;
    }
    if ((bits & WIDGET_HELD) != 0 && box_has(box, pointer->x, pointer->y)) {
        canvas->x -= pointer->dx / where.zoom;
        canvas->y -= pointer->dy / where.zoom;
    }
}

// Puts a rectangle of the scene in the middle, as large as it can be.
static void
bring_near(struct scene_canvas *canvas, const struct svg *svg, struct box box, struct box world)
{
    double zoom = draw_fit(world, box).zoom * near_share / base_zoom(svg, box);
    canvas->zoom = zoom < zoom_min ? zoom_min : zoom > zoom_max ? zoom_max : zoom;
    canvas->x = world.x + world.w / 2.0;
    canvas->y = world.y + world.h / 2.0;
    canvas->placed = true;
}

// What was asked for: a station, or a component that is out of sight or too small to be touched.
static void show_wanted(struct scene_canvas *canvas,
                        const struct svg *svg,
                        const struct view *view,
                        struct box box,
                        bool cabinet_open)
{
    char id[ID_BYTES];
    struct box world;
    (void)snprintf(id, sizeof id, "bx-%s", canvas->wanted);
    if (strncmp(canvas->wanted, "station-", 8) == 0 && svg_box(svg, id, &world)) {
        bring_near(canvas, svg, box, world);
    }
    for (uint32_t i = 0; i < view->component_count; i++) {
        const struct view_component *component = &view->components[i];
        if (strcmp(component->ref, canvas->wanted) == 0 &&
            hot_box(svg, view, component, cabinet_open, &world)) {
            struct box now = scene_on_screen(world, place_view(canvas, svg, box));
            double side = now.w > now.h ? now.w : now.h;
            if (side < near_enough || !box_has(box, now.x + now.w / 2.0, now.y + now.h / 2.0)) {
                bring_near(canvas, svg, box, box_inset(world, -near_margin));
            }
        }
    }
    canvas->wanted[0] = '\0';
}

// The components that can be touched now, and where.
static void list_targets(const struct svg *svg,
                         const struct view *view,
                         struct draw_view where,
                         struct box canvas,
                         bool cabinet_open,
                         struct scene_targets *targets)
{
    targets->count = 0;
    for (uint32_t i = 0; i < view->component_count && targets->count < SCENE_TARGETS_MAX; i++) {
        const struct view_component *component = &view->components[i];
        struct box world;
        if ((scene_is_inside(component) && !cabinet_open) ||
            !hot_box(svg, view, component, cabinet_open, &world)) {
            continue;
        }
        struct box target = scene_on_screen(world, where);
        if (box_overlaps(target, canvas)) {
            targets->components[targets->count] = component;
            targets->boxes[targets->count++] = box_intersect(target, canvas);
        }
    }
}

static bool lies_within_another(const struct box *targets, uint32_t count, uint32_t i)
{
    const struct box *in = &targets[i];
    for (uint32_t k = 0; k < count; k++) {
        const struct box *out = &targets[k];
        if (k != i && out->w * out->h > in->w * in->h && in->x >= out->x - 1.0 &&
            in->y >= out->y - 1.0 && in->x + in->w <= out->x + out->w + 1.0 &&
            in->y + in->h <= out->y + out->h + 1.0) {
            return true;
        }
    }
    return false;
}

static unsigned touch_component(struct ui *ui,
                                const struct view_component *component,
                                struct box target,
                                bool selected)
{
    char id[ID_BYTES];
    char label[160];
    (void)snprintf(id, sizeof id, "syn.c.%s", component->ref);
    (void)snprintf(label, sizeof label, "%s %s", component->ref, words_pick(component->name));
    unsigned hit = widget_register(
        ui,
        id,
        target,
        &(struct widget){.kind = WIDGET_TARGET, .label = label, .on = selected, .overlap = true});
    widget_tip(ui, label);
    widget_ring(ui, target, 6.0);
    struct colour accent = theme_colour(ui, THEME_ACCENT);
    if (selected) {
        draw_rect(ui, target, colour_fade(accent, 0.10));
        corner_brackets(ui, box_inset(target, -4.0));
    } else if ((hit & WIDGET_HOVER) != 0) {
        draw_outline(ui, box_inset(target, -3.0), 6.0, 1.5, accent);
    } else if (scene_is_inside(component)) {
        draw_outline(ui, target, 3.0, 1.0, colour_fade(accent, 0.45));
    }
    return hit;
}

// What lies within another is on top of it.
static void touch_components(struct ui *ui,
                             const struct scene_targets *targets,
                             const char *selected,
                             struct scene_event *event)
{
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < targets->count; i++) {
            if (lies_within_another(targets->boxes, targets->count, i) != (pass == 1)) {
                continue;
            }
            const char *ref = targets->components[i]->ref;
            unsigned hit = touch_component(
                ui, targets->components[i], targets->boxes[i], strcmp(ref, selected) == 0);
            if ((hit & WIDGET_CLICKED) != 0) {
                event->clicked = ref;
                event->closer = (hit & WIDGET_DOUBLE) != 0;
            }
        }
    }
}

static void draw_overlay(struct ui *ui,
                         const struct svg *svg,
                         struct draw_view where,
                         struct box box,
                         const struct view *view,
                         const struct scene_targets *targets,
                         const struct scene_options *options)
{
    scene_props_draw(ui, svg, where, view);
    for (uint32_t i = 0; i < targets->count; i++) {
        scene_gap_draw(ui, targets->components[i], targets->boxes[i]);
        scene_locks_draw(ui, svg, where, targets->components[i], targets->boxes[i]);
    }
    scene_bubbles_draw(ui, svg, where, view, targets);
    scene_tags_draw(ui, svg, where, box, targets, options);
    for (uint32_t i = 0; i < targets->count && options->balloon != NULL; i++) {
        if (strcmp(targets->components[i]->ref, options->selected) == 0) {
            scene_balloon_draw(ui, box, targets->boxes[i], options);
        }
    }
}

struct scene_event scene_canvas_draw(struct scene_canvas *canvas,
                                     struct ui *ui,
                                     struct box box,
                                     const struct view *view,
                                     const struct scene_options *options)
{
    struct svg *svg = artwork(ui, view);
    struct scene_event event = {0};
    draw_push_clip(ui, box);
    draw_rect(ui, box, theme_colour(ui, THEME_WALL1));
    if (svg == NULL) {
        text_in(ui,
                FONT_BODY,
                box,
                TEXT_CENTRE,
                theme_colour(ui, THEME_INK2),
                _("L’image de la ligne est introuvable"));
        draw_pop_clip(ui);
        return event;
    }
    if (canvas->wanted[0] != '\0') {
        show_wanted(canvas, svg, view, box, options->cabinet_open);
    }
    struct draw_view where = place_view(canvas, svg, box);
    unsigned bits =
        widget_register(ui,
                        "syn.canvas",
                        box,
                        &(struct widget){.kind = WIDGET_CANVAS, .no_focus = true, .overlap = true});
    pan_and_zoom(canvas, ui, box, where, bits);

    draw_svg(ui, &(struct draw_sprite){.svg = svg}, where);
    draw_channels(ui, svg, where, view, options->cabinet_open);
    if (touch_cabinet(ui, svg, where, box, options->cabinet_open)) {
        event.clicked = "C1";
    }
    struct scene_targets targets;
    list_targets(svg, view, where, box, options->cabinet_open, &targets);
    touch_components(ui, &targets, options->selected, &event);
    const char *station = scene_stations_touch(ui, svg, where, box);
    if (station != NULL) {
        scene_canvas_show(canvas, station);
    }
    draw_overlay(ui, svg, where, box, view, &targets, options);
    draw_pop_clip(ui);
    return event;
}

bool scene_canvas_crop(struct ui *ui,
                       struct box box,
                       const struct view *view,
                       const struct view_component *component)
{
    struct svg *svg = artwork(ui, view);
    struct box world;
    bool inside = scene_is_inside(component);
    if (svg == NULL || !hot_box(svg, view, component, inside, &world)) {
        return false;
    }
    double margin = 0.18 * (world.w > world.h ? world.w : world.h) + 6.0;
    struct draw_view where = draw_fit(box_inset(world, -margin), box);
    draw_push_clip(ui, box);
    draw_svg(ui, &(struct draw_sprite){.svg = svg}, where);
    draw_channels(ui, svg, where, view, inside);
    draw_pop_clip(ui);
    return true;
}
