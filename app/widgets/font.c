#include "app/widgets/font.h"

#include "app/widgets/ui_state.h"
#include "engine/base/assert.h"
#include "engine/base/text.h"

#include <SDL_ttf.h>
#include <fontconfig/fontconfig.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    FONT_FACES_MAX = 96,
    FONT_FILES_MAX = 12,
    FONT_STRETCH = 4, // pixels across for one of the screen: light hinting then spaces finely
    FONT_STRING_BYTES_MAX = 2048,
};

// One font file, by what was asked for.
struct font_file {
    enum font_family family;
    int weight;
    char path[512];
};

// One file opened at one size.
struct font_face {
    const struct font_file *file;
    int half_pixels;
    TTF_Font *font;
};

struct ui_fonts {
    struct font_file files[FONT_FILES_MAX];
    int file_count;
    struct font_file fallback; // DejaVu Sans: for what Inter does not have
    struct font_face faces[FONT_FACES_MAX];
    int face_count;
};

static int fontconfig_weight(int weight)
{
    switch (weight) {
    case 500:
        return FC_WEIGHT_MEDIUM;
    case 600:
        return FC_WEIGHT_DEMIBOLD;
    case 700:
        return FC_WEIGHT_BOLD;
    default:
        return FC_WEIGHT_REGULAR;
    }
}

// Finds the file of a family in that weight. False when another family was offered instead.
static bool find_file(const char *family, int weight, char *path, size_t size)
{
    FcPattern *pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)family);
    FcPatternAddInteger(pattern, FC_WEIGHT, fontconfig_weight(weight));
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
    FcConfigSubstitute(NULL, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result;
    FcPattern *match = FcFontMatch(NULL, pattern, &result);
    bool found = false;
    FcChar8 *file;
    FcChar8 *name;
    for (int i = 0; match != NULL && !found; i++) {
        if (FcPatternGetString(match, FC_FAMILY, i, &name) != FcResultMatch) {
            break;
        }
        found = strcmp((const char *)name, family) == 0 &&
                FcPatternGetString(match, FC_FILE, 0, &file) == FcResultMatch &&
                text_copy(path, size, (const char *)file);
    }
    if (match != NULL) {
        FcPatternDestroy(match);
    }
    FcPatternDestroy(pattern);
    return found;
}

static const struct {
    enum font_family family;
    const char *name;
    int weight;
    const char *package;
} wanted[] = {
    {FONT_INTER, "Inter", 400, "fonts-inter"},
    {FONT_INTER, "Inter", 500, "fonts-inter"},
    {FONT_INTER, "Inter", 600, "fonts-inter"},
    {FONT_INTER, "Inter", 700, "fonts-inter"},
    {FONT_INTER_DISPLAY, "Inter Display", 600, "fonts-inter"},
    {FONT_MONO, "DejaVu Sans Mono", 400, "fonts-dejavu-core"},
    {FONT_MONO, "DejaVu Sans Mono", 700, "fonts-dejavu-core"},
};

enum status ui_fonts_open(struct ui_fonts **fonts, struct error *error)
{
    *fonts = NULL;
    if (!FcInit()) {
        return error_set(error, STATUS_FILE, "fontconfig", "the list of fonts cannot be read");
    }
    struct ui_fonts *made = calloc(1, sizeof *made);
    ASSERT(made != NULL);
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
        struct font_file *file = &made->files[made->file_count];
        *file = (struct font_file){.family = wanted[i].family, .weight = wanted[i].weight};
        if (!find_file(wanted[i].name, wanted[i].weight, file->path, sizeof file->path)) {
            free(made);
            return error_set(error,
                             STATUS_FILE,
                             wanted[i].name,
                             "the font is not installed: it comes with the package %s",
                             wanted[i].package);
        }
        made->file_count++;
    }
    if (!find_file("DejaVu Sans", 400, made->fallback.path, sizeof made->fallback.path)) {
        free(made);
        return error_set(error,
                         STATUS_FILE,
                         "DejaVu Sans",
                         "the font is not installed: it comes with the package fonts-dejavu-core");
    }
    *fonts = made;
    return STATUS_OK;
}

void ui_fonts_close(struct ui_fonts *fonts)
{
    if (fonts == NULL) {
        return;
    }
    for (int i = 0; i < fonts->face_count; i++) {
        TTF_CloseFont(fonts->faces[i].font);
    }
    free(fonts);
}

static const struct font_file *file_of(const struct ui_fonts *fonts, struct font font)
{
    const struct font_file *best = NULL;
    for (int i = 0; i < fonts->file_count; i++) {
        const struct font_file *file = &fonts->files[i];
        if (file->family != font.family) {
            continue;
        }
        if (best == NULL || abs(file->weight - font.weight) < abs(best->weight - font.weight)) {
            best = file;
        }
    }
    ASSERT(best != NULL);
    return best;
}

static TTF_Font *face_of(struct ui_fonts *fonts, const struct font_file *file, double size)
{
    int half_pixels = (int)fmax(8.0, floor(size * 2.0 + 0.5));
    for (int i = 0; i < fonts->face_count; i++) {
        if (fonts->faces[i].file == file && fonts->faces[i].half_pixels == half_pixels) {
            return fonts->faces[i].font;
        }
    }
    if (fonts->face_count == FONT_FACES_MAX) { // zooming goes through many sizes
        for (int i = 0; i < fonts->face_count; i++) {
            TTF_CloseFont(fonts->faces[i].font);
        }
        fonts->face_count = 0;
    }
    // 36 dots an inch down: a point is half a pixel.
    TTF_Font *font = TTF_OpenFontDPI(file->path, half_pixels, 36 * FONT_STRETCH, 36);
    ASSERT(font != NULL);
    TTF_SetFontHinting(font, TTF_HINTING_LIGHT);
    fonts->faces[fonts->face_count] = (struct font_face){file, half_pixels, font};
    fonts->face_count++;
    return font;
}

struct font_metrics font_metrics(struct ui_fonts *fonts, struct font font)
{
    TTF_Font *face = face_of(fonts, file_of(fonts, font), font.size);
    return (struct font_metrics){TTF_FontAscent(face), TTF_FontLineSkip(face)};
}

static uint32_t next_code(const char **text, const char *end)
{
    unsigned char first = (unsigned char)**text;
    int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    uint32_t code = more == 0 ? first : first & (0x3FU >> more);
    (*text)++;
    for (; more > 0 && *text < end; more--) {
        code = code << 6 | ((unsigned char)**text & 0x3FU);
        (*text)++;
    }
    return code;
}

// Takes the longest run that one face can write; says which face.
static const char *take_run(
    struct ui_fonts *fonts, struct font font, const char *text, const char *end, TTF_Font **face)
{
    TTF_Font *main = face_of(fonts, file_of(fonts, font), font.size);
    const char *p = text;
    bool own = true;
    while (p < end) {
        const char *next = p;
        bool provided = TTF_GlyphIsProvided32(main, next_code(&next, end)) != 0;
        if (p == text) {
            own = provided;
        } else if (provided != own) {
            break;
        }
        p = next;
    }
    *face = own ? main : face_of(fonts, &fonts->fallback, font.size);
    return p;
}

static int run_width(TTF_Font *face, const char *text)
{
    int width = 0;
    if (text[0] != '\0') {
        ASSERT(TTF_SizeUTF8(face, text, &width, NULL) == 0);
    }
    return width;
}

double font_width(struct ui_fonts *fonts, struct font font, const char *text, size_t bytes)
{
    char run[FONT_STRING_BYTES_MAX];
    const char *end = text + bytes;
    int width = 0;
    while (text < end) {
        TTF_Font *face;
        const char *next = take_run(fonts, font, text, end, &face);
        size_t length = (size_t)(next - text);
        length = length < sizeof run ? length : sizeof run - 1;
        memcpy(run, text, length);
        run[length] = '\0';
        width += run_width(face, run);
        text = next;
    }
    return (double)width / FONT_STRETCH;
}

// Adds a stretched 8-bit picture, squeezed, at `x` stretched pixels from the mask's left.
static void squeeze_into(struct bitmap *mask, const SDL_Surface *from, int x, int top)
{
    for (int row = 0; row < from->h; row++) {
        int y = row + top;
        if (y < 0 || y >= mask->height) {
            continue;
        }
        const uint8_t *source = (const uint8_t *)from->pixels + (size_t)row * (size_t)from->pitch;
        uint8_t *target = bitmap_row(mask, y);
        int first = x < 0 ? 0 : x;
        for (int column = first; column < x + from->w;) {
            int cell = column / FONT_STRETCH;
            if (cell >= mask->width) {
                break;
            }
            int sum = 0;
            int last = (cell + 1) * FONT_STRETCH;
            for (; column < last && column < x + from->w; column++) {
                sum += source[column - x];
            }
            int value = target[cell] + (sum + FONT_STRETCH / 2) / FONT_STRETCH;
            target[cell] = (uint8_t)(value > 255 ? 255 : value);
        }
    }
}

struct bitmap
font_mask(struct ui_fonts *fonts, struct font font, const char *text, size_t bytes, double *advance)
{
    static const SDL_Color white = {255, 255, 255, 255};
    static const SDL_Color black = {0, 0, 0, 0};
    char run[FONT_STRING_BYTES_MAX];
    struct font_metrics metrics = font_metrics(fonts, font);
    *advance = font_width(fonts, font, text, bytes);
    int height = (int)ceil(metrics.line) + 2;
    struct bitmap mask = bitmap_create(BITMAP_A8, (int)ceil(*advance) + 3, height);
    const char *end = text + bytes;
    int x = 0;
    while (text < end) {
        TTF_Font *face;
        const char *next = take_run(fonts, font, text, end, &face);
        size_t length = (size_t)(next - text);
        length = length < sizeof run ? length : sizeof run - 1;
        memcpy(run, text, length);
        run[length] = '\0';
        SDL_Surface *surface = TTF_RenderUTF8_Shaded(face, run, white, black);
        if (surface != NULL) {
            squeeze_into(&mask, surface, x, (int)metrics.ascent - TTF_FontAscent(face));
            SDL_FreeSurface(surface);
        }
        x += run_width(face, run);
        text = next;
    }
    return mask;
}
