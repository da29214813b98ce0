#include "app/picture/qet.h"

#include "app/picture/element.h"
#include "app/picture/folio_sheet.h"
#include "app/picture/folio_symbols.h"
#include "app/picture/qet_net.h"
#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ELEMENT_BYTES_MAX = 512 * 1024, UUID_BYTES = 40 };

static const double unit = 10.0;          // drawing units in a grid step
static const double inset = 30.0;         // of QElectroTech's frame in its scene, on the grid
static const double points_a_unit = 0.75; // a drawing unit is a pixel of 96 to the inch
static const double dock = 4.0;           // from a terminal's end to its foot

struct qet {
    struct folio_symbols *symbols;
    const struct folio_look *look;
    struct text_builder *out;
    struct qet_counts counts;
};

// ---- XML -------------------------------------------------------------------------------------

static void put(struct qet *qet, const char *text)
{
    text_builder_append(qet->out, text);
}

static void put_text(struct qet *qet, const char *text)
{
    for (; *text != '\0'; text++) {
        switch (*text) {
        case '&':
            put(qet, "&amp;");
            break;
        case '<':
            put(qet, "&lt;");
            break;
        case '>':
            put(qet, "&gt;");
            break;
        case '"':
            put(qet, "&quot;");
            break;
        default:
            text_builder_append_char(qet->out, *text);
            break;
        }
    }
}

static void put_attribute(struct qet *qet, const char *name, const char *value)
{
    put(qet, " ");
    put(qet, name);
    put(qet, "=\"");
    put_text(qet, value);
    put(qet, "\"");
}

static void put_number(struct qet *qet, const char *name, double value)
{
    text_builder_append_format(qet->out, " %s=\"%g\"", name, value);
}

// A name of its own for a thing of a folio, the same each time.
static void make_uuid(const char *what, const char *folio, uint32_t index, char to[UUID_BYTES])
{
    char text[128];
    (void)snprintf(text, sizeof text, "%s/%s/%u", what, folio, (unsigned)index);
    uint64_t a = hash64(text, strlen(text), 1);
    uint64_t b = hash64(text, strlen(text), 2);
    (void)snprintf(to,
                   UUID_BYTES,
                   "{%08x-%04x-5%03x-8%03x-%012llx}",
                   (unsigned)(a >> 32),
                   (unsigned)(a & 0xFFFFU),
                   (unsigned)(a >> 16 & 0xFFFU),
                   (unsigned)(b >> 48 & 0xFFFU),
                   (unsigned long long)(b & 0xFFFFFFFFFFFFULL));
}

// ---- places ----------------------------------------------------------------------------------

// Where the folio's origin stands in the scene, on its grid of ten.
static struct point origin_of(const struct folio *folio)
{
    struct box frame = folio_frame(folio);
    return (struct point){inset + ceil(-frame.x) * unit, inset + ceil(-frame.y) * unit};
}

static double in_scene(double grid, double origin)
{
    return grid * unit + origin;
}

// ---- elements --------------------------------------------------------------------------------

static struct point foot_of(const struct element_terminal *terminal)
{
    switch (terminal->side) {
    case ELEMENT_NORTH:
        return (struct point){terminal->x, terminal->y + dock};
    case ELEMENT_SOUTH:
        return (struct point){terminal->x, terminal->y - dock};
    case ELEMENT_EAST:
        return (struct point){terminal->x - dock, terminal->y};
    case ELEMENT_WEST:
        break;
    }
    return (struct point){terminal->x + dock, terminal->y};
}

static void begin_element(struct qet *qet,
                          const struct folio *folio,
                          const char *name,
                          uint32_t index,
                          double x,
                          double y,
                          uint32_t turns)
{
    char uuid[UUID_BYTES];
    struct point origin = origin_of(folio);
    make_uuid(name, folio->id, index, uuid);
    put(qet, "<element");
    text_builder_append_format(qet->out, " type=\"embed://import/%s.elmt\"", name);
    put_attribute(qet, "uuid", uuid);
    put_number(qet, "x", in_scene(x, origin.x));
    put_number(qet, "y", in_scene(y, origin.y));
    put_number(qet, "z", 10.0);
    put_number(qet, "orientation", turns);
    put(qet, " prefix=\"\" freezeLabel=\"false\">\n<terminals>\n");
    qet->counts.elements++;
}

static void put_terminal(struct qet *qet, int id, const struct element_terminal *terminal)
{
    struct point foot = foot_of(terminal);
    put(qet, "<terminal");
    put_number(qet, "id", id);
    put_number(qet, "x", foot.x);
    put_number(qet, "y", foot.y);
    put_number(qet, "orientation", (double)terminal->side);
    put_attribute(qet, "name", terminal->name[0] != '\0' ? terminal->name : "_");
    put_attribute(qet, "number", "_");
    put(qet, " nameHidden=\"0\"/>\n");
}

static void end_element(struct qet *qet, const char *label)
{
    put(qet, "</terminals>\n<inputs/>\n<elementInformations>\n");
    if (label[0] != '\0') {
        put(qet, "<elementInformation name=\"label\" show=\"1\">");
        put_text(qet, label);
        put(qet, "</elementInformation>\n");
    }
    put(qet, "</elementInformations>\n<dynamic_texts/>\n<texts_groups/>\n</element>\n");
}

static void put_symbol(struct qet *qet, const struct folio *folio, uint32_t index, int *id)
{
    const struct folio_symbol *symbol = &folio->symbols[index];
    const struct element *element = folio_symbols_find(qet->symbols, symbol->symbol);
    if (element == NULL) {
        return;
    }
    begin_element(qet, folio, symbol->symbol, index, symbol->x, symbol->y, symbol->rotation);
    for (int i = 0; i < element_terminal_count(element); i++) {
        put_terminal(qet, (*id)++, element_terminal(element, i));
    }
    end_element(qet, symbol->ref);
}

static void put_junction(struct qet *qet, const struct folio *folio, const struct qet_node *node)
{
    begin_element(qet, folio, "junction", (uint32_t)node->id, node->x, node->y, 0);
    for (int side = 0; side < 4; side++) {
        struct element_terminal terminal = {.side = (enum element_side)side};
        put_terminal(qet, node->id + side, &terminal);
    }
    end_element(qet, "");
}

// ---- conductors ------------------------------------------------------------------------------

static const char *colour_of(const char *style)
{
    static const struct {
        const char *style, *colour;
    } colours[] = {{"wire", "#1c4f8f"},
                   {"bus", "#1c4f8f"},
                   {"ac", "#b23030"},
                   {"pe", "#2e8b57"},
                   {"neutral", "#5aa6d6"},
                   {"excepted", "#d97a00"},
                   {"fluid", "#15616d"},
                   {"pilot", "#15616d"},
                   {"hose", "#15616d"}};
    for (size_t i = 0; i < sizeof colours / sizeof *colours; i++) {
        if (strcmp(colours[i].style, style) == 0) {
            return colours[i].colour;
        }
    }
    return "#000000";
}

static bool is_square(const struct qet_piece *piece)
{
    for (int i = 0; i + 1 < piece->point_count; i++) {
        const struct point *p = &piece->points[i];
        if (p[0].x != p[1].x && p[0].y != p[1].y) {
            return false;
        }
    }
    return true;
}

static void put_segments(struct qet *qet, const struct qet_piece *piece)
{
    for (int i = 0; i + 1 < piece->point_count && is_square(piece); i++) {
        const struct point *p = &piece->points[i];
        bool upright = p[0].x == p[1].x;
        double length = (upright ? p[1].y - p[0].y : p[1].x - p[0].x) * unit;
        text_builder_append_format(qet->out,
                                   "<segment orientation=\"%s\" length=\"%g\"/>\n",
                                   upright ? "vertical" : "horizontal",
                                   length);
    }
}

static void put_conductor(struct qet *qet, const struct folio *folio, const struct qet_piece *piece)
{
    const struct folio_line *line = &folio->lines[piece->line];
    struct point origin = origin_of(folio);
    bool dashed = strcmp(line->style, "pe") == 0 || strcmp(line->style, "pilot") == 0;
    put(qet, "<conductor type=\"multi\"");
    put_number(qet, "terminal1", piece->terminals[0]);
    put_number(qet, "terminal2", piece->terminals[1]);
    put_number(qet, "x", in_scene(piece->points[0].x, origin.x));
    put_number(qet, "y", in_scene(piece->points[0].y, origin.y));
    put_attribute(qet, "num", line->label);
    put_attribute(qet, "formula", "");
    put_attribute(qet, "displaytext", piece->numbered && line->label[0] != '\0' ? "1" : "0");
    put(qet, " onetextperfolio=\"0\" numsize=\"7\" condsize=\"1\" bicolor=\"false\"");
    put(qet, " color2=\"#000000\" dash-size=\"1\" freezeLabel=\"false\"");
    put(qet, " vertirotatetext=\"270\" horizrotatetext=\"0\"");
    put(qet, " vertical-alignment=\"AlignRight\" horizontal-alignment=\"AlignBottom\"");
    put_attribute(qet, "color", colour_of(line->style));
    put_attribute(qet, "text_color", colour_of(line->style));
    put_attribute(qet, "function", "");
    put_attribute(qet, "cable", "");
    put_attribute(qet, "bus", "");
    put_attribute(qet, "tension_protocol", "");
    put_attribute(qet, "conductor_color", "");
    put_attribute(qet, "conductor_section", "");
    put(qet, dashed ? " style=\"line-style: dashed;\"" : "");
    put(qet, ">\n");
    put_segments(qet, piece);
    put(qet, "</conductor>\n");
    qet->counts.conductors++;
}

// ---- texts and shapes ------------------------------------------------------------------------

static void put_note(struct qet *qet, struct point origin, const struct folio_box *box)
{
    bool label = box->kind == FOLIO_BOX_LABEL;
    double size = box->kind == FOLIO_BOX_LABEL  ? 13.0
                  : box->kind == FOLIO_BOX_TEXT ? fmax(8.0, box->box.h * 1.25)
                                                : 9.0;
    put(qet, "<input");
    put_number(qet, "x", floor(box->box.x + origin.x - 4.0));
    put_number(qet, "y", floor(box->box.y + origin.y - size * 0.25 - 4.0));
    put_number(qet, "z", 20.0);
    put_number(qet, "rotation", 0.0);
    text_builder_append_format(qet->out,
                               " font=\"Inter,%d,-1,5,%d,0,0,0,0,0\"",
                               (int)(fmin(size, 14.0) * points_a_unit + 0.5),
                               label ? 75 : 50);
    put_attribute(qet, "text", box->text);
    put(qet, "/>\n");
    qet->counts.texts++;
}

// Texts stand where our own drawing put them; those that are part of a symbol come with it.
static void put_notes(struct qet *qet, const struct folio *folio)
{
    struct folio_drawing *drawing = folio_drawing_create(qet->symbols, folio, qet->look);
    struct point origin = origin_of(folio);
    put(qet, "<inputs>\n");
    for (uint32_t i = 0; i < drawing->box_count; i++) {
        const struct folio_box *box = &drawing->boxes[i];
        bool part = box->kind == FOLIO_BOX_TEXT && box->ref[0] != '\0';
        if (box->kind != FOLIO_BOX_SYMBOL && box->kind != FOLIO_BOX_NUMBER && !part) {
            put_note(qet, origin, box);
        }
    }
    put(qet, "</inputs>\n");
    folio_drawing_destroy(drawing);
}

static void put_shapes(struct qet *qet, const struct folio *folio)
{
    struct point origin = origin_of(folio);
    put(qet, "<shapes>\n");
    for (uint32_t i = 0; i < folio->line_count; i++) {
        const struct folio_line *line = &folio->lines[i];
        if (qet_is_conductor(line)) {
            continue;
        }
        put(qet, "<shape type=\"Polygon\" closed=\"0\" is_movable=\"1\" z=\"5\">\n");
        put(qet, "<pen style=\"DashLine\" color=\"#485766\" widthF=\"1\"/>\n");
        put(qet, "<brush style=\"NoBrush\" color=\"#000000\"/>\n<points>\n");
        for (uint32_t k = 0; k < line->point_count; k++) {
            put(qet, "<point");
            put_number(qet, "x", in_scene(line->points[2 * k], origin.x));
            put_number(qet, "y", in_scene(line->points[2 * k + 1], origin.y));
            put(qet, "/>\n");
        }
        put(qet, "</points>\n</shape>\n");
    }
    put(qet, "</shapes>\n");
}

// ---- diagrams --------------------------------------------------------------------------------

static void begin_diagram(struct qet *qet, const struct folio *folio, uint32_t index)
{
    struct box frame = folio_frame(folio);
    const struct folio_look *look = qet->look;
    char date[16] = "";
    size_t used = 0;
    for (const char *c = folio->date; *c != '\0' && used + 1 < sizeof date; c++) {
        date[used] = *c;
        used += *c != '-' ? 1 : 0;
    }
    date[used] = '\0';
    put(qet, "<diagram");
    put_attribute(qet, "title", bilingual_pick(folio->title, look->language));
    put_attribute(qet, "author", "");
    put_attribute(qet, "date", date[0] != '\0' ? date : "null");
    put_attribute(qet, "filename", folio->id);
    put_attribute(qet, "folio", "%id/%total");
    put_attribute(qet, "indexrev", folio->revision);
    put_attribute(qet, "version", "0.90");
    put_attribute(qet, "plant", look->line != NULL ? look->line : "");
    put_attribute(qet, "locmach", folio->id);
    put_attribute(qet, "displayAt", "bottom");
    put_attribute(qet, "auto_page_num", "");
    put_number(qet, "order", index + 1);
    put_number(qet, "cols", FOLIO_COLUMNS);
    put_number(qet, "colsize", ceil((frame.w + 2.0) * unit / FOLIO_COLUMNS));
    put_number(qet, "rows", FOLIO_ROWS);
    put_number(qet, "rowsize", ceil((frame.h + 2.0) * unit / FOLIO_ROWS));
    put(qet, " displaycols=\"true\" displayrows=\"true\" freezeNewConductor=\"false\"");
    put(qet, " freezeNewElement=\"false\">\n<defaultconductor type=\"multi\" num=\"\"");
    put(qet, " condsize=\"1\" numsize=\"7\" displaytext=\"1\"/>\n");
}

static void put_diagram(struct qet *qet, const struct folio *folio, uint32_t index)
{
    struct qet_net net;
    qet_net_init(&net, folio, qet->symbols);
    begin_diagram(qet, folio, index);
    int id = 0;
    put(qet, "<elements>\n");
    for (uint32_t i = 0; i < folio->symbol_count; i++) {
        put_symbol(qet, folio, i, &id);
    }
    ASSERT(id == net.first_junction);
    for (int i = 0; i < net.node_count; i++) {
        if (net.nodes[i].junction) {
            put_junction(qet, folio, &net.nodes[i]);
        }
    }
    put(qet, "</elements>\n<conductors>\n");
    for (int i = 0; i < net.piece_count; i++) {
        put_conductor(qet, folio, &net.pieces[i]);
    }
    put(qet, "</conductors>\n");
    put_notes(qet, folio);
    put_shapes(qet, folio);
    put(qet, "</diagram>\n");
    qet_net_clear(&net);
    qet->counts.diagrams++;
}

// ---- collection ------------------------------------------------------------------------------

static const char junction_element[] =
    "<element name=\"junction.elmt\">\n"
    "<definition type=\"element\" version=\"0.90\" link_type=\"simple\" width=\"10\" height=\"10\""
    " hotspot_x=\"5\" hotspot_y=\"5\">\n"
    "<uuid uuid=\"{6a756e63-7469-5f6e-8000-000000000001}\"/>\n"
    "<names><name lang=\"fr\">Jonction</name><name lang=\"en\">Junction</name></names>\n"
    "<informations></informations>\n<description>\n"
    "<circle x=\"-1.5\" y=\"-1.5\" diameter=\"3\" antialias=\"true\""
    " style=\"line-style:normal;line-weight:normal;filling:black;color:black\"/>\n"
    "<terminal x=\"0\" y=\"0\" orientation=\"n\" name=\"\" type=\"Generic\""
    " uuid=\"{6a756e63-7469-5f6e-8000-00000000000a}\"/>\n"
    "<terminal x=\"0\" y=\"0\" orientation=\"e\" name=\"\" type=\"Generic\""
    " uuid=\"{6a756e63-7469-5f6e-8000-00000000000b}\"/>\n"
    "<terminal x=\"0\" y=\"0\" orientation=\"s\" name=\"\" type=\"Generic\""
    " uuid=\"{6a756e63-7469-5f6e-8000-00000000000c}\"/>\n"
    "<terminal x=\"0\" y=\"0\" orientation=\"w\" name=\"\" type=\"Generic\""
    " uuid=\"{6a756e63-7469-5f6e-8000-00000000000d}\"/>\n"
    "</description>\n</definition>\n</element>\n";

static bool is_written(const struct qet *qet, uint32_t folio, uint32_t symbol)
{
    const struct folio *folios = qet->look->folios;
    const char *name = folios[folio].symbols[symbol].symbol;
    for (uint32_t f = 0; f <= folio; f++) {
        uint32_t end = f == folio ? symbol : folios[f].symbol_count;
        for (uint32_t i = 0; i < end; i++) {
            if (strcmp(folios[f].symbols[i].symbol, name) == 0) {
                return true;
            }
        }
    }
    return false;
}

static enum status put_definition(struct qet *qet, const char *name, struct error *error)
{
    char *bytes = NULL;
    size_t count = 0;
    const char *path = folio_symbols_path(qet->symbols, name);
    if (path == NULL || folio_symbols_find(qet->symbols, name) == NULL) {
        return STATUS_OK; // drawn as a square, left out here
    }
    RETURN_IF_FAILED(file_read(path, ELEMENT_BYTES_MAX, &bytes, &count, error));
    const char *start = strstr(bytes, "<definition");
    if (start != NULL) {
        text_builder_append_format(qet->out, "<element name=\"%s.elmt\">\n", name);
        put(qet, start);
        put(qet, "</element>\n");
    }
    free(bytes);
    return STATUS_OK;
}

static enum status put_collection(struct qet *qet, struct error *error)
{
    put(qet, "<collection>\n<category name=\"import\">\n<names>\n");
    put(qet, "<name lang=\"fr\">Éléments importés</name>\n");
    put(qet, "<name lang=\"en\">Imported elements</name>\n</names>\n");
    put(qet, junction_element);
    for (uint32_t f = 0; f < qet->look->folio_count; f++) {
        const struct folio *folio = &qet->look->folios[f];
        for (uint32_t i = 0; i < folio->symbol_count; i++) {
            if (!is_written(qet, f, i)) {
                RETURN_IF_FAILED(put_definition(qet, folio->symbols[i].symbol, error));
            }
        }
    }
    put(qet, "</category>\n</collection>\n");
    return STATUS_OK;
}

static void begin_project(struct qet *qet, const char *title)
{
    put(qet, "<project version=\"0.90\" folioSheetQuantity=\"0\"");
    put_attribute(qet, "title", title);
    put(qet, ">\n<properties/>\n<newdiagrams>\n<border cols=\"10\" colsize=\"100\" rows=\"6\"");
    put(qet, " rowsize=\"110\" displaycols=\"true\" displayrows=\"true\"/>\n");
    put(qet, "<inset author=\"\" date=\"null\" displayAt=\"bottom\" filename=\"\"");
    put(qet, " folio=\"%id/%total\" indexrev=\"\" locmach=\"\" plant=\"\" title=\"\"");
    put(qet, " version=\"0.90\" auto_page_num=\"\"/>\n");
    put(qet, "<conductors type=\"multi\" num=\"\" condsize=\"1\" numsize=\"7\"");
    put(qet, " displaytext=\"1\"/>\n<report label=\"%f-%l%c\"/>\n<xrefs/>\n");
    put(qet, "</newdiagrams>\n");
}

enum status qet_write(struct folio_symbols *symbols,
                      const struct folio_look *look,
                      const char *title,
                      const char *path,
                      struct qet_counts *counts,
                      struct error *error)
{
    struct text_builder out = {0};
    struct qet qet = {.symbols = symbols, .look = look, .out = &out};
    begin_project(&qet, title);
    for (uint32_t i = 0; i < look->folio_count; i++) {
        put_diagram(&qet, &look->folios[i], i);
    }
    enum status status = put_collection(&qet, error);
    put(&qet, "</project>\n");
    if (status == STATUS_OK) {
        status = file_write_atomic(path, text_builder_text(&out), out.length, error);
    }
    text_builder_clear(&out);
    if (counts != NULL) {
        *counts = qet.counts;
    }
    return status;
}
