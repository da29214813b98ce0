/// @file qet.h
/// Folios as a QElectroTech project (.qet): a diagram a folio, the symbols embedded in the project's
/// own collection, conductors with their numbers between terminals, texts, frames, title blocks.
///
/// A line of a folio that joins another one in its middle gets a junction there: QElectroTech joins
/// terminals alone. The same folios give the same bytes.
#pragma once

#include "app/picture/folio_drawing.h"
#include "engine/base/status.h"

struct folio_symbols;

/// What was written, for whoever compares it with the folios.
struct qet_counts {
    uint32_t diagrams, elements, conductors, texts;
};

/// Writes the folios of @p look to @p path.
/// @param title  of the project
/// @param counts may be NULL
/// @return STATUS_FILE when it cannot be written, or a symbol not read
MUST_USE enum status qet_write(struct folio_symbols *symbols,
                               const struct folio_look *look,
                               const char *title,
                               const char *path,
                               struct qet_counts *counts,
                               struct error *error);
