// Strips, wires and tubes, inputs and outputs, and where each reference stands.
#include "engine/dossier/writer.h"

#include <stdio.h>
#include <string.h>

// The next connection at a terminal from component @p from on, or PLANT_NONE.
static uint32_t next_wire(const struct plant *plant, uint32_t terminal, uint32_t from)
{
    for (uint32_t i = from; i < plant->component_count; i++) {
        const struct plant_component *wire = &plant->components[i];
        if (is_connection(wire) && (wire->ends[0] == terminal || wire->ends[1] == terminal)) {
            return i;
        }
    }
    return PLANT_NONE;
}

// ---- strips ----

static void wire_cells(const struct writer *writer, uint32_t terminal, uint32_t wire)
{
    if (wire == PLANT_NONE) {
        document_cell(writer->document, "");
        document_cell(writer->document, "");
        return;
    }
    const struct plant_component *component = &writer->plant->components[wire];
    document_cell(writer->document, "");
    add_ref(writer, component->ref, "");
    document_cell(writer->document, "");
    add_terminal(writer, other_end(component, terminal), "");
}

static void strip_rows(const struct writer *writer, uint32_t terminal)
{
    const struct plant *plant = writer->plant;
    uint32_t wire = next_wire(plant, terminal, 0);
    bool first = true;
    do {
        uint32_t second = wire == PLANT_NONE ? PLANT_NONE : next_wire(plant, terminal, wire + 1);
        document_row(writer->document);
        document_cell_strong(writer->document, first ? plant->terminals[terminal].name : "");
        wire_cells(writer, terminal, wire);
        wire_cells(writer, terminal, second);
        first = false;
        wire = second == PLANT_NONE ? PLANT_NONE : next_wire(plant, terminal, second + 1);
    } while (wire != PLANT_NONE);
}

static void strip(const struct writer *writer, const struct plant_component *component)
{
    static const struct writer_column columns[] = {
        {"Borne", "Terminal", 1.0, DOCUMENT_LEFT},
        {"Fil", "Wire", 1.1, DOCUMENT_LEFT},
        {"Venant de", "From", 1.8, DOCUMENT_LEFT},
        {"Fil", "Wire", 1.1, DOCUMENT_LEFT},
        {"Allant à", "To", 1.8, DOCUMENT_LEFT},
    };
    char text[256];
    char anchor[WRITER_NAME_BYTES];
    (void)snprintf(text,
                   sizeof text,
                   "%s — %s (%s)",
                   component->ref,
                   pick(writer, component->name),
                   place_text(writer, component->place));
    document_heading(writer->document, 2, text);
    (void)snprintf(anchor, sizeof anchor, "strip:%.80s", component->ref);
    document_anchor(writer->document, anchor);
    table(writer, columns, 5);
    for (uint32_t i = 0; i < component->terminal_count; i++) {
        uint32_t terminal = component->terminal_first + i;
        if (writer->plant->terminals[terminal].domain == DOMAIN_ELECTRICAL) {
            strip_rows(writer, terminal);
        }
    }
    document_table_end(writer->document);
}

void write_strips(struct writer *writer)
{
    for (uint32_t i = 0; i < writer->plant->component_count; i++) {
        const struct plant_component *component = &writer->plant->components[i];
        if (is_strip(component) && !is_connection(component)) {
            strip(writer, component);
        }
    }
}

// ---- wires and tubes ----

static void wire_row(const struct writer *writer, const struct plant_component *wire)
{
    char text[64];
    char anchor[WRITER_NAME_BYTES];
    document_row(writer->document);
    (void)snprintf(anchor, sizeof anchor, "wire:%.80s", wire->ref);
    document_row_anchor(writer->document, anchor);
    document_cell_strong(writer->document, wire->ref);
    document_cell(writer->document, "");
    add_terminal(writer, wire->ends[0], "");
    document_cell(writer->document, "");
    add_terminal(writer, wire->ends[1], "");
    document_cell(writer->document, wire->data);
    document_cell(writer->document,
                  wire->length > 0.0 ? number_text(writer, wire->length, text, sizeof text) : "");
    document_cell(writer->document, "");
    add_places(writer, wire->ref);
}

static bool
has_domain(const struct plant *plant, const struct plant_component *wire, enum domain domain)
{
    return wire->ends[0] < plant->terminal_count &&
           plant->terminals[wire->ends[0]].domain == domain;
}

void write_wires(struct writer *writer)
{
    static const struct writer_column columns[] = {
        {"Repère", "Reference", 1.2, DOCUMENT_LEFT},
        {"De", "From", 1.5, DOCUMENT_LEFT},
        {"À", "To", 1.5, DOCUMENT_LEFT},
        {"Type", "Type", 2.2, DOCUMENT_LEFT},
        {"Longueur (m)", "Length (m)", 1.0, DOCUMENT_RIGHT},
        {"Folio", "Folio", 1.6, DOCUMENT_LEFT},
    };
    static const struct {
        enum domain domain;
        const char *fr, *en;
    } parts[] = {
        {DOMAIN_ELECTRICAL, "Fils et câbles", "Wires and cables"},
        {DOMAIN_PNEUMATIC, "Tubes d’air", "Air tubes"},
        {DOMAIN_HYDRAULIC, "Flexibles et tuyaux d’huile", "Oil hoses and pipes"},
    };
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
        bool open = false;
        for (uint32_t i = 0; i < writer->plant->component_count; i++) {
            const struct plant_component *wire = &writer->plant->components[i];
            if (!is_connection(wire) || !has_domain(writer->plant, wire, parts[k].domain)) {
                continue;
            }
            if (!open) {
                document_heading(writer->document, 2, say(writer, parts[k].fr, parts[k].en));
                table(writer, columns, 6);
                open = true;
            }
            wire_row(writer, wire);
        }
        if (open) {
            document_table_end(writer->document);
        }
    }
}

// ---- inputs and outputs ----

// The wires and strips from a point of the controller to the first thing that is no strip.
static void add_way(const struct writer *writer, const char *address)
{
    const struct plant *plant = writer->plant;
    uint32_t signal = plant->program.run_signal;
    if (signal >= plant->signal_count) {
        return;
    }
    char name[WRITER_NAME_BYTES];
    const struct plant_component *controller = &plant->components[plant->signals[signal].component];
    (void)snprintf(name, sizeof name, "%.40s:%.40s", controller->ref, address);
    uint32_t terminal = plant_terminal_find(plant, name);
    uint32_t last = PLANT_NONE;
    for (int step = 0; step < 8 && terminal != PLANT_NONE; step++) {
        uint32_t wire = next_wire(plant, terminal, 0);
        wire = wire == last && wire != PLANT_NONE ? next_wire(plant, terminal, wire + 1) : wire;
        if (wire == PLANT_NONE) {
            return;
        }
        const struct plant_component *component = &plant->components[wire];
        add_ref(writer, component->ref, "");
        terminal = other_end(component, terminal);
        if (terminal >= plant->terminal_count) {
            return;
        }
        add_terminal(writer, terminal, "");
        last = wire;
        if (!is_strip(&plant->components[plant->terminals[terminal].component])) {
            return;
        }
    }
}

static void
io_row(const struct writer *writer, const char *address, const char *tag, struct bilingual comment)
{
    char anchor[WRITER_NAME_BYTES];
    document_row(writer->document);
    (void)snprintf(anchor, sizeof anchor, "io:%.80s", address);
    document_row_anchor(writer->document, anchor);
    document_cell_strong(writer->document, address);
    if (plant_component_find(writer->plant, tag) != PLANT_NONE) {
        document_cell(writer->document, "");
        add_ref(writer, tag, "");
    } else {
        document_cell(writer->document, tag);
    }
    document_cell(writer->document, pick(writer, comment));
    document_cell(writer->document, "");
    add_way(writer, address);
}

void write_io(struct writer *writer)
{
    static const struct writer_column columns[] = {
        {"Adresse", "Address", 0.9, DOCUMENT_LEFT},
        {"Repère", "Tag", 0.9, DOCUMENT_LEFT},
        {"Rôle", "Role", 2.6, DOCUMENT_LEFT},
        {"Chemin : fils, bornes, organe", "Way: wires, terminals, device", 3.4, DOCUMENT_LEFT},
    };
    const struct program *program = &writer->plant->program;
    document_heading(writer->document, 2, say(writer, "Entrées", "Inputs"));
    table(writer, columns, 4);
    for (uint32_t i = 0; i < program->input_count; i++) {
        const struct program_input *input = &program->inputs[i];
        io_row(writer, input->address, input->tag, input->comment);
    }
    document_table_end(writer->document);
    document_heading(writer->document, 2, say(writer, "Sorties", "Outputs"));
    table(writer, columns, 4);
    for (uint32_t i = 0; i < program->output_count; i++) {
        const struct program_output *output = &program->outputs[i];
        io_row(writer, output->address, output->tag, output->comment);
    }
    document_table_end(writer->document);
}

// ---- index ----

static void add_wires_of(const struct writer *writer, const struct plant_component *component)
{
    const struct plant *plant = writer->plant;
    for (uint32_t i = 0; i < plant->component_count; i++) {
        const struct plant_component *wire = &plant->components[i];
        for (int end = 0; end < 2 && is_connection(wire); end++) {
            uint32_t terminal = wire->ends[end];
            if (terminal < plant->terminal_count &&
                &plant->components[plant->terminals[terminal].component] == component) {
                add_ref(writer, wire->ref, "");
                break;
            }
        }
    }
}

static void add_points_of(const struct writer *writer, const char *ref)
{
    const struct program *program = &writer->plant->program;
    char target[WRITER_NAME_BYTES];
    for (uint32_t i = 0; i < program->input_count; i++) {
        if (strcmp(program->inputs[i].tag, ref) == 0) {
            (void)snprintf(target, sizeof target, "io:%.80s", program->inputs[i].address);
            document_cell_add(writer->document, program->inputs[i].address, target);
        }
    }
    for (uint32_t i = 0; i < program->output_count; i++) {
        if (strcmp(program->outputs[i].tag, ref) == 0) {
            (void)snprintf(target, sizeof target, "io:%.80s", program->outputs[i].address);
            document_cell_add(writer->document, program->outputs[i].address, target);
        }
    }
}

void write_index(struct writer *writer)
{
    static const struct writer_column columns[] = {
        {"Repère", "Reference", 1.0, DOCUMENT_LEFT},
        {"Désignation", "Designation", 2.6, DOCUMENT_LEFT},
        {"Folios", "Folios", 1.8, DOCUMENT_LEFT},
        {"Fils et tubes", "Wires and tubes", 2.6, DOCUMENT_LEFT},
        {"E/S", "I/O", 0.9, DOCUMENT_LEFT},
    };
    table(writer, columns, 5);
    for (uint32_t i = 0; i < writer->plant->component_count; i++) {
        const struct plant_component *component = &writer->plant->components[i];
        if (is_connection(component)) {
            continue;
        }
        document_row(writer->document);
        document_cell(writer->document, "");
        add_ref(writer, component->ref, "");
        document_cell(writer->document, pick(writer, component->name));
        document_cell(writer->document, "");
        add_places(writer, component->ref);
        document_cell(writer->document, "");
        add_wires_of(writer, component);
        document_cell(writer->document, "");
        add_points_of(writer, component->ref);
    }
    document_table_end(writer->document);
}
