#include "app/canvas/folio_symbols.h"

#include "app/canvas/folio_canvas.h"
#include "app/picture/element.h"
#include "app/picture/vector.h"
#include "app/widgets/theme.h"
#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/base/json.h"
#include "engine/plant/folio.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_BYTES = 64, PATH_BYTES = 512, SYMBOLS_MAX = 128, MAP_BYTES_MAX = 65536 };

// Where Debian's qelectrotech-data puts its collection.
static const char collection[] = "/usr/share/qelectrotech/elements";

static const double unit = 10.0; // drawing units in a grid step
static const double label_size = 13.0;

struct symbol {
    char name[NAME_BYTES];
    char path[PATH_BYTES];
    struct element *element;
    bool tried;
};

struct folio_symbols {
    struct symbol symbols[SYMBOLS_MAX];
    uint32_t count;
};

static void
add_symbol(struct folio_symbols *symbols, const char *assets, const char *name, const char *path)
{
    if (symbols->count >= SYMBOLS_MAX) {
        return;
    }
    struct symbol *symbol = &symbols->symbols[symbols->count++];
    (void)snprintf(symbol->name, sizeof symbol->name, "%s", name);
    (void)snprintf(symbol->path, sizeof symbol->path, "%s/symbols/%s", assets, path);
    if (!file_exists(symbol->path)) {
        (void)snprintf(symbol->path, sizeof symbol->path, "%s/%s", collection, path);
    }
}

struct folio_symbols *folio_symbols_open(const char *assets)
{
    struct folio_symbols *symbols = calloc(1, sizeof *symbols);
    ASSERT(symbols != NULL);
    char path[PATH_BYTES];
    (void)snprintf(path, sizeof path, "%s/symbols/map.json", assets);
    struct error error = {0};
    char *bytes = NULL;
    size_t count = 0;
    struct json *json = NULL;
    if (file_read(path, MAP_BYTES_MAX, &bytes, &count, &error) == STATUS_OK &&
        json_parse(bytes, count, path, &json, &error) == STATUS_OK) {
        const struct json_value *root = json_root(json);
        for (uint32_t i = 0; i < json_count(root); i++) {
            const struct json_value *value = json_at(root, i);
            if (json_is_text(value)) {
                add_symbol(symbols, assets, json_key_at(root, i), json_text(value));
            }
        }
    } else {
        (void)fprintf(stderr, "depanne: %s: %s\n", error.where, error.what);
    }
    json_destroy(json);
    free(bytes);
    return symbols;
}

void folio_symbols_close(struct folio_symbols *symbols)
{
    if (symbols == NULL) {
        return;
    }
    for (uint32_t i = 0; i < symbols->count; i++) {
        element_close(symbols->symbols[i].element);
    }
    free(symbols);
}

const struct element *folio_symbols_find(struct folio_symbols *symbols, const char *name)
{
    for (uint32_t i = 0; i < symbols->count; i++) {
        struct symbol *symbol = &symbols->symbols[i];
        if (strcmp(symbol->name, name) != 0) {
            continue;
        }
        struct error error = {0};
        if (!symbol->tried && element_open(symbol->path, &symbol->element, &error) != STATUS_OK) {
            (void)fprintf(stderr, "depanne: %s: %s\n", error.where, error.what);
            symbol->element = NULL;
        }
        symbol->tried = true;
        return symbol->element;
    }
    return NULL;
}

static struct colour token(bool dark, enum theme_token name)
{
    return theme_token_colour(dark ? THEME_DARK : THEME_LIGHT, name);
}

struct line_style {
    const char *name;
    enum theme_token colour;
    double width;
    double dash, gap;
};

static const struct line_style *style_of(const char *name)
{
    static const struct line_style styles[] = {
        {"wire", THEME_WIRE_DC, 2.0, 0.0, 0.0},
        {"bus", THEME_WIRE_DC, 2.4, 0.0, 0.0},
        {"power", THEME_WIRE_POWER, 2.2, 0.0, 0.0},
        {"ac", THEME_WIRE_AC, 2.0, 0.0, 0.0},
        {"excepted", THEME_WIRE_EXCEPTED, 2.0, 0.0, 0.0},
        {"pe", THEME_WIRE_PE, 2.4, 9.0, 4.0},
        {"neutral", THEME_WIRE_N, 2.2, 0.0, 0.0},
        {"fluid", THEME_FLUID_AIR, 2.6, 0.0, 0.0},
        {"pilot", THEME_FLUID_AIR, 2.0, 5.0, 4.0},
        {"mechanical", THEME_INK2, 1.2, 4.0, 3.0},
        {"frame", THEME_INK2, 1.2, 6.0, 4.0},
    };
    for (size_t i = 0; i < sizeof styles / sizeof styles[0]; i++) {
        if (strcmp(styles[i].name, name) == 0) {
            return &styles[i];
        }
    }
    return &styles[0];
}

static void draw_text(struct vector *vector,
                      double x,
                      double y,
                      double size,
                      int weight,
                      enum vector_anchor anchor,
                      struct colour colour,
                      const char *text)
{
    struct vector_font font = {
        .family = VECTOR_SANS, .size = size, .weight = weight, .anchor = anchor, .colour = colour};
    vector_text(vector, x, y, font, text);
}

// The wire's number on a gap of paper, in the middle of its longest segment.
static void draw_wire_number(struct vector *vector, const struct folio_line *line, bool dark)
{
    double best = 0.0;
    uint32_t at = 0;
    for (uint32_t i = 0; i + 1 < line->point_count; i++) {
        double dx = line->points[2 * i + 2] - line->points[2 * i];
        double dy = line->points[2 * i + 3] - line->points[2 * i + 1];
        double length = dx * dx + dy * dy;
        if (length > best) {
            best = length;
            at = i;
        }
    }
    if (best < 9.0) { // [grid²]: too short to carry a number
        return;
    }
    double x = (line->points[2 * at] + line->points[2 * at + 2]) / 2.0 * unit;
    double y = (line->points[2 * at + 1] + line->points[2 * at + 3]) / 2.0 * unit;
    double half = 3.3 * (double)strlen(line->label) + 2.5;
    vector_rect(vector, (struct box){x - half, y - 6.5, 2.0 * half, 13.0}, 0.0);
    vector_fill(vector, token(dark, THEME_PAPER));
    draw_text(vector,
              x,
              y + 3.7,
              10.2,
              500,
              VECTOR_MIDDLE,
              token(dark, style_of(line->style)->colour),
              line->label);
}

static void draw_line_of(struct vector *vector, const struct folio_line *line, bool dark)
{
    const struct line_style *style = style_of(line->style);
    for (uint32_t i = 0; i < line->point_count; i++) {
        double x = line->points[2 * i] * unit;
        double y = line->points[2 * i + 1] * unit;
        if (i == 0) {
            vector_move(vector, x, y);
        } else {
            vector_line(vector, x, y);
        }
    }
    vector_stroke(vector,
                  (struct vector_pen){.width = style->width,
                                      .colour = token(dark, style->colour),
                                      .dash = style->dash,
                                      .gap = style->gap});
}

static void draw_pin_name(struct vector *vector,
                          const struct element_terminal *terminal,
                          const char *name,
                          bool dark)
{
    double x = terminal->x;
    double y = terminal->y;
    enum vector_anchor anchor = VECTOR_START;
    switch (terminal->side) {
    case ELEMENT_NORTH:
        x += 4.0;
        y += 1.0;
        break;
    case ELEMENT_SOUTH:
        x += 4.0;
        y += 6.0;
        break;
    case ELEMENT_EAST:
        x -= 2.0;
        y -= 3.5;
        anchor = VECTOR_END;
        break;
    case ELEMENT_WEST:
        x += 2.0;
        y -= 3.5;
        break;
    }
    draw_text(vector, x, y, 9.0, 400, anchor, token(dark, THEME_INK2), name);
}

// Does a line of the sheet go through that box [drawing units]?
static bool is_crossed(const struct folio *folio, struct box box)
{
    for (uint32_t i = 0; i < folio->line_count; i++) {
        const struct folio_line *line = &folio->lines[i];
        for (uint32_t k = 0; k + 1 < line->point_count; k++) {
            const double *p = &line->points[2 * k];
            double left = fmin(p[0], p[2]) * unit;
            double top = fmin(p[1], p[3]) * unit;
            double right = fmax(p[0], p[2]) * unit;
            double bottom = fmax(p[1], p[3]) * unit;
            if (right > box.x && left < box.x + box.w && bottom > box.y && top < box.y + box.h) {
                return true;
            }
        }
    }
    return false;
}

// The reference, at the left of the symbol; elsewhere when a line goes through there.
static void draw_label(struct vector *vector,
                       const struct folio *folio,
                       const struct folio_symbol *symbol,
                       struct box frame,
                       bool dark)
{
    double width = label_size * 0.62 * (double)strlen(symbol->label);
    double middle = frame.y + frame.h / 2.0;
    double right = frame.x + frame.w;
    const struct {
        double x, y; // end or start of the text, its middle
        enum vector_anchor anchor;
    } places[] = {
        {frame.x - 5.0, middle, VECTOR_END},
        {right + 5.0, middle, VECTOR_START},
        {frame.x - 3.0, frame.y + 4.0, VECTOR_END},
        {right + 3.0, frame.y + 4.0, VECTOR_START},
        {frame.x - 3.0, frame.y + frame.h - 4.0, VECTOR_END},
    };
    size_t chosen = 0;
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        double x = places[i].anchor == VECTOR_END ? places[i].x - width : places[i].x;
        if (!is_crossed(folio, (struct box){x, places[i].y - 7.0, width, 14.0})) {
            chosen = i;
            break;
        }
    }
    draw_text(vector,
              places[chosen].x,
              places[chosen].y + label_size * 0.36,
              label_size,
              600,
              places[chosen].anchor,
              token(dark, THEME_INK),
              symbol->label);
}

static void draw_symbol(struct folio_symbols *symbols,
                        struct vector *vector,
                        const struct folio *folio,
                        const struct folio_symbol *symbol,
                        bool dark)
{
    const struct element *element = folio_symbols_find(symbols, symbol->symbol);
    struct element_place place = {.x = symbol->x * unit,
                                  .y = symbol->y * unit,
                                  .quarter_turns = (int)symbol->rotation,
                                  .ink = token(dark, THEME_INK),
                                  .paper = token(dark, THEME_PAPER),
                                  .with_texts = true};
    struct box frame = {symbol->x * unit - 15.0, symbol->y * unit - 15.0, 30.0, 30.0};
    if (element == NULL) {
        vector_rect(vector, frame, 2.0);
        vector_stroke(vector, (struct vector_pen){.width = 1.4, .colour = token(dark, THEME_INK)});
    } else {
        element_draw(element, &place, vector);
        struct box own = element_frame(element);
        bool turned = symbol->rotation % 2 == 1;
        frame = turned ? (struct box){place.x + own.y, place.y + own.x, own.h, own.w}
                       : (struct box){place.x + own.x, place.y + own.y, own.w, own.h};
        for (uint32_t i = 0; i < symbol->pin_count && (int)i < element_terminal_count(element);
             i++) {
            struct element_terminal terminal = element_terminal_placed(element, (int)i, &place);
            draw_pin_name(vector, &terminal, symbol->pins[i], dark);
        }
    }
    if (symbol->label[0] != '\0') {
        draw_label(vector, folio, symbol, frame, dark);
    }
}

// Dots where three lines or more meet.
static void draw_junctions(struct vector *vector, const struct folio *folio, bool dark)
{
    for (uint32_t i = 0; i < folio->line_count; i++) {
        const struct folio_line *line = &folio->lines[i];
        for (uint32_t end = 0; end < 2 && line->point_count > 1; end++) {
            uint32_t at = end == 0 ? 0 : line->point_count - 1;
            double x = line->points[2 * at];
            double y = line->points[2 * at + 1];
            int met = 0;
            for (uint32_t k = 0; k < folio->line_count; k++) {
                const struct folio_line *other = &folio->lines[k];
                for (uint32_t p = 0; p + 1 < other->point_count; p++) {
                    double x1 = other->points[2 * p];
                    double y1 = other->points[2 * p + 1];
                    double x2 = other->points[2 * p + 2];
                    double y2 = other->points[2 * p + 3];
                    bool ends = (x == x1 && y == y1) || (x == x2 && y == y2);
                    bool crosses = (x1 == x2 && x == x1 && (y - y1) * (y - y2) < 0.0) ||
                                   (y1 == y2 && y == y1 && (x - x1) * (x - x2) < 0.0);
                    met += ends ? 1 : crosses ? 2 : 0;
                }
            }
            if (met >= 3) {
                vector_ellipse(vector, x * unit, y * unit, 2.6, 2.6);
                vector_fill(vector, token(dark, style_of(line->style)->colour));
            }
        }
    }
}

struct vector *folio_vector(struct folio_symbols *symbols, const struct folio *folio, bool dark)
{
    struct vector *vector = vector_create();
    for (uint32_t i = 0; i < folio->line_count; i++) {
        draw_line_of(vector, &folio->lines[i], dark);
    }
    draw_junctions(vector, folio, dark);
    for (uint32_t i = 0; i < folio->symbol_count; i++) {
        draw_symbol(symbols, vector, folio, &folio->symbols[i], dark);
    }
    for (uint32_t i = 0; i < folio->line_count; i++) {
        if (folio->lines[i].label != NULL && folio->lines[i].label[0] != '\0') {
            draw_wire_number(vector, &folio->lines[i], dark);
        }
    }
    return vector;
}
