/// @file paper.h
/// Prints a document (engine/base/document.h) as a PDF: A4, running header and footer, page numbers,
/// tables that break across pages under a repeated header row, visa boxes, rating marks.
///
/// The same document gives the same bytes: the date is the caller's, nothing reads a clock.
#pragma once

#include "engine/base/document.h"
#include "engine/base/status.h"

struct vector;

struct paper_options {
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
