// Laws on signals alone.
#include "engine/laws/list.h"
#include "engine/laws/logic/proximity.h"

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
        .writes = {"detected"},
    },
    {.name = NULL},
};
// clang-format on
