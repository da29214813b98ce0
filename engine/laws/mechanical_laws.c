// Laws of motion: translation, rotation, what joins them, and what wears.
#include "engine/laws/list.h"
#include "engine/laws/mechanical/bearing.h"
#include "engine/laws/mechanical/belt.h"
#include "engine/laws/mechanical/cam.h"
#include "engine/laws/mechanical/condition.h"
#include "engine/laws/mechanical/damper.h"
#include "engine/laws/mechanical/drive.h"
#include "engine/laws/mechanical/effort.h"
#include "engine/laws/mechanical/end_stop.h"
#include "engine/laws/mechanical/fastener.h"
#include "engine/laws/mechanical/feet.h"
#include "engine/laws/mechanical/friction.h"
#include "engine/laws/mechanical/inertia.h"
#include "engine/laws/mechanical/joint_friction.h"
#include "engine/laws/mechanical/pulse_disc.h"
#include "engine/laws/mechanical/slide.h"
#include "engine/laws/mechanical/spring.h"
#include "engine/laws/mechanical/transmission.h"
#include "engine/laws/mechanical/vibration.h"

// clang-format off

// Of a mesh between a and b, forces and lengths on side b in that side's units.
#define MESH(ratio_unit, stiffness_unit, damping_unit, force_unit, way_unit)                       \
    {                                                                                              \
        NEED("ratio", ratio_unit, 1e-6, 1e6), /* va / vb */                                        \
        OPTION("efficiency", "1", 1.0, 0.01, 1.0),                                                 \
        NEED("stiffness", stiffness_unit, 1.0, 1e10),                                              \
        OPTION("damping", damping_unit, 0.0, 0.0, 1e8),                                            \
        OPTION("backlash", way_unit, 0.0, 0.0, 10.0),                                              \
        OPTION("limit", force_unit, 1e9, 0.0, 1e9),                                                \
        OPTION("drag", force_unit, 0.0, 0.0, 1e7),                                                 \
        FLAG("broken"),                                                                            \
    }
#define MESH_WRITES {"force", "input_force", "twist", "heat", "slipped"}

#define GRIP(force_unit, viscous_unit, way_unit, bend)                                             \
    {                                                                                              \
        NEED("limit", force_unit, 0.0, 1e7),                                                       \
        OPTION("stiction_ratio", "1", 1.0, 1.0, 10.0),                                             \
        OPTION("viscous", viscous_unit, 0.0, 0.0, 1e7),                                            \
        OPTION("bend", way_unit, bend, 1e-7, 1.0),                                                 \
        OPTION("fade", "1/K", 0.0, 0.0, 0.1),                                                      \
        OPTION("fade_from", "K", 333.15, 200.0, 1000.0),                                               \
        OPTION("press", "1", 1.0, 0.0, 1e9),                                                       \
    }
#define GRIP_READS  {"grip", "release", "temperature"}
#define GRIP_WRITES {"force", "slip_speed", "heat", "press"}

#define BELT(radius_b)                                                                             \
    {                                                                                              \
        NEED("radius_a", "m", 1e-3, 10.0),                                                         \
        NEED("friction", "1", 0.0, 2.0),                                                           \
        OPTION("wrap", "rad", 3.14159265358979, 0.01, 100.0),                                      \
        OPTION("groove", "rad", 0.0, 0.0, 3.0), /* 0: flat */                                      \
        NEED("tension", "N", 0.0, 1e6),                                                            \
        OPTION("creep", "1", 0.008, 0.0, 0.1),                                                     \
        OPTION("stiffness", "N/m", 5e4, 1.0, 1e9),                                                 \
        OPTION("age", "1", 0.0, 0.0, 1e6), /* hours since it was tightened */                      \
        OPTION("line_mass", "kg/m", 0.11, 1e-4, 100.0),                                            \
        OPTION("span", "m", 0.3, 1e-3, 100.0),                                                     \
        FLAG("broken"), OPTION("rise", "s/m", 0.5, 0.0, 100.0), radius_b                           \
    }
#define BELT_WRITES {"force", "slip_speed", "heat", "tension", "load", "span_frequency", "traction"}

#define CAM(stiffness_unit)                                                                        \
    {                                                                                              \
        NEED("lift", "1", 1e-5, 10.0), /* m, or rad for a station */                               \
        OPTION("rise", "rad", 2.0943951023932, 0.01, 3.1415),                                      \
        NEED("stiffness", stiffness_unit, 1.0, 1e9),                                               \
        OPTION("shift", "rad", 0.0, -6.3, 6.3),                                                    \
        OPTION("wear", "1", 0.0, 0.0, 1.0), /* m or rad taken from the lift */                     \
        OPTION("play", "1", 0.0, 0.0, 1.0),                                                        \
    }
#define CAM_WRITES {"output", "angle", "force", "gap", "shift"}

const struct law mechanical_laws[] = {
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
        .name = "inertia", .element = &inertia_element,
        .nodes = {{"shaft", R}}, .node_minimum = 1,
        .parameters = {NEED("inertia", "kg.m2", 1e-9, 1e6)},
        .writes = {"angle", "speed"},
    },

    {
        .name = "shaft_drive", .element = &drive_element,
        .nodes = {{"shaft", R}}, .node_minimum = 1,
        .parameters = {
            NEED("speed", "rad/s", -1e4, 1e4),
            OPTION("limit", "N.m", 1e12, 0.0, 1e12),
            OPTION("stiffness", "N.m.s/rad", 1e3, 1e-6, 1e9),
            OPTION("ramp", "s", 0.0, 0.0, 1e4), // from standstill to the full speed
            OPTION("inertia", "kg.m2", 0.0, 0.0, 1e6),
        },
        .reads = {"command"},
        .writes = {"force", "power"},
    },

    {
        .name = "push_drive", .element = &drive_element,
        .nodes = {{"rod", T}}, .node_minimum = 1,
        .parameters = {
            NEED("speed", "m/s", -100.0, 100.0),
            OPTION("limit", "N", 1e12, 0.0, 1e12),
            OPTION("stiffness", "N.s/m", 1e6, 1e-6, 1e9),
            OPTION("ramp", "s", 0.0, 0.0, 1e4),
            OPTION("mass", "kg", 0.0, 0.0, 1e6),
        },
        .reads = {"command"},
        .writes = {"force", "power"},
    },

    {
        .name = "torque_load", .element = &effort_element,
        .nodes = {{"shaft", R}}, .node_minimum = 1,
        .parameters = {NEED("force", "N.m", -1e7, 1e7)}, // along +v
        .reads = {"share"},
    },

    {
        .name = "force_load", .element = &effort_element,
        .nodes = {{"rod", T}}, .node_minimum = 1,
        .parameters = {NEED("force", "N", -1e9, 1e9)},
        .reads = {"share"},
    },

    {
        .name = "shaft_grip", .element = &joint_friction_element, // brake, clutch, torque limiter
        .nodes = {{"a", R}, {"b", R}}, .node_minimum = 2,
        .parameters = GRIP("N.m", "N.m.s/rad", "rad", 1e-3),
        .reads = GRIP_READS, .writes = GRIP_WRITES,
    },

    {
        .name = "rod_grip", .element = &joint_friction_element, // guide, rod lock, jaws
        .nodes = {{"a", T}, {"b", T}}, .node_minimum = 2,
        .parameters = GRIP("N", "N.s/m", "m", 20e-6),
        .reads = GRIP_READS, .writes = GRIP_WRITES,
    },

    {
        .name = "shaft_damper", .element = &damper_element,
        .nodes = {{"a", R}, {"b", R}}, .node_minimum = 2,
        .parameters = {
            NEED("viscous", "N.m.s/rad", 0.0, 1e7),
            OPTION("quadratic", "N.m.s2/rad2", 0.0, 0.0, 1e7),
        },
        .writes = {"heat"},
    },

    {
        .name = "rod_damper", .element = &damper_element,
        .nodes = {{"a", T}, {"b", T}}, .node_minimum = 2,
        .parameters = {
            NEED("viscous", "N.s/m", 0.0, 1e9),
            OPTION("quadratic", "N.s2/m2", 0.0, 0.0, 1e9),
        },
        .writes = {"heat"},
    },

    {
        .name = "spring", .element = &spring_element,
        .nodes = {{"a", T}, {"b", T}}, .node_minimum = 2,
        .parameters = {
            NEED("preload", "N", -1e7, 1e7),
            NEED("rate", "N/m", 0.0, 1e9),
            OPTION("share", "1", 1.0, 0.0, 2.0), // 0.5 broken, 0 missing
            FLAG("one_way"),
        },
        .reads = {"position"},
        .writes = {"force", "length"},
    },

    {
        .name = "end_stop", .element = &end_stop_element,
        .nodes = {{"rod", T}}, .node_minimum = 1,
        .parameters = {
            NEED("position", "m", -100.0, 100.0), // of the hard stop, counted towards it
            NEED("stroke", "m", 0.0, 1.0),
            OPTION("braking", "N.s2/m2", 0.0, 0.0, 1e8),
            OPTION("oil", "1", 1.0, 0.0, 1.0),
            OPTION("spring", "N/m", 0.0, 0.0, 1e8),
            NEED("stiffness", "N/m", 1e2, 1e10),
            OPTION("side", "1", 1.0, -1.0, 1.0), // -1: it stops what moves backwards
        },
        .reads = {"position"},
        .writes = {"impact", "depth", "touches"},
    },

    {
        .name = "gear", .element = &transmission_element, // also couplings, chains, toothed belts
        .nodes = {{"a", R}, {"b", R}}, .node_minimum = 2,
        .parameters = MESH("1", "N.m/rad", "N.m.s/rad", "N.m", "rad"),
        .writes = MESH_WRITES,
    },

    {
        .name = "screw", .element = &transmission_element, // also rack and pinion
        .nodes = {{"a", R}, {"b", T}}, .node_minimum = 2,
        .parameters = MESH("rad/m", "N/m", "N.s/m", "N", "m"),
        .writes = MESH_WRITES,
    },

    {
        .name = "lever", .element = &transmission_element, // also rods that join with play
        .nodes = {{"a", T}, {"b", T}}, .node_minimum = 2,
        .parameters = MESH("1", "N/m", "N.s/m", "N", "m"),
        .writes = MESH_WRITES,
    },

    {
        .name = "belt", .element = &belt_element,
        .nodes = {{"a", R}, {"b", R}}, .node_minimum = 2,
        .parameters = BELT(NEED("radius_b", "m", 1e-3, 10.0)),
        .writes = BELT_WRITES,
    },

    {
        .name = "drum", .element = &drum_element,
        .nodes = {{"drum", R}, {"belt", T}}, .node_minimum = 2,
        .parameters = BELT({0}),
        .writes = BELT_WRITES,
    },

    {
        .name = "cam", .element = &cam_element,
        .nodes = {{"shaft", R}, {"follower", T}}, .node_minimum = 2,
        .parameters = CAM("N/m"),
        .writes = CAM_WRITES,
    },

    {
        .name = "indexer", .element = &indexer_element,
        .nodes = {{"shaft", R}, {"table", R}}, .node_minimum = 2,
        .parameters = CAM("N.m/rad"),
        .writes = CAM_WRITES,
    },

    {
        .name = "bearing", .element = &bearing_element,
        .nodes = {{"shaft", R}}, .node_minimum = 1,
        .parameters = {
            NEED("load", "N", 0.0, 1e7),
            NEED("bore", "m", 1e-3, 5.0),
            OPTION("friction", "1", 0.0015, 1e-5, 1.0),
            OPTION("severity", "1", 0.0, 0.0, 1.0),
            OPTION("dry", "1", 0.0, 0.0, 1.0),
            OPTION("overfill", "1", 0.0, 0.0, 1.0),
            OPTION("balls", "1", 9.0, 1.0, 100.0),
            OPTION("ball_ratio", "1", 7.94 / 38.5, 0.01, 0.9), // d/D cos a
            OPTION("capacity", "N", 14e3, 1.0, 1e8),
            OPTION("base_vibration", "m/s", 0.6e-3, 0.0, 1.0),
            OPTION("clearance", "m", 15e-6, 0.0, 1e-2),
            OPTION("full_speed", "rad/s", 100.0, 0.1, 1e4), // from which it shakes as listed
            OPTION("seal_torque", "N.m", 0.0, 0.0, 1e3),
        },
        .reads = {"load", "severity"},
        .writes = {"torque", "heat", "vibration", "envelope", "clearance", "bpfo", "bpfi", "bsf",
                   "ftf", "wear_rate", "severity"},
    },

    {
        .name = "vibration", .element = &vibration_element,
        .nodes = {{"shaft", R}}, .node_minimum = 1,
        .parameters = {
            OPTION("base", "m/s", 0.5e-3, 0.0, 1.0),
            OPTION("unbalance", "m/s", 0.2e-3, 0.0, 1.0), // at the reference speed
            OPTION("run_out", "m", 0.0, 0.0, 0.1),
            OPTION("crack", "1", 0.0, 0.0, 1.0),
            OPTION("looseness", "1", 0.0, 0.0, 1.0),
            OPTION("mesh", "1", 0.0, 0.0, 1.0),
            OPTION("reference_speed", "rad/s", 150.0, 0.1, 1e4),
            OPTION("zone_b", "m/s", 0.71e-3, 0.0, 1.0),
            OPTION("zone_c", "m/s", 1.8e-3, 0.0, 1.0),
            OPTION("zone_d", "m/s", 4.5e-3, 0.0, 1.0),
            OPTION("flex_loss", "N/m", 0.0, 0.0, 1e8),
        },
        .reads = {"bearing1", "bearing2", "offset", "angle", "looseness", "mesh", "soft_foot"},
        .writes = {"total", "once", "twice", "axial", "harmonics", "mesh", "zone", "turns",
                   "heat"},
    },

    {
        .name = "feet", .element = &feet_element,
        .parameters = {
            OPTION("base_front_left", "m", 0.0, -0.1, 0.1), OPTION("base_front_right", "m", 0.0, -0.1, 0.1),
            OPTION("base_rear_left", "m", 0.0, -0.1, 0.1), OPTION("base_rear_right", "m", 0.0, -0.1, 0.1),
            OPTION("shim_front_left", "m", 0.0, 0.0, 0.1), OPTION("shim_front_right", "m", 0.0, 0.0, 0.1),
            OPTION("shim_rear_left", "m", 0.0, 0.0, 0.1), OPTION("shim_rear_right", "m", 0.0, 0.0, 0.1),
            OPTION("wanted", "m", 0.0, -0.1, 0.1), // height of the machine it drives
            OPTION("sideways", "m", 0.0, -0.1, 0.1),
            OPTION("distance", "m", 0.14, 1e-3, 10.0), // between front and rear feet
            OPTION("overhang", "m", 0.08, 0.0, 10.0),  // from the front feet to the coupling
            OPTION("stiffness", "N/m", 6e5, 0.0, 1e9), // of the coupling: 300 N for half a millimetre
        },
        .writes = {"offset", "angle", "height", "soft_foot", "force"},
    },

    {
        .name = "fastener", .element = &fastener_element,
        .parameters = {
            NEED("torque", "N.m", 0.0, 1e5),
            NEED("wanted_torque", "N.m", 1e-3, 1e5),
            OPTION("diameter", "m", 0.008, 1e-3, 1.0),
            OPTION("nut_factor", "1", 0.2, 0.05, 1.0),
            FLAG("unlocked"), FLAG("stripped"),
            OPTION("life", "s", 1.8e6, 1.0, 1e10), // 500 h at 4.5 mm/s
            OPTION("play", "m", 0.5e-3, 0.0, 0.1), // that opens when it is all loose
        },
        .reads = {"vibration"},
        .writes = {"preload", "torque", "looseness", "gap"},
    },

    {
        .name = "pulse_disc", .element = &pulse_disc_element,
        .nodes = {{"shaft", R}}, .node_minimum = 1,
        .parameters = {NEED("teeth", "1", 1.0, 1e4)},
        .writes = {"tooth", "frequency", "phase"}, // phase [1]: of one tooth pitch
    },

    {
        .name = "condition", .element = &condition_element,
        .parameters = {
            OPTION("value1", "1", 0.0, -1e12, 1e12), OPTION("value2", "1", 0.0, -1e12, 1e12),
            OPTION("value3", "1", 0.0, -1e12, 1e12), OPTION("value4", "1", 0.0, -1e12, 1e12),
            OPTION("value5", "1", 0.0, -1e12, 1e12), OPTION("value6", "1", 0.0, -1e12, 1e12),
        },
        .writes = {"value1", "value2", "value3", "value4", "value5", "value6"},
    },
    {.name = NULL},
};
// clang-format on
