/// @file dossier.h
/// The technical file of a line, made of its model: parts, strips, wires, inputs and outputs, settings,
/// preventive work, lock-out, store, history, index. What it says is what the line is, so that it
/// cannot drift. On the desk an author's paper of the same id stands instead of a generated one; in the
/// printed file it stands before it.
///
/// Pure: a scenario and a language give a document (engine/base/document.h). Nothing is drawn here:
/// figures and sheets are named "folio:E3", "chart:G10", "layout", for whoever prints.
///
/// Anchors: "part:1Y1", "wire:W12", "strip:X3", "io:I2.1", "message:E11", "folio:E3", "chart:G10",
/// "place:C1", "at:E3:1Y1" (a component on a folio, which the printer of the sheet adds).
#pragma once

#include "engine/base/document.h"
#include "engine/base/text.h"
#include "engine/scenario/scenario.h"

/// One generated paper, alone, as the screen shows it. NULL when @p id is none of them.
/// The caller destroys it.
struct document *
dossier_paper(const struct scenario *scenario, const char *id, enum language language);

/// The whole file: cover, contents, folios, charts, lists. The caller destroys it.
/// @param date  as printed, "" for none
struct document *
dossier_file(const struct scenario *scenario, const char *date, enum language language);
