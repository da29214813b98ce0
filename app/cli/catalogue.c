#include "app/cli/catalogue.h"

#include "engine/base/assert.h"
#include "engine/base/build_info.h"
#include "engine/base/file.h"
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

static void compile(struct catalogue_entry *entry)
{
    char *json = NULL;
    size_t length = 0;
    if (script_compile(entry->path, NULL, &json, &length, NULL, &entry->error) == STATUS_OK &&
        scenario_read(json, length, entry->path, &entry->scenario, &entry->error) != STATUS_OK) {
        entry->scenario = NULL;
    }
    free(json);
}

enum status catalogue_open(const char *scenarios,
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
        compile(&catalogue->entries[i]);
    }
    return STATUS_OK;
}

void catalogue_close(struct catalogue *catalogue)
{
    for (uint32_t i = 0; i < catalogue->count; i++) {
        scenario_destroy(catalogue->entries[i].scenario);
    }
    free(catalogue->entries);
    *catalogue = (struct catalogue){0};
}
