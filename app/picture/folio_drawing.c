#include "app/picture/folio_drawing.h"

#include "app/picture/element.h"
#include "app/picture/folio_plan.h"
#include "app/picture/folio_sheet.h"
#include "app/picture/folio_symbols.h"
#include "app/picture/vector.h"
#include "engine/base/assert.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double unit = 10.0; // drawing units in a grid step
static const double label_size = 13.0;
static const double number_size = 10.2;
static const double pin_size = 9.0;
static const double reference_size = 9.0;
static const double text_default = 12.0;
static const double note_size = 10.5; // of what stands under a reference
static const double note_step = 12.5;
static const double hose_half = 20.0; // half the chord of a hose's arc
static const double hose_depth = 13.0;
enum { OTHERS_MAX = 8, PLACES_MAX = 24, NOTES_MAX = 3 };

static void *grown(void *array, uint32_t count, size_t item)
{
    if ((count & (count - 1)) == 0) {
        array = realloc(array, (size_t)(count == 0 ? 1 : count * 2) * item);
        ASSERT(array != NULL);
    }
    return array;
}

const char *folio_box_word(enum folio_box_kind kind)
{
    static const char *const words[FOLIO_BOX_KIND_COUNT] = {
        "symbol", "label", "pin", "number", "text", "reference"};
    return words[kind];
}

static void add_link(struct folio_drawing *drawing, struct box box, const char *kind, const char *a)
{
    drawing->links = grown(drawing->links, drawing->link_count, sizeof *drawing->links);
    struct folio_link *link = &drawing->links[drawing->link_count++];
    *link = (struct folio_link){.box = box};
    (void)snprintf(link->target, sizeof link->target, "%s:%s", kind, a);
}

static struct vector_font font_of(const struct folio_look *look,
                                  double size,
                                  int weight,
                                  enum vector_anchor anchor,
                                  enum folio_ink ink)
{
    return (struct vector_font){.family = VECTOR_SANS,
                                .size = size,
                                .weight = weight,
                                .anchor = anchor,
                                .colour = look->inks[ink]};
}

// ---- lines -----------------------------------------------------------------------------------

struct line_style {
    const char *name;
    enum folio_ink ink;
    double width;
    double dash, gap;
};

static struct line_style style_of(const struct folio *folio, const char *name)
{
    static const struct line_style styles[] = {
        {"wire", FOLIO_WIRE_DC, 2.0, 0.0, 0.0},
        {"bus", FOLIO_WIRE_DC, 2.4, 0.0, 0.0},
        {"power", FOLIO_WIRE_POWER, 2.2, 0.0, 0.0},
        {"ac", FOLIO_WIRE_AC, 2.0, 0.0, 0.0},
        {"excepted", FOLIO_WIRE_EXCEPTED, 2.0, 0.0, 0.0},
        {"pe", FOLIO_WIRE_PE, 2.4, 9.0, 4.0},
        {"neutral", FOLIO_WIRE_N, 2.2, 0.0, 0.0},
        {"fluid", FOLIO_AIR, 2.6, 0.0, 0.0},
        {"pilot", FOLIO_AIR, 2.0, 5.0, 4.0},
        {"hose", FOLIO_AIR, 2.6, 0.0, 0.0},
        {"shaft", FOLIO_INK, 3.2, 0.0, 0.0},
        {"mechanical", FOLIO_INK2, 1.2, 4.0, 3.0},
        {"frame", FOLIO_INK2, 1.2, 6.0, 4.0},
    };
    struct line_style style = styles[0];
    for (size_t i = 0; i < sizeof styles / sizeof styles[0]; i++) {
        if (strcmp(styles[i].name, name) == 0) {
            style = styles[i];
        }
    }
    if (style.ink == FOLIO_AIR && folio->trade == TRADE_HYDRAULIC) {
        style.ink = FOLIO_OIL;
    }
    return style;
}

// The first point of a line's longest run.
static uint32_t longest_run(const struct folio_line *line)
{
    uint32_t at = 0;
    double most = -1.0;
    for (uint32_t i = 0; i + 1 < line->point_count; i++) {
        const double *p = &line->points[2 * i];
        double length = fabs(p[2] - p[0]) + fabs(p[3] - p[1]);
        if (length > most) {
            most = length;
            at = i;
        }
    }
    return at;
}

// A run with a hose in the middle: an arc from one coupling to the other. Begins at the run's first
// point and ends at its last one.
static void
draw_hose(struct vector *vector, const double *run, struct line_style style, struct colour colour)
{
    double x = (run[0] + run[2]) / 2.0 * unit;
    double y = (run[1] + run[3]) / 2.0 * unit;
    bool upright = run[0] == run[2];
    double ahead = run[0] + run[1] < run[2] + run[3] ? hose_half : -hose_half;
    double along_x = upright ? 0.0 : ahead;
    double along_y = upright ? ahead : 0.0;
    double aside_x = upright ? 1.6 * hose_depth : 0.0;
    double aside_y = upright ? 0.0 : 1.6 * hose_depth;
    vector_line(vector, x - along_x, y - along_y);
    vector_curve(vector,
                 x - 0.7 * along_x + aside_x,
                 y - 0.7 * along_y + aside_y,
                 x + 0.7 * along_x + aside_x,
                 y + 0.7 * along_y + aside_y,
                 x + along_x,
                 y + along_y);
    vector_line(vector, run[2] * unit, run[3] * unit);
    vector_stroke(vector, (struct vector_pen){.width = style.width, .colour = colour});
    for (int end = -1; end <= 1; end += 2) {
        vector_ellipse(vector, x + end * along_x, y + end * along_y, 3.2, 3.2);
        vector_fill(vector, colour);
    }
    vector_move(vector, run[2] * unit, run[3] * unit);
}

static void draw_line_of(const struct folio_plan *plan, const struct folio_line *line)
{
    struct vector *vector = plan->drawing->vector;
    struct line_style style = style_of(plan->folio, line->style);
    struct colour colour = plan->look->inks[style.ink];
    uint32_t longest = longest_run(line);
    bool hose = strcmp(style.name, "hose") == 0;
    for (uint32_t i = 0; i < line->point_count; i++) {
        double x = line->points[2 * i] * unit;
        double y = line->points[2 * i + 1] * unit;
        if (i == 0) {
            vector_move(vector, x, y);
        } else if (hose && i == longest + 1) {
            draw_hose(vector, &line->points[2 * longest], style, colour);
        } else {
            vector_line(vector, x, y);
        }
    }
    vector_stroke(
        vector,
        (struct vector_pen){
            .width = style.width, .colour = colour, .dash = style.dash, .gap = style.gap});
}

// How many ends of lines come together at a point; a line that passes there counts two.
static int lines_met(const struct folio *folio, double x, double y)
{
    int met = 0;
    for (uint32_t k = 0; k < folio->line_count; k++) {
        const struct folio_line *line = &folio->lines[k];
        for (uint32_t p = 0; p + 1 < line->point_count; p++) {
            const double *at = &line->points[2 * p];
            bool ends = (x == at[0] && y == at[1]) || (x == at[2] && y == at[3]);
            bool passes = (at[0] == at[2] && x == at[0] && (y - at[1]) * (y - at[3]) < 0.0) ||
                          (at[1] == at[3] && y == at[1] && (x - at[0]) * (x - at[2]) < 0.0);
            met += ends ? 1 : passes ? 2 : 0;
        }
    }
    return met;
}

// Dots where three lines or more meet.
static void draw_junctions(const struct folio_plan *plan)
{
    for (uint32_t i = 0; i < plan->folio->line_count; i++) {
        const struct folio_line *line = &plan->folio->lines[i];
        for (uint32_t end = 0; end < 2 && line->point_count > 1; end++) {
            uint32_t at = end == 0 ? 0 : line->point_count - 1;
            double x = line->points[2 * at];
            double y = line->points[2 * at + 1];
            if (lines_met(plan->folio, x, y) >= 3) {
                vector_ellipse(plan->drawing->vector, x * unit, y * unit, 2.6, 2.6);
                vector_fill(plan->drawing->vector,
                            plan->look->inks[style_of(plan->folio, line->style).ink]);
            }
        }
    }
}

struct segment {
    double x, y; // its middle
    double dx, dy;
    double length;
};

// The segments of a line, the longest first.
static int segments_of(const struct folio_line *line, struct segment *segments, int capacity)
{
    int count = 0;
    for (uint32_t i = 0; i + 1 < line->point_count && count < capacity; i++) {
        const double *p = &line->points[2 * i];
        struct segment segment = {(p[0] + p[2]) / 2.0 * unit,
                                  (p[1] + p[3]) / 2.0 * unit,
                                  (p[2] - p[0]) * unit,
                                  (p[3] - p[1]) * unit,
                                  (fabs(p[2] - p[0]) + fabs(p[3] - p[1])) * unit};
        int at = count++;
        while (at > 0 && segments[at - 1].length < segment.length) {
            segments[at] = segments[at - 1];
            at--;
        }
        segments[at] = segment;
    }
    return count;
}

// The wire's number on a gap of paper, in the middle of its longest segment, or further along.
static void draw_wire_number(struct folio_plan *plan, uint32_t index)
{
    enum { SEGMENTS = 4, SHARES = 5 };
    static const double shares[SHARES] = {0.0, -0.22, 0.22, -0.36, 0.36};
    const struct folio_line *line = &plan->folio->lines[index];
    struct segment segments[SEGMENTS];
    int segment_count = segments_of(line, segments, SEGMENTS);
    struct folio_text_place places[PLACES_MAX];
    int count = 0;
    enum folio_ink ink = style_of(plan->folio, line->style).ink;
    struct vector_font font = font_of(plan->look, number_size, 500, VECTOR_MIDDLE, ink);
    double width = vector_text_box(0.0, 0.0, font, line->label).w;
    for (int i = 0; i < segment_count; i++) {
        bool upright = fabs(segments[i].dx) < fabs(segments[i].dy);
        if (segments[i].length < (upright ? 24.0 : width + 12.0)) {
            continue; // too short to carry a number
        }
        for (int k = 0; k < SHARES && count < PLACES_MAX; k++) {
            places[count++] =
                (struct folio_text_place){segments[i].x + segments[i].dx * shares[k],
                                          segments[i].y + segments[i].dy * shares[k] + 3.7,
                                          font};
        }
    }
    int chosen =
        folio_plan_put(plan, FOLIO_BOX_NUMBER, line->ref, line->label, places, count, index, false);
    if (chosen < 0) {
        return;
    }
    struct vector *vector = plan->drawing->vector;
    struct box box = vector_text_box(places[chosen].x, places[chosen].y, font, line->label);
    vector_rect(vector, (struct box){box.x - 2.0, box.y - 2.0, box.w + 4.0, box.h + 4.0}, 0.0);
    vector_fill(vector, plan->look->inks[FOLIO_PAPER]);
    vector_text(vector, places[chosen].x, places[chosen].y, font, line->label);
    if (line->ref != NULL) {
        add_link(plan->drawing, box, "wire", line->ref);
    }
}

// ---- symbols ---------------------------------------------------------------------------------

static void draw_pin_name(struct folio_plan *plan,
                          const struct element_terminal *terminal,
                          const char *ref,
                          const char *name)
{
    double x = terminal->x;
    double y = terminal->y;
    double down = terminal->side == ELEMENT_SOUTH ? 5.5 : 1.0;
    const struct folio_look *look = plan->look;
    struct vector_font start = font_of(look, pin_size, 400, VECTOR_START, FOLIO_INK2);
    struct vector_font end = font_of(look, pin_size, 400, VECTOR_END, FOLIO_INK2);
    struct folio_text_place upright[] = {
        {x + 5.5, y + down, start},
        {x - 5.5, y + down, end},
        {x + 5.5, y + down + 6.0, start},
        {x + 5.5, y + down - 6.0, start},
        {x - 5.5, y + down + 6.0, end},
        {x - 5.5, y + down - 6.0, end},
        {x + 8.0, y + down, start},
        {x - 8.0, y + down, end},
    };
    bool east = terminal->side == ELEMENT_EAST;
    struct folio_text_place flat[] = {
        {east ? x - 2.0 : x + 2.0, y - 3.5, east ? end : start},
        {east ? x - 2.0 : x + 2.0, y + 10.0, east ? end : start},
        {east ? x + 2.0 : x - 2.0, y - 3.5, east ? start : end},
        {east ? x + 2.0 : x - 2.0, y + 10.0, east ? start : end},
    };
    bool standing = terminal->side == ELEMENT_NORTH || terminal->side == ELEMENT_SOUTH;
    struct folio_text_place *places = standing ? upright : flat;
    int count = standing ? 8 : 4;
    int chosen = folio_plan_put(plan, FOLIO_BOX_PIN, ref, name, places, count, UINT32_MAX, false);
    vector_text(
        plan->drawing->vector, places[chosen].x, places[chosen].y, places[chosen].font, name);
}

static void
draw_pins(struct folio_plan *plan, struct folio_symbols *symbols, const struct folio_symbol *symbol)
{
    const struct element *element = folio_symbols_find(symbols, symbol->symbol);
    struct element_place place = {
        .x = symbol->x * unit, .y = symbol->y * unit, .quarter_turns = (int)symbol->rotation};
    for (uint32_t i = 0; element != NULL && i < symbol->pin_count; i++) {
        if ((int)i < element_terminal_count(element) && symbol->pins[i][0] != '\0') {
            struct element_terminal terminal = element_terminal_placed(element, (int)i, &place);
            draw_pin_name(plan, &terminal, symbol->ref, symbol->pins[i]);
        }
    }
}

// Where the reference of a symbol may stand, the usual places first.
static int label_places(const struct folio_look *look,
                        struct box ink,
                        double notes, // height of what stands under the reference
                        struct folio_text_place *to)
{
    struct vector_font end = font_of(look, label_size, 600, VECTOR_END, FOLIO_INK);
    struct vector_font start = font_of(look, label_size, 600, VECTOR_START, FOLIO_INK);
    struct vector_font middle = font_of(look, label_size, 600, VECTOR_MIDDLE, FOLIO_INK);
    double left = ink.x - 5.0;
    double right = ink.x + ink.w + 5.0;
    double base = ink.y + ink.h / 2.0 + label_size * 0.36 - notes / 2.0;
    int count = 0;
    static const double steps[] = {0.0, -12.0, 12.0, -24.0, 24.0};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        to[count++] = (struct folio_text_place){left, base + steps[i], end};
        to[count++] = (struct folio_text_place){right, base + steps[i], start};
    }
    double above = ink.y - 4.0 - notes;
    double below = ink.y + ink.h + label_size * 0.72 + 4.0;
    double centre = ink.x + ink.w / 2.0;
    const struct folio_text_place more[] = {
        {centre, above, middle},
        {centre, below, middle},
        {ink.x, above, start},
        {centre + 6.0, above, start},
        {centre - 6.0, above, end},
        {centre + 6.0, below, start},
        {centre - 6.0, below, end},
        {left - 12.0, base, end},
        {right + 12.0, base, start},
        {left - 6.0, ink.y + 9.0, end},
        {right + 6.0, ink.y + 9.0, start},
    };
    memcpy(to + count, more, sizeof more);
    return count + (int)(sizeof more / sizeof *more);
}

// The lines of a label: the reference, then what is worth knowing of it.
struct label {
    char lines[1 + NOTES_MAX][FOLIO_TEXT_BYTES];
    int count;
};

static struct label label_of(const char *text)
{
    struct label label = {0};
    while (*text != '\0' && label.count <= NOTES_MAX) {
        size_t length = strcspn(text, "\n");
        (void)snprintf(label.lines[label.count++], FOLIO_TEXT_BYTES, "%.*s", (int)length, text);
        text += length + (text[length] == '\n' ? 1 : 0);
    }
    return label;
}

// Where a line of a label stands, when the reference has that place.
static struct folio_text_place
line_place(const struct folio_look *look, struct folio_text_place place, int line)
{
    if (line > 0) {
        place.y += note_step * line;
        place.font = font_of(look, note_size, 400, place.font.anchor, FOLIO_INK2);
    }
    return place;
}

static struct box line_box(const struct folio_look *look,
                           const struct label *label,
                           struct folio_text_place place,
                           int line)
{
    struct folio_text_place at = line_place(look, place, line);
    return vector_text_box(at.x, at.y, at.font, label->lines[line]);
}

// What a label would lie on at that place, all its lines together.
static int
label_conflicts(struct folio_plan *plan, const struct label *label, struct folio_text_place place)
{
    int conflicts = 0;
    for (int i = 0; i < label->count; i++) {
        struct box box = line_box(plan->look, label, place, i);
        conflicts += folio_plan_conflicts(plan, box, UINT32_MAX);
    }
    return conflicts;
}

static void draw_label(struct folio_plan *plan, uint32_t index)
{
    const struct folio_symbol *symbol = &plan->folio->symbols[index];
    struct label label = label_of(symbol->label);
    struct folio_text_place places[PLACES_MAX];
    int count = label_places(plan->look, plan->inks[index], (label.count - 1) * note_step, places);
    int chosen = 0;
    int least = INT_MAX;
    for (int i = 0; i < count && least > 0; i++) {
        int conflicts = label_conflicts(plan, &label, places[i]);
        chosen = conflicts < least ? i : chosen;
        least = conflicts < least ? conflicts : least;
    }
    for (int i = 0; i < label.count; i++) {
        struct folio_text_place place = line_place(plan->look, places[chosen], i);
        struct box box = line_box(plan->look, &label, places[chosen], i);
        folio_plan_add(plan, FOLIO_BOX_LABEL, symbol->ref, label.lines[i], box);
        vector_text(plan->drawing->vector, place.x, place.y, place.font, label.lines[i]);
    }
    plan->labels[index] = line_box(plan->look, &label, places[chosen], 0);
    add_link(plan->drawing, plan->labels[index], "part", symbol->ref);
}

// ---- cross-references ------------------------------------------------------------------------

static bool is_contact(const struct folio_symbol *symbol)
{
    return strncmp(symbol->symbol, "contact", 7) == 0 || strncmp(symbol->symbol, "pole", 4) == 0;
}

// Points of strips, of the controller and of gauges, exhausts, ways back to the tank and places
// in the plan of the line stand everywhere: lists tell where.
static bool is_point(const struct folio_symbol *symbol)
{
    return strncmp(symbol->symbol, "terminal", 8) == 0 || strncmp(symbol->symbol, "plc", 3) == 0 ||
           strncmp(symbol->symbol, "test_point", 10) == 0 ||
           strncmp(symbol->symbol, "earth", 5) == 0 || strncmp(symbol->symbol, "tube", 4) == 0 ||
           strncmp(symbol->symbol, "exhaust", 7) == 0 || strncmp(symbol->symbol, "tank_", 5) == 0 ||
           strncmp(symbol->symbol, "plan_", 5) == 0;
}

static bool is_coil(const struct folio_symbol *symbol)
{
    return strncmp(symbol->symbol, "coil", 4) == 0;
}

struct other {
    const struct folio *folio;
    const struct folio_symbol *symbol;
    char text[40];
};

static bool is_listed(const struct other *others, int count, const char *text)
{
    for (int i = 0; i < count; i++) {
        if (strcmp(others[i].text, text) == 0) {
            return true;
        }
    }
    return false;
}

// The other symbols of the same component, on all folios.
static int
others_of(const struct folio_plan *plan, const struct folio_symbol *symbol, struct other *others)
{
    int count = 0;
    for (uint32_t f = 0; f < plan->look->folio_count; f++) {
        const struct folio *folio = &plan->look->folios[f];
        for (uint32_t i = 0; i < folio->symbol_count && count < OTHERS_MAX; i++) {
            const struct folio_symbol *other = &folio->symbols[i];
            bool same = strcmp(other->ref, symbol->ref) == 0;
            if (!same || other == symbol || is_point(other)) {
                continue;
            }
            struct other row = {.folio = folio, .symbol = other};
            char place[FOLIO_PLACE_BYTES];
            folio_place(folio, other->x, other->y, place);
            int used = 0;
            if (is_coil(symbol) && other->pin_count > 1) { // which contacts, of a coil
                used = snprintf(row.text,
                                sizeof row.text,
                                "%.6s-%.6s ",
                                other->pins[0],
                                other->pins[other->pin_count - 1]);
            }
            (void)snprintf(
                row.text + used, sizeof row.text - (size_t)used, "/%.12s.%s", folio->id, place);
            if (!is_listed(others, count, row.text)) {
                others[count++] = row;
            }
        }
    }
    return count;
}

// A contact leads to what drives it; the rest of a component to all its other symbols.
static int keep_useful(const struct folio_symbol *symbol, struct other *others, int count)
{
    for (int i = 0; i < count && is_contact(symbol); i++) {
        if (!is_contact(others[i].symbol)) {
            others[0] = others[i];
            return 1;
        }
    }
    return count;
}

static void draw_reference(struct folio_plan *plan,
                           struct folio_text_place place,
                           const struct other *other,
                           const char *ref)
{
    char target[FOLIO_TARGET_BYTES];
    vector_text(plan->drawing->vector, place.x, place.y, place.font, other->text);
    struct box box = vector_text_box(place.x, place.y, place.font, other->text);
    folio_plan_add(plan, FOLIO_BOX_REFERENCE, ref, other->text, box);
    (void)snprintf(target, sizeof target, "%s:%.48s", other->folio->id, ref);
    add_link(plan->drawing, box, "at", target);
}

// Is the whole column of references free there?
static bool is_free(const struct folio_plan *plan,
                    struct folio_text_place place,
                    const struct other *others,
                    int count)
{
    for (int i = 0; i < count; i++) {
        struct box box = vector_text_box(place.x, place.y + i * 11.0, place.font, others[i].text);
        if (folio_plan_conflicts(plan, box, UINT32_MAX) > 0) {
            return false;
        }
    }
    return true;
}

// The places of its other symbols, in a column under the reference or beside the symbol; left out
// where there is no room: the index of the file has them too.
static void draw_references(struct folio_plan *plan, uint32_t index)
{
    const struct box *label = &plan->labels[index];
    const struct folio_symbol *symbol = &plan->folio->symbols[index];
    struct other others[OTHERS_MAX];
    int count = is_point(symbol) ? 0 : keep_useful(symbol, others, others_of(plan, symbol, others));
    struct box ink = plan->inks[index];
    struct vector_font end = font_of(plan->look, reference_size, 500, VECTOR_END, FOLIO_REFERENCE);
    struct vector_font start = end;
    start.anchor = VECTOR_START;
    double high = (count - 1) * 11.0;
    const struct folio_text_place places[] = {
        {label->x + label->w, label->y + label->h + 11.0, end},
        {label->x, label->y + label->h + 11.0, start},
        {label->x + label->w, label->y - 4.0 - high, end},
        {label->x, label->y - 4.0 - high, start},
        {ink.x + ink.w + 5.0, ink.y + ink.h / 2.0 + 3.0 - high / 2.0, start},
        {ink.x - 5.0, ink.y + ink.h / 2.0 + 3.0 - high / 2.0, end},
        {ink.x + ink.w + 5.0, ink.y + 8.0, start},
        {ink.x - 5.0, ink.y + 8.0, end},
        {ink.x + ink.w + 5.0, ink.y + ink.h - high, start},
        {ink.x - 5.0, ink.y + ink.h - high, end},
        {ink.x + ink.w + 16.0, ink.y + ink.h / 2.0 + 3.0 - high / 2.0, start},
        {ink.x - 16.0, ink.y + ink.h / 2.0 + 3.0 - high / 2.0, end},
    };
    for (size_t i = 0; count > 0 && i < sizeof places / sizeof *places; i++) {
        if (!is_free(plan, places[i], others, count)) {
            continue;
        }
        for (int k = 0; k < count; k++) {
            struct folio_text_place place = places[i];
            place.y += k * 11.0;
            draw_reference(plan, place, &others[k], symbol->ref);
        }
        return;
    }
}

// ---- the author's texts ----------------------------------------------------------------------

// A text with the place added to its cross-references, and where those stand in it.
struct prepared {
    char text[FOLIO_TEXT_BYTES];
    size_t starts[4], ends[4];
    struct folio_reference references[4];
    int count;
    bool lost;
};

static struct prepared prepare(const struct folio_look *look, const char *text)
{
    struct prepared prepared = {0};
    struct folio_reference reference;
    size_t at = 0;
    size_t used = 0;
    while (prepared.count < 4 &&
           folio_reference_next(look->folios, look->folio_count, text, at, &reference)) {
        used += (size_t)snprintf(prepared.text + used,
                                 sizeof prepared.text - used,
                                 "%.*s",
                                 (int)(reference.start - at),
                                 text + at);
        used = used < sizeof prepared.text ? used : sizeof prepared.text - 1;
        char place[FOLIO_PLACE_BYTES + 1] = "";
        double x = 0.0;
        double y = 0.0;
        if (reference.folio != NULL && reference.of[0] != '\0' &&
            folio_find(reference.folio, reference.of, &x, &y)) {
            place[0] = '.';
            folio_place(reference.folio, x, y, place + 1);
        }
        prepared.starts[prepared.count] = used;
        used += (size_t)snprintf(
            prepared.text + used, sizeof prepared.text - used, "/%s%s", reference.id, place);
        used = used < sizeof prepared.text ? used : sizeof prepared.text - 1;
        prepared.ends[prepared.count] = used;
        prepared.references[prepared.count++] = reference;
        prepared.lost = prepared.lost || reference.folio == NULL || reference.lost;
        at = reference.end;
    }
    (void)snprintf(prepared.text + used, sizeof prepared.text - used, "%s", text + at);
    return prepared;
}

// Width of the first @p bytes of a text.
static double width_of(struct vector_font font, const char *text, size_t bytes)
{
    char part[FOLIO_TEXT_BYTES];
    (void)snprintf(part, sizeof part, "%.*s", (int)bytes, text);
    font.anchor = VECTOR_START;
    return part[0] == '\0' ? 0.0 : vector_text_box(0.0, 0.0, font, part).w;
}

// The name of a component in "XS:+" or "1Y1".
static void link_reference(struct folio_drawing *drawing,
                           struct box box,
                           const struct folio_reference *reference)
{
    char target[FOLIO_TARGET_BYTES];
    if (reference->of[0] == '\0') {
        add_link(drawing, box, "folio", reference->id);
        return;
    }
    size_t length = strcspn(reference->of, ":");
    (void)snprintf(target, sizeof target, "%s:%.*s", reference->id, (int)length, reference->of);
    add_link(drawing, box, "at", target);
}

static void note_lost(struct folio_drawing *drawing, const char *text)
{
    drawing->lost = grown(drawing->lost, drawing->lost_count, sizeof *drawing->lost);
    (void)text_copy(drawing->lost[drawing->lost_count++], FOLIO_TEXT_BYTES, text);
}

static void draw_text_of(struct folio_plan *plan, const struct folio_text *text)
{
    static const enum vector_anchor anchors[FOLIO_ALIGN_COUNT] = {
        VECTOR_START, VECTOR_MIDDLE, VECTOR_END};
    const char *words = bilingual_pick(text->text, plan->look->language);
    struct prepared prepared = prepare(plan->look, words);
    double size = text->size > 0.0 ? text->size * unit : text_default;
    struct vector_font font = font_of(plan->look, size, 400, anchors[text->align], FOLIO_INK2);
    if (prepared.text[0] == '\0') {
        return;
    }
    double x = text->x * unit;
    double y = text->y * unit;
    struct box box = vector_text_box(x, y, font, prepared.text);
    folio_plan_add(plan, FOLIO_BOX_TEXT, "", prepared.text, box);
    vector_text(plan->drawing->vector, x, y, font, prepared.text);
    for (int i = 0; i < prepared.count && plan->look->folio_count > 0; i++) {
        double from = width_of(font, prepared.text, prepared.starts[i]);
        double to = width_of(font, prepared.text, prepared.ends[i]);
        struct box part = {box.x + from, box.y, to - from, box.h};
        if (prepared.references[i].folio != NULL) {
            link_reference(plan->drawing, part, &prepared.references[i]);
        }
    }
    if (prepared.lost && plan->look->folio_count > 0) {
        note_lost(plan->drawing, words);
    }
}

// ---- sheet -----------------------------------------------------------------------------------

struct pencil {
    struct vector *vector;
    const struct folio_look *look;
};

static struct box scaled(struct box box)
{
    return (struct box){box.x * unit, box.y * unit, box.w * unit, box.h * unit};
}

static void outline(const struct pencil *pencil, struct box box, double width)
{
    vector_rect(pencil->vector, box, 0.0);
    vector_stroke(pencil->vector,
                  (struct vector_pen){.width = width, .colour = pencil->look->inks[FOLIO_FRAME]});
}

static void stripe(const struct pencil *pencil, double x1, double y1, double x2, double y2)
{
    vector_move(pencil->vector, x1, y1);
    vector_line(pencil->vector, x2, y2);
    vector_stroke(pencil->vector,
                  (struct vector_pen){.width = 1.0, .colour = pencil->look->inks[FOLIO_FRAME]});
}

static void draw_frame(const struct pencil *pencil, const struct folio *folio)
{
    struct box sheet = scaled(folio_sheet(folio));
    struct box frame = scaled(folio_frame(folio));
    double edge = frame.x - sheet.x;
    struct vector_font font = font_of(pencil->look, edge * 0.62, 500, VECTOR_MIDDLE, FOLIO_INK2);
    outline(pencil, frame, 1.6);
    char text[4];
    for (int i = 0; i < FOLIO_COLUMNS; i++) {
        double x = frame.x + frame.w * (i + 0.5) / FOLIO_COLUMNS;
        double side = frame.x + frame.w * i / FOLIO_COLUMNS;
        (void)snprintf(text, sizeof text, "%d", i);
        vector_text(pencil->vector, x, frame.y - edge * 0.28, font, text);
        if (i > 0) {
            stripe(pencil, side, frame.y - edge * 0.8, side, frame.y);
        }
    }
    for (int i = 0; i < FOLIO_ROWS; i++) {
        double y = frame.y + frame.h * (i + 0.5) / FOLIO_ROWS;
        double side = frame.y + frame.h * i / FOLIO_ROWS;
        (void)snprintf(text, sizeof text, "%c", 'A' + i);
        vector_text(pencil->vector, frame.x - edge * 0.5, y + edge * 0.22, font, text);
        if (i > 0) {
            stripe(pencil, frame.x - edge * 0.8, side, frame.x, side);
        }
    }
}

// A text cut to a width, with an ellipsis.
static void fitted(const struct pencil *pencil,
                   struct box cell,
                   double share,
                   struct vector_font font,
                   const char *text)
{
    char cut[FOLIO_TEXT_BYTES];
    double room = cell.w * 0.94;
    double width = vector_text_box(0.0, 0.0, font, text).w;
    font.size *= width > room ? fmax(0.7, room / width * 0.99) : 1.0; // smaller, then cut
    size_t length = strlen(text);
    length = length < sizeof cut - 4 ? length : sizeof cut - 4;
    (void)snprintf(cut, sizeof cut, "%.*s", (int)length, text);
    while (length > 0 && vector_text_box(0.0, 0.0, font, cut).w > room) {
        length--;
        while (length > 0 && ((unsigned char)text[length] & 0xC0U) == 0x80U) {
            length--;
        }
        (void)snprintf(cut, sizeof cut, "%.*s…", (int)length, text);
    }
    double x = font.anchor == VECTOR_START ? cell.x + cell.w * 0.03 : cell.x + cell.w / 2.0;
    vector_text(pencil->vector, x, cell.y + cell.h * share, font, cut);
}

// A cell of the title block: a caption, and what it says.
static void block_cell(
    const struct pencil *pencil, struct box cell, const char *caption, const char *text, bool large)
{
    outline(pencil, cell, 1.0);
    struct vector_font small = font_of(pencil->look, cell.h * 0.19, 400, VECTOR_START, FOLIO_INK2);
    struct vector_font main =
        font_of(pencil->look, cell.h * (large ? 0.40 : 0.30), 600, VECTOR_START, FOLIO_INK);
    fitted(pencil, cell, 0.27, small, caption);
    fitted(pencil, cell, 0.74, main, text);
}

static const char *said(const struct folio_look *look, const char *fr, const char *en)
{
    return look->language == LANGUAGE_EN ? en : fr;
}

static void draw_title_block(const struct pencil *pencil, const struct folio *folio)
{
    const struct folio_look *look = pencil->look;
    struct box block = scaled(folio_title_block(folio));
    struct box rest = block;
    char text[64];
    block_cell(pencil,
               box_cut_left(&rest, block.w * 0.30, 0.0),
               said(look, "Équipement", "Equipment"),
               look->line != NULL ? look->line : "",
               false);
    (void)snprintf(text, sizeof text, "%d / %d", look->page, look->page_count);
    if (look->page > 0) {
        block_cell(pencil,
                   box_cut_right(&rest, block.w * 0.09, 0.0),
                   said(look, "Page", "Page"),
                   text,
                   false);
    }
    block_cell(pencil, box_cut_right(&rest, block.w * 0.09, 0.0), "Folio", folio->id, true);
    block_cell(pencil,
               box_cut_right(&rest, block.w * 0.10, 0.0),
               "Date",
               folio->date[0] != '\0' ? folio->date : "—",
               false);
    block_cell(pencil,
               box_cut_right(&rest, block.w * 0.06, 0.0),
               said(look, "Indice", "Revision"),
               folio->revision,
               false);
    block_cell(pencil,
               rest,
               look->trade != NULL ? look->trade : "",
               bilingual_pick(folio->title, look->language),
               false);
}

// ---- the whole -------------------------------------------------------------------------------

static void draw_symbols(struct folio_plan *plan, struct folio_symbols *symbols)
{
    const struct folio *folio = plan->folio;
    for (uint32_t i = 0; i < folio->symbol_count; i++) {
        vector_append(plan->drawing->vector, plan->shapes[i]);
    }
    for (uint32_t i = 0; i < folio->symbol_count; i++) {
        draw_pins(plan, symbols, &folio->symbols[i]);
    }
    for (uint32_t i = 0; i < folio->symbol_count; i++) {
        if (folio->symbols[i].label[0] != '\0') {
            draw_label(plan, i);
        }
    }
    for (uint32_t i = 0; i < folio->line_count; i++) {
        if (folio->lines[i].label[0] != '\0') {
            draw_wire_number(plan, i);
        }
    }
    for (uint32_t i = 0; i < folio->symbol_count; i++) {
        if (folio->symbols[i].label[0] != '\0') {
            draw_references(plan, i);
        }
    }
}

struct folio_drawing *folio_drawing_create(struct folio_symbols *symbols,
                                           const struct folio *folio,
                                           const struct folio_look *look)
{
    struct folio_drawing *drawing = calloc(1, sizeof *drawing);
    ASSERT(drawing != NULL);
    drawing->vector = vector_create();
    drawing->sheet = scaled(folio_sheet(folio));
    struct pencil pencil = {drawing->vector, look};
    struct folio_plan plan;
    folio_plan_init(&plan, symbols, folio, look, drawing);
    draw_frame(&pencil, folio);
    draw_title_block(&pencil, folio);
    for (uint32_t i = 0; i < folio->line_count; i++) {
        draw_line_of(&plan, &folio->lines[i]);
    }
    draw_junctions(&plan);
    for (uint32_t i = 0; i < folio->text_count; i++) {
        draw_text_of(&plan, &folio->texts[i]);
    }
    draw_symbols(&plan, symbols);
    folio_plan_judge(&plan);
    folio_plan_clear(&plan);
    return drawing;
}

void folio_drawing_destroy(struct folio_drawing *drawing)
{
    if (drawing == NULL) {
        return;
    }
    vector_destroy(drawing->vector);
    free(drawing->boxes);
    free(drawing->overlaps);
    free(drawing->links);
    free(drawing->lost);
    free(drawing);
}
