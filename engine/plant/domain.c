#include "engine/base/assert.h"
#include "engine/plant/plant.h"

const char *domain_word(enum domain domain)
{
    static const char *const words[DOMAIN_COUNT] = {
        [DOMAIN_ELECTRICAL] = "electrical",
        [DOMAIN_PNEUMATIC] = "pneumatic",
        [DOMAIN_HYDRAULIC] = "hydraulic",
        [DOMAIN_ROTATION] = "rotation",
        [DOMAIN_TRANSLATION] = "translation",
        [DOMAIN_THERMAL] = "thermal",
    };
    ASSERT(domain < DOMAIN_COUNT);
    return words[domain];
}

const char *trade_word(enum trade trade)
{
    static const char *const words[TRADE_COUNT] = {
        [TRADE_ELECTRICAL] = "electrical",
        [TRADE_PNEUMATIC] = "pneumatic",
        [TRADE_HYDRAULIC] = "hydraulic",
        [TRADE_MECHANICAL] = "mechanical",
    };
    ASSERT(trade < TRADE_COUNT);
    return words[trade];
}

const char *sense_word(enum sense sense)
{
    static const char *const words[SENSE_COUNT] = {
        [SENSE_LOOK] = "look",
        [SENSE_LISTEN] = "listen",
        [SENSE_TOUCH] = "touch",
        [SENSE_SMELL] = "smell",
    };
    ASSERT(sense < SENSE_COUNT);
    return words[sense];
}

const char *measure_word(enum measure measure)
{
    static const char *const words[MEASURE_COUNT] = {
#define X(name, word, unit) word,
        MEASURE_LIST(X)
#undef X
    };
    ASSERT(measure < MEASURE_COUNT);
    return words[measure];
}
