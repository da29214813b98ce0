#include "app/picture/folio_plan.h"

#include "app/picture/element.h"
#include "app/picture/folio_sheet.h"
#include "app/picture/folio_symbols.h"
#include "app/picture/vector_list.h"
#include "engine/base/assert.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double unit = 10.0;       // drawing units in a grid step
static const double air = 1.0;         // kept free around a text that finds its own place
static const double touching = 0.6;    // two boxes may share that much at their edges
static const double symbol_edge = 1.2; // symbols may touch, as valves on one rail do
enum { CURVE_PIECES = 6 };

static void *grown(void *array, uint32_t count, size_t item)
{
    if ((count & (count - 1)) == 0) {
        array = realloc(array, (size_t)(count == 0 ? 1 : count * 2) * item);
        ASSERT(array != NULL);
    }
    return array;
}

// ---- strokes ----

static void add_stroke(struct folio_plan *plan, struct folio_stroke stroke)
{
    plan->strokes = grown(plan->strokes, plan->stroke_count, sizeof *plan->strokes);
    plan->strokes[plan->stroke_count++] = stroke;
}

static struct point on_curve(const struct point p[4], double t)
{
    double s = 1.0 - t;
    double a = s * s * s;
    double b = 3.0 * s * s * t;
    double c = 3.0 * s * t * t;
    double d = t * t * t;
    return (struct point){a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                          a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

static void
add_piece(struct folio_plan *plan, struct point a, struct point b, double half, uint32_t symbol)
{
    add_stroke(plan, (struct folio_stroke){a.x, a.y, b.x, b.y, half, symbol, UINT32_MAX});
}

// The straight pieces of one shape of a symbol.
static void add_shape(struct folio_plan *plan,
                      const struct vector *vector,
                      const struct vector_item *item,
                      uint32_t symbol)
{
    const uint8_t *verbs = vector->path.verbs + item->first_verb;
    const struct point *p = vector->path.points + item->first_point;
    double half = item->stroked ? item->pen.width / 2.0 : 0.0;
    struct point start = {0.0, 0.0};
    struct point at = {0.0, 0.0};
    for (int i = 0; i < item->verb_count; i++) {
        switch ((enum path_verb)verbs[i]) {
        case PATH_MOVE:
            start = at = *p++;
            break;
        case PATH_LINE:
            add_piece(plan, at, *p, half, symbol);
            at = *p++;
            break;
        case PATH_CURVE: {
            struct point curve[4] = {at, p[0], p[1], p[2]};
            for (int k = 1; k <= CURVE_PIECES; k++) {
                struct point next = on_curve(curve, (double)k / CURVE_PIECES);
                add_piece(plan, at, next, half, symbol);
                at = next;
            }
            p += 3;
            break;
        }
        case PATH_CLOSE:
            add_piece(plan, at, start, half, symbol);
            at = start;
            break;
        }
    }
}

static void add_symbol(struct folio_plan *plan, struct folio_symbols *symbols, uint32_t index)
{
    const struct folio_symbol *symbol = &plan->folio->symbols[index];
    const struct element *element = folio_symbols_find(symbols, symbol->symbol);
    struct vector *vector = vector_create();
    struct element_place place = {.x = symbol->x * unit,
                                  .y = symbol->y * unit,
                                  .quarter_turns = (int)symbol->rotation,
                                  .ink = plan->look->inks[FOLIO_INK],
                                  .paper = plan->look->inks[FOLIO_PAPER],
                                  .with_texts = true};
    if (element == NULL) {
        vector_rect(vector, (struct box){place.x - 15.0, place.y - 15.0, 30.0, 30.0}, 2.0);
        vector_stroke(vector, (struct vector_pen){.width = 1.4, .colour = place.ink});
    } else {
        element_draw(element, &place, vector);
    }
    plan->shapes[index] = vector;
    struct box around = {0.0, 0.0, -1.0, -1.0};
    for (int i = 0; i < vector->item_count; i++) {
        const struct vector_item *item = &vector->items[i];
        if (item->kind == VECTOR_TEXT) {
            const char *text = vector->texts + item->text;
            folio_plan_add(plan,
                           FOLIO_BOX_TEXT,
                           symbol->ref,
                           text,
                           vector_text_box(item->x, item->y, item->font, text));
            continue;
        }
        add_shape(plan, vector, item, index);
        around = around.w < 0.0 ? item->bounds : box_union(around, item->bounds);
    }
    plan->inks[index] = around.w < 0.0 ? (struct box){place.x, place.y, 0.0, 0.0} : around;
    folio_plan_add(plan, FOLIO_BOX_SYMBOL, symbol->ref, symbol->symbol, plan->inks[index]);
}

static void add_lines(struct folio_plan *plan)
{
    for (uint32_t i = 0; i < plan->folio->line_count; i++) {
        const struct folio_line *line = &plan->folio->lines[i];
        for (uint32_t k = 0; k + 1 < line->point_count; k++) {
            const double *p = &line->points[2 * k];
            add_stroke(plan,
                       (struct folio_stroke){
                           p[0] * unit, p[1] * unit, p[2] * unit, p[3] * unit, 1.1, UINT32_MAX, i});
        }
    }
}

static struct box scaled(struct box box)
{
    return (struct box){box.x * unit, box.y * unit, box.w * unit, box.h * unit};
}

void folio_plan_init(struct folio_plan *plan,
                     struct folio_symbols *symbols,
                     const struct folio *folio,
                     const struct folio_look *look,
                     struct folio_drawing *drawing)
{
    *plan = (struct folio_plan){.folio = folio, .look = look, .drawing = drawing};
    plan->inside = scaled(folio_frame(folio));
    plan->inside.h -= scaled(folio_title_block(folio)).h;
    plan->shapes = calloc(folio->symbol_count + 1, sizeof *plan->shapes);
    plan->inks = calloc(folio->symbol_count + 1, sizeof *plan->inks);
    plan->labels = calloc(folio->symbol_count + 1, sizeof *plan->labels);
    ASSERT(plan->shapes != NULL && plan->inks != NULL && plan->labels != NULL);
    add_lines(plan);
    for (uint32_t i = 0; i < folio->symbol_count; i++) {
        add_symbol(plan, symbols, i);
    }
}

void folio_plan_clear(struct folio_plan *plan)
{
    for (uint32_t i = 0; i < plan->folio->symbol_count; i++) {
        vector_destroy(plan->shapes[i]);
    }
    free(plan->shapes);
    free(plan->inks);
    free(plan->labels);
    free(plan->strokes);
}

// ---- conflicts ----

// Does the stroke go through the box?
static bool crosses(const struct folio_stroke *stroke, struct box box)
{
    double left = box.x - stroke->half;
    double right = box.x + box.w + stroke->half;
    double top = box.y - stroke->half;
    double bottom = box.y + box.h + stroke->half;
    double p[4] = {stroke->x1 - stroke->x2,
                   stroke->x2 - stroke->x1,
                   stroke->y1 - stroke->y2,
                   stroke->y2 - stroke->y1};
    double q[4] = {stroke->x1 - left, right - stroke->x1, stroke->y1 - top, bottom - stroke->y1};
    double from = 0.0;
    double to = 1.0;
    for (int i = 0; i < 4; i++) { // Liang and Barsky
        if (p[i] == 0.0) {
            if (q[i] <= 0.0) {
                return false;
            }
        } else if (p[i] < 0.0) {
            from = fmax(from, q[i] / p[i]);
        } else {
            to = fmin(to, q[i] / p[i]);
        }
    }
    return from < to;
}

static bool is_text(const struct folio_box *box)
{
    return box->kind != FOLIO_BOX_SYMBOL;
}

static bool is_inside(struct box box, struct box room)
{
    return box.x >= room.x && box.y >= room.y && box.x + box.w <= room.x + room.w &&
           box.y + box.h <= room.y + room.h;
}

int folio_plan_conflicts(const struct folio_plan *plan, struct box box, uint32_t own_line)
{
    struct box wide = {box.x - air, box.y - air, box.w + 2.0 * air, box.h + 2.0 * air};
    int count = is_inside(wide, plan->inside) ? 0 : 4;
    for (uint32_t i = 0; i < plan->drawing->box_count; i++) {
        const struct folio_box *other = &plan->drawing->boxes[i];
        count += is_text(other) && box_overlaps(wide, other->box) ? 2 : 0;
    }
    for (uint32_t i = 0; i < plan->stroke_count; i++) {
        const struct folio_stroke *stroke = &plan->strokes[i];
        bool own = own_line != UINT32_MAX && stroke->line == own_line;
        count += !own && crosses(stroke, wide) ? 1 : 0;
    }
    return count;
}

void folio_plan_add(struct folio_plan *plan,
                    enum folio_box_kind kind,
                    const char *ref,
                    const char *text,
                    struct box box)
{
    struct folio_drawing *drawing = plan->drawing;
    drawing->boxes = grown(drawing->boxes, drawing->box_count, sizeof *drawing->boxes);
    struct folio_box *added = &drawing->boxes[drawing->box_count++];
    *added = (struct folio_box){.kind = kind, .box = box};
    (void)text_copy(added->ref, sizeof added->ref, ref == NULL ? "" : ref);
    (void)text_copy(added->text, sizeof added->text, text);
}

int folio_plan_put(struct folio_plan *plan,
                   enum folio_box_kind kind,
                   const char *ref,
                   const char *text,
                   const struct folio_text_place *places,
                   int place_count,
                   uint32_t own_line,
                   bool optional)
{
    int best = -1;
    int least = 0;
    struct box chosen = {0};
    for (int i = 0; i < place_count && (best < 0 || least > 0); i++) {
        struct box box = vector_text_box(places[i].x, places[i].y, places[i].font, text);
        int conflicts = folio_plan_conflicts(plan, box, own_line);
        if (best < 0 || conflicts < least) {
            best = i;
            least = conflicts;
            chosen = box;
        }
    }
    if (best < 0 || (optional && least > 0)) {
        return -1;
    }
    folio_plan_add(plan, kind, ref, text, chosen);
    return best;
}

// ---- judgement ----

static void add_overlap(struct folio_drawing *drawing, uint32_t a, uint32_t b, const char *with)
{
    drawing->overlaps = grown(drawing->overlaps, drawing->overlap_count, sizeof *drawing->overlaps);
    struct folio_overlap *overlap = &drawing->overlaps[drawing->overlap_count++];
    *overlap = (struct folio_overlap){.a = a, .b = b};
    (void)text_copy(overlap->with, sizeof overlap->with, with);
}

static bool share_paper(const struct folio_box *a, const struct folio_box *b)
{
    if (is_text(a) != is_text(b)) {
        return false; // a text on a symbol is judged by its strokes
    }
    if (!is_text(a) && strcmp(a->ref, b->ref) == 0) {
        return false; // an exhaust under its own valve
    }
    double slack = is_text(a) ? touching / 2.0 : symbol_edge;
    return box_overlaps(box_inset(a->box, slack), box_inset(b->box, slack));
}

static const char *stroke_name(const struct folio_plan *plan, const struct folio_stroke *stroke)
{
    if (stroke->symbol != UINT32_MAX) {
        return plan->folio->symbols[stroke->symbol].ref;
    }
    const struct folio_line *line = &plan->folio->lines[stroke->line];
    return line->ref != NULL ? line->ref : line->label[0] != '\0' ? line->label : line->style;
}

// Is it the number of that wire, which stands on it?
static bool is_own(const struct folio_plan *plan,
                   const struct folio_box *box,
                   const struct folio_stroke *stroke)
{
    return box->kind == FOLIO_BOX_NUMBER && stroke->line != UINT32_MAX &&
           strcmp(plan->folio->lines[stroke->line].label, box->text) == 0;
}

static void judge_strokes(struct folio_plan *plan, uint32_t index)
{
    const struct folio_box *box = &plan->drawing->boxes[index];
    struct box core = box_inset(box->box, touching / 2.0);
    const char *last = "";
    for (uint32_t i = 0; i < plan->stroke_count; i++) {
        const struct folio_stroke *stroke = &plan->strokes[i];
        if (is_own(plan, box, stroke) || !crosses(stroke, core)) {
            continue;
        }
        const char *name = stroke_name(plan, stroke);
        if (strcmp(name, last) != 0) {
            add_overlap(plan->drawing, index, UINT32_MAX, name);
        }
        last = name;
    }
}

// A text that is part of a symbol is where its maker put it, within the symbol's own strokes.
static bool is_part(const struct folio_box *box)
{
    return box->kind == FOLIO_BOX_TEXT && box->ref[0] != '\0';
}

void folio_plan_judge(struct folio_plan *plan)
{
    struct folio_drawing *drawing = plan->drawing;
    for (uint32_t i = 0; i < drawing->box_count; i++) {
        const struct folio_box *a = &drawing->boxes[i];
        for (uint32_t k = i + 1; k < drawing->box_count; k++) {
            if (share_paper(a, &drawing->boxes[k])) {
                add_overlap(drawing, i, k, drawing->boxes[k].text);
            }
        }
        if (is_text(a) && !is_part(a)) {
            judge_strokes(plan, i);
            if (!is_inside(a->box, plan->inside)) {
                add_overlap(drawing, i, UINT32_MAX, "frame");
            }
        }
    }
}
