#include "app/canvas/folio_canvas.h"

#include "app/canvas/folio_probes.h"
#include "app/picture/folio_drawing.h"
#include "app/picture/folio_sheet.h"
#include "app/picture/folio_symbols.h"
#include "app/picture/vector.h"
#include "app/widgets/widget.h"
#include "app/words/words.h"
#include "engine/plant/folio.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { ID_BYTES = 96 };

static const double unit = 10.0; // drawing units in a grid step
static const double zoom_min = 1.0;
static const double zoom_max = 8.0;
static const double readable = 8.4; // [dp per grid step] from which texts are read without effort
static const double large = 9.6;    // no sheet opens larger just to fill its box
static const double map_width = 154.0;
static const double map_height = 98.0;
static const double beyond = 120.0; // [dp] the sheet may be pulled inside its box

void folio_canvas_init(struct folio_canvas *canvas, const char *assets)
{
    *canvas = (struct folio_canvas){.theme = -1, .symbols = folio_symbols_open(assets)};
}

void folio_canvas_clear(struct folio_canvas *canvas)
{
    folio_drawing_destroy(canvas->drawing);
    folio_symbols_close(canvas->symbols);
    *canvas = (struct folio_canvas){0};
}

void folio_canvas_zoom(struct folio_canvas *canvas, double factor)
{
    double zoom = canvas->zoom * factor;
    canvas->zoom = zoom < zoom_min ? zoom_min : zoom > zoom_max ? zoom_max : zoom;
}

void folio_canvas_fit(struct folio_canvas *canvas)
{
    canvas->zoom = 1.0;
    canvas->placed = false;
}

bool folio_canvas_show(struct folio_canvas *canvas, const struct folio *folio, const char *name)
{
    double x = 0.0;
    double y = 0.0;
    bool found = false;
    for (uint32_t i = 0; i < folio->terminal_count && !found; i++) {
        if (strcmp(folio->terminals[i].name, name) == 0) {
            x = folio->terminals[i].x;
            y = folio->terminals[i].y;
            found = true;
        }
    }
    for (uint32_t i = 0; i < folio->symbol_count && !found; i++) {
        if (strcmp(folio->symbols[i].ref, name) == 0) {
            x = folio->symbols[i].x;
            y = folio->symbols[i].y;
            found = true;
        }
    }
    for (uint32_t i = 0; i < folio->line_count && !found; i++) {
        const struct folio_line *line = &folio->lines[i];
        if (line->ref != NULL && strcmp(line->ref, name) == 0 && line->point_count > 0) {
            x = line->points[0];
            y = line->points[1];
            found = true;
        }
    }
    if (found) {
        canvas->x = x;
        canvas->y = y;
        canvas->placed = true;
        canvas->found_on = folio;
        canvas->zoom = canvas->scale * unit < readable ? 0.0 : canvas->zoom;
    }
    return found;
}

static double within(double value, double low, double high)
{
    return low > high ? (low + high) / 2.0 : value < low ? low : value > high ? high : value;
}

// The first time: as large as lets it be read, the whole sheet when that is enough; from its top
// left corner.
static void open_sheet(struct folio_canvas *canvas, struct box sheet, struct box box, double fit)
{
    if (canvas->zoom <= 0.0) {
        double across = box.w / sheet.w;
        double down = box.h / sheet.h;
        double cover = across > down ? across : down;
        double wanted = within(cover, readable, large);
        canvas->zoom = wanted > fit ? wanted / fit : 1.0;
    }
    if (!canvas->placed) {
        double zoom = fit * canvas->zoom;
        canvas->x = sheet.x + box.w / zoom / 2.0;
        canvas->y = sheet.y + box.h / zoom / 2.0;
        canvas->placed = true;
    }
}

// dp per grid step and place of the grid's origin.
static struct draw_view
place_view(struct folio_canvas *canvas, const struct folio *folio, struct box box)
{
    struct box sheet = folio_sheet(folio);
    double fit = draw_fit(sheet, box_inset(box, 12.0)).zoom;
    open_sheet(canvas, sheet, box, fit);
    double zoom = fit * canvas->zoom;
    double half_x = (box.w / 2.0 - beyond) / zoom;
    double half_y = (box.h / 2.0 - beyond) / zoom;
    bool narrow = sheet.w * zoom <= box.w;
    bool low = sheet.h * zoom <= box.h;
    canvas->x = narrow ? sheet.x + sheet.w / 2.0
                       : within(canvas->x, sheet.x + half_x, sheet.x + sheet.w - half_x);
    canvas->y = low ? sheet.y + sheet.h / 2.0
                    : within(canvas->y, sheet.y + half_y, sheet.y + sheet.h - half_y);
    canvas->scale = zoom / unit;
    return (struct draw_view){.x = box.x + box.w / 2.0 - canvas->x * zoom,
                              .y = box.y + box.h / 2.0 - canvas->y * zoom,
                              .zoom = zoom};
}

static void draw_sheet(struct ui *ui, const struct folio *folio, struct draw_view where)
{
    struct box sheet = folio_sheet(folio);
    struct box paper = {where.x + sheet.x * where.zoom,
                        where.y + sheet.y * where.zoom,
                        sheet.w * where.zoom,
                        sheet.h * where.zoom};
    draw_shadow(ui, paper, 2.0, 2);
    draw_rect(ui, paper, theme_colour(ui, THEME_PAPER));
}

static void set_inks(struct folio_look *look, enum theme_kind theme)
{
    static const enum theme_token tokens[FOLIO_INK_COUNT] = {
        [FOLIO_INK] = THEME_INK,
        [FOLIO_INK2] = THEME_INK2,
        [FOLIO_PAPER] = THEME_PAPER,
        [FOLIO_FRAME] = THEME_LINE2,
        [FOLIO_REFERENCE] = THEME_ACCENT,
        [FOLIO_WIRE_DC] = THEME_WIRE_DC,
        [FOLIO_WIRE_AC] = THEME_WIRE_AC,
        [FOLIO_WIRE_POWER] = THEME_WIRE_POWER,
        [FOLIO_WIRE_EXCEPTED] = THEME_WIRE_EXCEPTED,
        [FOLIO_WIRE_PE] = THEME_WIRE_PE,
        [FOLIO_WIRE_N] = THEME_WIRE_N,
        [FOLIO_AIR] = THEME_FLUID_AIR,
        [FOLIO_OIL] = THEME_FLUID_OIL,
    };
    for (int i = 0; i < FOLIO_INK_COUNT; i++) {
        look->inks[i] = theme_token_colour(theme, tokens[i]);
    }
}

void folio_look_on_paper(struct folio_look *look)
{
    *look = (struct folio_look){0};
    set_inks(look, THEME_LIGHT);
    look->inks[FOLIO_PAPER] = colour_rgb(0xFFFFFF);
    look->inks[FOLIO_FRAME] = look->inks[FOLIO_INK2];
}

static void refresh_drawing(struct folio_canvas *canvas,
                            struct ui *ui,
                            const struct folio *folio,
                            const struct folio_options *options)
{
    enum theme_kind theme = window_theme(ui);
    int language = (int)words_language();
    if (canvas->shown == folio && canvas->theme == (int)theme && canvas->language == language &&
        canvas->drawing != NULL) {
        return;
    }
    if (canvas->shown != folio) {
        canvas->zoom = 0.0;
        canvas->placed = canvas->found_on == folio;
    }
    canvas->found_on = NULL;
    struct folio_look look = {.language = words_language(),
                              .folios = options->folios,
                              .folio_count = options->folio_count,
                              .line = options->line,
                              .trade = words_trade(trade_word(folio->trade))};
    set_inks(&look, theme);
    folio_drawing_destroy(canvas->drawing);
    canvas->drawing = folio_drawing_create(canvas->symbols, folio, &look);
    canvas->shown = folio;
    canvas->theme = (int)theme;
    canvas->language = language;
}

static struct point at(struct draw_view where, double x, double y)
{
    return (struct point){where.x + x * where.zoom, where.y + y * where.zoom};
}

static void pan_and_zoom(struct folio_canvas *canvas,
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
        folio_canvas_zoom(canvas, pointer->wheel > 0.0 ? 1.18 : 1.0 / 1.18);
        double share = 1.0 - before / canvas->zoom;
        canvas->x += (x - canvas->x) * share;
        canvas->y += (y - canvas->y) * share;
    }
    if ((bits & WIDGET_HELD) != 0 && box_has(box, pointer->x, pointer->y)) {
        canvas->x -= pointer->dx / where.zoom;
        canvas->y -= pointer->dy / where.zoom;
    }
}

// Cross-references are links.
static void touch_links(const struct folio_drawing *drawing,
                        struct ui *ui,
                        struct draw_view where,
                        struct box box,
                        struct folio_event *event)
{
    char id[ID_BYTES];
    for (uint32_t i = 0; i < drawing->link_count; i++) {
        const struct folio_link *link = &drawing->links[i];
        if (strncmp(link->target, "at:", 3) != 0 && strncmp(link->target, "folio:", 6) != 0) {
            continue;
        }
        struct box target = {where.x + link->box.x * where.zoom / unit,
                             where.y + link->box.y * where.zoom / unit,
                             link->box.w * where.zoom / unit,
                             link->box.h * where.zoom / unit};
        target = box_inset(target, -3.0);
        if (!box_overlaps(target, box)) {
            continue;
        }
        target = box_intersect(target, box);
        (void)snprintf(id, sizeof id, "fol.r.%s.%u", link->target, (unsigned)i);
        unsigned bits = widget_register(
            ui,
            id,
            target,
            &(struct widget){
                .kind = WIDGET_TARGET, .label = link->target, .no_focus = true, .overlap = true});
        if ((bits & WIDGET_HOVER) != 0) {
            draw_round(ui, target, 3.0, colour_fade(theme_colour(ui, THEME_ACCENT), 0.16));
        }
        if ((bits & WIDGET_CLICKED) != 0) {
            event->link = link->target;
        }
    }
}

static void touch_symbols(struct ui *ui,
                          const struct folio *folio,
                          struct draw_view where,
                          struct box box,
                          const struct folio_options *options,
                          struct folio_event *event)
{
    char id[ID_BYTES];
    for (uint32_t i = 0; i < folio->symbol_count; i++) {
        const struct folio_symbol *symbol = &folio->symbols[i];
        if (symbol->label[0] == '\0') {
            continue;
        }
        struct point middle = at(where, symbol->x, symbol->y);
        double half = 1.4 * where.zoom;
        half = half < 12.0 ? 12.0 : half;
        struct box target = {middle.x - half, middle.y - half, 2.0 * half, 2.0 * half};
        if (!box_has(box, middle.x, middle.y)) {
            continue; // reached once the sheet is moved
        }
        target = box_intersect(target, box);
        (void)snprintf(id, sizeof id, "fol.c.%s.%u", symbol->ref, (unsigned)i);
        bool selected = options->selected != NULL && strcmp(options->selected, symbol->ref) == 0;
        unsigned bits = widget_register(ui,
                                        id,
                                        target,
                                        &(struct widget){.kind = WIDGET_TARGET,
                                                         .label = symbol->ref,
                                                         .on = selected,
                                                         .no_focus = true,
                                                         .overlap = true});
        if (selected) {
            struct box around = box_inset(target, -0.9 * where.zoom);
            struct colour accent = theme_colour(ui, THEME_ACCENT);
            draw_round(ui, around, 6.0, colour_fade(accent, 0.10));
            draw_outline(ui, around, 6.0, 1.8, accent);
        }
        if ((bits & WIDGET_CLICKED) != 0) {
            event->component = symbol->ref;
        }
    }
}

// A band along a segment, for hits and for light under the wire.
static struct box band(struct draw_view where, const double *points, double half)
{
    struct point a = at(where, points[0], points[1]);
    struct point b = at(where, points[2], points[3]);
    struct box box = {
        a.x < b.x ? a.x : b.x, a.y < b.y ? a.y : b.y, fabs(a.x - b.x), fabs(a.y - b.y)};
    return box_inset(box, -half);
}

// One target a segment: the first has the wire's own id, those after it a number more.
static unsigned touch_segments(struct ui *ui,
                               const struct folio_line *line,
                               uint32_t index,
                               struct draw_view where,
                               struct box box,
                               bool selected)
{
    char id[ID_BYTES];
    unsigned bits = 0;
    for (uint32_t k = 0; k + 1 < line->point_count; k++) {
        struct box target = band(where, &line->points[2 * k], 6.0);
        if (!box_overlaps(target, box)) {
            continue;
        }
        target = box_intersect(target, box);
        if (k == 0) {
            (void)snprintf(id, sizeof id, "fol.w.%s.%u", line->ref, (unsigned)index);
        } else {
            (void)snprintf(
                id, sizeof id, "fol.w.%s.%u.%u", line->ref, (unsigned)index, (unsigned)k);
        }
        bits |= widget_register(ui,
                                id,
                                target,
                                &(struct widget){.kind = WIDGET_TARGET,
                                                 .label = line->ref,
                                                 .on = selected,
                                                 .no_focus = true,
                                                 .overlap = true});
        widget_tip(ui, line->ref);
    }
    return bits;
}

// Wires can be chosen all along; the one chosen and the one under the pointer are lit.
static void touch_wires(struct ui *ui,
                        const struct folio *folio,
                        struct draw_view where,
                        struct box box,
                        const struct folio_options *options,
                        struct folio_event *event)
{
    for (uint32_t i = 0; i < folio->line_count; i++) {
        const struct folio_line *line = &folio->lines[i];
        if (line->ref == NULL || line->point_count < 2) {
            continue;
        }
        bool selected = options->selected != NULL && strcmp(options->selected, line->ref) == 0;
        unsigned bits = touch_segments(ui, line, i, where, box, selected);
        if ((bits & WIDGET_CLICKED) != 0) {
            event->wire = line->ref;
        }
        double light = selected ? 0.34 : (bits & WIDGET_HOVER) != 0 ? 0.16 : 0.0;
        for (uint32_t k = 0; light > 0.0 && k + 1 < line->point_count; k++) {
            draw_round(ui,
                       band(where, &line->points[2 * k], 4.5),
                       4.5,
                       colour_fade(theme_colour(ui, THEME_ACCENT), light));
        }
    }
}

static void touch_terminals(struct ui *ui,
                            const struct folio *folio,
                            struct draw_view where,
                            struct box box,
                            struct folio_event *event)
{
    char id[ID_BYTES];
    const struct pointer *pointer = window_pointer(ui);
    for (uint32_t i = 0; i < folio->terminal_count; i++) {
        const struct folio_terminal *terminal = &folio->terminals[i];
        struct point point = at(where, terminal->x, terminal->y);
        double half = 0.9 * where.zoom;
        half = half < 12.0 ? 12.0 : half > 16.0 ? 16.0 : half;
        struct box target = {point.x - half, point.y - half, 2.0 * half, 2.0 * half};
        if (!box_overlaps(target, box)) {
            continue;
        }
        double ring = 0.34 * where.zoom;
        draw_circle(ui, point.x, point.y, ring, theme_colour(ui, THEME_PAPER));
        draw_ring(ui, point.x, point.y, ring, 1.2, theme_colour(ui, THEME_INK));
        if (!box_has(box, point.x, point.y)) {
            continue;
        }
        target = box_intersect(target, box);
        (void)snprintf(id, sizeof id, "fol.t.%s", terminal->name);
        unsigned bits = widget_register(
            ui,
            id,
            target,
            &(struct widget){
                .kind = WIDGET_TARGET, .label = terminal->name, .overlap = true, .radius = half});
        widget_tip(ui, terminal->name);
        widget_ring(ui, target, half);
        if ((bits & WIDGET_HOVER) != 0) {
            draw_ring(ui, point.x, point.y, half - 2.0, 2.0, theme_colour(ui, THEME_ACCENT));
        }
        if ((bits & (WIDGET_CLICKED | WIDGET_RIGHT)) != 0) {
            event->terminal = terminal->name;
            event->black = pointer->shift || (bits & WIDGET_RIGHT) != 0;
        }
        int payload = 0;
        if (drag_target(ui, id, target, "probe", &payload) == DRAG_DROPPED) {
            event->terminal = terminal->name;
            event->black = payload == 1;
        }
    }
}

static struct box map_box(struct box box, int corner)
{
    double x = corner % 2 == 0 ? box.x + 14.0 : box.x + box.w - 14.0 - map_width;
    double y = corner < 2 ? box.y + box.h - 14.0 - map_height : box.y + 14.0;
    return (struct box){x, y, map_width, map_height};
}

// The corner where the map hides the fewest things: bottom left first.
static int choose_corner(const struct folio *folio, struct draw_view where, struct box box)
{
    int best = 0;
    uint32_t least = UINT32_MAX;
    for (int corner = 0; corner < 4; corner++) {
        struct box map = box_inset(map_box(box, corner), -8.0);
        uint32_t hidden = 0;
        for (uint32_t i = 0; i < folio->terminal_count; i++) {
            struct point point = at(where, folio->terminals[i].x, folio->terminals[i].y);
            hidden += box_has(map, point.x, point.y) ? 1 : 0;
        }
        for (uint32_t i = 0; i < folio->symbol_count; i++) {
            struct point point = at(where, folio->symbols[i].x, folio->symbols[i].y);
            hidden += box_has(map, point.x, point.y) ? 1 : 0;
        }
        if (hidden < least) {
            least = hidden;
            best = corner;
        }
    }
    return best;
}

// The whole sheet in small with the part in view framed: a press or a drag goes there.
static void draw_map(struct folio_canvas *canvas,
                     struct ui *ui,
                     struct box box,
                     const struct folio *folio,
                     struct draw_view where)
{
    struct box map = map_box(box, canvas->map_corner);
    unsigned bits = widget_register(ui,
                                    "fol.map",
                                    map,
                                    &(struct widget){.kind = WIDGET_CANVAS,
                                                     .label = _("Vue d’ensemble"),
                                                     .no_focus = true,
                                                     .overlap = true});
    draw_shadow(ui, map, 6.0, 1);
    draw_panel(ui, map, 6.0, theme_colour(ui, THEME_PAPER), theme_colour(ui, THEME_LINE2));
    struct draw_view small = draw_fit(folio_sheet(folio), box_inset(map, 6.0));
    draw_vector(
        ui, canvas->drawing->vector, (struct draw_view){small.x, small.y, small.zoom / unit}, map);
    double ratio = small.zoom / where.zoom;
    struct box seen = {small.x + (box.x - where.x) * ratio,
                       small.y + (box.y - where.y) * ratio,
                       box.w * ratio,
                       box.h * ratio};
    seen = box_intersect(seen, box_inset(map, 2.0));
    struct colour accent = theme_colour(ui, THEME_ACCENT);
    draw_rect(ui, seen, colour_fade(accent, 0.14));
    draw_outline(ui, seen, 1.0, 1.6, accent);
    if ((bits & (WIDGET_HELD | WIDGET_CLICKED)) != 0) {
        const struct pointer *pointer = window_pointer(ui);
        canvas->x = (pointer->x - small.x) / small.zoom;
        canvas->y = (pointer->y - small.y) / small.zoom;
    }
}

struct folio_event folio_canvas_draw(struct folio_canvas *canvas,
                                     struct ui *ui,
                                     struct box box,
                                     const struct folio *folio,
                                     const struct folio_options *options)
{
    struct folio_event event = {0};
    refresh_drawing(canvas, ui, folio, options);
    draw_push_clip(ui, box);
    draw_rect(ui, box, theme_colour(ui, THEME_DESK));
    bool opening = canvas->zoom <= 0.0;
    struct draw_view where = place_view(canvas, folio, box);
    canvas->map_corner = opening ? choose_corner(folio, where, box) : canvas->map_corner;
    unsigned bits =
        widget_register(ui,
                        "fol.canvas",
                        box,
                        &(struct widget){.kind = WIDGET_CANVAS, .no_focus = true, .overlap = true});
    pan_and_zoom(canvas, ui, box, where, bits);
    draw_sheet(ui, folio, where);
    touch_wires(ui, folio, where, box, options, &event);
    struct draw_view drawing = {where.x, where.y, where.zoom / unit};
    draw_vector(ui, canvas->drawing->vector, drawing, box);
    touch_links(canvas->drawing, ui, where, box, &event);
    touch_symbols(ui, folio, where, box, options, &event);
    touch_terminals(ui, folio, where, box, &event);
    enum draw_layer before = draw_set_layer(ui, DRAW_OVER);
    folio_pins_draw(ui, folio, where, box, options);
    struct box sheet = folio_sheet(folio);
    if (sheet.w * where.zoom > box.w || sheet.h * where.zoom > box.h) {
        draw_map(canvas, ui, box, folio, where);
    }
    draw_pop_clip(ui);
    folio_probes_draw(ui, folio, where, options);
    (void)draw_set_layer(ui, before);
    return event;
}
