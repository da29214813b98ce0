#include "app/widgets/text_draw.h"

#include "app/widgets/font.h"
#include "app/widgets/ui_state.h"
#include "engine/base/assert.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    TEXT_KEY_BYTES_MAX = 8192,
    TEXT_LINES_MAX = 512,
    TEXT_LINE_BYTES_MAX = 1024,
    TEXT_LINE_LOOK_BYTES = 400,
};

static const char ellipsis[] = "\xE2\x80\xA6";

// What makes one string differ from another on the screen.
struct text_key {
    char what[4]; // "str", "wid", "brk"
    uint8_t family;
    uint8_t reserved;
    uint16_t weight;
    int32_t half_pixels;
    int32_t width; // to break at, in quarters of a pixel
};

static struct font pixel_font(const struct ui *ui, struct font font)
{
    font.size = floor(font.size * ui->scale * 2.0 + 0.5) / 2.0;
    return font;
}

// Writes key and text together; false when the text is too long to be kept.
static bool make_key(char *key,
                     size_t *key_bytes,
                     const char *what,
                     struct font pixel,
                     double width,
                     const char *text,
                     size_t bytes)
{
    struct text_key head = {.family = (uint8_t)pixel.family,
                            .weight = (uint16_t)pixel.weight,
                            .half_pixels = (int32_t)(pixel.size * 2.0),
                            .width = (int32_t)(width * 4.0)};
    memcpy(head.what, what, 4);
    if (sizeof head + bytes > TEXT_KEY_BYTES_MAX) {
        return false;
    }
    memcpy(key, &head, sizeof head);
    memcpy(key + sizeof head, text, bytes);
    *key_bytes = sizeof head + bytes;
    return true;
}

static struct texture *
string_texture(struct ui *ui, struct font pixel, const char *text, size_t bytes)
{
    char key[TEXT_KEY_BYTES_MAX];
    size_t key_bytes;
    bytes = bytes > TEXT_LINE_BYTES_MAX ? TEXT_LINE_BYTES_MAX : bytes;
    bool fits = make_key(key, &key_bytes, "str", pixel, 0.0, text, bytes);
    ASSERT(fits);
    struct texture *texture = texture_find(ui->textures, key, key_bytes);
    if (texture == NULL) {
        double advance;
        struct bitmap mask = font_mask(ui->fonts, pixel, text, bytes, &advance);
        texture = texture_add(ui->textures, key, key_bytes, mask);
        texture->advance = advance;
    }
    return texture;
}

// Width in pixels, remembered.
static double string_width(struct ui *ui, struct font pixel, const char *text, size_t bytes)
{
    char key[TEXT_KEY_BYTES_MAX];
    size_t key_bytes;
    if (bytes == 0) {
        return 0.0;
    }
    if (!make_key(key, &key_bytes, "wid", pixel, 0.0, text, bytes)) {
        return font_width(ui->fonts, pixel, text, bytes);
    }
    struct texture *texture = texture_find(ui->textures, key, key_bytes);
    if (texture == NULL) {
        texture = texture_add(ui->textures, key, key_bytes, (struct bitmap){.format = BITMAP_A8});
        texture->advance = font_width(ui->fonts, pixel, text, bytes);
    }
    return texture->advance;
}

double text_width(struct ui *ui, struct font font, const char *text)
{
    return string_width(ui, pixel_font(ui, font), text, strlen(text)) / ui->scale;
}

double text_line_height(struct ui *ui, struct font font)
{
    return font_metrics(ui->fonts, pixel_font(ui, font)).line / ui->scale;
}

double text_ascent(struct ui *ui, struct font font)
{
    return font_metrics(ui->fonts, pixel_font(ui, font)).ascent / ui->scale;
}

// Draws bytes with their baseline at y [px], x at the left [px].
static double draw_bytes(struct ui *ui,
                         struct font pixel,
                         double x,
                         double baseline,
                         struct colour colour,
                         const char *text,
                         size_t bytes)
{
    if (bytes == 0) {
        return 0.0;
    }
    struct texture *texture = string_texture(ui, pixel, text, bytes);
    double ascent = font_metrics(ui->fonts, pixel).ascent;
    ui_add_texture(ui, texture, (int)floor(x + 0.5), (int)floor(baseline - ascent + 0.5), colour);
    return texture->advance;
}

double text_draw(
    struct ui *ui, struct font font, double x, double y, struct colour colour, const char *text)
{
    struct font pixel = pixel_font(ui, font);
    double ascent = font_metrics(ui->fonts, pixel).ascent;
    ui_note_text(ui, text, false);
    return draw_bytes(
               ui, pixel, x * ui->scale, y * ui->scale + ascent, colour, text, strlen(text)) /
           ui->scale;
}

// Moves a left end so that the text of that width is aligned on it.
static double aligned(double x, double width, enum text_align align)
{
    switch (align) {
    case TEXT_LEFT:
        return x;
    case TEXT_CENTRE:
        return x - width / 2.0;
    case TEXT_RIGHT:
        return x - width;
    }
    return x;
}

void text_baseline(struct ui *ui,
                   struct font font,
                   double x,
                   double y,
                   enum text_align align,
                   struct colour colour,
                   const char *text)
{
    struct font pixel = pixel_font(ui, font);
    size_t bytes = strlen(text);
    double width = string_width(ui, pixel, text, bytes);
    ui_note_text(ui, text, false);
    draw_bytes(ui, pixel, aligned(x * ui->scale, width, align), y * ui->scale, colour, text, bytes);
}

static size_t previous_character(const char *text, size_t at)
{
    at--;
    while (at > 0 && ((unsigned char)text[at] & 0xC0U) == 0x80U) {
        at--;
    }
    return at;
}

// The most bytes whose width does not exceed `width` [px].
static size_t
fitting_bytes(struct ui *ui, struct font pixel, const char *text, size_t bytes, double width)
{
    size_t low = 0; // fits
    size_t high = bytes;
    while (low < high) {
        size_t middle = (low + high + 1) / 2;
        while (middle > low && middle < bytes && ((unsigned char)text[middle] & 0xC0U) == 0x80U) {
            middle--;
        }
        if (middle == low) {
            middle = (low + high + 1) / 2;
            while (middle < high && ((unsigned char)text[middle] & 0xC0U) == 0x80U) {
                middle++;
            }
        }
        if (font_width(ui->fonts, pixel, text, middle) <= width) {
            low = middle;
        } else {
            high = previous_character(text, middle);
        }
    }
    return low;
}

// Shortens to what fits with an ellipsis after it, in `to`; remembered by the caller's cache.
static size_t shortened(struct ui *ui,
                        struct font pixel,
                        const char *text,
                        size_t bytes,
                        double width,
                        char to[TEXT_LINE_BYTES_MAX])
{
    double room = width - font_width(ui->fonts, pixel, ellipsis, sizeof ellipsis - 1);
    bytes = bytes > TEXT_LINE_BYTES_MAX - sizeof ellipsis ? TEXT_LINE_BYTES_MAX - sizeof ellipsis
                                                          : bytes;
    size_t kept = room <= 0.0 ? 0 : fitting_bytes(ui, pixel, text, bytes, room);
    while (kept > 0 && text[kept - 1] == ' ') {
        kept--;
    }
    memcpy(to, text, kept);
    memcpy(to + kept, ellipsis, sizeof ellipsis);
    return kept + sizeof ellipsis - 1;
}

// The same through the cache: the kept length stands in a line of the entry.
static size_t shortened_cached(struct ui *ui,
                               struct font pixel,
                               const char *text,
                               size_t bytes,
                               double width,
                               char to[TEXT_LINE_BYTES_MAX])
{
    char key[TEXT_KEY_BYTES_MAX];
    size_t key_bytes;
    if (!make_key(key, &key_bytes, "cut", pixel, width, text, bytes)) {
        return shortened(ui, pixel, text, bytes, width, to);
    }
    struct texture *texture = texture_find(ui->textures, key, key_bytes);
    if (texture != NULL) {
        size_t kept = texture->lines[0].end;
        memcpy(to, text, kept);
        memcpy(to + kept, ellipsis, sizeof ellipsis);
        return kept + sizeof ellipsis - 1;
    }
    size_t length = shortened(ui, pixel, text, bytes, width, to);
    texture = texture_add(ui->textures, key, key_bytes, (struct bitmap){.format = BITMAP_A8});
    texture->lines = calloc(1, sizeof *texture->lines);
    ASSERT(texture->lines != NULL);
    texture->lines[0].end = length - (sizeof ellipsis - 1);
    texture->line_count = 1;
    texture_charge(ui->textures, sizeof *texture->lines);
    return length;
}

static bool draw_in(struct ui *ui,
                    struct font font,
                    struct box box,
                    enum text_align align,
                    struct colour colour,
                    const char *text,
                    bool counted)
{
    char cut[TEXT_LINE_BYTES_MAX];
    struct font pixel = pixel_font(ui, font);
    size_t bytes = strlen(text);
    double room = box.w * ui->scale + 0.75; // less than a pixel over is no reason to cut
    double width = string_width(ui, pixel, text, bytes);
    bool fits = width <= room;
    ui_note_text(ui, text, counted && !fits);
    if (!fits) {
        bytes = shortened_cached(ui, pixel, text, bytes, room, cut);
        text = cut;
        width = string_width(ui, pixel, text, bytes);
    }
    double x = box.x;
    if (align == TEXT_CENTRE) {
        x += box.w / 2.0;
    } else if (align == TEXT_RIGHT) {
        x += box.w;
    }
    // The middle of the figures' height on the middle of the box.
    double baseline = (box.y + box.h / 2.0) * ui->scale + pixel.size * 0.365;
    draw_bytes(ui, pixel, aligned(x * ui->scale, width, align), baseline, colour, text, bytes);
    return fits;
}

bool text_in(struct ui *ui,
             struct font font,
             struct box box,
             enum text_align align,
             struct colour colour,
             const char *text)
{
    return draw_in(ui, font, box, align, colour, text, true);
}

bool text_in_short(struct ui *ui,
                   struct font font,
                   struct box box,
                   enum text_align align,
                   struct colour colour,
                   const char *text)
{
    return draw_in(ui, font, box, align, colour, text, false);
}

// ---- paragraphs ------------------------------------------------------------------------------

// A line may end at a space, but not at that before high punctuation: it would begin the next one.
static bool may_break(const char *text, size_t at)
{
    return text[at] == ' ' && (text[at + 1] == '\0' || strchr(":;!?", text[at + 1]) == NULL);
}

// Where the line that begins at `start` ends, and where the next one begins.
static size_t line_end(
    struct ui *ui, struct font pixel, const char *text, size_t start, double width, size_t *next)
{
    size_t stop = start + strcspn(text + start, "\n");
    size_t look = stop - start; // no line is longer than that: measuring is what costs
    if (look > TEXT_LINE_LOOK_BYTES) {
        look = previous_character(text + start, TEXT_LINE_LOOK_BYTES);
    }
    size_t fit = start + fitting_bytes(ui, pixel, text + start, look, width);
    if (fit >= stop) {
        *next = text[stop] == '\n' ? stop + 1 : stop;
        return stop;
    }
    size_t end = fit;
    if (!may_break(text, end)) {
        while (end > start && !may_break(text, end - 1)) {
            end--;
        }
    }
    if (end == start) { // a word longer than the line
        end = fit > start ? fit : start + 1;
        while (text[end] != '\0' && ((unsigned char)text[end] & 0xC0U) == 0x80U) {
            end++;
        }
        *next = end;
        return end;
    }
    *next = end;
    while (text[*next] == ' ') {
        (*next)++;
    }
    while (end > start && text[end - 1] == ' ') {
        end--;
    }
    return end;
}

static int break_lines(struct ui *ui,
                       struct font pixel,
                       double width,
                       const char *text,
                       struct text_line *lines,
                       int capacity)
{
    size_t bytes = strlen(text);
    size_t start = 0;
    int count = 0;
    for (;;) {
        size_t next;
        size_t end = line_end(ui, pixel, text, start, width, &next);
        if (count < capacity) {
            lines[count] = (struct text_line){start, end};
        }
        count++;
        bool broken = end < bytes && text[end] == '\n';
        if (next >= bytes && !broken) {
            return count;
        }
        start = next;
    }
}

// The lines of a paragraph, remembered. NULL when it is too long to be.
static const struct texture *
paragraph(struct ui *ui, struct font pixel, double width, const char *text)
{
    char key[TEXT_KEY_BYTES_MAX];
    size_t key_bytes;
    if (!make_key(key, &key_bytes, "brk", pixel, width, text, strlen(text))) {
        return NULL;
    }
    struct texture *texture = texture_find(ui->textures, key, key_bytes);
    if (texture != NULL) {
        return texture;
    }
    struct text_line lines[TEXT_LINES_MAX];
    int count = break_lines(ui, pixel, width, text, lines, TEXT_LINES_MAX);
    count = count > TEXT_LINES_MAX ? TEXT_LINES_MAX : count;
    texture = texture_add(ui->textures, key, key_bytes, (struct bitmap){.format = BITMAP_A8});
    texture->lines = calloc((size_t)count, sizeof *lines);
    ASSERT(texture->lines != NULL);
    memcpy(texture->lines, lines, (size_t)count * sizeof *lines);
    texture->line_count = count;
    texture_charge(ui->textures, (size_t)count * sizeof *lines);
    return texture;
}

int text_break(struct ui *ui,
               struct font font,
               double width,
               const char *text,
               struct text_line *lines,
               int capacity)
{
    struct font pixel = pixel_font(ui, font);
    const struct texture *cached = paragraph(ui, pixel, width * ui->scale, text);
    if (cached == NULL) {
        return break_lines(ui, pixel, width * ui->scale, text, lines, capacity);
    }
    int count = cached->line_count < capacity ? cached->line_count : capacity;
    if (count > 0) {
        memcpy(lines, cached->lines, (size_t)count * sizeof *lines);
    }
    return cached->line_count;
}

static double line_step(struct font font, double line_height)
{
    return line_height > 0.0 ? line_height : font.size * 1.45;
}

double text_wrap(struct ui *ui,
                 struct font font,
                 struct box box,
                 double line_height,
                 struct colour colour,
                 const char *text)
{
    struct text_line lines[TEXT_LINES_MAX];
    char cut[TEXT_LINE_BYTES_MAX];
    if (text[0] == '\0') {
        return 0.0;
    }
    struct font pixel = pixel_font(ui, font);
    double step = line_step(font, line_height);
    int count = text_break(ui, font, box.w, text, lines, TEXT_LINES_MAX);
    count = count > TEXT_LINES_MAX ? TEXT_LINES_MAX : count;
    int room = (int)floor(box.h / step + 0.2);
    room = room < 1 ? 1 : room;
    ui_note_text(ui, text, count > room);
    for (int i = 0; i < count && i < room; i++) {
        double baseline = (box.y + (i + 0.5) * step) * ui->scale + pixel.size * 0.365;
        const char *from = text + lines[i].start;
        size_t bytes = lines[i].end - lines[i].start;
        if (i == room - 1 && count > room) {
            bytes = shortened(ui, pixel, from, strcspn(from, "\n"), box.w * ui->scale, cut);
            from = cut;
        }
        draw_bytes(ui, pixel, box.x * ui->scale, baseline, colour, from, bytes);
    }
    return step * (count < room ? count : room);
}

double text_wrap_height(
    struct ui *ui, struct font font, double width, double line_height, const char *text)
{
    struct text_line lines[1];
    if (text[0] == '\0') {
        return 0.0;
    }
    return line_step(font, line_height) * text_break(ui, font, width, text, lines, 1);
}

// ---- numbers ---------------------------------------------------------------------------------

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static size_t character_bytes(const char *text)
{
    size_t bytes = 1;
    while (((unsigned char)text[bytes] & 0xC0U) == 0x80U) {
        bytes++;
    }
    return bytes;
}

// How far one character of a number goes: figures all as far as a zero.
static double number_advance(struct ui *ui, struct font pixel, const char *character)
{
    if (is_digit(*character)) {
        return string_width(ui, pixel, "0", 1);
    }
    return string_width(ui, pixel, character, character_bytes(character));
}

double text_number(struct ui *ui,
                   struct font font,
                   double x,
                   double y,
                   enum text_align align,
                   struct colour colour,
                   const char *text)
{
    struct font pixel = pixel_font(ui, font);
    double width = 0.0;
    for (const char *p = text; *p != '\0'; p += character_bytes(p)) {
        width += number_advance(ui, pixel, p);
    }
    ui_note_text(ui, text, false);
    double at = aligned(x * ui->scale, width, align);
    double baseline = y * ui->scale + font_metrics(ui->fonts, pixel).ascent;
    for (const char *p = text; *p != '\0'; p += character_bytes(p)) {
        size_t bytes = character_bytes(p);
        double own = string_width(ui, pixel, p, bytes);
        double advance = number_advance(ui, pixel, p);
        draw_bytes(ui, pixel, at + (advance - own) / 2.0, baseline, colour, p, bytes);
        at += advance;
    }
    return width / ui->scale;
}
