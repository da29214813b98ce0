#include "app/cli/catalogue.h"

#include "engine/base/assert.h"
#include "engine/base/build_info.h"
#include "engine/base/file.h"
#include "engine/base/json.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ENTRIES_MAX = 512 };

void catalogue_folder(const char *given, char path[CATALOGUE_PATH_BYTES])
{
    if (given != NULL && given[0] != '\0') {
        (void)snprintf(path, CATALOGUE_PATH_BYTES, "%s", given);
    } else if (file_exists("scenarios")) {
        (void)snprintf(path, CATALOGUE_PATH_BYTES, "scenarios");
    } else {
        (void)path_join(path, CATALOGUE_PATH_BYTES, build_data_dir(), "scenarios");
    }
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text);
    size_t tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

static void add(struct catalogue *catalogue, const char *folder, const char *name)
{
    if (catalogue->count < ENTRIES_MAX) {
        struct catalogue_entry *entry = &catalogue->entries[catalogue->count++];
        (void)path_join(entry->path, sizeof entry->path, folder, name);
    }
}

// Adds what stands two levels under @p root: lines/LINE/line.lua, exercises/LINE/NAME.lua.
static enum status
find(struct catalogue *catalogue, const char *root, const char *only, struct error *error)
{
    struct folder_listing lines = {0};
    if (!file_exists(root)) {
        return STATUS_OK;
    }
    RETURN_IF_FAILED(folder_list(root, &lines, error));
    for (size_t i = 0; i < lines.count; i++) {
        char folder[CATALOGUE_PATH_BYTES];
        struct folder_listing files = {0};
        struct error ignored = {0};
        (void)path_join(folder, sizeof folder, root, lines.names[i]);
        if (folder_list(folder, &files, &ignored) != STATUS_OK) {
            continue; // a file beside the folders
        }
        for (size_t k = 0; k < files.count; k++) {
            bool wanted = only != NULL ? strcmp(files.names[k], only) == 0
                                       : ends_with(files.names[k], ".lua");
            if (wanted) {
                add(catalogue, folder, files.names[k]);
            }
        }
        folder_listing_clear(&files);
    }
    folder_listing_clear(&lines);
    return STATUS_OK;
}

static bool is_line(const struct catalogue_entry *entry)
{
    return ends_with(entry->path, "/line.lua");
}

// Does the whole of a line compile?
static bool is_sound(struct catalogue_entry *entry)
{
    char *json = NULL;
    size_t length = 0;
    struct scenario *scenario = NULL;
    bool sound =
        script_compile(entry->path, NULL, &json, &length, NULL, &entry->error) == STATUS_OK &&
        scenario_read(json, length, entry->path, &scenario, &entry->error) == STATUS_OK;
    free(json);
    scenario_destroy(scenario);
    return sound;
}

static void fill(struct catalogue_entry *entry)
{
    const struct json_value *root = json_root(entry->card);
    const struct json_value *title = json_member(root, "title");
    const struct json_value *competences = json_member(root, "competences");
    entry->exercise = json_bool_or(root, "exercise", false);
    entry->id = json_text_or(root, "id", "");
    entry->line = json_text_or(root, "line", "");
    entry->scene = json_text_or(root, "scene", "");
    entry->title = (struct bilingual){json_text_or(title, "fr", ""), json_text_or(title, "en", "")};
    entry->task = json_text_or(root, "task", "");
    entry->trade = json_text_or(root, "trade", "electrical");
    entry->level = (uint32_t)json_number_or(root, "level", 1.0);
    entry->minutes = json_number_or(root, "minutes", 0.0);
    for (size_t i = 0; i < json_count(competences); i++) {
        const struct json_value *each = json_at(competences, i);
        if (entry->competence_count < CATALOGUE_COMPETENCES_MAX && json_is_text(each)) {
            entry->competences[entry->competence_count++] = json_text(each);
        }
    }
}

static void ask(struct catalogue_entry *entry, bool whole_lines)
{
    char *json = NULL;
    size_t length = 0;
    struct script_options options = {.card = true};
    if (whole_lines && is_line(entry) && !is_sound(entry)) {
        return;
    }
    if (script_compile(entry->path, &options, &json, &length, NULL, &entry->error) == STATUS_OK &&
        json_parse(json, length, entry->path, &entry->card, &entry->error) == STATUS_OK) {
        fill(entry);
    }
    free(json);
}

// An exercise names the file of its line; a list names the line and shows its artwork.
static void follow_line(const struct catalogue *catalogue, struct catalogue_entry *exercise)
{
    for (uint32_t i = 0; i < catalogue->count; i++) {
        const struct catalogue_entry *line = &catalogue->entries[i];
        if (line->card != NULL && !line->exercise && ends_with(line->path, exercise->line)) {
            exercise->line = line->id;
            exercise->scene = line->scene;
            return;
        }
    }
}

enum status catalogue_open(const char *scenarios,
                           bool whole_lines,
                           void (*progress)(void *context, uint32_t done, uint32_t total),
                           void *context,
                           struct catalogue *catalogue,
                           struct error *error)
{
    char folder[CATALOGUE_PATH_BYTES];
    *catalogue = (struct catalogue){0};
    if (!file_exists(scenarios)) {
        return error_set(error, STATUS_FILE, scenarios, "there is no such folder of scenarios");
    }
    catalogue->entries = calloc(ENTRIES_MAX, sizeof *catalogue->entries);
    ASSERT(catalogue->entries != NULL);
    (void)path_join(folder, sizeof folder, scenarios, "lines");
    RETURN_IF_FAILED(find(catalogue, folder, "line.lua", error));
    (void)path_join(folder, sizeof folder, scenarios, "exercises");
    RETURN_IF_FAILED(find(catalogue, folder, NULL, error));
    for (uint32_t i = 0; i < catalogue->count; i++) {
        if (progress != NULL) {
            progress(context, i, catalogue->count);
        }
        ask(&catalogue->entries[i], whole_lines);
    }
    for (uint32_t i = 0; i < catalogue->count; i++) {
        struct catalogue_entry *entry = &catalogue->entries[i];
        if (entry->card != NULL && entry->exercise) {
            follow_line(catalogue, entry);
        }
    }
    return STATUS_OK;
}

void catalogue_close(struct catalogue *catalogue)
{
    for (uint32_t i = 0; i < catalogue->count; i++) {
        json_destroy(catalogue->entries[i].card);
    }
    free(catalogue->entries);
    *catalogue = (struct catalogue){0};
}
