#include "app/picture/surface.h"
#include "app/picture/vector.h"
#include "app/picture/vector_list.h"
#include "engine/base/assert.h"

#include <math.h>
#include <pango/pangocairo.h>

// Is the shape made of horizontal and vertical segments alone?
static bool is_square(const struct vector *vector, const struct vector_item *item)
{
    const uint8_t *verbs = vector->path.verbs + item->first_verb;
    const struct point *p = vector->path.points + item->first_point;
    for (int i = 0; i < item->verb_count; i++) {
        if (verbs[i] == PATH_CURVE) {
            return false;
        }
        if (verbs[i] == PATH_CLOSE) {
            continue;
        }
        if (verbs[i] == PATH_LINE && p[0].x != p[-1].x && p[0].y != p[-1].y) {
            return false;
        }
        p++;
    }
    return true;
}

// Adds a shape to cairo's path with each point on the middle of a pixel, or on its edge for lines
// an even number of pixels wide.
static void snapped_path(cairo_t *cairo,
                         const struct vector *vector,
                         const struct vector_item *item,
                         double pixels)
{
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo, &matrix);
    double half = fmod(pixels, 2.0) == 1.0 ? 0.5 : 0.0;
    const uint8_t *verbs = vector->path.verbs + item->first_verb;
    const struct point *p = vector->path.points + item->first_point;
    for (int i = 0; i < item->verb_count; i++) {
        if (verbs[i] == PATH_CLOSE) {
            cairo_close_path(cairo);
            continue;
        }
        // In whole device pixels and back: the transform is a scale and a shift.
        double x = floor(p->x * matrix.xx + matrix.x0 + 0.5 - half) + half;
        double y = floor(p->y * matrix.yy + matrix.y0 + 0.5 - half) + half;
        x = (x - matrix.x0) / matrix.xx;
        y = (y - matrix.y0) / matrix.yy;
        if (verbs[i] == PATH_MOVE) {
            cairo_move_to(cairo, x, y);
        } else {
            cairo_line_to(cairo, x, y);
        }
        p++;
    }
}

static void
draw_stroke(cairo_t *cairo, const struct vector *vector, const struct vector_item *item, bool snap)
{
    const struct vector_pen *pen = &item->pen;
    double width = pen->width;
    cairo_new_path(cairo);
    if (snap) {
        cairo_matrix_t matrix;
        cairo_get_matrix(cairo, &matrix);
        double pixels = fmax(1.0, floor(width * matrix.xx + 0.5));
        if (is_square(vector, item)) {
            width = pixels / matrix.xx;
            snapped_path(cairo, vector, item, pixels);
        } else {
            width = fmax(width, 1.0 / matrix.xx);
        }
    }
    if (!cairo_has_current_point(cairo)) {
        surface_path(cairo,
                     vector->path.verbs + item->first_verb,
                     item->verb_count,
                     vector->path.points + item->first_point);
    }
    cairo_set_line_width(cairo, width);
    cairo_set_line_cap(cairo, pen->round_caps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_line_join(cairo, pen->round_caps ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
    cairo_set_dash(cairo, (double[2]){pen->dash, pen->gap}, pen->dash > 0.0 ? 2 : 0, 0.0);
    surface_colour(cairo, pen->colour);
    cairo_stroke(cairo);
}

static void
draw_shape(cairo_t *cairo, const struct vector *vector, const struct vector_item *item, bool snap)
{
    if (item->filled) {
        cairo_new_path(cairo);
        surface_path(cairo,
                     vector->path.verbs + item->first_verb,
                     item->verb_count,
                     vector->path.points + item->first_point);
        surface_colour(cairo, item->fill);
        cairo_fill(cairo);
    }
    if (item->stroked) {
        draw_stroke(cairo, vector, item, snap);
    }
}

static void draw_text(cairo_t *cairo, const struct vector *vector, const struct vector_item *item)
{
    const struct vector_font *font = &item->font;
    PangoLayout *layout =
        surface_layout(cairo, font->family, font->size, font->weight, vector->texts + item->text);
    int width;
    pango_layout_get_size(layout, &width, NULL);
    double shift = 0.0;
    if (font->anchor == VECTOR_MIDDLE) {
        shift = -0.5 * width / PANGO_SCALE;
    } else if (font->anchor == VECTOR_END) {
        shift = -1.0 * width / PANGO_SCALE;
    }
    cairo_save(cairo);
    cairo_translate(cairo, item->x, item->y);
    if (font->angle != 0.0) {
        cairo_rotate(cairo, font->angle * M_PI / 180.0);
    }
    cairo_move_to(cairo, shift, -1.0 * pango_layout_get_baseline(layout) / PANGO_SCALE);
    surface_colour(cairo, font->colour);
    pango_cairo_show_layout(cairo, layout);
    cairo_restore(cairo);
    g_object_unref(layout);
}

void surface_vector(cairo_t *cairo, const struct vector *vector, struct box clip, bool snap)
{
    for (int i = 0; i < vector->item_count; i++) {
        const struct vector_item *item = &vector->items[i];
        bool beside = item->bounds.x > clip.x + clip.w || item->bounds.y > clip.y + clip.h ||
                      item->bounds.x + item->bounds.w < clip.x ||
                      item->bounds.y + item->bounds.h < clip.y;
        if (beside) {
            continue;
        }
        if (item->kind == VECTOR_TEXT) {
            draw_text(cairo, vector, item);
        } else {
            draw_shape(cairo, vector, item, snap);
        }
    }
}

struct bitmap vector_render(const struct vector *vector, struct box view, double scale)
{
    ASSERT(scale > 0.0);
    int left = (int)floor(view.x * scale);
    int top = (int)floor(view.y * scale);
    int right = (int)ceil((view.x + view.w) * scale);
    int bottom = (int)ceil((view.y + view.h) * scale);
    struct bitmap bitmap = bitmap_create(BITMAP_ARGB32, right - left, bottom - top);
    bitmap.left = left;
    bitmap.top = top;
    if (bitmap.pixels == NULL) {
        return bitmap;
    }
    cairo_surface_t *surface = surface_on(&bitmap);
    cairo_t *cairo = cairo_create(surface);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(cairo, options);
    cairo_font_options_destroy(options);
    cairo_translate(cairo, -left, -top);
    cairo_scale(cairo, scale, scale);
    surface_vector(cairo, vector, view, true);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return bitmap;
}
