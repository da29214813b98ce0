/// @file scene_stations.h
/// The plates with the names of a line's stations, where the artwork has `anchor-station-N`, and what
/// each shows from near, `bx-station-N`. Private to this folder.
#pragma once

#include "app/widgets/draw.h"

#include <stdint.h>

enum { SCENE_STATIONS_MAX = 8 };

struct svg;

/// Where the plates stand on the screen [dp], in @p boxes of SCENE_STATIONS_MAX. Returns how many.
uint32_t scene_stations_boxes(struct ui *ui,
                              const struct svg *svg,
                              struct draw_view where,
                              struct box canvas,
                              struct box *boxes);

/// Draws the plates; widget ids are `syn.station.N`. Returns "station-N" when one was clicked, else NULL.
const char *scene_stations_touch(struct ui *ui,
                                 const struct svg *svg,
                                 struct draw_view where,
                                 struct box canvas);
