// Every kind stands in a rig of its own (<kind>.lua here), and each of its failure modes changes there
// something that a person could notice or measure. A mode is tried from the start of the run, and if
// that shows nothing, in the middle of it: some parts must work before they can fail.
//
//   test_kinds TRADE [KIND...]    prints what shows each mode

#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "tests/kinds/observe.h"

#include <dirent.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LOOK_TICKS = 20, KINDS_MAX = 400, NAME_BYTES = 80 };

static const double worn_in_a_run = 1e-3; // of a part that lasts years

struct rig {
    char kind[NAME_BYTES];
    struct scenario *scenario;
    const struct plant *plant;
    uint32_t part; ///< DUT
    uint32_t ticks;
};

static uint32_t passed, failed;

static void tell(bool good, const char *kind, const char *mode, const char *text)
{
    passed += good;
    failed += !good;
    (void)printf("%s %s.%s: %s\n", good ? "ok  " : "FAIL", kind, mode, text);
}

// ---- Rigs ----

// "-- seconds: 12" in the first line of a rig.
static double seconds_of(const char *path)
{
    char *text = NULL;
    size_t length = 0;
    struct error error;
    double seconds = 10.0;
    if (file_read(path, 1024 * 1024, &text, &length, &error) == STATUS_OK) {
        static const char mark[] = "-- seconds: ";
        if (strncmp(text, mark, sizeof mark - 1) == 0) {
            seconds = strtod(text + sizeof mark - 1, NULL);
        }
    }
    free(text);
    return seconds > 0.0 && seconds <= 600.0 ? seconds : 10.0;
}

static bool open_rig(struct rig *rig, const char *kind)
{
    char path[200];
    char *json = NULL;
    size_t length = 0;
    struct error error = {0};
    struct script_options options = {.shipped = "scenarios"};
    (void)snprintf(rig->kind, sizeof rig->kind, "%s", kind);
    (void)snprintf(path, sizeof path, "tests/kinds/%s.lua", kind);
    enum status status = script_compile(path, &options, &json, &length, NULL, &error);
    if (status == STATUS_OK) {
        status = scenario_read(json, length, path, &rig->scenario, &error);
    }
    free(json);
    if (status != STATUS_OK) {
        char text[512];
        (void)snprintf(text, sizeof text, "%s: %s", error.where, error.what);
        tell(false, kind, "rig", text);
        return false;
    }
    rig->plant = rig->scenario->plant;
    rig->ticks = (uint32_t)(seconds_of(path) * SIM_TICKS_PER_SECOND);
    rig->part = plant_component_find(rig->plant, "DUT");
    if (rig->part == PLANT_NONE || strcmp(rig->plant->components[rig->part].kind, kind) != 0) {
        tell(false, kind, "rig", "no component DUT of this kind");
        scenario_destroy(rig->scenario);
        return false;
    }
    return true;
}

// ---- Runs ----

static void startup(struct sim *sim, const struct plant *plant, uint32_t from, uint32_t to)
{
    for (uint32_t i = 0; i < plant->startup_count; i++) {
        uint32_t tick = (uint32_t)floor(plant->startup[i].at * SIM_TICKS_PER_SECOND + 0.5);
        if (tick >= from && tick < to) {
            sim_control(sim, plant->startup[i].signal, plant->startup[i].value);
        }
    }
}

// A sound rig neither burns anything nor wears it out while it is looked at.
static void check_sound(const struct rig *rig, const struct sim *sim)
{
    const struct plant *plant = rig->plant;
    for (uint32_t i = 0; i < plant->damage_count; i++) {
        if (sim_burnt(sim, plant->damage[i].fault)) {
            tell(false,
                 rig->kind,
                 plant->variants[plant->damage[i].fault].id,
                 "it burns though nothing is wrong");
        }
    }
    for (uint32_t i = 0; i < plant->wear_count; i++) {
        if (sim_damage(sim, i) > worn_in_a_run) {
            char text[100];
            (void)snprintf(
                text, sizeof text, "%s wears it by %g", plant->wear[i].law, sim_damage(sim, i));
            tell(false, rig->kind, plant->variants[plant->wear[i].fault].id, text);
        }
    }
}

// Runs the rig; a fault comes at tick @p onset.
static bool run(const struct rig *rig,
                uint32_t fault,
                uint32_t onset,
                struct observations *seen,
                struct error *error)
{
    struct sim *sim = NULL;
    if (sim_create(rig->plant, 1, &sim, error) != STATUS_OK) {
        return false;
    }
    observe_list(seen, rig->plant, rig->part);
    for (uint32_t tick = 0; tick < rig->ticks; tick += LOOK_TICKS) {
        startup(sim, rig->plant, tick, tick + LOOK_TICKS);
        if (fault != PLANT_NONE && tick >= onset && tick < onset + LOOK_TICKS) {
            sim_fault(sim, fault, true);
        }
        sim_advance(sim, LOOK_TICKS);
        observe(seen, sim, rig->plant);
    }
    if (fault == PLANT_NONE) {
        check_sound(rig, sim);
    }
    observe_bench(seen, sim, rig->plant);
    sim_destroy(sim);
    return true;
}

static void try_mode(const struct rig *rig, uint32_t fault, const struct observations *sound)
{
    static struct observations faulty;
    const char *mode = rig->plant->variants[fault].id;
    const uint32_t onsets[] = {0, rig->ticks / 2 / LOOK_TICKS * LOOK_TICKS};
    struct error error = {0};
    char text[512];
    for (uint32_t i = 0; i < 2; i++) {
        if (!run(rig, fault, onsets[i], &faulty, &error)) {
            tell(false, rig->kind, mode, error.what);
            return;
        }
        uint32_t where = observe_difference(sound, &faulty, rig->plant);
        if (where != UINT32_MAX) {
            observe_text(sound, &faulty, where, rig->plant, text, sizeof text);
            tell(true, rig->kind, mode, text);
            return;
        }
    }
    tell(false, rig->kind, mode, "nobody could notice or measure it");
}

static void try_kind(const char *kind)
{
    static struct observations sound;
    struct rig rig = {0};
    struct error error = {0};
    if (!open_rig(&rig, kind)) {
        return;
    }
    if (!run(&rig, PLANT_NONE, 0, &sound, &error)) {
        tell(false, kind, error.where, error.what);
    } else {
        const struct plant_component *owner = &rig.plant->components[rig.part];
        for (uint32_t i = 0; i < owner->variant_count; i++) {
            if (rig.plant->variants[owner->variant_first + i].kind == PLANT_FAULT) {
                try_mode(&rig, owner->variant_first + i, &sound);
            }
        }
    }
    scenario_destroy(rig.scenario);
}

// ---- Kinds ----

static int by_name(const void *a, const void *b)
{
    return strcmp(a, b);
}

static uint32_t list_kinds(const char *trade, char (*names)[NAME_BYTES])
{
    char path[200];
    (void)snprintf(path, sizeof path, "scenarios/kinds/%s", trade);
    DIR *folder = opendir(path);
    ASSERT(folder != NULL);
    uint32_t count = 0;
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        size_t length = strlen(entry->d_name);
        if (length > 4 && length < NAME_BYTES && strcmp(entry->d_name + length - 4, ".lua") == 0) {
            ASSERT(count < KINDS_MAX);
            (void)snprintf(names[count++], NAME_BYTES, "%.*s", (int)length - 4, entry->d_name);
        }
    }
    (void)closedir(folder);
    qsort(names, count, sizeof *names, by_name);
    return count;
}

int main(int argument_count, char **arguments)
{
    if (argument_count == 2 && strcmp(arguments[1], SCRIPT_HOST_WORD) == 0) {
        return script_host_main();
    }
    if (argument_count < 2) {
        (void)fprintf(stderr, "usage: test_kinds TRADE [KIND...]\n");
        return 2;
    }
    static char names[KINDS_MAX][NAME_BYTES];
    uint32_t count = list_kinds(arguments[1], names);
    for (uint32_t i = 0; i < count; i++) {
        bool wanted = argument_count == 2;
        for (int k = 2; k < argument_count; k++) {
            wanted = wanted || strcmp(arguments[k], names[i]) == 0;
        }
        if (wanted) {
            try_kind(names[i]);
        }
    }
    (void)printf("%u passed, %u failed\n", passed, failed);
    return failed > 0 || passed == 0 ? 1 : 0;
}
