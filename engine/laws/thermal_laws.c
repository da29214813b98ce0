// Laws of heat: slow states on signals, no network.
#include "engine/laws/list.h"
#include "engine/laws/thermal/thermal_mass.h"

// clang-format off
const struct law thermal_laws[] = {
    {
        .name = "thermal_mass", .element = &thermal_mass_element,
        .parameters = {
            NEED("capacity", "J/K", 1e-3, 1e9),
            NEED("conductance", "W/K", 0.0, 1e6), // to what is around
            OPTION("ambient", "K", 295.15, 200.0, 400.0),
            OPTION("initial_rise", "K", 0.0, -100.0, 1000.0), // above what is around, at the start
        },
        .reads = {"around", "cooling", "heat1", "heat2", "heat3", "heat4", "heat5", "heat6"},
        .writes = {"temperature"},
    },
    {.name = NULL},
};
// clang-format on
