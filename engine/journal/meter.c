#include "engine/journal/meter.h"

#include "engine/base/assert.h"

#include <stddef.h>
#include <string.h>

static const char *const instrument_words[INSTRUMENT_COUNT] = {
#define X(name, word) [name] = (word),
    INSTRUMENT_LIST(X)
#undef X
};

static const struct {
    const char *word;
    enum instrument instrument;
    enum meter_points points;
    double duration;
} meters[METER_COUNT] = {
#define X(name, word, instrument, points, duration, value)                                         \
    [name] = {(word), (instrument), (points), (duration)},
    METER_LIST(X)
#undef X
};

const char *instrument_word(enum instrument instrument)
{
    ASSERT(instrument < INSTRUMENT_COUNT);
    return instrument_words[instrument];
}

enum instrument instrument_find(const char *word)
{
    uint32_t i = 0;
    while (i < INSTRUMENT_COUNT && strcmp(instrument_words[i], word) != 0) {
        i++;
    }
    return (enum instrument)i;
}

const char *meter_word(enum meter meter)
{
    ASSERT(meter < METER_COUNT);
    return meters[meter].word;
}

enum meter meter_find(const char *word)
{
    uint32_t i = 0;
    while (i < METER_COUNT && strcmp(meters[i].word, word) != 0) {
        i++;
    }
    return (enum meter)i;
}

enum instrument meter_instrument(enum meter meter)
{
    ASSERT(meter < METER_COUNT);
    return meters[meter].instrument;
}

enum meter_points meter_points(enum meter meter)
{
    ASSERT(meter < METER_COUNT);
    return meters[meter].points;
}

double meter_duration(enum meter meter)
{
    ASSERT(meter < METER_COUNT);
    return meters[meter].duration;
}

#define CHOICES(...)                                                                               \
    static const double choices[] = {__VA_ARGS__};                                                 \
    *count = sizeof choices / sizeof *choices;                                                     \
    return choices

const double *meter_choices(enum meter meter, uint32_t *count)
{
    *count = 0;
    switch ((int)meter) {
    case METER_BAR: {
        CHOICES(0, 1, 2.5, 4, 6, 10, 16, 25, 60, 100, 160, 250, 400);
    }
    case METER_FLOW: {
        CHOICES(0, 25, 50, 75, 90);
    }
    case METER_INSULATION: {
        CHOICES(500, 250, 1000);
    }
    case METER_RCD: {
        CHOICES(30, 300, 500);
    }
    case METER_SOURCE: {
        CHOICES(0, 4, 8, 12, 16, 20);
    }
    case METER_DC_CLAMP: {
        CHOICES(0, 1);
    }
    case METER_INFRARED: {
        CHOICES(0.95, 0.85, 0.3, 0.05);
    }
    case METER_STROBE: {
        CHOICES(0, 100, 250, 375, 500, 750, 1000, 1500, 2000, 3000);
    }
    case METER_VIBRATION: {
        CHOICES(1, 2, 3);
    }
    case METER_TORQUE: {
        CHOICES(0, 5, 10, 25, 50, 80, 120);
    }
    case METER_STOPWATCH: {
        CHOICES(0, 5, 60, 120);
    }
    default:
        return NULL;
    }
}
