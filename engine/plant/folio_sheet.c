#include "engine/plant/folio_sheet.h"

#include "engine/base/text.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

static const double margin = 3.0;       // [grid] around the drawing
static const double edge_share = 0.018; // of the sheet's height: strip of numbers and letters
static const double block_share = 0.075;

struct folio_area folio_area_sheet(const struct folio *folio)
{
    double ratio = sqrt(2.0);
    double height = (folio->height + 2.0 * margin) / (1.0 - block_share);
    double across = (folio->width + 2.0 * margin) / ratio;
    height = height > across ? height : across;
    double width = height * ratio;
    double room = height * (1.0 - block_share);
    return (struct folio_area){
        (folio->width - width) / 2.0, (folio->height - room) / 2.0, width, height};
}

struct folio_area folio_area_frame(const struct folio *folio)
{
    struct folio_area sheet = folio_area_sheet(folio);
    double edge = sheet.h * edge_share;
    return (struct folio_area){
        sheet.x + edge, sheet.y + edge, sheet.w - 2.0 * edge, sheet.h - 2.0 * edge};
}

struct folio_area folio_area_title(const struct folio *folio)
{
    struct folio_area frame = folio_area_frame(folio);
    double height = folio_area_sheet(folio).h * (block_share - edge_share);
    return (struct folio_area){frame.x, frame.y + frame.h - height, frame.w, height};
}

static int cell(double value, double start, double size, int count)
{
    int index = (int)floor((value - start) / size * count);
    return index < 0 ? 0 : index >= count ? count - 1 : index;
}

void folio_place(const struct folio *folio, double x, double y, char place[FOLIO_PLACE_BYTES])
{
    struct folio_area frame = folio_area_frame(folio);
    place[0] = (char)('0' + cell(x, frame.x, frame.w, FOLIO_COLUMNS));
    place[1] = (char)('A' + cell(y, frame.y, frame.h, FOLIO_ROWS));
    place[2] = '\0';
}

bool folio_find(const struct folio *folio, const char *name, double *x, double *y)
{
    for (uint32_t i = 0; i < folio->terminal_count; i++) {
        if (strcmp(folio->terminals[i].name, name) == 0) {
            *x = folio->terminals[i].x;
            *y = folio->terminals[i].y;
            return true;
        }
    }
    for (uint32_t i = 0; i < folio->symbol_count; i++) {
        if (strcmp(folio->symbols[i].ref, name) == 0) {
            *x = folio->symbols[i].x;
            *y = folio->symbols[i].y;
            return true;
        }
    }
    for (uint32_t i = 0; i < folio->line_count; i++) {
        const struct folio_line *line = &folio->lines[i];
        if (line->ref != NULL && strcmp(line->ref, name) == 0) {
            *x = line->points[0];
            *y = line->points[1];
            return true;
        }
    }
    size_t length = strlen(name); // a strip is where its terminals are
    for (uint32_t i = 0; i < folio->terminal_count; i++) {
        if (strncmp(folio->terminals[i].name, name, length) == 0 &&
            folio->terminals[i].name[length] == ':') {
            *x = folio->terminals[i].x;
            *y = folio->terminals[i].y;
            return true;
        }
    }
    return false;
}

const struct folio *folio_named(const struct folio *folios, uint32_t count, const char *id)
{
    for (uint32_t i = 0; i < count; i++) {
        if (strcmp(folios[i].id, id) == 0) {
            return &folios[i];
        }
    }
    return NULL;
}

// The word that ends just before the blank at @p end, without the comma after it.
static void word_before(const char *text, size_t end, char *word, size_t size)
{
    word[0] = '\0';
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ',')) {
        end--;
    }
    size_t start = end;
    while (start > 0 && text[start - 1] != ' ') {
        start--;
    }
    if (end > start && end - start < size) {
        memcpy(word, text + start, end - start);
        word[end - start] = '\0';
    }
}

// Bytes of "/E3" or "/E3.4B" at @p text; 0 when it is none.
static size_t reference_length(const char *text, size_t *id_length)
{
    size_t i = 1;
    while (isupper((unsigned char)text[i])) {
        i++;
    }
    if (text[0] != '/' || i == 1 || !isdigit((unsigned char)text[i])) {
        return 0;
    }
    while (isalnum((unsigned char)text[i])) {
        i++;
    }
    *id_length = i - 1;
    if (text[i] == '.' && isdigit((unsigned char)text[i + 1]) &&
        isupper((unsigned char)text[i + 2])) {
        i += 3;
    }
    return i;
}

bool folio_reference_next(const struct folio *folios,
                          uint32_t folio_count,
                          const char *text,
                          size_t from,
                          struct folio_reference *reference)
{
    for (size_t i = from; text[i] != '\0'; i++) {
        size_t id_length = 0;
        bool starts = i == 0 || text[i - 1] == ' ';
        size_t length = starts ? reference_length(text + i, &id_length) : 0;
        if (length == 0 || id_length >= sizeof reference->id) {
            continue;
        }
        *reference = (struct folio_reference){.start = i, .end = i + length};
        memcpy(reference->id, text + i + 1, id_length);
        reference->folio = folio_named(folios, folio_count, reference->id);
        word_before(text, i, reference->of, sizeof reference->of);
        double x = 0.0;
        double y = 0.0;
        if (reference->folio != NULL && !folio_find(reference->folio, reference->of, &x, &y)) {
            reference->lost = strchr(reference->of, ':') != NULL;
            reference->of[0] = '\0';
        }
        return true;
    }
    return false;
}
