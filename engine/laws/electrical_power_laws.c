// Laws of conductors, protections and machines: what carries power.
#include "engine/laws/electrical/breaker.h"
#include "engine/laws/electrical/cable_coupling.h"
#include "engine/laws/electrical/coil_ac.h"
#include "engine/laws/electrical/contact.h"
#include "engine/laws/electrical/dc_motor.h"
#include "engine/laws/electrical/drive_input.h"
#include "engine/laws/electrical/drive_output.h"
#include "engine/laws/electrical/encoder.h"
#include "engine/laws/electrical/fuse.h"
#include "engine/laws/electrical/heater.h"
#include "engine/laws/electrical/induction_motor.h"
#include "engine/laws/electrical/motor_breaker.h"
#include "engine/laws/electrical/overload_relay.h"
#include "engine/laws/electrical/rcd.h"
#include "engine/laws/electrical/rectifier.h"
#include "engine/laws/electrical/resistor.h"
#include "engine/laws/electrical/soft_starter.h"
#include "engine/laws/electrical/source_ac.h"
#include "engine/laws/electrical/suppressor.h"
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
            OPTION("ageing", "1", 1.0, 0.1, 10.0), // factor on the current that the bimetal knows
            OPTION("pole1_resistance", "ohm", 0.0, 0.0, 1e9), // added
            OPTION("pole2_resistance", "ohm", 0.0, 0.0, 1e9),
            OPTION("pole3_resistance", "ohm", 0.0, 0.0, 1e9),
            FLAG("welded"),
        },
        .reads = {"handle"},
        .writes = {"closed", "tripped", "current", "heat"},
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
            OPTION("rated_voltage", "V", 400.0, 1.0, 1e6),
            OPTION("inrush_current", "A", 0.0, 0.0, 1e5), // crest; 0: none
        },
        .writes = {"heat", "current"},
    },

    {
        .name = "induction_motor", .element = &induction_motor_element,
        .nodes = {{"U1", E}, {"V1", E}, {"W1", E}, {"U2", E}, {"V2", E}, {"W2", E}, {"shaft", R}},
        .node_minimum = 7,
        .parameters = {
            NEED("stator_resistance", "ohm", 1e-4, 1e4), // at the reference temperature
            NEED("stator_reactance", "ohm", 1e-4, 1e4),
            NEED("iron_resistance", "ohm", 1.0, 1e9),
            NEED("magnetising_reactance", "ohm", 1e-2, 1e6),
            NEED("rotor_resistance", "ohm", 1e-4, 1e4),
            NEED("rotor_reactance", "ohm", 1e-4, 1e4),
            OPTION("resistance_factor", "1", 1.0, 0.1, 10.0), // at standstill
            OPTION("reactance_factor", "1", 1.0, 0.05, 10.0),
            OPTION("zero_reactance", "ohm", 4.0, 1e-4, 1e4),
            OPTION("pole_pairs", "1", 2.0, 1.0, 24.0),
            OPTION("nominal_frequency", "Hz", 50.0, 1.0, 1000.0),
            OPTION("reference_temperature", "K", 348.15, 200.0, 500.0),
            NEED("inertia", "kg.m2", 1e-8, 1e4),
            OPTION("drag", "N.m.s", 0.0, 0.0, 1e4), // windage
            OPTION("rotor_factor", "1", 1.0, 0.1, 20.0), // above 1: broken bars
            FLAG("open1"), FLAG("open2"), FLAG("open3"),
            OPTION("winding1", "1", 1.0, 0.01, 100.0), // factor on its resistance
            OPTION("winding2", "1", 1.0, 0.01, 100.0),
            OPTION("winding3", "1", 1.0, 0.01, 100.0),
            OPTION("short1", "S", 0.0, 0.0, 100.0), // shorted turns, seen from the winding
            OPTION("short2", "S", 0.0, 0.0, 100.0),
            OPTION("short3", "S", 0.0, 0.0, 100.0),
            OPTION("rated_voltage", "V", 230.94, 1.0, 1e5), // of a winding
            OPTION("saturation", "1", 0.0, 0.0, 10.0), // magnetising current beyond 1.2 of the flux squared
        },
        .reads = {"temperature"},
        .writes = {"current1", "current2", "current3", "heat", "slip", "torque", "power",
                   "unbalance", "speed"},
    },

    {
        .name = "overload_relay", .element = &overload_relay_element,
        .nodes = {{"in1", E}, {"out1", E}, {"in2", E}, {"out2", E}, {"in3", E}, {"out3", E}},
        .node_minimum = 6,
        .parameters = {
            OPTION("resistance", "ohm", 0.03, 1e-6, 1e6), // of a heater
            NEED("setting", "A", 1e-3, 1e4),
            OPTION("tau", "s", 240.0, 0.1, 1e5),
            OPTION("threshold", "1", 1.13, 1.0, 10.0),
            OPTION("differential", "1", 0.3, 0.0, 10.0),
            OPTION("reset_level", "1", 0.9, 0.0, 2.0), // theta under which it can be reset
            FLAG("automatic"), FLAG("blocked"),
            FLAG("heater1_open"), FLAG("heater2_open"), FLAG("heater3_open"),
        },
        .reads = {"reset", "test"},
        .writes = {"tripped", "theta", "heat", "setting", "automatic"},
    },

    {
        .name = "motor_breaker", .element = &motor_breaker_element,
        .nodes = {{"in1", E}, {"out1", E}, {"in2", E}, {"out2", E}, {"in3", E}, {"out3", E}},
        .node_minimum = 2, .node_step = 2,
        .parameters = {
            NEED("resistance", "ohm", 1e-6, 1e6),
            NEED("setting", "A", 1e-3, 1e5),
            NEED("magnetic_current", "A", 1e-3, 1e6),
            OPTION("tau", "s", 240.0, 0.1, 1e5),
            OPTION("threshold", "1", 1.13, 1.0, 10.0),
            OPTION("differential", "1", 0.3, 0.0, 10.0),
            OPTION("thermal", "1", 1.0, 0.0, 1.0),
            OPTION("ageing", "1", 1.0, 0.1, 2.0), // factor on the setting
            OPTION("pole1_resistance", "ohm", 0.0, 0.0, 1e9), // added
            OPTION("pole2_resistance", "ohm", 0.0, 0.0, 1e9),
            OPTION("pole3_resistance", "ohm", 0.0, 0.0, 1e9),
            FLAG("pole1_open"), FLAG("pole2_open"), FLAG("pole3_open"),
            FLAG("welded"),
        },
        .reads = {"handle", "test", "release"},
        .writes = {"closed", "tripped", "magnetic", "theta", "current", "heat", "setting"},
    },

    {
        .name = "rcd", .element = &rcd_element,
        .nodes = {{"in1", E}, {"out1", E}, {"in2", E}, {"out2", E},
                  {"in3", E}, {"out3", E}, {"in4", E}, {"out4", E}},
        .node_minimum = 4, .node_step = 2,
        .parameters = {
            OPTION("resistance", "ohm", 0.005, 1e-6, 1e6),
            OPTION("sensitivity", "A", 0.03, 1e-4, 100.0),
            OPTION("delay", "s", 0.025, 0.0, 10.0),
            FLAG("stuck"),
            FLAG("pole1_open"), FLAG("pole2_open"), FLAG("pole3_open"), FLAG("pole4_open"),
        },
        .reads = {"handle", "test"},
        .writes = {"closed", "tripped", "residual"},
    },

    {
        .name = "cable_coupling", .element = &cable_coupling_element,
        .nodes = {{"earth", E}, {"core1", E}, {"core2", E}, {"core3", E}}, .node_minimum = 4,
        .parameters = {
            NEED("core_capacitance", "F", 0.0, 1e-3), // core to core
            NEED("earth_capacitance", "F", 0.0, 1e-3), // core to earth core
            OPTION("insulation", "ohm", 1e9, 1.0, 1e15),
            OPTION("core1_insulation", "ohm", 1e12, 0.1, 1e15), // to the earth core, in parallel
            OPTION("core2_insulation", "ohm", 1e12, 0.1, 1e15),
            OPTION("core3_insulation", "ohm", 1e12, 0.1, 1e15),
        },
    },

    {
        .name = "heater", .element = &heater_element,
        .nodes = {{"a", E}, {"b", E}}, .node_minimum = 2,
        .parameters = {
            NEED("resistance", "ohm", 1e-3, 1e12), // at 20 degrees Celsius
            OPTION("coefficient", "1/K", 1e-4, 0.0, 0.01),
        },
        .reads = {"temperature"},
        .writes = {"current", "heat"},
    },

    {
        .name = "coil_ac", .element = &coil_ac_element,
        .nodes = {{"a", E}, {"b", E}}, .node_minimum = 2,
        .parameters = {
            NEED("rated_voltage", "V", 1.0, 1e3),
            OPTION("rated_frequency", "Hz", 50.0, 1.0, 1000.0),
            NEED("resistance", "ohm", 1e-2, 1e6), // of its copper
            OPTION("inrush_power", "VA", 70.0, 0.1, 1e5),
            OPTION("inrush_factor", "1", 0.75, 0.01, 1.0),
            OPTION("holding_power", "VA", 7.5, 0.01, 1e5),
            OPTION("holding_factor", "1", 0.3, 0.01, 1.0),
            OPTION("pick_up", "1", 0.75, 0.01, 2.0),
            OPTION("drop_out", "1", 0.45, 0.01, 2.0),
            OPTION("delay_on", "s", 0.015, 0.0, 10.0),
            OPTION("delay_off", "s", 0.008, 0.0, 10.0),
            FLAG("jammed"), FLAG("cut"),
            OPTION("turns_shorted", "1", 0.0, 0.0, 1e3), // conductance over that of the coil
            FLAG("no_shading_ring"),
        },
        .writes = {"energised", "current", "heat", "hum"},
    },

    {
        .name = "dc_motor", .element = &dc_motor_element,
        .nodes = {{"plus", E}, {"minus", E}, {"shaft", R}}, .node_minimum = 3,
        .parameters = {
            NEED("resistance", "ohm", 1e-3, 1e9),
            NEED("inductance", "H", 0.0, 1e2),
            NEED("constant", "V.s/rad", 1e-6, 1e3),
            NEED("inertia", "kg.m2", 1e-8, 1e4),
            OPTION("drag", "N.m.s", 0.0, 0.0, 1e4),
            OPTION("brush_resistance", "ohm", 0.0, 0.0, 1e9), // added by worn brushes
        },
        .writes = {"current", "torque", "speed", "heat"},
    },

    {
        .name = "rectifier", .element = &rectifier_element,
        .nodes = {{"line1", E}, {"line2", E}, {"plus", E}, {"minus", E}}, .node_minimum = 4,
        .parameters = {
            OPTION("factor", "1", 0.45, 0.1, 1.5), // of the alternating voltage: 0.9 full wave
            OPTION("resistance", "ohm", 1.0, 1e-3, 1e6),
            FLAG("dead"),
        },
        .writes = {"voltage"},
    },

    {
        .name = "suppressor", .element = &suppressor_element,
        .nodes = {{"plus", E}, {"minus", E}}, .node_minimum = 2,
        .parameters = {
            OPTION("voltage", "V", 0.7, 0.1, 2000.0),
            FLAG("both_ways"), FLAG("reversed"), FLAG("open"), FLAG("shorted"),
        },
    },

    {
        .name = "soft_starter", .element = &soft_starter_element,
        .nodes = {{"in1", E}, {"out1", E}, {"in2", E}, {"out2", E}, {"in3", E}, {"out3", E}},
        .node_minimum = 6,
        .parameters = {
            NEED("rated_current", "A", 0.1, 1e4),
            OPTION("first_ratio", "1", 0.3, 0.05, 0.95),
            OPTION("ramp_up", "s", 4.0, 0.05, 100.0),
            OPTION("ramp_down", "s", 0.1, 0.01, 100.0),
            OPTION("current_limit", "1", 3.5, 1.0, 10.0), // times the rated current
            OPTION("resistance", "ohm", 0.5, 1e-4, 10.0), // a pair that conducts
            OPTION("snubber", "ohm", 1e5, 1e3, 1e9), // a pair that does not
            OPTION("trip_temperature", "K", 358.15, 200.0, 600.0),
            FLAG("shorted1"), FLAG("shorted2"), FLAG("shorted3"),
            FLAG("open1"), FLAG("open2"), FLAG("open3"),
        },
        .reads = {"run", "temperature", "reset"},
        .writes = {"bypass", "heat", "tripped", "ratio", "current"},
    },

    {
        .name = "encoder", .element = &encoder_element,
        .nodes = {{"shaft", R}, {"plus", E}, {"minus", E}}, .node_minimum = 3,
        .parameters = {
            OPTION("pulses", "1", 1024.0, 1.0, 1e6), // a turn
            OPTION("minimum_voltage", "V", 4.75, 0.0, 100.0),
            OPTION("slip", "1", 0.0, 0.0, 1.0), // of the coupling
            OPTION("missed", "1", 0.0, 0.0, 1.0), // share of lines under dirt
            OPTION("noise", "1/s", 0.0, 0.0, 1e3), // turns counted that were none
            FLAG("a_lost"), FLAG("z_lost"),
        },
        .writes = {"counts", "a", "b", "z", "alive", "speed"},
    },

    {
        .name = "drive_input", .element = &drive_input_element,
        .nodes = {{"line1", E}, {"line2", E}, {"line3", E}, {"bus_plus", E}, {"bus_minus", E}},
        .node_minimum = 5,
        .parameters = {
            OPTION("capacitance", "F", 470e-6, 1e-7, 1.0),
            OPTION("bleeder", "ohm", 270e3, 10.0, 1e9),
            OPTION("standby_power", "W", 30.0, 0.0, 1e4),
            OPTION("efficiency", "1", 0.95, 0.1, 1.0),
            FLAG("dead"),
        },
        .reads = {"power"},
        .writes = {"bus", "phase_loss", "fed"},
    },

    {
        .name = "drive_output", .element = &drive_output_element,
        .nodes = {{"U", E}, {"V", E}, {"W", E}, {"earth", E}, {"analogue", E}, {"common", E}},
        .node_minimum = 6,
        .parameters = {
            NEED("rated_current", "A", 0.1, 1e4),
            OPTION("rated_voltage", "V", 400.0, 10.0, 1e4),
            NEED("rated_power", "W", 1.0, 1e7),
            OPTION("base_frequency", "Hz", 50.0, 1.0, 1000.0),
            OPTION("maximum_frequency", "Hz", 50.0, 1.0, 1000.0),
            OPTION("preset1", "Hz", 25.0, 0.0, 1000.0),
            OPTION("preset2", "Hz", 35.0, 0.0, 1000.0),
            OPTION("ramp_up", "s", 1.0, 0.01, 1e3), // to the base frequency
            OPTION("ramp_down", "s", 0.8, 0.01, 1e3),
            OPTION("boost", "V", 8.0, 0.0, 200.0),
            OPTION("current_limit", "1", 1.5, 0.1, 5.0),
            OPTION("overcurrent", "1", 2.2, 0.5, 10.0),
            OPTION("overvoltage", "V", 780.0, 10.0, 1e4),
            OPTION("undervoltage", "V", 380.0, 1.0, 1e4),
            OPTION("trip_temperature", "K", 358.15, 200.0, 600.0),
            OPTION("overload_tau", "s", 79.0, 0.1, 1e5),
            OPTION("earth_current", "1", 0.3, 0.001, 10.0), // share of the rated current
            OPTION("analogue_span", "V", 10.0, 0.1, 100.0),
            FLAG("open1"), FLAG("open2"), FLAG("open3"), FLAG("dead"),
        },
        .reads = {"bus", "run", "reverse", "select1", "select2", "sto_a", "sto_b", "input_loss",
                  "temperature", "reset"},
        .writes = {"frequency", "current", "voltage", "power", "fault", "running", "torque",
                   "heat", "ready", "sto"},
    },
    {.name = NULL},
};
// clang-format on
