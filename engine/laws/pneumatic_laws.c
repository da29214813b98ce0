// Laws of compressed air and vacuum. Absolute pressures unless "gauge" is said, flows in m3/s ANR.
#include "engine/laws/coupling/compressor_stage.h"
#include "engine/laws/coupling/cushion.h"
#include "engine/laws/coupling/cylinder.h"
#include "engine/laws/coupling/grip.h"
#include "engine/laws/coupling/magnetic_coupling.h"
#include "engine/laws/coupling/pressure_contact.h"
#include "engine/laws/coupling/pressure_pilot.h"
#include "engine/laws/coupling/rack_pinion.h"
#include "engine/laws/coupling/seal_friction.h"
#include "engine/laws/coupling/soft_start.h"
#include "engine/laws/coupling/spool.h"
#include "engine/laws/coupling/spool_double.h"
#include "engine/laws/coupling/spring_translation.h"
#include "engine/laws/coupling/suction_cup.h"
#include "engine/laws/coupling/valve_path.h"
#include "engine/laws/list.h"
#include "engine/laws/pneumatic/check.h"
#include "engine/laws/pneumatic/compressor.h"
#include "engine/laws/pneumatic/dial.h"
#include "engine/laws/pneumatic/leak.h"
#include "engine/laws/pneumatic/orifice.h"
#include "engine/laws/pneumatic/pressure_source.h"
#include "engine/laws/pneumatic/receiver.h"
#include "engine/laws/pneumatic/regulator.h"
#include "engine/laws/pneumatic/vacuum_ejector.h"
#include "engine/laws/pneumatic/volume.h"
#include "engine/laws/pneumatic/water_trap.h"

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
        .name = "receiver", .element = &receiver_element,
        .nodes = {{"node", P}}, .node_minimum = 1,
        .parameters = {
            NEED("volume", "m3", 0.0, 1e3),
            OPTION("water", "m3", 0.0, 0.0, 1e3),
            OPTION("charge", "Pa", 0.0, -1e5, 1e8), // gauge, when the line is built
        },
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
            OPTION("hysteresis", "Pa", 0.0, 0.0, 1e7),
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
            FLAG("locked"), // the override is left in
            OPTION("friction", "Pa", 0.0, 0.0, 1e7), // of pilot pressure
            OPTION("wet_friction", "Pa", 1.5e5, 0.0, 1e7), // in air full of water
            OPTION("spring", "Pa", 1.2e5, 0.0, 1e7),
        },
        .reads = {"command", "manual", "wet", "oil"},
        .writes = {"position"},
    },

    {
        .name = "spool_double", .element = &spool_double_element,
        .nodes = {{"pilot", P}}, .node_minimum = 1,
        .parameters = {
            NEED("time", "s", 0.001, 60.0), // from end to end
            NEED("pilot_minimum", "Pa", 0.0, 1e7), // gauge
            FLAG("centred"),
            FLAG("monostable"),
            OPTION("initial", "1", 0.0, -1.0, 1.0), // -1 at b (12), 1 at a (14)
            FLAG("stuck"),
            FLAG("spring_broken"),
            STUCK("locked"), // 1 the override of a is left in, -1 that of b
            OPTION("friction", "Pa", 0.0, 0.0, 1e7),
            OPTION("wet_friction", "Pa", 1.5e5, 0.0, 1e7),
            OPTION("spring", "Pa", 1.2e5, 0.0, 1e7),
        },
        .reads = {"command_a", "command_b", "manual_a", "manual_b", "wet", "oil"},
        .writes = {"position", "a", "b", "centre"},
    },

    {
        .name = "pressure_pilot", .element = &pressure_pilot_element,
        .nodes = {{"a", P}, {"b", P}}, .node_minimum = 2,
        .parameters = {
            OPTION("threshold", "Pa", 0.0, -1e7, 1e7),
            OPTION("hysteresis", "Pa", 10e3, 0.0, 1e7),
            OPTION("area_ratio", "1", 1.0, 0.0, 100.0),
            OPTION("time", "s", 0.003, 0.001, 60.0),
            STUCK("stuck"), // 1 at a's side, -1 at b's
        },
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
        .name = "seal_friction", .element = &seal_friction_element,
        .nodes = {{"rod", T}}, .node_minimum = 1,
        .parameters = {
            NEED("coulomb", "N", 0.0, 1e7),
            OPTION("stiction_ratio", "1", 1.5, 1.0, 10.0),
            NEED("viscous", "N.s/m", 0.0, 1e7),
            OPTION("rest_growth", "1/s", 1.389e-5, 0.0, 1.0), // 5 % an hour
            OPTION("wet_share", "1", 0.5, 0.0, 10.0),
            OPTION("spot_force", "N", 0.0, 0.0, 1e7), // more of it between two positions
            OPTION("spot_from", "m", 0.0, -100.0, 100.0),
            OPTION("spot_to", "m", 0.0, -100.0, 100.0),
        },
        .reads = {"wet", "position"},
    },

    {
        .name = "spring_translation", .element = &spring_translation_element,
        .nodes = {{"rod", T}}, .node_minimum = 1,
        .parameters = {
            NEED("preload", "N", 0.0, 1e7),
            NEED("rate", "N/m", 0.0, 1e9),
        },
        .reads = {"position"},
    },

    {
        .name = "magnetic_coupling", .element = &magnetic_coupling_element,
        .nodes = {{"piston", T}, {"carriage", T}}, .node_minimum = 2,
        .parameters = {
            NEED("holding_force", "N", 0.1, 1e6),
            OPTION("offset_at_peak", "m", 0.003, 1e-5, 1.0),
        },
        .writes = {"offset", "lost"},
    },

    {
        .name = "rack_pinion", .element = &rack_pinion_element,
        .nodes = {{"rack", T}, {"shaft", R}}, .node_minimum = 2,
        .parameters = {
            NEED("radius", "m", 1e-4, 10.0),
            NEED("inertia", "kg.m2", 1e-9, 1e6),
            OPTION("viscous", "N.m.s/rad", 0.0, 0.0, 1e6),
            OPTION("initial", "rad", 0.0, -1e3, 1e3),
            FLAG("sheared"),
        },
        .writes = {"angle", "speed"},
    },

    {
        .name = "grip", .element = &grip_element,
        .nodes = {{"jaw", T}}, .node_minimum = 1,
        .parameters = {
            NEED("contact", "m", -1.0, 1.0), // where the pads meet the part
            OPTION("stiffness", "N/m", 2e5, 1e2, 1e9),
            OPTION("jaw_ratio", "1", 0.5, 0.0, 10.0),
            OPTION("friction", "1", 0.4, 0.0, 10.0),
            NEED("mass", "kg", 0.0, 1e4),
            OPTION("acceleration", "m/s2", 5.0, 0.0, 1e3),
        },
        .reads = {"position", "part"},
        .writes = {"force", "capacity", "held", "lost"},
    },

    {
        .name = "vacuum_ejector", .element = &vacuum_ejector_element,
        .nodes = {{"supply", P}, {"vacuum", P}, {"exhaust", P}}, .node_minimum = 3,
        .parameters = {
            NEED("nozzle", "m3/(s.Pa)", 0.0, 1e-3),
            NEED("suction", "m3/s", 0.0, 1.0), // at the atmosphere
            OPTION("ultimate", "Pa", 15e3, 1e3, 1e5), // absolute, at the optimum
            OPTION("optimum", "Pa", 4.5e5, 1e4, 1e7), // supply over exhaust
            OPTION("lack_gain", "1", 0.2, 0.0, 10.0),
            OPTION("excess_gain", "1", 0.03, 0.0, 10.0),
            OPTION("back_gain", "1", 0.9, 0.0, 10.0),
        },
        .writes = {"suction", "consumption"},
    },

    {
        .name = "suction_cup", .element = &suction_cup_element,
        .nodes = {{"vacuum", P}}, .node_minimum = 1,
        .parameters = {
            NEED("diameter", "m", 1e-4, 2.0), // effective
            NEED("open_conductance", "m3/(s.Pa)", 0.0, 1e-3),
            NEED("lip_leak", "m3/(s.Pa)", 0.0, 1e-3),
            OPTION("porosity", "m3/(s.Pa)", 0.0, 0.0, 1e-3), // of the part
            OPTION("hold_force", "N", 0.0, 0.0, 1e7), // that the part asks for
        },
        .reads = {"part"},
        .writes = {"force", "held", "lost"},
    },

    {
        .name = "compressor_stage", .element = &compressor_stage_element,
        .nodes = {{"in", P}, {"out", P}, {"shaft", R}}, .node_minimum = 3,
        .parameters = {
            NEED("free_air_delivery", "m3/s", 0.0, 100.0), // at the rated ratio
            OPTION("rated_speed", "rad/s", 150.0, 1.0, 1e4),
            OPTION("rated_ratio", "1", 9.9, 1.0, 100.0),
            OPTION("ratio_loss", "1", 0.03, 0.0, 0.5),
            OPTION("efficiency", "1", 0.6, 0.01, 1.0),
            OPTION("loss", "1", 0.0, 0.0, 1.0), // worn rings, a slipping belt
            FLAG("driven"), // by the shaft; else by the signal
        },
        .reads = {"powered", "full"},
        .writes = {"flow", "power", "running"},
    },

    {
        .name = "water_trap", .element = &water_trap_element,
        .parameters = {
            OPTION("inlet", "1", 1.0, 0.0, 1.0), // moisture where nothing tells it
            OPTION("content", "kg/m3", 0.010, 0.0, 1.0),
            OPTION("efficiency", "1", 0.95, 0.0, 1.0),
            NEED("capacity", "m3", 1e-9, 100.0),
            OPTION("standing", "m3", 0.0, 0.0, 100.0),
            OPTION("drain", "m3/s", 0.0, 0.0, 1.0),
        },
        .reads = {"flow", "moisture", "working"},
        .writes = {"water", "moisture"},
    },

    {
        .name = "dial", .element = &dial_element,
        .nodes = {{"node", P}}, .node_minimum = 1,
        .parameters = {
            OPTION("zero_error", "Pa", 0.0, -1e7, 1e7),
            FLAG("stuck"),
        },
        .writes = {"reading"},
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
