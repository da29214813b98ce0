// depanne kinds: a page for each kind of component, in French and in English, made of its file.
#include "app/cli/catalogue.h"
#include "app/cli/command.h"
#include "app/cli/kind_page.h"
#include "app/picture/element.h"
#include "app/picture/folio_symbols.h"
#include "app/picture/png.h"
#include "app/picture/vector.h"
#include "engine/base/assert.h"
#include "engine/base/build_info.h"
#include "engine/base/file.h"
#include "engine/base/json.h"
#include "engine/script/script.h"

#include <stdlib.h>
#include <string.h>

enum { KINDS_MAX = 1000, PATH_BYTES = CATALOGUE_PATH_BYTES };

static const double symbol_pixels = 4.0; // to a drawing unit
static const double symbol_margin = 4.0; // around it, drawing units

static const char *const language_words[] = {[LANGUAGE_FR] = "fr", [LANGUAGE_EN] = "en"};

struct kinds {
    const char *folder; // where pages go
    const char *only;   // a kind, NULL for all
    char (*paths)[PATH_BYTES];
    uint32_t count;
    struct folio_symbols *symbols;
    struct text_builder index[2];
    uint32_t written;
};

// ---- Which ----

static bool is_wanted(const struct kinds *kinds, const char *name)
{
    size_t length = strlen(name);
    if (length < 5 || strcmp(name + length - 4, ".lua") != 0) {
        return false;
    }
    return kinds->only == NULL ||
           (strlen(kinds->only) == length - 4 && strncmp(kinds->only, name, length - 4) == 0);
}

static enum status
list_trade(struct kinds *kinds, const char *root, const char *trade, struct error *error)
{
    char folder[PATH_BYTES];
    struct folder_listing files = {0};
    (void)path_join(folder, sizeof folder, root, trade);
    if (!folder_exists(folder)) {
        return STATUS_OK;
    }
    RETURN_IF_FAILED(folder_list(folder, &files, error));
    for (size_t i = 0; i < files.count && kinds->count < KINDS_MAX; i++) {
        if (is_wanted(kinds, files.names[i])) {
            (void)path_join(kinds->paths[kinds->count++], PATH_BYTES, folder, files.names[i]);
        }
    }
    folder_listing_clear(&files);
    return STATUS_OK;
}

static enum status list_kinds(struct kinds *kinds, const char *scenarios, struct error *error)
{
    char root[PATH_BYTES];
    struct folder_listing trades = {0};
    (void)path_join(root, sizeof root, scenarios, "kinds");
    RETURN_IF_FAILED(folder_list(root, &trades, error));
    enum status status = STATUS_OK;
    for (size_t i = 0; i < trades.count && status == STATUS_OK; i++) {
        status = list_trade(kinds, root, trades.names[i], error);
    }
    folder_listing_clear(&trades);
    if (status == STATUS_OK && kinds->count == 0) {
        const char *wanted = kinds->only != NULL ? kinds->only : root;
        return error_set(error, STATUS_USAGE, wanted, "there is no such kind");
    }
    return status;
}

// ---- Pages ----

static enum status
write_symbol(const struct element *element, const char *path, struct error *error)
{
    struct vector *vector = vector_create();
    struct element_place place = {.ink = {0, 0, 0, 255}, .paper = {255, 255, 255, 255}};
    element_draw(element, &place, vector);
    struct box view = vector_bounds(vector);
    view.x -= symbol_margin;
    view.y -= symbol_margin;
    view.w += 2.0 * symbol_margin;
    view.h += 2.0 * symbol_margin;
    struct bitmap bitmap = vector_render(vector, view, symbol_pixels);
    enum status status = png_write(&bitmap, path, error);
    bitmap_clear(&bitmap);
    vector_destroy(vector);
    return status;
}

// The picture of the kind's symbol: the one it names, or the one that has its name.
static enum status draw_symbol(struct kinds *kinds,
                               const struct json_value *kind,
                               char *name,
                               size_t size,
                               struct error *error)
{
    const char *id = json_text_or(kind, "id", "");
    const char *symbol = json_text_or(kind, "symbol", "");
    const struct element *element =
        folio_symbols_find(kinds->symbols, symbol[0] != '\0' ? symbol : id);
    name[0] = '\0';
    if (element == NULL) {
        return STATUS_OK;
    }
    char path[PATH_BYTES];
    (void)snprintf(name, size, "%s.png", id);
    (void)path_join(path, sizeof path, kinds->folder, name);
    return write_symbol(element, path, error);
}

static enum status
write_pages(struct kinds *kinds, const struct json_value *kind, struct error *error)
{
    char symbol[PATH_BYTES];
    RETURN_IF_FAILED(draw_symbol(kinds, kind, symbol, sizeof symbol, error));
    for (int language = 0; language < 2; language++) {
        char name[PATH_BYTES];
        char path[PATH_BYTES];
        struct text_builder page = {0};
        (void)snprintf(
            name, sizeof name, "%s.%s.md", json_text_or(kind, "id", ""), language_words[language]);
        (void)path_join(path, sizeof path, kinds->folder, name);
        kind_page_write(kind, symbol[0] != '\0' ? symbol : NULL, (enum language)language, &page);
        kind_index_row(kind, name, (enum language)language, &kinds->index[language]);
        enum status status = file_write_atomic(path, text_builder_text(&page), page.length, error);
        text_builder_clear(&page);
        RETURN_IF_FAILED(status);
    }
    kinds->written++;
    return STATUS_OK;
}

static enum status describe(struct kinds *kinds, const char *path, struct error *error)
{
    char *bytes = NULL;
    size_t length = 0;
    struct json *json = NULL;
    struct script_options options = {.kind = true};
    RETURN_IF_FAILED(script_compile(path, &options, &bytes, &length, NULL, error));
    enum status status = json_parse(bytes, length, path, &json, error);
    free(bytes);
    RETURN_IF_FAILED(status);
    status = write_pages(kinds, json_root(json), error);
    json_destroy(json);
    return status;
}

static enum status write_index(struct kinds *kinds, struct error *error)
{
    for (int language = 0; language < 2 && kinds->only == NULL; language++) {
        char name[40];
        char path[PATH_BYTES];
        (void)snprintf(name, sizeof name, "index.%s.md", language_words[language]);
        (void)path_join(path, sizeof path, kinds->folder, name);
        RETURN_IF_FAILED(file_write_atomic(path,
                                           text_builder_text(&kinds->index[language]),
                                           kinds->index[language].length,
                                           error));
    }
    return STATUS_OK;
}

static enum status write_all(struct kinds *kinds, const char *scenarios, struct error *error)
{
    RETURN_IF_FAILED(folder_create(kinds->folder, error));
    RETURN_IF_FAILED(list_kinds(kinds, scenarios, error));
    for (int language = 0; language < 2; language++) {
        kind_index_begin((enum language)language, &kinds->index[language]);
    }
    for (uint32_t i = 0; i < kinds->count; i++) {
        RETURN_IF_FAILED(describe(kinds, kinds->paths[i], error));
    }
    return write_index(kinds, error);
}

int command_kinds(int argument_count, char **arguments)
{
    struct command_arguments walk = {.count = argument_count, .values = arguments, .at = 1};
    struct kinds kinds = {0};
    const char *given = NULL;
    while (walk.at < walk.count) {
        const char *word = walk.values[walk.at];
        if (command_value(&walk, "-o", &kinds.folder) ||
            command_value(&walk, "--scenarios", &given)) {
            continue;
        }
        if (word[0] == '-' || kinds.only != NULL) {
            return command_misused("kinds", "what is \"%s\"?", word);
        }
        kinds.only = word;
        walk.at++;
    }
    if (kinds.folder == NULL) {
        return command_misused("kinds", "a folder for the pages is wanted (-o)");
    }
    char scenarios[PATH_BYTES];
    char assets[PATH_BYTES];
    struct error error = {0};
    catalogue_folder(given, scenarios);
    (void)path_join(assets, sizeof assets, build_data_dir(), "assets");
    kinds.paths = calloc(KINDS_MAX, sizeof *kinds.paths);
    ASSERT(kinds.paths != NULL);
    kinds.symbols = folio_symbols_open(assets);
    enum status status = write_all(&kinds, scenarios, &error);
    folio_symbols_close(kinds.symbols);
    free(kinds.paths);
    text_builder_clear(&kinds.index[0]);
    text_builder_clear(&kinds.index[1]);
    if (status != STATUS_OK) {
        return command_fail(&error);
    }
    (void)printf("%u\n", kinds.written);
    return COMMAND_DONE;
}
