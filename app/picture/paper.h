/// @file paper.h
/// Prints a document (engine/base/document.h) as a PDF: A4, running header and footer, page numbers,
/// tables that break across pages under a repeated header row, visa boxes, rating marks, landscape
/// sheets (A3), contents, bookmarks, links.
///
/// The same document gives the same bytes: the date is the caller's, nothing reads a clock.
#pragma once

#include "app/picture/bitmap.h"
#include "app/picture/folio_drawing.h"
#include "engine/base/document.h"
#include "engine/base/status.h"

struct vector;

struct paper_anchor {
    const char *name;
    double x, y; ///< drawing units
};

/// What stands on a landscape page.
struct paper_sheet {
    const struct vector *vector; ///< NULL leaves the page white
    struct box view;             ///< what of it is shown, w and h > 0
    const struct folio_link *links;
    uint32_t link_count;
    const struct paper_anchor *anchors;
    uint32_t anchor_count;
};

/// A picture in layers, from the lowest up: each bitmap's left and top are its place [px] from the
/// origin of the view times scale.
struct paper_picture {
    struct box view;
    double scale; ///< [px per unit of the view]
    const struct bitmap *layers;
    uint32_t layer_count;
};

struct paper_options {
    /// Gives the sheet of that name, all borrowed until the next call. The number of pages is 0
    /// while they are being counted. May be NULL.
    void (*sheet)(
        void *context, const char *name, int page, int page_count, struct paper_sheet *sheet);
    /// Gives the layers of a figure that is painted, not drawn: false if there is none of that name.
    /// Borrowed until the next call. May be NULL.
    bool (*picture)(void *context, const char *name, struct paper_picture *picture);
    /// Told of each link whose anchor is not in the document: it is left out. May be NULL.
    void (*lost)(void *context, const char *target);
    /// Returns the drawing of a figure by its name, borrowed, or NULL: an empty frame is printed
    /// then. The function itself may be NULL.
    const struct vector *(*figure)(void *context, const char *name);
    void *context;
};

/// Writes @p document to @p path. Date, author and language are those of the document.
///
/// STATUS_FILE when it cannot be written; nothing is left then.
/// @param page_count  set to the number of pages; may be NULL
MUST_USE enum status paper_print(const struct document *document,
                                 const struct paper_options *options,
                                 const char *path,
                                 int *page_count,
                                 struct error *error);
