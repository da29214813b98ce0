// How large a text is, measured with the fonts that draw it.
#include "app/picture/surface.h"
#include "app/picture/vector.h"

#include <math.h>

// One surface that nothing is drawn on: fonts are measured as vector_render draws them.
static cairo_t *measuring(void)
{
    static cairo_t *cairo = NULL;
    if (cairo == NULL) {
        cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1);
        cairo = cairo_create(surface);
        cairo_surface_destroy(surface);
        cairo_font_options_t *options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        cairo_set_font_options(cairo, options);
        cairo_font_options_destroy(options);
    }
    return cairo;
}

struct box vector_text_box(double x, double y, struct vector_font font, const char *text)
{
    PangoLayout *layout = surface_layout(measuring(), font.family, font.size, font.weight, text);
    PangoRectangle ink;
    PangoRectangle logical;
    pango_layout_get_extents(layout, &ink, &logical);
    double base = (double)pango_layout_get_baseline(layout) / PANGO_SCALE;
    g_object_unref(layout);
    double width = (double)logical.width / PANGO_SCALE;
    double shift = font.anchor == VECTOR_MIDDLE ? -width / 2.0
                   : font.anchor == VECTOR_END  ? -width
                                                : 0.0;
    struct box box = {
        shift, (double)ink.y / PANGO_SCALE - base, width, (double)ink.height / PANGO_SCALE};
    if (fmod(fabs(font.angle), 180.0) == 90.0) {
        bool down = fmod(font.angle + 360.0, 360.0) == 90.0;
        box = down ? (struct box){-box.y - box.h, box.x, box.h, box.w}
                   : (struct box){box.y, -box.x - box.w, box.h, box.w};
    }
    box.x += x;
    box.y += y;
    return box;
}
