#include "engine/base/assert.h"
#include "engine/base/units.h"
#include "tests/fuzz/fuzz.h"

#include <math.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    char text[256];
    if (size >= sizeof text) {
        return 0;
    }
    memcpy(text, bytes, size);
    text[size] = '\0';
    static const char *const quantities[] = {"pressure", "ratio", "sonic_conductance", "i2t"};
    for (size_t i = 0; i < sizeof quantities / sizeof quantities[0]; i++) {
        double si = 0.0;
        if (units_parse(text, quantities[i], &si)) {
            ASSERT(isfinite(si));
        }
    }
    char shown[64];
    if (units_is_known(text)) {
        (void)units_format(shown, sizeof shown, 1.5, text, 2, LANGUAGE_FR);
        ASSERT(strlen(shown) < sizeof shown);
    }
    return 0;
}
