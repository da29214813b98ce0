// Random electrical networks of ours, with a netlist of each for an outside judge.
//
//   networks FOLDER SEED COUNT
//
// Writes FOLDER/N.cir and prints one line of JSON: for each network its kind ("dc", "ac") and what we
// find at its nodes. A dc network has contacts that close at 1 s: nodes are given before, and at some
// times after. An ac network is given as phasors.
#include "engine/base/assert.h"
#include "engine/base/json.h"
#include "engine/sim/sim.h"
#include "tests/physics/plant_builder.h"
#include "tests/physics/random_network.h"

#include <stdio.h>
#include <stdlib.h>

enum { NAME_BYTES = RANDOM_NETWORK_NAME_BYTES, TEXT_BYTES = 400, CLOSE_TICK = 1000 };

static const uint32_t sample_ticks[] = {10, 50, 200}; // after the contacts closed
enum { SAMPLE_COUNT = sizeof sample_ticks / sizeof *sample_ticks };

struct shape {
    bool alternating;
    uint32_t node_count;
};

static void write_nodes(struct json_writer *writer,
                        const struct sim *sim,
                        const struct plant *plant,
                        const struct shape *shape)
{
    json_write_begin_object(writer);
    for (uint32_t i = 1; i < shape->node_count; i++) {
        char name[NAME_BYTES];
        uint32_t node = plant_node(plant, random_network_node(i, name));
        json_write_key(writer, name);
        if (shape->alternating) {
            struct phasor phasor = sim_node_phasor(sim, node);
            json_write_begin_array(writer);
            json_write_number(writer, phasor.re);
            json_write_number(writer, phasor.im);
            json_write_end_array(writer);
        } else {
            json_write_number(writer, sim_node(sim, node));
        }
    }
    json_write_end_object(writer);
}

static void solve(struct json_writer *writer, const struct plant *plant, const struct shape *shape)
{
    struct sim *sim = NULL;
    struct error error = {0};
    enum status status = sim_create(plant, 1, &sim, &error);
    ASSERT(status == STATUS_OK);
    json_write_begin_object(writer);
    json_write_member_text(writer, "kind", shape->alternating ? "ac" : "dc");
    sim_advance(sim, CLOSE_TICK);
    json_write_key(writer, "settled");
    write_nodes(writer, sim, plant, shape);
    json_write_key(writer, "after");
    json_write_begin_object(writer);
    random_network_close_contacts(sim, plant);
    for (uint32_t i = 0; !shape->alternating && i < SAMPLE_COUNT; i++) {
        char name[NAME_BYTES];
        sim_advance(sim, (uint32_t)(CLOSE_TICK + sample_ticks[i] - sim_tick(sim)));
        (void)snprintf(name, sizeof name, "%u", sample_ticks[i]);
        json_write_key(writer, name);
        write_nodes(writer, sim, plant, shape);
    }
    json_write_end_object(writer);
    json_write_end_object(writer);
    sim_destroy(sim);
}

static bool
one_network(const char *folder, uint64_t seed, uint32_t number, struct json_writer *writer)
{
    char name[NAME_BYTES];
    char path[TEXT_BYTES];
    (void)snprintf(name, sizeof name, "%u", number);
    (void)snprintf(path, sizeof path, "%s/%u.cir", folder, number);
    struct shape shape = {.alternating = number % 2 == 1};
    FILE *netlist = fopen(path, "w");
    if (netlist == NULL) {
        (void)fprintf(stderr, "networks: %s: cannot be written\n", path);
        return false;
    }
    struct plant *plant =
        random_network_plant(seed, name, shape.alternating, netlist, &shape.node_count);
    bool written = fclose(netlist) == 0;
    json_write_key(writer, name);
    solve(writer, plant, &shape);
    plant_destroy(plant);
    return written;
}

int main(int argument_count, char **arguments)
{
    if (argument_count != 4) {
        (void)fprintf(stderr, "usage: networks FOLDER SEED COUNT\n");
        return 2;
    }
    uint64_t seed = strtoull(arguments[2], NULL, 10);
    uint32_t count = (uint32_t)strtoul(arguments[3], NULL, 10);
    struct text_builder text = {0};
    struct json_writer writer;
    json_writer_init(&writer, &text, false);
    json_write_begin_object(&writer);
    for (uint32_t i = 0; i < count; i++) {
        if (!one_network(arguments[1], seed, i, &writer)) {
            return 1;
        }
    }
    json_write_end_object(&writer);
    (void)puts(text_builder_text(&text));
    text_builder_clear(&text);
    return 0;
}
