// Laws on signals alone.
#include "engine/laws/list.h"
#include "engine/laws/logic/follower.h"
#include "engine/laws/logic/intermittent.h"
#include "engine/laws/logic/near_field.h"
#include "engine/laws/logic/photo.h"
#include "engine/laws/logic/property.h"
#include "engine/laws/logic/proximity.h"
#include "engine/laws/logic/threshold.h"
#include "engine/laws/logic/timer.h"

// clang-format off
const struct law logic_laws[] = {
    {
        .name = "proximity", .element = &proximity_element,
        .parameters = {
            NEED("from", "1", -1e9, 1e9),
            NEED("to", "1", -1e9, 1e9),
            NEED("hysteresis", "1", 0.0, 1e9),
            OPTION("shift", "1", 0.0, -1e9, 1e9),
            OPTION("delay", "s", 0.002, 0.0, 60.0),
            STUCK("stuck"), // 1 always, -1 never
        },
        .reads = {"value"},
        .writes = {"detected", "shift"},
    },

    {
        .name = "follower", .element = &follower_element,
        .parameters = {
            OPTION("lag", "s", 0.0, 0.0, 1e5),
            OPTION("offset", "1", 0.0, -1e9, 1e9),
        },
        .reads = {"value"},
        .writes = {"value"},
    },

    {
        .name = "intermittent", .element = &intermittent_element,
        .parameters = {
            FLAG("enabled"),
            OPTION("mean_on", "s", 1.0, 0.01, 1e6),
            OPTION("mean_off", "s", 5.0, 0.01, 1e6),
            OPTION("seed", "1", 1.0, 0.0, 1e6),
        },
        .reads = {"condition"},
        .writes = {"active"},
    },

    {
        .name = "near_field", .element = &near_field_element,
        .parameters = {
            NEED("range", "m", 1e-5, 10.0),
            OPTION("hysteresis", "1", 0.1, 0.0, 1.0),
            OPTION("factor", "1", 1.0, 0.0, 10.0), // of the material, times what is read
            OPTION("gap_error", "m", 0.0, -1.0, 1.0),
            OPTION("film_gap", "m", 1e3, 0.0, 1e6),
            OPTION("delay", "s", 0.001, 0.0, 60.0),
            STUCK("stuck"), // 1 always, -1 never
            OPTION("distance", "m", 1e-3, 0.0, 10.0),
        },
        .reads = {"gap", "factor", "target"},
        .writes = {"detected", "gap", "error"},
    },

    {
        .name = "photo", .element = &photo_element,
        .parameters = {
            NEED("margin", "1", 0.0, 1e4), // received over needed, clean
            OPTION("fouling", "1", 0.0, 0.0, 1.0),
            OPTION("without_target", "1", 1.0, 0.0, 10.0), // share of the light that comes back
            OPTION("with_target", "1", 0.0, 0.0, 10.0),
            OPTION("ambient_light", "1", 0.0, 0.0, 1e4),
            OPTION("hysteresis", "1", 0.15, 0.0, 1.0),
            OPTION("delay", "s", 0.001, 0.0, 60.0),
            FLAG("dark_on"),
            STUCK("stuck"),
        },
        .reads = {"target", "brightness"},
        .writes = {"detected", "received"},
    },

    {
        .name = "property", .element = &property_element,
        .parameters = {NEED("value", "1", -1e12, 1e12)},
        .writes = {"value"},
    },

    {
        .name = "threshold", .element = &threshold_element,
        .parameters = {
            NEED("on", "1", -1e9, 1e9),
            NEED("off", "1", -1e9, 1e9),
            OPTION("drift", "1", 0.0, -1e9, 1e9),
            OPTION("delay", "s", 0.0, 0.0, 3600.0),
            STUCK("stuck"),
        },
        .reads = {"value"},
        .writes = {"active"},
    },

    {
        .name = "timer", .element = &timer_element,
        .parameters = {
            OPTION("on_delay", "s", 0.0, 0.0, 1e5),
            OPTION("off_delay", "s", 0.0, 0.0, 1e5),
            STUCK("stuck"),
        },
        .reads = {"input", "supply"},
        .writes = {"output"},
    },
    {.name = NULL},
};
// clang-format on
