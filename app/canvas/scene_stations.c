#include "app/canvas/scene_stations.h"

#include "app/canvas/scene_overlay.h"
#include "app/picture/svg.h"
#include "app/widgets/widget.h"
#include "app/words/words.h"

#include <stdio.h>

enum { ID_BYTES = 64 };

static const double plate_height = 24.0; // [dp]
static const double plate_margin = 16.0; // left and right of the words together
static const double corner_radius = 4.0;

// The ends of the ids; a station may have two plates.
static const char *const names[SCENE_STATIONS_MAX] = {"station-0",
                                                      "station-1",
                                                      "station-2",
                                                      "station-3",
                                                      "station-3-oil",
                                                      "station-4",
                                                      "station-5",
                                                      "station-6"};

static const char *plate_text(int index)
{
    const char *const texts[SCENE_STATIONS_MAX] = {_("POSTE 0"),
                                                   _("POSTE 1"),
                                                   _("POSTE 2"),
                                                   _("POSTE 3"),
                                                   _("HYDRAULIQUE"),
                                                   _("POSTE 4"),
                                                   _("POSTE 5"),
                                                   _("POSTE 6")};
    return texts[index];
}

// False when the artwork has no such plate, or it is out of sight.
static bool plate_box(struct ui *ui,
                      const struct svg *svg,
                      struct draw_view where,
                      struct box canvas,
                      int index,
                      struct box *box)
{
    char id[ID_BYTES];
    struct box world;
    (void)snprintf(id, sizeof id, "bx-%s", names[index]);
    if (!svg_has(svg, id)) {
        return false;
    }
    (void)snprintf(id, sizeof id, "anchor-%s", names[index]);
    if (!svg_box(svg, id, &world)) {
        return false;
    }
    double width = text_width(ui, FONT_CAPTION_STRONG, plate_text(index)) + plate_margin;
    *box = box_centre(scene_on_screen(world, where), width, plate_height);
    return box->x >= canvas.x && box->x + box->w <= canvas.x + canvas.w && box->y >= canvas.y &&
           box->y + box->h <= canvas.y + canvas.h;
}

uint32_t scene_stations_boxes(struct ui *ui,
                              const struct svg *svg,
                              struct draw_view where,
                              struct box canvas,
                              struct box *boxes)
{
    uint32_t count = 0;
    for (int i = 0; i < SCENE_STATIONS_MAX; i++) {
        count += plate_box(ui, svg, where, canvas, i, &boxes[count]) ? 1u : 0u;
    }
    return count;
}

static bool touch_plate(struct ui *ui, struct box plate, int index)
{
    char id[ID_BYTES];
    const char *text = plate_text(index);
    (void)snprintf(id, sizeof id, "syn.%s", names[index]);
    draw_panel(
        ui, plate, corner_radius, theme_colour(ui, THEME_SURFACE2), theme_colour(ui, THEME_LINE2));
    text_in(ui, FONT_CAPTION_STRONG, plate, TEXT_CENTRE, theme_colour(ui, THEME_INK2), text);
    unsigned bits = widget_register(
        ui,
        id,
        plate,
        &(struct widget){
            .kind = WIDGET_BUTTON, .label = text, .overlap = true, .radius = corner_radius});
    widget_tip(ui, _("Voir ce poste de près"));
    widget_ring(ui, plate, corner_radius);
    return (bits & WIDGET_CLICKED) != 0;
}

const char *scene_stations_touch(struct ui *ui,
                                 const struct svg *svg,
                                 struct draw_view where,
                                 struct box canvas)
{
    const char *clicked = NULL;
    for (int i = 0; i < SCENE_STATIONS_MAX; i++) {
        struct box plate;
        if (plate_box(ui, svg, where, canvas, i, &plate) && touch_plate(ui, plate, i)) {
            clicked = names[i];
        }
    }
    return clicked;
}
