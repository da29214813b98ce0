#include "app/picture/svg.h"

#include "app/picture/surface.h"
#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/text.h"

#include <librsvg/rsvg.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SVG_BYTES_MAX = 16 * 1024 * 1024, SVG_DEPTH_MAX = 64, SVG_RENDER_PIXELS_MAX = 8192 };

// An element that has an id.
struct svg_entry {
    char *id;
    char *title; // NULL when it has none
    char *path;  // the d attribute of an axis, or NULL
    int parent;  // index of the nearest ancestor with an id, or -1
    int next;    // the next layer of the same `st-NAME`, or -1
    bool box_known;
    struct box box;
    struct box ink;
};

struct svg {
    RsvgHandle *drawn;    // with the theme and what is hidden
    RsvgHandle *parts;    // with the theme, hiding only parts within parts
    RsvgHandle *measured; // with nothing hidden: geometry comes from here
    struct svg_entry *entries;
    int entry_count;
    int entry_capacity;
    int *by_id;    // [slot_count] first entry of that id, -1 for none
    int *by_state; // [slot_count] first layer of that `st-NAME`
    size_t slot_count;
    struct box view;
    char *css;      // the theme
    char *part;     // what the drawn handle's stylesheet was made for; NULL for the whole
    bool style_set; // the drawn handle has its stylesheet
    bool parts_set; // the parts handle has its own
    unsigned version;
    uint64_t hash;
};

static char *copy_text(const char *text)
{
    char *copy = strdup(text);
    ASSERT(copy != NULL);
    return copy;
}

static char *copy_attribute(xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    if (value == NULL) {
        return NULL;
    }
    char *copy = copy_text((const char *)value);
    xmlFree(value);
    return copy;
}

static char *title_of(xmlNode *node)
{
    for (xmlNode *child = node->children; child != NULL; child = child->next) {
        if (child->type == XML_ELEMENT_NODE && strcmp((const char *)child->name, "title") == 0) {
            xmlChar *content = xmlNodeGetContent(child);
            char *copy = copy_text((const char *)content);
            xmlFree(content);
            return copy;
        }
    }
    return NULL;
}

static int add_entry(struct svg *svg, xmlNode *node, char *id, int parent)
{
    if (svg->entry_count == svg->entry_capacity) {
        svg->entry_capacity = svg->entry_capacity * 2 + 64;
        svg->entries = realloc(svg->entries, (size_t)svg->entry_capacity * sizeof *svg->entries);
        ASSERT(svg->entries != NULL);
    }
    struct svg_entry *entry = &svg->entries[svg->entry_count];
    *entry = (struct svg_entry){
        .id = id,
        .title = title_of(node),
        .path = text_starts_with(id, "axis-") ? copy_attribute(node, "d") : NULL,
        .parent = parent,
        .next = -1,
    };
    svg->entry_count++;
    return svg->entry_count - 1;
}

// Notes every id under a node. The tree's depth was limited by the parser.
static void index_ids(struct svg *svg, xmlNode *node, int parent, int depth)
{
    for (; node != NULL; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || depth > SVG_DEPTH_MAX) {
            continue;
        }
        char *id = copy_attribute(node, "id");
        int here = id == NULL ? parent : add_entry(svg, node, id, parent);
        index_ids(svg, node->children, here, depth + 1);
    }
}

// Bytes of an id up to its last dash: "st-1B1" of "st-1B1-on".
static size_t state_name_length(const char *id)
{
    const char *dash = strrchr(id, '-');
    return dash == NULL ? strlen(id) : (size_t)(dash - id);
}

// Where a name stands in one of the tables, or the free slot where it would. Ids that are there twice
// keep the first.
static size_t slot_of(const struct svg *svg, const int *slots, const char *name, size_t length)
{
    size_t slot = (size_t)(hash64(name, length, 0) % svg->slot_count);
    for (; slots[slot] >= 0; slot = (slot + 1) % svg->slot_count) {
        const char *id = svg->entries[slots[slot]].id;
        size_t here = slots == svg->by_state ? state_name_length(id) : strlen(id);
        if (here == length && memcmp(id, name, length) == 0) {
            break;
        }
    }
    return slot;
}

static int *empty_slots(size_t count)
{
    int *slots = malloc(count * sizeof *slots);
    ASSERT(slots != NULL);
    for (size_t i = 0; i < count; i++) {
        slots[i] = -1;
    }
    return slots;
}

static void note_state(struct svg *svg, int index)
{
    const char *id = svg->entries[index].id;
    size_t slot = slot_of(svg, svg->by_state, id, state_name_length(id));
    int last = svg->by_state[slot];
    if (last < 0) {
        svg->by_state[slot] = index;
        return;
    }
    while (svg->entries[last].next >= 0) {
        last = svg->entries[last].next;
    }
    svg->entries[last].next = index;
}

// Tables of all ids and of all states: a screen asks for hundreds of them in each frame.
static void make_tables(struct svg *svg)
{
    svg->slot_count = 2 * (size_t)svg->entry_count + 1;
    svg->by_id = empty_slots(svg->slot_count);
    svg->by_state = empty_slots(svg->slot_count);
    for (int i = 0; i < svg->entry_count; i++) {
        const char *id = svg->entries[i].id;
        size_t slot = slot_of(svg, svg->by_id, id, strlen(id));
        svg->by_id[slot] = svg->by_id[slot] < 0 ? i : svg->by_id[slot];
        if (text_starts_with(id, "st-")) {
            note_state(svg, i);
        }
    }
}

static int find(const struct svg *svg, const char *id)
{
    return svg->by_id[slot_of(svg, svg->by_id, id, strlen(id))];
}

static RsvgHandle *handle_of(const char *bytes, size_t count, GError **failure)
{
    return rsvg_handle_new_from_data((const guint8 *)bytes, count, failure);
}

static void read_view_box(struct svg *svg)
{
    gboolean has_width;
    gboolean has_height;
    gboolean has_view;
    RsvgLength width;
    RsvgLength height;
    RsvgRectangle view;
    rsvg_handle_get_intrinsic_dimensions(
        svg->drawn, &has_width, &width, &has_height, &height, &has_view, &view);
    if (has_view) {
        svg->view = (struct box){view.x, view.y, view.width, view.height};
    } else {
        svg->view = (struct box){
            0.0, 0.0, has_width ? width.length : 100.0, has_height ? height.length : 100.0};
    }
}

enum status svg_parse(
    const char *bytes, size_t byte_count, const char *place, struct svg **svg, struct error *error)
{
    *svg = NULL;
    if (byte_count > SVG_BYTES_MAX) {
        return error_set(error, STATUS_LIMIT, place, "the drawing is larger than 16 MiB");
    }
    xmlDoc *document = xmlReadMemory(bytes,
                                     (int)byte_count,
                                     place,
                                     NULL,
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (document == NULL) {
        const xmlError *last = xmlGetLastError();
        return error_set(error,
                         STATUS_SYNTAX,
                         place,
                         "the drawing is not well-formed XML, line %d",
                         last == NULL ? 0 : last->line);
    }
    GError *failure = NULL;
    struct svg *made = calloc(1, sizeof *made);
    ASSERT(made != NULL);
    made->drawn = handle_of(bytes, byte_count, &failure);
    made->parts = made->drawn == NULL ? NULL : handle_of(bytes, byte_count, &failure);
    made->measured = made->parts == NULL ? NULL : handle_of(bytes, byte_count, &failure);
    if (made->measured == NULL) {
        enum status status = error_set(
            error, STATUS_SYNTAX, place, "the drawing cannot be read: %s", failure->message);
        g_error_free(failure);
        xmlFreeDoc(document);
        svg_close(made);
        return status;
    }
    index_ids(made, xmlDocGetRootElement(document), -1, 0);
    make_tables(made);
    xmlFreeDoc(document);
    read_view_box(made);
    made->css = copy_text("");
    made->version = 1;
    made->hash = hash64(bytes, byte_count, 0);
    *svg = made;
    return STATUS_OK;
}

enum status svg_open(const char *path, struct svg **svg, struct error *error)
{
    char *bytes;
    size_t count;
    *svg = NULL;
    RETURN_IF_FAILED(file_read(path, SVG_BYTES_MAX, &bytes, &count, error));
    enum status status = svg_parse(bytes, count, path, svg, error);
    free(bytes);
    return status;
}

void svg_close(struct svg *svg)
{
    if (svg == NULL) {
        return;
    }
    for (int i = 0; i < svg->entry_count; i++) {
        free(svg->entries[i].id);
        free(svg->entries[i].title);
        free(svg->entries[i].path);
    }
    free(svg->entries);
    free(svg->by_id);
    free(svg->by_state);
    free(svg->css);
    free(svg->part);
    g_clear_object(&svg->drawn);
    g_clear_object(&svg->parts);
    g_clear_object(&svg->measured);
    free(svg);
}

void svg_set_style(struct svg *svg, const char *css)
{
    if (strcmp(svg->css, css) == 0) {
        return;
    }
    free(svg->css);
    svg->css = copy_text(css);
    svg->style_set = false;
    svg->parts_set = false;
    svg->version++;
}

unsigned svg_version(const struct svg *svg)
{
    return svg->version;
}

unsigned long long svg_hash(const struct svg *svg)
{
    return svg->hash;
}

struct box svg_view_box(const struct svg *svg)
{
    return svg->view;
}

int svg_id_count(const struct svg *svg)
{
    return svg->entry_count;
}

const char *svg_id(const struct svg *svg, int index)
{
    ASSERT(index >= 0 && index < svg->entry_count);
    return svg->entries[index].id;
}

int svg_find_prefix(const struct svg *svg, const char *prefix, int from)
{
    for (int i = from; i < svg->entry_count; i++) {
        if (text_starts_with(svg->entries[i].id, prefix)) {
            return i;
        }
    }
    return -1;
}

const char *svg_state(const struct svg *svg, const char *name, int value)
{
    int at = svg->by_state[slot_of(svg, svg->by_state, name, strlen(name))];
    for (int i = 0; at >= 0 && i < value && svg->entries[at].next >= 0; i++) {
        at = svg->entries[at].next;
    }
    return at < 0 ? NULL : svg->entries[at].id;
}

const char *svg_carrier(const struct svg *svg, const char *id)
{
    int index = find(svg, id);
    for (int i = index < 0 ? -1 : svg->entries[index].parent; i >= 0; i = svg->entries[i].parent) {
        if (text_starts_with(svg->entries[i].id, "on-")) {
            return svg->entries[i].id;
        }
    }
    return NULL;
}

bool svg_has(const struct svg *svg, const char *id)
{
    return find(svg, id) >= 0;
}

// Asks librsvg where an element stands, once.
static void measure(const struct svg *svg, struct svg_entry *entry)
{
    if (entry->box_known) {
        return;
    }
    entry->box_known = true;
    size_t length = strlen(entry->id);
    char *reference = malloc(length + 2);
    ASSERT(reference != NULL);
    reference[0] = '#';
    memcpy(reference + 1, entry->id, length + 1);
    RsvgRectangle viewport = {svg->view.x, svg->view.y, svg->view.w, svg->view.h};
    RsvgRectangle ink;
    RsvgRectangle logical;
    if (rsvg_handle_get_geometry_for_layer(
            svg->measured, reference, &viewport, &ink, &logical, NULL)) {
        entry->box = (struct box){logical.x, logical.y, logical.width, logical.height};
        entry->ink = (struct box){ink.x, ink.y, ink.width, ink.height};
    }
    free(reference);
}

bool svg_box(const struct svg *svg, const char *id, struct box *box)
{
    int index = find(svg, id);
    if (index < 0) {
        return false;
    }
    struct svg_entry *entry = &svg->entries[index];
    measure(svg, entry);
    *box = entry->box;
    return true;
}

// The box of `prefix` and `name` together as one id.
static bool named_box(const struct svg *svg, const char *prefix, const char *name, struct box *box)
{
    struct text_builder id = {0};
    text_builder_append(&id, prefix);
    text_builder_append(&id, name);
    bool found = svg_box(svg, text_builder_text(&id), box);
    text_builder_clear(&id);
    return found;
}

bool svg_part_box(const struct svg *svg, const char *part, struct box *box)
{
    if (part == NULL) {
        *box = svg->view;
        return true;
    }
    if (named_box(svg, "bx-", part, box)) {
        return true;
    }
    bool prefixed = text_starts_with(part, "mv-") || text_starts_with(part, "st-");
    if (prefixed && named_box(svg, "bx-", part + 3, box)) {
        return true;
    }
    int index = find(svg, part);
    if (index < 0) {
        return false;
    }
    struct svg_entry *entry = &svg->entries[index];
    measure(svg, entry);
    *box = box_is_empty(entry->ink) ? entry->box : box_union(entry->box, entry->ink);
    *box = box_intersect(*box, svg->view);
    return true;
}

bool svg_pivot(const struct svg *svg, const char *name, struct point *pivot)
{
    struct box box;
    if (!named_box(svg, "pivot-", name, &box) && !svg_part_box(svg, name, &box)) {
        return false;
    }
    *pivot = (struct point){box.x + box.w / 2.0, box.y + box.h / 2.0};
    return true;
}

// How far the straight path goes along x and y, signs alone, from its d attribute.
static void path_direction(const char *d, double *dx, double *dy)
{
    double numbers[4] = {0};
    int count = 0;
    char command = 'L';
    for (const char *p = d; *p != '\0' && count < 4;) {
        char *end;
        double value = strtod(p, &end);
        if (end != p) {
            numbers[count] = value;
            count++;
            p = end;
            continue;
        }
        if (strchr("LlHhVv", *p) != NULL) {
            command = *p;
        } else if (*p == 'm') {
            command = 'l';
        }
        p++;
    }
    *dx = 0.0;
    *dy = 0.0;
    switch (command) {
    case 'L':
        *dx = numbers[2] - numbers[0];
        *dy = numbers[3] - numbers[1];
        break;
    case 'l':
        *dx = numbers[2];
        *dy = numbers[3];
        break;
    case 'H':
        *dx = numbers[2] - numbers[0];
        break;
    case 'h':
        *dx = numbers[2];
        break;
    case 'V':
        *dy = numbers[2] - numbers[1];
        break;
    default:
        *dy = numbers[2];
        break;
    }
}

bool svg_axis(const struct svg *svg, const char *name, struct point *from, struct point *to)
{
    struct box box;
    if (!named_box(svg, "axis-", name, &box)) {
        return false;
    }
    const char *d = "";
    for (int i = 0; i < svg->entry_count; i++) {
        const struct svg_entry *entry = &svg->entries[i];
        if (entry->path != NULL && strcmp(entry->id + strlen("axis-"), name) == 0) {
            d = entry->path;
        }
    }
    double dx;
    double dy;
    path_direction(d, &dx, &dy);
    *from = (struct point){dx < 0.0 ? box.x + box.w : box.x, dy < 0.0 ? box.y + box.h : box.y};
    *to = (struct point){dx < 0.0 ? box.x : box.x + box.w, dy < 0.0 ? box.y : box.y + box.h};
    return true;
}

const char *svg_title(const struct svg *svg, const char *id)
{
    int index = find(svg, id);
    return index < 0 ? NULL : svg->entries[index].title;
}

// Adds a rule that shows one element again. Characters that mean something in CSS are escaped.
static void append_shown(struct text_builder *css, const char *id)
{
    text_builder_append(css, "#");
    for (const char *p = id; *p != '\0'; p++) {
        bool plain = (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
                     (*p >= '0' && *p <= '9') || *p == '-' || *p == '_' || (*p & 0x80) != 0;
        if (!plain) {
            text_builder_append(css, "\\");
        }
        text_builder_append_char(css, *p);
    }
    text_builder_append(css, "{display:inline}\n");
}

static void set_stylesheet(RsvgHandle *handle, const struct text_builder *css)
{
    bool set = rsvg_handle_set_stylesheet(
        handle, (const guint8 *)text_builder_text(css), css->length, NULL);
    ASSERT(set);
}

// Gives the parts handle the theme: quicker than changing the sheet for each part.
static void style_parts(struct svg *svg)
{
    if (svg->parts_set) {
        return;
    }
    struct text_builder css = {0};
    text_builder_append(&css, svg->css);
    text_builder_append(&css,
                        "\n[id^=\"mv-\"] [id^=\"mv-\"],[id^=\"mv-\"] [id^=\"st-\"],"
                        "[id^=\"st-\"] [id^=\"mv-\"],[id^=\"st-\"] [id^=\"st-\"]{display:none}\n");
    set_stylesheet(svg->parts, &css);
    text_builder_clear(&css);
    svg->parts_set = true;
}

// Is it left out when the whole file is drawn?
static bool is_apart(const char *id)
{
    return text_starts_with(id, "mv-") || text_starts_with(id, "st-") ||
           text_starts_with(id, "at-");
}

// Is the part one of those left out, and not within another?
static bool stands_alone(const struct svg *svg, const char *part)
{
    if (part == NULL || !is_apart(part)) {
        return false;
    }
    for (int i = svg->entries[find(svg, part)].parent; i >= 0; i = svg->entries[i].parent) {
        if (is_apart(svg->entries[i].id)) {
            return false;
        }
    }
    return true;
}

// Gives the drawn handle the theme, with every moving part and state hidden but `part` and what it
// stands in.
static void style_for(struct svg *svg, const char *part)
{
    bool same =
        part == NULL ? svg->part == NULL : svg->part != NULL && strcmp(part, svg->part) == 0;
    if (svg->style_set && same) {
        return;
    }
    struct text_builder css = {0};
    text_builder_append(&css, svg->css);
    text_builder_append(&css, "\n[id^=\"mv-\"],[id^=\"st-\"],[id^=\"at-\"]{display:none}\n");
    for (int i = part == NULL ? -1 : find(svg, part); i >= 0; i = svg->entries[i].parent) {
        append_shown(&css, svg->entries[i].id);
    }
    set_stylesheet(svg->drawn, &css);
    text_builder_clear(&css);
    free(svg->part);
    svg->part = part == NULL ? NULL : copy_text(part);
    svg->style_set = true;
}

// The box around a box turned about a point.
static struct box turned_box(struct box box, struct point pivot, double angle)
{
    double c = fabs(cos(angle * M_PI / 180.0));
    double s = fabs(sin(angle * M_PI / 180.0));
    double cx = box.x + box.w / 2.0 - pivot.x;
    double cy = box.y + box.h / 2.0 - pivot.y;
    double cosine = cos(angle * M_PI / 180.0);
    double sine = sin(angle * M_PI / 180.0);
    double width = box.w * c + box.h * s;
    double height = box.w * s + box.h * c;
    return (struct box){pivot.x + cosine * cx - sine * cy - width / 2.0,
                        pivot.y + sine * cx + cosine * cy - height / 2.0,
                        width,
                        height};
}

// Cuts the transparent borders off a picture.
static struct bitmap trimmed(struct bitmap bitmap)
{
    int pixel = bitmap.format == BITMAP_ARGB32 ? 4 : 1;
    int left = bitmap.width;
    int right = 0;
    int top = bitmap.height;
    int bottom = 0;
    for (int y = 0; y < bitmap.height; y++) {
        const uint8_t *row = bitmap_row(&bitmap, y);
        int first = 0;
        int last = bitmap.width * pixel;
        while (first < last && row[first] == 0) {
            first++;
        }
        while (last > first && row[last - 1] == 0) {
            last--;
        }
        if (first == last) {
            continue;
        }
        left = first / pixel < left ? first / pixel : left;
        right = (last - 1) / pixel + 1 > right ? (last - 1) / pixel + 1 : right;
        top = y < top ? y : top;
        bottom = y + 1;
    }
    if (left == 0 && top == 0 && right == bitmap.width && bottom == bitmap.height) {
        return bitmap;
    }
    int width = right > left ? right - left : 0;
    int first = left * pixel;
    int bytes = width * pixel;
    struct bitmap cut = bitmap_create(bitmap.format, width, bottom > top ? bottom - top : 0);
    cut.left = bitmap.left + left;
    cut.top = bitmap.top + top;
    for (int y = 0; y < cut.height; y++) {
        memcpy(bitmap_row(&cut, y), bitmap_row(&bitmap, y + top) + first, (size_t)bytes);
    }
    bitmap_clear(&bitmap);
    return cut;
}

static void draw_layer(struct svg *svg, RsvgHandle *handle, const char *part, cairo_t *cairo)
{
    RsvgRectangle viewport = {svg->view.x, svg->view.y, svg->view.w, svg->view.h};
    if (part == NULL) {
        (void)rsvg_handle_render_document(handle, cairo, &viewport, NULL);
        return;
    }
    struct text_builder reference = {0};
    text_builder_append(&reference, "#");
    text_builder_append(&reference, part);
    (void)rsvg_handle_render_layer(handle, cairo, text_builder_text(&reference), &viewport, NULL);
    text_builder_clear(&reference);
}

// librsvg 2.54 refuses to render a layer under a rotation (InvalidSize): the part is drawn upright,
// finer than needed, and the picture is turned.
static void
draw_turned(struct svg *svg, RsvgHandle *handle, const struct svg_shot *shot, cairo_t *cairo)
{
    double fine = shot->scale * 2.0;
    int width = (int)ceil(shot->view.w * fine) + 2;
    int height = (int)ceil(shot->view.h * fine) + 2;
    cairo_surface_t *upright = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    cairo_t *inner = cairo_create(upright);
    cairo_translate(inner, 1.0, 1.0);
    cairo_scale(inner, fine, fine);
    cairo_translate(inner, -shot->view.x, -shot->view.y);
    draw_layer(svg, handle, shot->part, inner);
    cairo_destroy(inner);
    cairo_translate(cairo, shot->pivot.x, shot->pivot.y);
    cairo_rotate(cairo, shot->angle * M_PI / 180.0);
    cairo_translate(cairo, shot->view.x - shot->pivot.x, shot->view.y - shot->pivot.y);
    cairo_scale(cairo, 1.0 / fine, 1.0 / fine);
    cairo_set_source_surface(cairo, upright, -1.0, -1.0);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
    cairo_paint(cairo);
    cairo_surface_destroy(upright);
}

static void
draw_shot(struct svg *svg, RsvgHandle *handle, const struct svg_shot *shot, cairo_t *cairo)
{
    cairo_translate(cairo, shot->phase_x, shot->phase_y);
    cairo_scale(cairo, shot->scale, shot->scale);
    if (shot->angle != 0.0) {
        draw_turned(svg, handle, shot, cairo);
    } else {
        draw_layer(svg, handle, shot->part, cairo);
    }
}

struct bitmap svg_render(struct svg *svg, const struct svg_shot *shot)
{
    ASSERT(shot->scale > 0.0);
    struct box view = shot->view;
    if (shot->angle != 0.0) {
        view = turned_box(view, shot->pivot, shot->angle);
    }
    int left = (int)floor(view.x * shot->scale);
    int top = (int)floor(view.y * shot->scale);
    int width = (int)ceil((view.x + view.w) * shot->scale + shot->phase_x) - left;
    int height = (int)ceil((view.y + view.h) * shot->scale + shot->phase_y) - top;
    bool known = shot->part == NULL || find(svg, shot->part) >= 0;
    if (!known || width <= 0 || height <= 0) {
        return (struct bitmap){.format = shot->mask ? BITMAP_A8 : BITMAP_ARGB32};
    }
    width = width > SVG_RENDER_PIXELS_MAX ? SVG_RENDER_PIXELS_MAX : width;
    height = height > SVG_RENDER_PIXELS_MAX ? SVG_RENDER_PIXELS_MAX : height;
    struct bitmap bitmap = bitmap_create(shot->mask ? BITMAP_A8 : BITMAP_ARGB32, width, height);
    bitmap.left = left;
    bitmap.top = top;

    bool alone = stands_alone(svg, shot->part);
    if (alone) {
        style_parts(svg);
    } else {
        style_for(svg, shot->part);
    }
    cairo_surface_t *surface = surface_on(&bitmap);
    cairo_t *cairo = cairo_create(surface);
    cairo_translate(cairo, -left, -top);
    draw_shot(svg, alone ? svg->parts : svg->drawn, shot, cairo);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return shot->part == NULL ? bitmap : trimmed(bitmap);
}
