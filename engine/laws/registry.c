#include "engine/laws/registry.h"

#include "engine/laws/coupling/cushion.h"
#include "engine/laws/coupling/cylinder.h"
#include "engine/laws/coupling/pressure_contact.h"
#include "engine/laws/coupling/soft_start.h"
#include "engine/laws/coupling/spool.h"
#include "engine/laws/coupling/valve_path.h"
#include "engine/laws/electrical/breaker.h"
#include "engine/laws/electrical/coil.h"
#include "engine/laws/electrical/contact.h"
#include "engine/laws/electrical/fuse.h"
#include "engine/laws/electrical/lamp.h"
#include "engine/laws/electrical/plc_cpu.h"
#include "engine/laws/electrical/plc_input.h"
#include "engine/laws/electrical/resistor.h"
#include "engine/laws/electrical/safety_relay.h"
#include "engine/laws/electrical/sensor_output.h"
#include "engine/laws/electrical/source_ac.h"
#include "engine/laws/electrical/supply_dc.h"
#include "engine/laws/electrical/transformer.h"
#include "engine/laws/electrical/wire.h"
#include "engine/laws/logic/proximity.h"
#include "engine/laws/mechanical/feeder.h"
#include "engine/laws/mechanical/friction.h"
#include "engine/laws/mechanical/slide.h"
#include "engine/laws/pneumatic/check.h"
#include "engine/laws/pneumatic/compressor.h"
#include "engine/laws/pneumatic/leak.h"
#include "engine/laws/pneumatic/orifice.h"
#include "engine/laws/pneumatic/pressure_source.h"
#include "engine/laws/pneumatic/regulator.h"
#include "engine/laws/pneumatic/volume.h"

#include <stddef.h>
#include <string.h>

#define E DOMAIN_ELECTRICAL
#define P DOMAIN_PNEUMATIC
#define T DOMAIN_TRANSLATION

// A parameter that must be given, and one that has a default.
#define NEED(name, unit, minimum, maximum)                                                         \
    {                                                                                              \
        name, unit, true, 0.0, minimum, maximum                                                    \
    }
#define OPTION(name, unit, initial, minimum, maximum)                                              \
    {                                                                                              \
        name, unit, false, initial, minimum, maximum                                               \
    }
#define FLAG(name)       OPTION(name, "1", 0.0, 0.0, 1.0)
#define STUCK(name)      OPTION(name, "1", 0.0, -1.0, 1.0)
#define RATIO_B(initial) OPTION("critical_ratio", "1", initial, 0.0, 0.98)

// clang-format off
static const struct law laws[] = {
    // ---- electrical ----
    {
        .name = "wire", .element = &wire_element,
        .nodes = {{"a", E}, {"b", E}}, .node_minimum = 2,
        .parameters = {NEED("resistance", "ohm", 1e-6, 1e12), FLAG("open")},
        .writes = {"current"},
    },
    {
        .name = "resistor", .element = &resistor_element,
        .nodes = {{"a", E}, {"b", E}}, .node_minimum = 2,
        .parameters = {NEED("resistance", "ohm", 1e-3, 1e12)},
        .writes = {"current"},
    },
    {
        .name = "contact", .element = &contact_element,
        .nodes = {{"a", E}, {"b", E}}, .node_minimum = 2,
        .parameters = {
            OPTION("resistance", "ohm", 0.02, 1e-6, 1e12),
            OPTION("open_resistance", "ohm", 1e9, 1.0, 1e12),
            FLAG("normally_closed"),
            OPTION("delay_make", "s", 0.0, 0.0, 3600.0),
            OPTION("delay_break", "s", 0.0, 0.0, 3600.0),
            STUCK("stuck"), // 1 welded closed, -1 never makes
        },
        .reads = {"command"},
        .writes = {"closed"},
    },
    {
        .name = "fuse", .element = &fuse_element,
        .nodes = {{"a", E}, {"b", E}}, .node_minimum = 2,
        .parameters = {
            NEED("resistance", "ohm", 1e-6, 1e12),
            NEED("rated_current", "A", 1e-3, 1e4),
            NEED("melting_i2t", "A2.s", 1e-6, 1e9),
        },
        .writes = {"blown"},
    },
    {
        .name = "breaker", .element = &breaker_element,
        .nodes = {{"in1", E}, {"out1", E}, {"in2", E}, {"out2", E}, {"in3", E}, {"out3", E}},
        .node_minimum = 2, .node_step = 2,
        .parameters = {
            NEED("resistance", "ohm", 1e-6, 1e12),
            NEED("rated_current", "A", 1e-3, 1e5),
            OPTION("magnetic_factor", "1", 10.0, 1.0, 1e12),
            OPTION("thermal_tau", "s", 90.0, 0.1, 1e12),
            FLAG("pole1_open"), FLAG("pole2_open"), FLAG("pole3_open"),
        },
        .reads = {"handle"},
        .writes = {"closed", "tripped"},
    },
    {
        .name = "coil", .element = &coil_element,
        .nodes = {{"a", E}, {"b", E}}, .node_minimum = 2,
        .parameters = {
            NEED("resistance", "ohm", 1e-3, 1e12),
            NEED("inductance", "H", 0.0, 1e4),
            NEED("pick_up_current", "A", 1e-6, 1e4),
            NEED("drop_out_current", "A", 0.0, 1e4),
            NEED("delay_on", "s", 0.0, 3600.0),
            NEED("delay_off", "s", 0.0, 3600.0),
            OPTION("suppressor_voltage", "V", 0.7, 0.1, 2000.0),
            FLAG("jammed"),
        },
        .writes = {"energised", "current"},
    },
    {
        .name = "lamp", .element = &lamp_element,
        .nodes = {{"a", E}, {"b", E}}, .node_minimum = 2,
        .parameters = {
            NEED("resistance", "ohm", 1e-3, 1e12),
            NEED("current_full", "A", 1e-6, 1e4),
        },
        .writes = {"light"},
    },
    {
        .name = "supply_dc", .element = &supply_dc_element,
        .nodes = {{"line", E}, {"neutral", E}, {"plus", E}, {"minus", E}}, .node_minimum = 4,
        .parameters = {
            NEED("voltage", "V", 0.1, 1e3),
            OPTION("internal_resistance", "ohm", 0.005, 1e-4, 1e6),
            OPTION("current_limit", "A", 15.0, 1e-3, 1e4),
            OPTION("boost_time", "s", 4.0, 0.01, 1e6),
            OPTION("input_minimum", "V", 85.0, 1.0, 1e4),
            OPTION("efficiency", "1", 0.9, 0.1, 1.0),
            OPTION("power_factor", "1", 0.95, 0.1, 1.0),
            FLAG("failed"),
        },
        .writes = {"ok", "current"},
    },
    {
        .name = "source_ac", .element = &source_ac_element,
        .nodes = {{"line", E}, {"reference", E}}, .node_minimum = 2,
        .parameters = {
            NEED("voltage", "V", 0.0, 1e6),
            NEED("phase", "rad", -10.0, 10.0),
            NEED("resistance", "ohm", 1e-6, 1e6),
            NEED("reactance", "ohm", 0.0, 1e6),
            FLAG("lost"),
        },
    },
    {
        .name = "transformer", .element = &transformer_element,
        .nodes = {{"p1", E}, {"p2", E}, {"s1", E}, {"s2", E}}, .node_minimum = 4,
        .parameters = {
            NEED("ratio", "1", 1e-4, 1e4),
            NEED("resistance", "ohm", 1e-6, 1e12),
            NEED("reactance", "ohm", 0.0, 1e9),
            NEED("iron_resistance", "ohm", 1.0, 1e12),
            NEED("magnetising_reactance", "ohm", 1.0, 1e12),
        },
    },
    {
        .name = "plc_input", .element = &plc_input_element,
        .nodes = {{"input", E}, {"common", E}}, .node_minimum = 2,
        .parameters = {
            OPTION("resistance", "ohm", 3500.0, 1.0, 1e12),
            OPTION("threshold_on", "V", 15.0, 0.0, 1e3),
            OPTION("threshold_off", "V", 5.0, 0.0, 1e3),
            OPTION("filter", "s", 0.003, 0.0, 10.0),
            FLAG("dead"),
        },
        .writes = {"image"},
    },
    {
        .name = "plc_cpu", .element = &plc_cpu_element,
        .nodes = {{"plus", E}, {"minus", E}}, .node_minimum = 2,
        .parameters = {
            NEED("resistance", "ohm", 1e-2, 1e12),
            OPTION("minimum_voltage", "V", 19.2, 0.0, 1e3),
            OPTION("ride_through", "s", 0.01, 0.0, 10.0),
        },
        .writes = {"running"},
    },
    {
        .name = "sensor_output", .element = &sensor_output_element,
        .nodes = {{"plus", E}, {"minus", E}, {"output", E}}, .node_minimum = 3,
        .parameters = {
            OPTION("drop", "V", 1.6, 0.0, 100.0),
            OPTION("on_resistance", "ohm", 8.0, 1e-2, 1e6),
            OPTION("leakage", "A", 1e-6, 0.0, 1.0),
            OPTION("minimum_supply", "V", 10.0, 0.0, 1e3),
            OPTION("supply_current", "A", 0.012, 0.0, 100.0),
            OPTION("current_limit", "A", 0.2, 1e-4, 100.0),
            FLAG("npn"), FLAG("inverted"), FLAG("dead"),
        },
        .reads = {"detected"},
        .writes = {"led"},
    },
    {
        .name = "safety_relay", .element = &safety_relay_element,
        .nodes = {{"A1", E}, {"A2", E}, {"S11", E}, {"S12", E}, {"S21", E}, {"S22", E}, {"S34", E}},
        .node_minimum = 7,
        .parameters = {
            OPTION("supply_resistance", "ohm", 160.0, 1.0, 1e12),
            OPTION("source_resistance", "ohm", 100.0, 1e-2, 1e12),
            OPTION("input_resistance", "ohm", 1500.0, 1.0, 1e12),
            OPTION("threshold", "V", 17.0, 0.1, 1e3),
            OPTION("opposite_polarity", "1", 1.0, 0.0, 1.0),
            OPTION("release_time", "s", 0.02, 0.0, 10.0),
            FLAG("dead"),
        },
        .writes = {"output", "channel1", "channel2"},
    },

    // ---- pneumatic: absolute pressures unless "gauge" is said, flows in m3/s ANR ----
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

    // ---- mechanical ----
    {
        .name = "slide", .element = &slide_element,
        .nodes = {{"rod", T}}, .node_minimum = 1,
        .parameters = {
            NEED("mass", "kg", 1e-3, 1e6),
            NEED("minimum", "m", -100.0, 100.0),
            NEED("maximum", "m", -100.0, 100.0),
            NEED("initial", "m", -100.0, 100.0),
            NEED("stop_stiffness", "N/m", 1e2, 1e10),
            OPTION("gravity_force", "N", 0.0, -1e7, 1e7), // along +v
            FLAG("detached"),
        },
        .writes = {"position", "speed"},
    },
    {
        .name = "friction", .element = &friction_element,
        .nodes = {{"rod", T}}, .node_minimum = 1,
        .parameters = {
            NEED("coulomb", "N", 0.0, 1e7),
            OPTION("stiction_ratio", "1", 1.5, 1.0, 10.0),
            NEED("viscous", "N.s/m", 0.0, 1e7),
        },
    },
    {
        .name = "feeder", .element = &feeder_element,
        .nodes = {{"rod", T}}, .node_minimum = 1,
        .parameters = {
            NEED("capacity", "1", 1.0, 1e4),
            NEED("body_mass", "kg", 0.0, 1e3),
            NEED("body_friction", "1", 0.0, 10.0),
            NEED("contact_position", "m", -100.0, 100.0),
            NEED("exit_position", "m", -100.0, 100.0),
            OPTION("fall_time", "s", 0.25, 0.0, 60.0),
            NEED("refill_below", "1", 0.0, 1e4),
            NEED("refill_delay", "s", 0.0, 1e5), // 0: nobody refills
            NEED("initial_count", "1", 0.0, 1e4),
            FLAG("jam"),
        },
        .reads = {"position"},
        .writes = {"in_magazine", "at_exit", "count", "delivered", "body_position", "exit_time"},
    },

    // ---- logic ----
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
};
// clang-format on

enum {
    LAW_COUNT = sizeof(laws) / sizeof(laws[0]),
};

const struct law *law_find(const char *name)
{
    for (uint32_t i = 0; i < LAW_COUNT; i++) {
        if (strcmp(laws[i].name, name) == 0) {
            return &laws[i];
        }
    }
    return NULL;
}

const struct law *law_at(uint32_t index)
{
    return index < LAW_COUNT ? &laws[index] : NULL;
}

bool law_node_count_allowed(const struct law *law, uint32_t count)
{
    if (law->node_step == 0) {
        return count == law->node_minimum;
    }
    uint32_t known = 0;
    while (known < PLANT_LAW_NODES_MAX && law->nodes[known].name != NULL) {
        known++;
    }
    return count >= law->node_minimum && count <= known &&
           (count - law->node_minimum) % law->node_step == 0;
}

uint32_t law_parameter_count(const struct law *law)
{
    uint32_t count = 0;
    while (law->parameters[count].name != NULL) {
        count++;
    }
    return count;
}

static uint32_t names_count(const char *const *names)
{
    uint32_t count = 0;
    while (names[count] != NULL) {
        count++;
    }
    return count;
}

static uint32_t names_find(const char *const *names, const char *name)
{
    for (uint32_t i = 0; names[i] != NULL; i++) {
        if (strcmp(names[i], name) == 0) {
            return i;
        }
    }
    return PLANT_NONE;
}

uint32_t law_read_count(const struct law *law)
{
    return names_count(law->reads);
}

uint32_t law_write_count(const struct law *law)
{
    return names_count(law->writes);
}

uint32_t law_parameter_find(const struct law *law, const char *name)
{
    for (uint32_t i = 0; law->parameters[i].name != NULL; i++) {
        if (strcmp(law->parameters[i].name, name) == 0) {
            return i;
        }
    }
    return PLANT_NONE;
}

uint32_t law_read_find(const struct law *law, const char *name)
{
    return names_find(law->reads, name);
}

uint32_t law_write_find(const struct law *law, const char *name)
{
    return names_find(law->writes, name);
}
