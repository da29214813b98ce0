// Laws of oil. Pressures are gauge, flows in m3/s.
#include "engine/laws/hydraulic/oil_accumulator.h"
#include "engine/laws/hydraulic/oil_check.h"
#include "engine/laws/hydraulic/oil_compensator.h"
#include "engine/laws/hydraulic/oil_contact.h"
#include "engine/laws/hydraulic/oil_cooler.h"
#include "engine/laws/hydraulic/oil_cylinder.h"
#include "engine/laws/hydraulic/oil_gap.h"
#include "engine/laws/hydraulic/oil_needle.h"
#include "engine/laws/hydraulic/oil_orifice.h"
#include "engine/laws/hydraulic/oil_path.h"
#include "engine/laws/hydraulic/oil_pilot_valve.h"
#include "engine/laws/hydraulic/oil_proportional.h"
#include "engine/laws/hydraulic/oil_pump.h"
#include "engine/laws/hydraulic/oil_reducer.h"
#include "engine/laws/hydraulic/oil_relief.h"
#include "engine/laws/hydraulic/oil_source.h"
#include "engine/laws/hydraulic/oil_spool.h"
#include "engine/laws/hydraulic/oil_state.h"
#include "engine/laws/hydraulic/oil_tank.h"
#include "engine/laws/hydraulic/oil_volume.h"
#include "engine/laws/list.h"

#define AIR          OPTION("air", "1", 0.005, 0.0, 0.5) // free air at atmosphere, share of the volume
#define BULK_MODULUS OPTION("bulk_modulus", "Pa", 1.4e9, 1e8, 1e11)
#define LEAK(name)   OPTION(name, "m3/(s.Pa)", 0.0, 0.0, 1e-6)
#define FLOW         NEED("flow", "m3/s", 0.0, 1.0) // at the drop
#define DROP         OPTION("drop", "Pa", 1e5, 1e2, 1e8)

// clang-format off
const struct law hydraulic_laws[] = {
    {
        .name = "oil_volume", .element = &oil_volume_element,
        .nodes = {{"node", O}}, .node_minimum = 1,
        .parameters = {
            NEED("volume", "m3", 0.0, 1e2),
            OPTION("wall", "m3/Pa", 0.0, 0.0, 1e-6), // compliance of a hose
            AIR, BULK_MODULUS,
        },
        .reads = {"aeration"},
    },

    {
        .name = "oil_source", .element = &oil_source_element,
        .nodes = {{"node", O}}, .node_minimum = 1,
        .parameters = {
            OPTION("pressure", "Pa", 0.0, -1e5, 1e9),
            OPTION("conductance", "m3/(s.Pa)", 1e-6, 0.0, 1e3),
            OPTION("flow", "m3/s", 0.0, -1.0, 1.0), // that it is made to give besides
        },
        .reads = {"running"},
        .writes = {"flow"},
    },

    {
        .name = "oil_orifice", .element = &oil_orifice_element,
        .nodes = {{"a", O}, {"b", O}}, .node_minimum = 2,
        .parameters = {
            OPTION("flow", "m3/s", 0.0, 0.0, 1.0), DROP, // its sheet; or
            OPTION("diameter", "m", 0.0, 0.0, 1.0),
            OPTION("discharge", "1", 0.62, 0.1, 1.0),
            OPTION("opening", "1", 1.0, 0.0, 1.0),
            OPTION("blocked", "1", 0.0, 0.0, 1.0), // share that is closed
            OPTION("rounding", "Pa", 0.1e5, 1e2, 1e6),
        },
        .reads = {"opening"},
        .writes = {"flow", "heat"},
    },

    {
        .name = "oil_gap", .element = &oil_gap_element,
        .nodes = {{"a", O}, {"b", O}}, .node_minimum = 2,
        .parameters = {NEED("conductance", "m3/(s.Pa)", 0.0, 1e-3)},
        .reads = {"viscosity"},
        .writes = {"flow", "heat"},
    },

    {
        .name = "oil_check", .element = &oil_check_element, // free from a to b
        .nodes = {{"a", O}, {"b", O}}, .node_minimum = 2,
        .parameters = {
            FLOW, DROP,
            OPTION("cracking", "Pa", 0.5e5, 0.0, 1e8),
            OPTION("band", "Pa", 1e5, 1e3, 1e8), // above the crack, where it lets through its flow
            LEAK("leak"),
            STUCK("stuck"), // 1 open, -1 closed
        },
        .reads = {"viscosity"},
        .writes = {"flow", "heat"},
    },

    {
        .name = "oil_pilot_valve", .element = &oil_pilot_valve_element,
        .nodes = {{"in", O}, {"out", O}, {"pilot", O}}, .node_minimum = 3,
        .parameters = {
            FLOW, DROP,
            NEED("set", "Pa", 0.0, 1e9),
            OPTION("band", "Pa", 1e5, 1e3, 1e9),
            OPTION("ratio", "1", 3.0, 0.0, 20.0),
            OPTION("in_share", "1", -1.0, -10.0, 10.0), // -1: the load shuts it, 1: opens it
            OPTION("out_share", "1", 0.0, -10.0, 20.0),
            OPTION("free_cracking", "Pa", 1e5, -1.0, 1e8), // from out to in; below zero: none
            LEAK("leak"), STUCK("stuck"), FLAG("pilot_blocked"),
            OPTION("lag", "s", 0.01, 1e-3, 10.0),
            OPTION("hysteresis", "Pa", 0.0, 0.0, 1e8), // how much lower it shuts than it opened
        },
        .reads = {"viscosity"},
        .writes = {"flow", "heat"},
    },

    {
        .name = "oil_relief", .element = &oil_relief_element,
        .nodes = {{"in", O}, {"out", O}}, .node_minimum = 2,
        .parameters = {
            NEED("crack", "Pa", 0.0, 1e9),
            NEED("slope", "m3/(s.Pa)", 0.0, 1e-6),
            LEAK("seat_leak"), // of a dirty seat: its flow at 1 bar, for each Pa
            STUCK("stuck"),
            OPTION("lag", "s", 0.0, 0.0, 10.0),
            FLAG("damping_lost"), // it whistles as it opens
            FLAG("pilot_clogged"),
        },
        .writes = {"flow", "heat", "whistle"},
    },

    {
        .name = "oil_reducer", .element = &oil_reducer_element,
        .nodes = {{"in", O}, {"out", O}, {"drain", O}}, .node_minimum = 3,
        .parameters = {
            NEED("set", "Pa", 0.0, 1e9),
            OPTION("band", "Pa", 2e5, 1e3, 1e8),
            FLOW, DROP,
            OPTION("relief_slope", "m3/(s.Pa)", 1e-10, 0.0, 1e-6),
            STUCK("stuck"), LEAK("leak"),
        },
        .writes = {"flow", "heat", "relieved"},
    },

    {
        .name = "oil_compensator", .element = &oil_compensator_element,
        .nodes = {{"a", O}, {"b", O}}, .node_minimum = 2,
        .parameters = {
            FLOW, // that it keeps
            OPTION("needed_drop", "Pa", 8e5, 1e4, 1e8),
            OPTION("opening", "1", 1.0, 0.0, 1.0),
            OPTION("blocked", "1", 0.0, 0.0, 1.0),
            FLAG("stuck"),
        },
        .reads = {"viscosity"},
        .writes = {"flow", "heat"},
    },

    {
        .name = "oil_pump", .element = &oil_pump_element,
        .nodes = {{"in", O}, {"out", O}, {"drain", O}, {"shaft", R}}, .node_minimum = 4,
        .parameters = {
            NEED("displacement", "m3", 0.0, 1.0), // of a turn
            LEAK("leak"), LEAK("drain_leak"), // from out to in, from out to the drain
            OPTION("efficiency", "1", 0.9, 0.1, 1.0), // hydro-mechanical
            OPTION("idle_torque", "N.m", 0.0, 0.0, 1e5),
            OPTION("suction_limit", "Pa", -0.3e5, -1e5, 1e7), // gauge, under which it cavitates
            OPTION("suction_band", "Pa", 0.5e5, 1e3, 1e6), // from full to empty chambers
            OPTION("air_share", "1", 0.0, 0.0, 0.5),
            OPTION("compensator", "Pa", 0.0, 0.0, 1e9), // 0: fixed displacement
            OPTION("compensator_band", "Pa", 5e5, 1e3, 1e8),
            OPTION("share", "1", 1.0, 0.0, 1.0), // of the displacement
            OPTION("rotation", "1", 1.0, -1.0, 1.0), // the hand it is built for
        },
        .reads = {"viscosity", "aeration"},
        .writes = {"flow", "torque", "heat", "drain_flow", "cavitation", "speed"},
    },

    {
        .name = "oil_cylinder", .element = &oil_cylinder_element,
        .nodes = {{"A", O}, {"B", O}, {"rod", T}}, .node_minimum = 3,
        .parameters = {
            NEED("bore", "m", 1e-3, 2.0),
            NEED("rod_diameter", "m", 0.0, 2.0),
            NEED("stroke", "m", 1e-4, 20.0),
            OPTION("dead_volume_a", "m3", 2e-5, 1e-9, 1.0),
            OPTION("dead_volume_b", "m3", 2e-5, 1e-9, 1.0),
            LEAK("piston_leak"), LEAK("rod_leak"),
            AIR, BULK_MODULUS,
        },
        .reads = {"position", "viscosity", "aeration"},
        .writes = {"internal_flow", "heat", "external_flow", "force"},
    },

    {
        .name = "oil_accumulator", .element = &oil_accumulator_element,
        .nodes = {{"node", O}}, .node_minimum = 1,
        .parameters = {
            NEED("volume", "m3", 1e-6, 10.0),
            NEED("precharge", "Pa", 0.0, 1e8), // gauge, at the room's temperature
            OPTION("exponent", "1", 1.4, 1.0, 1.7),
            OPTION("heat_time", "s", 60.0, 1e-3, 1e6),
            FLAG("burst"),
        },
        .writes = {"oil", "gas_pressure"},
    },

    {
        .name = "oil_spool", .element = &oil_spool_element,
        .nodes = {{"port", O}}, .node_minimum = 1,
        .parameters = {
            NEED("time_on", "s", 1e-3, 60.0),
            NEED("time_off", "s", 1e-3, 60.0),
            FLAG("detented"),
            FLAG("two_positions"), // a spring to -1 instead of centring ones
            OPTION("force", "1", 1.6, 0.0, 10.0), // over what a clean spool needs
            OPTION("silting", "1", 0.5, 0.0, 10.0), // added need after half an hour at pressure
            OPTION("flow_limit", "m3/s", 1.0, 1e-6, 1.0), // beyond it, it is swept back
            FLAG("stuck"), FLAG("spring_broken"),
            FLAG("crossed"), // both coils are live as soon as one is
        },
        .reads = {"coil_a", "coil_b", "hand_a", "hand_b", "flow"},
        .writes = {"position"},
    },

    {
        .name = "oil_path", .element = &oil_path_element,
        .nodes = {{"a", O}, {"b", O}}, .node_minimum = 2,
        .parameters = {
            FLOW, DROP,
            OPTION("at_minus", "1", 0.0, 0.0, 1.0), // how far it is open at -1, 0 and +1
            OPTION("at_zero", "1", 0.0, 0.0, 1.0),
            OPTION("at_plus", "1", 0.0, 0.0, 1.0),
            OPTION("overlap", "1", 0.1, 0.0, 0.9),
            LEAK("leak"),
            OPTION("blocked", "1", 0.0, 0.0, 1.0),
        },
        .reads = {"position", "viscosity"},
        .writes = {"flow", "heat"},
    },

    {
        .name = "oil_contact", .element = &oil_contact_element,
        .nodes = {{"a", O}, {"b", O}}, .node_minimum = 2,
        .parameters = {
            NEED("rising", "Pa", -1e5, 1e9),
            NEED("falling", "Pa", -1e5, 1e9),
            OPTION("warm_from", "K", 303.15, 200.0, 500.0), // where the temperature is joined
            STUCK("stuck"),
        },
        .reads = {"temperature"},
        .writes = {"closed"},
    },

    {
        .name = "oil_needle", .element = &oil_needle_element,
        .nodes = {{"node", O}}, .node_minimum = 1,
        .parameters = {
            OPTION("lag", "s", 0.02, 1e-3, 1e7),
            OPTION("zero", "Pa", 0.0, -1e8, 1e8),
            OPTION("span_error", "1", 0.0, -1.0, 1.0),
            FLAG("stuck"),
        },
        .writes = {"shown"},
    },

    {
        .name = "oil_state", .element = &oil_state_element,
        .parameters = {
            OPTION("viscosity_40", "m2/s", 46e-6, 2e-6, 1e-2),
            OPTION("viscosity_100", "m2/s", 6.8e-6, 1e-6, 1e-3),
            OPTION("temperature", "K", 313.15, 230.0, 420.0), // where it is not joined
        },
        .reads = {"temperature"},
        .writes = {"viscosity"},
    },

    {
        .name = "oil_tank", .element = &oil_tank_element,
        .parameters = {
            NEED("capacity", "m3", 1e-4, 1e3),
            NEED("filled", "m3", 0.0, 1e3),
            OPTION("low_share", "1", 0.8, 0.0, 1.0), // of the capacity
            OPTION("foam_time", "s", 30.0, 0.1, 1e5),
            OPTION("water", "1", 0.0, 0.0, 1.0),
        },
        .reads = {"leak1", "leak2", "leak3", "leak4", "leak5", "leak6", "air_drawn", "running"},
        .writes = {"level", "aeration", "water", "low"},
    },

    {
        .name = "oil_cooler", .element = &oil_cooler_element,
        .parameters = {
            NEED("conductance", "W/K", 0.0, 1e6), // with its fan or water
            OPTION("conductance_still", "W/K", 0.0, 0.0, 1e6),
            OPTION("fouled", "1", 0.0, 0.0, 1.0),
            OPTION("set", "K", 318.15, 200.0, 500.0), // its thermostat starts the fan
            OPTION("hysteresis", "K", 5.0, 0.0, 100.0),
            STUCK("thermostat_stuck"),
            OPTION("ambient", "K", 295.15, 200.0, 400.0),
        },
        .reads = {"temperature", "fan"},
        .writes = {"heat", "called", "fan"},
    },

    {
        .name = "oil_proportional", .element = &oil_proportional_element,
        .nodes = {{"command", E}, {"common", E}, {"plus", E}, {"minus", E}}, .node_minimum = 4,
        .parameters = {
            OPTION("full_voltage", "V", 10.0, 0.1, 100.0),
            OPTION("full_current", "A", 2.5, 0.01, 10.0),
            OPTION("dead_band", "1", 0.18, 0.0, 0.5), // of the valve, share of the current
            OPTION("compensation", "1", 0.18, 0.0, 0.5), // jump of the card
            OPTION("gain", "1", 1.0, -10.0, 10.0),
            OPTION("offset", "1", 0.0, -1.0, 1.0),
            OPTION("ramp", "s", 0.1, 1e-3, 100.0), // from zero to full
            OPTION("hysteresis", "1", 0.05, 0.0, 1.0),
            OPTION("follow_time", "s", 0.02, 1e-3, 10.0),
            OPTION("supply_minimum", "V", 18.0, 1.0, 1e3),
            FLAG("transducer"), FLAG("cable_broken"),
        },
        .writes = {"position", "current", "feedback", "fault"},
    },
    {.name = NULL},
};
// clang-format on
