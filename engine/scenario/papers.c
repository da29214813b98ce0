#include "engine/scenario/papers.h"

#include "engine/base/arena.h"

#include <string.h>

static bool always(const struct scenario *scenario)
{
    return scenario->plant->component_count > 0;
}

static bool has_wires(const struct scenario *scenario)
{
    for (uint32_t i = 0; i < scenario->plant->component_count; i++) {
        if ((scenario->plant->components[i].flags & PLANT_CONNECTION) != 0) {
            return true;
        }
    }
    return false;
}

static bool has_points(const struct scenario *scenario)
{
    return scenario->plant->program.input_count + scenario->plant->program.output_count > 0;
}

static bool has_messages(const struct scenario *scenario)
{
    return scenario->plant->program.message_count > 0;
}

static bool has_settings(const struct scenario *scenario)
{
    return scenario->plant->setting_count > 0;
}

static bool has_care(const struct scenario *scenario)
{
    return scenario->plant->care_count > 0;
}

static bool has_energies(const struct scenario *scenario)
{
    return scenario->energy_count > 0;
}

static bool has_spares(const struct scenario *scenario)
{
    for (uint32_t i = 0; i < scenario->plant->variant_count; i++) {
        if (scenario->plant->variants[i].kind == PLANT_SPARE) {
            return true;
        }
    }
    return false;
}

static bool has_readings(const struct scenario *scenario)
{
    return scenario->reading_count > 0;
}

static bool has_history(const struct scenario *scenario)
{
    return scenario->history_count > 0;
}

static const struct {
    struct scenario_generated paper;
    bool (*holds)(const struct scenario *scenario);
} rows[] = {
    {{"lockout", {"Fiches de consignation", "Lock-out sheets"}}, has_energies},
    {{"parts", {"Nomenclature", "Parts list"}}, always},
    {{"settings", {"Réglages", "Settings"}}, has_settings},
    {{"io", {"Liste des entrées et sorties", "List of inputs and outputs"}}, has_points},
    {{"nominal", {"Relevés nominaux", "Nominal readings"}}, has_readings},
    {{"messages", {"Messages de défaut", "Fault messages"}}, has_messages},
    {{"preventive", {"Graissage et plan de préventif", "Lubrication and preventive plan"}},
     has_care},
    {{"strips", {"Borniers", "Terminal strips"}}, has_wires},
    {{"wires", {"Fils, câbles et tubes", "Wires, cables and tubes"}}, has_wires},
    {{"layout", {"Implantation", "Layout"}}, always},
    {{"store", {"Magasin de pièces de rechange", "Spare-parts store"}}, has_spares},
    {{"history", {"Historique GMAO", "CMMS history"}}, has_history},
    {{"index", {"Index des repères", "Index of references"}}, always},
};
enum { ROW_COUNT = sizeof rows / sizeof *rows };

const struct scenario_generated *scenario_generated_at(const struct scenario *scenario,
                                                       uint32_t index)
{
    for (uint32_t i = 0; i < ROW_COUNT; i++) {
        if (rows[i].holds(scenario) && index-- == 0) {
            return &rows[i].paper;
        }
    }
    return NULL;
}

static bool is_written(const struct scenario *scenario, const char *id)
{
    for (uint32_t i = 0; i < scenario->paper_count; i++) {
        if (strcmp(scenario->papers[i].id, id) == 0) {
            return true;
        }
    }
    return false;
}

void scenario_papers_complete(struct scenario *scenario)
{
    struct scenario_paper *papers =
        ARENA_NEW(scenario->arena, struct scenario_paper, scenario->paper_count + ROW_COUNT);
    uint32_t count = scenario->paper_count;
    if (count > 0) {
        memcpy(papers, scenario->papers, count * sizeof *papers);
    }
    const struct scenario_generated *row = NULL;
    for (uint32_t i = 0; (row = scenario_generated_at(scenario, i)) != NULL; i++) {
        if (!is_written(scenario, row->id)) {
            papers[count++] = (struct scenario_paper){.id = row->id,
                                                      .kind = SCENARIO_GENERATED,
                                                      .title = row->title,
                                                      .body = {"", ""},
                                                      .sheet = PLANT_NONE};
        }
    }
    scenario->papers = papers;
    scenario->paper_count = count;
}
