#include "app/picture/png.h"

#include "app/picture/surface.h"
#include "engine/base/assert.h"

#include <string.h>

enum status png_write(const struct bitmap *bitmap, const char *path, struct error *error)
{
    ASSERT(bitmap->pixels != NULL && bitmap->format == BITMAP_ARGB32);
    struct bitmap borrowed = *bitmap;
    cairo_surface_t *surface = surface_on(&borrowed);
    cairo_status_t result = cairo_surface_write_to_png(surface, path);
    cairo_surface_destroy(surface);
    if (result != CAIRO_STATUS_SUCCESS) {
        return error_set(error,
                         STATUS_FILE,
                         path,
                         "the picture cannot be written: %s",
                         cairo_status_to_string(result));
    }
    return STATUS_OK;
}

enum status png_read(const char *path, struct bitmap *bitmap, struct error *error)
{
    *bitmap = (struct bitmap){0};
    cairo_surface_t *file = cairo_image_surface_create_from_png(path);
    cairo_status_t result = cairo_surface_status(file);
    if (result != CAIRO_STATUS_SUCCESS) {
        cairo_surface_destroy(file);
        return error_set(error,
                         STATUS_FILE,
                         path,
                         "the picture cannot be read: %s",
                         cairo_status_to_string(result));
    }
    *bitmap = bitmap_create(
        BITMAP_ARGB32, cairo_image_surface_get_width(file), cairo_image_surface_get_height(file));
    cairo_surface_t *copy = surface_on(bitmap);
    cairo_t *cairo = cairo_create(copy);
    cairo_set_source_surface(cairo, file, 0.0, 0.0);
    cairo_set_operator(cairo, CAIRO_OPERATOR_SOURCE);
    cairo_paint(cairo);
    cairo_destroy(cairo);
    cairo_surface_destroy(copy);
    cairo_surface_destroy(file);
    return STATUS_OK;
}
