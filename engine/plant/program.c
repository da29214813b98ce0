#include "engine/plant/program.h"

#include "engine/base/units.h"

#include <stdio.h>
#include <string.h>

static int decimals_of(double resolution)
{
    int decimals = 0;
    while (decimals < 6 && resolution < 0.999) {
        resolution *= 10.0;
        decimals++;
    }
    return decimals;
}

void program_number_text(char *to,
                         size_t size,
                         double value,
                         const char *unit,
                         double resolution,
                         enum language language)
{
    int decimals = decimals_of(resolution);
    if (strcmp(unit, "K") == 0) {
        units_format(to, size, value, "°C", decimals, language);
        return;
    }
    char number[64];
    units_format(number, sizeof number, value, "", decimals, language);
    (void)snprintf(to, size, unit[0] != '\0' ? "%s\u00a0%s" : "%s%s", number, unit);
}
