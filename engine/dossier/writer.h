/// @file writer.h
/// What the sections of a technical file share. Private to this folder.
#pragma once

#include "engine/base/document.h"
#include "engine/scenario/scenario.h"

#include <stdbool.h>

enum { WRITER_NAME_BYTES = 96 };

struct writer {
    struct document *document;
    const struct scenario *scenario;
    const struct plant *plant;
    enum language language;
};

/// The text in the writer's language.
const char *say(const struct writer *writer, const char *fr, const char *en);
const char *pick(const struct writer *writer, struct bilingual text);

/// A table of @p count columns given as { fr, en, width }.
struct writer_column {
    const char *fr, *en;
    double width;
    enum document_alignment alignment;
};
void table(const struct writer *writer, const struct writer_column *columns, uint32_t count);

/// Adds a reference that leads to its row of the parts list or of the wires, to the cell at hand.
void add_ref(const struct writer *writer, const char *ref, const char *after);
/// The same for a terminal "X3:17", which leads to its component.
void add_terminal(const struct writer *writer, uint32_t terminal, const char *after);
/// Adds where a component stands on the folios, "/E3.4B", each a link.
void add_places(const struct writer *writer, const char *ref);

/// "1,5" or "1.5", without useless zeroes.
const char *number_text(const struct writer *writer, double number, char *buffer, uint32_t size);

/// "field" and "desk" in words; other places are designations.
const char *place_text(const struct writer *writer, const char *place);

bool is_connection(const struct plant_component *component);
/// A strip or a box of terminals: its reference is of class X (IEC 81346).
bool is_strip(const struct plant_component *component);
/// The terminal at the other end of connection @p wire.
uint32_t other_end(const struct plant_component *wire, uint32_t terminal);

void write_layout(struct writer *writer);
void write_strips(struct writer *writer);
void write_wires(struct writer *writer);
void write_io(struct writer *writer);
void write_messages(struct writer *writer);
void write_parts(struct writer *writer);
void write_settings(struct writer *writer);
void write_preventive(struct writer *writer);
void write_store(struct writer *writer);
void write_lockout(struct writer *writer);
void write_nominal(struct writer *writer);
void write_history(struct writer *writer);
void write_index(struct writer *writer);
