#include "app/cli/dossier_print.h"

#include "app/canvas/folio_canvas.h"
#include "app/picture/chart_drawing.h"
#include "app/picture/folio_sheet.h"
#include "app/picture/paper.h"
#include "app/picture/svg.h"
#include "app/picture/vector.h"
#include "app/widgets/theme.h"
#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/dossier/dossier.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_BYTES = 512, LAYERS_MAX = 400, ANCHOR_BYTES = 96, LOST_TOLD_MAX = 10 };

static const double unit = 10.0;        // drawing units in a grid step
static const double scene_pixels = 1.6; // to a unit of the scene

// What the sheets at hand are drawn with.
struct desk {
    const struct scenario *scenario;
    struct folio_symbols *symbols;
    struct folio_look look;
    struct folio_drawing *drawing;
    char (*names)[ANCHOR_BYTES];
    struct paper_anchor *anchors;
    struct bitmap layers[LAYERS_MAX];
    uint32_t layer_count;
    struct box scene_box;
    uint32_t lost;
};

// ---- folios ----

static bool is_anchored(const struct desk *desk, uint32_t count, const char *name)
{
    for (uint32_t i = 0; i < count; i++) {
        if (strcmp(desk->names[i], name) == 0) {
            return true;
        }
    }
    return false;
}

static void add_anchor(struct desk *desk,
                       uint32_t *count,
                       const struct folio *folio,
                       const char *ref,
                       size_t length,
                       double x,
                       double y)
{
    char name[ANCHOR_BYTES];
    (void)snprintf(name, sizeof name, "at:%.16s:%.*s", folio->id, (int)length, ref);
    if (is_anchored(desk, *count, name)) {
        return;
    }
    (void)text_copy(desk->names[*count], ANCHOR_BYTES, name);
    desk->anchors[*count] = (struct paper_anchor){desk->names[*count], x * unit, y * unit};
    (*count)++;
}

// A place for every component, wire and strip on the folio.
static uint32_t find_anchors(struct desk *desk, const struct folio *folio)
{
    uint32_t count = 0;
    size_t most = folio->symbol_count + folio->line_count + folio->terminal_count + 1;
    free(desk->names);
    free(desk->anchors);
    desk->names = calloc(most, sizeof *desk->names);
    desk->anchors = calloc(most, sizeof *desk->anchors);
    ASSERT(desk->names != NULL && desk->anchors != NULL);
    for (uint32_t i = 0; i < folio->symbol_count; i++) {
        const struct folio_symbol *symbol = &folio->symbols[i];
        add_anchor(desk, &count, folio, symbol->ref, strlen(symbol->ref), symbol->x, symbol->y);
    }
    for (uint32_t i = 0; i < folio->line_count; i++) {
        const struct folio_line *line = &folio->lines[i];
        if (line->ref != NULL) {
            add_anchor(desk,
                       &count,
                       folio,
                       line->ref,
                       strlen(line->ref),
                       line->points[0],
                       line->points[1]);
        }
    }
    for (uint32_t i = 0; i < folio->terminal_count; i++) {
        const struct folio_terminal *terminal = &folio->terminals[i];
        add_anchor(desk,
                   &count,
                   folio,
                   terminal->name,
                   strcspn(terminal->name, ":"),
                   terminal->x,
                   terminal->y);
    }
    return count;
}

static void lay_folio(struct desk *desk, const struct folio *folio, struct paper_sheet *sheet)
{
    static const char *const french[TRADE_COUNT] = {
        "Électrique", "Pneumatique", "Hydraulique", "Mécanique"};
    static const char *const english[TRADE_COUNT] = {
        "Electrical", "Pneumatic", "Hydraulic", "Mechanical"};
    desk->look.trade =
        desk->look.language == LANGUAGE_EN ? english[folio->trade] : french[folio->trade];
    folio_drawing_destroy(desk->drawing);
    desk->drawing = folio_drawing_create(desk->symbols, folio, &desk->look);
    desk->lost += desk->look.page_count > 0 ? desk->drawing->lost_count : 0;
    sheet->vector = desk->drawing->vector;
    sheet->view = desk->drawing->sheet;
    sheet->links = desk->drawing->links;
    sheet->link_count = desk->drawing->link_count;
    sheet->anchor_count = find_anchors(desk, folio);
    sheet->anchors = desk->anchors;
}

// ---- charts ----

// A chart on a sheet like a folio's: frame and title block.
static void frame_chart(struct desk *desk, uint32_t chart, const struct vector *drawn)
{
    struct box bounds = vector_bounds(drawn);
    const struct program_chart *row = &desk->scenario->plant->program.charts[chart];
    // A small chart is not blown up to fill the page.
    struct folio sheet = {.id = row->name,
                          .title = row->comment,
                          .revision = "A",
                          .date = "",
                          .width = fmax(bounds.w, 1100.0) / unit,
                          .height = fmax(bounds.h, 720.0) / unit};
    desk->look.trade =
        desk->look.language == LANGUAGE_EN ? "GRAFCET chart, IEC 60848" : "GRAFCET, CEI 60848";
    folio_drawing_destroy(desk->drawing);
    desk->drawing = folio_drawing_create(desk->symbols, &sheet, &desk->look);
    vector_push(desk->drawing->vector, -bounds.x, -bounds.y, 0.0, 1.0);
    vector_append(desk->drawing->vector, drawn);
    vector_pop(desk->drawing->vector);
}

static void lay_chart(struct desk *desk, const char *name, struct paper_sheet *sheet)
{
    const struct program *program = &desk->scenario->plant->program;
    for (uint32_t i = 0; i < program->chart_count; i++) {
        if (strcmp(program->charts[i].name, name) != 0) {
            continue;
        }
        struct vector *drawn = chart_drawing_create(program, i, &desk->look);
        frame_chart(desk, i, drawn);
        vector_destroy(drawn);
        sheet->vector = desk->drawing->vector;
        sheet->view = desk->drawing->sheet;
    }
}

static void
give_sheet(void *context, const char *name, int page, int page_count, struct paper_sheet *sheet)
{
    struct desk *desk = context;
    desk->look.page = page;
    desk->look.page_count = page_count;
    if (text_starts_with(name, "folio:")) {
        const struct folio *folio =
            folio_named(desk->scenario->folios, desk->scenario->folio_count, name + 6);
        if (folio != NULL) {
            lay_folio(desk, folio, sheet);
        }
    } else if (text_starts_with(name, "chart:")) {
        lay_chart(desk, name + 6, sheet);
    }
}

// ---- the line seen from the front ----

static void add_layer(struct desk *desk, struct svg *svg, const char *part)
{
    struct box box;
    if (desk->layer_count == LAYERS_MAX || !svg_part_box(svg, part, &box)) {
        return;
    }
    desk->layers[desk->layer_count++] =
        svg_render(svg, &(struct svg_shot){.part = part, .view = box, .scale = scene_pixels});
}

// Is it the first of the states of its name? The others are left out.
static bool is_first_state(const struct svg *svg, int index)
{
    const char *id = svg_id(svg, index);
    const char *dash = strrchr(id, '-');
    size_t length = dash == NULL ? strlen(id) : (size_t)(dash - id);
    for (int i = 0; i < index; i++) {
        const char *other = svg_id(svg, i);
        const char *other_dash = strrchr(other, '-');
        if (other_dash != NULL && (size_t)(other_dash - other) == length &&
            strncmp(other, id, length) == 0) {
            return false;
        }
    }
    return true;
}

static void draw_scene(struct desk *desk, const char *assets)
{
    char path[PATH_BYTES];
    struct svg *svg = NULL;
    struct error error;
    if (desk->scenario->scene.file[0] == '\0' ||
        !path_join(path, sizeof path, assets, desk->scenario->scene.file) ||
        svg_open(path, &svg, &error) != STATUS_OK) {
        return;
    }
    svg_set_style(svg, theme_css(THEME_LIGHT));
    desk->scene_box = svg_view_box(svg);
    add_layer(desk, svg, NULL);
    for (int i = 0; i < svg_id_count(svg); i++) {
        const char *id = svg_id(svg, i);
        bool moving = text_starts_with(id, "mv-");
        bool state = text_starts_with(id, "st-") && is_first_state(svg, i);
        if (moving || state) {
            add_layer(desk, svg, id);
        }
    }
    svg_close(svg);
}

static bool give_picture(void *context, const char *name, struct paper_picture *picture)
{
    const struct desk *desk = context;
    if (strcmp(name, "layout") != 0 || desk->layer_count == 0) {
        return false;
    }
    *picture = (struct paper_picture){.view = desk->scene_box,
                                      .scale = scene_pixels,
                                      .layers = desk->layers,
                                      .layer_count = desk->layer_count};
    return true;
}

// ---- the whole ----

static void count_lost(void *context, const char *target)
{
    struct desk *desk = context;
    desk->lost++;
    if (desk->lost > LOST_TOLD_MAX) {
        return;
    }
    (void)fprintf(stderr, "depanne: dossier: nothing is called %s\n", target);
}

static void clear_desk(struct desk *desk)
{
    folio_drawing_destroy(desk->drawing);
    free(desk->names);
    free(desk->anchors);
    for (uint32_t i = 0; i < desk->layer_count; i++) {
        bitmap_clear(&desk->layers[i]);
    }
    free(desk);
}

enum status dossier_print(const struct scenario *scenario,
                          struct folio_symbols *symbols,
                          const char *assets,
                          enum language language,
                          const char *path,
                          struct dossier_print *result,
                          struct error *error)
{
    struct desk *desk = calloc(1, sizeof *desk);
    ASSERT(desk != NULL);
    desk->scenario = scenario;
    desk->symbols = symbols;
    folio_look_on_paper(&desk->look);
    desk->look.language = language;
    desk->look.folios = scenario->folios;
    desk->look.folio_count = scenario->folio_count;
    desk->look.line = bilingual_pick(scenario->plant->name, language);
    draw_scene(desk, assets);
    struct document *document = dossier_file(scenario, "", language);
    struct paper_options options = {
        .sheet = give_sheet, .picture = give_picture, .lost = count_lost, .context = desk};
    enum status status = paper_print(document, &options, path, &result->pages, error);
    result->lost = desk->lost;
    document_destroy(document);
    clear_desk(desk);
    return status;
}
