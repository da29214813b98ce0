// Laws of work pieces: where they come from, how they travel, who holds them. They pass from one to the
// next through signals, see engine/laws/mechanical/piece.h.
#include "engine/laws/list.h"
#include "engine/laws/mechanical/chute.h"
#include "engine/laws/mechanical/conveyor.h"
#include "engine/laws/mechanical/feeder.h"
#include "engine/laws/mechanical/holder.h"
#include "engine/laws/mechanical/nest.h"
#include "engine/laws/mechanical/piece_source.h"
#include "engine/laws/mechanical/sorter.h"

// clang-format off
const struct law piece_laws[] = {
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
            OPTION("body_height", "m", 0.04, 0.0001, 0.0999),
            OPTION("material", "1", 2.0, 1.0, 3.0), // 1 steel, 2 aluminium, 3 plastic
            OPTION("defects", "1", 0.0, 0.0, 99.0),
            OPTION("every", "1", 0.0, 0.0, 1e6), // one of so many is another
            OPTION("other_material", "1", 3.0, 1.0, 3.0),
            OPTION("other_mass", "kg", 0.12, 0.001, 99.0),
        },
        .reads = {"position"},
        .writes = {"in_magazine", "at_exit", "count", "delivered", "body_position", "exit_time", "code", "metal1", "metal2", "metal3",
                   "metal4", "metal5", "metal6", "metal7", "metal8"},
    },

    {
        .name = "piece_source", .element = &piece_source_element,
        .parameters = {
            OPTION("stock", "1", 1e6, 0.0, 1e9),
            NEED("period", "s", 0.0, 1e5), // between two pieces
            NEED("mass", "kg", 0.001, 99.0),
            NEED("height", "m", 0.0001, 0.0999),
            NEED("material", "1", 1.0, 3.0), // 1 steel, 2 aluminium, 3 plastic
            OPTION("colour", "1", 0.0, 0.0, 9.0),
            OPTION("defects", "1", 0.0, 0.0, 99.0), // 1 no bushing, 2 wrong side, 4 damaged, 8 shallow
            OPTION("every", "1", 0.0, 0.0, 1e6), // one of so many is another
            OPTION("other_material", "1", 3.0, 1.0, 3.0),
            OPTION("other_defects", "1", 0.0, 0.0, 99.0),
        },
        .reads = {"run", "taken"},
        .writes = {"offer", "stock", "metal", "given", "height", "defects"},
    },

    {
        .name = "conveyor", .element = &conveyor_element,
        .nodes = {{"belt", T}}, .node_minimum = 1,
        .parameters = {
            NEED("length", "m", 0.01, 100.0),
            NEED("belt_mass", "kg", 1e-3, 1e4),
            NEED("bed_friction", "1", 0.0, 2.0),
            OPTION("bearing_drag", "N", 0.0, 0.0, 1e6),
            OPTION("extra_drag", "N", 0.0, 0.0, 1e6),
            NEED("piece_friction", "1", 0.0, 2.0),
            NEED("piece_length", "m", 1e-3, 10.0),
            OPTION("stopper1", "m", 1e3, 0.0, 1e3), OPTION("stopper2", "m", 1e3, 0.0, 1e3),
            OPTION("sensor1", "m", 1e3, 0.0, 1e3), OPTION("sensor2", "m", 1e3, 0.0, 1e3),
            OPTION("sensor3", "m", 1e3, 0.0, 1e3), OPTION("sensor4", "m", 1e3, 0.0, 1e3),
            FLAG("jam"), OPTION("jam_position", "m", 0.0, 0.0, 100.0),
            FLAG("open_end"),
            OPTION("piece_mass", "kg", 0.25, 0.001, 99.0),
            OPTION("piece_height", "m", 0.04, 0.0001, 0.0999),
            OPTION("piece_material", "1", 2.0, 1.0, 3.0),
            OPTION("piece_defects", "1", 0.0, 0.0, 99.0),
        },
        .reads = {"stopper1", "stopper2", "arrived", "offered", "taken", "arrived_code"},
        .writes = {"offer", "take", "count", "present1", "present2", "present3", "present4", "metal",
                   "height", "drag", "push", "exited", "lane1", "lane2", "lane3", "lane4", "lane5", "lane6", "lane7",
                   "lane8", "lane9", "lane10", "lane11", "lane12"},
    },

    {
        .name = "nest", .element = &nest_element,
        .nodes = {{"ram", T}}, .node_minimum = 1,
        .parameters = {
            NEED("contact", "m", -10.0, 10.0),
            NEED("seat_force", "N", 1.0, 1e7),
            NEED("seat_depth", "m", 1e-5, 1.0),
            OPTION("seat_stiffness", "N/m", 5e7, 1e3, 1e10),
            OPTION("frame_stiffness", "N/m", 6e6, 1e3, 1e10),
            OPTION("interference", "1", 1.0, 0.0, 10.0),
            OPTION("early", "m", 0.0, -0.1, 0.1),
            NEED("wanted_depth", "m", 0.0, 1.0),
            OPTION("damage_force", "N", 1e9, 0.0, 1e9),
            OPTION("loss", "1/K", 0.0, 0.0, 0.1),
            OPTION("loss_from", "K", 293.15, 200.0, 1000.0),
            NEED("clear", "m", -10.0, 10.0),
            FLAG("stays_shut"), FLAG("gives_unpressed"),
        },
        .reads = {"position", "offered", "taken", "clamped", "temperature"},
        .writes = {"offer", "take", "present", "force", "depth", "peak", "made", "seated", "metal"},
    },

    {
        .name = "holder", .element = &holder_element,
        .nodes = {{"axis", T}}, .node_minimum = 1,
        .parameters = {
            NEED("pick_x", "m", -100.0, 100.0), NEED("pick_z", "m", -100.0, 100.0),
            NEED("place_x", "m", -100.0, 100.0), NEED("place_z", "m", -100.0, 100.0),
            OPTION("reach", "m", 2e-3, 1e-5, 1.0),
            OPTION("share", "1", 1.0, 0.0, 10.0), // of the force: twice the friction of jaws, 1 of a cup
        },
        .reads = {"force", "x", "z", "offered", "taken"},
        .writes = {"offer", "take", "holds", "code", "placed", "lost", "touch", "metal"},
    },

    {
        .name = "sorter", .element = &sorter_element,
        .parameters = {
            NEED("way1", "1", -1e6, 1e6), NEED("way2", "1", -1e6, 1e6), OPTION("way3", "1", 1e6, -1e6, 1e6),
            NEED("reach", "1", 0.0, 1e6),
        },
        .reads = {"offered", "position", "taken1", "taken2", "taken3"},
        .writes = {"offer1", "offer2", "offer3", "count1", "count2", "count3", "take", "lost", "defects"},
    },

    {
        .name = "chute", .element = &chute_element,
        .parameters = {
            NEED("capacity", "1", 1.0, 1e4),
            NEED("full_at", "1", 1.0, 1e4),
            NEED("period", "s", 0.0, 1e5), // between two that someone takes away; 0: nobody does
            FLAG("jam"),
        },
        .reads = {"offered"},
        .writes = {"take", "count", "full", "passed"},
    },
    {.name = NULL},
};
// clang-format on
