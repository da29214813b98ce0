// The spare-parts store: each article once, and what it is fitted to.
#include "engine/dossier/writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_spare(const struct plant_variant *variant)
{
    return variant->kind == PLANT_SPARE;
}

static int by_article(const void *a, const void *b)
{
    const struct plant_variant *first = *(const struct plant_variant *const *)a;
    const struct plant_variant *second = *(const struct plant_variant *const *)b;
    int order = strcmp(first->id, second->id);
    return order != 0 ? order : first < second ? -1 : first > second ? 1 : 0;
}

static void add_fits(const struct writer *writer,
                     const struct plant_variant *const *list,
                     uint32_t count,
                     enum plant_equivalence equivalence)
{
    document_cell(writer->document, "");
    for (uint32_t i = 0; i < count; i++) {
        if (list[i]->equivalence == equivalence) {
            add_ref(writer, writer->plant->components[list[i]->component].ref, "");
        }
    }
}

static void
article_row(const struct writer *writer, const struct plant_variant *const *list, uint32_t count)
{
    const struct plant_variant *first = list[0];
    char text[512];
    char anchor[WRITER_NAME_BYTES];
    const char *name = pick(writer, first->name);
    const char *remark = pick(writer, first->remark);
    document_row(writer->document);
    (void)snprintf(anchor, sizeof anchor, "article:%.80s", first->id);
    document_row_anchor(writer->document, anchor);
    document_cell_strong(writer->document, first->id);
    if (name[0] == '\0') {
        name = pick(writer, writer->plant->components[first->component].kind_name);
    }
    (void)snprintf(text, sizeof text, "%s%s%s", name, remark[0] != '\0' ? "\n" : "", remark);
    document_cell(writer->document, text);
    add_fits(writer, list, count, PLANT_SAME);
    add_fits(writer, list, count, PLANT_EQUIVALENT);
    document_cell(writer->document, number_text(writer, first->price_eur, text, sizeof text));
    document_cell(writer->document, number_text(writer, first->stock, text, sizeof text));
}

void write_store(struct writer *writer)
{
    static const struct writer_column columns[] = {
        {"Article", "Article", 1.7, DOCUMENT_LEFT},
        {"Désignation", "Designation", 3.4, DOCUMENT_LEFT},
        {"D’origine sur", "Original on", 2.2, DOCUMENT_LEFT},
        {"Équivalent pour", "Equivalent for", 1.8, DOCUMENT_LEFT},
        {"Prix (€)", "Price (€)", 0.9, DOCUMENT_RIGHT},
        {"Stock", "Stock", 0.9, DOCUMENT_RIGHT},
    };
    const struct plant *plant = writer->plant;
    const struct plant_variant **list = calloc(plant->variant_count + 1, sizeof *list);
    uint32_t count = 0;
    for (uint32_t i = 0; list != NULL && i < plant->variant_count; i++) {
        if (is_spare(&plant->variants[i])) {
            list[count++] = &plant->variants[i];
        }
    }
    table(writer, columns, 6);
    if (list != NULL) {
        qsort(list, count, sizeof *list, by_article);
    }
    for (uint32_t i = 0; i < count;) {
        uint32_t end = i + 1;
        while (end < count && strcmp(list[end]->id, list[i]->id) == 0) {
            end++;
        }
        article_row(writer, list + i, end - i);
        i = end;
    }
    document_table_end(writer->document);
    free(list);
}
