#include "app/picture/surface.h"

#include "engine/base/assert.h"

#include <math.h>
#include <pango/pangocairo.h>

cairo_surface_t *surface_on(struct bitmap *bitmap)
{
    cairo_format_t format = bitmap->format == BITMAP_ARGB32 ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_A8;
    cairo_surface_t *surface = cairo_image_surface_create_for_data(
        bitmap->pixels, format, bitmap->width, bitmap->height, bitmap->stride);
    ASSERT(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS);
    return surface;
}

void surface_path(cairo_t *cairo, const uint8_t *verbs, int verb_count, const struct point *points)
{
    for (int i = 0; i < verb_count; i++) {
        switch ((enum path_verb)verbs[i]) {
        case PATH_MOVE:
            cairo_move_to(cairo, points[0].x, points[0].y);
            points += 1;
            break;
        case PATH_LINE:
            cairo_line_to(cairo, points[0].x, points[0].y);
            points += 1;
            break;
        case PATH_CURVE:
            cairo_curve_to(cairo,
                           points[0].x,
                           points[0].y,
                           points[1].x,
                           points[1].y,
                           points[2].x,
                           points[2].y);
            points += 3;
            break;
        case PATH_CLOSE:
            cairo_close_path(cairo);
            break;
        }
    }
}

void surface_colour(cairo_t *cairo, struct colour colour)
{
    cairo_set_source_rgba(
        cairo, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0, colour.a / 255.0);
}

PangoLayout *
surface_layout(cairo_t *cairo, enum vector_family family, double size, int weight, const char *text)
{
    PangoLayout *layout = pango_cairo_create_layout(cairo);
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family_static(
        font, family == VECTOR_MONO ? "DejaVu Sans Mono" : "Inter, DejaVu Sans");
    pango_font_description_set_weight(font, (PangoWeight)weight);
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_text(layout, text, -1);
    return layout;
}
