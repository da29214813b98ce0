#include "engine/base/units.h"

#include "engine/base/assert.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    BASE_METRE,
    BASE_KILOGRAM,
    BASE_SECOND,
    BASE_AMPERE,
    BASE_KELVIN,
    BASE_RADIAN,
    BASE_EURO,
    BASE_COUNT,
    NUMBER_BYTES_MAX = 40,
    EXPONENT_MAX = 9,
    NESTING_MAX = 4,
};

// A unit: its dimension, and what one of it is in SI: factor * 10^tens, from offset on.
// The power of ten is kept apart so that "15 ms" gives the very double 0.015.
struct unit {
    int dimension[BASE_COUNT];
    double factor;
    int tens;
    double offset;
};

struct symbol {
    const char *text;
    int dimension[BASE_COUNT]; // m kg s A K rad EUR
    double factor;
    int tens;
    double offset;   // only for a unit that stands alone
    bool prefixable; // takes SI prefixes
    const char *fr;  // shown, if it is not the text itself
    const char *en;
};

// clang-format off
static const struct symbol symbols[] = {
    {"1",    {0},                       1, 0, 0, false, "", ""},
    {"%",    {0},                       1, -2, 0, false, NULL, NULL},
    {"‰",    {0},                       1, -3, 0, false, NULL, NULL},
    {"ANR",  {0},                       1, 0, 0, false, NULL, NULL},
    {"m",    {1},                       1, 0, 0, true, NULL, NULL},
    {"g",    {0, 1},                    1, -3, 0, true, NULL, NULL},
    {"t",    {0, 1},                    1, 3, 0, false, NULL, NULL},
    {"s",    {0, 0, 1},                 1, 0, 0, true, NULL, NULL},
    {"min",  {0, 0, 1},                 60, 0, 0, false, NULL, NULL},
    {"h",    {0, 0, 1},                 3600, 0, 0, false, NULL, NULL},
    {"A",    {0, 0, 0, 1},              1, 0, 0, true, NULL, NULL},
    {"K",    {0, 0, 0, 0, 1},           1, 0, 0, true, NULL, NULL},
    {"°C",   {0, 0, 0, 0, 1},           1, 0, 273.15, false, NULL, NULL},
    {"degC", {0, 0, 0, 0, 1},           1, 0, 273.15, false, "°C", "°C"},
    {"rad",  {0, 0, 0, 0, 0, 1},        1, 0, 0, true, NULL, NULL},
    {"°",    {0, 0, 0, 0, 0, 1},        6.283185307179586476925 / 360, 0, 0, false, NULL, NULL},
    {"deg",  {0, 0, 0, 0, 0, 1},        6.283185307179586476925 / 360, 0, 0, false, "°", "°"},
    {"tr",   {0, 0, 0, 0, 0, 1},        6.283185307179586476925, 0, 0, false, NULL, NULL},
    {"rev",  {0, 0, 0, 0, 0, 1},        6.283185307179586476925, 0, 0, false, NULL, NULL},
    {"rpm",  {0, 0, -1, 0, 0, 1},       6.283185307179586476925 / 60, 0, 0, false, "tr/min", "rpm"},
    {"EUR",  {0, 0, 0, 0, 0, 0, 1},     1, 0, 0, false, "€", "€"},
    {"€",    {0, 0, 0, 0, 0, 0, 1},     1, 0, 0, false, NULL, NULL},
    {"Hz",   {0, 0, -1},                1, 0, 0, true, NULL, NULL},
    {"N",    {1, 1, -2},                1, 0, 0, true, NULL, NULL},
    {"Nm",   {2, 1, -2},                1, 0, 0, false, "N·m", "N·m"},
    {"Pa",   {-1, 1, -2},               1, 0, 0, true, NULL, NULL},
    {"bar",  {-1, 1, -2},               1, 5, 0, true, NULL, NULL},
    {"bar_gauge", {-1, 1, -2},          1, 5, UNITS_ATMOSPHERE_PA, false, "bar", "bar"},
    {"J",    {2, 1, -2},                1, 0, 0, true, NULL, NULL},
    {"Wh",   {2, 1, -2},                3600, 0, 0, true, NULL, NULL},
    {"W",    {2, 1, -3},                1, 0, 0, true, NULL, NULL},
    {"VA",   {2, 1, -3},                1, 0, 0, true, NULL, NULL},
    {"var",  {2, 1, -3},                1, 0, 0, true, NULL, NULL},
    {"V",    {2, 1, -3, -1},            1, 0, 0, true, NULL, NULL},
    {"Ω",    {2, 1, -3, -2},            1, 0, 0, true, NULL, NULL},
    {"\u2126", {2, 1, -3, -2},          1, 0, 0, true, "Ω", "Ω"},
    {"ohm",  {2, 1, -3, -2},            1, 0, 0, true, "Ω", "Ω"},
    {"H",    {2, 1, -2, -2},            1, 0, 0, true, NULL, NULL},
    {"F",    {-2, -1, 4, 2},            1, 0, 0, true, NULL, NULL},
    {"l",    {3},                       1, -3, 0, true, NULL, NULL},
    {"L",    {3},                       1, -3, 0, true, "l", "l"},
    {"Nl",   {3},                       1, -3, 0, false, NULL, NULL},
};

static const struct units_quantity quantities[] = {
    {"voltage", "V"},
    {"current", "A"},
    {"resistance", "Ω"},
    {"inductance", "H"},
    {"capacitance", "F"},
    {"power", "W"},
    {"energy", "J"},
    {"i2t", "A²·s"},
    {"time", "s"},
    {"frequency", "Hz"},
    {"length", "m"},
    {"area", "m²"},
    {"volume", "m³"},
    {"mass", "kg"},
    {"force", "N"},
    {"torque", "N·m"},
    {"inertia", "kg·m²"},
    {"pressure", "Pa"},
    {"speed", "m/s"},
    {"acceleration", "m/s²"},
    {"friction_viscous", "N·s/m"},
    {"stiffness", "N/m"},
    {"angle", "rad"},
    {"angular_speed", "rad/s"},
    {"volume_flow", "m³/s"},
    {"sonic_conductance", "m³/(s·Pa)"},
    {"pressure_per_flow", "Pa·s/m³"},
    {"temperature", "K"},
    {"temperature_difference", "K"},
    {"thermal_resistance", "K/W"},
    {"thermal_capacity", "J/K"},
    {"ratio", "1"},
    {"count", "1"},
    {"cost", "€"},
    {NULL, NULL},
};
// clang-format on

enum { SYMBOL_COUNT = sizeof symbols / sizeof symbols[0] };

// A place in a unit's text while it is read.
struct reader {
    const char *at;
    unsigned nesting;
};

static const struct symbol *symbol_named(const char *text, size_t length)
{
    for (size_t i = 0; i < SYMBOL_COUNT; i++) {
        if (strlen(symbols[i].text) == length && memcmp(symbols[i].text, text, length) == 0) {
            return &symbols[i];
        }
    }
    return NULL;
}

// Skips one prefix; its power of ten in tens, which stays 0 if there is none.
static size_t prefix_bytes(const char *text, int *tens)
{
    static const struct {
        const char *text;
        int tens;
    } prefixes[] = {{"p", -12},
                    {"n", -9},
                    {"u", -6},
                    {"µ", -6},
                    {"μ", -6},
                    {"m", -3},
                    {"c", -2},
                    {"d", -1},
                    {"h", 2},
                    {"k", 3},
                    {"M", 6},
                    {"G", 9}};
    *tens = 0;
    for (size_t i = 0; i < sizeof prefixes / sizeof prefixes[0]; i++) {
        if (text_starts_with(text, prefixes[i].text)) {
            *tens = prefixes[i].tens;
            return strlen(prefixes[i].text);
        }
    }
    return 0;
}

static bool begins(const char *at, const char *text)
{
    return text_starts_with(at, text);
}

// Does a letter of a unit's symbol begin here?
static bool is_symbol_byte(const char *at)
{
    unsigned char byte = (unsigned char)*at;
    if (byte >= 0x80) {
        static const char *const others[] = {"·", "²", "³", "¹", "⁻", "\u00A0", "×"};
        for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
            if (begins(at, others[i])) {
                return false;
            }
        }
        return true;
    }
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '%' ||
           byte == '_';
}

static size_t character_bytes(const char *at)
{
    size_t count = 1;
    while (((unsigned char)at[count] & 0xC0U) == 0x80U) {
        count++;
    }
    return count;
}

static void skip_spaces(struct reader *reader)
{
    while (*reader->at == ' ' || begins(reader->at, "\u00A0")) {
        reader->at += character_bytes(reader->at);
    }
}

static bool read_symbol(struct reader *reader, struct unit *unit)
{
    const char *start = reader->at;
    size_t length = *start == '1' ? 1 : 0;
    if (length == 0) {
        while (is_symbol_byte(start + length)) {
            length += character_bytes(start + length);
        }
    }
    int tens = 0;
    const struct symbol *symbol = symbol_named(start, length);
    if (symbol == NULL && length > 0) {
        size_t skipped = prefix_bytes(start, &tens);
        if (skipped == 0 || skipped >= length) {
            return false;
        }
        symbol = symbol_named(start + skipped, length - skipped);
        if (symbol != NULL && !symbol->prefixable) {
            return false;
        }
    }
    if (symbol == NULL) {
        return false;
    }
    reader->at = start + length;
    unit->factor = symbol->factor;
    unit->tens = symbol->tens + tens;
    unit->offset = symbol->offset;
    memcpy(unit->dimension, symbol->dimension, sizeof unit->dimension);
    return true;
}

// An exponent, 1 if none is written: "2", "²", "^2", "-1", "⁻¹", "^-1".
static bool read_exponent(struct reader *reader, int *exponent)
{
    static const char *const raised[] = {"¹", "²", "³"};
    const char *at = reader->at;
    bool marked = *at == '^';
    at += marked ? 1 : 0;
    int sign = 1;
    if (*at == '-') {
        sign = -1;
        at++;
    } else if (begins(at, "⁻")) {
        sign = -1;
        at += strlen("⁻");
    }
    for (int i = 0; i < 3; i++) {
        if (begins(at, raised[i])) {
            reader->at = at + strlen(raised[i]);
            *exponent = sign * (i + 1);
            return true;
        }
    }
    if (*at >= '1' && *at <= '0' + EXPONENT_MAX) {
        *exponent = sign * (*at - '0');
        reader->at = at + 1;
        return true;
    }
    *exponent = 1;
    return !marked && sign == 1;
}

static void raise_to(struct unit *unit, int exponent)
{
    double factor = 1.0;
    for (int i = 0; i < abs(exponent); i++) {
        factor *= unit->factor;
    }
    unit->factor = exponent < 0 ? 1.0 / factor : factor;
    unit->tens *= exponent;
    for (unsigned i = 0; i < BASE_COUNT; i++) {
        unit->dimension[i] *= exponent;
    }
}

static void multiply(struct unit *unit, const struct unit *other)
{
    unit->factor *= other->factor;
    unit->tens += other->tens;
    unit->offset = 0.0; // a difference of degrees, once another unit stands beside them
    for (unsigned i = 0; i < BASE_COUNT; i++) {
        unit->dimension[i] += other->dimension[i];
    }
}

static bool read_product(struct reader *reader, struct unit *unit);

static bool read_factor(struct reader *reader, struct unit *unit)
{
    skip_spaces(reader);
    if (*reader->at == '(') {
        if (reader->nesting == NESTING_MAX) {
            return false;
        }
        reader->nesting++;
        reader->at++;
        if (!read_product(reader, unit) || *reader->at != ')') {
            return false;
        }
        reader->nesting--;
        reader->at++;
    } else if (!read_symbol(reader, unit)) {
        return false;
    }
    int exponent = 1;
    if (!read_exponent(reader, &exponent)) {
        return false;
    }
    raise_to(unit, exponent);
    return true;
}

// Which operation stands here: '*' also where nothing is written, '/' or 0 at the end.
static char read_operation(struct reader *reader)
{
    skip_spaces(reader);
    if (begins(reader->at, "·") || begins(reader->at, "×") || *reader->at == '*' ||
        *reader->at == '.') {
        reader->at += character_bytes(reader->at);
        return '*';
    }
    if (*reader->at == '/') {
        reader->at++;
        return '/';
    }
    return *reader->at == '\0' || *reader->at == ')' ? '\0' : '*';
}

static bool read_product(struct reader *reader, struct unit *unit)
{
    if (!read_factor(reader, unit)) {
        return false;
    }
    for (char operation = read_operation(reader); operation != '\0';
         operation = read_operation(reader)) {
        struct unit next = {.factor = 1.0};
        if (!read_factor(reader, &next)) {
            return false;
        }
        if (operation == '/') {
            raise_to(&next, -1);
        }
        multiply(unit, &next);
    }
    return true;
}

static bool read_unit(const char *text, struct unit *unit)
{
    struct reader reader = {.at = text};
    *unit = (struct unit){.factor = 1.0};
    skip_spaces(&reader);
    if (*reader.at == '\0') {
        return true;
    }
    return read_product(&reader, unit) && *reader.at == '\0';
}

static const struct units_quantity *quantity_named(const char *name)
{
    for (size_t i = 0; quantities[i].name != NULL; i++) {
        if (text_equal(quantities[i].name, name)) {
            return &quantities[i];
        }
    }
    return NULL;
}

// The unit behind a quantity's name or a unit's text.
static bool unit_behind(const char *quantity, struct unit *unit)
{
    const struct units_quantity *named = quantity_named(quantity);
    return read_unit(named == NULL ? quantity : named->si_unit, unit);
}

static bool same_dimension(const struct unit *a, const struct unit *b)
{
    return memcmp(a->dimension, b->dimension, sizeof a->dimension) == 0;
}

static size_t count_digits(const char *text)
{
    size_t count = 0;
    while (text[count] >= '0' && text[count] <= '9') {
        count++;
    }
    return count;
}

// Splits "-1.5e3 V" into "-1.5" and 3; returns the bytes read, 0 if no number stands there.
static size_t read_number(const char *text, char number[NUMBER_BYTES_MAX], int *tens)
{
    size_t length = text[0] == '-' || text[0] == '+' ? 1 : 0;
    size_t digits = count_digits(text + length);
    if (digits == 0) {
        return 0;
    }
    length += digits;
    if (text[length] == '.') {
        digits = count_digits(text + length + 1);
        if (digits == 0) {
            return 0;
        }
        length += 1 + digits;
    }
    if (length >= NUMBER_BYTES_MAX) {
        return 0;
    }
    memcpy(number, text, length);
    number[length] = '\0';

    *tens = 0;
    if (text[length] == 'e' || text[length] == 'E') {
        size_t sign = text[length + 1] == '-' || text[length + 1] == '+' ? 1 : 0;
        digits = count_digits(text + length + 1 + sign);
        if (digits > 3) {
            return 0;
        }
        if (digits > 0) {
            *tens = (int)strtol(text + length + 1, NULL, 10);
            length += 1 + sign + digits;
        }
    }
    return length;
}

// number * 10^tens, correctly rounded.
static double decimal(const char *number, int tens)
{
    char text[NUMBER_BYTES_MAX + 16];
    (void)snprintf(text, sizeof text, "%se%d", number, tens);
    return strtod(text, NULL);
}

bool units_parse(const char *text, const char *quantity, double *si)
{
    struct unit wanted;
    bool known = unit_behind(quantity, &wanted);
    ASSERT(known);

    while (*text == ' ') {
        text++;
    }
    char number[NUMBER_BYTES_MAX];
    int tens = 0;
    size_t length = read_number(text, number, &tens);
    struct unit unit;
    if (length == 0 || !read_unit(text + length, &unit) || !same_dimension(&unit, &wanted)) {
        return false;
    }
    double value = decimal(number, tens + unit.tens) * unit.factor;
    if (!text_equal(quantity, "temperature_difference")) {
        value += unit.offset;
    }
    if (!isfinite(value)) {
        return false;
    }
    *si = value;
    return true;
}

bool units_is_known(const char *quantity)
{
    struct unit unit;
    return unit_behind(quantity, &unit);
}

bool units_same_dimension(const char *a, const char *b)
{
    struct unit unit_a;
    struct unit unit_b;
    return unit_behind(a, &unit_a) && unit_behind(b, &unit_b) && same_dimension(&unit_a, &unit_b);
}

const char *units_si_name(const char *quantity)
{
    const struct units_quantity *named = quantity_named(quantity);
    return named == NULL ? NULL : named->si_unit;
}

const struct units_quantity *units_quantity_at(size_t index)
{
    ASSERT(index < sizeof quantities / sizeof quantities[0]);
    return quantities[index].name == NULL ? NULL : &quantities[index];
}

// Appends a unit as it is shown: each symbol by its name in the language, "2" raised.
static void append_unit(struct text_builder *shown, const char *unit, enum language language)
{
    static const char *const raised[] = {"¹", "²", "³"};
    const char *at = unit;
    while (*at != '\0') {
        size_t length = 0;
        while (at[length] != '\0' && is_symbol_byte(at + length)) {
            length += character_bytes(at + length);
        }
        int tens = 0;
        const struct symbol *symbol = length == 0 ? NULL : symbol_named(at, length);
        if (symbol == NULL && length > 0) {
            size_t skipped = prefix_bytes(at, &tens);
            text_builder_append_n(shown, at, skipped);
            at += skipped;
            length -= skipped;
            symbol = symbol_named(at, length);
        }
        if (symbol != NULL && symbol->fr != NULL) {
            text_builder_append(shown, language == LANGUAGE_FR ? symbol->fr : symbol->en);
        } else if (length > 0) {
            text_builder_append_n(shown, at, length);
        } else if (*at >= '1' && *at <= '3' && at != unit && is_symbol_byte(at - 1)) {
            text_builder_append(shown, raised[*at - '1']);
            length = 1;
        } else {
            length = character_bytes(at);
            text_builder_append_n(shown, at, length);
        }
        at += length;
    }
}

bool units_format(
    char *to, size_t size, double si, const char *unit, int decimals, enum language language)
{
    struct unit shown_in;
    bool known = unit_behind(unit, &shown_in);
    ASSERT(known);
    ASSERT(decimals >= 0 && decimals <= 9);
    ASSERT(isfinite(si));

    double value = (si - shown_in.offset) / shown_in.factor;
    double power = 1.0;
    for (int i = 0; i < abs(shown_in.tens); i++) {
        power *= 10.0;
    }
    value = shown_in.tens < 0 ? value * power : value / power;

    char number[352];
    (void)snprintf(number, sizeof number, "%.*f", decimals, value);
    if (strspn(number, "-0.") == strlen(number) && number[0] == '-') {
        memmove(number, number + 1, strlen(number)); // no minus sign before a shown zero
    }
    char *point = strchr(number, '.');
    if (point != NULL && language == LANGUAGE_FR) {
        *point = ',';
    }
    struct text_builder shown;
    text_builder_init(&shown);
    text_builder_append(&shown, number);
    if (unit[0] != '\0' && !text_equal(unit, "1")) {
        bool joined = text_equal(unit, "°") || text_equal(unit, "deg") ||
                      (text_equal(unit, "%") && language == LANGUAGE_EN);
        text_builder_append(&shown, joined ? "" : "\u00A0");
        append_unit(&shown, unit, language);
    }
    bool fits = text_copy(to, size, text_builder_text(&shown));
    text_builder_clear(&shown);
    return fits;
}
