#include "app/picture/element.h"

#include "app/picture/vector.h"
#include "engine/base/assert.h"
#include "engine/base/text.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ELEMENT_POINTS_MAX = 256 };

// The collection gives text sizes in points; its drawing unit is a pixel of 96 to the inch.
static const double units_per_point = 96.0 / 72.0;
static const double default_line = 1.8; // width of a normal line

enum paint_kind { PAINT_NONE, PAINT_INK, PAINT_PAPER, PAINT_COLOUR };

struct paint {
    enum paint_kind kind;
    struct colour colour; // when PAINT_COLOUR
};

struct shape {
    struct path path; // owned
    struct paint line;
    struct paint fill;
    double weight; // share of a normal line; 0 draws no outline
    double dash;
    double gap;
};

struct label {
    double x;
    double y; // of the baseline
    double size;
    double rotation;
    bool is_label; // the dynamic field of the reference
    char text[ELEMENT_NAME_BYTES_MAX];
};

struct element {
    struct box frame;
    char name_fr[ELEMENT_NAME_BYTES_MAX];
    char name_en[ELEMENT_NAME_BYTES_MAX];
    struct shape *shapes;
    int shape_count;
    struct label *labels;
    int label_count;
    struct element_terminal *terminals;
    int terminal_count;
};

// ---- reading ---------------------------------------------------------------------------------

static void *grown(void *array, int count, size_t item)
{
    // Powers of two: a new block when the count reaches one.
    if ((count & (count - 1)) == 0) {
        array = realloc(array, (size_t)(count == 0 ? 1 : count * 2) * item);
        ASSERT(array != NULL);
    }
    return array;
}

static bool is_named(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static bool attribute(xmlNode *node, const char *name, char *to, size_t size)
{
    to[0] = '\0';
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    if (value == NULL) {
        return false;
    }
    (void)text_copy(to, size, (const char *)value);
    xmlFree(value);
    return true;
}

static double number(xmlNode *node, const char *name, double absent)
{
    char text[64];
    if (!attribute(node, name, text, sizeof text)) {
        return absent;
    }
    double value = strtod(text, NULL);
    return isfinite(value) ? value : absent;
}

static const struct {
    const char *name;
    uint32_t rgb;
} named_colours[] = {
    {"red", 0xD0021B},
    {"green", 0x2E8B57},
    {"blue", 0x1C4F8F},
    {"yellow", 0xE6C200},
    {"orange", 0xE69F00},
    {"brun", 0x7A4B1E},
    {"brown", 0x7A4B1E},
    {"purple", 0x7B4B94},
    {"cyan", 0x3EA7C4},
    {"magenta", 0xB0628F},
    {"gray", 0x8A949C},
    {"lightgray", 0xD3D8DC},
    {"HTMLBlueDarkBlue", 0x1C3A8F},
    {"HTMLOrangeOrange", 0xE69F00},
    {"HTMLGrayDarkSlateGray", 0x3B4A52},
    {"HTMLBlueDodgerBlue", 0x3E8FD0},
    {"HTMLGreenLimeGreen", 0x3FA64B},
    {"HTMLYellowGold", 0xE6C200},
};

static struct paint paint_named(const char *name)
{
    if (strcmp(name, "none") == 0 || name[0] == '\0') {
        return (struct paint){PAINT_NONE, {0}};
    }
    if (strcmp(name, "white") == 0 || strstr(name, "White") != NULL) {
        return (struct paint){PAINT_PAPER, {0}};
    }
    for (size_t i = 0; i < sizeof named_colours / sizeof named_colours[0]; i++) {
        if (strcmp(name, named_colours[i].name) == 0) {
            return (struct paint){PAINT_COLOUR, colour_rgb(named_colours[i].rgb)};
        }
    }
    return (struct paint){PAINT_INK, {0}};
}

// The value of one key of "line-style:normal;line-weight:thin;filling:none;color:black".
static void style_value(const char *style, const char *key, char *to, size_t size)
{
    to[0] = '\0';
    size_t key_length = strlen(key);
    for (const char *p = style; p != NULL; p = strchr(p, ';')) {
        p += *p == ';';
        if (strncmp(p, key, key_length) == 0 && p[key_length] == ':') {
            p += key_length + 1;
            size_t length = strcspn(p, ";");
            snprintf(to, size, "%.*s", (int)length, p);
            return;
        }
    }
}

static void read_style(xmlNode *node, struct shape *shape)
{
    char style[256] = "";
    char value[64];
    attribute(node, "style", style, sizeof style);
    style_value(style, "filling", value, sizeof value);
    shape->fill = paint_named(value);
    style_value(style, "color", value, sizeof value);
    shape->line = paint_named(value[0] == '\0' ? "black" : value);
    style_value(style, "line-weight", value, sizeof value);
    shape->weight = 1.0;
    if (strcmp(value, "thin") == 0) {
        shape->weight = 0.7;
    } else if (strcmp(value, "hight") == 0) {
        shape->weight = 1.7;
    } else if (strcmp(value, "eleve") == 0) {
        shape->weight = 3.0;
    } else if (strcmp(value, "none") == 0) {
        shape->weight = 0.0;
    }
    style_value(style, "line-style", value, sizeof value);
    if (strcmp(value, "dashed") == 0) {
        shape->dash = 4.0;
        shape->gap = 3.0;
    } else if (strcmp(value, "dotted") == 0) {
        shape->dash = 1.5;
        shape->gap = 2.0;
    } else if (strcmp(value, "dashdotted") == 0) {
        shape->dash = 6.0;
        shape->gap = 2.5;
    }
}

static struct shape *new_shape(struct element *element, xmlNode *node)
{
    element->shapes = grown(element->shapes, element->shape_count, sizeof *element->shapes);
    struct shape *shape = &element->shapes[element->shape_count];
    element->shape_count++;
    *shape = (struct shape){0};
    read_style(node, shape);
    return shape;
}

// An arrow head, circle or diamond at (x, y), the line coming from (from_x, from_y).
static void read_line_end(struct element *element,
                          xmlNode *node,
                          const char *end,
                          double length,
                          struct point tip,
                          struct point from)
{
    double distance = hypot(tip.x - from.x, tip.y - from.y);
    if (strcmp(end, "none") == 0 || end[0] == '\0' || distance == 0.0) {
        return;
    }
    double ux = (from.x - tip.x) / distance;
    double uy = (from.y - tip.y) / distance;
    struct shape *shape = new_shape(element, node);
    struct path *path = &shape->path;
    shape->fill = shape->line;
    if (strcmp(end, "circle") == 0) {
        double r = length / 2.0;
        path_arc(path, tip.x + ux * r, tip.y + uy * r, r, r, 0.0, 360.0);
        path_close(path);
        return;
    }
    double middle = strcmp(end, "diamond") == 0 ? length / 2.0 : length;
    double half = strcmp(end, "diamond") == 0 ? length / 2.0 : length * 0.55;
    struct point left = {tip.x + ux * middle - uy * half, tip.y + uy * middle + ux * half};
    struct point right = {tip.x + ux * middle + uy * half, tip.y + uy * middle - ux * half};
    path_move(path, left.x, left.y);
    path_line(path, tip.x, tip.y);
    path_line(path, right.x, right.y);
    if (strcmp(end, "simple") == 0) {
        shape->fill.kind = PAINT_NONE;
        return;
    }
    if (strcmp(end, "diamond") == 0) {
        path_line(path, tip.x + ux * length, tip.y + uy * length);
    }
    path_close(path);
}

static void read_line(struct element *element, xmlNode *node)
{
    struct point a = {number(node, "x1", 0.0), number(node, "y1", 0.0)};
    struct point b = {number(node, "x2", 0.0), number(node, "y2", 0.0)};
    struct shape *shape = new_shape(element, node);
    shape->fill.kind = PAINT_NONE;
    path_move(&shape->path, a.x, a.y);
    path_line(&shape->path, b.x, b.y);
    char end[16];
    attribute(node, "end1", end, sizeof end);
    read_line_end(element, node, end, number(node, "length1", 1.5) * 2.0, a, b);
    attribute(node, "end2", end, sizeof end);
    read_line_end(element, node, end, number(node, "length2", 1.5) * 2.0, b, a);
}

static void read_round(struct element *element, xmlNode *node)
{
    double diameter = number(node, "diameter", -1.0);
    double width = diameter >= 0.0 ? diameter : number(node, "width", 0.0);
    double height = diameter >= 0.0 ? diameter : number(node, "height", 0.0);
    double x = number(node, "x", 0.0) + width / 2.0;
    double y = number(node, "y", 0.0) + height / 2.0;
    struct shape *shape = new_shape(element, node);
    if (is_named(node, "arc")) {
        shape->fill.kind = PAINT_NONE;
        // The collection turns the other way round than the screen does.
        path_arc(&shape->path,
                 x,
                 y,
                 width / 2.0,
                 height / 2.0,
                 -number(node, "start", 0.0),
                 -number(node, "angle", 90.0));
    } else {
        path_arc(&shape->path, x, y, width / 2.0, height / 2.0, 0.0, 360.0);
        path_close(&shape->path);
    }
}

static void read_rect(struct element *element, xmlNode *node)
{
    struct box box = {number(node, "x", 0.0),
                      number(node, "y", 0.0),
                      number(node, "width", 0.0),
                      number(node, "height", 0.0)};
    struct shape *shape = new_shape(element, node);
    path_rect(&shape->path, box, number(node, "rx", 0.0));
}

static void read_polygon(struct element *element, xmlNode *node)
{
    char closed[16];
    struct shape *shape = new_shape(element, node);
    for (int i = 1; i <= ELEMENT_POINTS_MAX; i++) {
        char name_x[16];
        char name_y[16];
        snprintf(name_x, sizeof name_x, "x%d", i);
        snprintf(name_y, sizeof name_y, "y%d", i);
        if (xmlHasProp(node, (const xmlChar *)name_x) == NULL) {
            break;
        }
        path_line(&shape->path, number(node, name_x, 0.0), number(node, name_y, 0.0));
    }
    attribute(node, "closed", closed, sizeof closed);
    if (strcmp(closed, "false") != 0 && shape->path.point_count > 2) {
        path_close(&shape->path);
    }
}

static struct label *new_label(struct element *element)
{
    element->labels = grown(element->labels, element->label_count, sizeof *element->labels);
    struct label *label = &element->labels[element->label_count];
    element->label_count++;
    *label = (struct label){.size = 9.0 * units_per_point};
    return label;
}

// The size of a font written "Sans Serif,4,-1,5,25,0,0,0,0,0", in points.
static double font_points(xmlNode *node)
{
    char font[128];
    if (attribute(node, "font", font, sizeof font)) {
        const char *comma = strchr(font, ',');
        double points = comma == NULL ? 0.0 : strtod(comma + 1, NULL);
        if (points > 0.0) {
            return points;
        }
    }
    double points = number(node, "font_size", number(node, "size", 9.0));
    return points > 0.0 ? points : 9.0;
}

static void read_text(struct element *element, xmlNode *node)
{
    struct label *label = new_label(element);
    label->x = number(node, "x", 0.0);
    label->y = number(node, "y", 0.0);
    label->rotation = number(node, "rotation", 0.0);
    label->size = font_points(node) * units_per_point;
    attribute(node, "text", label->text, sizeof label->text);
}

// A field: the reference if that is what it shows, else its own text.
static void read_field(struct element *element, xmlNode *node)
{
    struct label *label = new_label(element);
    label->x = number(node, "x", 0.0);
    label->rotation = number(node, "rotation", 0.0);
    label->size = font_points(node) * units_per_point;
    char tag[32];
    attribute(node, "tagg", tag, sizeof tag);
    label->is_label = strcmp(tag, "label") == 0;
    if (is_named(node, "input")) {
        label->y = number(node, "y", 0.0) + label->size * 0.35; // given by its middle
        attribute(node, "text", label->text, sizeof label->text);
        return;
    }
    label->y = number(node, "y", 0.0) + label->size * 1.3; // given by its top
    for (xmlNode *child = node->children; child != NULL; child = child->next) {
        if (!is_named(child, "text") && !is_named(child, "info_name")) {
            continue;
        }
        xmlChar *content = xmlNodeGetContent(child);
        if (is_named(child, "info_name")) {
            label->is_label = strcmp((const char *)content, "label") == 0;
        } else {
            (void)text_copy(label->text, sizeof label->text, (const char *)content);
        }
        xmlFree(content);
    }
}

static void read_terminal(struct element *element, xmlNode *node)
{
    element->terminals =
        grown(element->terminals, element->terminal_count, sizeof *element->terminals);
    struct element_terminal *terminal = &element->terminals[element->terminal_count];
    element->terminal_count++;
    *terminal = (struct element_terminal){.x = number(node, "x", 0.0), .y = number(node, "y", 0.0)};
    char side[8];
    attribute(node, "orientation", side, sizeof side);
    switch (side[0]) {
    case 'e':
        terminal->side = ELEMENT_EAST;
        break;
    case 's':
        terminal->side = ELEMENT_SOUTH;
        break;
    case 'w':
        terminal->side = ELEMENT_WEST;
        break;
    default:
        terminal->side = ELEMENT_NORTH;
        break;
    }
    if (!attribute(node, "name", terminal->name, sizeof terminal->name) ||
        terminal->name[0] == '\0') {
        attribute(node, "number", terminal->name, sizeof terminal->name);
    }
    if (strcmp(terminal->name, "_") == 0) {
        terminal->name[0] = '\0';
    }
}

static void read_part(struct element *element, xmlNode *node)
{
    if (is_named(node, "line")) {
        read_line(element, node);
    } else if (is_named(node, "rect")) {
        read_rect(element, node);
    } else if (is_named(node, "polygon")) {
        read_polygon(element, node);
    } else if (is_named(node, "circle") || is_named(node, "ellipse") || is_named(node, "arc")) {
        read_round(element, node);
    } else if (is_named(node, "text")) {
        read_text(element, node);
    } else if (is_named(node, "dynamic_text") || is_named(node, "input")) {
        read_field(element, node);
    } else if (is_named(node, "terminal")) {
        read_terminal(element, node);
    }
}

static void read_names(struct element *element, xmlNode *names)
{
    for (xmlNode *node = names->children; node != NULL; node = node->next) {
        char language[8];
        if (!is_named(node, "name") || !attribute(node, "lang", language, sizeof language)) {
            continue;
        }
        xmlChar *content = xmlNodeGetContent(node);
        if (strcmp(language, "fr") == 0) {
            (void)text_copy(element->name_fr, sizeof element->name_fr, (const char *)content);
        } else if (strcmp(language, "en") == 0) {
            (void)text_copy(element->name_en, sizeof element->name_en, (const char *)content);
        }
        xmlFree(content);
    }
}

static void read_definition(struct element *element, xmlNode *root)
{
    element->frame = (struct box){-number(root, "hotspot_x", 0.0),
                                  -number(root, "hotspot_y", 0.0),
                                  fmax(0.0, number(root, "width", 0.0)),
                                  fmax(0.0, number(root, "height", 0.0))};
    for (xmlNode *node = root->children; node != NULL; node = node->next) {
        if (is_named(node, "names")) {
            read_names(element, node);
        } else if (is_named(node, "description")) {
            for (xmlNode *part = node->children; part != NULL; part = part->next) {
                read_part(element, part);
            }
        }
    }
}

enum status element_open(const char *path, struct element **element, struct error *error)
{
    *element = NULL;
    xmlDoc *document =
        xmlReadFile(path, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (document == NULL) {
        const xmlError *last = xmlGetLastError();
        bool unread = last == NULL || last->domain == XML_FROM_IO;
        return error_set(error,
                         unread ? STATUS_FILE : STATUS_SYNTAX,
                         path,
                         unread ? "the symbol cannot be read"
                                : "the symbol is not well-formed XML");
    }
    xmlNode *root = xmlDocGetRootElement(document);
    if (root == NULL || !is_named(root, "definition")) {
        xmlFreeDoc(document);
        return error_set(error, STATUS_SYNTAX, path, "this is not a QElectroTech element");
    }
    struct element *made = calloc(1, sizeof *made);
    ASSERT(made != NULL);
    read_definition(made, root);
    xmlFreeDoc(document);
    *element = made;
    return STATUS_OK;
}

void element_close(struct element *element)
{
    if (element == NULL) {
        return;
    }
    for (int i = 0; i < element->shape_count; i++) {
        path_clear(&element->shapes[i].path);
    }
    free(element->shapes);
    free(element->labels);
    free(element->terminals);
    free(element);
}

const char *element_name(const struct element *element, const char *language)
{
    bool french = strcmp(language, "fr") == 0;
    const char *first = french ? element->name_fr : element->name_en;
    const char *second = french ? element->name_en : element->name_fr;
    return first[0] != '\0' ? first : second;
}

struct box element_frame(const struct element *element)
{
    return element->frame;
}

int element_terminal_count(const struct element *element)
{
    return element->terminal_count;
}

const struct element_terminal *element_terminal(const struct element *element, int index)
{
    ASSERT(index >= 0 && index < element->terminal_count);
    return &element->terminals[index];
}

int element_terminal_find(const struct element *element, const char *name)
{
    for (int i = 0; i < element->terminal_count; i++) {
        if (strcmp(element->terminals[i].name, name) == 0) {
            return i;
        }
    }
    return -1;
}

// ---- drawing ---------------------------------------------------------------------------------

static struct point placed(const struct element_place *place, double x, double y)
{
    if (place->mirrored) {
        x = -x;
    }
    for (int i = 0; i < (place->quarter_turns & 3); i++) {
        double turned = -y;
        y = x;
        x = turned;
    }
    return (struct point){place->x + x, place->y + y};
}

static struct colour paint_colour(const struct element_place *place, struct paint paint)
{
    switch (paint.kind) {
    case PAINT_PAPER:
        return place->paper;
    case PAINT_COLOUR:
        return place->keep_colours ? paint.colour : place->ink;
    case PAINT_NONE:
    case PAINT_INK:
        break;
    }
    return place->ink;
}

static void
add_placed_path(const struct path *path, const struct element_place *place, struct vector *vector)
{
    const struct point *p = path->points;
    for (int i = 0; i < path->verb_count; i++) {
        struct point q[3];
        int count = path->verbs[i] == PATH_CURVE ? 3 : path->verbs[i] == PATH_CLOSE ? 0 : 1;
        for (int k = 0; k < count; k++) {
            q[k] = placed(place, p[k].x, p[k].y);
        }
        p += count;
        switch ((enum path_verb)path->verbs[i]) {
        case PATH_MOVE:
            vector_move(vector, q[0].x, q[0].y);
            break;
        case PATH_LINE:
            vector_line(vector, q[0].x, q[0].y);
            break;
        case PATH_CURVE:
            vector_curve(vector, q[0].x, q[0].y, q[1].x, q[1].y, q[2].x, q[2].y);
            break;
        case PATH_CLOSE:
            vector_close(vector);
            break;
        }
    }
}

static void
draw_shape(const struct shape *shape, const struct element_place *place, struct vector *vector)
{
    double line = place->line > 0.0 ? place->line : default_line;
    struct vector_pen pen = {
        .width = fmax(line * shape->weight, 0.01),
        .colour = paint_colour(place, shape->line),
        .dash = shape->dash,
        .gap = shape->gap,
        .round_caps = shape->dash == 0.0,
    };
    bool filled = shape->fill.kind != PAINT_NONE;
    bool stroked = shape->line.kind != PAINT_NONE && shape->weight > 0.0;
    if (shape->path.point_count == 0 || (!filled && !stroked)) {
        return;
    }
    add_placed_path(&shape->path, place, vector);
    if (filled && stroked) {
        vector_fill_stroke(vector, paint_colour(place, shape->fill), pen);
    } else if (filled) {
        vector_fill(vector, paint_colour(place, shape->fill));
    } else {
        vector_stroke(vector, pen);
    }
}

static void
draw_label(const struct label *label, const struct element_place *place, struct vector *vector)
{
    const char *text = label->text;
    if (label->is_label) {
        text = place->label;
    } else if (!place->with_texts) {
        text = NULL;
    }
    if (text == NULL || text[0] == '\0') {
        return;
    }
    struct point at = placed(place, label->x, label->y);
    // Texts are never seen in a mirror; a quarter turn is read from below or from the right.
    double angle = fmod(label->rotation + 90.0 * (place->quarter_turns & 1), 360.0);
    vector_text(vector,
                at.x,
                at.y,
                (struct vector_font){.size = label->size,
                                     .weight = label->is_label ? 600 : 400,
                                     .angle = angle,
                                     .colour = place->ink},
                text);
}

void element_draw(const struct element *element,
                  const struct element_place *place,
                  struct vector *vector)
{
    for (int i = 0; i < element->shape_count; i++) {
        draw_shape(&element->shapes[i], place, vector);
    }
    for (int i = 0; i < element->label_count; i++) {
        draw_label(&element->labels[i], place, vector);
    }
}

struct element_terminal
element_terminal_placed(const struct element *element, int index, const struct element_place *place)
{
    struct element_terminal terminal = *element_terminal(element, index);
    struct point at = placed(place, terminal.x, terminal.y);
    int side = (int)terminal.side;
    if (place->mirrored && (terminal.side == ELEMENT_EAST || terminal.side == ELEMENT_WEST)) {
        side += 2;
    }
    terminal.x = at.x;
    terminal.y = at.y;
    terminal.side = (enum element_side)((side + place->quarter_turns) & 3);
    return terminal;
}
