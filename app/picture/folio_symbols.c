#include "app/picture/folio_symbols.h"

#include "app/picture/element.h"
#include "engine/base/assert.h"
#include "engine/base/file.h"
#include "engine/base/json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_BYTES = 64, PATH_BYTES = 512, SYMBOLS_MAX = 256, MAP_BYTES_MAX = 65536 };

// Where Debian's qelectrotech-data puts its collection.
static const char collection[] = "/usr/share/qelectrotech/elements";

struct symbol {
    char name[NAME_BYTES];
    char path[PATH_BYTES];
    struct element *element;
    bool tried;
};

struct folio_symbols {
    struct symbol symbols[SYMBOLS_MAX];
    uint32_t count;
};

static void
add_symbol(struct folio_symbols *symbols, const char *assets, const char *name, const char *path)
{
    if (symbols->count >= SYMBOLS_MAX) {
        return;
    }
    struct symbol *symbol = &symbols->symbols[symbols->count++];
    (void)snprintf(symbol->name, sizeof symbol->name, "%s", name);
    (void)snprintf(symbol->path, sizeof symbol->path, "%s/symbols/%s", assets, path);
    if (!file_exists(symbol->path)) {
        (void)snprintf(symbol->path, sizeof symbol->path, "%s/%s", collection, path);
    }
}

struct folio_symbols *folio_symbols_open(const char *assets)
{
    struct folio_symbols *symbols = calloc(1, sizeof *symbols);
    ASSERT(symbols != NULL);
    char path[PATH_BYTES];
    (void)snprintf(path, sizeof path, "%s/symbols/map.json", assets);
    struct error error = {0};
    char *bytes = NULL;
    size_t count = 0;
    struct json *json = NULL;
    if (file_read(path, MAP_BYTES_MAX, &bytes, &count, &error) == STATUS_OK &&
        json_parse(bytes, count, path, &json, &error) == STATUS_OK) {
        const struct json_value *root = json_root(json);
        for (uint32_t i = 0; i < json_count(root); i++) {
            const struct json_value *value = json_at(root, i);
            if (json_is_text(value)) {
                add_symbol(symbols, assets, json_key_at(root, i), json_text(value));
            }
        }
    } else {
        (void)fprintf(stderr, "depanne: %s: %s\n", error.where, error.what);
    }
    json_destroy(json);
    free(bytes);
    return symbols;
}

void folio_symbols_close(struct folio_symbols *symbols)
{
    if (symbols == NULL) {
        return;
    }
    for (uint32_t i = 0; i < symbols->count; i++) {
        element_close(symbols->symbols[i].element);
    }
    free(symbols);
}

const struct element *folio_symbols_find(struct folio_symbols *symbols, const char *name)
{
    for (uint32_t i = 0; i < symbols->count; i++) {
        struct symbol *symbol = &symbols->symbols[i];
        if (strcmp(symbol->name, name) != 0) {
            continue;
        }
        struct error error = {0};
        if (!symbol->tried && element_open(symbol->path, &symbol->element, &error) != STATUS_OK) {
            (void)fprintf(stderr, "depanne: %s: %s\n", error.where, error.what);
            symbol->element = NULL;
        }
        symbol->tried = true;
        return symbol->element;
    }
    return NULL;
}

const char *folio_symbols_path(const struct folio_symbols *symbols, const char *name)
{
    for (uint32_t i = 0; i < symbols->count; i++) {
        if (strcmp(symbols->symbols[i].name, name) == 0) {
            return symbols->symbols[i].path;
        }
    }
    return NULL;
}
