#include "app/workshop/lcd.h"

#include "app/widgets/widget.h"

#include <string.h>

// Segments of a digit: top, upper right, lower right, bottom, lower left, upper left, middle.
enum segment { A = 1, B = 2, C = 4, D = 8, E = 16, F = 32, G = 64 };

enum { SENTENCE_BYTES = 20 };

static const double slant = 0.09; // shift to the right a unit of height

static unsigned segments_of(char character)
{
    static const unsigned char digits[] = {A | B | C | D | E | F,
                                           B | C,
                                           A | B | D | E | G,
                                           A | B | C | D | G,
                                           B | C | F | G,
                                           A | C | D | F | G,
                                           A | C | D | E | F | G,
                                           A | B | C,
                                           A | B | C | D | E | F | G,
                                           A | B | C | D | F | G};
    if (character >= '0' && character <= '9') {
        return digits[character - '0'];
    }
    switch (character) {
    case 'O':
        return digits[0];
    case 'L':
        return D | E | F;
    case '-':
        return G;
    default:
        return 0;
    }
}

// A segment lying or standing, with pointed ends, slanted about the bottom of the digit.
static void
draw_segment(struct ui *ui, struct box digit, struct box bar, bool standing, struct colour colour)
{
    double t = (standing ? bar.w : bar.h) / 2.0;
    double low = digit.y + digit.h;
    struct point points[6];
    if (standing) {
        double x = bar.x + bar.w / 2.0;
        struct point upright[6] = {{x, bar.y},
                                   {x + t, bar.y + t},
                                   {x + t, bar.y + bar.h - t},
                                   {x, bar.y + bar.h},
                                   {x - t, bar.y + bar.h - t},
                                   {x - t, bar.y + t}};
        memcpy(points, upright, sizeof points);
    } else {
        double y = bar.y + bar.h / 2.0;
        struct point flat[6] = {{bar.x, y},
                                {bar.x + t, y - t},
                                {bar.x + bar.w - t, y - t},
                                {bar.x + bar.w, y},
                                {bar.x + bar.w - t, y + t},
                                {bar.x + t, y + t}};
        memcpy(points, flat, sizeof points);
    }
    for (int i = 0; i < 6; i++) {
        points[i].x += (low - points[i].y) * slant;
    }
    draw_polygon(ui, points, 6, colour);
}

static void draw_digit(struct ui *ui, struct box box, unsigned lit, struct colour ink)
{
    double t = box.w * 0.17;
    double half = box.h / 2.0;
    double gap = t * 0.12;
    struct colour ghost = colour_fade(ink, 0.055);
    const struct {
        unsigned segment;
        struct box bar;
        bool standing;
    } bars[] = {
        {A, {box.x + gap, box.y - t / 2.0, box.w - 2.0 * gap, t}, false},
        {B, {box.x + box.w - t / 2.0, box.y + gap, t, half - 2.0 * gap}, true},
        {C, {box.x + box.w - t / 2.0, box.y + half + gap, t, half - 2.0 * gap}, true},
        {D, {box.x + gap, box.y + box.h - t / 2.0, box.w - 2.0 * gap, t}, false},
        {E, {box.x - t / 2.0, box.y + half + gap, t, half - 2.0 * gap}, true},
        {F, {box.x - t / 2.0, box.y + gap, t, half - 2.0 * gap}, true},
        {G, {box.x + gap, box.y + half - t / 2.0, box.w - 2.0 * gap, t}, false},
    };
    for (size_t i = 0; i < sizeof bars / sizeof bars[0]; i++) {
        bool on = (lit & bars[i].segment) != 0;
        draw_segment(ui, box, bars[i].bar, bars[i].standing, on ? ink : ghost);
    }
}

// The number, from its right end; returns how many bytes of the text were the number.
static size_t draw_number(struct ui *ui, struct box box, const char *text, struct colour ink)
{
    size_t length = strspn(text, "0123456789,.-OL");
    double height = box.h * 0.84;
    double width = height * 0.5;
    double pitch = width * 1.42;
    double x = box.x + box.w - width - height * slant;
    double y = box.y + (box.h - height) / 2.0;
    int digits = 0;
    for (size_t i = length; i > 0; i--) {
        if (text[i - 1] == ',' || text[i - 1] == '.') {
            double size = width * 0.2;
            draw_rect(ui,
                      (struct box){x + pitch - width * 0.31, y + height - size * 0.6, size, size},
                      ink);
            continue;
        }
        draw_digit(ui, (struct box){x, y, width, height}, segments_of(text[i - 1]), ink);
        x -= pitch;
        digits++;
    }
    for (; digits < 4 && x >= box.x; digits++, x -= pitch) {
        draw_digit(ui, (struct box){x, y, width, height}, 0, ink);
    }
    return length;
}

void lcd_draw(struct ui *ui, struct box box, const char *text, const char *flag)
{
    struct colour ink = colour_rgb(0x1B2A1D);
    double scale = box.h / 72.0;
    struct font small = {FONT_INTER, 600, 12.0 * scale};
    draw_gradient(ui, box, colour_rgb(0xCFD9C2), colour_rgb(0xBAC7AA));
    draw_rect(
        ui, (struct box){box.x, box.y, box.w, 3.0 * scale}, colour_fade(colour_rgb(0x000000), 0.1));
    struct box flags = {
        box.x + 9.0 * scale, box.y + 5.0 * scale, box.w - 18.0 * scale, 16.0 * scale};
    text_in(ui, small, flags, TEXT_LEFT, ink, "AUTO");
    text_in(ui, small, flags, TEXT_RIGHT, ink, flag);
    struct box digits = {
        box.x + 8.0 * scale, box.y + 24.0 * scale, box.w - 46.0 * scale, 44.0 * scale};
    bool sentence = strlen(text) > SENTENCE_BYTES; // a figure, its unit and "beep" are shorter
    bool worded =
        text[0] != '\0' && (sentence || text[0] == 'L' || strspn(text, "0123456789-OL") == 0);
    if (worded) {
        (void)text_wrap(ui, small, digits, 0.0, ink, text);
        return;
    }
    size_t used = draw_number(ui, digits, text[0] == '\0' ? "----" : text, ink);
    const char *unit = text[0] == '\0' ? "" : text + used;
    while (*unit == ' ' || strncmp(unit, "\u00a0", 2) == 0) {
        unit += *unit == ' ' ? 1 : 2;
    }
    size_t end = strcspn(unit, ",");
    char shown[16] = {0};
    if (end < sizeof shown) {
        memcpy(shown, unit, end);
    }
    struct font font = {FONT_INTER, 600, 19.0 * scale};
    while (font.size > 8.0 && text_width(ui, font, shown) > 32.0 * scale) {
        font.size -= 1.0;
    }
    text_baseline(
        ui, font, box.x + box.w - 7.0 * scale, digits.y + digits.h * 0.92, TEXT_RIGHT, ink, shown);
}
