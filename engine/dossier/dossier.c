#include "engine/dossier/dossier.h"

#include "engine/dossier/writer.h"
#include "engine/scenario/papers.h"

#include <stdio.h>
#include <string.h>

// In the order of the printed file.
static const struct {
    const char *id;
    void (*write)(struct writer *writer);
} sections[] = {
    {"layout", write_layout},
    {"strips", write_strips},
    {"wires", write_wires},
    {"io", write_io},
    {"messages", write_messages},
    {"parts", write_parts},
    {"settings", write_settings},
    {"nominal", write_nominal},
    {"preventive", write_preventive},
    {"lockout", write_lockout},
    {"store", write_store},
    {"history", write_history},
    {"index", write_index},
};
enum { SECTION_COUNT = sizeof sections / sizeof *sections };

// The generated paper of that id, NULL when the line has nothing to say in it.
static const struct scenario_generated *generated_named(const struct scenario *scenario,
                                                        const char *id)
{
    const struct scenario_generated *row = NULL;
    for (uint32_t i = 0; (row = scenario_generated_at(scenario, i)) != NULL; i++) {
        if (strcmp(row->id, id) == 0) {
            return row;
        }
    }
    return NULL;
}

static bool write_section(struct writer *writer, const char *id)
{
    for (uint32_t i = 0; i < SECTION_COUNT; i++) {
        if (strcmp(sections[i].id, id) == 0) {
            sections[i].write(writer);
            return true;
        }
    }
    return false;
}

static const char *language_word(enum language language)
{
    return language == LANGUAGE_EN ? "en" : "fr";
}

static const struct scenario_paper *paper_of(const struct scenario *scenario, const char *id)
{
    for (uint32_t i = 0; i < scenario->paper_count; i++) {
        if (strcmp(scenario->papers[i].id, id) == 0) {
            return &scenario->papers[i];
        }
    }
    return NULL;
}

struct document *
dossier_paper(const struct scenario *scenario, const char *id, enum language language)
{
    const struct scenario_paper *paper = paper_of(scenario, id);
    if (paper == NULL || strcmp(paper->kind, SCENARIO_GENERATED) != 0) {
        return NULL;
    }
    struct writer writer = {
        .document = document_create(bilingual_pick(paper->title, language), ""),
        .scenario = scenario,
        .plant = scenario->plant,
        .language = language,
    };
    document_properties(writer.document, "", "", language_word(language));
    if (!write_section(&writer, id)) {
        document_destroy(writer.document);
        return NULL;
    }
    return writer.document;
}

// ---- the whole file ----

static uint32_t count_of(const struct plant *plant, bool connections)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < plant->component_count; i++) {
        count += is_connection(&plant->components[i]) == connections ? 1 : 0;
    }
    return count;
}

static void write_cover(const struct writer *writer)
{
    if (writer->scenario->scene.file[0] != '\0') {
        document_figure(writer->document, "layout", "", 105.0);
    }
    const struct plant *plant = writer->plant;
    const struct scenario *scenario = writer->scenario;
    char text[64];
    (void)snprintf(text, sizeof text, "%u", (unsigned)count_of(plant, false));
    document_pair(writer->document, say(writer, "Composants", "Components"), text);
    (void)snprintf(text, sizeof text, "%u", (unsigned)count_of(plant, true));
    document_pair(writer->document, say(writer, "Fils et tubes", "Wires and tubes"), text);
    (void)snprintf(text,
                   sizeof text,
                   "%u / %u",
                   (unsigned)plant->program.input_count,
                   (unsigned)plant->program.output_count);
    document_pair(writer->document, say(writer, "Entrées / sorties", "Inputs / outputs"), text);
    (void)snprintf(text, sizeof text, "%u", (unsigned)scenario->folio_count);
    document_pair(writer->document, say(writer, "Folios", "Folios"), text);
    (void)snprintf(text, sizeof text, "%.16s", scenario->identity);
    document_pair(writer->document, say(writer, "Modèle (SHA-256)", "Model (SHA-256)"), text);
    document_note(
        writer->document,
        say(writer,
            "Ce dossier est tiré du modèle de la ligne : folios, listes et fiches disent ce qui "
            "est câblé et monté. Les repères soulignés et les renvois « /E3.4B » (folio E3, "
            "colonne 4, ligne B) mènent d’un document à l’autre.",
            "This file is made of the model of the line: folios, lists and sheets say what is "
            "wired and fitted. Underlined references and cross-references \"/E3.4B\" (folio E3, "
            "column 4, row B) lead from one paper to another."));
}

static void write_lines(const struct writer *writer, const char *text)
{
    char line[1024];
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        (void)snprintf(line, sizeof line, "%.*s", (int)length, text);
        if (length > 0) {
            document_paragraph(writer->document, line);
        }
        text += length + (text[length] == '\n' ? 1 : 0);
    }
}

// Papers that the author wrote and the generated file has no section for.
static void write_own_papers(const struct writer *writer)
{
    for (uint32_t i = 0; i < writer->scenario->paper_count; i++) {
        const struct scenario_paper *paper = &writer->scenario->papers[i];
        bool known = generated_named(writer->scenario, paper->id) != NULL;
        if (paper->sheet == PLANT_NONE && !known) {
            document_page_break(writer->document);
            document_heading(writer->document, 1, pick(writer, paper->title));
            write_lines(writer, pick(writer, paper->body));
        }
    }
}

static void write_folios(const struct writer *writer)
{
    static const struct writer_column columns[] = {
        {"Folio", "Folio", 0.8, DOCUMENT_LEFT},
        {"Titre", "Title", 4.0, DOCUMENT_LEFT},
        {"Indice", "Revision", 0.9, DOCUMENT_CENTRE},
        {"Date", "Date", 1.2, DOCUMENT_LEFT},
    };
    const struct scenario *scenario = writer->scenario;
    char caption[256];
    char name[64];
    if (scenario->folio_count == 0) {
        return;
    }
    document_page_break(writer->document);
    document_heading(writer->document, 1, say(writer, "Folios", "Folios"));
    document_paragraph(writer->document,
                       say(writer,
                           "Schémas électriques selon la CEI 60617, fluides selon l’ISO 1219.",
                           "Electrical diagrams after IEC 60617, fluids after ISO 1219."));
    table(writer, columns, 4);
    for (uint32_t i = 0; i < scenario->folio_count; i++) {
        const struct folio *folio = &scenario->folios[i];
        (void)snprintf(name, sizeof name, "folio:%.40s", folio->id);
        document_row(writer->document);
        document_cell_link(writer->document, folio->id, name);
        document_cell(writer->document, pick(writer, folio->title));
        document_cell(writer->document, folio->revision);
        document_cell(writer->document, folio->date);
    }
    document_table_end(writer->document);
    for (uint32_t i = 0; i < scenario->folio_count; i++) {
        const struct folio *folio = &scenario->folios[i];
        (void)snprintf(caption, sizeof caption, "%s — %s", folio->id, pick(writer, folio->title));
        (void)snprintf(name, sizeof name, "folio:%.40s", folio->id);
        document_sheet(writer->document, name, caption, 2);
        document_anchor(writer->document, name);
    }
}

static void write_charts(const struct writer *writer)
{
    static const struct writer_column columns[] = {
        {"GRAFCET", "Chart", 1.0, DOCUMENT_LEFT},
        {"Rôle", "Role", 4.0, DOCUMENT_LEFT},
        {"Rang", "Rank", 0.8, DOCUMENT_CENTRE},
    };
    const struct program *program = &writer->plant->program;
    char caption[256];
    char name[64];
    if (program->chart_count == 0) {
        return;
    }
    document_page_break(writer->document);
    document_heading(writer->document, 1, say(writer, "GRAFCETs", "GRAFCET charts"));
    document_paragraph(
        writer->document,
        say(writer,
            "Programme de l’automate selon la CEI 60848. Un rang plus petit force les "
            "suivants. Sous une étape : le message levé si elle dure trop.",
            "Program of the controller after IEC 60848. A smaller rank forces those "
            "after it. Under a step: the message raised if it lasts too long."));
    table(writer, columns, 3);
    for (uint32_t i = 0; i < program->chart_count; i++) {
        const struct program_chart *chart = &program->charts[i];
        char rank[16];
        (void)snprintf(name, sizeof name, "chart:%.40s", chart->name);
        (void)snprintf(rank, sizeof rank, "%u", (unsigned)chart->rank);
        document_row(writer->document);
        document_cell_link(writer->document, chart->name, name);
        document_cell(writer->document, pick(writer, chart->comment));
        document_cell(writer->document, rank);
    }
    document_table_end(writer->document);
    for (uint32_t i = 0; i < program->chart_count; i++) {
        const struct program_chart *chart = &program->charts[i];
        (void)snprintf(
            caption, sizeof caption, "%s — %s", chart->name, pick(writer, chart->comment));
        (void)snprintf(name, sizeof name, "chart:%.40s", chart->name);
        document_sheet(writer->document, name, caption, 2);
        document_anchor(writer->document, name);
    }
}

// A generated section, after what the author wrote under that id.
static void write_one(struct writer *writer, const struct scenario_generated *row)
{
    const struct scenario_paper *paper = paper_of(writer->scenario, row->id);
    document_page_break(writer->document);
    document_heading(writer->document, 1, pick(writer, paper == NULL ? row->title : paper->title));
    if (strcmp(row->id, "layout") == 0 && writer->scenario->scene.file[0] != '\0') {
        document_figure(writer->document, "layout", "", 110.0);
    }
    if (paper != NULL && strcmp(paper->kind, SCENARIO_GENERATED) != 0) {
        write_lines(writer, pick(writer, paper->body));
    }
    (void)write_section(writer, row->id);
}

struct document *
dossier_file(const struct scenario *scenario, const char *date, enum language language)
{
    const char *name = bilingual_pick(scenario->plant->name, language);
    struct writer writer = {.scenario = scenario, .plant = scenario->plant, .language = language};
    writer.document =
        document_create(language == LANGUAGE_EN ? "Technical file" : "Dossier technique", name);
    struct document *document = writer.document;
    document_properties(document, "", date, language_word(language));
    document_header(document, document->title, name);
    document_footer(document, scenario->plant->id);
    write_cover(&writer);
    document_visa(document, say(&writer, "Établi par", "Made by"), "");
    document_visa(document, say(&writer, "Vérifié par", "Checked by"), "");
    document_visa(document, say(&writer, "Approuvé par", "Approved by"), "");
    document_page_break(document);
    document_heading(document, 1, say(&writer, "Sommaire", "Contents"));
    document_contents(document);
    write_own_papers(&writer);
    for (uint32_t i = 0; i < SECTION_COUNT; i++) {
        const struct scenario_generated *row = generated_named(scenario, sections[i].id);
        if (row != NULL) {
            write_one(&writer, row);
        }
        if (strcmp(sections[i].id, "layout") == 0) {
            write_folios(&writer);
            write_charts(&writer);
        }
    }
    return document;
}
