// Laws of control equipment: coils, lamps, sensors, controllers, supplies.
#include "engine/laws/coupling/pressure_signal.h"
#include "engine/laws/electrical/analog_input.h"
#include "engine/laws/electrical/capacitor.h"
#include "engine/laws/electrical/coil.h"
#include "engine/laws/electrical/electronic_distribution.h"
#include "engine/laws/electrical/lamp.h"
#include "engine/laws/electrical/led.h"
#include "engine/laws/electrical/plc_cpu.h"
#include "engine/laws/electrical/plc_input.h"
#include "engine/laws/electrical/plc_output.h"
#include "engine/laws/electrical/pt100.h"
#include "engine/laws/electrical/pt100_input.h"
#include "engine/laws/electrical/ripple.h"
#include "engine/laws/electrical/safety_relay.h"
#include "engine/laws/electrical/sensor_output.h"
#include "engine/laws/electrical/supply_dc.h"
#include "engine/laws/electrical/transmitter.h"
#include "engine/laws/electrical/two_wire_sensor.h"
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
            OPTION("suppressor", "1", 1.0, 0.0, 3.0), // 0 none, 1 limiter, 2 reversed diode, 3 shorted
            OPTION("stiction", "1", 1.0, 0.1, 1e3),   // times the pick-up current
            OPTION("temperature_coefficient", "1/K", 0.00393, -0.01, 0.01),
            OPTION("open_inductance", "1", 1.0, 0.01, 1.0), // share of it before the armature closes, AC
        },
        .reads = {"temperature"},
        .writes = {"energised", "current", "heat"},
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
            OPTION("rated_current", "A", 0.0, 0.0, 1e4), // 0: the limit lasts
            OPTION("hold_up", "s", 0.02, 0.0, 10.0),
            OPTION("hot_limit", "K", 363.15, 250.0, 500.0),
        },
        .reads = {"temperature"},
        .writes = {"ok", "current", "heat"},
    },

    {
        .name = "ripple", .element = &ripple_element,
        .nodes = {{"plus", E}, {"minus", E}}, .node_minimum = 2,
        .parameters = {
            OPTION("voltage", "V", 0.01, 0.0, 1e3), // rms
            OPTION("resistance", "ohm", 0.02, 1e-6, 1e6),
        },
        .reads = {"running"},
    },

    {
        .name = "electronic_distribution", .element = &electronic_distribution_element,
        .nodes = {{"supply", E}, {"output", E}, {"common", E}}, .node_minimum = 3,
        .parameters = {
            NEED("setting", "A", 0.1, 100.0),
            OPTION("resistance", "ohm", 0.02, 1e-6, 1e12),
            OPTION("slow_time", "s", 5.0, 0.0, 1e3),
            OPTION("fast_time", "s", 0.1, 0.0, 1e3),
            OPTION("fast_factor", "1", 1.5, 1.0, 100.0),
            OPTION("minimum_voltage", "V", 20.0, 0.0, 1e3),
            STUCK("stuck"), // 1 never opens, -1 never closes
        },
        .reads = {"reset", "on"},
        .writes = {"closed", "tripped", "current"},
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
            FLAG("stopped"),
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
            OPTION("simultaneity", "s", 0.0, 0.0, 60.0), // 0: as long as it takes
        },
        .writes = {"output", "channel1", "channel2", "memory"},
    },

    {
        .name = "led", .element = &led_element,
        .nodes = {{"a", E}, {"k", E}}, .node_minimum = 2,
        .parameters = {
            NEED("resistance", "ohm", 1e-3, 1e12),
            NEED("current_full", "A", 1e-6, 1e4),
            OPTION("forward_voltage", "V", 0.0, 0.0, 1e3),
            FLAG("reversed"),
        },
        .writes = {"light"},
    },

    {
        .name = "plc_output", .element = &plc_output_element,
        .nodes = {{"supply", E}, {"output", E}}, .node_minimum = 2,
        .parameters = {
            OPTION("on_resistance", "ohm", 0.2, 1e-3, 1e9),
            OPTION("current_limit", "A", 1.2, 1e-3, 1e3),
            OPTION("leakage", "A", 1e-6, 0.0, 1.0), // at 24 V
            STUCK("stuck"), // 1 pierced, -1 open
        },
        .reads = {"command"},
        .writes = {"tripped", "current"},
    },

    {
        .name = "analog_input", .element = &analog_input_element,
        .nodes = {{"plus", E}, {"minus", E}}, .node_minimum = 2,
        .parameters = {
            OPTION("resistance", "ohm", 250.0, 1.0, 1e6),
            NEED("low", "1", -1e9, 1e9),  // value at 4 mA
            NEED("high", "1", -1e9, 1e9), // value at 20 mA
            OPTION("filter", "s", 0.05, 0.0, 100.0),
            FLAG("dead"),
        },
        .writes = {"current", "value", "fault"},
    },

    {
        .name = "pt100", .element = &pt100_element,
        .nodes = {{"a", E}, {"b", E}}, .node_minimum = 2,
        .parameters = {
            OPTION("resistance", "ohm", 100.0, 1.0, 1e4), // at 0 degC
            OPTION("lag", "s", 20.0, 0.0, 1e4),
            OPTION("error", "K", 0.0, -100.0, 100.0),
        },
        .reads = {"temperature"},
        .writes = {"element_temperature"},
    },

    {
        .name = "pt100_input", .element = &pt100_input_element,
        .nodes = {{"A", E}, {"B", E}, {"C", E}, {"minus", E}}, .node_minimum = 4,
        .parameters = {
            OPTION("resistance", "ohm", 100.0, 1.0, 1e4), // of the thermometer it is set for
            OPTION("current", "A", 0.001, 1e-5, 0.1),
            FLAG("dead"),
        },
        .writes = {"temperature", "fault", "resistance"},
    },

    {
        .name = "transmitter", .element = &transmitter_element,
        .nodes = {{"plus", E}, {"minus", E}}, .node_minimum = 2,
        .parameters = {
            NEED("low", "1", -1e9, 1e9),
            NEED("high", "1", -1e9, 1e9),
            OPTION("minimum_voltage", "V", 12.0, 1.0, 100.0),
            OPTION("zero_error", "1", 0.0, -1.0, 1.0), // share of the span
            OPTION("span_error", "1", 0.0, -1.0, 1.0),
            FLAG("dead"),
        },
        .reads = {"value"},
        .writes = {"current"},
    },

    {
        .name = "two_wire_sensor", .element = &two_wire_sensor_element,
        .nodes = {{"plus", E}, {"minus", E}}, .node_minimum = 2,
        .parameters = {
            OPTION("drop", "V", 3.0, 0.0, 100.0),
            OPTION("on_resistance", "ohm", 8.0, 1e-2, 1e6),
            OPTION("leakage", "A", 0.001, 1e-7, 1.0),
            OPTION("current_limit", "A", 0.2, 1e-4, 100.0),
            FLAG("inverted"), FLAG("open"),
        },
        .reads = {"detected"},
        .writes = {"led"},
    },

    {
        .name = "air_pressure", .element = &air_pressure_element,
        .nodes = {{"port", P}}, .node_minimum = 1,
        .parameters = {
            OPTION("lag", "s", 0.0, 0.0, 1e4),
            OPTION("share", "1", 1.0, 0.0, 1.0),
        },
        .writes = {"pressure"}, // gauge
    },

    {
        .name = "capacitor", .element = &capacitor_element,
        .nodes = {{"a", E}, {"b", E}}, .node_minimum = 2,
        .parameters = {
            NEED("capacitance", "F", 0.0, 10.0),
            OPTION("leak_resistance", "ohm", 1e9, 1e-3, 1e12),
        },
    },
    {.name = NULL},
};
// clang-format on
