#include "app/canvas/folio_probes.h"

#include "app/picture/path.h"
#include "app/picture/svg.h"
#include "app/widgets/widget.h"
#include "engine/plant/folio.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { PLACES = 8, LABEL_HEIGHT = 26 };

static const double probe_zoom = 0.7;   // [dp per unit] of the probe's artwork
static const double flat_angle = 31.0;  // [degrees] of the probe at the right
static const double steep_angle = 54.0; // of the other one, so that they do not cross
static const double radians = 0.017453292519943295;

const struct folio_terminal *folio_terminal_named(const struct folio *folio, const char *name)
{
    for (uint32_t i = 0; name != NULL && name[0] != '\0' && i < folio->terminal_count; i++) {
        if (strcmp(folio->terminals[i].name, name) == 0) {
            return &folio->terminals[i];
        }
    }
    return NULL;
}

static struct point on_screen(struct draw_view where, double x, double y)
{
    return (struct point){where.x + x * where.zoom, where.y + y * where.zoom};
}

// ---- readings ---------------------------------------------------------------------------------

// What a label hides: points to touch count most, then other labels, then symbols.
static int hidden_by(struct box label,
                     const struct folio *folio,
                     struct draw_view where,
                     struct box box,
                     const struct box *others,
                     uint32_t other_count)
{
    struct box wide = box_inset(label, -4.0);
    bool within = label.x >= box.x && label.y >= box.y && label.x + label.w <= box.x + box.w &&
                  label.y + label.h <= box.y + box.h;
    int hidden = within ? 0 : 40;
    for (uint32_t i = 0; i < folio->terminal_count; i++) {
        struct point point = on_screen(where, folio->terminals[i].x, folio->terminals[i].y);
        hidden += box_has(wide, point.x, point.y) ? 12 : 0;
    }
    for (uint32_t i = 0; i < other_count; i++) {
        hidden += box_overlaps(wide, others[i]) ? 60 : 0;
    }
    for (uint32_t i = 0; i < folio->symbol_count; i++) {
        struct point middle = on_screen(where, folio->symbols[i].x, folio->symbols[i].y);
        double half = 1.8 * where.zoom;
        struct box symbol = {middle.x - half, middle.y - half, 2.0 * half, 2.0 * half};
        hidden += box_overlaps(label, symbol) ? 5 : 0;
    }
    return hidden;
}

static struct box place_label(struct point point,
                              double width,
                              const struct folio *folio,
                              struct draw_view where,
                              struct box box,
                              const struct box *others,
                              uint32_t other_count)
{
    const struct point offsets[PLACES] = {{22.0, -44.0},
                                          {22.0, 18.0},
                                          {-width - 22.0, -44.0},
                                          {-width - 22.0, 18.0},
                                          {44.0, -13.0},
                                          {-width - 44.0, -13.0},
                                          {34.0, -74.0},
                                          {34.0, 48.0}};
    struct box best = {0};
    int least = 1 << 20;
    for (int i = 0; i < PLACES; i++) {
        struct box label = {point.x + offsets[i].x, point.y + offsets[i].y, width, LABEL_HEIGHT};
        int hidden = hidden_by(label, folio, where, box, others, other_count);
        if (hidden < least) {
            least = hidden;
            best = label;
        }
    }
    return best;
}

static void
draw_pin(struct ui *ui, struct point point, struct box label, const struct folio_pin *pin)
{
    char number[12];
    enum widget_tone tone = pin->judged > 0 ? TONE_OK : pin->judged < 0 ? TONE_BAD : TONE_PLAIN;
    struct colour colour = widget_tone_fill(ui, tone);
    double x = fmin(fmax(point.x, label.x + 8.0), label.x + label.w - 8.0);
    double y = fmin(fmax(point.y, label.y), label.y + label.h);
    draw_line(ui, point.x, point.y, x, y, 1.5, colour);
    draw_circle(ui, point.x, point.y, 4.5, theme_colour(ui, THEME_PAPER));
    draw_ring(ui, point.x, point.y, 4.5, 2.0, colour);
    draw_shadow(ui, label, 6.0, 1);
    draw_round(ui, label, 6.0, theme_colour(ui, THEME_SURFACE));
    draw_outline(ui, label, 6.0, 1.8, colour);
    (void)snprintf(number, sizeof number, "%u", (unsigned)pin->number);
    widget_disc(ui, label.x + 15.0, label.y + 13.0, 9.0, tone, number);
    text_in(ui,
            FONT_BODY_STRONG,
            (struct box){label.x + 30.0, label.y, label.w - 34.0, label.h},
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

void folio_pins_draw(struct ui *ui,
                     const struct folio *folio,
                     struct draw_view where,
                     struct box box,
                     const struct folio_options *options)
{
    struct box labels[FOLIO_PINS_MAX];
    uint32_t count = 0;
    for (uint32_t i = 0; i < options->pin_count && count < FOLIO_PINS_MAX; i++) {
        const struct folio_pin *pin = &options->pins[i];
        const struct folio_terminal *terminal = folio_terminal_named(folio, pin->terminal);
        if (terminal == NULL) {
            continue;
        }
        struct point point = on_screen(where, terminal->x, terminal->y);
        if (!box_has(box, point.x, point.y)) {
            continue;
        }
        double width =
            text_width(ui, FONT_BODY_STRONG, pin->text) + (pin->judged != 0 ? 62.0 : 42.0);
        labels[count] = place_label(point, width, folio, where, box, labels, count);
        draw_pin(ui, point, labels[count], pin);
        count++;
    }
}

// ---- probes and hose --------------------------------------------------------------------------

// A cable or a hose: shadow, body, and the light along it.
static void draw_tube(
    struct ui *ui, const struct point points[4], double width, struct colour body, double light)
{
    struct path path = {0};
    path_move(&path, points[0].x + 2.0, points[0].y + 3.5);
    path_curve(&path,
               points[1].x + 2.0,
               points[1].y + 3.5,
               points[2].x + 2.0,
               points[2].y + 3.5,
               points[3].x,
               points[3].y);
    draw_path_once(ui, &path, width + 1.5, colour_fade(colour_rgb(0x000000), 0.2));
    path_reset(&path);
    path_move(&path, points[0].x, points[0].y);
    path_curve(&path, points[1].x, points[1].y, points[2].x, points[2].y, points[3].x, points[3].y);
    draw_path_once(ui, &path, width, body);
    draw_path_once(ui, &path, width - 1.6, colour_fade(colour_rgb(0xFFFFFF), light * 0.5));
    draw_path_once(ui, &path, width * 0.3, colour_fade(colour_rgb(0xFFFFFF), light));
    path_clear(&path);
}

static void draw_touched(struct ui *ui, struct point tip, enum theme_token token)
{
    struct colour colour = theme_colour(ui, token);
    draw_circle(ui, tip.x, tip.y, 10.0, colour_fade(colour, 0.16));
    draw_ring(ui, tip.x, tip.y, 10.0, 2.0, colour);
}

// The probe lies to the right and down of its tip, at that angle.
static void draw_probe(struct ui *ui, struct svg *svg, struct point tip, double angle)
{
    struct box whole = svg_view_box(svg);
    struct box at = {2.0, whole.h / 2.0, 0.0, 0.0};
    (void)svg_box(svg, "port-tip", &at);
    double dx = at.x + at.w / 2.0 - whole.w / 2.0;
    double dy = at.y + at.h / 2.0 - whole.h / 2.0;
    double c = cos(angle * radians);
    double s = sin(angle * radians);
    struct draw_view where = {
        tip.x - (whole.w / 2.0 + dx * c - dy * s) * probe_zoom,
        tip.y - (whole.h / 2.0 + dx * s + dy * c) * probe_zoom,
        probe_zoom,
    };
    draw_svg(ui, &(struct draw_sprite){.svg = svg, .angle = angle}, where);
}

static void draw_probe_with_lead(
    struct ui *ui, struct point tip, double angle, struct point jack, enum theme_token token)
{
    bool red = token == THEME_PROBE_RED;
    struct svg *svg =
        draw_artwork(ui, red ? "instruments/probe_red.svg" : "instruments/probe_black.svg");
    if (svg == NULL) {
        return;
    }
    double c = cos(angle * radians);
    double s = sin(angle * radians);
    double length = 212.0 * probe_zoom;
    draw_touched(ui, tip, token);
    if (jack.x != 0.0 || jack.y != 0.0) {
        struct point end = {tip.x + c * length, tip.y + s * length};
        double reach = fmin(160.0, 60.0 + fabs(jack.x - end.x) * 0.25);
        double sag = fmax(0.0, jack.y + 130.0 - end.y - s * reach) * 0.7; // it hangs
        struct point points[4] = {end,
                                  {end.x + c * reach, end.y + s * reach + sag},
                                  {jack.x + (red ? 6.0 : -10.0), jack.y + (red ? 120.0 : 150.0)},
                                  jack};
        draw_tube(ui, points, 4.6, theme_colour(ui, token), red ? 0.4 : 0.28);
    }
    draw_probe(ui, svg, tip, angle);
}

// A brass quick coupling on the test point, and the hose to the gauge.
static void draw_hose(struct ui *ui, struct point point, struct point port)
{
    struct box coupling = {point.x - 8.0, point.y - 11.0, 16.0, 24.0};
    if (port.x != 0.0 || port.y != 0.0) {
        struct point points[4] = {{point.x, coupling.y + coupling.h - 2.0},
                                  {point.x - 10.0, point.y + 190.0},
                                  {port.x - 190.0, port.y + 40.0},
                                  port};
        draw_tube(ui, points, 9.0, colour_rgb(0x2A6DB5), 0.38);
    }
    draw_shadow(ui, coupling, 3.0, 1);
    draw_round(ui, coupling, 3.0, colour_rgb(0x8A6516));
    struct box brass = box_inset(coupling, 1.2);
    draw_round(ui, brass, 2.0, colour_rgb(0xC9983A));
    draw_round(ui, (struct box){brass.x + 2.5, brass.y, 3.5, brass.h}, 1.5, colour_rgb(0xEBCB7E));
    for (int i = 0; i < 3; i++) {
        draw_rect(ui,
                  (struct box){brass.x, brass.y + 5.0 + 5.5 * i, brass.w, 1.2},
                  colour_fade(colour_rgb(0x5A4008), 0.6));
    }
}

void folio_probes_draw(struct ui *ui,
                       const struct folio *folio,
                       struct draw_view where,
                       const struct folio_options *options)
{
    const struct folio_terminal *hose = folio_terminal_named(folio, options->hose);
    const struct folio_terminal *red = folio_terminal_named(folio, options->red);
    const struct folio_terminal *black = folio_terminal_named(folio, options->black);
    if (hose != NULL) {
        draw_hose(ui, on_screen(where, hose->x, hose->y), options->port_hose);
    }
    bool red_right = red != NULL && black != NULL && red->x - red->y >= black->x - black->y;
    if (black != NULL) {
        draw_probe_with_lead(ui,
                             on_screen(where, black->x, black->y),
                             red == NULL || red_right ? steep_angle : flat_angle,
                             options->lead_black,
                             THEME_PROBE_BLACK);
    }
    if (red != NULL) {
        draw_probe_with_lead(ui,
                             on_screen(where, red->x, red->y),
                             black == NULL || red_right ? flat_angle : steep_angle,
                             options->lead_red,
                             THEME_PROBE_RED);
    }
}
