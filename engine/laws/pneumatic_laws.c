// Laws of compressed air and vacuum. Absolute pressures unless "gauge" is said, flows in m3/s ANR.
#include "engine/laws/coupling/cushion.h"
#include "engine/laws/coupling/cylinder.h"
#include "engine/laws/coupling/pressure_contact.h"
#include "engine/laws/coupling/soft_start.h"
#include "engine/laws/coupling/spool.h"
#include "engine/laws/coupling/valve_path.h"
#include "engine/laws/list.h"
#include "engine/laws/pneumatic/check.h"
#include "engine/laws/pneumatic/compressor.h"
#include "engine/laws/pneumatic/leak.h"
#include "engine/laws/pneumatic/orifice.h"
#include "engine/laws/pneumatic/pressure_source.h"
#include "engine/laws/pneumatic/regulator.h"
#include "engine/laws/pneumatic/volume.h"

// clang-format off
const struct law pneumatic_laws[] = {
    {
        .name = "pressure_source", .element = &pressure_source_element,
        .nodes = {{"node", P}}, .node_minimum = 1,
        .parameters = {
            NEED("pressure", "Pa", 1e3, 1e8),
            NEED("conductance", "m3/(s.Pa)", 0.0, 1e-3),
        },
    },

    {
        .name = "compressor", .element = &compressor_element,
        .nodes = {{"node", P}}, .node_minimum = 1,
        .parameters = {
            NEED("free_air_delivery", "m3/s", 0.0, 10.0),
            NEED("cut_in", "Pa", 1e5, 1e8),
            NEED("cut_out", "Pa", 1e5, 1e8),
            NEED("volume", "m3", 1e-6, 1e3),
        },
        .reads = {"powered"},
        .writes = {"running", "flow"},
    },

    {
        .name = "volume", .element = &volume_element,
        .nodes = {{"node", P}}, .node_minimum = 1,
        .parameters = {NEED("volume", "m3", 0.0, 1e3)},
    },

    {
        .name = "orifice", .element = &orifice_element,
        .nodes = {{"a", P}, {"b", P}}, .node_minimum = 2,
        .parameters = {
            NEED("conductance", "m3/(s.Pa)", 0.0, 1e-3), RATIO_B(0.3),
            OPTION("opening", "1", 1.0, 0.0, 1.0),
            OPTION("blocked", "1", 0.0, 0.0, 1.0), // share that is closed
        },
        .writes = {"flow"},
    },

    {
        .name = "valve_path", .element = &valve_path_element,
        .nodes = {{"a", P}, {"b", P}}, .node_minimum = 2,
        .parameters = {
            NEED("conductance", "m3/(s.Pa)", 0.0, 1e-3), RATIO_B(0.3),
            OPTION("open_at", "1", 1.0, 0.0, 1.0), // 1: open when position is 1; 0: when it is 0
            OPTION("blocked", "1", 0.0, 0.0, 1.0),
        },
        .reads = {"position"},
        .writes = {"flow"},
    },

    {
        .name = "check", .element = &check_element, // free from a to b
        .nodes = {{"a", P}, {"b", P}}, .node_minimum = 2,
        .parameters = {
            NEED("conductance", "m3/(s.Pa)", 0.0, 1e-3), RATIO_B(0.3),
            OPTION("cracking", "Pa", 10e3, 0.0, 1e7),
            STUCK("stuck"), // 1 open, -1 closed
            OPTION("reverse_leak", "m3/(s.Pa)", 0.0, 0.0, 1e-3),
        },
        .writes = {"flow"},
    },

    {
        .name = "regulator", .element = &regulator_element,
        .nodes = {{"in", P}, {"out", P}}, .node_minimum = 2,
        .parameters = {
            NEED("set_pressure", "Pa", 0.0, 1e8), // gauge
            NEED("droop", "Pa.s/m3", 1e3, 1e12),
            NEED("conductance", "m3/(s.Pa)", 0.0, 1e-3),
            NEED("relief_conductance", "m3/(s.Pa)", 0.0, 1e-3),
        },
        .writes = {"flow"},
    },

    {
        .name = "soft_start", .element = &soft_start_element,
        .nodes = {{"in", P}, {"out", P}}, .node_minimum = 2,
        .parameters = {
            NEED("conductance_soft", "m3/(s.Pa)", 0.0, 1e-3),
            NEED("conductance_full", "m3/(s.Pa)", 0.0, 1e-3),
            NEED("conductance_exhaust", "m3/(s.Pa)", 0.0, 1e-3),
            OPTION("full_ratio", "1", 0.5, 0.0, 1.0),
            OPTION("blocked_exhaust", "1", 0.0, 0.0, 1.0),
            OPTION("blocked_soft", "1", 0.0, 0.0, 1.0),
        },
        .reads = {"energised"},
        .writes = {"full"},
    },

    {
        .name = "leak", .element = &leak_element,
        .nodes = {{"a", P}}, .node_minimum = 1,
        .parameters = {NEED("conductance", "m3/(s.Pa)", 0.0, 1e-3), RATIO_B(0.5)},
        .writes = {"flow"},
    },

    {
        .name = "spool", .element = &spool_element,
        .nodes = {{"pilot", P}}, .node_minimum = 1,
        .parameters = {
            NEED("time_on", "s", 0.001, 60.0),
            NEED("time_off", "s", 0.001, 60.0),
            NEED("pilot_minimum", "Pa", 0.0, 1e7), // gauge
            FLAG("stuck"),
            FLAG("spring_broken"),
        },
        .reads = {"command", "manual"},
        .writes = {"position"},
    },

    {
        .name = "cylinder", .element = &cylinder_element,
        .nodes = {{"A", P}, {"B", P}, {"rod", T}}, .node_minimum = 3,
        .parameters = {
            NEED("bore", "m", 1e-3, 2.0),
            NEED("rod_diameter", "m", 0.0, 2.0),
            NEED("stroke", "m", 1e-4, 20.0),
            NEED("dead_volume_a", "m3", 1e-9, 1.0),
            NEED("dead_volume_b", "m3", 1e-9, 1.0),
            OPTION("piston_leak", "m3/(s.Pa)", 0.0, 0.0, 1e-3),
            OPTION("rod_leak", "m3/(s.Pa)", 0.0, 0.0, 1e-3),
        },
        .reads = {"position"},
    },

    {
        .name = "cushion", .element = &cushion_element,
        .nodes = {{"port", P}, {"chamber", P}}, .node_minimum = 2,
        .parameters = {
            NEED("conductance", "m3/(s.Pa)", 0.0, 1e-3),
            NEED("free_conductance", "m3/(s.Pa)", 0.0, 1e-3),
            NEED("length", "m", 0.0, 1.0),
            NEED("side", "1", 0.0, 1.0), // 0 near position 0, 1 near the stroke
            NEED("stroke", "m", 1e-4, 20.0),
            FLAG("failed"),
        },
        .reads = {"position"},
    },

    {
        .name = "pressure_contact", .element = &pressure_contact_element,
        .nodes = {{"node", P}}, .node_minimum = 1,
        .parameters = {
            NEED("rising", "Pa", -1e5, 1e8), // gauge
            NEED("falling", "Pa", -1e5, 1e8),
        },
        .writes = {"closed"},
    },
    {.name = NULL},
};
// clang-format on
