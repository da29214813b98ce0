#include "engine/dossier/writer.h"

#include "engine/base/assert.h"
#include "engine/plant/folio_sheet.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum { PLACES_MAX = 12 };

const char *say(const struct writer *writer, const char *fr, const char *en)
{
    return writer->language == LANGUAGE_EN ? en : fr;
}

const char *pick(const struct writer *writer, struct bilingual text)
{
    return bilingual_pick(text, writer->language);
}

void table(const struct writer *writer, const struct writer_column *columns, uint32_t count)
{
    struct document_column made[DOCUMENT_COLUMNS_MAX];
    ASSERT(count <= DOCUMENT_COLUMNS_MAX);
    for (uint32_t i = 0; i < count; i++) {
        made[i] = (struct document_column){.title = say(writer, columns[i].fr, columns[i].en),
                                           .width = columns[i].width,
                                           .alignment = columns[i].alignment};
    }
    document_table_begin(writer->document, made, count);
}

const char *place_text(const struct writer *writer, const char *place)
{
    if (strcmp(place, "field") == 0) {
        return say(writer, "machine", "machine");
    }
    if (strcmp(place, "desk") == 0) {
        return say(writer, "pupitre", "desk");
    }
    return place;
}

bool is_connection(const struct plant_component *component)
{
    return (component->flags & PLANT_CONNECTION) != 0;
}

bool is_strip(const struct plant_component *component)
{
    const char *ref = component->ref;
    while (isdigit((unsigned char)*ref)) {
        ref++;
    }
    return *ref == 'X';
}

uint32_t other_end(const struct plant_component *wire, uint32_t terminal)
{
    return wire->ends[0] == terminal ? wire->ends[1] : wire->ends[0];
}

static void target_of(const struct writer *writer, const char *ref, char target[WRITER_NAME_BYTES])
{
    uint32_t index = plant_component_find(writer->plant, ref);
    const char *kind = "part";
    if (index != PLANT_NONE && is_connection(&writer->plant->components[index])) {
        kind = "wire";
    }
    (void)snprintf(target, WRITER_NAME_BYTES, "%s:%.80s", kind, ref);
}

void add_ref(const struct writer *writer, const char *ref, const char *after)
{
    char target[WRITER_NAME_BYTES];
    target_of(writer, ref, target);
    document_cell_add(writer->document, ref, target);
    if (after[0] != '\0') {
        document_cell_add(writer->document, after, NULL);
    }
}

void add_terminal(const struct writer *writer, uint32_t terminal, const char *after)
{
    char name[WRITER_NAME_BYTES];
    char target[WRITER_NAME_BYTES];
    if (terminal >= writer->plant->terminal_count) {
        document_cell_add(writer->document, "—", NULL);
        return;
    }
    (void)plant_terminal_name(writer->plant, terminal, name, sizeof name);
    uint32_t component = writer->plant->terminals[terminal].component;
    target_of(writer, writer->plant->components[component].ref, target);
    document_cell_add(writer->document, name, target);
    if (after[0] != '\0') {
        document_cell_add(writer->document, after, NULL);
    }
}

// One place more, unless it is told already.
static void add_place(const struct writer *writer,
                      const struct folio *folio,
                      const char *ref,
                      double x,
                      double y,
                      char told[PLACES_MAX][32],
                      uint32_t *count)
{
    char place[FOLIO_PLACE_BYTES];
    char text[32];
    char target[WRITER_NAME_BYTES];
    folio_place(folio, x, y, place);
    (void)snprintf(text, sizeof text, "/%.16s.%s", folio->id, place);
    for (uint32_t i = 0; i < *count; i++) {
        if (strcmp(told[i], text) == 0) {
            return;
        }
    }
    if (*count == PLACES_MAX) {
        return;
    }
    (void)text_copy(told[(*count)++], sizeof told[0], text);
    (void)snprintf(target, sizeof target, "at:%.16s:%.60s", folio->id, ref);
    document_cell_add(writer->document, text, target);
}

void add_places(const struct writer *writer, const char *ref)
{
    char told[PLACES_MAX][32];
    uint32_t count = 0;
    for (uint32_t f = 0; f < writer->scenario->folio_count; f++) {
        const struct folio *folio = &writer->scenario->folios[f];
        uint32_t before = count;
        for (uint32_t i = 0; i < folio->symbol_count; i++) {
            const struct folio_symbol *symbol = &folio->symbols[i];
            if (strcmp(symbol->ref, ref) == 0) {
                add_place(writer, folio, ref, symbol->x, symbol->y, told, &count);
            }
        }
        double x = 0.0;
        double y = 0.0;
        if (count == before && folio_find(folio, ref, &x, &y)) {
            add_place(writer, folio, ref, x, y, told, &count);
        }
    }
}

const char *number_text(const struct writer *writer, double number, char *buffer, uint32_t size)
{
    (void)snprintf(buffer, size, "%.6g", number);
    char *point = strchr(buffer, '.');
    if (point != NULL && writer->language == LANGUAGE_FR) {
        *point = ',';
    }
    return buffer;
}
