#include "app/canvas/folio_canvas.h"

#include "app/canvas/folio_symbols.h"
#include "app/picture/vector.h"
#include "app/widgets/widget.h"
#include "app/words/words.h"
#include "engine/plant/folio.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { ID_BYTES = 96, COLUMNS = 10, ROWS = 6 };

static const double unit = 10.0;  // drawing units in a grid step
static const double margin = 3.0; // [grid] around the sheet's drawing: frame and column numbers
static const double zoom_min = 1.0;
static const double zoom_max = 8.0;

void folio_canvas_init(struct folio_canvas *canvas, const char *assets)
{
    *canvas =
        (struct folio_canvas){.zoom = 1.0, .theme = -1, .symbols = folio_symbols_open(assets)};
}

void folio_canvas_clear(struct folio_canvas *canvas)
{
    vector_destroy(canvas->drawing);
    folio_symbols_close(canvas->symbols);
    *canvas = (struct folio_canvas){.zoom = 1.0};
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
        canvas->zoom = canvas->zoom < 2.0 ? 2.0 : canvas->zoom;
    }
    return found;
}

static struct box sheet_of(const struct folio *folio)
{
    return (struct box){
        -margin, -margin, folio->width + 2.0 * margin, folio->height + 2.0 * margin + 4.0};
}

// dp per grid step and place of the grid's origin.
static struct draw_view
place_view(struct folio_canvas *canvas, const struct folio *folio, struct box box)
{
    struct box sheet = sheet_of(folio);
    struct draw_view fit = draw_fit(sheet, box_inset(box, 10.0));
    double zoom = fit.zoom * canvas->zoom;
    if (!canvas->placed) {
        canvas->x = sheet.x + sheet.w / 2.0;
        canvas->y = sheet.y + sheet.h / 2.0;
        canvas->placed = true;
    }
    return (struct draw_view){.x = box.x + box.w / 2.0 - canvas->x * zoom,
                              .y = box.y + box.h / 2.0 - canvas->y * zoom,
                              .zoom = zoom};
}

static void draw_sheet(struct ui *ui, const struct folio *folio, struct draw_view where)
{
    struct box sheet = sheet_of(folio);
    struct box paper = {where.x + sheet.x * where.zoom,
                        where.y + sheet.y * where.zoom,
                        sheet.w * where.zoom,
                        sheet.h * where.zoom};
    draw_shadow(ui, paper, 2.0, 2);
    draw_rect(ui, paper, theme_colour(ui, THEME_PAPER));
    struct colour line = theme_colour(ui, THEME_LINE2);
    struct colour ink = theme_colour(ui, THEME_INK3);
    double edge = 1.2 * where.zoom;
    struct box frame = box_inset(paper, edge);
    draw_outline(ui, frame, 0.0, 1.0, line);
    struct font font = {FONT_INTER, 500, edge * 0.75 < 7.0 ? 7.0 : edge * 0.75};
    char text[8];
    for (int i = 0; i < COLUMNS; i++) {
        struct box cell =
            box_column((struct box){frame.x, paper.y, frame.w, edge}, i, COLUMNS, 0.0);
        (void)snprintf(text, sizeof text, "%d", i + 1);
        text_baseline(
            ui, font, cell.x + cell.w / 2.0, cell.y + edge * 0.78, TEXT_CENTRE, ink, text);
    }
    for (int i = 0; i < ROWS; i++) {
        struct box cell = box_row((struct box){paper.x, frame.y, edge, frame.h}, i, ROWS, 0.0);
        (void)snprintf(text, sizeof text, "%c", 'A' + i);
        text_baseline(ui,
                      font,
                      cell.x + edge / 2.0,
                      cell.y + cell.h / 2.0 + edge * 0.25,
                      TEXT_CENTRE,
                      ink,
                      text);
    }
    // Title block along the bottom of the frame.
    double height = 3.6 * where.zoom;
    struct box block = {frame.x + frame.w * 0.5, frame.y + frame.h - height, frame.w * 0.5, height};
    draw_outline(ui, block, 0.0, 1.0, line);
    struct font title = {FONT_INTER, 600, 1.3 * where.zoom};
    struct font small = {FONT_INTER, 400, 1.0 * where.zoom};
    struct box inner = box_inset_xy(block, 0.8 * where.zoom, 0.3 * where.zoom);
    struct box number = box_cut_right(&inner, 5.0 * where.zoom, 0.0);
    text_in_short(ui,
                  title,
                  box_row(inner, 0, 2, 0.0),
                  TEXT_LEFT,
                  theme_colour(ui, THEME_INK),
                  words_pick(folio->title));
    text_in_short(ui, small, box_row(inner, 1, 2, 0.0), TEXT_LEFT, ink, _("Folio tiré du modèle"));
    text_in_short(ui, title, number, TEXT_RIGHT, theme_colour(ui, THEME_INK), folio->id);
}

static void refresh_drawing(struct folio_canvas *canvas, struct ui *ui, const struct folio *folio)
{
    int theme = (int)window_theme(ui);
    if (canvas->shown == folio && canvas->theme == theme && canvas->drawing != NULL) {
        return;
    }
    if (canvas->shown != folio && canvas->found_on != folio) {
        folio_canvas_fit(canvas);
    }
    canvas->found_on = NULL;
    vector_destroy(canvas->drawing);
    canvas->drawing = folio_vector(canvas->symbols, folio, theme == THEME_DARK);
    canvas->shown = folio;
    canvas->theme = theme;
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

static void draw_texts(struct ui *ui, const struct folio *folio, struct draw_view where)
{
    for (uint32_t i = 0; i < folio->text_count; i++) {
        const struct folio_text *text = &folio->texts[i];
        struct point place = at(where, text->x, text->y);
        double size = (text->size > 0.0 ? text->size : 1.2) * where.zoom;
        text_baseline(ui,
                      (struct font){FONT_INTER, 400, size},
                      place.x,
                      place.y,
                      TEXT_LEFT,
                      theme_colour(ui, THEME_INK2),
                      words_pick(text->text));
    }
}

// A probe: steel tip on the point, handle leaning away, lead hanging to the instrument.
static void
draw_probe(struct ui *ui, struct point tip, double lean, struct point lead, enum theme_token token)
{
    struct colour colour = theme_colour(ui, token);
    struct colour steel = colour_rgb(0xA9B4BE);
    double dx = lean * 0.72;
    double dy = 0.70;
    struct point collar = {tip.x + dx * 44.0, tip.y + dy * 44.0};
    struct point end = {tip.x + dx * 128.0, tip.y + dy * 128.0};
    draw_line(ui, tip.x, tip.y, collar.x, collar.y, 2.6, steel);
    if (lead.x != 0.0 || lead.y != 0.0) {
        struct path path = {0};
        path_move(&path, end.x, end.y);
        path_curve(&path, end.x + dx * 90.0, end.y + 90.0, lead.x, lead.y + 120.0, lead.x, lead.y);
        draw_path_once(ui, &path, 6.0, colour_fade(colour_rgb(0x000000), 0.25));
        draw_path_once(ui, &path, 4.5, colour);
        path_clear(&path);
    }
    draw_line(ui, collar.x, collar.y, end.x, end.y, 13.0, colour_fade(colour_rgb(0x000000), 0.3));
    draw_line(ui, collar.x, collar.y, end.x, end.y, 11.0, colour);
    draw_line(ui,
              collar.x - dx * 4.0,
              collar.y - dy * 4.0,
              collar.x + dx * 4.0,
              collar.y + dy * 4.0,
              17.0,
              colour);
    for (int i = 1; i < 6; i++) {
        double along = 44.0 + 13.0 * i;
        struct point middle = {tip.x + dx * along, tip.y + dy * along};
        draw_line(ui,
                  middle.x - dy * lean * 5.0,
                  middle.y + dx * lean * 5.0,
                  middle.x + dy * lean * 5.0,
                  middle.y - dx * lean * 5.0,
                  1.5,
                  colour_fade(colour_rgb(0x000000), 0.28));
    }
}

static const struct folio_terminal *terminal_named(const struct folio *folio, const char *name)
{
    for (uint32_t i = 0; name != NULL && name[0] != '\0' && i < folio->terminal_count; i++) {
        if (strcmp(folio->terminals[i].name, name) == 0) {
            return &folio->terminals[i];
        }
    }
    return NULL;
}

static void draw_pins(struct ui *ui,
                      const struct folio *folio,
                      struct draw_view where,
                      const struct folio_options *options)
{
    char number[12];
    for (uint32_t i = 0; i < options->pin_count; i++) {
        const struct folio_pin *pin = &options->pins[i];
        const struct folio_terminal *terminal = terminal_named(folio, pin->terminal);
        if (terminal == NULL) {
            continue;
        }
        struct point point = at(where, terminal->x, terminal->y);
        enum widget_tone tone = pin->judged > 0 ? TONE_OK : pin->judged < 0 ? TONE_BAD : TONE_PLAIN;
        struct colour colour = widget_tone_fill(ui, tone);
        double width =
            text_width(ui, FONT_BODY_STRONG, pin->text) + (pin->judged != 0 ? 58.0 : 40.0);
        struct box label = {point.x + 24.0, point.y - 44.0, width, 26.0};
        draw_line(ui, point.x, point.y, label.x + 8.0, label.y + label.h, 1.5, colour);
        draw_ring(ui, point.x, point.y, 4.0, 2.0, colour);
        draw_shadow(ui, label, 6.0, 1);
        draw_panel(ui, label, 6.0, theme_colour(ui, THEME_SURFACE), colour);
        (void)snprintf(number, sizeof number, "%u", (unsigned)pin->number);
        widget_disc(ui, label.x + 15.0, label.y + 13.0, 8.5, tone, number);
        text_in(ui,
                FONT_BODY_STRONG,
                (struct box){label.x + 29.0, label.y, label.w - 34.0, label.h},
                TEXT_LEFT,
                theme_colour(ui, THEME_INK),
                pin->text);
        if (pin->judged != 0) {
            draw_icon(ui,
                      pin->judged > 0 ? "check" : "cross",
                      label.x + label.w - 22.0,
                      label.y + 6.0,
                      14.0,
                      widget_tone_text(ui, tone));
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
        if (!box_overlaps(target, box)) {
            continue;
        }
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
            draw_outline(ui, box_inset(target, -4.0), 6.0, 2.0, theme_colour(ui, THEME_ACCENT));
        }
        if ((bits & WIDGET_CLICKED) != 0) {
            event->component = symbol->ref;
        }
    }
}

static void touch_wires(struct ui *ui,
                        const struct folio *folio,
                        struct draw_view where,
                        struct box box,
                        struct folio_event *event)
{
    char id[ID_BYTES];
    for (uint32_t i = 0; i < folio->line_count; i++) {
        const struct folio_line *line = &folio->lines[i];
        if (line->ref == NULL || line->label == NULL || line->label[0] == '\0' ||
            line->point_count < 2) {
            continue;
        }
        struct point a = at(where, line->points[0], line->points[1]);
        struct point b = at(where, line->points[2], line->points[3]);
        struct box target = {(a.x + b.x) / 2.0 - 13.0, (a.y + b.y) / 2.0 - 12.0, 26.0, 24.0};
        if (!box_overlaps(target, box)) {
            continue;
        }
        (void)snprintf(id, sizeof id, "fol.w.%s.%u", line->ref, (unsigned)i);
        unsigned bits = widget_register(
            ui,
            id,
            target,
            &(struct widget){
                .kind = WIDGET_TARGET, .label = line->ref, .no_focus = true, .overlap = true});
        if ((bits & WIDGET_CLICKED) != 0) {
            event->wire = line->ref;
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

struct folio_event folio_canvas_draw(struct folio_canvas *canvas,
                                     struct ui *ui,
                                     struct box box,
                                     const struct folio *folio,
                                     const struct folio_options *options)
{
    struct folio_event event = {0};
    refresh_drawing(canvas, ui, folio);
    draw_push_clip(ui, box);
    draw_rect(ui, box, theme_colour(ui, THEME_DESK));
    struct draw_view where = place_view(canvas, folio, box);
    unsigned bits =
        widget_register(ui,
                        "fol.canvas",
                        box,
                        &(struct widget){.kind = WIDGET_CANVAS, .no_focus = true, .overlap = true});
    pan_and_zoom(canvas, ui, box, where, bits);
    draw_sheet(ui, folio, where);
    struct draw_view drawing = {where.x, where.y, where.zoom / unit};
    draw_vector(ui, canvas->drawing, drawing, box);
    draw_texts(ui, folio, where);
    touch_wires(ui, folio, where, box, &event);
    touch_symbols(ui, folio, where, box, options, &event);
    touch_terminals(ui, folio, where, box, &event);
    draw_pins(ui, folio, where, options);
    draw_pop_clip(ui);

    enum draw_layer before = draw_set_layer(ui, DRAW_OVER);
    const struct folio_terminal *red = terminal_named(folio, options->red);
    const struct folio_terminal *black = terminal_named(folio, options->black);
    if (black != NULL) {
        draw_probe(ui, at(where, black->x, black->y), 1.0, options->lead_black, THEME_PROBE_BLACK);
    }
    if (red != NULL) {
        draw_probe(ui, at(where, red->x, red->y), 1.15, options->lead_red, THEME_PROBE_RED);
    }
    (void)draw_set_layer(ui, before);
    return event;
}
