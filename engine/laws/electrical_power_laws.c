// Laws of conductors, protections and machines: what carries power.
#include "engine/laws/electrical/breaker.h"
#include "engine/laws/electrical/contact.h"
#include "engine/laws/electrical/fuse.h"
#include "engine/laws/electrical/resistor.h"
#include "engine/laws/electrical/source_ac.h"
#include "engine/laws/electrical/transformer.h"
#include "engine/laws/electrical/wire.h"
#include "engine/laws/list.h"

// clang-format off
const struct law electrical_power_laws[] = {
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
    {.name = NULL},
};
// clang-format on
