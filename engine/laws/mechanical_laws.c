// Laws of motion: translation, rotation, work pieces.
#include "engine/laws/list.h"
#include "engine/laws/mechanical/feeder.h"
#include "engine/laws/mechanical/friction.h"
#include "engine/laws/mechanical/slide.h"

// clang-format off
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
    {.name = NULL},
};
// clang-format on
