// Random electrical networks of ours, with a netlist of each for an outside judge.
//
//   networks FOLDER SEED COUNT
//
// Writes FOLDER/N.cir and prints one line of JSON: for each network its kind ("dc", "ac") and what we
// find at its nodes. A dc network has contacts that close at 1 s: nodes are given before, and at some
// times after. An ac network is given as phasors.
#include "engine/base/assert.h"
#include "engine/base/json.h"
#include "engine/base/random.h"
#include "engine/sim/sim.h"
#include "tests/physics/plant_builder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NODES_MIN = 4, NODES_MAX = 24, NAME_BYTES = 32, TEXT_BYTES = 400, CLOSE_TICK = 1000 };

static const uint32_t sample_ticks[] = {10, 50, 200}; // after the contacts closed
enum { SAMPLE_COUNT = sizeof sample_ticks / sizeof *sample_ticks };

struct network {
    struct random random;
    struct plant_builder *builder;
    FILE *netlist;
    bool alternating;
    uint32_t node_count, element_count;
    bool named[NODES_MAX];
};

static double between(struct network *network, double low, double high)
{
    return low + (high - low) * random_double(&network->random);
}

// Spread over decades: a tenth and a thousand are as likely.
static double decades(struct network *network, double low, double high)
{
    double ratio = between(network, 0.0, 1.0);
    double value = low;
    while (ratio > 0.0 && value * 10.0 <= high) {
        value *= ratio > 0.15 ? 10.0 : 1.0 + 9.0 * ratio / 0.15;
        ratio -= 0.15;
    }
    return value < high ? value : high;
}

static uint32_t below(struct network *network, uint32_t limit)
{
    return (uint32_t)random_below(&network->random, limit);
}

// Node 0 is the reference.
static const char *our_node(uint32_t node, char name[NAME_BYTES])
{
    (void)snprintf(name, NAME_BYTES, node == 0 ? "ref" : "n%u", node);
    return name;
}

static const char *judge_node(uint32_t node, char name[NAME_BYTES])
{
    (void)snprintf(name, NAME_BYTES, node == 0 ? "0" : "n%u", node);
    return name;
}

// One law between two nodes.
static void add(struct network *network,
                const char *law,
                uint32_t a,
                uint32_t b,
                const char *parameters,
                const char *reads)
{
    char nodes[2 * NAME_BYTES + 2];
    char first[NAME_BYTES];
    char second[NAME_BYTES];
    (void)snprintf(nodes, sizeof nodes, "%s %s", our_node(a, first), our_node(b, second));
    builder_law(network->builder, law, nodes, parameters, reads, "");
    network->named[a] = network->named[b] = true;
}

static void netlist_pair(struct network *network, char letter, uint32_t a, uint32_t b)
{
    char first[NAME_BYTES];
    char second[NAME_BYTES];
    (void)fprintf(network->netlist,
                  "%c%u %s %s ",
                  letter,
                  network->element_count,
                  judge_node(a, first),
                  judge_node(b, second));
}

static void add_resistor(struct network *network, uint32_t a, uint32_t b)
{
    char text[TEXT_BYTES];
    bool wire = below(network, 3) == 0;
    double resistance = wire ? decades(network, 1e-3, 1.0) : decades(network, 1.0, 1e5);
    (void)snprintf(text, sizeof text, "resistance=%.17g", resistance);
    add(network, wire ? "wire" : "resistor", a, b, text, "");
    netlist_pair(network, 'r', a, b);
    (void)fprintf(network->netlist, "%.17g\n", resistance);
}

// Closed, open, or open until 1 s.
static void add_contact(struct network *network, uint32_t a, uint32_t b)
{
    char text[TEXT_BYTES];
    char signal[NAME_BYTES];
    uint32_t what = below(network, network->alternating ? 2 : 3);
    double resistance = decades(network, 1e-3, 1.0);
    (void)snprintf(signal, sizeof signal, "%s%u.on", what == 2 ? "L" : "S", network->element_count);
    builder_control(network->builder, signal, what == 1 ? 1.0 : 0.0);
    (void)snprintf(text, sizeof text, "resistance=%.17g", resistance);
    add(network, "contact", a, b, text, signal);
    netlist_pair(network, what == 2 ? 's' : 'r', a, b);
    if (what == 2) {
        (void)fprintf(network->netlist,
                      "ctl 0 m%u\n.model m%u sw(vt=0.5 vh=0.1 ron=%.17g roff=1e9)\n",
                      network->element_count,
                      network->element_count,
                      resistance);
    } else {
        (void)fprintf(network->netlist, "%.17g\n", what == 1 ? resistance : 1e9);
    }
}

static void add_coil(struct network *network, uint32_t a, uint32_t b)
{
    char text[TEXT_BYTES];
    double resistance = decades(network, 20.0, 2000.0);
    double inductance = resistance * between(network, 0.03, 0.1);
    (void)snprintf(text,
                   sizeof text,
                   "resistance=%.17g inductance=%.17g pick_up_current=1 drop_out_current=0.5 "
                   "delay_on=0 delay_off=0 suppressor=0",
                   resistance,
                   inductance);
    add(network, "coil", a, b, text, "");
    char first[NAME_BYTES];
    char second[NAME_BYTES];
    (void)fprintf(network->netlist,
                  "r%u %s x%u %.17g\nl%u x%u %s %.17g\n",
                  network->element_count,
                  judge_node(a, first),
                  network->element_count,
                  resistance,
                  network->element_count,
                  network->element_count,
                  judge_node(b, second),
                  inductance);
}

static void add_capacitor(struct network *network, uint32_t a, uint32_t b)
{
    char text[TEXT_BYTES];
    double capacitance = decades(network, 1e-9, 1e-5);
    (void)snprintf(text, sizeof text, "capacitance=%.17g", capacitance);
    add(network, "capacitor", a, b, text, "");
    netlist_pair(network, 'c', a, b);
    (void)fprintf(network->netlist, "%.17g\n", capacitance);
    netlist_pair(network, 'r', a, b);
    (void)fprintf(network->netlist, "1e9\n");
}

// A supply of 24 V and the like: one way only, a bleeder across it.
static void add_supply(struct network *network, uint32_t a, uint32_t b)
{
    char text[TEXT_BYTES];
    char nodes[4 * NAME_BYTES];
    char first[NAME_BYTES];
    char second[NAME_BYTES];
    double voltage = between(network, 5.0, 48.0);
    double resistance = decades(network, 0.01, 10.0);
    (void)snprintf(nodes, sizeof nodes, "mains ref %s %s", our_node(a, first), our_node(b, second));
    (void)snprintf(text,
                   sizeof text,
                   "voltage=%.17g internal_resistance=%.17g current_limit=10000",
                   voltage,
                   resistance);
    builder_law(network->builder, "supply_dc", nodes, text, "", "");
    network->named[a] = network->named[b] = true;
    (void)judge_node(a, first);
    (void)judge_node(b, second);
    (void)fprintf(network->netlist,
                  "b%u %s %s i=v(%s,%s)<%.17g ? (%.17g-v(%s,%s))/%.17g : 1e-7*(%.17g-v(%s,%s))\n",
                  network->element_count,
                  second,
                  first,
                  first,
                  second,
                  voltage,
                  voltage,
                  first,
                  second,
                  resistance,
                  voltage,
                  first,
                  second);
    netlist_pair(network, 'r', a, b);
    (void)fprintf(network->netlist, "1e4\n");
}

static void add_mains(struct network *network, uint32_t a, uint32_t b)
{
    char text[TEXT_BYTES];
    char first[NAME_BYTES];
    char second[NAME_BYTES];
    double voltage = between(network, 24.0, 400.0);
    double phase = between(network, -3.0, 3.0);
    double resistance = decades(network, 0.01, 10.0);
    double reactance = decades(network, 0.01, 10.0);
    (void)snprintf(text,
                   sizeof text,
                   "voltage=%.17g phase=%.17g resistance=%.17g reactance=%.17g",
                   voltage,
                   phase,
                   resistance,
                   reactance);
    add(network, "source_ac", a, b, text, "");
    (void)judge_node(a, first);
    (void)judge_node(b, second);
    uint32_t e = network->element_count;
    (void)fprintf(network->netlist,
                  "v%u x%u %s dc 0 ac %.17g %.17g\nr%u x%u y%u %.17g\nl%u y%u %s %.17g\n",
                  e,
                  e,
                  second,
                  voltage,
                  phase * 57.29577951308232,
                  e,
                  e,
                  e,
                  resistance,
                  e,
                  e,
                  first,
                  reactance / 314.1592653589793);
}

static void add_element(struct network *network, uint32_t a, uint32_t b)
{
    network->element_count++;
    uint32_t what = below(network, 10);
    if (what < 5) {
        add_resistor(network, a, b);
    } else if (what < 8) {
        add_contact(network, a, b);
    } else if (what == 8 && network->alternating) {
        add_capacitor(network, a, b);
    } else {
        add_coil(network, a, b);
    }
}

static uint32_t other_than(struct network *network, uint32_t node)
{
    return (node + 1 + below(network, network->node_count - 1)) % network->node_count;
}

static void add_sources(struct network *network)
{
    uint32_t count = 1 + below(network, 3);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t a = 1 + below(network, network->node_count - 1);
        uint32_t b = below(network, 2) == 0 ? 0 : other_than(network, a);
        network->element_count++;
        if (network->alternating) {
            add_mains(network, a, b);
        } else {
            add_supply(network, a, b);
        }
    }
}

// Every node hangs on an earlier one, then some meshes.
static void add_all(struct network *network)
{
    network->node_count = NODES_MIN + below(network, NODES_MAX - NODES_MIN);
    builder_component(network->builder, "N");
    if (!network->alternating) {
        builder_law(network->builder,
                    "source_ac",
                    "mains ref",
                    "voltage=230 phase=0 resistance=0.1 reactance=0",
                    "",
                    "");
        (void)fprintf(network->netlist, "vctl ctl 0 pulse(0 1 1m 1u 1u 10 20)\n");
    }
    for (uint32_t i = 1; i < network->node_count; i++) {
        add_element(network, i, below(network, i));
        (void)fprintf(network->netlist, "ri%u n%u 0 1e9\n", i, i); // its insulation
    }
    for (uint32_t i = 0; i < network->node_count; i++) {
        uint32_t a = below(network, network->node_count);
        add_element(network, a, other_than(network, a));
    }
    add_sources(network);
}

// ---- Ours ----

static void write_nodes(struct json_writer *writer,
                        const struct sim *sim,
                        const struct plant *plant,
                        const struct network *network)
{
    json_write_begin_object(writer);
    for (uint32_t i = 1; i < network->node_count; i++) {
        char name[NAME_BYTES];
        uint32_t node = plant_node(plant, our_node(i, name));
        json_write_key(writer, name);
        if (network->alternating) {
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

static void close_contacts(struct sim *sim, const struct plant *plant)
{
    for (uint32_t i = 0; i < plant->signal_count; i++) {
        if (plant->signals[i].control && plant->signals[i].name[0] == 'L') {
            sim_control(sim, i, 1.0);
        }
    }
}

static void
solve(struct json_writer *writer, const struct plant *plant, const struct network *network)
{
    struct sim *sim = NULL;
    struct error error = {0};
    enum status status = sim_create(plant, 1, &sim, &error);
    ASSERT(status == STATUS_OK);
    json_write_begin_object(writer);
    json_write_member_text(writer, "kind", network->alternating ? "ac" : "dc");
    sim_advance(sim, CLOSE_TICK);
    json_write_key(writer, "settled");
    write_nodes(writer, sim, plant, network);
    json_write_key(writer, "after");
    json_write_begin_object(writer);
    close_contacts(sim, plant);
    for (uint32_t i = 0; !network->alternating && i < SAMPLE_COUNT; i++) {
        char name[NAME_BYTES];
        sim_advance(sim, (uint32_t)(CLOSE_TICK + sample_ticks[i] - sim_tick(sim)));
        (void)snprintf(name, sizeof name, "%u", sample_ticks[i]);
        json_write_key(writer, name);
        write_nodes(writer, sim, plant, network);
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
    struct network network = {
        .random = random_for(seed, name, "network"),
        .builder = builder_create(),
        .netlist = fopen(path, "w"),
        .alternating = number % 2 == 1,
    };
    if (network.netlist == NULL) {
        (void)fprintf(stderr, "networks: %s: cannot be written\n", path);
        return false;
    }
    add_all(&network);
    bool written = fclose(network.netlist) == 0;
    struct plant *plant = builder_finish(network.builder, NULL);
    json_write_key(writer, name);
    solve(writer, plant, &network);
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
