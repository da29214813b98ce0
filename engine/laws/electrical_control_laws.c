// Laws of control equipment: coils, lamps, sensors, controllers, supplies.
#include "engine/laws/electrical/coil.h"
#include "engine/laws/electrical/lamp.h"
#include "engine/laws/electrical/plc_cpu.h"
#include "engine/laws/electrical/plc_input.h"
#include "engine/laws/electrical/safety_relay.h"
#include "engine/laws/electrical/sensor_output.h"
#include "engine/laws/electrical/supply_dc.h"
#include "engine/laws/list.h"

// clang-format off
const struct law electrical_control_laws[] = {
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
    {.name = NULL},
};
// clang-format on
