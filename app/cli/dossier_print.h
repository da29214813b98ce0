/// @file dossier_print.h
/// The technical file of a line as one PDF, its folios, charts and layout drawn.
#pragma once

#include "engine/base/text.h"
#include "engine/scenario/scenario.h"

struct folio_symbols;

struct dossier_print {
    int pages;
    uint32_t lost; ///< links and cross-references that lead nowhere, left out
};

/// Prints to @p path. STATUS_FILE when it cannot be written.
/// @param assets  folder of symbols and scenes
MUST_USE enum status dossier_print(const struct scenario *scenario,
                                   struct folio_symbols *symbols,
                                   const char *assets,
                                   enum language language,
                                   const char *path,
                                   struct dossier_print *result,
                                   struct error *error);
