/// @file svg.h
/// Artwork drawn by hand: scenes, sprites, instruments, icons. The engine reads ids.
///
/// | id | meaning |
/// |---|---|
/// | `bx-NAME` | rectangle without fill or stroke: the nominal box of the part NAME |
/// | `hot-NAME` | invisible shape: click area |
/// | `mv-NAME` | moving group; `axis-NAME` a straight path: direction and travel; `pivot-NAME` centre of rotation |
/// | `on-NAME` | group that rides on `mv-NAME`: its parts, states and areas move with it |
/// | `st-NAME-STATE` | one of several exclusive layers |
/// | `at-NAME` | group of `use`: a picture made of parts and states, `at-rest` the line still, closed and on |
/// | `anchor-NAME` | rectangle where a text or a display is drawn |
/// | `port-NAME` | connection point |
///
/// Everything `mv-`, `st-` and `at-` is left out when the whole file is drawn (part NULL); each is
/// then drawn by itself, where its motion has put it, in the state it is in.
#pragma once

#include "app/picture/bitmap.h"
#include "app/picture/box.h"
#include "engine/base/status.h"

#include <stdbool.h>
#include <stddef.h>

struct svg; // opaque

/// Reads an SVG file. STATUS_FILE when it cannot be read, STATUS_SYNTAX when it cannot be parsed.
MUST_USE enum status svg_open(const char *path, struct svg **svg, struct error *error);
/// The same from memory; @p place stands in messages.
MUST_USE enum status svg_parse(
    const char *bytes, size_t byte_count, const char *place, struct svg **svg, struct error *error);
void svg_close(struct svg *svg);

/// The theme: a CSS text that sets the classes `ink inkf wall0 ...`. Changes svg_version.
void svg_set_style(struct svg *svg, const char *css);
/// Grows at each change of style, so that caches of pictures know.
unsigned svg_version(const struct svg *svg);
/// A number of this file's content, the same from run to run.
unsigned long long svg_hash(const struct svg *svg);

/// The drawing's own box [user units].
struct box svg_view_box(const struct svg *svg);

/// Ids in the order of the file, borrowed until svg_close. `svg_find_prefix` returns the index of
/// the next id from @p from that starts with @p prefix, or -1.
int svg_id_count(const struct svg *svg);
const char *svg_id(const struct svg *svg, int index);
int svg_find_prefix(const struct svg *svg, const char *prefix, int from);
bool svg_has(const struct svg *svg, const char *id);
/// Id of the layer that shows @p value (0, 1...) of "st-NAME", the last one for more; NULL for none.
const char *svg_state(const struct svg *svg, const char *name, int value);
/// Id of the nearest group `on-NAME` an element stands in, NULL when nothing carries it.
const char *svg_carrier(const struct svg *svg, const char *id);

/// Where an element stands [user units], by its outline without stroke. False when not there.
bool svg_box(const struct svg *svg, const char *id, struct box *box);
/// The nominal box of a part: `bx-NAME`, or the box of the element NAME itself. NULL is the view box.
bool svg_part_box(const struct svg *svg, const char *part, struct box *box);
/// The middle of `pivot-NAME`, or of the part's own box.
bool svg_pivot(const struct svg *svg, const char *name, struct point *pivot);
/// The two ends of the straight path `axis-NAME`.
bool svg_axis(const struct svg *svg, const char *name, struct point *from, struct point *to);

/// The spoken name: `<title>` of the element, or NULL.
const char *svg_title(const struct svg *svg, const char *id);

/// How a part is drawn.
struct svg_shot {
    const char *part; ///< an id; NULL is all that is fixed
    struct box view;  ///< what part of the drawing is wanted [user units]
    double scale;     ///< [px per user unit], > 0
    double phase_x;   ///< shift [px], 0..1
    double phase_y;
    double angle;       ///< [degrees] clockwise about pivot
    struct point pivot; ///< [user units]
    bool mask;          ///< alpha alone
};

/// Draws a part into a new picture, owned by the caller. left and top are the picture's place [px]
/// relative to the drawing's origin times scale. An unknown part gives an empty picture.
struct bitmap svg_render(struct svg *svg, const struct svg_shot *shot);
