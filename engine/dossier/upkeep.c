// Layout, parts, settings, preventive work, nominal readings, history.
#include "engine/dossier/writer.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char *station_text(uint32_t station, char *to, uint32_t n)
{
    (void)snprintf(to, n, "Station %u", (unsigned)station);
    return to;
}

// ---- layout ----

static bool is_first_there(const struct plant *plant, uint32_t index)
{
    for (uint32_t i = 0; i < index; i++) {
        const struct plant_component *other = &plant->components[i];
        if (!is_connection(other) && other->station == plant->components[index].station &&
            strcmp(other->place, plant->components[index].place) == 0) {
            return false;
        }
    }
    return true;
}

static void layout_row(const struct writer *writer, uint32_t index)
{
    const struct plant *plant = writer->plant;
    const struct plant_component *first = &plant->components[index];
    char text[64];
    document_row(writer->document);
    document_cell(writer->document, station_text(first->station, text, sizeof text));
    document_cell_strong(writer->document, place_text(writer, first->place));
    document_cell(writer->document, "");
    for (uint32_t i = index; i < plant->component_count; i++) {
        const struct plant_component *component = &plant->components[i];
        if (!is_connection(component) && component->station == first->station &&
            strcmp(component->place, first->place) == 0) {
            add_ref(writer, component->ref, "");
        }
    }
}

void write_layout(struct writer *writer)
{
    static const struct writer_column columns[] = {
        {"Station", "Station", 1.0, DOCUMENT_LEFT},
        {"Lieu", "Place", 1.2, DOCUMENT_LEFT},
        {"Composants", "Components", 6.0, DOCUMENT_LEFT},
    };
    uint32_t last = 0;
    for (uint32_t i = 0; i < writer->plant->component_count; i++) {
        uint32_t station = writer->plant->components[i].station;
        last = station > last ? station : last;
    }
    table(writer, columns, 3);
    for (uint32_t station = 0; station <= last; station++) {
        for (uint32_t i = 0; i < writer->plant->component_count; i++) {
            const struct plant_component *component = &writer->plant->components[i];
            if (!is_connection(component) && component->station == station &&
                is_first_there(writer->plant, i)) {
                layout_row(writer, i);
            }
        }
    }
    document_table_end(writer->document);
}

// ---- parts ----

static void part_row(const struct writer *writer, const struct plant_component *component)
{
    char anchor[WRITER_NAME_BYTES];
    char text[512];
    const char *name = pick(writer, component->name);
    const char *kind = pick(writer, component->kind_name);
    document_row(writer->document);
    (void)snprintf(anchor, sizeof anchor, "part:%.80s", component->ref);
    document_row_anchor(writer->document, anchor);
    document_cell_strong(writer->document, component->ref);
    bool same = strcmp(name, kind) == 0 || name[0] == '\0';
    (void)snprintf(
        text, sizeof text, "%s%s%s", same ? kind : name, same ? "" : "\n", same ? "" : kind);
    document_cell(writer->document, text);
    document_cell(writer->document, component->data);
    document_cell(writer->document, component->article);
    document_cell(writer->document, place_text(writer, component->place));
    document_cell(writer->document, "");
    add_places(writer, component->ref);
}

void write_parts(struct writer *writer)
{
    static const struct writer_column columns[] = {
        {"Repère", "Reference", 1.0, DOCUMENT_LEFT},
        {"Désignation", "Designation", 3.0, DOCUMENT_LEFT},
        {"Plaque", "Plate", 2.1, DOCUMENT_LEFT},
        {"Article", "Article", 1.9, DOCUMENT_LEFT},
        {"Lieu", "Place", 1.2, DOCUMENT_LEFT},
        {"Folios", "Folios", 1.5, DOCUMENT_LEFT},
    };
    uint32_t last = 0;
    for (uint32_t i = 0; i < writer->plant->component_count; i++) {
        uint32_t station = writer->plant->components[i].station;
        last = station > last ? station : last;
    }
    for (uint32_t station = 0; station <= last; station++) {
        bool open = false;
        for (uint32_t i = 0; i < writer->plant->component_count; i++) {
            const struct plant_component *component = &writer->plant->components[i];
            if (is_connection(component) || component->station != station) {
                continue;
            }
            if (!open) {
                char text[64];
                document_heading(writer->document, 2, station_text(station, text, sizeof text));
                table(writer, columns, 6);
                open = true;
            }
            part_row(writer, component);
        }
        if (open) {
            document_table_end(writer->document);
        }
    }
}

// ---- settings ----

void write_settings(struct writer *writer)
{
    static const struct writer_column columns[] = {
        {"Repère", "Reference", 1.0, DOCUMENT_LEFT},
        {"Réglage", "Setting", 3.2, DOCUMENT_LEFT},
        {"Valeur", "Value", 1.2, DOCUMENT_RIGHT},
        {"Unité", "Unit", 0.8, DOCUMENT_LEFT},
        {"Étendue", "Range", 1.6, DOCUMENT_LEFT},
        {"Organe", "Device", 3.0, DOCUMENT_LEFT},
    };
    table(writer, columns, 6);
    for (uint32_t i = 0; i < writer->plant->setting_count; i++) {
        const struct plant_setting *setting = &writer->plant->settings[i];
        const struct plant_component *component = &writer->plant->components[setting->component];
        char low[32];
        char high[32];
        char text[96];
        document_row(writer->document);
        document_cell(writer->document, "");
        add_ref(writer, component->ref, "");
        document_cell(writer->document, pick(writer, setting->name));
        document_cell_strong(writer->document,
                             number_text(writer, setting->nominal, text, sizeof text));
        document_cell(writer->document, strcmp(setting->unit, "1") == 0 ? "" : setting->unit);
        (void)snprintf(text,
                       sizeof text,
                       "%s %s %s",
                       number_text(writer, setting->minimum, low, sizeof low),
                       say(writer, "à", "to"),
                       number_text(writer, setting->maximum, high, sizeof high));
        document_cell(writer->document, text);
        document_cell(writer->document, pick(writer, component->name));
    }
    document_table_end(writer->document);
}

// ---- preventive work ----

// The next longer interval after @p after [s], or infinity.
static double next_interval(const struct plant *plant, double after)
{
    double next = (double)INFINITY;
    for (uint32_t i = 0; i < plant->care_count; i++) {
        double every = plant->care[i].every;
        next = every > after * 1.000001 && every < next ? every : next;
    }
    return next;
}

static bool is_same_work(const struct plant_care *a, const struct plant_care *b)
{
    return fabs(a->every - b->every) <= 1e-6 * a->every && text_equal(a->text.fr, b->text.fr);
}

static bool is_told(const struct plant *plant, uint32_t index)
{
    for (uint32_t i = 0; i < index; i++) {
        if (is_same_work(&plant->care[i], &plant->care[index])) {
            return true;
        }
    }
    return false;
}

static void care_row(const struct writer *writer, uint32_t index)
{
    const struct plant *plant = writer->plant;
    document_row(writer->document);
    document_cell(writer->document, pick(writer, plant->care[index].text));
    document_cell(writer->document, "");
    for (uint32_t i = index; i < plant->care_count; i++) {
        if (is_same_work(&plant->care[i], &plant->care[index])) {
            add_ref(writer, plant->components[plant->care[i].component].ref, "");
        }
    }
    document_cell(writer->document, "");
}

void write_preventive(struct writer *writer)
{
    static const struct writer_column columns[] = {
        {"Travail", "Work", 4.2, DOCUMENT_LEFT},
        {"Organes", "Devices", 3.0, DOCUMENT_LEFT},
        {"Fait le, par", "Done on, by", 1.4, DOCUMENT_LEFT},
    };
    const struct plant *plant = writer->plant;
    for (double every = next_interval(plant, 0.0); every < (double)INFINITY;
         every = next_interval(plant, every)) {
        char number[32];
        char text[96];
        (void)snprintf(text,
                       sizeof text,
                       "%s %s %s",
                       say(writer, "Toutes les", "Every"),
                       number_text(writer, every / 3600.0, number, sizeof number),
                       say(writer, "h de marche", "h of running"));
        document_heading(writer->document, 2, text);
        table(writer, columns, 3);
        for (uint32_t i = 0; i < plant->care_count; i++) {
            if (fabs(plant->care[i].every - every) <= 1e-6 * every && !is_told(plant, i)) {
                care_row(writer, i);
            }
        }
        document_table_end(writer->document);
    }
}

// ---- readings and history ----

void write_nominal(struct writer *writer)
{
    static const struct writer_column columns[] = {
        {"Points", "Points", 2.2, DOCUMENT_LEFT},
        {"Valeur", "Value", 1.8, DOCUMENT_LEFT},
        {"Quand", "When", 3.0, DOCUMENT_LEFT},
    };
    table(writer, columns, 3);
    for (uint32_t i = 0; i < writer->scenario->reading_count; i++) {
        const struct scenario_reading *reading = &writer->scenario->readings[i];
        document_row(writer->document);
        document_cell(writer->document, "");
        for (uint32_t k = 0; k < reading->point_count; k++) {
            uint32_t terminal = plant_terminal_find(writer->plant, reading->points[k]);
            if (terminal != PLANT_NONE) {
                add_terminal(writer, terminal, "");
            } else {
                add_ref(writer, reading->points[k], "");
            }
        }
        document_cell_strong(writer->document, pick(writer, reading->value));
        document_cell(writer->document, pick(writer, reading->when));
    }
    document_table_end(writer->document);
}

void write_history(struct writer *writer)
{
    static const struct writer_column columns[] = {
        {"Date", "Date", 1.1, DOCUMENT_LEFT},
        {"Ordre", "Order", 1.2, DOCUMENT_LEFT},
        {"Repère", "Reference", 0.9, DOCUMENT_LEFT},
        {"Constat", "Finding", 3.0, DOCUMENT_LEFT},
        {"Travail fait", "Work done", 3.0, DOCUMENT_LEFT},
        {"h", "h", 0.5, DOCUMENT_RIGHT},
    };
    table(writer, columns, 6);
    for (uint32_t i = 0; i < writer->scenario->history_count; i++) {
        const struct scenario_history *row = &writer->scenario->history[i];
        char text[32];
        document_row(writer->document);
        document_cell(writer->document, row->date);
        document_cell(writer->document, row->order);
        document_cell(writer->document, "");
        if (row->ref[0] != '\0') {
            add_ref(writer, row->ref, "");
        }
        document_cell(writer->document, pick(writer, row->finding));
        document_cell(writer->document, pick(writer, row->action));
        document_cell(writer->document, number_text(writer, row->hours, text, sizeof text));
    }
    document_table_end(writer->document);
}
